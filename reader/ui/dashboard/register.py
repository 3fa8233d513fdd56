# SPDX-License-Identifier: MIT
"""Owns the figures table: choose, sort and copy records; a row shows its sentence, Enter opens the article there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.corpus import FigureRecord
from reader.core.figure import Status
from reader.core.numerals import show_number
from reader.core.statistics import Statistics
from reader.ui.dashboard import words
from reader.ui.dashboard.choices import Choice
from reader.ui.dashboard.labels import Labels
from reader.ui.dashboard.register_model import RECORD_ROLE, Column, RegisterModel, column_name
from reader.ui.theme import Theme, ThemeKeeper, icon, interface_font
from reader.ui.widgets.labels import toned

translate = words.translate
ROW = 34
VISIBLE_ROWS = 10
WIDTHS = {Column.VALUE: 78, Column.RECIPIENT: 100, Column.ACTION: 118, Column.YEARS: 84, Column.STATUS: 108}
SHARES = {Column.ISSUER: 0.3, Column.ARTICLE: 0.26}
"""Of what the other columns leave; the sentence has the rest."""
ROOM_FOR_ARTICLE = 520
STYLE = """
QTableView { background: transparent; }
QTableView::item { padding: 0 8px; border: 0; }
QHeaderView::section { padding: 6px 11px; }
"""
PILLS = {
    Status.UNREVIEWED: ("mention.figure.tint", "mention.figure.line"),
    Status.CONFIRMED: ("accent.soft", "accent"),
    Status.CORRECTED: ("mention.person.tint", "mention.person.line"),
    Status.REJECTED: ("mention.date.tint", "mention.date.line"),
}


class _CellDelegate(QStyledItemDelegate):
    """Numbers bold and in columns, the review as a pill."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._number_font = interface_font(13, 600, tabular=True)
        self._pill_font = interface_font(11.5, 500)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        rect = QRectF(option.rect)
        if index.column() == Column.STATUS:
            self._paint_pill(painter, rect, index.data(RECORD_ROLE).status)
        painter.setPen(QPen(self._themes.current.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if index.column() == Column.VALUE:
            option.font = self._number_font
        if index.column() == Column.STATUS:
            option.text = ""

    def _paint_pill(self, painter: QPainter, cell: QRectF, status: Status) -> None:
        theme = self._themes.current
        tint, ink = PILLS[status]
        text = words.status_word(status)
        width = QFontMetricsF(self._pill_font).horizontalAdvance(text) + 18
        pill = QRectF(cell.left() + 6, cell.center().y() - 10, min(width, cell.width() - 8), 20)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(tint))
        painter.drawRoundedRect(pill, 10, 10)
        painter.setPen(QPen(theme.colour(ink)))
        painter.setFont(self._pill_font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()


class RegisterTable(QTableView):
    """The table itself: Ctrl+C copies, Enter opens, the menu sorts for the keyboard."""

    opened = Signal(object)
    """The FigureRecord whose article is to be opened."""
    records_selected = Signal(list)

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RegisterModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_CellDelegate(themes, self))
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
        head.setSortIndicatorShown(True)
        head.setSortIndicatorClearable(False)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
        head.setSectionResizeMode(Column.SENTENCE, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width() - sum(WIDTHS.values())
        # the evidence names the article too; the sentence needs the room more
        self.setColumnHidden(Column.ARTICLE, room < ROOM_FOR_ARTICLE)
        for column, share in SHARES.items():
            self.setColumnWidth(column, max(int(room * share), 60))

    def selected_rows(self) -> list[int]:
        """The rows that are selected, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def copy(self) -> None:
        """Put the selected rows, or all when none is, on the clipboard."""
        rows = self.selected_rows() or list(range(self.rows.rowCount()))
        QGuiApplication.clipboard().setText(self.rows.as_tsv(rows))

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
        self.records_selected.emit([self.rows.record(row) for row in self.selected_rows()])

    def menu(self) -> QMenu:
        """What can be done with the table; also the keyboard's way to sort."""
        menu = QMenu(self)
        copy = menu.addAction(translate("Dashboard", "Copy"))
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.triggered.connect(self.copy)
        menu.addAction(translate("Dashboard", "Open the article")).triggered.connect(self._open_current)
        menu.addSeparator()
        for column in Column:
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


class Register(QFrame):
    """The table with the choice of what it lists."""

    opened = Signal(object)
    records_selected = Signal(list)
    listed = Signal(str)

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._lists: dict[str, tuple[FigureRecord, ...]] = {"used": (), "all": (), "chosen": ()}
        self._labels = Labels()
        self._sentence_of: Callable[[FigureRecord], str] = lambda _record: ""
        self.table = RegisterTable(themes, self)
        self.title = toned("", "title")
        self.copy_button = QPushButton()
        self.copy_button.setProperty("kind", "quiet")
        self.copy_button.clicked.connect(self.table.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 10)
        column.setSpacing(8)
        column.addLayout(self._build_head())
        column.addWidget(self.table)
        self.table.setMinimumHeight(ROW * 4)
        self.table.opened.connect(self.opened)
        self.table.records_selected.connect(self.records_selected)
        themes.changed.connect(self._dress)
        self._dress(themes.current)

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addSpacing(8)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        for key in self._lists:
            button = QToolButton()
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.clicked.connect(self._fill)
            self._group.addButton(button)
            self.buttons[key] = button
            head.addWidget(button)
        self.buttons["used"].setChecked(True)
        head.addStretch(1)
        head.addWidget(self.copy_button)
        return head

    def show_statistics(
        self,
        statistics: Statistics,
        every: Sequence[FigureRecord],
        labels: Labels,
        sentence_of: Callable[[FigureRecord], str],
    ) -> None:
        """Take over a state of the archive."""
        self._labels, self._sentence_of = labels, sentence_of
        self._lists["used"], self._lists["all"] = statistics.awards.used, tuple(every)
        self._show_lists()
        self._fill()

    def show_choice(self, choice: Choice | None) -> None:
        """Offer the records of what is open."""
        self._lists["chosen"] = choice.records if choice else ()
        if not choice and self.buttons["chosen"].isChecked():
            self.buttons["used"].setChecked(True)
            self._fill()
        elif self.buttons["chosen"].isChecked():
            self._fill()
        self._show_lists()

    def _show_lists(self) -> None:
        texts = {
            "used": translate("Dashboard", "Awards"),
            "all": translate("Dashboard", "All figures"),
            "chosen": translate("Dashboard", "Opened above"),
        }
        for key, button in self.buttons.items():
            text = f"{texts[key]} {show_number(len(self._lists[key]))}"
            button.setText(text)
            button.setAccessibleName(text)
        self.buttons["chosen"].setVisible(bool(self._lists["chosen"]))

    def _fill(self) -> None:
        key = next(key for key, button in self.buttons.items() if button.isChecked())
        self.table.rows.show_records(self._lists[key], self._labels, self._sentence_of)
        rows = min(max(len(self._lists[key]), 3), VISIBLE_ROWS)
        self.table.setFixedHeight(rows * ROW + self.table.horizontalHeader().sizeHint().height() + 4)

    def _dress(self, theme: Theme) -> None:
        self.copy_button.setIcon(icon("copy", theme))
        self.table.viewport().update()

    def retranslate(self) -> None:
        """Show all words in the language of the interface."""
        self.title.setText(translate("Dashboard", "Figures"))
        self.table.setAccessibleName(translate("Dashboard", "Table of figures"))
        self.copy_button.setText(translate("Dashboard", "Copy the table"))
        self.copy_button.setAccessibleName(self.copy_button.text())
        self._show_lists()
        self._fill()
