# SPDX-License-Identifier: MIT
"""What the tests that drive the whole window share."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from reader.ui import problems
from reader.ui.main_window import MainWindow

Start = Callable[[], MainWindow]


class Problems(problems.Problems):
    """Errors fail the test instead of opening a dialog that nobody closes."""

    def show(self, error: BaseException) -> None:
        raise error


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nothing is on its way any more."""
    jobs = window.services.jobs
    qtbot.waitUntil(
        lambda: window.furnished and not (jobs.read.busy or jobs.write.busy or jobs.batch.busy), timeout=20_000
    )


def open_article(window: MainWindow, words: str) -> None:
    """Open the article whose title holds these words."""
    window.desk.open_article(next(entry.id for entry in window.corpus.entries if words in entry.title))
