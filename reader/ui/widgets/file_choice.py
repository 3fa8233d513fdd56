# SPDX-License-Identifier: MIT
"""Owns the question for files and folders: each dialog opens where the user chose something last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def documents() -> str:
    """Where most people keep their files; the folder that the program was started in is none of theirs."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if Path(documents).is_dir() else str(Path.home())


class Kind(NamedTuple):
    """A kind of file that can be written."""

    words: str
    suffix: str

    @property
    def filter(self) -> str:
        """As a dialog for files takes it."""
        return f"{self.words} (*{self.suffix})"


CSV = Kind("CSV", ".csv")


class FileChoice:
    """Asks with the system's dialogs; ``keep`` is told of every folder in which something was chosen to be read.

    What is written goes to a ``target`` of its own: among the files to import it would be taken for one of them.
    """

    def __init__(
        self,
        folder: str = "",
        keep: Callable[[str], object] | None = None,
        target: str = "",
        keep_target: Callable[[str], object] | None = None,
    ) -> None:
        self._folder, self._keep = folder, keep
        self._target, self._keep_target = target, keep_target

    @property
    def folder(self) -> str:
        """Where something was chosen last; the user's documents where nothing was, or the folder is gone."""
        return self._folder if self._folder and Path(self._folder).is_dir() else documents()

    @property
    def target_folder(self) -> str:
        """Where something was written last; the user's documents where nothing was, or the folder is gone."""
        return self._target if self._target and Path(self._target).is_dir() else documents()

    def note_target(self, written: Path) -> None:
        """Something is written to this file."""
        folder = str(written.parent)
        if folder != self._target:
            self._target = folder
            if self._keep_target is not None:
                self._keep_target(folder)

    def note(self, chosen: Path) -> None:
        """Something was chosen: a folder, or a file in it."""
        folder = str(chosen if chosen.is_dir() else chosen.parent)
        if folder != self._folder:
            self._folder = folder
            if self._keep is not None:
                self._keep(folder)

    def files(self, parent: QWidget, title: str, kinds: str) -> list[Path]:
        """Files that are there."""
        chosen, _ = QFileDialog.getOpenFileNames(parent, title, self.folder, kinds)
        paths = [Path(file) for file in chosen]
        if paths:
            self.note(paths[0])
        return paths

    def file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """One file that is there."""
        chosen, _ = QFileDialog.getOpenFileName(parent, title, self.folder, kinds)
        return self._noted(chosen)

    def directory(self, parent: QWidget, title: str) -> Path | None:
        """A folder that is there."""
        return self._noted(QFileDialog.getExistingDirectory(parent, title, self.folder))

    def target(self, parent: QWidget, title: str, name: str, *kinds: Kind) -> Path | None:
        """A file to write, called ``name`` and of the first kind unless the user says otherwise.

        Its suffix says of which kind it is: that of the kind chosen is added where none of them was typed.
        """
        start = str(Path(self.target_folder) / f"{name}{kinds[0].suffix}")
        filters = {kind.filter: kind for kind in kinds}
        while True:
            typed, chosen = QFileDialog.getSaveFileName(parent, title, start, ";;".join(filters))
            path = Path(typed) if typed else None
            if path is not None:
                self.note_target(path)
            if path is None or (suffixed := _of_kind(path, start, filters.get(chosen), kinds)) == path:
                return path
            if not suffixed.exists():
                return suffixed
            start = str(suffixed)  # the dialog asks before a file is replaced, but only the one that it was given

    def _noted(self, chosen: str) -> Path | None:
        if not chosen:
            return None
        self.note(Path(chosen))
        return Path(chosen)


def _of_kind(path: Path, offered: str, chosen: Kind | None, kinds: Sequence[Kind]) -> Path:
    """The path with the suffix of a kind; not all dialogs change the name that they offer with the kind."""
    known = path.suffix.lower() in {kind.suffix for kind in kinds}
    if known and chosen is not None and path.name == Path(offered).name:
        return path if path.suffix.lower() == chosen.suffix else path.with_suffix(chosen.suffix)
    return path if known else path.with_name(path.name + (chosen or kinds[0]).suffix)
