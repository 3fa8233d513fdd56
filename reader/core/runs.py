# SPDX-License-Identifier: MIT
"""Owns the grouping of rows by keys, for hundreds of thousands of rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.int64]
"""Places in an array."""

_COUNTED = 2
"""Bytes of numbers that numpy sorts by counting."""
_WORD = 63
"""Bits of a number that is sorted."""
_SPARSE = 4
"""Values that are at most so many times as large as there are many are found by counting."""
_MIX_1, _MIX_2 = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_SHIFT_1, _SHIFT_2, _SHIFT_3 = np.uint64(30), np.uint64(27), np.uint64(31)


@dataclass(frozen=True, slots=True)
class Runs:
    """Places grouped by key, ascending by key; within a group in their own order."""

    order: Places
    """All places, group behind group."""
    starts: Places
    """Where each group starts in ``order``, and the end of the last."""
    keys: NDArray[Any]
    """The key of each group."""

    def __len__(self) -> int:
        return len(self.keys)

    def __getitem__(self, group: int) -> Places:
        return self.order[self.starts[group] : self.starts[group + 1]]

    def __iter__(self) -> Iterator[Places]:
        return (self[group] for group in range(len(self)))

    @property
    def sizes(self) -> Places:
        """How many places each group has."""
        return np.diff(self.starts)

    def sums(self, values: NDArray[Any]) -> NDArray[Any]:
        """The sum of each group's values; ``values`` are by place."""
        if not len(self):
            return values[:0]
        found: NDArray[Any] = np.add.reduceat(values.take(self.order), self.starts[:-1])
        return found

    def any_of(self, values: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Of each group whether any of its values is true; ``values`` are by place."""
        found = values.take(self.order)
        return np.logical_or.reduceat(found, self.starts[:-1]) if len(self) else found[:0]

    def parts(self, values: NDArray[Any]) -> Iterator[NDArray[Any]]:
        """The values of each group, in their order; several times faster than group by group."""
        ordered = values.take(self.order)
        edges = self.starts.tolist()
        return (ordered[start:end] for start, end in pairwise(edges))


def grouped(keys: NDArray[Any]) -> Runs:
    """Group places by keys, which are not negative."""
    order = sorting(keys)
    ordered = keys.take(order)
    starts = edges(ordered)
    return Runs(order, starts, ordered[starts[:-1]])


def sorting(keys: NDArray[Any]) -> Places:
    """The stable order of keys that are not negative."""
    bits = len(keys).bit_length()
    if not len(keys) or keys.dtype.itemsize <= _COUNTED:
        return np.argsort(keys, kind="stable")
    if int(keys.max()).bit_length() + bits > _WORD:
        return _sorting_large(keys, bits)
    # numbers are sorted several times faster than their places: so each key takes its place along in its lower bits
    both = (keys.astype(np.int64) << bits) | np.arange(len(keys), dtype=np.int64)
    both.sort()
    return both & ((1 << bits) - 1)


def _sorting_large(keys: NDArray[Any], bits: int) -> Places:
    """The same where a key leaves no room for its place, which then stands for bits that seldom tell anything."""
    low = np.uint64((1 << bits) - 1)
    both = (keys.astype(np.uint64) & ~low) | np.arange(len(keys), dtype=np.uint64)
    both.sort()
    order: Places = (both & low).astype(np.int64)
    ordered = keys.take(order)
    return order if (ordered[1:] >= ordered[:-1]).all() else np.argsort(keys, kind="stable")


def edges(ordered: NDArray[Any]) -> Places:
    """Where each stretch of equal values starts, and the end."""
    if not len(ordered):
        return np.zeros(1, dtype=np.int64)
    inner = np.flatnonzero(ordered[1:] != ordered[:-1]) + 1
    return np.concatenate(([0], inner, [len(ordered)]))


def different(values: NDArray[Any]) -> NDArray[Any]:
    """The whole numbers that there are, each once, ascending.

    ``np.unique`` takes up to twenty times as long, and no other thread comes to its turn meanwhile.
    """
    if not len(values):
        return values
    if int(values.min()) >= 0 and int(values.max()) <= _SPARSE * len(values):
        return np.flatnonzero(np.bincount(values)).astype(values.dtype)
    ordered = np.sort(values)
    return ordered[edges(ordered)[:-1]]


def ranges(starts: Places, sizes: Places) -> Places:
    """Stretches of places, one behind the other: start, start + 1, … for each."""
    ends = np.cumsum(sizes)
    total = int(ends[-1]) if len(ends) else 0
    found: Places = np.arange(total, dtype=np.int64) + np.repeat(starts - (ends - sizes), sizes)
    return found


def steps(values: NDArray[Any]) -> NDArray[Any]:
    """How far each value is from the one before it, the first from 0; of few values far quicker than ``np.diff``."""
    found = values.copy()
    found[1:] -= values[:-1]
    return found


def among(values: NDArray[Any], wanted: NDArray[Any]) -> NDArray[np.bool_]:
    """Which values are wanted; quick where few are."""
    if not len(wanted):
        return np.zeros(len(values), dtype=np.bool_)
    ordered = different(wanted)
    near = np.minimum(np.searchsorted(ordered, values), len(ordered) - 1)
    found: NDArray[np.bool_] = ordered[near] == values
    return found


def joined(*columns: NDArray[Any]) -> NDArray[np.int64]:
    """One number for the values of several columns, which are not negative; as small as can be.

    :raises ValueError: together they need more than 63 bits.
    """
    found, largest = np.zeros(len(columns[0]), dtype=np.int64), 1
    for column in columns:
        many = int(column.max(initial=0)) + 1
        largest *= many
        if largest.bit_length() > _WORD:
            raise ValueError("too large for one number")
        found *= many
        found += column
    return found


def mixed(*columns: NDArray[Any]) -> NDArray[np.uint64]:
    """One 64-bit number for the values of several columns; of a million rows two that differ hardly ever share one."""
    found = np.zeros(len(columns[0]), dtype=np.uint64)
    for column in columns:
        found ^= column.astype(np.uint64)
        found += np.uint64(0x9E3779B97F4A7C15)
        found = (found ^ (found >> _SHIFT_1)) * _MIX_1
        found = (found ^ (found >> _SHIFT_2)) * _MIX_2
        found ^= found >> _SHIFT_3
    return found
