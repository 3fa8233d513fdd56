# SPDX-License-Identifier: MIT
"""Owns the tables of the files and how older files become newer: steps are added at the end and never changed.

The schema number of a file is the number of steps that it has been through.
"""

from __future__ import annotations

from pathlib import Path

import apsw

from reader.core.errors import ReaderError
from reader.store.columns import TABLES as COLUMNS
from reader.store.database import transaction
from reader.store.derived import READINGS
from reader.store.event_tables import CHOICES, EVENTS, REPRINTS
from reader.store.search.tables import TABLES as SEARCH

LIBRARY_STEPS = (
    """
    CREATE TABLE articles (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        version INTEGER,  -- the current one
        name TEXT NOT NULL DEFAULT '',  -- what to call it where the text has no title
        added TEXT NOT NULL
    );
    CREATE TABLE versions (
        number INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles,
        text_hash TEXT NOT NULL UNIQUE,
        encoding TEXT NOT NULL,
        characters INTEGER NOT NULL,
        text BLOB NOT NULL,  -- NFC, UTF-8, packed
        added TEXT NOT NULL
    );
    CREATE INDEX versions_by_article ON versions (article);
    CREATE TABLE sources (
        number INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles,
        version INTEGER NOT NULL REFERENCES versions,
        path BLOB NOT NULL,  -- as the system writes it: not every path is text
        member TEXT NOT NULL DEFAULT '',  -- the article inside a container
        size INTEGER NOT NULL,
        modified INTEGER NOT NULL,  -- ns since 1970
        sha256 TEXT NOT NULL,  -- of the bytes
        UNIQUE (path, member)
    );
    CREATE INDEX sources_by_article ON sources (article);
    CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    """,
    """
    -- JSON: what the file says of the article beside its text: title, published, source, url
    ALTER TABLE versions ADD COLUMN facts TEXT NOT NULL DEFAULT '{}';
    """,
    """
    CREATE INDEX sources_by_bytes ON sources (substr(sha256, 1, 16));  -- a file that was moved is known by its bytes
    """,
    "-- texts that come from now on are packed by Zstandard, which older programs can't read",
)

DERIVED_SCHEMA = 8
"""The derived file is not brought up to date: with another number it is made anew."""

DERIVED_TABLES = READINGS + COLUMNS + SEARCH + EVENTS + REPRINTS

USER_STEPS = (
    """
    CREATE TABLE notes (
        id TEXT PRIMARY KEY,
        article_id TEXT NOT NULL,
        colour TEXT NOT NULL,
        body TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        needs_placing INTEGER NOT NULL,
        first INTEGER, last INTEGER, exact TEXT, prefix TEXT, suffix TEXT, text_hash TEXT  -- NULL: on the whole article
    );
    CREATE INDEX notes_by_article ON notes (article_id, first);
    CREATE TABLE decisions (
        article_id TEXT NOT NULL,
        text_hash TEXT NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL,
        exact TEXT NOT NULL,
        status TEXT NOT NULL,
        reason TEXT NOT NULL,
        corrections TEXT NOT NULL,  -- JSON
        decided TEXT NOT NULL,
        figure TEXT,  -- JSON: the figure that was decided on, for rules that no longer find it
        needs_placing INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (article_id, text_hash, first, last)
    ) WITHOUT ROWID;
    CREATE TABLE metadata (
        article_id TEXT NOT NULL,
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        edited TEXT NOT NULL,
        PRIMARY KEY (article_id, field)
    ) WITHOUT ROWID;
    -- which texts the articles with work had: a library that was lost gets its old ids back
    CREATE TABLE texts (text_hash TEXT PRIMARY KEY, article_id TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE history (
        number INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL  -- JSON: what was there before
    );
    CREATE INDEX history_by_key ON history (kind, key);
    CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    """,
    """
    CREATE TABLE marks (
        kind TEXT NOT NULL,  -- star, read, removed
        article_id TEXT NOT NULL,
        at INTEGER NOT NULL,  -- s since 1970
        PRIMARY KEY (kind, article_id)
    ) WITHOUT ROWID;
    CREATE TABLE tags (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        key TEXT NOT NULL UNIQUE,  -- the name without regard to case
        colour TEXT NOT NULL
    );
    CREATE TABLE tagged (
        tag INTEGER NOT NULL REFERENCES tags,
        article_id TEXT NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (tag, article_id)
    ) WITHOUT ROWID;
    CREATE TABLE searches (
        number INTEGER PRIMARY KEY,
        place INTEGER NOT NULL,  -- in the user's own order
        name TEXT NOT NULL,
        key TEXT NOT NULL UNIQUE,
        query TEXT NOT NULL,
        facets TEXT NOT NULL,  -- JSON
        sort TEXT NOT NULL,
        descending INTEGER NOT NULL
    );
    CREATE TABLE recent_searches (query TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;
    CREATE INDEX texts_by_article ON texts (article_id);
    """,
    CHOICES,
)


def schema_number(db: apsw.Connection, schema: str = "main") -> int:
    """How many steps a file has been through; 0 for a new one."""
    return int(db.pragma("user_version", schema=schema))


def migrate(db: apsw.Connection, steps: tuple[str, ...], path: Path) -> None:
    """Bring a file up to date, each step whole or not at all.

    :raises ReaderError: a newer program wrote the file.
    """
    if (done := schema_number(db)) > len(steps):
        raise ReaderError("store.newer", path=path)
    for number, step in enumerate(steps[done:], start=done + 1):
        with transaction(db):
            db.execute(step)
            db.execute(f"PRAGMA user_version = {number}")
