# SPDX-License-Identifier: MIT
"""Owns the table behind every chart: its rows for a spreadsheet, and the button that copies them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton, QWidget

from reader.core.award_rows import Row
from reader.core.figure import Recipient
from reader.core.statistics import ActionRow, Period, Statistics
from reader.ui.dashboard import words
from reader.ui.dashboard.register_model import column_name
from reader.ui.dashboard.register_order import Column
from reader.ui.figure_words import action_word, recipient_word
from reader.ui.theme import ThemeKeeper, icon

translate = words.translate
Table = Sequence[Sequence[str]]
"""The head, then the rows."""
MOST_BODIES = 1000
"""So many rows of bodies or places are copied, those with the most awards."""
COPIED_MS = 2000


def plain_number(value: float) -> str:
    """A number without grouping, which every spreadsheet reads."""
    return str(int(value)) if float(value).is_integer() else f"{value:g}"


def years_table(statistics: Statistics) -> Table:
    """Awards by year, then what is for whole periods; years stand alone in their cells, what marks them at the end."""
    rows: dict[int | None, list[str]] = {}
    marks: dict[int | None, set[str]] = {}
    for bar in statistics.bars:
        row = rows.setdefault(bar.year, [words.years(bar.year, bar.year), "", "", ""])
        row[1 if bar.recipient is Recipient.COLLECTIVE else 2] = plain_number(bar.value)
        told = marks.setdefault(bar.year, set())
        told |= set(_marks(inferred=bar.inferred, school=bar.school_year))
        row[3] = ", ".join(sorted(told))
    lasting = (
        [words.years(one.year_from, one.year_to), *_amounts(one), _period_marks(one)] for one in statistics.periods
    )
    return [[*_head(column_name(Column.YEARS)), translate("Dashboard", "Remark")], *rows.values(), *lasting]


def _marks(*, inferred: bool, school: bool) -> list[str]:
    told = [translate("Dashboard", "inferred year")] if inferred else []
    return [*told, translate("Dashboard", "school year")] if school else told


def _period_marks(one: Period) -> str:
    marks = _marks(inferred=one.inferred, school=one.school_year)
    return ", ".join([translate("Dashboard", "whole period"), *marks])


def _amounts(one: Period | Row) -> list[str]:
    return [plain_number(amount.value) if amount else "" for amount in (one.collectives, one.individuals)]


def _head(first: str) -> list[str]:
    return [first, *(recipient_word(one) for one in (Recipient.COLLECTIVE, Recipient.INDIVIDUAL))]


def bodies_table(first: str, rows: Iterable[Row], named: Callable[[Row], tuple[str, str]]) -> Table:
    """Awards by body or place: its name and what can't be resolved of it, then the two numbers."""
    told = (([" · ".join(filter(None, named(row))), *_amounts(row)]) for row in islice(rows, MOST_BODIES))
    return [_head(first), *told]


def actions_table(rows: Iterable[ActionRow]) -> Table:
    """One line for each action and kind of recipient."""
    head = [column_name(column) for column in (Column.ACTION, Column.RECIPIENT, Column.VALUE)]
    told = ([action_word(row.action), recipient_word(row.recipient), plain_number(row.amount.value)] for row in rows)
    return [head, *told]


class CopyTable(QToolButton):
    """Puts the table behind a chart on the clipboard, for a spreadsheet."""

    def __init__(self, themes: ThemeKeeper, table: Callable[[], Table], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._table = themes, table
        self._rests = QTimer(self, singleShot=True, interval=COPIED_MS)
        self._rests.timeout.connect(self._dress)
        self.setIconSize(QSize(15, 15))
        self.clicked.connect(self._copy)
        themes.changed.connect(self._dress)
        self._dress()

    def name_after(self, chart: str) -> None:
        """Say of which chart the table is."""
        self.setToolTip(translate("Dashboard", "Copy as a table"))
        self.setAccessibleName(f"{chart}: {self.toolTip()}")

    def _copy(self) -> None:
        lines = ("\t".join(" ".join(cell.split()) for cell in row) for row in self._table())
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")
        self.setIcon(icon("check", self._themes.current, "good"))
        self._rests.start()

    def _dress(self, _theme: object = None) -> None:
        self.setIcon(icon("copy", self._themes.current))
