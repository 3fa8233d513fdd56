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
from reader.core.runs import Runs, grouped, joined

_COLLECTIVE, _INDIVIDUAL = (RECIPIENTS.index(one) for one in AWARDED)
_AT_ONCE = 200
"""Rows that are ranked at once."""


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
        self._totals = totals
        self._top = self._rank(np.flatnonzero(totals >= _threshold(totals)))

    def _rank(self, members: Rows) -> Rows:
        """The largest first, of equal sums the one that is named first in the archive."""
        first = self._groups.order[self._groups.starts[members]]
        return members[np.lexsort((first, -self._totals[members]))]

    @cached_property
    def _ranked(self) -> Rows:
        return self._rank(np.arange(len(self), dtype=np.int64))

    def __len__(self) -> int:
        return len(self._totals)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return tuple(self[one] for one in range(len(self))[place])
        place = range(len(self))[place]
        return self._row(int(self._top[place] if place < len(self._top) else self._ranked[place]))

    def _row(self, group: int) -> Row:
        members = self._groups[group]
        rows, columns, word = self._used[members], self._corpus.figure_columns, self._corpus.word
        return Row(
            self._longest_name(rows),
            word(int(columns["issuer_id"][rows[0]])) or None,
            word(int(self._places[members[0]])) or None,
            amount_of(self._corpus, rows[columns["recipient"][rows] == _COLLECTIVE]),
            amount_of(self._corpus, rows[columns["recipient"][rows] == _INDIVIDUAL]),
        )

    def _longest_name(self, rows: Rows) -> str | None:
        """What the articles call the body most fully, of equally long names the first."""
        codes, at = np.unique(self._corpus.figure_columns["issuer"][rows], return_index=True)
        ordered = codes[np.argsort(at)].tolist()
        words = self._corpus.words(ordered)
        return max((words[code] for code in ordered if words.get(code)), key=len, default=None)

    @cached_property
    def places(self) -> dict[str | None, int]:
        """Place (an identity or words, None for none) → how many rows it has."""
        firsts = self._groups.order[self._groups.starts[:-1]]
        codes, counts = np.unique(self._places[firsts], return_counts=True)
        words = self._corpus.words(codes.tolist())
        return {words.get(code) or None: count for code, count in zip(codes.tolist(), counts.tolist(), strict=True)}


def amount_of(corpus: Corpus, rows: Rows) -> Amount:
    """The sum of these rows."""
    return Amount(Records(rows, corpus.records), plain(corpus.figure_columns["value"].take(rows).sum()))


def plain(value: Any) -> int | float:
    """A number of numpy as one of Python, whole where it is whole."""
    number = float(value)
    return int(number) if number.is_integer() else number


def place_codes(corpus: Corpus, rows: Rows) -> NDArray[np.int32]:
    """The code of the place of each row: the issuer's, else the article's, by identity where there is one."""
    articles, columns = corpus.columns, corpus.figure_columns
    own, position = columns["place_id"].take(rows), columns.article.take(rows)
    known = np.where(articles["place_id"] != 0, articles["place_id"], articles["place"])
    of_article = known.take(position)
    found: NDArray[np.int32] = np.where(own != 0, own, of_article)
    return found


def by_issuer(corpus: Corpus, used: Rows, places: NDArray[np.int32]) -> AwardRows:
    """One row for one body; the same words in two places are one body only where both resolve to it.

    ``places`` are the codes of the places of the rows.
    """
    columns = corpus.figure_columns
    identity, words = columns["issuer_id"].take(used), columns["issuer_key"].take(used)
    only_here = (identity == 0) & (words != 0) & (places == 0)
    who = np.where(identity != 0, identity, words)
    kind = (identity != 0).astype(np.int8) * 2 + only_here
    where = np.where(only_here, columns.article.take(used), places)
    return AwardRows(corpus, used, grouped(joined(who, where, kind)), places)


def by_place(corpus: Corpus, used: Rows, places: NDArray[np.int32]) -> AwardRows:
    """One row for one place."""
    return AwardRows(corpus, used, grouped(places), places)


def _threshold(totals: NDArray[Any]) -> float:
    """What the largest sums reach: they are ranked at once, the others when somebody asks."""
    return float(np.partition(totals, -_AT_ONCE)[-_AT_ONCE]) if len(totals) > _AT_ONCE else 0.0
