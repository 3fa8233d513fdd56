# SPDX-License-Identifier: MIT
"""Owns the sketch of a text's wording, by which two printings of one report are known: a sample of its word runs.

The smallest hashes of runs of five words (Broder, "On the resemblance and containment of documents", 1997): the share
that two sketches have in common estimates the share of runs that the texts have in common. Only runs that begin with
some words, a quarter of the language, are taken, which saves most of the time and loses little in comparing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import compress
from struct import Struct
from zlib import crc32

from reader.core.remember import Remembered

SIZE = 32
_RUN = 5
_BYTES = 4
"""Of a word's hash."""
_BEGINS = bytes(byte % 4 == 1 for byte in range(256))
"""Which words begin a run, by the lowest byte of their hashes."""


def _hash(word: str) -> bytes:
    return crc32(word.encode("utf-8", "surrogatepass")).to_bytes(_BYTES, "little")


_hashes = Remembered(_hash).__getitem__


def sketch_of(words: Sequence[str]) -> tuple[int, ...]:
    """The sketch of a text by its words in one spelling, smallest hash first; empty for fewer than one run."""
    data = b"".join(map(_hashes, words))
    ends = compress(range(_RUN * _BYTES, len(data) + 1, _BYTES), data[::_BYTES].translate(_BEGINS))
    return tuple(sorted({crc32(data[end - _RUN * _BYTES : end]) for end in ends})[:SIZE])


def pack_sketch(sketch: Sequence[int]) -> bytes:
    """A sketch, four bytes a hash."""
    return _hashes_of(len(sketch)).pack(*sketch)


def unpack_sketch(data: bytes) -> tuple[int, ...]:
    """A sketch as it was.

    :raises ValueError: it is damaged.
    """
    if len(data) % _BYTES:
        raise ValueError("cut off")
    return _hashes_of(len(data) // _BYTES).unpack(data)


@lru_cache(maxsize=2 * SIZE)
def _hashes_of(count: int) -> Struct:
    return Struct(f"={count}I")


def resemblance(one: Iterable[int], other: Iterable[int]) -> float:
    """About which share of the runs of both texts both have, 0–1."""
    first, second = set(one), set(other)
    both = sorted(first | second)[:SIZE]
    return len(first.intersection(both) & second) / len(both) if both else 0.0
