# SPDX-License-Identifier: MIT
"""Owns the times that a sentence names: years, school years, ranges, half-years, dates, and ``N năm``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from reader.core.dates import is_iso
from reader.core.values import replace
from reader.extract.figures.draft import Period
from reader.extract.figures.lexicon import openings
from reader.extract.figures.tellings import AROUND_TIMES, GENERATION
from reader.extract.figures.year_roles import is_adverbial, is_of_class, is_planned, is_weak
from reader.extract.word_groups import LatePattern, choice

_any = partial(choice, AROUND_TIMES)
_FROM = 40
"""Code points before a year in which ``từ`` opens a time that lasts: ``từ khi … năm 2016, đến nay``."""
_Y = r"(?:19|20)\d\d"
_HAS_YEAR = re.compile(r"(?:19|20)\d\d")


def _dash() -> str:
    return rf"\s*(?:[-–—/]|(?:đến|tới)(?:\s+(?:{_any('before the end of a time')}))?)\s*"


def _began() -> str:
    """``Từ đầu năm 2007, khi cuộc vận động bắt đầu, đến nay``: what happened then stands between."""
    return rf"(?:,\s+(?:{_any('what happened then')})\s[^,.;:()\d]{{3,60}}(?=,))?"


_PERIOD = LatePattern(
    lambda: (
        rf"(?-i:(?=[\dbcqstBCQST]))(?<![\d.,])(?:"
        rf"(?P<day>\d\d?)\s?[./-]\s?(?P<month>\d\d?)\s?[./-]\s?(?P<day_year>{_Y})"
        rf"|(?P<long_day>\d\d?)\s+tháng\s+(?P<long_month>\d\d?)(?:\s+năm\s+|\s*[/.-]\s*)(?P<long_year>{_Y})"
        rf"|(?P<count>\d\d?|ba|sáu|chín)\s+tháng(?:\s+(?P<half>đầu|cuối))?\s+(?:của\s+)?năm\s+(?P<count_year>{_Y})"
        rf"|quý\s+(?P<quarter>IV|I{{1,3}}|[1-4])\s*(?:/|-|năm|,)?\s*(?:năm\s+)?(?P<quarter_year>{_Y})"
        rf"|tháng\s+(?P<in_month>\d\d?)\s*(?:/|-|\.|năm)\s*(?P<in_year>{_Y})"
        rf"|(?P<short_month>\d\d?)/(?P<short_year>{_Y})"
        rf"|(?P<open>{_Y})(?:{_began()}\)?,?\s+(?:cho\s+)?(?:đến|tới)\s+(?:hiện\s+)?nay|\s+trở\s+(?:lại|về)\s+đây)"
        rf"|(?P<from>{_Y}){_dash()}(?:năm\s+)?(?P<to>{_Y}|\d\d(?![\d./]))"
        rf"|(?P<listed>{_Y}(?:\s*(?:,|và)\s+(?:năm\s+)?{_Y})+)"
        rf"|(?P<year>{_Y}))(?!\d)"
    ),
    re.IGNORECASE,
)
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4}
_COUNTS = {"ba": 3, "sáu": 6, "chín": 9}


def find_periods(text: str, start: int, end: int, taken: Sequence[tuple[int, int]], latest: int | None) -> list[Period]:
    """The times named in ``text[start:end]`` that can be those of a deed; dates of documents and births are left out.

    ``taken`` are the stretches of documents, ``latest`` the year of publication: what lies after it is a plan.
    """
    found: list[Period] = []
    was_weak_at = -1
    taken = [stretch for stretch in taken if text[stretch[0] : stretch[0] + 10].lower() != "quyết định"]
    for match in _PERIOD.finditer(text, start, end):
        period = _read(match, latest)
        inside = any(low <= match.start() < high or _is_its_date(text, high, match) for low, high in taken)
        same_time = heads_same_time(text, start, match.start(), match.end())
        since = not inside and _is_since(text, start, match, end)
        goes_on = match["open"] is not None or _FROM_TO.match(text, match.end()) is not None
        lasts = since or (goes_on and _beginning(text, start, match.start()) is not None)
        weak = period is None or inside
        class_of = match["from"] and is_of_class(text, start, match.start())
        weak = weak or not (same_time or lasts or class_of or not is_weak(text, start, match.start(), was_weak_at))
        if weak and period is not None and _is_anniversary(text, match, was_weak_at):
            found.append(replace(period, adverbial=False))
            continue
        weak = weak or (period is not None and is_planned(text, start, period, latest))
        if weak or period is None or period.year_to < 1995 or (latest and _is_to_come(period, latest)):
            was_weak_at = match.end()
            continue
        if _is_celebrated(text, start, period):
            period = replace(period, year_from=period.year_to, date_from=period.date_to, kind="year")
        period = _gone_on(text, start, match, period, latest if since else None, latest)
        kind = "school" if _is_school_year(text, start, period) else period.kind
        period = replace(period, kind=kind, adverbial=same_time or is_adverbial(text, start, period))
        joined = found and found[-1].year_to <= period.year_to and _is_joined(text, start, found[-1], period)
        if joined:
            period = _join(found.pop(), period)
        found.append(period)
    return found


_CELEBRATED = LatePattern(
    lambda: rf"(?:{_any('celebrated')})[^;.:\d]{{0,16}}\s\d{{2,3}} năm [^;.:\d]{{0,80}}\(\s*$", re.IGNORECASE
)
"""``nhân 50 năm thực hiện Di chúc (1969 - 2019)``: before the years from which and to which was counted."""
_CELEBRATION = 130
"""Code points before such years in which it is said that something is celebrated."""


def _is_celebrated(text: str, start: int, period: Period) -> bool:
    if period.year_to - period.year_from < GENERATION:
        return False
    return _CELEBRATED.search(text, max(start, period.start - _CELEBRATION), period.start) is not None


_HALF_TERM = LatePattern(
    lambda: rf"(?:{_any('half of a term')})(?: của)? (?:nhiệm kỳ|giai đoạn) (?:khóa \w+ ?,? ?)?\(?$", re.IGNORECASE
)
_TERM = 48
"""Code points before the years of a term in which it is said that half of it is over."""
LASTING = 15
"""Years; what began earlier is somebody's life."""
_SINCE = LatePattern(
    lambda: (
        rf"(?:^|[(,.;:–“\"]\s*|(?:{_any('since then')})\s+"
        rf"|(?P<kept>kể|tính|bắt đầu)\s+)từ\s+(?:đầu\s+)?(?:(?P<after>{_any('began with')})"
        rf"(?:\s+[^\s,.;:()\d]+){{0,12}}\s+)?(?:(?:\(|{_any('began in')})\s*)*$"
    ),
    re.IGNORECASE,
)
_LEADING = 24
"""Code points at the head of a sentence."""
_SINCE_BEFORE = 90
"""Code points before a year in which such a beginning stands."""
_UNTIL_TODAY = LatePattern(
    lambda: rf"\)?,?\s+(?:cho\s+)?(?:đến|tới)\s+(?:{_any('is today')})\s+(?:này|nay)", re.IGNORECASE
)
"""What ends such a time as ``đến nay`` does."""


