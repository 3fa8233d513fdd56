# SPDX-License-Identifier: MIT
"""Owns the sums behind the charts: who was commended, when, by whom, with the records behind every number.

Sums over years, levels or articles count awards, never persons: how many different people there were cannot be known
from the press. Which records may be added up at all is the matter of ``counting``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.core.award_rows import Amount, AwardRows, Row, amount_of, by_issuer, by_place, place_codes, plain
from reader.core.columns import Mask
from reader.core.corpus import Corpus
from reader.core.counting import AWARDED, Counted, Reason, any_nature, award_nature, sort_out
from reader.core.figure import Action, Recipient
from reader.core.figure_columns import ACTIONS, RECIPIENTS, FigureColumns, Records, Rows
from reader.core.figure_columns import LEVELS as LEVEL_CODES
from reader.core.record_facts import UNKNOWN_LEVEL
from reader.core.runs import grouped, joined, ranges
from reader.core.settings import DashboardSettings
from reader.core.sum_columns import Checks, all_checks

__all__ = ["ActionRow", "Amount", "AwardRows", "Bar", "Period", "Row", "Segment", "Statistics", "Total", "summarise"]

LEVELS = ("base", "above_base", "province", "central", "sector", UNKNOWN_LEVEL)
"""The levels of issuers, in the order in which a bar stacks them from below."""

_RANK_OF_LEVEL = np.array([LEVELS.index(level or UNKNOWN_LEVEL) for level in LEVEL_CODES])
_COLLECTIVE, _INDIVIDUAL = (RECIPIENTS.index(one) for one in AWARDED)
_UNDATED = 10_000
"""The year of what has none: behind all others."""


@dataclass(frozen=True, slots=True)
class Segment:
    """The part of a bar that issuers of one level gave; ``spread`` where it is a year's share of a longer period."""

    level: str
    value: int | float
    records: Records
    spread: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """Awards of one year (None: undated) to one kind of recipient."""

    year: int | None
    recipient: Recipient
    segments: tuple[Segment, ...]
    inferred: bool = False
    """Whether a year behind it was worked out."""
    school_year: bool = False
    """Whether a school year stands here at its second year."""

    @property
    def value(self) -> int | float:
        """The whole height."""
        return sum(segment.value for segment in self.segments)

    @property
    def records(self) -> Records:
        """All records behind it."""
        first, *others = (segment.records for segment in self.segments)
        return sum(others, first)

    @property
    def spread(self) -> bool:
        """Whether shares of longer periods are in it."""
        return any(segment.spread for segment in self.segments)


@dataclass(frozen=True, slots=True)
class Period:
    """Awards for several years together, which belong to no single one."""

    year_from: int
    year_to: int
    collectives: Amount
    individuals: Amount
    school_year: bool = False
    inferred: bool = False
    """Whether the period was worked out."""

    @property
    def records(self) -> Records:
        """All records behind it."""
        return self.collectives.records + self.individuals.records


@dataclass(frozen=True, slots=True)
class Total:
    """All awards to one kind of recipient, by how their time is known."""

    by_year: Amount
    by_period: Amount
    undated: Amount

    @property
    def all(self) -> Amount:
        """Everything together."""
        parts = (self.by_year, self.by_period, self.undated)
        return Amount(
            self.by_year.records + self.by_period.records + self.undated.records, sum(part.value for part in parts)
        )


@dataclass(frozen=True, slots=True)
class ActionRow:
    """The totals of one action and one kind of recipient."""

    action: Action
    recipient: Recipient
    amount: Amount


