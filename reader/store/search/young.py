# SPDX-License-Identifier: MIT
"""Owns the articles that have only just come in: they are found at once, long before they are worth a segment.

Their words are gathered as numbers for that segment anyway. Here these numbers are looked through, place by place:
nothing is built for it that would cost the import anything, and what is asked is answered in some milliseconds.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from threading import Lock, RLock
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.core.piecewise import sorted_in_pieces
from reader.store.search.index import SearchIndex
from reader.store.search.packing import PARTS, Gathering
from reader.store.search.patterns import Spot, Stretch, Way, counts
from reader.store.search.phrases import Phrases
from reader.store.search.segments import Mask, Segment, Segments
from reader.store.search.tables import SegmentRow, Waiting
from reader.store.search.vocabulary import Ints, Vocabulary

if TYPE_CHECKING:
    from reader.store.admitting import Told

Write = Callable[[Gathering, Sequence[Waiting]], None]

_MOST_WORDS = 150_000
"""Different words that are kept from one segment to the next."""
_RUNS = 8
"""Runs of keys, each in order, that are searched one after the other; more are put together."""
_AT_ONCE = 64
"""Articles that are cut into words at the same time."""


class Came(NamedTuple):
    """The articles that had come at one moment."""

    state: int
    """Another number for every other one."""
    articles: Ints
    ends: Ints
    """The free place behind each part of each article."""
    row: Ints
    """The words of all of them, by number; 0 at the ends."""
    keys: Keys


class Young:
    """Takes articles in, lets them be looked through, and writes them down; may be used from any thread."""

    def __init__(self) -> None:
        self._turn = RLock()
        """For who adds or writes."""
        self._lock = Lock()
        """For what is looked at; held for moments."""
        self._state = 0
        self._begin(Vocabulary())

    def _begin(self, vocabulary: Vocabulary | None = None) -> None:
        """Without any; the words are known on, but where there is a new ``vocabulary``."""
        if vocabulary is not None:
            self._vocabulary, self._keys = vocabulary, Keys(vocabulary)
        self._gathering = Gathering(self._vocabulary)
        self._stamps: dict[int, int] = {}
        self._state += 1

    def __len__(self) -> int:
        return len(self._stamps)

    def __contains__(self, number: object) -> bool:
        return number in self._stamps

    @property
    def size(self) -> int:
        """The words of all of them."""
        return self._gathering.size

    def add(self, articles: Sequence[tuple[int, Told]]) -> None:
        """Let these be found; they are new to the index."""
        with self._turn:
            for first in range(0, len(articles), _AT_ONCE):
                some = articles[first : first + _AT_ONCE]
                words = self._vocabulary.numbers_in([part for _, told in some for part in (told.row_words, told.text)])
                with self._lock:
                    self._gathering.take([number for number, _ in some], words)
                    self._stamps.update((number, told.stamp) for number, told in some)
                    self._state += 1

    def look(self) -> Came | None:
        """What has come; None for nothing."""
        with self._lock:
            if not self._stamps:
                return None
            self._keys.extend()
            return Came(self._state, *self._gathering.rows(), self._keys)

    def write(self, write: Write, *, last: bool = False) -> int:
        """Write all of them down; until that is done they are found here. How many they were.

        Of the ``last`` ones the words are forgotten too.
        """
        with self._turn:
            if count := len(self):
                write(self._gathering, list(map(Waiting._make, self._stamps.items())))
            with self._lock:
                self._begin(Vocabulary() if last or len(self._vocabulary) > _MOST_WORDS else None)
            return count

    def drop(self) -> None:
        """Forget them and all words."""
        with self._turn, self._lock:
            self._begin(Vocabulary())


class Keys:
    """The keys of the words of a vocabulary in order, as far as they were put in."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._runs: list[tuple[list[str], Ints]] = []
        self._count = 1

    def extend(self) -> None:
        """Put in the words that came since."""
        count, keys = len(self._vocabulary), self._vocabulary.keys
        if count == self._count:
            return
        numbers, runs = list(range(self._count, count)), self._runs
        if len(runs) >= _RUNS:
            numbers += [number for _, run in runs for number in run.tolist()]
            runs = []
        ordered = sorted_in_pieces(numbers, keys.__getitem__)  # the window has its turn in between
        self._count = count
        self._runs = [*runs, (list(map(keys.__getitem__, ordered)), np.array(ordered, np.int32))]

    def of(self, stretch: Stretch) -> Iterator[Ints]:
        """The numbers of the words whose keys are in a stretch."""
        for run, numbers in self._runs:
            first, last = bisect_left(run, stretch.first), bisect_left(run, stretch.last)
            if not stretch.marked:
                yield numbers[first:last]
            else:
                yield numbers[[place for place in range(first, last) if counts(run[place], stretch)]]

    def marked(self, spot: Spot) -> NDArray[np.bool_]:
        """Which numbers stand for words that may stand at a spot."""
        found = np.zeros(len(self._vocabulary), bool)
        for stretch in spot:
            for numbers in self.of(stretch):
                found[numbers] = True
        return found


class YoungIndex(SearchIndex):
    """Answers as ``SearchIndex`` does, for articles that have only just come."""

    def __init__(self, came: Came, known: Segments) -> None:
        """``known``: those that are found elsewhere already don't count here."""
        twice = np.flatnonzero(np.isin(came.articles, known.articles[known.alive])).astype(np.uint16)
        row = SegmentRow(0, came.articles.tobytes(), came.ends.tobytes(), twice.tobytes())
        super().__init__(Segments(came.state, [row]))
        self._looking = _Looking(self.segments, came)
        self._phrases = self._looking

    def _way(self, way: Way) -> Mask:
        if len(way) == 1:
            return self._spot(way[0])
        found = self.segments.none()
        (segment,) = self.segments.all
        segment.mark(found, self._looking.starts(segment, way))
        return found

    def _spot(self, spot: Spot) -> Mask:
        if (known := self._recall(spot)) is not None:
            return known
        return self._remember(spot, self._looking.articles_with(spot))


class _Looking(Phrases):
    """Looks through the words of all of them."""

    def __init__(self, segments: Segments, came: Came) -> None:
        super().__init__(segments)
        self._came = came
        ends = came.ends[PARTS - 1 : -1 : PARTS]
        self._begins: Ints = np.concatenate(([0], ends + 1)).astype(np.int64)

    def starts(self, segment: Segment, way: Way) -> Ints:
        row, (first, *others) = self._came.row, way
        found = np.flatnonzero(self._at(first))
        for place, spot in enumerate(others, 1):
            found = found[: np.searchsorted(found, len(row) - place)]
            found = found.compress(self._came.keys.marked(spot).take(row.take(found + place)))
        return found.astype(np.int32)

    def articles_with(self, spot: Spot) -> Mask:
        """In which of them a word stands."""
        found: Mask = np.logical_or.reduceat(self._at(spot), self._begins)
        return found

    def _at(self, spot: Spot) -> Mask:
        return self._came.keys.marked(spot).take(self._came.row)
