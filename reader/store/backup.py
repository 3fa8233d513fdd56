# SPDX-License-Identifier: MIT
"""Owns the copies of the user's file: when one is made, which are kept, which is still good."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import apsw

from reader.core.errors import ReaderError
from reader.store.database import DamagedError, is_sound, speaking
from reader.store.migrations import schema_number
from reader.store.user_file import revision_of

NEWEST, DAILY, MONTHLY = 10, 14, 12
_STAMP = "user-%Y%m%d-%H%M%S-%f.db"


def kept(times: Iterable[datetime]) -> set[datetime]:
    """Which of these to keep: the newest ten, the newest of each of 14 days and of each of 12 months."""
    ordered = sorted(times, reverse=True)
    keep = set(ordered[:NEWEST])
    for period, number in (("%Y-%m-%d", DAILY), ("%Y-%m", MONTHLY)):
        newest: dict[str, datetime] = {}
        for time in ordered:
            newest.setdefault(time.strftime(period), time)
        keep.update(list(newest.values())[:number])
    return keep


def back_up(db: apsw.Connection, folder: Path, *, at: datetime | None = None) -> Path | None:
    """Copy the file if it changed since the newest copy, and drop copies that are too many.

    :raises DamagedError: the file is damaged; the copies stay as they are.
    :raises ReaderError: the copy can't be written.
    :returns: the copy, None where the newest one is as new.
    """
    if not is_sound(db):
        raise DamagedError(Path(db.filename))
    copies = list_backups(folder)
    if copies and _revision(copies[-1]) == revision_of(db):
        return None
    copy = folder / (at or datetime.now(UTC)).strftime(_STAMP)
    _copy(db, copy)
    _rotate(folder)
    return copy


def list_backups(folder: Path) -> list[Path]:
    """The copies, the oldest first."""
    return sorted(path for path in folder.glob("user-*.db") if _time_of(path))


def restore(folder: Path, path: Path) -> datetime | None:
    """Put the newest copy that is sound where the user's file was.

    :returns: when that copy was made (UTC), None where there is no good one.
    """
    for copy in reversed(list_backups(folder)):
        if _revision(copy) is not None:
            part = path.with_name(path.name + ".part")
            part.write_bytes(copy.read_bytes())
            _flush(part)
            part.replace(path)
            return _time_of(copy)
    return None


def _copy(db: apsw.Connection, copy: Path) -> None:
    """Whole or not at all: under another name until it lies on the disk."""
    part = copy.with_suffix(".part")
    try:
        with speaking(copy):
            part.unlink(missing_ok=True)
            other = apsw.Connection(str(part))
            try:
                with other.backup("main", db, "main") as backup:
                    backup.step()
                other.execute("PRAGMA journal_mode = DELETE")  # one file, readable from a read-only disk
            finally:
                other.close()
        _flush(part)
        part.replace(copy)
    except OSError as error:
        raise ReaderError("store.disk", path=copy, reason=error.strerror) from error


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _rotate(folder: Path) -> None:
    copies = {time: path for path in list_backups(folder) if (time := _time_of(path))}
    keep = kept(copies)
    for time, path in copies.items():
        if time not in keep:
            path.unlink(missing_ok=True)


def _time_of(path: Path) -> datetime | None:
    try:
        return datetime.strptime(path.name, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def _revision(copy: Path) -> int | None:
    """The revision in a copy, None where it isn't sound."""
    try:
        db = apsw.Connection(str(copy), flags=apsw.SQLITE_OPEN_READONLY)
    except apsw.CantOpenError:
        return None
    try:
        return revision_of(db) if is_sound(db) and schema_number(db) else None
    except (apsw.CorruptError, apsw.NotADBError, apsw.SQLError):
        return None
    finally:
        db.close()
