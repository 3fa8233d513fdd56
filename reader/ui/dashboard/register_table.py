# SPDX-License-Identifier: MIT
"""Owns the figures table on the screen: select, sort and copy; Enter opens the article at the sentence."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from reader.core.figure_columns import Rows
from reader.ui.dashboard import words
from reader.ui.dashboard.register_cells import CellDelegate
from reader.ui.dashboard.register_export import as_tsv
from reader.ui.dashboard.register_model import RegisterModel, column_name
from reader.ui.dashboard.register_order import Column
from reader.ui.dashboard.worker import Worker
from reader.ui.theme import ThemeKeeper

translate = words.translate
ROW = 34
MOST_COPIED = 20_000
"""Rows that go on the clipboard; more belong into a file."""
WIDTHS = {Column.VALUE: 78, Column.RECIPIENT: 100, Column.ACTION: 108, Column.YEARS: 112, Column.STATUS: 108}
SHARES = {Column.ISSUER: 0.3, Column.ARTICLE: 0.26}
"""Of what the other columns leave; the sentence has the rest."""
ROOM_FOR_ARTICLE = 520
STYLE = """
QTableView { background: transparent; }
QHeaderView::section { padding: 6px 11px; }
"""


class RegisterTable(QTableView):
    """The table itself: Ctrl+C copies, Enter opens, the menu sorts for the keyboard."""

    opened = Signal(object)
    """The FigureRecord whose article is to be opened."""
    records_selected = Signal(object)
    """The Records of the selected rows."""
    copied = Signal(int)
    """So many rows are on the clipboard; 0: there are too many."""

    def __init__(self, themes: ThemeKeeper, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self.rows = RegisterModel(worker, self)
        self.setModel(self.rows)
        self.setItemDelegate(CellDelegate(themes, self.rows, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setStyleSheet(STYLE)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.doubleClicked.connect(self._open_current)
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        self._prepare_heads()

    def _prepare_heads(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        # a head looks through all rows of a selection whenever it is painted: it gets one where nothing is selected
        head.setSelectionModel(QItemSelectionModel(self.rows, self))
        head.setSortIndicatorShown(True)
        head.setSortIndicatorClearable(False)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
        head.setSectionResizeMode(Column.SENTENCE, QHeaderView.ResizeMode.Stretch)

    def show_actions(self, shown: bool) -> None:
        """Whether the rows differ in what was done."""
        if self.isColumnHidden(Column.ACTION) is shown:
            self.setColumnHidden(Column.ACTION, not shown)
            self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        taken = sum(width for column, width in WIDTHS.items() if not self.isColumnHidden(column))
        room = self.viewport().width() - taken
        # the evidence names the article too; the sentence needs the room more
        self.setColumnHidden(Column.ARTICLE, room < ROOM_FOR_ARTICLE)
        for column, share in SHARES.items():
            self.setColumnWidth(column, max(int(room * share), 60))

    def selected_rows(self) -> Rows:
        """The rows that are selected, from the top."""
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        stretches = [np.arange(part.top(), part.bottom() + 1, dtype=np.int64) for part in parts]
        if len(stretches) == 1:
            return stretches[0]
        return np.unique(np.concatenate(stretches)) if stretches else np.empty(0, dtype=np.int64)

    def wanted_rows(self) -> Rows:
        """The rows of the columns that are selected, or all when none is."""
        selected = self.selected_rows()
        return self.rows.rows[selected] if len(selected) else self.rows.rows

    def copy(self) -> None:
        """Put the selected rows, or all when none is, on the clipboard; there is an end to what it takes."""
        rows = self.wanted_rows()
        if len(rows) > MOST_COPIED:
            self.copied.emit(0)
            return
        self._worker.run(
            "copy",
            partial(as_tsv, self.rows.passages, rows),
            partial(self._put_on_clipboard, len(rows)),
            size=len(rows),
        )

    def _put_on_clipboard(self, rows: int, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_current()
        else:
            super().keyPressEvent(event)

    def _open_current(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.opened.emit(self.rows.record(index.row()))

    def _tell_selection(self) -> None:
        self.records_selected.emit(self.rows.records(self.selected_rows()))

    def menu(self) -> QMenu:
        """What can be done with the table; also the keyboard's way to sort."""
        menu = QMenu(self)
        copy = menu.addAction(translate("Dashboard", "Copy"))
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.triggered.connect(self.copy)
        menu.addAction(translate("Dashboard", "Open the article")).triggered.connect(self._open_current)
        menu.addSeparator()
        for column in (each for each in Column if not self.isColumnHidden(each)):
            text = translate("Dashboard", "Sort by: {column}").format(column=column_name(column))
            action = menu.addAction(text)
            action.setData(int(column))
            action.triggered.connect(self._sort_by_sender)
        return menu

    def _sort_by_sender(self) -> None:
        action = self.sender()
        column = action.data()  # type: ignore[attr-defined]  # a QAction
        head = self.horizontalHeader()
        again = head.sortIndicatorSection() == column and head.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        self.sortByColumn(column, Qt.SortOrder.DescendingOrder if again else Qt.SortOrder.AscendingOrder)

    def _show_menu(self, place: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(place))
