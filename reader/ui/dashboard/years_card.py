# SPDX-License-Identifier: MIT
"""Owns the card of awards by year: the chart, its notes, and the whole periods that it has room for."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from reader.core.figure import Recipient
from reader.core.statistics import Bar, Period, Statistics
from reader.ui.dashboard import choices, words
from reader.ui.dashboard.cards import ChartCard, Legend
from reader.ui.dashboard.chart_tables import Table, years_table
from reader.ui.dashboard.charts.years import YearsChart
from reader.ui.dashboard.labels import Labels
from reader.ui.figure_words import recipient_word
from reader.ui.theme import ThemeKeeper

translate = words.translate
FIRST_PERIODS = 8
"""The largest periods are shown; the others are unfolded."""
SPELLED_OUT = 2
"""So many stacked bars have their levels written under the chart."""


class YearsCard(ChartCard):
    """Awards by year."""

    def __init__(self, themes: ThemeKeeper) -> None:
        self.years_chart = YearsChart(themes)
        pair = (Recipient.COLLECTIVE, Recipient.INDIVIDUAL)
        super().__init__(self.years_chart, "years", legend=Legend(pair, themes))
        self._statistics: Statistics | None = None
        self._labels = Labels()
        self.more = QPushButton()
        self.more.setProperty("kind", "quiet")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._fill)
        self.under_chart.addWidget(self.more)

    def show_statistics(self, statistics: Statistics, labels: Labels) -> None:
        """Take over a state of the archive."""
        self._statistics, self._labels = statistics, labels
        self._fill()
        self.show_words(translate("Dashboard", "Awards by year"), _note(statistics))

    def table(self) -> Table:
        """All years and whole periods, also those that are not shown."""
        return years_table(self._statistics) if self._statistics else ()

    def _fill(self) -> None:
        if self._statistics is None:
            return
        every = self._statistics.periods
        shown = every if self.more.isChecked() else _largest(every)
        self.years_chart.show_bars(self._statistics.bars, shown, [self._labels.places(one.records) for one in shown])
        hidden = len(every) - FIRST_PERIODS
        self.more.setVisible(hidden > 0)
        more = translate("Dashboard", "Show %Ln more whole period(s)", "", max(hidden, 0))
        self.more.setText(translate("Dashboard", "Show the largest periods only") if self.more.isChecked() else more)
        self.more.setAccessibleName(self.more.text())


def _largest(periods: tuple[Period, ...]) -> tuple[Period, ...]:
    """The periods with the most awards, in their order."""
    ranked = sorted(periods, key=lambda one: -(one.collectives.value + one.individuals.value))
    kept = {id(one) for one in ranked[:FIRST_PERIODS]}
    return tuple(one for one in periods if id(one) in kept)


def _note(statistics: Statistics) -> str:
    notes = _level_notes(statistics.bars)
    if any(bar.spread for bar in statistics.bars):
        notes.append(translate("Dashboard", "Dashed: whole periods shared evenly among their years."))
    if any(bar.inferred for bar in statistics.bars) or any(period.inferred for period in statistics.periods):
        notes.append(translate("Dashboard", "* the year is worked out, not stated."))
    if any(bar.school_year for bar in statistics.bars):
        notes.append(translate("Dashboard", "† school years stand at their second year."))
    notes.append(translate("Dashboard", "Sums count awards, never persons: one person can be commended several times."))
    return " ".join(notes)


def _level_notes(bars: tuple[Bar, ...]) -> list[str]:
    """The levels of every year, or how to find them where that would fill the page."""
    stacked = [bar for bar in bars if len(bar.segments) > 1]
    if len(stacked) > SPELLED_OUT:
        return [translate("Dashboard", "A line across a bar parts levels: point at the bar to read them.")]
    return [f"{_year(bar)}, {choices.levels_of(bar)}." for bar in stacked]


def _year(bar: Bar) -> str:
    year = words.undated_words() if bar.year is None else str(bar.year)
    return f"{year} {recipient_word(bar.recipient)}"
