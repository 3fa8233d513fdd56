# SPDX-License-Identifier: MIT
"""Owns in which year a document was given out, by the words around its mention and by the page that tells of it."""

from __future__ import annotations

import re
from functools import cache, partial

from reader.core.resources import read_lines
from reader.core.span import Span
from reader.extract.dates import read_days
from reader.extract.word_groups import LatePattern, choice, groups

_NEAR = 130
"""Code points before and behind a mention in which its day or year is said."""
_BY = 60
_YEAR = r"(?:19|20)\d\d"
_DAY = r"\d{1,2}(?:\s?[/.-]\s?|\s+tháng\s+)\d{1,2}(?:\s?[/.-]\s?|\s+năm\s+)" + f"({_YEAR})"
_any = partial(choice, "document_words")


def _issued() -> str:
    return f"(?:{_any('issued')})"


_BEHIND = LatePattern(
    lambda: (
        rf"\s*(?:\([^)]*\)\s*)?\(?năm\s+({_YEAR})\b"
        rf"|\s*\((?:ban\s+hành\s+)?(?:ngày\s+)?{_DAY}\s*\)"
        rf"|\s+(?:của|do)\s+[^.;,\d(]{{3,60}}?\s+(?:ký\s+)?(?:ban\s+hành\s+)?ngày\s+{_DAY}"
        rf"|(?:\s*(?:,|và)\s+(?:số\s+)?\d{{1,5}}[-/–][\w/&–-]+){{1,4}},?\s+(?:cùng\s+)?ngày\s+{_DAY}"
        rf"|[^.;]{{0,50}}?\b{_issued()}\s+(?:ngày\s+)?{_DAY}"
        rf"|[^.;\d]{{0,90}}?\b(?:{_issued()}|tại\s+kỳ\s+họp[^.;,\d]{{0,30}}?)\s+(?:vào\s+)?(?:(?:đầu|giữa|cuối)\s+)?"
        rf"(?:năm\s+|tháng\s+\d{{1,2}}\s?[/-]\s?)({_YEAR})"
    )
)
_JUST_BEHIND = LatePattern(
    lambda: rf"\s+(?:cũng\s+)?(?:vừa|mới)\s+(?:mới\s+)?được\s[^.;,]{{0,60}}?\b(?:{_issued()}|phê\s+duyệt)\b"
)
_BEFORE = LatePattern(
    lambda: (
        rf"(?:(?P<day>\d{{1,2}})\s?[/.-]\s?(?P<month>\d{{1,2}})(?:\s?[/.-]\s?(?P<full>{_YEAR}))?(?!\d)"
        rf"|\b(?:[Nn]ăm\s+|[Tt]háng\s+\d{{1,2}}\s?[/-]\s?)(?P<year>{_YEAR})"
        r"|\b[Tt]háng\s+(?P<of_month>\d{1,2})(?!\s?[/-]?\s?\d)"
        r"|\b(?P<now>[Nn]ăm\s+nay|[Mm]ới\s+đây|[Vv]ừa\s+qua|[Hh]ôm\s+(?:qua|nay)|(?:[Ss]áng|[Cc]hiều)\s+(?:qua|nay)))"
        rf"(?P<between>(?:(?!{_YEAR}|\d[/.-]\d)[^.;]){{1,90}})\b(?P<verb>{_issued()}|có|tại)\s+$"
    )
)
_BORN = re.compile(
    rf"\b(?:[Rr]a\s+đời|[Bb]an\s+hành)\s+[^.;,\d]{{0,20}}?(?:năm\s+|tháng\s+\d{{1,2}}\s?[/-]\s?)(?P<year>{_YEAR}),\s+$"
)
_IN_BRACKETS = re.compile(r"(?P<sentence>[^.;\n(]+)\((?:theo\s+|tại\s+)?$")
_SPAN_OF_TIME = re.compile(r"\b(?:đến|tới|nay)\b|^\s*[-–)]")
_JUST = re.compile(r"\bvừa\s+(?:có|ký|ban\s+hành|ra)\s+(?:(?:các|hai|ba|bốn|\d)\s+)?$")
_JUST_SIGNED = re.compile(r"\bvừa\s+(?:có|ký|ban\s+hành|ra)\s+(?:các\s+|\d+\s+|nhiều\s+)?quyết\s+định\b", re.IGNORECASE)
_FIRST_WORDS = 1_200
_GRANTS = LatePattern(lambda: rf"\b(?:{_any('grants')})\b")
_BY_EARLIER = LatePattern(lambda: rf"\b(?:{_any('earlier ones')})\b[^.;,]{{0,30}}$")
"""Before a decision by which, or instead of which, another was taken."""
_FIRST_DAYS = ("01-10", "02-15")
"""Before this day of a year a decision in the news may still be of the year before: one just signed, any other."""
_ANY_YEAR = re.compile(rf"\b{_YEAR}\b")
_AROUND = 160
_FIRST_MONTHS = "04"
"""Before this month of a year such a document may still be of the year before."""
_ELECTION = 5
"""The National Election Council is there for one election, and its documents are of that year."""


