# SPDX-License-Identifier: MIT
"""Owns the figures table's content: rows of the columns in some order; titles and sentences are read by pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from reader.core.corpus import FigureRecord
from reader.core.figure import Action, Status
from reader.core.figure_columns import ACTIONS, GONE, RECIPIENTS, STATUSES, Records, Rows
from reader.core.numerals import show_number
from reader.core.shares import show_share, whole_of
from reader.ui.citation import date_of
from reader.ui.dashboard import words
from reader.ui.dashboard.excerpts import one_line, place_in_sentence
from reader.ui.dashboard.labels import Labels
from reader.ui.dashboard.passages import Passages
from reader.ui.dashboard.register_order import Column, in_order
from reader.ui.dashboard.worker import Worker
from reader.ui.figure_words import action_word, recipient_word, status_word

translate = words.translate
Index = QModelIndex | QPersistentModelIndex
PAGE = 64
"""Rows whose titles and sentences are read together."""
PAGES = 40
"""Pages that are kept."""
TEXTS = 5000
"""Texts of cells that are kept."""
_READ = (Column.ARTICLE, Column.SENTENCE)
"""What doesn't stand in the columns."""
_RATE = ACTIONS.index(Action.RATE)
_LONG = (Column.ISSUER, *_READ)


def column_name(column: Column) -> str:
    """The head of a column."""
    return {
        Column.VALUE: translate("Dashboard", "Number"),
        Column.RECIPIENT: translate("Dashboard", "Of"),
        Column.ACTION: translate("Dashboard", "Action"),
        Column.YEARS: translate("Dashboard", "Year"),
        Column.ISSUER: translate("Dashboard", "Issuer"),
        Column.ARTICLE: translate("Dashboard", "Article"),
        Column.SENTENCE: translate("Dashboard", "Sentence"),
        Column.STATUS: translate("Dashboard", "Review"),
    }[column]


@dataclass(frozen=True, slots=True)
class Details:
    """What is read of a figure: the title of its article, and its sentence, whole and as one line.

    The rest goes along where rows are copied or written: the award, paper and date of the article.
    """

    title: str
    sentence: str
    line: str
    award: str = ""
    source: str = ""
    date: str = ""
    whole: int | None = None
    """What a share is one of, where the sentence prints it."""


def read_details(passages: Passages, rows: Rows) -> list[Details]:
    """The details of these rows; empty ones for those that are gone meanwhile."""
    records = Records(rows, passages.labels.corpus.records)
    return [_details(passages, records[place]) for place in range(len(records))]


def _details(passages: Passages, record: FigureRecord) -> Details:
    if record is GONE:
        return Details("", "", "")
    sentence = passages.sentence(record)
    line = one_line(sentence, place_in_sentence(record, sentence))
    title, entry = passages.labels.title(record.article_id), passages.labels.corpus.entry(record.article_id)
    source, date = (entry.source or "", date_of(entry)) if entry else ("", "")
    whole = whole_of(record.figure, sentence, record.extracted.sentence_start)
    return Details(title, sentence, line, record.figure.award_form or "", source, date, whole)


