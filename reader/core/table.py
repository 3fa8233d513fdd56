# SPDX-License-Identifier: MIT
"""Owns columns of equal length that never change: the next state of a table shares what is the same with the last.

What is appended lies in memory behind that which older states show, so that a row more costs no copy of all others; and
where rows are others, only the columns are copied in which they differ.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.core.runs import ranges

Array = NDArray[Any]
_SPARE = 8
"""A column has room for an eighth more than it holds, ..."""
_LEAST_SPARE = 4096
"""... but for so many values at least: memory that nothing was written to takes no room."""
_SPLIT_AT_ONCE = 8192
"""Rows that are taken apart into columns at a time: few enough to stay in the processor's cache."""


class _Room:
    """The memory of a column and of those that follow it; what one of them shows is never written to again."""

    __slots__ = ("_lock", "_used", "values")

    def __init__(self, size: int, dtype: np.dtype[Any]) -> None:
        self.values: Array = np.empty(size + max(size // _SPARE, _LEAST_SPARE), dtype)
        self._used = size
        self._lock = Lock()

    def take(self, start: int, count: int) -> bool:
        """Have the values behind ``start`` for oneself; False where somebody has them already, or there are too few."""
        with self._lock:
            if self._used != start or start + count > len(self.values):
                return False
            self._used += count
            return True

    def shown(self, size: int) -> Array:
        """The first values, to be read alone."""
        values = self.values[:size]
        values.flags.writeable = False
        return values


class _Column:
    """One column, and the room that it lies in."""

    __slots__ = ("room", "values")

    def __init__(self, values: Array, room: _Room) -> None:
        self.values, self.room = values, room

    @classmethod
    def of(cls, *parts: Array) -> _Column:
        size = sum(map(len, parts))
        room = _Room(size, parts[0].dtype)
        np.concatenate(parts, out=room.values[:size])
        return cls(room.shown(size), room)

    def followed_by(self, more: Array) -> _Column:
        size, room = len(self.values), self.room
        if not room.take(size, len(more)):
            room = _Room(size + len(more), self.values.dtype)
            room.values[:size] = self.values
        room.values[size : size + len(more)] = more
        return _Column(room.shown(size + len(more)), room)

    def with_values(self, places: Array, values: Array) -> _Column:
        if np.array_equal(self.values[places], values):
            return self
        changed = self.of(self.values)
        changed.room.values[places] = values
        return changed


class Table:
    """Columns by their names; ``table["date"]`` is one, to be read alone."""

    __slots__ = ("_columns", "_size")

    def __init__(self, columns: Mapping[str, _Column], size: int) -> None:
        self._columns, self._size = columns, size

    @classmethod
    def of(cls, rows: Array, **beside: Array) -> Table:
        """The fields of structured rows as columns, and other columns ``beside`` them.

        Each column lies by itself: to go through a field of wide rows takes many times as long.
        """
        rooms = {name: _Room(len(rows), rows.dtype[name]) for name in rows.dtype.names or ()}
        for start in range(0, len(rows), _SPLIT_AT_ONCE):
            part = rows[start : start + _SPLIT_AT_ONCE]
            for name, room in rooms.items():
                room.values[start : start + len(part)] = part[name]
        columns = {name: _Column(room.shown(len(rows)), room) for name, room in rooms.items()}
        return cls(columns | {name: _Column.of(values) for name, values in beside.items()}, len(rows))

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, column: str) -> Array:
        return self._columns[column].values

    def changed(self, key: str, gone: Array, new: Table) -> Table:
        """The next state: without the rows whose key is ``gone``, with ``new`` ones.

        ``key`` names a column that ascends, in the new rows as well; ``gone`` ascends too. New rows may have keys that
        are gone, in whose place they stand then.
        """
        keys, others = self[key], new[key]
        starts, ends = np.searchsorted(keys, gone, "left"), np.searchsorted(keys, gone, "right")
        there = ranges(starts.astype(np.int64), (ends - starts).astype(np.int64))
        return self.exchanged(there, keys[there], int(keys[-1]) if self._size else None, (new, others), lambda: keys)

    def exchanged(
        self, gone: Array, owners: Array, last: int | None, new: tuple[Table, Array], keys: Callable[[], Array]
    ) -> Table:
        """The same where the keys are no column: the rows that are ``gone`` and their keys, the last of all keys (None
        without rows), new rows with their keys; ``keys`` makes all of them, which is seldom needed.
        """
        rows, others = new
        inside = 0 if last is None else int(np.searchsorted(others, last, "right"))
        if np.array_equal(owners, others[:inside]):
            return self._with_rows(gone, rows)
        return self._put_together(keys(), gone, rows, others)

    def _with_rows(self, places: Array, new: Table) -> Table:
        """With the first of the new rows at these places, and the others at the end."""
        count, columns = len(places), self._columns
        if count:
            columns = {name: one.with_values(places, new[name][:count]) for name, one in columns.items()}
        if len(new) > count:
            columns = {name: one.followed_by(new[name][count:]) for name, one in columns.items()}
        return Table(columns, self._size + len(new) - count)

    def _put_together(self, keys: Array, gone: Array, new: Table, others: Array) -> Table:
        keep = np.ones(self._size, dtype=np.bool_)
        keep[gone] = False
        merged = np.concatenate((keys[keep], others))
        order = None if (merged[1:] >= merged[:-1]).all() else np.argsort(merged, kind="stable")

        def column(name: str) -> _Column:
            both = self[name][keep], new[name]
            return _Column.of(np.concatenate(both)[order]) if order is not None else _Column.of(*both)

        return Table({name: column(name) for name in self._columns}, len(merged))
