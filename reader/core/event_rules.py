# SPDX-License-Identifier: MIT
"""Owns the rules by which figures of several articles report one event, over any place where the articles are kept.

An article *speaks* for an event when it was the first to say its numbers; who comes later and agrees with a speaker
joins its event. What is asked of a new article is who speaks for a number that it gives: however many say the same,
one speaks for them, so that an article costs the same in a small archive and in a large one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from itertools import chain
from struct import Struct, pack
from typing import NamedTuple, Protocol
from zlib import crc32

from reader.core.figure import Figure
from reader.core.taken_apart import Values, figure_values

SPEAKERS = 32
"""Of the events that share one number so many are compared, the earliest; an exact repetition is always found.

A number that more events of one issuer and time share (one person, one body) says little by itself.
"""
_DAYS = 10
"""Reports of one event that disagree on a number are at most so far apart."""

Groups = tuple[str | None, ...]
Claims = dict[int, int]
"""Recipient → what an article counts of it in one statement, as a hash of the statement, recipient and numbers."""


class Fact(NamedTuple):
    """What the rules look at in a figure; hashes instead of words, so that it is small to keep."""

    statement: int
    """Who did what when, of 64 bits; 0 where issuer or time are unknown."""
    recipient: int
    kind: int
    """Recipient, action, and whether it is a share."""
    deed: int
    """What was done when."""
    value: float


class Known(NamedTuple):
    """What the rules know of an article: its day (ordinal, None where not known to the day) and its figures."""

    day: int | None
    packed: bytes
    """The figures, 28 bytes each."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The figures."""
        return tuple(map(Fact._make, _FACT.iter_unpack(self.packed)))


class Shelf(Protocol):
    """Where the articles are kept, each under its number."""

    def known(self, article: int) -> Known | None:
        """What was kept of an article."""

    def keep(self, article: int, known: Known) -> None:
        """Keep an article."""

    def forget(self, article: int) -> None:
        """Keep an article no longer."""

    def speakers(self, claim: int) -> Sequence[tuple[int, int]]:
        """(article, event) of those who speak for events with this number, lowest first, ``SPEAKERS`` at most."""

    def speak(self, claims: Iterable[int], article: int, event: int) -> None:
        """Let an article speak for an event under these claims."""

    def hush(self, claims: Sequence[int], article: int) -> bool:
        """Let it speak no longer; whether it did."""

    def joined(self, article: int) -> dict[int, int]:
        """Statement → event, of the events that the article shares with others."""

    def join(self, event: int, article: int, statement: int, own: bool) -> bool:
        """Put an article into an event, ``own`` where it says exactly its numbers; whether it was not in it before."""

    def leave(self, event: int, article: int) -> None:
        """Take an article out of an event."""

    def members(self, event: int, most: int = -1) -> Sequence[int]:
        """The articles of an event, lowest first, all or so many."""

    def heir(self, event: int) -> int | None:
        """The lowest article of an event that says exactly its numbers."""

    def first_printing(self, article: int) -> int | None:
        """The first printing of an article's text, which may be itself; None where it was printed once."""

    def later_printings(self, article: int) -> Sequence[int]:
        """The articles whose first printing this one is, without itself."""


