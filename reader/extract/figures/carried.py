# SPDX-License-Identifier: MIT
"""Owns a sentence that goes on with the deed of the one before: ``Nhiều nhất là huyện Tân Phú với 15 tập thể``."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.figure import Action, Recipient
from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft
from reader.extract.figures.fitting import RECEIVING
from reader.extract.figures.lexicon import listed, word_group
from reader.extract.figures.list_heads import read_list_head
from reader.extract.figures.nouns import is_people

_NO_CHANCE = 15
"""A smaller number may well be that of others."""
_DESCRIBED = 7
"""Tokens at the head of ``Có 12 gương là người Mông``."""
_OPENERS = 5
"""Tokens at the head of a sentence in which it says that it goes on: ``Năm 2021, con số là``."""
_LESS_SURE = 0.08
_ODD, _ROUND = 100, 50
_TELLING = RECEIVING | {Action.ATTENDED}
_TURN = 8
"""Tokens at the head of ``Sang năm sau, con số tăng lên 26 người``."""
_AGAIN = 3
"""Tokens at the head of a sentence in which a number is said again."""
_PERSONS = frozenset((Recipient.INDIVIDUAL, Recipient.EXEMPLAR, Recipient.COLLECTIVE, Recipient.HOUSEHOLD))


def carry_on(clause: Clause, drafts: list[Draft], before: Sequence[Draft]) -> None:
    """Give those without a deed of their own that of the sentence before, where the sentence only ranks or divides."""
    end = drafts[-1].last if drafts else len(clause.words)
    if not before or not (_only_goes_on(clause, end) or _opens_turn(clause, drafts)):
        return
    turns = _opens_turn(clause, drafts)
    for draft in drafts:
        idle = draft.action is None or draft.rule == "there-are" or _follows_idle(draft)
        if draft.blocked or draft.number.percent or draft.total is not None or not idle:
            continue
        model = next((other for other in reversed(before) if _is_alike(other, draft, turns)), None)
        if model is None and listed("markers", "other kind").match(clause.words, 0) is not None:
            draft.after = model = next((other for other in reversed(before) if _is_given_alike(other, draft)), None)
        if model is None or not (turns or _follows_idle(draft) or _is_led(clause, draft)):
            continue
        if draft.recipient is Recipient.ATTENDANCE and draft.noun.inner is not None:
            draft.recipient = draft.noun.inner
        draft.action, draft.verb, draft.rule = model.action, model.verb, "goes-on"
        draft.form, draft.issuer = draft.form or model.form, draft.issuer or model.issuer
        draft.weak, draft.confidence = False, max(0.6, model.confidence - _LESS_SURE)


def repeat(drafts: list[Draft]) -> None:
    """Give a number without a deed that of the same number of the same: ``Cơ cấu của 216 gương mặt ấy``."""
    told: dict[tuple[float, Recipient, str], Draft] = {}
    by_value: dict[float, Draft] = {}
    for draft in drafts:
        if draft.action in RECEIVING and not draft.number.percent and draft.value >= _NO_CHANCE:
            told.setdefault((draft.value, draft.recipient, draft.noun.key), draft)
        if draft.action in _TELLING and not draft.number.percent and draft.value > 1:
            by_value.setdefault(draft.value, draft)
    for draft in drafts:
        if draft.action is not None or draft.blocked or draft.number.percent or draft.total is not None:
            continue
        model = told.get((draft.value, draft.recipient, draft.noun.key))
        if model is None and (_points_back(draft) or _is_no_chance(draft, by_value.get(draft.value))):
            model = by_value.get(draft.value)
        if model is not None and model.sentence < draft.sentence:
            draft.action, draft.verb, draft.form = model.action, model.verb, draft.form or model.form
            draft.rule, draft.confidence, draft.like = "again", min(0.85, model.confidence), model


def _is_no_chance(draft: Draft, model: Draft | None) -> bool:
    """``412 thanh niên về dự`` and later ``chọn ra 412 đại biểu``: so odd a number of people twice is the same."""
    odd = draft.value >= _ODD and draft.value % _ROUND != 0
    return odd and model is not None and model.recipient is draft.recipient is Recipient.INDIVIDUAL


def _points_back(draft: Draft) -> bool:
    """``Trong 63 người này``: the number told before, whatever those counted are called now."""
    words = draft.clause.words
    if draft.recipient not in _PERSONS or draft.first > _AGAIN or words[0] not in ("trong", "cả", "số"):
        return False
    return bool(word_group("points back").intersection(words[draft.last : draft.last + 3]))


def opens_announced(clause: Clause, drafts: list[Draft]) -> bool:
    """Whether the sentence says how many were meant in the one before: ``Cụ thể: 12 tập thể, 45 cá nhân``."""
    openers = listed("markers", "announced")
    if not drafts or openers.match(clause.words, 0) is None:
        return False
    return not any(mark.sign.kind in ("verb", "stop", "target") for mark in clause.marks)


def carry_announced(drafts: list[Draft], before: Clause) -> None:
    """Give the deed of a sentence that names no number to those that the next one counts."""
    head = read_list_head(before)
    if head is None or head.action not in (Action.COMMENDED, Action.INTRODUCED):
        return
    for draft in drafts:
        if draft.action is None and not draft.blocked and not draft.number.percent and _can_be_given(draft):
            draft.action, draft.verb, draft.rule, draft.confidence = head.action, head.verb, "goes-on", 0.84
            draft.form, draft.issuer = head.form, head.issuer


def _can_be_given(draft: Draft) -> bool:
    return draft.recipient in (Recipient.OTHER, Recipient.EXEMPLAR) or is_people(draft.recipient)


def _is_led(clause: Clause, draft: Draft) -> bool:
    return (
        not draft.first
        or clause.named[draft.first - 1]
        or clause.words[draft.first - 1] in word_group("between a body and its number")
    )


def _follows_idle(draft: Draft) -> bool:
    """``Riêng Công đoàn có 11 gương, Thành đoàn 9 gương``: the second goes with the first."""
    return draft.rule == "list" and draft.chained is not None and draft.chained.rule in ("there-are", "goes-on")


def _only_goes_on(clause: Clause, end: int) -> bool:
    openers, words = listed("markers", "goes on"), clause.words
    describes = words[0] == "có" and "là" in words[:_DESCRIBED]
    ranks = any(word in openers.firsts and openers.match(words, at) for at, word in enumerate(words[:3]))
    ranks = ranks or listed("markers", "other kind").match(words, 0) is not None
    told = words[:_OPENERS].index("con") if "con" in words[:_OPENERS] else 0
    ranks = ranks or (told > 0 and words[told - 1] == "," and openers.match(words, told) is not None)
    if not describes and not ranks:
        return False
    return not any(
        mark.sign.kind in ("stop", "target") or (mark.sign.kind == "verb" and mark.sign.strength == "strong")
        for mark in clause.marks
        if mark.first < end or "," not in clause.words[end : mark.first]
    )


def _opens_turn(clause: Clause, drafts: Sequence[Draft]) -> bool:
    """``Đợt hai tăng lên 26 người``, ``Năm nay lên 42 hộ``: another time, its number, and nothing else."""
    words = clause.words
    if (
        len(drafts) != 1
        or words[0] not in word_group("opens a turn")
        or words[drafts[0].first - 1] not in word_group("reaches a number")
    ):
        return False
    kinds = {mark.sign.kind for mark in clause.marks}
    return drafts[0].first <= _TURN and kinds.isdisjoint(("verb", "stop", "target", "passive", "each"))


def _is_given_alike(model: Draft, draft: Draft) -> bool:
    """``19 tập thể nhận giấy khen. Danh sách cá nhân có 40 người``: people beside bodies, given the same."""
    given = model.action in (Action.COMMENDED, Action.INTRODUCED) and not model.blocked and not model.number.percent
    return given and model.total is None and is_people(model.recipient) and is_people(draft.recipient)


def _is_alike(model: Draft, draft: Draft, may_be_more: bool = False) -> bool:
    if model.action not in RECEIVING or model.blocked or model.number.percent or model.action is Action.OTHER:
        return False
    if draft.value > model.value and not draft.series and not may_be_more:
        return False
    if model.noun.undivided and is_people(draft.recipient):
        return True
    same = model.noun.key == draft.noun.key or model.noun.heads[0].family == draft.noun.heads[0].family
    if same or draft.series:
        return model.noun.key == draft.noun.key or same
    if model.noun.inner is not None and model.noun.inner is draft.recipient:
        return True
    return model.recipient is draft.recipient and not (is_people(draft.recipient) and draft.noun.plain)
