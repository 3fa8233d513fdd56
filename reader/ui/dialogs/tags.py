# SPDX-License-Identifier: MIT
"""Owns the page of all tags: make, rename, colour, merge, delete; every change can be undone."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QMenu, QPushButton, QTableView, QWidget

from reader.core.marks import TAG_COLOURS, Marks, Tag
from reader.ui.actions import COMMANDS
from reader.ui.dialogs.ask_name import NameDialog
from reader.ui.dialogs.frame import Frame
from reader.ui.dialogs.tag_icons import colour_words, tag_icon
from reader.ui.theme import Theme
from reader.ui.widgets.labels import toned

SIZE = (560, 480)
ROW = 34
"""px"""


class TagsDialog(Frame):
    """Says what is wanted; ``show_marks`` shows what came of it."""

    made = Signal(str)
    renamed = Signal(int, str)
    coloured = Signal(int, str)
    merged = Signal(int, int)
    """The tag that goes, and the one that takes its articles."""
    dropped = Signal(int)
    undo_requested = Signal()

    def __init__(self, marks: Marks, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="")
        self.setWindowTitle(self.tr("Tags"))
        self.resize(*SIZE)
        self._marks, self._theme = marks, theme
        self.add_headline(self.tr("Tags"), self.tr("Every change here can be undone with Ctrl+Z."))
        self._make_table()
        self._add_tools()
        close = self.add_button(self.tr("Close"), "primary")
        close.clicked.connect(lambda _checked=False: self.accept())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo_requested.emit)
        QShortcut(QKeySequence(Qt.Key.Key_F2), self.view, self._rename)
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self.view, self._drop)
        self.show_marks(marks)
        self.view.setFocus()

    def _make_table(self) -> None:
        self._model = QStandardItemModel(0, 2, self)
        self.view = QTableView()
        self.view.setModel(self._model)
        self.view.setAccessibleName(self.tr("Tags"))
        self.view.setProperty("kind", "framed")
        self.view.setShowGrid(False)
        self.view.setIconSize(QSize(10, 10))
        self.view.setTabKeyNavigation(False)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.horizontalHeader().hide()
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(ROW)
        self.view.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.view.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.view.doubleClicked.connect(lambda _index: self._rename())
        self.view.selectionModel().currentChanged.connect(lambda _now, _before: self._follow())
        keys = next(command.keys for command in COMMANDS if command.id == "tag")
        words = self.tr("There is no tag yet. Select articles in the list and press %1.").replace("%1", keys)
        self.nothing = toned(words, "muted", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.nothing, 1)

    def _add_tools(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.new_button = self._tool(row, self.tr("New tag…"))
        self.rename_button = self._tool(row, self.tr("Rename…"))
        self.colour_button = self._tool(row, self.tr("Colour"))
        self.merge_button = self._tool(row, self.tr("Merge into"))
        self.drop_button = self._tool(row, self.tr("Delete"))
        row.addStretch(1)
        self.body.addLayout(row)
        self.new_button.clicked.connect(lambda _checked=False: self._make())
        self.rename_button.clicked.connect(lambda _checked=False: self._rename())
        self.drop_button.clicked.connect(lambda _checked=False: self._drop())
        for button, fill in ((self.colour_button, self._fill_colours), (self.merge_button, self._fill_others)):
            menu = QMenu(button)
            menu.aboutToShow.connect(fill)
            button.setMenu(menu)

    def _tool(self, row: QHBoxLayout, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        row.addWidget(button)
        return button

    # ---- what is shown

    def show_marks(self, marks: Marks) -> None:
        """Show the tags as they are now; the marked one stays marked, or the one in its place."""
        kept, row = self._current(), self.view.currentIndex().row()
        self._marks = marks
        self._model.setRowCount(0)
        for tag in marks.tags:
            self._model.appendRow(self._items(tag))
        numbers = [tag.number for tag in marks.tags]
        if kept is not None and kept.number in numbers:
            row = numbers.index(kept.number)
        if numbers:
            self.view.setCurrentIndex(self._model.index(min(max(row, 0), len(numbers) - 1), 0))
        self.view.setVisible(bool(numbers))
        self.nothing.setVisible(not numbers)
        self._follow()

    def _items(self, tag: Tag) -> list[QStandardItem]:
        articles = len(self._marks.having(tag.number))
        name = QStandardItem(tag_icon(tag.colour, self._theme), tag.name)
        said = ", ".join((tag.name, colour_words(tag.colour), self.tr("%Ln article(s)", "", articles)))
        name.setData(said, Qt.ItemDataRole.AccessibleTextRole)
        count = QStandardItem(self.tr("%Ln article(s)", "", articles))
        count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return [name, count]

    def _current(self) -> Tag | None:
        row = self.view.currentIndex().row()
        return self._marks.tags[row] if 0 <= row < len(self._marks.tags) else None

    def _follow(self) -> None:
        there = self._current() is not None
        for button in (self.rename_button, self.colour_button, self.drop_button):
            button.setEnabled(there)
        self.merge_button.setEnabled(there and len(self._marks.tags) > 1)

    # ---- what is wanted

    def _make(self) -> None:
        name = NameDialog.ask(
            self, self.tr("New tag"), self.tr("Name"), "", lambda typed: self._taken(typed, 0), self.tr("Make")
        )
        if name:
            self.made.emit(name)

    def _rename(self) -> None:
        if (tag := self._current()) is None:
            return
        title, label, done = self.tr("Rename the tag"), self.tr("Name"), self.tr("Rename")
        name = NameDialog.ask(self, title, label, tag.name, lambda typed: self._taken(typed, tag.number), done)
        if name and name != tag.name:
            self.renamed.emit(tag.number, name)

    def _taken(self, typed: str, number: int) -> str:
        other = self._marks.tag_named(typed)
        if other is None or other.number == number:
            return ""
        return self.tr("There is a tag “%1” already. To make them one, merge the two.").replace("%1", other.name)

    def _drop(self) -> None:
        if (tag := self._current()) is not None:
            self.dropped.emit(tag.number)

    def _fill_colours(self) -> None:
        menu, tag = self.colour_button.menu(), self._current()
        menu.clear()
        for colour in TAG_COLOURS if tag else ():
            action = menu.addAction(tag_icon(colour, self._theme), colour_words(colour))
            action.triggered.connect(lambda _checked=False, colour=colour: self._colour(colour))

    def _colour(self, colour: str) -> None:
        if (tag := self._current()) is not None and tag.colour != colour:
            self.coloured.emit(tag.number, colour)

    def _fill_others(self) -> None:
        menu, tag = self.merge_button.menu(), self._current()
        menu.clear()
        for other in self._marks.tags if tag else ():
            if tag and other.number != tag.number:
                action = menu.addAction(tag_icon(other.colour, self._theme), other.name.replace("&", "&&"))
                action.triggered.connect(lambda _checked=False, into=other.number: self._merge(into))

    def _merge(self, into: int) -> None:
        if (tag := self._current()) is not None:
            self.merged.emit(tag.number, into)
