# SPDX-License-Identifier: MIT
"""Owns how many of those proposed or signed up were let through: ``60 xã đăng ký, tỉnh công nhận 52 xã``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.core.figure import Action, Recipient
from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft
from reader.extract.figures.fitting import can_be_recognised, set_deed
from reader.extract.figures.items import ENDS
from reader.extract.figures.lexicon import listed, word_group
from reader.extract.figures.nouns import is_people
from reader.extract.numbers import Number

_BETWEEN = 16
"""Tokens between those proposed and the verb that lets some of them through."""
_PASSING = 3
"""Words of ``chọn ra được``."""
_PROPOSED = frozenset((Action.REGISTERED, Action.INTRODUCED))
_BACK = 6
"""How many numbers back those proposed are looked for."""
_DESCRIBED = 12
"""Tokens that describe those of whom it is told then where they are from."""
_FROM_SOMEWHERE = frozenset((Recipient.INDIVIDUAL, Recipient.EXEMPLAR, Recipient.HOUSEHOLD, Recipient.MODEL))
_PARTING = frozenset((",", ";", "và", "đã", "."))


def let_through(clause: Clause, number: Number, before: Draft | None) -> Draft | None:
    """``đăng ký 205 đề tài, hội đồng công nhận 132``, ``chọn được 35 (12 tập thể …)``: the noun is not said again."""
    if before is None or number.percent or number.whole is not None or before.number.percent:
        return None
    words, first, last = clause.words, number.first - number.hedge, number.last
    opens = words[last : last + 1] in (["("], ["để"])
    if last < len(words) and words[last] not in ENDS and not opens:
        return None
    begin = _passing(words, first)
    if begin is None or (words[begin] in ("chọn", "lấy") and not opens):
        return None
    gap = words[before.last : begin]
    if len(gap) > _BETWEEN or _PARTING.isdisjoint(gap) or any(word[0].isdigit() for word in gap):
        return None
    head = before.noun.heads[0]
    made = head.entry or head.works or head.nominee or before.recipient in (Recipient.MODEL, Recipient.EXEMPLAR)
    made = made or can_be_recognised(before)
    if number.value >= before.value or before.depth != clause.depth[first] or not (made or is_people(before.recipient)):
        return None
    return Draft(clause, number, before.noun, first, last, noun_first=True, recipient=before.recipient)


def _passing(words: list[str], first: int) -> int | None:
    """Where the verb of letting through begins that ends right before a number."""
    group = word_group("letting through")
    starts = (begin for begin in range(max(0, first - _PASSING), first) if " ".join(words[begin:first]) in group)
    return next(starts, None)


def recognise_told(clause: Clause, drafts: Sequence[Draft], told: Sequence[Draft]) -> None:
    """Those let through out of as many or more of the same that were proposed or signed up are commended."""
    for turn, draft in enumerate(drafts):
        begin = None if draft.number.percent else _passing(clause.words, draft.first)
        if begin is None or draft.number.whole is not None or draft.depth:
            continue
        earlier = [*told[-_BACK:], *drafts[max(0, turn - _BACK) : turn]]
        model = next((other for other in reversed(earlier) if _is_told(other, draft)), None)
        idle = draft.action is None or (model is not None and draft.action is model.action)
        if model is None or not idle or clause.wished[draft.first]:
            continue
        marks = [mark for mark in clause.marks_between(begin, draft.first) if mark.sign.kind == "verb"]
        action = Action.INTRODUCED if _is_sent_on(clause, draft) else Action.COMMENDED
        set_deed(draft, action, clause, "verb", 0.84, marks[-1] if marks else None)
        draft.blocked, draft.chained = False, None
        for inner in drafts[turn + 1 : turn + 1 + _BACK]:
            if inner.owner is draft:  # what divides them in brackets has their deed
                inner.action, inner.rule = None, ""


def _is_sent_on(clause: Clause, draft: Draft) -> bool:
    """``chọn được 35 để đề nghị tỉnh khen``: chosen to be proposed."""
    end = clause.jump.get(draft.last, draft.last - 1) + 1
    near = clause.marks_between(end, end + 2)
    return bool(near) and near[0].sign.action is Action.INTRODUCED


def _is_told(other: Draft, draft: Draft) -> bool:
    same = other.noun.key == draft.noun.key and other.recipient is draft.recipient
    return same and other.action in _PROPOSED and other.value >= draft.value and not other.number.percent


def leave_out_described(clause: Clause, drafts: Sequence[Draft]) -> None:
    """``5.120 hộ hiến đất, 318 hộ được khen``: what the first ones did stands behind them; they were not praised."""
    for before, draft in pairwise(drafts):
        after = draft.rule.startswith("after") and before.rule.startswith("after")
        if not after or before.verb != draft.verb or before.value <= draft.value or draft.depth or before.depth:
            continue
        words, last = clause.words, draft.last
        again = draft.noun.key == before.noun.key or listed("markers", "anaphor").match(words, draft.noun.first)
        behind, gap = words[last : last + 1], words[before.last : draft.first]
        suffered = behind in (["được"], ["đã"]) or (behind == ["vinh"] and words[last + 1 : last + 2] == ["dự"])
        people = is_people(draft.recipient) or draft.recipient is Recipient.EXEMPLAR
        if not again or not people or not suffered or draft.noun.last != last or gap[-1:] != [","]:
            continue
        told = gap[:-1]
        plain = all(word.isalpha() for word in told) and "được" not in told
        if told and plain and word_group("titles").isdisjoint(told):
            before.action, before.rule, before.blocked = None, "", True


def leave_out_homes(clause: Clause, drafts: Sequence[Draft]) -> None:
    """``26 kỹ sư trẻ từ 9 nhà máy được trao giải``: praised are those before, not where they are from."""
    for before, draft in pairwise(drafts):
        open_deed = draft.action is None or draft.action is Action.COMMENDED
        if draft.recipient is not Recipient.COLLECTIVE or not open_deed or not _says_from_where(clause, before, draft):
            continue
        if draft.action is not None and before.action is None and draft.rule.startswith("after"):
            before.action, before.rule, before.blocked = draft.action, draft.rule, False
            before.verb, before.verb_token = draft.verb, draft.verb_token
            before.weak, before.confidence = False, draft.confidence
        draft.action, draft.blocked = None, True


def _says_from_where(clause: Clause, before: Draft, draft: Draft) -> bool:
    """Whether people or what they made stand before a number, and a word that says from how many bodies they are."""
    words, at = clause.words, draft.number.first - draft.number.hedge - 1
    if before.recipient not in _FROM_SOMEWHERE or draft.noun_first or draft.depth != before.depth:
        return False
    if not before.last <= at <= before.last + _DESCRIBED or words[at] not in word_group("from where"):
        return False
    level = [word for turn, word in enumerate(words[before.last : at], before.last) if not clause.depth[turn]]
    return word_group("parts from where").isdisjoint(level) and not any(
        mark.sign.kind in ("verb", "passive", "stop") for mark in clause.marks_between(before.last, at)
    )
