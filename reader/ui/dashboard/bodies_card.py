# SPDX-License-Identifier: MIT
"""Owns the card of awards by body or by place, which shows the largest and unfolds the rest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QToolButton, QWidget

from reader.core.figure import Recipient
from reader.core.numerals import show_number
from reader.core.statistics import Row, Statistics
from reader.ui.dashboard import choices, words
from reader.ui.dashboard.cards import ChartCard, Legend
from reader.ui.dashboard.chart_tables import Table, bodies_table
from reader.ui.dashboard.charts.bodies import BodiesChart, BodyRow
from reader.ui.dashboard.labels import Labels
from reader.ui.theme import ThemeKeeper

translate = words.translate
FIRST_ROWS = 6
MORE_ROWS = 40
"""Rows that are unfolded at a time."""
SPARE_ROWS = 12
"""So many more are shown where the card is higher than its rows need."""


class BodiesCard(ChartCard):
    """Awards by issuer, or by place."""

    def __init__(self, themes: ThemeKeeper) -> None:
        tools, self.bodies_chart = QWidget(), BodiesChart(themes)
        self._statistics: Statistics | None = None
        self._labels = Labels()
        self._unresolved = 0
        self._most = FIRST_ROWS
        super().__init__(
            self.bodies_chart,
            "bodies",
            legend=Legend((Recipient.COLLECTIVE, Recipient.INDIVIDUAL), themes),
            tools=tools,
        )
        self._build_tools(tools)
        self.more, self.fewer = QPushButton(), QPushButton()
        folds = QHBoxLayout()
        for button in (self.more, self.fewer):
            button.setProperty("kind", "quiet")
            folds.addWidget(button)
        self.more.clicked.connect(self._unfold)
        self.fewer.clicked.connect(self._fold)
        self.bodies_chart.fitted.connect(self._count_hidden)
        self.under_chart.addLayout(folds)

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
        self._most = FIRST_ROWS
        self._show_title()
        self._fill()

    def _unfold(self) -> None:
        self._most = self.bodies_chart.shown + MORE_ROWS
        self._fill()

    def _fold(self) -> None:
        self._most = FIRST_ROWS
        self._fill()
        self.more.setFocus()  # the pressed button is gone

    def show_statistics(self, statistics: Statistics, labels: Labels, unresolved: int) -> None:
        """Take over a state of the archive; ``unresolved`` bodies have no known place."""
        self._statistics, self._labels, self._unresolved = statistics, labels, unresolved
        self._show_title()
        self._fill()

    def _fill(self) -> None:
        if self._statistics is None:
            return
        place = self.by_place.isChecked()
        rows = self._rows()
        least = len(rows) if len(rows) - self._most == 1 else min(self._most, len(rows))  # no button for a single row
        offered = rows[: least + SPARE_ROWS]
        self.bodies_chart.show_rows(tuple(self._body_row(row, place=place) for row in offered), least)
        self._count_hidden()

    def table(self) -> Table:
        """All bodies or places, also those that are not shown."""
        if self.by_place.isChecked():
            return bodies_table(self.by_place.text(), self._rows(), self._labels.place_row)
        return bodies_table(self.by_issuer.text(), self._rows(), self._labels.issuer_row)

    def _rows(self) -> Sequence[Row]:
        if self._statistics is None:
            return ()
        return self._statistics.places if self.by_place.isChecked() else self._statistics.issuers

    def _count_hidden(self) -> None:
        """Offer what is not seen yet."""
        hidden = len(self._rows()) - self.bodies_chart.shown
        self.more.setText(translate("Dashboard", "Show %Ln more", "", max(min(hidden, MORE_ROWS), 0)))
        self.fewer.setVisible(self._most > FIRST_ROWS)
        self.more.setVisible(hidden > 0)  # after it: where both change, the other one takes the focus
        self.fewer.setText(translate("Dashboard", "Show fewer"))
        for button in (self.more, self.fewer):
            button.setAccessibleName(button.text())

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
        shown = note.format(count=show_number(self._unresolved)) if self._unresolved else ""
        self.show_words(titles[self.by_place.isChecked()], shown)
