# SPDX-License-Identifier: MIT
"""Owns how the words of some thousand articles are packed into the rows of one segment of the index, and unpacked.

All words of a segment stand in one long row; a *place* is a position in it, and behind every part of an article one
place is left free, so that no phrase reaches over an end. A *slot* is an article of the segment. Of every key are kept
the slots that have it (a list of 16-bit numbers, or one bit a slot where that is shorter) and its places (gaps, in
the narrowest of three widths). Beginnings of one to three letters that many words have get their slots too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, reduce
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.core.folding import fold
from reader.store.search.vocabulary import Ints as Ints
from reader.store.search.vocabulary import Vocabulary
from reader.store.search.words import (
    BEGINNING,
    LONGEST_BEGINNING,
    MARKED_BEGINNING,
    SPELLED,
)

Ats = NDArray[np.int64]

_WORTH_A_BEGINNING = 12
"""Keys with one beginning: fewer are soon read one by one."""
_FEW = 8
"""Fewer articles than this have few keys with any beginning, and somebody may wait for the one that he adds."""
PARTS = 2
"""Of an article: the words of its row in the list, and its text."""
_WIDE = 4
_GAPS: dict[int, tuple[np.dtype[np.unsignedinteger[Any]], int]] = {
    1: (np.dtype(np.uint8), 255),
    2: (np.dtype(np.uint16), 65535),
}
"""Bytes of a gap, and the gap that stands for as many places and goes on with the next."""
WIDTH_BITS = 3


class Row(NamedTuple):
    """A key with its packed slots; its packed places begin at ``at`` of the segment's places, in units of bytes."""

    key: str
    slots: bytes
    at: int
    size: int


class Packed(NamedTuple):
    """A segment: its articles by slot, the free place behind each of their parts, and what is kept of the words."""

    articles: Ints
    ends: Ints
    rows: list[Row]
    places: bytes
    names: list[str]
    """The keys, in order."""
    ranks: Ints
    """At every place the number of its key, from 1 on; 0 at the ends of parts."""
    laid: list[Laid]
    """Where in ``places`` which place is packed, for every width, narrow ones first."""


class Laid(NamedTuple):
    """What is packed in gaps of one width."""

    places: Ints
    """In the order in which they are packed."""
    at: Ints
    """Which of the gaps leads to each; the others are steps on the way."""
    size: int
    """How many gaps there are."""


class Gathering:
    """Articles on their way into a segment: their words as numbers of a vocabulary."""

    def __init__(self, vocabulary: Vocabulary | None = None) -> None:
        self.vocabulary = vocabulary or Vocabulary()
        self._words: list[Ints] = []
        self._ends: list[Ints] = []
        self._articles: list[int] = []
        self.size = 0
        """Words gathered."""

    def __len__(self) -> int:
        return len(self._articles)

    def add(self, articles: Sequence[int], parts: Sequence[str]) -> None:
        """Take articles in; of each its parts, one after the other."""
        self.take(articles, self.vocabulary.numbers(parts))

    def take(self, articles: Sequence[int], words: Ints) -> None:
        """Take in articles whose words are numbers already; 0 ends a part."""
        self._articles.extend(articles)
        self._ends.append(np.flatnonzero(words == 0).astype(np.int32) + np.int32(self.size))
        self._words.append(words)
        self.size += len(words)

    def rows(self) -> tuple[Ints, Ints, Ints]:
        """The articles, the free place behind each of their parts, the words of all in a row."""
        if len(self._words) != 1:
            self._words = [np.concatenate(self._words) if self._words else np.empty(0, np.int32)]
            self._ends = [np.concatenate(self._ends) if self._ends else np.empty(0, np.int32)]
        return np.array(self._articles, np.int32), self._ends[0], self._words[0]

    def pack(self) -> Packed:
        """All that was gathered as one segment."""
        articles, ends, row = self.rows()
        used = np.flatnonzero(_marked(row, len(self.vocabulary))[1:]) + 1
        known = list(map(self.vocabulary.keys.__getitem__, used.tolist()))
        names = sorted(set(known))
        rank = {name: number for number, name in enumerate(names, 1)}
        table = np.zeros(len(self.vocabulary), np.int32)
        table[used] = np.fromiter(map(rank.__getitem__, known), np.int32, len(known))
        return _pack(articles, ends, names, table[row])


