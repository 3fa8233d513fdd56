# SPDX-License-Identifier: MIT
"""Owns the way of the user's say on printings: split an article off, join several, each with undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from reader.store.reprint_choices import Choices
from reader.store.reprint_groups import Reprints
from reader.ui.flows.changes import Change, Step
from reader.ui.jobs import Jobs

MOST_JOINED = 500
"""No report is printed more often; who selects more has selected the list."""


class ReprintFlow(QObject):
    """Keeps what the user says of printings."""

    changed = Signal()
    """Articles are grouped otherwise."""
    said = Signal(str)
    """A sentence on what was done."""

    def __init__(self, reprints: Reprints, jobs: Jobs, undo: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reprints, self._jobs, self._undo = reprints, jobs, undo

    def split(self, article_id: str) -> None:
        """Say that an article is no printing of those that it is grouped with."""
        self._push(self.tr("Split the article off"), lambda: self._reprints.split(article_id))
        self.said.emit(self.tr("The article is counted by itself now; Ctrl+Z takes it back"))

    def join(self, articles: int, find: Callable[[], Sequence[str]]) -> None:
        """Say that so many articles are printings of one report; ``find`` finds their ids, beside the window."""
        if articles < 2:
            self.said.emit(self.tr("Select two articles or more that are one report"))
            return
        if articles > MOST_JOINED:
            self.said.emit(self.tr("These are too many articles to be one report: at most %Ln", "", MOST_JOINED))
            return
        self._push(self.tr("Join the articles"), lambda: self._reprints.join(find()))
        count = self.tr("%Ln article(s) are one report now", "", articles)
        self.said.emit(self.tr("{count}; Ctrl+Z takes it back").format(count=count))

    def _push(self, text: str, work: Callable[[], Choices]) -> None:
        before: list[Choices] = []
        forth = Step(lambda: before.append(work()))
        back = Step(lambda: self._reprints.decide(before.pop()))
        self._undo.push(Change(text, self._jobs.write, forth, back, self.changed.emit))
