# SPDX-License-Identifier: MIT
"""Owns dates as they are printed: days, months, years, periods, with their head nouns."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reader.core.dates import is_iso
from reader.extract.number_words import count_choice
from reader.extract.word_groups import LatePattern, choice, groups, ranks

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:1[5-9]|20)\d\d"
_DASH = r"\s*[-–—]\s*"

_LIST_OF_WORDS = "date_words"


def _words(group: str) -> tuple[str, ...]:
    return groups(_LIST_OF_WORDS)[group]


def _any(group: str) -> str:
    return choice(_LIST_OF_WORDS, group)


@cache
def _month_words() -> dict[str, int]:
    return ranks(_LIST_OF_WORDS, "months")


def _month_word() -> str:
    return "|".join(sorted(_month_words(), key=len, reverse=True))


@dataclass(slots=True)
class Day:
    """A day, month or year as exact as it is printed; ``year`` None where it is left out."""

    start: int
    end: int
    day: int | None
    month: int | None
    year: int | None

    @property
    def iso(self) -> str | None:
        """ISO 8601 as exact as known; None without a year or where the calendar has no such day."""
        if self.year is None:
            return None
        parts = [f"{self.year:04}"]
        if self.month:
            parts.append(f"{self.month:02}")
            if self.day:
                parts.append(f"{self.day:02}")
        iso = "-".join(parts)
        return iso if is_iso(iso) else None


_READ_DAY = LatePattern(
    lambda: (
        rf"(?<![\d./,-])(?:(?P<iso_year>{_YEAR})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)"
        rf"|(?P<day>{_DAY})\s?[/.\-–]\s?(?P<month>{_MONTH})(?:\s?[/.\-–]\s?(?P<year>{_YEAR}))?"
        rf"|(?P<word_day>{_DAY})\s+tháng\s+(?P<word_month>{_MONTH}|{_month_word()})(?:\s*,?\s*(?:năm\s+)?(?P<word_year>{_YEAR}))?)"
        r"(?![\d/]|[.,-]\d)"
    ),
    re.IGNORECASE,
)


def read_days(text: str, start: int = 0, end: int | None = None) -> Iterator[Day]:
    """Every day that is printed with its number and month between two positions, in order."""
    for found in _READ_DAY.finditer(text, start, len(text) if end is None else end):
        day = found["iso_day"] or found["day"] or found["word_day"]
        month = found["iso_month"] or found["month"] or found["word_month"]
        year = found["iso_year"] or found["year"] or found["word_year"]
        number = int(month) if month.isdigit() else _month_words()[month.lower()]
        yield Day(found.start(), found.end(), int(day), number, int(year) if year else None)


_LIST = r"(?:\s*,\s*|\s+và\s+|\s*[-–—]\s*|\s+đến\s+(?:hết\s+)?(?:ngày\s+)?)"
_DAY_FORMS = LatePattern(
    lambda: (
        # 15 và 16/5/2024, 1 đến 3/2/2020, 15-17/5: the first is cut short, so it is one mark
        rf"{_DAY}(?:{_LIST}{_DAY}){{1,3}}\s?[/.]\s?{_MONTH}(?:\s?[/.]\s?{_YEAR})?(?![\d/])"
        rf"|{_DAY}(?:\s+(?:và|đến)\s+{_DAY})-{_MONTH}(?:-{_YEAR})?(?![\d/-])"
        rf"|{_DAY}(?:{_LIST}{_DAY}){{1,3}}\s+tháng\s+(?:{_MONTH}(?!\d)|{_month_word()})(?:(?:\s*,)?\s+năm\s+{_YEAR}|\s?[/.-]\s?{_YEAR})?"
        rf"|{_DAY}(?P<sep>\s?[/.]\s?|-|–){_MONTH}(?P=sep){_YEAR}(?:{_DASH}{_DAY}(?P=sep){_MONTH}(?P=sep){_YEAR})?(?!\d)"
        rf"|{_DAY}\s?[/.\-–]\s?{_MONTH}(?:{_DASH}{_DAY}\s?[/.]\s?{_MONTH}(?:\s?[/.]\s?{_YEAR})?)?(?:\s+năm\s+{_YEAR})?(?![\d/%]|[.,-]\d)"
        rf"|{_DAY}\s+(?:âm\s+lịch\s+)?tháng\s+(?:{_MONTH}(?!\d)|{_month_word()})(?:(?:\s*,)?\s+năm\s+{_YEAR}|\s?[/.-]\s?{_YEAR})?"
        rf"|{_YEAR}-\d\d-\d\d"
    ),
    re.IGNORECASE,
)
_DAY_ALONE = re.compile(rf"{_DAY}(?:\s+và\s+{_DAY})?(?![\d/.%])(?=\s*[,;)(]|\s+(?:và|đến)\b|\s*$)")
_MONTH_FORMS = re.compile(
    rf"{_MONTH}(?:(?:\s*,\s*|\s+và\s+|{_DASH}|\s+đến\s+){_MONTH})?(?:\s?[/.-]\s?|\s*,?\s+năm\s+){_YEAR}(?!\d)"
    rf"(?:{_DASH}(?:tháng\s+)?{_MONTH}\s?[/.-]\s?{_YEAR}(?!\d))?"
)
_MONTH_ALONE = re.compile(rf"{_MONTH}(?![\d/.%])(?:{_DASH}{_MONTH}(?!\d))?")
_TO_MONTH = re.compile(rf"\s+đến\s+(?:hết\s+)?tháng\s+{_MONTH}(?:\s?[/.-]\s?|\s*,?\s+năm\s+){_YEAR}(?!\d)")
"""``từ tháng 3 đến tháng 8 năm 2009``: the year of the second month is that of the first."""
_YEARS = re.compile(rf"{_YEAR}(?!\d|[.,/]\d)(?:{_DASH}(?:năm\s+)?(?:{_YEAR}|\d\d)(?![\d/.]))?")
_YEAR_RANGE = re.compile(rf"{_YEAR}{_DASH}{_YEAR}(?![\d/])")
_MONTHS_OF = re.compile(
    rf"\d{{1,2}}\s+tháng(?:\s+(?:đầu|cuối))?(?:\s+của)?\s+năm(?:\s+(?P<year>{_YEAR})(?:{_DASH}{_YEAR})?)?(?!\s*\d)",
    re.IGNORECASE,
)
_FULL_DATE = re.compile(
    rf"{_DAY}(?P<sep>\s?[/.]\s?|-|–){_MONTH}(?P=sep){_YEAR}(?:{_DASH}{_DAY}(?P=sep){_MONTH}(?P=sep){_YEAR})?(?!\d)|{_YEAR}-\d\d-\d\d(?!\d)"
)
_CENTURIES = frozenset(("15", "16", "17", "18", "19", "20"))
_BEHIND_DAYS = frozenset("/.,–—-tTđĐvV")
"""The signs, and the first letters of the words, that go on after a day or month without its head noun."""
_CUT_DATE = re.compile(
    rf"{_DAY}(?:{_DASH}|\s+đến\s+|\s+và\s+|\s*,\s*){_DAY}\s?[/.]\s?{_MONTH}(?:\s?[/.]\s?{_YEAR})?(?![\d/])"
    rf"|{_DAY}\s+đến\s+{_DAY}-{_MONTH}(?:-{_YEAR})?(?![\d/-])"
)
_MONTH_YEAR = re.compile(rf"{_MONTH}\s?[/-]\s?{_YEAR}(?!\d)")
_SHORT_DATE = re.compile(
    rf"{_DAY}\s?/\s?{_MONTH}(?:{_DASH}{_DAY}\s?/\s?{_MONTH})?(?![\d/%]|[.,]\d)|{_DAY}[.–-]{_MONTH}(?![\d/%–-]|\.\d)"
)


def _head_of_day() -> str:
    return rf"(?P<day>\b(?:{_any('days')})\s+(?:mồng\s+|mùng\s+|rạng\s+sáng\s+)?)$"


_HEAD = LatePattern(
    lambda: (
        rf"{_head_of_day()}|(?P<month>\btháng\s+)$"
        rf"|(?P<period>\b(?:{_any('periods')})\s*)$"
        rf"|(?P<quarter>\b(?:{_any('quarters')})\s+(?:I{{1,3}}|IV|[1-4])"
        r"(?:(?:\s*,\s*|\s+và\s+|\s*[-–]\s*)(?:quý\s+)?(?:I{1,3}|IV|[1-4]))?(?:\s*[/-]\s*|\s*,?\s+(?:năm\s+(?:học\s+)?)?))$"
        rf"|(?P<decade>\b(?:{_any('decades')})\s+)$|(?P<year>(?<!mọi\s)\bnăm\s+)$"
    ),
    re.IGNORECASE,
)
_HEAD_DAY = LatePattern(_head_of_day, re.IGNORECASE)
_HEAD_MONTH = re.compile(r"(?P<month>\btháng\s+)$", re.IGNORECASE)
_HEAD_YEAR = re.compile(r"(?P<year>(?<!mọi\s)\bnăm\s+)$", re.IGNORECASE)


@cache
def _ends_of_quarters() -> tuple[str, ...]:
    return tuple(name.split()[-1] for name in _words("quarters"))


@cache
def _ends_of_days() -> tuple[str, ...]:
    return (*_words("days"), "sáng")


@cache
def _ends_of_heads() -> tuple[str, ...]:
    """How the text before a date ends where it has a head noun: asked first, for the pattern is slow."""
    return _words("ends of heads")


_NEAR = 26
"""Code points before a number in which ``ngày rạng sáng``, a month's or year's head noun stands."""
_NEAREST = 12
"""Code points before a number that nearly always show how a head noun ends."""
_LONGEST_END = 8
"""Code points; no such end is longer."""
_COUNTED = LatePattern(lambda: rf"(?:\d|\b(?:{count_choice()}|nhiều|mấy))\s*$", re.IGNORECASE)
_QUARTER_YEAR = re.compile(rf"[1-4]\s?[/-]\s?{_YEAR}(?!\d)")
_NUMBERED = re.compile(r"\bsố\s+\d+\s*$", re.IGNORECASE)
_DAY_CUE = LatePattern(
    lambda: rf"(?:\b(?:{_any('parts of a day')}|{_any('before a day')}|thứ\s+\w+)|[(,–-])\s*[(]?$", re.IGNORECASE
)
_DAYTIME = LatePattern(lambda: rf"\b(?:{_any('parts of a day')}|thứ\s+\w+)\s*[,(]?\s*$", re.IGNORECASE)
_YEAR_CUE = LatePattern(lambda: rf"\b(?:{_any('before a year')}|\(sn)\s*:?\s*$|[(,]\s*$", re.IGNORECASE)
_NO_UNIT = LatePattern(lambda: rf"\s*(?:[,;.:)\]”\"/–-]|$|(?:{_any('after a year')})\b)")
_LUNAR = re.compile(r"\s*(?:Tết|tháng\s+(?:Giêng|Chạp)|[âÂ]m\s+lịch|\(?[âÂ]l\b)")
_EVENT = re.compile(r"\bNgày\s+(?:[^\W\d_]+\s+){1,14}\(?$")
_NEXT_IN_LIST = re.compile(r"\s*(?:,|\bvà)\s+")
_OPENING_MARK = re.compile(r"\([A-ZĐ]{2,8}\s+$")
_MONTHS_BEFORE = LatePattern(
    lambda: rf"\b(?:\d{{1,2}}|{count_choice(2)}|mười\s+một)\s+tháng\s+(?:đầu|cuối)\s+$", re.IGNORECASE
)
_ROAD = LatePattern(lambda: rf"\b(?:{_any('named by days')})\s+\d{{1,2}}\s+$", re.IGNORECASE)
_GLUED_DAY = re.compile(r"\d\d?[/.]\d")
_SHARE = LatePattern(lambda: rf"\s+(?:{_any('shared nouns')})\b")


@dataclass(slots=True)
class DateMark:
    """A printed date or period at ``[start, end)``; ``generic`` where it names no date of its own."""

    start: int
    end: int
    generic: bool = False


def find_dates(text: str, start: int, end: int, spots: Sequence[int]) -> list[DateMark]:
    """The dates, years and periods of one line, in order and without overlap; positions in code points.

    ``spots`` are where the numbers of the whole text begin.
    """
    marks: list[DateMark] = []
    position = start
    listed = -1
    for at in spots[bisect_left(spots, start) : bisect_left(spots, end)]:
        if at < position or not _may_begin(text, at, start):
            continue
        mark = _date_at(text, at, start, end) or (_listed_date(text, listed, at, end) if marks else None)
        if mark:
            marks.append(mark)
            position = listed = mark.end
    return marks


def _may_begin(text: str, at: int, start: int) -> bool:
    """Whether a date's number may stand here: not inside a number, symbol or word, but after a dash or ``quý I/``."""
    before = text[at - 1] if at > start else " "
    if before == " ":
        return True
    further = text[at - 2] if at - 1 > start else " "
    if before in "–-":
        return further.isspace() or further == "(" or further.isdigit() or further in "IVX"
    if before == "/":
        return further in "IVX"
    if before == ".":
        return further.isalnum() and not further.isdigit() and _GLUED_DAY.match(text, at) is not None
    return before != "," and before != "_" and not before.isalnum()


