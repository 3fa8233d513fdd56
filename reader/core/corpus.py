# SPDX-License-Identifier: MIT
"""Owns the in-process model of the archive: what the list, the pane and the charts read.

A corpus is immutable. An import or an edit builds the next one; the window swaps it between two events.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, NamedTuple

from reader.core.figure import CORRECTABLE, Figure, Status
from reader.core.span import EntityType, Span
from reader.core.structure import Structure


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the extraction found in one version of a text; derived, can be made again at any time."""

    text_hash: str
    rules_version: str
    structure: Structure
    sentences: tuple[tuple[int, int], ...] = ()
    spans: tuple[Span, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the article list; the reader's own edits are already in it.

    Dates are ISO 8601 as exact as known, None where undated.
    """

    id: str
    title: str
    text_hash: str
    source: str | None = None
    published: str | None = None
    published_source: str | None = None
    """``printed``, ``file`` or ``user``."""
    event_date: str | None = None
    event_date_source: str | None = None
    place: str | None = None
    place_source: str | None = None
    place_id: str | None = None
    url: str | None = None
    path: str | None = None
    encoding: str = "UTF-8"
    characters: int = 0
    figures: int = 0
    added: str = ""
    """When it was imported first, ISO 8601 in UTC."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article opened: its row, its NFC text and what was read out of it."""

    entry: Entry
    text: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Decision:
    """What the reader decided on a figure; the user's own work, kept by text hash and place of the number.

    ``corrections`` maps names of CORRECTABLE fields to the reader's values. ``decided`` is ISO 8601 in UTC.
    """

    article_id: str
    text_hash: str
    start: int
    end: int
    exact: str
    status: Status
    reason: str = ""
    corrections: Mapping[str, Any] = field(default_factory=dict)
    decided: str = ""

    def __post_init__(self) -> None:
        if wrong := set(self.corrections) - set(CORRECTABLE):
            raise ValueError(f"not correctable: {sorted(wrong)}")


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """A figure of the register: as extracted, and as the reader left it."""

    article_id: str
    extracted: Figure
    decision: Decision | None = None

    @property
    def status(self) -> Status:
        """Unreviewed until the reader has decided."""
        return self.decision.status if self.decision else Status.UNREVIEWED

    @property
    def figure(self) -> Figure:
        """The figure with the reader's corrections in it."""
        if self.decision is None or not self.decision.corrections:
            return self.extracted
        return replace(self.extracted, **self.decision.corrections)

    @property
    def key(self) -> tuple[str, int, int]:
        """Article and place of the number: one record of the register."""
        return self.article_id, self.extracted.start, self.extracted.end


class Mention(NamedTuple):
    """One place where an identity is named, in code points of that article's NFC text."""

    article_id: str
    start: int
    end: int


def identity_key(span: Span) -> str:
    """What two mentions of the same thing share: the identity, or the words themselves while it is unresolved."""
    return span.id or f"{span.type}:{' '.join(span.text.casefold().split())}"


@dataclass(frozen=True, slots=True)
class Corpus:
    """One state of the archive."""

    entries: tuple[Entry, ...] = ()
    figures: tuple[FigureRecord, ...] = ()
    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Identity key → its mentions in the order of the entries."""

    def entry(self, article_id: str) -> Entry | None:
        """The row of this article, if it is there."""
        return next((entry for entry in self.entries if entry.id == article_id), None)

    def figures_of(self, article_id: str) -> tuple[FigureRecord, ...]:
        """The register's records of one article, in the order of the text."""
        return tuple(record for record in self.figures if record.article_id == article_id)


def collect_mentions(readings: Iterable[tuple[str, Reading]]) -> Mapping[str, tuple[Mention, ...]]:
    """The mentions of every identity in these (article id, reading) pairs."""
    found: dict[str, list[Mention]] = {}
    for article_id, reading in readings:
        for span in reading.spans:
            found.setdefault(identity_key(span), []).append(Mention(article_id, span.start, span.end))
    return MappingProxyType({key: tuple(places) for key, places in found.items()})


def count_by_type(spans: Iterable[Span]) -> dict[EntityType, int]:
    """How many marks of each type there are; general words are left out."""
    counts = dict.fromkeys(EntityType, 0)
    for span in spans:
        if not span.generic and not span.nested:
            counts[span.type] += 1
    return counts
