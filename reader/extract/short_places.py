# SPDX-License-Identifier: MIT
"""Owns the places named again without their kind word: ``xã Tích Lương`` … ``ở Tích Lương``."""

from __future__ import annotations

from reader.core.span import EntityType
from reader.extract.body_parts import name_after_level
from reader.extract.lexicon import address_words, role_group
from reader.extract.names import begins_level, looks_foreign
from reader.extract.passage import Passage
from reader.extract.triggers import Begins
from reader.extract.words import Case, Words

_LEVELS = frozenset({"commune", "hamlet", "town", "district"})
_OWNERS = (EntityType.PLACE, EntityType.ORGANISATION)
_LONGEST = 4
Name = tuple[str, ...]


def find_short_places(passages: list[Passage]) -> None:
    """Mark the bare names of units that the article names with their kind word elsewhere."""
    known: set[Name] = set()
    for passage in passages:
        known.update(_named(passage))
    for passage in passages:
        for mark in passage.marks:
            if mark.type is EntityType.PERSON:
                known.discard(tuple(passage.words.keys[mark.first : mark.last]))
    if not known:
        return
    firsts = {name[0] for name in known}
    for passage in passages:
        if not passage.all_capitals:
            _mark(passage, known, firsts)


def _named(passage: Passage) -> list[Name]:
    """The bare names after kind words, two syllables and more, or one that is no Vietnamese syllable."""
    words = passage.words
    found: list[Name] = []
    for index in passage.beginning(Begins.KIND):
        owner = passage.owner[index]
        level = begins_level(words, index) if owner is not None and owner.type in _OWNERS else None
        if level is None or owner is None or level[1] not in _LEVELS or not words.capital(level[0]):
            continue
        last = min(name_after_level(words, level[0], level[1]), owner.last)
        name = tuple(words.keys[level[0] : last])
        if len(name) > 1 or (name and looks_foreign(name[0])):
            found.append(name)
    return found


def _mark(passage: Passage, known: set[Name], firsts: set[str]) -> None:
    words = passage.words
    for index in passage.capitals:
        if words.keys[index] not in firsts or words.cases[index] != Case.TITLE or passage.owner[index] is not None:
            continue
        for length in range(_LONGEST, 0, -1):
            last = index + length
            if last <= words.size and tuple(words.keys[index:last]) in known and _stands_alone(passage, index, last):
                passage.add(index, last, EntityType.PLACE, core=words.starts[index])
                break


def _stands_alone(passage: Passage, at: int, last: int) -> bool:
    """Whether the name is whole: no capital beside it, and no word of address or rank before it."""
    words = passage.words
    if not passage.free(at, last) or not words.all_capital(at, last):
        return False
    if words.cases[last] in (Case.TITLE, Case.CAPITALS) and passage.owner[last] is None:
        return False
    if at and words.capital(at - 1) and passage.owner[at - 1] is None and not _opens(words, at - 1):
        return False
    return not _addressed(words, at)


def _opens(words: Words, at: int) -> bool:
    return at == 0 or words.keys[at - 1] in (".", "!", "?", "…", ":", ";", "“", '"', "(", "-", "*")


def _addressed(words: Words, at: int) -> bool:
    return any(phrases.ends_at(words.keys, at, 3) for phrases in (address_words(), role_group("ranks")))
