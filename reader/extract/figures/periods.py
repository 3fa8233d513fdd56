# SPDX-License-Identifier: MIT
"""Owns the times that a sentence names: years, school years, ranges, half-years, dates, and ``N năm``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from reader.core.dates import is_iso
from reader.core.values import replace
from reader.extract.figures.draft import Period
from reader.extract.figures.lexicon import listed, openings
from reader.extract.figures.tellings import is_compared
from reader.extract.tokens import words_in

_FROM = 40
"""Code points before a year in which ``từ`` opens a time that lasts: ``từ khi … năm 2016, đến nay``."""
_Y = r"(?:19|20)\d\d"
_HAS_YEAR = re.compile(r"(?:19|20)\d\d")
_DASH = r"\s*(?:[-–—/]|(?:đến|tới)(?:\s+(?:hết|cuối|đầu|giữa))?)\s*"
_BEGAN = r"(?:,\s+(?:khi|lúc|thời điểm|năm|là năm)\s[^,.;:()\d]{3,60}(?=,))?"
"""``Từ đầu năm 2007, khi cuộc vận động bắt đầu, đến nay``: what happened then stands between."""
_PERIOD = re.compile(
    rf"(?-i:(?=[\dbcqstBCQST]))(?<![\d.,])(?:"
    rf"(?P<day>\d\d?)\s?[./-]\s?(?P<month>\d\d?)\s?[./-]\s?(?P<day_year>{_Y})"
    rf"|(?P<long_day>\d\d?)\s+tháng\s+(?P<long_month>\d\d?)(?:\s+năm\s+|\s*[/.-]\s*)(?P<long_year>{_Y})"
    rf"|(?P<count>\d\d?|ba|sáu|chín)\s+tháng(?:\s+(?P<half>đầu|cuối))?\s+(?:của\s+)?năm\s+(?P<count_year>{_Y})"
    rf"|quý\s+(?P<quarter>IV|I{{1,3}}|[1-4])\s*(?:/|-|năm|,)?\s*(?:năm\s+)?(?P<quarter_year>{_Y})"
    rf"|tháng\s+(?P<in_month>\d\d?)\s*(?:/|-|\.|năm)\s*(?P<in_year>{_Y})"
    rf"|(?P<short_month>\d\d?)/(?P<short_year>{_Y})"
    rf"|(?P<open>{_Y})(?:{_BEGAN}\)?,?\s+(?:cho\s+)?(?:đến|tới)\s+(?:hiện\s+)?nay|\s+trở\s+(?:lại|về)\s+đây)"
    rf"|(?P<from>{_Y}){_DASH}(?:năm\s+)?(?P<to>{_Y}|\d\d(?![\d./]))"
    rf"|(?P<listed>{_Y}(?:\s*(?:,|và)\s+(?:năm\s+)?{_Y})+)"
    rf"|(?P<year>{_Y}))(?!\d)",
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
        class_of = match["from"] and _CLASS.search(text[max(start, match.start() - _HELD) : match.start()])
        weak = weak or not (same_time or lasts or class_of or not is_weak(text, start, match.start(), was_weak_at))
        if weak and period is not None and _is_anniversary(text, match, was_weak_at):
            found.append(replace(period, adverbial=False))
            continue
        weak = weak or (period is not None and is_planned(text, start, period, latest))
        if weak or period is None or period.year_to < 1995 or (latest and _is_to_come(period, latest)):
            was_weak_at = match.end()
            continue
        if match["open"] and "," in match[0] and _counted_then(text, start, match.start()):
            year = match["open"]
            period = replace(period, end=match.start() + len(year), year_to=int(year), date_to=year, kind="year")
        elif since and latest and latest - period.year_from < LASTING:
            kind = "range" if latest > period.year_from else period.kind
            period = replace(period, year_to=latest, date_to=str(latest), kind=kind)
        else:
            period = period if _is_on(text, start, period, latest) else _until_now(text, period, latest)
        if (
            latest
            and period.year_from < latest < period.year_to
            and _HALF_TERM.search(text, max(start, period.start - _TERM), period.start)
        ):
            period = replace(period, year_to=latest, date_to=str(latest))
        kind = "school" if _is_school_year(text, start, period) else period.kind
        period = replace(period, kind=kind, adverbial=same_time or _is_adverbial(text, start, period))
        joined = found and found[-1].year_to <= period.year_to and _is_joined(text, start, found[-1], period)
        if joined:
            period = _join(found.pop(), period)
        found.append(period)
    return found


_HALF_TERM = re.compile(
    r"(?:nửa|giữa|nửa đầu|nửa chặng đường)(?: của)? (?:nhiệm kỳ|giai đoạn) (?:khóa \w+ ?,? ?)?\(?$", re.IGNORECASE
)
_TERM = 48
"""Code points before the years of a term in which it is said that half of it is over."""
LASTING = 15
"""Years; what began earlier is somebody's life."""
_SINCE = re.compile(
    r"(?:^|[(,.;:–“\"]\s*|(?:phát động|khởi động|triển khai|diễn ra|cho biết|cho hay|cho thấy|rằng)\s+"
    r"|(?P<kept>kể|tính|bắt đầu)\s+)từ\s+(?:đầu\s+)?(?:(?P<after>sau|sau\s+khi|khi|nhiệm kỳ|khóa|đại hội|hội nghị"
    r"|lần|lúc|ngày|giữa|cuối)(?:\s+[^\s,.;:()\d]+){0,12}\s+)?(?:(?:\(|vào|hồi|đầu|giữa|cuối|ngày|tháng|năm)\s*)*$",
    re.IGNORECASE,
)
_LEADING = 24
"""Code points at the head of a sentence."""
_SINCE_BEFORE = 90
"""Code points before a year in which such a beginning stands."""
_UNTIL_TODAY = re.compile(
    r"\)?,?\s+(?:cho\s+)?(?:đến|tới)\s+(?:hội nghị|đại hội|lễ|buổi|hôm|lúc|ngày)\s+(?:này|nay)", re.IGNORECASE
)
"""What ends such a time as ``đến nay`` does."""


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


