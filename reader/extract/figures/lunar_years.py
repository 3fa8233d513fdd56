# SPDX-License-Identifier: MIT
"""Owns the years that are named by the old calendar: ``năm Tân Mão``."""

from __future__ import annotations

from functools import cache

from reader.extract.word_groups import LatePattern, ranks

_FIRST = 1924
"""A year ``Giáp Tý``."""
_CYCLE = 60
_STEMS = 10
_BRANCHES = 12


@cache
def _stems() -> dict[str, int]:
    return ranks("lunar_years", "stems")


@cache
def _branches() -> dict[str, int]:
    return ranks("lunar_years", "branches")


_NAMED = LatePattern(lambda: rf" (?P<stem>{'|'.join(_stems())}) (?P<branch>{'|'.join(_branches())})(?!\w)")


def lunar_year(low: str, at: int, end: int, today: int) -> tuple[int, int] | None:
    """The year that is named behind ``năm`` at this place, the last that was, and where its name ends."""
    found = _NAMED.match(low, at, end)
    if found is None:
        return None
    stem, branch = _stems()[found["stem"]] - 1, _branches()[found["branch"]] - 1
    years = range(today, today - _CYCLE, -1)
    year = next((year for year in years if _is(year - _FIRST, stem, branch)), None)
    return (year, found.end()) if year is not None else None


def _is(passed: int, stem: int, branch: int) -> bool:
    return passed % _STEMS == stem and passed % _BRANCHES == branch
