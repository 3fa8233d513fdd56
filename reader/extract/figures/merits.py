# SPDX-License-Identifier: MIT
"""Owns praise that is none of those counted: what for, for what meeting, by which verb a meeting gathers them."""

from __future__ import annotations

from reader.core.figure import Action
from reader.extract.figures.clause import Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.fitting import RECEIVING, form_between, opaque
from reader.extract.figures.lexicon import word_group

_SOON = 4
"""Tokens after those who were noted in which it is said that they did something."""


def without_merits(clause: Clause, verbs: list[Mark], draft: Draft) -> list[Mark]:
    """``khen thưởng về công tác đảng cho 12 tập thể``: what somebody is praised for is no verb of the sentence.

    ``dự lễ tuyên dương 120 công nhân giỏi`` says whom the meeting praised.
    """
    kept: list[Mark] = []
    for mark in verbs:
        if _names_meeting(clause, mark, kept) and not _has_object(clause, mark, draft):
            continue
        praised = bool(kept) and kept[0].sign.action in RECEIVING
        own = mark.sign.kind == "stop" or (
            mark.sign.strength == "weak" and not form_between(clause, mark.last, mark.last + 1)
        )
        if not (praised and own and mark.first and clause.words[mark.first - 1] in word_group("has merits")):
            kept.append(mark)
    return kept


def _names_meeting(clause: Clause, mark: Mark, before: list[Mark]) -> bool:
    """``Tham dự lễ tuyên dương có 200 đại biểu``: the award verb only says what the meeting was for."""
    if not before or before[-1].sign.action is not Action.ATTENDED or mark.sign.action is not Action.COMMENDED:
        return False
    return (
        mark.first > 0
        and clause.words[mark.first - 1] in word_group("held for it")
        and before[-1].last >= mark.first - 2
    )


def _has_object(clause: Clause, mark: Mark, draft: Draft) -> bool:
    """``lễ trao Bằng khen cho 35 học sinh``: nothing but the award between the verb and those counted."""
    between = clause.words[mark.last : draft.first]
    return word_group("beside a meeting").isdisjoint(between) and opaque(clause, mark.last, draft.first) == 0


def says_why(clause: Clause, draft: Draft, verb: Mark) -> bool:
    """``được khen là nhờ con đường mà 82 hộ cùng hiến đất``, ``ghi nhận 48/48 chi bộ đã có sổ``: no praise of those."""
    if verb.sign.action is not Action.COMMENDED:
        return False
    words = clause.words
    if verb.sign.strength == "noted":
        after = words[draft.last : draft.last + _SOON]
        return draft.number.whole is not None or "đã" in after or "chưa" in after
    why = not word_group("why").isdisjoint(words[verb.last : draft.first])
    return why and words[draft.first - 1] != "cho" and not draft.noun.heads[0].award and not draft.parts


def gathers_praised(clause: Clause, draft: Draft, verb: Mark, verbs: list[Mark]) -> bool:
    """``Chương trình tuyên dương năm nay quy tụ 120 thầy thuốc trẻ``: those whom the meeting praises."""
    if not word_group("gathering").intersection(clause.words[verb.first : verb.last]) or draft.noun.plain:
        return False
    praise = next((mark for mark in reversed(verbs) if mark.first < verb.first), None)
    if praise is None or praise.sign.action is not Action.COMMENDED or praise.sign.strength != "strong":
        return False
    named = bool(praise.first) and clause.words[praise.first - 1] in word_group("held for it")
    return named and "," not in clause.words[praise.last : verb.first]
