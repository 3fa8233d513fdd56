# SPDX-License-Identifier: MIT
"""Owns the chart of the totals by action: points on a scale of powers of ten, one line for each kind of recipient.

From 1 nominated collective to 34.957 registered persons no common bar scale shows both; on a scale of powers of ten a
bar's length would mean nothing, so the place of a point does the telling and the number stands beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, log10

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from reader.core.numerals import show_number
from reader.core.statistics import ActionRow
from reader.ui.dashboard import choices, words
from reader.ui.dashboard.chart_tables import actions_table
from reader.ui.dashboard.charts.canvas import EMPTY_HEIGHT, ChartCanvas, Mark
from reader.ui.dashboard.charts.ink import CENTRE, Ink, metrics
from reader.ui.dashboard.charts.scale import decades
from reader.ui.figure_words import action_word
from reader.ui.theme import ThemeKeeper

LINE = 23
GROUP_GAP = 9
AXIS = 26
NAME_GAP = 16


class ActionsChart(ChartCanvas):
    """One point for each action and kind of recipient."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        self._rows: tuple[ActionRow, ...] = ()
        self._tops: list[float] = []
        self._left = 0.0
        super().__init__(themes, parent)

    def show_rows(self, rows: tuple[ActionRow, ...]) -> None:
        """Show these rows; the chart becomes as high as they need."""
        self._rows = rows
        self._tops = []
        top = 0.0
        for number, row in enumerate(rows):
            if number and row.action is not rows[number - 1].action:
                top += GROUP_GAP
            self._tops.append(top)
            top += LINE
        self.setFixedHeight(int(top) + AXIS if rows else EMPTY_HEIGHT)
        self.refresh()

    def table(self) -> Sequence[Sequence[str]]:
        return actions_table(self._rows)

    def arrange(self) -> list[Mark]:
        plot = self.plot_rect()
        if not self._rows or plot.width() < 50:
            return []
        names = metrics(13, 500)
        self._left = max(names.horizontalAdvance(action_word(row.action)) for row in self._rows) + NAME_GAP
        # room for the words beside a point on the last power of ten
        values = max(metrics(13).horizontalAdvance(self._label(row)) for row in self._rows) + 20
        inner = max(plot.width() - self._left - values, 40)
        per_px = log10(self._highest()) / inner
        self.set_ranges((-self._left * per_px, log10(self._highest()) + values * per_px), (0, 1))
        return [self._mark_of(row, top) for row, top in zip(self._rows, self._tops, strict=True)]

    def _highest(self) -> float:
        return max(10, *(row.amount.value for row in self._rows))

    def _label(self, row: ActionRow) -> str:
        return words.counted(row.amount.value, row.recipient)

    def _mark_of(self, row: ActionRow, top: float) -> Mark:
        rect = QRectF(self._left - 10, top, self.width() - self._left + 6, LINE)
        return Mark(choices.of_action(row), rect, rect.adjusted(4, 3, -4, -3))

    def draw(self, ink: Ink) -> None:
        if not self._rows:
            return
        self._draw_scale(ink)
        for number, (row, top) in enumerate(zip(self._rows, self._tops, strict=True)):
            if not number or row.action is not self._rows[number - 1].action:
                ink.words(QRectF(0, top, self._left - NAME_GAP + 2, LINE), action_word(row.action), weight=500)
            middle = top + LINE / 2
            point = QPointF(self.px(log10(max(row.amount.value, 1)), 0).x(), middle)
            ink.line(QPointF(self._left, middle), point, "control.line", dotted=True)
            ink.point(point, row.recipient)
            words_rect = QRectF(point.x() + 12, top, self.width() - point.x() - 12, LINE)
            ink.clear(
                QRectF(words_rect.left() - 3, top + 3, metrics(13).horizontalAdvance(self._label(row)) + 6, LINE - 6)
            )
            ink.words(words_rect, self._label(row))

    def _draw_scale(self, ink: Ink) -> None:
        bottom = self.height() - AXIS + 2
        values = decades(self._highest())
        room = self.px(1, 0).x() - self.px(0, 0).x()
        named = _named(len(values), ceil(metrics(11).horizontalAdvance(show_number(values[-1])) / max(room - 6, 1)))
        for number, value in enumerate(values):
            x = self.px(log10(value), 0).x()
            ink.line(QPointF(x, 0), QPointF(x, bottom), "chart.grid")
            if number not in named:
                continue
            ink.words(QRectF(x - 40, bottom + 4, 80, 18), show_number(value), role="muted", size=11, align=CENTRE)


def _named(count: int, every: int) -> set[int]:
    """Which of so many values the scale names: each ``every``-th, never the first alone, which would tell nothing."""
    return set(range(0, count, every)) if every < count else {0, count - 1}
