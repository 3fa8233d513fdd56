# SPDX-License-Identifier: MIT
"""Owns which pieces of an article are shown in which order, and the way between their positions and the text's.

Positions in the text are code points, positions in the document UTF-16 units; here is the border.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import groupby

from reader.core.corpus import Article
from reader.core.offsets import Utf16Map
from reader.core.structure import Block, Part

_BREAKS = re.compile("[\x00-\x08\x0a-\x1f\x85\u2028\u2029\ufdd0\ufdd1]")
"""Characters at which Qt would begin a new block or frame: shown as a space, so that every position holds."""


class Kind(Enum):
    """What one paragraph of the document is made of."""

    TEXT = auto()
    """A line of the article."""
    TITLE = auto()
    """A title that stands nowhere in the text: typed by the user."""
    META = auto()
    """Date, source, place, encoding, length."""
    PRINTINGS = auto()
    """Where else the report was printed, and how many files have it."""
    FOLD = auto()
    """Stands for lines of the page that are not of the article."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph; ``[start, end)`` in code points of the text, empty where it is not taken from there."""

    kind: Kind
    part: Part
    start: int
    end: int
    fold: int = -1
    """The number of the fold that the line belongs to, -1 for none."""


def displayed(text: str) -> str:
    """A stretch of the text as the document may hold it, as long as it is in UTF-16 units."""
    return _BREAKS.sub(" ", text)


def compose(article: Article, unfolded: Collection[int] = (), *, printings: bool = False) -> tuple[Piece, ...]:
    """The paragraphs of an article; lines of the page are left out except in the folds that are open."""
    body = list(_folded(article, unfolded))
    place = _after_title(body)
    made = [Piece(Kind.META, Part.DATELINE, at := body[place - 1].end if place else 0, at)]
    if printings:
        made.append(Piece(Kind.PRINTINGS, Part.DATELINE, at, at))
    if not place:
        made.insert(0, Piece(Kind.TITLE, Part.TITLE, 0, 0))
    return (*body[:place], *made, *body[place:])


def _after_title(pieces: Sequence[Piece]) -> int:
    """The index behind the first run of title lines, 0 without one."""
    titles = [index for index, piece in enumerate(pieces) if piece.part is Part.TITLE]
    if not titles:
        return 0
    place = titles[0] + 1
    while place < len(pieces) and pieces[place].part is Part.TITLE:
        place += 1
    return place


def _folded(article: Article, unfolded: Collection[int]) -> Iterator[Piece]:
    groups = groupby(every_line(article), key=lambda block: block.part is Part.FURNITURE)
    fold = 0
    for is_furniture, group in groups:
        blocks = list(group)
        if is_furniture:
            yield Piece(Kind.FOLD, Part.FURNITURE, blocks[0].start, blocks[0].start, fold)
        if not is_furniture or fold in unfolded:
            number = fold if is_furniture else -1
            yield from (Piece(Kind.TEXT, block.part, block.start, block.end, number) for block in blocks)
        fold += is_furniture


def every_line(article: Article) -> Iterator[Block]:
    """The lines of the structure, and as body whatever it passed over: no word of the text is ever lost."""
    position = 0
    for block in article.reading.structure.blocks:
        yield from _plain_lines(article.text, position, block.start)
        yield block
        position = block.end
    yield from _plain_lines(article.text, position, len(article.text))


def _plain_lines(text: str, start: int, end: int) -> Iterator[Block]:
    if start >= end:
        return
    position = start
    for line in text[start:end].splitlines(keepends=True):
        words = line.strip()
        if words:
            first = position + line.index(words)
            yield Block(first, first + len(words), 0, Part.BODY)
        position += len(line)


def folds_of(article: Article) -> list[list[Block]]:
    """The lines behind each fold."""
    groups = groupby(every_line(article), key=lambda block: block.part is Part.FURNITURE)
    return [list(group) for is_furniture, group in groups if is_furniture]


def fold_at(article: Article, position: int) -> int:
    """The fold that hides this code point, -1 for none."""
    for number, blocks in enumerate(folds_of(article)):
        if blocks[0].start <= position < blocks[-1].end:
            return number
    return -1


class TextMap:
    """The way between code points of the text and UTF-16 units of the document."""

    def __init__(self, text: str, pieces: Sequence[Piece], lengths: Sequence[int]) -> None:
        """``lengths`` are those of the paragraphs as shown, in UTF-16 units."""
        self.pieces = tuple(pieces)
        self._utf16 = Utf16Map(text)
        self._units: list[int] = []
        unit = 0
        for length in lengths:
            self._units.append(unit)
            unit += length + 1
        self._texts = [index for index, piece in enumerate(pieces) if piece.kind is Kind.TEXT]
        self._starts = [pieces[index].start for index in self._texts]

    def to_document(self, position: int) -> int:
        """Where a code point stands in the document; one that is not shown counts as the end of what is before it."""
        rank = bisect_right(self._starts, position) - 1
        if rank < 0:
            return self._units[self._texts[0]] if self._texts else 0
        index = self._texts[rank]
        return self._unit(index, min(position, self.pieces[index].end))

    def to_text(self, unit: int) -> int:
        """The code point at a place of the document; in a paragraph that is not the article's, the nearest one."""
        if not self.pieces:
            return 0
        index = self._index_at(unit)
        piece = self.pieces[index]
        if piece.kind is not Kind.TEXT:
            return piece.start
        utf16 = self._utf16.to_utf16(piece.start) + unit - self._units[index]
        return min(self._utf16.from_utf16(utf16), piece.end)

    def piece_at(self, unit: int) -> Piece:
        """The paragraph at a place of the document."""
        return self.pieces[self._index_at(unit)]

    def is_text(self, unit: int) -> bool:
        """Whether this place of the document shows the article's own words."""
        return bool(self.pieces) and self.piece_at(unit).kind is Kind.TEXT

    def ranges(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where ``[start, end)`` is shown, a stretch for each paragraph, in UTF-16 units of the document."""
        rank = max(bisect_right(self._starts, start) - 1, 0)
        for index in self._texts[rank:]:
            piece = self.pieces[index]
            if piece.start >= end:
                return
            first, last = max(start, piece.start), min(end, piece.end)
            if first < last:
                yield self._unit(index, first), self._unit(index, last)

    def is_shown(self, position: int) -> bool:
        """Whether this code point stands in a paragraph that is shown."""
        return next(self.ranges(position, position + 1), None) is not None

    def copied(self, text: str, first: int, last: int) -> str:
        """The article's own words between two places of the document, as plain text with the text's own spaces."""
        parts: list[str] = []
        behind: int | None = None
        for index in self._texts:
            piece = self.pieces[index]
            opens, closes = self._units[index], self._unit(index, piece.end)
            start, end = self.to_text(max(first, opens)), self.to_text(min(last, closes))
            if first > closes or last < opens or start >= end:
                continue
            if behind is not None:
                parts.append(_gap(text[behind:start]))
            parts.append(text[start:end])
            behind = end
        return "".join(parts)

    def _index_at(self, unit: int) -> int:
        return max(bisect_right(self._units, unit) - 1, 0)

    def _unit(self, index: int, position: int) -> int:
        """The place of a code point of this paragraph."""
        base = self._units[index] - self._utf16.to_utf16(self.pieces[index].start)
        return base + self._utf16.to_utf16(position)


def _gap(between: str) -> str:
    """Line ends between two paragraphs; one where lines that are not shown lie between them."""
    return "\n" if between.strip() else "\n" * max(between.replace("\r\n", "\n").count("\n"), 1)
