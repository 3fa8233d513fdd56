# SPDX-License-Identifier: MIT
"""Owns how sure the rules are of a figure: 0–1, the share of such figures that prove right."""

from __future__ import annotations

from reader.core.figure import Action
from reader.core.structure import Part
from reader.extract.figures.draft import Draft
from reader.extract.figures.worlds import Topics

_BY_ACTION = {
    Action.COMMENDED: 0.0,
    Action.REGISTERED: 0.0,
    Action.INTRODUCED: 0.0,
    Action.BUILT: -0.03,
    Action.ISSUED: -0.01,
    Action.ORGANISED: -0.09,
    Action.ATTENDED: -0.2,
    Action.RATE: -0.05,
    Action.OTHER: -0.04,
}


def confidence_of(draft: Draft, topics: Topics) -> float:
    """The rule's own certainty, lowered by what makes such figures fail."""
    assert draft.action is not None
    sure = draft.confidence + _BY_ACTION[draft.action]
    if draft.noun.plain:
        sure -= 0.08
    if draft.rule == "part" and draft.action is Action.BUILT:
        sure -= 0.08
    if draft.number.in_words:
        sure -= 0.03
    if not topics.campaign and len(topics.award) < 2:
        sure -= 0.05
    if draft.clause.part in (Part.TITLE, Part.CAPTION, Part.KICKER):
        sure -= 0.05
    return round(min(0.99, max(0.05, sure)), 3)