def _date_at(text: str, at: int, start: int, end: int) -> DateMark | None:
    """The date whose first number stands at ``at``, with its head noun."""
    before = text[max(start, at - 48) : at]
    near = before[-_NEAREST:].rstrip().casefold()
    head = None
    if near.endswith(_ends_of_heads()) or len(near) <= _LONGEST_END:
        tail = before.rstrip().casefold()
        head = _find_head(before, tail) if tail.endswith(_ends_of_heads()) else None
    if head is None:
        return _bare_date(text, at, end, before)
    begin = at - (len(before) - head.start())
    kind, earlier = head.lastgroup, before[: head.start()]
    if kind == "year" and earlier and _is_counted(earlier):
        return _bare_date(text, at, end, before)
    return _headed_date(text, at, end, kind or "", begin, earlier)


def _is_counted(earlier: str) -> bool:
    """Whether a number stands before ``năm``, so that years are counted and none is named."""
    near = max(0, len(earlier) - _NEAR) if "  " not in earlier else 0
    return _COUNTED.search(earlier, near) is not None and _NUMBERED.search(earlier) is None


def _find_head(before: str, tail: str) -> re.Match[str] | None:
    """The head noun; a pattern for all is slow, and one word may end one kind of them, or any of the others.

    ``tail`` is the text before the date in small letters.
    """
    near = max(0, len(before) - _NEAR) if "  " not in before else 0
    if tail.endswith("năm") and not any(map(tail.__contains__, _ends_of_quarters())):
        return _HEAD_YEAR.search(before, near)
    if tail.endswith("tháng"):
        return _HEAD_MONTH.search(before, near)
    return _HEAD_DAY.search(before, near) if tail.endswith(_ends_of_days()) else _HEAD.search(before)


