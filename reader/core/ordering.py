# SPDX-License-Identifier: MIT
"""Owns the orders of the article list: positions of a corpus by a key, what has no value last both ways."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.core.collation import collation_key
from reader.core.columns import Numbers
from reader.core.corpus import Corpus
from reader.core.sort_keys import Group, SortKey

__all__ = ["Ordering", "SortKey"]

_LAST = np.iinfo(np.int64).max


class Ordering:
    """The orders of one corpus, each worked out once when it is asked for; may be asked from any thread."""

    def __init__(self, corpus: Corpus, notes: Mapping[str, int]) -> None:
        """``notes``: article id → how many notes it has."""
        self._corpus, self.notes = corpus, notes
        self._ranks: dict[SortKey, NDArray[Any]] = {}
        self._latest: tuple[SortKey, bool, Numbers] | None = None
        self._numbers: tuple[Numbers, Numbers] | None = None

    def recounted(self, notes: Mapping[str, int]) -> Ordering:
        """The same with other numbers of notes; what does not hang on these is not worked out again."""
        other = Ordering(self._corpus, notes)
        other._ranks = self._ranks.copy()
        other._ranks.pop(SortKey.NOTES, None)
        return other

    def order(self, key: SortKey, *, descending: bool) -> Numbers:
        """The positions of all articles in order; equal ones as they were added. Not to be written to.

        The latest order is kept: whoever types asks for the same one at each letter.
        """
        latest = self._latest
        if latest is not None and latest[:2] == (key, descending):
            return latest[2]
        wanted = _places(self._rank(key), descending)
        order: Numbers = np.argsort(wanted, kind="stable").astype(np.int32)
        self._latest = key, descending, order
        return order

    def numbers(self, key: SortKey, *, descending: bool) -> Numbers:
        """The numbers of all articles in order; the latest are kept too."""
        order, latest = self.order(key, descending=descending), self._numbers
        if latest is None or latest[0] is not order:
            latest = self._numbers = order, self._corpus.columns.numbers.take(order)
        return latest[1]

    def grouped(self, order: Numbers, group: Group, *, descending: bool) -> tuple[Numbers, Numbers]:
        """The positions group by group, within each as they were; and where among them each group begins."""
        ranks = self._rank(SortKey.SOURCE) if group is Group.SOURCE else self._years()
        wanted = _places(ranks[order], descending)
        by_group = np.argsort(wanted, kind="stable")
        sorted_wanted = wanted[by_group]
        starts = np.flatnonzero(np.diff(sorted_wanted, prepend=-_LAST))
        return order[by_group], starts.astype(np.int32)

    def _years(self) -> NDArray[Any]:
        years = self._corpus.columns.years
        return np.where(years == 0, -1, years).astype(np.int64)

    def _rank(self, key: SortKey) -> NDArray[Any]:
        """A number for each article that grows in the order of the key; -1 for those without a value."""
        if key not in self._ranks:
            self._ranks[key] = self._work_out(key).astype(np.int64)
        return self._ranks[key]

    def _work_out(self, key: SortKey) -> NDArray[Any]:
        columns = self._corpus.columns
        match key:
            case SortKey.DATE | SortKey.RELEVANCE:
                return np.where(columns["date"] == 0, -1, columns["date"])
            case SortKey.TITLE:
                return self._titles()
            case SortKey.SOURCE | SortKey.PLACE:
                return self._words(columns[str(key)])
            case SortKey.FIGURES:
                return columns["figures"]
            case SortKey.NOTES:
                return self._counts()
            case SortKey.ADDED:
                return np.arange(len(columns))  # numbers are given in the order of coming, and positions are theirs

    def _words(self, codes: Numbers) -> NDArray[Any]:
        """The alphabetical place of each article's word."""
        present, places = np.unique(codes, return_inverse=True)
        words = self._corpus.words([int(code) for code in present if code])
        keys = {int(code): collation_key(words.get(int(code), "")) for code in present if code}
        ranks = {code: rank for rank, code in enumerate(sorted(keys, key=keys.__getitem__))}
        return np.array([ranks.get(int(code), -1) for code in present], dtype=np.int64)[places]

    def _titles(self) -> NDArray[Any]:
        columns = self._corpus.columns
        ranks = np.zeros(len(columns), dtype=np.int64)
        positions = columns.positions_of(self._corpus.numbers_by_title())
        ranks[positions] = np.arange(len(positions))
        return ranks

    def _counts(self) -> NDArray[Any]:
        columns = self._corpus.columns
        counts = np.zeros(len(columns), dtype=np.int64)
        noted = {number: self.notes[one] for one, number in self._corpus.numbered(self.notes).items()}
        numbers = sorted(noted)
        counts[columns.positions_of(numbers)] = [
            noted[number] for number in numbers if columns.position_of(number) is not None
        ]
        return counts


def _places(ranks: NDArray[Any], descending: bool) -> NDArray[Any]:
    """Numbers that grow in the order that is wanted; what has no value comes last."""
    return np.where(ranks < 0, _LAST, -ranks if descending else ranks)
