# SPDX-License-Identifier: MIT
"""Owns the panel beside the article: its figures, the place of its notes, the names that it mentions most."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from reader.core.corpus import Article, FigureRecord
from reader.ui.reading.figure_table import FigureTableView
from reader.ui.reading.names_list import NamesList
from reader.ui.theme import ThemeKeeper
from reader.ui.widgets.ground import Ground
from reader.ui.widgets.labels import toned
from reader.ui.widgets.turns import Turns


class ArticleSidePanel(Ground):
    """Scrolls; says what to expect while no article is open."""

    figure_activated = Signal(object)
    """A FigureRecord that the reader wants to see."""
    span_activated = Signal(int, int)
    """A stretch of the article, in code points."""
    entity_activated = Signal(object)
    """A Span whose mentions are wanted."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._text = ""
        self._article_id: str | None = None
        self._records: tuple[FigureRecord, ...] = ()
        self._turns = Turns(self)
        self.table = FigureTableView(themes)
        self.names = NamesList(themes)
        self.hint = toned(self.tr("The figures, notes and names of the article will stand here."), "muted", wrap=True)
        self._lay_out()
        self.table.figure_activated.connect(self._activate)
        self.names.entity_activated.connect(self.entity_activated)
        themes.changed.connect(self._redraw)  # a method: the connection ends with the widget
        self.show_article(None, ())

    def _activate(self, record: FigureRecord) -> None:
        if record.article_id == self._article_id:  # else the table is about to be another
            self.figure_activated.emit(record)

    def _redraw(self, _theme: object) -> None:
        self.update()

    def _lay_out(self) -> None:
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(16, 14, 16, 24)
        self._column.setSpacing(8)
        self._heads = [
            toned(self.tr("Figures of the article"), "section"),
            toned(self.tr("Named most"), "section"),
        ]
        self._column.addWidget(self.hint)
        self._column.addWidget(self._heads[0])
        self._column.addWidget(self.table)
        self._column.addSpacing(10)
        self._notes_place = self._column.count()
        self._column.addSpacing(10)
        self._column.addWidget(self._heads[1])
        self._column.addWidget(self.names)
        self._column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def set_notes_widget(self, widget: QWidget) -> None:
        """Put the notes of the article between its figures and its names."""
        self._column.insertWidget(self._notes_place, widget)

    def show_article(self, article: Article | None, records: tuple[FigureRecord, ...] = ()) -> None:
        """Show what is known of another article, None for no article; its names a turn after its figures."""
        self._article_id, self._records = article.entry.id if article else None, tuple(records)
        of_another = self.hint.isHidden()  # whose table and names stay until the next ones are there
        for head in self._heads:
            head.setVisible(article is not None)
        for part in (self.table, self.names):
            part.setVisible(article is not None and of_another)
        self.hint.setVisible(article is None)
        self._scroll.verticalScrollBar().setValue(0)
        text = article.text if article else ""
        works = (partial(self._show_figures, records, text), partial(self._show_names, article))
        self._turns.start(works, at_once=article is None)

    def _show_figures(self, records: tuple[FigureRecord, ...], text: str) -> None:
        self._text = text
        self.table.show_records(records, text)
        self.table.setVisible(self._article_id is not None)

    def _show_names(self, article: Article | None) -> None:
        self.names.show_spans(article.reading.spans if article else ())
        self.names.setVisible(article is not None)

    def update_records(self, records: tuple[FigureRecord, ...]) -> None:
        """The reader decided on figures of the article; does nothing where they are as they were."""
        if records != self._records:
            self._turns.finish()
            self._records = tuple(records)
            self.table.show_records(records, self._text, same_article=True)

    @property
    def settled(self) -> bool:
        """Whether all that is known of the article is there."""
        return not self._turns.busy
