# SPDX-License-Identifier: MIT
"""Owns how the dashboard learns of the archive and of the list's filter, and what the window does with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.corpus import FigureRecord
from reader.core.figure import Status
from reader.core.settings import DashboardSettings
from reader.ui.dashboard import DashboardPanel  # numpy and pyqtgraph take their time: not before they are seen
from reader.ui.reading.decisions import decision_on

if TYPE_CHECKING:
    from reader.ui.main_window.window import MainWindow


def make_dashboard(window: MainWindow) -> DashboardPanel:
    """The dashboard over the archive that the window shows."""
    services, articles = window.services, window.desk.articles
    settings = services.settings
    panel = DashboardPanel(services.themes, settings=settings.value.dashboard, jobs=services.jobs, files=settings.files)

    def keep(page: DashboardSettings) -> None:
        settings.set(dashboard=page)

    def follow(_listed: int = 0) -> None:
        """Hand on which articles the list's filter lets through."""
        numbers, columns = articles.listed_numbers(), window.corpus.columns
        panel.show_filter(None if numbers is None else columns.mask(columns.positions_of(numbers)))

    def decide(records: list[FigureRecord], status: Status) -> None:
        decisions = window.flows.decisions
        if status is Status.UNREVIEWED:
            decisions.withdraw_all(records)
            return
        known = [(record, window.corpus.entry(record.article_id)) for record in records]
        decisions.decide_all([decision_on(record, entry.text_hash, status) for record, entry in known if entry])

    panel.settings_changed.connect(keep)
    panel.decided.connect(decide)
    panel.figure_chosen.connect(window.open_figure)
    articles.filter_applied.connect(follow)
    panel.show_corpus(window.corpus, window.sentence_of)
    follow()
    return panel
