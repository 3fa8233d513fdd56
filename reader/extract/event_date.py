# SPDX-License-Identifier: MIT
"""Owns the date of the event that an article reports, told apart from its publication: stated or worked out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from itertools import islice
from operator import attrgetter

from reader.core.span import EntityType, Span
from reader.core.structure import Part, Structure
from reader.extract.dates import Day, read_days
from reader.extract.number_words import count_choice, value_of
from reader.extract.word_groups import LatePattern, choice

_OPENING = 48
"""How far from the head of its sentence the date of the event may stand, in code points."""
_REVIEW = LatePattern(
    lambda: rf"(?:sơ kết|tổng kết|đánh giá|qua|sau)\s+(?P<years>\d{{1,2}}|{count_choice()})\s+năm\b", re.IGNORECASE
)
_CELEBRATED = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})\s?(?P<sep>[/.-])\s?(?P<month>\d{1,2})\s?(?P=sep)\s?(?P<first>1[5-9]\d\d|20\d\d)"
    r"\s*[-–—]\s*(?:(?P=day)\s?(?P=sep)\s?(?P=month)\s?(?P=sep)\s?)?(?P<last>(?:19|20)\d\d)(?!\d)"
)
"""``(9-1-1950 – 9-1-2026)``, ``(3/2/1930 - 2020)``: a day and its anniversary."""
_CLOSE = 100
"""Days between an event and the anniversary that it celebrates."""
_start_of = attrgetter("start")
_GROUNDS = LatePattern(lambda: choice("figures/periods", "grounds"), re.IGNORECASE)
_FIRST_YEAR = 2000


def find_event_date(
    text: str, structure: Structure, sentences: Sequence[tuple[int, int]], spans: Sequence[Span]
) -> tuple[str | None, str | None]:
    """The date (ISO) and whether it is ``stated`` or ``inferred``; None twice where the article names none."""
    for start, end in _first_sentences(structure, sentences):
        day = None if _GROUNDS.match(text, start) else _opening_day(text, start, end, spans)
        if day is None or not _is_of_now(day, structure.published):
            continue
        if day.iso:
            return day.iso, "stated"
        year = _year_by_review(text, start, end, day, spans) or _year_by_publication(day, structure.published)
        year = year or (None if structure.published else _year_by_anniversary(text, start, end, day))
        iso = Day(day.start, day.end, day.day, day.month, year).iso if year else None
        return (iso, "inferred") if iso else (None, None)
    return None, None


def _is_of_now(day: Day, published: str | None) -> bool:
    """Whether a day with its year is one of the report's time, not of history."""
    return day.year is None or day.year >= (int(published[:4]) - 2 if published else _FIRST_YEAR)


def _first_sentences(structure: Structure, sentences: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The first two sentences of the lead and of the first two paragraphs."""
    blocks = islice((block for block in structure.blocks if block.part in (Part.LEAD, Part.BODY)), 3)
    found: list[tuple[int, int]] = []
    for block in blocks:
        first = bisect_left(sentences, (block.start, 0))
        found += [one for one in sentences[first : first + 2] if one[0] < block.end]
    return found


def _opening_day(text: str, start: int, end: int, spans: Sequence[Span]) -> Day | None:
    """A day that is printed near the head of the sentence and is no document's."""
    near = spans[
        bisect_left(spans, start, key=_start_of) : bisect_left(spans, min(end, start + _OPENING), key=_start_of)
    ]
    for span in near:
        if span.type is EntityType.DATE and not span.nested and not span.generic:
            day = next((day for day in read_days(text, span.start, span.end) if day.day), None)
            if day:
                return day
    return None


def _year_by_review(text: str, start: int, end: int, day: Day, spans: Sequence[Span]) -> int | None:
    """``sơ kết 3 năm thực hiện Kết luận … ngày 18.5.2021``: the third year after, nearest to the anniversary."""
    found = _REVIEW.search(text, start, end)
    if not found or day.day is None or day.month is None:
        return None
    years = value_of(found["years"])
    for span in spans:
        if span.nested and span.type is EntityType.DATE and found.end() <= span.start < end:
            issued = next((d for d in read_days(text, span.start, span.end) if d.iso and d.day), None)
            if issued and issued.iso:
                return _nearest_year(date.fromisoformat(issued.iso), years, day)
    return None


def _year_by_anniversary(text: str, start: int, end: int, day: Day) -> int | None:
    """``Ngày 28-12, … nhân 76 năm Ngày truyền thống (9-1-1950 – 9-1-2026)``: the day that is nearest to it."""
    found = _CELEBRATED.search(text, start, end)
    if found is None or day.day is None or day.month is None or not 1 <= int(found["month"]) <= 12:
        return None
    first, last = int(found["first"]), int(found["last"])
    if last <= first or not 1 <= int(found["day"]) <= 31:
        return None
    celebrated = date(last, int(found["month"]), min(int(found["day"]), 28))
    year = _nearest_to(celebrated, day)
    return year if abs((date(year, day.month, min(day.day, 28)) - celebrated).days) <= _CLOSE else None


def _nearest_year(issued: date, years: int, day: Day) -> int:
    return _nearest_to(date(issued.year + years, issued.month, min(issued.day, 28)), day)


def _nearest_to(anniversary: date, day: Day) -> int:
    candidates = [
        (abs((date(year, day.month or 1, min(day.day or 1, 28)) - anniversary).days), year)
        for year in range(anniversary.year - 1, anniversary.year + 2)
    ]
    return min(candidates)[1]


def _year_by_publication(day: Day, published: str | None) -> int | None:
    """The last such day up to the publication (a week ahead is allowed for announcements)."""
    if not published or len(published) < 10 or day.month is None or day.day is None:
        return None
    printed = date.fromisoformat(published[:10])
    for year in (printed.year, printed.year - 1):
        event = Day(0, 1, day.day, day.month, year).iso
        if event and (date.fromisoformat(event) - printed).days <= 7:
            return year
    return None
