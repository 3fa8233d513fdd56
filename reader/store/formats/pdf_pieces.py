# SPDX-License-Identifier: MIT
"""Owns what stands where on a page of a PDF: its text as PDFium has it, cut into stretches of a line with their boxes.

Lengths are points (1/72 inch); y grows upwards, as PDF counts it.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from reader.store.formats.pdf_turning import turn_upright

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_WORD = re.compile(r"[^\s\ufffe\x02]+[\ufffe\x02]?")
"""PDFium puts the halves of a word that it takes for cut at a line's end side by side, with a mark between them."""
_STRETCH = re.compile(r"\S(?:[^\ufffe\x02\n]*[^\s\ufffe\x02])?[\ufffe\x02]?")
_EVERY, _EDGE = 6, 2
"""One of so many lines is looked at word by word, and so many at the head and foot."""
_LONG = 1.2
"""So much longer than most, a line is looked at too: it may be two that stand side by side."""
_WIDEST = 1.0
"""Of a letter's height: so wide it may be on average."""
_EM = 0.8
"""Share of the height of a font from its deepest to its highest letter that is one em, about."""
_LEAST_GAP = 0.55
"""em; what is narrower is a space between words, however lines are set."""
_WIDER = 2.2
"""So many times the usual space of a page is more than a space, also where lines are stretched."""
_MOST_LETTERS = 200_000
"""A page with more is no page of words, and is taken as it comes."""
_MOST_DRAWINGS = 5_000
_THIN = 2.5
"""Points; what is drawn higher is no line, but its edges may be."""


class Piece(NamedTuple):
    """Words of one line of the file with no wide gap between them."""

    left: float
    right: float
    bottom: float
    top: float
    start: int
    """Code points of the page's text."""
    end: int
    line: int
    """Number of the line in the file's order."""

    @property
    def middle(self) -> float:
        """How high it stands on the page."""
        return (self.bottom + self.top) / 2

    @property
    def em(self) -> float:
        """The size of its font, about."""
        return (self.top - self.bottom) * _EM


class Page(NamedTuple):
    """One page: its text, and its stretches in the file's order (none where letters have no places)."""

    text: str
    pieces: tuple[Piece, ...]
    rules: tuple[tuple[float, float, float], ...] = ()
    """Lines drawn across, where words stand side by side: left, right, y."""
    bottom: float = 0.0
    top: float = 0.0


def read_page(page: PdfPage) -> Page:
    """The text of a page with its places."""
    words = page.get_textpage()
    try:
        if edges := turn_upright(page, words):
            words.close()
            words = page.get_textpage()
        text = words.get_text_range()
        try:
            pieces = tuple(_Places(words, text).pieces()) if len(text) < _MOST_LETTERS else ()
        except LookupError:  # letters without places: the page is taken as it comes
            pieces = ()
    finally:
        words.close()
    bottom, top = edges or page.get_bbox()[1::2]
    rules = tuple(_rules(page)) if stand_side_by_side(pieces) else ()
    return Page(text.replace("\r\n", "\n"), pieces, rules, bottom, top)


def stand_side_by_side(pieces: Sequence[Piece]) -> bool:
    """Whether not every stretch is below the one before it."""
    return any(later.middle > one.middle - one.em / 3 for one, later in pairwise(pieces))


class _Line(NamedTuple):
    """A line of the file's text: its number, where it begins there and in the text that is given, its words."""

    number: int
    begun: int
    given: int
    words: str


