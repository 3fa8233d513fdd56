# SPDX-License-Identifier: MIT
"""Owns the years that are named by the old calendar: ``năm Tân Mão``."""

from __future__ import annotations

import re

_STEMS = ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
_BRANCHES = ("tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi")
_SPELT = {"kỉ": "kỷ", "quí": "quý", "tí": "tý", "mẹo": "mão", "tị": "tỵ"}
_FIRST = 1924
"""A year ``Giáp Tý``."""
_CYCLE = 60
_NAMED = re.compile(rf" (?P<stem>{'|'.join(_STEMS)}|kỉ|quí) (?P<branch>{'|'.join(_BRANCHES)}|tí|mẹo|tị)(?!\w)")


def lunar_year(low: str, at: int, end: int, today: int) -> tuple[int, int] | None:
    """The year that is named behind ``năm`` at this place, the last that was, and where its name ends."""
    found = _NAMED.match(low, at, end)
    if found is None:
        return None
    stem = _STEMS.index(_SPELT.get(found["stem"], found["stem"]))
    branch = _BRANCHES.index(_SPELT.get(found["branch"], found["branch"]))
    years = range(today, today - _CYCLE, -1)
    year = next((year for year in years if _is(year - _FIRST, stem, branch)), None)
    return (year, found.end()) if year is not None else None


def _is(passed: int, stem: int, branch: int) -> bool:
    return passed % len(_STEMS) == stem and passed % len(_BRANCHES) == branch