def _gone_on(
    text: str, start: int, match: re.Match[str], period: Period, since_then: int | None, latest: int | None
) -> Period:
    """A time up to when it went on: its own end, today, or half of its term; ``since_then``: surely until then."""
    if match["open"] and "," in match[0] and _counted_then(text, start, match.start()):
        year = match["open"]
        period = replace(period, end=match.start() + len(year), year_to=int(year), date_to=year, kind="year")
    elif since_then and since_then - period.year_from < LASTING:
        kind = "range" if since_then > period.year_from else period.kind
        period = replace(period, year_to=since_then, date_to=str(since_then), kind=kind)
    elif not _is_on(text, start, period, latest):
        period = _until_now(text, period, latest)
    within = latest is not None and period.year_from < latest < period.year_to
    if within and _HALF_TERM.search(text, max(start, period.start - _TERM), period.start):
        return replace(period, year_to=latest, date_to=str(latest))
    return period


def _is_since(text: str, start: int, match: re.Match[str], end: int) -> bool:
    """``Qua 6 lần tổ chức (từ năm 2018), giải đã vinh danh 325 người``: all the years until today are meant."""
    if not (match["year"] or match["in_year"] or match["short_year"] or match["day_year"] or match["long_year"]):
        return False
    found = _beginning(text, start, match.start())
    if found is None or text[start : start + _LEADING].lower().startswith(openings("before then")):
        return False
    if _UNTIL_TODAY.match(text, match.end()):
        return True
    if _FROM_TO.match(text, match.end()):
        return False
    if found["kept"] or found["after"]:
        return True
    if match["day_year"] or match["long_year"]:
        return False
    return text.find(" đã ", match.end(), end) >= 0


def _beginning(text: str, start: int, at: int) -> re.Match[str] | None:
    """``Từ sau đại hội năm 2012``: a year that begins a time, whatever it is called after."""
    before = text[max(start, at - _SINCE_BEFORE) : at]
    return _SINCE.search(before) if "từ" in before.lower() else None


def _counted_then(text: str, start: int, at: int) -> bool:
    """``12 tập thể … vào năm 2019, đến nay đã 48``: a number of that year stands before it; no beginning."""
    before = text[start:at]
    return "từ" not in before[-_FROM:].lower() and re.search(r"\d", before) is not None


