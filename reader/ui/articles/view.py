# SPDX-License-Identifier: MIT
"""Owns the table that shows the article list, and how high its rows are."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.ui.articles import face as measures
from reader.ui.articles.delegate import ArticleDelegate
from reader.ui.articles.model import ArticleModel
from reader.ui.articles.words import title_words
from reader.ui.theme import Theme
from reader.ui.widgets.row_table import RowTable

HUGGING_ROWS = 2000
HUGGING_FOUND_ROWS = 200
"""Up to so many rows (of a search, whose lines take longer to make) each is as high as its words need; above, all have
the same height, which costs nothing."""


class ArticleView(RowTable):
    """The rows of the articles."""

    def __init__(self, model: ArticleModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = model
        self.setModel(model)
        self._delegate = ArticleDelegate(model, theme, self)
        self.setItemDelegate(self._delegate)
        self._fit_timer = QTimer(self, singleShot=True, interval=0)
        self._fit_timer.timeout.connect(self.fit_rows)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._delegate.dress(theme)
        self.viewport().update()

    def mark_opened(self, article_id: str | None) -> None:
        """Draw the bar at the article that is read."""
        self._delegate.opened = article_id
        self.viewport().update()

    def fit_rows(self) -> None:
        """Give the rows their heights."""
        snippet = bool(self._articles.query.terms)
        header, face = self.verticalHeader(), self._delegate.face
        header.setDefaultSectionSize(face.height(2, snippet=snippet))
        if len(self._articles.shown) > (HUGGING_FOUND_ROWS if snippet else HUGGING_ROWS):
            return
        width = self.columnWidth(0) - measures.LEFT - measures.RIGHT
        for row in range(len(self._articles.shown)):
            lines = len(face.title_lines(title_words(self._articles.entry(row)), width))
            has_snippet = snippet and self._articles.snippet(row) is not None
            header.resizeSection(row, face.height(lines, snippet=has_snippet))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_timer.start()
