# SPDX-License-Identifier: MIT
"""Owns the comparing of two whole texts: are they printings of one report, or two reports written in one form?

Printings share their runs of five words, and with them the names and numbers; reports after one form, of two provinces
or two years, share runs too, but each has its own names and numbers. What a paper writes a day later on the same affair
says all the old again below its news: of such two the openings differ.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property
from zlib import crc32

from reader.core.folding import exact
from reader.core.remember import Remembered

SURE = 0.6
"""Where the sketches are so much alike, most runs are shared."""
_RUN = 5
"""Words."""
_RUNS = 0.5
"""This share of the runs of the shorter text the longer one has, at least."""
_OPENING = 0.4
"""So much of a text is its opening: the news, before what was known already."""
_OPENED = 0.4
"""This share of the runs of either opening the other text has: more than half may be left out or written anew."""
_NUMBERS = 0.65
_NAMES = 0.6
"""The same of numbers and of names: of printings it is about 0.8 and more, of reports after one form 0.5 and less."""
_FEW = 3
"""Fewer numbers or names say something only together."""
_LONGER = 4
"""A text so many times as long only quotes the other."""
_FEWEST = 12
"""Runs: less is no report."""
_OWN_LINE = 8
"""Words: shorter lines are titles, bylines and what the page says around an article, which differ between papers."""

_CAPITAL = f"[A-Z{''.join(c for c in map(chr, range(0xC0, 0x1F00)) if unicodedata.category(c) == 'Lu')}]"
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+(?:[.,/]\d+)*")
_SIGNS = re.compile(r"[.,/]")
_NAME = re.compile(rf"{_CAPITAL}(?<!\w.)\w*(?: {_CAPITAL}\w*)+", re.DOTALL)
"""It begins with a capital for the interpreter to look for; that a word begins there is asked afterwards."""


def _hash(word: str) -> int:
    return crc32(exact(word).encode("utf-8", "surrogatepass"))


_hashes = Remembered(_hash).__getitem__
_exact = Remembered(exact).__getitem__


class Wording:
    """An NFC text to be compared: its runs of five words, its names and numbers."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = [line for line in text.splitlines() if line.count(" ") >= _OWN_LINE]

    @cached_property
    def size(self) -> int:
        """About how many runs there are; to make them takes many times as long."""
        return sum(line.count(" ") + 2 - _RUN for line in self._lines)

    @cached_property
    def runs(self) -> set[int]:
        """The runs, as hashes that hold in this process."""
        found: set[int] = set()
        for line in self._lines:
            found.update(_runs(line))
        return found

    @cached_property
    def opening(self) -> set[int]:
        """The runs of the lines with which the text begins."""
        found: set[int] = set()
        wanted = _OPENING * sum(line.count(" ") for line in self._lines)
        for line in self._lines:
            if wanted <= 0:
                break
            found.update(_runs(line))
            wanted -= line.count(" ")
        return found

    @cached_property
    def numbers(self) -> set[str]:
        """Its own numbers, without the signs in them."""
        return set(_numbers("\n".join(self._lines)))

    @cached_property
    def names(self) -> set[str]:
        """Its own names of two words and more."""
        return set(_names("\n".join(self._lines)))

    @cached_property
    def all_numbers(self) -> set[str]:
        """Also those of short lines: another printing may have joined them."""
        return set(_numbers(self._text))

    @cached_property
    def everything(self) -> set[str]:
        """All numbers and names, also those of short lines."""
        return {*self.all_numbers, *_names(self._text)}


def same_report(one: Wording, other: Wording, likeness: float) -> bool:
    """Whether two texts, whose sketches are so much alike, are printings of one report."""
    if not _share_numbers(one, other) and not _share_numbers(other, one):
        return False  # whichever is the shorter; names take many times as long
    shorter, longer = sorted((one, other), key=lambda each: len(each.numbers) + len(each.names))
    if not _has(longer, shorter.numbers, _NUMBERS, _FEW) or not _has(longer, shorter.names, _NAMES, _FEW):
        return False
    if not _has(longer, shorter.numbers | shorter.names, _NAMES, 1):
        return False
    fewer, more = sorted((one.size, other.size))
    if fewer < _FEWEST or more > _LONGER * fewer:
        return False
    if likeness < SURE and not _share_runs(one.runs, other.runs):
        return False
    return _opens_in(one, other) and _opens_in(other, one)


def _opens_in(one: Wording, other: Wording) -> bool:
    """Whether what a text begins with stands in the other, wherever it does."""
    return len(one.opening & other.runs) >= _OPENED * len(one.opening)


def _share_runs(one: set[int], other: set[int]) -> bool:
    shared = len(one & other)
    return shared > 0 and shared >= _RUNS * min(len(one), len(other))


def _runs(line: str) -> Iterable[int]:
    row = list(map(_hashes, _WORD.findall(line)))
    return map(hash, zip(row, row[1:], row[2:], row[3:], row[4:], strict=False))


def _share_numbers(longer: Wording, shorter: Wording) -> bool:
    wanted = shorter.numbers
    return len(wanted) < _FEW or len(wanted & longer.all_numbers) >= _NUMBERS * len(wanted)


def _has(longer: Wording, particulars: set[str], share: float, few: int) -> bool:
    return len(particulars) < few or len(particulars & longer.everything) >= share * len(particulars)


def _numbers(text: str) -> list[str]:
    return [number if number.isdigit() else _SIGNS.sub("", number) for number in _NUMBER.findall(text)]


def _names(text: str) -> list[str]:
    return list(map(_exact, _NAME.findall(text)))
