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
    figure_names,
    grammar,
    place_features,
    place_levels,
    role_group,
    roles,
    surnames,
)
from reader.extract.names import INITIALS
from reader.extract.words import Words, chunks_with

_HIGHLAND = frozenset("khay")
"""First words of names from the Central Highlands: ``K' Brêm``, ``Y Bhem``."""
_MOST = 60_000


class Begins:
    """What may begin with a word: the readers of names look only where their own flag stands.

    Plain numbers: an IntFlag costs five times the rest of the look-up.
    """

    BODY = 1
    ROLE = 2
    NAME = 4
    """A person's name by itself: a family name, an initial of the highlands, a famous name."""
    KIND = 8
    """The kind word of a place."""
    FIGURE = 16
    DOCUMENT = 32
    PLACE = 64
    """A place, with its kind word or by its bare name."""
    LEVEL = 512
    """The kind word of a unit of administration, or the letter that it is shortened to: ``Q.3``."""
    MIDDLE = 128
    """No name, but the second word of one: ``Thị``, ``Văn``."""
    AFTER_CUE = 256
    """No name, but the end of a word of address, a rank or an office, after which one may stand."""


class _Triggers(dict[str, int]):
    """Key of a word → flags; forgets everything when it has grown too big."""

    def __missing__(self, key: str) -> int:
        if len(self) > _MOST:
            self.clear()
        flags = _flags_of(key)
        self[key] = flags = _shared.setdefault(flags, flags)
        return flags


_shared: dict[int, int] = {}
"""One of each: hundreds of numbers are read faster than as many as there are words."""


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
        Begins.FIGURE: key in figure_names(),
        Begins.DOCUMENT: key in document_kinds(),
        Begins.PLACE: place or key in grammar("first words of highland places"),
        Begins.LEVEL: key in place_levels() or key in INITIALS,
        Begins.MIDDLE: key in ("thị", "văn"),
        Begins.AFTER_CUE: any(key in phrases.lasts for phrases in cues),
    }
    return sum(flag for flag, holds in answers.items() if holds)


triggers = _Triggers()
_chunks = chunks_with(triggers.__getitem__)


def words_with_flags(text: str) -> Words:
    """The words of a whole article, each with what may begin with it: read in one go, it costs next to nothing."""
    return Words(text, chunks=_chunks)
