# SPDX-License-Identifier: MIT
"""Owns which libraries a user has, what they are called, and how one is opened where it can't be written in."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.core.errors import ReaderError
from reader.core.messages import message
from reader.store.articles import get_state, set_state
from reader.store.library_file import LibraryFile
from reader.store.lock import in_use
from reader.store.paths import Paths
from reader.store.settings import write_json

if TYPE_CHECKING:
    from reader.store.library import Library

log = logging.getLogger(__name__)

RECENT = 5
"""So many are offered."""
_REMEMBERED = 20
_NAME = "name"


class Known(NamedTuple):
    """A library that was opened once."""

    folder: Path
    name: str


class LibraryName:
    """What a library is called; kept in the library itself, so that it is called so wherever it is opened."""

    def __init__(self, file: LibraryFile, paths: Paths) -> None:
        self._file, self._paths = file, paths

    def get(self) -> str:
        """The name that the user gave; else the folder's, and for the first library one of our own."""
        with self._file.reading() as db:
            given = get_state(db, _NAME)
        return given or (message("libraries.first") if self._paths.is_first else folder_name(self._paths.data))

    def set(self, name: str) -> None:
        """Call it so from now on; an empty name takes the user's own back."""
        with self._file.writing() as db:
            set_state(db, _NAME, " ".join(name.split()))


class KnownLibraries:
    """The list of those that were opened, the last one first; one file for the program."""

    def __init__(self, paths: Paths, first: Path) -> None:
        """``first``: the folder of the library that the user has from the beginning."""
        self._file, self._first = paths.libraries_file, first

    def all(self) -> tuple[Known, ...]:
        """All that are remembered."""
        try:
            stored = json.loads(self._file.read_text(encoding="utf-8"))
            return tuple(Known(_folder(one["folder"]), str(one["name"])) for one in stored["opened"])
        except FileNotFoundError:
            return ()
        except (OSError, ValueError, KeyError, TypeError) as error:
            log.warning("list of libraries not read: %s", error)
            return ()

    def last(self) -> Path:
        """The folder of the one that was open last; at first the user's own."""
        known = self.all()
        return known[0].folder if known else self._first

    def note(self, folder: Path, name: str) -> None:
        """This one is open now, and is called so.

        :raises ReaderError: that can't be written down.
        """
        before = self.all()
        known = (Known(folder, name), *(one for one in before if one.folder != folder))
        if known == before:
            return
        rows = [{"folder": os.fsencode(one.folder).hex(), "name": one.name} for one in known[:_REMEMBERED]]
        try:
            write_json(self._file, {"opened": rows})
        except OSError as error:
            raise ReaderError("settings.save", path=self._file, reason=error.strerror) from error

    def others(self, folder: Path) -> tuple[tuple[Known, bool], ...]:
        """The last ones apart from this, each with whether it is there; a look at a network drive takes its time.

        The first one is always among them, since nobody knows where it lies.
        """
        known = [one for one in self.all() if one.folder != folder]
        first = next(
            (one for one in known if one.folder == self._first), Known(self._first, message("libraries.first"))
        )
        shown = known[:RECENT]
        if first not in shown and self._first != folder and is_library(self._first):
            shown = [*known[: RECENT - 1], first]
        return tuple((one, is_library(one.folder)) for one in shown)


def _folder(kept: object) -> Path:
    return Path(os.fsdecode(bytes.fromhex(str(kept))))


def folder_name(folder: Path) -> str:
    """What a folder is called, as it can be shown."""
    return os.fsencode(folder.name or str(folder)).decode("utf-8", "replace")


def is_library(folder: Path) -> bool:
    """Whether there is a library in a folder."""
    try:
        return Paths.inside(folder).library_file.is_file()
    except OSError:
        return False


def check_place(folder: Path) -> None:
    """Whether a library can be opened or begun here.

    :raises ReaderError: other files lie in the folder, or it can't be looked into.
    """
    try:
        if not is_library(folder) and folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise ReaderError("libraries.none", folder=folder)
    except OSError as error:
        raise ReaderError("source.unreadable", path=folder, reason=error.strerror) from error


def new_folder(place: Path, name: str) -> Path:
    """The folder of a library of this name, with what no system lets into the name of a folder taken out."""
    cleaned = "".join(" " if letter in '<>:"/\\|?*' or ord(letter) < 32 else letter for letter in name)
    return place / (" ".join(cleaned.split()).strip(" .") or message("libraries.unnamed"))


def open_or_look(paths: Paths) -> Library:
    """Open a library; where somebody else has it, or the disk lets nothing be written, open it to be read.

    :raises ReaderError: it can't even be read.
    """
    from reader.store.library import Library  # knows of names itself

    try:
        return Library.open(paths)
    except ReaderError as error:
        if error.key not in ("store.in_use", "store.read_only") or not is_library(paths.data):
            raise
        return Library.look(paths, in_use(paths.data) or error)
