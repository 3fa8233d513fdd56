# SPDX-License-Identifier: MIT
"""Owns what follows from one record of the register alone: its level, whether its year is worked out, a school year."""

from __future__ import annotations

from reader.core.corpus import FigureRecord
from reader.core.figure import Figure, YearSource

UNKNOWN_LEVEL = "unknown"
WORKED_OUT = (YearSource.INFERRED, YearSource.DATELINE)
"""Years that the article does not say."""


def level_of(figure: Figure) -> str:
    """The issuer's level, ``unknown`` where the article doesn't tell."""
    return str(figure.issuer_level) if figure.issuer_level else UNKNOWN_LEVEL


def year_is_inferred(record: FigureRecord) -> bool:
    """Whether the year was worked out, or is only that of the publication; a year that the reader set is not."""
    decision = record.decision
    if decision and ("year_from" in decision.corrections or "year_to" in decision.corrections):
        return False
    return record.extracted.year_source in WORKED_OUT


def is_school_year(figure: Figure) -> bool:
    """Whether the period is a school year; one that the reader has corrected to something else no longer is."""
    return figure.school_year and figure.year_from is not None and figure.year_to == figure.year_from + 1
