# SPDX-License-Identifier: MIT
"""Owns the words of a stretch of text and the phrases that a word list names.

Words are compared in one spelling: lower case, hoà = hòa, kĩ = kỹ, every dash ``-``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

from reader.core.folding import exact
from reader.core.resources import read_lines

_TOKEN = re.compile(r"\d+(?:[.,/]\d+)*|[^\W\d_]+|[^\w\s\u00ad\u200b-\u200f\u2060\ufeff]|_")
_DASHES = dict.fromkeys("‐‑‒–—−", "-")
Label = TypeVar("Label")


@lru_cache(maxsize=1 << 16)
def canonical(word: str) -> str:
    """The one spelling by which this word is compared."""
    return _DASHES.get(word) or exact(word)


class Tokens:
    """The words of ``text[start:end]``: parallel lists of their positions (code points) and spellings."""

    __slots__ = ("ends", "starts", "text", "words")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.text = text
        spans = [found.span() for found in _TOKEN.finditer(text, start, len(text) if end is None else end)]
        self.starts: list[int] = [low for low, _ in spans]
        self.ends: list[int] = [high for _, high in spans]
        self.words: list[str] = [canonical(text[low:high]) for low, high in spans]

    def __len__(self) -> int:
        return len(self.words)

    def slice(self, first: int, last: int) -> str:
        """The text from token ``first`` up to, not with, token ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]]


class Phrases(Generic[Label]):
    """A word list that is asked at one word: which of its phrases begins here? The longest wins."""

    __slots__ = ("_by_first",)

    def __init__(self, entries: Iterable[tuple[str, Label]]) -> None:
        by_first: dict[str, dict[tuple[str, ...], Label]] = {}
        for phrase, label in entries:
            words = tuple(Tokens(phrase).words)
            by_first.setdefault(words[0], {}).setdefault(words[1:], label)
        self._by_first: dict[str, list[tuple[tuple[str, ...], int, Label]]] = {
            first: [(rest, len(rest), label) for rest, label in sorted(rests.items(), key=lambda item: -len(item[0]))]
            for first, rests in by_first.items()
        }

    def match(self, words: list[str], at: int) -> tuple[int, Label] | None:
        """The number of words of the longest phrase that begins at word ``at``, and its label."""
        for rest, length, label in self._by_first.get(words[at], ()):
            if not length or tuple(words[at + 1 : at + 1 + length]) == rest:
                return length + 1, label
        return None

    def ends_at(self, words: list[str], end: int, longest: int = 4) -> tuple[int, Label] | None:
        """The longest phrase whose last word is ``end - 1``: its number of words and its label."""
        for length in range(min(longest, end), 0, -1):
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
