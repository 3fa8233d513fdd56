# SPDX-License-Identifier: MIT
"""Owns the dashboard: switches, tiles, charts, the table, and beside them the sentences behind every number."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from reader.core.columns import Mask
from reader.core.corpus import Corpus, FigureRecord
from reader.core.figure_columns import Records
from reader.core.settings import DashboardSettings
from reader.core.statistics import Statistics, summarise
from reader.ui.dashboard import words
from reader.ui.dashboard.bodies_card import BodiesCard
from reader.ui.dashboard.cards import ChartCard
from reader.ui.dashboard.charts.actions import ActionsChart
from reader.ui.dashboard.charts.canvas import ChartCanvas
from reader.ui.dashboard.choices import Choice
from reader.ui.dashboard.controls import Controls
from reader.ui.dashboard.empty import EmptyState
from reader.ui.dashboard.evidence import EvidencePanel
from reader.ui.dashboard.hover import HoverCard
from reader.ui.dashboard.labels import Labels
from reader.ui.dashboard.passages import Passages, SentenceOf
from reader.ui.dashboard.register import Register
from reader.ui.dashboard.tiles import TileRow
from reader.ui.dashboard.worker import SMALL, Worker
from reader.ui.dashboard.years_card import YearsCard
from reader.ui.jobs import Jobs
from reader.ui.theme import ThemeKeeper
from reader.ui.widgets.turns import Turns

translate = words.translate
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
FOLLOW_AFTER_MS = 150
"""A filter that is still being typed isn't followed letter by letter."""


class View(NamedTuple):
    """What is worked out beside the window of one state of the archive."""

    statistics: Statistics
    labels: Labels
    unresolved: int
    """Bodies among the awards whose place isn't known."""


