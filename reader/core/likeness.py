# SPDX-License-Identifier: MIT
"""Owns the search for the places of a text that look like a passage which is no more: a person chooses among them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from reader.core.folding import fold

MOST = 5
"""Places that are offered."""
LEAST_LIKE = 0.5
_CONTEXT = 60
"""Code points on either side that are compared."""
_QUOTE, _AROUND = 0.7, 0.3
"""How much the passage itself counts, and the words around it."""
_LOOKED_AT = 40
"""Places whose letters are compared, those that share the most words."""
_COMPARED = 400
"""Code points of a long passage whose letters are compared: the time grows with their square."""
_WORD = re.compile(r"\w+(?:[.,]\d+)*")

Stretch = tuple[int, int]


class Passage(NamedTuple):
    """Words as they stood in a text, with those around them."""

    before: str
    words: str
    after: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Passage:
        """``text[start:end]`` with its context, code points."""
        return cls(text[max(0, start - _CONTEXT) : start], text[start:end], text[end : end + _CONTEXT])


class Candidate(NamedTuple):
    """A place that may be meant: a stretch in code points, and how like the passage it is, from 0 to 1."""

    start: int
    end: int
    likeness: float


def likest(passage: Passage, text: str, most: int = MOST) -> tuple[Candidate, ...]:
    """The places of a text that are most like a passage, the likest first; none overlaps a better one."""
    return _best(passage, text, _windows(passage.words, text), most)


def likest_of(passage: Passage, text: str, stretches: Iterable[Stretch], most: int = MOST) -> tuple[Candidate, ...]:
    """The same, where only these stretches can be meant."""
    return _best(passage, text, stretches, most)


def _best(passage: Passage, text: str, stretches: Iterable[Stretch], most: int) -> tuple[Candidate, ...]:
    rated = sorted((_rated(passage, text, *each) for each in stretches), key=lambda one: (-one.likeness, one.start))
    kept: list[Candidate] = []
    for one in rated:
        if len(kept) == most or one.likeness < LEAST_LIKE:
            break
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return tuple(kept)


def _rated(passage: Passage, text: str, start: int, end: int) -> Candidate:
    there = Passage.of(text, start, end)
    around = (_alike(passage.before, there.before) + _alike(passage.after, there.after)) / 2
    return Candidate(start, end, _QUOTE * _alike(passage.words, there.words) + _AROUND * around)


def _alike(first: str, second: str) -> float:
    if first == second:
        return 1.0
    one, other = fold(first[:_COMPARED]), fold(second[:_COMPARED])
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _windows(words: str, text: str) -> list[Stretch]:
    """Stretches of as many words as the passage has, those that share the most words with it."""
    wanted = Counter(fold(found[0]) for found in _WORD.finditer(words))
    size = wanted.total()
    places = [(found.start(), found.end()) for found in _WORD.finditer(text)]
    if not size or len(places) < size:
        return []
    folded = [fold(text[start:end]) for start, end in places]
    shared = _shared(folded, wanted, size)
    order = sorted(range(len(shared)), key=lambda first: (-shared[first], first))
    chosen = [first for first in order if shared[first] > 0][:_LOOKED_AT]
    return [(places[first][0], places[first + size - 1][1]) for first in chosen]


def _shared(folded: Sequence[str], wanted: Counter[str], size: int) -> list[int]:
    """For each window how many of the wanted words are in it, each as often as it is wanted."""
    inside: Counter[str] = Counter()
    count, found = 0, []
    for place, word in enumerate(folded):
        inside[word] += 1
        count += inside[word] <= wanted[word]
        if place >= size:
            gone = folded[place - size]
            count -= inside[gone] <= wanted[gone]
            inside[gone] -= 1
        if place >= size - 1:
            found.append(count)
    return found
