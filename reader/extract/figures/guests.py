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
    head, last, called = None, None, set[str]()
    for draft in drafts:
        if draft.action is Action.ATTENDED and not draft.number.percent:
            head, last = head or draft, draft
            called.add(draft.noun.key)
        elif head and last and draft.noun.key in called and _is_guest(clause, draft, head, last):
            draft.action, draft.rule, draft.confidence = Action.ATTENDED, "list", 0.8
            draft.verb, draft.verb_token, draft.form = head.verb, head.verb_token, None
            draft.parts = draft.parts or (last.parts and last is not head)
            last = draft


def _is_guest(clause: Clause, draft: Draft, head: Draft, last: Draft) -> bool:
    """Whether a number counts some of the guests, and a deed told behind it, or behind the last, describes these."""
    if not is_people(draft.recipient) or draft.noun_first or head.noun_first:
        return False
    if draft.action is not Action.COMMENDED or draft.value >= head.value or draft.depth != head.depth:
        return False
    described = draft.rule.startswith("after") and draft.verb_token >= draft.last
    described = described or (draft.rule == "list" and last.last <= draft.verb_token < draft.first)
    divided = any(mark.sign.kind == "parts" for mark in clause.marks_between(head.last, draft.first))
    return described and (divided or clause.words[draft.first - 1] == ";")
