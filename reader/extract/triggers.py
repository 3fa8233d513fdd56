# SPDX-License-Identifier: MIT
"""Owns what may begin with a word: one look-up tells every reader of names where it need not look at all."""

from __future__ import annotations

from reader.extract.gazetteer import bare_names, commune_names
from reader.extract.lexicon import (
    address_words,
    body_heads,
    brands,
    document_kinds,
    famous_names,
    grammar,
    place_features,
    place_levels,
    role_group,
    roles,
    surnames,
)
from reader.extract.words import Words, chunks_with

_HIGHLAND = frozenset("khay")
"""First words of names from the Central Highlands: ``K' Brêm``, ``Y Bhem``."""
_MOST = 60_000


class Begins:
    """What may begin with a word: the readers of names look only where their own flag stands.

    Plain numbers: an IntFlag costs five times the rest of the look-up. They fit into a byte, so that all words of a
    line are asked in one go (``Words.which``).
    """

    BODY = 1
    ROLE = 2
    NAME = 4
    """A person's name by itself: a family name, an initial of the highlands, a famous name."""
    KIND = 8
    """The kind word of a place."""
    TIME = 16
    """No name, but a number word, or the head of a time: ``năm``, ``tháng``, ``quý``."""
    DOCUMENT = 32
    PLACE = 64
    """A place, with its kind word or by its bare name."""
    AFTER_CUE = 128
    """No name, but the end of a word of address, a rank or an office, after which one may stand."""


class _Triggers(dict[str, int]):
    """Key of a word → flags; forgets everything when it has grown too big."""

    def __missing__(self, key: str) -> int:
        if len(self) > _MOST:
            self.clear()
        self[key] = flags = _flags_of(key)
        return flags


def _flags_of(key: str) -> int:
    kind = key in place_levels() or key in place_features() or key in ("châu", "miền")
    place = kind or key in bare_names() or key in commune_names() or key == "việt"
    name = key in surnames() or key in famous_names() or key in _HIGHLAND
    cues = (address_words(), role_group("ranks"), roles())
    answers = {
        Begins.BODY: key in body_heads() or key in brands(),
        Begins.ROLE: key in roles(),
        Begins.NAME: name,
        Begins.KIND: kind,
        Begins.TIME: key in grammar("number words and heads of times"),
        Begins.DOCUMENT: key in document_kinds(),
        Begins.PLACE: place or key in grammar("first words of highland places"),
        Begins.AFTER_CUE: any(key in phrases.lasts for phrases in cues),
    }
    return sum(flag for flag, holds in answers.items() if holds)


triggers = _Triggers()
_chunks = chunks_with(triggers.__getitem__)


def words_with_flags(text: str) -> Words:
    """The words of a whole article, each with what may begin with it: read in one go, it costs next to nothing."""
    return Words(text, chunks=_chunks)


def time_words(words: Words) -> list[int]:
    """Which words are number words or heads of a time."""
    words.flags = words.flags or bytes(map(triggers.__getitem__, words.keys))
    return words.which(Begins.TIME)
