# SPDX-License-Identifier: MIT
"""Owns the forms in which words stand in the index, so that what is searched as equal is equal there.

Grouped numbers are one word (``34.957`` → ``34957``), and syllables that are written with i or y have an i.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.core.folding import exact, fold
from reader.core.query import is_partial_number, marked_forms
from reader.core.query_language import Term

_GROUPED = re.compile(r"(?<!\d)(?<!\d[.,])\d{1,3}(?:[.,]\d{3})+(?!\d)")
_SYLLABLE_WITH_Y = re.compile(r"(?<![^\W_])([hklmst])y(?![^\W_])")
_WORD = re.compile(r"[^\W_]+")


def folded_form(text: str) -> str:
    """A text for the tables without marks."""
    return _SYLLABLE_WITH_Y.sub(r"\1i", _joined(fold(text)))


def exact_form(text: str) -> str:
    """A text for the table with marks."""
    return _joined(exact(text))


def _joined(words: str) -> str:
    return _GROUPED.sub(lambda found: found[0].replace(".", "").replace(",", ""), words)


class Way(NamedTuple):
    """One way in which a term may stand in a table; ``begun``: its last word may go on."""

    words: tuple[str, ...]
    begun: bool = False


def folded_ways(term: Term) -> tuple[Way, ...]:
    """How a term may stand in the tables without marks; an unfinished word may be a whole one with another spelling."""
    finished = Way(tuple(_WORD.findall(folded_form(" ".join(term.words)))))
    if not term.prefix:
        return (finished,)
    before = tuple(_WORD.findall(folded_form(" ".join(term.words[:-1]))))
    last = fold(term.words[-1])
    ways = [Way(before + tuple(_WORD.findall(last)), begun=True)]
    if is_partial_number(last):
        ways.append(Way((*before, re.sub(r"\D", "", last)), begun=True))
    return _each_once(ways, finished)


def exact_ways(term: Term) -> tuple[Way, ...]:
    """How a term may stand in the table with marks; an unfinished syllable may be part of a longer one (hoà, hoàng)."""
    finished = Way(tuple(_WORD.findall(exact_form(" ".join(term.words)))))
    if not term.prefix:
        return (finished,)
    before = tuple(_WORD.findall(exact_form(" ".join(term.words[:-1]))))
    longer = tuple(_WORD.findall(_joined(marked_forms(term.words[-1])[1])))
    return _each_once([Way(before + longer, begun=True)], finished)


def _each_once(begun: list[Way], finished: Way) -> tuple[Way, ...]:
    known = {way.words for way in begun}
    return tuple(dict.fromkeys(begun)) + (() if finished.words in known else (finished,))
