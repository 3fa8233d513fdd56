# SPDX-License-Identifier: MIT
"""Owns the rows that are derived of articles beside their readings: columns, events, printings; in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import apsw

from reader.core.event_rules import Claims, EventRules, Known, asked_of, statements_of
from reader.core.packing import Draft, recoded, with_events
from reader.core.reprint_rules import ReprintRules, Sketch
from reader.core.sketch import unpack_sketch
from reader.store import columns, events, reprints
from reader.store.columns import TITLE_KEY, Codes, PutRow
from reader.store.reprints import NO_WISHES, Wishes
from reader.store.seen import SeenPrintings


class Batch:
    """Articles of one transaction: they are taken up one after the other, and their rows are written at the end."""

    def __init__(
        self,
        db: apsw.Connection,
        codes: Codes,
        wishes: Wishes = NO_WISHES,
        write_texts: Callable[[], None] | None = None,
        seen: SeenPrintings | None = None,
    ) -> None:
        """``write_texts`` is called before texts of these articles are looked for in the library; ``seen`` is what is
        known of the printings in it."""
        self._db, self._codes = db, codes
        self._waiting: dict[int, Waiting] = {}
        self._last = max(events.last(db), reprints.last(db))
        """The tables know of no article with a higher number; of a library that was lost they may know some."""
        self._alone: set[int] = set()
        """New articles that nothing ties to another yet."""
        self._shelves = reprints.Shelf(db, wishes, self._alone, write_texts, seen), events.Shelf(db, self._alone)
        self._reprints, self._events = ReprintRules(self._shelves[0]), EventRules(self._shelves[1])
        self._foreseen: dict[bytes, dict[int, Claims]] = {}
        """Packed facts → the statements in them."""
        self._sketches: dict[bytes, Sketch] = {}
        """Packed → as they are."""

    def foresee(self, drafts: Iterable[Draft]) -> None:
        """These are to be kept: what will be asked of the tables for each is looked up for all of them at once."""
        drafts = tuple(drafts)
        self._foreseen.update((draft.facts, statements_of(draft.facts)) for draft in drafts)
        self._sketches.update(self._shelves[0].foresee([draft.sketch for draft in drafts]))
        self._shelves[1].foresee({claim for told in self._foreseen.values() for claim in asked_of(told)})

    def keep(self, number: int, version: int, draft: Draft, *, overlaid: bool = False) -> set[int]:
        """Take up what the archive shows of an article; the numbers of all articles whose rows are others now.

        Its text must be in the library then: printings of one report are compared by their texts.
        """
        if number > self._last and number not in self._waiting:
            self._alone.add(number)
        self._waiting[number] = Waiting(number, version, draft, self._codes.make_all(self._db, draft.words), overlaid)
        sketch = self._sketches.get(draft.sketch)
        touched = self._reprints.put(number, unpack_sketch(draft.sketch) if sketch is None else sketch)
        touched |= self._events.put(number, Known(draft.day, draft.facts), self._foreseen.get(draft.facts))
        return {number} | self._tell(touched | {number})

    def _tell(self, numbers: set[int]) -> set[int]:
        """Note down the events of these articles; which rows are others now.

        In their order, so that events get the same codes whichever articles came in one transaction.
        """
        changed = set[int]()
        if not numbers <= self._waiting.keys():
            self._shelves[1].write()
        for number in sorted(numbers):
            if number not in self._waiting:
                changed |= tell(self._db, self._codes, (number,))
                continue
            changed.add(number)
            groups = () if self._shelves[1].is_lonely(number) else self._events.groups_of(number)
            if any(groups):
                self._waiting[number].groups = [self._codes.make(self._db, group or "") for group in groups]
            else:
                self._waiting[number].groups = [0] * len(groups)
        return changed

    def write(self) -> None:
        """Write what was taken up."""
        waiting, self._waiting = list(self._waiting.values()), {}
        for shelf in self._shelves:
            shelf.write()
        self._shelves[0].remember()
        if not waiting:
            return
        rows = zip(waiting, recoded([(one.number, one.draft, one.table, one.groups) for one in waiting]), strict=True)
        columns.put(self._db, (_row(one, *packed) for one, packed in rows))


class Waiting:
    """An article whose row is to be written."""

    __slots__ = ("draft", "groups", "number", "overlaid", "table", "version")

    def __init__(self, number: int, version: int, draft: Draft, table: list[int], overlaid: bool) -> None:
        self.number, self.version, self.draft, self.table, self.overlaid = number, version, draft, table, overlaid
        self.groups: list[int] = []
        """The code of each figure's event."""


def _row(one: Waiting, article: bytes, figures: bytes, names: bytes) -> PutRow:
    draft = one.draft
    head = one.number, one.version, draft.date, draft.stamp, draft.counted, one.overlaid
    return *head, article, names, figures, draft.title_key[:TITLE_KEY]


def keep(
    db: apsw.Connection,
    codes: Codes,
    number: int,
    version: int,
    draft: Draft,
    wishes: Wishes = NO_WISHES,
    *,
    overlaid: bool = False,
) -> set[int]:
    """Keep one article; the numbers of all whose rows are others now."""
    batch = Batch(db, codes, wishes)
    changed = batch.keep(number, version, draft, overlaid=overlaid)
    batch.write()
    return changed


def forget(db: apsw.Connection, codes: Codes, number: int, wishes: Wishes = NO_WISHES) -> set[int]:
    """Take an article out; the numbers of all articles whose rows are others now. Its row must still be there."""
    touched = events.drop(db, number) | reprints.drop(db, number, wishes)
    columns.remove(db, number)
    return {number} | tell(db, codes, touched - {number})


def tell(db: apsw.Connection, codes: Codes, numbers: Iterable[int]) -> set[int]:
    """Write the events of these articles into their rows; which rows are others now."""
    changed: set[int] = set()
    for number in numbers:
        packed = columns.figures_of(db, number)
        if not packed:
            continue
        groups = [codes.make(db, group or "") for group in events.groups_of(db, number)]
        if (written := with_events(packed, groups)) != packed:
            columns.put_figures(db, number, written)
            changed.add(number)
    return changed
