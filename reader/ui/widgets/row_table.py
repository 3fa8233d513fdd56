# SPDX-License-Identifier: MIT
"""Owns the table of one column whose rows a delegate paints: keyboard, mouse, focus ring, selection by row.

A QTableView with fixed row heights shows 100,000 rows in a few ms, where list and tree views take seconds.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from reader.ui.widgets.stops import KEYBOARD_FOCUS

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SELECT_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class RowTable(QTableView):
    """One column, no grid; what a row looks like is the delegate's."""

    opened = Signal(int)
    """The row that was clicked, or the current one at Enter."""
    typed = Signal(QKeyEvent)
    """A letter, which belongs into the search box."""
    cleared = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ring_row: int | None = None
        """The row with the focus ring, while the keyboard is at work here."""
        self.hovered_row = -1
        """The row under the pointer, -1 for none."""
        self._by_keyboard = False
        self.entered.connect(self._enter)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._shape()
        self.customContextMenuRequested.connect(self.menu_wanted)

    def _shape(self) -> None:
        self.setProperty("rows", True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalScrollBar().setSingleStep(24)

    # ---- selection

    def selected_rows(self) -> list[int]:
        """The selected rows, top to bottom."""
        selection = self.selectionModel().selection()
        ranges = (selection.at(number) for number in range(selection.count()))
        return sorted({row for part in ranges for row in range(part.top(), part.bottom() + 1)})

    def select_rows(self, rows: list[int], current: int | None) -> None:
        """Select these rows and no others."""
        selection = QItemSelection()
        for first, last in _stretches(rows):
            selection.select(self.model().index(first, 0), self.model().index(last, 0))
        model = self.selectionModel()
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if current is not None:
            index = self.model().index(current, 0)
            model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def go_to_row(self, row: int) -> None:
        """Select a row alone and bring it into sight."""
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, _SELECT_ROW)
        self.scrollTo(index)

    def _selectable(self, *, last: bool) -> int | None:
        """The first or the last row that can be selected."""
        rows = range(self.model().rowCount())
        for row in reversed(rows) if last else rows:
            if self.model().flags(self.model().index(row, 0)) & Qt.ItemFlag.ItemIsSelectable:
                return row
        return None

    def _go_to_edge(self, *, last: bool) -> None:
        if (row := self._selectable(last=last)) is not None:
            self.go_to_row(row)

    # ---- keyboard and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self.cleared.emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            self._go_to_edge(last=key == Qt.Key.Key_End)
        elif _is_letter(event):
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)
        self._show_ring(self.hasFocus())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_ring(False)
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if plain and index.isValid() and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.opened.emit(index.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in KEYBOARD_FOCUS:
            self._go_to_selected()  # before Qt, which would take the first row without selecting it
        super().focusInEvent(event)
        if event.reason() in KEYBOARD_FOCUS:
            self._show_ring(True)

    def _go_to_selected(self) -> None:
        """Let keys begin where the selection is: what Delete takes must be what the ring is on."""
        model, selection = self.selectionModel(), self.selectionModel().selection()
        if not selection.count():
            if not self.currentIndex().isValid():
                self._go_to_edge(last=False)
        elif not model.isRowSelected(self.currentIndex().row(), QModelIndex()):
            index = self.model().index(min(selection.at(place).top() for place in range(selection.count())), 0)
            model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_ring(False)

    def _enter(self, index: QModelIndex) -> None:
        self.hovered_row = index.row()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered_row = -1

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self._place_ring()

    def _show_ring(self, shown: bool) -> None:
        self._by_keyboard = shown
        self._place_ring()

    def _place_ring(self) -> None:
        row = self.currentIndex().row() if self._by_keyboard and self.currentIndex().isValid() else None
        if row != self.ring_row:
            self.ring_row = row
            self.viewport().update()


def _stretches(rows: list[int]) -> list[tuple[int, int]]:
    """Rows in ascending order as stretches, first and last row: selecting 100,000 one by one takes seconds."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = found[-1][0], row
        else:
            found.append((row, row))
    return found


def _is_letter(event: QKeyEvent) -> bool:
    """Whether the key writes something; a space marks rows in a list, and Delete stays unbound."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return not held and event.text().isprintable() and bool(event.text().strip())
