# SPDX-License-Identifier: MIT
"""Owns what the words around a time tell of: praise on a day, the summing up of a year, the launch of something."""

from __future__ import annotations

import re
from functools import partial

from reader.core.figure import YearSource
from reader.extract.figures.draft import Period
from reader.extract.word_groups import LatePattern, choice, groups

AROUND_TIMES = "figures/around_times"
"""The list of the phrases by which it is told what a time is of."""
_any = partial(choice, AROUND_TIMES)
HONOURING = LatePattern(lambda: rf"(?:{_any('honouring')})(?!\w)", re.IGNORECASE)
"""A meeting that honours does so on its day; one that sums up counts years."""
_LAUNCHING = LatePattern(lambda: _any("launching"), re.IGNORECASE)
MERITS = LatePattern(lambda: _any("merits"), re.IGNORECASE)
_BEGUN = 90
"""Code points around a year in which it is said that something was begun then."""
_SUMMING = LatePattern(lambda: _any("summing up a year"), re.IGNORECASE)
_SOMEBODY = re.compile(r"(?:anh(?! hùng)|chị|ông|bà(?! con)|cô|thầy(?! thuốc)|cụ(?! thể)) ")
_COMPARED = LatePattern(
    lambda: (
        rf"(?:(?:{_any('more than')}) hơn|{_any('compared with')}|gấp \S+(?: lần)?)"
        r"(?: của)?(?: cả)? (?:năm(?: học)? |cùng kỳ (?:năm )?|giai đoạn |nhiệm kỳ )?$"
    ),
    re.IGNORECASE,
)
_MORE_THAN = 40
"""Code points before a time in which it is said that something is more than then."""
GENERATION = 20
"""Years from which on they are celebrated, and are those of no work that is summed up."""
_YEAR = re.compile(r"20\d\d")
_EARLIER = LatePattern(lambda: rf"(?:{_any('earlier than that')})(?!\w)", re.IGNORECASE)
_OPENING = 48
"""Code points at the head of a sentence."""
_LONG_OPENING = 140
_SO_LONG = LatePattern(lambda: rf"(?:{_any('so many years on')}) (?:[^ ,.;]+ ){{1,3}}năm ", re.IGNORECASE)
_SUM = LatePattern(lambda: _any("sums up"), re.IGNORECASE)
_SUMMED = 60
"""Code points before a time in which it is said that it is a sum."""
_ASKED = LatePattern(lambda: rf"(?:{_any('held now')})(?: [^ ,.;?]+){{0,6}} (?:này|nay)\b")
_WITHIN = len("trong giai đoạn ")
_UP_TO = 18
"""Code points before a day in which ``đến hết`` stands."""


def ends_a_time(text: str, period: Period, floor: int = 0) -> bool:
    """``Tính đến ngày 31/12/2015``: a day up to which is counted; ``floor``: where the words before it may begin."""
    before = text[max(floor, period.start - _UP_TO) : max(period.start, 0)].lower()
    return before.rstrip().endswith(groups(AROUND_TIMES)["up to a day"])


def is_of_praise(text: str, day: Period, periods: list[Period]) -> bool:
    """``Ngày 2/2, … biểu dương đảng viên … năm 2023``: praised on that day, the year is of the merits."""
    first = periods[0]
    if first.adverbial or HONOURING.search(text, day.end, first.start) is None:
        return False
    return text.find(" kết ", day.end, first.start) < 0


def tells_of_merits(text: str, start: int, end: int) -> bool:
    """Whether merits are named in ``text[start:end]``, before the time that is theirs."""
    return MERITS.search(text, start, end) is not None


def tells_of_launch(text: str, periods: list[Period], start: int) -> bool:
    """``Phong trào được phát động từ tháng 7/2014``: the year from which ``sau 5 năm`` is counted."""
    if not periods:
        return False
    low = max(start, periods[0].start - _BEGUN)
    return _LAUNCHING.search(text, low, periods[-1].end + _BEGUN) is not None


def summed_up(text: str, periods: list[Period], start: int) -> list[Period]:
    """``Ngày 12/3/2021, huyện tổng kết năm 2020``: the years that a meeting of the next sums up."""
    years = [
        one for one in periods if one.kind in ("year", "part") and not one.adverbial and one.source is YearSource.STATED
    ]
    sign = _SUMMING.search(text, start, years[-1].start) if years else None
    return [one for one in years if sign.end() <= one.start] if sign else []


def ends_opening(text: str, period: Period, start: int) -> bool:
    """``Đánh giá kết quả giai đoạn 2015 - 2020, …``: a time that ends the opening of its sentence.

    The opening may be longer where it tells how many years these are: ``Qua hơn mười năm học tập, … (2007 - 2017), …``.
    """
    if text.startswith("),", period.end) and text[period.start - 1] == "(" and _SO_LONG.match(text, start):
        return period.start - start <= _LONG_OPENING
    return period.start - start <= _OPENING and text.startswith(",", period.end)


def is_compared(text: str, period: Period) -> bool:
    """``đạt 61,4%, cao hơn năm 2018``, ``trong khi năm 2011 tỷ lệ là 82%``: no time of what stands before it."""
    return _COMPARED.search(text, max(0, period.start - _MORE_THAN), max(0, period.start)) is not None


def has_gaps(text: str, period: Period) -> bool:
    """``Các năm 2017, 2019 và 2020, trường được tặng cờ``: some years, of which none goes on."""
    if period.kind != "range" or period.source is not YearSource.STATED:
        return False
    years = _YEAR.findall(text, max(0, period.start), period.end)
    return 2 < len(years) < period.year_to - period.year_from + 1


def closes_sentence(text: str, period: Period) -> bool:
    """``Phong trào được hưởng ứng trong năm 2020.``: a time that closes its sentence and says when."""
    if not period.adverbial or period.kind not in ("year", "range", "school", "part"):
        return False
    return text.startswith(".", period.end) and "trong " in text[max(0, period.start - _WITHIN) : period.start]


def is_of_somebody(low: str, start: int, end: int) -> bool:
    """``Đến năm 2021, chị có năm nhà trồng nấm``: whether a sentence, in small letters, tells of somebody."""
    comma = low.find(", ", start, min(end, start + _OPENING))
    return _SOMEBODY.match(low, start) is not None or (comma > 0 and _SOMEBODY.match(low, comma + 2) is not None)


def is_before(text: str, start: int) -> bool:
    """``Trước đó, tổng kết 5 năm thực hiện Chỉ thị 03, …``: a meeting before the one that is reported."""
    return _EARLIER.match(text, start) is not None


def looks_back(text: str, start: int, period: Period, before: Period) -> bool:
    """``Trước đó, năm 2012 chỉ có 7 chi bộ``: what follows is of the time that was told of ``before``."""
    return period.year_to < before.year_from and _EARLIER.match(text, start) is not None


def draws_sum(text: str, period: Period) -> bool:
    """``Tính chung bốn năm, 71 lượt tập thể được khen`` below this year's: what follows is of this year again."""
    if period.kind != "range" or period.start < 0:
        return False
    return _SUM.search(text, max(0, period.start - _SUMMED), period.end) is not None


def asks_of_now(low: str, start: int, end: int) -> bool:
    """``Dịp 26/3 này có gì mới?``: the answer tells of these days, whatever was told before."""
    return low.endswith("?", start, end) and _ASKED.search(low, start, end) is not None