def heads_same_time(text: str, start: int, at: int, end: int) -> bool:
    """``; cùng kỳ năm 2022 là 298``: the year at ``[at, end)`` is not compared with, a number of its own follows."""
    near = "cùng k" in text[max(start, at - 20) : at].lower()
    if not near or _SAME_TIME.search(text[max(start, at - 40) : at]) is None:
        return False
    return _HEADS.match(text, end) is not None or _HEADS_CLAUSE.match(text, end) is not None


def _is_on(text: str, start: int, period: Period, latest: int | None) -> bool:
    """``Từ đầu năm học 2017 - 2018 đến nay`` in 2017: a school year that has only begun is told of as a whole."""
    return latest == period.year_from and _is_school_year(text, start, period)


def _until_now(text: str, period: Period, latest: int | None) -> Period:
    """``từ năm học 2016-2017 đến nay``, ``từ tháng 6/2021 đến nay``."""
    found = _TO_NOW.match(text, period.end)
    if found is None or latest is None or latest < period.year_from:
        return period
    if latest < period.year_to and period.kind != "range":
        return period
    kind = "range" if latest > period.year_from else period.kind
    return replace(period, end=found.end(), year_to=latest, date_to=str(latest), kind=kind)


def _is_its_date(text: str, end: int, match: re.Match[str]) -> bool:
    """Whether a date follows a document: ``Chỉ thị số 40-CT/TW (22/11/2014)``; a range is that of the deeds."""
    at = match.start()
    if match["from"]:
        return False
    return end <= at <= end + 12 and text[end:at].strip(" ,(").lower() in ("", "ngày") and at > end


def _is_to_come(period: Period, latest: int) -> bool:
    """Whether it lies after the publication, or begins with it and goes on for years: ``giai đoạn 2025-2030``."""
    return period.year_from > latest or (period.kind == "range" and period.year_from == latest < period.year_to - 1)


def _is_anniversary(text: str, last: re.Match[str], was_weak_at: int) -> bool:
    """``(2/9/1945 - 2/9/2015)``: the second day tells the year of the celebration."""
    group = last.groupdict()
    if was_weak_at < 0 or not group["day_year"] or text[was_weak_at : last.start()].strip() not in ("-", "–", "—"):
        return False
    first = _DAY_BEFORE_DASH.search(text[max(0, was_weak_at - 14) : was_weak_at])
    return first is not None and [int(part) for part in first.groups()] == [int(group["day"]), int(group["month"])]


def is_anniversary_of_day(text: str, period: Period) -> bool:
    """``(9-1-1950 – 9-1-2026)``: the second of the two, on which something is celebrated."""
    if period.kind != "date":
        return False
    before = text[max(0, period.start - 18) : max(0, period.start)].rstrip()
    first = _DAY_BEFORE_DASH.search(before.rstrip("-–—").rstrip()) if before.endswith(("-", "–", "—")) else None
    return first is not None and f"{int(first[2]):02}-{int(first[1]):02}" == period.date_from[5:]


_DAY_BEFORE_DASH = re.compile(r"(\d\d?)\s?[./-]\s?(\d\d?)\s?[./-]\s?\d{4}$")
_SAME_TIME = re.compile(r"(?:^|[;,.(]\s*|còn\s+)cùng k[ỳì](?:\s+(?:của\s+)?năm)?\s*$", re.IGNORECASE)
_HEADS = LatePattern(
    lambda: (
        rf"\s*(?:,|:|{_any('heads the number of that time')}|\()\s*"
        r"(?:con số (?:này|đó|ấy) )?(?:chỉ )?(?:có\s+|là\s+)?\d"
    )
)
"""``cùng kỳ năm 2022 là 298``: a number of that time follows, nothing is compared with it."""
_HEADS_CLAUSE = LatePattern(lambda: rf", [^,.;:()\d]{{2,48}}? (?:{_any('heads the number of that clause')}) \d")
"""``Cùng kỳ năm ngoái, đơn vị chỉ có 2 tập thể``: the clause that follows is of that time."""
_TO_NOW = LatePattern(lambda: rf"{_began()}\)?,?\s+(?:cho\s+)?(?:đến|tới)\s+(?:hiện\s+)?nay\b", re.IGNORECASE)
_AND = re.compile(r"\s+và\s+(?:trong\s+)?")
_COMMA = re.compile(r"\s*(?:[,;]|và)\s*")
_FROM_TO = LatePattern(
    lambda: (
        rf"\s*(?:(?:\),?|,)\s*)?(?:đến|tới)\s+(?:(?:{_any('before the end of a time')})\s+)?"
        r"(?:(?:tháng|ngày|quý|năm(?: học)?)\s+)?"
    ),
    re.IGNORECASE,
)


