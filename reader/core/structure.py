# SPDX-License-Identifier: MIT
"""Owns the parts of an article: which line is title, lead, caption, byline, page furniture."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What a line is in its article."""

    KICKER = "kicker"
    TITLE = "title"
    LEAD = "lead"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    BYLINE = "byline"
    CREDIT = "credit"
    DATELINE = "dateline"
    """The line of the page that prints when the article was published."""
    FURNITURE = "furniture"
    """Navigation, buttons, counters: of the page, not of the article."""


@dataclass(frozen=True, slots=True)
class Block:
    """One non-empty line, white space at its ends left out; positions in code points of the NFC text."""

    start: int
    end: int
    line: int
    """Number of the line in the file, from 1."""
    part: Part


@dataclass(frozen=True, slots=True)
class Structure:
    """The lines of an article by their part, and what the article says of itself.

    Dates are ISO 8601 as exact as the text: ``2024``, ``2024-06``, ``2024-06-15``.
    """

    blocks: tuple[Block, ...]
    title: str = ""
    kicker: str | None = None
    lead: str | None = None
    byline: str | None = None
    photo_credits: tuple[str, ...] = ()
    published: str | None = None
    published_source: str | None = None
    """``printed``, or None; the store adds ``file`` and ``user``."""
    event_date: str | None = None
    event_date_source: str | None = None
    """``stated`` or ``inferred``."""
    source: str | None = None
    """The name behind the masthead: ``BĐ`` → ``Báo Bình Định``."""
    place: str | None = None
    """The place that the article is about, as in ``Chợ Lách, Bến Tre``."""
    place_source: str | None = None
    """Whence the place is known: ``body``, ``masthead`` or both, parted by a comma."""
    place_id: str | None = None
    sketch: tuple[int, ...] = ()
    """A sample of the wording of title and text, by which another printing is known (``core.sketch``)."""

    def lines(self, part: Part) -> tuple[int, ...]:
        """The numbers of the lines of this part."""
        return tuple(block.line for block in self.blocks if block.part is part)
