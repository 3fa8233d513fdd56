# SPDX-License-Identifier: MIT
"""Owns the sums behind the charts: who was commended, when, by whom, with the records behind every number.

Sums over years, levels or articles count awards, never persons: how many different people there were cannot be known
from the press. Which records may be added up at all is the matter of ``counting``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from reader.core.corpus import Corpus, FigureRecord
from reader.core.counting import (
    AWARDED,
    UNKNOWN_LEVEL,
    Counted,
    Reason,
    any_nature,
    award_nature,
    is_school_year,
    level_of,
    sort_out,
    year_is_inferred,
)
from reader.core.figure import Action, Recipient
from reader.core.settings import DashboardSettings
from reader.core.sum_checks import SumCheck, check_sums

LEVELS = ("base", "above_base", "province", "central", "sector", UNKNOWN_LEVEL)
"""The levels of issuers, in the order in which a bar stacks them from below."""

_Key = tuple[str | None, str | None, str]
"""Identity, place, and words that tell rows apart which have neither."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum and the records that were added up."""

    records: tuple[FigureRecord, ...] = ()

    @property
    def value(self) -> int | float:
        """The sum; 0 without records."""
        return sum(record.figure.value for record in self.records)

    def __bool__(self) -> bool:
        return bool(self.records)


@dataclass(frozen=True, slots=True)
class Segment:
    """The part of a bar that issuers of one level gave; ``spread`` where it is a year's share of a longer period."""

    level: str
    value: float
    records: tuple[FigureRecord, ...]
    spread: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """Awards of one year (None: undated) to one kind of recipient."""

    year: int | None
    recipient: Recipient
    segments: tuple[Segment, ...]

    @property
    def value(self) -> float:
        """The whole height."""
        return sum(segment.value for segment in self.segments)

    @property
    def records(self) -> tuple[FigureRecord, ...]:
        """All records behind it."""
        return tuple(record for segment in self.segments for record in segment.records)

    @property
    def inferred(self) -> bool:
        """Whether a year behind it was worked out."""
        return self.year is not None and any(year_is_inferred(record) for record in self.records)

    @property
    def school_year(self) -> bool:
        """Whether a school year stands here at its second year."""
        return any(
            is_school_year(record.figure)
            for segment in self.segments
            if not segment.spread
            for record in segment.records
        )

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

    @property
    def records(self) -> tuple[FigureRecord, ...]:
        """All records behind it."""
        return self.collectives.records + self.individuals.records

    @property
    def inferred(self) -> bool:
        """Whether the period was worked out."""
        return any(year_is_inferred(record) for record in self.records)


@dataclass(frozen=True, slots=True)
class Total:
    """All awards to one kind of recipient, by how their time is known."""

    by_year: Amount
    by_period: Amount
    undated: Amount

    @property
    def all(self) -> Amount:
        """Everything together."""
        return Amount(self.by_year.records + self.by_period.records + self.undated.records)


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
    def records(self) -> tuple[FigureRecord, ...]:
        """All records behind it."""
        return self.collectives.records + self.individuals.records


@dataclass(frozen=True, slots=True)
class ActionRow:
    """The totals of one action and one kind of recipient."""

    action: Action
    recipient: Recipient
    amount: Amount


@dataclass(frozen=True, slots=True)
class Statistics:
    """Everything that the dashboard shows of one state of the archive."""

    awards: Counted
    bars: tuple[Bar, ...]
    """By year, undated last; within a year collectives before individuals."""
    periods: tuple[Period, ...]
    collectives: Total
    individuals: Total
    issuers: tuple[Row, ...]
    places: tuple[Row, ...]
    actions: tuple[ActionRow, ...]
    by_action: Counted
    checks: tuple[SumCheck, ...]
    levels: tuple[str, ...]
    """The issuers' levels that there are among the awards, shown or not."""
    total: int = 0
    """How many records the register has."""

    def amount(self, action: Action, *recipients: Recipient) -> Amount:
        """The total of one action, for these recipients or for all."""
        rows = (row for row in self.actions if row.action is action and (not recipients or row.recipient in recipients))
        return Amount(tuple(record for row in rows for record in row.amount.records))


def summarise(corpus: Corpus, options: DashboardSettings) -> Statistics:
    """Add up a state of the archive."""
    records = corpus.figures
    awards = sort_out(records, options, award_nature)
    by_action = sort_out(records, options, any_nature)
    return Statistics(
        awards=awards,
        bars=_bars(awards.used, options),
        periods=() if options.spread_periods else _periods(awards.used, options),
        collectives=_total(awards.used, Recipient.COLLECTIVE, options),
        individuals=_total(awards.used, Recipient.INDIVIDUAL, options),
        issuers=_rows(awards.used, _Grouping(corpus).by_issuer),
        places=_rows(awards.used, _Grouping(corpus).by_place),
        actions=_action_rows(by_action.used),
        by_action=by_action,
        checks=check_sums(records),
        levels=_levels(awards),
        total=len(records),
    )


def _period_of(record: FigureRecord, options: DashboardSettings) -> tuple[int, int] | None:
    """The years that a figure is counted for; None for undated."""
    figure = record.figure
    if figure.year_from is None or figure.year_to is None:
        return None
    if is_school_year(figure) and options.school_years_by_end:
        return figure.year_to, figure.year_to
    return min(figure.year_from, figure.year_to), max(figure.year_from, figure.year_to)


