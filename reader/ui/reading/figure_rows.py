# SPDX-License-Identifier: MIT
"""Owns how the figures of one article are set into a small table: which rows, which columns. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from reader.core.corpus import FigureRecord
from reader.core.figure import Action, Figure, IssuerLevel, Recipient

COLUMNS = (Recipient.COLLECTIVE, Recipient.INDIVIDUAL)


@dataclass(slots=True)
class Row:
    """The totals of one action, level, period and issuer."""

    action: Action
    level: IssuerLevel | None
    years: tuple[int | None, int | None]
    issuer: str | None
    cells: dict[Recipient, list[FigureRecord]] = field(default_factory=dict)
    show_years: bool = False
    """The article has several periods, so the row must name its own."""
    show_issuer: bool = False
    """Another row would read the same."""
    show_units: bool = False
    """One of several counts of the same, told apart by what was counted and which award it was."""

    @property
    def first_record(self) -> FigureRecord:
        """A figure of the row, which knows its period and issuer."""
        return next(iter(self.cells.values()))[0]


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The figures of an article, sorted for its small table; in the order of the text."""

    columns: tuple[Recipient, ...] = ()
    rows: tuple[Row, ...] = ()
    singles: tuple[FigureRecord, ...] = ()
    """Totals of something else than the columns: models, documents, rates."""
    parts: tuple[FigureRecord, ...] = ()
    several_periods: bool = False


def set_table(records: Sequence[FigureRecord]) -> FigureTable:
    """Sort records into rows; parts of a total stand apart, nothing is added."""
    totals = {record.extracted.id for record in records}
    parts = tuple(record for record in records if record.figure.part_of in totals)
    apart = {record.key for record in parts}
    rows: dict[object, Row] = {}
    singles: list[FigureRecord] = []
    for record in records:
        if record.key in apart:
            continue
        if record.figure.recipient not in COLUMNS or record.figure.percent:
            singles.append(record)
            continue
        row = _row(record.figure)
        key = (row.action, row.level, row.years, row.issuer)
        rows.setdefault(key, row).cells.setdefault(record.figure.recipient, []).append(record)
    used = {recipient for row in rows.values() for recipient in row.cells}
    columns = tuple(column for column in COLUMNS if column in used)
    several = len({(record.figure.year_from, record.figure.year_to) for record in records}) > 1
    told_apart = _told_apart(list(rows.values()), several)
    return FigureTable(columns, tuple(_one_a_cell(told_apart)), tuple(singles), parts, several)


def _one_a_cell(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows with one number a cell; counts that go together by their order stay side by side."""
    for row in rows:
        longest = max(len(cell) for cell in row.cells.values())
        if longest == 1:
            yield row
            continue
        if len(row.cells) > 1 and all(len(cell) == longest for cell in row.cells.values()):
            lines = [{kind: [cell[at]] for kind, cell in row.cells.items()} for at in range(longest)]
        else:
            lines = [{kind: [record]} for kind, cell in row.cells.items() for record in cell]
        for cells in lines:
            yield replace(row, cells=cells, show_units=True)


def _row(figure: Figure) -> Row:
    issuer = figure.issuer_id or (" ".join(figure.issuer.casefold().split()) if figure.issuer else None)
    return Row(figure.action, figure.issuer_level, (figure.year_from, figure.year_to), issuer)


def _told_apart(rows: list[Row], several: bool) -> tuple[Row, ...]:
    alike = Counter((row.action, row.level, row.years) for row in rows)
    for row in rows:
        row.show_years = several
        row.show_issuer = alike[row.action, row.level, row.years] > 1
    return tuple(rows)
