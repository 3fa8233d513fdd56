# SPDX-License-Identifier: MIT
"""Owns texts whose paragraphs are broken into lines of one width, as mail and PDF break them: made whole for reading.

Told by the breaks themselves: nearly every line that goes on in small letters was as full as it could be, so the next
word would not have fitted. Only then lines are joined; positions lead back to the text as it lies there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.extract.datelines import prints_date
from reader.extract.line_joints import (
    STOPS,
    completes,
    ends_caption,
    in_capitals,
    is_of_page,
    is_row_of_capitals,
    is_shortened,
    opens_credit,
    opens_item,
    stops,
)
from reader.extract.lines import rows_of
from reader.extract.mastheads import read_opening
from reader.extract.navigation import is_page_name, only_buttons

_NARROWEST, _WIDEST = 28, 140
"""Code points of a full line."""
_LEAST, _LEAST_NARROW, _NARROW = 3, 6, 45
"""So many broken lines at least; of columns as narrow as this more."""
_HYPHEN = re.compile(r"[^\W\d_]-$")
_WIDE = 55
"""Code points of a line that is hardly broken for other reasons."""
_SHORT = 0.6
"""The share of the width below which a line is short."""
_OVER = 3
"""Code points by which a full line may be wider than those that are sure."""
_FEW = 3
"""Words of a line that is rather of the page than a title."""
_SHEET = re.compile(r"(?:[-–]\s?|trang\s)?\d{1,3}(?:\s?/\s?\d{1,3})?(?:\s?[-–])?", re.IGNORECASE)
"""The number of a sheet, alone in its line."""
_BAR = re.compile(r"[|»›>]")
_MENU = re.compile(r"[|»›>]|\s{2}\S.*\s{2}\S")


@dataclass(frozen=True, slots=True)
class _Row:
    """One non-empty line: where its ink stands, its number from 1, and what is left free before it."""

    start: int
    end: int
    number: int
    indent: int
    text: str

    @property
    def width(self) -> int:
        return self.indent + len(self.text)

    @property
    def stops(self) -> bool:
        """Whether a sentence, or the head of a list, ends with it."""
        return stops(self.text)


class Unwrapped:
    """A text with its broken paragraphs made whole, and the way back to the positions of the text as it is."""

    def __init__(self, source: str, rows: Sequence[_Row], joined: Sequence[tuple[_Row, _Row]]) -> None:
        self._rows = rows
        self._cuts = [(above.end, below.start) for above, below in joined]
        self._row_ends = [row.end for row in rows]
        self._starts, self._sources = [0], [0]
        pieces, at, size = [], 0, 0
        for above, below in joined:
            hyphen = _HYPHEN.search(above.text[-2:]) and below.text[0].isalpha()
            piece = source[at : above.end] + ("" if hyphen else " ")
            pieces.append(piece)
            at, size = below.start, size + len(piece)
            self._starts.append(size)
            self._sources.append(at)
        self.text = "".join((*pieces, source[at:]))

    def start_of(self, position: int) -> int:
        """Where the character at this position stands in the source."""
        piece = bisect_right(self._starts, position) - 1
        return self._sources[piece] + position - self._starts[piece]

    def end_of(self, position: int) -> int:
        """Where the character before this position ends in the source."""
        return self.start_of(position - 1) + 1 if position else 0

    def lines_between(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """Start, end and number of the lines of the source, or of the parts of them, that stand there."""
        found, at = [], bisect_right(self._row_ends, start)
        while at < len(self._rows) and self._rows[at].start < end:
            row = self._rows[at]
            found.append((max(start, row.start), min(end, row.end), row.number))
            at += 1
        return found

    def is_passed_over(self, start: int, end: int) -> bool:
        """Whether a line lies between two that were joined: the number of a sheet."""
        at = bisect_right(self._cuts, (start, start)) - 1
        return at >= 0 and self._cuts[at][0] <= start and end <= self._cuts[at][1]


def unwrap(text: str) -> Unwrapped | None:
    """The text with whole paragraphs; None where it has them already."""
    rows = _rows(text)
    if len(rows) <= _LEAST:
        return None
    step = 2 if _is_spaced(rows) else 1
    widths = _widths(rows, step)
    if widths is None:
        return None
    joined = _Joining(rows, step, *widths).pairs()
    return Unwrapped(text, rows, joined) if joined else None


def _rows(text: str) -> list[_Row]:
    rows = []
    for number, (begin, row) in enumerate(rows_of(text), start=1):
        if ink := row.strip():
            indent = len(row) - len(row.lstrip())
            rows.append(_Row(begin + indent, begin + indent + len(ink), number, indent, ink))
    return rows


def _is_spaced(rows: Sequence[_Row]) -> bool:
    """Whether a blank line stands between nearly any two lines."""
    return 5 * sum(below.number - above.number == 2 for above, below in pairwise(rows)) > 4 * len(rows)


def _reach(above: _Row, below: _Row) -> int:
    """How wide the line above would be with the first word of the one below."""
    word = below.text.split(None, 1)[0]
    return above.width + 1 + len(word)


def _widths(rows: Sequence[_Row], step: int) -> tuple[int, int] | None:
    """How far a full line reaches with the word that did not fit, and the widest one; None where no width is kept."""
    broken = [
        (above.width, _reach(above, below))
        for above, below in pairwise(rows)
        if below.text[0].islower()
        and below.number - above.number <= step
        and _NARROWEST <= above.width <= _WIDEST
        and not above.stops
    ]
    if len(broken) < _LEAST - 1:
        return None
    width = sorted(width for width, _ in broken)[int(0.9 * len(broken))]
    fitting = [(own, reach) for own, reach in broken if own <= 1.08 * width and reach >= 0.85 * width]
    reaches = sorted(reach for _, reach in fitting)
    if len(reaches) < max(_LEAST - 1 if width > _NARROW else _LEAST_NARROW, 0.8 * len(broken)):
        return None
    if len(reaches) < _LEAST and not _is_sure(rows, reaches[0], width):
        return None
    ink = [len(row.text) for row in rows]
    if 2 * sum(size for size in ink if size > 1.15 * width) > sum(ink):
        return None  # most of the text stands in whole paragraphs
    widest = max(own for own, _ in fitting)
    return min(reaches[len(reaches) // 20], widest + 1), widest


def _is_sure(rows: Sequence[_Row], reach: int, width: int) -> bool:
    """Whether two broken lines are enough: more lines are as full, or both as full as can be and no line is wider."""
    if reach > width >= _WIDE and max(row.width for row in rows) <= width + _OVER:
        return True
    full = sum(above.width <= width + _OVER and _reach(above, below) >= reach for above, below in pairwise(rows))
    return full > _LEAST


class _Joining:
    """Which lines go on with the one above."""

    def __init__(self, rows: Sequence[_Row], step: int, floor: int, widest: int) -> None:
        self._rows, self._step, self._floor, self._widest = rows, step, floor, widest
        between = list(pairwise(rows))
        blank = sum(below.number - above.number > step for above, below in between)
        close = sum(
            below.number - above.number <= step
            and above.stops
            and below.text[0].isupper()
            and not self._full(above, below)
            for above, below in between
        )
        self._parted = blank > close
        """Whether blank lines stand between the paragraphs."""

    def pairs(self) -> list[tuple[_Row, _Row]]:
        """The lines that are joined, in order."""
        found: list[tuple[_Row, _Row]] = []
        for at in range(1, len(self._rows)):
            above, below = self._rows[at - 1], self._rows[at]
            begun = bool(found) and found[-1][1] is above
            if at > 1 and _SHEET.fullmatch(above.text) and self._goes_on_below_sheet(self._rows[at - 2], below, found):
                found.append((self._rows[at - 2], below))
            elif self._goes_on(at, above, below, begun=begun):
                found.append((above, below))
        return found

    def _goes_on_below_sheet(self, above: _Row, below: _Row, found: list[tuple[_Row, _Row]]) -> bool:
        """Whether a paragraph is broken by the number at the foot of its sheet."""
        begun = bool(found) and found[-1][1] is above
        return begun and below.text[0].islower() and not above.stops and self._full(above, below)

    def _full(self, above: _Row, below: _Row) -> bool:
        return _reach(above, below) >= self._floor and above.width <= self._widest + _OVER

    def _goes_on(self, at: int, above: _Row, below: _Row, *, begun: bool) -> bool:
        gap = below.number - above.number
        small, full = below.text[0].islower(), self._full(above, below)
        if gap > self._step:  # the end of a sheet amid a paragraph
            return small and full and begun and gap <= self._step + 1 and not above.stops
        if _MENU.search(below.text) and not _MENU.search(above.text):
            return False
        if not (small and full and " " not in below.text) and _is_button(below.text):
            return False
        if small:
            return full or (not above.stops and above.width >= _SHORT * self._floor)
        if not full or (below.indent > above.indent + 1 and begun):
            return False
        if opens_credit(below.text):
            return True
        if opens_item(above.text, below.text) or ends_caption(above.text, below.text):
            return False
        if _MENU.search(above.text) and not _MENU.search(below.text):
            return _is_button(f"{_BAR.split(above.text)[-1].strip()} {below.text}")
        if above.stops:
            if above.text[-1] == ";":
                return above.text.split()[0] != below.text.split()[0]
            amid = self._parted or (above.text[-1] == ":" and below.text[0] in '“"')
            return (begun and amid) or is_shortened(above.text)
        if self._is_short(below):
            return below.text[-1] in STOPS + "," or _ends_paragraph(above, below, begun=begun)
        return begun or self._opens_paragraph(at, above, below)

    def _is_short(self, row: _Row) -> bool:
        return row.width < _SHORT * self._floor

    def _opens_paragraph(self, at: int, above: _Row, below: _Row) -> bool:
        """Whether two lines, the lower one with a capital, are no title of full width above something else."""
        if prints_date(below.text) or in_capitals(above.text) != in_capitals(below.text):
            return False
        if read_opening(below.text, 0, len(below.text)):
            return False
        after = self._rows[at + 1] if at + 1 < len(self._rows) else None
        full = after is not None and after.number - below.number <= self._step and self._full(below, after)
        return self._parted or not full or any(map(_may_be_title, self._rows[: at - 1]))


def _is_button(text: str) -> bool:
    return text[-1] not in STOPS and only_buttons(text.lower())


def _ends_paragraph(above: _Row, below: _Row, *, begun: bool) -> bool:
    """Whether a few words without a full stop are still of the line above, and no date, name or button below it."""
    dated = prints_date(below.text) and above.text[-1] not in "-–—,("
    if dated and not begun:
        return False
    if completes(above.text, below.text):
        return True
    if is_of_page(below.text) or dated or in_capitals(above.text) != in_capitals(below.text):
        return False
    return begun or not is_row_of_capitals(below.text)


def _may_be_title(row: _Row) -> bool:
    """Whether a line has words enough, and is neither a date nor a menu."""
    return len(row.text.split()) > _FEW and not (
        prints_date(row.text) or _MENU.search(row.text) or is_of_page(row.text) or is_page_name(row.text)
    )