def _marked(row: Ints, count: int) -> NDArray[np.bool_]:
    """Which of so many numbers are in a row; to count them takes several times as long."""
    found = np.zeros(max(count, 1), bool)
    found[row] = True
    return found


def _pack(articles: Ints, ends: Ints, names: list[str], ranks: Ints) -> Packed:
    place = _by_rank(ranks)[len(ends) :]
    counts = np.bincount(ranks, minlength=len(names) + 1)[1:]
    bounds = np.concatenate((np.zeros(1, np.int64), np.cumsum(counts)))
    slots, slot_bounds = _slots(place, bounds, ends, len(articles))
    packed, at, size, laid = _pack_places(place, bounds)
    listed = _pack_slots(slots, slot_bounds, len(articles))
    rows = [Row(*row) for row in zip(names, listed, at.tolist(), size.tolist(), strict=True)]
    if len(articles) >= _FEW:
        rows += _beginnings(names, slots, slot_bounds, len(articles))
    return Packed(articles, ends, rows, packed, names, ranks, laid)


def _by_rank(ranks: Ints) -> Ints:
    """All places, those with the lowest rank first, of each rank in order."""
    ordered = ranks.astype(np.uint16).argsort(kind="stable")  # of numbers this short NumPy sorts the digits
    upper = (ranks >> 16).astype(np.uint16)
    if upper.any():
        ordered = ordered[upper[ordered].argsort(kind="stable")]
    return ordered.astype(np.int32)


def _slots(
    place: Ints, bounds: NDArray[np.int64], ends: Ints, count: int
) -> tuple[NDArray[np.uint16], NDArray[np.int64]]:
    """The slots of all keys one after the other, each slot once a key, and where each key's begin."""
    last = ends[PARTS - 1 :: PARTS]
    slot_of = np.repeat(np.arange(count, dtype=np.uint16), np.diff(last, prepend=np.int32(-1)))
    slots = slot_of[place]
    first = np.ones(len(slots), bool)
    np.not_equal(slots[1:], slots[:-1], out=first[1:])
    first[bounds[:-1]] = True
    counted = np.flatnonzero(first)
    return slots[counted], np.searchsorted(counted, bounds)


def _pack_slots(slots: NDArray[np.uint16], bounds: NDArray[np.int64], count: int) -> Iterator[bytes]:
    edges = (2 * bounds).tolist()
    packed = slots.astype("<u2").tobytes()
    many = np.flatnonzero(2 * np.diff(bounds) >= bits_size(count))
    dense = _shortest(slots, bounds[many], bounds[many + 1], count)
    most = bits_size(count)
    for start, end in pairwise(edges):
        yield packed[start:end] if end - start < most else next(dense)


def bits_size(count: int) -> int:
    """Bytes of one bit for each of so many slots; what is as long is no list."""
    return (count + 7) // 8


_AT_ONCE = 512
"""Masks made at the same time."""


def _shortest(
    slots: NDArray[np.uint16], starts: NDArray[np.int64], ends: NDArray[np.int64], count: int
) -> Iterator[bytes]:
    """The slots in each of these stretches, each once: as a list, or one bit a slot where that is shorter."""
    width = bits_size(count)
    for masks in _masks(slots, starts, ends, count):
        bits, sizes = np.packbits(masks, axis=1).tobytes(), 2 * np.count_nonzero(masks, axis=1)
        listed = np.nonzero(masks[sizes < width])[1].astype("<u2").tobytes()
        edge = 0
        for place, size in enumerate(sizes.tolist()):
            if size < width:
                yield listed[edge : edge + size]
                edge += size
            else:
                yield bits[place * width : (place + 1) * width]


def _masks(
    slots: NDArray[np.uint16], starts: NDArray[np.int64], ends: NDArray[np.int64], count: int
) -> Iterator[NDArray[np.bool_]]:
    """A mask of slots for each of these stretches of the list of slots, some at a time."""
    for first in range(0, len(starts), _AT_ONCE):
        some, stops = starts[first : first + _AT_ONCE].tolist(), ends[first : first + _AT_ONCE].tolist()
        masks = np.zeros((len(some), count), bool)
        lengths = [stop - start for start, stop in zip(some, stops, strict=True)]
        chosen = np.concatenate([slots[start:stop] for start, stop in zip(some, stops, strict=True)])
        masks.ravel()[np.repeat(np.arange(len(some)) * count, lengths) + chosen] = True
        yield masks


