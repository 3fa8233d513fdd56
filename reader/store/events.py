# SPDX-License-Identifier: MIT
"""Owns the events of the library in the derived file: which figures of which articles report one.

For every article that comes, changes or goes, in the transaction that also keeps its reading:

    touched = reprints.put(db, number, sketch, wishes)        # first: an event follows the printings of a text
    touched |= events.put(db, number, day, figures)           # day: of the event, else of publication
    for other in touched: groups = events.groups_of(db, other)    # one for each of its figures, in their order

Figures are given as the user left them. ``groups_of`` reads nothing but the tables of ``event_tables``: the articles in
``touched`` need not be loaded to be told their groups. An article that goes: ``events.drop(db, number) |
reprints.drop(db, number, wishes)``. An article without figures is put like any other; it costs one look. The rules are
those of ``core.event_rules``.
"""

from __future__ import annotations

import json
from bisect import insort
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import apsw

from reader.core.event_rules import SPEAKERS, EventRules, Groups, Known, known_of
from reader.core.figure import Figure
from reader.store import reprints
from reader.store.event_tables import EVENT_NAMES

_SPEAKERS = """
    SELECT c.claim, c.article, c.event FROM json_each(?1) j CROSS JOIN derived.event_claims c ON c.claim = j.value
    WHERE c.article IN (SELECT article FROM derived.event_claims WHERE claim = j.value ORDER BY article LIMIT ?2)
    ORDER BY c.claim, c.article
"""

_JOIN = "INSERT OR IGNORE INTO derived.event_members VALUES (?, ?, ?, ?)"


def put(db: apsw.Connection, number: int, day: str | None, figures: Iterable[Figure]) -> set[int]:
    """Take an article up, or what it tells now; the numbers of the articles whose groups may be others.

    ``day`` is ISO 8601 as exact as known.
    """
    with shelf(db) as at_hand:
        return EventRules(at_hand).put(number, known_of(day, figures))


def drop(db: apsw.Connection, number: int) -> set[int]:
    """Forget an article; the numbers of the others whose groups may be others now."""
    with shelf(db) as at_hand:
        return EventRules(at_hand).drop(number)


@contextmanager
def shelf(db: apsw.Connection) -> Iterator[Shelf]:
    """The tables as a shelf for the rules."""
    made = Shelf(db)
    yield made
    made.write()


def groups_of(db: apsw.Connection, number: int) -> Groups:
    """The event of each figure of an article, in the order of its figures; None where no other article reports it."""
    return EventRules(Shelf(db)).groups_of(number)


def clear(db: apsw.Connection) -> None:
    """Forget all events, before everything is put anew."""
    for name in EVENT_NAMES:
        db.execute(f"DELETE FROM derived.{name}")


def last(db: apsw.Connection) -> int:
    """The highest number of an article that was put; 0 for none."""
    return int(db.execute("SELECT max(article) FROM derived.event_facts").get or 0)