def year_said(text: str, span: Span, published: str | None) -> str | None:
    """The year in which a document was given out: of its day, by its verb, or that of the page for ``vừa ký``."""
    day = next((day.iso for day in read_days(text, span.start, span.end) if day.iso), None)
    if day:
        return day[:4]
    if behind := _BEHIND.match(text, span.end, span.end + _NEAR):
        return next(year for year in behind.groups() if year)
    before = text[max(0, span.start - _NEAR) : span.start]
    if text[span.start].isdigit():
        before = _row().sub("", before)
    if said := _year_before(before, text[span.end : span.end + _BY], published):
        return said
    just = _JUST.search(before) or _JUST_BEHIND.match(text, span.end, span.end + _NEAR)
    return published[:4] if published and just else None


@cache
def _row() -> re.Pattern[str]:
    """A document and others behind it, before the last of a row: ``Quyết định số 2610/QĐ-UBND, 2611/QĐ-UBND và``."""
    kinds = "|".join(sorted(read_lines("lists/document_kinds.txt"), key=len, reverse=True))
    joint = r"(?:\s*,\s*(?:và\s+)?|\s+và\s+)(?:số\s+)?"
    return re.compile(rf"(?<!\w)(?:{kinds})\s+(?:số:?\s*)?(?:\d{{1,5}}[-/–][\w&/–-]+{joint})+$", re.IGNORECASE)


def _year_before(before: str, behind: str, published: str | None) -> str | None:
    """``Ngày 12-3, Huyện ủy ban hành``, ``Đầu năm nay …``, ``khen năm 2019 (Quyết định …``."""
    if born := _BORN.search(before):
        return born["year"]
    if noted := _IN_BRACKETS.search(before):
        years = set(_ANY_YEAR.findall(noted["sentence"]))
        return years.pop() if len(years) == 1 and _GRANTS.search(noted["sentence"]) else None
    found = _BEFORE.search(before)
    if found is None or _SPAN_OF_TIME.search(found["between"]):
        return None
    if found["verb"] == "tại" and not _GRANTS.search(found["between"]) and not _GRANTS.search(behind):
        return None  # "Năm 2024, theo tiêu chí tại Quyết định …"
    if found["verb"] == "có" and (found["now"] or found["of_month"]):
        return None
    if found["full"] or found["year"] or published is None:
        return found["full"] or found["year"]
    month = found["month"] or found["of_month"]
    if month is None:
        return published[:4] if published[5:] >= _FIRST_DAYS[0] else None
    if int(month) <= int(published[5:7]):
        return published[:4]
    return str(int(published[:4]) - 1) if published[5:7] < _FIRST_MONTHS else None


def year_of_news(text: str, span: Span, kind: str, symbol: str, published: str | None) -> str | None:
    """The year of the page, where that is news of a decision, or where documents of this kind are not old."""
    if not published:
        return None
    year = published[:4]
    near = text[max(0, span.start - _AROUND) : span.end + _AROUND]
    other = any(found != year for found in _ANY_YEAR.findall(near))
    if kind == "quyết định":
        grants = _GRANTS.search(text, max(0, span.start - _BY), span.end + _BY)
        earlier = _BY_EARLIER.search(text, max(0, span.start - _BY), span.start)
        just = _JUST_SIGNED.search(text, 0, min(span.start, _FIRST_WORDS))
        first_day = _FIRST_DAYS[0] if just else _FIRST_DAYS[1]
        return year if grants and not earlier and (just or not other) and published[5:] >= first_day else None
    if symbol.endswith("HĐBCQG"):
        return year if int(year) % _ELECTION == 1 else None
    for_the_day = kind in groups("document_words")["kinds for a day"]
    return year if for_the_day and not other and published[5:7] >= _FIRST_MONTHS else None
