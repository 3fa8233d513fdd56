# SPDX-License-Identifier: MIT
"""Owns the rows of awards by body and by place: all are summed at once, one is made when it is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.core.corpus import Corpus
from reader.core.counting import AWARDED
from reader.core.figure_columns import RECIPIENTS, Records, Rows
from reader.core.runs import Runs, grouped

_COLLECTIVE, _INDIVIDUAL = (RECIPIENTS.index(one) for one in AWARDED)
_CODE_BITS = 30
"""Enough for a thousand million words."""
_BY_ID, _BY_WORDS, _BY_WORDS_HERE, _NOBODY = range(4)


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum and the records that were added up."""

    records: Records
    value: int | float
    """0 without records."""

    def __bool__(self) -> bool:
        return bool(self.records)


@dataclass(frozen=True, slots=True)
class Row:
    """Awards by one body, or in one place; ``name`` is as an article writes it, None where none is named.

    ``place`` is an identity, or the words of an article whose place has none.
    """

    name: str | None
    identity: str | None
    place: str | None
    collectives: Amount
    individuals: Amount

    @property
    def records(self) -> Records:
        """All records behind it."""
        return self.collectives.records + self.individuals.records


class AwardRows(Sequence[Row]):
    """Rows of awards, the largest first."""

    def __init__(self, corpus: Corpus, used: Rows, groups: Runs, places: NDArray[np.int32]) -> None:
        self._corpus, self._used, self._groups, self._places = corpus, used, groups, places
        totals = groups.sums(corpus.figure_columns["value"][used])
        # of equal sums the one that is named first in the archive
        first = groups.order[groups.starts[:-1]]
        self._ranked = np.lexsort((first, -totals))

    def __len__(self) -> int:
        return len(self._ranked)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return tuple(self._row(int(group)) for group in self._ranked[place])
        return self._row(int(self._ranked[place]))

    def _row(self, group: int) -> Row:
        members = self._groups[group]
        rows, columns, word = self._used[members], self._corpus.figure_columns, self._corpus.word
        issuers, at = np.unique(columns["issuer"][rows], return_index=True)
        names = [word(int(issuers[one])) for one in np.argsort(at) if issuers[one]]
        return Row(
            max(names, key=len, default=None),
            word(int(columns["issuer_id"][rows[0]])) or None,
            word(int(self._places[members[0]])) or None,
            amount_of(self._corpus, rows[columns["recipient"][rows] == _COLLECTIVE]),
            amount_of(self._corpus, rows[columns["recipient"][rows] == _INDIVIDUAL]),
        )

    @cached_property
    def places(self) -> dict[str | None, int]:
        """Place (an identity or words, None for none) → how many rows it has."""
        firsts = self._groups.order[self._groups.starts[:-1]]
        codes, counts = np.unique(self._places[firsts], return_counts=True)
        return {
            self._corpus.word(code) or None: count for code, count in zip(codes.tolist(), counts.tolist(), strict=True)
        }


def amount_of(corpus: Corpus, rows: Rows) -> Amount:
    """The sum of these rows."""
    return Amount(Records(rows, corpus.records), plain(corpus.figure_columns["value"][rows].sum()))


def plain(value: Any) -> int | float:
    """A number of numpy as one of Python, whole where it is whole."""
    number = float(value)
    return int(number) if number.is_integer() else number


def place_codes(corpus: Corpus, rows: Rows) -> NDArray[np.int32]:
    """The code of the place of each row: the issuer's, else the article's, by identity where there is one."""
    articles = corpus.columns
    of_article = np.where(articles["place_id"] != 0, articles["place_id"], articles["place"])
    own, columns = corpus.figure_columns["place_id"][rows], corpus.figure_columns
    found: NDArray[np.int32] = np.where(own != 0, own, of_article[columns.article[rows]])
    return found


def by_issuer(corpus: Corpus, used: Rows) -> AwardRows:
    """One row for one body; the same words in two places are one body only where both resolve to it."""
    columns = corpus.figure_columns
    places = place_codes(corpus, used)
    identity, words = columns["issuer_id"][used], columns["issuer_key"][used]
    kind = np.where(words != 0, np.where(places != 0, _BY_WORDS, _BY_WORDS_HERE), _NOBODY)
    kind = np.where(identity != 0, _BY_ID, kind)
    who = np.where(identity != 0, identity, words)
    where = np.where(kind == _BY_WORDS_HERE, columns.article[used], places)
    groups = grouped(_numbered((kind.astype(np.int64) << _CODE_BITS) | who, where))
    return AwardRows(corpus, used, groups, places)


def by_place(corpus: Corpus, used: Rows) -> AwardRows:
    """One row for one place."""
    places = place_codes(corpus, used)
    return AwardRows(corpus, used, grouped(places), places)


def _numbered(*columns: NDArray[Any]) -> NDArray[np.int64]:
    """One number for the values of several columns, as small as can be: small numbers are sorted faster."""
    found = np.zeros(len(columns[0]), dtype=np.int64)
    for column in columns:
        values, small = np.unique(column, return_inverse=True)
        found = found * max(len(values), 1) + small
    return found