def _headed_date(text: str, at: int, end: int, kind: str, begin: int, before: str) -> DateMark | None:
    if kind == "day":
        if found := _DAY_FORMS.match(text, at, end):
            return DateMark(begin, found.end(), _LUNAR.match(text, found.end(), end) is not None)
        found = _DAY_ALONE.match(text, at, end)
        each = before.rstrip().endswith(_words("each day"))
        return DateMark(begin, found.end()) if found and not each else None
    if kind == "month":
        if found := _MONTH_FORMS.match(text, at, end):
            return DateMark(begin, found.end())
        found = None if _ROAD.search(before) else _MONTH_ALONE.match(text, at, end)
        return DateMark(begin, found.end(), _TO_MONTH.match(text, found.end(), end) is None) if found else None
    if kind == "decade":
        found = re.compile(r"\d{1,4}(?!\d)").match(text, at, end)
        return DateMark(begin, found.end()) if found else None
    if kind == "year" and (months := _MONTHS_BEFORE.search(before)):
        begin -= len(before) - months.start()
    found = (_YEAR_RANGE.match(text, at, end) if kind == "period" else None) or _YEARS.match(text, at, end)
    return DateMark(begin, found.end()) if found else None


def _bare_date(text: str, at: int, end: int, before: str) -> DateMark | None:
    """A date without head noun: full ones and ranges always, cut ones only where their surroundings say so."""
    behind = _sign_behind(text, at, end)
    if not behind or behind.isdecimal():
        return _bare_year(text, at, end, before) if behind else None
    if behind in "tT":
        found = _MONTHS_OF.match(text, at, end)
        return DateMark(at, found.end(), generic=found["year"] is None) if found else None
    if behind in ",đĐvV":
        found = _CUT_DATE.match(text, at, end)
        return DateMark(at, found.end()) if found and _DAY_CUE.search(before) else None
    if before[-4:].casefold() == "quý " and (found := _QUARTER_YEAR.match(text, at, end)):
        return DateMark(at - 4, found.end())
    if found := _FULL_DATE.match(text, at, end):
        return DateMark(at, found.end(), generic=_EVENT.search(before) is not None)
    if behind not in "/." and (found := _CUT_DATE.match(text, at, end)) and _DAY_CUE.search(before):
        return DateMark(at, found.end())
    if (found := _MONTH_YEAR.match(text, at, end)) and not _SHARE.match(text, found.end(), end):
        return DateMark(at, found.end())
    if found := _SHORT_DATE.match(text, at, end):
        return _short_date(text, found, end, before)
    return None


