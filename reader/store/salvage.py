# SPDX-License-Identifier: MIT
"""Owns what can still be read in a damaged file, and its way into a whole one."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

import apsw

from reader.store import decisions, metadata, notes, salvage_marks
from reader.store.articles import is_whole
from reader.store.derived import UNREADABLE
from reader.store.library_file import LibraryFile
from reader.store.user_file import UserFile

log = logging.getLogger(__name__)

_DAMAGE = (apsw.CorruptError, apsw.NotADBError, apsw.SQLError, apsw.IOError, apsw.CantOpenError)
T = TypeVar("T")
Row = dict[str, Any]


def save_articles(damaged: Path, new: LibraryFile) -> int:
    """Copy the articles with a text that is whole; how many they are."""
    with closing(apsw.Connection(str(damaged))) as old:
        articles, versions, sources = (_by_number(old, table) for table in ("articles", "versions", "sources"))
    whole = {
        number: row
        for number, row in sorted(versions.items())
        if row["article"] in articles and is_whole(row["text_hash"], row["text"])
    }
    newest = {row["article"]: number for number, row in whole.items()}
    with new.writing() as db:
        for number, row in articles.items():
            if number in newest:
                _insert(
                    db, "articles", row | {"version": row["version"] if row["version"] in whole else newest[number]}
                )
        for row in whole.values():
            _insert(db, "versions", row)
        for row in sources.values():
            if row["article"] in newest and row["version"] in whole:
                _insert(db, "sources", row)
    return len(newest)


def save_work(damaged: Path, file: UserFile) -> int:
    """Copy the user's work that is newer than what the file has; how many pieces that is."""
    with closing(apsw.Connection(str(damaged))) as old:
        found_notes = _values(old, lambda: notes.read_notes(old), "notes", notes.from_row, notes.COLUMNS)
        found_decisions = _values(
            old, lambda: decisions.read_decisions(old), "decisions", decisions.from_row, decisions.COLUMNS
        )
        edits = [row for row in _rows(old, "metadata", "article_id") if row["field"] in metadata.FIELDS]
        texts = _rows(old, "texts", "text_hash")
        choices = _rows(old, "reprint_choices", "one, other")
        marked = salvage_marks.find(lambda table, key: _rows(old, table, key))
    saved = 0
    with file.writing() as db:
        for note in found_notes:
            kept = notes.read_note(db, note.id)
            if kept is None or kept.modified < note.modified:
                notes.write_note(db, note)
                saved += 1
        known = {decisions.key_of(one.decision): one.decision.decided for one in decisions.read_decisions(db)}
        for one in found_decisions:
            if known.get(decisions.key_of(one.decision), "") < one.decision.decided:
                decisions.write_decision(db, one)
                saved += 1
        for row in edits:
            saved += _save_edit(db, row)
        for row in texts:
            _insert(db, "texts", row)
        before = db.total_changes()
        for row in choices:
            _insert(db, "reprint_choices", row)
        saved += db.total_changes() - before
        saved += salvage_marks.save(db, marked)
    return saved


def _save_edit(db: apsw.Connection, row: Row) -> bool:
    kept = db.execute(
        "SELECT edited FROM metadata WHERE article_id = ? AND field = ?", (row["article_id"], row["field"])
    ).fetchone()
    if kept and str(kept[0]) >= str(row["edited"]):
        return False
    _insert(db, "metadata", row, "REPLACE")
    return True


def _values(
    db: apsw.Connection, read_all: Callable[[], tuple[T, ...]], table: str, make: Callable[[Any], T], columns: str
) -> list[T]:
    """The values of a table: all at once where it is whole, else row by row."""
    try:
        return list(read_all())
    except (*_DAMAGE, *UNREADABLE):
        names = columns.split(", ")
        return [value for row in _rows(db, table, "article_id") if (value := _make(make, row, names)) is not None]


def _make(make: Callable[[Any], T], row: Row, names: list[str]) -> T | None:
    try:
        return make(tuple(row[name] for name in names))
    except UNREADABLE:
        return None


def _by_number(db: apsw.Connection, table: str) -> dict[int, Row]:
    return {row["number"]: row for row in _rows(db, table, "number")}


def _rows(db: apsw.Connection, table: str, key: str) -> list[Row]:
    """The rows of a table, read from both ends up to where the damage begins."""
    found: dict[tuple[Any, ...], Row] = {}
    for order in ("ASC", "DESC"):
        for row in _until_damage(db, table, f"ORDER BY {key} {order}"):
            found[tuple(row.values())] = row
    return list(found.values())


def _until_damage(db: apsw.Connection, table: str, order: str) -> Iterator[Row]:
    try:
        names = [name for _, name, *_ in db.execute(f"PRAGMA table_info({table})")]
        for row in db.execute(f"SELECT * FROM {table} NOT INDEXED {order}"):
            yield dict(zip(names, row, strict=True))
    except _DAMAGE as error:
        log.info("damaged here: %s", error)


def _insert(db: apsw.Connection, table: str, row: Row, conflict: str = "IGNORE") -> None:
    marks = ", ".join("?" * len(row))
    db.execute(f"INSERT OR {conflict} INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
