# SPDX-License-Identifier: MIT
"""Owns the line under a row that shows why the search found it: where the words stand closest together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.core.query import SearchText, first_places
from reader.core.query_language import Term

BEFORE = 20
AFTER = 140
WINDOW = 60
"""Code points shown before the hit and after it, and how close words must stand to count as one place."""
_LOOKED_AT = 16
"""Hits of each of several terms among which the best place is looked for."""


class Snippet(NamedTuple):
    """One line of text with the stretches to mark, in code points of that line."""

    text: str
    marks: tuple[tuple[int, int], ...]


def make_snippet(terms: Sequence[Term], searched: SearchText) -> Snippet | None:
    """The line around the best hit in an article (``Query.terms``), None where only its row's own words were found."""
    text = searched.text
    hits, known = _first_hits(terms, searched, _end_of_first_line(text))
    if not hits:
        hits, known = _first_hits(terms, searched, 0)
    if not hits:
        return None
    start, end = _best_place(hits) if len(hits) > 1 else hits[0][:2]
    left, right = _edges(text, start, end)
    if right <= known and _stand_alone(terms):
        found = [(begin, stop) for begin, stop, _ in hits if left <= begin and stop <= right]
    else:
        found = sorted({hit for term in terms for hit in first_places(term, searched, left, right)})
    lead = "" if left == 0 or text[left - 1] == "\n" else "…"
    line = lead + text[left:right].replace("\n", " ")
    away = left - len(lead)
    return Snippet(line, tuple([(begin - away, stop - away) for begin, stop in _joined(text, found)]))


_Hit = tuple[int, int, int]
"""Start, end, and the number of the term."""


def _first_hits(terms: Sequence[Term], searched: SearchText, start: int) -> tuple[list[_Hit], int]:
    """The first hits of every term from a place on, in order of the text, and up to where these are all; one term
    needs one hit."""
    most = _LOOKED_AT if len(terms) > 1 else 1
    hits: list[_Hit] = []
    known = len(searched.text)
    for number, term in enumerate(terms):
        found = searched.first(term, start, most)
        hits += [(begin, stop, number) for begin, stop in found]
        if len(found) == most:
            known = min(known, found[-1][0])
    hits.sort()
    return hits, known


@lru_cache(maxsize=64)
def _stand_alone(terms: Sequence[Term]) -> bool:
    """Whether each term is one word, which is found the same wherever one begins to look."""
    return all(len(term.words) == 1 and term.words[0].isalnum() for term in terms)


def _best_place(hits: Sequence[_Hit]) -> tuple[int, int]:
    """Where the most words stand closest together; the first such place."""
    best, most, least, room = (hits[0][0], hits[0][1]), 0, 0, WINDOW
    terms = len({number for _, _, number in hits})
    following: dict[int, int] = {}
    for place in range(len(hits) - 1, -1, -1):
        start, stop, number = hits[place]
        following[number] = stop  # from this hit on the next hit of every term, as far as the window reaches
        if most > 1 and (place + most > len(hits) or hits[place + most - 1][0] - start > room):
            continue  # too few hits for as many words as stand together elsewhere, or as close
        ends = [end for end in following.values() if end - start <= WINDOW] or [stop]
        last = max(ends)
        if len(ends) > most or (len(ends) == most and last - start <= least):
            best, most, least = (start, last), len(ends), last - start
            room = least if most == terms else WINDOW
    return best


def _edges(text: str, start: int, end: int) -> tuple[int, int]:
    """From a word's beginning shortly before the hit (not beyond its line) to a word's end well after it."""
    line = text.rfind("\n", 0, start) + 1
    left = max(line, start - BEFORE)
    if left > line and not text[left - 1].isspace():
        space = text.find(" ", left, start)
        left = space + 1 if space >= 0 else start
    right = text.find(" ", end + AFTER)
    return left, len(text) if right < 0 else right


def _end_of_first_line(text: str) -> int:
    """Past the title, which stands in the row already."""
    end = text.find("\n")
    return len(text) if end < 0 else end


def _joined(text: str, marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Marks that overlap or have only white space between them become one."""
    if len(marks) < 2:
        return marks
    joined: list[tuple[int, int]] = []
    for start, end in marks:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
