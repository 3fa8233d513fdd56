# SPDX-License-Identifier: MIT
"""Owns the care of an open archive: copies of the user's work, and the slow look for damage."""

from __future__ import annotations

from pathlib import Path

from reader.store.backup import back_up
from reader.store.database import ask_for_check
from reader.store.opening import OpenFiles
from reader.store.paths import Paths


def back_up_work(files: OpenFiles, paths: Paths) -> Path | None:
    """Check the user's file and copy it if it changed since the last copy; None where nothing was copied.

    :raises DamagedError: the file is damaged; the next start restores the newest good copy.
    """
    if files.library.only_read:
        return None
    with files.user.reading() as db:
        return back_up(db, paths.backups)


def remake_damaged_derived(files: OpenFiles) -> bool:
    """Make a damaged derived file anew, empty; whether it was one."""
    if files.library.is_sound("derived"):
        return False
    files.library.remake_derived()
    return True


def damaged_files(files: OpenFiles, paths: Paths) -> tuple[Path, ...]:
    """The damaged files that can't be made again here; the next start repairs them."""
    damaged = [] if files.user.is_sound() else [paths.user_file]
    if not files.library.is_sound() or not files.library.texts_are_whole():
        damaged.append(paths.library_file)
    if damaged:
        ask_for_check(paths.data)
    return tuple(damaged)
