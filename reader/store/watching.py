# SPDX-License-Identifier: MIT
"""Owns the look for new and changed files in folders that are watched: by name, size and time, no file is opened."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from time import monotonic

from reader.store.sources import is_article

STILL = 2.0
"""s for which a file must not grow before it is taken."""


class Watch:
    """Remembers what was in the folders, and tells what has come or was written over."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """``clock`` tells seconds that never go back."""
        self._clock = clock
        self._seen: dict[str, set[int]] = {}
        """Folder → hashes of name, size and time of its files; small, where there are a hundred thousand."""
        self._growing: dict[str, tuple[int, float]] = {}
        """New or changed file → its size, and since when it has that size."""
        self.took = 0.0
        """s that the last look took."""

    @property
    def waits(self) -> bool:
        """Whether there are files that may still be being written."""
        return bool(self._growing)

    def look(self, folders: Iterable[Path], stopped: Callable[[], bool] = lambda: False) -> list[Path]:
        """What is to be imported: a folder that is looked at for the first time, later its files that changed."""
        began, taken = self._clock(), list[Path]()
        for folder in folders:
            first = str(folder) not in self._seen
            for parent, below, _ in os.walk(folder):
                below[:] = [name for name in below if not name.startswith(".")]
                if stopped():
                    return taken
                self._look_into(parent, known=first)
            if first and str(folder) in self._seen:
                taken.append(folder)
        taken += self._still()
        self.took = self._clock() - began
        return taken

    def _look_into(self, folder: str, *, known: bool) -> None:
        """Note new and changed files; with ``known`` all are taken for known."""
        before, seen = self._seen.get(folder, set()), set[int]()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if is_article(entry.name) and (state := _state(entry)) is not None:
                        seen.add(state)
                        if not known and state not in before:
                            self._growing.setdefault(entry.path, (-1, self._clock()))
        except OSError:  # gone meanwhile, or closed: importing it would say why
            return
        self._seen[folder] = seen

    def _still(self) -> list[Path]:
        now = self._clock()
        taken: list[Path] = []
        for path, (size, since) in list(self._growing.items()):
            try:
                there = os.stat(path).st_size  # noqa: PTH116
            except OSError:
                del self._growing[path]
                continue
            if there != size:
                self._growing[path] = there, now
            elif now - since >= STILL:
                del self._growing[path]
                taken.append(Path(path))
        return taken


def _state(entry: os.DirEntry[str]) -> int | None:
    """What is another number as soon as a file is written; None for one that is gone."""
    try:
        found = entry.stat()
    except OSError:
        return None
    return hash((entry.name, found.st_size, found.st_mtime_ns))
