# SPDX-License-Identifier: MIT
"""Owns the fast cutting of a text into words: what stands between two spaces is read once and then remembered.

A press text is made of a few thousand syllables, each with or without a sign behind it. So no pattern is run over the
text: it is split at its spaces, and the words of each chunk come from a table. No Python runs for a single word.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import accumulate, chain, compress
from operator import sub
from typing import Any

_MOST = 40_000
_LONGEST = 40
"""Characters of a chunk that is remembered; a longer one is rarely met again."""

_Word = tuple[Any, ...]
"""What each question says of the word, how far its end lies behind that of the word before, and its length."""


class Chunks(dict[str, _Word]):
    """Chunk → its words, one behind the other in one row: what lies close together in memory is read faster."""

    __slots__ = ("_pattern", "_questions")

    def __init__(self, pattern: re.Pattern[str], *questions: Callable[[str], Any]) -> None:
        super().__init__()
        self._pattern = pattern
        self._questions = questions

    def read(self, text: str, start: int, end: int | None) -> list[list[Any]]:
        """Where the words of ``text[start:end]`` begin, where they end, and the answers to each question."""
        row: list[Any] = list(chain.from_iterable(map(self.__getitem__, text[start:end].split(" "))))
        width = len(self._questions) + 2
        if row and not row[-1]:
            del row[-width:]  # the end of the last line, no word
        if row:
            row[width - 2] += start - 1
        lengths = row[width - 1 :: width]
        ends = list(accumulate(row[width - 2 :: width]))
        rows = [list(map(sub, ends, lengths)), ends, *(row[column::width] for column in range(width - 2))]
        if 0 in lengths:
            rows = [list(compress(row, lengths)) for row in rows]
        return rows

    def __missing__(self, chunk: str) -> _Word:
        known = self._word(chunk, len(chunk) + 1) if chunk.isalpha() else self._words(chunk)
        if len(chunk) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[chunk] = known
        return known

    def _words(self, chunk: str) -> _Word:
        """The first word's step is one longer, for the space before the chunk.

        What is left at the end counts as a word of no length, so that the next chunk begins at the right place.
        """
        words: list[Any] = []
        at = -1
        for found in self._pattern.finditer(chunk):
            words += self._word(found[0], found.end() - at)
            at = found.end()
        if at < len(chunk):
            words += (*[None] * len(self._questions), len(chunk) - at, 0)
        return tuple(words)

    def _word(self, printed: str, step: int) -> _Word:
        return (*[question(printed) for question in self._questions], step, len(printed))
