# SPDX-License-Identifier: MIT
"""Owns the archive as columns: one element an article, so narrow that a million of them stay in memory.

Words stand in the columns as codes (0: none); who reads a column asks the corpus for the word. numpy is loaded with
this module, so nothing on the way to the first paint may import it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.core.runs import different, ranges, steps
from reader.core.span import EntityType
from reader.core.table import Table

ARTICLE = np.dtype(
    [
        ("number", "<i4"),
        ("date", "<i4"),
        ("dated_by", "u1"),
        ("source", "<i4"),
        ("place", "<i4"),
        ("place_id", "<i4"),
        ("characters", "<i4"),
        ("figures", "<i4"),
        ("mentions", "<i4"),
    ]
)
"""``number``: that of the article's row in the file, ascending; ``date``: see ``date_number``; ``figures``: those that
the reader did not reject; ``mentions``: all names in the text."""
NAME = np.dtype([("code", "<i4"), ("kind", "u1"), ("count", "<u2")])
"""An identity that an article names, and how often; ``kind`` is a place in KINDS."""
KINDS = tuple(EntityType)

_ARTICLE = struct.Struct("<iiBiiiiii")
_NAME = struct.Struct("<iBH")
MOST_COUNTED = 0xFFFF
"""A name that stands more often in an article counts so often."""

_MANY = 1000
"""Articles that are looked up in a table; few are found by halving."""
_SELDOM = 16
"""Names of which there are so many times more are looked up by halving too."""

Numbers = NDArray[np.int32]
Mask = NDArray[np.bool_]


class DatedBy(IntEnum):
    """Where the date of an article comes from: its publication as printed, as the file or the user says; its event."""

    NOTHING = 0
    PRINTED = 1
    FILE = 2
    USER = 3
    EVENT = 4
    INFERRED = 5


def date_number(date: str | None) -> int:
    """An ISO date, as exact as known, as a number: 2021-06 → 20210600; 0 for none."""
    if not date:
        return 0
    return int(date[:4]) * 10000 + int(date[5:7] or 0) * 100 + int(date[8:10] or 0)


def pack_article(*fields: int) -> bytes:
    """A row of ARTICLE: its fields in their order."""
    return _ARTICLE.pack(*fields)


def pack_names(names: Iterable[tuple[int, int, int]]) -> bytes:
    """Rows of NAME: code, kind, count."""
    return b"".join([_NAME.pack(code, kind, min(count, MOST_COUNTED)) for code, kind, count in names])


@dataclass(frozen=True)
class Owned:
    """Rows that belong to articles, in the order of these: figures or names."""

    rows: NDArray[Any]
    owner: Numbers
    """The number of each row's article."""

    @property
    def table(self) -> Table:
        """The rows as columns, the numbers of their articles as ``owner``."""
        return Table.of(self.rows, owner=self.owner)


def unpacked(packed: Iterable[tuple[int, bytes]], dtype: np.dtype[Any]) -> Owned:
    """The rows of articles in ascending order: (number, packed rows)."""
    blobs: list[bytes] = []
    numbers: list[int] = []
    for number, blob in packed:
        numbers.append(number)
        blobs.append(blob)
    lengths = np.fromiter(map(len, blobs), dtype=np.int64, count=len(blobs)) // dtype.itemsize
    return Owned(np.frombuffer(b"".join(blobs), dtype=dtype), np.repeat(np.array(numbers, dtype=np.int32), lengths))