def _sign_behind(text: str, at: int, end: int) -> str:
    """What shows which forms may stand here: the third digit of a year, else the sign or letter behind a day or month.

    Empty where nothing shows any: asked first, for most numbers are no dates.
    """
    after = text[at + 1 : at + 2]
    place = at + 2 if after.isdecimal() else at + 1
    if place == at + 2 and text[place : place + 1].isdecimal():
        return text[place] if text[at:place] in _CENTURIES else ""
    while place < end and text[place].isspace():
        place += 1
    return text[place] if place < end and text[place] in _BEHIND_DAYS else ""


def _bare_year(text: str, at: int, end: int, before: str) -> DateMark | None:
    """A number of more than two digits is a date only as a year."""
    found = _FULL_DATE.match(text, at, end) or _YEAR_RANGE.match(text, at, end)
    if found:
        return DateMark(at, found.end(), generic=_EVENT.search(before) is not None)
    found = _YEARS.match(text, at, end)
    if found and _YEAR_CUE.search(before) and _NO_UNIT.match(text, found.end(), end):
        return DateMark(at, found.end())
    return None


def _listed_date(text: str, before: int, at: int, end: int) -> DateMark | None:
    """``các ngày 12-6, 5-8 và 30-9``: a day right after another one."""
    if not _NEXT_IN_LIST.fullmatch(text, before, at):
        return None
    found = _SHORT_DATE.match(text, at, end)
    return DateMark(at, found.end()) if found and not _SHARE.match(text, found.end(), end) else None


def _short_date(text: str, found: re.Match[str], end: int, before: str) -> DateMark | None:
    """``15/5`` is a day, unless it is a share (``8/8 chi bộ``) or a number."""
    if _EVENT.search(before):
        return DateMark(found.start(), found.end(), generic=True)
    if _SHARE.match(text, found.end(), end):
        return None
    cue = _DAY_CUE if "/" in found[0] else _DAYTIME
    if _OPENING_MARK.search(before) and text[found.end() : found.end() + 1] == ")":
        return DateMark(found.start(), found.end())
    if not (cue.search(before) or (not before.strip() and text[found.end() : found.end() + 1] in (",", "."))):
        return None
    return DateMark(found.start(), found.end())
