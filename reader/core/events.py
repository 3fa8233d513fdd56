# SPDX-License-Identifier: MIT
"""Owns the counting of events: what several articles say of one event is added up once, all stay as witnesses."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from reader.core.corpus import FigureRecord
from reader.core.figure import Status

Key = tuple[str, int, int]
_Numbers = dict[str, list[FigureRecord]]
"""Recipient → the records of one article that count it."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Articles that disagree on one number of one event; the first record is the one that counts."""

    records: tuple[FigureRecord, ...]


@dataclass(slots=True)
class Events:
    """The records of each event's first article, and what the others say of it."""

    used: tuple[FigureRecord, ...] = ()
    repeated: list[FigureRecord] = field(default_factory=list)
    witnesses: dict[Key, tuple[FigureRecord, ...]] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()


def count_once(records: Iterable[FigureRecord], *, enabled: bool = True) -> Events:
    """Part the records that count from those that repeat an event of another article.

    Two articles report one event where the extraction says so (``event_group``), or where the same resolved issuer did
    the same in the same time and no number that both give differs. What the reader has reviewed comes first.
    """
    records = tuple(records)
    if not enabled:
        return Events(records)
    events = Events()
    for key, articles in _statements(records).items():
        if len(articles) > 1:
            _merge(list(articles.values()), events, certain=key[0] == "group")
    repeated = {record.key for record in events.repeated}
    events.used = tuple(record for record in records if record.key not in repeated)
    return events


@dataclass(frozen=True, slots=True)
class Witness:
    """A record of another article that reports the same event; whether both give the same number."""

    record: FigureRecord
    agrees: bool


def witnesses_of(record: FigureRecord, records: Iterable[FigureRecord]) -> tuple[Witness, ...]:
    """What other articles say of the event that a record is about: of each article what comes nearest to the record."""
    key = _event_key(record)
    if key is None:
        return ()
    same_event = [other for other in records if _event_key(other) == key]
    by_key = {other.key: other for other in same_event}
    nearest: dict[str, FigureRecord] = {}
    for counted, others in count_once(same_event).witnesses.items():
        told = (by_key[counted], *others)
        if not any(other.key == record.key for other in told):
            continue
        for other in told:
            before = nearest.setdefault(other.article_id, other)
            if before.figure.value != record.figure.value == other.figure.value:
                nearest[other.article_id] = other
    nearest.pop(record.article_id, None)
    return tuple(Witness(other, other.figure.value == record.figure.value) for other in nearest.values())


def _statements(records: Iterable[FigureRecord]) -> dict[tuple[Hashable, ...], dict[str, list[FigureRecord]]]:
    """What the articles say: event → article id → its records."""
    found: dict[tuple[Hashable, ...], dict[str, list[FigureRecord]]] = {}
    for record in records:
        if key := _event_key(record):
            found.setdefault(key, {}).setdefault(record.article_id, []).append(record)
    return found


def _event_key(record: FigureRecord) -> tuple[Hashable, ...] | None:
    figure = record.figure
    if figure.event_group:
        return "group", figure.event_group, figure.action, figure.award_form
    if figure.issuer_id and not figure.undated:
        when = (figure.year_from, figure.year_to, figure.date_from, figure.date_to)
        return "same", figure.issuer_id, when, figure.action, figure.award_form
    return None


def _merge(articles: list[list[FigureRecord]], events: Events, *, certain: bool) -> None:
    articles.sort(key=lambda records: all(record.status is Status.UNREVIEWED for record in records))
    hosts: list[_Numbers] = []
    for records in articles:
        numbers = _by_recipient(records)
        host = next((host for host in hosts if certain or _agree(host, numbers)), None)
        if host is None:
            hosts.append(numbers)
        else:
            _join(host, numbers, events)


def _by_recipient(records: Iterable[FigureRecord]) -> _Numbers:
    found: _Numbers = {}
    for record in records:
        found.setdefault(str(record.figure.recipient), []).append(record)
    return found


def _values(records: Iterable[FigureRecord]) -> list[float]:
    return sorted(record.figure.value for record in records)


def _agree(host: _Numbers, numbers: _Numbers) -> bool:
    shared = host.keys() & numbers.keys()
    return bool(shared) and all(_values(host[recipient]) == _values(numbers[recipient]) for recipient in shared)


def _join(host: _Numbers, numbers: _Numbers, events: Events) -> None:
    """Make an article a witness of the event; a recipient that only it counts is added to the event."""
    for recipient, records in numbers.items():
        counted = host.setdefault(recipient, records)
        if counted is records:
            continue
        events.repeated.extend(records)
        for record in counted:
            events.witnesses[record.key] = (*events.witnesses.get(record.key, ()), *records)
        if _values(counted) != _values(records):
            events.conflicts += (Conflict((*counted, *records)),)