def _pack_places(
    place: Ints, bounds: NDArray[np.int64]
) -> tuple[bytes, NDArray[np.int64], NDArray[np.int64], list[Laid]]:
    """The gaps of every key in the width that takes least, width after width, so that neighbours stay neighbours.

    Also where each key's begin, ``byte << 3 | width``, how many bytes they take, and which place is where.
    """
    gaps = np.diff(place, prepend=np.int32(0))
    gaps[bounds[:-1]] = place[bounds[:-1]]
    counts = np.diff(bounds)
    sizes = np.stack(
        [*((_steps(gaps, most, bounds) + counts) * width for width, (_, most) in _GAPS.items()), counts * _WIDE]
    )
    narrowest = np.argmin(sizes, axis=0).astype(np.uint8)
    size = np.choose(narrowest, sizes)
    chosen = np.repeat(narrowest, counts)
    at, packed, laid = np.empty(len(size), np.int64), b"", list[Laid]()
    for number, width in enumerate((*_GAPS, _WIDE)):
        mine, inside = narrowest == number, np.flatnonzero(chosen == number)
        at[mine] = (len(packed) + np.cumsum(size[mine]) - size[mine]) << WIDTH_BITS | width
        data, one = _in_width(width, gaps[inside], place[inside])
        packed += data
        laid.append(one)
    return packed, at, size, laid


