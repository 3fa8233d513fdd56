# SPDX-License-Identifier: MIT
"""Owns the article list as Qt sees it: one column, rows that are the numbers of articles or heads of groups."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.core.corpus import Entry
from reader.core.marks import RowMarks
from reader.core.snippets import Snippet
from reader.ui.articles.listing import Head, Listing, Stretch
from reader.ui.articles.rows import Rows
from reader.ui.articles.search import Lines
from reader.ui.articles.words import NO_MARKS, Piece, head_words, pieces, spoken_head, spoken_row, title_words

Index = QModelIndex | QPersistentModelIndex
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_NOWHERE = QModelIndex()
_CACHED_ROWS = 2000


class ArticleModel(QAbstractTableModel):
    """The rows that are shown; what stands in a row is made when it is painted."""

    def __init__(self, lines: Lines, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = Rows()
        self.listing = Listing()
        self.lines = lines
        self.pieces = lru_cache(_CACHED_ROWS)(self._pieces)

    def show(self, rows: Rows, listing: Listing) -> None:
        """Put other rows in place of the ones there are."""
        self.beginResetModel()
        self.rows, self.listing = rows, listing
        self.forget()
        self.endResetModel()

    def forget(self) -> None:
        """Make the words of every row anew: notes were counted again or the language changed."""
        self.rows.forget()
        self.pieces.cache_clear()

    def entry(self, row: int) -> Entry:
        """The article of a row."""
        return self.rows.entry(self.listing, row)

    def head(self, row: int) -> Head | None:
        """The head in a row, None where an article stands there."""
        return self.listing.head(row)

    def marks_of(self, row: int) -> RowMarks:
        """What the article of a row is marked with; nothing while that is not known."""
        marks = self.rows.marks
        return NO_MARKS if marks is None else marks.of(self.entry(row).id)

    def row_of(self, article_id: str) -> int | None:
        """The row of an article, None where the filter hides it."""
        number = self.rows.number_of(article_id)
        return None if number is None else self.listing.row_of(number)

    def numbers(self, stretches: Sequence[Stretch]) -> Sequence[int]:
        """The numbers of the articles in these stretches of rows."""
        return self.listing.numbers(stretches)

    def _pieces(self, row: int) -> tuple[Piece, ...]:
        entry = self.entry(row)
        return pieces(entry, self.rows.notes.get(entry.id, 0))

    def snippet(self, row: int) -> Snippet | None:
        """The line that shows why a row was found; where it is not there yet, it is sent for."""
        number = self.listing.number(row)
        return None if number is None else self.lines.of(number)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.listing)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.listing.heads and index.isValid() and self.head(index.row()) is not None:
            return Qt.ItemFlag.ItemNeverHasChildren  # neither selected nor stepped on
        return super().flags(index)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role != _DISPLAY and role != _SPOKEN:  # asked for every cell and role: the quick way out
            return None
        if not index.isValid() or index.row() >= len(self.listing):
            return None
        if (head := self.head(index.row())) is not None:
            return head_words(head) if role == _DISPLAY else spoken_head(head)
        entry = self.entry(index.row())
        if role == _DISPLAY:
            return title_words(entry)
        return spoken_row(entry, self.rows.notes.get(entry.id, 0), self.marks_of(index.row()))
