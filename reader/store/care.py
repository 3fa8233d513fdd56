# SPDX-License-Identifier: MIT
"""Owns the care of an open archive: copies of the user's work, and the slow look for damage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader.core.messages import message
from reader.store.backup import back_up
from reader.store.database import DamagedError, ask_for_check
from reader.store.opening import OpenFiles
from reader.store.paths import Paths
from reader.store.report import Cancelled


@dataclass(frozen=True, slots=True)
class Damage:
    """What the slow look found."""

    derived: bool
    """The derived file, which can be made again."""
    files: tuple[Path, ...]
    """Files that can't be; the next start repairs them."""


class Care:
    """Looks after the files of one archive; may be called from any thread."""

    def __init__(
        self, files: OpenFiles, paths: Paths, drop: Callable[[], None], know_texts: Callable[[], None]
    ) -> None:
        """``drop`` is called when the derived file was made anew; ``know_texts`` before the user's work is copied."""
        self._files, self._paths = files, paths
        self._drop, self._know_texts = drop, know_texts

    def back_up(self) -> Path | None:
        """Check the user's file and copy it if it changed since the last copy; None where nothing was copied.

        :raises DamagedError: the file is damaged; the next start restores the newest good copy.
        """
        if self._files.library.only_read:
            return None
        with self._files.user.reading() as db:
            return back_up(db, self._paths.backups)

    def look_for_damage(self, cancelled: Cancelled = lambda: False) -> Damage | None:
        """Go through all files while others work with them; None where it was broken off or nothing may be mended."""
        library = self._files.library
        if library.only_read:
            return None
        derived = not library.is_sound("derived", cancelled)
        damaged = [] if self._files.user.is_sound() else [self._paths.user_file]
        if not library.is_sound("main", cancelled) or not library.texts_are_whole(cancelled):
            damaged.append(self._paths.library_file)
        if damaged:
            ask_for_check(self._paths.data)
        return None if cancelled() else Damage(derived, tuple(damaged))

    def mend(self, damage: Damage) -> tuple[str, ...]:
        """Make again what can be made again, while no import runs; a backup where nothing else is damaged.

        :returns: sentences on what is or was damaged.
        """
        sentences: list[str] = []
        if damage.derived:
            self._files.library.remake_derived()
            self._drop()
            sentences.append(message("recovery.derived"))
        if not damage.files:
            self._know_texts()
            self.back_up()
        return (*sentences, *(str(DamagedError(path)) for path in damage.files))
