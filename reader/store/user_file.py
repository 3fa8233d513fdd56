# SPDX-License-Identifier: MIT
"""Owns the file of the user's own work: its connection, its transactions and its history."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import apsw

from reader.core.dates import now
from reader.store.database import SharedFile, connect, is_sound, speaking, transaction
from reader.store.migrations import USER_STEPS, migrate, schema_number

_PAUSE = 300
"""Seconds: a note that is typed without a longer pause leaves one entry in the history, not one a keystroke."""


class UserFile(SharedFile):
    """The open file. Every ``writing`` block is one transaction that lies on the disk when the block ends."""

    def __init__(
        self, path: Path, *, before_migration: Callable[[apsw.Connection], object], thorough: bool = False
    ) -> None:
        """Open or make the file and bring it up to date.

        :raises ReaderError: it can't be opened, or a newer program wrote it.
        :raises DamagedError: it is damaged.
        """
        super().__init__(path)
        self.db = connect(path, durable=True, thorough=thorough)
        try:
            with speaking(path):
                if 0 < schema_number(self.db) < len(USER_STEPS):
                    before_migration(self.db)
                migrate(self.db, USER_STEPS, path)
        except BaseException:
            self.db.close()
            raise

    @contextmanager
    def writing(self) -> Iterator[apsw.Connection]:
        """One transaction, counted, and committed to the disk at the end of the block."""
        with self.reading() as db, transaction(db):
            yield db
            db.execute(
                "INSERT INTO state VALUES ('revision', '1')"
                " ON CONFLICT DO UPDATE SET value = CAST(value AS INTEGER) + 1"
            )

    @property
    def revision(self) -> int:
        """How many transactions the file has seen."""
        with self.looking() as db:
            return revision_of(db)

    def is_sound(self) -> bool:
        """SQLite's quick check."""
        with self.lock:
            return is_sound(self.db)

    def close(self) -> None:
        """Let go of the file."""
        self._stop_looking()
        with self.lock:
            self.db.close()


def revision_of(db: apsw.Connection) -> int:
    """The revision in this file or backup."""
    if schema_number(db) == 0:
        return 0
    row = db.execute("SELECT value FROM state WHERE key = 'revision'").fetchone()
    return int(row[0]) if row else 0


def remember(db: apsw.Connection, kind: str, key: str, before: dict[str, Any], *, always: bool = False) -> None:
    """Keep what is about to be overwritten or deleted; ``always`` also in the middle of typing."""
    at = now()
    newest = db.execute("SELECT max(at) FROM history WHERE kind = ? AND key = ?", (kind, key)).fetchone()
    if always or not newest or not newest[0] or _seconds(newest[0], at) > _PAUSE:
        db.execute(
            "INSERT INTO history (at, kind, key, value) VALUES (?, ?, ?, ?)", (at, kind, key, json.dumps(before))
        )


def _seconds(earlier: str, later: str) -> float:
    return (datetime.fromisoformat(later) - datetime.fromisoformat(earlier)).total_seconds()
