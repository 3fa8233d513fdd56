# SPDX-License-Identifier: MIT
"""Owns the events that figures of several articles share, told of articles outside any library, in memory.

The rules are those of ``event_rules``; a library keeps the same in its derived file (``store.events``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from reader.core.corpus import FigureRecord
from reader.core.event_rules import SPEAKERS, EventRules, Groups, Known, known_of
from reader.core.figure import Figure
from reader.core.reprint_rules import ReprintRules
from reader.core.reprints_in_memory import ReprintMemory
from reader.core.structure import Structure


@dataclass(frozen=True, slots=True)
class Told:
    """What one article tells: its figures, its wording, and its day (ISO 8601 as exact as known)."""

    article: str
    order: int
    """The number of the article, from 1, which no other has."""
    day: str | None
    sketch: tuple[int, ...]
    figures: tuple[Figure, ...]


class EventIndex:
    """The articles of an archive, and which of their figures report one event."""

    def __init__(self, text_of: Callable[[int], str] | None = None) -> None:
        """``text_of`` gives an article's text by its order; with it printings are known as surely as in a library."""
        self._prints = ReprintMemory(text_of)
        self._reprints = ReprintRules(self._prints)
        self._rules = EventRules(_Memory(self._prints))
        self._names: dict[int, str] = {}
        self._orders: dict[str, int] = {}

    def put(self, told: Told) -> set[str]:
        """Take an article up, or its newer version; the articles whose groups may be others now."""
        touched = self.drop(told.article) if self._orders.get(told.article, told.order) != told.order else set()
        self._names[told.order], self._orders[told.article] = told.article, told.order
        moved = self._reprints.put(told.order, told.sketch) if told.figures else self._reprints.drop(told.order)
        moved |= self._rules.put(told.order, known_of(told.day, told.figures))
        return touched | {self._names[order] for order in moved}

    def drop(self, article: str) -> set[str]:
        """Forget an article; the others whose groups may be others now."""
        order = self._orders.pop(article, None)
        if order is None:
            return set()
        moved = (self._rules.drop(order) | self._reprints.drop(order)) - {order}
        del self._names[order]
        return {self._names[other] for other in moved}

    def groups_of(self, article: str) -> Groups:
        """The event of each figure of an article, None where no other article reports it."""
        order = self._orders.get(article)
        return () if order is None else self._rules.groups_of(order)


class _Memory:
    """A shelf for ``EventRules``."""

    def __init__(self, prints: ReprintMemory) -> None:
        self._prints = prints
        self._known: dict[int, Known] = {}
        self._speakers: dict[int, dict[int, int]] = {}
        self._members: dict[int, dict[int, bool]] = {}
        self._joined: dict[int, dict[int, int]] = {}

    def known(self, article: int) -> Known | None:
        return self._known.get(article)

    def keep(self, article: int, known: Known) -> None:
        self._known[article] = known

    def forget(self, article: int) -> None:
        self._known.pop(article, None)

    def speakers(self, claim: int) -> Sequence[tuple[int, int]]:
        return sorted(self._speakers.get(claim, {}).items())[:SPEAKERS]

    def speak(self, claims: Iterable[int], article: int, event: int) -> None:
        for claim in claims:
            self._speakers.setdefault(claim, {})[article] = event

    def hush(self, claims: Sequence[int], article: int) -> bool:
        return None not in [self._speakers.get(claim, {}).pop(article, None) for claim in claims]

    def joined(self, article: int) -> dict[int, int]:
        return dict(self._joined.get(article, {}))

    def join(self, event: int, article: int, statement: int, own: bool) -> bool:
        members = self._members.setdefault(event, {})
        new = article not in members
        members[article] = own
        self._joined.setdefault(article, {})[statement] = event
        return new

    def leave(self, event: int, article: int) -> None:
        self._members[event].pop(article, None)
        joined = self._joined.get(article, {})
        self._joined[article] = {statement: other for statement, other in joined.items() if other != event}

    def members(self, event: int, most: int = -1) -> Sequence[int]:
        found = sorted(self._members.get(event, ()))
        return found if most < 0 else found[:most]

    def heir(self, event: int) -> int | None:
        return min((article for article, own in self._members[event].items() if own), default=None)

    def first_printing(self, article: int) -> int | None:
        first = self._prints.first(article)
        return article if first is None and self._prints.followers(article, 1) else first

    def later_printings(self, article: int) -> Sequence[int]:
        return self._prints.followers(article)


def tell_events(
    articles: Sequence[tuple[str, Structure, tuple[FigureRecord, ...]]],
) -> list[tuple[FigureRecord, ...]]:
    """The records of articles outside any library, each article with its text, with the events that they share."""
    index = EventIndex(lambda order: articles[order - 1][0])
    for order, (_, facts, records) in enumerate(articles, start=1):  # one text may lie in two files
        figures = tuple(record.figure for record in records)
        index.put(Told(str(order), order, facts.event_date or facts.published, facts.sketch, figures))
    return [
        tuple(map(in_event, records, index.groups_of(str(order)))) if records else ()
        for order, (_, _, records) in enumerate(articles, start=1)
    ]


def in_event(record: FigureRecord, group: str | None) -> FigureRecord:
    """The record with the event that its figure shares with those of other articles."""
    if record.extracted.event_group == group:
        return record
    return replace(record, extracted=replace(record.extracted, event_group=group))
