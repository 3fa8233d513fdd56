# SPDX-License-Identifier: MIT
"""Owns the step that can be undone: one write forth, one write back, in the order of the write lane."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.ui.jobs import Lane


def _nothing() -> None:
    """The step has nothing to show before its commit."""


@dataclass(frozen=True, slots=True)
class Step:
    """One way of a change: ``write`` commits on the write lane, ``show`` runs at once on the GUI thread."""

    write: Callable[[], object]
    show: Callable[[], None] = _nothing


class Change(QUndoCommand):
    """Goes ``forth``, and ``back`` when it is undone; ``done`` is called after each commit.

    Changes with the same ``merge_key`` that follow one another are undone as one.
    """

    def __init__(
        self, text: str, lane: Lane, forth: Step, back: Step, done: Callable[[], None], merge_key: str | None = None
    ) -> None:
        super().__init__(text)
        self._lane = lane
        self._forth = forth
        self._back = back
        self._done = done
        self._merge_key = merge_key

    def redo(self) -> None:
        self._go(self._forth)

    def undo(self) -> None:
        self._go(self._back)

    def _go(self, step: Step) -> None:
        step.show()
        self._lane.run("user-work", step.write, self._answer)

    def _answer(self, _result: object) -> None:
        self._done()

    def hand_over(self, done: Callable[[], None]) -> None:
        """Let go of the window that it was made in: only what it writes stays, ``done`` is called after each commit.

        No later change is joined to it, whose way back would then show nothing.
        """
        self._forth, self._back = Step(self._forth.write), Step(self._back.write)
        self._done, self._merge_key = done, None

    def id(self) -> int:
        return 1 if self._merge_key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, Change) or self._merge_key is None or other._merge_key != self._merge_key:
            return False
        self._forth, self._done = other._forth, other._done
        return True


def hand_over(stack: QUndoStack, done: Callable[[], None]) -> None:
    """Let a window that comes after another take back, and do again, what was done in the one before.

    ``done`` is called after each commit of a step of then: it has to show whatever may be other than before.
    """
    for place in range(stack.count()):
        change = stack.command(place)
        if isinstance(change, Change):
            change.hand_over(done)
