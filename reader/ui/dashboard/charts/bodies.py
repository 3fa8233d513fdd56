# SPDX-License-Identifier: MIT
"""Owns the chart of awards by body or by place: a name, two bars and their values in every row."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtWidgets import QWidget

from reader.core.figure import Recipient
from reader.core.numerals import show_number
from reader.core.statistics import Amount, Row
from reader.ui.dashboard.charts.canvas import EMPTY_HEIGHT, ChartCanvas, Mark
from reader.ui.dashboard.charts.ink import Ink, metrics
from reader.ui.dashboard.choices import Choice
from reader.ui.theme import ThemeKeeper

ROW = 58
NAME = 22
BAR = 10
VALUE_SIZE = 13


@dataclass(frozen=True, slots=True)
class BodyRow:
    """One row: what it opens, its name, and what can't be resolved of it."""

    row: Row
    choice: Choice
    name: str
    missing: str


class BodiesChart(ChartCanvas):
    """Horizontal bars, the most awarded first; more of them where there is room."""

    fitted = Signal()
    """Another number of rows is shown."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        self._offered: tuple[BodyRow, ...] = ()
        self._rows: tuple[BodyRow, ...] = ()
        self._least = 0
        super().__init__(themes, parent)

    @property
    def shown(self) -> int:
        """So many rows are seen."""
        return len(self._rows)

    def show_rows(self, rows: tuple[BodyRow, ...], least: int) -> None:
        """Show so many of these rows at least, and as many as there is room for."""
        self._offered, self._least = rows, least
        self.setMinimumHeight(least * ROW if rows else EMPTY_HEIGHT)
        self.setMaximumHeight(len(rows) * ROW if rows else EMPTY_HEIGHT)
        self.refresh()

    def arrange(self) -> list[Mark]:
        before = len(self._rows)
        self._rows = self._offered[: max(self._least, self.height() // ROW)]
        if len(self._rows) != before:
            self.fitted.emit()
        plot = self.plot_rect()
        if not self._rows or plot.width() < 50:
            return []
        highest = max(max(r.row.collectives.value, r.row.individuals.value) for r in self._rows)
        values = max(metrics(VALUE_SIZE).horizontalAdvance(_values(r.row)) for r in self._rows) + 18
        share = max(plot.width() - values, 40) / plot.width()
        self.set_ranges((0, max(highest, 1) / share), (0, 1))
        return [self._mark_of(number, row) for number, row in enumerate(self._rows)]

    def _mark_of(self, number: int, row: BodyRow) -> Mark:
        rect = QRectF(0, number * ROW, self.width(), ROW)
        return Mark(row.choice, rect.adjusted(0, 1, 0, -1), rect.adjusted(3, 4, -3, -4))

    def draw(self, ink: Ink) -> None:
        left = self.plot_rect().left() + 6
        for number, row in enumerate(self._rows):
            top = number * ROW + 4
            self._draw_name(ink, row, QRectF(left, top, self.width() - 12, NAME))
            longest = 0.0
            for line, (recipient, amount) in enumerate(_amounts(row.row)):
                length = max(self.px(amount.value, 0).x() - self.px(0, 0).x() - 6, 2.0) if amount else 0.0
                longest = max(longest, length)
                if amount:
                    ink.bar(QRectF(left, top + NAME + 2 + line * (BAR + 2), length, BAR), recipient)
            ink.words(
                QRectF(left + longest + 10, top + NAME + 2, self.width(), 2 * BAR + 2),
                _values(row.row),
                role="muted",
                size=VALUE_SIZE,
            )

    def _draw_name(self, ink: Ink, row: BodyRow, rect: QRectF) -> None:
        if not row.missing:
            ink.words(rect, row.name)
            return
        missing = f" · {row.missing}"
        needed = metrics(13).horizontalAdvance(missing) + 2
        width = min(metrics(13).horizontalAdvance(row.name) + 1, rect.width() - needed)
        ink.words(QRectF(rect.left(), rect.top(), width, rect.height()), row.name)
        ink.words(QRectF(rect.left() + width, rect.top(), needed + 2, rect.height()), missing, role="warning")


def _amounts(row: Row) -> tuple[tuple[Recipient, Amount], ...]:
    return ((Recipient.COLLECTIVE, row.collectives), (Recipient.INDIVIDUAL, row.individuals))


def _values(row: Row) -> str:
    return " · ".join(show_number(amount.value) for _, amount in _amounts(row) if amount)
