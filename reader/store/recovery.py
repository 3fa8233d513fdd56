# SPDX-License-Identifier: MIT
"""Owns what happens to a damaged file: it is put aside, and what can be had of it is carried over."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import apsw

from reader.core.messages import message
from reader.store.articles import is_whole
from reader.store.backup import restore
from reader.store.database import siblings
from reader.store.library_file import LibraryFile
from reader.store.paths import Paths

log = logging.getLogger(__name__)

_UNREADABLE = (apsw.CorruptError, apsw.NotADBError, apsw.SQLError, apsw.IOError, apsw.CantOpenError)


def recover_user_file(paths: Paths) -> str:
    """Put the newest good copy in the place of the damaged file; what happened, in a sentence."""
    if not paths.user_file.exists():
        made = restore(paths.backups, paths.user_file)
        return message("recovery.user_found", when=_local(made)) if made else message("recovery.user_gone")
    aside = put_aside(paths.user_file)
    log.error("user file damaged, kept as %s", aside)
    if made := restore(paths.backups, paths.user_file):
        return message("recovery.user_restored", when=_local(made), aside=aside)
    return message("recovery.user_lost", aside=aside)


def _local(moment: datetime) -> str:
    return moment.astimezone().strftime("%d.%m.%Y %H:%M")


def recover_library(paths: Paths) -> str:
    """Carry over the articles that are still whole to a new file; what happened, in a sentence."""
    aside = put_aside(paths.library_file)
    log.error("library file damaged, kept as %s", aside)
    new = LibraryFile(paths.library_file, paths.derived_file)
    try:
        kept = _carry_over(aside, new) if aside.exists() else 0
        new.settle()
    finally:
        new.close()
    return message("recovery.library", kept=kept, aside=aside)


def put_aside(path: Path) -> Path:
    """Rename a damaged file and its journals, so that nothing is lost for good."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    aside = path.with_name(f"{path.stem}-damaged-{stamp}{path.suffix}")
    for old, new in zip(siblings(path), siblings(aside), strict=True):
        if old.exists():
            old.replace(new)
    return aside


def _carry_over(damaged: Path, new: LibraryFile) -> int:
    """Copy what can be read and is whole; how many articles that is."""
    try:
        old = apsw.Connection(str(damaged))
    except _UNREADABLE:
        return 0
    try:
        articles, versions, sources = (_rows(old, table) for table in ("articles", "versions", "sources"))
    finally:
        old.close()
    whole = {number: row for number, row in versions.items() if row[1] in articles and is_whole(row[2], row[5])}
    newest = {row[1]: number for number, row in sorted(whole.items())}
    with new.writing() as db:
        for number, row in articles.items():
            if number in newest:
                version = row[2] if row[2] in whole else newest[number]
                db.execute("INSERT INTO articles VALUES (?, ?, ?, ?, ?)", (*row[:2], version, *row[3:]))
        db.executemany("INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?, ?)", whole.values())
        kept = [row for row in sources.values() if row[1] in newest and row[2] in whole]
        db.executemany("INSERT OR IGNORE INTO sources VALUES (?, ?, ?, ?, ?, ?, ?, ?)", kept)
    return len(newest)


def _rows(db: apsw.Connection, table: str) -> dict[int, tuple[apsw.SQLiteValue, ...]]:
    """The rows by their number, read from both ends up to where the damage begins."""
    found: dict[int, tuple[apsw.SQLiteValue, ...]] = {}
    for order in ("ASC", "DESC"):
        for row in _until_damage(db, f"SELECT * FROM {table} NOT INDEXED ORDER BY number {order}"):
            found[int(row[0])] = row  # type: ignore[arg-type]  # the primary key
    return found


def _until_damage(db: apsw.Connection, sql: str) -> Iterator[tuple[apsw.SQLiteValue, ...]]:
    try:
        yield from db.execute(sql)
    except _UNREADABLE as error:
        log.info("damaged here: %s", error)