class DashboardPanel(QWidget):
    """The statistics of one state of the archive."""

    sentence_chosen = Signal(str, int, int)
    """Article id, start and end of the sentence in code points."""
    settings_changed = Signal(object)
    """The DashboardSettings after a switch was turned."""

    def __init__(
        self,
        themes: ThemeKeeper,
        parent: QWidget | None = None,
        *,
        settings: DashboardSettings | None = None,
        jobs: Jobs | None = None,
    ) -> None:
        """Without ``jobs`` everything is worked out at once, however large the archive is."""
        super().__init__(parent)
        self._settings = settings or DashboardSettings()
        self._jobs = jobs
        self._worker = Worker(jobs.read if jobs else None)
        self._turns = Turns(self)
        self._labels = Labels()
        self._sentence_of: SentenceOf = lambda _record: ""
        self._listed: Mask | None = None
        self._choice: Choice | None = None
        self._columns = 0
        self._outdated = False
        self._view = _view_of(self._labels, self._settings, None)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(FOLLOW_AFTER_MS)
        self._later.timeout.connect(self._summarise)
        self._make_parts(themes)
        self._lay_out(themes)
        self._connect()
        self.controls.show_settings(self._settings)
        self.retranslate()

    @property
    def statistics(self) -> Statistics:
        """What is shown."""
        return self._view.statistics

    def _make_parts(self, themes: ThemeKeeper) -> None:
        self.controls = Controls(themes)
        self.tiles = TileRow(themes)
        self.years = YearsCard(themes)
        self.years_chart = self.years.years_chart
        self.bodies = BodiesCard(themes)
        self.actions_chart = ActionsChart(themes)
        self.actions_card = ChartCard(self.actions_chart, "actions")
        self.register = Register(themes, self._worker, self._jobs.batch if self._jobs else None)
        self.evidence = EvidencePanel(themes, self._worker)
        self.hover = HoverCard(self)

    def _lay_out(self, themes: ThemeKeeper) -> None:
        self._page = QWidget()
        self._grid = QGridLayout(self._page)
        self._grid.setContentsMargins(0, 0, 0, MARGIN)
        self._grid.setSpacing(SPACING)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._page)
        left = QVBoxLayout()
        left.setSpacing(SPACING)
        left.addWidget(self.controls)
        left.addWidget(self._area, 1)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(MARGIN, 14, MARGIN, 0)
        row.setSpacing(SPACING)
        row.addLayout(left, 1)
        side = QVBoxLayout()
        side.addWidget(self.evidence)
        side.setContentsMargins(0, 0, 0, MARGIN)
        row.addLayout(side)
        self.empty = EmptyState(themes)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(body)
        self._place_cards(2)

    def _place_cards(self, columns: int) -> None:
        """Side by side where there is room, below one another where there isn't."""
        if columns == self._columns:
            return
        self._columns = columns
        cards: tuple[QWidget, ...] = (self.tiles, self.years, self.bodies, self.actions_card, self.register)
        for card in cards:
            self._grid.removeWidget(card)
        for card, place in zip(cards, PLACES[columns], strict=True):
            self._grid.addWidget(card, *place)
        for column in range(6):
            self._grid.setColumnStretch(column, 1)
        self._grid.setRowStretch(5, 1)

    def _connect(self) -> None:
        self.controls.changed.connect(self._change_settings)
        self.controls.listed_only_changed.connect(self._summarise)
        for part in (self.tiles, self.years, self.bodies, self.actions_card):
            part.chosen.connect(self.open_choice)
        for chart in self._charts():
            chart.pointed.connect(self._point)
            chart.opened_by_key.connect(self.evidence.focus_first)
        self.register.records_selected.connect(self._select_records)
        self.register.opened.connect(self._open_record)
        self.evidence.sentence_chosen.connect(self.sentence_chosen)
        self.evidence.closed.connect(self.close_choice)
        self._area.verticalScrollBar().valueChanged.connect(self._hide_hover)

    def _charts(self) -> tuple[ChartCanvas, ...]:
        return self.years_chart, self.bodies.chart, self.actions_chart

    # the archive

    def show_corpus(self, corpus: Corpus, sentence_of: Callable[[FigureRecord], str]) -> None:
        """Show a state of the archive; what is open stays open where it is still there."""
        self._labels, self._sentence_of = Labels(corpus), sentence_of
        self._summarise()

    def show_filter(self, listed: Mask | None) -> None:
        """The articles that the list's filter lets through, a mask over positions; None where all are listed."""
        self._listed = listed
        self.controls.show_filter(None if listed is None else int(listed.sum()))
        if self.controls.listed_only.isChecked():
            self._later.start()

    def turn_listed_only(self) -> None:
        """Turn the switch that has only the listed articles counted; without a filter there is nothing to turn."""
        if self.controls.listed_only.isEnabled():
            self.controls.listed_only.toggle()
        self.controls.listed_only.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_settings(self, settings: DashboardSettings) -> None:
        """Set the switches, as they were at the end of the program."""
        self._settings = settings
        self.controls.show_settings(settings)
        self._summarise()

    def _change_settings(self, settings: DashboardSettings) -> None:
        self._settings = settings
        self._summarise()
        self.settings_changed.emit(settings)

    def _summarise(self) -> None:
        """Add up what is asked for, beside the window where it is much; the last sums stay on the screen meanwhile."""
        self._outdated = not self.isVisible() and self._jobs is not None
        listed = self._listed if self.controls.listed_only.isChecked() else None
        if self._outdated or (listed is not None and len(listed) != len(self._labels.corpus)):
            return  # the list says soon what it lets through of a new state of the archive
        size = len(self._labels.corpus.figure_columns)
        work = partial(_view_of, self._labels, self._settings, listed)
        self._worker.run("sums", work, self._take_over, size=size)
        self._tell_busy()

    def _take_over(self, view: View) -> None:
        self._view = view
        self._show()

    def _show(self) -> None:
        """Show the sums; those of a large archive one card a turn, so that the window answers in between."""
        statistics, labels = self._view.statistics, self._view.labels
        passages = Passages(labels, self._sentence_of)
        self._stack.setCurrentIndex(1 if len(statistics.corpus.figure_columns) else 0)
        self.hover.hide()
        self.evidence.show_archive(passages, statistics.awards.told)
        self._turns.start(
            (
                partial(self.controls.show_statistics, statistics),
                partial(self.tiles.show_statistics, statistics),
                partial(self.years.show_statistics, statistics, labels),
                partial(self.bodies.show_statistics, statistics, labels, self._view.unresolved),
                partial(self._show_actions, statistics),
                partial(self.register.show_statistics, statistics, passages),
                self._find_choice_again,
                self._tell_busy,
            ),
            at_once=len(statistics.corpus.figure_columns) <= SMALL or self._jobs is None,
        )

    def _show_actions(self, statistics: Statistics) -> None:
        note = translate(
            "Dashboard",
            "Every action is a series of its own, never added to another. Each line is ten times the one before.",
        )
        self.actions_chart.show_rows(statistics.actions)
        self.actions_card.show_counted(statistics.by_action, statistics.corpus)
        self.actions_card.show_words(translate("Dashboard", "By action"), note)

    def _tell_busy(self) -> None:
        if self._worker.is_busy("sums"):
            self.controls.show_busy()

    @property
    def settled(self) -> bool:
        """Whether all that was asked for is on the screen."""
        return not (self._worker.is_busy() or self._turns.busy or self._later.isActive() or self.evidence.is_filling)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._outdated:
            self._summarise()

    # what is open

    def open_choice(self, choice: Choice) -> None:
        """List the sentences behind something."""
        self._choice = choice
        if self._turns.busy:  # it may be of the last state of the archive: its successor is looked for
            self._turns.finish()
        else:
            self._open(choice)

    def _open(self, choice: Choice) -> None:
        self._choice = choice
        self.evidence.show_choice(choice)
        self.register.show_choice(choice)
        for chart in self._charts():
            chart.show_open(choice.key)

    def close_choice(self) -> None:
        """Go back to the hint."""
        self._choice = None
        self.evidence.show_choice(None)
        self.register.show_choice(None)
        for chart in self._charts():
            chart.show_open(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._choice:
            opener = next((chart for chart in self._charts() if chart.is_open()), None)
            self.close_choice()
            if opener:
                opener.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def _find_choice_again(self) -> None:
        if self._choice is None:
            return
        found = next((choice for choice in self._choices() if choice.key == self._choice.key), None)
        if found:
            self._open(found)
        else:
            self.close_choice()

    def _choices(self) -> list[Choice]:
        """Everything that can be opened now."""
        found = [mark.choice for chart in self._charts() for mark in chart.marks]
        found += [tile.facts.choice for tile in self.tiles.tiles if tile.facts]
        for card in (self.years, self.bodies, self.actions_card):
            found += [link.choice for link in card.left_out.links if link.choice]
        return found

    def _select_records(self, records: Records) -> None:
        if records and not self._turns.busy:  # else the table is about to be another
            title = translate("Dashboard", "%Ln row(s) of the table", "", len(records))
            self.evidence.show_choice(Choice("rows", title, "", records))

    def _open_record(self, record: FigureRecord) -> None:
        figure = record.extracted
        self.sentence_chosen.emit(record.article_id, figure.sentence_start, figure.sentence_end)

    # hover

    def _point(self, choice: Choice | None, place: QRect) -> None:
        chart = self.sender()
        if isinstance(chart, ChartCanvas) and not self._turns.busy:
            self.hover.tell(choice, chart.place_in(self, place), self._view.labels)

    def _hide_hover(self) -> None:
        self.hover.hide()

    # words

    def retranslate(self) -> None:
        """Show all words in the language of the interface."""
        self.controls.retranslate()
        self.evidence.retranslate()
        self.register.retranslate()
        self.bodies.retranslate()
        self.empty.retranslate()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    # size

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width()
        least, most = EVIDENCE_WIDTHS
        self.evidence.setFixedWidth(max(least, min(most, int(width * 0.24))))
        left = width - self.evidence.width() - 2 * MARGIN - SPACING
        self._place_cards(3 if left >= WIDE else 2 if left >= MEDIUM else 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(900, 480)


def _view_of(labels: Labels, settings: DashboardSettings, articles: Mask | None) -> View:
    statistics = summarise(labels.corpus, settings, articles)
    return View(statistics, labels, labels.unresolved(statistics.issuers))
