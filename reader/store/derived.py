# SPDX-License-Identifier: MIT
"""Owns what the extraction found, as rows: what the list needs apart from what an open article needs."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from typing import Any, NamedTuple

import apsw

from reader.core.codec import from_plain, to_plain
from reader.core.corpus import Mention, Reading, collect_mentions
from reader.core.figure import Figure
from reader.core.structure import Structure

UNREADABLE = (ValueError, TypeError, KeyError, zlib.error)
"""What a row of another program version may raise; it is then read again from its text."""

_OVERVIEW = """
    SELECT a.number, a.id, a.name, a.added, v.text_hash, v.encoding, v.characters, r.facts, r.figures, r.mentions,
        v.facts, (SELECT path FROM main.sources s WHERE s.article = a.number ORDER BY s.number LIMIT 1)
    FROM main.articles a JOIN main.versions v ON v.number = a.version
    LEFT JOIN derived.readings r ON r.text_hash = v.text_hash
"""


class Overview(NamedTuple):
    """One article as the list, the register and the charts need it; the user's work is not in it."""

    number: int
    """In the order in which articles were added."""
    id: str
    name: str
    added: str
    text_hash: str
    encoding: str
    characters: int
    path: bytes | None
    facts: Structure
    """Without its blocks."""
    given: dict[str, str]
    """What the file says: title, published, source, url."""
    figures: tuple[Figure, ...]
    mentions: dict[str, tuple[Mention, ...]]


ReadingRow = tuple[str, str, str | None, str, bytes, bytes, bytes]
"""A row of the table of readings: text hash, rules, fallback, facts, figures, mentions, marks."""


def reading_row(text_hash: str, reading: Reading, fallback: str | None) -> ReadingRow:
    """What was found in a text, as it is kept; packing it needs no library."""
    marks = to_plain(replace(reading, figures=()), sparse=True)
    facts = to_plain(replace(reading.structure, blocks=()), sparse=True)
    mentions = {
        key: [(place.start, place.end) for place in places] for key, places in collect_mentions([("", reading)]).items()
    }
    figures = [to_plain(figure, sparse=True) for figure in reading.figures]
    said = json.dumps(facts, ensure_ascii=False)
    return text_hash, reading.rules_version, fallback, said, _pack(figures), _pack(mentions), _pack(marks)


def put_row(db: apsw.Connection, row: ReadingRow) -> None:
    """Keep what was found in a text."""
    db.execute("INSERT OR REPLACE INTO derived.readings VALUES (?, ?, ?, ?, ?, ?, ?)", row)


def put_reading(db: apsw.Connection, text_hash: str, reading: Reading, fallback: str | None) -> None:
    """Pack and keep what was found in a text."""
    put_row(db, reading_row(text_hash, reading, fallback))


def get_reading(db: apsw.Connection, text_hash: str) -> Reading | None:
    """What was found in a text; None where it is to be read (again)."""
    row = db.execute("SELECT marks, figures FROM derived.readings WHERE text_hash = ?", (text_hash,)).fetchone()
    if row is None:
        return None
    try:
        return replace(from_plain(Reading, _unpack(row[0])), figures=_figures(row[1]))
    except UNREADABLE:
        return None


def fallback_of(db: apsw.Connection, text_hash: str) -> str | None:
    """The date of publication that the rules were told when they read this text."""
    row = db.execute("SELECT fallback FROM derived.readings WHERE text_hash = ?", (text_hash,)).fetchone()
    return row[0] if row else None


def overviews(db: apsw.Connection, article_id: str | None = None) -> list[Overview]:
    """All articles, or one, in the order in which they were added."""
    where, values = ("", ()) if article_id is None else ("WHERE a.id = ?", (article_id,))
    return [_overview(row) for row in db.execute(f"{_OVERVIEW} {where} ORDER BY a.number", values)]


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


def _overview(row: tuple[Any, ...]) -> Overview:
    number, article_id, name, added, hashed, encoding, characters, facts, figures, mentions, given, path = row
    try:
        found = from_plain(Structure, {"blocks": (), **json.loads(facts or "{}")})
        numbers = _figures(figures) if figures else ()
        places = _mentions(article_id, mentions) if mentions else {}
    except UNREADABLE:
        found, numbers, places = Structure(()), (), {}
    said = json.loads(given)
    return Overview(number, article_id, name, added, hashed, encoding, characters, path, found, said, numbers, places)


def _figures(data: bytes) -> tuple[Figure, ...]:
    return tuple(from_plain(Figure, plain) for plain in _unpack(data))


def _mentions(article_id: str, data: bytes) -> dict[str, tuple[Mention, ...]]:
    return {
        key: tuple(Mention(article_id, start, end) for start, end in places) for key, places in _unpack(data).items()
    }


def _pack(plain: Any) -> bytes:
    return zlib.compress(json.dumps(plain, separators=(",", ":")).encode(), 1)  # level 6: 15 % smaller, half as fast


def _unpack(data: bytes) -> Any:
    return json.loads(zlib.decompress(data))
