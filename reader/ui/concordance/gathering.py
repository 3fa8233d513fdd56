# SPDX-License-Identifier: MIT
"""Owns the gathering of lines beside the window: a little at a time, so that a search never waits long for its turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from time import perf_counter
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.concordance import Line, Order, sort_key
from reader.core.piecewise import sorted_in_pieces
from reader.ui.jobs import Lane

MOST = 50_000
"""Lines that are gathered."""
TURN_SECONDS = 0.025
"""So long one turn on the lane takes; whatever is typed meanwhile waits no longer."""
SHOW_SECONDS = 0.25
"""So often it is told what there is, once the first lines are there."""
SORT_SHARE = 4
"""Sorting may take one part in so many of the time while lines still come."""
AGAIN_MS = 200


class Source(NamedTuple):
    """Where lines come from: what finds the articles, and what reads their lines in that order."""

    numbers: Callable[[], Sequence[int]]
    """May raise an error that ``is_interruption`` knows; it is asked again then."""
    lines: Callable[[Sequence[int]], Iterator[Line]]


class Gathered(NamedTuple):
    """What there is after a turn."""

    lines: Sequence[Line]
    """All lines in their order; a list of its own."""
    articles: int
    """That have a line."""
    looked_at: int
    """That were found to be looked through."""
    done: bool
    cut: bool
    """There may be more lines than these."""
    grown: bool = False
    """The lines of the last time stand where they stood, others come after them."""


class _Lines:
    """The lines so far and their order; used on the lane alone."""

    def __init__(self, source: Source, most: int) -> None:
        self._source, self._most = source, most
        self._coming: Iterator[Line] | None = None
        self._lines: list[Line] = []
        self._keys: list[Any] = []
        self._places: list[int] = []
        """Of the lines, in their order, as far as they are sorted."""
        self._order = Order.TEXT
        self._articles = self._looked_at = 0
        self._last = ""
        self._done = self._cut = False
        self.stopped = False
        """Whether no more lines are wanted; may be set from any thread."""
        self._shown_at = self._sorting_took = 0.0
        self._grows = False

    def go_on(self, order: Order) -> Gathered | None:
        """Work for one turn; None while there is nothing new to show."""
        if self._coming is None:
            numbers = self._source.numbers()
            self._looked_at = len(numbers)
            self._coming = self._source.lines(numbers)
        if order is not self._order:
            self._order, self._keys, self._places, self._grows = order, [], [], False
            self._shown_at = self._sorting_took = 0.0
        if not self._done:
            self._end() if self.stopped else self._take()
        if not self._find_keys():
            return None
        return self._shown() if self._done or (self._lines and self._is_time()) else None

    def _take(self) -> None:
        assert self._coming is not None
        end = perf_counter() + TURN_SECONDS
        while perf_counter() < end:
            line = next(self._coming, None)
            if line is None or len(self._lines) == self._most:
                self._done, self._cut = True, line is not None
                return
            self._lines.append(line)
            if line.article_id != self._last:
                self._last = line.article_id
                self._articles += 1

    def _end(self) -> None:
        self._done = self._cut = True

    def _find_keys(self) -> bool:
        """Find what lines are compared by, for one turn; whether all have it."""
        key, end = sort_key(self._order), perf_counter() + TURN_SECONDS
        if key is None:
            return True
        while len(self._keys) < len(self._lines):
            if perf_counter() > end:
                return False
            first = len(self._keys)
            self._keys.extend(map(key, self._lines[first : first + 64]))
        return True

    def _sort(self) -> None:
        self._places = sorted_in_pieces(range(len(self._keys)), self._keys.__getitem__)

    def _is_time(self) -> bool:
        return perf_counter() - self._shown_at > max(SHOW_SECONDS, SORT_SHARE * self._sorting_took)

    def _shown(self) -> Gathered:
        lines, began, grown = list(self._lines), perf_counter(), self._grows
        if self._keys:
            self._sort()
            lines = [lines[place] for place in self._places]
        self._shown_at = perf_counter()
        self._sorting_took = self._shown_at - began
        self._grows = self._order is Order.TEXT
        return Gathered(lines, self._articles, self._looked_at, self._done, self._cut, grown)


class Gatherer(QObject):
    """Has lines gathered on a lane, turn by turn, and tells what there is."""

    gathered = Signal(object)
    """Gathered."""
    failed = Signal(object)

    def __init__(self, lane: Lane, is_interruption: Callable[[BaseException], bool], parent: QObject) -> None:
        """``is_interruption`` knows the error of a search that was given up for a newer one."""
        super().__init__(parent)
        self._lane, self._is_interruption = lane, is_interruption
        self._lines: _Lines | None = None
        self._order = Order.TEXT
        self._running = False
        self.most = MOST

    def start(self, source: Source) -> None:
        """Gather these lines from now on, and no others."""
        self._lines = _Lines(source, self.most)
        self._turn()

    def sort(self, order: Order) -> None:
        """Have the lines in another order."""
        self._order = order
        if self._lines is not None and not self._running:
            self._turn()

    def stop(self) -> None:
        """Gather no more; what there is stays."""
        if self._lines is not None:
            self._lines.stopped = True

    def forget(self) -> None:
        """Gather no more and keep nothing."""
        self._lines = None

    @property
    def at_work(self) -> bool:
        """Whether lines are still coming."""
        return self._running

    def _turn(self) -> None:
        lines = self._lines
        if lines is None or self._lane.stopping.is_set():
            self._running = False
            return
        self._running = True
        answer, failed = partial(self._answer, lines), partial(self._fail, lines)
        self._lane.run("concordance", partial(lines.go_on, self._order), answer, failed)

    def _answer(self, lines: _Lines, found: Gathered | None) -> None:
        if lines is not self._lines:
            return
        self._running = found is None or not found.done
        if found is not None:
            self.gathered.emit(found)
        if self._running and lines is self._lines:
            self._turn()

    def _fail(self, lines: _Lines, error: BaseException) -> None:
        if lines is not self._lines:
            return
        if self._is_interruption(error):  # it runs on after a pause: nobody else may take the turn meanwhile
            QTimer.singleShot(AGAIN_MS, self, lambda: self._turn() if lines is self._lines else None)
        else:
            self._running, self._lines = False, None
            self.failed.emit(error)
