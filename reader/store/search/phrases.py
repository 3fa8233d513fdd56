# SPDX-License-Identifier: MIT
"""Owns where words stand side by side: phrases, place by place.

Whoever types a phrase asks for its last word anew at each letter. So where the words before it stand is remembered, how
the word behind them begins, and behind which of them each key stands that was asked for last: at most letters the keys
are fewer than at the letter before.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import apsw
import numpy as np
from numpy.typing import NDArray

from reader.core.runs import ranges, steps
from reader.store.search import tables
from reader.store.search.following import FOLLOWING, Expanding, Following, Letters, letters_behind, sounds_of
from reader.store.search.packing import Ats, Ints, Read, packed_runs, running, unpack_places
from reader.store.search.patterns import Spot, Way, counts
from reader.store.search.segments import Mask, Segment, Segments

_KEPT_BYTES = 10_000_000
"""What may be remembered, ..."""
_HEAD_BYTES = 320
"""... and as how many bytes a beginning counts by itself: in most segments it stands seldom or never."""
_MANY_BYTES, _FAR_MORE = 1 << 15, 4
"""From so many packed bytes on, and so many times more of them than places wanted, the places wanted are marked."""
_SELDOM = 8
"""Words with so many times fewer packed bytes than there are places before them are soon read at every letter."""


class Head:
    """A phrase without its last word in one segment."""

    def __init__(self, starts: Ints) -> None:
        self.starts = starts
        self.letters: Letters | None = None
        """How the word behind each of them begins."""
        self._keys: NDArray[np.int64] = np.empty(0, np.int64)
        self._bounds: NDArray[np.int64] = np.zeros(1, np.int64)
        self._followed: Ints = starts[:0]

    @property
    def size(self) -> int:
        """Bytes, about."""
        return _HEAD_BYTES + 4 * len(self.starts) + 4 * len(self._followed) + len(self._keys) * 16 + self._of_letters

    @property
    def _of_letters(self) -> int:
        return 0 if self.letters is None else len(self.letters)

    def note(self, keys: NDArray[np.int64], counts: NDArray[np.int64], followed: Ints) -> None:
        """Behind which of the starts these keys stand, ascending: so many for each."""
        self._keys, self._followed = keys, followed
        self._bounds = np.concatenate((np.zeros(1, np.int64), np.cumsum(counts)))

    def followed(self, keys: NDArray[np.int64]) -> Ints | None:
        """The starts behind which one of these keys stands; None where that is not known of all of them."""
        if not len(self._keys):
            return None
        at = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        if not (self._keys[at] == keys).all():
            return None
        sizes = self._bounds[at + 1] - self._bounds[at]
        return self._followed.take(ranges(self._bounds[at], sizes))


class Phrases:
    """The phrases of one state of the index; one thread at a time."""

    def __init__(self, segments: Segments) -> None:
        self._db: apsw.Connection
        self._go_on: Callable[[], None]
        self._heads: OrderedDict[tuple[int, Way], Head] = OrderedDict()
        self._size = 0
        self._followings: dict[int, Following | None] = {}
        self._expanding = Expanding()
        self._marked = np.zeros(max((segment.size for segment in segments.all), default=0), bool)
        """For marking places of a segment: nothing is marked but while some are looked for."""

    def look(self, db: apsw.Connection, go_on: Callable[[], None]) -> None:
        """Ask this connection; ``go_on`` is called often and raises where the answer is not wanted any more."""
        self._db, self._go_on = db, go_on

    def starts(self, segment: Segment, way: Way) -> Ints:
        """Where in a segment the words of a phrase stand side by side: the places of its first word, in any order."""
        if len(way) == 1:
            return self._places(segment, self._keys(segment, way[0]))
        sounds = sounds_of(way[-1])
        if sounds is not None and (following := self._following(segment)) is not None:
            return self._beginning_to_go_on(segment, way[:-1], following, sounds)
        head = self._known(segment, way[:-1])
        if head is not None:
            return self._going_on(segment, head, len(way) - 1, self._keys(segment, way[-1]))
        return self._from_the_rarest(segment, way)

    def _beginning_to_go_on(self, segment: Segment, way: Way, following: Following, sounds: NDArray[np.bool_]) -> Ints:
        """Where a phrase stands behind which a word stands that begins so; that word itself is not looked for."""
        head = self._known(segment, way)
        if head is None and len(way) > 1:
            head = self._keep(segment, way, Head(self.starts(segment, way)))
        if head is None or (head.letters is None and len(head.starts)):
            head = self._keep(segment, way, self._with_letters(segment, way, following, head))
        return head.starts if head.letters is None else head.starts.compress(sounds.take(head.letters))

    def _with_letters(self, segment: Segment, way: Way, following: Following, head: Head | None) -> Head:
        """A phrase, and how the words behind it begin."""
        expand = partial(self._expanding.pieces, partial(tables.chunks, self._db, segment.number))
        places, letters = letters_behind(self._read(segment), expand, following, self._keys(segment, way[-1]))
        if head is not None and len(way) > 1:
            with self._marking(head.starts + (len(way) - 1)) as marked:
                there = marked.take(places)
            places, letters = places.compress(there) - (len(way) - 1), letters.compress(there)
        made = Head(places)
        made.letters = letters
        return made

    def _from_the_rarest(self, segment: Segment, way: Way) -> Ints:
        """Word by word, the rarest first; what stands before the last word is remembered where that comes last."""
        keys, last = [self._keys(segment, spot) for spot in way], len(way) - 1
        sizes = [int(some[:, 1].sum()) for some in keys]
        order = sorted(range(len(keys)), key=sizes.__getitem__)
        if last == 1 and sizes[0] < _FAR_MORE * sizes[1]:
            order = [0, 1]  # no dearer, and the head is known at the next letter
        starts = self._places(segment, keys[order[0]]) - order[0]
        for place in order[1:]:
            if place == last == order[-1]:
                head = self._keep(segment, way[:-1], Head(starts))
                return self._going_on(segment, head, last, keys[last])
            starts = self._side_by_side(segment, starts, place, keys[place])
        return starts

    def _going_on(self, segment: Segment, head: Head, place: int, keys: Ats) -> Ints:
        """Those of the beginnings of a phrase so many places behind which one of the keys stands."""
        if not len(head.starts) or not len(keys):
            return head.starts[:0]
        if (known := head.followed(keys[:, 0])) is not None:
            return known
        if _SELDOM * int(keys[:, 1].sum()) < len(head.starts):
            return self._side_by_side(segment, head.starts, place, keys)
        with self._marking(head.starts + place) as marked:
            found, several = _by_key(self._read(segment), keys[:, 0], keys[:, 1], marked)
        self._size -= head.size
        head.note(keys[:, 0], several, found - place)
        self._size += head.size
        return found - place

    def _side_by_side(self, segment: Segment, starts: Ints, place: int, keys: Ats) -> Ints:
        """The same, without a memory of which key stands where."""
        if not len(starts):
            return starts
        size, wanted = int(keys[:, 1].sum()), starts + place
        if size < _MANY_BYTES or size < _FAR_MORE * len(starts):
            return _shared(wanted, self._places(segment, keys)) - place
        with self._marking(wanted[(wanted >= 0) & (wanted < segment.size)]) as marked:
            found, _ = _by_key(self._read(segment), keys[:, 0], keys[:, 1], marked)
        return found - place

    @contextmanager
    def _marking(self, places: Ints) -> Iterator[Mask]:
        """All places of a segment, of which these are marked."""
        there = places.astype(np.intp)  # numpy would do it twice, and slower
        self._marked[there] = True
        try:
            yield self._marked
        finally:
            self._marked[there] = False

    # what is remembered

    def _known(self, segment: Segment, way: Way) -> Head | None:
        if (known := self._heads.get((segment.number, way))) is not None:
            self._heads.move_to_end((segment.number, way))
        return known

    def _keep(self, segment: Segment, way: Way, head: Head) -> Head:
        """Remember this, and forget the oldest where that is much."""
        before = self._heads.pop((segment.number, way), None)
        self._heads[segment.number, way] = head
        self._size += head.size - (before.size if before else 0)
        while self._size > _KEPT_BYTES and len(self._heads) > 1:
            self._size -= self._heads.popitem(last=False)[1].size
        return head

    # what is read

    def _following(self, segment: Segment) -> Following | None:
        if segment.number not in self._followings:
            row = tables.row_of(self._db, segment.number, FOLLOWING)
            self._followings[segment.number] = Following.of(*row) if row else None
        return self._followings[segment.number]

    def _keys(self, segment: Segment, spot: Spot) -> Ats:
        """Where the packed places of the keys of a spot begin, ascending, and how many bytes they take."""
        rows: list[tuple[int, int]] = []
        for stretch in spot:
            some = tables.keys_between(self._db, segment.number, stretch.first, stretch.last)
            rows += [(at, size) for key, at, size in some if not stretch.marked or counts(key, stretch)]
        rows.sort()
        return np.array(rows, np.int64).reshape(-1, 2)

    def _places(self, segment: Segment, keys: Ats) -> Ints:
        return unpack_places(self._read(segment), keys[:, 0], keys[:, 1])

    def _read(self, segment: Segment) -> Read:
        def read(start: int, end: int) -> tuple[bytes, int]:
            self._go_on()
            return tables.places(self._db, segment.number, start, end)

        return read


def _by_key(read: Read, at: Ats, sizes: Ats, wanted: Mask) -> tuple[Ints, NDArray[np.int64]]:
    """Those of the places of several keys that are marked, key after key, and how many each key has.

    The keys shall be in the order of their places: so narrow ones come first.
    """
    found: list[Ints] = []
    several: list[NDArray[np.int64]] = []
    for _, data, width, lengths in packed_runs(read, at, sizes):
        places, whole = running(data, width, lengths)
        hits = wanted.take(places)
        there = np.flatnonzero(hits if whole is None else hits & whole)
        found.append(places.take(there))
        several.append(steps(np.searchsorted(there, np.cumsum(lengths))))
    return np.concatenate(found), np.concatenate(several)


def _shared(some: Ints, others: Ints) -> Ints:
    """The places that are in both."""
    both = np.concatenate((some, others))
    both.sort()  # numpy sorts by vectors of the processor: quicker than marking places in a mask
    shared: Ints = both[:-1].compress(both[1:] == both[:-1])
    return shared
