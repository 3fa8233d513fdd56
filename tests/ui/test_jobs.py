# SPDX-License-Identifier: MIT
"""Work leaves the GUI thread and comes back: newest wins where it should, nothing is lost where it must not."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event, current_thread

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reader.ui.jobs import Jobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_answers_come_back_on_the_gui_thread(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[tuple[str, str]] = []
    jobs.read.run("a", lambda: current_thread().name, lambda worker: seen.append((worker, current_thread().name)))
    qtbot.waitUntil(lambda: bool(seen))
    worker, home = seen[0]
    assert worker.startswith("read")
    assert home == "MainThread"


def test_an_answer_never_comes_inside_run(qtbot: QtBot, jobs: Jobs) -> None:
    order: list[str] = []
    jobs.read.run("a", lambda: None, lambda _none: order.append("answer"))
    order.append("after run")
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["after run", "answer"]


def test_only_the_newest_search_is_answered(qtbot: QtBot, jobs: Jobs) -> None:
    gate, answers = Event(), []
    jobs.read.run("search", lambda: gate.wait(5) and "old", answers.append)
    jobs.read.run("search", lambda: "new", answers.append)
    jobs.read.run("other", lambda: "other", answers.append)
    gate.set()
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == ["new", "other"]


def test_every_write_is_done_in_order_even_at_the_end(qtbot: QtBot) -> None:
    jobs, written, gate = Jobs(), [], Event()
    jobs.write.run("note", lambda: gate.wait(5))
    for number in range(20):
        jobs.write.run("note", lambda number=number: written.append(number))
    gate.set()
    jobs.close()
    assert written == list(range(20))


def test_a_failure_is_always_told_also_of_a_superseded_job(qtbot: QtBot, jobs: Jobs) -> None:
    failures: list[BaseException] = []
    jobs.failed.connect(failures.append)

    def fail() -> None:
        raise ValueError("broken")

    jobs.read.run("search", fail)
    jobs.read.run("search", lambda: None)
    qtbot.waitUntil(lambda: bool(failures))
    assert str(failures[0]) == "broken"


def test_a_note_that_could_not_be_written_is_told_also_when_the_program_ends(qtbot: QtBot) -> None:
    jobs, failures, answers = Jobs(), [], []
    jobs.failed.connect(failures.append)
    jobs.write.run("note", lambda: 1 / 0)
    jobs.write.run("note", lambda: "written", answers.append)
    jobs.close()
    assert [type(failure) for failure in failures] == [ZeroDivisionError]
    qtbot.wait(1)
    assert len(failures) == 1  # once, though the event is still on its way
    assert answers == []  # to windows that are gone
    assert not jobs.busy


def test_a_job_may_answer_for_its_own_failure(qtbot: QtBot, jobs: Jobs) -> None:
    own: list[BaseException] = []
    common: list[BaseException] = []
    jobs.failed.connect(common.append)
    jobs.batch.run("export", lambda: 1 / 0, None, own.append)
    qtbot.waitUntil(lambda: bool(own))
    assert isinstance(own[0], ZeroDivisionError)
    assert not common


def test_closing_does_not_wait_for_a_long_import(qtbot: QtBot) -> None:
    jobs, ran = Jobs(), []
    started, stopping = Event(), jobs.batch.stopping  # no job holds the lanes: Qt's objects may not end on its thread

    def long() -> None:
        started.set()
        stopping.wait(10)
        ran.append("stopped")

    jobs.batch.run("import", long)
    jobs.batch.run("next", lambda: ran.append("never"))
    assert started.wait(5)
    jobs.close()
    qtbot.waitUntil(lambda: bool(ran))
    assert ran == ["stopped"]


def test_a_job_that_outlives_its_window_is_heard_by_nobody(qapp: QApplication) -> None:
    """The lanes that are not waited for may be destroyed while a job of theirs ends."""
    for _ in range(50):
        jobs, heard, begun, gate = Jobs(), [], Event(), Event()

        def work(begun: Event = begun, gate: Event = gate) -> str:
            begun.set()
            gate.wait(5)
            return "done"

        jobs.read.run("slow", work, heard.append)
        assert begun.wait(5)
        jobs.close()
        gate.set()
        delete(jobs)
        qapp.processEvents()
        assert heard == []
