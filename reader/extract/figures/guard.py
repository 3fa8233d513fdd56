# SPDX-License-Identifier: MIT
"""Owns the quick look over a text: where a number stands beside a word that can be counted; only that is parsed."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from reader.extract.tokens import Tokens, canonical, read_groups

_SPOT = re.compile(r"\d[\d.,/]*|\b(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)\b")
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
    return frozenset(first), frozenset(last)


def promising_spots(low: str) -> list[int]:
    """Where in a lower-case text a number may count something, in order."""
    first, last = _edges()
    found: list[int] = []
    for spot in _SPOT.finditer(low):
        after = _AFTER.match(low, spot.end())
        if after is not None and canonical(after[1]) in first:
            found.append(spot.start())
        elif low[spot.start()].isdigit():
            before = _BEFORE.search(low[max(0, spot.start() - 16) : spot.start()])
            if before is not None and canonical(before[1]) in last:
                found.append(spot.start())
    return found


def has_spot(spots: list[int], start: int, end: int) -> bool:
    """Whether one of the spots lies in ``[start, end)``."""
    at = bisect_left(spots, start)
    return at < len(spots) and spots[at] < end
