# SPDX-License-Identifier: MIT
"""Owns days without their year: ``Ngày 28/10, Đảng ủy xã biểu dương …``."""

from __future__ import annotations

import re

from reader.core.dates import is_iso
from reader.core.figure import YearSource
from reader.extract.figures.draft import Period
from reader.extract.figures.tellings import AROUND_TIMES
from reader.extract.figures.year_roles import is_weak
from reader.extract.word_groups import LatePattern, choice

_FULL_DATE = 10
_BARE_DAY = LatePattern(
    lambda: (
        rf"(?:{choice(AROUND_TIMES, 'before a bare day')})\s+(?:ngày\s+)?"
        r"(?:\d\d?(?:\s*[-–,]\s*|\s+và\s+))?(\d\d?)\s?[/.-]\s?(\d\d?)(?![\d%])(?!\s?[/.-]\s?\d)"
    )
)


_IN_DIGITS = re.compile(r"\d\s?[/.-]\s?\d")
"""What such a day has: asked first, for the pattern is slow."""
_LAST_YEAR = (" năm ngoái", " năm trước")
_SOON = 31
"""Days after the publication within which a day without its year is one to come: ``dịp 20/10 này``."""


def find_bare_day(low: str, start: int, end: int, published: str | None) -> Period | None:
    """``Ngày 28/10, Đảng ủy xã biểu dương …``: a day without its year is the last one, or one soon to come."""
    if not published or len(published) != _FULL_DATE or not _IN_DIGITS.search(low, start, end):
        return None
    found = _BARE_DAY.search(low, start, end)
    if found is None or is_weak(low, start, found.start(), -1):
        return None
    day = f"{int(found[2]):02}-{int(found[1]):02}"
    ahead = (int(day[:2]) - int(published[5:7])) * 31 + int(day[3:]) - int(published[8:])
    year = int(published[:4]) - (ahead > _SOON or low.startswith(_LAST_YEAR, found.end()))
    iso = f"{year}-{day}"
    if not is_iso(iso):
        return None
    return Period(found.start(), found.end(), year, year, iso, iso, "date", YearSource.DATELINE)
