# SPDX-License-Identifier: MIT
"""Owns the way from one hit of a query to the next, through the articles that were found, in the order of the list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from reader.core.query import Query, SearchText


class Place(NamedTuple):
    """A stretch ``[start, end)`` of an article's NFC text, in code points; ``number`` is the article's."""

    number: int
    start: int
    end: int


TextOf = Callable[[int], str | None]
"""The NFC text of an article by its number; None where it is gone. May raise, to give the search up."""


def next_hit(query: Query, numbers: Sequence[int], here: Place | None, text_of: TextOf) -> Place | None:
    """The first hit after ``here``, in this article or one further down the list; None behind the last.

    ``here`` None, or in an article that the list doesn't hold, begins with the first article. Articles that were found
    by the words of their row alone have no hit and are passed over.
    """
    at = _place_of(numbers, here)
    if here is not None and at is not None:
        after = (hit for hit in _hits(query, here.number, text_of) if (hit.start, hit.end) > (here.start, here.end))
        if (hit := next(after, None)) is not None:
            return hit
    return _first(query, (numbers[place] for place in range(0 if at is None else at + 1, len(numbers))), text_of)


def previous_hit(query: Query, numbers: Sequence[int], here: Place | None, text_of: TextOf) -> Place | None:
    """The last hit before ``here``, in this article or one further up the list; None before the first.

    ``here`` None, or in an article that the list doesn't hold, begins with the last article.
    """
    at = _place_of(numbers, here)
    if here is not None and at is not None:
        before = [hit for hit in _hits(query, here.number, text_of) if (hit.start, hit.end) < (here.start, here.end)]
        if before:
            return before[-1]
    for place in range(len(numbers) if at is None else at, 0, -1):
        if hits := _hits(query, numbers[place - 1], text_of):
            return hits[-1]
    return None


def _place_of(numbers: Sequence[int], here: Place | None) -> int | None:
    if here is None:
        return None
    return next((place for place, number in enumerate(numbers) if number == here.number), None)


def _first(query: Query, numbers: Iterator[int], text_of: TextOf) -> Place | None:
    return next((hits[0] for number in numbers if (hits := _hits(query, number, text_of))), None)


def _hits(query: Query, number: int, text_of: TextOf) -> list[Place]:
    text = text_of(number)
    if text is None:
        return []
    return [Place(int(number), start, end) for start, end in query.places(SearchText(text))]