class EventRules:
    """Puts articles on a shelf, and tells which of their figures report one event."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def put(self, article: int, known: Known, statements: dict[int, Claims] | None = None) -> set[int]:
        """Take an article up, or its newer version; the articles whose groups may be others now.

        ``statements``: ``statements_of`` its facts, where they are known.
        """
        shelf = self._shelf
        old = shelf.known(article)
        if old == known:
            return set()
        touched = self.drop(article) if old else set()
        if known.packed:
            shelf.keep(article, known)
            for statement, claims in (statements_of(known.packed) if statements is None else statements).items():
                touched |= self._arrive(article, known.day, statement, claims)
        return self._with_printings(touched | {article})

    def drop(self, article: int) -> set[int]:
        """Forget an article; the others whose groups may be others now."""
        shelf = self._shelf
        known = shelf.known(article)
        if known is None:
            return set()
        joined = shelf.joined(article)
        shelf.forget(article)
        touched: set[int] = set()
        for statement, claims in statements_of(known.packed).items():
            touched |= self._depart(article, statement, claims, joined.get(statement))
        return self._with_printings(touched | {article}) - {article}

    def groups_of(self, article: int) -> Groups:
        """The event of each figure of an article, None where no other article reports it."""
        shelf = self._shelf
        known = shelf.known(article)
        if known is None:
            return ()
        events = shelf.joined(article)
        first = shelf.first_printing(article)
        original = shelf.known(first) if first is not None and first != article else None
        if original is None or first is None:
            return _named(known, events, first)
        named = _named(original, shelf.joined(first), first)
        facts, firsts = known.facts, original.facts
        return tuple(
            named[place]
            if (place := _match(facts, at, firsts)) is not None
            else _event_name(events, fact) or _print_name(first, fact.deed, fact.kind, fact.value)
            for at, fact in enumerate(facts)
        )

    def _arrive(self, article: int, day: int | None, statement: int, claims: Claims) -> set[int]:
        """Let an article join the event that it reports, or speak for a new one; who is no longer alone."""
        shelf = self._shelf
        own = _event(claims)
        found = self._find(day, statement, claims, own)
        if found is None:
            shelf.speak(_spoken(claims, own), article, own)
            return set()
        speaker, event = found
        was_alone = shelf.join(event, speaker, statement, True)
        shelf.join(event, article, statement, event == own)
        return {speaker} if was_alone else set()

    def _find(self, day: int | None, statement: int, claims: Claims, own: int) -> tuple[int, int] | None:
        """Who speaks for the event that these claims report: who says exactly the same, else the first who agrees."""
        speakers = self._shelf.speakers
        if len(claims) == 1:
            found = speakers(own)
            return next((one for one in found if one[1] == own), found[0]) if found else None
        for one in speakers(own):
            return one
        near = {one for claim in claims.values() for one in speakers(claim)}
        return next((one for one in sorted(near) if self._agrees(one[0], day, statement, claims)), None)

    def _agrees(self, speaker: int, day: int | None, statement: int, claims: Claims) -> bool:
        """Whether both agree on every number that both give, or on one of several within a few days."""
        known = self._shelf.known(speaker)
        if known is None:
            return False
        theirs = statements_of(known.packed).get(statement, {})
        if all(theirs[recipient] == claim for recipient, claim in claims.items() if recipient in theirs):
            return True
        return day is not None and known.day is not None and abs(day - known.day) <= _DAYS

    def _depart(self, article: int, statement: int, claims: Claims, event: int | None) -> set[int]:
        """Take a statement of an article away; the others of its event whose groups are others now."""
        shelf = self._shelf
        own = _event(claims)
        spoken = _spoken(claims, own)
        spoke = shelf.hush(spoken, article) if event in (None, own) else False
        if event is None:
            return set()
        shelf.leave(event, article)
        if spoke:
            heir = shelf.heir(event)
            if heir is None:
                return self._part(event, statement)
            shelf.speak(spoken, heir, event)
        rest = shelf.members(event, 2)
        if len(rest) > 1:
            return set()
        for last in rest:
            shelf.leave(event, last)
        return set(rest)

    def _part(self, event: int, statement: int) -> set[int]:
        """Nobody says an event's numbers any more: those who agreed with them find together anew."""
        shelf = self._shelf
        members = tuple(shelf.members(event))
        for article in members:
            shelf.leave(event, article)
        touched = set(members)
        for article in members:
            if known := shelf.known(article):
                touched |= self._arrive(article, known.day, statement, statements_of(known.packed)[statement])
        return touched

    def _with_printings(self, touched: set[int]) -> set[int]:
        """Later printings have their groups from the first."""
        return touched.union(*map(self._shelf.later_printings, touched))


def known_of(day: str | None, figures: Iterable[Figure]) -> Known:
    """What the rules look at in an article; ``day`` is ISO 8601 as exact as known."""
    return Known(day_number(day), packed_facts_of(figure_values(tuple(figures))))


def day_number(day: str | None) -> int | None:
    """A date, ISO 8601 as exact as known, as the number of its day; None where it is not known to the day."""
    return _ordinal(day[:10]) if day else None


