# SPDX-License-Identifier: MIT
"""Owns the counting of positions: code points inside the program, UTF-16 units in Qt, the file's own for export."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate


def utf16_offsets(text: str) -> list[int]:
    """The UTF-16 position of every code point of the text, and of its end (``len(text) + 1`` numbers)."""
    return list(accumulate((1 + (char > "\uffff") for char in text), initial=0))


class Utf16Map:
    """Changes positions between code points and UTF-16 units; free of cost where the two are equal."""

    def __init__(self, text: str) -> None:
        self._units = utf16_offsets(text) if max(text, default="") > "\uffff" else None

    def to_utf16(self, position: int) -> int:
        """Code points to UTF-16 units."""
        return position if self._units is None else self._units[min(position, len(self._units) - 1)]

    def from_utf16(self, position: int) -> int:
        """UTF-16 units to code points; a position inside a pair counts as before it."""
        return position if self._units is None else max(bisect_right(self._units, position) - 1, 0)


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a source: NFC to work on, with the way back to the file's own code points.

    ``text`` is NFC with the line ends as they lie in the file; a byte order mark is no part of it. Only the pieces that
    changed are kept, as four numbers each: a large file in NFD has a change in every syllable.
    """

    text: str
    _changes: _Changes | None = field(default=None, repr=False)

    @classmethod
    def from_decoded(cls, decoded: str) -> SourceText:
        """Make it from the decoded file, byte order mark removed."""
        if unicodedata.is_normalized("NFC", decoded):
            return cls(decoded)
        changes = _Changes()
        pieces: list[str] = []
        raw_end = shift = 0
        for start, end in _changing_pieces(decoded):
            piece = unicodedata.normalize("NFC", decoded[start:end])
            pieces += (decoded[raw_end:start], piece)
            changes.add(start - shift, start - shift + len(piece), start, end)
            raw_end, shift = end, shift + end - start - len(piece)
        return cls("".join((*pieces, decoded[raw_end:])), changes)

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` lies in the decoded file, in its code points."""
        if self._changes is None:
            return start, end
        first = self._changes.raw_start(start)
        return (first, first) if start == end else (first, self._changes.raw_end(end))


class _Changes:
    """The pieces that are other in NFC than in the file, in order: where each lies here and there."""

    __slots__ = ("_ends", "_raw_ends", "_raw_starts", "_starts")

    def __init__(self) -> None:
        self._starts, self._ends = array("q"), array("q")
        self._raw_starts, self._raw_ends = array("q"), array("q")

    def add(self, start: int, end: int, raw_start: int, raw_end: int) -> None:
        """One more piece, behind all others."""
        for column, position in zip(
            (self._starts, self._ends, self._raw_starts, self._raw_ends), (start, end, raw_start, raw_end), strict=True
        ):
            column.append(position)

    def raw_start(self, position: int) -> int:
        """Where the character at this position begins; inside a piece, where the piece begins."""
        piece = bisect_right(self._starts, position) - 1
        if piece < 0:
            return position
        if position < self._ends[piece]:
            return self._raw_starts[piece]
        return position - self._ends[piece] + self._raw_ends[piece]

    def raw_end(self, position: int) -> int:
        """Where the character before this position ends; inside a piece, where the piece ends."""
        piece = bisect_left(self._starts, position) - 1
        if piece < 0:
            return position
        if position < self._ends[piece]:
            return self._raw_ends[piece]
        return position - self._ends[piece] + self._raw_ends[piece]


_UNSURE = re.compile("[\0-\u02ff]?[^\0-\u02ff]+")
"""Everything below U+0300 is NFC by itself and never joins what stands before it."""


def _changing_pieces(decoded: str) -> Iterator[tuple[int, int]]:
    """The smallest pieces that are other in NFC; their sides may be normalised apart (UAX #15)."""
    for stretch in _UNSURE.finditer(decoded):
        if unicodedata.is_normalized("NFC", stretch[0]):
            continue
        for start, end in _stable_pieces(stretch[0]):
            if not unicodedata.is_normalized("NFC", stretch[0][start:end]):
                yield stretch.start() + start, stretch.start() + end


def _stable_pieces(decoded: str) -> Iterator[tuple[int, int]]:
    """Cut where normalising the two sides apart gives the same as normalising them together."""
    start = 0
    for index in range(1, len(decoded)):
        if _starts_piece(decoded[start:index], decoded[index]):
            yield start, index
            start = index
    yield start, len(decoded)


def _starts_piece(before: str, char: str) -> bool:
    if unicodedata.combining(char):
        return False
    joined = unicodedata.normalize("NFC", before + char)
    return joined == unicodedata.normalize("NFC", before) + unicodedata.normalize("NFC", char)