_COUNTED = LatePattern(
    lambda: rf"(?:{_any('so many school years')}|\d)\s+(?:năm học|niên kh[óo][áa]?)\s*\(?$", re.IGNORECASE
)
"""``Hai năm học 2021 - 2022, 2022 - 2023``: one time of both."""


def _is_joined(text: str, start: int, first: Period, last: Period) -> bool:
    """``từ đầu năm 2021 đến tháng 11/2023``, ``3 năm học (2013-2014, 2014-2015, 2015-2016)``.

    ``Từ 9 tiêu chí năm 2011, đến năm 2019 xã đạt 19`` names two years.
    """
    if _FROM_TO.fullmatch(text, first.end, last.start):
        return text[first.end] not in ",)" or _beginning(text, start, first.start) is not None
    if first.kind == "year" and last.kind == "part" and first.year_to + 1 == last.year_to and len(last.date_from) > 4:
        opening = last.date_from.endswith("-01") and last.date_to != last.date_from
        return opening and _AND.fullmatch(text, first.end, last.start) is not None
    in_bracket = text[max(0, first.start - 1) : first.start] == "(" and text[last.end : last.end + 1] in (")", ",", ";")
    next_one = first.kind == "school" and last.year_from == first.year_to == last.year_to - 1
    if next_one and _AND.fullmatch(text, first.end, last.start):
        return True  # ``trong năm học 2019-2020 và 2020-2021``
    counted = next_one and _COUNTED.search(text, max(start, first.start - _SCHOOL_WORDS), first.start)
    return bool(in_bracket or counted) and _COMMA.fullmatch(text, first.end, last.start) is not None


def _join(first: Period, last: Period) -> Period:
    """``từ đầu năm 2021 đến hết tháng 11/2023`` is one time."""
    kind = "range" if first.year_from < last.year_to else "part"
    return replace(first, end=last.end, year_to=last.year_to, date_to=last.date_to, kind=kind, adverbial=True)


_SCHOOL = re.compile(r"(?:năm học|niên kh[óo][áa]?)(?: (?:vừa )?qua| này| trước)?(?: ?\()?\s*$", re.IGNORECASE)
_SCHOOL_WORDS = 24


def _is_school_year(text: str, start: int, period: Period) -> bool:
    if period.year_to != period.year_from + 1:
        return False
    return _SCHOOL.search(text, max(start, period.start - _SCHOOL_WORDS), period.start) is not None


def _read(match: re.Match[str], latest: int | None) -> Period | None:
    group = match.groupdict()
    if year := group["day_year"] or group["long_year"]:
        day, month = group["day"] or group["long_day"], group["month"] or group["long_month"]
        return _date(match, f"{year}-{int(month):02}-{int(day):02}")
    if year := group["in_year"] or group["short_year"]:
        return _date(match, f"{year}-{int(group['in_month'] or group['short_month']):02}")
    if year := group["count_year"]:
        return _part(match, year, *_months(group["count"].lower(), group["half"]))
    if year := group["quarter_year"]:
        quarter = _QUARTERS.get(group["quarter"].upper()) or int(group["quarter"])
        return _part(match, year, quarter * 3 - 2, quarter * 3)
    if year := group["open"]:
        return _range(match, int(year), max(latest or int(year), int(year)))
    if group["listed"]:
        years = [int(found) for found in _HAS_YEAR.findall(group["listed"])]
        return _range(match, min(years), max(years))
    if group["from"]:
        tail = group["to"]
        return _range(match, int(group["from"]), int(tail) if len(tail) == 4 else int(group["from"][:2] + tail))
    year = group["year"]
    return Period(match.start(), match.end(), int(year), int(year), year, year, "year")


def _months(count: str, half: str | None) -> tuple[int, int]:
    months = min(12, _COUNTS.get(count) or int(count) or 12)
    return (13 - months, 12) if half and half.lower() == "cuối" else (1, months)


def _date(match: re.Match[str], iso: str) -> Period | None:
    if not is_iso(iso):
        return None
    return Period(match.start(), match.end(), int(iso[:4]), int(iso[:4]), iso, iso, "date" if len(iso) > 7 else "part")


def _part(match: re.Match[str], year: str, first: int, last: int) -> Period:
    number = int(year)
    return Period(match.start(), match.end(), number, number, f"{year}-{first:02}", f"{year}-{last:02}", "part")


def _range(match: re.Match[str], first: int, last: int) -> Period | None:
    if not first <= last <= first + 40:
        return None
    return Period(match.start(), match.end(), first, last, str(first), str(last), "range")