def _steps(gaps: Ints, most: int, bounds: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many steps of so many places are on the ways of each key; every key has a gap."""
    if not len(gaps):
        return np.zeros(len(bounds) - 1, np.int64)
    found: Ints = np.add.reduceat(
        gaps // np.int32(most), bounds[:-1], dtype=np.int32
    )  # another type takes ten times as long
    return found.astype(np.int64)


def _in_width(width: int, gaps: Ints, places: Ints) -> tuple[bytes, Laid]:
    """Gaps in so many bytes, and where the places to which they lead are."""
    if width == _WIDE:
        return places.astype("<i4").tobytes(), Laid(places, np.arange(len(places), dtype=np.int32), len(places))
    dtype, most = _GAPS[width]
    steps = gaps // np.int32(most)
    ends = np.cumsum(steps + np.int32(1), dtype=np.int32)
    size = int(ends[-1]) if len(ends) else 0
    ends -= np.int32(1)
    out = np.full(size, most, dtype)
    out[ends] = gaps - np.int32(most) * steps
    return out.tobytes(), Laid(places, ends, size)


def _beginnings(names: list[str], slots: NDArray[np.uint16], bounds: NDArray[np.int64], count: int) -> list[Row]:
    """The slots of beginnings that many keys have: of words without marks, then of all words with marks among them."""
    parts = [name.partition(SPELLED) for name in names]
    rows = list(_shared(BEGINNING, [bare for bare, _, _ in parts], slots, bounds, count, _has_many))
    known = {row.key[1:] for row in rows}
    marked = sorted((spelled, number) for number, (_, _, spelled) in enumerate(parts) if spelled)
    if not marked:
        return rows
    order = np.array([number for _, number in marked])
    moved = np.concatenate([slots[start:end] for start, end in zip(bounds[order], bounds[order + 1], strict=True)])
    again = np.concatenate(([0], np.cumsum(np.diff(bounds)[order])))

    def is_known(head: str, _keys: int) -> bool:
        return not head.isascii() and _folded(head) in known

    return [*rows, *_shared(MARKED_BEGINNING, [spelled for spelled, _ in marked], moved, again, count, is_known)]


@lru_cache(maxsize=8192)
def _folded(head: str) -> str:
    return fold(head)


def _has_many(_head: str, keys: int) -> bool:
    return keys >= _WORTH_A_BEGINNING


def _shared(
    sign: str,
    words: list[str],
    slots: NDArray[np.uint16],
    bounds: NDArray[np.int64],
    count: int,
    is_worth: Callable[[str, int], bool],
) -> Iterator[Row]:
    for length in range(1, LONGEST_BEGINNING + 1) if words else ():
        heads = np.array(words, f"U{length}")
        starts = np.concatenate(([0], np.flatnonzero(heads[1:] != heads[:-1]) + 1))
        ends = np.append(starts[1:], len(words))
        named = heads[starts].tolist()
        worth = [len(head) == length and is_worth(head, keys) for head, keys in zip(named, ends - starts, strict=True)]
        chosen = np.flatnonzero(worth)
        packed = _shortest(slots, bounds[starts[chosen]], bounds[ends[chosen]], count)
        for place, one in zip(chosen.tolist(), packed, strict=True):
            yield Row(sign + named[place], one, 0, 0)


# unpacking


def mark_slots(mask: NDArray[np.bool_], lists: Iterable[bytes]) -> None:
    """Mark the slots of packed lists in a segment's mask."""
    size, few, many = bits_size(len(mask)), list[bytes](), list[bytes]()
    for packed in lists:
        (many if len(packed) == size else few).append(packed)
    if many:
        bits: NDArray[np.uint8] = reduce(np.bitwise_or, [np.frombuffer(packed, np.uint8) for packed in many])
        mask |= np.unpackbits(bits, count=len(mask)).view(bool)
    if few:
        mask[np.frombuffer(b"".join(few), "<u2")] = True


Read = Callable[[int, int], tuple[bytes, int]]
"""Packed places from one byte to another, or more; where those that are given begin."""


def unpack_places(read: Read, at: Ats, sizes: Ats) -> Ints:
    """The places of several keys, those of one key ascending."""
    found = [places for _, places, _ in _unpacked(read, at, sizes)]
    return found[0] if len(found) == 1 else np.concatenate(found) if found else np.empty(0, np.int32)


def unpack_words(read: Read, at: Ats, sizes: Ats, numbers: Ints, ends: Ints) -> Ints:
    """The row of words that was packed: at every place the number of its key, 0 at the ends of parts."""
    row = np.zeros(int(ends[-1]) + 1 if len(ends) else 0, np.int32)
    for owners, places, counts in _unpacked(read, at, sizes):
        row[places] = np.repeat(numbers[owners], counts)
    return row


def _unpacked(read: Read, at: Ats, sizes: Ats) -> Iterator[tuple[NDArray[np.intp], Ints, NDArray[np.int64]]]:
    """For every width: which keys have it, their places, how many each has."""
    for owners, data, width, lengths in packed_runs(read, at, sizes):
        places, whole = running(data, width, lengths)
        if whole is None:
            yield owners, places, lengths
        elif len(lengths) == 1:
            places = _counted(places, whole, width)
            yield owners, places, np.array([len(places)])
        else:
            counts = np.add.reduceat(whole, np.cumsum(lengths) - lengths, dtype=np.int64)
            yield owners, _counted(places, whole, width), counts


def _counted(places: Ints, whole: NDArray[np.bool_], width: int) -> Ints:
    """The places that count: of narrow gaps many don't, and then ``compress`` is several times faster."""
    counted: Ints = places.compress(whole) if width == 1 else places[whole]
    return counted


def packed_runs(
    read: Read, at: Ats, sizes: Ats
) -> Iterator[tuple[NDArray[np.intp], NDArray[np.uint8], int, NDArray[np.int64]]]:
    """For every width, narrow ones first: which keys have it, what is packed of them, the width, how many gaps each."""
    widths = at & ((1 << WIDTH_BITS) - 1)
    for width in (*_GAPS, _WIDE):
        owners = np.flatnonzero(widths == width)
        if len(owners):
            starts, lengths = at[owners] >> WIDTH_BITS, sizes[owners]
            ends = starts + lengths
            packed, first = read(min(starts.tolist()), max(ends.tolist()))
            whole = np.frombuffer(packed, np.uint8)
            if (starts[1:] == ends[:-1]).all():
                data = whole[int(starts[0]) - first : int(ends[-1]) - first]
            else:
                edges = zip((starts - first).tolist(), (ends - first).tolist(), strict=True)
                data = np.concatenate([whole[start:end] for start, end in edges])
            yield owners, data, width, lengths // width


def running(data: NDArray[np.uint8], width: int, lengths: NDArray[np.int64]) -> tuple[Ints, NDArray[np.bool_] | None]:
    """Places, and which of them count where some are but on the way to the next; None where all do."""
    if width == _WIDE:
        return np.frombuffer(data.tobytes(), "<i4"), None
    dtype, most = _GAPS[width]
    gaps = data if width == 1 else np.frombuffer(data.tobytes(), dtype)
    total = np.cumsum(gaps, dtype=np.int32)  # over all keys: it may run over, and comes back by the subtraction
    if len(lengths) > 1:
        starts = np.cumsum(lengths) - lengths
        before = np.concatenate((np.zeros(1, np.int32), total[starts[1:] - 1]))
        total -= np.repeat(before, lengths)
    return total, gaps != most
