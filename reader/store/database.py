# SPDX-License-Identifier: MIT
"""Owns the opening of SQLite files: journal, safety, and errors said in sentences."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import RLock

import apsw

from reader.core.errors import ReaderError

SMALL = 2_000_000
"""Bytes of a file that is checked whole each time it is opened: this costs about 1 ms."""

_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "9p", "fuse.sshfs", "davfs"}
)
_UNWRITABLE = (apsw.ReadOnlyError, apsw.CantOpenError, apsw.PermissionsError)


_PAGE = 8192
"""Bytes. A packed article takes some 2,300: in SQLite's usual pages of 4,096 a third of the room stays empty."""
_INCREMENTAL = 2
"""How SQLite tells of files that give freed pages back when they are told to."""
_STEPS_BETWEEN_LOOKS = 100_000
"""Of SQLite, after which a check looks whether it is to go on: some milliseconds."""
_CHECK_REQUEST = "check-at-next-start"


class DamagedError(ReaderError):
    """A database file is not one, or not any more; the next start repairs or replaces it."""

    def __init__(self, path: Path) -> None:
        super().__init__("store.damaged", path=path)


class DiskError(ReaderError):
    """The disk is full, broken or takes nothing: no other article will fare better."""


@contextmanager
def speaking(path: Path) -> Iterator[None]:
    """Turn the errors that a user can do something about into sentences.

    :raises DiskError: the disk is full, broken or can't be written to.
    :raises ReaderError: another program holds the file.
    :raises DamagedError: the file is damaged.
    """
    try:
        yield
    except (apsw.CorruptError, apsw.NotADBError) as error:
        raise DamagedError(path) from error
    except apsw.FullError as error:
        raise DiskError("store.disk_full", path=path.parent) from error
    except _UNWRITABLE as error:
        raise DiskError("store.read_only", path=path) from error
    except (apsw.BusyError, apsw.LockedError) as error:
        raise ReaderError("store.busy", path=path) from error
    except apsw.IOError as error:
        raise DiskError("store.disk", path=path, reason=error) from error


def connect(path: Path, *, durable: bool, thorough: bool = False) -> apsw.Connection:
    """Open a file, or make it; ``durable`` waits for the disk at each commit, ``thorough`` checks a large file too.

    :raises ReaderError: it can't be opened.
    :raises DamagedError: it isn't a database, or a damaged one.
    """
    with speaking(path):
        db = apsw.Connection(str(path))
        try:
            db.set_busy_timeout(5000)
            db.execute("PRAGMA foreign_keys = ON")
            set_journal(db, "main", path, durable=durable)
            if (thorough or path.stat().st_size <= SMALL) and not is_sound(db):
                raise DamagedError(path)
        except BaseException:
            db.close()
            raise
    return db


@contextmanager
def transaction(db: apsw.Connection) -> Iterator[None]:
    """All of the block or nothing. (apsw's own fails where SQLite rolls back by itself, as when the disk is full.)"""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def set_journal(db: apsw.Connection, schema: str, path: Path, *, durable: bool) -> None:
    """WAL; on a network drive, where WAL loses data, a rollback journal and an exclusive lock.

    A new file can give pages that were freed back to the disk, and a new one of articles has pages in which several
    texts find room; one that has tables stays as it is.
    """
    if not durable:
        db.execute(f"PRAGMA {schema}.page_size = {_PAGE}")
    if db.execute(f"PRAGMA {schema}.auto_vacuum").get != _INCREMENTAL:  # to say it again would write in the file
        db.execute(f"PRAGMA {schema}.auto_vacuum = INCREMENTAL")
    if on_network(path.parent):
        db.execute(f"PRAGMA {schema}.locking_mode = EXCLUSIVE")
        db.execute(f"PRAGMA {schema}.journal_mode = DELETE")
    else:
        db.execute(f"PRAGMA {schema}.journal_mode = WAL")
    db.execute(f"PRAGMA {schema}.synchronous = {'FULL' if durable else 'NORMAL'}")
    if durable:
        db.execute("PRAGMA fullfsync = ON")  # macOS: through the disk's own cache too


