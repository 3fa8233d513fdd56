# SPDX-License-Identifier: MIT
"""Owns the word lists of the readers of names: read once, when first needed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from sys import intern

from reader.core.folding import exact
from reader.core.resources import read_lines
from reader.extract.words import Phrases


def read_groups(name: str) -> Iterator[tuple[str, str]]:
    """The ``(group, entry)`` pairs of a list with ``[group]`` heads; ``a | b`` on a line are two entries."""
    group = ""
    for line in read_lines(name):
        if line.startswith("["):
            group = line.strip("[]")
        else:
            yield group, line


def _spellings(name: str) -> Iterator[tuple[str, str]]:
    for group, line in read_groups(name):
        for spelling in line.split("|"):
            yield group, spelling.strip()
            if "trung ương" in spelling and " " in spelling.strip().replace("trung ương", "x"):
                for short in _CENTRAL:
                    yield group, spelling.strip().replace("trung ương", short)


_CENTRAL = ("t.ư", "tw", "t.w", "tư")
"""How papers shorten ``trung ương``; by itself the last is another word."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head word of a body and what may follow it."""

    phrase: str
    group: str
    general: bool


@cache
def body_heads() -> Phrases:
    """Head phrase → Head."""
    entries = list(_spellings("lists/body_heads.txt"))
    general = {exact(phrase) for group, phrase in entries if group == "general"}
    ordered = sorted(entries, key=lambda entry: entry[0] == "general")
    return Phrases(
        (phrase, Head(exact(phrase), "scope" if group == "general" else group, exact(phrase) in general))
        for group, phrase in ordered
        if group not in ("brands", "own", "never small")
    )


@cache
def compounds() -> frozenset[tuple[str, str]]:
    """Words of two syllables whose second looks like a head by itself: ``cán bộ``, ``ngày hội``."""
    pairs = (exact(line).split() for line in read_lines("lists/compounds.txt"))
    return frozenset((first, second) for first, second in pairs)


@cache
def never_small() -> frozenset[str]:
    """Head phrases that are bodies only with a capital letter."""
    return frozenset(exact(phrase) for group, phrase in _spellings("lists/body_heads.txt") if group == "never small")


@cache
def brands() -> Phrases:
    """Names that are bodies by themselves → whether small letters may stand in them, as in the user's own."""
    entries = _spellings("lists/body_heads.txt")
    return Phrases((phrase, group == "own") for group, phrase in entries if group in ("brands", "own"))


@cache
def body_words() -> Phrases:
    """Word of a body's name → whether it may stand in small letters."""
    return Phrases((phrase, group == "nouns") for group, phrase in _spellings("lists/body_words.txt"))


@cache
def roles() -> Phrases:
    """Office → True."""
    return Phrases((phrase, True) for group, phrase in _spellings("lists/roles.txt") if group == "offices")


@cache
def role_group(group: str) -> Phrases:
    """The words of another group of the list of roles: ``qualifiers``, ``before``, ``ranks``."""
    return Phrases((phrase, True) for found, phrase in _spellings("lists/roles.txt") if found == group)


@cache
def address_words() -> Phrases:
    """Words of address: ông, bà, đồng chí …"""
    return Phrases((phrase, True) for phrase in read_lines("lists/address_words.txt"))


@cache
def surnames() -> dict[str, bool]:
    """First word of a name (one spelling, small letters), a family name or a given name from abroad.

    The value says whether it is one without further evidence.
    """
    found: dict[str, bool] = {}
    for group, name in _spellings("lists/surnames.txt"):
        found[intern(exact(name))] = group == "strong"
    for group, name in read_groups("lists/foreign_names.txt"):
        if group == "given":
            found.setdefault(exact(name), True)
    return found


@cache
def famous_names() -> frozenset[str]:
    """People from abroad whom the press names by one word: ``Messi``."""
    return frozenset(exact(name) for group, name in read_groups("lists/foreign_names.txt") if group == "famous")


@cache
def figure_names() -> Phrases:
    """The forms in which the campaign's figure is named."""
    return Phrases((phrase, True) for phrase in read_lines("lists/person_figures.txt"))


@cache
def place_levels() -> Phrases:
    """Kind word of a unit of administration → its level."""
    rows = (line.split("|") for group, line in read_groups("lists/place_kinds.txt") if group == "levels")
    return Phrases((kind.strip(), level.strip()) for kind, level in rows)


@cache
def place_features() -> Phrases:
    """Kind word of any other place."""
    return Phrases((line, True) for group, line in read_groups("lists/place_kinds.txt") if group == "features")


@cache
def stop_words() -> Phrases:
    """Words that end a name: verbs, conjunctions, prepositions."""
    return Phrases((word, True) for word in read_lines("lists/name_stops.txt"))


GRAMMAR_LISTS = ("grammar", "body_syllables", "place_syllables")
"""The lists of closed groups of words; no two of them have a group of one name."""


@cache
def _grammar() -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for name in GRAMMAR_LISTS:
        for group, word in read_groups(f"lists/{name}.txt"):
            groups.setdefault(group, set()).add(intern(exact(word)))
    return {group: frozenset(words) for group, words in groups.items()}


class _Groups(dict[str, frozenset[str]]):
    """The groups that were asked for: a look-up, and no call, for each of the many questions."""

    def __missing__(self, group: str) -> frozenset[str]:
        self[group] = words = _grammar()[group]
        return words


grammar = _Groups().__getitem__
"""A closed group of words, in the one spelling of keys."""


@cache
def peoples() -> frozenset[str]:
    """Names of peoples: capitalised, and neither a place nor a person."""
    return frozenset(exact(name) for name in read_lines("lists/peoples.txt"))


@cache
def first_words_of_peoples() -> frozenset[str]:
    """With which a name of a people may begin: asked first."""
    return frozenset(name.split()[0] for name in peoples())


@cache
def document_kinds() -> Phrases:
    """Kinds of documents."""
    return Phrases((kind, True) for kind in read_lines("lists/document_kinds.txt"))


@cache
def event_heads() -> Phrases:
    """Heads of the names of prizes, events, campaigns and days."""
    return Phrases((phrase, True) for phrase in read_lines("lists/event_heads.txt"))
