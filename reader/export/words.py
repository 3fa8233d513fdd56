# SPDX-License-Identifier: MIT
"""Owns how an export says numbers, years and the terms of the register, in the language of the export."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader.core.dates import show_date
from reader.core.figure import Figure, YearSource
from reader.core.messages import LANGUAGES
from reader.core.numerals import show_number, show_sum
from reader.core.resources import read_json
from reader.core.shares import show_share, whole_of

DECIMALS = 6
"""More than any article states: a number is never rounded."""

NO_BREAK = "\u00a0"

UNSURE_YEARS = (YearSource.CONTEXT, YearSource.INFERRED, YearSource.DATELINE)
"""Where the sentence itself doesn't say the year, the reader is told how it is known."""


@cache
def _texts(language: str) -> dict[str, str]:
    texts: dict[str, str] = read_json(f"messages/{language}.json")
    return texts


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one export; its language may differ from the program's."""

    language: str

    def __post_init__(self) -> None:
        if self.language not in LANGUAGES:
            raise ValueError(f"no such language: {self.language}")

    def __call__(self, key: str, **details: object) -> str:
        return _texts(self.language)[key].format(**details)

    def number(self, value: float, *, percent: bool = False) -> str:
        """``34.957`` and ``98,8 %`` in Vietnamese, ``34,957`` and ``98.8%`` in English."""
        return show_number(value, percent=percent, decimals=DECIMALS, speech=self.language)

    def added(self, values: Iterable[float]) -> str:
        """``32 + 74``."""
        return show_sum(values, decimals=DECIMALS, speech=self.language)

    def value(self, figure: Figure, text: str = "") -> str:
        """The number of a figure with its hedge, ``trên 100.000``; a share as ``text`` prints it, ``95/95``."""
        number = show_share(self.number(figure.value, percent=figure.percent), whole_of(figure, text), self.language)
        if figure.approximate is None:
            return number
        return self(f"export.approximate.{figure.approximate}") + NO_BREAK + number

    def unit(self, figure: Figure) -> str:
        """The counted noun as written, else the general word."""
        return figure.unit or self(f"export.recipient.{figure.recipient}")

    def action(self, figure: Figure) -> str:
        """What was done, and the form of award where it is named: ``khen thưởng (bằng khen)``."""
        action = self(f"export.action.{figure.action}")
        return f"{action} ({figure.award_form})" if figure.award_form else action

    def years(self, figure: Figure) -> str:
        """``2020``, ``2016–2020``, ``2024 (suy ra)``, ``không rõ năm``; with the merits' years where they differ."""
        said = self("export.year.unknown") if figure.undated else _period(_act_dates(figure))
        if not figure.undated and figure.year_source in UNSURE_YEARS:
            said += " (" + self(f"export.year.{figure.year_source}").replace(" ", NO_BREAK) + ")"
        merit = _years(figure.merit_from, figure.merit_to)
        if merit and merit != (figure.year_from, figure.year_to):
            said += f"; {self('export.year.merit', years=_period(merit))}"
        return said


def _act_dates(figure: Figure) -> tuple[Any, ...]:
    exact = tuple(date for date in (figure.date_from, figure.date_to) if date and len(date) > len("2024"))
    if exact:
        return tuple(show_date(date) for date in exact)
    return _years(figure.year_from, figure.year_to)


def _years(first: int | None, last: int | None) -> tuple[int, ...]:
    return tuple(year for year in (first, last) if year is not None)


def _period(ends: Iterable[object]) -> str:
    return "–".join(dict.fromkeys(str(end) for end in ends))
