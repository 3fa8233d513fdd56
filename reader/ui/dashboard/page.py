# SPDX-License-Identifier: MIT
"""Owns the page of the dashboard: its parts, each made when it is first asked for, and where they stand."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from reader.ui.dashboard.bodies_card import BodiesCard
from reader.ui.dashboard.cards import ChartCard
from reader.ui.dashboard.charts.actions import ActionsChart
from reader.ui.dashboard.charts.years import YearsChart
from reader.ui.dashboard.controls import Controls
from reader.ui.dashboard.empty import EmptyState
from reader.ui.dashboard.evidence import EvidencePanel
from reader.ui.dashboard.hover import HoverCard
from reader.ui.dashboard.register import Register
from reader.ui.dashboard.tiles import TileRow
from reader.ui.dashboard.worker import Worker
from reader.ui.dashboard.years_card import YearsCard
from reader.ui.jobs import Lane
from reader.ui.theme import ThemeKeeper
from reader.ui.widgets.file_choice import FileChoice

Part = TypeVar("Part", bound=QWidget)
PARTS = ("controls", "tiles", "years", "bodies", "actions_card", "register", "evidence", "hover")
"""From the top of the page down."""
WIDE, MEDIUM = 1180, 780
"""Widths of the charts' column, in px, from which more cards stand side by side."""
PLACES = {
    3: ((0, 0, 1, 6), (1, 0, 1, 4), (1, 4, 1, 2), (2, 0, 1, 2), (2, 2, 1, 4)),
    2: ((0, 0, 1, 6), (1, 0, 1, 6), (2, 0, 1, 3), (2, 3, 1, 3), (3, 0, 1, 6)),
    1: ((0, 0, 1, 6), (1, 0, 1, 6), (2, 0, 1, 6), (3, 0, 1, 6), (4, 0, 1, 6)),
}
"""Row, column and their spans in a grid of six columns for tiles, years, bodies, actions and the table."""
EVIDENCE_WIDTHS = (300, 440)
MARGIN, SPACING = 20, 12


class DashboardPage(QWidget):
    """All parts together take longer to make than a window may be deaf: who shows the page makes them in turns."""

    def __init__(
        self, themes: ThemeKeeper, worker: Worker, batch: Lane | None, files: FileChoice, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes, self._worker, self._batch, self._files = themes, worker, batch, files
        self._cards: dict[int, QWidget] = {}
        self._columns = 0
        self._needed: dict[int, int] = {}
        self._page = QWidget()
        self._grid = QGridLayout(self._page)
        self._grid.setContentsMargins(0, 0, 0, MARGIN)
        self._grid.setSpacing(SPACING)
        self._left, self._side = QVBoxLayout(), QVBoxLayout()
        self.empty = EmptyState(themes)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._body())
        self._stack.setCurrentIndex(1)
        self._place_cards(2)

    def _body(self) -> QWidget:
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._page)
        self._left.setSpacing(SPACING)
        self._left.addWidget(self._area, 1)
        self._side.setContentsMargins(0, 0, 0, MARGIN)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(MARGIN, 14, MARGIN, 0)
        row.setSpacing(SPACING)
        row.addLayout(self._left, 1)
        row.addLayout(self._side)
        return body

    # its parts

    @cached_property
    def controls(self) -> Controls:
        """The switches."""
        controls = Controls(self._themes)
        self._left.insertWidget(0, controls)
        return self._introduced(controls)

    @cached_property
    def tiles(self) -> TileRow:
        """The totals."""
        return self._placed(0, TileRow(self._themes))

    @cached_property
    def years(self) -> YearsCard:
        """Awards by year."""
        return self._placed(1, YearsCard(self._themes))

    @cached_property
    def bodies(self) -> BodiesCard:
        """Awards by issuer or place."""
        return self._placed(2, BodiesCard(self._themes))

    @cached_property
    def actions_card(self) -> ChartCard:
        """All actions."""
        return self._placed(3, ChartCard(ActionsChart(self._themes), "actions"))

    @cached_property
    def register(self) -> Register:
        """The table."""
        register = Register(self._themes, self._worker, self._batch)
        register.files = self._files
        return self._placed(4, register)

    @cached_property
    def evidence(self) -> EvidencePanel:
        """The sentences behind what is opened."""
        evidence = EvidencePanel(self._themes, self._worker)
        evidence.setFixedWidth(self._evidence_width())
        self._side.addWidget(evidence)
        return self._introduced(evidence)

    @cached_property
    def hover(self) -> HoverCard:
        """What the pointer is on."""
        return HoverCard(self)

    @property
    def years_chart(self) -> YearsChart:
        """The chart of awards by year."""
        return self.years.years_chart

    @property
    def actions_chart(self) -> ActionsChart:
        """The chart of all actions."""
        chart = self.actions_card.chart
        assert isinstance(chart, ActionsChart)
        return chart

    def _introduced(self, part: Part) -> Part:
        self.introduce(part)
        return part

    def introduce(self, part: QWidget) -> None:
        """Connect a part that was just made; for who knows what its signals mean."""

    # where they stand

    def _placed(self, place: int, card: Part) -> Part:
        self._cards[place] = card
        self._grid.addWidget(card, *PLACES[self._columns][place])
        return self._introduced(card)

    def _place_cards(self, columns: int) -> None:
        """Side by side where there is room, below one another where there isn't."""
        if columns == self._columns:
            return
        self._columns = columns
        for card in self._cards.values():
            self._grid.removeWidget(card)
        for place, card in self._cards.items():
            self._grid.addWidget(card, *PLACES[columns][place])
        for column in range(6):
            self._grid.setColumnStretch(column, 1)
        self._grid.setRowStretch(5, 1)

    def parts_by_eye(self) -> list[QWidget]:
        """What the Tab key goes through, in this order."""
        return [self.empty, *(getattr(self, part) for part in PARTS if part in self.__dict__)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if "evidence" in self.__dict__:
            self.evidence.setFixedWidth(self._evidence_width())
        self._fit_columns()

    def _fit_columns(self) -> None:
        """As many cards side by side as there is room for."""
        left = self.width() - self._evidence_width() - 2 * MARGIN - SPACING
        room = left - self._area.verticalScrollBar().sizeHint().width()
        wished = 3 if left >= WIDE else 2 if left >= MEDIUM else 1
        self._place_cards(next((count for count in range(wished, 1, -1) if self._needed_for(count) <= room), 1))

    def _needed_for(self, columns: int) -> int:
        """px below which something would be cut off; found out by trying, and kept until other words are shown."""
        if columns not in self._needed:
            self._place_cards(columns)
            self._needed[columns] = self._page.minimumSizeHint().width()
        return self._needed[columns]

    def fit_again(self) -> None:
        """The cards have other words, which may need more room or less."""
        self._needed.clear()
        self._fit_columns()

    def _evidence_width(self) -> int:
        least, most = EVIDENCE_WIDTHS
        return max(least, min(most, int(self.width() * 0.24)))

    def minimumSizeHint(self) -> QSize:
        return QSize(900, 480)
