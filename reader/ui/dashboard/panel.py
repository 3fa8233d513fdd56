# SPDX-License-Identifier: MIT
"""Owns the dashboard: switches, tiles, charts, the table, and beside them the sentences behind every number."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from reader.core.corpus import Corpus, FigureRecord
from reader.core.figure import Recipient
from reader.core.settings import DashboardSettings
from reader.core.statistics import Bar, Statistics, summarise
from reader.ui.dashboard import choices, words
from reader.ui.dashboard.bodies_card import BodiesCard
from reader.ui.dashboard.cards import ChartCard, Legend
from reader.ui.dashboard.charts.actions import ActionsChart
from reader.ui.dashboard.charts.canvas import ChartCanvas
from reader.ui.dashboard.charts.years import YearsChart
from reader.ui.dashboard.choices import Choice
from reader.ui.dashboard.controls import Controls
from reader.ui.dashboard.empty import EmptyState
from reader.ui.dashboard.evidence import EvidencePanel
from reader.ui.dashboard.hover import HoverCard
from reader.ui.dashboard.labels import Labels
from reader.ui.dashboard.register import Register
from reader.ui.dashboard.tiles import TileRow
from reader.ui.theme import ThemeKeeper

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
SPELLED_OUT = 2
"""So many stacked bars have their levels written under the chart."""


class DashboardPanel(QWidget):
    """The statistics of one state of the archive."""

    sentence_chosen = Signal(str, int, int)
    """Article id, start and end of the sentence in code points."""
    settings_changed = Signal(object)
    """The DashboardSettings after a switch was turned."""

    def __init__(
        self, themes: ThemeKeeper, parent: QWidget | None = None, *, settings: DashboardSettings | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings or DashboardSettings()
        self._corpus = Corpus()
        self._sentence_of: Callable[[FigureRecord], str] = lambda _record: ""
        self._labels = Labels()
        self._choice: Choice | None = None
        self._columns = 0
        self.statistics: Statistics = summarise(self._corpus, self._settings)
        self._make_parts(themes)
        self._lay_out(themes)
        self._connect()
        self.controls.show_settings(self._settings)
        self.retranslate()

    def _make_parts(self, themes: ThemeKeeper) -> None:
        pair = (Recipient.COLLECTIVE, Recipient.INDIVIDUAL)
        self.controls = Controls(themes)
        self.tiles = TileRow(themes)
        self.years_chart = YearsChart(themes)
        self.years = ChartCard(self.years_chart, "years", legend=Legend(pair, themes))
        self.bodies = BodiesCard(themes)
        self.actions_chart = ActionsChart(themes)
        self.actions_card = ChartCard(self.actions_chart, "actions")
        self.register = Register(themes)
        self.evidence = EvidencePanel(themes)
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
        self._corpus, self._sentence_of = corpus, sentence_of
        self._labels = Labels(corpus)
        self._summarise()

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
        self.statistics = statistics = summarise(self._corpus, self._settings)
        self._stack.setCurrentIndex(1 if self._corpus.figures else 0)
        self.hover.hide()
        self.controls.show_statistics(statistics, self._labels.articles)
        self.tiles.show_statistics(statistics)
        self.years_chart.show_bars(statistics.bars, statistics.periods, lambda p: self._labels.places(p.records))
        self.years.show_counted(statistics.awards)
        self.bodies.show_statistics(statistics, self._labels)
        self.actions_chart.show_rows(statistics.actions)
        self.actions_card.show_counted(statistics.by_action)
        self.evidence.show_archive(self._labels, self._sentence_of, statistics.awards.witnesses)
        self.register.show_statistics(statistics, self._corpus.figures, self._labels, self._sentence_of)
        self._show_notes()
        self._find_choice_again()

    # what is open

    def open_choice(self, choice: Choice) -> None:
        """List the sentences behind something."""
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
            self.open_choice(found)
        else:
            self.close_choice()

    def _choices(self) -> list[Choice]:
        """Everything that can be opened now."""
        found = [mark.choice for chart in self._charts() for mark in chart.marks]
        found += [tile.facts.choice for tile in self.tiles.tiles if tile.facts]
        for card in (self.years, self.bodies, self.actions_card):
            found += [link.choice for link in card.left_out.links]
        return found

    def _select_records(self, records: list[FigureRecord]) -> None:
        if records:
            title = translate("Dashboard", "%n row(s) of the table", "", len(records))
            self.evidence.show_choice(Choice("rows", title, "", tuple(records)))

    def _open_record(self, record: FigureRecord) -> None:
        figure = record.extracted
        self.sentence_chosen.emit(record.article_id, figure.sentence_start, figure.sentence_end)

    # hover

    def _point(self, choice: Choice | None, place: QRect) -> None:
        chart = self.sender()
        if isinstance(chart, ChartCanvas):
            self.hover.tell(choice, chart.place_in(self, place), self._labels)

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
        self._summarise()

    def _show_notes(self) -> None:
        self.years.show_words(translate("Dashboard", "Awards by year"), self._years_note())
        note = translate(
            "Dashboard",
            "Every action is a series of its own, never added to another. Each line is ten times the one before.",
        )
        self.actions_card.show_words(translate("Dashboard", "By action"), note)

    def _years_note(self) -> str:
        notes = self._level_notes()
        if any(bar.spread for bar in self.statistics.bars):
            notes.append(translate("Dashboard", "Dashed: whole periods shared evenly among their years."))
        if any(bar.inferred for bar in self.statistics.bars) or any(p.inferred for p in self.statistics.periods):
            notes.append(translate("Dashboard", "* the year is worked out, not stated."))
        if any(bar.school_year for bar in self.statistics.bars):
            notes.append(translate("Dashboard", "† school years stand at their second year."))
        notes.append(
            translate("Dashboard", "Sums count awards, never persons: one person can be commended several times.")
        )
        return " ".join(notes)

    def _level_notes(self) -> list[str]:
        """The levels of every year, or how to find them where that would fill the page."""
        stacked = [bar for bar in self.statistics.bars if len(bar.segments) > 1]
        if len(stacked) > SPELLED_OUT:
            return [translate("Dashboard", "A line across a bar parts levels: point at the bar to read them.")]
        return [f"{_year(bar)}, {choices.levels_of(bar)}." for bar in stacked]

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


def _year(bar: Bar) -> str:
    year = words.undated_words() if bar.year is None else str(bar.year)
    return f"{year} {words.recipient_word(bar.recipient)}"
