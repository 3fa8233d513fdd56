# SPDX-License-Identifier: MIT
"""Owns the watch over folders whose new files come into the library by themselves; off until a folder is named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer
from PySide6.QtWidgets import QWidget

from reader.store.library import Library
from reader.store.watching import Watch
from reader.ui.jobs import Jobs
from reader.ui.widgets.file_choice import FileChoice

USUALLY_MS, RESTS = 30_000, 50
"""The folders are left alone so long, and so many times as long as a look took: they may be large, and far away."""
SOON_MS, SOON_RESTS = 2_100, 10
"""While a new file may still be being written, and right after the system told of a change."""


class WatchFlow(QObject):
    """Looks into the watched folders from time to time."""

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        bring_in: Callable[[Sequence[Path]], None],
        files: FileChoice,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._library, self._jobs, self._bring_in, self._files = library, jobs, bring_in, files
        self._watch = Watch()
        self._folders: tuple[Path, ...] = ()
        self._tops = QFileSystemWatcher(self)
        self._tops.directoryChanged.connect(self._look_soon)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Take up the watch that the library keeps."""
        self._jobs.write.run("watched", self._library.watched.paths, self._use)

    def edit(self) -> None:
        """Let the user name the folders."""
        from reader.ui.dialogs.watch import WatchDialog

        chosen = WatchDialog.ask(self._window, self._folders, self._files)
        if chosen is not None and chosen != self._folders:
            self._jobs.write.run("watched", partial(self._keep, chosen), self._use)

    def _keep(self, folders: tuple[Path, ...]) -> tuple[Path, ...]:
        watched = self._library.watched
        watched.remove(set(watched.paths()) - set(folders))
        watched.add(folders)
        return watched.paths()

    def _use(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders
        if before := self._tops.directories():
            self._tops.removePaths(before)
        if there := [str(folder) for folder in folders if folder.is_dir()]:
            self._tops.addPaths(there)
        if folders:
            self._timer.start(0)
        else:
            self._timer.stop()

    def _look_soon(self) -> None:
        """Look after a moment; where one change follows another, each of them puts it off no further."""
        pause = self._pause(SOON_MS, SOON_RESTS)
        if not self._timer.isActive() or self._timer.remainingTime() > pause:
            self._timer.start(pause)

    def _pause(self, least: int, rests: int) -> int:
        return max(least, round(self._watch.took * 1000 * rests))

    def _look(self) -> None:
        """Look now, unless an import runs: then what came is found behind it."""
        if self._jobs.batch.stopping.is_set():
            return
        if self._jobs.batch.busy:
            self._timer.start(SOON_MS)
            return
        look = partial(self._watch.look, self._folders, self._jobs.batch.stopping.is_set)
        self._jobs.batch.run("watch", look, self._looked)

    def _looked(self, came: list[Path]) -> None:
        if came:
            self._bring_in(came)
        if self._folders and self._watch.waits:
            self._look_soon()
        elif self._folders and not self._timer.isActive():  # else a change was told meanwhile
            self._timer.start(self._pause(USUALLY_MS, RESTS))
