# SPDX-License-Identifier: MIT
"""Owns the rows of the article list as plain lists: their order by every key, and which of them a facet keeps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from reader.core.collation import collation_key
from reader.core.corpus import Entry

LIST_LIMIT = 40
"""So many years, sources or places a menu offers, the most frequent ones."""


class SortKey(StrEnum):
    """What the list can be sorted by; the order is that of the menu."""

    DATE = "date"
    TITLE = "title"
    SOURCE = "source"
    PLACE = "place"
    FIGURES = "figures"
    NOTES = "notes"

    @property
    def descends_first(self) -> bool:
        """Whether a reader who picks this key wants the largest first."""
        return self in (SortKey.DATE, SortKey.FIGURES, SortKey.NOTES)


class FacetKind(StrEnum):
    """What a chip can narrow the list to; the order is that of the menu."""

    FIGURES = "figures"
    NOTES = "notes"
    UNDATED = "undated"
    YEAR = "year"
    SOURCE = "source"
    PLACE = "place"


class Facet(NamedTuple):
    """One chip; ``value`` is the year, source or place, empty for the kinds that have none."""

    kind: FacetKind
    value: str = ""


def shown_date(entry: Entry) -> str | None:
    """The date that stands in the row: of the publication, otherwise of the event; ISO 8601."""
    return entry.published or entry.event_date


def is_inferred(entry: Entry) -> bool:
    """Whether the date in the row was worked out and is printed nowhere."""
    return entry.published is None and entry.event_date_source == "inferred"


class Rows:
    """The entries of one corpus with everything that ordering and narrowing them needs, worked out once when asked."""

    def __init__(self, entries: tuple[Entry, ...] = (), notes: Mapping[str, int] | None = None) -> None:
        self.entries = entries
        self.notes: Mapping[str, int] = notes or {}
        self._keys: dict[SortKey, list[Any]] = {}
        self._places: dict[str, int] | None = None

    def __len__(self) -> int:
        return len(self.entries)

    def index_of(self, article_id: str) -> int | None:
        """Where this article stands among the entries."""
        if self._places is None:
            self._places = {entry.id: place for place, entry in enumerate(self.entries)}
        return self._places.get(article_id)

    def recount(self, notes: Mapping[str, int]) -> None:
        """Take over new numbers of notes."""
        self.notes = notes
        self._keys.pop(SortKey.NOTES, None)

    def order(self, key: SortKey, *, descending: bool) -> list[int]:
        """The indices of all entries in order; those without a value come last both ways."""
        keys = self._keys_of(key)
        valued = [index for index, value in enumerate(keys) if value is not None]
        valued.sort(key=keys.__getitem__, reverse=descending)
        if len(valued) < len(keys):
            valued.extend(index for index, value in enumerate(keys) if value is None)
        return valued

    def _keys_of(self, key: SortKey) -> list[Any]:
        if key not in self._keys:
            self._keys[key] = list(map(self._reader_of(key), self.entries))
        return self._keys[key]

    def _reader_of(self, key: SortKey) -> Callable[[Entry], Any]:
        readers: dict[SortKey, Callable[[Entry], Any]] = {
            SortKey.DATE: shown_date,
            SortKey.TITLE: lambda entry: collation_key(entry.title),
            SortKey.SOURCE: lambda entry: collation_key(entry.source) if entry.source else None,
            SortKey.PLACE: lambda entry: collation_key(entry.place) if entry.place else None,
            SortKey.FIGURES: lambda entry: entry.figures,
            SortKey.NOTES: lambda entry: self.notes.get(entry.id, 0),
        }
        return readers[key]

    def keeps(self, facets: Iterable[Facet]) -> Callable[[int], bool]:
        """Whether an entry passes the chips: any of one kind, all the kinds."""
        by_kind: dict[FacetKind, set[str]] = {}
        for facet in facets:
            by_kind.setdefault(facet.kind, set()).add(facet.value)
        wanted = tuple(by_kind.items())
        return lambda index: all(self.value_of(index, kind) in values for kind, values in wanted)

    def value_of(self, index: int, kind: FacetKind) -> str | None:
        """What this entry is under a kind of facet; for kinds without values ``""`` where it fits, else None."""
        entry = self.entries[index]
        match kind:
            case FacetKind.FIGURES:
                return "" if entry.figures else None
            case FacetKind.NOTES:
                return "" if self.notes.get(entry.id) else None
            case FacetKind.UNDATED:
                return None if shown_date(entry) else ""
            case FacetKind.YEAR:
                return (shown_date(entry) or "")[:4] or None
            case FacetKind.SOURCE:
                return entry.source
            case FacetKind.PLACE:
                return entry.place

    def values(self, kind: FacetKind) -> list[tuple[str, int]]:
        """The values of a kind with their numbers of articles: years newest first, names in Vietnamese order."""
        found = Counter(value for index in range(len(self)) if (value := self.value_of(index, kind)) is not None)
        common = found.most_common(LIST_LIMIT)
        if kind is FacetKind.YEAR:
            return sorted(common, reverse=True)
        return sorted(common, key=lambda pair: collation_key(pair[0]))
