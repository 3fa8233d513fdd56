# SPDX-License-Identifier: MIT
"""Widgets in cycles are destroyed on the GUI thread, whoever allocates meanwhile."""

from __future__ import annotations

import gc
import weakref
from threading import Thread, current_thread

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.garbage import GarbageCollection, collect_on_gui_thread


class Cycle:
    """Garbage that only the collector finds, and that says which thread took it away."""

    def __init__(self, taken_by: list[str]) -> None:
        self.widget = QWidget()
        self.itself = self
        weakref.finalize(self, lambda: taken_by.append(current_thread().name))


def test_a_busy_worker_never_destroys_a_widget(qapp: QApplication, qtbot: QtBot) -> None:
    taken_by: list[str] = []
    cycles = 2 * gc.get_threshold()[0]  # so many that they are due, whatever else was counted before
    for _ in range(cycles):
        Cycle(taken_by)

    def allocate() -> None:
        kept = [[number] for number in range(200_000)]
        assert kept

    worker = Thread(target=allocate, name="worker")
    worker.start()
    worker.join()
    assert taken_by == []
    qtbot.waitUntil(lambda: len(taken_by) == cycles, timeout=30_000)
    assert set(taken_by) == {"MainThread"}


def test_it_begins_once(qapp: QApplication, qtbot: QtBot) -> None:
    collect_on_gui_thread(qapp)
    collect_on_gui_thread(qapp)
    assert len(qapp.findChildren(GarbageCollection)) == 1
    assert not gc.isenabled()
