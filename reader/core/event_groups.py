# SPDX-License-Identifier: MIT
"""Owns the finding of figures of several articles that report one event: one issuer, time and numbers, or one text.

Kept up to date article by article: of an archive of many thousands only what a change touches is compared again.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from zlib import crc32

from reader.core.corpus import FigureRecord
from reader.core.figure import Figure
from reader.core.sketch import resemblance
from reader.core.structure import Structure

_SAME_TEXT = 0.6
"""From this resemblance on two texts are printings of one report; two reports of one event share less than a third."""
_LOOKED_UP = 8
"""Hashes of a sketch by which like texts are found: of 1,500 pairs of printings of one report all but one share one."""
_NAME = 12
_DAYS = 10
"""Reports of one event that disagree on a number are at most so far apart."""

_Statement = tuple[Hashable, ...]
_Numbers = dict[str, list[float]]
_Groups = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What one article tells: its figures, its wording, and its day (ISO 8601 as exact as known)."""

    article: str
    order: int
    """Of two articles the one with the smaller number gives a group its name."""
    day: str | None
    sketch: tuple[int, ...]
    figures: tuple[Figure, ...]


class EventIndex:
    """The articles of an archive, and which of their figures report one event."""

    def __init__(self) -> None:
        self._told: dict[str, Told] = {}
        self._buckets: dict[Hashable, set[str]] = {}
        """A hash of a wording, or a statement → the articles that have it."""
        self._named_by: dict[_Statement, dict[str, str]] = {}
        """What has been found of the articles of a statement: article → event."""

    def put(self, told: Told) -> set[str]:
        """Take an article up, or its newer version; the articles whose groups may be others now."""
        old = self._told.get(told.article)
        if old == told:
            return set()
        touched = self.drop(told.article) if old else set()
        if told.figures:
            self._told[told.article] = told
            for key in _keys(told):
                self._named_by.pop(key, None)  # type: ignore[call-overload]  # a hash is no statement, and not in it
                self._buckets.setdefault(key, set()).add(told.article)
            touched |= self._neighbours(told)
        return touched | {told.article}

    def drop(self, article: str) -> set[str]:
        """Forget an article; the others whose groups may be others now."""
        told = self._told.pop(article, None)
        if told is None:
            return set()
        touched = self._neighbours(told)
        for key in _keys(told):
            self._named_by.pop(key, None)  # type: ignore[call-overload]  # as above
            self._buckets[key].discard(article)
            if not self._buckets[key]:
                del self._buckets[key]
        return touched - {article}

    def groups_of(self, article: str) -> _Groups:
        """The event of each figure of an article, None where no other article reports it."""
        told = self._told.get(article)
        if told is None:
            return ()
        likes = self._likes(told)
        first = min((told, *likes), key=lambda one: one.order)
        if first is not told:
            named = self._named(first, printed_again=True)
            return tuple(
                named[place] if (place := _match(told, at, first)) is not None else self._by_issuer(told, at)
                for at in range(len(told.figures))
            )
        return self._named(told, printed_again=bool(likes))

    def _named(self, told: Told, *, printed_again: bool) -> _Groups:
        """The groups of an article that is no later printing of another."""
        return tuple(
            self._by_issuer(told, at) or (_name(told, ("text", *_deed(figure))) if printed_again else None)
            for at, figure in enumerate(told.figures)
        )

    def _neighbours(self, told: Told) -> set[str]:
        return {one for key in _keys(told) for one in self._buckets.get(key, ())}

    def _likes(self, told: Told) -> list[Told]:
        """The other printings of an article's text."""
        near = {one for value in told.sketch[:_LOOKED_UP] for one in self._buckets.get(value, ())} - {told.article}
        others = (self._told[one] for one in near)
        return [other for other in others if resemblance(other.sketch, told.sketch) >= _SAME_TEXT]

    def _by_issuer(self, told: Told, at: int) -> str | None:
        """The event by issuer, time and numbers."""
        statement = _statement(told.figures[at])
        if statement is None or len(self._buckets.get(statement, ())) < 2:
            return None
        if statement not in self._named_by:
            self._named_by[statement] = self._name_events(statement)
        return self._named_by[statement].get(told.article)

    def _name_events(self, statement: _Statement) -> dict[str, str]:
        """Article → event, for the articles of a statement that another agrees with; the first gives the name."""
        hosts: list[tuple[Told, _Numbers, list[str]]] = []
        for one in sorted((self._told[member] for member in self._buckets[statement]), key=lambda one: one.order):
            numbers = _numbers(one, statement)
            close = (members for first, known, members in hosts if _one_event(first, known, one, numbers))
            if (members := next(close, None)) is None:
                hosts.append((one, numbers, [one.article]))
            else:
                members.append(one.article)
        shared = ((first, members) for first, _, members in hosts if len(members) > 1)
        return {member: _name(first, statement) for first, members in shared for member in members}


