# SPDX-License-Identifier: MIT
"""Owns how fast long work goes and how long it still takes, pauses left out, and the words for that."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from time import monotonic
from typing import NamedTuple

from reader.core.messages import message
from reader.core.numerals import show_number

_WINDOW = 30.0
"""s of work that the rate is taken from: it follows larger files, but not each of them."""
_FEWEST = 2.0
"""s of work before anything is said."""


class _Sample(NamedTuple):
    at: float
    """s of work."""
    done: int
    articles: int


class Pace:
    """Is told how far the work is, and tells its rate and the time left."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """``clock`` tells seconds that never go back."""
        self._clock = clock
        self._began = clock()
        self._paused_at: float | None = None
        self._lost = 0.0
        self._samples: deque[_Sample] = deque([_Sample(0.0, 0, 0)])
        self._total = 0
        self._under_way = False

    def step(self, done: int, total: int, articles: int) -> None:
        """So many files of so many are done, with so many articles."""
        sample = _Sample(self._worked(), done, articles)
        self._total = total
        if not self._under_way:
            # until the first files are done the work is still being got ready, which says nothing of its rate
            self._under_way = done > 0
            self._samples = deque([sample])
            return
        if sample.at - self._samples[-1].at < 0.2 and len(self._samples) > 1:
            self._samples.pop()
        self._samples.append(sample)
        while len(self._samples) > 2 and sample.at - self._samples[1].at >= _WINDOW:
            self._samples.popleft()

    def pause(self) -> None:
        """The work rests."""
        if self._paused_at is None:
            self._paused_at = self._clock()

    def go_on(self) -> None:
        """The work goes on."""
        if self._paused_at is not None:
            self._lost += self._clock() - self._paused_at
            self._paused_at = None

    def _worked(self) -> float:
        return (self._clock() if self._paused_at is None else self._paused_at) - self._began - self._lost

    @property
    def rate(self) -> float | None:
        """Articles a second; None where it is too early to say."""
        first, last = self._samples[0], self._samples[-1]
        return (last.articles - first.articles) / (last.at - first.at) if last.at - first.at >= _FEWEST else None

    @property
    def left(self) -> float | None:
        """Seconds of work that are left; None where it is too early to say."""
        first, last = self._samples[0], self._samples[-1]
        if last.at - first.at < _FEWEST or last.done == first.done:
            return None
        return (self._total - last.done) * (last.at - first.at) / (last.done - first.done)

    def words(self) -> str:
        """Rate and time left; empty where it is too early to say."""
        rate, left = self.rate, self.left
        parts = []
        if rate:
            parts.append(message("pace.rate", rate=show_number(rate, decimals=0 if rate >= 10 else 1)))
        if left is not None and self._samples[-1].done < self._total:
            parts.append(time_words(left))
        return " · ".join(parts)


def time_words(seconds: float) -> str:
    """A time left, as roughly as it is known."""
    minutes = round(seconds / 60)
    if seconds < 10:
        return message("pace.moment")
    if seconds < 55:
        return message("pace.seconds", count=max(10, round(seconds / 10) * 10))
    if minutes <= 1:
        return message("pace.minute")
    if minutes < 60:
        return message("pace.minutes", count=minutes)
    hours, rest = divmod(round(minutes / 5) * 5, 60)
    if rest:
        return message("pace.hours_minutes", hours=hours, minutes=rest)
    return message("pace.hours", hours=hours)