@dataclass(frozen=True, slots=True)
class Statistics:
    """Everything that the dashboard shows of one state of the archive."""

    corpus: Corpus
    awards: Counted
    bars: tuple[Bar, ...]
    """By year, undated last; within a year collectives before individuals."""
    periods: tuple[Period, ...]
    collectives: Total
    individuals: Total
    issuers: AwardRows
    places: AwardRows
    actions: tuple[ActionRow, ...]
    by_action: Counted
    checks: Checks
    levels: tuple[str, ...]
    """The issuers' levels that there are among the awards, shown or not."""
    asked: Mask | None
    """The articles that are asked for; None: all."""
    total: int
    """How many records there are."""

    @property
    def every(self) -> Records:
        """All records of the articles that are asked for; made anew each time."""
        return Records(self.corpus.figure_columns.rows_of(self.asked), self.corpus.records)

    @property
    def articles(self) -> int:
        """How many articles are asked for."""
        return len(self.corpus) if self.asked is None else int(np.count_nonzero(self.asked))

    def amount(self, action: Action, *recipients: Recipient) -> Amount:
        """The total of one action, for these recipients or for all."""
        found = [
            row.amount
            for row in self.actions
            if row.action is action and (not recipients or row.recipient in recipients)
        ]
        nothing = Records(np.empty(0, dtype=np.int64), self.corpus.records)
        return Amount(sum((one.records for one in found), nothing), sum(one.value for one in found))

    def span(self, records: Records) -> tuple[int, int] | None:
        """The first and the last year of these records; None where none has one."""
        columns = self.corpus.figure_columns
        years = np.concatenate((columns["year_from"][records.rows], columns["year_to"][records.rows]))
        known = years[years != 0]
        return (int(known.min()), int(known.max())) if len(known) else None

    @property
    def has_school_years(self) -> bool:
        """Whether a school year is among the awards."""
        return bool(self.corpus.figure_columns["school_year"][self.awards.used.rows].any())


def summarise(corpus: Corpus, options: DashboardSettings, articles: Mask | None = None) -> Statistics:
    """Add up a state of the archive, or some of its articles: a mask over positions. Needs no record."""
    columns = corpus.figure_columns
    awards = sort_out(columns, options, award_nature, corpus.records, articles)
    by_action = sort_out(columns, options, any_nature, corpus.records, articles)
    used = awards.used.rows.astype(np.intp)  # numpy would do it for each column, and again
    places = place_codes(corpus, used)
    times = _Times(columns, used, options)
    return Statistics(
        corpus=corpus,
        awards=awards,
        bars=_bars(corpus, used, times, options),
        periods=() if options.spread_periods else _periods(corpus, used, times),
        collectives=_total(corpus, used, times, _COLLECTIVE),
        individuals=_total(corpus, used, times, _INDIVIDUAL),
        issuers=by_issuer(corpus, used, places),
        places=by_place(corpus, used, places),
        actions=_action_rows(corpus, by_action.used.rows),
        by_action=by_action,
        checks=all_checks(columns, corpus.records, articles),
        levels=_levels(columns, awards),
        asked=articles,
        total=len(columns) if articles is None else int(columns.sizes[articles].sum()),
    )


class _Times:
    """The years that rows are counted for."""

    def __init__(self, columns: FigureColumns, rows: Rows, options: DashboardSettings) -> None:
        year_from, year_to = columns["year_from"][rows], columns["year_to"][rows]
        self.school = columns["school_year"][rows]
        self.dated = (year_from != 0) & (year_to != 0)
        self.first, self.last = np.minimum(year_from, year_to), np.maximum(year_from, year_to)
        if options.school_years_by_end:
            self.first = np.where(self.school, year_to, self.first)
            self.last = np.where(self.school, year_to, self.last)
        self.one_year = self.dated & (self.first == self.last)
        self.period = self.dated & (self.first != self.last)


def _bars(corpus: Corpus, used: Rows, times: _Times, options: DashboardSettings) -> tuple[Bar, ...]:
    whole = np.flatnonzero(times.period) if options.spread_periods else used[:0]
    cells = [*_cells(corpus, used, times, np.flatnonzero(~times.period)), *_shares(corpus, used, times, whole)]
    bars: dict[int, list[_Cell]] = {}
    for cell in sorted(cells, key=lambda cell: (cell.bar, cell.segment.spread, LEVELS.index(cell.segment.level))):
        bars.setdefault(cell.bar, []).append(cell)
    return tuple(_bar(key, cells) for key, cells in bars.items())


@dataclass(frozen=True, slots=True)
class _Cell:
    """One segment, and the year and recipient of its bar as a number."""

    bar: int
    segment: Segment
    inferred: bool
    school_year: bool


def _cells(corpus: Corpus, used: Rows, times: _Times, members: Rows) -> list[_Cell]:
    """The parts of bars that stand in one year, or in none."""
    return _group_cells(corpus, used[members], np.where(times.dated, times.first, _UNDATED)[members], None)


def _shares(corpus: Corpus, used: Rows, times: _Times, members: Rows) -> list[_Cell]:
    """The years' shares of longer periods."""
    first = times.first[members].astype(np.int64)
    lengths = times.last[members] - first + 1
    return _group_cells(corpus, used[np.repeat(members, lengths)], ranges(first, lengths), np.repeat(lengths, lengths))


