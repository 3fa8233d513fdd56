# SPDX-License-Identifier: MIT
"""Owns numbers told like the one before them: ``Khối Đảng có 5 mô hình, khối chính quyền có 9``."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.figure import Recipient
from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft
from reader.extract.figures.items import ENDS
from reader.extract.figures.lexicon import word_group
from reader.extract.figures.nouns import Noun, is_people, read_noun
from reader.extract.numbers import Number

_NAME = 8
"""Tokens of the name of an item."""
_SEPARATORS = frozenset((",", ";", "và", "còn"))
_PICTURED = frozenset((Recipient.EXEMPLAR, Recipient.MODEL))
_LEADS = frozenset(("có", "chiếm", "góp"))
_BACK = 6
"""How many numbers back the one stands of which a share is told."""


def parallel_item(clause: Clause, number: Number, before: Draft | None) -> Draft | None:
    """A bare number behind a name of the same make as that before the number of the item before."""
    if before is None or number.percent or number.whole is not None or before.itemised or before.number.percent:
        return None
    words, first, last = clause.words, number.first - number.hedge, number.last
    if before.depth != clause.depth[first] or (last < len(words) and words[last] not in ENDS):
        return None
    named = number.value > before.value and ":" in words[before.last : first]  # ``khen 4 đơn vị: tàu 261, tàu 263``
    if before.recipient is Recipient.ATTENDANCE or before.nameless or named:
        return None
    name = name_before(words, before.last, first)
    model = name_before(words, 0, before.first)
    told = before.of_place and before.noun_first
    alike = bool(name and model) and _alike(name, model)
    led = words[first - 1] in _LEADS
    some = is_people(before.recipient) and number.value < before.value and led and before.depth == 0
    if not name or not (alike or ((told or some) and name[0] in word_group("body that had"))):
        return None
    if not (led or told or (words[before.first - 1] in _LEADS and alike and len(name) > 1)):
        return None
    if any(
        mark.sign.kind in ("verb", "passive") for mark in clause.marks_between(first - len(name) - led, first - led)
    ):
        return None
    draft = Draft(clause, number, before.noun, number.first, last, noun_first=True, recipient=before.recipient)
    draft.of_place, draft.chained = True, before
    return draft


def name_before(words: list[str], floor: int, first: int) -> list[str]:
    """The words between the last separator and a number, without ``có`` in front of it."""
    end = first - (first > 0 and words[first - 1] in _LEADS)
    at = end
    while at > floor and words[at - 1] not in _SEPARATORS and words[at - 1] != "." and end - at <= _NAME:
        at -= 1
    cut = end - at > _NAME or (at > 0 and words[at - 1] not in _SEPARATORS)
    return [] if cut and floor else words[at:end]


def _alike(name: list[str], model: list[str]) -> bool:
    """``xã Phú Lộc`` and ``xã Phú Vinh``; ``thanh niên nông thôn`` and ``thanh niên trường học``."""
    if not all(word.isalpha() or word.isdigit() or word == "-" for word in name):
        return False
    return name[0] == model[0]


def part_ahead(clause: Clause, number: Number) -> Draft | None:
    """``36 trong 120 gương được chọn là nông dân``: so many of those whose number follows."""
    words, first, last = clause.words, number.first - number.hedge, number.last
    if number.percent or number.in_words or number.whole is not None or words[last : last + 1] != ["trong"]:
        return None
    at = last + 1
    while words[at : at + 1] and words[at] in ("số", "tổng"):
        at += 1
    if at >= len(words) or not words[at].isdigit() or not 1 < number.value < int(words[at]):
        return None
    noun = read_noun(clause.tokens, at + 1)
    if noun is None or not (is_people(noun.recipient) or noun.recipient in _PICTURED):
        return None
    noun = Noun(noun.first, noun.last, noun.recipient, noun.heads, noun.inner, borrowed=True)
    return Draft(clause, number, noun, first, last, noun_first=True, recipient=noun.recipient)


def share_of_part(clause: Clause, number: Number, drafts: Sequence[Draft]) -> Draft | None:
    """``187/203 đơn vị (của tỉnh 121/126, của thành phố 66/77), lần đầu 17/187``: shares that leave out their noun."""
    words, first, last, whole = clause.words, number.first - number.hedge, number.last, number.whole
    if whole is None or number.percent or not drafts or number.value > whole:
        return None
    if last < len(words) and words[last] not in ENDS and words[last] not in word_group("leads to a share"):
        return None
    if words[first - 1] in word_group("no item ends so") and words[first - 1] not in _LEADS:
        return None
    known = [draft for draft in drafts[-_BACK:] if not draft.number.percent and draft.value > number.value]
    of_all = next((draft for draft in reversed(known) if draft.value == whole), None)
    outside = (draft for draft in reversed(known) if draft.depth < clause.depth[first] and _divides(draft, whole))
    total = of_all or next(outside, None)
    if total is None:
        return None
    draft = Draft(clause, number, total.noun, first, last, noun_first=True, recipient=total.recipient)
    draft.total, draft.itemised, draft.parts = total, total is not of_all, True
    return draft


def _divides(total: Draft, whole: int) -> bool:
    """Whether a number is itself a share, of more than the share inside its bracket."""
    return total.number.whole is not None and total.number.whole > whole
