# SPDX-License-Identifier: MIT
"""Owns the article list as Qt sees it: one column, rows that are indices into Python lists."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.core.corpus import Entry
from reader.core.query import Query
from reader.core.snippets import Snippet
from reader.ui.articles.rows import Rows
from reader.ui.articles.search import Texts
from reader.ui.articles.words import Piece, pieces, spoken_row, title_words

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
        self.shown: list[int] = []
        """Row → index into the entries."""
        self.query = Query()
        self._texts: Texts | None = None
        self.pieces = lru_cache(_CACHED_ROWS)(self._pieces)
        self.snippet = lru_cache(_CACHED_ROWS)(self._snippet)

    def show(self, rows: Rows, shown: list[int], query: Query, texts: Texts | None) -> None:
        """Put other rows in place of the ones there are."""
        self.beginResetModel()
        self.rows, self.shown, self.query, self._texts = rows, shown, query, texts
        self.forget()
        self.endResetModel()

    def forget(self) -> None:
        """Make the words of every row anew: notes were counted again or the language changed."""
        self.pieces.cache_clear()
        self.snippet.cache_clear()

    def entry(self, row: int) -> Entry:
        """The article of a row."""
        return self.rows.entries[self.shown[row]]

    def row_of(self, article_id: str) -> int | None:
        """The row of an article, None where the filter hides it."""
        index = self.rows.index_of(article_id)
        if index is None:
            return None
        try:
            return self.shown.index(index)
        except ValueError:
            return None

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
        return title_words(entry) if role == _DISPLAY else spoken_row(entry, self.rows.notes.get(entry.id, 0))
