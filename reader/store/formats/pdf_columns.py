# SPDX-License-Identifier: MIT
"""Owns the order in which a page of a PDF is read: column by column under what spans them, tables row by row.

The order of the file is kept wherever it is one that somebody could read; only where words stand elsewhere than it
says are they put where they are seen. White space that runs down between lines is a gutter where both its sides read
as text: lines that fill their column, which the rows of a table don't.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil
from statistics import median

from reader.store.formats.pdf_pieces import Page, Piece, stand_side_by_side

Block = list[Piece]

_LEAST_LINES = 3
"""A column has more; what is shorter may be chance."""
_LEAST_GUTTER = 0.5
"""em."""
_FILLED = 0.78
"""Share of a column's width that its lines take up, in the middle of them."""
_LETTERS = 12
"""On a line of a column, on average: less is a column of numbers or names."""
_GOING_ON = 0.3
"""Share of lines that begin with a small letter, since they go on with a sentence: cells of a table don't."""
_WIDEST_GUTTER = 0.3
"""Share of the narrower of its columns."""
_HALF_FILLED = 0.6
"""The same for a few lines: less is a row of a table."""
_BAND = 0.2
"""em of white between the highest letters of a line and the deepest of the one above."""
_EDGE = 0.12
"""Share of a page's height at its head and foot."""
_UPWARDS = 0.1
"""Share of lines that stand above the line before them in the file: more, and the file has no order."""

_LARGE = 1.25
"""So much larger than most letters, words are a headline."""
_MOST_RUNS, _MOST_RUNS_INSIDE = 60, 8
"""White spaces that are looked at in one part of a page, and in a part of that to know it."""
_DEEPEST = 2


def reading_order(page: Page) -> list[Block] | None:
    """The stretches of a page as they are read, block by block; None where the file has them like that."""
    if len(page.pieces) < 2 or not stand_side_by_side(page.pieces):
        return None
    blocks = list(_Cutter(page).blocks(list(page.pieces)))
    if sum(map(_upwards, blocks)) >= max(2, _UPWARDS * sum(len(lines_of(block)) for block in blocks)):
        blocks = [[piece for line in lines_of(block) for piece in line] for block in blocks]
    order = [piece for block in blocks for piece in block]
    if order == list(page.pieces) or _breaks(order) > _breaks(page.pieces):
        return None
    return blocks


def lines_of(pieces: Sequence[Piece]) -> list[Block]:
    """Stretches that stand side by side, from the top down."""
    lines: list[Block] = []
    for piece in sorted(pieces, key=lambda one: -one.middle):
        if lines and abs(lines[-1][0].middle - piece.middle) < 0.5 * max(min(lines[-1][0].em, piece.em), 1):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [sorted(line) for line in lines]


def _breaks(pieces: Sequence[Piece]) -> int:
    """How often what comes next is neither beside what was before nor on the line below it."""
    return sum(
        not (one.middle - later.middle < 2.5 * one.em and _follows(one, later)) for one, later in pairwise(pieces)
    )


def _follows(one: Piece, later: Piece) -> bool:
    below = one.middle - later.middle > 0.5 * min(one.em, later.em)
    return _overlap(one, later) > 0.3 if below else later.left >= one.right


def _upwards(block: Block) -> int:
    """How often the file goes up within one column: over what it has said before."""
    return sum(
        later.middle > one.middle + 0.5 * one.em and _overlap(one, later) > 0.3 for one, later in pairwise(block)
    )


def _is_next_line(above: Piece, piece: Piece) -> bool:
    same_size = abs(above.em - piece.em) < 0.1 * piece.em
    return same_size and _overlap(above, piece) > 0.3 and 0.5 < (above.middle - piece.middle) / piece.em < 2.2


def _overlap(one: Piece, other: Piece) -> float:
    shared = min(one.right, other.right) - max(one.left, other.left)
    return shared / max(min(one.right - one.left, other.right - other.left), 1.0)


def _edges(column: Block) -> tuple[float, float]:
    return min(piece.left for piece in column), max(piece.right for piece in column)


def _width(column: Block) -> float:
    left, right = _edges(column)
    return right - left


def _too_far(one: Block, other: Block) -> bool:
    """Whether there is more white between than between columns of one text."""
    return _edges(other)[0] - _edges(one)[1] > _WIDEST_GUTTER * min(_width(one), _width(other))


def _filled(column: Block, left: float, right: float) -> float:
    """Share of the width that a line takes up, in the middle of all."""
    return median((line[-1].right - line[0].left) / max(right - left, 1.0) for line in lines_of(column))


