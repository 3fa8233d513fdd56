# SPDX-License-Identifier: MIT
"""Owns the rows of the library file: articles, their sources, the texts of their versions."""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import apsw

from reader.core.dates import now
from reader.core.errors import ReaderError
from reader.core.note import text_hash as hash_of


class Version(NamedTuple):
    """One text of an article, without the text."""

    number: int
    article: int
    article_id: str
    text_hash: str
    encoding: str
    current: bool


class Source(NamedTuple):
    """Where an article came from."""

    number: int
    article: int
    article_id: str
    version: int
    sha256: str


_VERSION = """
    SELECT v.number, v.article, a.id, v.text_hash, v.encoding, a.version = v.number
    FROM versions v JOIN articles a ON a.number = v.article
"""
_SOURCE = """
    SELECT s.number, s.article, a.id, s.version, s.sha256 FROM sources s JOIN articles a ON a.number = s.article
"""


def find_version(db: apsw.Connection, text_hash: str) -> Version | None:
    """The version that has this text."""
    row = db.execute(_VERSION + "WHERE v.text_hash = ?", (text_hash,)).fetchone()
    return _version(row)


def current_version(db: apsw.Connection, article_id: str) -> Version | None:
    """The version that an article shows."""
    row = db.execute(_VERSION + "WHERE a.id = ? AND a.version = v.number", (article_id,)).fetchone()
    return _version(row)


def _version(row: tuple[Any, ...] | None) -> Version | None:
    if row is None:
        return None
    number, article, article_id, text_hash, encoding, current = row
    return Version(number, article, article_id, text_hash, encoding, bool(current))


def text_hashes(db: apsw.Connection, article_id: str) -> tuple[str, ...]:
    """All texts that an article has had."""
    rows = db.execute(_VERSION + "WHERE a.id = ? ORDER BY v.number", (article_id,))
    return tuple(row[3] for row in rows)


def read_text(db: apsw.Connection, text_hash: str) -> str | None:
    """The NFC text of a version.

    :raises ReaderError: the disk spoiled it.
    """
    row = db.execute("SELECT text FROM versions WHERE text_hash = ?", (text_hash,)).fetchone()
    if row and not is_whole(text_hash, row[0]):
        raise ReaderError("library.text_damaged")
    return unpack(row[0]) if row else None


def current_facts(db: apsw.Connection, article_id: str) -> dict[str, str]:
    """What the file of the text that an article shows says beside it."""
    row = db.execute(
        "SELECT v.facts FROM articles a JOIN versions v ON v.number = a.version WHERE a.id = ?", (article_id,)
    ).fetchone()
    return json.loads(row[0]) if row else {}


def find_article(db: apsw.Connection, article_id: str) -> int | None:
    """The row of an article."""
    row = db.execute("SELECT number FROM articles WHERE id = ?", (article_id,)).fetchone()
    return row[0] if row else None


def add_article(db: apsw.Connection, article_id: str, name: str) -> int:
    """A new article, still without a text."""
    db.execute("INSERT INTO articles (id, name, added) VALUES (?, ?, ?)", (article_id, name, now()))
    return db.last_insert_rowid()


def add_version(
    db: apsw.Connection, article: int, text: str, text_hash: str, encoding: str, facts: Mapping[str, str]
) -> int:
    """A new text of an article, which becomes the current one; ``facts`` is what its file says beside it."""
    values = (article, text_hash, encoding, len(text), pack(text), now(), json.dumps(dict(facts), ensure_ascii=False))
    db.execute(
        "INSERT INTO versions (article, text_hash, encoding, characters, text, added, facts)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        values,
    )
    number = db.last_insert_rowid()
    make_current(db, article, number)
    return number


def make_current(db: apsw.Connection, article: int, version: int) -> None:
    """Show this version of an article."""
    db.execute("UPDATE articles SET version = ? WHERE number = ?", (version, article))


def find_source(db: apsw.Connection, path: Path, member: str = "") -> Source | None:
    """What is known of this file."""
    row = db.execute(_SOURCE + "WHERE s.path = ? AND s.member = ?", (os.fsencode(path), member)).fetchone()
    return Source(*row) if row else None


def sources_of(db: apsw.Connection, path: Path) -> list[Source]:
    """What is known of this file: one for each article in it."""
    return [Source(*row) for row in db.execute(_SOURCE + "WHERE s.path = ?", (os.fsencode(path),))]


def put_source(
    db: apsw.Connection, article: int, version: int, path: Path, member: str, size: int, modified: int, sha256: str
) -> None:
    """Note down that this file has this text now, and forget files with the same bytes that moved here."""
    same_bytes = db.execute(
        "SELECT number, path FROM sources WHERE article = ? AND sha256 = ? AND member = ?", (article, sha256, member)
    ).fetchall()
    for number, old in same_bytes:
        assert isinstance(old, bytes)
        if old != os.fsencode(path) and not os.path.lexists(old):
            db.execute("DELETE FROM sources WHERE number = ?", (number,))
    db.execute(
        "INSERT OR REPLACE INTO sources (article, version, path, member, size, modified, sha256)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (article, version, os.fsencode(path), member, size, modified, sha256),
    )


def others_have(db: apsw.Connection, source: Source) -> bool:
    """Whether another file still has the text that this one had."""
    row = db.execute("SELECT 1 FROM sources WHERE version = ? AND number <> ?", (source.version, source.number))
    return row.fetchone() is not None


def version_text(db: apsw.Connection, number: int) -> str:
    """The NFC text of the version in this row."""
    return unpack(db.execute("SELECT text FROM versions WHERE number = ?", (number,)).get)


def current_text(db: apsw.Connection, article: int) -> str | None:
    """The NFC text that the article in this row shows."""
    row = db.execute(
        "SELECT v.text FROM main.articles a JOIN main.versions v ON v.number = a.version WHERE a.number = ?", (article,)
    ).fetchone()
    return unpack(row[0]) if row else None


def get_state(db: apsw.Connection, key: str) -> str | None:
    """A remark of the library on itself."""
    row = db.execute("SELECT value FROM state WHERE key = ?", (key,)).fetchone()
    return row[0] if row else None


def set_state(db: apsw.Connection, key: str, value: str) -> None:
    """Keep a remark of the library on itself."""
    db.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (key, value))


def is_whole(text_hash: Any, data: Any) -> bool:
    """Whether a kept text is still the one of this hash: SQLite's check doesn't look into it."""
    try:
        return hash_of(unpack(data)) == str(text_hash)
    except (zlib.error, ValueError, TypeError):
        return False


def pack(text: str) -> bytes:
    """A text as it is kept."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"))


def unpack(data: bytes) -> str:
    """A kept text."""
    return zlib.decompress(data).decode("utf-8", "surrogatepass")
