# SPDX-License-Identifier: MIT
"""Owns days whose month stands there in words, as sites print them: ``May 19, 2019``, ``19 Th5, 2019``."""

from __future__ import annotations

import re
from functools import cache

from reader.core.resources import read_lines


@cache
def _months() -> tuple[re.Pattern[str], dict[str, int]]:
    """What finds such days, and the months by their words."""
    rows = (row.split("|") for row in read_lines("lists/months.txt"))
    numbers = {word.strip(): int(number) for words, number in rows for word in words.split(",")}
    month = "|".join(sorted(map(re.escape, numbers), key=len, reverse=True))
    pattern = (
        rf"\b(?:(?P<m1>{month})\.?\s+(?P<d1>\d{{1,2}})|(?P<d2>\d{{1,2}})\s+(?P<m2>{month})\.?),?\s+(?P<y>\d{{4}})\b"
    )
    return re.compile(pattern, re.IGNORECASE), numbers


def in_figures(text: str) -> str:
    """A line with such days in figures: ``19/5/2019``."""
    return _months()[0].sub(_spell_out, text)


def _spell_out(found: re.Match[str]) -> str:
    month = _months()[1][" ".join((found["m1"] or found["m2"]).lower().split())]
    return f"{found['d1'] or found['d2']}/{month}/{found['y']}"


def names_month(text: str) -> bool:
    """Whether such a day stands there."""
    return _months()[0].search(text) is not None
