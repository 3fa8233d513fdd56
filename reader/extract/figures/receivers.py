# SPDX-License-Identifier: MIT
"""Owns receivers that no list knows: ``tặng bằng khen cho 5 nữ hộ sinh``, ``12 … được tuyên dương``."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.figure import Action, Recipient
from reader.extract.figures.clause import Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.items import ENDS
from reader.extract.figures.lexicon import Unit, listed, units, word_group
from reader.extract.figures.nouns import Noun, is_people
from reader.extract.numbers import Number

_UNKNOWN = 7
"""Tokens of a noun that no list knows."""
_ITEMS = 3
"""How many items of a list back the one is looked for that is given the award."""
_VERB = 5
"""Tokens of a verb before its object."""
_BESIDE_VERB = 3
"""Tokens between a class and what it did."""
_BESIDE = frozenset(("và", ",", "cùng"))
_MORE = 9
"""Tokens of further receivers between one and the award of all."""
_DESCRIBED = 3
"""Words between those who are given an award and its name."""


def open_noun(clause: Clause, number: Number, drafts: Sequence[Draft]) -> Draft | None:
    """``tặng bằng khen cho 5 nữ hộ sinh``: who is given an award may be called anything; no list knows all words."""
    words, last, first = clause.words, number.last, number.first - number.hedge
    goes_on = bool(drafts) and not number.in_words and words[first - 1] in _BESIDE
    if number.percent or number.whole is not None or (number.value == 1 and not goes_on):
        return None
    if last >= len(words) or not words[last].isalpha() or clause.marked[last] or clause.named[last]:
        return None
    if words[last] in ENDS or words[last] in word_group("no noun") or words[first - 1 : first] == ["từ"]:
        return None
    if listed("markers", "thing").match(words, last) or listed("units", "nothing").match(words, last):
        return None
    given = is_given(clause, first) or _is_praised(clause, first) or _goes_on_given(clause, first, drafts)
    if not given and not (last > first and _gets_praise(clause, last)):
        return None
    known = units().match(words, last)  # ``5 Sở``: a capital hides the noun elsewhere
    if known is None or not is_people(known[1].recipient):
        known = 1, Unit(words[last], Recipient.INDIVIDUAL, plain=True, family=words[last])
    length, unit = known
    noun = Noun(last, last + length, unit.recipient, (unit,))
    return Draft(clause, number, noun, first, noun.last, recipient=unit.recipient)


def receiver_of(clause: Clause, noun: Noun, first: int) -> Recipient:
    """``tặng giấy khen cho 4 lớp``: a class that is praised is its pupils; ``tổ chức 26 chương trình``: held."""
    if noun.recipient is Recipient.DOCUMENT and noun.heads[0].phrase in word_group("written or held"):
        marks = clause.marks_between(max(0, first - _VERB), first)
        held = bool(marks) and marks[-1].sign.action is Action.ORGANISED
        return Recipient.EVENT if held else noun.recipient
    if noun.recipient is not Recipient.EVENT or noun.heads[0].phrase not in word_group("held or praised"):
        return noun.recipient
    last, words = noun.last, clause.words
    if noun.first and ("/" in words[noun.first - 1] or words[noun.first - 1] == "%"):
        return Recipient.COLLECTIVE  # ``28/30 lớp hoàn thành``
    if last + 1 < len(words) and words[last] in _BESIDE and words[last + 1][0].isdigit():
        last += 2
    praised = is_given(clause, first) or _is_praised(clause, first) or _gets_praise(clause, last)
    return Recipient.COLLECTIVE if praised or _signs_up(clause, last) else noun.recipient


def is_given(clause: Clause, first: int, prizes: bool = True) -> bool:
    """``tặng bằng khen cho 5 …``; ``trao giải cho một đội`` may be any contest's."""
    if not first or clause.words[first - 1] not in ("cho", "tặng"):
        return False
    near = clause.marks_between(max(0, first - 12), first)
    return any(mark.sign.kind == "form" and (prizes or mark.sign.form not in (None, "giải")) for mark in near)


