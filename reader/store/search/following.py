# SPDX-License-Identifier: MIT
"""Owns with which letters the words begin that follow each word of a segment: one byte beside every packed place.

Whoever types a phrase asks at each first letter of a word for thousands of words that begin with it. So beside the
places of a word stands how the next word begins: its first letter, and its second where the two are one sound (``th``,
``tr``, ``gi``, ``qu``). The bytes stand in the order of the packed places, compressed, in blocks behind these.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import zstandard
from numpy.typing import NDArray

from reader.store.search.packing import WIDTH_BITS, Ats, Ints, Laid, Read, Row, packed_runs, running
from reader.store.search.patterns import Spot
from reader.store.search.words import AFTER_ALL, SPELLED

Letters = NDArray[np.uint8]
Blocks = Callable[[int, int], Sequence[bytes]]
"""The blocks from one number to another, that one included."""
Expand = Callable[[int, int, int], Iterable[bytes]]
"""The first block, a piece, a later piece → the bytes of these pieces and all between them."""

FOLLOWING = "\x04"
"""The key of the row that tells where the blocks of a segment are."""
PIECE, PIECES = 1 << 14, 4
"""Places of one piece, which is compressed by itself; pieces of one block."""
_BLOCK = PIECE * PIECES
_SIZES = struct.Struct(f"<{PIECES}H")
"""What a block begins with: how many bytes each of its pieces has."""
_D = "đ"
_FIRST = "abcdefghijklmnopqrstuvwxyz0123456789" + _D
_SECOND = "hrgiu"
_WAYS = len(_SECOND) + 1
_NONE = 0
"""What follows is the end of a part, or a word in letters of another script."""
_LEVEL = 3


class Following(NamedTuple):
    """Where the blocks of a segment are."""

    first: int
    """The number of the first block among the chunks of the segment's places."""
    starts: tuple[int, ...]
    """For places of each width, narrow ones first: the byte with which they begin."""

    @classmethod
    def of(cls, at: int, header: bytes) -> Following:
        """What the row tells."""
        return cls(at, tuple(np.frombuffer(header, "<i8").tolist()))

    def entry(self, start: int, width: int) -> int:
        """The place among the bytes of what is packed from this byte on."""
        before = 0
        for number, each in enumerate(_WIDTHS):
            if each == width:
                return before + (start - self.starts[number]) // width
            before += (self.starts[number + 1] - self.starts[number]) // each
        raise ValueError(width)


_WIDTHS = (1, 2, 4)


def sound_of(key: str) -> int:
    """How a word begins, as a number; by its key."""
    bare, _, spelled = key.partition(SPELLED)
    return _sound(_D if spelled.startswith(_D) else bare[:1], bare[1:2])


@lru_cache(maxsize=2048)
def _sound(first: str, second: str) -> int:
    if not first or first not in _FIRST:
        return _NONE
    return 1 + _FIRST.index(first) * _WAYS + (1 + _SECOND.index(second) if second and second in _SECOND else 0)


@lru_cache(maxsize=64)
def sounds_of(spot: Spot) -> NDArray[np.bool_] | None:
    """Which of all beginnings are those of the words that may stand here; None where the beginnings don't tell that."""
    if len(spot) != 1 or spot[0].last != spot[0].first + AFTER_ALL:
        return None
    bare, marked = spot[0].first, spot[0].marked
    firsts = _D if marked == _D else bare[:1] + (_D if bare.startswith("d") else "")
    told = len(bare) == 1 or (len(bare) == 2 and bare[1] in _SECOND and not marked)
    if not told or bare[0] not in _FIRST or (marked and marked != _D):
        return None
    seconds = ("", *_SECOND) if len(bare) == 1 else (bare[1],)
    found = np.zeros(256, bool)
    found[[_sound(first, second) for first in firsts for second in seconds]] = True
    return found


# packing


