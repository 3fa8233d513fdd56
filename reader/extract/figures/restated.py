# SPDX-License-Identifier: MIT
"""Owns the times of numbers in the title, lead or a caption that the text states again with a time."""

from __future__ import annotations

from reader.core.figure import YearSource
from reader.core.structure import Part
from reader.core.values import replace
from reader.extract.figures.draft import Draft, Period

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


def _statement(draft: Draft) -> tuple[object, ...]:
    return draft.value, draft.number.percent, draft.recipient, draft.action
