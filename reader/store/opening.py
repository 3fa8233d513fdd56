# SPDX-License-Identifier: MIT
"""Owns the opening of an archive's files, with the repair of those that are damaged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import NamedTuple, TypeVar

from reader.core.messages import message
from reader.store.backup import back_up, list_backups
from reader.store.database import DamagedError, check_is_asked_for, check_is_done, on_network
from reader.store.library_file import LibraryFile
from reader.store.paths import Paths
from reader.store.user_file import UserFile

T = TypeVar("T")


class OpenFiles(NamedTuple):
    """The files, and what the user should be told of their opening."""

    library: LibraryFile
    user: UserFile
    notices: tuple[str, ...]

    def close(self) -> None:
        """Let go of all files."""
        self.library.close()
        self.user.close()


def open_files(paths: Paths, *, thorough: bool = False) -> OpenFiles:
    """Open the files of an archive; ``thorough`` checks large ones too.

    :raises ReaderError: a file can't be opened, or a newer program wrote it.
    """
    thorough = thorough or check_is_asked_for(paths.data)
    notices: list[str] = []

    def user_file() -> UserFile:
        return UserFile(paths.user_file, before_migration=lambda db: back_up(db, paths.backups), thorough=thorough)

    def known_user_file() -> UserFile:
        if _is_gone(paths.user_file) and list_backups(paths.backups):
            raise DamagedError(paths.user_file)
        return user_file()

    def library_file() -> LibraryFile:
        return LibraryFile(paths.library_file, paths.derived_file, thorough=thorough)

    user = _open(known_user_file, lambda: _recovery().recover_user_file(paths, user_file), user_file, notices)
    try:
        library = _open(library_file, lambda: _recovery().recover_library(paths), library_file, notices)
    except BaseException:
        user.close()
        raise
    if library.remade:
        notices.append(message("recovery.derived"))
    if on_network(paths.data):
        notices.append(message("store.network", path=paths.data))
    check_is_done(paths.data)
    return OpenFiles(library, user, tuple(notices))


def _recovery() -> ModuleType:
    from reader.store import recovery  # hardly ever needed

    return recovery


def _is_gone(path: Path) -> bool:
    """Missing or cut to nothing, which SQLite would take for a new file."""
    return not path.exists() or path.stat().st_size == 0


def _open(opening: Callable[[], T], recovery: Callable[[], str], reopening: Callable[[], T], notices: list[str]) -> T:
    """Open a file; if it is damaged, recover it once and tell so."""
    try:
        return opening()
    except DamagedError:
        notices.append(recovery())
        return reopening()
