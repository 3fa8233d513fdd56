# SPDX-License-Identifier: MIT
"""Owns the sequence of rows in the list: numbers of articles, and between them the heads of groups, below zero."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from reader.core.sort_keys import Group

Stretch = tuple[int, int]
"""First and last row."""


class Head(NamedTuple):
    """What stands over a group of articles; ``value`` is a year or a source, empty where it is not known."""

    group: Group
    value: str
    articles: int


class Listing:
    """What the list shows; a row is the number of an article, or ``-1 - place`` of a head among the heads."""

    def __init__(self, rows: Any = (), heads: tuple[Head, ...] = (), articles: Sequence[int] = ()) -> None:
        """``articles``: the rows without heads, where there are any."""
        self.rows: Sequence[int] = rows
        self.heads = heads
        self.articles: Sequence[int] = articles if heads else rows
        """The numbers of the articles alone, in order."""

    @classmethod
    def grouped(cls, numbers: Any, starts: Any, heads: tuple[Head, ...]) -> Listing:
        """Articles with a head before each of these places of an array."""
        import numpy as np

        rows = np.insert(numbers, starts, -1 - np.arange(len(heads), dtype=np.int32))
        return cls(rows, heads, numbers)

    def __len__(self) -> int:
        return len(self.rows)

    def head(self, row: int) -> Head | None:
        """The head that stands in a row, None where an article does."""
        number = int(self.rows[row])
        return self.heads[-1 - number] if number < 0 else None

    def number(self, row: int) -> int | None:
        """The number of the article in a row, None where there is none."""
        number = int(self.rows[row]) if 0 <= row < len(self.rows) else -1
        return number if number >= 0 else None

    def numbers(self, stretches: Sequence[Stretch]) -> Sequence[int]:
        """The numbers of the articles in these stretches of rows."""
        parts: list[Any] = [self.rows[first : last + 1] for first, last in stretches]
        if len(parts) != 1:
            parts = [_joined(parts)]
        (found,) = parts
        if not self.heads:
            return found  # type: ignore[no-any-return]
        return found[found >= 0] if hasattr(found, "nonzero") else [number for number in found if number >= 0]

    def row_of(self, number: int) -> int | None:
        """The row of an article."""
        rows: Any = self.rows
        if hasattr(rows, "nonzero"):  # an array
            places = (rows == number).nonzero()[0]
            return int(places[0]) if len(places) else None
        return list(rows).index(number) if number in rows else None

    def stretches_of(self, numbers: Sequence[int]) -> list[Stretch]:
        """The rows of some articles, as stretches: 100,000 of them are selected at once, not one by one."""
        if not hasattr(self.rows, "nonzero") or len(numbers) < 2:
            found = sorted(row for number in numbers if (row := self.row_of(number)) is not None)
            return [(row, row) for row in found]
        import numpy as np

        there = np.zeros(max(int(np.max(self.articles, initial=0)), max(numbers)) + 1, dtype=np.bool_)
        there[np.asarray(numbers, dtype=np.int64)] = True
        chosen = there[self.rows] & (np.asarray(self.rows) >= 0)  # a head counts from the end, and then doesn't
        edges = np.flatnonzero(np.diff(chosen, prepend=False, append=False))
        return [(int(first), int(last) - 1) for first, last in zip(edges[::2], edges[1::2], strict=True)]

    def beside(self, row: int, by: int) -> int | None:
        """The row of the article so many articles further down, at most at the edge; heads are stepped over."""
        if not len(self.articles):
            return None
        before = row - sum(1 for head in self.head_rows if head < row)
        place = min(max(before + by, 0), len(self.articles) - 1)
        return self.row_of(int(self.articles[place])) if self.heads else place

    def beside_stretches(self, row: int, stretches: Sequence[Stretch]) -> int | None:
        """The row of the article behind these stretches, else before; None where the row is not among them."""

        def within(place: int) -> bool:
            return any(first <= place <= last for first, last in stretches)

        if within(row):
            for place, by in ((stretches[-1][1], 1), (stretches[0][0], -1)):
                beside = self.beside(place, by)
                if beside is not None and not within(beside):
                    return beside
        return None

    @property
    def head_rows(self) -> list[int]:
        """The rows that are heads."""
        rows: Any = self.rows
        return (rows < 0).nonzero()[0].tolist() if self.heads else []


def _joined(parts: list[Any]) -> Any:
    if not parts or not hasattr(parts[0], "nonzero"):
        return [number for part in parts for number in part]
    import numpy as np

    return np.concatenate(parts)
