# SPDX-License-Identifier: MIT
"""Owns what the extraction found, as rows: what the list needs apart from what an open article needs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import apsw

from reader.core.corpus import Reading
from reader.core.figure import Figure
from reader.core.sketch import pack_sketch
from reader.core.structure import Structure
from reader.core.taken_apart import TakenApart
from reader.store.articles import unpack
from reader.store.packed_reading import (
    pack_facts,
    pack_figures,
    pack_marks,
    unpack_facts,
    unpack_figures,
    unpack_marks,
)
from reader.store.told_dates import SIGN

UNREADABLE = (ValueError, TypeError, KeyError, IndexError)
"""What a row of another program version may raise; it is then read again from its text."""

READINGS = """
    CREATE TABLE derived.readings (
        text_hash TEXT PRIMARY KEY,
        rules TEXT NOT NULL,  -- version of the rules that read it
        fallback TEXT,  -- the date of publication that they were told
        facts TEXT NOT NULL,  -- JSON: what the list shows
        sketch BLOB NOT NULL,  -- a sample of the wording, 4 bytes each
        figures BLOB NOT NULL,  -- this and the rest: store.packed_reading
        marks BLOB NOT NULL
    );
"""

ReadingRow = tuple[str, str, str | None, str, bytes, bytes, bytes]
"""A row of the table of readings: text hash, rules, fallback, facts, sketch, figures, marks."""

_WITH_TEXT = "FROM derived.readings r JOIN main.versions v ON v.text_hash = r.text_hash WHERE r.text_hash = ?"


def row_of(text_hash: str, reading: Reading, fallback: str | None) -> ReadingRow:
    """What was found in a text, packed."""
    facts, sketch = pack_facts(reading.structure), pack_sketch(reading.structure.sketch)
    figures, names = TakenApart.of(reading)
    packed = pack_figures(figures), pack_marks(reading, names)
    return text_hash, reading.rules_version, fallback, facts, sketch, *packed


def put_rows(db: apsw.Connection, rows: Sequence[ReadingRow]) -> None:
    """Keep what was found in texts."""
    if rows:
        db.executemany("INSERT OR REPLACE INTO derived.readings VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def put_reading(db: apsw.Connection, text_hash: str, reading: Reading, fallback: str | None) -> None:
    """Pack and keep what was found in a text."""
    put_rows(db, [row_of(text_hash, reading, fallback)])


def get_reading(db: apsw.Connection, text_hash: str) -> Reading | None:
    """What was found in a text; None where it is to be read (again)."""
    wanted = "r.rules, r.facts, r.sketch, r.figures, r.marks, v.text"
    what: Any = db.execute(f"SELECT {wanted} {_WITH_TEXT}", (text_hash,)).fetchone()
    if what is None:
        return None
    rules, facts, sketch, figures, marks, packed = what
    try:
        text = unpack(packed)
        spans, sentences, blocks = unpack_marks(marks, text)
        structure = replace(unpack_facts(facts, sketch), blocks=blocks)
        return Reading(text_hash, rules, structure, sentences, spans, unpack_figures(figures, text))
    except UNREADABLE:
        return None


def get_figures(db: apsw.Connection, text_hash: str) -> tuple[Figure, ...]:
    """The figures that were found in a text; none where it is to be read (again)."""
    row: Any = db.execute(f"SELECT r.figures, v.text {_WITH_TEXT}", (text_hash,)).fetchone()
    try:
        return unpack_figures(row[0], unpack(row[1])) if row and row[0] else ()
    except UNREADABLE:
        return ()


def get_facts(facts: str | None, sketch: bytes | None) -> Structure:
    """What the list shows of an article, without its lines; empty where it is to be read (again)."""
    try:
        return unpack_facts(facts or "{}", sketch or b"")
    except UNREADABLE:
        return Structure(())


def fallback_of(db: apsw.Connection, text_hash: str) -> str | None:
    """The date of publication that the rules were told when they read this text (``told_dates``)."""
    row = db.execute("SELECT fallback FROM derived.readings WHERE text_hash = ?", (text_hash,)).fetchone()
    return row[0] if row else None


def undated(db: apsw.Connection, article_ids: Sequence[str]) -> list[tuple[str, str, str | None]]:
    """Of those of these articles whose texts print no date that counts: id, text hash, and what the rules were told."""
    rows = db.execute(
        "SELECT a.id, r.text_hash, r.fallback FROM json_each(?) JOIN main.articles a ON a.id = value"
        " JOIN main.versions v ON v.number = a.version JOIN derived.readings r ON r.text_hash = v.text_hash"
        " WHERE json_extract(r.facts, '$.published_source') IS NOT 'printed' OR r.fallback LIKE '%' || ?",
        (json.dumps(article_ids), SIGN),
    )
    return [(str(article_id), str(text_hash), told) for article_id, text_hash, told in rows]


def outdate(db: apsw.Connection, text_hashes: Sequence[str]) -> None:
    """Let these texts be read again: no rules have read them as they are to be read now."""
    db.execute(
        "UPDATE derived.readings SET rules = '' WHERE text_hash IN (SELECT value FROM json_each(?))",
        (json.dumps(text_hashes),),
    )


def stale_articles(db: apsw.Connection, rules: str) -> list[str]:
    """The articles whose current text these rules have not read."""
    rows = db.execute(
        "SELECT a.id FROM main.articles a JOIN main.versions v ON v.number = a.version"
        " LEFT JOIN derived.readings r ON r.text_hash = v.text_hash WHERE r.rules IS NOT ? ORDER BY a.number",
        (rules,),
    )
    return [article_id for (article_id,) in rows]