@dataclass(frozen=True)
class ArticleColumns:
    """The articles of one state of the archive, ascending by number; ``position`` is the place in these arrays."""

    table: Table
    """The fields of ARTICLE, and how many ``names`` each article has."""
    names: Table
    """The fields of NAME, article by article: which article a name is of takes no memory of its own."""

    @classmethod
    def of(cls, rows: NDArray[Any], names: Owned) -> ArticleColumns:
        """The columns of rows of ARTICLE and of NAME."""
        counts = steps(np.searchsorted(names.owner, rows["number"], "right")).astype(np.int32)
        return cls(Table.of(rows, names=counts), Table.of(names.rows))

    def __len__(self) -> int:
        return len(self.table)

    def __getitem__(self, column: str) -> NDArray[Any]:
        return self.table[column]

    @property
    def numbers(self) -> Numbers:
        """The numbers of the articles."""
        return self["number"]

    @cached_property
    def years(self) -> Numbers:
        """The year of each article, 0 for undated."""
        return self["date"] // 10000

    @cached_property
    def _first_names(self) -> NDArray[np.int64]:
        """Where the names of each article begin, and the end of the last."""
        return np.concatenate((np.zeros(1, np.int64), np.cumsum(self["names"], dtype=np.int64)))

    @property
    def name_owners(self) -> Numbers:
        """The number of the article of each name; made when it is asked for."""
        return np.repeat(self.numbers, self["names"])

    def positions_of_names(self, names: Mask) -> Numbers:
        """The position of the article of each of these names, a mask over all."""
        some = np.flatnonzero(names)
        if len(some) * _SELDOM < len(names):
            return (np.searchsorted(self._first_names, some, "right") - 1).astype(np.int32)
        return np.repeat(np.arange(len(self), dtype=np.int32), self["names"])[names]

    @property
    def name_codes(self) -> Numbers:
        """The code of each name."""
        return self.names["code"]

    def positions_of(self, numbers: Any) -> Numbers:
        """Where these articles stand; those that are not there are left out."""
        wanted = np.asarray(numbers, dtype=np.int32)
        if not len(self):
            return wanted[:0]
        if len(wanted) < _MANY:
            found = np.minimum(np.searchsorted(self.numbers, wanted), len(self) - 1)
            few: Numbers = found[self.numbers[found] == wanted].astype(np.int32)
            return few
        places: Numbers = self._places.take(wanted + 1, mode="clip")
        there = places >= 0
        return places if there.all() else places[there]

    @cached_property
    def _places(self) -> Numbers:
        """The positions of all numbers from -1 on, -1 where there is none: so before the first and behind the last."""
        places = np.full(int(self.numbers[-1]) + 3, -1, dtype=np.int32)
        places[self.numbers + 1] = np.arange(len(self), dtype=np.int32)
        return places

    def position_of(self, number: int) -> int | None:
        """Where an article stands."""
        found = self.positions_of([number])
        return int(found[0]) if len(found) else None

    def mask(self, positions: Any) -> Mask:
        """These positions as a mask over all."""
        mask = np.zeros(len(self), dtype=np.bool_)
        mask[positions] = True
        return mask

    def holding(self, numbers: Any) -> Mask:
        """These articles, ascending, as a mask over all numbers from 0 to the last; without those behind it."""
        last = int(self.numbers[-1]) if len(self) else -1
        wanted, mask = np.asarray(numbers), np.zeros(last + 1, dtype=np.bool_)
        if len(wanted):
            mask[wanted if wanted[-1] <= last else wanted[wanted <= last]] = True
        return mask

    def naming(self, codes: Any) -> Numbers:
        """The positions of the articles that name one of these identities, ascending, each once."""
        wanted = np.asarray(codes, dtype=np.int32)
        hits = self.name_codes == wanted[0] if len(wanted) == 1 else np.isin(self.name_codes, wanted)
        return different(self.positions_of_names(hits))

    def times_named(self, code: int) -> int:
        """How often all articles together name an identity."""
        return int(self.names["count"][self.name_codes == code].sum(dtype=np.int64))

    def without(self, gone: Numbers) -> ArticleColumns:
        """The same articles but for some."""
        return self.changed(gone, no_articles())

    def changed(self, gone: Numbers, new: ArticleColumns) -> ArticleColumns:
        """The next state: without the articles that are ``gone``, with ``new`` ones and those that were packed anew."""
        positions = self.positions_of(gone)
        starts, sizes = self._first_names[positions], self["names"][positions].astype(np.int64)
        owners = np.repeat(self.numbers[positions], sizes)
        named = np.flatnonzero(self["names"])
        last = int(self.numbers[named[-1]]) if len(named) else None
        new_names = new.names, new.name_owners
        names = self.names.exchanged(ranges(starts, sizes), owners, last, new_names, lambda: self.name_owners)
        return ArticleColumns(self.table.changed("number", gone, new.table), names)


def no_articles() -> ArticleColumns:
    """The columns of an empty archive."""
    nothing = np.empty(0, dtype=np.int32)
    return ArticleColumns.of(np.empty(0, dtype=ARTICLE), Owned(np.empty(0, dtype=NAME), nothing))
