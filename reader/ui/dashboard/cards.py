# SPDX-License-Identifier: MIT
"""Owns the card of a chart: title, legend, the chart, what it leaves out, and what its sums mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.core.corpus import Corpus
from reader.core.counting import Counted
from reader.core.figure import Recipient
from reader.ui.dashboard.chart_tables import CopyTable, Table
from reader.ui.dashboard.charts.canvas import ChartCanvas
from reader.ui.dashboard.charts.ink import Ink
from reader.ui.dashboard.left_out import LeftOutLine
from reader.ui.figure_words import recipient_word
from reader.ui.theme import ThemeKeeper
from reader.ui.widgets.labels import toned

HEAD = 30
"""Height of the head of a card, with or without buttons in it, px."""


class Swatch(QWidget):
    """A small piece of a bar, for the legend."""

    def __init__(self, recipient: Recipient, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recipient = recipient
        self._themes = themes
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self._redraw)

    def _redraw(self, _theme: object) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(18, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            Ink(painter, self._themes.current).bar(QRectF(self.rect()), self._recipient)


class Legend(QWidget):
    """What the colours and patterns of a chart mean."""

    def __init__(self, recipients: Sequence[Recipient], themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._labels: list[tuple[Recipient, QLabel]] = []
        for number, recipient in enumerate(recipients):
            if number:
                row.addSpacing(8)
            row.addWidget(Swatch(recipient, themes, self))
            label = toned(recipient_word(recipient), "muted")
            self._labels.append((recipient, label))
            row.addWidget(label)

    def retranslate(self) -> None:
        """Show the words in the language of the interface."""
        for recipient, label in self._labels:
            label.setText(recipient_word(recipient))


class ChartCard(QFrame):
    """A chart with everything that belongs to it."""

    chosen = Signal(object)

    def __init__(
        self, chart: ChartCanvas, key: str, *, legend: Legend | None = None, tools: QWidget | None = None
    ) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.chart = chart
        self.title = toned("", "title")
        self.title.setMinimumHeight(HEAD)
        self.legend = legend
        self.note = toned("", "muted", wrap=True)
        self.left_out = LeftOutLine(key, self)
        self.copy_button = CopyTable(chart.themes, self.table, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        column.addLayout(self._head(tools))
        column.addWidget(chart, 1)  # as far as it can be higher
        self.under_chart = QVBoxLayout()
        column.addLayout(self.under_chart)
        column.addStretch()
        column.addWidget(self.note)
        column.addWidget(self.left_out)
        chart.chosen.connect(self.chosen)
        self.left_out.chosen.connect(self.chosen)

    def _head(self, tools: QWidget | None) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        if self.legend:
            head.addWidget(self.legend)
        head.addStretch(1)
        if tools:
            head.addWidget(tools)
        head.addWidget(self.copy_button)
        return head

    def table(self) -> Table:
        """What the chart shows, in words and numbers."""
        return self.chart.table()

    def show_words(self, title: str, note: str) -> None:
        """The title of the chart and the note under it."""
        self.title.setText(title)
        self.chart.setAccessibleName(title)
        self.copy_button.name_after(title)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        if self.legend:
            self.legend.retranslate()

    def show_counted(self, counted: Counted, corpus: Corpus) -> None:
        """Name what the chart leaves out."""
        self.left_out.show_counted(counted, corpus)
