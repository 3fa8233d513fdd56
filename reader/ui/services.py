# SPDX-License-Identifier: MIT
"""Owns the bundle of services that the window is given: folders, library, settings, themes, lanes, problems."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.settings import Settings
from reader.store.libraries import KnownLibraries
from reader.store.library import Library
from reader.store.paths import Paths
from reader.store.settings import save_settings
from reader.ui.jobs import Jobs
from reader.ui.problems import Problems
from reader.ui.theme import ThemeKeeper
from reader.ui.widgets.file_choice import FileChoice

SAVE_AFTER_MS = 500


class SettingsKeeper(QObject):
    """Holds the settings in use and writes them a moment after they changed."""

    changed = Signal(object)

    def __init__(self, paths: Paths, settings: Settings, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._settings = settings
        self._jobs = jobs
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save)
        session = settings.session
        self.files = FileChoice(session.last_folder, self._keep_folder, session.save_folder, self._keep_target)
        """Asks for files and folders where the user was last."""

    def _keep_folder(self, folder: str) -> None:
        self.set(session=replace(self._settings.session, last_folder=folder))

    def _keep_target(self, folder: str) -> None:
        self.set(session=replace(self._settings.session, save_folder=folder))

    @property
    def value(self) -> Settings:
        """The settings in use."""
        return self._settings

    def set(self, **pages: Any) -> None:
        """Put pages in the place of the old ones."""
        new = self._settings.with_page(**pages)
        if new != self._settings:
            self._settings = new
            self._timer.start()
            self.changed.emit(new)

    def save(self) -> None:
        """Write them now."""
        self._timer.stop()
        settings = self._settings
        self._jobs.write.run("settings", lambda: save_settings(self._paths, settings))


class Services(NamedTuple):
    """What the window works with."""

    paths: Paths
    library: Library
    settings: SettingsKeeper
    themes: ThemeKeeper
    jobs: Jobs
    problems: Problems
    known: KnownLibraries
