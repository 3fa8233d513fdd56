# SPDX-License-Identifier: MIT
"""Owns the way from one library to another as far as the user is asked: which one, under what name, may work stop."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.store.libraries import Known, KnownLibraries
from reader.store.library import Library
from reader.ui.flows.changes import Change, Step
from reader.ui.jobs import Jobs
from reader.ui.widgets.file_choice import documents

Others = tuple[tuple[Known, bool], ...]


class LibrariesFlow(QObject):
    """Knows the libraries that were opened; the program opens the one that is chosen."""

    chosen = Signal(object, str)
    """The folder of a library; a name, if it is to be begun there."""
    changed = Signal()
    """``others`` are known, or ``name`` is another."""
    said = Signal(str)

    def __init__(
        self,
        library: Library,
        known: KnownLibraries,
        jobs: Jobs,
        undo: QUndoStack,
        works: Callable[[], bool],
        parent: QWidget,
    ) -> None:
        """``works`` says whether an import is under way."""
        super().__init__(parent)
        self._window, self._library, self._known, self._jobs, self._undo = parent, library, known, jobs, undo
        self._works = works
        self.name = library.name.get()
        self.others: Others = ()
        """The libraries that were open before this one, each with whether it is there."""

    @property
    def folder(self) -> Path:
        """Where the open library lies."""
        return self._library.paths.data

    def load(self) -> None:
        """Look for the others beside the window."""
        self._jobs.write.run("libraries", partial(self._known.others, self.folder), self._loaded)

    def _loaded(self, others: Others) -> None:
        self.others = others
        self.changed.emit()

    # ---- going to another one

    def open(self) -> None:
        """Let the user choose the folder of a library."""
        title = self.tr("Open a library: choose its folder")
        if folder := QFileDialog.getExistingDirectory(self._window, title, str(self.folder.parent)):
            self.choose(Path(folder))

    def choose(self, folder: Path) -> None:
        """Go to the library in a folder; one that is only read may be opened anew."""
        if folder == self.folder and not self._library.only_read:
            self.said.emit(self.tr("This library is open already"))
        else:
            self._leave(folder, "")

    def new(self) -> None:
        """Ask where a new library shall lie and what it is called."""
        from reader.ui.dialogs.libraries import NewLibraryDialog

        if wanted := NewLibraryDialog.ask(self._window, Path(documents())):
            self._leave(*wanted)

    def _leave(self, folder: Path, name: str) -> None:
        from reader.ui.dialogs.libraries import LeaveDialog

        if not self._works() or LeaveDialog.ask(self._window):
            self.chosen.emit(folder, name)

    # ---- its name

    def rename(self) -> None:
        """Ask what the open library is to be called."""
        from reader.ui.dialogs.ask_name import NameDialog

        title, label, done = self.tr("Rename the library"), self.tr("Name"), self.tr("Rename")
        name = NameDialog.ask(self._window, title, label, self.name, lambda _typed: "", done)
        if name and name != self.name:
            text = self.tr("Rename the library")
            self._undo.push(Change(text, self._jobs.write, self._naming(name), self._naming(self.name), self.load))

    def _naming(self, name: str) -> Step:
        def write() -> None:
            self._library.name.set(name)
            self._known.note(self.folder, name)

        return Step(write, partial(self._show_name, name))

    def _show_name(self, name: str) -> None:
        self.name = name
        self.changed.emit()
