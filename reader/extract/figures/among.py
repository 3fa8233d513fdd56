# SPDX-License-Identifier: MIT
"""Owns sentences about those counted before: ``Trong 158 em ấy, nữ có 109 em``, ``58 người là nữ``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from reader.core.figure import Action, Recipient
from reader.extract.figures.clause import Clause
from reader.extract.figures.dividing import SENTENCES_BACK, WINDOW, agree, may_divide, tie
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import listed, word_group
from reader.extract.figures.nouns import is_people, read_noun
from reader.extract.figures.sharing import says_what_sort

_HEAD = 3
"""Tokens at the head of a sentence in which ``trong số 158`` says again whom it is about."""
_SUBJECT = 8
"""Tokens between ``số cá nhân`` at the head of a sentence and ``có``."""
_WHOLES = frozenset((Action.COMMENDED, Action.INTRODUCED, Action.REGISTERED, Action.ATTENDED))
_PERSONS = frozenset((Recipient.INDIVIDUAL, Recipient.EXEMPLAR))


def divide_those(drafts: Sequence[Draft]) -> None:
    """Tie the numbers of a sentence about those counted before to their number; drafts in the order of the text."""
    told: list[Draft] = []
    for _, group in groupby(drafts, key=lambda draft: draft.sentence):
        members = list(group)
        again = _said_again(members)
        for draft in members if again or _may_speak_of_those(members) else ():
            before = [*told, *(one for one in members if one.start < draft.start and one.total is None)]
            whole = next((one for one in again if _is_of(one, draft)), None) if again else _whole(draft, before)
            if whole is not None and draft not in again and _is_of(whole, draft):
                draft.total, draft.pointing = whole, True
        told = [*told[-WINDOW:], *members]


def compositions(drafts: list[Draft]) -> None:
    """``Về thành phần, nông dân 21, công nhân 18``: a sentence of nouns before numbers divides the total before it."""
    total: Draft | None = None
    for _, group in groupby(drafts, key=lambda draft: draft.sentence):
        members = list(group)
        places = any(draft.of_place for draft in members)
        open_ones = [
            draft
            for draft in members
            if (draft.noun_first or places) and draft.action is None and draft.total is None and not draft.blocked
        ]
        if total is not None and len(open_ones) > 1 and members[0].sentence - total.sentence == 1:
            tie((draft for draft in open_ones if may_divide(total, draft)), total)
        given = [
            draft
            for draft in members
            if draft.action is not None and (is_people(draft.recipient) or draft.noun.undivided)
        ]
        total = max(given, key=lambda draft: draft.value) if given else None


def _said_again(members: list[Draft]) -> list[Draft]:
    """The numbers that a sentence opens with to say whom it is about: ``Trong 10 tập thể, 15 cá nhân này, …``."""
    first = members[0]
    words, after = first.clause.words, first.clause.words[first.last : first.last + 4]
    if first.first > _HEAD or words[0] != "trong" or first.number.percent or first.action not in _WHOLES:
        return []
    if "đó" in words[: first.first]:
        return []  # ``Trong đó có 8 sinh viên``: some of those told before
    goes_on = len(members) > 1 and members[1].chained is first and members[1].action is first.action
    after = words[members[1].last : members[1].last + _SUBJECT] if goes_on else after
    speaks = first.total is None and not word_group("behind those said again").isdisjoint(after)
    if not speaks or not (is_people(first.recipient) or first.recipient is Recipient.EXEMPLAR):
        return []
    return members[:2] if goes_on and members[1].recipient is not first.recipient else [first]


def _may_speak_of_those(members: list[Draft]) -> bool:
    words = members[0].clause.words
    kinds = listed("markers", "other kind")
    if any(words[at - 1] == ";" and kinds.match(words, at) for at in kinds.starts(words) if at):
        return True
    return words[0] in ("trong", "số") or any(map(_is_described, members))


def _whole(draft: Draft, told: list[Draft]) -> Draft | None:
    """The number told before that this one divides, where its sentence speaks of those."""
    clause = draft.clause
    of_whom = listed("markers", "of those told").match(clause.words, 0)
    named = None if of_whom else _named(clause, draft) or _kind_before(clause, draft)
    if of_whom is None and named is None and not _is_described(draft):
        return None
    if named is None:
        own = [whole for whole in told if whole.sentence == draft.sentence] if draft.parts else []
        if any(whole.action is not None and whole.recipient is draft.recipient for whole in own):
            return None
        told = [whole for whole in told if whole.sentence != draft.sentence]
    for whole in reversed(told):
        if draft.sentence - whole.sentence > (SENTENCES_BACK if of_whom else 1):
            break
        given = whole.action is Action.COMMENDED or (of_whom is not None and whole.action in _WHOLES)
        if given and whole.total is None and (named is None or whole.noun.key == named) and _is_of(whole, draft):
            return whole
    return None


def _named(clause: Clause, draft: Draft) -> str | None:
    """``Số cá nhân có 22 phụ nữ``, ``Trong số cá nhân có 7 nữ``: the noun of those whom the sentence divides."""
    words = clause.words
    at = 1 + (words[:2] == ["trong", "số"])
    noun = read_noun(clause.tokens, at) if words[at - 1] == "số" and draft.first <= _SUBJECT + WINDOW else None
    if noun is None or not is_people(noun.recipient) or noun.last > draft.first:
        return None
    return noun.key if {"có", "gồm"}.intersection(words[noun.last : noun.last + _SUBJECT]) else None


def _kind_before(clause: Clause, draft: Draft) -> str | None:
    """``21 tập thể, 163 cá nhân; đối với cá nhân, 40 người được khen về …``: whom the part of the sentence is about."""
    words = clause.words
    begin = next((at + 1 for at in range(draft.first - 1, -1, -1) if words[at] == ";"), 0)
    found = listed("markers", "other kind").match(words, begin) if begin else None
    noun = read_noun(clause.tokens, begin + found[0] - 2) if found else None
    return noun.key if noun is not None and noun.last <= draft.first and is_people(noun.recipient) else None


def _is_described(draft: Draft) -> bool:
    """``58 người là nữ``: of which sort some are, at the head of a sentence or of its part."""
    words, first = draft.clause.words, draft.first
    led = not first or words[first - 1] in (",", ";", "và", "có") or (first == 1 and words[0] in ("riêng", "chỉ"))
    return led and not draft.noun_first and draft.noun.plain and says_what_sort(draft.clause, draft)


def _is_of(whole: Draft, draft: Draft) -> bool:
    if draft.total is not None or draft.blocked or draft.number.percent or draft.value >= whole.value:
        return False
    words, first = draft.clause.words, draft.first
    led = not first or words[first - 1] in word_group("leads to some of those") or draft.noun_first
    kin = may_divide(whole, draft) or {whole.recipient, draft.recipient} <= _PERSONS
    return led and kin and agree(whole, draft)
