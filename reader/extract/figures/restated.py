# SPDX-License-Identifier: MIT
"""Owns times told with another number: stated again in the text, first told of, or behind the last of a list."""

from __future__ import annotations

from reader.core.figure import Action, Approximation, Recipient, YearSource
from reader.core.structure import Part
from reader.core.values import replace
from reader.extract.figures.draft import Draft, Period
from reader.extract.figures.merge import meant_again

_HEADS = frozenset((Part.TITLE, Part.KICKER, Part.LEAD, Part.CAPTION))
_JOINS = frozenset((",", "và", "cùng", ", cùng"))
_ROUNDED = 1.1
"""So many times a rounded number may be the exact one."""
_SURE = frozenset((YearSource.STATED, YearSource.CONTEXT, YearSource.INFERRED))


def agree_with_text(drafts: list[Draft]) -> None:
    """A number of the title or lead without a time of its own has that of the same statement in the text."""
    told: dict[tuple[float, bool, Recipient, Action | None], Period] = {}
    for draft in drafts:
        if draft.clause.part not in _HEADS and draft.period is not None and draft.period.source in _SURE:
            told.setdefault(_statement(draft), draft.period)
    for draft in drafts:
        if draft.clause.part in _HEADS and (draft.period is None or draft.period.source is YearSource.DATELINE):
            period = told.get(_statement(draft)) or _rounded(draft, told)
            draft.period = replace(period, start=-1, end=-1, source=YearSource.CONTEXT) if period else draft.period


def agree_with_first(drafts: list[Draft]) -> None:
    """``Trong 60 người được vinh danh, 22 người ở xã``: of the time at which the sixty were first told of."""
    told: dict[float, list[Draft]] = {}
    for draft in drafts:
        near = told.setdefault(draft.value, [])
        first = meant_again(draft, near)
        near.append(draft)
        if first is None or first.period is None or first.action is not draft.action:
            continue
        if draft.period is not None and draft.period.source is not YearSource.STATED:
            stated = first.period.source is YearSource.STATED
            draft.period = replace(first.period, source=YearSource.CONTEXT) if stated else first.period


def agree_with_last(drafts: list[Draft]) -> None:
    """``khen 3 tập thể, 7 cá nhân tiêu biểu giai đoạn 2016 - 2020``: the time behind the last is that of all."""
    for draft in reversed(drafts):
        before, period = draft.chained, draft.period
        if before is None or period is None or before.action is not draft.action or before.clause is not draft.clause:
            continue
        joined = " ".join(draft.clause.words[before.last : draft.first]) in _JOINS
        behind = period.source is YearSource.STATED and period.start > draft.start
        if joined and behind and before.period is not None and before.period.source is not YearSource.STATED:
            before.period = period


def _rounded(draft: Draft, told: dict[tuple[float, bool, Recipient, Action | None], Period]) -> Period | None:
    """The time of the number that a title rounds: ``trên 2.300 lượt đảng viên`` for 2.346."""
    if draft.number.approximate is not Approximation.AT_LEAST:
        return None
    for (value, *what), period in told.items():
        if what == list(_statement(draft)[1:]) and draft.value <= value < draft.value * _ROUNDED:
            return period
    return None


def _statement(draft: Draft) -> tuple[float, bool, Recipient, Action | None]:
    return draft.value, draft.number.percent, draft.recipient, draft.action