def _parted(lying: Iterable[tuple[float, float, Piece]], gap: float) -> list[Block]:
    """What has this much white before it begins a new part; each piece comes with where it begins and ends."""
    parts: list[Block] = []
    edge = 0.0
    for begin, end, piece in lying:
        if parts and begin - edge < gap:
            parts[-1].append(piece)
            edge = max(edge, end)
        else:
            parts.append([piece])
            edge = end
    return parts


class _Cutter:
    """Cuts one page into blocks."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._em = max(median(piece.em for piece in page.pieces), 1.0)
        self._depth = 0
        self._tables: list[frozenset[int]] = []
        """Where in the text the stretches begin that are rows of a table."""

    def blocks(self, pieces: Block) -> Iterator[Block]:
        """The blocks in the order of reading; each in the order of the file."""
        for low, high in self._runs(pieces):
            if parts := self._parts(pieces, low, high):
                for part in parts:
                    yield from self.blocks(part)
                return
        if pieces:
            yield pieces

    def _runs(self, pieces: Block) -> list[tuple[float, float]]:
        """Heights between which white space runs down through the words, the longest first."""
        if len(pieces) < 2 * _LEAST_LINES:
            return []
        half = self._em * _LEAST_GUTTER / 2
        lines = sorted(((piece.top, piece.bottom, *self._reach(piece, pieces)) for piece in pieces), reverse=True)
        bottom, top, last = min(line[1] for line in lines), lines[0][0], max(line[2] for line in lines)
        runs: dict[tuple[int, int], tuple[float, float]] = {}
        step = half / 2
        for place in sorted({ceil(line[3] / step) * step + half for line in lines if line[3] < last}):
            high = top
            crossing = [(up, down) for up, down, left, right in lines if left < place + half and right > place - half]
            for low, following in (*crossing, (bottom, bottom)):
                if high - low > _LEAST_LINES * self._em:
                    runs.setdefault((round(low / self._em), round(high / self._em)), (low, high))
                high = min(high, following)
        return sorted(runs.values(), key=lambda run: run[0] - run[1])[:_MOST_RUNS]

    def _reach(self, piece: Piece, pieces: Block) -> tuple[float, float]:
        """From where to where a stretch takes up its line: a headline has all of a side on which nothing stands."""
        if piece.em < _LARGE * self._em:
            return piece.left, piece.right
        beside = [one for one in pieces if one.bottom < piece.top and one.top > piece.bottom and one is not piece]
        left, right = _edges(pieces)
        return (
            piece.left if any(one.right <= piece.left for one in beside) else left,
            piece.right if any(one.left >= piece.right for one in beside) else right,
        )

    def _parts(self, pieces: Block, low: float, high: float) -> list[Block] | None:
        """What is above, the columns between these heights, what is below; None where they are no columns."""
        inside = self._without_headline([piece for piece in pieces if low <= piece.middle <= high], pieces)
        bands = self._bands(inside)
        bands = self._without_rows(bands, self._columns(inside))
        bands = self._without_rows(bands[::-1], self._columns(inside))[::-1]
        inside = [piece for band in bands for piece in band]
        columns = self._columns(inside)
        within = {piece.start for piece in inside}
        if len(columns) < 2 or any(within <= table for table in self._tables) or not self._are_columns(columns):
            return None
        if self._is_table(columns):
            self._tables.append(frozenset(within))
            return None
        high, low = max(piece.middle for piece in inside), min(piece.middle for piece in inside)
        of = {piece.start: number for number, column in enumerate(columns) for piece in column}
        above = [piece for piece in pieces if piece.start not in of and piece.middle >= high]
        below = [piece for piece in pieces if piece.start not in of and piece.middle < high]
        return [above, *([one for one in pieces if of.get(one.start) == place] for place in range(len(columns))), below]

    def _without_headline(self, inside: Block, pieces: Block) -> Block:
        """Without short last lines of a headline whose other lines stand above all columns."""
        large = sorted((piece for piece in pieces if piece.em > _LARGE * self._em), key=lambda one: -one.middle)
        within = {piece.start for piece in inside}
        spanning = [piece for piece in large if piece.start not in within]
        for piece in large:
            if piece.start in within and any(_is_next_line(above, piece) for above in spanning):
                spanning.append(piece)
        gone = {piece.start for piece in spanning}
        return [piece for piece in inside if piece.start not in gone]

    def _bands(self, inside: Block) -> list[Block]:
        """Parts with white from side to side between them, from the top down."""
        from_top = sorted(inside, key=lambda one: -one.top)
        return _parted(((-piece.top, -piece.bottom, piece) for piece in from_top), _BAND * self._em)

    def _without_rows(self, bands: list[Block], columns: list[Block]) -> list[Block]:
        """Without the rows of a table at the beginning of these bands, or the head or foot of the page."""
        sides = [_edges(column) for column in columns]
        count = 0
        while count < len(bands) and self._is_row(bands[count], sides):
            count += 1
        rows = [piece for band in bands[:count] for piece in band]
        if not rows:
            return bands
        reach = _EDGE * (self._page.top - self._page.bottom)
        at_edge = all(not self._page.bottom + reach < piece.middle < self._page.top - reach for piece in rows)
        return bands[count:] if at_edge or count >= _LEAST_LINES else bands

    def _is_row(self, band: Block, sides: list[tuple[float, float]]) -> bool:
        """Whether a band has words on several sides, and on some too few for a column."""
        words = [[piece for piece in band if left <= piece.left <= right] for left, right in sides]
        filled = [_filled(side, *edges) for side, edges in zip(words, sides, strict=True) if side]
        return len(filled) > 1 and min(filled) < _HALF_FILLED

    def _columns(self, inside: Block) -> list[Block]:
        """What stands side by side with white space between from top to bottom."""
        return _parted(((piece.left, piece.right, piece) for piece in sorted(inside)), _LEAST_GUTTER * self._em)

    def _are_columns(self, columns: list[Block]) -> bool:
        long = [column for column in columns if len(lines_of(column)) >= _LEAST_LINES]
        if not long or not all(self._reads_as_text(column) or self._is_cut(column) for column in long):
            return False
        if len(long) < 2 and not self._ends_short(columns, long[0]):
            return False
        return not any(_too_far(one, other) for one, other in pairwise(long))

    def _is_table(self, columns: list[Block]) -> bool:
        """Whether what looks like columns of text are the cells of rows."""
        if any(self._ruled(one, other) for one, other in pairwise(columns)):
            return True
        long = [column for column in columns if len(lines_of(column)) >= _LEAST_LINES]
        return len(long) > 1 and all(self._in_rows(one, other) for one, other in pairwise(long))

    def _reads_as_text(self, column: Block) -> bool:
        """Whether most lines fill the column, and have words enough."""
        lines = lines_of(column)
        letters = sum(piece.end - piece.start for piece in column) / len(lines)
        going_on = sum(self._page.text[line[0].start].islower() for line in lines) / len(lines)
        return letters >= _LETTERS and going_on >= _GOING_ON and _filled(column, *_edges(column)) >= _FILLED

    def _ends_short(self, columns: list[Block], long: Block) -> bool:
        """Whether all but one are the last lines of a text: few beside many, and as wide."""
        wide = 0.5 * _width(long)
        rest = [column for column in columns if column is not long]
        return len(lines_of(long)) > 2 * _LEAST_LINES and all(
            any(piece.right - piece.left > wide for piece in column) for column in rest
        )

    def _is_cut(self, column: Block) -> bool:
        """Whether there are columns in the column: lines of several that stand side by side don't fill all of it."""
        if self._depth > _DEEPEST:
            return False
        self._depth += 1
        try:
            return any(self._parts(column, *run) for run in self._runs(column)[:_MOST_RUNS_INSIDE])
        finally:
            self._depth -= 1

    def _ruled(self, one: Block, other: Block) -> bool:
        """Whether lines are drawn across the white with words of both sides between one and the next, as in a table."""
        left, right = _edges(one)[1], _edges(other)[0]
        heights = sorted({round(y) for start, end, y in self._page.rules if start <= left and end >= right})
        sides = [[piece.middle for piece in column] for column in (one, other)]
        rows = sum(
            all(any(low < middle < high for middle in side) for side in sides) for low, high in pairwise(heights)
        )
        return rows > 1

    def _in_rows(self, one: Block, other: Block) -> bool:
        """Whether paragraphs begin at the same heights, and the file has them one after the other like that."""
        starts, others = self._starts(one), self._starts(other)
        if min(len(starts), len(others)) < 2:
            return False
        same = sum(any(abs(height - there) < 0.4 * self._em for there in others) for height in starts)
        if same < 0.8 * min(len(starts), len(others)):
            return False
        file_order = sorted([(piece.start, 0) for piece in one] + [(piece.start, 1) for piece in other])
        changes = sum(before[1] != after[1] for before, after in pairwise(file_order))
        return changes < (0.85 if same < 3 else 1.2) * min(len(lines_of(one)), len(lines_of(other)))

    def _starts(self, column: Block) -> list[float]:
        """How high the lines stand that begin a paragraph, without the first."""
        lines = lines_of(column)
        left, right = _edges(column)
        pitch = median([above[0].middle - line[0].middle for above, line in pairwise(lines)] or [self._em])
        return [
            line[0].middle
            for above, line in pairwise(lines)
            if above[-1].right < left + 0.75 * (right - left) or above[0].middle - line[0].middle > 1.2 * pitch
        ]
