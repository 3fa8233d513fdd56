# SPDX-License-Identifier: MIT
"""A derived file in memory with articles and texts, for tests of its tables alone."""

from __future__ import annotations

from uuid import uuid4

import apsw

from reader.store.articles import pack
from reader.store.event_tables import EVENTS, REPRINTS
from reader.store.migrations import LIBRARY_STEPS


def derived_file() -> apsw.Connection:
    """A library file and a derived file, both empty."""
    db = apsw.Connection(":memory:")
    for step in LIBRARY_STEPS:
        db.execute(step)
    db.execute("ATTACH ':memory:' AS derived")
    db.execute(EVENTS + REPRINTS)
    return db


def add_text(db: apsw.Connection, number: int, text: str) -> None:
    """An article with its text, or another text of it."""
    db.execute(
        "INSERT INTO versions (article, text_hash, encoding, characters, text, added) VALUES (?, ?, '', ?, ?, '')",
        (number, uuid4().hex, len(text), pack(text)),
    )
    db.execute(
        "INSERT OR REPLACE INTO articles (number, id, version, added) VALUES (?, ?, ?, '')",
        (number, f"id{number}", db.last_insert_rowid()),
    )


def rows(db: apsw.Connection, table: str) -> list[tuple[apsw.SQLiteValue, ...]]:
    """All rows of a derived table."""
    return db.execute(f"SELECT * FROM derived.{table} ORDER BY 1, 2").fetchall()
