# SPDX-License-Identifier: MIT
"""Owns the times that a sentence names by words alone (``Nhiệm kỳ qua``, ``Ban đầu``) or by their length."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reader.core.dates import year_of
from reader.core.figure import YearSource
from reader.core.values import replace
from reader.extract.figures.draft import Period
from reader.extract.figures.frames import years_listed
from reader.extract.figures.kept_times import KeptTimes
from reader.extract.figures.lengths import YearsLong
from reader.extract.figures.lexicon import openings
from reader.extract.figures.periods import LASTING
from reader.extract.figures.tellings import AROUND_TIMES
from reader.extract.tokens import read_groups
from reader.extract.word_groups import LatePattern, choice

_TERM = re.compile(r"nhiệm k[ỳì]\s+(20\d\d)\s*[-–]\s*(20\d\d)", re.IGNORECASE)
_LISTED = 12
"""How many sentences back the years of ``cả 4 năm`` may be named."""
_HEAD = 2000
"""Code points in which the term is named for which a congress elects."""


_ANNIVERSARY = LatePattern(
    lambda: rf"(?:{choice(AROUND_TIMES, 'celebrated')})(?: lần thứ| tròn)? (?P<years>\d{{2,3}}) năm (?:ngày )?"
)


@cache
def _founded() -> dict[str, int]:
    """What is celebrated every year → the year in which it was."""
    entries = (
        line.split(" = ") for group, line in read_groups("lists/figures/periods.txt") if group == "anniversaries"
    )
    return {name: int(year) for name, year in entries}


def _is_said(name: str, low: str, at: int) -> bool:
    """Whether this is celebrated, and not one of whose name it is the beginning: ``thành lập Đảng bộ tỉnh``."""
    if not low.startswith(name, at):
        return False
    end = at + len(name)
    return not low.startswith(openings("name goes on"), end + 1)


@dataclass(slots=True)
class WordedTimes(KeptTimes):
    """The times of an article that are named without any number."""

    def _named_by_words(self, start: int, low: str) -> list[Period]:
        """The times of a sentence that opens with ``Nhiệm kỳ qua``, ``Từ đó đến nay``, ``Ban đầu``."""
        periods = self._of_term(start, low) if low.startswith(openings("term"), start) else []
        if not periods and low.startswith(openings("at first"), start):
            return self._at_first(start)
        return periods or (self._since_then(start) if low.startswith(openings("since then"), start) else [])

    def _of_anniversary(self, start: int, end: int, low: str) -> Period | None:
        """``Nhân dịp 125 năm ngày sinh của Người, 16 kiều bào được khen``: in 2015."""
        if (
            low.find(" niệm ", start, end) < 0
            and low.find("dịp ", start, end) < 0
            and low.find("mừng ", start, end) < 0
        ):
            return None
        for found in _ANNIVERSARY.finditer(low, start, end):
            name = next((name for name in _founded() if _is_said(name, low, found.end())), None)
            if name is None:
                continue
            year, today = _founded()[name] + int(found["years"]), year_of(self.structure.published)
            if today is None or today - LASTING <= year <= today:
                source = YearSource.DATELINE if year == today else YearSource.INFERRED
                return Period(found.start(), found.end(), year, year, str(year), str(year), "year", source)
        return None

    def _of_term(self, start: int, low: str) -> list[Period]:
        """``Trong nhiệm kỳ, …`` after ``tổng kết nhiệm kỳ 2010-2015``: what follows is of those years."""
        today = self._published or year_of(self.structure.event_date)
        coming = _TERM.search(self.text, 0, _HEAD)
        if coming is not None and today is not None and int(coming[1]) >= today:
            first, last = 2 * int(coming[1]) - int(coming[2]), int(coming[1])  # the term before the one to come
            past = Period(start, start + 1, first, last, str(first), str(last), "range", YearSource.INFERRED)
            return [past] if not low.startswith("nhiệm kỳ này", start) else []
        if not self._ranges:
            return []
        term = self._ranges[-1]
        if today is not None and term.year_from < today < term.year_to and low.startswith("từ", start):
            term = replace(term, year_to=today, date_to=str(today))
        return [replace(term, start=start, end=start + 1, source=YearSource.CONTEXT, adverbial=True)]

    def _at_first(self, start: int) -> list[Period]:
        """``Mô hình ra đời năm 2009. Ban đầu chỉ 14 hộ đăng ký``: in the year in which it was said to begin."""
        named, today = self._last_year, self._published
        if named is None or named.year_to not in self._launched or (today or 0) - LASTING > named.year_to:
            return []
        return [replace(named, start=start, end=start + 1, source=YearSource.CONTEXT, adverbial=True)]

    def _since_then(self, start: int) -> list[Period]:
        """``Từ đó đến nay, 45 hộ được khen``: from the year that was named last."""
        named, today = self._last_year, self._published
        if named is None or today is None or not today - LASTING <= named.year_to < today:
            return []
        first = named.year_to
        return [Period(start, start + 1, first, today, str(first), str(today), "range", YearSource.INFERRED)]

    def resolve(self, long: YearsLong, ranges: list[Period], sentence: int = -1) -> Period | None:
        """Give ``qua N năm`` its years: those stated before, else counted from the document or back from today."""
        for stated in reversed(ranges[-8:] if long.years else ()):
            if stated.year_to - stated.year_from in (long.years - 1, long.years):
                return replace(stated, start=long.start, end=long.end, source=YearSource.CONTEXT, adverbial=True)
        near = [moment for number in range(sentence - _LISTED, sentence + 1) if (moment := self.moments.get(number))]
        listed = years_listed(long, near, self._is_used)
        if listed is not None:
            return listed
        today = year_of(self._today)
        if today is None and self._event is not None:
            today = self._event.year_from
        if today is None:
            today = long.document_year + long.years if long.document_year and long.years else None
        if today is None:
            return None
        first = long.first(today, self._launched)
        return Period(long.start, long.end, first, today, str(first), str(today), "range", YearSource.INFERRED)
