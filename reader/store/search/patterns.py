# SPDX-License-Identifier: MIT
"""Owns the translation of a query's words into keys of the index: which keys may stand at each place of a phrase."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.core.folding import fold, has_marks
from reader.core.query import bare_syllable, is_partial_number, marked_forms, words_in
from reader.core.query_language import Term
from reader.store.search.words import (
    AFTER_ALL,
    AFTER_SPELLED,
    BEGINNING,
    LONGEST_BEGINNING,
    MARKED_BEGINNING,
    SPELLED,
    bare_of,
    key_of,
)


class Stretch(NamedTuple):
    """Neighbouring keys, from ``first`` up to but without ``last``."""

    first: str
    last: str
    marked: str = ""
    """How the words that count begin, marks and all; empty where all of them count."""
    head: str = ""
    """The key under which the articles of this stretch may lie together."""
    unless: str = ""
    """Where this key is and ``head`` is not, there is nothing."""


Spot = tuple[Stretch, ...]
"""What may stand at one place of a phrase."""
Way = tuple[Spot, ...]
"""One way in which a term may stand: place after place."""


def ways(term: Term) -> tuple[Way, ...]:
    """How a term may stand in the index; none where it holds no word at all."""
    last = len(term.words) - 1 if term.prefix else -1
    found: list[Way] = [()]
    for place, word in enumerate(term.words):
        some = _begun_ways(word) if place == last else [_finished(words_in(word), bound=has_marks(word))]
        found = [(*before, *way) for before in found for way in some]
    return tuple(way for way in dict.fromkeys(found) if way)


def counts(key: str, stretch: Stretch) -> bool:
    """Whether a key of a stretch is spelled as its words are to begin."""
    if not stretch.marked:
        return True
    bare, _, spelled = key.partition(SPELLED)
    return (spelled or bare).startswith(stretch.marked)


def _finished(words: list[str], *, bound: bool) -> Way:
    return tuple(_exactly(word) if bound else _any_spelling(bare_of(word)) for word in words)


def _begun_ways(word: str) -> list[Way]:
    """An unfinished number may be one with signs in it, an unfinished syllable may be part of a longer one."""
    if is_partial_number(word):
        apart = re.findall(r"\d+", word)
        joined = (_beginning("".join(apart)),)
        return [joined, (*_finished(apart[:-1], bound=False), _beginning(apart[-1]))] if len(apart) > 1 else [joined]
    bound = has_marks(word)
    forms = dict.fromkeys(marked_forms(word)) if bound else (word,)
    found: list[Way] = []
    for form in forms:
        *before, last = words_in(form) or [""]
        if last:
            found.append((*_finished(before, bound=bound), _beginning(fold(last), last if bound else "")))
    return found


def _exactly(word: str) -> Spot:
    key = key_of(word)
    return (Stretch(key, key + "\0"),)


def _any_spelling(bare: str) -> Spot:
    return (Stretch(bare, bare + AFTER_SPELLED),)


def _beginning(bare: str, marked: str = "") -> Spot:
    head = unless = ""
    if len(bare) <= LONGEST_BEGINNING:
        head, unless = (MARKED_BEGINNING + marked, BEGINNING + bare) if marked else (BEGINNING + bare, "")
    longer = Stretch(bare, bare + AFTER_ALL, marked, head, unless)
    if (whole := bare_syllable(bare)) == bare:
        return (longer,)
    return longer, Stretch(whole, whole + AFTER_SPELLED, marked)  # ky: kya, and kỳ, which lies under ki
