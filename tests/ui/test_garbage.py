# SPDX-License-Identifier: MIT
"""Widgets in cycles are destroyed on the GUI thread, whoever allocates; much is never looked through at once."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from threading import Thread, current_thread

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.garbage import AT_ONCE, GarbageCollection, collect_on_gui_thread


class Cycle:
    """Garbage that only the collector finds, and that says which thread took it away."""

    def __init__(self, taken_by: list[str]) -> None:
        self.widget = QWidget()
        self.itself = self
        weakref.finalize(self, lambda: taken_by.append(current_thread().name))


@pytest.fixture
def collection(qapp: QApplication) -> GarbageCollection:
    """The one of the program; what was made before is set aside."""
    found = collect_on_gui_thread(qapp)
    gc.freeze()
    return found


@pytest.fixture
def looked_through(collection: GarbageCollection) -> Iterator[list[int]]:
    """The generations that were collected."""
    seen: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            seen.append(info["generation"])

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def test_a_busy_worker_never_destroys_a_widget(collection: GarbageCollection, qtbot: QtBot) -> None:
    taken_by: list[str] = []
    cycles = gc.get_threshold()[0] // 2  # each is several objects: enough to be due, too few to be set aside unseen
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


def test_what_comes_in_masses_is_set_aside_unseen(
    collection: GarbageCollection, looked_through: list[int], qtbot: QtBot
) -> None:
    before, kept = gc.get_freeze_count(), [[number] for number in range(2 * AT_ONCE)]
    qtbot.waitUntil(lambda: gc.get_freeze_count() >= before + len(kept), timeout=30_000)
    assert looked_through == []


def test_what_was_set_aside_is_looked_through_when_a_window_was_given_up(
    collection: GarbageCollection, looked_through: list[int]
) -> None:
    taken_by: list[str] = []
    Cycle(taken_by)
    gc.freeze()
    gc.collect()
    assert taken_by == []
    collection.collect_all()
    assert taken_by == ["MainThread"]
    assert gc.get_freeze_count() > AT_ONCE  # what stays need not be looked through again


def test_it_is_looked_through_when_as_much_again_has_been_set_aside(
    collection: GarbageCollection, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("reader.ui.garbage.FEW", 0)
    collection.collect_all()
    taken_by: list[str] = []
    Cycle(taken_by)
    gc.freeze()
    kept = [[number] for number in range(gc.get_freeze_count())]
    qtbot.waitUntil(lambda: gc.get_freeze_count() > len(kept), timeout=30_000)
    assert taken_by == []
    kept += [[number] for number in range(2 * gc.get_threshold()[0])]  # some more, so that it is due again
    qtbot.waitUntil(lambda: taken_by == ["MainThread"], timeout=30_000)


def test_it_begins_once(qapp: QApplication, qtbot: QtBot) -> None:
    assert collect_on_gui_thread(qapp) is collect_on_gui_thread(qapp)
    assert len(qapp.findChildren(GarbageCollection)) == 1
    assert not gc.isenabled()