def tell_events(
    articles: Sequence[tuple[str, Structure, tuple[FigureRecord, ...]]],
) -> list[tuple[FigureRecord, ...]]:
    """The records of articles outside any library, each article with a name, with the events that they share."""
    index = EventIndex()
    keys = [f"{name[:_NAME]}#{order}" for order, (name, _, _) in enumerate(articles)]  # one text may lie in two files
    for order, (key, (_, facts, records)) in enumerate(zip(keys, articles, strict=True)):
        figures = tuple(record.figure for record in records)
        index.put(Told(key, order, facts.event_date or facts.published, facts.sketch, figures))
    return [
        tuple(map(in_event, records, index.groups_of(key))) if records else ()
        for key, (_, _, records) in zip(keys, articles, strict=True)
    ]


def in_event(record: FigureRecord, group: str | None) -> FigureRecord:
    """The record with the event that its figure shares with those of other articles."""
    if record.extracted.event_group == group:
        return record
    return replace(record, extracted=replace(record.extracted, event_group=group))


def _statement(figure: Figure) -> _Statement | None:
    """Who did what when, where issuer and time are known."""
    if not figure.issuer_id or figure.undated:
        return None
    return figure.issuer_id, *_deed(figure)


def _deed(figure: Figure) -> _Statement:
    when = (figure.year_from, figure.year_to, figure.date_from, figure.date_to)
    return str(figure.action), figure.award_form, *when


def _keys(told: Told) -> list[Hashable]:
    """What an article is found by: hashes of its wording, and its statements."""
    statements = {one for figure in told.figures if (one := _statement(figure))}
    return [*told.sketch[:_LOOKED_UP], *statements]


def _numbers(told: Told, statement: _Statement) -> _Numbers:
    """Recipient → what an article counts of it in this statement."""
    found: dict[str, list[float]] = {}
    for figure in told.figures:
        if _statement(figure) == statement:
            found.setdefault(str(figure.recipient), []).append(figure.value)
    return {recipient: sorted(values) for recipient, values in found.items()}


def _one_event(one: Told, first: _Numbers, other: Told, second: _Numbers) -> bool:
    """Whether two articles agree on every number that both give, or on one of several within a few days."""
    shared = first.keys() & second.keys()
    agreeing = sum(first[recipient] == second[recipient] for recipient in shared)
    if agreeing == len(shared):
        return agreeing > 0
    return agreeing > 0 and _close(one.day, other.day)


def _close(one: str | None, other: str | None) -> bool:
    if not one or not other or len(one) < 10 or len(other) < 10:
        return False
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days) <= _DAYS


def _match(told: Told, at: int, first: Told) -> int | None:
    """Which figure of the first printing a figure of a later one is: the same number, else the one in its place."""
    figure = told.figures[at]
    alike = [place for place, other in enumerate(first.figures) if _kind(other) == _kind(figure)]
    same = [place for place in alike if first.figures[place].value == figure.value]
    if same:
        earlier = sum(_kind(one) == _kind(figure) and one.value == figure.value for one in told.figures[:at])
        return same[min(earlier, len(same) - 1)]
    mine = [place for place, other in enumerate(told.figures) if _kind(other) == _kind(figure)]
    values = {other.value for other in told.figures}
    left = [place for place in alike if first.figures[place].value not in values]
    return left[0] if len(left) == 1 and len(mine) == len(alike) else None


def _kind(figure: Figure) -> tuple[str, str, bool]:
    return str(figure.recipient), str(figure.action), figure.percent


def _name(told: Told, statement: _Statement) -> str:
    return f"event:{told.article[:_NAME]}-{crc32(repr(statement).encode()):08x}"