_PLAN = re.compile(
    r"(?:triển khai|phương hướng|đề ra|bàn|dự kiến|kế hoạch|nhiệm vụ|mục tiêu|chương trình)[^;:.\d]{0,50}$"
    r"|(?:phấn đấu|hướng tới|chào đón|bước vào|chuẩn bị)[^;:.,\d]{0,24}$",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"(?:nhiệm vụ|công tác|phương hướng|kế hoạch|chương trình|mục tiêu|chỉ tiêu|trọng tâm|phấn đấu|hướng tới|tới|đón"
    r"|bước vào|chuẩn bị)\s+(?:cho\s+|của\s+|trong\s+|đến\s+)?(?:6\s+tháng\s+cuối\s+)?(?:năm\s+(?:học\s+)?)?$",
    re.IGNORECASE,
)


_PLEDGED = re.compile(
    r"(?:phát động|giao ước|triển khai)\s+(?:phong trào\s+)?(?:thi đua\s+)?(?:công tác\s+)?(?:năm\s+)?$", re.IGNORECASE
)
_SUMMED = re.compile(r"tổng kết|sơ kết", re.IGNORECASE)
"""``tổng kết năm 2017 và ký giao ước thi đua năm 2018``."""
_ENTERED = re.compile(r"\W*(?:bước vào|bước sang|bước qua|sang)\s+năm\s+(?:học\s+)?", re.IGNORECASE)
"""``Bước vào năm 2018, 45 cơ quan đăng ký``: of the year of the publication, it says when."""


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