def _bars(used: Iterable[FigureRecord], options: DashboardSettings) -> tuple[Bar, ...]:
    cells: dict[tuple[int | None, Recipient], dict[tuple[bool, str], list[tuple[float, FigureRecord]]]] = {}
    for record in used:
        for year, value, spread in _shares(record, options):
            cell = cells.setdefault((year, Recipient(record.figure.recipient)), {})
            cell.setdefault((spread, level_of(record.figure)), []).append((value, record))
    bars = (Bar(year, recipient, _segments(cell)) for (year, recipient), cell in cells.items())
    return tuple(sorted(bars, key=lambda bar: (bar.year is None, bar.year or 0, AWARDED.index(bar.recipient))))


def _shares(record: FigureRecord, options: DashboardSettings) -> list[tuple[int | None, float, bool]]:
    """The bars that a record stands in: year, value, and whether that is a share of a period."""
    period = _period_of(record, options)
    value = record.figure.value
    if period is None:
        return [(None, value, False)]
    first, last = period
    if first == last:
        return [(first, value, False)]
    if not options.spread_periods:
        return []
    return [(year, value / (last - first + 1), True) for year in range(first, last + 1)]


def _segments(cell: Mapping[tuple[bool, str], list[tuple[float, FigureRecord]]]) -> tuple[Segment, ...]:
    ordered = sorted(cell.items(), key=lambda item: (item[0][0], LEVELS.index(item[0][1])))
    return tuple(
        Segment(level, sum(value for value, _ in found), tuple(record for _, record in found), spread)
        for (spread, level), found in ordered
    )


def _periods(used: Iterable[FigureRecord], options: DashboardSettings) -> tuple[Period, ...]:
    found: dict[tuple[int, int, bool], list[FigureRecord]] = {}
    for record in used:
        period = _period_of(record, options)
        if period and period[0] != period[1]:
            found.setdefault((*period, is_school_year(record.figure)), []).append(record)
    return tuple(
        Period(first, last, _of(records, Recipient.COLLECTIVE), _of(records, Recipient.INDIVIDUAL), school)
        for (first, last, school), records in sorted(found.items())
    )


def _of(records: Iterable[FigureRecord], recipient: Recipient) -> Amount:
    return Amount(tuple(record for record in records if record.figure.recipient == recipient))


def _total(used: Iterable[FigureRecord], recipient: Recipient, options: DashboardSettings) -> Total:
    by_year: list[FigureRecord] = []
    by_period: list[FigureRecord] = []
    undated: list[FigureRecord] = []
    for record in _of(used, recipient).records:
        period = _period_of(record, options)
        (undated if period is None else by_year if period[0] == period[1] else by_period).append(record)
    return Total(Amount(tuple(by_year)), Amount(tuple(by_period)), Amount(tuple(undated)))


class _Grouping:
    """Which row a record belongs to."""

    def __init__(self, corpus: Corpus) -> None:
        self._places = {entry.id: entry.place_id or entry.place for entry in corpus.entries}

    def by_issuer(self, record: FigureRecord) -> _Key:
        """One row for one body; the same words in two places are one body only where both resolve to it."""
        figure, place = record.figure, self._place(record)
        if figure.issuer_id:
            return figure.issuer_id, place, ""
        if figure.issuer is None:
            return None, place, ""
        return None, place, f"{' '.join(figure.issuer.casefold().split())} {'' if place else record.article_id}"

    def by_place(self, record: FigureRecord) -> _Key:
        """One row for one place."""
        return None, self._place(record), ""

    def _place(self, record: FigureRecord) -> str | None:
        """The issuer's place, else the article's."""
        return record.figure.place_id or self._places.get(record.article_id)


def _rows(used: Iterable[FigureRecord], key: Callable[[FigureRecord], _Key]) -> tuple[Row, ...]:
    groups: dict[_Key, list[FigureRecord]] = {}
    for record in used:
        groups.setdefault(key(record), []).append(record)
    rows = [_row(place, records) for (_, place, _), records in groups.items()]
    return tuple(sorted(rows, key=lambda row: -(row.collectives.value + row.individuals.value)))


def _row(place: str | None, records: list[FigureRecord]) -> Row:
    names = [record.figure.issuer for record in records if record.figure.issuer]
    collectives, individuals = (_of(records, recipient) for recipient in AWARDED)
    return Row(max(names, key=len, default=None), records[0].figure.issuer_id, place, collectives, individuals)


def _action_rows(used: Iterable[FigureRecord]) -> tuple[ActionRow, ...]:
    groups: dict[tuple[Action, Recipient], list[FigureRecord]] = {}
    for record in used:
        groups.setdefault((Action(record.figure.action), Recipient(record.figure.recipient)), []).append(record)
    actions, recipients = list(Action), list(Recipient)
    ordered = sorted(groups, key=lambda key: (actions.index(key[0]), recipients.index(key[1])))
    return tuple(ActionRow(*key, Amount(tuple(groups[key]))) for key in ordered)


def _levels(awards: Counted) -> tuple[str, ...]:
    found = {level_of(record.figure) for record in (*awards.used, *awards.left_out.get(Reason.LEVEL, ()))}
    return tuple(level for level in LEVELS if level in found)
