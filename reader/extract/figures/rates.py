# SPDX-License-Identifier: MIT
"""Owns shares told in a row: ``đảng viên đạt 92,4%; quần chúng 80,1%``, ``năm 2007: 93,1%; năm 2008: 95,4%``."""

from __future__ import annotations

from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import word_group
from reader.extract.figures.nouns import Noun, is_people, read_noun
from reader.extract.numbers import Number

_FAR = 24
"""Tokens between ``số`` and the share of those behind it."""
_TIME = 8
"""Tokens between two shares of the same at two times."""


def goes_on(clause: Clause, first: int, last: int) -> bool:
    """Whether nothing but a noun or a time stands between two shares, at tokens ``[first, last)``."""
    return _only_names(clause, first, last) or _only_time(clause, first, last)


def _only_time(clause: Clause, first: int, last: int) -> bool:
    """``năm 2007: 93,1%; năm 2008: 95,4%``: a share of the same at another time."""
    words, times = clause.words[first:last], word_group("times")
    if last - first > _TIME or words[:1] not in ([","], [";"], ["và"]):
        return False
    said = [word for word in words[1:] if word not in word_group("between a time and its share")]
    return any(word in times for word in said) and all(word in times or word[0].isdigit() for word in said)


def _only_names(clause: Clause, first: int, last: int) -> bool:
    """``đảng viên đạt 92,4%; quần chúng 80,1%``: nothing but the noun stands between two shares."""
    begin = first + 1
    noun = read_noun(clause.tokens, begin) if clause.words[first : first + 1] in ([","], [";"], ["và"]) else None
    return noun is not None and noun.last == last and is_people(noun.recipient)


def of_number(clause: Clause, number: Number) -> Noun | None:
    """``Số đảng viên được học tập đủ hai chuyên đề đạt 98,2%``: a share of those who stand right after ``số``."""
    words, first = clause.words, number.first - number.hedge
    if first < 1 or words[first - 1] not in ("đạt", "là"):
        return None
    for at in range(first - 1, max(-1, first - _FAR), -1):
        if words[at] in (";", "."):
            return None
        if words[at] == "số":
            noun = read_noun(clause.tokens, at + 1)
            return noun if noun is not None and is_people(noun.recipient) and noun.last <= first else None
    return None


def is_share_of_left_out(draft: Draft, before: Draft) -> bool:
    """``852/972 (87,65%) khu dân cư được kiểm tra``: the share in a bracket says again what is no figure."""
    if not draft.number.percent or before.number.whole is None or not before.blocked:
        return False
    return draft.clause.words[before.number.last : draft.first] == ["("]
