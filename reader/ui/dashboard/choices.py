# SPDX-License-Identifier: MIT
"""Owns what a click opens: title and records of a bar, a span, a row, a tile or a group that is left out."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from reader.core.counting import Reason
from reader.core.events import Conflicts
from reader.core.figure_columns import Records
from reader.core.numerals import show_number
from reader.core.statistics import ActionRow, Amount, Bar, Period, Row, Total
from reader.ui.dashboard import words
from reader.ui.figure_words import action_word

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be opened; ``key`` finds it again after the archive has changed."""

    key: str
    title: str
    detail: str
    records: Records


def of_bar(bar: Bar) -> Choice:
    """A bar of one year; several levels are told apart."""
    year = words.undated_words() if bar.year is None else str(bar.year)
    if bar.inferred:
        year += f" {words.INFERRED_MARK}"
    if bar.school_year:
        year += f" {words.SCHOOL_MARK}"
    title = f"{year} · {words.counted(bar.value, bar.recipient)}"
    return Choice(f"bar:{bar.year}:{bar.recipient}", title, levels_of(bar), bar.records)


def levels_of(bar: Bar) -> str:
    """The levels that a bar stacks: "2 cấp: 106 + 20"; nothing where there is one."""
    own = [segment for segment in bar.segments if not segment.spread]
    shared = sum(segment.value for segment in bar.segments if segment.spread)
    told = []
    if len(own) > 1:
        sums = " + ".join(f"{show_number(part.value)} ({words.level_word(part.level)})" for part in own)
        told.append(f"{level_count(len(own))}: {sums}")
    if shared:
        told.append(translate("Dashboard", "{share} shared out of longer periods").format(share=show_number(shared)))
    return "; ".join(told)


def level_count(levels: int) -> str:
    """2 cấp."""
    return translate("Dashboard", "%Ln level(s)", "", levels)


def of_period(period: Period, places: str) -> Choice:
    """A span of several years."""
    span = words.years(period.year_from, period.year_to)
    counts = " · ".join(_counts(period.collectives, period.individuals))
    return Choice(f"period:{span}:{period.school_year}", f"{span} · {counts}", places, period.records)


def of_row(row: Row, label: tuple[str, str], by: str) -> Choice:
    """All awards of one body or place."""
    name, missing = label
    counts = " · ".join(_counts(row.collectives, row.individuals))
    return Choice(
        f"{by}:{row.identity}:{row.place}:{row.name}", name, " · ".join(filter(None, (counts, missing))), row.records
    )


def of_action(row: ActionRow) -> Choice:
    """The totals of one action and kind of recipient."""
    count = words.counted(row.amount.value, row.recipient)
    title = f"{action_word(row.action)} · {count}"
    return Choice(f"action:{row.action}:{row.recipient}", title, "", row.amount.records)


def of_reason(chart: str, reason: Reason, name: str, records: Records) -> Choice:
    """A group of figures that a chart leaves out."""
    title = words.capital(name)
    detail = translate("Dashboard", "not counted in the chart")
    return Choice(f"left:{chart}:{reason}", title, detail, records)


def of_conflicts(chart: str, conflicts: Conflicts) -> Choice:
    """The events that articles report with different numbers."""
    title = words.capital(translate("Dashboard", "articles that disagree"))
    detail = translate("Dashboard", "The first is counted; correct or reject what is wrong.")
    return Choice(f"conflict:{chart}", title, detail, conflicts.records)


def of_total(key: str, name: str, total: Total) -> Choice:
    """A tile of awards."""
    return Choice(f"tile:{key}", f"{name} · {show_number(total.all.value)}", time_of(total), total.all.records)


def time_of(total: Total) -> str:
    """How a total is made up: 162 theo năm · 103 cả kỳ."""
    parts = (
        (total.by_year, translate("Dashboard", "{count} by year")),
        (total.by_period, translate("Dashboard", "{count} whole period")),
        (total.undated, translate("Dashboard", "{count} undated")),
    )
    return " · ".join(text.format(count=show_number(amount.value)) for amount, text in parts if amount)


def _counts(collectives: Amount, individuals: Amount) -> list[str]:
    amounts = ((collectives, "collective"), (individuals, "individual"))
    return [words.counted(amount.value, recipient) for amount, recipient in amounts if amount]
