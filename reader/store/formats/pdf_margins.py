# SPDX-License-Identifier: MIT
"""Owns what the pages of a PDF repeat at their head and foot: running titles and page numbers are no part of the text.

The paper and the day that they name are told once, above the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, pairwise
from statistics import median

from reader.store.formats.pdf_columns import lines_of
from reader.store.formats.pdf_pieces import Page, Piece

_REACH = 0.15
"""Share of a page's height that its head and foot are within."""
_DEEP = 3
"""Lines from the edge."""
_SHARE = 0.3
"""Of the pages: left and right ones may have heads of their own, and the first none."""
_NUMBER = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_DASH = re.compile(r"\s+[-–—|]\s+")
_SENTENCE = re.compile(r"(?:\S+\s+){5,}\S+[.!?;:,]$")
_LONGEST = 160
_APART = 1.3
"""So many times the usual distance of lines is one that stands apart."""
_STEP = 6.0
"""Points; what is repeated stands at the same height."""

_LARGE = 1.2
"""So much larger than most letters, words are a title where they stand first."""

Key = tuple[str, int]


def repeated(pages: Sequence[Page]) -> list[frozenset[Piece]]:
    """Of each page the stretches that others have at the same height, page numbers aside; never all of a page."""
    edges = [_edges(page) for page in pages]
    names = [
        {piece: set(_names(page, piece, number)) for line in chain(*edge) for piece in line}
        for number, (page, edge) in enumerate(zip(pages, edges, strict=True))
    ]
    counts = Counter(chain.from_iterable(set().union(*known.values()) for known in names))
    least = max(2.0, _SHARE * len(pages))
    found: list[frozenset[Piece]] = []
    for page, edge, known in zip(pages, edges, names, strict=True):
        same = {piece for piece, keys in known.items() if any(counts[key] >= least for key in keys)}
        margin = frozenset(chain.from_iterable(_margin(lines, same, _pitch(page)) for lines in edge))
        margin = margin if found else margin - _large(page)
        found.append(margin if len(margin) < len(page.pieces) else frozenset())
    return found


def _edges(page: Page) -> tuple[list[list[Piece]], list[list[Piece]]]:
    """The lines at the head of a page, and those at its foot, each from the edge on and one more."""
    lines = lines_of(page.pieces)
    reach = _REACH * (page.top - page.bottom)
    head = sum(line[0].bottom > page.top - reach for line in lines[:_DEEP])
    foot = sum(line[0].top < page.bottom + reach for line in lines[-_DEEP:])
    return lines[: head + 1] if head else [], lines[-foot - 1 :][::-1] if foot else []


def _pitch(page: Page) -> float:
    """How far lines are from the next, in the middle of all."""
    return median([above[0].middle - line[0].middle for above, line in pairwise(lines_of(page.pieces))] or [0.0])


def _margin(lines: list[list[Piece]], same: set[Piece], pitch: float) -> Iterator[Piece]:
    """What is repeated of the lines at an edge: of those that stand apart a part, of others all or nothing."""
    for line, following in pairwise(lines):
        some = [piece for piece in line if piece in same]
        apart = abs(line[0].middle - following[0].middle) > _APART * pitch
        if len(some) < len(line) and not (some and apart):
            return
        yield from some


def names_in(page: Page, margin: Collection[Piece]) -> Iterator[str]:
    """What a page's head says of where and when it was printed, from the top down."""
    from reader.extract.mastheads import find_site
    from reader.extract.navigation import EDGES, looks_like_date, pieces_of

    for piece in (piece for line in lines_of(list(margin)) for piece in line):
        words = page.text[piece.start : piece.end]
        parts = (words, *pieces_of(words), *_DASH.split(words))
        known = looks_like_date(words) or any(find_site(part.strip(EDGES)) for part in parts)
        if known and piece.middle > (page.bottom + page.top) / 2:
            yield words


def _large(page: Page) -> frozenset[Piece]:
    usual = median(piece.em for piece in page.pieces) if page.pieces else 0.0
    return frozenset(piece for piece in page.pieces if piece.em > _LARGE * usual)


def _names(page: Page, piece: Piece, number: int) -> Iterator[Key]:
    """The names by which a stretch of another page is the same.

    Any number in it may be the page's, which is told by how far it is from that; heights that are close may lie on both
    sides of a step.
    """
    words = " ".join(page.text[piece.start : piece.end].split()).casefold()
    if len(words) > _LONGEST or _SENTENCE.match(words):
        return
    step = int(piece.middle / _STEP)
    names = [words]
    for one in _NUMBER.finditer(words):
        names.append(f"{words[: one.start()]}\0{int(one[0]) - number}{words[one.end() :]}")
    for name in names:
        yield name, step
        yield name, step + 1
