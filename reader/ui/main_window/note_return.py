# SPDX-License-Identifier: MIT
"""Owns the offer at the bottom of the window to bring back the note that was deleted last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.core.note import Note

if TYPE_CHECKING:
    from reader.ui.main_window.window import MainWindow

_SAID_OF_IT = 48
"""Characters of a note that are enough to know it again."""


class NoteReturn(QObject):
    """Between the flow of notes and the strip, on every page of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._offered = ""
        window.flows.notes.deleted.connect(self._offer)
        window.undo.indexChanged.connect(self._withdraw)

    def _offer(self, note: Note) -> None:
        beginning = " ".join(note.body.split())
        if len(beginning) > _SAID_OF_IT:
            beginning = beginning[:_SAID_OF_IT].rstrip() + "…"
        words = self.tr("Note deleted: “%1”").replace("%1", beginning) if beginning else self.tr("Note deleted")
        self._offered = words
        self._window.strip.offer(words, self.tr("Undo"), self._window.undo.undo)

    def _withdraw(self, _index: int) -> None:
        """Another step was taken, or this one was taken back: Ctrl+Z means something else now."""
        offered, self._offered = self._offered, ""
        self._window.strip.tell_no_more(offered)
