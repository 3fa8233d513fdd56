# SPDX-License-Identifier: MIT
"""Owns from where a time without its year is counted: the day of the page, and the year that the text speaks of."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.figure import YearSource
from reader.extract.figures.draft import Period

SCHOOL_BEGINS = 8


@dataclass(slots=True)
class Today:
    """From where a time is counted: the publication (ISO), and the one year that the text speaks of."""

    published: str | None
    spoken_of: Period | None = None
    """A single year, or a school year."""
    last_named: Period | None = None
    """The single year that was named last."""
    last_school: Period | None = None
    """The school year that was named last."""
    last_range: Period | None = None
    """The years from and to that were named last."""

    @property
    def year(self) -> int | None:
        """The year of the publication."""
        return int(self.published[:4]) if self.published else None

    @property
    def month(self) -> int:
        """The month of the publication; December where it is unknown."""
        return int(self.published[5:7]) if self.published and len(self.published) >= 7 else 12

    def base(self, late: int = 0, month: int = 0) -> tuple[int, YearSource] | None:
        """The year meant; ``late``: up to this month the year before; ``month``: it has come to this month."""
        if self.spoken_of is not None:
            if self.spoken_of.kind == "date" and int(self.spoken_of.date_from[5:7]) <= late:
                return self.spoken_of.year_to - 1, YearSource.INFERRED
            first_half = self.spoken_of.kind == "school" and month >= SCHOOL_BEGINS
            return self.spoken_of.year_from if first_half else self.spoken_of.year_to, YearSource.CONTEXT
        if self.year is None:
            return None
        if self.month <= late or month > self.month:
            return self.year - 1, YearSource.INFERRED
        return self.year, YearSource.INFERRED if late else YearSource.DATELINE
