# SPDX-License-Identifier: MIT
"""Owns the table that shows the article list, and how high its rows are."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.ui.articles import face as measures
from reader.ui.articles.delegate import ArticleDelegate
from reader.ui.articles.listing import Stretch
from reader.ui.articles.model import ArticleModel
from reader.ui.articles.search import FIRST_LINES
from reader.ui.articles.words import title_words
from reader.ui.theme import Theme
from reader.ui.widgets.row_table import RowTable

HUGGING_ROWS = 150
"""Up to so many rows each is as high as its title needs, which takes a tenth of a ms a row; above, all have the same
height, which costs nothing: so also the first rows of a long list, before the others are known."""
_CLEAR_AND_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate


class Place(NamedTuple):
    """What stands uppermost on the screen."""

    number: int | None
    """Of the article; None at the beginning of the list, where what is new is to be seen."""
    above: int
    """px between its upper edge and that of the screen, below zero where it is cut."""
    scrolled: int


_BEGINNING = Place(None, 0, 0)


class ArticleView(RowTable):
    """The rows of the articles."""

    def __init__(self, model: ArticleModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = model
        self.setModel(model)
        self._delegate = ArticleDelegate(model, theme, self)
        self.setItemDelegate(self._delegate)
        self._asked: object = None
        """What the rows are the answer to."""
        self._own_heights: set[int] = set()
        """The rows whose height is not the usual one."""
        self._fit_timer = QTimer(self, singleShot=True, interval=0)
        self._fit_timer.timeout.connect(self.fit_rows)
        model.lines.came.connect(self.viewport().update)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._delegate.dress(theme)
        self.viewport().update()

    def mark_opened(self, article_id: str | None) -> None:
        """Draw the bar at the article that is read."""
        self._delegate.opened = article_id
        self.viewport().update()

    # ---- selection: by stretches, since 100,000 rows one by one take their time

    def selected_stretches(self) -> list[Stretch]:
        """The selected rows as stretches, top to bottom; heads of groups may lie inside."""
        selection = self.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.count()))
        joined: list[Stretch] = []
        for top, bottom in sorted((part.top(), part.bottom()) for part in parts):
            if joined and top <= joined[-1][1] + 1:
                joined[-1] = joined[-1][0], max(joined[-1][1], bottom)
            else:
                joined.append((top, bottom))
        return joined

    def selected_rows(self) -> list[int]:
        """The selected rows of articles, top to bottom."""
        rows = [row for first, last in self.selected_stretches() for row in range(first, last + 1)]
        heads = set(self._articles.listing.head_rows)
        return [row for row in rows if row not in heads] if heads else rows

    def select_stretches(self, stretches: list[Stretch], current: int | None) -> None:
        """Select these rows and no others."""
        model, selection = self._articles, QItemSelection()
        for first, last in stretches:
            selection.select(model.index(first, 0), model.index(last, 0))
        self.selectionModel().select(selection, _CLEAR_AND_SELECT)
        if current is not None:
            self.selectionModel().setCurrentIndex(model.index(current, 0), _NO_UPDATE)

    def title_at(self, row: int) -> str:
        """The title of the article in a row."""
        return self._articles.entry(row).title

    # ---- the place where somebody reads

    def place_of(self, asked: object) -> Place:
        """Where to go when other rows come that are the answer to this: the beginning, where that is a new question."""
        same, self._asked = asked == self._asked, asked
        scrolled = self.verticalScrollBar().value()
        if not same or not scrolled:
            return _BEGINNING
        top = self.indexAt(QPoint(0, 0)).row()
        for row in (top, top + 1):  # a head may stand uppermost, and may come to stand elsewhere
            if (number := self._articles.listing.number(row)) is not None:
                return Place(number, self.rowViewportPosition(row), scrolled)
        return Place(None, 0, scrolled)

    def go_to(self, place: Place) -> None:
        """Have the same article at the same place, whatever has come in before it."""
        bar = self.verticalScrollBar()
        bar.setValue(place.scrolled)
        row = self._articles.listing.row_of(place.number) if place.number is not None else None
        if row is not None:
            bar.setValue(bar.value() + self.rowViewportPosition(row) - place.above)

    # ---- heights

    def fit_rows(self) -> None:
        """Give the rows their heights."""
        header = self.verticalHeader()
        searching = bool(self._articles.lines.query.terms)
        usual = self._delegate.face.height(2, snippet=searching)
        heights = dict.fromkeys(self._articles.listing.head_rows, measures.HEAD)
        if self._articles.rows.will_be_listed(self._articles.listing) <= HUGGING_ROWS:
            heights |= self._hugging(searching=searching)
        header.setDefaultSectionSize(usual)
        header.setUpdatesEnabled(False)  # else every height is followed by a look at all others
        for row in self._own_heights - heights.keys():  # Qt keeps what a row was given, whatever stands in it now
            header.resizeSection(row, usual)
        for row, height in heights.items():
            header.resizeSection(row, height)
        header.setUpdatesEnabled(True)
        self._own_heights = set(heights)

    def _hugging(self, *, searching: bool) -> dict[int, int]:
        """As high as the words need: where all lines are known, an article without one is lower."""
        face, listing = self._delegate.face, self._articles.listing
        width = self.columnWidth(0) - measures.LEFT - measures.RIGHT
        all_known = len(listing.articles) <= FIRST_LINES
        heights: dict[int, int] = {}
        for row in range(len(listing)):
            if (number := listing.number(row)) is not None:
                lines = len(face.title_lines(title_words(self._articles.entry(row)), width))
                has_line = searching and (not all_known or self._articles.lines.has(number))
                heights[row] = face.height(lines, snippet=has_line)
        return heights

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_timer.start()
