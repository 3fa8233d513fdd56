# SPDX-License-Identifier: MIT
"""Owns the lock by which only one process at a time writes in an archive's folder.

The system drops it when the process ends, however it ends. The file says who holds it.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from pathlib import Path

from reader.core.dates import now
from reader.core.errors import ReaderError

_LOCKED_BYTE = 1 << 30
"""Far behind the text: Windows lets nobody read a locked byte."""


class FolderLock:
    """Held from construction to ``release``."""

    def __init__(self, folder: Path) -> None:
        """Take the lock.

        :raises ReaderError: somebody else holds it (the sentence says who), or the folder can't be written in.
        """
        path = folder / "lock"
        try:
            self._file: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise in_use(folder) or ReaderError("store.read_only", path=folder) from error
        if not _lock(self._file):
            os.close(self._file)
            raise _in_use(path)
        with suppress(OSError):  # on a full disk nobody learns the holder's name, but the lock holds
            os.ftruncate(self._file, 0)
            os.write(self._file, json.dumps(_me()).encode())

    @property
    def held(self) -> bool:
        """Whether it has not been released yet."""
        return self._file is not None

    def release(self) -> None:
        """Let others in; may be called twice."""
        if self._file is not None:
            with suppress(OSError):
                os.ftruncate(self._file, 0)
            os.close(self._file)
            self._file = None


def in_use(folder: Path) -> ReaderError | None:
    """Who has a folder that can't be written in here, as the error to raise; None where nobody has."""
    try:
        file = os.open(folder / "lock", os.O_RDONLY)
    except OSError:
        return None
    try:
        return None if _lock(file) else _in_use(folder / "lock")
    finally:
        os.close(file)


def _lock(file: int) -> bool:
    """Whether this process got the lock."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
            os.lseek(file, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _me() -> dict[str, str]:
    user = os.environ.get("USERNAME") or os.environ.get("USER") or os.environ.get("LOGNAME") or _account()
    return {"user": user, "host": _host(), "process": str(os.getpid()), "since": now()}


def _account() -> str:
    """The name of the account where the environment is silent about it, as in a job of cron."""
    try:
        import pwd

        return pwd.getpwuid(os.getuid()).pw_name
    except (ImportError, KeyError):
        return "?"


def _host() -> str:
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "?")


def _in_use(path: Path) -> ReaderError:
    try:
        holder = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):  # the other has only just begun
        holder = {}
    details = {name: str(holder.get(name, "?")) for name in ("user", "host", "process")}
    return ReaderError("store.in_use", folder=path.parent, **details)
