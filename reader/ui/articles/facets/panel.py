# SPDX-License-Identifier: MIT
"""Owns the filter: it stands beside the list, over the article, and every choice shows in the list at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from reader.core.facet_kinds import Facet, FacetKind
from reader.ui.articles.facets.section import Section
from reader.ui.articles.facets.value_row import SIDE, ValueRow
from reader.ui.articles.facets.words import NameOf, plain_words
from reader.ui.articles.facets.years import Span, YearBars
from reader.ui.theme import ThemeKeeper, icon
from reader.ui.widgets.labels import rule, toned
from reader.ui.widgets.text_button import EDGE, TextButton
from reader.ui.widgets.turns import Turns

WIDTH = 304
"""px"""
PLAIN = tuple(kind for kind in FacetKind if kind.plain)
VALUED = tuple(kind for kind in FacetKind if not kind.plain and kind is not FacetKind.YEAR)

Counts = Mapping[FacetKind, Sequence[tuple[str, int]]]


def years_of(facets: Sequence[Facet]) -> Span | None:
    """The stretch of years that the chips choose."""
    for facet in facets:
        if facet.kind is FacetKind.YEAR and not facet.excluded:
            first, _, last = facet.value.partition("..")
            return int(first), int(last or first)
    return None


class FacetsPanel(QFrame):
    """What the list can be narrowed to."""

    toggled = Signal(object)
    """A Facet that is wanted now or not any more."""
    years_chosen = Signal(object)
    """First and last year, None for all."""
    cleared = Signal()
    closed = Signal()

    def __init__(self, themes: ThemeKeeper, name_of: NameOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setObjectName("facets")
        self.setProperty("floating", True)
        self.setAccessibleName(self.tr("Filter"))
        self.setFixedWidth(WIDTH)
        self.years = YearBars(themes)
        self.plain = {kind: ValueRow(themes) for kind in PLAIN}
        self.sections = {kind: Section(kind, themes, name_of) for kind in VALUED}
        self._turns, self._filled = Turns(self), False
        self._clear = TextButton(self.tr("Clear"))
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("Close the filter"))
        self._close.setToolTip(self.tr("Close the filter (Esc)"))
        self._lay_out()
        self._connect()
        for kind, row in self.plain.items():
            row.show_value(Facet(kind), plain_words(kind), 0, None)  # of an archive without articles nothing is counted
        themes.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(SIDE, 12, 8, 10)
        head.addWidget(toned(self.tr("Filter"), "title"))
        head.addStretch(1)
        head.addWidget(self._clear)
        head.addWidget(self._close)
        column.addLayout(head)
        column.addWidget(rule())
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 12, 0, 16)
        lines.setSpacing(0)
        lines.addLayout(_head(self.tr("Year")))
        lines.addWidget(self.years)
        lines.addSpacing(14)
        lines.addLayout(_head(self.tr("Article")))
        for row in self.plain.values():
            lines.addWidget(row)
        for section in self.sections.values():
            lines.addWidget(section)
        lines.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        column.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        self.years.chosen.connect(self.years_chosen)
        for row in self.plain.values():
            row.toggled.connect(self.toggled)
        for section in self.sections.values():
            section.toggled.connect(self.toggled)
        self._clear.clicked.connect(lambda _checked=False: self.cleared.emit())
        self._close.clicked.connect(lambda _checked=False: self.closed.emit())

    def show_counts(self, counts: Counts, years: Sequence[tuple[int, int]], facets: Sequence[Facet]) -> None:
        """What the filter offers now; ``facets`` are the chips that are set."""
        states: dict[FacetKind, dict[str, bool]] = {}
        for facet in facets:
            states.setdefault(facet.kind, {})[facet.value] = not facet.excluded
        self.years.show_years(years, years_of(facets))
        for kind, row in self.plain.items():
            count = dict(counts.get(kind, ())).get("", 0)
            state = states.get(kind, {}).get("")
            row.show_value(Facet(kind), plain_words(kind), count, state)
            row.setVisible(bool(count) or state is not None or row.isVisible())  # nothing moves under the pointer
        works = [
            partial(section.show_counts, counts.get(kind, ()), states.get(kind, {}))
            for kind, section in self.sections.items()
        ]
        self._turns.start(works, at_once=self._filled)  # the first time all rows are to be made
        self._filled = True
        self._clear.setEnabled(bool(facets))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self, _theme: object = None) -> None:
        self._close.setIcon(icon("x", self._themes.current))
        self._clear.setIcon(icon("rotate-ccw", self._themes.current))


def _head(words: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(SIDE, 0, SIDE, 2)
    line.addWidget(toned(words, "section"))
    return line


__all__ = ["EDGE", "FacetsPanel", "years_of"]
