# SPDX-License-Identifier: MIT
"""Owns how well a command fits what was typed in the palette; folded words, so marks may be left out."""

from __future__ import annotations

import re

from reader.core.folding import exact, fold, has_marks

_WORD = re.compile(r"\w+")


def score(typed: str, text: str) -> int | None:
    """How well a text fits, the higher the better; None where it doesn't.

    Every word typed must be found: as the beginning of a word, inside one, or letter by letter in order. A word with
    marks binds to them.
    """
    words = typed.split()
    scores = [_score_word(word, text) for word in words]
    if None in scores:
        return None
    in_order = 2 if words and fold(" ".join(words)) in fold(text) else 0
    return sum(found for found in scores if found is not None) + in_order


def _score_word(word: str, text: str) -> int | None:
    marked = has_marks(word)
    wanted, place = (exact(word), exact(text)) if marked else (fold(word), fold(text))
    starts = [found.start() for found in _WORD.finditer(place) if place.startswith(wanted, found.start())]
    if starts:
        return 10 if starts[0] == 0 else 8
    if wanted in place:
        return 4
    return 1 if not marked and _letters_in_order(wanted, place) else None


def _letters_in_order(wanted: str, place: str) -> bool:
    """Whether the letters stand in this order, the first one at the beginning of a word."""
    starts = (found.start() for found in _WORD.finditer(place) if place[found.start()] == wanted[0])
    return any(_follow(wanted, place, start) for start in starts)


def _follow(wanted: str, place: str, start: int) -> bool:
    rest = iter(place[start:])
    return all(letter in rest for letter in wanted)
