# SPDX-License-Identifier: MIT
"""Owns the question for files and folders: each dialog opens where the user chose something last."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


class FileChoice:
    """Asks with the system's dialogs; ``keep`` is told of every folder in which something was chosen."""

    def __init__(self, folder: str = "", keep: Callable[[str], object] | None = None) -> None:
        self._folder, self._keep = folder, keep

    @property
    def folder(self) -> str:
        """Where something was chosen last; empty where nothing was, or the folder is gone."""
        return self._folder if self._folder and Path(self._folder).is_dir() else ""

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

    def target(self, parent: QWidget, title: str, name: str, kinds: str, suffix: str) -> Path | None:
        """A file to write, called ``name`` unless the user says otherwise; with this suffix where none was typed."""
        start = str(Path(self.folder) / name) if self.folder else name
        while path := self._noted(QFileDialog.getSaveFileName(parent, title, start, kinds)[0]):
            if path.suffix:
                return path
            path = path.with_suffix(suffix)
            if not path.exists():
                return path
            start = str(path)  # the dialog asks before a file is replaced, but only the one that it was given
        return None

    def _noted(self, chosen: str) -> Path | None:
        if not chosen:
            return None
        self.note(Path(chosen))
        return Path(chosen)
