# SPDX-License-Identifier: MIT
"""Owns how the dashboard keeps the window free: what is worked out of a large archive goes to the read lane."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from reader.ui.jobs import Lane

T = TypeVar("T")
SMALL = 5000
"""So many figures are worked through before anybody notices."""


class Worker:
    """Runs one job of a key at a time; of those that are asked for meanwhile only the newest is run after it."""

    def __init__(self, lane: Lane | None) -> None:
        self._lane = lane
        self._running: set[str] = set()
        self._next: dict[str, Callable[[], None]] = {}
        self._outdated: set[str] = set()

    def run(self, key: str, work: Callable[[], T], then: Callable[[T], None], *, size: int) -> None:
        """Call ``work()``, then ``then(result)`` here; ``size`` is how many figures it is about."""
        if self._lane is None or size <= SMALL:
            self._next.pop(key, None)
            self._outdated |= self._running & {key}
            then(work())
        elif key in self._running:
            self._next[key] = partial(self._start, self._lane, key, work, then)
        else:
            self._start(self._lane, key, work, then)

    def _start(self, lane: Lane, key: str, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        if lane.stopping.is_set():  # the program is at its end
            return
        self._running.add(key)
        lane.run(f"dashboard {key}", work, partial(self._answer, key, then), partial(self._fail, lane, key))

    def _answer(self, key: str, then: Callable[[Any], None], found: Any) -> None:
        outdated = key in self._outdated
        self._end(key)
        if not outdated:
            then(found)

    def _fail(self, lane: Lane, key: str, error: BaseException) -> None:
        self._end(key)
        lane.failed.emit(error)

    def _end(self, key: str) -> None:
        self._running.discard(key)
        self._outdated.discard(key)
        following = self._next.pop(key, None)
        if following is not None:
            following()

    def is_busy(self, key: str = "") -> bool:
        """Whether this, or anything, is being worked out."""
        return key in self._running if key else bool(self._running)
