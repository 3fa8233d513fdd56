# SPDX-License-Identifier: MIT
"""Owns the sums for a yearly report: by deed, time, level and recipient, of the figures that may be added up."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reader.core.award_rows import plain
from reader.core.corpus import Corpus
from reader.core.counting import any_nature, sort_out
from reader.core.figure import Action, Recipient
from reader.core.figure_columns import ACTIONS, LEVELS, RECIPIENTS, Rows
from reader.core.runs import grouped, joined
from reader.core.settings import DashboardSettings

_UNDATED = 10_000
"""The year of what has none: behind all others."""


@dataclass(frozen=True, slots=True)
class YearlySum:
    """What may be added up of one deed, one time, one level of givers and one kind of those counted."""

    action: Action
    year_from: int | None
    year_to: int | None
    """The same year, or the last of a longer time: that is never added to a year. None: no year is known."""
    level: str
    """As ``Figure.issuer_level``; empty where it is not known."""
    recipient: Recipient
    value: float
    figures: int
    """How many figures were added."""


def yearly_sums(corpus: Corpus, rows: Rows) -> tuple[YearlySum, ...]:
    """The sums of these rows of the register, by deed and time.

    By the rules of the dashboard with nothing switched off (``counting``): no part beside its total, no percentage,
    nothing rejected, an event that several of their articles report once.
    """
    columns = corpus.figure_columns
    asked = corpus.columns.mask(np.unique(columns.article.take(rows)))  # what is not asked for repeats nothing
    counted = sort_out(columns, DashboardSettings(), any_nature, corpus.records, asked)
    used = np.intersect1d(counted.used.rows, rows).astype(np.intp)
    first, last = (columns[name].take(used).astype(np.int64) for name in ("year_from", "year_to"))
    dated = (first != 0) & (last != 0)
    times = np.where(dated, first * _UNDATED + last, _UNDATED * _UNDATED)
    kinds = (columns[name].take(used) for name in ("level", "recipient"))
    groups = grouped(joined(columns["action"].take(used), times, *kinds))
    sums = groups.sums(columns["value"].take(used)).tolist()
    return tuple(
        _sum(corpus, int(used[group[0]]), value, len(group)) for group, value in zip(groups, sums, strict=True)
    )


def _sum(corpus: Corpus, row: int, value: float, figures: int) -> YearlySum:
    """The sum of a group, of which one row is like all others."""
    columns = corpus.figure_columns
    first, last = int(columns["year_from"][row]), int(columns["year_to"][row])
    dated = bool(first and last)
    return YearlySum(
        ACTIONS[columns["action"][row]],
        first if dated else None,
        last if dated else None,
        LEVELS[columns["level"][row]] or "",
        RECIPIENTS[columns["recipient"][row]],
        plain(value),
        figures,
    )
