# SPDX-License-Identifier: MIT
"""Owns the months and quarters that are named without their year: ``9 tháng đầu năm``, ``quý III``, ``tháng 5``."""

from __future__ import annotations

import re
from functools import partial

from reader.core.dates import is_iso
from reader.core.figure import YearSource
from reader.extract.figures.draft import Period
from reader.extract.figures.today import Today
from reader.extract.number_words import count_choice, value_of
from reader.extract.word_groups import LatePattern, choice

YEAR_WORDS = "figures/year_words"
"""The list of the words by which years and months are told without their numbers."""
_any = partial(choice, YEAR_WORDS)

COUNT_BEFORE = LatePattern(lambda: rf"(?<![\w/.,-])(?P<n>{some()}) ?$")
_MONTHS_AFTER = LatePattern(
    lambda: (
        rf" (?P<span>{_any('which months')})(?!\w)"
        r"(?P<year>(?: của)? năm(?: nay| ngoái| trước)?(?! ?\d|\w))?(?! năm \d)"
    )
)
_MONTH = LatePattern(
    lambda: (
        rf" (?P<month>0?[1-9]|1[0-2])(?!\d|[./-]\d)(?! (?:{_any('no month alone')}))"
        r"(?! ?(?:[-–,]|đến|và) ?(?:hết |cuối |đầu )?(?:tháng )?\d{1,2} ?(?:[/.-]|năm) ?(?:19|20)\d\d)"
    )
)
_GONE_BY = re.compile(r"(?<!\w)(?:trong|qua|sau) ?$")
_THEN = LatePattern(lambda: rf",| (?:{_any('done since then')})(?!\w)")
_AHEAD = LatePattern(lambda: rf"(?<!\w)(?:{_any('month ahead')})(?!\w)")
_OF_ITS_YEAR = LatePattern(
    lambda: (
        r" (?P<month>0?[1-9]|1[0-2])"
        rf"(?: năm (?P<word>ngoái|nay)| (?P<past>{_any('month just past')})| này)(?!\w)"
    )
)
_LAST_MONTH = LatePattern(lambda: rf" (?P<word>{_any('month by itself')})(?!\w)")
_QUARTER = re.compile(
    r" (?P<quarter>iv|i{1,3}|[1-4])(?!\w|[./-])(?! ?(?:[,/–-] ?)?(?:năm )?\d{4})"
    r"(?! ?(?:,|và|[-–]) ?(?:quý )?(?:iv|i{1,3}|[1-4]) ?(?:[,/-]|năm)? ?(?:năm )?\d{4})"
)
_DAY_BEFORE = LatePattern(lambda: rf"(?:{_any('day of a month')}) (?P<day>\d{{1,2}}) $")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_PLANNING = 48
"""Code points before a month in which it is said to be one to come."""
END_LATE = 9
"""Up to this month ``cuối năm`` is that of the year before."""
_SINCE_THEN = 2
"""Months after ``9 tháng đầu năm`` in which a page that reports them is printed."""


def some() -> str:
    """The alternatives of a pattern that matches a number of years or months."""
    return rf"\d{{1,2}}|{count_choice(2)}"


def count_of(found: re.Match[str]) -> int:
    """The number that ``COUNT_BEFORE`` found."""
    return value_of(found["n"])


def read_months(low: str, start: int, at: int, end: int, today: Today) -> Period | None:
    """The time of ``tháng`` at ``at`` (code points) in a lower-case sentence; None where nothing tells its year."""
    before, after = low[max(start, at - 10) : at], at + 5
    counted = COUNT_BEFORE.search(before)
    if counted and (found := _MONTHS_AFTER.match(low, after, end)):
        return _some_months(at, found, count_of(counted), today)
    if counted and _GONE_BY.search(before[: counted.start()]) and _THEN.match(low, after, end):
        return _months_gone_by(at, count_of(counted), today)
    if not counted and (last := _LAST_MONTH.match(low, after, end)):
        return _last_month(at, last, today)
    said = _OF_ITS_YEAR.match(low, after, end)
    if said is not None and today.year is not None:
        month = int(said["month"])
        year = today.year - (said["word"] == "ngoái" or (said["past"] is not None and month > today.month))
        return _part(at, said.end(), year, month, month, YearSource.INFERRED)
    found = _MONTH.match(low, after, end)
    if found is None:
        return None
    month = int(found["month"])
    if before.endswith("hồi ") and today.year is not None:
        today = Today(today.published)
    base = today.base(month=0 if _AHEAD.search(low, max(start, at - _PLANNING), at) else month)
    if base is None:
        return None
    year, source = base
    if day := _DAY_BEFORE.search(before):
        iso = f"{year}-{month:02}-{int(day['day']):02}"
        return Period(at, found.end(), year, year, iso, iso, "date", source) if is_iso(iso) else None
    return _part(at, found.end(), year, month, month, source)


def _months_gone_by(at: int, count: int, today: Today) -> Period | None:
    """``Trong 6 tháng, 4.120 công nhân đăng ký``: until the day of the page, unless the text speaks of another year."""
    if today.year is None or not 1 < count <= today.month:
        return None
    if today.spoken_of is not None and today.spoken_of.year_to != today.year and not _has_just_ended(count, today):
        return None
    return _part(at, at + 5, today.year, today.month - count + 1, today.month, YearSource.INFERRED)


def _last_month(at: int, found: re.Match[str], today: Today) -> Period | None:
    if today.year is None:
        return None
    month = today.month - (found["word"] != "này") or 12
    year = today.year - (month > today.month)
    return _part(
        at, found.end(), year, month, month, YearSource.DATELINE if year == today.year else YearSource.INFERRED
    )


def _some_months(at: int, found: re.Match[str], count: int, today: Today) -> Period | None:
    if not 1 <= count <= 12:
        return None
    ending, ago = found["span"] == "cuối", (found["year"] or "").endswith((" ngoái", " trước"))
    of_now = found["span"] in ("qua", "vừa qua") or (found["year"] or "").endswith(" nay")
    if today.year is not None and (of_now or (not ending and _has_just_ended(count, today))):
        today = Today(today.published)
    if ago and today.year:
        base: tuple[int, YearSource] | None = (today.year - 1, YearSource.INFERRED)
    else:
        base = today.base(END_LATE if ending else 0, 0 if ending else count)
    if base is None:
        return None
    first, last = (13 - count, 12) if ending else (1, count)
    return _part(at, found.end(), base[0], first, last, base[1])


def _has_just_ended(count: int, today: Today) -> bool:
    """``6 tháng đầu năm`` on a page of July: those of this year, though the year before was spoken of."""
    spoken = today.spoken_of
    earlier = spoken is not None and spoken.kind != "school" and today.year is not None and spoken.year_to < today.year
    return earlier and 0 <= today.month - count <= _SINCE_THEN


def read_quarter(low: str, at: int, end: int, today: Today) -> Period | None:
    """The time of ``quý`` at ``at`` (code points) in a lower-case sentence; None where nothing tells its year."""
    found = _QUARTER.match(low, at + 3, end)
    if found is None:
        return None
    quarter = _ROMAN.get(found["quarter"]) or int(found["quarter"])
    if today.year is not None and low.startswith((" năm nay", " vừa qua", " vừa rồi"), found.end()):
        today = Today(today.published)
    base = today.base(month=quarter * 3 - 2)
    return _part(at, found.end(), base[0], quarter * 3 - 2, quarter * 3, base[1]) if base else None


def _part(start: int, end: int, year: int, first: int, last: int, source: YearSource) -> Period:
    return Period(start, end, year, year, f"{year}-{first:02}", f"{year}-{last:02}", "part", source)
