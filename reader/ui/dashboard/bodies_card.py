# SPDX-License-Identifier: MIT
"""Owns the card of awards by body or by place, which shows the largest and unfolds the rest."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QToolButton, QWidget

from reader.core.figure import Recipient
from reader.core.numerals import show_number
from reader.core.statistics import Row, Statistics
from reader.ui.dashboard import choices, words
from reader.ui.dashboard.cards import ChartCard, Legend
from reader.ui.dashboard.charts.bodies import BodiesChart, BodyRow
from reader.ui.dashboard.labels import Labels
from reader.ui.theme import ThemeKeeper

translate = words.translate
FIRST_ROWS = 6


class BodiesCard(ChartCard):
    """Awards by issuer, or by place."""

    def __init__(self, themes: ThemeKeeper) -> None:
        tools = QWidget()
        self._statistics: Statistics | None = None
        self._labels = Labels()
        self._all_rows: tuple[BodyRow, ...] = ()
        super().__init__(
            BodiesChart(themes),
            "bodies",
            legend=Legend((Recipient.COLLECTIVE, Recipient.INDIVIDUAL), themes),
            tools=tools,
        )
        self._build_tools(tools)
        self.more = QPushButton()
        self.more.setProperty("kind", "quiet")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._fill)
        self.under_chart.addWidget(self.more)

    def _build_tools(self, tools: QWidget) -> None:
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._group = QButtonGroup(self)
        self.by_issuer, self.by_place = QToolButton(), QToolButton()
        for button in (self.by_issuer, self.by_place):
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.clicked.connect(self._regroup)
            self._group.addButton(button)
            row.addWidget(button)
        self.by_issuer.setChecked(True)

    def _regroup(self) -> None:
        self._show_title()
        self._fill()

    def show_statistics(self, statistics: Statistics, labels: Labels) -> None:
        """Take over a state of the archive."""
        self._statistics, self._labels = statistics, labels
        self.show_counted(statistics.awards)
        self._show_title()
        self._fill()

    def _fill(self) -> None:
        if self._statistics is None:
            return
        place = self.by_place.isChecked()
        rows = self._statistics.places if place else self._statistics.issuers
        self._all_rows = tuple(self._body_row(row, place=place) for row in rows)
        unfolded = self.more.isChecked()
        chart = self.chart
        assert isinstance(chart, BodiesChart)
        chart.show_rows(self._all_rows if unfolded else self._all_rows[:FIRST_ROWS])
        hidden = len(self._all_rows) - FIRST_ROWS
        self.more.setVisible(hidden > 0)
        more = translate("Dashboard", "Show %n more", "", max(hidden, 0))
        self.more.setText(translate("Dashboard", "Show fewer") if unfolded else more)
        self.more.setAccessibleName(self.more.text())

    def _body_row(self, row: Row, *, place: bool) -> BodyRow:
        name, missing = self._labels.place_row(row) if place else self._labels.issuer_row(row)
        choice = choices.of_row(row, (name, missing), "place" if place else "issuer")
        return BodyRow(row, choice, name, missing)

    def retranslate(self) -> None:
        """Show all words in the language of the interface."""
        self.by_issuer.setText(translate("Dashboard", "Issuer"))
        self.by_place.setText(translate("Dashboard", "Place"))
        self.by_issuer.setAccessibleName(translate("Dashboard", "Group by issuer"))
        self.by_place.setAccessibleName(translate("Dashboard", "Group by place"))
        self._show_title()
        self._fill()

    def _show_title(self) -> None:
        titles = {
            False: translate("Dashboard", "Awards by issuer"),
            True: translate("Dashboard", "Awards by place"),
        }
        note = translate(
            "Dashboard",
            "All years and whole periods together. The same words in two places can be two bodies: {count} unresolved.",
        )
        rows = self._statistics.issuers if self._statistics else ()
        unresolved = sum(1 for row in rows if not self._labels.place(row.place))
        shown = note.format(count=show_number(unresolved)) if unresolved else ""
        self.show_words(titles[self.by_place.isChecked()], shown)
