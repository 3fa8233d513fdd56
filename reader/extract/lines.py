# SPDX-License-Identifier: MIT
"""Owns the lines of a text while their parts are being found, and what is asked about one line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from reader.core.folding import exact
from reader.core.remember import Remembered
from reader.core.resources import read_lines
from reader.core.structure import Part

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ROW = re.compile(r"([^\n\r\u2028\u2029]*)(?:\r\n|[\n\r\u2028\u2029]|\Z)")
_RARE_BREAKS = "\r\u2028\u2029"
_CLOSING = "'\"”’»)]"
_STOPS = tuple(".!?…;:,")


_SPACES = "\u00a0\u202f\u2007\u2009"
_VARIANT = re.compile(r"q?u[yỳýỷỹỵ]\b|[ùúủũụ]y\b|o[àáảãạèéẻẽẹ]\b|[òóỏõọ][ae]\b|\b[hklmst][yỳýỷỹỵ]\b|\bđ[ăắặằẳẵ]k\b")
_SHORT = 300
_HEAD = 60
_GLANCE = 80
_SHORT_TEXT = 160
"""Code points of a paragraph on average, in an article of short ones."""
_SPACED = 0.8
"""The share of lines below a blank one from which on blank lines part nothing."""


def low_of(text: str) -> str:
    """Small letters in one spelling; of a text longer than any button or caption its head only."""
    return " ".join(map(_in_one_spelling, (text if len(text) <= _SHORT else text[:_HEAD]).split(" ")))


def _spell(chunk: str) -> str:
    return _VARIANT.sub(lambda found: exact(found[0]), chunk.lower())


_in_one_spelling = Remembered(_spell).__getitem__


def _with_plain_spaces(text: str) -> str:
    for space in _SPACES:
        text = text.replace(space, " ")
    return text


@cache
def low_entries(name: str) -> tuple[str, ...]:
    """The entries of a word list as lines are compared with them."""
    return tuple(map(low_of, read_lines(name)))


class Openings:
    """How lines may begin, in small letters. Asked by two letters first: nearly all lines begin otherwise."""

    __slots__ = ("_by_head", "_size")

    def __init__(self, entries: Iterable[str]) -> None:
        entries = tuple(entries)
        self._size = min((2, *map(len, entries)))
        self._by_head: dict[str, tuple[str, ...]] = {}
        for entry in entries:
            head = entry[: self._size]
            self._by_head[head] = (*self._by_head.get(head, ()), entry)

    def open(self, low: str) -> bool:
        """Whether one of them opens the line."""
        fitting = self._by_head.get(low[: self._size])
        return fitting is not None and low.startswith(fitting)


@cache
def openings_of(name: str) -> Openings:
    """The entries of a word list as beginnings of lines."""
    return Openings(low_entries(name))


@dataclass(slots=True, eq=False)
class Line:
    """One non-empty line; ``part`` None until somebody knows it. Positions in code points."""

    start: int
    end: int
    number: int
    text: str
    after_blank: bool
    low: str
    """Small letters in one spelling (hoà = hòa), for looking up; of a long line its head only."""
    part: Part | None = None
    row: int = 0
    """As ``number``, but counted without the blank lines of a text that has one between any two lines."""
    cell: bool = False
    """Part of a table copied as text."""
    is_paragraph: bool = field(init=False)
    """Whether it reads as running text: long, with a sentence's end."""
    _words: list[str] | None = None

    @property
    def words(self) -> list[str]:
        """Its words, without numbers and signs."""
        if self._words is None:
            self._words = _WORD.findall(self.text)
        return self._words

    @property
    def plain(self) -> str:
        """Small letters, single spaces: for comparing lines."""
        return " ".join(self.text.casefold().split()).strip(" .…")

    @property
    def ends_sentence(self) -> bool:
        """Whether a full stop or another sign of a sentence stands at its end."""
        return self.text.rstrip(_CLOSING)[-1:] in _STOPS or self.text.endswith("/.")

    @property
    def in_capitals(self) -> bool:
        """Whether it is written in capital letters (a few small ones, as in a unit or name, do no harm)."""
        if 10 * sum(map(str.islower, self.text[:_GLANCE])) > len(self.text):
            return False  # too many small ones already, whatever follows
        letters = sum(map(str.isalpha, self.text))
        return letters > 1 and sum(map(str.isupper, filter(str.isalpha, self.text))) >= 0.9 * letters

    def __post_init__(self) -> None:
        self.is_paragraph = len(self.text) >= 120 and (len(self.text) >= 240 or self.ends_sentence)

    @property
    def is_short_paragraph(self) -> bool:
        """Whether it is a sentence of some length, in an article that has no longer paragraphs."""
        return len(self.text) >= 60 and self.text.rstrip('"”’)').endswith((".", "!", "?", "…"))


def read_lines_of(text: str) -> list[Line]:
    """The non-empty lines of a text; a line ends with LF, CRLF, CR or a Unicode line or paragraph separator."""
    lines = list(_iter_lines(text))
    spaced = len(lines) > 2 and sum(line.after_blank for line in lines) >= _SPACED * len(lines)
    row = 0
    for above, line in zip([None, *lines], lines, strict=False):
        gap = line.number - above.number if above else 1
        if spaced and gap == 2:
            gap, line.after_blank = 1, False
        line.row = row = row + gap
    return lines


def _iter_lines(text: str) -> Iterator[Line]:
    after_blank = True
    for number, (begin, row) in enumerate(rows_of(text), start=1):
        ink = row.strip()
        if ink:
            start = begin + len(row) - len(row.lstrip())
            words = _with_plain_spaces(ink)
            yield Line(start, start + len(words), number, words, after_blank, low_of(words))
        after_blank = not ink


def rows_of(text: str) -> Iterator[tuple[int, str]]:
    """All lines, blank ones too, each with where it begins."""
    if any(map(text.__contains__, _RARE_BREAKS)):
        for found in _ROW.finditer(text):
            yield found.start(), found[1]
        return
    begin = 0
    for row in text.split("\n"):
        yield begin, row
        begin += len(row) + 1


def text_bounds(lines: list[Line]) -> tuple[int, int]:
    """Index of the first and of the last line of running text not known to be of another part.

    Where every paragraph is broken into short lines, three that follow on each other count as text. Without any
    text: the number of lines, and -1.
    """
    found = [index for index, line in enumerate(lines) if line.part is None and line.is_paragraph]
    if not found:
        found = [index for index, line in enumerate(lines) if line.part is None and line.is_short_paragraph]
    if not found:
        found = [
            index
            for index in range(len(lines) - 2)
            if lines[index + 1].text[0].islower() and _run_on(lines[index : index + 3])
        ]
        found = found + [index + 2 for index in found[-1:]]
    return (found[0], _last_sentence(lines, found)) if found else (len(lines), -1)


def _last_sentence(lines: list[Line], paragraphs: list[int]) -> int:
    """Index of the last line of a text of short paragraphs: two sentences of some length, no headline between them."""
    last = paragraphs[-1]
    if last + 2 >= len(lines) or sum(len(lines[at].text) for at in paragraphs) > _SHORT_TEXT * len(paragraphs):
        return last
    above = False
    for at in range(last + 1, len(lines)):
        if lines[at].part is None:
            sentence = lines[at].is_short_paragraph
            last = at if above and sentence else last
            above = sentence
    return last


def _run_on(three: list[Line]) -> bool:
    """Whether three lines stand close together and are each of some length."""
    return all(line.part is None and len(line.text) >= 25 for line in three) and three[2].row - three[0].row == 2
