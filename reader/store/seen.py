# SPDX-License-Identifier: MIT
"""Owns what one transaction of an import saw in the tables of printings and the next need not look up again."""

from __future__ import annotations

from itertools import islice

import apsw

_SKETCHES = 40_000
"""So many are kept at hand, a quarter of a kilobyte each, ..."""
_RUNS = 40_000
"""... and so many hashes, each as much."""


class SeenPrintings:
    """What is in the tables, as long as nobody else writes; used under the lock of the file."""

    def __init__(self) -> None:
        self.sketches: dict[int, bytes] = {}
        """Article → its sketch, packed: the same few articles are compared with many."""
        self.having: dict[int, list[int]] = {}
        """Hashes that several articles have → these, ascending: the same few are asked for by many."""
        self.closed: set[int] = set()
        """Hashes by which nothing is found any more."""
        self._changes = -1

    def forget(self) -> None:
        """What was seen lately may not be in the file."""
        self.sketches.clear()
        self.having.clear()
        self.closed.clear()
        self._changes = -1

    def begin(self, db: apsw.Connection) -> None:
        """A transaction begins: where anything was written since the last one ended, nothing is sure any more."""
        if db.total_changes() != self._changes:
            self.forget()
        if len(self.sketches) > _SKETCHES:
            for article in tuple(islice(self.sketches, _SKETCHES // 2)):  # those that came first
                del self.sketches[article]
        if len(self.having) > _RUNS:
            self.having.clear()

    def end(self, db: apsw.Connection) -> None:
        """All of the transaction was written."""
        self._changes = db.total_changes()
