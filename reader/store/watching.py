# SPDX-License-Identifier: MIT
"""Owns the look for new files in folders that are watched: by the times of the folders, so that it costs little.

A file that is written over in its place changes no folder's time: it is noticed when the folder is looked at anew, at
the next start.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from time import monotonic

from reader.store.sources import is_article

STILL = 2.0
"""s for which a file must not grow before it is taken."""


class Watch:
    """Remembers what was in the folders, and tells what has come."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """``clock`` tells seconds that never go back."""
        self._clock = clock
        self._times: dict[str, int] = {}
        """Folder → its time when it was looked into, ns since 1970."""
        self._names: dict[str, set[int]] = {}
        """Folder → hashes of the names in it; small, where there are a hundred thousand."""
        self._growing: dict[str, tuple[int, float]] = {}
        """New file → its size, and since when it has that size."""

    @property
    def waits(self) -> bool:
        """Whether there are new files that may still be being written."""
        return bool(self._growing)

    def look(self, folders: Iterable[Path], stopped: Callable[[], bool] = lambda: False) -> list[Path]:
        """What is to be imported: a folder that is looked at for the first time, later its new files."""
        taken: list[Path] = []
        for folder in folders:
            first = str(folder) not in self._times
            for parent, below, _ in os.walk(folder):
                below[:] = [name for name in below if not name.startswith(".")]
                if stopped():
                    return taken
                self._look_into(parent, known=first)
            if first and str(folder) in self._times:
                taken.append(folder)
        return taken + self._still()

    def _look_into(self, folder: str, *, known: bool) -> None:
        """Note new files; with ``known`` all are taken for known."""
        try:
            time = os.stat(folder).st_mtime_ns  # noqa: PTH116
            if self._times.get(folder) == time:
                return
            names = [name for name in os.listdir(folder) if is_article(name)]  # noqa: PTH208
        except OSError:  # gone meanwhile, or closed: importing it would say why
            return
        before = self._names.get(folder, set())
        if not known:
            for name in names:
                if hash(name) not in before:
                    self._growing.setdefault(os.path.join(folder, name), (-1, self._clock()))  # noqa: PTH118
        self._times[folder], self._names[folder] = time, set(map(hash, names))

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
