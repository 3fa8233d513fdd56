# SPDX-License-Identifier: MIT
"""Owns the check of all sums of the archive as printed; of one article's records see ``sum_checks``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.core.columns import Mask
from reader.core.figure import Status
from reader.core.figure_columns import STATUSES, Fetch, FigureColumns, Records, Rows
from reader.core.runs import Runs, grouped, ranges
from reader.core.sum_checks import SumCheck

_REJECTED = STATUSES.index(Status.REJECTED)
_NEAR = 5e-7
"""Sums are compared to six decimals."""
_SENTENCE_BITS = 31


@dataclass(frozen=True, eq=False)
class CheckColumns:
    """Totals and their breakdowns as rows, in the order of the totals."""

    totals: Rows
    parts: Rows
    """The parts of all checks, one behind the other."""
    starts: Rows
    """Where the parts of each check start, and the end of the last."""
    agrees: Mask

    def only(self, checks: NDArray[Any]) -> CheckColumns:
        """Some of the checks, by place, in this order."""
        sizes = self.starts[checks + 1] - self.starts[checks]
        starts = np.concatenate(([0], np.cumsum(sizes)))
        return CheckColumns(
            self.totals[checks], self.parts[ranges(self.starts[checks], sizes)], starts, self.agrees[checks]
        )

    @property
    def rows(self) -> Rows:
        """Each total with its parts behind it."""
        return np.insert(self.parts, self.starts[:-1], self.totals)


class Checks(Sequence[SumCheck]):
    """The checks of an archive; the records of one are fetched when it is looked at."""

    def __init__(self, columns: CheckColumns, fetch: Fetch) -> None:
        self._columns, self._fetch = columns, fetch

    def __len__(self) -> int:
        return len(self._columns.totals)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return Checks(self._columns.only(np.arange(len(self))[place]), self._fetch)
        total, *parts = Records(self._columns.only(np.array([range(len(self))[place]])).rows, self._fetch)
        return SumCheck(total, tuple(parts))

    @property
    def agreeing(self) -> int:
        """How many fit."""
        return int(np.count_nonzero(self._columns.agrees))

    @cached_property
    def worst_first(self) -> Records:
        """The records of all checks, those that don't fit first: they are what one wants to see."""
        return Records(self._columns.only(np.argsort(self._columns.agrees, kind="stable")).rows, self._fetch)


def all_checks(columns: FigureColumns, fetch: Fetch, articles: Mask | None = None) -> Checks:
    """The checks of every total, of some articles only by a mask over positions."""
    checks = columns.derived(_check)
    if articles is not None:
        checks = checks.only(np.flatnonzero(articles[columns.article[checks.totals]]))
    return Checks(checks, fetch)


def _check(columns: FigureColumns) -> CheckColumns:
    """All breakdowns, and lone parts that add up to their total together."""
    parts, totals = _alive_parts(columns)
    sentences = columns["sentence"][parts].astype(np.int64)
    statements = grouped((totals << _SENTENCE_BITS) | sentences)
    alone = np.repeat(statements.sizes == 1, statements.sizes)
    in_order = parts[statements.order]
    lone = np.sort(in_order[alone])
    several = in_order[~alone]
    sizes = statements.sizes[statements.sizes > 1]
    found = _breakdowns(columns, *_of_kind(columns, several, np.concatenate(([0], np.cumsum(sizes)))))
    return _ordered(columns, found, _together(columns, lone))


def _alive_parts(columns: FigureColumns) -> tuple[Rows, Rows]:
    """The parts of totals, and these; rejected figures take no part."""
    parts = np.flatnonzero(columns["total"] >= 0)
    whole = columns.totals_of(parts)
    status = columns["status"]
    alive = (status[parts] != _REJECTED) & (status[whole] != _REJECTED)
    return parts[alive], whole[alive]


def _of_kind(columns: FigureColumns, parts: Rows, starts: Rows) -> tuple[Rows, Rows]:
    """Of each statement the parts that count what its total counts, or all where none does or all together fit."""
    if not len(parts):
        return parts, starts
    totals, values = columns.totals_of(parts), columns["value"]
    same = columns["recipient"][parts] == columns["recipient"][totals]
    some = np.logical_or.reduceat(same, starts[:-1])
    fits = np.abs(np.add.reduceat(values[parts], starts[:-1]) - values[totals[starts[:-1]]]) < _NEAR
    kept = same | np.repeat(fits | ~some, np.diff(starts))
    sizes = np.add.reduceat(kept.astype(np.int64), starts[:-1])
    return parts[kept], np.concatenate(([0], np.cumsum(sizes)))


_Found = list[tuple[Rows, Rows, Rows, Mask]]
"""Stretches of parts: the parts that they are of, where each starts, its length, whether it fits."""


def _breakdowns(columns: FigureColumns, parts: Rows, starts: Rows) -> _Found:
    """One total may be broken down twice in a sentence: by party membership, then by sex.

    All statements go forward together, part by part: wherever two parts or more fit, a breakdown ends.
    """
    values, sizes = columns["value"][parts], np.diff(starts)
    stated = columns["value"][columns.totals_of(parts[starts[:-1]])] if len(parts) else values
    first, added = starts[:-1].copy(), np.zeros(len(sizes))
    found: _Found = []
    running, place = np.flatnonzero(sizes > 0), 0
    while len(running):
        at = starts[running] + place
        added[running] += values[at]
        count = at - first[running] + 1
        fits = (count > 1) & (np.abs(added[running] - stated[running]) < _NEAR)
        ended = running[fits]
        found.append((parts, first[ended].copy(), count[fits], np.ones(len(ended), dtype=np.bool_)))
        first[ended], added[ended] = at[fits] + 1, 0
        place += 1
        running = running[sizes[running] > place]
    left = starts[1:] - first
    over = np.flatnonzero((left > 1) & ~_are_some(columns, parts, starts))
    found.append((parts, first[over], left[over], np.zeros(len(over), dtype=np.bool_)))
    return found


def _are_some(columns: FigureColumns, parts: Rows, starts: Rows) -> Mask:
    """Of which statements not all parts are told, so that they can't be held against their total."""
    if not len(parts):
        return np.zeros(len(starts) - 1, dtype=np.bool_)
    some: Mask = np.logical_or.reduceat(columns["one_of_some"][parts], starts[:-1])
    return some


def _together(columns: FigureColumns, parts: Rows) -> _Found:
    """Lone parts, as lines of a list or years told one after another, that fit together."""
    totals = columns.totals_of(parts)
    groups: Runs = grouped(totals)
    sums = groups.sums(columns["value"][parts])
    fits = (groups.sizes > 1) & (np.abs(sums - columns["value"][groups.keys]) < _NEAR)
    kept = np.flatnonzero(fits)
    return [(parts[groups.order], groups.starts[kept], groups.sizes[kept], np.ones(len(kept), dtype=np.bool_))]


def _ordered(columns: FigureColumns, *found: _Found) -> CheckColumns:
    stretches = [one for group in found for one in group]
    parts = np.concatenate([of[ranges(starts, sizes)] for of, starts, sizes, _ in stretches])
    sizes = np.concatenate([sizes for _, _, sizes, _ in stretches])
    agrees = np.concatenate([fits for _, _, _, fits in stretches])
    starts = np.concatenate(([0], np.cumsum(sizes)))
    firsts = parts[starts[:-1]]
    totals = columns.totals_of(firsts)
    return CheckColumns(totals, parts, starts, agrees).only(np.lexsort((firsts, totals)))
