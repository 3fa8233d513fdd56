# SPDX-License-Identifier: MIT
"""Owns which time a part has from its total, and a total from its parts; with it the award and the merits."""

from __future__ import annotations

from reader.core.figure import YearSource
from reader.core.values import replace
from reader.extract.figures.draft import Draft

_BESIDE = 40
"""Code points; a year so close after a part's number is its own: ``10 tập thể năm 2016``."""


def agree_with_totals(drafts: list[Draft]) -> None:
    """A part in brackets has the time, issuer and award of its total unless it names its own."""
    parts = _parts_of_totals(drafts)
    for draft in drafts:
        total = draft.total
        if total is None:
            continue
        if total.sums_up and total.start > draft.start:
            if draft.sentence == total.sentence and _is_stated_year(total) and not _is_stated_year(draft):
                draft.period = total.period
            _cover(total, draft)
        elif _has_own_time(draft, total):
            stated = draft.period is not None and draft.period.source is YearSource.STATED
            open_yet = total.period is None or total.period.source is not YearSource.STATED
            if stated and open_yet and not _is_of_more(total, parts[id(total)]):
                _cover(total, draft)
        elif draft.period is not None and draft.period.kind == "sum":
            _cover(total, draft)
        elif _shares_time(draft, total):
            draft.period = total.period or draft.period
        draft.merit = draft.merit or total.merit
        listed_with = draft.tabular or draft.sentence == total.sentence
        if listed_with and draft.rule in ("part", "list", "table", "after-passive") and draft.noun.form is None:
            draft.form = draft.form or total.form or (total.like.form if total.like is not None else None)


def _parts_of_totals(drafts: list[Draft]) -> dict[int, list[Draft]]:
    parts: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.total is not None:
            parts.setdefault(id(draft.total), []).append(draft)
    return parts


def _is_of_more(total: Draft, parts: list[Draft]) -> bool:
    """``Qua 3 năm …, 286 người (năm 2017: 165)``: more than its parts, and of a longer or another time."""
    mine = total.period
    if mine is None or mine.kind == "sum" or mine.source is YearSource.DATELINE:
        return False
    years = [year for part in parts if part.period for year in (part.period.year_from, part.period.year_to)]
    if sum(part.number.value for part in parts) >= total.number.value:
        return False
    inside = mine.year_from < mine.year_to and mine.year_from <= min(years) and max(years) <= mine.year_to
    return inside or (len(set(years)) == 1 and mine.source is YearSource.CONTEXT)


def _is_stated_year(draft: Draft) -> bool:
    return draft.period is not None and draft.period.source is YearSource.STATED and draft.period.kind != "sum"


def _shares_time(part: Draft, total: Draft) -> bool:
    """Whether a part says no time of its own: it stands in the sentence of its total, or follows without a date."""
    if total.sentence == part.sentence or part.period is None or part.rule == "part":
        return True
    return total.start < part.start and part.period.source is not YearSource.STATED


def _has_own_time(part: Draft, total: Draft) -> bool:
    """Whether the words between the total and the part name another time: ``cụ thể: năm 2016: 85 tập thể``."""
    period = part.period
    if period is None or period is total.period:
        return False
    if period.source is YearSource.INFERRED:
        return total.clause.end <= period.start < part.start
    if period.source is not YearSource.STATED:
        return False
    return total.start < period.start < part.start + _BESIDE


def _cover(total: Draft, part: Draft) -> None:
    """A total after its parts is of all their years, unless its own sentence says which."""
    mine, other = total.period, part.period
    if other is None or (mine is not None and mine.source is YearSource.STATED and mine.kind != "sum"):
        return
    if mine is None or mine.kind != "sum":
        total.period = replace(other, start=-1, end=-1, kind="sum", source=YearSource.CONTEXT)
        return
    low, high = min(mine, other, key=lambda p: p.year_from), max(mine, other, key=lambda p: p.year_to)
    total.period = replace(
        mine, year_from=low.year_from, date_from=low.date_from, year_to=high.year_to, date_to=high.date_to
    )