def is_sound(db: apsw.Connection, schema: str = "main", cancelled: Callable[[], bool] | None = None) -> bool:
    """Whether SQLite's own quick check finds nothing, or is broken off before it did."""
    if cancelled is not None:
        db.set_progress_handler(cancelled, _STEPS_BETWEEN_LOOKS)
    try:
        return db.execute(f"PRAGMA {schema}.quick_check(1)").fetchone() == ("ok",)
    except apsw.InterruptError:
        return True
    except (apsw.CorruptError, apsw.NotADBError):
        return False


def ask_for_check(folder: Path) -> None:
    """Have the next start check every file of this folder, however large."""
    with suppress(OSError):  # on a disk that lets nothing be written
        (folder / _CHECK_REQUEST).touch()


def check_is_asked_for(folder: Path) -> bool:
    """Whether damage was come across since the last check."""
    return (folder / _CHECK_REQUEST).exists()


def check_is_done(folder: Path) -> None:
    """Every file is sound or repaired."""
    (folder / _CHECK_REQUEST).unlink(missing_ok=True)


def siblings(path: Path) -> tuple[Path, ...]:
    """The database file and the journals that SQLite keeps beside it."""
    return tuple(path.with_name(path.name + end) for end in ("", "-wal", "-shm", "-journal"))


def on_network(folder: Path) -> bool:
    """Whether a folder lies on a network drive, as far as the system tells."""
    if sys.platform == "win32":
        import ctypes

        drive = os.path.splitdrive(folder.resolve())[0]
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == 4
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return _kind_of_mount(os.path.realpath(folder), mounts) in _NETWORK


def _kind_of_mount(folder: str, mounts: str) -> str:
    """The file system of the deepest mount point above a folder, in the words of ``/proc/mounts``."""
    found, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split()
        point = fields[1].replace("\\040", " ")
        inside = folder == point or folder.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(found):
            found, kind = point, fields[2]
    return kind


class SharedFile:
    """An open file that threads use in turn; damage that work comes across is looked into at the next start."""

    db: apsw.Connection

    def __init__(self, path: Path) -> None:
        self.path = path
        self.lock = RLock()
        self.alone = on_network(path.parent)
        """Whether only one connection is let in; asking the system takes longer than most reading."""
        self._looker: apsw.Connection | None = None
        self._looking = RLock()

    @contextmanager
    def reading(self) -> Iterator[apsw.Connection]:
        """The connection, for this thread alone."""
        with self._asking_for_check(), self.lock:
            yield self.db

    @contextmanager
    def looking(self) -> Iterator[apsw.Connection]:
        """A connection that only reads and waits for no writer: it sees what was committed."""
        if self.alone:
            with self.reading() as db:
                yield db
            return
        with self._asking_for_check(), self._looking:
            if self._looker is None:
                self._looker = self.read_only()
            yield self._looker

    @contextmanager
    def looking_long(self) -> Iterator[apsw.Connection]:
        """As ``looking``, of the caller's own: nobody who looks meanwhile waits until it is through."""
        if self.alone:
            with self.reading() as db:
                yield db
            return
        with self._asking_for_check(), closing(self.read_only()) as own:
            yield own

    def read_only(self) -> apsw.Connection:
        """A new connection of the caller's own that only reads."""
        own = apsw.Connection(str(self.path), flags=apsw.SQLITE_OPEN_READONLY)
        own.set_busy_timeout(5000)
        return own

    @contextmanager
    def _asking_for_check(self) -> Iterator[None]:
        try:
            with speaking(self.path):
                yield
        except DamagedError:
            ask_for_check(self.path.parent)
            raise

    def _stop_looking(self) -> None:
        with self._looking:
            if self._looker is not None:
                self._looker.close()
                self._looker = None
