# SPDX-License-Identifier: MIT
"""Owns when commits go from SQLite's journal (WAL) into the file itself: beside the work, on a thread of its own.

SQLite does so in front of whoever happens to commit when the journal has grown, who then waits for the disk for a third
of a second. A commit is safe in the journal, whenever that is.
"""

from __future__ import annotations

import logging
from pathlib import Path
from threading import Thread

import apsw

log = logging.getLogger(__name__)

DUE = 8000
"""Pages of a journal that are worth it: the same pages come again and again, and are copied once for all that."""
MOST = 24_000
"""Pages that a journal grows to where commits come so fast that the other thread never gets to its end."""


class Checkpoints:
    """Those of one file; told of each commit to it, one at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread: Thread | None = None

    def committed(self, pages: int) -> None:
        """There are so many pages in the journal now."""
        if pages >= MOST:
            self.wait()
            self._copy()
        elif pages >= DUE and (self._thread is None or not self._thread.is_alive()):
            self._thread = Thread(target=self._copy, name="checkpoint", daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """Until nothing is under way: before the file is closed or deleted."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _copy(self) -> None:
        try:
            db = apsw.Connection(str(self._path), flags=apsw.SQLITE_OPEN_READWRITE)
            try:
                db.execute("PRAGMA wal_checkpoint(PASSIVE)")
            finally:
                db.close()
        except apsw.Error as error:  # nothing is lost, and the next commit is told of what the user can do about it
            log.warning("no checkpoint of %s: %s", self._path, error)
