# SPDX-License-Identifier: MIT
"""Owns what the user may say to work that runs: stop, pause, go on; and how fast that work goes."""

from __future__ import annotations

from threading import Event, Lock
from time import monotonic

from reader.core.pace import Pace

Stand = tuple[int, int, str]
"""Files done, how many there are, the name of the last."""
_TOLD_EVERY = 0.1
"""s between two words to the window: nobody reads faster."""
_SHOWN_EVERY = 1.0
_SHOWN_SHARE = 5
"""What has come in is shown so many seconds after the last time, and so many times as long as showing it took."""


class Reins:
    """One piece of work; any thread may ask and say."""

    def __init__(self, end: Event) -> None:
        """``end`` is set when the whole program ends."""
        self._end = end
        self._stop = Event()
        self._hold = Event()
        self._lock = Lock()
        self._pace = Pace()
        self._articles = 0
        self._told = 0.0
        self._latest: Stand | None = None

    def stop(self) -> None:
        """Let the work end after the article at hand."""
        self._stop.set()

    def pause(self) -> None:
        """Let the work rest after the articles at hand."""
        with self._lock:
            self._hold.set()
            self._pace.pause()

    def go_on(self) -> None:
        """Let it go on."""
        with self._lock:
            self._hold.clear()
            self._pace.go_on()

    def stopped(self) -> bool:
        """Whether the work is to end."""
        return self._stop.is_set() or self._end.is_set()

    def paused(self) -> bool:
        """Whether it is to rest."""
        return self._hold.is_set()

    def count(self, articles: int) -> None:
        """So many articles have been come by."""
        self._articles = articles

    def step(self, done: int, total: int, name: str) -> None:
        """So many files are done, the last of them with this name."""
        with self._lock:
            self._pace.step(done, total, self._articles)
        self._latest = done, total, name

    def news(self) -> Stand | None:
        """How far the work is, where that is to be told now: what is told last is true until there is more."""
        latest = self._latest
        if latest is None or (monotonic() - self._told < _TOLD_EVERY and latest[0] < latest[1]):
            return None
        self._latest, self._told = None, monotonic()
        return latest

    def words(self) -> str:
        """Rate and time left; empty at the beginning."""
        with self._lock:
            return self._pace.words()


class Throttle:
    """Says when what has come in may be shown again, so that the showing takes a small share of the time."""

    def __init__(self) -> None:
        self._asked = self._shown = monotonic()
        self._took = 0.0
        self._waiting = False

    def may_show(self) -> bool:
        """Whether it is time; then it is being shown until ``shown`` is called."""
        now = monotonic()
        if self._waiting or now - self._shown < max(_SHOWN_EVERY, _SHOWN_SHARE * self._took):
            return False
        self._asked, self._waiting = now, True
        return True

    def shown(self) -> None:
        """All that had come in is on the screen."""
        if self._waiting:
            self._shown = monotonic()
            self._took = self._shown - self._asked
            self._waiting = False
