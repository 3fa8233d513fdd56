# SPDX-License-Identifier: MIT
"""Notes are read again when an import may have moved them, however often that is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from threading import Event

import pytest
from PySide6.QtGui import QUndoStack
from pytestqt.qtbot import QtBot

from reader.core.note import Note
from reader.ui.flows.notes import NoteFlow
from reader.ui.jobs import Jobs


class Work:
    """Notes as the library keeps them."""

    def __init__(self) -> None:
        self.kept: tuple[Note, ...] = (
            Note("n", "a", None, "rose", "một", "2026-01-01T00:00:00", "2026-01-01T00:00:00"),
        )

    def notes(self) -> tuple[Note, ...]:
        return self.kept

    def save_note(self, note: Note) -> None:
        self.kept = (note,)


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.mark.parametrize("times", [1, 2, 3])
def test_notes_that_are_to_be_read_again_and_again_are_read_and_come_to_rest(
    jobs: Jobs, qtbot: QtBot, times: int
) -> None:
    work = Work()
    flow = NoteFlow(work, jobs, QUndoStack(jobs))  # type: ignore[arg-type]
    work.kept = ()
    for _ in range(times):
        flow.reload()
    qtbot.waitUntil(lambda: not jobs.write.busy)
    assert flow.all() == ()


def test_notes_are_read_again_however_long_other_work_goes_on(jobs: Jobs, qtbot: QtBot) -> None:
    work, rest = Work(), Event()
    flow = NoteFlow(work, jobs, QUndoStack(jobs))  # type: ignore[arg-type]
    work.kept = ()
    flow.reload()
    jobs.write.run("other work", partial(rest.wait, 60))
    qtbot.waitUntil(lambda: flow.all() == ())
    assert jobs.write.busy
    rest.set()


def test_what_is_typed_while_notes_are_read_again_is_not_lost(jobs: Jobs, qtbot: QtBot) -> None:
    work, undo = Work(), QUndoStack(jobs)
    flow = NoteFlow(work, jobs, undo)  # type: ignore[arg-type]
    (note,) = flow.all()
    flow.reload()
    flow.change(replace(note, body="Hỏi lại."))
    qtbot.waitUntil(lambda: not jobs.write.busy)
    assert [one.body for one in flow.all()] == ["Hỏi lại."]
    assert work.kept == flow.all()
