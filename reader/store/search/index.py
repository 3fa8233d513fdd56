# SPDX-License-Identifier: MIT
"""Owns the answering of queries: slots are found by key, phrases by places, and all are put together as masks."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from itertools import groupby, product
from operator import itemgetter

import apsw
import numpy as np
from numpy.typing import NDArray

from reader.core.query import Query
from reader.core.query_fields import term_of
from reader.core.query_language import All, Either, Field, Near, Node, Not, Term
from reader.core.runs import different
from reader.store.search import tables
from reader.store.search.packing import Ints, mark_slots
from reader.store.search.patterns import Spot, Stretch, Way, counts, ways
from reader.store.search.phrases import Phrases
from reader.store.search.segments import Mask, Numbers, Segment, Segments
from reader.store.search.titles import BesideTitles, titled

_REMEMBERED = 48
"""Words and phrases whose slots are kept, one bit a slot: whoever types asks for most of them again at each letter."""
_SEGMENTS = 8
"""Segments that are asked together: an answer that is not wanted any more ends between them."""
_LENGTH_BITS = 8
_LONGEST = (1 << _LENGTH_BITS) - 1
FieldNumbers = Callable[[Field], NDArray[np.integer]]
Hits = NDArray[np.int64]
"""Where a term stands: ``place << 8 | length in words``, ascending."""


class SearchIndex:
    """Answers for one state of the index; ``look`` tells it which connection to ask and when to stop."""

    def __init__(self, segments: Segments) -> None:
        self.segments = segments
        self._known: OrderedDict[Term | Near | Spot, NDArray[np.uint8]] = OrderedDict()
        self._db: apsw.Connection
        self._go_on: Callable[[], None]
        self._field_numbers: FieldNumbers | None = None
        self._beside: BesideTitles | None = None
        self._titled: dict[Field, NDArray[np.uint8]] = {}
        self._phrases = Phrases(segments)

    def look(
        self,
        db: apsw.Connection,
        go_on: Callable[[], None],
        field_numbers: FieldNumbers | None,
        beside: BesideTitles | None = None,
    ) -> None:
        """Ask this connection; ``go_on`` is called often and raises where the answer is not wanted any more.

        ``field_numbers`` answers fields; that of titles is answered here where what is ``beside`` them is known.
        """
        self._db, self._go_on, self._field_numbers, self._beside = db, go_on, field_numbers, beside
        self._phrases.look(db, go_on)

    def find(self, query: Query) -> Numbers:
        """The numbers of all articles that fit."""
        everything = self.segments.alive
        return self.segments.numbers(everything if query.tree is None else self._mask(query.tree))

    def _mask(self, node: Node) -> Mask:
        match node:
            case Not(part):
                return ~self._mask(part)
            case All(parts):
                return self._all(parts)
            case Either(parts):
                return _any_of([self._mask(part) for part in parts])
            case Field(name="title") if self._beside is not None:
                return self._in_titles(node, self._beside)
            case Field():
                return self.segments.mask(self._field_numbers(node)) if self._field_numbers else self.segments.none()
            case _:
                return self.term_mask(node)

    def _in_titles(self, field: Field, beside: BesideTitles) -> Mask:
        if field not in self._titled:
            term = term_of(field.first)
            found = titled(self, term, beside) if ways(term) else self.segments.none()
            if len(self._titled) >= _REMEMBERED:
                self._titled.clear()
            self._titled[field] = np.packbits(found)
        return np.unpackbits(self._titled[field], count=len(self.segments.alive)).view(bool)

    def _all(self, parts: tuple[Node, ...]) -> Mask:
        found = self.segments.alive
        for part in sorted(parts, key=lambda one: not isinstance(one, Field | Term)):
            found = found & self._mask(part)
            if not found.any():
                break
        return found

    def term_mask(self, leaf: Term | Near) -> Mask:
        """The slots in which a word, a phrase or words near to one another stand."""
        if (known := self._recall(leaf)) is not None:
            return known
        if isinstance(leaf, Near):
            found = self._near(leaf)
        elif some := ways(leaf):
            found = _any_of([self._way(way) for way in some])
        else:
            found = self.segments.alive
        return self._remember(leaf, found)

    def _recall(self, leaf: Term | Near | Spot) -> Mask | None:
        if (known := self._known.get(leaf)) is None:
            return None
        self._known.move_to_end(leaf)
        return np.unpackbits(known, count=len(self.segments.alive)).view(bool)

    def _remember(self, leaf: Term | Near | Spot, found: Mask) -> Mask:
        self._known[leaf] = np.packbits(found)
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return found

    # words

    def _way(self, way: Way) -> Mask:
        """The slots of a phrase: where all its words are, and then where they are side by side."""
        found = self._together(way)
        if len(way) == 1 or not found.any():
            return found
        mask = self.segments.none()
        for segment in self.with_any(found):
            segment.mark(mask, self._phrases.starts(segment, way))
        return mask

    def _together(self, way: Way) -> Mask:
        found = self.segments.alive
        for spot in way:
            found = found & self._spot(spot)
            if not found.any():
                break
        return found

    def with_any(self, found: Mask) -> Iterator[Segment]:
        """The segments that have any of these slots."""
        for segment in self.segments.all:
            if found[segment.start : segment.stop].any():
                self._go_on()
                yield segment

    def _spot(self, spot: Spot) -> Mask:
        if (known := self._recall(spot)) is not None:
            return known
        found = self.segments.none()
        for stretch in spot:
            done = self._by_head(stretch, found) if stretch.head else set()
            self._by_keys(stretch, found, done)
        return self._remember(spot, found)

    def _by_head(self, stretch: Stretch, found: Mask) -> set[int]:
        """Take the slots of segments that have them together; which segments these are."""
        rows = tables.slots_by_head(self._db, stretch.head)
        for number, slots in rows:
            segment = self.segments.by_number[number]
            mark_slots(found[segment.start : segment.stop], [slots])
        done = {number for number, _ in rows}
        if stretch.unless and len(done) < len(self.segments.all):
            done |= {number for number, _ in tables.slots_by_head(self._db, stretch.unless)}
        return done

    def _by_keys(self, stretch: Stretch, found: Mask, done: set[int]) -> None:
        left = [number for number in self.segments.by_number if number not in done]
        for at in range(0, len(left), _SEGMENTS):
            self._go_on()
            rows = tables.slots_between(self._db, left[at : at + _SEGMENTS], stretch.first, stretch.last)
            for number, of_segment in groupby(rows, itemgetter(0)):
                segment = self.segments.by_number[number]
                counting = [slots for _, key, slots in of_segment if counts(key, stretch)]
                mark_slots(found[segment.start : segment.stop], counting)

    # phrases

    def starts(self, segment: Segment, term: Term) -> Ints:
        """The places in a segment where a term begins."""
        return (self.hits(segment, term) >> _LENGTH_BITS).astype(np.int32)

    def stretches(self, segment: Segment, term: Term) -> tuple[Hits, Hits]:
        """Where a term begins in a segment, and how many words it has there."""
        hits = self.hits(segment, term)
        return hits >> _LENGTH_BITS, hits & _LONGEST

    def hits(self, segment: Segment, term: Term) -> Hits:
        """Where a term stands in a segment."""
        found = [_hits(self._phrases.starts(segment, way), way) for way in ways(term)]
        hits = found[0] if len(found) == 1 else np.concatenate(found)
        return hits if (hits[1:] > hits[:-1]).all() else different(hits)

    # near

    def _near(self, near: Near) -> Mask:
        terms = [term for term in near.terms if ways(term)]
        if len(terms) < len(near.terms):
            return self.segments.alive
        found = self.segments.alive
        for term in terms:
            found = found & self.term_mask(term)
        mask = self.segments.none()
        for segment in self.with_any(found):
            starts = _close([self.hits(segment, term) for term in terms], near.distance, segment.ends)
            segment.mark(mask, starts)
        return mask


def _hits(starts: Ints, way: Way) -> Hits:
    found: Hits = starts.astype(np.int64) << _LENGTH_BITS | min(len(way), _LONGEST)
    return found


def _any_of(masks: list[Mask]) -> Mask:
    found = masks[0]
    for mask in masks[1:]:
        found = found | mask
    return found


def _close(hits: list[Hits], distance: int, ends: Ints) -> Ints:
    """The first places of hits of all terms in one part of an article with at most so many words between."""
    if not all(map(len, hits)):
        return np.empty(0, np.int32)
    first, *others = hits if len(hits) > 2 else sorted(hits, key=len)
    found: list[Ints] = []
    for sides in product((_before, _after), repeat=len(others)):
        group = [first, *(side(first, other) for side, other in zip(sides, others, strict=True))]
        least, most = np.stack(group).min(axis=0), np.stack(group).max(axis=0)
        start, end = least >> _LENGTH_BITS, most >> _LENGTH_BITS
        near = (end - start - (least & _LONGEST) <= distance) & (least >= 0)
        start, end = start[near], end[near]
        found.append(start[np.searchsorted(ends, start) == np.searchsorted(ends, end)].astype(np.int32))
    return np.concatenate(found)


def _before(hits: Hits, others: Hits) -> Hits:
    """Of each hit the next of the others before it; -1 where there is none."""
    place = np.searchsorted(others, hits, "left") - 1
    return np.where(place >= 0, others[place], -1)


def _after(hits: Hits, others: Hits) -> Hits:
    """Of each hit the next of the others after it; -1 where there is none."""
    place = np.searchsorted(others, hits, "right")
    return np.where(place < len(others), others[np.minimum(place, len(others) - 1)], -1)
