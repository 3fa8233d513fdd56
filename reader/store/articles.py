# SPDX-License-Identifier: MIT
"""Owns the rows of the library file: articles, their sources, the texts of their versions."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from typing import Any, NamedTuple

import apsw

from reader.core.errors import ReaderError
from reader.core.note import text_hash as hash_of
from reader.store.squeezing import squeeze, unsqueeze


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


def known_hashes(db: apsw.Connection, text_hashes: Iterable[str]) -> list[str]:
    """Those of the texts that are in the library."""
    asked = "SELECT text_hash FROM versions WHERE text_hash IN (SELECT value FROM json_each(?))"
    return [str(known) for (known,) in db.execute(asked, (json.dumps(list(text_hashes)),))]


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


def current_texts(db: apsw.Connection, article_ids: Iterable[str]) -> list[tuple[str, str, bytes]]:
    """The texts that these articles show: id, text hash, the text as it is kept; without those that are gone."""
    rows: Any = db.execute(
        "SELECT a.id, v.text_hash, v.text FROM json_each(?) j JOIN articles a ON a.id = j.value"
        " JOIN versions v ON v.number = a.version ORDER BY j.key",
        (json.dumps(list(article_ids)),),
    )
    return list(rows)


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


def make_current(db: apsw.Connection, article: int, version: int) -> None:
    """Show this version of an article."""
    db.execute("UPDATE articles SET version = ? WHERE number = ?", (version, article))


def find_source(db: apsw.Connection, path: str, member: str = "") -> Source | None:
    """What is known of this file."""
    row = db.execute(_SOURCE + "WHERE s.path = ? AND s.member = ?", (os.fsencode(path), member)).fetchone()
    return Source(*row) if row else None


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
    except (ValueError, TypeError):
        return False


def pack(text: str) -> bytes:
    """A text as it is kept."""
    return squeeze(text.encode("utf-8", "surrogatepass"))


def unpack(data: bytes) -> str:
    """A kept text."""
    return unsqueeze(data).decode("utf-8", "surrogatepass")
