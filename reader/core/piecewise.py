# SPDX-License-Identifier: MIT
"""Owns long work in pieces: while one sort of 50,000 strings runs, or one transaction, nobody else gets a turn."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, TypeVar

T = TypeVar("T")
AT_ONCE = 4096
"""Things that are sorted in one go: 2 to 4 ms."""
_TRIED = 8
"""Of the things that a border is chosen by, so many for each border."""


def portions(things: Iterable[T], size: int) -> Iterator[list[T]]:
    """The things in their order, so many at a time."""
    left = iter(things)
    while portion := list(islice(left, size)):
        yield portion


def sorted_in_pieces(things: Sequence[T], key: Callable[[T], Any]) -> list[T]:
    """The things in the order of their keys, which are strings, bytes or numbers; equal ones stay as they are."""
    return list(chain.from_iterable(pieces_in_order(things, key)))


def pieces_in_order(things: Sequence[T], key: Callable[[T], Any]) -> list[list[T]]:
    """The same piece by piece; a piece is only long where keys are equal, which is quickly sorted."""
    borders = _borders(things, key, 2 * len(things) // AT_ONCE)
    pieces: list[list[T]] = [[] for _ in range(len(borders) + 1)]
    for thing in things:
        pieces[bisect_right(borders, key(thing))].append(thing)
    for piece in pieces:
        piece.sort(key=key)
    return pieces


def _borders(things: Sequence[T], key: Callable[[T], Any], count: int) -> list[Any]:
    """So many keys that part the things about evenly, judged by some of them."""
    if not count:
        return []
    tried = sorted(map(key, things[:: max(len(things) // (count * _TRIED), 1)]))
    return [tried[len(tried) * number // (count + 1)] for number in range(1, count + 1)]
