# SPDX-License-Identifier: MIT
"""Owns the counting of positions: code points inside the program, UTF-16 units in Qt, the file's own for export."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate


def utf16_offsets(text: str) -> list[int]:
    """The UTF-16 position of every code point of the text, and of its end (``len(text) + 1`` numbers)."""
    return list(accumulate((1 + (char > "\uffff") for char in text), initial=0))


class Utf16Map:
    """Changes positions between code points and UTF-16 units; free of cost where the two are equal."""

    def __init__(self, text: str) -> None:
        self._units = utf16_offsets(text) if any(char > "\uffff" for char in text) else None

    def to_utf16(self, position: int) -> int:
        """Code points to UTF-16 units."""
        return position if self._units is None else self._units[min(position, len(self._units) - 1)]

    def from_utf16(self, position: int) -> int:
        """UTF-16 units to code points; a position inside a pair counts as before it."""
        return position if self._units is None else max(bisect_right(self._units, position) - 1, 0)


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a source: NFC to work on, with the way back to the file's own code points.

    ``text`` is NFC with the line ends as they lie in the file; a byte order mark is no part of it.
    """

    text: str
    _raw_starts: tuple[int, ...] | None = field(default=None, repr=False)
    _raw_ends: tuple[int, ...] | None = field(default=None, repr=False)

    @classmethod
    def from_decoded(cls, decoded: str) -> SourceText:
        """Make it from the decoded file, byte order mark removed."""
        if unicodedata.is_normalized("NFC", decoded):
            return cls(decoded)
        starts: list[int] = []
        ends: list[int] = []
        pieces: list[str] = []
        for start, end in _stable_pieces(decoded):
            piece = unicodedata.normalize("NFC", decoded[start:end])
            pieces.append(piece)
            starts.extend(_spread(start, end, len(piece)))
            ends.extend(_spread(start, end, len(piece), closing=True))
        return cls("".join(pieces), (*starts, len(decoded)), (0, *ends))

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` lies in the decoded file, in its code points."""
        if self._raw_starts is None or self._raw_ends is None:
            return start, end
        first = self._raw_starts[start]
        return (first, first) if start == end else (first, self._raw_ends[end])


def _spread(start: int, end: int, length: int, *, closing: bool = False) -> list[int]:
    """Raw positions for the characters of one piece: one to one as far as it goes, the rest at the piece's edge."""
    if end - start == length:
        return [start + index + closing for index in range(length)]
    return [end if closing else start] * length


def _stable_pieces(decoded: str) -> Iterator[tuple[int, int]]:
    """Cut where normalising the two sides apart gives the same as normalising them together (UAX #15)."""
    start = 0
    for index in range(1, len(decoded)):
        char = decoded[index]
        if char < "\u0300" or _starts_piece(decoded[start:index], char):
            yield start, index
            start = index
    if decoded:
        yield start, len(decoded)


def _starts_piece(before: str, char: str) -> bool:
    if unicodedata.combining(char):
        return False
    joined = unicodedata.normalize("NFC", before + char)
    return joined == unicodedata.normalize("NFC", before) + unicodedata.normalize("NFC", char)
