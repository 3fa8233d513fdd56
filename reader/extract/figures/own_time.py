# SPDX-License-Identifier: MIT
"""Owns which of the times in a sentence is that of a number's deed, and which that of the merits."""

from __future__ import annotations

import re
from bisect import bisect_right

from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft, Period

_NEAR = 8
"""How many time phrases on either side of a number are looked at."""
_REACH = 400
"""Code points between a number and the time of its merits."""
_LINKED = 7
"""``gương tiêu biểu năm 2020``: a year so close to the word is that of the choice."""
_MERITS = re.compile(r"thành tích|xuất sắc|tiêu biểu|hoàn thành|đóng góp|cống hiến", re.IGNORECASE)
_HEADS_NUMBER = re.compile(r"\s*(?:(?::|-|–|là|có|thì có|đạt|tăng lên|lên)\s*)?(?:\d|một |hai |ba |bốn )")
_ENDS = re.compile(r"\s*(?:[.;)]|$)")


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
    before = [period for period in periods if period.end <= draft.start]
    after = [period for period in periods if draft.start < period.start < segment_end]
    here = [period for period in before if period.start >= segment]
    adverbial = [period for period in here if period.adverbial] or [period for period in before if period.adverbial]
    text = draft.clause.tokens.text
    later = after[0] if after and not _HEADS_NUMBER.match(text, after[0].end) else None
    if adverbial:
        return adverbial[-1], later
    if here:
        return here[-1], later
    if later is not None and not before and is_of_merits(text, draft, later):
        return None, later
    if later is not None and not before:
        return (later, None) if later.adverbial or later.kind == "year" else (None, later)
    return (before[-1] if before else None), later


def is_of_merits(text: str, draft: Draft, later: Period) -> bool:
    """Whether a time after the number is that of the merits: ``có thành tích … giai đoạn 2016-2020``."""
    if not draft.start < later.start < draft.start + _REACH:
        return False
    found = _MERITS.search(text, draft.start, later.start)
    return found is not None and (found[0].lower() != "tiêu biểu" or later.start - found.end() > _LINKED)


def is_merit_beside(text: str, draft: Draft, own: Period, later: Period) -> bool:
    """Whether a second time is that of the merits, not that of another number: ``10 gương … trong năm 2023``."""
    if (own.year_from, own.year_to) == (later.year_from, later.year_to):
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
    at = draft.first
    while at > 0 and words[at - 1] != ";" and at > draft.first - 120:
        at -= 1
    end = draft.last
    while end < len(words) and words[end] != ";" and end < draft.last + 120:
        end += 1
    starts = clause.tokens.starts
    return starts[at], starts[end] if end < len(words) else clause.end
