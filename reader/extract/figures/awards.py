# SPDX-License-Identifier: MIT
"""Owns numbers beside the name of an award: ``- Bằng khen của UBND tỉnh: 121``, ``35 “Người thợ điện tiêu biểu”``."""

from __future__ import annotations

from reader.core.figure import Action, Recipient
from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft
from reader.extract.figures.fitting import opaque, set_deed
from reader.extract.figures.items import ENDS
from reader.extract.figures.lexicon import Unit, units, word_group
from reader.extract.figures.nouns import Noun, is_people, read_noun
from reader.extract.numbers import Number

_NAME = 16
"""Tokens of an award with its giver."""
_HONOUR = 10
"""Tokens of an honour in quotation marks."""
_OPENERS = frozenset((";", ":", "-", "+", "•", "*", ",", ")"))
_QUOTES = frozenset(("“", '"', "‘", "'", "«"))
_LEVEL = 3
"""Words of a title's level."""
_AWARD = 4
"""Words of the name of an award."""
_PRAISE = 8
"""Tokens between praise and a quoted honour."""


def award_item(clause: Clause, number: Number, drafts: list[Draft]) -> Draft | None:
    """``Cờ thi đua của Chính phủ: 34; Bằng khen cấp tỉnh 4.310``: an award, its giver, its number, no verb."""
    words, last, end = clause.words, number.last, number.first - number.hedge
    if number.percent or number.whole is not None or number.in_words or (last < len(words) and not _ends(words, last)):
        return None
    told = end > 0 and words[end - 1] in (":", "-")
    end -= told
    floor = drafts[-1].last if drafts else 0
    given = _given(words, floor, end)
    begin = _begin(clause, max(floor, end - _NAME), end) if given is None else given
    if begin is None or (words[last : last + 1] == ["-"] and words[last + 1 : last + 2] != []):
        return None
    found = units().match(words, begin)
    if found is None or begin + found[0] > end or not (found[1].award or found[1].form):
        return None
    if not told and given is None and not _is_in_list(clause, begin, number, drafts):
        return None
    noun = Noun(begin, begin + found[0], found[1].recipient, (found[1],))
    draft = Draft(clause, number, noun, number.first, last, noun_first=True, recipient=noun.recipient)
    draft.action, draft.rule, draft.confidence = Action.COMMENDED, "award-list", 0.93
    draft.verb = (clause.tokens.starts[begin], clause.tokens.ends[begin + found[0] - 1])
    draft.verb_token = begin
    return draft


def _given(words: list[str], floor: int, end: int) -> int | None:
    """``UBND tỉnh tặng bằng khen 39``: where the award begins that stands between its verb and its number."""
    if words[end + 1 : end + 2] == [","] and words[end + 2 : end + 3] != [] and words[end + 2][0].isdigit():
        return None  # ``tặng Huy hiệu 30, 40, 50 năm tuổi Đảng``
    for begin in range(end - 1, max(floor, end - _AWARD) - 1, -1):
        found = units().match(words, begin)
        if found is not None and begin + found[0] == end and begin > floor:
            award = found[1].award or found[1].form
            handed = words[begin - 1] in word_group("hands over") and words[max(0, begin - 2)] != "được"
            return begin if award and handed else None
    return None


def _ends(words: list[str], at: int) -> bool:
    return words[at] in ENDS or words[at] == "("


def _begin(clause: Clause, floor: int, end: int) -> int | None:
    """Where the award's name begins: after the last separator; no verb, no number in it."""
    words, at = clause.words, end
    while at > floor and words[at - 1] not in _OPENERS:
        at -= 1
        if words[at][0].isdigit():
            return None
    if at == floor and floor and words[at - 1] not in _OPENERS:
        return None
    while at < end and words[at] in ("và", "còn", "có"):
        at += 1
    verbs = any(mark.sign.kind in ("verb", "stop", "passive") for mark in clause.marks_between(at, end))
    return at if at < end and not verbs else None


def _is_in_list(clause: Clause, begin: int, number: Number, drafts: list[Draft]) -> bool:
    """Whether another award with its number stands beside it."""
    if drafts and drafts[-1].rule == "award-list":
        return True
    near = clause.marks_between(number.last, number.last + _NAME)
    return (not begin or clause.words[begin - 1] == ":") and any(mark.sign.kind == "form" for mark in near)


def quoted_honour(clause: Clause, number: Number) -> Draft | None:
    """``tuyên dương 70 “Thanh niên tiên tiến”``: the number counts those who hold the quoted honour."""
    words, at = clause.words, number.last
    if number.percent or number.whole is not None or number.value < 2 or at + 2 >= len(words):
        return None
    if words[at] not in _QUOTES or clause.jump.get(at, 0) - at > _HONOUR or clause.jump.get(at, 0) <= at:
        return None
    noun = read_noun(clause.tokens, at + 1)
    if noun is None or noun.last > clause.jump[at]:
        if not _is_praised(clause, number):
            return None
        unit = Unit(words[at + 1], Recipient.INDIVIDUAL, plain=True, family=words[at + 1])
        noun = Noun(at + 1, at + 2, Recipient.INDIVIDUAL, (unit,))
    first = number.first - number.hedge
    return Draft(clause, number, noun, first, clause.jump[at] + 1, recipient=noun.recipient)


def _is_praised(clause: Clause, number: Number) -> bool:
    marks = clause.marks_between(max(0, number.first - _PRAISE), number.first)
    return any(mark.sign.action is Action.COMMENDED and mark.sign.strength == "strong" for mark in marks)


def hold_title(clause: Clause, draft: Draft) -> None:
    """``Danh hiệu Chiến sĩ thi đua có 45 người``, ``giải B 5 tác phẩm``: the award before its holders."""
    words, end, entry = clause.words, draft.number.first - draft.number.hedge, draft.noun.heads[0].entry
    people = entry or is_people(draft.recipient)
    if draft.number.percent or draft.noun_first or not people or draft.noun.form or not end:
        return
    end -= not entry and words[end - 1] in word_group("between an award and its holders")
    begin = _begin(clause, max(0, end - _NAME), end)
    found = units().match(words, begin) if begin is not None and begin < end else None
    if begin is None or found is None or not (found[1].award or found[1].form) or begin + found[0] > end:
        return
    between = range(begin + found[0], end)
    named = any(clause.named[at] for at in between) or opaque(clause, begin + found[0], end) > _LEVEL
    fits = (found[1].form == "giải" and found[0] > 1) if entry else found[1].form != "giải"
    if not named and found[1].form is not None and fits:
        set_deed(draft, Action.COMMENDED, None, "award-list", 0.85)
        draft.form = found[1].form
