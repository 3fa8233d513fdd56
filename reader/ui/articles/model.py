# SPDX-License-Identifier: MIT
"""Owns the article list as Qt sees it: one column, rows that are the numbers of articles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.core.corpus import Entry
from reader.core.marks import RowMarks
from reader.core.query import Query
from reader.core.snippets import Snippet
from reader.ui.articles.rows import Rows, row_of
from reader.ui.articles.search import Texts
from reader.ui.articles.words import NO_MARKS, Piece, pieces, spoken_row, title_words

Index = QModelIndex | QPersistentModelIndex
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_NOWHERE = QModelIndex()
_CACHED_ROWS = 2000


class ArticleModel(QAbstractTableModel):
    """The rows that are shown; what stands in a row is made when it is painted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = Rows()
        self.shown: Sequence[int] = ()
        """Row → number of its article."""
        self.query = Query()
        self._texts: Texts | None = None
        self.pieces = lru_cache(_CACHED_ROWS)(self._pieces)
        self.snippet = lru_cache(_CACHED_ROWS)(self._snippet)

    def show(self, rows: Rows, shown: Sequence[int], query: Query, texts: Texts | None) -> None:
        """Put other rows in place of the ones there are."""
        self.beginResetModel()
        self.rows, self.shown, self.query, self._texts = rows, shown, query, texts
        self.forget()
        self.endResetModel()

    def forget(self) -> None:
        """Make the words of every row anew: notes were counted again or the language changed."""
        self.rows.forget()
        self.pieces.cache_clear()
        self.snippet.cache_clear()

    def entry(self, row: int) -> Entry:
        """The article of a row."""
        return self.rows.entry(self.shown, row)

    def marks_of(self, row: int) -> RowMarks:
        """What the article of a row is marked with; nothing while that is not known."""
        marks = self.rows.marks
        return NO_MARKS if marks is None else marks.of(self.entry(row).id)

    def row_of(self, article_id: str) -> int | None:
        """The row of an article, None where the filter hides it."""
        number = self.rows.number_of(article_id)
        return None if number is None else row_of(self.shown, number)

    def numbers(self, rows: Sequence[int]) -> list[int]:
        """The numbers of the articles in these rows."""
        return [int(self.shown[row]) for row in rows]

    def _pieces(self, row: int) -> tuple[Piece, ...]:
        entry = self.entry(row)
        return pieces(entry, self.rows.notes.get(entry.id, 0))

    def _snippet(self, row: int) -> Snippet | None:
        if self._texts is None or not self.query.terms:
            return None
        return self._texts.snippet(self.query, self.entry(row))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role != _DISPLAY and role != _SPOKEN:  # asked for every cell and role: the quick way out
            return None
        if not index.isValid() or index.row() >= len(self.shown):
            return None
        entry = self.entry(index.row())
        if role == _DISPLAY:
            return title_words(entry)
        return spoken_row(entry, self.rows.notes.get(entry.id, 0), self.marks_of(index.row()))