class _Places:
    """Asks PDFium where letters stand, for as few of them as tell how a page is laid out."""

    def __init__(self, words: PdfTextPage, text: str) -> None:
        from pypdfium2 import raw

        self._handle, self._box = words.raw, raw.FS_RECTF()
        self._reference = ctypes.byref(self._box)
        self._ask, self._letter = raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetCharIndexFromTextIndex
        self._plain = words.count_chars() == len(text)
        self._lines = list(_lines(text))
        self._wide = _LEAST_GAP

    def pieces(self) -> Iterator[Piece]:
        """The stretches of the page in the file's order.

        Lines are cut at wide gaps; where none of those that are looked at has one, none has.
        """
        some = {*range(0, len(self._lines), _EVERY), *range(_EDGE), *range(len(self._lines) - _EDGE, len(self._lines))}
        seen = {place: list(self._words(self._lines[place])) for place in some if 0 <= place < len(self._lines)}
        gaps = [gap for words in seen.values() for one, later in pairwise(words) if 0 < (gap := _gap(one, later)) < 1]
        self._wide = max(_LEAST_GAP, _WIDER * median(gaps)) if gaps else _LEAST_GAP
        cut = {place: list(self._cut(words)) for place, words in seen.items()}
        one_each = all(len(pieces) < 2 for place, pieces in cut.items() if place % _EVERY == 0)
        usual = median([piece.right - piece.left for pieces in cut.values() for piece in pieces] or [0.0])
        for place, line in enumerate(self._lines):
            whole = self._whole(line, _LONG * usual) if one_each and place not in cut else None
            yield from whole or cut.get(place) or self._cut(list(self._words(line)))

    def _words(self, line: _Line) -> Iterator[Piece]:
        """Every word with the box of its letters."""
        for found in _WORD.finditer(line.words):
            word, straight = self._place(line, found.start(), found.end())
            if straight:
                yield word
            else:
                yield from self._torn(line, found.start(), found.end())

    def _torn(self, line: _Line, start: int, end: int) -> Iterator[Piece]:
        """The words in letters that only the file's order has brought together."""
        letters = [self._place(line, place, place + 1)[0] for place in range(start, end)]
        begun = 0
        for place, letter in enumerate(letters):
            if place + 1 == len(letters) or not -0.3 < _gap(letter, letters[place + 1]) < _LEAST_GAP:
                yield _together(letters[begun : place + 1])
                begun = place + 1

    def _whole(self, line: _Line, longest: float) -> list[Piece] | None:
        """A line as one piece, but for the halves of a word that was cut; None where it can't be one."""
        pieces = []
        for part in _STRETCH.finditer(line.words):
            piece, straight = self._place(line, part.start(), part.end())
            if not straight or piece.right - piece.left > longest:
                return None
            pieces.append(piece)
        return pieces

    def _place(self, line: _Line, start: int, end: int) -> tuple[Piece, bool]:
        """Where these letters of a line stand, and whether they may stand side by side.

        :raises LookupError: PDFium doesn't know.
        """
        first, last = line.begun + start, line.begun + end - 1
        if not self._plain:
            first, last = self._letter(self._handle, first), self._letter(self._handle, last)
        box = self._box
        if not self._ask(self._handle, first, self._reference):
            raise LookupError(first)
        left, right, bottom, top = box.left, box.right, box.bottom, box.top
        straight = True
        if last != first and self._ask(self._handle, last, self._reference):
            high, wide = top - bottom, box.right - left
            straight = abs(box.bottom - bottom) < high / 2 and 0 < wide < _WIDEST * high * (end - start)
            left, right = min(left, box.left), max(right, box.right)
            bottom, top = min(bottom, box.bottom), max(top, box.top)
        return Piece(left, right, bottom, top, line.given + start, line.given + end, line.number), straight

    def _cut(self, words: list[Piece]) -> Iterator[Piece]:
        """The words of a line put together where no wide gap stands between them."""
        begun = 0
        for place, word in enumerate(words):
            if place + 1 == len(words) or not -0.3 < _gap(word, words[place + 1]) < self._wide:
                yield _together(words[begun : place + 1])
                begun = place + 1


def _lines(text: str) -> Iterator[_Line]:
    begun = 0
    for number, line in enumerate(text.split("\r\n")):
        if line and not line.isspace():
            yield _Line(number, begun, begun - number, line)
        begun += len(line) + 2


def _together(words: list[Piece]) -> Piece:
    if len(words) == 1:
        return words[0]
    return words[0]._replace(
        left=min(word.left for word in words),
        right=max(word.right for word in words),
        bottom=min(word.bottom for word in words),
        top=max(word.top for word in words),
        end=words[-1].end,
    )


def _gap(one: Piece, later: Piece) -> float:
    """em between two words of one line; below -1 where they don't stand beside each other."""
    em = max(one.em, later.em)
    if em <= 0 or abs(one.middle - later.middle) > em:
        return -2.0
    return (later.left - one.right) / em


def _rules(page: PdfPage) -> Iterable[tuple[float, float, float]]:
    from pypdfium2 import PdfiumError, raw

    for drawn in islice(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3), _MOST_DRAWINGS):
        try:
            left, bottom, right, top = drawn.get_bounds()
        except PdfiumError:  # it draws nothing
            continue
        if right - left > 4 * _THIN:
            yield left, right, bottom
            if top - bottom > _THIN:
                yield left, right, top