def packed_facts_of(figures: Values) -> bytes:
    """What the rules look at in figures, as it is kept in a file: 28 bytes each."""
    done = ("issuer_id", "action", "award_form", "year_from", "year_to", "date_from", "date_to")
    deeds = map(_deed, *map(figures.__getitem__, done))
    kinds = map(_kind, figures["recipient"], figures["action"], figures["percent"])
    told = zip(deeds, kinds, figures["value"], strict=True)
    facts = [(statement, recipient, kind, deed, value) for (statement, deed), (recipient, kind), value in told]
    return _facts_struct(len(facts)).pack(*chain.from_iterable(facts))


@lru_cache(maxsize=1024)
def _ordinal(day: str) -> int | None:
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:  # a month or a year alone; files may say anything
        return None


@lru_cache(maxsize=8192)
def _deed(issuer: str | None, *done: str | int | None) -> tuple[int, int]:
    """(statement, deed): who did what when, where issuer and time are known, and what was done when."""
    _, _, year_from, year_to, _, _ = done
    deed = "\x1f".join(map(str, done)).encode("utf-8", "surrogatepass")
    if not issuer or year_from is None or year_to is None:
        return 0, crc32(deed)
    return _hash(issuer.encode("utf-8", "surrogatepass") + b"\x1e" + deed), crc32(deed)


@lru_cache(maxsize=1024)
def _kind(recipient: str, action: str, percent: bool) -> tuple[int, int]:
    return crc32(recipient.encode()), crc32(f"{recipient}|{action}|{percent}".encode())


def _hash(data: bytes) -> int:
    """64 bits with a sign, never 0."""
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "little", signed=True) or 1


def statements_of(packed: bytes) -> dict[int, Claims]:
    """Statement → what it counts."""
    values: dict[tuple[int, int], list[float]] = {}
    for statement, recipient, _, _, value in _FACT.iter_unpack(packed):
        if statement:
            values.setdefault((statement, recipient), []).append(value)
    found: dict[int, Claims] = {}
    for (statement, recipient), numbers in values.items():
        numbers.sort()
        said = pack(f"<qI{len(numbers)}d", statement, recipient, *numbers)
        found.setdefault(statement, {})[recipient] = _hash(said)
    return found


def asked_of(statements: dict[int, Claims]) -> set[int]:
    """The claims whose speakers are asked for when an article with these statements comes."""
    return {claim for claims in statements.values() for claim in (*claims.values(), _event(claims))}


def _event(claims: Claims) -> int:
    """The event that says exactly this."""
    if len(claims) == 1:
        return next(iter(claims.values()))
    said = sorted(claims.values())
    return _hash(pack(f"<{len(said)}q", *said))


def _spoken(claims: Claims, event: int) -> tuple[int, ...]:
    """Under what an article that speaks for an event is found."""
    return tuple({*claims.values(), event})


def _named(known: Known, events: dict[int, int], first: int | None) -> Groups:
    """The groups of an article that is no later printing of another; ``first`` is set where it was printed again."""
    if first is None and not events:
        return (None,) * (len(known.packed) // _FACT.size)
    return tuple(
        _event_name(events, fact) or (None if first is None else _print_name(first, fact.deed)) for fact in known.facts
    )


def _event_name(events: dict[int, int], fact: Fact) -> str | None:
    event = events.get(fact.statement)
    return None if event is None else f"event:{event & 0xFFFFFFFFFFFFFFFF:016x}"


def _print_name(first: int, *told: float) -> str:
    """The event that only the printings of one text report."""
    return f"event:{first}-{crc32(repr(told).encode()):08x}"


def _match(facts: Sequence[Fact], at: int, first: Sequence[Fact]) -> int | None:
    """Which figure of the first printing a figure of a later one is: the same number, else the one in its place."""
    fact = facts[at]
    alike = [place for place, other in enumerate(first) if other.kind == fact.kind]
    same = [place for place in alike if first[place].value == fact.value]
    if same:
        earlier = sum(one.kind == fact.kind and one.value == fact.value for one in facts[:at])
        return same[min(earlier, len(same) - 1)]
    values = {other.value for other in facts}
    left = [place for place in alike if first[place].value not in values]
    return left[0] if len(left) == 1 and sum(one.kind == fact.kind for one in facts) == len(alike) else None


_FACT_FORMAT = "qIIId"
_FACT = Struct(f"<{_FACT_FORMAT}")


@lru_cache(maxsize=1024)
def _facts_struct(count: int) -> Struct:
    return Struct("<" + _FACT_FORMAT * count)
