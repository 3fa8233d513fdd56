# SPDX-License-Identifier: MIT
"""Owns which figures may be added up: every record is either counted or left out for one reason.

A total and its parts are never added together, actions are never mixed, an event that several articles report counts
once. Nothing disappears: what isn't counted is kept with its reason, so that every chart can name it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.core.corpus import FigureRecord
from reader.core.events import Conflict, count_once
from reader.core.figure import Action, Figure, Recipient, Status, YearSource
from reader.core.settings import DashboardSettings

UNKNOWN_LEVEL = "unknown"
AWARDED = (Recipient.COLLECTIVE, Recipient.INDIVIDUAL)
"""Who stands in the charts of awards."""


class Reason(StrEnum):
    """Why a figure is left out of a sum; the order is that in which a chart names them."""

    REGISTERED = "registered"
    INTRODUCED = "introduced"
    PART = "part"
    SPLIT = "split"
    """A total of mixed recipients that is counted through its parts."""
    RATE = "rate"
    ORGANISED = "organised"
    ISSUED = "issued"
    ATTENDED = "attended"
    BUILT = "built"
    """Models and exemplars, whatever was done with them."""
    HOUSEHOLD = "household"
    UNDIVIDED = "undivided"
    """Collectives and individuals in one number, or certificates and prizes instead of recipients."""
    OTHER = "other"
    REPEATED = "repeated"
    """The same event, counted from another article."""
    LEVEL = "level"
    INFERRED = "inferred"
    UNREVIEWED = "unreviewed"
    REJECTED = "rejected"


_OF_ACTION = {
    Action.REGISTERED: Reason.REGISTERED,
    Action.INTRODUCED: Reason.INTRODUCED,
    Action.ORGANISED: Reason.ORGANISED,
    Action.ISSUED: Reason.ISSUED,
    Action.ATTENDED: Reason.ATTENDED,
    Action.BUILT: Reason.BUILT,
    Action.RATE: Reason.RATE,
}
_OF_RECIPIENT = {
    Recipient.MODEL: Reason.BUILT,
    Recipient.EXEMPLAR: Reason.BUILT,
    Recipient.HOUSEHOLD: Reason.HOUSEHOLD,
    Recipient.DOCUMENT: Reason.ISSUED,
    Recipient.ATTENDANCE: Reason.ATTENDED,
    Recipient.EVENT: Reason.ORGANISED,
}

Nature = Callable[[Figure], Reason | None]
"""Why a figure has no place in a chart at all, None where it has one."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The records of one chart: those that are added up, and all others by the reason."""

    used: tuple[FigureRecord, ...]
    left_out: Mapping[Reason, tuple[FigureRecord, ...]]
    witnesses: Mapping[tuple[str, int, int], tuple[FigureRecord, ...]]
    """Key of a used record → the records of other articles that state the same."""
    conflicts: tuple[Conflict, ...]


def level_of(figure: Figure) -> str:
    """The issuer's level, ``unknown`` where the article doesn't tell."""
    return str(figure.issuer_level) if figure.issuer_level else UNKNOWN_LEVEL


def year_is_inferred(record: FigureRecord) -> bool:
    """Whether the year was worked out, or is only that of the publication; a year that the reader set is not."""
    if record.decision and {"year_from", "year_to"} & set(record.decision.corrections):
        return False
    return record.figure.year_source in (YearSource.INFERRED, YearSource.DATELINE)


def is_school_year(figure: Figure) -> bool:
    """Whether the period is a school year; one that the reader has corrected to something else no longer is."""
    return figure.school_year and figure.year_from is not None and figure.year_to == figure.year_from + 1


def award_nature(figure: Figure) -> Reason | None:
    """Why a figure doesn't say how many collectives or individuals were commended."""
    if figure.action != Action.COMMENDED:
        return _OF_ACTION.get(figure.action, Reason.OTHER)
    if figure.recipient in AWARDED:
        return None
    return _OF_RECIPIENT.get(figure.recipient, Reason.UNDIVIDED)


def any_nature(_figure: Figure) -> Reason | None:
    """For charts that show every action, each by itself."""
    return None


def sort_out(records: Iterable[FigureRecord], options: DashboardSettings, nature: Nature) -> Counted:
    """Part what may be added up from what may not."""
    records = tuple(records)
    relations = _Relations(records)
    candidates: list[FigureRecord] = []
    left_out: dict[Reason, list[FigureRecord]] = {reason: [] for reason in Reason}
    for record in records:
        reason = _reason(record, relations, nature) or _switched_off(record, options)
        (candidates if reason is None else left_out[reason]).append(record)
    events = count_once(candidates, enabled=options.each_event_once)
    left_out[Reason.REPEATED].extend(events.repeated)
    named = {reason: tuple(found) for reason, found in left_out.items() if found}
    return Counted(events.used, named, events.witnesses, events.conflicts)


def _reason(record: FigureRecord, relations: _Relations, nature: Nature) -> Reason | None:
    figure = record.figure
    if record.status is Status.REJECTED:
        return Reason.REJECTED
    if relations.is_part(record):
        return Reason.PART
    if relations.is_split(record):
        return Reason.SPLIT
    if figure.percent or figure.action == Action.RATE:
        return Reason.RATE
    return nature(figure)


def _switched_off(record: FigureRecord, options: DashboardSettings) -> Reason | None:
    if options.confirmed_only and record.status is Status.UNREVIEWED:
        return Reason.UNREVIEWED
    if not options.include_inferred and year_is_inferred(record):
        return Reason.INFERRED
    if level_of(record.figure) in options.hidden_levels:
        return Reason.LEVEL
    return None


class _Relations:
    """Which figures are parts of which.

    An undivided total ("111 tập thể, cá nhân") has no bar of its own: its parts stand for it.
    """

    def __init__(self, records: tuple[FigureRecord, ...]) -> None:
        self._totals = {(record.article_id, record.extracted.id): record for record in records}
        parts = (record for record in records if self._stands_for_total(record))
        self._split = {(record.article_id, record.figure.part_of) for record in parts}

    def is_part(self, record: FigureRecord) -> bool:
        """Whether this figure is in its total already."""
        return record.figure.part_of is not None and not self._stands_for_total(record)

    def is_split(self, record: FigureRecord) -> bool:
        """Whether this total is counted through its parts."""
        return (record.article_id, record.extracted.id) in self._split

    def _stands_for_total(self, record: FigureRecord) -> bool:
        total = self._totals.get((record.article_id, record.figure.part_of or ""))
        return (
            total is not None
            and Status.REJECTED not in (total.status, record.status)
            and _is_commended(record.figure)
            and record.figure.recipient in AWARDED
            and _is_commended(total.figure)
            and total.figure.recipient not in AWARDED
        )


def _is_commended(figure: Figure) -> bool:
    return figure.action == Action.COMMENDED and not figure.percent
