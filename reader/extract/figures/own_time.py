# SPDX-License-Identifier: MIT
"""Owns which of the times in a sentence is that of a number's deed, and which that of the merits."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import partial
from itertools import pairwise

from reader.core.figure import Action, YearSource
from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft, Period
from reader.extract.figures.lexicon import grouped, listed, word_group
from reader.extract.figures.tellings import AROUND_TIMES, MERITS, is_compared
from reader.extract.number_words import count_choice
from reader.extract.word_groups import LatePattern, choice

_any = partial(choice, AROUND_TIMES)
_NEAR = 8
"""How many time phrases on either side of a number are looked at."""
_DESERVED = (Action.COMMENDED, Action.INTRODUCED)
_REACH = 400
"""Code points between a number and the time of its merits."""
_SEGMENT = 120
"""Tokens on either side of a number in which its part of the sentence ends."""
_CHOSEN = re.compile(r"điển hình|tiêu biểu|xuất sắc", re.IGNORECASE)
_LINKED = 7
"""``gương tiêu biểu năm 2020``: a year so close to the word is that of the choice."""
_MERIT_NOUN = LatePattern(lambda: rf"(?:{_any('work of a year')})\s+năm\s*$", re.IGNORECASE)
_HEADS_NUMBER = LatePattern(
    lambda: (
        rf"\s*(?:(?:{_any('between a time and its number')})\s+){{0,2}}"
        rf"(?:(?:{_any('right before its number')})\s*)?(?:\d|(?:{count_choice()}) )"
    )
)
_FOLLOWS_NOUN = LatePattern(
    lambda: (
        rf"\s*\(?\s*(?:(?:{_any('of a time')})\s+)?(?:(?:{_any('so many school years')}|\d)\s+)?"
        r"(?:(?:năm(?: học)?|giai đoạn|nhiệm kỳ)\s+)?"
    ),
    re.IGNORECASE,
)
_FOR_MERITS = LatePattern(lambda: rf"(?:{_any('for merits')})\s.{{0,60}}?thành tích", re.IGNORECASE)
_THEIR_MERITS = re.compile(r"thành tích[^,;.:\n]{0,60}$", re.IGNORECASE)
_MERITS_BEFORE = 80
"""Code points before a time in which it is said whose merits are of it."""
_MERITS_OF = re.compile(r"\)?\s+của(?:\s+\w+){0,2}\s+", re.IGNORECASE)
"""``biểu dương thành tích trong năm học 2017-2018 của 94 học sinh``: between a time of merits and whose they are."""
_OPENS_CLAUSE = LatePattern(
    lambda: (
        rf",\s*(?:(?:{_any('opens a clause of time')})\s+)?(?:(?:{_any('in all of a time')})\s+)?"
        rf"(?:{_any('heads of times')})?\s*$"
    )
)
"""``Với những thành tích đó, năm 2017, 14 tập thể được khen``: the year says when they were praised."""
_OPENS_BRACKET = re.compile(r"\(\s*(?:(?:riêng|còn)\s+)?(?:trong\s+)?(?:năm|quý|tháng|năm học)?\s*$", re.IGNORECASE)
_BRACKET = 24
"""Code points before a time in which its bracket opens."""
_IN_BRACKET = LatePattern(lambda: rf"\s*(?:(?:{_any('in the bracket of a time')})\s*)?\d[^()]{{0,80}}\)")
_BEING = re.compile(r",\s+(?:hiện |nay )?là\s+(?:một|1|01)\s+trong\b")
_BEHIND_COMMA = re.compile(r",\s+(?:riêng\s+)?(?:trong\s+)?(?:năm\s+|tháng\s+|quý\s+)?$", re.IGNORECASE)
_NEXT_DEED = re.compile(r"\s*,?\s+[^\W\d][^,;.:()\d]{2,60}?\s(?:được|đã)\s")
"""A subject of its own behind a time, and that something was done to it or by it."""
_ENDS = re.compile(r"\s*(?:[.;)]|$)")


_PARTING = frozenset((",", ";", ":", "."))
_OPENS_MAIN = 4
"""Tokens behind a comma up to which a time opens the main clause, and so is that of the whole sentence."""


def says(clause: Clause, group: str, draft: Draft | None = None) -> bool:
    """Whether the sentence (up to the number) has a phrase of this group of ``periods.txt``."""
    at = clause.cues.get(group)
    return at is not None and (draft is None or at < draft.first)


def own_time(draft: Draft, periods: list[Period]) -> tuple[Period | None, Period | None]:
    """The time phrase of the deed in its sentence, and one that trails the number."""
    if not periods:
        return None, None
    segment, segment_end = _segment(draft)
    at = bisect_right(periods, draft.start, key=lambda period: period.start)
    periods = periods[max(0, at - _NEAR) : at + _NEAR]
    text = draft.clause.tokens.text
    before = [one for one in periods if one.end <= draft.start and not _is_of_bracket(text, one, draft.start)]
    after = [one for one in periods if draft.start < one.start < segment_end and _may_trail(text, one)]
    after = [] if after and (_is_of_others(draft, after[0]) or is_compared(text, after[0])) else after
    after = [] if after and _opens_next(text, after[0]) else after
    here = [period for period in before if period.start >= segment]
    adverbial = [period for period in here if period.adverbial] or [period for period in before if period.adverbial]
    if after and _is_of_change(draft, after[0]):
        return after[0], after[1] if len(after) > 1 else None
    later = after[0] if after and not _HEADS_NUMBER.match(text, after[0].end) else None
    if later is not None and _FOLLOWS_NOUN.fullmatch(text, draft.clause.tokens.ends[draft.last - 1], later.start):
        if _is_of_day(draft, before, later):
            return before[-1], later
        if not before and _is_of_choice(text, draft, later):
            return None, later
        return later, after[1] if len(after) > 1 else None
    if not here and later is not None and _is_of_its_part(text, draft, before, later):
        return later, after[1] if len(after) > 1 else None
    if adverbial:
        return adverbial[-1], later
    if here and _is_of_life(text, here[-1], draft.start):
        return (later, None) if later is not None and later.kind == "part" else (None, later)
    if here and later is not None and later.adverbial and later.kind == "range" and here[-1].kind == "year":
        return (later, None) if not is_of_merits(text, draft, later) else (here[-1], later)
    if here:
        return here[-1], later
    if later is not None and not before and is_of_merits(text, draft, later):
        return None, later
    if later is not None and not before:
        return (later, None) if later.adverbial or later.kind == "year" else (None, later)
    return (before[-1] if before else None), later


def _is_of_life(text: str, period: Period, at: int) -> bool:
    """``Thầy Huy về trường năm 1998, là một trong 5 giảng viên được khen``: what is told of somebody beside it."""
    return period.kind == "year" and _BEING.search(text, period.end, at) is not None


def _may_trail(text: str, period: Period) -> bool:
    """A time without its year dates what stands before it only after ``trong``: ``khen dịp cuối năm`` is to come."""
    before = text[max(0, period.start - 14) : period.start]
    if period.source is YearSource.STATED or "trong" in before:
        return True
    if period.kind == "part" and before.endswith(("hồi ", "hồi đầu ", "hồi cuối ")):
        return True
    return text[period.start : period.end].endswith("ngoái")


def _opens_next(text: str, later: Period) -> bool:
    """``95% hội viên gương mẫu, năm 2013 Hội huyện được tỉnh khen``: the time of what is told next."""
    opens = _BEHIND_COMMA.search(text, max(0, later.start - _BRACKET), later.start) is not None
    return opens and _NEXT_DEED.match(text, later.end) is not None


def _is_of_bracket(text: str, period: Period, at: int) -> bool:
    """``45 tập thể (năm 2018: 32), 60 cá nhân``: a time that dates a number of its bracket, closed before ``at``."""
    if not _OPENS_BRACKET.search(text, max(0, period.start - _BRACKET), period.start):
        return False
    found = _IN_BRACKET.match(text, period.end)
    return found is not None and found.end() <= at


def _is_of_its_part(text: str, draft: Draft, before: list[Period], later: Period) -> bool:
    """``hằng năm …; 738 đơn vị ký giao ước trong năm 2014``: a time behind the number in its part of the sentence."""
    if not later.adverbial or later.source is not YearSource.STATED or later.kind not in ("year", "part"):
        return False
    vague = all(one.source is not YearSource.STATED for one in before)
    return vague and not is_of_merits(text, draft, later)


def _is_of_day(draft: Draft, before: list[Period], later: Period) -> bool:
    """``Ngày 11/9, … tuyên dương 60 điển hình giai đoạn 2013 - 2018``: praised on that day for those years."""
    if draft.action not in _DESERVED or later.kind != "range" or not before:
        return False
    return before[-1].kind == "date" and before[-1].adverbial and before[-1].year_to >= later.year_to


def _is_of_choice(text: str, draft: Draft, later: Period) -> bool:
    """``biểu dương 40 gương điển hình giai đoạn 2016 - 2018``: exemplars of those years, praised on one day."""
    if draft.action is not Action.COMMENDED or later.kind != "range" or draft.verb is None:
        return False
    if draft.rule == "after-passive" and says(draft.clause, "event", draft) and later.end <= draft.verb[0]:
        return True  # ``Tại buổi lễ, 15 cá nhân giai đoạn 2012 - 2017 được tặng bằng khen``
    praised = text[slice(*draft.verb)].casefold() in word_group("praise of a day")
    return praised and _CHOSEN.search(text, draft.start, later.start) is not None


def _is_of_change(draft: Draft, later: Period) -> bool:
    """``tăng từ 9 đảng viên được khen năm 2011 lên 24 đảng viên năm 2012``: each number before its own year."""
    clause = draft.clause
    before, words = clause.words[: draft.first][-2:], clause.words
    end = bisect_left(clause.tokens.starts, later.start)
    between = words[draft.last : end]
    if not _PARTING.isdisjoint(between) or any(word[0].isdigit() for word in between):
        return False
    from_there = before[-1:] == ["từ"] or before == ["từ", "chỗ"]
    up_to = before[-1:] in (["lên"], ["xuống"], ["còn"]) and "từ" in words[: draft.first]
    return later.kind in ("year", "part") and (from_there or up_to)


def _is_of_others(draft: Draft, later: Period) -> bool:
    """``Ngoài 3 tập thể đã nhận bằng khen, xã chọn 2 gương vào tháng 5``, ``khen 3 tập thể, chưa kể … năm 2023``."""
    clause = draft.clause
    words = clause.words[draft.last : bisect_left(clause.tokens.starts, later.start)]
    if listed("periods", "not counted").is_in(words) or ("trong", "khi") in pairwise(words):
        return True
    if clause.words[:1] != ["ngoài"] or "," not in words or "," in clause.words[: draft.first]:
        return False
    return len(words) - words.index(",") > _OPENS_MAIN


def turned_to(draft: Draft, own: Period) -> str | None:
    """``now`` or ``event`` where the words between a time and the number turn to today or to the event."""
    clause, found = draft.clause, None
    at = bisect_left(clause.tokens.starts, own.end)
    words = clause.words
    for first, _, group in grouped("periods").found_in(words[at : draft.first]):
        if group == "now" and own.year_from == own.year_to and words[at + first - 1] not in word_group("with nay"):
            found = group
        elif group == "event":
            apart = ";" in words[at : at + first] and words[at + first - 1] != "ngoài"
            found = group if apart else None
    return found


def since_model(draft: Draft, periods: list[Period]) -> Period | None:
    """``61 công chức, ngang với mức của năm 2023 (tương ứng 18 và 59)``: the time named since those it answers to."""
    model = draft.like
    if model is None or model.clause is not draft.clause:
        return None
    last = next((period for period in reversed(periods) if period.end <= draft.start), None)
    return last if last is not None and model.start < last.start else None


def is_for_merits(draft: Draft, own: Period) -> bool:
    """``Với thành tích … giai đoạn 2016-2020, 15 tập thể được tặng``: the time of the merits stands first."""
    text, start = draft.clause.tokens.text, draft.clause.start
    if own.kind == "date" or own.end > draft.start:
        return False
    if _MERITS_OF.fullmatch(text, own.end, draft.start) and _THEIR_MERITS.search(text, start, own.start):
        return True
    if _FOR_MERITS.match(text, start, own.start) is None:
        return False
    return _OPENS_CLAUSE.search(text, max(start, own.start - _BRACKET), own.start) is None


def is_time_of_merits(text: str, period: Period) -> bool:
    """``Biểu dương thành tích trong năm học 2017-2018``: what is praised was done then, the praise comes after."""
    return _THEIR_MERITS.search(text, max(0, period.start - _MERITS_BEFORE), max(0, period.start)) is not None


def is_of_merits(text: str, draft: Draft, later: Period) -> bool:
    """Whether a time after the number is that of the merits: ``có thành tích … giai đoạn 2016-2020``."""
    if draft.action not in _DESERVED or not draft.start < later.start < draft.start + _REACH:
        return False
    if _MERIT_NOUN.search(text[max(0, later.start - 32) : later.start]):
        return True
    if _is_of_choice(text, draft, later):
        return True
    found = MERITS.search(text, draft.start, later.start)
    return found is not None and (found[0].lower() != "tiêu biểu" or later.start - found.end() > _LINKED)


def is_merit_beside(text: str, draft: Draft, later: Period) -> bool:
    """Whether a second time is that of the merits, not that of another number: ``10 gương … trong năm 2023``."""
    if draft.action not in _DESERVED:
        return False
    return is_of_merits(text, draft, later) or _ENDS.match(text, later.end) is not None


def merit_between(draft: Draft, own: Period, periods: list[Period]) -> Period | None:
    """``Ngày 19/1, … trao danh hiệu … năm 2021 cho 30 đoàn viên``: the year of what was given for."""
    between = [one for one in periods if own.end <= one.start and one.end <= draft.start and not one.adverbial]
    if not between or between[-1].kind == "date" or between[-1].year_to > own.year_to:
        return None
    last = between[-1]
    return last if (last.year_from, last.year_to) != (own.year_from, own.year_to) else None


def _segment(draft: Draft) -> tuple[int, int]:
    """Where the part between two ``;`` begins and ends that holds the number, in code points."""
    words, clause = draft.clause.words, draft.clause
    low, high = max(0, draft.first - _SEGMENT), min(len(words), draft.last + _SEGMENT)
    at, end = low, high
    if ";" in words[low:high]:
        at = next((at for at in range(draft.first, low, -1) if words[at - 1] == ";"), low)
        end = next((end for end in range(draft.last, high) if words[end] == ";"), high)
    starts = clause.tokens.starts
    return starts[at], starts[end] if end < len(words) else clause.end
