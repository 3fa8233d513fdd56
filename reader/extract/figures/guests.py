# SPDX-License-Identifier: MIT
"""Owns the guests of a meeting, told one kind after another: what they or their bodies were once given is no deed."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.figure import Action
from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft
from reader.extract.figures.nouns import is_people


def keep_attending(clause: Clause, drafts: Sequence[Draft]) -> None:
    """``Dự có 350 đại biểu: 25 đại biểu thay mặt những đơn vị được tặng Huân chương; 18 đại biểu …``: all attended."""
    head: Draft | None = None
    for draft in drafts:
        if draft.action is Action.ATTENDED and head is None and not draft.number.percent:
            head = draft
        elif head is not None and _is_of_guests(clause, draft, head):
            draft.action, draft.rule, draft.confidence = Action.ATTENDED, "list", 0.8
            draft.verb, draft.verb_token, draft.form = head.verb, head.verb_token, None


def _is_of_guests(clause: Clause, draft: Draft, head: Draft) -> bool:
    """Whether a number counts some of the guests by the same noun, and a deed told behind it describes these."""
    if draft.noun.key != head.noun.key or not is_people(draft.recipient) or draft.noun_first or head.noun_first:
        return False
    if draft.action is not Action.COMMENDED or draft.value >= head.value or draft.depth != head.depth:
        return False
    described = draft.rule.startswith("after") and draft.verb_token > draft.last
    divided = any(mark.sign.kind == "parts" for mark in clause.marks_between(head.last, draft.first))
    return described and (divided or clause.words[draft.first - 1] == ";")
