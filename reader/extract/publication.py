# SPDX-License-Identifier: MIT
"""Owns the choice of the publication date among the dates that a page prints, and the marking of their lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from reader.core.structure import Part
from reader.extract.datelines import (
    Dateline,
    is_issue_line,
    is_section_line,
    read_closing_date,
    read_dateline,
    read_header_date,
    read_opening_date,
    tells_minute,
    tells_time,
)
from reader.extract.dates import Day, read_days
from reader.extract.document_head import day_of_document
from reader.extract.lines import Line, text_bounds
from reader.extract.navigation import pieces_of
from reader.extract.word_groups import LatePattern, choice, groups

_YEAR = re.compile(r"(?<![\d./])(?:19|20)\d\d(?!\d)")
_OF_THE_PAST = LatePattern(
    lambda: rf"(?:(?<!\w)từ|{choice('dateline_words', 'of the past')})[^.,;:\d]{{0,20}}$", re.IGNORECASE
)
"""Before a year: it tells of a beginning, no present."""
_PAST_WORDS = 40
"""Code points before a year in which such words stand."""
_POSTED = LatePattern(lambda: rf"\bngày\s*:|{choice('dateline_words', 'posted')}", re.IGNORECASE)
_FIRST_YEAR = 2005
"""The press that is read begins a little later; a year before it is history."""
_OLDER = 5
"""Years that an article may look back where the date stands on its title."""
_BUTTON = 5
"""Words of a button."""
_NEAR = timedelta(days=45)
_AHEAD = timedelta(days=3)
_BELOW_LEAD = 6
"""Lines below the first paragraph in which author and date may stand."""
_HEAD_LINE = 90
"""Code points; a longer line is none of a date with its buttons."""


@dataclass(slots=True)
class PrintedDates:
    """The dates of a page: lines that print the publication, and dates among other pieces of the page's header."""

    lines: list[tuple[Line, Dateline]] = field(default_factory=list)
    header: list[tuple[Line, Dateline]] = field(default_factory=list)

    @property
    def author(self) -> str | None:
        """The name beside a date."""
        return next((found.author for _, found in self.lines if found.author and not found.clock), None)


def mark_datelines(lines: list[Line]) -> PrintedDates:
    """Datelines stand before the running text or after it, there above everything of the page, or with a label."""
    first, last = text_bounds(lines)
    below = _end_of_head(lines, first)
    found = PrintedDates()
    page_begins = False
    for index, line in enumerate(lines):
        if line.part not in (None, Part.FURNITURE):
            continue
        if first <= index <= last:
            if index <= below and (dated := _read_below_lead(line)):
                line.part = Part.DATELINE
                found.lines.append((line, dated))
            continue
        dated = None if _is_of_event(line, lines[index + 1 : index + 2]) else read_dateline(line)
        if dated and index and _labels_clock(lines[index - 1]):
            line.part = Part.FURNITURE
            continue
        page_begins = page_begins or (index > last >= 0 and line.part is Part.FURNITURE)
        if line.part is Part.FURNITURE:
            _take_up_furniture(line, dated, found, before_text=index < first)
        elif dated and (dated.labelled or not page_begins):
            line.part = Part.FURNITURE if dated.clock else Part.DATELINE
            found.lines.append((line, dated))
    return found


def _labels_clock(line: Line) -> bool:
    """``Hôm nay:``, alone above a day: the page's own clock."""
    return len(line.words) <= _BUTTON and line.low.rstrip(" :") in groups("page_words")["clocks"]


def _is_of_event(line: Line, below: list[Line]) -> bool:
    """``Thời gian: 9h ngày 15/10/2024`` above ``Địa điểm: …``: when and where something takes place."""
    return line.low.startswith("thời gian") and bool(below) and below[0].low.startswith("địa điểm")


def _end_of_head(lines: list[Line], first: int) -> int:
    """Index of the last line before the second paragraph: between the two many sites print author and date."""
    until = first
    while until + 1 < min(len(lines), first + _BELOW_LEAD) and not lines[until + 1].is_paragraph:
        until += 1
    return until


def _read_below_lead(line: Line) -> Dateline | None:
    """A date with its time or weekday that stands alone, or before buttons, below the first paragraph."""
    if len(line.text) > _HEAD_LINE or not tells_time(line.text):
        return None
    dated = read_dateline(line)
    if dated is None and line.part is Part.FURNITURE:
        dated = read_header_date(line)
    return None if dated is None or dated.clock else dated


def _take_up_furniture(line: Line, dated: Dateline | None, found: PrintedDates, *, before_text: bool) -> None:
    if not before_text and not (dated and _POSTED.search(line.text)):
        return
    if before_text and dated is None and (day := day_of_document(line)):
        found.lines.append((line, Dateline(day, False, True)))
        return
    if dated and dated.labelled and not (dated.clock or dated.author or is_issue_line(line)):
        line.part = Part.DATELINE
        found.lines.append((line, dated))
    elif header := read_header_date(line):
        found.header.append((line, header))


