# SPDX-License-Identifier: MIT
"""Owns the quick look over a text: where a number stands beside a word that can be counted; only that is parsed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from reader.extract.number_words import counting
from reader.extract.tokens import Tokens, canonical, is_cut_otherwise, read_groups
from reader.extract.triggers import time_words
from reader.extract.word_groups import LatePattern
from reader.extract.words import Case, Words

_CLOSE = 48
"""Code points between a number and its passive, where no list knows the noun."""
_DIGITS = re.compile(r"\d[\d.,/]*")


def _number_word() -> str:
    """Looks back only after the word: a pattern that begins with letters is searched for far faster."""
    return "(?:" + "|".join(rf"{word}(?<!\w{word})" for word in counting()) + r")(?!\w)"


_WORDS = LatePattern(_number_word)
_JOINTS = frozenset(".,/")
_REACH = 16
"""Code points before a number in which the word before it stands."""
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


def promising_spots(low: str, words: Words) -> list[int]:
    """Where in a lower-case text a number may count something, in order; ``words`` are those of the text.

    Asked of the words, which are known, rather than of patterns; those are left for texts with apostrophes and the
    like, where a word may be cut otherwise.
    """
    if is_cut_otherwise(words.text):
        return _spots_by_pattern(low)
    return sorted((*_number_words(low, words), *_digits(low, words)))


def _number_words(low: str, words: Words) -> Iterator[int]:
    first, _ = _edges()
    keys, starts, ends, numbers = words.keys, words.starts, words.ends, counting()
    for at in time_words(words):
        if keys[at] not in numbers:
            continue
        start, end = starts[at], ends[at]
        alone = not (start and _is_of_word(low[start - 1])) and not _is_of_word(low[end : end + 1])
        if alone and _is_followed(low, words, at, first):
            yield start


def _digits(low: str, words: Words) -> Iterator[int]:
    first, last = _edges()
    done = 0
    for at in words.numbers():
        if at < done:
            continue
        done = _run_end(words, at)
        start, end = words.starts[at], words.ends[done - 1]
        if _is_followed(low, words, done - 1, first) or _is_led(low, words, at, last) or _is_done_to(low, end):
            yield start


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _run_end(words: Words, at: int) -> int:
    """The word after a number with all that touches it: ``1.250``, ``21/25``, ``12,``."""
    keys, starts, ends = words.keys, words.starts, words.ends
    last = at + 1
    while last < words.size and starts[last] == ends[last - 1] and (keys[last] in _JOINTS or keys[last].isdecimal()):
        last += 1
    return last


def _is_followed(low: str, words: Words, at: int, first: frozenset[str]) -> bool:
    """Whether behind this word another follows that can be counted."""
    end, after = words.ends[at], at + 1
    if after < words.size and words.starts[after] == end + 1 and words.cases[after] < Case.NUMBER and low[end] == " ":
        return words.keys[after] in first
    return _counts(low, end, first)


def _is_led(low: str, words: Words, at: int, last: frozenset[str]) -> bool:
    """Whether a word stands before this number that announces what is counted."""
    start, before = words.starts[at], at - 1
    next_to = before >= 0 and words.ends[before] == start - 1 and low[start - 1] == " "
    if next_to and words.cases[before] < Case.NUMBER and start - words.starts[before] < _REACH:
        return words.keys[before] in last
    found = _BEFORE.search(low[max(0, start - _REACH) : start])
    return found is not None and canonical(found[1]) in last


def _spots_by_pattern(low: str) -> list[int]:
    first, last = _edges()
    found: list[int] = []
    for spot in _WORDS.finditer(low):
        if _counts(low, spot.end(), first):
            found.append(spot.start())
    for spot in _DIGITS.finditer(low):
        if _counts(low, spot.end(), first):
            found.append(spot.start())
            continue
        before = _BEFORE.search(low[max(0, spot.start() - _REACH) : spot.start()])
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
