# SPDX-License-Identifier: MIT
"""Owns the words of a stretch of text and the phrases that a word list names.

Words are compared in one spelling: lower case, hoà = hòa, kĩ = kỹ, every dash ``-``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import compress
from sys import intern
from typing import Any, Generic, TypeVar

from reader.core.folding import exact
from reader.core.remember import Remembered
from reader.core.resources import read_lines
from reader.extract.words import Words

_TOKEN = re.compile(r"\d+(?:[.,/]\d+)*|[^\W\d_]+|[^\w\s\u00ad\u200b-\u200f\u2060\ufeff]|_")
_CUTTING = "'’ʼ\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_CUT_OTHERWISE = re.compile(f"[{_CUTTING}]")
"""What may stand inside a word of ``Words``, or be one, and is none here."""
_DASHES = dict.fromkeys("‐‑‒–—−", "-")
Label = TypeVar("Label")


def _canonical(word: str) -> str:
    return _DASHES.get(word) or intern(exact(word))


canonical = Remembered(_canonical).__getitem__
"""The one spelling by which this word is compared."""


def words_in(text: str, start: int, end: int) -> list[str]:
    """The spellings of the words of ``text[start:end]``, for those who need no positions."""
    return list(map(canonical, _TOKEN.findall(text, start, end)))


class Tokens:
    """The words of ``text[start:end]``: parallel lists of their positions (code points) and spellings."""

    __slots__ = ("ends", "starts", "text", "words")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.text = text
        spans = [found.span() for found in _TOKEN.finditer(text, start, len(text) if end is None else end)]
        self.starts: list[int] = [low for low, _ in spans]
        self.ends: list[int] = [high for _, high in spans]
        self.words: list[str] = [canonical(text[low:high]) for low, high in spans]

    @classmethod
    def of(cls, words: Words, start: int, end: int) -> Tokens:
        """Those of ``text[start:end]``, from words already read: the parts of a number are joined."""
        if is_cut_otherwise(words.text) and _CUT_OTHERWISE.search(words.text, start, end):
            return cls(words.text, start, end)
        first, last = bisect_left(words.starts, start), bisect_left(words.starts, end)
        tokens = cls.__new__(cls)
        tokens.text = words.text
        tokens.starts, tokens.ends = words.starts[first:last], words.ends[first:last]
        tokens.words = words.keys[first:last]
        joints = words.joints()
        if joints:
            inside = joints[bisect_left(joints, first) : bisect_left(joints, last - 2)]
            if inside:
                tokens._join([at - first for at in inside])
        return tokens

    def _join(self, joints: list[int]) -> None:
        """Make one word of the two numbers and the sign that begin at each of these words."""
        starts, ends, words = self.starts, self.ends, self.words
        self.starts, self.ends, self.words = [], [], []
        done = turn = 0
        while turn < len(joints):
            first = last = joints[turn]
            while turn < len(joints) and joints[turn] == last:  # ``1.234.567`` has two
                last += 2
                turn += 1
            self.starts += starts[done : first + 1]
            self.ends += (*ends[done:first], ends[last])
            self.words += (*words[done:first], "".join(words[first : last + 1]))
            done = last + 1
        self.starts += starts[done:]
        self.ends += ends[done:]
        self.words += words[done:]

    def __len__(self) -> int:
        return len(self.words)

    def slice(self, first: int, last: int) -> str:
        """The text from token ``first`` up to, not with, token ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]]


@lru_cache(maxsize=1)
def is_cut_otherwise(text: str) -> bool:
    """Whether a whole text has any sign that tells these words from those of ``Words``."""
    return any(map(text.__contains__, _CUTTING))


class Phrases(Generic[Label]):
    """A word list that is asked at one word: which of its phrases begins here? The longest wins."""

    __slots__ = ("firsts", "lasts")

    def __init__(self, entries: Iterable[tuple[str, Label]]) -> None:
        self.firsts: dict[Any, Any] = {}
        """First word → what may follow it. ``word in phrases.firsts`` costs no call: asked before ``match``."""
        lengths: dict[str, set[int]] = {}
        for phrase, label in entries:
            words = Tokens(phrase).words
            node = self.firsts
            for word in words:
                node = node.setdefault(word, {})
            node.setdefault(None, label)
            lengths.setdefault(words[-1], set()).add(len(words))
        self.lasts = {last: sorted(known, reverse=True) for last, known in lengths.items()}
        """Last word → how many words the phrases have that end with it. Likewise asked before ``ends_at``."""

    def starts(self, words: list[str]) -> list[int]:
        """The words with which a phrase may begin: asked first where a whole sentence is looked through."""
        return list(compress(range(len(words)), map(self.firsts.__contains__, words)))

    def found_in(self, words: list[str], but_not: Sequence[bool] = ()) -> list[tuple[int, int, Label]]:
        """The phrases of a sentence from left to right without overlap, as ``(first, last, label)``.

        None begins at a word that is ``but_not``.
        """
        found: list[tuple[int, int, Label]] = []
        done, end, firsts = 0, len(words), self.firsts
        for first in self.starts(words):
            if first < done or (but_not and but_not[first]):
                continue
            at, node = first, firsts[words[first]]
            while node is not None:  # as in ``match``, without a call for each word
                at += 1
                if None in node:
                    done, label = at, node[None]
                node = node.get(words[at]) if at < end else None
            if done > first:
                found.append((first, done, label))
        return found

    def is_in(self, words: list[str]) -> bool:
        """Whether any of the phrases stands in a sentence."""
        return not self.firsts.keys().isdisjoint(words) and any(self.match(words, at) for at in self.starts(words))

    def match(self, words: list[str], at: int) -> tuple[int, Label] | None:
        """The number of words of the longest phrase that begins at word ``at``, and its label."""
        end = len(words)
        node = self.firsts.get(words[at]) if at < end else None
        if node is None:
            return None
        best, first = None, at
        while node is not None:
            at += 1
            if None in node:
                best = (at - first, node[None])
            node = node.get(words[at]) if at < end else None
        return best

    def ends_at(self, words: list[str], end: int, longest: int = 4) -> tuple[int, Label] | None:
        """The longest phrase whose last word is ``end - 1``: its number of words and its label."""
        for length in self.lasts.get(words[end - 1], ()) if end else ():
            if length <= longest and length <= end:
                found = self.match(words, end - length)
                if found and found[0] == length:
                    return found
        return None


def read_groups(name: str) -> Iterator[tuple[str, str]]:
    """The ``(group, entry)`` pairs of a word list with ``[group]`` heads."""
    group = ""
    for line in read_lines(name):
        if line.startswith("[") and line.endswith("]"):
            group = line[1:-1].strip()
        else:
            yield group, line
