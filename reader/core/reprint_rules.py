# SPDX-License-Identifier: MIT
"""Owns the rules by which articles are printings of one report, over any place where their sketches are kept.

Every group has a first printing, and who joins has been compared with it: likeness is not handed on from one to the
next, so that a group never grows into one of another report. Only first printings, and what was printed once, are
looked for: a report that hundreds of papers print costs the last of them no more than the second.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from reader.core.sketch import resemblance

LOOKED_UP = 10
"""Hashes of a sketch by which like texts are found."""
COMMON = 12
"""A run of words that so many reports have is a phrase of the trade: from then on nothing is found by it."""
CLOSED = 0
"""Stands for all articles of such a run; none has this number."""
AT_ONCE = 14
"""Hashes that are looked up together: a few of them are common."""
COMPARED = 3
"""Texts with hashes in common whose sketches are compared, those with most in common."""
_PERHAPS = 0.26
"""From this resemblance of the sketches on the texts are compared; printings that keep 70 % have 0.5 and more."""

Sketch = tuple[int, ...]


class Shelf(Protocol):
    """Where the sketches are kept, each under the number of its article."""

    def sketch(self, article: int) -> Sketch | None:
        """The sketch that was kept of an article."""

    def sketches(self, articles: Sequence[int]) -> Sequence[Sketch | None]:
        """Those of some articles, ``COMPARED`` at most."""

    def keep(self, article: int, sketch: Sketch) -> None:
        """Keep an article."""

    def forget(self, article: int) -> None:
        """Keep an article no longer."""

    def having(self, runs: Sequence[int]) -> Iterable[tuple[int, Sequence[int]]]:
        """Each of these hashes, ``AT_ONCE`` at most, with those to be found by it; CLOSED first for a common one."""

    def show(self, article: int, runs: Iterable[int]) -> None:
        """Let an article be found by these hashes."""

    def close(self, run: int) -> None:
        """Let nothing be found by a hash any more, but that it is common."""

    def hide(self, article: int, runs: Iterable[int]) -> None:
        """Let it be found no longer."""

    def first(self, article: int) -> int | None:
        """The first printing that an article follows; None where it follows none."""

    def follow(self, article: int, first: int) -> None:
        """Let an article follow a first printing."""

    def unfollow(self, article: int) -> None:
        """Let it follow none."""

    def followers(self, first: int, most: int = -1) -> Sequence[int]:
        """Who follows a first printing, lowest first, all or so many."""

    def same_report(self, article: int, first: int, likeness: float) -> bool:
        """Whether the texts of two articles, whose sketches are so much alike, are printings of one report."""

    def tied(self, article: int) -> Collection[int]:
        """All articles that the user says are one with it, whatever their texts."""

    def apart(self, article: int) -> Collection[int]:
        """The articles that the user says are not one with it."""


class ReprintRules:
    """Puts articles on a shelf, and tells which are printings of one report."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def put(self, article: int, sketch: Sketch) -> set[int]:
        """Take an article up, or its newer version; the articles whose first printing is another now."""
        old = self._shelf.sketch(article)
        if old == sketch:
            return set()
        touched = set() if old is None else self.drop(article)
        self._shelf.keep(article, sketch)
        touched |= self._place(article, sketch)
        if (tied := self._shelf.tied(article)) and max(tied) > article:
            touched |= self.place_again([article, *tied])
        return touched

    def drop(self, article: int) -> set[int]:
        """Forget an article; the others whose first printing is another now."""
        sketch = self._shelf.sketch(article)
        if sketch is None:
            return set()
        first = self._shelf.first(article)
        left = self._lift(article, sketch)
        self._shelf.forget(article)
        alone = first is not None and not self._shelf.followers(first, 1)
        return self._place_all(left) | ({first} if alone and first is not None else set())

    def place_again(self, articles: Iterable[int]) -> set[int]:
        """Find the groups of these articles, and of all who are in one with them, anew; whose are others now.

        For when the user has decided on them.
        """
        wanted: set[int] = set()
        for article in articles:
            first = self._shelf.first(article)
            first = article if first is None else first
            wanted |= {article, first, *self._shelf.followers(first)}
        before = {article: self._group(article) for article in wanted}
        for article in sorted(wanted, reverse=True):
            if (sketch := self._shelf.sketch(article)) is not None:
                self._lift(article, sketch)
        touched = self._place_all(wanted) - wanted
        return touched | {article for article in wanted if self._group(article) != before[article]}

    def _group(self, article: int) -> int | None:
        """The first printing of an article, which may be itself; None where it is alone."""
        first = self._shelf.first(article)
        return article if first is None and self._shelf.followers(article, 1) else first

    def _place_all(self, articles: Iterable[int]) -> set[int]:
        touched: set[int] = set()
        for article in sorted(articles):
            if (sketch := self._shelf.sketch(article)) is not None:
                touched |= self._place(article, sketch)
        return touched

    def _place(self, article: int, sketch: Sketch) -> set[int]:
        """Let an article follow the first printing of its report, or be one."""
        runs, near = self._look_up(sketch)
        first = self._find(article, sketch, near)
        if first is None:
            self._shelf.show(article, runs)
            for run, others in runs.items():
                if others + 1 >= COMMON:
                    self._shelf.close(run)
            return {article}
        was_alone = not self._shelf.followers(first, 1)
        self._shelf.follow(article, first)
        return {article, first} if was_alone else {article}

    def _lift(self, article: int, sketch: Sketch) -> Sequence[int]:
        """Take an article out of its group; those who followed it, who now follow none and can't be found."""
        if self._shelf.first(article) is not None:
            self._shelf.unfollow(article)
            return ()
        self._shelf.hide(article, sketch)
        left = tuple(self._shelf.followers(article))
        for follower in left:
            self._shelf.unfollow(follower)
        return left

    def _look_up(self, sketch: Sketch) -> tuple[dict[int, int], Counter[int]]:
        """The hashes that say something, each with how many have it, and who has how many of them."""
        runs: dict[int, int] = {}
        near: list[int] = []
        for at in range(0, len(sketch), AT_ONCE):
            for run, articles in self._shelf.having(sketch[at : at + AT_ONCE]):
                if articles:
                    if articles[0] == CLOSED:
                        continue
                    near += articles
                if len(runs) < LOOKED_UP:
                    runs[run] = len(articles)
            if len(runs) == LOOKED_UP:
                break
        return runs, Counter(near)

    def _find(self, article: int, sketch: Sketch, near: Counter[int]) -> int | None:
        """The first printing of an article's report: as the user says, else the likest that the texts confirm."""
        shelf = self._shelf
        for tied in sorted(shelf.tied(article)):
            if tied < article and shelf.sketch(tied) is not None:
                first = shelf.first(tied)
                return tied if first is None else first
        likely = self._likely(article, sketch, near) if near else ()
        apart = frozenset(shelf.apart(article)) if likely else frozenset()
        for unlike, one in sorted(likely):
            if one in apart:
                continue
            if -unlike < _PERHAPS:
                break
            if apart and not apart.isdisjoint(shelf.followers(one)):
                continue
            if shelf.same_report(article, one, -unlike):
                return one
        return None

    def _likely(self, article: int, sketch: Sketch, near: Counter[int]) -> Sequence[tuple[float, int]]:
        """Of the nearest those that may be alike enough, each with how much, below zero."""
        mine = frozenset(sketch)
        nearest = sorted(near, key=near.__getitem__, reverse=True)[:COMPARED]
        return [
            (-resemblance(sketch, other or ()), one)
            for one, other in zip(nearest, self._shelf.sketches(nearest), strict=True)
            if one != article and _perhaps(mine, other)
        ]


def _perhaps(mine: frozenset[int], other: Sketch | None) -> bool:
    """Whether sketches can be alike enough, by how many hashes both have."""
    return other is not None and len(mine.intersection(other)) >= _PERHAPS * max(len(mine), len(other))
