# SPDX-License-Identifier: MIT
"""Owns where the program's files lie; the only module that knows appdirs."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from reader.core.errors import ReaderError
from reader.core.resources import seeds_folder

PORTABLE_FOLDER = "tulieu-data"


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one user's archive."""

    data: Path
    config: Path
    logs: Path
    backups: Path
    session: Path | None = None
    """Where it is kept how this library was left; None for the first one, whose place is among the settings."""

    @classmethod
    def home(cls) -> Paths:
        """``TULIEU_HOME``, else the portable folder beside the program, else the system's own folders."""
        if chosen := os.environ.get("TULIEU_HOME"):
            return cls.inside(Path(chosen).expanduser().absolute())
        if (portable := program_folder() / PORTABLE_FOLDER).is_dir():
            return cls.inside(portable)
        import appdirs  # costs 12 ms that the two ways above need not pay

        data = Path(appdirs.user_data_dir("tulieu", appauthor=False))
        config = Path(appdirs.user_config_dir("tulieu", appauthor=False))
        return cls(data, config, Path(appdirs.user_log_dir("tulieu", appauthor=False)), data / "backups")

    @classmethod
    def inside(cls, folder: Path) -> Paths:
        """Everything in one folder."""
        return cls(folder, folder, folder / "logs", folder / "backups")

    def of_library(self, folder: Path) -> Paths:
        """The same user's folders with another library in place of the first."""
        if folder == self.data:
            return self
        from hashlib import sha256  # hardly ever needed

        name = sha256(os.fsencode(folder)).hexdigest()[:16]
        return replace(self, data=folder, backups=folder / "backups", session=self.config / f"session-{name}.json")

    @property
    def is_first(self) -> bool:
        """Whether this is the library that a user has from the beginning."""
        return self.session is None

    @property
    def library_file(self) -> Path:
        """Articles, their sources and the text of every version."""
        return self.data / "library.db"

    @property
    def derived_file(self) -> Path:
        """What the extraction found; may be deleted, is made again from the library file."""
        return self.data / "derived.db"

    @property
    def user_file(self) -> Path:
        """The user's own work."""
        return self.data / "user.db"

    @property
    def settings_file(self) -> Path:
        """What the user has set."""
        return self.config / "settings.json"

    @property
    def libraries_file(self) -> Path:
        """Which libraries the user has opened."""
        return self.config / "libraries.json"

    @property
    def words_file(self) -> Path:
        """The user's own words for the extraction, a plain text that the user writes."""
        return self.config / "words.txt"

    @property
    def log_file(self) -> Path:
        """What went wrong, for a report."""
        return self.logs / "tulieu.log"

    def make(self) -> None:
        """Make the folders that are missing.

        :raises ReaderError: one can't be made or written in.
        """
        if self.data.is_dir() and not os.access(self.data, os.W_OK):
            raise ReaderError("store.read_only", path=self.data)
        for folder in (self.data, self.config, self.logs, self.backups):
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise ReaderError(self._cannot_make(), folder=folder, reason=error.strerror) from error

    def _cannot_make(self) -> str:
        return "store.folder" if self.is_first else "libraries.folder"


def program_folder() -> Path:
    """The folder that the program lies in: of the executable where it is frozen, else of the checkout or package."""
    return Path(sys.executable).parent if getattr(sys, "frozen", False) else seeds_folder().parent
