# SPDX-License-Identifier: MIT
"""Owns the register as columns: one element a figure, as the user left it, so narrow that 500,000 stay in memory.

Words stand in the columns as codes (0: none); who reads a column asks the corpus for the word. The records behind rows
are fetched when somebody looks at them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from reader.core.columns import Mask, Numbers, unpacked
from reader.core.corpus import FigureRecord
from reader.core.figure import Action, Approximation, Figure, IssuerLevel, Recipient, Status, YearSource
from reader.core.table import Table

FIGURE = np.dtype(
    [
        ("value", "<f8"),
        ("start", "<i4"),
        ("end", "<i4"),
        ("sentence", "<i4"),
        ("total", "<i4"),
        ("confidence", "<f4"),
        ("date_from", "<i4"),
        ("date_to", "<i4"),
        ("unit", "<i4"),
        ("issuer", "<i4"),
        ("issuer_key", "<i4"),
        ("issuer_id", "<i4"),
        ("place_id", "<i4"),
        ("award_form", "<i4"),
        ("event_group", "<i4"),
        ("year_from", "<i2"),
        ("year_to", "<i2"),
        ("merit_from", "<i2"),
        ("merit_to", "<i2"),
        ("recipient", "u1"),
        ("action", "u1"),
        ("status", "u1"),
        ("level", "u1"),
        ("year_source", "u1"),
        ("approximate", "u1"),
        ("percent", "?"),
        ("inferred", "?"),
        ("school_year", "?"),
        ("one_of_some", "?"),
    ]
)
"""Positions in code points; ``sentence``: its start; ``total``: the place of the total that a part belongs to among the
figures of its article, NO_TOTAL or LOST_TOTAL; dates: see ``date_number``; years: 0 for none; ``issuer_key``: the code
of the issuer's folded words; ``inferred``: the year was worked out and the reader has not set it."""

NO_TOTAL, LOST_TOTAL = -1, -2
"""Not a part of anything; a part of a figure that is not in the register."""
RECIPIENTS: Final = tuple(Recipient)
ACTIONS: Final = tuple(Action)
STATUSES: Final = tuple(Status)
LEVELS: Final = (None, *IssuerLevel)
YEAR_SOURCES: Final = (None, *YearSource)
APPROXIMATIONS: Final = (None, *Approximation)
"""What the small numbers of a column mean, by place."""

Rows = NDArray[np.signedinteger[Any]]
"""Places in the columns of figures; those that are kept take 4 bytes each."""

T = TypeVar("T")
_RECIPIENT: Mapping[str, int] = {member: place for place, member in enumerate(RECIPIENTS)}
_ACTION: Mapping[str, int] = {member: place for place, member in enumerate(ACTIONS)}


# columns


@dataclass(frozen=True, eq=False)
class FigureColumns:
    """All figures of one state of the archive, in the order of the articles and within one of its text.

    ``columns["value"]`` is one column. A position is the place of an article in the archive's own columns.
    """

    numbers: Numbers
    """The numbers of all articles, ascending: also of those without figures."""
    table: Table
    """The fields of FIGURE, and the ``owner`` of each: the number of its article."""

    @classmethod
    def from_packed(cls, packed: Iterable[tuple[int, bytes]], numbers: Numbers) -> FigureColumns:
        """The columns of articles: (number, packed figures) ascending; articles without figures may be left out."""
        return cls(numbers, unpacked(packed, FIGURE).table)

    def changed(self, gone: Numbers, packed: Iterable[tuple[int, bytes]], numbers: Numbers) -> FigureColumns:
        """The next state: without the figures of the articles in ``gone``, with those of the (re)packed articles.

        ``gone`` holds those that are removed and those that are packed anew; ``numbers`` all of the next state.
        """
        return FigureColumns(numbers, self.table.changed("owner", gone, unpacked(packed, FIGURE).table))

    def __len__(self) -> int:
        return len(self.table)

    def __getitem__(self, column: str) -> NDArray[Any]:
        return self.table[column]

    @property
    def owner(self) -> Numbers:
        """The number of each figure's article."""
        return self.table["owner"]

    @cached_property
    def article(self) -> Numbers:
        """The position of each figure's article."""
        return np.repeat(np.arange(len(self.numbers), dtype=np.int32), np.diff(self.first))

    @cached_property
    def first(self) -> NDArray[np.int64]:
        """The first row of each article, by position, and behind the last article the number of all rows."""
        if not len(self.numbers):
            return np.zeros(1, dtype=np.int64)
        counts = np.bincount(self.owner, minlength=int(self.numbers[-1]) + 1)
        behind = np.cumsum(counts)
        return np.append((behind - counts)[self.numbers], len(self.owner))

    @property
    def sizes(self) -> NDArray[np.int64]:
        """How many figures each article has, by position."""
        return np.diff(self.first)

    def slice_of(self, position: int) -> slice:
        """The rows of one article."""
        return slice(int(self.first[position]), int(self.first[position + 1]))

    def rows_of(self, articles: Mask | None) -> Rows:
        """The rows of the articles in a mask over positions; all rows without one."""
        if articles is None:
            return np.arange(len(self), dtype=np.int32)
        return np.flatnonzero(np.repeat(articles, self.sizes)).astype(np.int32)

    def key(self, row: int) -> tuple[int, int, int]:
        """Position of the article, start and end of the number: one figure of the register."""
        return int(self.article[row]), int(self["start"][row]), int(self["end"][row])

    def row_of(self, position: int, start: int, end: int) -> int | None:
        """The row of a figure by its key."""
        here = self.slice_of(position)
        found = np.flatnonzero((self["start"][here] == start) & (self["end"][here] == end))
        return here.start + int(found[0]) if len(found) else None

    def derived(self, make: Callable[..., T], *rest: Hashable) -> T:
        """What a function makes of the columns and the rest, made once; for what depends on no switch and no filter."""
        key = make, rest
        if key not in self._derived:
            self._derived[key] = make(self, *rest)
        found: T = self._derived[key]
        return found

    @cached_property
    def _derived(self) -> dict[Hashable, Any]:
        return {}

    @cached_property
    def kind(self) -> NDArray[np.uint8]:
        """Action and recipient as one number: see ``kind_of``."""
        found: NDArray[np.uint8] = self["action"] * np.uint8(len(RECIPIENTS)) + self["recipient"]
        return found

    def totals_of(self, rows: Rows) -> NDArray[np.int64]:
        """The row of the total that each of these figures is a part of; NO_TOTAL, LOST_TOTAL."""
        found = self["total"].take(rows).astype(np.int64)
        parts = np.flatnonzero(found >= 0)
        found[parts] += self.first[self.article[rows[parts]]]
        return found


