# SPDX-License-Identifier: MIT
"""Owns what is always at hand of the index: which article lies in which slot, and which slots count."""

from __future__ import annotations

from typing import Any, NamedTuple

import apsw
import numpy as np
from numpy.typing import NDArray

from reader.core.runs import steps
from reader.store.search import tables
from reader.store.search.packing import PARTS, Ints

Mask = NDArray[np.bool_]
"""One element a slot, over all segments one after the other."""
Numbers = NDArray[np.int64]
"""Article numbers, ascending, each once."""


class Segment(NamedTuple):
    """One segment; its slots are ``[start, stop)`` of all slots."""

    number: int
    start: int
    stop: int
    ends: Ints
    """The free place behind every part of every article."""

    @property
    def size(self) -> int:
        """Places of all its words."""
        return int(self.ends[-1]) + 1 if len(self.ends) else 0

    @property
    def lengths(self) -> NDArray[np.int64]:
        """Words of every article."""
        return np.diff(self.ends[PARTS - 1 :: PARTS], prepend=np.int32(-1)).astype(np.int64) - PARTS

    def slots_of(self, places: Ints) -> NDArray[np.intp]:
        """In which of all slots these places are."""
        return self.start + np.searchsorted(self.ends, places) // PARTS

    def mark(self, mask: Mask, places: Ints) -> None:
        """Mark the slots in which these places are; of many places those are counted that stand before each end."""
        ends = self.ends[PARTS - 1 :: PARTS]
        if len(places) < len(ends):
            mask[self.slots_of(places)] = True
        else:
            mask[self.start : self.stop] |= steps(np.searchsorted(np.sort(places), ends)) > 0


class Segments:
    """One state of the index."""

    def __init__(self, state: int, rows: list[tables.SegmentRow]) -> None:
        self.state = state
        self.all: list[Segment] = []
        articles: list[Ints] = []
        gone: list[NDArray[np.intp]] = []
        start = 0
        for row in rows:
            numbers = np.frombuffer(row.articles, np.int32)
            stop = start + len(numbers)
            self.all.append(Segment(row.number, start, stop, np.frombuffer(row.ends, np.int32)))
            articles.append(numbers)
            gone.append(np.frombuffer(row.gone, np.uint16).astype(np.intp) + start)
            start = stop
        self.by_number = {segment.number: segment for segment in self.all}
        self.articles = np.concatenate(articles).astype(np.int64) if articles else np.empty(0, np.int64)
        self.lengths = np.concatenate([segment.lengths for segment in self.all]) if rows else np.empty(0, np.int64)
        """Words of every slot's article."""
        self.alive = np.ones(len(self.articles), bool)
        if gone:
            self.alive[np.concatenate(gone)] = False
        ordered = bool((self.articles[1:] > self.articles[:-1]).all())
        self._order = None if ordered else np.argsort(self.articles, kind="stable")
        self._ascending = self.articles if self._order is None else self.articles[self._order]
        self._last = max(self.articles.tolist(), default=0)

    @classmethod
    def load(cls, db: apsw.Connection) -> Segments:
        """The state that a connection sees."""
        return cls(tables.index_state(db), tables.segments(db))

    def none(self) -> Mask:
        """No slot."""
        return np.zeros(len(self.articles), bool)

    def numbers(self, mask: Mask) -> Numbers:
        """The articles of these slots, as far as they count."""
        counts = mask & self.alive
        if self._order is not None:
            counts = counts[self._order]
        return self._ascending.compress(counts)  # several times faster than an index where about half count

    def mask(self, numbers: NDArray[np.integer[Any]]) -> Mask:
        """The slots of these articles."""
        there = np.zeros(self._last + 1, bool)
        there[numbers[numbers <= self._last]] = True
        return there[self.articles]

    def slots(self, numbers: NDArray[np.integer[Any]]) -> NDArray[np.intp]:
        """The slot of each of these articles that is indexed, in the order of slots."""
        return np.flatnonzero(self.mask(numbers) & self.alive)
