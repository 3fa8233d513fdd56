# SPDX-License-Identifier: MIT
"""Owns the quick look over a text: where a number stands beside a word that can be counted; only that is parsed."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from reader.extract.tokens import Tokens, canonical, read_groups

_CLOSE = 48
"""Code points between a number and its passive, where no list knows the noun."""
_DIGITS = re.compile(r"\d[\d.,/]*")
_WORDS = re.compile(
    r"(?:một(?<!\wmột)|hai(?<!\whai)|ba(?<!\wba)|bốn(?<!\wbốn)|năm(?<!\wnăm)|sáu(?<!\wsáu)"
    r"|bảy(?<!\wbảy)|bẩy(?<!\wbẩy)|tám(?<!\wtám)|chín(?<!\wchín)|mười(?<!\wmười))(?!\w)"
)
"""Looks back only after the word: a pattern that begins with letters is searched for far faster."""
_AFTER = re.compile(r"[^\w%]{0,3}(%|[^\W\d_]+)")
_BEFORE = re.compile(r"([^\W\d_]+)[^\w%]{0,3}\Z")


@cache
def _edges() -> tuple[frozenset[str], frozenset[str]]:
    """The first and the last words of all that can be counted."""
    first, last = set[str](), set[str]()
    for name in ("units", "forms", "markers"):
        for group, line in read_groups(f"lists/figures/{name}.txt"):
            words = Tokens(line).words
            if name != "markers" or group == "number goes on":
                first.add(words[0])
            if name != "markers" or group in ("before a bare number", "give"):
                last.add(words[-1])
    for group, line in read_groups("lists/figures/verbs.txt"):
        if group == "commended strong":
            last.add(Tokens(line).words[-1])
    return frozenset(first), frozenset(last)


def promising_spots(low: str) -> list[int]:
    """Where in a lower-case text a number may count something, in order."""
    first, last = _edges()
    found: list[int] = []
    for spot in _WORDS.finditer(low):
        if _counts(low, spot.end(), first):
            found.append(spot.start())
    for spot in _DIGITS.finditer(low):
        if _counts(low, spot.end(), first):
            found.append(spot.start())
            continue
        before = _BEFORE.search(low[max(0, spot.start() - 16) : spot.start()])
        if (before is not None and canonical(before[1]) in last) or _is_done_to(low, spot.end()):
            found.append(spot.start())
    return sorted(found)


def _counts(low: str, at: int, first: frozenset[str]) -> bool:
    """Whether a word that can be counted follows."""
    after = _AFTER.match(low, at)
    return after is not None and canonical(after[1]) in first


def _is_done_to(low: str, at: int) -> bool:
    """Whether a passive follows closely: ``5 … được tuyên dương``."""
    return low.find(" được ", at, at + _CLOSE) >= 0


def has_spot(spots: list[int], start: int, end: int) -> bool:
    """Whether one of the spots lies in ``[start, end)``."""
    at = bisect_left(spots, start)
    return at < len(spots) and spots[at] < end
