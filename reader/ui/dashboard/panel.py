# SPDX-License-Identifier: MIT
"""Owns the dashboard: what is added up and shown of a state of the archive, and what is open of it.

The parts of its page are made one a turn of the event loop; what is asked for sooner is made then.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from reader.core.columns import Mask
from reader.core.corpus import Corpus, FigureRecord
from reader.core.figure_columns import Records, Rows
from reader.core.settings import DashboardSettings
from reader.core.statistics import Statistics, summarise
from reader.ui.dashboard import words
from reader.ui.dashboard.bodies_card import BodiesCard
from reader.ui.dashboard.cards import ChartCard
from reader.ui.dashboard.charts.canvas import ChartCanvas
from reader.ui.dashboard.choices import Choice
from reader.ui.dashboard.controls import Controls
from reader.ui.dashboard.evidence import EvidencePanel
from reader.ui.dashboard.labels import Labels
from reader.ui.dashboard.page import PARTS, DashboardPage
from reader.ui.dashboard.passages import Passages, SentenceOf
from reader.ui.dashboard.register import Register, least_certain
from reader.ui.dashboard.tiles import TileRow
from reader.ui.dashboard.worker import SMALL, Worker
from reader.ui.jobs import Jobs
from reader.ui.theme import ThemeKeeper
from reader.ui.widgets.file_choice import FileChoice
from reader.ui.widgets.turns import Turns

translate = words.translate
FOLLOW_AFTER_MS = 150
"""A filter that is still being typed isn't followed letter by letter."""


class View(NamedTuple):
    """What is worked out beside the window of one state of the archive."""

    statistics: Statistics
    labels: Labels
    unresolved: int
    """Bodies among the awards whose place isn't known."""
    unreviewed: Rows
    """Figures that nobody has decided on, the least certain first."""


