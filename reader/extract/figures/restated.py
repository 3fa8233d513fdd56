# SPDX-License-Identifier: MIT
"""Owns the times of numbers that the text states again: those of the title, and ``Trong 60 người được khen …``."""

from __future__ import annotations

from reader.core.figure import YearSource
from reader.core.structure import Part
from reader.core.values import replace
from reader.extract.figures.draft import Draft, Period
from reader.extract.figures.merge import meant_again

_HEADS = frozenset((Part.TITLE, Part.KICKER, Part.LEAD, Part.CAPTION))
_SURE = frozenset((YearSource.STATED, YearSource.CONTEXT, YearSource.INFERRED))


def agree_with_text(drafts: list[Draft]) -> None:
    """A number of the title or lead without a time of its own has that of the same statement in the text."""
    told: dict[tuple[object, ...], Period] = {}
    for draft in drafts:
        if draft.clause.part not in _HEADS and draft.period is not None and draft.period.source in _SURE:
            told.setdefault(_statement(draft), draft.period)
    for draft in drafts:
        if draft.clause.part in _HEADS and (draft.period is None or draft.period.source is YearSource.DATELINE):
            period = told.get(_statement(draft))
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


def _statement(draft: Draft) -> tuple[object, ...]:
    return draft.value, draft.number.percent, draft.recipient, draft.action
