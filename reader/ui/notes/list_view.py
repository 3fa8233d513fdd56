# SPDX-License-Identifier: MIT
"""Owns the table that shows all notes, and how high its rows are."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.ui.notes.list_delegate import NoteListDelegate
from reader.ui.notes.list_model import NoteListModel
from reader.ui.theme import Theme
from reader.ui.widgets.row_table import RowTable


class NoteListView(RowTable):
    """Heads and cards."""

    column_moved = Signal(int, int)
    """Left edge and width of the column of cards, in px."""

    def __init__(self, model: NoteListModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = model
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._delegate = NoteListDelegate(model, theme, self)
        self.setItemDelegate(self._delegate)
        self._fit_timer = QTimer(self, singleShot=True, interval=0)
        self._fit_timer.timeout.connect(self.fit_rows)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._delegate.dress(theme)
        self.viewport().update()

    def fit_rows(self) -> None:
        """Give every row the height of its words."""
        width = self.viewport().width()
        self.column_moved.emit(*self._delegate.column(width))
        for row in range(len(self._notes.lines)):
            self.verticalHeader().resizeSection(row, self._delegate.height(row, width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_timer.start()
