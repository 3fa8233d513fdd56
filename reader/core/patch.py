# SPDX-License-Identifier: MIT
"""Owns the change of marks and tags as a value: what of it is a change at all, what it makes, what takes it back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import NamedTuple

from reader.core.marks import NOBODY, Ids, Key, Mark, Marks, Tag, in_order

_ALL_MARKS = frozenset(Mark)
_NOTHING: Mapping[Key, Collection[str]] = MappingProxyType({})


class Patch(NamedTuple):
    """A change of marks and tags; what applies it gives the patch that takes it back."""

    put: Mapping[Key, Collection[str]] = _NOTHING
    """Articles that get a mark or a tag."""
    take: Mapping[Key, Collection[str]] = _NOTHING
    """Articles that lose it."""
    tags: tuple[Tag, ...] = ()
    """Tags that are made, called otherwise or coloured otherwise; these come before ``put``."""
    dropped: tuple[int, ...] = ()
    """Numbers of tags that go, with all that they are on."""

    def __bool__(self) -> bool:
        return bool(any(self.put.values()) or any(self.take.values()) or self.tags or self.dropped)

    def touches(self, key: Key) -> bool:
        """Whether some articles have another mark or tag after it."""
        return bool(self.put.get(key) or self.take.get(key))

    @property
    def touches_tags(self) -> bool:
        """Whether the tags are not what they were, or not on the same articles."""
        numbers = (key for key in (*self.put, *self.take) if not isinstance(key, Mark))
        return bool(self.tags or self.dropped or any(map(self.touches, numbers)))

    def articles(self) -> Ids:
        """The articles that it marks or unmarks."""
        return NOBODY.union(*self.put.values(), *self.take.values())


def real_part(patch: Patch, before: Marks) -> Patch:
    """The part of a patch that changes something; its ids are frozen sets."""
    known = {tag.number: tag for tag in before.tags}
    dropped = tuple(number for number in patch.dropped if number in known)
    tags = tuple(tag for tag in patch.tags if known.get(tag.number) != tag)
    there = (_ALL_MARKS | {*known} | {tag.number for tag in tags}) - {*dropped}
    put = {key: frozenset(ids) - before.having(key) for key, ids in patch.put.items() if key in there}
    take = {key: before.having(key) & frozenset(ids) for key, ids in patch.take.items() if key in there}
    return Patch(_filled(put), _filled(take), tags, dropped)


def inverse(real: Patch, before: Marks) -> Patch:
    """What leads back to ``before``, from where the real part of a patch led."""
    known = {tag.number: tag for tag in before.tags}
    made = tuple(tag.number for tag in real.tags if tag.number not in known)
    changed = tuple(known[tag.number] for tag in real.tags if tag.number in known)
    lost = tuple(known[number] for number in real.dropped)
    put: dict[Key, Ids] = {key: frozenset(ids) for key, ids in real.take.items()}
    put |= {number: before.having(number) for number in real.dropped}
    take = {key: ids for key, ids in real.put.items() if key not in made}
    return Patch(_filled(put), take, changed + lost, made)


def after(real: Patch, before: Marks) -> Marks:
    """The state that the real part of a patch leads to."""
    tags = {tag.number: tag for tag in (*before.tags, *real.tags) if tag.number not in real.dropped}
    sets: dict[Key, Ids] = {key: before.having(key) for key in (*Mark, *tags)}
    for key, ids in real.take.items():
        sets[key] = sets[key].difference(ids)
    for key, ids in real.put.items():
        sets[key] = sets.get(key, NOBODY).union(ids)
    tagged = {number: sets[number] for number in tags}
    return Marks(sets[Mark.STAR], sets[Mark.READ], sets[Mark.REMOVED], in_order(tags.values()), tagged)


def _filled(ids: dict[Key, Ids]) -> dict[Key, Ids]:
    return {key: some for key, some in ids.items() if some}
