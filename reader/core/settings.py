# SPDX-License-Identifier: MIT
"""Owns what a user may set, one frozen page of values for each place of the window."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import Any

THEMES = ("light", "sepia", "dark")
TEXT_SIZES = (13.0, 14.5, 16.0, 17.5, 19.0, 21.0, 23.5, 26.5, 30.0)
"""Sizes of the article's text in px; 17.5 is the look's own."""


@dataclass(frozen=True, slots=True)
class LookSettings:
    """How the program looks; ``system`` follows the system."""

    theme: str = "system"
    language: str = "system"


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """How an article is shown."""

    text_size: float = 17.5
    hidden_types: tuple[str, ...] = ()
    """Entity types (and ``FIGURE``) whose highlights are switched off."""
    mark_read: bool = True
    """Whether an article that is looked at for a while counts as read."""


@dataclass(frozen=True, slots=True)
class DashboardSettings:
    """What the charts take in."""

    include_inferred: bool = True
    confirmed_only: bool = False
    hidden_levels: tuple[str, ...] = ()
    """Levels of issuers that are switched off; ``unknown`` for figures without one."""
    spread_periods: bool = False
    """Share a figure for several years evenly among them, instead of drawing it as a span."""
    each_event_once: bool = True
    """Count an event that several articles report once."""
    school_years_by_end: bool = True
    """Show a school year at its second year, instead of as a span."""


@dataclass(frozen=True, slots=True)
class ConcordanceSettings:
    """How words in context are shown."""

    order: str = "text"
    """See ``core.concordance.Order``."""
    width: int = 60
    """Code points of context on either side."""


@dataclass(frozen=True, slots=True)
class SessionSettings:
    """Where the reader was at the last end of the program."""

    tab: str = "reading"
    article_id: str | None = None
    scroll: dict[str, int] = field(default_factory=dict)
    """Article id → first visible position, in code points of its text."""
    sort: str = "date"
    sort_descending: bool = True
    group: str = ""
    """What the list is grouped by: ``year``, ``source``, or nothing."""
    splitter: tuple[int, ...] = ()
    last_folder: str = ""
    """Where a file or folder to read was chosen last."""
    save_folder: str = ""
    """Where something was written last."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All pages."""

    look: LookSettings = LookSettings()
    reading: ReadingSettings = ReadingSettings()
    dashboard: DashboardSettings = DashboardSettings()
    concordance: ConcordanceSettings = ConcordanceSettings()
    session: SessionSettings = field(default_factory=SessionSettings)

    def with_page(self, **pages: Any) -> Settings:
        """The settings with these pages in place of the old ones."""
        unknown = set(pages) - {page.name for page in fields(self)}
        if unknown:
            raise ValueError(f"no such page: {sorted(unknown)}")
        return replace(self, **pages)