def choose_published(lines: list[Line], dates: PrintedDates) -> str | None:
    """The date after the title before one above it, a labelled one before a bare one; a clock never.

    A date that stands in a menu or header may be the page's own clock: it counts only where the text agrees.
    """
    title = next((line.number for line in lines if line.part is Part.TITLE), 0)
    body = next((line.number for line in lines if line.part in (Part.BODY, Part.LEAD) and line.number > title), 0)
    real = [(line, dated) for line, dated in dates.lines if not dated.clock]
    for line, dated in sorted(real, key=lambda pair: _rank(pair[0], pair[1], title, body)):
        bare_above = line.number < title and not dated.labelled
        if not bare_above or not _is_page_clock(line, dated.published, lines, title):
            _drop_others(line, real, lines, title)
            return dated.published
        line.part = Part.FURNITURE
    return _in_text(lines) or _in_header(lines, dates.header)


def _drop_others(chosen: Line, real: list[tuple[Line, Dateline]], lines: list[Line], title: int) -> None:
    """Beside a better one, a bare date above the title is the page's own, and so is one below the page's first line."""
    text = max((line.number for line in lines if line.part is Part.BODY), default=0)
    page = next((line.number for line in lines if line.number > text and line.part is Part.FURNITURE), None)
    for line, dated in real:
        above = line.number < title and (not dated.labelled or title < chosen.number < text)
        below = line.number > text > chosen.number and (not dated.labelled or (page is not None and line.number > page))
        if line is not chosen and (above or below):
            line.part = Part.FURNITURE


def _rank(line: Line, dated: Dateline, title: int, body: int) -> tuple[int, int]:
    """Right below the title first, then with a label, then below the text, last above the title, the nearest first."""
    if title < line.number < body:
        return 0, 0
    if dated.labelled:
        return 1, 0
    return (2, 0) if line.number > title else (3, title - line.number)


def _is_page_clock(line: Line, published: str, lines: list[Line], title: int) -> bool:
    """Whether the text contradicts a bare date above the title, or a menu stands between and nothing agrees."""
    text = _text_lines(lines)
    if _stands_on_title(line, lines, title):
        return _contradicted(published, text, slack=_OLDER)
    if is_issue_line(line) and len(pieces_of(line.text)) + len(line.text.split(" - ")) > 2:
        return _contradicted(published, text)
    between = sum(line.number < other.number < title and other.part is Part.FURNITURE for other in lines)
    return _contradicted(published, text) or (between > 1 and not _supported(published, text))


def _stands_on_title(line: Line, lines: list[Line], title: int) -> bool:
    """Whether a day with its minute stands right above the title, with no more than buttons between."""
    between = [other for other in lines if line.number < other.number < title]
    return tells_minute(line.text) and all(
        other.part is Part.FURNITURE and len(other.words) <= _BUTTON for other in between
    )


def _in_header(lines: list[Line], header: list[tuple[Line, Dateline]]) -> str | None:
    text = _text_lines(lines)
    for line, dated in header:
        own = is_issue_line(line) or is_section_line(line)
        if _supported(dated.published, text) or (own and not _contradicted(dated.published, text)):
            return dated.published
    return None


def _text_lines(lines: Iterable[Line]) -> list[Line]:
    own = (Part.TITLE, Part.LEAD, Part.BODY, Part.CAPTION)
    return [line for line in lines if line.part in own]


def _in_text(lines: list[Line]) -> str | None:
    """A date in brackets at the head of the first paragraph or at the end of the title."""
    text = _text_lines(lines)
    opening = next((line for line in text if line.part is not Part.TITLE), None)
    if opening and (found := read_opening_date(opening.text[:60])):
        return found[0]
    closing = (read_closing_date(line.text) for line in text if line.part is Part.TITLE)
    return next((found for found in closing if found), None)


def _years(lines: list[Line], until: int) -> int | None:
    """The latest year that the text names, not after another."""
    years = ((int(found[0]), found) for line in lines for found in _YEAR.finditer(line.text))
    return max((year for year, found in years if year <= until and not _is_past(found)), default=None)


def _is_past(found: re.Match[str]) -> bool:
    """``Anh về đơn vị từ năm 2009``: a year of a beginning says nothing of when the article was written."""
    return _OF_THE_PAST.search(found.string[max(0, found.start() - _PAST_WORDS) : found.start()]) is not None


def _contradicted(published: str, lines: list[Line], *, slack: int = 1) -> bool:
    """Whether the text speaks of the years just before as the present: then the bare date above it is the page's clock.

    Years of history say nothing, and a day shortly before the date speaks for it.
    """
    year = int(published[:4])
    latest = _years(lines, year)
    if latest is None or not _FIRST_YEAR <= latest < year - slack:
        return False
    return not _names_day_before(lines, date.fromisoformat(published[:10]))


def _names_day_before(lines: list[Line], day: date) -> bool:
    return any(_shortly_before(named, day) for line in lines for named in read_days(line.text) if named.day)


def _supported(published: str, text: list[Line]) -> bool:
    """Whether the text names a day shortly before this date, or its year and none later."""
    day = date.fromisoformat(published[:10])
    return _names_day_before(text, day) or _years(text, day.year + 1) == day.year


def _shortly_before(named: Day, published: date) -> bool:
    if not named.year:
        named = Day(named.start, named.end, named.day, named.month, published.year)
    if not named.iso or len(named.iso) < 10:
        return False
    return -_AHEAD <= published - date.fromisoformat(named.iso) <= _NEAR
