# SPDX-License-Identifier: MIT
"""Owns the numbers that count nothing: orders and names (``lần thứ 5``, ``ấp 4``, ``Nghị quyết Trung ương 4``)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reader.extract.lexicon import grammar
from reader.extract.tokens import Phrases, Tokens, read_groups

if TYPE_CHECKING:
    from reader.extract.numbers import Number

_AMONG = frozenset(("tổng", "trong", "có", "thuộc", "con"))
"""Before ``số`` and ``nhóm``: a number of those counted, no name (``nằm trong nhóm 40 hộ``)."""
_NO_NAME = 30
"""No branch has a number so high."""
_RANKS = 5
"""``xếp loại 1`` names a rank, ``xếp loại 148 đề tài`` counts."""
_PLENUMS = 16
"""``Trung ương 4`` is a plenum; a term has no more of them."""
_CENTRE = ["trung", "ương"]
_BEGINS_ITEM = frozenset(("", "(", ":", ";", ",", "gồm", "có", "và", "còn"))


@cache
def number_phrases(group: str) -> Phrases[bool]:
    """One group of the word list of numbers."""
    return Phrases((line, True) for name, line in read_groups("lists/figures/numbers.txt") if name == group)


def is_name(tokens: Tokens, number: Number) -> bool:
    """Whether the word before makes it an order or a name (``lần thứ 5``, ``ấp 4``; ``60 năm 14 người`` counts)."""
    if number.percent or number.whole is not None or number.first == 0:
        return False
    words, ordinals = tokens.words, number_phrases("ordinal")
    ordinal = ordinals.ends_at(words, number.first, 3) if words[number.first - 1] in ordinals.lasts else None
    if ordinal is None:
        return False
    before = words[number.first - 2] if number.first > 1 else ""
    if (before.isdigit() and words[number.first - 1] == "năm") or number_phrases("no ordinal").ends_at(
        words, number.first, 2
    ):
        return False
    if _counts_after_all(words, number, ordinal[0]) or (ordinal[0] == 1 and _is_in_a_name(tokens, number.first - 1)):
        return False
    if number.first > ordinal[0] and words[number.first - ordinal[0] - 1] == "cấp":
        return False
    return not (words[number.first - 1] in ("số", "nhóm") and before in _AMONG)


def _is_in_a_name(tokens: Tokens, at: int) -> bool:
    """``Kim Bảng 76``: the last word of a name of its own, though it numbers things elsewhere."""
    if at == 0 or tokens.words[at] not in grammar("things whose names end in a number"):
        return False
    return all(tokens.text[tokens.starts[one]].isupper() for one in (at - 1, at))


def _counts_after_all(words: list[str], number: Number, size: int) -> bool:
    """``gồm: chi bộ 214``, ``xây dựng mới trong năm 21 mô hình``, ``giới thiệu về trung ương 45``: no name, no year."""
    first, last = number.first, number.last
    if words[first - 1] == "năm":
        return words[first - 2 : first - 1] == ["trong"] and number.value < 100 and words[last : last + 1] != ["-"]
    if words[first - 2 : first] == ["xếp", "loại"]:
        return number.value > _RANKS
    opener = words[first - size - 1] if first > size else ""
    ends = last >= len(words) or words[last] in (",", ";", ".", ")")
    if words[first - 1] == "ương" and opener in ("về", "lên", "cho", "ra"):
        return number.value > _PLENUMS
    if words[first - size : first] == _CENTRE and opener in _BEGINS_ITEM and _goes_on_counting(words, last):
        return True
    if words[first - 1] == "ương" and opener in grammar("last words of offices of the centre"):
        return not ends and words[last] not in ("khóa", "(")
    return ends and opener in (":", "gồm", "(") and number.value >= _NO_NAME and "chi" in words[first - size : first]


def _goes_on_counting(words: list[str], last: int) -> bool:
    """``(Trung ương 7 tập thể``, ``: Trung ương 7, tỉnh 40``: what follows is counted, or given by another level."""
    if words[last : last + 1] == [","]:
        return words[last + 1 : last + 2] != [] and words[last + 1] in grammar("levels below the centre")
    return last < len(words) and words[last].isalpha() and words[last] not in grammar("behind the number of a plenum")
