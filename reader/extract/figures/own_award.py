# SPDX-License-Identifier: MIT
"""Owns items with a deed of their own: ``2 đội được đề nghị …; 86 đồng chí đạt danh hiệu …, 9 đồng chí là …``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.core.figure import Action, Recipient
from reader.extract.figures.clause import SEPARATORS, Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.fitting import names_award, opaque, set_deed
from reader.extract.figures.lexicon import Sign, listed
from reader.extract.figures.nouns import is_people
from reader.extract.figures.sharing import is_titled

_WORDS = 4
"""Words of their own between those counted and what they got."""
_REACH = 12
"""Tokens in which they stand."""
_FAR = 120
"""Tokens between a proposal and an item in which a semicolon is looked for; keeps the work linear."""
_AGENT = 10
"""Tokens between ``được`` and the verb of a proposal."""
_REACHING = frozenset(("đạt", "là", "giữ"))
_KEPT = frozenset((Action.COMMENDED, Action.REGISTERED))
_ITEMS = frozenset(("list", "verb-list"))
_HELD = Sign("verb", Action.COMMENDED, "receive")
_JOINED = (["cùng"], ["và"], ["cùng", "với"], [","])
_PRAISED = frozenset((Action.COMMENDED, Action.INTRODUCED))


def take_own_awards(clause: Clause, drafts: Sequence[Draft]) -> None:
    """Give the items that say what they got this deed, and those that go on with them, too."""
    changed: list[Draft] = []
    for draft in drafts:
        if changed and draft.chained is changed[-1] and draft.rule == "list":
            before = changed[-1]
            draft.action, draft.verb, draft.verb_token = before.action, before.verb, before.verb_token
            draft.confidence, draft.weak = before.confidence - 0.02, False
            changed.append(draft)
        elif not _may_differ(draft):
            continue
        if (mark := _own(clause, draft)) is None:
            continue
        if draft.action is not Action.COMMENDED and _is_covered(clause, draft):
            continue
        _give(clause, draft, mark)
        changed.append(draft)


def hold_titles(clause: Clause, drafts: Sequence[Draft]) -> None:
    """``5/6 tổ nhận cờ thi đua; 54/60 đoàn viên là lao động tiên tiến``: a title beside awards, or one of each year."""
    praised = False
    for draft in drafts:
        holds = draft.action is None and not draft.blocked and _can_hold(draft) and is_titled(clause, draft)
        if holds and (praised or _is_yearly(clause, draft)):
            _give(clause, draft, Mark(draft.last, draft.last + 1, _HELD))
        praised = praised or draft.action in _PRAISED


def _is_yearly(clause: Clause, draft: Draft) -> bool:
    """``46 đồng chí là Chiến sĩ tiên tiến``: a title that is won anew each year, not one that somebody bears."""
    words, at = clause.words, draft.last + 1
    at += words[at : at + 1] in (["“"], ['"'])
    return listed("markers", "title of a year").match(words, at) is not None


def take_own_sign_ups(clause: Clause, drafts: Sequence[Draft]) -> None:
    """``100% cán bộ đã đăng ký, 12/12 đội cùng 22 tổ ký giao ước``: a verb of their own, not that of the list."""
    after: Draft | None = None
    for draft in reversed(drafts):
        listed = draft.action is Action.REGISTERED and draft.rule in _ITEMS and not draft.number.percent
        own = _signs_up(clause, draft) if listed else None
        if own is not None:
            set_deed(draft, Action.REGISTERED, clause, "after-active", 0.9, own)
        elif listed and after is not None and clause.words[draft.last : after.first] in _JOINED:
            draft.rule, draft.verb, draft.verb_token = "after-active", after.verb, after.verb_token
        after = draft if draft.rule == "after-active" and listed else None


def join_sign_ups(clause: Clause, drafts: Sequence[Draft]) -> None:
    """``63 chi hội đăng ký thực hiện mô hình, với 4.218 hội viên tham gia``: they signed up with their bodies."""
    for before, draft in pairwise(drafts):
        if draft.action is not Action.ATTENDED or before.action is not Action.REGISTERED:
            continue
        joined = clause.words[draft.first - 1] == "với" and before.recipient is Recipient.COLLECTIVE
        people = draft.recipient is Recipient.INDIVIDUAL and draft.depth == before.depth
        if joined and people and ";" not in clause.words[before.last : draft.first]:
            draft.action, draft.rule = Action.REGISTERED, "list"
            draft.verb, draft.verb_token, draft.weak = before.verb, before.verb_token, False


def _signs_up(clause: Clause, draft: Draft) -> Mark | None:
    mark = next(iter(clause.marks_between(draft.last, draft.last + _REACH)), None)
    if mark is None or mark.sign.action is not Action.REGISTERED or mark.sign.strength != "strong":
        return None
    between = clause.words[draft.last : mark.first]
    apart = not SEPARATORS.isdisjoint(between) or any(word[0].isdigit() for word in between)
    return None if apart or opaque(clause, draft.last, mark.first) > _WORDS else mark


def _give(clause: Clause, draft: Draft, mark: Mark) -> None:
    set_deed(draft, Action.COMMENDED, clause, "after-receiving", 0.91, mark)
    draft.weak = draft.blocked = False
    if clause.words[mark.first] == "là":
        draft.parts, draft.form = False, draft.form or "danh hiệu"


def _can_hold(draft: Draft) -> bool:
    return not draft.number.percent and not draft.noun_first and (is_people(draft.recipient) or draft.noun.undivided)


def _may_differ(draft: Draft) -> bool:
    of_others = draft.rule == "verb-list" and draft.action is Action.COMMENDED  # ``được huyện khen và 3 người nhận …``
    return draft.rule in _ITEMS and (draft.action not in _KEPT or of_others) and _can_hold(draft)


def _own(clause: Clause, draft: Draft) -> Mark | None:
    """The verb by which those counted get an award, or ``là`` before a title."""
    words, last = clause.words, draft.last
    if is_titled(clause, draft):
        return Mark(last, last + 1, _HELD)
    steering = ("verb", "stop", "passive", "parts")
    mark = next((one for one in clause.marks_between(last, last + _REACH) if one.sign.kind in steering), None)
    if mark is None or mark.sign.action is not Action.COMMENDED or mark.sign.strength != "receive":
        return None
    if not SEPARATORS.isdisjoint(words[last : mark.first]) or opaque(clause, last, mark.first) > _WORDS:
        return None
    return mark if names_award(clause, draft, mark) else None


def _is_covered(clause: Clause, draft: Draft) -> bool:
    """``đề nghị công nhận 3 xã đạt chuẩn; 12 thôn đạt danh hiệu …``: what is proposed for all of the list."""
    words, verb = clause.words, draft.verb_token
    begin = max(0, verb - _AGENT)
    while SEPARATORS.intersection(words[begin:verb]):
        begin += 1
    if {"được", "bị"}.intersection(words[begin : verb + 1]):
        return False
    if ";" not in words[max(verb, draft.first - _FAR) : draft.first]:
        return True
    first = words[verb : verb + _FAR]
    return bool(_REACHING.intersection(first[: first.index(";")] if ";" in first else first))