class DashboardPanel(DashboardPage):
    """The statistics of one state of the archive."""

    figure_chosen = Signal(object)
    """The FigureRecord that is to be read where it stands."""
    decided = Signal(object, object)
    """FigureRecords and the Status that they are to have; UNREVIEWED takes decisions back."""
    settings_changed = Signal(object)
    """The DashboardSettings after a switch was turned."""

    def __init__(
        self,
        themes: ThemeKeeper,
        parent: QWidget | None = None,
        *,
        settings: DashboardSettings | None = None,
        jobs: Jobs | None = None,
        files: FileChoice | None = None,
    ) -> None:
        """Without ``jobs`` everything is worked out at once, however large the archive is."""
        worker, batch = Worker(jobs.read if jobs else None), jobs.batch if jobs else None
        super().__init__(themes, worker, batch, files or FileChoice(), parent)
        self._settings = settings or DashboardSettings()
        self._jobs = jobs
        self._turns = Turns(self)
        self._labels = Labels()
        self._sentence_of: SentenceOf = lambda _record: ""
        self._listed: Mask | None = None
        self._choice: Choice | None = None
        self._outdated = False
        self._rows_shown = False
        """Whether the sentences of selected rows are shown, and not those of the choice."""
        self._view = _view_of(self._labels, self._settings, None)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(FOLLOW_AFTER_MS)
        self._later.timeout.connect(self._summarise)
        self._area.verticalScrollBar().valueChanged.connect(self._hide_hover)
        self._building = Turns(self)
        makings = [partial(getattr, self, part) for part in PARTS]
        self._building.start([*makings, self._built], at_once=jobs is None)

    @property
    def statistics(self) -> Statistics:
        """What is shown."""
        return self._view.statistics

    def introduce(self, part: QWidget) -> None:
        """Connect a part that was just made."""
        match part:
            case Controls():
                part.changed.connect(self._change_settings)
                part.listed_only_changed.connect(self._summarise)
                part.show_settings(self._settings)
            case Register():
                part.records_selected.connect(self._select_records)
                part.opened.connect(self.figure_chosen)
                part.decided.connect(self.decided)
            case EvidencePanel():
                part.figure_chosen.connect(self.figure_chosen)
                part.decided.connect(self.decided)
                part.closed.connect(self.close_choice)
            case TileRow() | ChartCard():
                part.chosen.connect(self.open_choice)
        if isinstance(part, ChartCard):
            part.chart.pointed.connect(self._point)
            part.chart.opened_by_key.connect(self._focus_evidence)
        if isinstance(part, BodiesCard | Register | EvidencePanel):
            part.retranslate()

    def _focus_evidence(self) -> None:
        self.evidence.focus_first()

    def _built(self) -> None:
        """All parts are there: show what has been added up meanwhile."""
        if self._worker.is_busy("sums"):
            self._tell_busy()
        else:
            self._show()

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
        if self._building.busy:
            return
        statistics, labels = self._view.statistics, self._view.labels
        passages = Passages(labels, self._sentence_of)
        self._stack.setCurrentIndex(1 if len(statistics.corpus.figure_columns) else 0)
        self.hover.hide()
        self.evidence.show_archive(passages, statistics.awards.told)
        self._turns.start(
            (
                partial(self.controls.show_statistics, statistics),
                partial(self.tiles.show_statistics, statistics),
                partial(self.years.show_counted, statistics.awards, statistics.corpus),
                partial(self.years.show_statistics, statistics, labels),
                partial(self.bodies.show_counted, statistics.awards, statistics.corpus),
                partial(self.bodies.show_statistics, statistics, labels, self._view.unresolved),
                partial(self.actions_card.show_counted, statistics.by_action, statistics.corpus),
                partial(self._show_actions, statistics),
                partial(self.register.show_statistics, statistics, passages, self._view.unreviewed),
                self._find_choice_again,
                self._tell_busy,
                self.fit_again,
                self._tell_rows_again,  # last: selected rows are not shown while others are on their way
            ),
            at_once=len(statistics.corpus.figure_columns) <= SMALL or self._jobs is None,
        )

    def _show_actions(self, statistics: Statistics) -> None:
        note = translate(
            "Dashboard",
            "Every action is a series of its own, never added to another. Each line is ten times the one before.",
        )
        self.actions_chart.show_rows(statistics.actions)
        self.actions_card.show_words(translate("Dashboard", "By action"), note)

    def _tell_busy(self) -> None:
        if self._worker.is_busy("sums"):
            self.controls.show_busy()

    def finish(self) -> None:
        """Make and show now what was to come in later turns; what a lane works out comes when it is there."""
        self._building.finish()
        self._turns.finish()

    @property
    def settled(self) -> bool:
        """Whether all that was asked for is on the screen."""
        turns = self._building.busy or self._turns.busy
        return not (turns or self._worker.is_busy() or self._later.isActive() or self.evidence.is_filling)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._outdated:
            self._summarise()

    # what is open

    def open_choice(self, choice: Choice) -> None:
        """List the sentences behind something."""
        self._choice = choice
        if self._building.busy:
            return
        if self._turns.busy:  # it may be of the last state of the archive: its successor is looked for
            self._turns.finish()
        else:
            self._open(choice)

    def _open(self, choice: Choice) -> None:
        self._rows_shown = False
        self.evidence.show_choice(choice)
        self._show_open(choice)

    def _show_open(self, choice: Choice) -> None:
        """Let charts and table know what is open."""
        self._choice = choice
        self.register.show_choice(choice)
        for chart in self._charts():
            chart.show_open(choice.key)

    def close_choice(self) -> None:
        """Go back to the hint."""
        self._choice, self._rows_shown = None, False
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
        if found and self._rows_shown:  # the sentences of the selected rows lie over those of the choice
            self._show_open(found)
        elif found:
            self._open(found)
        else:
            rows_shown = self._rows_shown
            self.close_choice()
            self._rows_shown = rows_shown

    def _tell_rows_again(self) -> None:
        if self._rows_shown:
            self.register.table.tell_selection()

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
            self._rows_shown = True
            self.evidence.show_choice(Choice("rows", title, "", records))

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
        self._building.finish()
        for part in (self.controls, self.evidence, self.register, self.bodies, self.empty):
            part.retranslate()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


def _view_of(labels: Labels, settings: DashboardSettings, articles: Mask | None) -> View:
    statistics = summarise(labels.corpus, settings, articles)
    _ = statistics.checks.worst_first  # sorted here: a tile offers them
    return View(statistics, labels, labels.unresolved(statistics.issuers), least_certain(statistics))
