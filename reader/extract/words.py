# SPDX-License-Identifier: MIT
"""Owns the words of one line, how they are capitalised, and the look-up of phrases that begin at a word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import compress
from sys import intern
from typing import Any

from reader.core.folding import exact
from reader.core.remember import Remembered
from reader.extract.chunks import Chunks

_TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*|\d+|[^\w\s]|_")
_DASHES = frozenset("-‐‑‒–—−")
_JOINTS = frozenset(".,/")
_FEW = 16
"""Of so many words one."""


class Case:
    """How a word is written. Plain numbers: a comparison with an IntEnum costs ten times as much."""

    SMALL = 0
    TITLE = 1
    """First letter capital."""
    CAPITALS = 2
    NUMBER = 3
    SIGN = 4


_IS_NUMBER = bytes(case == Case.NUMBER for case in range(256))
_IS_CAPITAL = bytes(case in (Case.TITLE, Case.CAPITALS) for case in range(256))
"""By the case of a word."""
_HAS = {1 << bit: bytes((flags >> bit) & 1 for flags in range(256)) for bit in range(8)}
"""Flag → for each set of flags, whether it is among them."""
_JOINED = bytes((Case.NUMBER, Case.SIGN, Case.NUMBER))


def _key(word: str) -> str:
    if word in _DASHES:
        return "-"
    return intern(exact(word))


def _case(word: str) -> int:
    first = word[0]
    if first.isdigit():
        return Case.NUMBER
    if not first.isalpha():
        return Case.SIGN
    if not first.isupper():
        return Case.SMALL
    return Case.CAPITALS if len(word) > 1 and word.isupper() else Case.TITLE


_key_of = Remembered(_key).__getitem__
_case_of = Remembered(_case).__getitem__


_chunks = Chunks(_TOKEN, _key_of, _case_of)


def chunks_with(question: Callable[[str], int]) -> Chunks:
    """A table that keeps with each word what this question says of its key."""
    return Chunks(_TOKEN, _key_of, _case_of, lambda printed: question(_key_of(printed)))


def _places(chosen: bytes) -> list[int]:
    """Where a one stands: few of them are found faster than all are looked through."""
    if _FEW * chosen.count(1) > len(chosen):
        return list(compress(range(len(chosen)), chosen))
    found: list[int] = []
    at = chosen.find(1)
    while at >= 0:
        found.append(at)
        at = chosen.find(1, at + 1)
    return found


class Words:
    """The words and signs of ``text[start:end]`` in parallel lists; positions in code points.

    Keys are small letters in one spelling (hoà = hòa, kỹ = kĩ), every dash ``-``; ``keys`` ends with an empty key,
    of no case and no flags.
    """

    __slots__ = ("_joints", "_numbers", "_shapes", "cases", "ends", "flags", "keys", "size", "starts", "text")

    def __init__(self, text: str, start: int = 0, end: int | None = None, chunks: Chunks | None = None) -> None:
        """``chunks``: a table that knows flags of the words, too (``triggers``)."""
        self.text = text
        self.starts: list[int]
        self.ends: list[int]
        self.keys: list[str]
        self.cases: list[int]
        self.flags: bytes
        """What may begin with each word, a bit each; empty where nobody has said it."""
        self.starts, self.ends, self.keys, self.cases, *flags = (chunks or _chunks).read(text, start, end)
        self.flags = bytes(flags[0]) + b"\0" if flags else b""
        self.size = len(self.keys)
        self._shapes = bytes(self.cases)
        self.keys.append("")
        self.cases.append(Case.SIGN)
        self._numbers: list[int] | None = None
        self._joints: list[int] | None = None

    def part(self, start: int, end: int) -> Words:
        """Those of ``text[start:end]``, which cuts none of them."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        part = Words.__new__(Words)
        part.text = self.text
        part.starts, part.ends = self.starts[first:last], self.ends[first:last]
        part.size = last - first
        part.keys, part.cases = self.keys[first:last], self.cases[first:last]
        part.flags = self.flags[first:last] + b"\0" if self.flags else b""
        part._shapes = self._shapes[first:last]
        part.keys.append("")
        part.cases.append(Case.SIGN)
        part._numbers = part._joints = None
        return part

    def numbers(self) -> list[int]:
        """Which of the words are numbers in digits, and nothing else (``²`` is none)."""
        if self._numbers is None:
            keys = self.keys
            marked = _places(self._shapes.translate(_IS_NUMBER))
            self._numbers = [index for index in marked if keys[index].isdecimal()]
        return self._numbers

    def which(self, flag: int) -> list[int]:
        """Which of the words have this flag."""
        return _places(self.flags.translate(_HAS[flag]))

    def capitals(self) -> list[int]:
        """Which of the words begin with a capital letter."""
        return _places(self._shapes.translate(_IS_CAPITAL))

    def joints(self) -> list[int]:
        """Which numbers the next sign ties to the next number: ``34.957``, ``21/25``."""
        if self._joints is None:
            keys, starts, ends = self.keys, self.starts, self.ends
            self._joints = joints = list[int]()
            shapes = self._shapes
            at = shapes.find(_JOINED)
            while at >= 0:
                if keys[at + 1] in _JOINTS and ends[at] == starts[at + 1] and ends[at + 1] == starts[at + 2]:
                    joints.append(at)
                at = shapes.find(_JOINED, at + 1)
        return self._joints

    def touches(self, index: int) -> bool:
        """Whether nothing stands between this word and the next."""
        return index + 1 < self.size and self.ends[index] == self.starts[index + 1]

    def capital(self, index: int) -> bool:
        """Whether the word begins with a capital letter."""
        return 0 < self.cases[index] < 3

    def all_capital(self, first: int, last: int) -> bool:
        """Whether every word (signs and numbers aside) of ``[first, last)`` begins with a capital letter."""
        return Case.SMALL not in self.cases[first:last]

    def slice(self, first: int, last: int) -> str:
        """The text from word ``first`` up to, not with, word ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]]


def first_word(text: str) -> tuple[str, int] | None:
    """Key and case of the first word or sign of a text."""
    found = _TOKEN.search(text)
    return (_key_of(found[0]), _case_of(found[0])) if found else None


class Phrases(dict[Any, Any]):
    """A list of phrases, each with what is known of it, asked for the longest that begins at a word.

    The mapping itself is the tree's root (first word → branches), so that ``word in phrases`` costs next to nothing.
    """

    __slots__ = ("lasts",)

    def __init__(self, entries: Iterable[tuple[str, Any]] = ()) -> None:
        super().__init__()
        self.lasts: dict[str, tuple[int, ...]] = {}
        """The words with which a phrase may end → how many words such phrases have."""
        for phrase, value in entries:
            self.add(phrase, value)

    def add(self, phrase: str, value: Any) -> None:
        """Take up a phrase; the first value of a phrase stays."""
        node: dict[Any, Any] = self
        keys = Words(phrase).keys[:-1]
        for key in keys:
            node = node.setdefault(key, {})
        node.setdefault(None, value)
        if keys:
            self.lasts[keys[-1]] = tuple({*self.lasts.get(keys[-1], ()), len(keys)})

    def ends_at(self, keys: list[str], end: int, most: int) -> bool:
        """Whether the longest phrase from one of the last ``most`` words goes exactly up to ``end``."""
        for length in self.lasts.get(keys[end - 1], ()) if end > 0 else ():
            at = end - length
            found = self.longest(keys, at) if length <= most and at >= 0 else None
            if found is not None and found[0] == end:
                return True
        return False

    def longest(self, keys: list[str], at: int) -> tuple[int, Any] | None:
        """Index after the longest phrase that begins at ``at``, and its value."""
        node = self.get(keys[at])
        if node is None:
            return None
        best = None
        end = len(keys)
        while node is not None:
            at += 1
            if None in node:
                best = (at, node[None])
            node = node.get(keys[at]) if at < end else None
        return best

    def every(self, keys: list[str], at: int) -> Iterator[tuple[int, Any]]:
        """Index after, and value of, every phrase that begins at ``at``, shortest first."""
        node = self.get(keys[at])
        end = len(keys)
        while node is not None:
            at += 1
            if None in node:
                yield at, node[None]
            node = node.get(keys[at]) if at < end else None
