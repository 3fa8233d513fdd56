# SPDX-License-Identifier: MIT
"""Owns what one transaction of an import saw in the tables of printings and the next need not look up again."""

from __future__ import annotations

import apsw

_MOST = 4000
"""Sketches, of a kilobyte each."""


class SeenPrintings:
    """What is in the tables, as long as nobody else writes; used under the lock of the file."""

    def __init__(self) -> None:
        self.sketches: dict[int, tuple[int, ...]] = {}
        """Article → its sketch: the same few articles are compared with many."""
        self.closed: set[int] = set()
        """Hashes by which nothing is found any more."""
        self._changes = -1

    def forget(self) -> None:
        """What was seen lately may not be in the file."""
        self.sketches.clear()
        self.closed.clear()
        self._changes = -1

    def begin(self, db: apsw.Connection) -> None:
        """A transaction begins: where anything was written since the last one ended, nothing is sure any more."""
        if db.total_changes() != self._changes or len(self.sketches) > _MOST:
            self.forget()

    def end(self, db: apsw.Connection) -> None:
        """All of the transaction was written."""
        self._changes = db.total_changes()