def is_planned(text: str, start: int, period: Period, latest: int | None) -> bool:
    """``triển khai nhiệm vụ năm 2024``: the year of a plan, not earlier than that of the publication."""
    if latest is not None and period.year_to < latest:
        return False
    before = text[max(start, period.start - 80) : period.start]
    if period.year_to == latest and _PLEDGED.search(before) and _SUMMED.search(text, start, period.start):
        return True
    if latest in (period.year_from, period.year_to) and _ENTERED.fullmatch(text, start, period.start):
        return False
    return _PLANNED.search(before) is not None and _PLAN.search(before) is not None


def _is_anniversary(text: str, last: re.Match[str], was_weak_at: int) -> bool:
    """``(2/9/1945 - 2/9/2015)``: the second day tells the year of the celebration."""
    group = last.groupdict()
    if was_weak_at < 0 or not group["day_year"] or text[was_weak_at : last.start()].strip() not in ("-", "–", "—"):
        return False
    first = _DAY_BEFORE_DASH.search(text[max(0, was_weak_at - 14) : was_weak_at])
    return first is not None and [int(part) for part in first.groups()] == [int(group["day"]), int(group["month"])]


_DAY_BEFORE_DASH = re.compile(r"(\d\d?)\s?[./-]\s?(\d\d?)\s?[./-]\s?\d{4}$")
_SAME_TIME = re.compile(r"(?:^|[;,.(]\s*|còn\s+)cùng k[ỳì](?:\s+(?:của\s+)?năm)?\s*$", re.IGNORECASE)
_HEADS = re.compile(
    r"\s*(?:,|:|là|có|chỉ|chỉ có|mới có|đạt|khen|khen thưởng|biểu dương|tuyên dương|tặng|trao|xây dựng|được|\()\s*"
    r"(?:con số (?:này|đó|ấy) )?(?:chỉ )?(?:có\s+|là\s+)?\d"
)
"""``cùng kỳ năm 2022 là 298``: a number of that time follows, nothing is compared with it."""
_HEADS_CLAUSE = re.compile(r", [^,.;:()\d]{2,48}? (?:chỉ có|chỉ|mới có|có|được|là|khen|biểu dương|tặng|đạt) \d")
"""``Cùng kỳ năm ngoái, đơn vị chỉ có 2 tập thể``: the clause that follows is of that time."""
_BREAKS = frozenset((",", ";", ".", ":"))
_TO_NOW = re.compile(rf"{_BEGAN}\)?,?\s+(?:cho\s+)?(?:đến|tới)\s+(?:hiện\s+)?nay\b", re.IGNORECASE)
_AND = re.compile(r"\s+và\s+(?:trong\s+)?")
_COMMA = re.compile(r"\s*(?:[,;]|và)\s*")
_FROM_TO = re.compile(
    r"\s*(?:(?:\),?|,)\s*)?(?:đến|tới)\s+(?:(?:hết|cuối|đầu|giữa)\s+)?(?:(?:tháng|ngày|quý|năm(?: học)?)\s+)?",
    re.IGNORECASE,
)


_COUNTED = re.compile(r"(?:các|những|hai|ba|bốn|\d)\s+(?:năm học|niên kh[óo][áa]?)\s*\(?$", re.IGNORECASE)
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


@lru_cache(maxsize=4)
def _left(text: str, start: int, at: int) -> list[str]:
    """The words before a position, its own head nouns (``năm``, ``giai đoạn``) left out."""
    words = words_in(text, max(start, at - 48), at)
    heads = listed("periods", "head")
    for _ in range(4):
        found = heads.ends_at(words, len(words), 2) if words else None
        if found is None:
            if words and words[-1].isdigit() and len(words[-1]) <= _COUNT:
                words = words[:-1]
                continue
            break
        words = words[: -found[0]]
    return words


