# SPDX-License-Identifier: MIT
"""Owns the page on which many queries of a text file are asked at once, and their numbers are saved or copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QProgressBar, QTableView, QWidget

from reader.core.numerals import show_number
from reader.core.query_batch import Answer
from reader.ui.dialogs.frame import Frame
from reader.ui.widgets.file_choice import CSV, FileChoice
from reader.ui.widgets.labels import set_tone, toned

SIZE = (820, 560)
ROW = 32
"""px"""
MOST_WRAPPED = 500
"""Rows; of more than these each stays one line high."""


class QueriesDialog(Frame):
    """Says which file is wanted; shows the answers as they come."""

    file_chosen = Signal(object)
    """A Path."""
    save_chosen = Signal(object)
    copy_requested = Signal()

    def __init__(self, files: FileChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="")
        self.setWindowTitle(self.tr("Many queries"))
        self.resize(*SIZE)
        self.setAcceptDrops(False)
        self._files = files
        self.add_headline(
            self.tr("Many queries"),
            self.tr(
                "A text file with one query a line, or a name, a tab and a query. Lines that begin with # are remarks."
            ),
        )
        self._make_table()
        self.add_closing(self.tr("Close"))
        self.copy_button = self.add_button(self.tr("Copy"))
        self.save_button = self.add_button(self.tr("Save as CSV…"))
        self.open_button = self.add_button(self.tr("Choose a file…"), "primary")
        self.open_button.clicked.connect(lambda _checked=False: self._choose())
        self.save_button.clicked.connect(lambda _checked=False: self._save())
        self.copy_button.clicked.connect(lambda _checked=False: self.copy_requested.emit())
        self.begin(0)
        self.said.setText(self.tr("No file has been chosen yet."))
        self.open_button.setFocus()

    def _make_table(self) -> None:
        self._model = QStandardItemModel(0, 4, self)
        heads = [self.tr("Name"), self.tr("Query"), self.tr("Articles"), self.tr("What can't be read")]
        self._model.setHorizontalHeaderLabels(heads)
        for column in range(4):
            side = Qt.AlignmentFlag.AlignRight if column == 2 else Qt.AlignmentFlag.AlignLeft
            self._model.setHeaderData(
                column,
                Qt.Orientation.Horizontal,
                int(side | Qt.AlignmentFlag.AlignVCenter),
                Qt.ItemDataRole.TextAlignmentRole,
            )
        self.view = QTableView()
        self.view.setModel(self._model)
        self.view.setAccessibleName(self.tr("Queries and how many articles they find"))
        self.view.setProperty("kind", "framed")
        self.view.setShowGrid(False)
        self.view.setTabKeyNavigation(False)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(ROW)
        self.view.verticalHeader().setMinimumSectionSize(ROW)
        header = self.view.horizontalHeader()
        header.setHighlightSections(False)
        for column, width in ((0, 180), (1, 220), (2, 84)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.said = toned("", "muted", wrap=True)
        for part in (self.view, self.bar, self.said):
            self.body.addWidget(part, 1 if part is self.view else 0)

    # ---- what is shown

    def begin(self, total: int) -> None:
        """So many queries are going to be asked."""
        self._model.setRowCount(0)
        self.bar.setRange(0, max(total, 1))
        self.bar.setVisible(total > 0)
        set_tone(self.said, "muted")
        self.said.setText(self.tr("%Ln quer(y|ies) to be asked…", "", total))
        for button in (self.save_button, self.copy_button):
            button.setEnabled(False)

    def add(self, answer: Answer) -> None:
        """One more answer."""
        self._model.appendRow(_items(answer))
        self.bar.setValue(self._model.rowCount())

    def end(self, answers: Sequence[Answer]) -> None:
        """All have been asked."""
        self.bar.hide()
        if len(answers) <= MOST_WRAPPED:
            self.view.resizeRowsToContents()
        wrong = sum(answer.count is None for answer in answers)
        words = [self.tr("%Ln quer(y|ies) asked", "", len(answers))]
        if wrong:
            words.append(self.tr("%Ln can't be read", "", wrong))
        self.said.setText(" · ".join(words) if answers else self.tr("There is no query in this file."))
        set_tone(self.said, "warning" if wrong else "muted")
        for button in (self.save_button, self.copy_button):
            button.setEnabled(bool(answers))

    def tell(self, words: str, *, wrong: bool = False) -> None:
        """Say what became of a file, or of the clipboard."""
        self.said.setText(words)
        set_tone(self.said, "danger" if wrong else "good")

    # ---- what is wanted

    def _choose(self) -> None:
        kinds = self.tr("Text files (*.txt *.tsv);;All files (*)")
        if file := self._files.file(self, self.tr("Choose a file with queries"), kinds):
            self.file_chosen.emit(file)

    def _save(self) -> None:
        name = self.tr("queries")
        if path := self._files.target(self, self.tr("Save as CSV"), name, CSV):
            self.save_chosen.emit(path)


def _items(answer: Answer) -> list[QStandardItem]:
    count = "" if answer.count is None else show_number(answer.count)
    texts = (answer.line.name, answer.line.query, count, answer.error)
    items = [QStandardItem(text) for text in texts]
    for item, text in zip(items, texts, strict=True):
        item.setToolTip(text)
    items[2].setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    said = ", ".join(filter(None, (answer.line.name, answer.error or count)))
    items[0].setData(said, Qt.ItemDataRole.AccessibleTextRole)
    return items
