# SPDX-License-Identifier: MIT
"""Owns the concordance (KWIC): every place of a word or name in a line of its own, with the words around it.

Pure: it is given texts and stretches of them, and gives lines. ``width`` is how many code points of context stand on
either side at most; they are cut at words and never reach over the end of a paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import Any, NamedTuple

from reader.core.collation import collation_key
from reader.core.corpus import Entry

NARROWEST, WIDTH, WIDEST = 20, 60, 200
"""Code points of context on either side: the fewest, what is usual, the most."""
_UNDATED = "9999-99-99"
"""Undated lines stand behind dated ones."""
_LAST = "\U0010ffff"
_COMPARED = 12
"""Words on either side that decide the order."""

Stretch = tuple[int, int]


class Line(NamedTuple):
    """One place: what stands there and around it, and what is needed to cite it."""

    article_id: str
    title: str
    source: str
    date: str
    """ISO 8601 as exact as known, empty where undated."""
    start: int
    """Of the hit in the NFC text, in code points."""
    end: int
    left: str
    hit: str
    right: str


class Order(StrEnum):
    """What lines are sorted by; TEXT leaves them as they come."""

    TEXT = "text"
    LEFT = "left"
    """The word before the hit, then the one before that."""
    RIGHT = "right"
    DATE = "date"
    SOURCE = "source"


def lines_of(entry: Entry, text: str, stretches: Iterable[Stretch], width: int = WIDTH) -> Iterator[Line]:
    """The lines of one article, in the order of the stretches given."""
    date = entry.published or entry.event_date or ""
    for start, end in stretches:
        left, right = context(text, start, end, width)
        hit = _on_one_line(text[start:end])
        yield Line(entry.id, entry.title, entry.source or "", date, start, end, left, hit, right)


def context(text: str, start: int, end: int, width: int = WIDTH) -> tuple[str, str]:
    """The whole words before and after ``text[start:end]`` within its paragraph, at most ``width`` code points each."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    left, right = max(first, start - width), min(last, end + width)
    if left > first and not text[left - 1].isspace():
        left = _next_space(text, left, start)
    if right < last and not text[right].isspace():
        right = _last_space(text, end, right)
    return _on_one_line(text[left:start]).lstrip(), _on_one_line(text[end:right]).rstrip()


def narrowed(line: Line, width: int) -> Line:
    """The same line with at most ``width`` code points on either side, whole words."""
    left, right = line.left, line.right
    if len(left) > width:
        first = len(left) - width
        left = left[first if left[first - 1].isspace() else _next_space(left, first, len(left)) :].lstrip()
    if len(right) > width:
        right = right[: width if right[width].isspace() else _last_space(right, 0, width)].rstrip()
    return line._replace(left=left, right=right)


def in_order(lines: Iterable[Line], order: Order) -> list[Line]:
    """The lines sorted; equal ones stay as they were."""
    key = sort_key(order)
    return list(lines) if key is None else sorted(lines, key=key)


def sort_key(order: Order) -> Callable[[Line], Any] | None:
    """What lines are compared by; None leaves them as they come."""
    return _KEYS.get(order)


def _by_left(line: Line) -> str:
    """The words before the hit from the nearest on, in Vietnamese order."""
    keys = map(collation_key, reversed(line.left.split()[-_COMPARED:]))
    return "\0".join(key for key in keys if key)  # one string: sorting 50,000 of them holds nobody up


def _by_right(line: Line) -> str:
    return collation_key(" ".join(line.right.split()[:_COMPARED]))


def _by_date(line: Line) -> str:
    return line.date or _UNDATED


def _by_source(line: Line) -> str:
    return collation_key(line.source) or _LAST


_KEYS = {Order.LEFT: _by_left, Order.RIGHT: _by_right, Order.DATE: _by_date, Order.SOURCE: _by_source}


def _next_space(text: str, start: int, end: int) -> int:
    """The first white space of a stretch, its end where there is none."""
    return next((place for place in range(start, end) if text[place].isspace()), end)


def _last_space(text: str, start: int, end: int) -> int:
    """The last white space of a stretch, its beginning where there is none."""
    return next((place for place in range(end - 1, start - 1, -1) if text[place].isspace()), start)


def _on_one_line(words: str) -> str:
    return words.translate(_BREAKS)


_BREAKS = str.maketrans(dict.fromkeys("\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029", " "))