def _goes_on_given(clause: Clause, first: int, drafts: Sequence[Draft]) -> bool:
    """``tặng Bằng khen cho 9 tập thể và 7 …``: beside people or bodies who are given the award."""
    if not first or clause.words[first - 1] not in _BESIDE:
        return False
    for before in reversed(drafts[-_ITEMS:]):
        if before.last != first - 1 or before.noun_first or not (is_people(before.recipient) or before.noun.undivided):
            return False
        first = before.first
        if is_given(clause, first) or _is_praised(clause, first):
            return True
        if not first or clause.words[first - 1] not in _BESIDE:
            return False
    return False


def _is_praised(clause: Clause, first: int) -> bool:
    """``tuyên dương 5 …``, ``khen thưởng cho 5 …``."""
    at = first - 1 if first and clause.words[first - 1] in ("cho", "gồm") else first
    marks = clause.marks_between(max(0, at - 6), at)
    return bool(marks) and marks[-1].last == at and is_praise(marks[-1])


def _gets_praise(clause: Clause, last: int) -> bool:
    """``5 … được tuyên dương``, with no comma and few words between."""
    words = clause.words
    reach = min(last + _UNKNOWN, len(words))
    at = next((place for place in range(last, reach) if words[place] in ("được", ",", ";", "và", "(")), None)
    if at is None or words[at] != "được":
        return False
    stop = next((place for place in range(at, min(at + 14, len(words))) if words[place] in (",", ";")), at + 14)
    proposed = clause.marks_between(at + 1, at + 2)
    if proposed and proposed[0].sign.action is Action.INTRODUCED and proposed[0].sign.strength == "strong":
        return True
    marks = clause.marks_between(at, stop)
    return any(is_praise(mark) or _is_award(marks, turn) for turn, mark in enumerate(marks))


def _is_award(marks: Sequence[Mark], turn: int) -> bool:
    """``được trao giấy khen``, no prize of a contest."""
    given = marks[turn].sign.action is Action.COMMENDED and turn + 1 < len(marks)
    return given and marks[turn + 1].sign.kind == "form" and marks[turn + 1].sign.form not in (None, "giải")


def is_praise(mark: Mark) -> bool:
    """Whether a word is a verb of praise that needs no award beside it."""
    return mark.sign.action is Action.COMMENDED and mark.sign.strength == "strong"


def _signs_up(clause: Clause, last: int) -> bool:
    """``cả 45 lớp đều đăng ký``, ``38 lớp được công nhận``: what pupils do and get, no lesson."""
    verb = next((mark for mark in clause.marks_between(last, last + _BESIDE_VERB) if mark.sign.kind == "verb"), None)
    return verb is not None and verb.sign.action in (Action.REGISTERED, Action.COMMENDED)


def is_picked_among(clause: Clause, draft: Draft, verb: Mark) -> bool:
    """``64 chị được chọn trong 1.215 người``, ``12 hộ được bình chọn từ 340 hộ``: those picked are praised."""
    words, at = clause.words, verb.last
    if verb.sign.strength != "select" or words[at : at + 1] not in (["trong"], ["từ"]):
        return False
    at += 1 + (words[at + 1 : at + 2] in (["số"], ["hơn"], ["gần"], ["trên"]))
    among = units().match(words, at + 1) if at < len(words) and words[at][0].isdigit() else None
    alike = among is not None and (among[1].nominee or among[1].recipient is draft.recipient)
    return alike and not draft.noun.heads[0].phrase.startswith("đại biểu")


def ends_in_form(clause: Clause, draft: Draft) -> bool:
    """``tặng 2 đại đội, 5 chiến sĩ Bằng khen``: the award stands behind those who are given it."""
    near = clause.marks_between(draft.last, draft.last + _MORE)
    if not near or near[0].sign.kind != "form":
        return False
    between = clause.words[draft.last : near[0].first]
    told = any(word[0].isdigit() for word in between) or is_described(between)
    return not between or (told and all(word.isalnum() or word == "," for word in between))


def is_described(words: list[str]) -> bool:
    """``trao 5 hộ tiêu biểu giấy khen``: what sort those are who are given the award behind them."""
    return len(words) <= _DESCRIBED and not word_group("titles").isdisjoint(words)
