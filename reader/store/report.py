# SPDX-License-Identifier: MIT
"""Owns what an import tells while it runs and when it is done."""

from __future__ import annotations

from collections.abc import Callable, Collection
from enum import Enum
from pathlib import Path
from typing import NamedTuple

Progress = Callable[[int, int, str], None]
"""Files (or articles) done, how many there are, name of the file."""
Cancelled = Callable[[], bool]
Paused = Callable[[], bool]
Counted = Callable[[int], None]
"""Articles that an import has come by so far."""


def _say_nothing(*_: object) -> None:
    pass


def _never() -> bool:
    return False


class Talk(NamedTuple):
    """What an import says while it runs, and asks; by default nothing."""

    progress: Progress = _say_nothing
    """Told of each file when it is safe."""
    cancelled: Cancelled = _never
    paused: Paused = _never
    counted: Counted = _say_nothing

    @classmethod
    def of(cls, progress: Progress | None, cancelled: Cancelled | None) -> Talk:
        """One in which this much is said and asked."""
        return cls(progress or _say_nothing, cancelled or _never)


class ImportReport(NamedTuple):
    """What became of the files; ids of articles, and for files that failed the reason."""

    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    """Known files with another text."""
    unchanged: tuple[str, ...] = ()
    """Known texts, also where the file is one more copy."""
    failed: tuple[tuple[Path, str], ...] = ()
    cancelled: bool = False
    removed: tuple[str, ...] = ()
    """Of all these articles those that lie in the recycle bin, and stay there."""
    moved: tuple[str, ...] = ()
    """Known files that lie elsewhere now."""

    def knowing(self, removed: Collection[str]) -> ImportReport:
        """The report with those named that lie in the recycle bin."""
        ids = dict.fromkeys((*self.added, *self.updated, *self.unchanged, *self.moved))
        return self._replace(removed=tuple(one for one in ids if one in removed))


class Outcome(Enum):
    """What became of one article."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    MOVED = "moved"
