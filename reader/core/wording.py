# SPDX-License-Identifier: MIT
"""Owns the comparing of two whole texts: are they printings of one report, or two reports written in one form?

Printings share their runs of five words, and with them the names and numbers; reports after one form, of two provinces
or two years, share runs too, but each has its own names and numbers.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from typing import TypeVar
from zlib import crc32

from reader.core.folding import exact
from reader.core.remember import Remembered

T = TypeVar("T", int, str)

SURE = 0.6
"""Where the sketches are so much alike, most runs are shared."""
_RUNS = 0.5
"""This share of the runs of the shorter text the longer one has, at least."""
_PARTICULARS = 0.6
"""The same of names and numbers: of printings it is more than 0.8, of reports after one form less than 0.35."""
_LONGER = 4
"""A text so many times as long only quotes the other."""
_FEWEST = 12
"""Runs: less is no report."""
_OWN_LINE = 8
"""Words: shorter lines are titles, bylines and what the page says around an article, which differ between papers."""

_CAPITAL = f"[A-Z{''.join(c for c in map(chr, range(0xC0, 0x1F00)) if unicodedata.category(c) == 'Lu')}]"
_WORD = re.compile(r"[^\W_]+")
_PARTICULAR = re.compile(rf"\d+(?:[.,/]\d+)*|\b{_CAPITAL}\w*(?: {_CAPITAL}\w*)+")
"""Numbers, and names of two words and more."""


def _hash(word: str) -> int:
    return crc32(exact(word).encode("utf-8", "surrogatepass"))


_hashes = Remembered(_hash).__getitem__


class Wording:
    """An NFC text to be compared: its runs of five words, its names and numbers."""

    def __init__(self, text: str) -> None:
        self._lines = [line for line in text.splitlines() if line.count(" ") >= _OWN_LINE]

    @cached_property
    def runs(self) -> set[int]:
        """The runs, as hashes that hold in this process."""
        found: set[int] = set()
        for line in self._lines:
            row = list(map(_hashes, _WORD.findall(line)))
            found.update(map(hash, zip(row, row[1:], row[2:], row[3:], row[4:], strict=False)))
        return found

    @cached_property
    def particulars(self) -> set[str]:
        """Names and numbers."""
        return {exact(word) for line in self._lines for word in _PARTICULAR.findall(line)}


def same_report(one: Wording, other: Wording, likeness: float) -> bool:
    """Whether two texts, whose sketches are so much alike, are printings of one report."""
    fewer, more = sorted((one.particulars, other.particulars), key=len)
    if fewer and _share(fewer, more) < _PARTICULARS:
        return False
    shorter, longer = sorted((one.runs, other.runs), key=len)
    if len(shorter) < _FEWEST or len(longer) > _LONGER * len(shorter):
        return False
    return likeness >= SURE or _share(shorter, longer) >= _RUNS


def _share(part: set[T], whole: set[T]) -> float:
    return len(part & whole) / len(part)
