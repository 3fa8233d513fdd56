# SPDX-License-Identifier: MIT
"""Stopping an import stops that one: what waits behind it goes on, and what is stopped stays stopped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.store.report import ImportReport, Talk
from reader.ui.flows.archive import ArchiveFlow
from reader.ui.jobs import Jobs


class SlowLibrary:
    """Imports for as long as it is let."""

    def __init__(self) -> None:
        self.begun = Event()
        self.enough = Event()
        self.waiting: list[Path] = []

    def import_paths(self, paths: tuple[Path, ...], *, talk: Talk, **_: Any) -> ImportReport:
        self.begun.set()
        while not talk.cancelled() and not self.enough.wait(0.01):
            pass
        return ImportReport(added=tuple(path.name for path in paths), cancelled=talk.cancelled())

    @property
    def pending(self) -> SlowLibrary:
        return self

    def add(self, paths: tuple[Path, ...]) -> None:
        self.waiting += paths

    def remove(self, paths: tuple[Path, ...]) -> None:
        self.waiting = [path for path in self.waiting if path not in paths]


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_a_stop_is_for_the_import_that_runs(qtbot: QtBot, jobs: Jobs) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    library = SlowLibrary()
    flow = ArchiveFlow(library, jobs, QUndoStack(window), window)  # type: ignore[arg-type]
    ended: list[ImportReport] = []
    flow.ended.connect(ended.append)
    flow.import_paths([Path("one")])
    flow.import_paths([Path("two")])
    assert library.begun.wait(5)
    flow.cancel()
    qtbot.waitUntil(lambda: len(ended) == 1)
    assert (ended[0].added, ended[0].cancelled) == (("one",), True)
    library.enough.set()
    qtbot.waitUntil(lambda: len(ended) == 2)
    assert (ended[1].added, ended[1].cancelled) == (("two",), False)
    flow.cancel()  # nothing runs: nothing to stop, and nothing later is stopped by it
    flow.import_paths([Path("three")])
    qtbot.waitUntil(lambda: len(ended) == 3)
    assert not ended[2].cancelled
    qtbot.waitUntil(lambda: not jobs.busy)
    assert library.waiting == []


class LibraryOfBatches(SlowLibrary):
    """Keeps all of its articles at once, then goes on reading."""

    def import_paths(self, paths: tuple[Path, ...], *, talk: Talk, **_: Any) -> ImportReport:
        for number in range(1, 161):
            talk.counted(160)
            talk.progress(number, 2000, f"{number}.txt")
        return super().import_paths(paths, talk=talk)


def test_of_articles_that_are_kept_at_once_no_first_ones_are_told_with_the_rate_of_all(
    qtbot: QtBot, jobs: Jobs
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    library = LibraryOfBatches()
    flow = ArchiveFlow(library, jobs, QUndoStack(window), window)  # type: ignore[arg-type]
    told: list[int] = []
    flow.progressed.connect(lambda done, _total, _words: told.append(done))
    flow.import_paths([Path("one")])
    qtbot.waitUntil(lambda: 160 in told)
    assert told == [160]
    library.enough.set()
    qtbot.waitUntil(lambda: not jobs.busy)
