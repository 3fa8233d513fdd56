# SPDX-License-Identifier: MIT
"""Notes are read again when an import may have moved them, however often that is said."""

from __future__ import annotations

from collections.abc import Iterator

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
