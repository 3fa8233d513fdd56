# SPDX-License-Identifier: MIT
"""Owns the facets of an archive: which articles pass the chips, and how many of each value the other chips leave.

Every kind is kept as pairs of value and article, in the order in which all its counts are one quick sum over a mask.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.core.columns import KINDS, Mask, Numbers
from reader.core.corpus import Corpus
from reader.core.facet_kinds import Facet, FacetKind
from reader.core.figure import Status
from reader.core.figure_columns import ACTIONS, RECIPIENTS, STATUSES
from reader.core.marks import Marks
from reader.core.runs import different
from reader.core.span import EntityType

_SPARSE = 8
"""Of fewer articles than one in so many the values are looked up one by one."""

_VERY_FEW_VALUES, _FEW_VALUES = 24, 2000

Amounts = NDArray[np.int64]
Counts = Sequence[tuple[str, int]]
"""Value and number of articles, the most frequent first; years and tags in their order."""


@dataclass(frozen=True, eq=False)
class _ByValue:
    """Which articles have which values of a kind, value by value: quickest for a few values."""

    values: NDArray[np.int64]
    """The codes or numbers of the values that there are, ascending."""
    positions: Numbers
    """For each value in turn its articles."""
    starts: NDArray[np.int64]

    def articles_of(self, place: int) -> NDArray[np.int64]:
        """The articles that have a value."""
        end = self.starts[place + 1] if place + 1 < len(self.starts) else len(self.positions)
        return self.positions[self.starts[place] : end].astype(np.int64)

    def counts(self, mask: Mask) -> Amounts:
        """How many of these articles have each value."""
        if not len(self.values):
            return np.zeros(0, dtype=np.int64)
        counts: Amounts = np.add.reduceat(mask[self.positions], self.starts, dtype=np.int64)
        return counts


@dataclass(frozen=True, eq=False)
class _Masks:
    """The same as one mask for each value: quickest for the kinds that have very few."""

    values: NDArray[np.int64]
    masks: NDArray[np.bool_]
    """(value, article)"""

    def articles_of(self, place: int) -> NDArray[np.int64]:
        """The articles that have a value."""
        return np.flatnonzero(self.masks[place])

    def counts(self, mask: Mask) -> Amounts:
        """How many of these articles have each value."""
        return np.array([np.count_nonzero(one & mask) for one in self.masks], dtype=np.int64)


@dataclass(frozen=True, eq=False)
class _ByArticle:
    """The same article by article: quickest for many values, since only the articles that pass are looked at."""

    values: NDArray[np.int64]
    places: Numbers
    """For each article in turn the places of its values among these."""
    lengths: Numbers
    """How many values each article has."""

    @cached_property
    def _totals(self) -> Amounts:
        return np.bincount(self.places, minlength=len(self.values))

    @cached_property
    def _starts(self) -> NDArray[np.int64]:
        return np.cumsum(self.lengths, dtype=np.int64) - self.lengths

    def articles_of(self, place: int) -> NDArray[np.int64]:
        """The articles that have a value."""
        return np.searchsorted(self._starts, np.flatnonzero(self.places == place), side="right") - 1

    def counts(self, mask: Mask) -> Amounts:
        """How many of these articles have each value; what is left out is counted where that is less."""
        kept = int(np.count_nonzero(mask))
        if kept * 2 > len(mask):
            return self._totals - self._counts(~mask, len(mask) - kept)
        return self._counts(mask, kept)

    def _counts(self, mask: Mask, kept: int) -> Amounts:
        if kept * _SPARSE < len(mask):
            rows = self._rows_of(np.flatnonzero(mask))
            return np.bincount(self.places[rows], minlength=len(self.values))
        return np.bincount(self.places[np.repeat(mask, self.lengths)], minlength=len(self.values))

    def _rows_of(self, articles: NDArray[np.int64]) -> NDArray[np.int64]:
        lengths = self.lengths[articles].astype(np.int64)
        ends = np.cumsum(lengths)
        total = int(ends[-1]) if len(ends) else 0
        return np.repeat(self._starts[articles] - ends + lengths, lengths) + np.arange(total)


_Pairs = _Masks | _ByValue | _ByArticle


def _pairs(values: NDArray[Any], positions: Numbers, size: int, *, once: bool) -> _Pairs:
    """Pairs of value and article, ascending by article; ``once``: no pair comes twice."""
    present = np.bincount(values) > 0 if len(values) else np.zeros(0, dtype=np.bool_)
    known = np.flatnonzero(present)
    places = (np.cumsum(present, dtype=np.int32) - 1)[values]
    if len(known) <= _VERY_FEW_VALUES:
        masks = np.zeros((len(known), size), dtype=np.bool_)
        masks[places, positions] = True
        return _Masks(known, masks)
    if not once and len(values):
        joined = different(positions.astype(np.int64) * len(known) + places)
        positions, places = joined // len(known), (joined % len(known)).astype(np.int32)
    if len(known) > _FEW_VALUES:
        return _ByArticle(known, places, np.bincount(positions, minlength=size).astype(np.int32))
    order = np.argsort(places.astype(np.int16), kind="stable")  # by radix
    starts = np.searchsorted(places[order], np.arange(len(known)))
    return _ByValue(known, positions[order].astype(np.int32), starts)


def _mask_of(pairs: _Pairs, value: int, size: int) -> Mask:
    """The articles that have a value."""
    mask = np.zeros(size, dtype=np.bool_)
    place = int(np.searchsorted(pairs.values, value))
    if place < len(pairs.values) and pairs.values[place] == value:
        mask[pairs.articles_of(place)] = True
    return mask


class Facets:
    """The facets of one state of the archive and of the user's work."""

    def __init__(self, corpus: Corpus, notes: Mapping[str, int], marks: Marks | None = None) -> None:
        """``notes``: article id → how many notes it has."""
        self._corpus, self._notes, self._marks = corpus, notes, marks or Marks()
        self._kept: dict[FacetKind, _Pairs] = {}
        self._plain: dict[FacetKind, Mask] = {}

    def mask(self, facets: Iterable[Facet]) -> Mask:
        """The articles that pass the chips: any of one kind, all the kinds, none that is excluded."""
        mask = np.ones(len(self._corpus), dtype=np.bool_)
        for one in self._by_kind(facets).values():
            mask &= one
        return mask

    def counts(
        self, facets: Sequence[Facet], found: Mask | None = None, kinds: Iterable[FacetKind] = FacetKind, most: int = 40
    ) -> dict[FacetKind, Counts]:
        """How many articles have each value, of those that ``found`` and the chips of all other kinds leave."""
        masks = self._by_kind(facets)
        everything = np.ones(len(self._corpus), dtype=np.bool_) if found is None else found.copy()
        for mask in masks.values():
            everything &= mask
        told: dict[FacetKind, Counts] = {}
        for kind in kinds:
            left = everything
            if kind in masks:
                left = np.ones(len(self._corpus), dtype=np.bool_) if found is None else found.copy()
                for other, mask in masks.items():
                    if other is not kind:
                        left &= mask
            told[kind] = self._counts_of(kind, left, most, facets)
        return told

    def years(self, facets: Sequence[Facet], found: Mask | None = None) -> list[tuple[int, int]]:
        """The years that there are, oldest first, with what the other chips leave of each, for a histogram."""
        counts = dict(self.counts(facets, found, (FacetKind.YEAR,), most=10_000)[FacetKind.YEAR])
        return [(int(year), counts.get(str(int(year)), 0)) for year in self._pairs_of(FacetKind.YEAR).values]

    def _by_kind(self, facets: Iterable[Facet]) -> dict[FacetKind, Mask]:
        wanted: dict[FacetKind, Mask] = {}
        unwanted: dict[FacetKind, Mask] = {}
        for facet in facets:
            into = unwanted if facet.excluded else wanted
            one = self._articles_of(facet)
            into[facet.kind] = into[facet.kind] | one if facet.kind in into else one
        both = dict(wanted)
        for kind, mask in unwanted.items():
            both[kind] = both[kind] & ~mask if kind in both else ~mask
        return both

    def _articles_of(self, facet: Facet) -> Mask:
        if facet.kind.plain:
            return self._plain_mask(facet.kind)
        if facet.kind is FacetKind.YEAR and ".." in facet.value:
            first, _, last = facet.value.partition("..")
            years = self._corpus.columns.years
            between: Mask = (years >= int(first)) & (years <= int(last)) & (years > 0)
            return between
        value = self._number_of(facet)
        if value is None:
            return np.zeros(len(self._corpus), dtype=np.bool_)
        return _mask_of(self._pairs_of(facet.kind), value, len(self._corpus))

    def _number_of(self, facet: Facet) -> int | None:
        """The number that stands for a value in the pairs of its kind."""
        match facet.kind:
            case FacetKind.YEAR:
                return int(facet.value)
            case FacetKind.ACTION:
                return ACTIONS.index(facet.value) if facet.value in ACTIONS else None
            case FacetKind.RECIPIENT:
                return RECIPIENTS.index(facet.value) if facet.value in RECIPIENTS else None
            case FacetKind.TAG:
                tag = self._marks.tag_named(facet.value)
                return tag.number if tag else None
            case _:
                return self._corpus.code_of(facet.value) or None

    def _counts_of(self, kind: FacetKind, left: Mask, most: int, facets: Sequence[Facet]) -> Counts:
        if kind.plain:
            count = int(np.count_nonzero(self._plain_mask(kind) & left))
            return [("", count)] if count or any(facet.kind is kind for facet in facets) else []
        pairs = self._pairs_of(kind)
        counts = pairs.counts(left)
        chosen = np.flatnonzero(counts)
        if len(chosen) > most:
            chosen = chosen[np.argpartition(-counts[chosen], most)[:most]]
        chosen = chosen[np.argsort(-counts[chosen], kind="stable")]
        names = self._names(kind, pairs.values[chosen])
        told = [
            (names[int(v)], int(n))
            for v, n in zip(pairs.values[chosen], counts[chosen], strict=True)
            if int(v) in names
        ]
        named = {value for value, _ in told}
        told += [
            (one.value, 0) for one in facets if one.kind is kind and one.value not in named and ".." not in one.value
        ]
        return sorted(told, reverse=True) if kind is FacetKind.YEAR else told

    def _names(self, kind: FacetKind, values: NDArray[Any]) -> Mapping[int, str]:
        numbers = [int(value) for value in values]
        match kind:
            case FacetKind.YEAR:
                return {number: str(number) for number in numbers}
            case FacetKind.ACTION:
                return {number: str(ACTIONS[number]) for number in numbers}
            case FacetKind.RECIPIENT:
                return {number: str(RECIPIENTS[number]) for number in numbers}
            case FacetKind.TAG:
                return {number: tag.name for number in numbers if (tag := self._marks.tag(number))}
            case _:
                return self._corpus.words(numbers)

    def _plain_mask(self, kind: FacetKind) -> Mask:
        if kind not in self._plain:
            self._plain[kind] = self._work_out_plain(kind)
        return self._plain[kind]

    def _work_out_plain(self, kind: FacetKind) -> Mask:
        columns = self._corpus.columns
        match kind:
            case FacetKind.FIGURES:
                figures: Mask = columns["figures"] > 0
                return figures
            case FacetKind.NOTES:
                return self._these(article_id for article_id, count in self._notes.items() if count)
            case FacetKind.STARRED:
                return self._these(self._marks.starred)
            case FacetKind.UNREAD:
                return ~self._these(self._marks.read)
            case _:
                undated: Mask = columns["date"] == 0
                return undated

    def _these(self, article_ids: Iterable[str]) -> Mask:
        columns = self._corpus.columns
        return columns.mask(columns.positions_of(self._corpus.numbers_of(article_ids)))

    def _pairs_of(self, kind: FacetKind) -> _Pairs:
        if kind not in self._kept:
            self._kept[kind] = _WORKERS[kind](self)
        return self._kept[kind]

    def _of_articles(self, codes: Numbers) -> _Pairs:
        here = np.flatnonzero(codes)
        return _pairs(codes[here], here.astype(np.int32), len(codes), once=True)

    def _of_figures(self, column: str, *, coded: bool) -> _Pairs:
        figures = self._corpus.figure_columns
        here = figures["status"] != STATUSES.index(Status.REJECTED)
        if coded:
            here = here & (figures[column] > 0)
        return _pairs(figures[column][here], figures.article[here], len(self._corpus), once=False)

    def _of_names(self, kind: EntityType) -> _Pairs:
        columns = self._corpus.columns
        here = columns.names["kind"] == KINDS.index(kind)
        return _pairs(columns.name_codes[here], columns.positions_of_names(here), len(columns), once=True)

    def _of_tags(self) -> _Pairs:
        columns = self._corpus.columns
        values, positions = [], []
        for number, ids in self._marks.tagged.items():
            here = columns.positions_of(self._corpus.numbers_of(ids))
            values.append(np.full(len(here), number, dtype=np.int64))
            positions.append(here)
        if not values:
            nothing = np.zeros(0, dtype=np.int32)
            return _pairs(nothing, nothing, len(columns), once=True)
        numbers, places = np.concatenate(values), np.concatenate(positions)
        order = np.argsort(places, kind="stable")
        return _pairs(numbers[order], places[order], len(columns), once=True)


_WORKERS: Mapping[FacetKind, Callable[[Facets], _Pairs]] = {
    FacetKind.YEAR: lambda facets: facets._of_articles(facets._corpus.columns.years),
    FacetKind.SOURCE: lambda facets: facets._of_articles(facets._corpus.columns["source"]),
    FacetKind.PLACE: lambda facets: facets._of_articles(facets._corpus.columns["place"]),
    FacetKind.ISSUER: lambda facets: facets._of_figures("issuer", coded=True),
    FacetKind.ACTION: lambda facets: facets._of_figures("action", coded=False),
    FacetKind.RECIPIENT: lambda facets: facets._of_figures("recipient", coded=False),
    FacetKind.DOCUMENT: lambda facets: facets._of_names(EntityType.DOCUMENT),
    FacetKind.PERSON: lambda facets: facets._of_names(EntityType.PERSON),
    FacetKind.TAG: lambda facets: facets._of_tags(),
}
