# SPDX-License-Identifier: MIT
"""Owns the term that a congress opens: ``Đại hội thi đua yêu nước lần thứ IV (2020 - 2025)`` is held in 2020."""

from __future__ import annotations

import re
from functools import partial

from reader.extract.figures.tellings import AROUND_TIMES
from reader.extract.word_groups import LatePattern, choice

_any = partial(choice, AROUND_TIMES)
_Y = r"(?:19|20)\d\d"
_RANGE = re.compile(rf"(?<![\d.,/])(?P<from>{_Y})\s*[-–—]\s*(?P<to>{_Y})(?!\d)")
_OPENED = LatePattern(
    lambda: rf"\b(?:{_any('congresses')})\b[^.;:\n]{{0,70}}\b(?:{_any('terms of congresses')})\b[^.;:\n]{{0,14}}$",
    re.IGNORECASE,
)
_ELECTED = LatePattern(
    lambda: (
        rf"\b(?:{_any('congresses that elect')})\b(?:(?!{_any('summing up a term')})[^.;:\n]){{0,90}}"
        r"\bnhiệm k[ỳì]\s*\(?$"
    ),
    re.IGNORECASE,
)
"""``Đại hội đại biểu Hội LHPN tỉnh lần thứ XIII, nhiệm kỳ 2016 - 2021``: who is elected there serves from then on."""
_BEFORE = 130
_SHORTEST, _LONGEST = 3, 5
"""Years from the first to the last of a term."""


def last_years(text: str) -> frozenset[int]:
    """The years in which the ranges of an article end that are as long as a term."""
    return frozenset(
        int(found["to"]) for found in _RANGE.finditer(text) if _is_term(int(found["from"]), int(found["to"]))
    )


def opens_term(text: str, start: int, year_from: int, year_to: int, ended: frozenset[int]) -> bool:
    """Whether the years at ``text[start:]`` are a term that a congress opens: another of the article ends then."""
    if not _is_term(year_from, year_to) or year_from not in ended:
        return False
    return _OPENED.search(text, max(0, start - _BEFORE), start) is not None


def elects_for_term(text: str, start: int, year_from: int, year_to: int) -> bool:
    """Whether the years at ``text[start:]`` are the term for which a congress elects: it is held in the first."""
    if not _is_term(year_from, year_to):
        return False
    return _ELECTED.search(text, max(0, start - _BEFORE), start) is not None


def _is_term(first: int, last: int) -> bool:
    return _SHORTEST <= last - first <= _LONGEST
