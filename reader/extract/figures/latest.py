# SPDX-License-Identifier: MIT
"""Owns the year in which a page without a date was written: the latest that it tells of."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import partial

from reader.extract.figures.congresses import elects_for_term, last_years, opens_term
from reader.extract.figures.lengths import find_years_long
from reader.extract.figures.tellings import AROUND_TIMES
from reader.extract.word_groups import LatePattern, choice

_any = partial(choice, AROUND_TIMES)
_Y = r"(?:19|20)\d\d"
_YEAR = re.compile(rf"(?<![\d.,])(?:\d\d?\s?[./-]\s?){{0,2}}(?P<from>{_Y})(?:\s*[-–—]\s*(?P<to>{_Y}))?(?![\d])")
_LASTS = LatePattern(lambda: rf"(?:{_any('lasting times')})\s*\(?$", re.IGNORECASE)
"""Years that may go on after the page was written; what is told of them has been going on for some time."""
_MEANT = LatePattern(lambda: rf"(?:{_any('meant for a year')})[^.;]{{0,40}}$", re.IGNORECASE)
"""Before a year in which something is only meant to be done."""
_TO_DO = LatePattern(lambda: rf"[^.;]{{0,60}}?\b(?:{_any('to be done in it')})\b", re.IGNORECASE)
"""Behind a year that has just begun, or will: ``Năm 2020, toàn Khối phấn đấu kết nạp 210 đảng viên``."""
_OVER = LatePattern(lambda: rf"(?:{_any('over by then')})[^.;]{{0,150}}giai đoạn\s*\(?$", re.IGNORECASE)
"""Before years that are summed up: they are over, or in their last."""
_YEARS_IN = re.compile(r"kết (\d{1,2}) năm", re.IGNORECASE)
"""``sơ kết 3 năm thực hiện … giai đoạn 2021 - 2026``: so many of them have passed."""
_OF_A_LIFE = LatePattern(lambda: rf"\b(?:{_any('of a life')})[\s:]*$", re.IGNORECASE)
"""``sinh năm 2002``, ``SN 1996``: says nothing of when the page was written."""
_UNTIL_NOW = re.compile(r"\)?,?\s+(?:cho\s+)?(?:đến|tới)\s+(?:hiện\s+)?nay\b", re.IGNORECASE)
"""``Từ năm 2011 đến nay``: only that it was written later."""
_OF_A_PAPER = LatePattern(lambda: rf"\b(?:{_any('papers that a decision rests on')})\b[^;:\n]{{0,50}}$", re.IGNORECASE)
"""``Căn cứ Luật Thi đua, khen thưởng ngày 26/11/2003``: the day of a paper that was in force already."""
_BEGINS = LatePattern(lambda: _any("begins"), re.IGNORECASE)
_OF_YEAR = re.compile(r"kết[^.;]{0,60}năm\s*$", re.IGNORECASE)
_EARLY = re.compile(r"(?:ngày|sáng|chiều|tối)\s+\d{1,2}\s?[/.-]\s?0?[1-3](?![\d/.-])", re.IGNORECASE)
"""``Sáng 10.1, bệnh viện tổng kết công tác năm 2019``: a year is summed up in the first months of the next."""
_BEFORE = 60
_SUMMED = 190
"""Code points before years in which it is said that they are summed up."""
_FIRST = 1995
_NONE = (0, 0)
_OPENING = 4
"""Sentences at the head of an article that say what it reports on."""
_NEAR = 2
"""Years between the latest that is named and the one in which a report is made."""


def latest_told(text: str, low: str, sentences: Sequence[tuple[int, int]], counts: Container[int] = ()) -> int | None:
    """The latest year that these sentences tell of as past; None where they name none. ``low``: in lower case.

    ``counts``: where numbers begin that look like years and are none.
    Where the first of them speak of the years in which a document was carried out, it is the last of these, if that is
    near, or if the page names no year but that of the document.
    """
    ended = last_years(text)
    years = (one for start, end in sentences for one in _told(text, start, end, counts, ended))
    told, until = max(years, default=_NONE)
    carried_out = (_carried_out_in(text, low, start, end) for start, end in sentences[:_OPENING])
    issued, last = next(filter(None, carried_out), (None, None))
    if last is None or not told:
        return told or last
    return last if told == issued or told < last <= until + _NEAR else told


def _carried_out_in(text: str, low: str, start: int, end: int) -> tuple[int, int] | None:
    """``Hội nghị sơ kết 5 năm thực hiện Chỉ thị 05-CT/TW``: the year of the document, and the fifth after it."""
    long = find_years_long(text, start, end, low, timed=True)
    if long is None or long.of_life or long.document_year is None or not long.years:
        return None
    return long.document_year, long.document_year + long.years


def _told(text: str, start: int, end: int, counts: Container[int], ended: frozenset[int]) -> list[tuple[int, int]]:
    """The years that are over, each with the last of its period, which may still go on."""
    years = []
    for found in _YEAR.finditer(text, start, end):
        before = text[max(start, found.start() - _BEFORE) : found.start()]
        if found.start() in counts or _OF_A_LIFE.search(before) or _UNTIL_NOW.match(text, found.end()):
            continue
        summed = text[max(start, found.start() - _SUMMED) : found.start()]
        if _MEANT.search(before) or _TO_DO.match(text, found.end(), end):
            continue
        year, last = int(found["from"]), int(found["to"] or found["from"])
        goes_on = _LASTS.search(before) and (_BEGINS.search(before) or not _OVER.search(summed))
        passed = _YEARS_IN.search(before)
        elected = elects_for_term(text, found.start(), year, last)
        if not elected and not opens_term(text, found.start(), year, last, ended):
            year = min(year + int(passed[1] if passed else 1), last) if goes_on else last
        if _OF_YEAR.search(before) and _EARLY.search(text, start, found.start()):
            year += 1
        if year >= _FIRST and not _OF_A_PAPER.search(before):
            years.append((year, last if goes_on and not elected else year))
    return years