def _group_cells(corpus: Corpus, rows: Rows, years: NDArray[Any], lengths: Rows | None) -> list[_Cell]:
    """Cells of year, recipient and level; ``lengths`` are the years among which each row's value is shared."""
    columns = corpus.figure_columns
    individual, levels = columns["recipient"].take(rows) == _INDIVIDUAL, columns["level"].take(rows)
    groups = grouped(joined(years, individual, levels))
    values = columns["value"].take(rows)
    sums = groups.sums(values if lengths is None else values / lengths).tolist()
    inferred = groups.any_of(columns["inferred"].take(rows)).tolist()
    at_second = groups.any_of(columns["school_year"].take(rows)).tolist() if lengths is None else [False] * len(groups)
    firsts = groups.order[groups.starts[:-1]]
    bars = (years[firsts].astype(np.int64) * 2 + individual[firsts]).tolist()
    named = [LEVELS[rank] for rank in _RANK_OF_LEVEL[levels[firsts]].tolist()]
    return [
        _Cell(
            bar, Segment(level, plain(value), Records(found, corpus.records), lengths is not None), worked_out, second
        )
        for bar, level, value, found, worked_out, second in zip(
            bars, named, sums, groups.parts(rows), inferred, at_second, strict=True
        )
    ]


def _bar(key: int, cells: list[_Cell]) -> Bar:
    year, recipient = divmod(key, 2)
    dated = year != _UNDATED
    inferred, school = any(cell.inferred for cell in cells), any(cell.school_year for cell in cells)
    segments = tuple(cell.segment for cell in cells)
    return Bar(year if dated else None, AWARDED[recipient], segments, inferred and dated, school)


def _periods(corpus: Corpus, used: Rows, times: _Times) -> tuple[Period, ...]:
    columns = corpus.figure_columns
    members = np.flatnonzero(times.period)
    first, last = times.first[members].astype(np.int64), times.last[members]
    groups = grouped(((first * _UNDATED) + last) * 2 + times.school[members])
    found = []
    for key, group in zip(groups.keys.tolist(), groups, strict=True):
        years, school = divmod(key, 2)
        rows = used[members[group]]
        collectives, individuals = (amount_of(corpus, _of(columns, rows, one)) for one in (_COLLECTIVE, _INDIVIDUAL))
        inferred = bool(columns["inferred"][rows].any())
        year_from, year_to = divmod(years, _UNDATED)
        found.append(Period(year_from, year_to, collectives, individuals, bool(school), inferred))
    return tuple(found)


def _of(columns: FigureColumns, rows: Rows, recipient: int) -> Rows:
    found: Rows = rows[columns["recipient"][rows] == recipient]
    return found


def _total(corpus: Corpus, used: Rows, times: _Times, recipient: int) -> Total:
    counted = corpus.figure_columns["recipient"].take(used) == recipient
    kinds: tuple[NDArray[np.bool_], ...] = times.one_year, times.period, ~times.dated
    return Total(*(amount_of(corpus, used.compress(counted & kind)) for kind in kinds))


def _action_rows(corpus: Corpus, used: Rows) -> tuple[ActionRow, ...]:
    columns = corpus.figure_columns
    groups = grouped(columns.kind.take(used))
    parts = zip(groups.keys.tolist(), groups.parts(used), groups.parts(columns["value"].take(used)), strict=True)
    return tuple(
        ActionRow(
            ACTIONS[key // len(RECIPIENTS)],
            RECIPIENTS[key % len(RECIPIENTS)],
            Amount(Records(rows, corpus.records), plain(values.sum())),
        )
        for key, rows, values in parts
    )


def _levels(columns: FigureColumns, awards: Counted) -> tuple[str, ...]:
    rows = awards.used.rows
    if Reason.LEVEL in awards.left_out:
        rows = np.concatenate((rows, awards.left_out[Reason.LEVEL].rows))
    return levels_of(columns, rows)


def levels_of(columns: FigureColumns, rows: Rows) -> tuple[str, ...]:
    """The levels of the issuers of these rows, in the order of LEVELS."""
    found = {int(_RANK_OF_LEVEL[code]) for code in np.flatnonzero(np.bincount(columns["level"].take(rows)))}
    return tuple(level for rank, level in enumerate(LEVELS) if rank in found)