def no_figures() -> FigureColumns:
    """The columns of an archive without figures."""
    return FigureColumns.from_packed((), np.empty(0, dtype=np.int32))


def kind_of(action: Action, recipient: Recipient) -> int:
    """Action and recipient as one number."""
    return _ACTION[action] * len(RECIPIENTS) + _RECIPIENT[recipient]


# records behind rows

Fetch = Callable[[Rows], Sequence[FigureRecord]]
"""The records of these rows, in their order; those that are gone meanwhile are left out."""


class Records(Sequence[FigureRecord]):
    """The records behind rows, fetched by pages when somebody looks at them."""

    PAGE: Final = 128
    __slots__ = ("_fetch", "_pages", "_parts")

    def __init__(self, rows: Rows, fetch: Fetch) -> None:
        self._parts: tuple[Rows, ...] = (rows.astype(np.int32, copy=False),)
        """One behind the other; joined when somebody asks for the rows: hundreds of sums are shown, one is opened."""
        self._fetch = fetch
        self._pages: dict[int, Sequence[FigureRecord]] = {}

    @property
    def rows(self) -> Rows:
        """The rows, in order."""
        if len(self._parts) > 1:
            self._parts = (np.concatenate(self._parts),)
        return self._parts[0]

    def __len__(self) -> int:
        return sum(map(len, self._parts))

    @overload
    def __getitem__(self, place: int) -> FigureRecord: ...

    @overload
    def __getitem__(self, place: slice) -> Records: ...

    def __getitem__(self, place: int | slice) -> FigureRecord | Records:
        if isinstance(place, slice):
            return Records(self.rows[place], self._fetch)
        if place < 0:
            place += len(self)
        if not 0 <= place < len(self):
            raise IndexError(place)
        return self._page(place // self.PAGE)[place % self.PAGE]

    def __iter__(self) -> Iterator[FigureRecord]:
        for page in range(-(-len(self) // self.PAGE)):
            yield from (record for record in self._page(page) if record is not GONE)

    def _page(self, page: int) -> Sequence[FigureRecord]:
        found = self._pages.get(page)
        if found is None:
            found = self._read(self.rows[page * self.PAGE : (page + 1) * self.PAGE])
            while len(self._pages) >= _PAGES:
                self._pages.pop(next(iter(self._pages)), None)
            self._pages[page] = found
        return found

    def _read(self, rows: Rows) -> Sequence[FigureRecord]:
        found = self._fetch(rows)
        if len(found) == len(rows):
            return found
        return [next(iter(self._fetch(rows[place : place + 1])), GONE) for place in range(len(rows))]

    def __add__(self, other: Records) -> Records:
        both = Records(self._parts[0], self._fetch)
        both._parts = (*self._parts, *other._parts)
        return both


GONE: Final = FigureRecord("", Figure("", 0, 0, "", 0, False, Recipient.OTHER, "", Action.OTHER, 0, 0))
"""In the place of a record whose article was removed or read again: the next state of the archive is on its way."""
_PAGES = 8
"""Pages that a sequence of records keeps; who looks farther reads them again."""
