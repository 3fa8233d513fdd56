# SPDX-License-Identifier: MIT
"""Owns the words of one line, how they are capitalised, and the look-up of phrases that begin at a word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import Any

from reader.core.folding import exact

_TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*|\d+|[^\w\s]|_")
_DASHES = frozenset("-‐‑‒–—−")
_MEMORY = 60_000


class Case(IntEnum):
    """How a word is written."""

    SMALL = 0
    TITLE = 1
    """First letter capital."""
    CAPITALS = 2
    NUMBER = 3
    SIGN = 4


class _Memory(dict[str, tuple[str, int]]):
    """Word as printed → its key and case; forgets everything when it has grown too big."""

    def __missing__(self, word: str) -> tuple[str, int]:
        if len(self) > _MEMORY:
            self.clear()
        self[word] = known = (_key(word), _case(word))
        return known


def _key(word: str) -> str:
    if word in _DASHES:
        return "-"
    return exact(word)


def _case(word: str) -> int:
    first = word[0]
    if first.isdigit():
        return Case.NUMBER
    if not first.isalpha():
        return Case.SIGN
    if not first.isupper():
        return Case.SMALL
    return Case.CAPITALS if len(word) > 1 and word.isupper() else Case.TITLE


_memory = _Memory()


class Words:
    """The words and signs of ``text[start:end]`` in parallel lists; positions in code points.

    Keys are small letters in one spelling (hoà = hòa, kỹ = kĩ), every dash ``-``; ``keys`` ends with an empty key.
    """

    __slots__ = ("cases", "ends", "keys", "size", "starts", "text")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.text = text
        found = list(_TOKEN.finditer(text, start, len(text) if end is None else end))
        self.starts: list[int] = [word.start() for word in found]
        self.ends: list[int] = [word.end() for word in found]
        known = [_memory[word.group()] for word in found]
        self.size = len(known)
        self.keys: list[str] = [key for key, _ in known]
        self.keys.append("")
        self.cases: list[int] = [case for _, case in known]
        self.cases.append(Case.SIGN)

    def touches(self, index: int) -> bool:
        """Whether nothing stands between this word and the next."""
        return index + 1 < self.size and self.ends[index] == self.starts[index + 1]

    def capital(self, index: int) -> bool:
        """Whether the word begins with a capital letter."""
        return self.cases[index] in (Case.TITLE, Case.CAPITALS)

    def all_capital(self, first: int, last: int) -> bool:
        """Whether every word (signs and numbers aside) of ``[first, last)`` begins with a capital letter."""
        return all(case != Case.SMALL for case in self.cases[first:last])

    def slice(self, first: int, last: int) -> str:
        """The text from word ``first`` up to, not with, word ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]]


class Phrases(dict[Any, Any]):
    """A list of phrases, each with what is known of it, asked for the longest that begins at a word.

    The mapping itself is the tree's root (first word → branches), so that ``word in phrases`` costs next to nothing.
    """

    __slots__ = ()

    def __init__(self, entries: Iterable[tuple[str, Any]] = ()) -> None:
        super().__init__()
        for phrase, value in entries:
            self.add(phrase, value)

    def add(self, phrase: str, value: Any) -> None:
        """Take up a phrase; the first value of a phrase stays."""
        node: dict[Any, Any] = self
        for key in Words(phrase).keys[:-1]:
            node = node.setdefault(key, {})
        node.setdefault(None, value)

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
