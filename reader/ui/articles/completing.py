# SPDX-License-Identifier: MIT
"""Owns the values that are offered below the search box while a field is typed: ``place:h`` → Hà Nội, Hải Phòng."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QVBoxLayout, QWidget

from reader.core.numerals import show_number
from reader.ui.articles.unfinished import Offer, Unfinished, completed, fitting, unfinished
from reader.ui.widgets.search_box import SearchBox

ROW = 30
EDGE = 6
"""px"""
_VALUE = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

OffersOf = Callable[[Unfinished], Callable[[], Sequence[Offer]] | None]
"""What finds out all the values of a field, for another thread; None where it has none to offer."""


class Work(Protocol):
    """Does work without holding up the window."""

    def __call__(self, work: Callable[[], Sequence[Offer]], answer: Callable[[Sequence[Offer]], None], /) -> object: ...


class Values(QFrame):
    """The list itself; the keyboard stays in the box."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("floating", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.model = QStandardItemModel(0, 2, self)
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Values that fit"))
        self.view.setProperty("kind", "menu")
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setShowGrid(False)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.horizontalHeader().hide()
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(ROW)
        self.view.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.view.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.addWidget(self.view)
        self.hide()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """List these; none of them is chosen yet."""
        self.model.removeRows(0, self.model.rowCount())
        for offer in offers:
            name, count = QStandardItem(offer.value), QStandardItem("")
            name.setData(offer.value, _VALUE)
            name.setToolTip(offer.value)
            if offer.articles is not None:
                count.setText(show_number(offer.articles))
            count.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
            count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.model.appendRow([name, count])
        self.view.clearSelection()
        self.view.setCurrentIndex(QModelIndex())
        self.setFixedHeight(len(offers) * ROW + 2 * (EDGE + self.view.frameWidth() + self.frameWidth()))
        self.setVisible(bool(offers))
        self.raise_()

    def chosen(self) -> str | None:
        """The value that is marked."""
        index = self.view.currentIndex()
        return self.model.item(index.row()).data(_VALUE) if index.isValid() else None

    def move_by(self, step: int) -> None:
        """Mark the next or the one before; before the first, none."""
        row = min(self.view.currentIndex().row() + step, self.model.rowCount() - 1)
        if row < 0:
            self.view.clearSelection()
            self.view.setCurrentIndex(QModelIndex())
        else:
            self.view.selectRow(row)


class Completing(QObject):
    """Down and Enter take a value over, so does a click; Esc puts the list away."""

    def __init__(self, box: SearchBox, offers_of: OffersOf, work: Work) -> None:
        super().__init__(box)
        self._box, self._offers_of, self._work = box, offers_of, work
        self._at: Unfinished | None = None
        self.values = Values(box.window())
        self.values.view.clicked.connect(lambda index: self._take(self.values.model.item(index.row()).data(_VALUE)))
        box.installEventFilter(self)
        box.words_changed.connect(self._follow)

    def _follow(self, typed: str) -> None:
        box = self._box
        behind = box.cursorPosition() == len(box.text())
        self._at = at = unfinished(typed) if behind and box.hasFocus() else None
        work = self._offers_of(at) if at else None
        if at is None or work is None:
            self.values.hide()
            return
        self._work(lambda: fitting(at.value, work()), lambda offers: self._show(at, offers))

    def _show(self, at: Unfinished, offers: Sequence[Offer]) -> None:
        if at != self._at or not self._box.hasFocus():
            return
        corner = self._box.mapTo(self._box.window(), QPoint(0, self._box.height() + 2))
        self.values.setFixedWidth(self._box.width())
        self.values.move(corner)
        self.values.show_offers(offers)

    def _take(self, value: str) -> None:
        at, box = self._at, self._box
        if at is not None:
            typed = box.words()
            box.use_text(completed(typed, at, value))
        self.values.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.values.isVisible():
            if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Resize):
                self.values.hide()
            elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key, value = event.key(), self.values.chosen()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.values.move_by(1 if key == Qt.Key.Key_Down else -1)
        elif key in _ENTER and value is not None:
            self._take(value)
        elif key == Qt.Key.Key_Escape:
            self.values.hide()
        else:
            if key in _ENTER:
                self.values.hide()
            return False
        return True
