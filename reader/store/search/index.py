# SPDX-License-Identifier: MIT
"""Owns the answering of queries: slots are found by key, phrases by places, and all are put together as masks."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from functools import partial
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
from reader.store.search.following import FOLLOWING, Expanding, Following, places_followed, sounds_of
from reader.store.search.packing import Ats, Ints, Read, mark_slots, places_among, unpack_places
from reader.store.search.patterns import Spot, Stretch, Way, ways
from reader.store.search.segments import Mask, Numbers, Segment, Segments
from reader.store.search.titles import BesideTitles, titled
from reader.store.search.words import SPELLED

_REMEMBERED = 48
"""Words and phrases whose slots are kept, one bit a slot: whoever types asks for most of them again at each letter."""
_HEAD_PLACES = 2_000_000
"""Places of the beginnings of phrases that are kept, 4 bytes each, ..."""
_HEAD = 80
"""... and as how many a beginning counts by itself: in most segments it stands seldom or never."""
_MANY_BYTES, _FAR_MORE = 1 << 15, 4
"""From so many packed bytes on, and so many times more of them than places wanted, the places wanted are marked."""
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
        self._heads = _Heads()
        self._followings: dict[int, Following | None] = {}
        self._expanding = Expanding()
        self._marked = np.zeros(max((segment.size for segment in segments.all), default=0), bool)
        """For marking places of a segment: nothing is marked but while some are looked for."""

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
            mask[segment.slots_of(self._starts(segment, way))] = True
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
                counting = [slots for _, key, slots in of_segment if _counts(key, stretch)]
                mark_slots(found[segment.start : segment.stop], counting)

    # phrases

    def _starts(self, segment: Segment, way: Way) -> Ints:
        """Where in a segment the words of a phrase stand side by side: the places of its first word."""
        sounds = sounds_of(way[-1]) if len(way) > 1 else None
        if sounds is not None and (following := self._following(segment)) is not None:
            return self._beginning_to_go_on(segment, way[:-1], following, sounds)
        head, last = (segment.number, way[:-1]), len(way) - 1
        if (starts := self._heads.of(head)) is not None:
            return self._going_on(segment, starts, last, self._keys(segment, way[last]))
        keys = [self._keys(segment, spot) for spot in way]
        sizes = [int(some[:, 1].sum()) for some in keys]
        order = sorted(range(len(keys)), key=sizes.__getitem__)
        if last == 1 and sizes[0] < _FAR_MORE * sizes[1]:
            order = [0, 1]  # no dearer, and the head is known at the next letter
        starts = self._places(segment, keys[order[0]]) - order[0]
        for place in order[1:]:
            if place == last == order[-1]:
                self._heads.keep(head, starts)
            starts = self._going_on(segment, starts, place, keys[place])
        return starts

    def _following(self, segment: Segment) -> Following | None:
        if segment.number not in self._followings:
            row = tables.row_of(self._db, segment.number, FOLLOWING)
            self._followings[segment.number] = Following.of(*row) if row else None
        return self._followings[segment.number]

    def _beginning_to_go_on(self, segment: Segment, head: Way, following: Following, sounds: NDArray[np.bool_]) -> Ints:
        """Where a phrase stands behind which a word stands that begins so; that word itself is not looked for."""
        expand = partial(self._expanding.pieces, partial(tables.chunks, self._db, segment.number))
        keys, last = self._keys(segment, head[-1]), len(head) - 1
        found = places_followed(self._read(segment), expand, following, keys, sounds)
        if not last or not len(found):
            return found
        known = segment.number, head
        if (starts := self._heads.of(known)) is None:
            starts = self._starts(segment, head)
            self._heads.keep(known, starts)
        return self._shared(starts + last, found) - last

    def _going_on(self, segment: Segment, starts: Ints, place: int, keys: Ats) -> Ints:
        """Those of the beginnings of a phrase so many places behind which one of the keys stands."""
        if not len(starts):
            return starts
        size, wanted = int(keys[:, 1].sum()), starts + place
        if size < _MANY_BYTES or size < _FAR_MORE * len(starts):
            return self._shared(wanted, self._places(segment, keys)) - place
        wanted = wanted[(wanted >= 0) & (wanted < segment.size)]
        self._marked[wanted] = True
        try:
            return places_among(self._read(segment), keys[:, 0], keys[:, 1], self._marked) - place
        finally:
            self._marked[wanted] = False

    def _shared(self, some: Ints, others: Ints) -> Ints:
        """The places that are in both."""
        both = np.concatenate((some, others))
        both.sort()  # numpy sorts by vectors of the processor: quicker than marking places in a mask
        shared: Ints = both[:-1].compress(both[1:] == both[:-1])
        return shared

    def _keys(self, segment: Segment, spot: Spot) -> Ats:
        """Where the packed places of the keys of a spot begin, and how many bytes they take."""
        rows: list[tuple[int, int]] = []
        for stretch in spot:
            some = tables.keys_between(self._db, segment.number, stretch.first, stretch.last)
            rows += [(at, size) for key, at, size in some if not stretch.marked or _counts(key, stretch)]
        return np.array(rows, np.int64).reshape(-1, 2)

    def _places(self, segment: Segment, keys: Ats) -> Ints:
        return unpack_places(self._read(segment), keys[:, 0], keys[:, 1])

    def _read(self, segment: Segment) -> Read:
        def read(start: int, end: int) -> tuple[bytes, int]:
            self._go_on()
            return tables.places(self._db, segment.number, start, end)

        return read

    def starts(self, segment: Segment, term: Term) -> Ints:
        """The places in a segment where a term begins."""
        return (self.hits(segment, term) >> _LENGTH_BITS).astype(np.int32)

    def stretches(self, segment: Segment, term: Term) -> tuple[Hits, Hits]:
        """Where a term begins in a segment, and how many words it has there."""
        hits = self.hits(segment, term)
        return hits >> _LENGTH_BITS, hits & _LONGEST

    def hits(self, segment: Segment, term: Term) -> Hits:
        """Where a term stands in a segment."""
        found = [
            self._starts(segment, way).astype(np.int64) << _LENGTH_BITS | min(len(way), _LONGEST) for way in ways(term)
        ]
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
            mask[segment.slots_of(starts)] = True
        return mask


class _Heads:
    """Where phrases without their last word begin in a segment: that word is asked for anew at each of its letters."""

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[int, Way], Ints] = OrderedDict()
        self._places = 0

    def of(self, head: tuple[int, Way]) -> Ints | None:
        """The places; None where they are not known."""
        if (known := self._known.get(head)) is not None:
            self._known.move_to_end(head)
        return known

    def keep(self, head: tuple[int, Way], starts: Ints) -> None:
        """Remember these, and forget the oldest where they are many."""
        self._known[head] = starts
        self._places += _HEAD + len(starts)
        while self._places > _HEAD_PLACES:
            self._places -= _HEAD + len(self._known.popitem(last=False)[1])


def _any_of(masks: list[Mask]) -> Mask:
    found = masks[0]
    for mask in masks[1:]:
        found = found | mask
    return found


def _counts(key: str, stretch: Stretch) -> bool:
    if not stretch.marked:
        return True
    bare, _, spelled = key.partition(SPELLED)
    return (spelled or bare).startswith(stretch.marked)


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