class RegisterModel(QAbstractTableModel):
    """The figures in the order that is asked for; any number of them."""

    def __init__(self, worker: Worker, parent: Any = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._listed: Rows = np.empty(0, dtype=np.int64)
        self._rows = self._listed
        self._passages = Passages(Labels(), lambda _record: "")
        self._sorted_by: tuple[Column, bool] | None = None
        self._pages: dict[int, list[Details]] = {}
        self._texts: dict[tuple[int, Column], str] = {}
        self._wanted: int | None = None
        self._asking = False

    @property
    def passages(self) -> Passages:
        """Where the sentences are read."""
        return self._passages

    @property
    def rows(self) -> Rows:
        """The rows of the columns, in the order of the table."""
        return self._rows

    def show_rows(self, rows: Rows, passages: Passages) -> None:
        """Show these figures in the order that the user has chosen; a large table is ordered beside the window."""
        if self._sorted_by is None:
            self._take_over(passages, rows, rows)
            return
        self._put_in_order(passages, rows)

    def _put_in_order(self, passages: Passages, rows: Rows) -> None:
        if self._sorted_by is None:
            return
        column, descending = self._sorted_by
        work = partial(in_order, passages.labels, rows, column, descending=descending)
        self._worker.run("order", work, partial(self._take_over, passages, rows), size=len(rows))

    def _take_over(self, passages: Passages, listed: Rows, rows: Rows) -> None:
        if passages is self._passages and listed is self._listed:
            self._rearrange(rows)
            return
        self.beginResetModel()
        self._passages, self._listed, self._rows = passages, listed, rows
        self._pages.clear()
        self._texts.clear()
        self.endResetModel()

    def _rearrange(self, rows: Rows) -> None:
        """Another order of the same rows: what is selected stays selected."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        wanted = self._rows[[index.row() for index in kept]] if kept else rows[:0]
        order = np.argsort(rows) if kept else rows[:0]
        places = order[np.searchsorted(rows, wanted, sorter=order)] if kept else rows[:0]
        self._rows = rows
        self._pages.clear()
        moved = [self.index(int(place), index.column()) for place, index in zip(places, kept, strict=True)]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def record(self, row: int) -> FigureRecord:
        """The record in a row."""
        return self.records([row])[0]

    def records(self, rows: Any) -> Records:
        """The records in these rows."""
        return Records(self._rows[rows], self._passages.labels.corpus.records)

    # Qt's questions

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), Column(index.column()))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == Column.VALUE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in _LONG:
            return self.whole_text(index.row(), Column(index.column()))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column_name(Column(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == Column.VALUE else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column < 0:
            return
        self._sorted_by = Column(column), order is Qt.SortOrder.DescendingOrder
        self._put_in_order(self._passages, self._listed)

    # texts

    def text(self, row: int, column: Column) -> str:
        """What a cell shows; empty while it is being read."""
        if column in _READ:
            details = self._details(row)
            if details is None:
                return ""
            return details.title if column is Column.ARTICLE else details.line
        if column is Column.VALUE and (whole := self._whole(row)):
            return show_share(cell_text(self._passages.labels, int(self._rows[row]), column), whole)
        figure = int(self._rows[row])
        found = self._texts.get((figure, column))
        if found is None:
            if len(self._texts) >= TEXTS:
                self._texts.clear()
            self._texts[figure, column] = found = cell_text(self._passages.labels, figure, column)
        return found

    def _whole(self, row: int) -> int | None:
        """What the share in a row is one of; None where it is none, or is not read yet."""
        columns, figure = self._passages.labels.corpus.figure_columns, self._rows[row]
        if columns["action"][figure] != _RATE or columns["percent"][figure]:
            return None
        details = self._details(row)
        return details.whole if details else None

    def whole_text(self, row: int, column: Column) -> str:
        """The same, with the whole sentence."""
        details = self._details(row) if column is Column.SENTENCE else None
        return details.sentence if details else self.text(row, column)

    def status(self, row: int) -> Status:
        """What the user has said of the figure in a row."""
        return STATUSES[int(self._passages.labels.corpus.figure_columns["status"][self._rows[row]])]

    # what is read

    def _details(self, row: int) -> Details | None:
        found = self._pages.get(row // PAGE)
        if found is None:
            self._read(row // PAGE)
            found = self._pages.get(row // PAGE)
        return found[row % PAGE] if found else None

    def _read(self, page: int) -> None:
        """Read a page; while one is read, the last that was wanted comes next: who scrolls on has left the others."""
        self._wanted = page
        if self._worker.is_busy("page"):
            return
        rows = self._rows[page * PAGE : (page + 1) * PAGE]
        self._asking = True
        self._worker.run(
            "page",
            partial(read_details, self._passages, rows),
            partial(self._keep_page, self._rows, page),
            size=len(self._passages.labels.corpus.figure_columns),
        )
        self._asking = False

    def _keep_page(self, of: Rows, page: int, details: list[Details]) -> None:
        if of is self._rows:
            while len(self._pages) >= PAGES:
                self._pages.pop(next(iter(self._pages)))
            self._pages[page] = details
            if not self._asking:  # who asks gets it at once
                last = page * PAGE + len(details) - 1
                self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(Column) - 1))
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted not in self._pages and wanted * PAGE < len(self._rows):
            self._read(wanted)


def cell_text(labels: Labels, row: int, column: Column) -> str:
    """What stands in the columns of a figure, as it is shown."""
    columns, word = labels.corpus.figure_columns, labels.corpus.word
    match column:
        case Column.VALUE:
            return show_number(float(columns["value"][row]), percent=bool(columns["percent"][row]))
        case Column.RECIPIENT:
            kind = RECIPIENTS[columns["recipient"][row]]
            return word(int(columns["unit"][row])) or recipient_word(kind)
        case Column.ACTION:
            return action_word(ACTIONS[columns["action"][row]])
        case Column.YEARS:
            first, last = int(columns["year_from"][row]), int(columns["year_to"][row])
            school, inferred = bool(columns["school_year"][row]), bool(columns["inferred"][row])
            return words.marked_years(first, last, school=school, inferred=inferred)
        case Column.ISSUER:
            name = word(int(columns["issuer"][row]))
            place = labels.place_at(np.array([row]))[0]
            return " · ".join(filter(None, (words.capital(name), place))) if name else "–"
        case Column.STATUS:
            return status_word(STATUSES[columns["status"][row]])
    raise ValueError(f"not in the columns: {column}")