class Shelf:
    """The tables as a shelf for the rules; for many articles of one transaction.

    Who speaks for what new articles claim can be looked up for all of them at once (``foresee``), and what is noted
    down of them is written together, at the end (``write``).
    """

    def __init__(self, db: apsw.Connection, alone: set[int] | None = None) -> None:
        """``alone``: new articles, of which nothing is in the tables but what was noted down here; who is a printing of
        another's text is taken out of them."""
        self._db = db
        self._alone = set[int]() if alone is None else alone
        self._kept: dict[int, Known] = {}
        self._joined: dict[int, dict[int, int]] = {}
        """Of new articles the events that they share."""
        self._members: set[tuple[int, int]] = set()
        """(event, article) of those that are surely in their event."""
        self._new_members: list[tuple[int, int, int, bool]] = []
        self._speakers: dict[int, list[tuple[int, int]]] = {}
        """Claim → (article, event) of those who speak with it, ascending, as far as it was looked up."""
        self._new_facts: list[tuple[int, int | None, bytes]] = []
        self._new_claims: list[tuple[int, int, int]] = []

    def foresee(self, claims: Iterable[int]) -> None:
        """These will be asked for."""
        missing = [claim for claim in claims if claim not in self._speakers]
        if not missing:
            return
        self._speakers.update((claim, []) for claim in missing)
        rows: Any = self._db.execute(_SPEAKERS, (json.dumps(missing), SPEAKERS))
        for claim, article, event in rows:
            self._speakers[claim].append((article, event))

    def write(self) -> None:
        """Write what was noted down."""
        if self._new_facts:
            self._db.executemany("INSERT INTO derived.event_facts VALUES (?, ?, ?)", self._new_facts)
            self._new_facts = []
        if self._new_claims:
            self._db.executemany("INSERT INTO derived.event_claims VALUES (?, ?, ?)", self._new_claims)
            self._new_claims = []
        if self._new_members:
            self._db.executemany(_JOIN, self._new_members)
            self._new_members = []

    def known(self, article: int) -> Known | None:
        if article in self._kept or article in self._alone:
            return self._kept.get(article)
        row = self._db.execute("SELECT day, facts FROM derived.event_facts WHERE article = ?", (article,)).fetchone()
        return Known(*row) if row else None

    def keep(self, article: int, known: Known) -> None:
        self._kept[article] = known
        self._new_facts.append((article, known.day, known.packed))

    def forget(self, article: int) -> None:
        self.write()
        self._kept.pop(article, None)
        self._alone.discard(article)
        self._joined.pop(article, None)
        self._db.execute("DELETE FROM derived.event_facts WHERE article = ?", (article,))

    def speakers(self, claim: int) -> Sequence[tuple[int, int]]:
        if claim not in self._speakers:
            self.foresee([claim])
        return self._speakers[claim][:SPEAKERS]

    def speak(self, claims: Iterable[int], article: int, event: int) -> None:
        for claim in claims:
            if claim not in self._speakers:
                self.foresee([claim])
            self._new_claims.append((claim, article, event))
            insort(self._speakers[claim], (article, event))

    def hush(self, claims: Sequence[int], article: int) -> bool:
        self.write()
        before = self._db.total_changes()
        rows = [(claim, article) for claim in claims]
        self._db.executemany("DELETE FROM derived.event_claims WHERE claim = ? AND article = ?", rows)
        for claim in claims:
            self._speakers.pop(claim, None)
        return self._db.total_changes() > before

    def is_lonely(self, article: int) -> bool:
        """Whether an article is new, and shares nothing with another."""
        return article in self._alone and not self._joined.get(article)

    def joined(self, article: int) -> dict[int, int]:
        if article in self._alone:
            return self._joined.get(article, {})
        self.write()
        rows = self._db.execute("SELECT statement, event FROM derived.event_members WHERE article = ?", (article,))
        return dict(rows)

    def join(self, event: int, article: int, statement: int, own: bool) -> bool:
        if (event, article) in self._members:
            return False
        self._members.add((event, article))
        row = (event, article, statement, own)
        if article in self._alone:
            self._joined.setdefault(article, {})[statement] = event
            self._new_members.append(row)
            return True
        self._db.execute(_JOIN, row)
        return self._db.changes() > 0

    def leave(self, event: int, article: int) -> None:
        self.write()
        self._members.discard((event, article))
        joined = self._joined.get(article, {})
        self._joined[article] = {statement: one for statement, one in joined.items() if one != event}
        self._db.execute("DELETE FROM derived.event_members WHERE event = ? AND article = ?", (event, article))

    def members(self, event: int, most: int = -1) -> Sequence[int]:
        self.write()
        rows = self._db.execute(
            "SELECT article FROM derived.event_members WHERE event = ? ORDER BY article LIMIT ?", (event, most)
        )
        return [article for (article,) in rows]

    def heir(self, event: int) -> int | None:
        """The lowest own member; strays before it are few, since they agree with what the event says."""
        self.write()
        row = self._db.execute(
            "SELECT article FROM derived.event_members WHERE event = ? AND own ORDER BY article LIMIT 1", (event,)
        ).fetchone()
        return row[0] if row else None

    def first_printing(self, article: int) -> int | None:
        return None if article in self._alone else reprints.first_printing(self._db, article)

    def later_printings(self, article: int) -> Sequence[int]:
        return () if article in self._alone else reprints.followers(self._db, article)