def is_weak(text: str, start: int, at: int, was_weak_at: int) -> bool:
    """Whether the words before a year at ``at`` say that it is none of a deed: ``thành lập``, ``so với``."""
    if was_weak_at >= 0 and text[was_weak_at:at].strip() in ("-", "–", "—"):
        return True
    raw = words_in(text, max(start, at - 40), at)
    opens = at - start < _OPENS
    while_then = "trong" in raw[-5:] and ["trong", "khi"] in (raw[-5:-3], raw[-4:-2], raw[-3:-1], raw[-2:])
    if while_then and not opens and not _HAS_COUNT.search(text, at, at + _CLAUSE):
        return True
    if ["so", "với"] in (raw[-6:-4], raw[-5:-3], raw[-4:-2]) and _BREAKS.isdisjoint(raw[-5:]):
        return True
    weak = listed("periods", "weak")
    raw = raw[:-2] if raw[-2:] == ["niên", "khóa"] else raw
    if raw and weak.ends_at(raw, len(raw), 2):
        return True
    words = _left(text, start, at)
    return bool(words) and weak.ends_at(words, len(words), 2) is not None


_HAS_COUNT = re.compile(r"(?:19|20)\d\d(?!\d)[^,;.:\d]*[ (]\d")
"""``trong khi năm 2011 tỷ lệ chỉ là 82%``: a number of that year follows."""
_CLAUSE = 80
_COUNT = 2
"""Digits of ``10 năm (2010 - 2020)``."""
_FROM_YEAR = re.compile(r"(?<!giai đoạn )(?<!nhiệm kỳ )(?<!thời gian )(?<!\w)từ (?:đầu )?(?:năm )?$", re.IGNORECASE)
"""``thống kê từ năm 2009 đến năm 2014``: years that begin with ``từ`` say when, whatever stands before."""
_FROM_WORDS = 28
_DESERVED = re.compile(r"thành tích|xuất sắc|tiêu biểu|hoàn thành|đóng góp|cống hiến|nỗ lực", re.IGNORECASE)
_MERIT_WORDS = 140
"""Code points before such years in which merits are named, whose time they are."""
_OPENS = len("Trong khi của năm ")
"""Code points up to which ``Trong khi năm 2011 chỉ có 9`` opens its sentence: then a number of that year follows."""
_EDITION = re.compile(r"lần\s+thứ\s+\w{1,6}\s*[,–-]?\s*năm\s*$", re.IGNORECASE)
"""``lần thứ XVIII, năm 2021``: the year belongs to the contest or congress."""


_CLASS = re.compile(r"(?:^|[\n.,;] ?)(?:trong )?khóa (?:học )?$", re.IGNORECASE)
"""``Khóa 2014-2018, 24 sinh viên được khen``: the years of a class say when."""
_TOOK_PLACE = ("diễn ra ", "diễn ra năm ", "diễn ra vào năm ", "diễn ra trong năm ")
_HELD = 24
"""Code points before a year in which it is said that something took place then."""
_HEADS_BRACKET = re.compile(r"\s*\(\s*\d")
"""``gấp đôi năm 2017 (12 tập thể)``: the number of the year compared with."""
_HEADS_ITEM = re.compile(r":| (?:là|có|đạt) \d")


def _is_adverbial(text: str, start: int, period: Period) -> bool:
    if _EDITION.search(text, max(start, period.start - 28), period.start):
        return False
    if period.kind in ("part", "year") and text[max(start, period.start - _HELD) : period.start].endswith(_TOOK_PLACE):
        return True
    words = _left(text, start, period.start)
    heads_item = _HEADS_ITEM.match(text, period.end) and "(" in text[max(start, period.start - 6) : period.start]
    told_of = _HEADS_BRACKET.match(text, period.end) and is_compared(text, period)
    if not words or heads_item or told_of or text[period.end - 3 : period.end] == "nay":
        return True
    if period.kind == "range" and _FROM_YEAR.search(text, max(start, period.start - _FROM_WORDS), period.start):
        return _DESERVED.search(text, max(start, period.start - _MERIT_WORDS), period.start) is None
    if listed("periods", "attributive").ends_at(words, len(words), 2) and words[-1] != "trong":
        return False
    return listed("periods", "adverb").ends_at(words, len(words), 2) is not None
