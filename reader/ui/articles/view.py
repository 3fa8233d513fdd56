# SPDX-License-Identifier: MIT
"""Owns the table that shows the article list: rows of fixed height, keyboard, selection by article."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from reader.ui.articles import face as measures
from reader.ui.articles.delegate import ArticleDelegate
from reader.ui.articles.model import ArticleModel
from reader.ui.theme import Theme

HUGGING_ROWS = 2000
HUGGING_FOUND_ROWS = 200
"""Up to so many rows (of a search, whose lines take longer to make) each is as high as its words need; above, all have
the same height, which costs nothing."""
_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SELECT_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class ArticleView(QTableView):
    """One column, no grid; what a row looks like is the delegate's."""

    opened = Signal(int)
    """The row to read."""
    typed = Signal(QKeyEvent)
    """A letter, which belongs into the search box."""
    cleared = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, model: ArticleModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = model
        self.setModel(model)
        self.face = ArticleDelegate(model, theme, self)
        self.setItemDelegate(self.face)
        self._shape()
        self._fit_timer = QTimer(self, singleShot=True, interval=0)
        self._fit_timer.timeout.connect(self.fit_rows)
        self.customContextMenuRequested.connect(self.menu_wanted)
        self.selectionModel().currentRowChanged.connect(self._ring_moved)

    def _shape(self) -> None:
        self.setObjectName("articleList")
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
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

    # ---- rows

    def fit_rows(self) -> None:
        """Give the rows their heights."""
        snippet = bool(self._articles.query.terms)
        header, face = self.verticalHeader(), self.face.face
        header.setDefaultSectionSize(face.height(2, snippet=snippet))
        if len(self._articles.shown) > (HUGGING_FOUND_ROWS if snippet else HUGGING_ROWS):
            return
        width = self.viewport().width() - measures.LEFT - measures.RIGHT
        for row in range(len(self._articles.shown)):
            lines = len(face.title_lines(self._articles.entry(row).title, width))
            has_snippet = snippet and self._articles.snippet(row) is not None
            header.resizeSection(row, face.height(lines, snippet=has_snippet))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_timer.start()

    # ---- selection

    def selected_rows(self) -> list[int]:
        """The selected rows, top to bottom."""
        selection = self.selectionModel().selection()
        ranges = (selection.at(number) for number in range(selection.count()))
        return sorted({row for part in ranges for row in range(part.top(), part.bottom() + 1)})

    def select_rows(self, rows: list[int], current: int | None) -> None:
        """Select these rows and no others."""
        selection = QItemSelection()
        for row in rows:
            index = self._articles.index(row, 0)
            selection.select(index, index)
        model = self.selectionModel()
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if current is not None:
            index = self._articles.index(current, 0)
            model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def go_to_row(self, row: int) -> None:
        """Select a row alone and bring it into sight."""
        index = self._articles.index(row, 0)
        self.selectionModel().setCurrentIndex(index, _SELECT_ROW)
        self.scrollTo(index)

    # ---- keyboard and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_ring(True)
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            self.cleared.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            if self._articles.shown:
                self.go_to_row(0 if event.key() == Qt.Key.Key_Home else len(self._articles.shown) - 1)
        elif _is_letter(event):
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_ring(False)
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if plain and index.isValid():
            self.opened.emit(index.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _KEYBOARD:
            if not self.currentIndex().isValid() and self._articles.shown:
                self.go_to_row(0)
            self._show_ring(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_ring(False)

    def _show_ring(self, shown: bool) -> None:
        row = self.currentIndex().row() if shown and self.currentIndex().isValid() else None
        if row != self.face.ring_row:
            self.face.ring_row = row
            self.viewport().update()

    def _ring_moved(self) -> None:
        if self.face.ring_row is not None:
            self.face.ring_row = self.currentIndex().row()


def _is_letter(event: QKeyEvent) -> bool:
    """Whether the key writes something; a space marks rows in a list, and Delete stays unbound."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return not held and event.text().isprintable() and bool(event.text().strip())