def pack_following(laid: Sequence[Laid], row: Letters, chunks: int) -> tuple[Row, list[bytes]]:
    """The row and the blocks of a segment: ``row`` tells how the word at every place begins.

    ``laid`` tells for every width where which place is packed, ``chunks`` how many chunks the places take.
    """
    following = np.append(row[1:], np.uint8(_NONE))
    every = [_letters_at(one, following) for one in laid]
    starts = np.concatenate(([0], np.cumsum([len(one) * width for one, width in zip(every, _WIDTHS, strict=True)])))
    packed = np.concatenate(every).tobytes()
    blocks = [_squeezed(packed[start : start + _BLOCK]) for start in range(0, len(packed), _BLOCK)]
    return Row(FOLLOWING, starts.astype("<i8").tobytes(), chunks, 0), blocks


def _letters_at(laid: Laid, following: Letters) -> Letters:
    letters = np.full(laid.size, _NONE, np.uint8)
    letters[laid.at] = following[laid.places]
    return letters


def lay_out(read: Read, words: Ats) -> list[Laid]:
    """The same of what is packed; ``words`` are where the packed places of every key begin, and how many bytes."""
    found = dict.fromkeys(_WIDTHS, Laid(np.empty(0, np.int32), np.empty(0, np.int32), 0))
    for _, data, width, lengths in packed_runs(read, words[:, 0], words[:, 1]):
        places, whole = running(data, width, lengths)
        at = np.arange(len(places)) if whole is None else np.flatnonzero(whole)
        found[width] = Laid(places[at], at.astype(np.int32), len(places))
    return [found[width] for width in _WIDTHS]


def _squeezed(letters: bytes) -> bytes:
    squeezer = zstandard.ZstdCompressor(level=_LEVEL)
    pieces = [squeezer.compress(letters[start : start + PIECE]) for start in range(0, _BLOCK, PIECE)]
    return _SIZES.pack(*map(len, pieces)) + b"".join(pieces)


# unpacking


def letters_behind(read: Read, expand: Expand, following: Following, words: Ats) -> tuple[Ints, Letters]:
    """The places of several keys, and how the word behind each of them begins."""
    found: list[Ints] = []
    told: list[Letters] = []
    for owners, data, width, lengths in packed_runs(read, words[:, 0], words[:, 1]):
        places, whole = running(data, width, lengths)
        starts = [following.entry(start, width) for start in (words[owners, 0] >> WIDTH_BITS).tolist()]
        letters = np.concatenate(list(_letters(expand, following.first, starts, lengths.tolist())))
        if whole is not None and not whole.all():
            places, letters = places.compress(whole), letters.compress(whole)
        found.append(places)
        told.append(letters)
    if not found:
        return np.empty(0, np.int32), np.empty(0, np.uint8)
    return np.concatenate(found), np.concatenate(told)


def _letters(expand: Expand, first: int, starts: Sequence[int], lengths: Sequence[int]) -> Iterator[Letters]:
    """The bytes of these stretches; neighbours are read together."""
    place = 0
    while place < len(starts):
        start, end = starts[place], starts[place] + lengths[place]
        place += 1
        while place < len(starts) and starts[place] == end:
            end += lengths[place]
            place += 1
        piece = start // PIECE
        whole = b"".join(expand(first, piece, max(end - 1, start) // PIECE))
        yield np.frombuffer(whole, np.uint8)[start - piece * PIECE : end - piece * PIECE]


class Expanding:
    """Expands pieces; one thread at a time."""

    def __init__(self) -> None:
        self._expand = zstandard.ZstdDecompressor().decompress

    def pieces(self, blocks: Blocks, first: int, piece: int, last: int) -> Iterator[bytes]:
        """The bytes of the pieces from one number to another, that one included; ``first`` is their first block."""
        block = piece // PIECES
        for data in blocks(first + block, first + last // PIECES):
            at = _SIZES.size
            for number, size in enumerate(_SIZES.unpack_from(data), block * PIECES):
                if piece <= number <= last:
                    yield self._expand(data[at : at + size])
                at += size
            block += 1
