# SPDX-License-Identifier: MIT
"""Owns the figures table's content: one row a record, sorted by a permutation, copied as tab-separated text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from reader.core.collation import collation_key
from reader.core.corpus import FigureRecord
from reader.core.figure import Status
from reader.ui.dashboard import words
from reader.ui.dashboard.excerpts import one_line, place_in_sentence
from reader.ui.dashboard.labels import Labels

translate = words.translate
Index = QModelIndex | QPersistentModelIndex
RECORD_ROLE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """The columns, from the left."""

    VALUE = 0
    RECIPIENT = 1
    ACTION = 2
    YEARS = 3
    ISSUER = 4
    ARTICLE = 5
    SENTENCE = 6
    STATUS = 7


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


class RegisterModel(QAbstractTableModel):
    """The records in the order that is asked for."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._records: list[FigureRecord] = []
        self._labels = Labels()
        self._sentence_of: Callable[[FigureRecord], str] = lambda _record: ""
        self._sorted_by: tuple[Column, bool] | None = None

    def show_records(
        self, records: Sequence[FigureRecord], labels: Labels, sentence_of: Callable[[FigureRecord], str]
    ) -> None:
        """Show these records, in the order that the user has chosen."""
        self.beginResetModel()
        self._records = list(records)
        self._labels, self._sentence_of = labels, sentence_of
        self._put_in_order()
        self.endResetModel()

    def record(self, row: int) -> FigureRecord:
        """The record in a row."""
        return self._records[row]

    # Qt's questions

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._records)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record = self._records[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(record, Column(index.column()))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == Column.VALUE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in (Column.ISSUER, Column.ARTICLE, Column.SENTENCE):
            return self._whole_text(record, Column(index.column()))
        return record if role == RECORD_ROLE else None

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
        self.layoutAboutToBeChanged.emit()
        self._put_in_order()
        self.layoutChanged.emit()

    # texts

    def text(self, record: FigureRecord, column: Column) -> str:
        """What a cell shows."""
        figure = record.figure
        if column is Column.SENTENCE:
            sentence = self._sentence_of(record)
            return one_line(sentence, place_in_sentence(record, sentence))
        return {
            Column.VALUE: lambda: words.record_value(record),
            Column.RECIPIENT: lambda: figure.unit or words.recipient_word(figure.recipient),
            Column.ACTION: lambda: words.action_word(figure.action),
            Column.YEARS: lambda: words.record_years(record),
            Column.ISSUER: lambda: self._issuer(record),
            Column.ARTICLE: lambda: self._labels.title(record.article_id),
            Column.STATUS: lambda: words.status_word(record.status),
        }[column]()

    def _issuer(self, record: FigureRecord) -> str:
        name = record.figure.issuer
        place = self._labels.place_of(record)
        return " · ".join(filter(None, (words.capital(name), place))) if name else "–"

    def _whole_text(self, record: FigureRecord, column: Column) -> str:
        return self._sentence_of(record) if column is Column.SENTENCE else self.text(record, column)

    def as_tsv(self, rows: Sequence[int]) -> str:
        """These rows and the head as tab-separated text; numbers without grouping, which every spreadsheet reads."""
        lines = ["\t".join(column_name(column) for column in Column)]
        lines += ["\t".join(self._copied(self._records[row], column) for column in Column) for row in rows]
        return "\n".join(lines) + "\n"

    def _copied(self, record: FigureRecord, column: Column) -> str:
        if column is Column.VALUE and not record.figure.percent:
            return f"{record.figure.value:g}" if record.figure.value < 1e6 else str(record.figure.value)
        return " ".join(self._whole_text(record, column).split())

    # order

    def _put_in_order(self) -> None:
        if self._sorted_by is None:
            return
        column, descending = self._sorted_by
        known = [record for record in self._records if not _is_unknown(record, column)]
        unknown = [record for record in self._records if _is_unknown(record, column)]
        known.sort(key=lambda record: self._sort_key(record, column), reverse=descending)
        self._records = known + unknown  # undated after dated, both ways

    def _sort_key(self, record: FigureRecord, column: Column) -> Any:
        figure = record.figure
        if column is Column.VALUE:
            return figure.percent, figure.value
        if column is Column.YEARS:
            return figure.year_from or 0, figure.year_to or 0
        if column is Column.STATUS:
            return list(Status).index(record.status)
        return collation_key(self.text(record, column))


def _is_unknown(record: FigureRecord, column: Column) -> bool:
    if column is Column.YEARS:
        return record.figure.undated
    return column is Column.ISSUER and not record.figure.issuer
