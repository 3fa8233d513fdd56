# SPDX-License-Identifier: MIT
"""Owns printings of one report among articles outside any library: as many as fit into memory, by their sketches."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from reader.core.reprint_rules import CLOSED, Sketch

_SAME_TEXT = 0.6
"""From this resemblance on two texts are printings of one report; two reports of one event share less than a third."""


class ReprintMemory:
    """A shelf for ``ReprintRules``."""

    def __init__(self, text_of: Callable[[int], str] | None = None) -> None:
        """``text_of`` gives the text of an article by its number; without it likeness of sketches must do."""
        self._text_of = text_of
        self._sketches: dict[int, Sketch] = {}
        self._having: dict[int, list[int]] = {}
        self._first: dict[int, int] = {}
        self._followers: dict[int, set[int]] = {}

    def sketch(self, article: int) -> Sketch | None:
        return self._sketches.get(article)

    def sketches(self, articles: Sequence[int]) -> Sequence[Sketch | None]:
        return list(map(self._sketches.get, articles))

    def keep(self, article: int, sketch: Sketch) -> None:
        self._sketches[article] = sketch

    def forget(self, article: int) -> None:
        self._sketches.pop(article, None)

    def having(self, runs: Sequence[int]) -> Iterable[tuple[int, Sequence[int]]]:
        return [(run, self._having.get(run, ())) for run in runs]

    def show(self, article: int, runs: Iterable[int]) -> None:
        for run in runs:
            self._having.setdefault(run, []).append(article)

    def close(self, run: int) -> None:
        self._having[run] = [CLOSED]

    def hide(self, article: int, runs: Iterable[int]) -> None:
        for run in runs:
            if article in (found := self._having.get(run, [])):
                found.remove(article)

    def first(self, article: int) -> int | None:
        return self._first.get(article)

    def follow(self, article: int, first: int) -> None:
        self._first[article] = first
        self._followers.setdefault(first, set()).add(article)

    def unfollow(self, article: int) -> None:
        if (first := self._first.pop(article, None)) is not None:
            self._followers[first].discard(article)

    def followers(self, first: int, most: int = -1) -> Sequence[int]:
        found = sorted(self._followers.get(first, ()))
        return found if most < 0 else found[:most]

    def same_report(self, article: int, first: int, likeness: float) -> bool:
        if self._text_of is None:
            return likeness >= _SAME_TEXT
        from reader.core.wording import Wording, same_report  # not needed before there are likely pairs

        return same_report(Wording(self._text_of(article)), Wording(self._text_of(first)), likeness)

    def tied(self, article: int) -> Collection[int]:
        return ()

    def apart(self, article: int) -> Collection[int]:
        return ()
