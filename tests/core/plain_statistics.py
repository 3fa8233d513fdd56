# SPDX-License-Identifier: MIT
"""The rules of counting told record by record, as plainly as can be: what the sums over columns have to agree with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from reader.core.corpus import FigureRecord
from reader.core.counting import AWARDED, Nature, Reason
from reader.core.figure import Action, Status
from reader.core.record_facts import is_school_year, level_of, year_is_inferred
from reader.core.settings import DashboardSettings

Key = tuple[str, int, int]


class PlainCount:
    """What is used, why the rest is not, and who repeats whom."""

    def __init__(self, records: list[FigureRecord], options: DashboardSettings, nature: Nature) -> None:
        self.reasons: dict[Key, Reason] = {}
        self.witnesses: dict[Key, set[Key]] = defaultdict(set)
        self.conflicts = 0
        self._by_id = {(one.article_id, one.extracted.id): one for one in records}
        self._split = {(one.article_id, one.figure.part_of or "") for one in records if self._stands_for_total(one)}
        for one in records:
            if reason := self._reason(one, options, nature):
                self.reasons[one.key] = reason
        if options.each_event_once:
            for event in _by(self._used(records), _event):
                self._merge(event)
        self.used = self._used(records)

    def _used(self, records: list[FigureRecord]) -> list[FigureRecord]:
        return [one for one in records if one.key not in self.reasons]

    def _stands_for_total(self, one: FigureRecord) -> bool:
        total = self._by_id.get((one.article_id, one.figure.part_of or ""))
        if total is None or Status.REJECTED in (one.status, total.status):
            return False
        commended = all(x.figure.action == Action.COMMENDED and not x.figure.percent for x in (one, total))
        return commended and one.figure.recipient in AWARDED and total.figure.recipient not in AWARDED

    def _reason(self, one: FigureRecord, options: DashboardSettings, nature: Nature) -> Reason | None:
        figure = one.figure
        if one.status is Status.REJECTED:
            return Reason.REJECTED
        if figure.part_of is not None and not self._stands_for_total(one):
            return Reason.PART
        if (one.article_id, one.extracted.id) in self._split:
            return Reason.SPLIT
        if figure.percent or figure.action == Action.RATE:
            return Reason.RATE
        if reason := nature(figure.action, figure.recipient):
            return reason
        if options.confirmed_only and one.status is Status.UNREVIEWED:
            return Reason.UNREVIEWED
        if not options.include_inferred and year_is_inferred(one):
            return Reason.INFERRED
        return Reason.LEVEL if level_of(figure) in options.hidden_levels else None

    def _merge(self, event: list[FigureRecord]) -> None:
        """The articles of an event, those that the reader has seen first: each joins the first that it agrees with."""
        articles = _by(event, lambda one: one.article_id)
        articles.sort(key=lambda records: all(one.status is Status.UNREVIEWED for one in records))
        hosts: list[dict[str, list[FigureRecord]]] = []
        for records in articles:
            mine = {str(part[0].figure.recipient): part for part in _by(records, lambda one: one.figure.recipient)}
            certain = bool(records[0].figure.event_group)
            host = next((host for host in hosts if certain or _agree(host, mine)), None)
            if host is None:
                hosts.append(mine)
                continue
            for recipient, repeated in mine.items():
                counted = host.setdefault(recipient, repeated)
                if counted is repeated:
                    continue
                self.conflicts += _values(counted) != _values(repeated)
                for one in repeated:
                    self.reasons[one.key] = Reason.REPEATED
                for one in counted:
                    self.witnesses[one.key] |= {other.key for other in repeated}


def _event(one: FigureRecord) -> Any:
    figure = one.figure
    if figure.event_group:
        return figure.event_group, figure.action, figure.award_form
    if figure.issuer_id and not figure.undated:
        when = figure.year_from, figure.year_to, figure.date_from, figure.date_to
        return figure.issuer_id, when, figure.action, figure.award_form
    return one.key


def _agree(host: dict[str, list[FigureRecord]], mine: dict[str, list[FigureRecord]]) -> bool:
    shared = host.keys() & mine.keys()
    return bool(shared) and all(_values(host[one]) == _values(mine[one]) for one in shared)


def _values(records: list[FigureRecord]) -> list[float]:
    return sorted(one.figure.value for one in records)


def _by(records: Iterable[FigureRecord], key: Callable[[FigureRecord], Any]) -> list[list[FigureRecord]]:
    groups: dict[Any, list[FigureRecord]] = {}
    for one in records:
        groups.setdefault(key(one), []).append(one)
    return list(groups.values())


def heights(used: list[FigureRecord], options: DashboardSettings) -> dict[tuple[int | None, str, str], float]:
    """Year, recipient, level → what its bar holds."""
    found: dict[tuple[int | None, str, str], float] = defaultdict(float)
    for one in used:
        figure = one.figure
        kind = str(figure.recipient), level_of(figure)
        if figure.year_from is None or figure.year_to is None:
            found[None, *kind] += figure.value
            continue
        years = range(min(figure.year_from, figure.year_to), max(figure.year_from, figure.year_to) + 1)
        if options.school_years_by_end and is_school_year(figure):
            years = range(figure.year_to, figure.year_to + 1)
        if len(years) == 1 or options.spread_periods:
            for year in years:
                found[year, *kind] += figure.value / len(years)
    return dict(found)


def by_body(used: list[FigureRecord], place_of: Callable[[FigureRecord], str | None]) -> dict[Any, float]:
    """Body and place → all that it gave; the same words without a place are another body in every article."""
    found: dict[Any, float] = defaultdict(float)
    for one in used:
        figure, place = one.figure, place_of(one)
        words = " ".join((figure.issuer or "").casefold().split())
        who = figure.issuer_id or (words, words and not place and one.article_id)
        found[who, place] += figure.value
    return dict(found)
