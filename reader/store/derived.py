# SPDX-License-Identifier: MIT
"""Owns what the extraction found, as rows: what the list needs apart from what an open article needs."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from typing import Any

import apsw

from reader.core.codec import from_plain, to_plain
from reader.core.corpus import Reading
from reader.core.figure import Figure
from reader.core.structure import Structure

UNREADABLE = (ValueError, TypeError, KeyError, zlib.error)
"""What a row of another program version may raise; it is then read again from its text."""

READINGS = """
    CREATE TABLE derived.readings (
        text_hash TEXT PRIMARY KEY,
        rules TEXT NOT NULL,  -- version of the rules that read it
        fallback TEXT,  -- the date of publication that they were told
        facts TEXT NOT NULL,  -- JSON: what the list shows
        figures BLOB NOT NULL,  -- this and the rest: JSON, zlib
        marks BLOB NOT NULL
    );
"""

ReadingRow = tuple[str, str, str | None, str, bytes, bytes]
"""A row of the table of readings: text hash, rules, fallback, facts, figures, marks."""


def reading_row(text_hash: str, reading: Reading, fallback: str | None) -> ReadingRow:
    """What was found in a text, as it is kept; packing it needs no library."""
    marks = to_plain(replace(reading, figures=()), sparse=True)
    facts = to_plain(replace(reading.structure, blocks=()), sparse=True)
    figures = [to_plain(figure, sparse=True) for figure in reading.figures]
    said = json.dumps(facts, ensure_ascii=False)
    return text_hash, reading.rules_version, fallback, said, _pack(figures), _pack(marks)


def put_row(db: apsw.Connection, row: ReadingRow) -> None:
    """Keep what was found in a text."""
    db.execute("INSERT OR REPLACE INTO derived.readings VALUES (?, ?, ?, ?, ?, ?)", row)


def put_reading(db: apsw.Connection, text_hash: str, reading: Reading, fallback: str | None) -> None:
    """Pack and keep what was found in a text."""
    put_row(db, reading_row(text_hash, reading, fallback))


def get_reading(db: apsw.Connection, text_hash: str) -> Reading | None:
    """What was found in a text; None where it is to be read (again)."""
    row = db.execute("SELECT marks, figures FROM derived.readings WHERE text_hash = ?", (text_hash,)).fetchone()
    if row is None:
        return None
    try:
        return replace(from_plain(Reading, _unpack(row[0])), figures=unpack_figures(row[1]))
    except UNREADABLE:
        return None


def get_figures(db: apsw.Connection, text_hash: str) -> tuple[Figure, ...]:
    """The figures that were found in a text; none where it is to be read (again)."""
    data = db.execute("SELECT figures FROM derived.readings WHERE text_hash = ?", (text_hash,)).get
    try:
        return unpack_figures(data) if data else ()
    except UNREADABLE:
        return ()


def get_facts(data: str | None) -> Structure:
    """What the list shows of an article, without its lines; empty where it is to be read (again)."""
    try:
        return from_plain(Structure, {"blocks": (), **json.loads(data or "{}")})
    except UNREADABLE:
        return Structure(())


def fallback_of(db: apsw.Connection, text_hash: str) -> str | None:
    """The date of publication that the rules were told when they read this text."""
    row = db.execute("SELECT fallback FROM derived.readings WHERE text_hash = ?", (text_hash,)).fetchone()
    return row[0] if row else None


def stale_articles(db: apsw.Connection, rules: str) -> list[str]:
    """The articles whose current text these rules have not read."""
    rows = db.execute(
        "SELECT a.id FROM main.articles a JOIN main.versions v ON v.number = a.version"
        " LEFT JOIN derived.readings r ON r.text_hash = v.text_hash WHERE r.rules IS NOT ? ORDER BY a.number",
        (rules,),
    )
    return [article_id for (article_id,) in rows]


def has_reading(db: apsw.Connection, text_hash: str) -> bool:
    """Whether some rules have read this text."""
    return db.execute("SELECT 1 FROM derived.readings WHERE text_hash = ?", (text_hash,)).fetchone() is not None


def unpack_figures(data: bytes) -> tuple[Figure, ...]:
    """The figures in a row of the table."""
    return tuple(from_plain(Figure, plain) for plain in _unpack(data))


def _pack(plain: Any) -> bytes:
    return zlib.compress(json.dumps(plain, separators=(",", ":")).encode(), 1)  # level 6: 15 % smaller, half as fast


def _unpack(data: bytes) -> Any:
    return json.loads(zlib.decompress(data))
