# SPDX-License-Identifier: MIT
"""Owns the way of articles through the recycle bin's page: back into the list, or out of the library for good."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from reader.core.marks import Ids
from reader.store.library import Library
from reader.ui.flows.marks import MarksFlow, Targets, found
from reader.ui.jobs import Jobs


class BinFlow(QObject):
    """Restoring can be undone, deleting for good can't: the steps that knew the articles go with them."""

    deleted = Signal(int)
    """So many articles have left the library."""

    def __init__(self, library: Library, marks: MarksFlow, jobs: Jobs, undo: QUndoStack, parent: QWidget) -> None:
        super().__init__(parent)
        self._window, self._library, self._marks = parent, library, marks
        self._jobs, self._undo = jobs, undo

    def show(self) -> None:
        """Show the page."""
        from reader.ui.dialogs import BinContents, BinDialog

        dialog = BinDialog(self._window)
        alive = [True]

        def read_again() -> None:
            if alive:  # in the order of the writes: what waits there is done first
                self._jobs.write.run("bin", lambda: BinContents(self._library.bin.entries()), show)

        def show(contents: BinContents) -> None:
            if alive:
                dialog.show_contents(contents)

        dialog.restored.connect(self._marks.restore)
        dialog.deleted.connect(self._delete)
        dialog.undo_requested.connect(self._undo.undo)
        self._marks.changed.connect(read_again)
        self.deleted.connect(read_again)
        read_again()
        dialog.exec()
        alive.clear()
        self._marks.changed.disconnect(read_again)
        self.deleted.disconnect(read_again)
        dialog.deleteLater()

    def _delete(self, targets: Targets, with_work: bool) -> None:
        self._jobs.write.run("bin", lambda: self._library.bin.delete(found(targets), with_work=with_work), self._gone)

    def _gone(self, ids: Ids) -> None:
        if ids:
            self._undo.clear()
            self._jobs.care.run("shrink", self._library.bin.give_room_back)
        self._marks.load()
        self.deleted.emit(len(ids))
