# SPDX-License-Identifier: MIT
"""Owns the figures table on the screen: select, sort and copy; Enter opens the article at the sentence."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from reader.core.figure import Status
from reader.core.figure_columns import Rows
from reader.ui.dashboard import words
from reader.ui.dashboard.deciding import MOST_AT_ONCE, changed_by
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
WIDTHS = {Column.VALUE: 88, Column.RECIPIENT: 100, Column.ACTION: 108, Column.YEARS: 112, Column.STATUS: 108}
SHARES = {Column.ISSUER: 0.3, Column.ARTICLE: 0.26}
"""Of what the other columns leave; the sentence has the rest."""
ROOM_FOR_ARTICLE, ROOM_FOR_ISSUER = 520, 260
"""px beside the narrow columns, below which the column is left out: of a few letters nobody learns anything."""
STYLE = """
QTableView { background: transparent; }
QHeaderView::section { padding: 6px 11px; }
"""


class Kept(NamedTuple):
    """What was selected before the table got other rows."""

    selected: Rows
    archive: int
    """How many figures the archive had."""
    row: int
    column: int
    scrolled: int


def decision_words() -> tuple[tuple[str, str, Status], ...]:
    """What can be decided on selected rows: words, keys and the status that follows."""
    return (
        (translate("Dashboard", "Confirm"), "Ctrl+Return", Status.CONFIRMED),
        (translate("Dashboard", "Reject"), "Del", Status.REJECTED),
        (translate("Dashboard", "Back to unreviewed"), "", Status.UNREVIEWED),
    )


class RegisterTable(QTableView):
    """The table itself: Ctrl+C copies, Enter opens, Ctrl+Enter confirms, the menu sorts for the keyboard."""

    opened = Signal(object)
    """The FigureRecord whose article is to be opened."""
    records_selected = Signal(object)
    """The Records of the selected rows."""
    copied = Signal(int)
    """So many rows are on the clipboard; 0: there are too many."""
    decided = Signal(object, object)
    """FigureRecords and the Status that they are to have; no records where too many rows are selected."""

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
        self.selectionModel().selectionChanged.connect(self.tell_selection)
        self._kept: Kept | None = None
        self._going_on = False
        """Whether rows were decided on just now: where they leave the list, the next one is selected."""
        self.rows.modelAboutToBeReset.connect(self._keep)
        self.rows.modelReset.connect(self._find_again)
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
        self.setColumnHidden(Column.ISSUER, room < ROOM_FOR_ISSUER)
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
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.decide(Status.CONFIRMED)
            else:
                self._open_current()
        elif event.key() == Qt.Key.Key_Delete:
            self.decide(Status.REJECTED)
        else:
            super().keyPressEvent(event)

    def _open_current(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.opened.emit(self.rows.record(index.row()))

    def decide(self, status: Status) -> None:
        """Let the selected rows be confirmed or rejected, or their decisions be taken back."""
        selected = self.selected_rows()
        if len(selected) > MOST_AT_ONCE:
            self.decided.emit([], status)
        elif changed := changed_by(self.rows.records(selected), status):
            self._going_on = True
            self.decided.emit(changed, status)

    def _keep(self) -> None:
        selected, archive = self.rows.rows[self.selected_rows()], len(self.rows.passages.labels.corpus.figure_columns)
        here = self.currentIndex()
        self._kept = Kept(selected, archive, here.row(), here.column(), self.verticalScrollBar().value())

    def _find_again(self) -> None:
        """Select the same figures in another state of the same archive."""
        kept, going_on = self._kept, self._going_on
        self._kept, self._going_on = None, False
        archive = len(self.rows.passages.labels.corpus.figure_columns)
        if kept is None or archive != kept.archive or not 0 < len(kept.selected) <= MOST_AT_ONCE:
            return
        places = np.flatnonzero(np.isin(self.rows.rows, kept.selected)).tolist()
        if not places and going_on and len(self.rows.rows):
            places = [min(max(kept.row, 0), len(self.rows.rows) - 1)]
        if not places:
            return
        selection = QItemSelection()
        for place in places:
            selection.select(self.rows.index(place, 0), self.rows.index(place, len(Column) - 1))
        here = kept.row if kept.row in places else places[0]
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.rows.index(here, max(kept.column, 0)), flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect)
        self.verticalScrollBar().setValue(kept.scrolled)

    def tell_selection(self) -> None:
        """Let it be known what is selected."""
        self.records_selected.emit(self.rows.records(self.selected_rows()))

    def menu(self) -> QMenu:
        """What can be done with the table; also the keyboard's way to sort."""
        menu = QMenu(self)
        copy = menu.addAction(translate("Dashboard", "Copy"))
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.triggered.connect(self.copy)
        menu.addAction(translate("Dashboard", "Open the article")).triggered.connect(self._open_current)
        menu.addSeparator()
        for text, keys, status in decision_words():
            action = menu.addAction(text)
            action.setShortcut(QKeySequence(keys))
            action.setEnabled(bool(self.selectionModel().hasSelection()))
            action.triggered.connect(partial(self.decide, status))
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
