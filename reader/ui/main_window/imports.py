# SPDX-License-Identifier: MIT
"""Owns what the window says of imports: how they go, how they ended, and whether a broken one is to go on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from reader.store.sources import shown

if TYPE_CHECKING:
    from reader.store.report import ImportReport
    from reader.ui.main_window.window import MainWindow


_WAITED = 10.0
"""s; who asked for an import that took longer has gone on reading meanwhile."""


class WindowImports(QObject):
    """Introduces the strip to the imports of the library."""

    def __init__(self, window: MainWindow, open_when_listed: Callable[[str], None]) -> None:
        """``open_when_listed`` opens an article by its id, as soon as the list knows it."""
        super().__init__(window)
        self._window, self._strip = window, window.strip
        self._open_when_listed = open_when_listed
        self._archive = archive = window.flows.archive
        self._since = monotonic()
        """When the import at hand began, ..."""
        self._read: str | None = None
        """... and what was read then."""
        self._strip.cancel_requested.connect(archive.cancel)
        self._strip.pause_requested.connect(archive.pause)
        archive.began.connect(self._began)
        archive.finished.connect(self._strip.end_progress)
        archive.finished.connect(partial(self._show_commands, pause=False, stop=False))
        self._show_commands(pause=False, stop=False)
        archive.paused.connect(self._strip.show_paused)
        archive.stopping.connect(self._strip.show_stopping)
        archive.progressed.connect(self._strip.show_progress)
        archive.left_over.connect(self._ask_to_go_on)
        archive.ended.connect(self._ended)
        archive.ended_quietly.connect(self._tell)
        archive.added.connect(open_when_listed)

    def _began(self, pausable: bool) -> None:
        """The first article takes its time, where processes are to be started that read."""
        self._since, self._read = monotonic(), self._what_is_read()
        self._strip.show_pausable(pausable)
        self._show_commands(pause=pausable, stop=True)
        if pausable:
            self._strip.tell(self.tr("Import: looking at the files…"))

    def _show_commands(self, *, pause: bool, stop: bool) -> None:
        """Only what goes on can be paused or stopped."""
        self._window.commands.action("pause-import").setEnabled(pause)
        self._window.commands.action("stop-import").setEnabled(stop)

    def _tell(self, report: ImportReport, to_open: str = "") -> None:
        parts = [self.tr("%Ln article(s) added", "", len(report.added))]
        if report.updated:
            parts.append(self.tr("%Ln with a new text", "", len(report.updated)))
        if report.moved:
            parts.append(self.tr("%Ln moved", "", len(report.moved)))
        if report.unchanged:
            parts.append(self.tr("%Ln unchanged", "", len(report.unchanged)))
        if report.removed:
            parts.append(self.tr("%Ln still in the recycle bin", "", len(report.removed)))
        if report.failed:
            parts.append(self.tr("%Ln failed", "", len(report.failed)))
        if report.cancelled:
            parts.append(self.tr("stopped, the rest is not imported"))
        words = " · ".join(parts)
        words = words[:1].upper() + words[1:]
        if report.failed:
            self._strip.offer(words, self.tr("Show the failures"), partial(self._show_again, report))
        elif to_open:
            self._strip.offer(words, self.tr("Open the first"), partial(self._open_when_listed, to_open))
        else:
            self._strip.tell(words)

    def _show_again(self, report: ImportReport) -> None:
        self._show_report(report)
        self._tell(report)

    def _show_report(self, report: ImportReport) -> None:
        from reader.ui.dialogs import ImportReportDialog

        dialog = ImportReportDialog(report, self._window)
        ask_columns = self._window.flows.manner.ask_columns
        dialog.columns_wanted.connect(ask_columns, Qt.ConnectionType.QueuedConnection)
        dialog.run()

    def _ended(self, report: ImportReport) -> None:
        first = report.added[0] if report.added else ""
        waited = self._is_waited_for()
        self._tell(report, "" if waited else first)
        if first and waited:
            self._open_when_listed(first)
        if report.failed or not (report.added or report.updated or report.moved):
            self._show_report(report)

    def _is_waited_for(self) -> bool:
        """Whether nobody is taken away from what he reads if something is opened now."""
        return self._read is None or (monotonic() - self._since < _WAITED and self._what_is_read() == self._read)

    def _what_is_read(self) -> str | None:
        article = self._window.desk.article
        return article.entry.id if article is not None else None

    def _ask_to_go_on(self, paths: tuple[Path, ...]) -> None:
        name = paths[0].name or str(paths[0])
        question = self.tr("The import of “%1” was broken off.").replace("%1", shown(name))
        if len(paths) > 1:
            question = self.tr("The import of %Ln files and folders was broken off.", "", len(paths))
        yes = self.tr("Go on with it"), partial(self._archive.import_paths, paths)
        self._strip.ask(question, yes, (self.tr("Forget it"), partial(self._archive.forget, paths)))
