# SPDX-License-Identifier: MIT
"""Owns which numbers count nothing: those of names, dates, years, differences, rules for each, vague phrases."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reader.extract.figures.clause import Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import listed, word_group
from reader.extract.figures.nouns import Noun, noun_after
from reader.extract.numbers import Number
from reader.extract.tokens import Phrases

_MONTHS = 12
_YEAR_DIGITS = 4
_CLOSING = frozenset("”’\"')")
_TIME = 24
"""Tokens of a time that is compared with; keeps the work linear."""
_SPEECH = 9
"""Words from which on a quotation may be what somebody says."""
_KINDS = 5
"""Kinds of titles at most."""
_RULE = 12
"""Tokens between ``mỗi`` and its number."""


def is_excluded(clause: Clause, number: Number) -> bool:
    """Whether the number belongs to a name, date, year, sum of money, difference, rule for each, or vague phrase."""
    if not number.percent and isinstance(number.value, int) and _is_year(clause, number):
        return True
    if clause.depth[number.first] and _in_short_quotation(clause, number):
        return True
    if not number.percent and clause.taken[number.first] and _inside_name(clause, number):
        return True
    if clause.words[number.last - 1] in word_group("money") and noun_after(clause.tokens, number) is None:
        return True
    in_two = number.whole is not None or number.upper is not None
    return (in_two and _is_vague(clause, number)) or _is_no_count_by_words(clause.words, number)


def _is_vague(clause: Clause, number: Number) -> bool:
    """``12/2023`` is a month, ``mỗi tuần từ 2 - 3`` a rule."""
    if number.whole is not None and number.value <= _MONTHS and 1900 < number.whole < 2100:
        return True
    if number.whole is not None and number.first and clause.words[number.first - 1] == "bậc":
        return True
    return number.upper is not None and ("regular" in clause.cues or "yearly" in clause.cues)


def _is_no_count_by_words(words: list[str], number: Number) -> bool:
    """Whether the words right before or behind the number say so."""
    first = number.first - number.hedge
    behind, ahead, whole, differs = _lists()
    if number.last < len(words) and words[number.last] in behind.firsts:
        after = words[number.last : number.last + 2]
        if not _is_fellow(after) and behind.match(after, 0):
            return True
    if number.percent and listed("markers", "fulfilled").match(words, number.last) is not None:
        return True
    if number.hedge and not number.percent and differs.ends_at(words, number.first, 5):
        return True
    if not first:
        return False
    before = words[first - 1]
    if before in ahead.firsts and ahead.match(words, first - 1):
        return True
    if words[number.first - 1] == "từ" and _is_threshold(words, number.last):
        return True
    if before in whole.lasts and whole.ends_at(words, first, 4) is not None:
        return True
    if (
        first > 3
        and before == "số"
        and words[first - 3 : first] == ["trong", "tổng", "số"]
        and words[first - 4] not in (",", ";", ".", ":")
    ):
        return True
    if before in differs.lasts and differs.ends_at(words, first, 5):
        return True
    if is_behind_comparison(words, first):
        return True
    return before == "một" and first > 1 and words[first - 2] not in word_group("numbered")


def are_kinds(clause: Clause, number: Number, noun: Noun) -> bool:
    """``đề nghị ở hai danh hiệu``, ``quy định việc xét tặng hai danh hiệu``: kinds of titles, none of them given."""
    if noun.key != "danh hiệu" or number.value > _KINDS:
        return False
    words, at, last = clause.words, number.first - number.hedge, noun.last
    before = words[max(0, at - 2) : at]
    named = last < len(words) and words[last] in ("“", '"', "(")
    return not named and (before[-1:] in (["ở"], ["cả"], ["về"]) or before == ["xét", "tặng"])


def goes_on_differing(clause: Clause, number: Number, numbers: Sequence[Number]) -> bool:
    """``nhiều hơn năm trước 4 tập thể, 11 cá nhân``: the second of two differences."""
    words, first = clause.words, number.first - number.hedge
    before = next((one for one in reversed(numbers) if one.last <= first), None)
    if before is None or before.percent or number.percent or words[first - 1] not in (",", "và"):
        return False
    noun = noun_after(clause.tokens, before)
    if noun is None or noun.last != first - 1 or not _differs(words, before.first - before.hedge):
        return False
    return noun_after(clause.tokens, number) is not None


def _differs(words: list[str], first: int) -> bool:
    """Whether it is told how many more or fewer, than at another time that stands before or behind."""
    _, _, _, differs = _lists()
    found = differs.ends_at(words, first, 5) if first and words[first - 1] in differs.lasts else None
    compared = "so" in words  # ``so với cùng kỳ, tăng 112 tập thể, 340 cá nhân``
    return (found is not None and (found[0] > 1 or compared)) or is_behind_comparison(words, first)


def is_behind_comparison(words: list[str], first: int) -> bool:
    """``nhiều hơn năm học 2011 - 2012 bốn giải``: a number or a bracket of another time, which is compared with."""
    at, low, times = first, max(0, first - _TIME), word_group("compared time")
    while at > low and (words[at - 1] in times or (len(words[at - 1]) == _YEAR_DIGITS and words[at - 1].isdigit())):
        at -= 1
    if not at or first - at < 2:  # two words at least: "hơn năm tập thể" are five
        return False
    return words[at - 1] in word_group("compares") or words[max(0, at - 2) : at] == ["so", "với"]


@cache
def _lists() -> tuple[Phrases[bool], ...]:
    """What makes a number no count behind it, before it, and as a part of a whole or a difference."""
    groups = ("no count after", "no count before", "whole before", "difference")
    return tuple(listed("markers", group) for group in groups)


def _is_fellow(after: list[str]) -> bool:
    """``6 đồng chí``, ``6 đồng đội``: no money."""
    return after[0] == "đồng" and after[1:] in (["chí"], ["đội"], ["nghiệp"], ["bào"], ["hương"], ["môn"], ["tác"])


def _is_threshold(words: list[str], last: int) -> bool:
    """``từ 3 thành viên trở lên``: a condition, no count."""
    near = words[last : last + 7]
    return any(near[at : at + 2] in (["trở", "lên"], ["trở", "xuống"]) for at in range(len(near)))


def _inside_name(clause: Clause, number: Number) -> bool:
    """Whether the number belongs to a name or date; ``cấp huyện 85 gương`` is no district 85."""
    words, first = clause.words, number.first
    if listed("numbers", "no ordinal").ends_at(words, first, 2) is not None:
        return False
    if number.whole is not None and noun_after(clause.tokens, number) is not None:
        return first > 0 and words[first - 1] in word_group("before a day and month")
    if first > 1 and words[first - 2] == "cấp" and words[first - 1] in word_group("levels"):
        return False
    if number.last < len(clause.taken) and clause.taken[number.last]:
        return True
    before = clause.words[number.first - 1] if number.first else ""
    return before not in ("huyện", "tỉnh", "xã") or noun_after(clause.tokens, number) is None


def _is_year(clause: Clause, number: Number) -> bool:
    if number.end - number.start < _YEAR_DIGITS:
        return False
    raw = clause.tokens.text[number.start : number.end]
    if not (raw[:4].isdigit() and 1900 <= int(raw[:4]) <= 2099 and len(raw) != 5):
        return False
    if len(raw) > 4:
        return not raw.isdigit()
    before = clause.words[number.first - 1] if number.first else ""
    if before in word_group("before a year") or not before:
        return True
    ends_name = before in _CLOSING or clause.named[number.first - 1]  # ``“Công dân trẻ tiêu biểu” 2018``
    return ends_name and noun_after(clause.tokens, number) is None


def _is_speech(clause: Clause, at: int, number: Number) -> bool:
    """``"5 năm qua, các cấp đã tuyên dương 62.138 bạn", anh nói``: what somebody tells, no name and no saying."""
    size = clause.jump[at] - at
    if size < _SPEECH or number.in_words or not (at == 0 or clause.words[at - 1] in (":", ",")):
        return False
    kinds = {mark.sign.kind for mark in clause.marks_between(at, clause.jump[at])}
    return "verb" in kinds and ("parts" in kinds or noun_after(clause.tokens, number) is not None)


def _in_short_quotation(clause: Clause, number: Number) -> bool:
    at = number.first
    while at >= 0 and at > number.first - 26:
        if at in clause.jump and clause.jump[at] > number.first:
            return clause.words[at] not in ("(", "[") and not _is_speech(clause, at, number)
        at -= 1
    return False


def goes_on_for_each(clause: Clause, sibling: Draft | None, draft: Draft) -> bool:
    """``mỗi năm có 15 tập thể, 40 cá nhân``: nothing but a joint stands between."""
    if sibling is None or not sibling.of_each:
        return False
    return clause.words[sibling.last : draft.first] in ([","], ["và"], ["cùng"], [",", "có"], ["và", "có"])


def is_for_each(clause: Clause, gap: list[Mark], draft: Draft) -> bool:
    """Whether the number is a rule for each (``mỗi chi bộ chọn 2 cá nhân``)."""
    for mark in gap:
        if clause.depth[mark.first] > draft.depth:  # ``“Mỗi thầy cô giáo là một tấm gương” được 98% …``
            continue
        if mark.sign.kind == "each" and draft.first - mark.last <= _RULE:
            between = clause.words[mark.last : draft.first]
            if ";" not in between and ("," not in between or between[-1] in ("có", "nhất", "chọn")):
                return True
    return False
