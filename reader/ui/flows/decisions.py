# SPDX-License-Identifier: MIT
"""Owns the way of a decision on a figure: from the card into the user's work, with undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from reader.core.corpus import Decision, FigureRecord
from reader.core.figure import Figure, Status
from reader.store.decisions import KeptDecision, key_of
from reader.store.user_work import UserWork
from reader.ui.flows.changes import Change, Step
from reader.ui.jobs import Jobs


class DecisionFlow(QObject):
    """Keeps what the reader decides on figures."""

    changed = Signal()
    """A decision has been committed."""

    def __init__(self, work: UserWork, jobs: Jobs, undo: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._jobs = jobs
        self._undo = undo

    def decide(self, decision: Decision) -> None:
        """Keep a decision in the place of the one before."""
        self._push(self._text(decision.status), decision, Step(lambda: self._work.decide(decision)))

    def decide_all(self, decisions: Sequence[Decision]) -> None:
        """Keep several decisions of one sort, which are undone together."""
        if not decisions:
            return
        before = {key_of(kept): kept for kept in self._work.decisions()}

        def forth() -> None:
            for decision in decisions:
                self._work.decide(decision)

        def back() -> None:
            for decision in decisions:
                if kept := before.get(key_of(decision)):
                    self._work.decide(kept)
                else:
                    self._work.withdraw(*key_of(decision))

        self._push_steps(self._text(decisions[0].status), forth, back)

    def withdraw_all(self, records: Sequence[FigureRecord]) -> None:
        """Take the decisions on these figures back; undo brings them all again."""
        decisions = [record.decision for record in records if record.decision is not None]

        def forth() -> None:
            for decision in decisions:
                self._work.withdraw(*key_of(decision))

        def back() -> None:
            for decision in decisions:
                self._work.decide(decision)

        if decisions:
            self._push_steps(self.tr("Withdraw the decision"), forth, back)

    def _push_steps(self, text: str, forth: Callable[[], None], back: Callable[[], None]) -> None:
        self._undo.push(Change(text, self._jobs.write, Step(forth), Step(back), self.changed.emit))

    def withdraw(self, record: FigureRecord) -> None:
        """Take the decision on this figure back."""
        if record.decision is not None:
            self._push(self.tr("Withdraw the decision"), record.decision, self._withdrawal(record.decision))

    def place(self, kept: KeptDecision, text_hash: str, figure: Figure) -> None:
        """Let a decision that lost its place count for this figure of its article's text as it is now."""
        said = kept.decision
        moved = replace(said, text_hash=text_hash, start=figure.start, end=figure.end, exact=figure.text)
        now, old = KeptDecision(moved, figure), kept.decision
        self._push_moves(self.tr("Place the decision again"), (old, now), (moved, kept))

    def discard(self, kept: KeptDecision) -> None:
        """Give up a decision that lost its place; undo brings it back to where it waited."""
        said = kept.decision
        forth = self._withdrawal(said)
        self._undo.push(
            Change(
                self.tr("Withdraw the decision"), self._jobs.write, forth, self._moving(said, kept), self.changed.emit
            )
        )

    def _push_moves(self, text: str, forth: tuple[Decision, KeptDecision], back: tuple[Decision, KeptDecision]) -> None:
        steps = (self._moving(*forth), self._moving(*back))
        self._undo.push(Change(text, self._jobs.write, *steps, self.changed.emit))

    def _moving(self, away: Decision, kept: KeptDecision) -> Step:
        """Put a decision as it is to be kept in place of what stands for it now."""
        return Step(lambda: self._work.move_decisions(away.article_id, {key_of(away): kept}))

    def _push(self, text: str, decision: Decision, forth: Step) -> None:
        before = self._before(decision)
        back = self._withdrawal(decision) if before is None else Step(lambda: self._work.decide(before))
        self._undo.push(Change(text, self._jobs.write, forth, back, self.changed.emit))

    def _withdrawal(self, decision: Decision) -> Step:
        place = (decision.article_id, decision.text_hash, decision.start, decision.end)
        return Step(lambda: self._work.withdraw(*place))

    def _before(self, decision: Decision) -> Decision | None:
        place = (decision.article_id, decision.text_hash, decision.start, decision.end)
        kept = self._work.decisions()
        return next((d for d in kept if (d.article_id, d.text_hash, d.start, d.end) == place), None)

    def _text(self, status: Status) -> str:
        texts = {
            Status.CONFIRMED: self.tr("Confirm the figure"),
            Status.CORRECTED: self.tr("Correct the figure"),
            Status.REJECTED: self.tr("Reject the figure"),
        }
        return texts.get(status, self.tr("Withdraw the decision"))
