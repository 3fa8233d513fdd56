# SPDX-License-Identifier: MIT
"""Owns lists of exemplars to which somebody belongs: ``chọn anh vào danh sách 10 gương mặt trẻ tiêu biểu``."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.figure import Action, Recipient
from reader.extract.figures.clause import Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.fitting import set_deed
from reader.extract.figures.lexicon import listed, word_group
from reader.extract.figures.nouns import is_people

_NAMED = 5
"""Tokens behind the noun in which those listed are called exemplary."""
_BEFORE = 30
"""Tokens before the number in which it is said what the list is for."""
_KINDS = frozenset((Recipient.MODEL, Recipient.EXEMPLAR))
_OPEN = frozenset((None, Action.ATTENDED, Action.BUILT))


def take_lists(clause: Clause, drafts: Sequence[Draft]) -> None:
    """Give those of whom somebody is one the deed by which they were listed."""
    for draft in drafts:
        if draft.action not in _OPEN or draft.noun_first or draft.value < 2 or draft.number.whole is not None:
            continue
        if draft.number.percent or not (is_people(draft.recipient) or draft.recipient in _KINDS):
            continue
        end = draft.number.first - draft.number.hedge
        found = listed("markers", "one of").ends_at(clause.words, end, 5)
        if found is None or not _are_exemplary(clause, draft):
            continue
        begin = end - found[0]
        chosen = _chosen(clause, begin)
        action = chosen.sign.action if chosen is not None else None
        set_deed(draft, action or Action.COMMENDED, clause, "verb", 0.84, chosen)
        draft.weak = draft.blocked = draft.parts = False


def _are_exemplary(clause: Clause, draft: Draft) -> bool:
    """``10 gương mặt trẻ tiêu biểu``; an everyday noun and a place of no rank are praised by what follows alone."""
    words, last = clause.words, draft.last
    if clause.wished[draft.first] or (draft.noun.plain and draft.recipient is not Recipient.INDIVIDUAL):
        return False
    near = words[draft.noun.first : last + _NAMED]
    ends = (at for at, word in enumerate(near) if at >= last - draft.noun.first and not word.isalpha())
    near = near[: next(ends, len(near))]
    if any(mark.sign.kind in ("verb", "stop") for mark in clause.marks_between(last, draft.noun.first + len(near))):
        return False
    return not word_group("exemplary").isdisjoint(near)


def _chosen(clause: Clause, begin: int) -> Mark | None:
    """The verb by which somebody came on the list, if one says it."""
    marks = clause.marks_between(max(0, begin - _BEFORE), begin)
    return next((mark for mark in reversed(marks) if mark.sign.action in (Action.COMMENDED, Action.INTRODUCED)), None)
