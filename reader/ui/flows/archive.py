# SPDX-License-Identifier: MIT
"""Owns the way of articles into the library: files, folders, drops, the clipboard; and what is read again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication, QUndoStack
from PySide6.QtWidgets import QWidget

from reader.store.library import Library
from reader.store.pool import processors
from reader.store.report import Talk
from reader.store.warming import make_ready
from reader.ui.flows.reins import Reins, Throttle
from reader.ui.jobs import Jobs
from reader.ui.widgets.file_choice import FileChoice

if TYPE_CHECKING:
    from reader.store.report import ImportReport

T = TypeVar("T")


class ArchiveFlow(QObject):
    """Brings articles in and keeps what is known of them up to date."""

    changed = Signal()
    """The library holds something else than before."""
    progressed = Signal(int, int, str)
    began = Signal(bool)
    """Work has begun; whether it can be paused."""
    finished = Signal()
    """It is over, however that came."""
    paused = Signal(bool)
    """The work at hand rests, or goes on."""
    stopping = Signal()
    """The work at hand is to end."""
    left_over = Signal(tuple)
    """Files and folders whose import was broken off by the end of the program."""
    ended = Signal(object)
    """An ImportReport."""
    ended_quietly = Signal(object)
    """The same, of an import that nobody asked for just now."""
    added = Signal(str)
    """The id of an article that was pasted."""
    read_anew = Signal()
    """The articles that other rules or other words had read have been read again."""

    def __init__(
        self, library: Library, jobs: Jobs, undo: QUndoStack, parent: QWidget, files: FileChoice | None = None
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._files = files or FileChoice()
        self._library = library
        self._jobs = jobs
        self._undo = undo
        self._reins: list[Reins] = []
        """One for each job that runs or waits, the running one first."""
        self._throttle = Throttle()

    def ask_files(self) -> None:
        """Let the user choose files."""
        self._make_ready()
        if files := self._files.files(self._window, self.tr("Import articles"), _file_kinds()):
            self.import_paths(files)

    def ask_folder(self) -> None:
        """Let the user choose a folder."""
        self._make_ready()
        if folder := self._files.directory(self._window, self.tr("Import a folder")):
            self.import_paths([folder])

    def _make_ready(self) -> None:
        """Load the rules while somebody chooses what is to be read; before that they would only take memory."""
        self._jobs.batch.run("rules", make_ready)

    def import_quietly(self, paths: Sequence[Path]) -> None:
        """Import what has come by itself: nothing is opened for it, and nothing has to be closed."""
        self.import_paths(paths, quietly=True)

    def import_paths(self, paths: Sequence[Path], quietly: bool = False) -> None:
        """Import files and folders; what fails is listed at the end, the rest goes on.

        They are remembered until they are through: where the program ends before, the next start asks for them.
        """
        wanted = tuple(paths)
        self._jobs.write.run("import-pending", lambda: self._library.pending.add(wanted))
        told = self.ended_quietly if quietly else self.ended
        self._run("import", partial(self._import, wanted), partial(self._ended, wanted, told.emit), pausable=True)

    def ask_for_left_over(self) -> None:
        """Tell of imports that the end of the program broke off."""
        self._jobs.write.run("import-pending", self._library.pending.paths, self._tell_left_over)

    def _tell_left_over(self, paths: tuple[Path, ...]) -> None:
        if paths and not self._reins:
            self.left_over.emit(paths)

    def forget(self, paths: Sequence[Path]) -> None:
        """These are not to be imported any more."""
        gone = tuple(paths)
        self._jobs.write.run("import-pending", lambda: self._library.pending.remove(gone))

    def _run(self, key: str, work: Callable[[Reins], T], then: Callable[[T], None], *, pausable: bool = False) -> None:
        """Do work that can be stopped; a stop is for the job that runs, not for those that wait behind it."""
        reins = Reins(self._jobs.batch.stopping)
        self._reins.append(reins)

        def work_until_stopped() -> T:
            self._jobs.batch.report(self.began.emit, pausable)
            try:
                return work(reins)
            finally:
                self._reins.remove(reins)
                self._jobs.batch.report(self.finished.emit)

        self._jobs.batch.run(key, work_until_stopped, then)

    def import_seeds(self) -> None:
        """Import the articles that come with the program, on its first start."""
        self._jobs.batch.run("seeds", self._library.ensure_seeds, lambda _done: self.changed.emit())

    def read_again(self) -> None:
        """Read every article anew, beside the window, that other rules or other words have read."""
        words = self.tr("reading the articles again")

        def progress(done: int, total: int, _name: str) -> None:
            self._jobs.batch.report(self.progressed.emit, done, total, words)

        def refresh(reins: Reins) -> None:
            self._library.refresh(progress=progress, cancelled=reins.stopped, jobs=_others())

        self._run("refresh", refresh, self._refreshed)

    def read_stale(self) -> None:
        """The same, if there is any such article: to know that is a look at all of them."""
        self._jobs.batch.run("stale", self._library.stale, lambda stale: self.read_again() if stale else None)

    def _refreshed(self, _none: None) -> None:
        self.read_anew.emit()
        self.changed.emit()

    def works(self) -> bool:
        """Whether an import or another reading waits or runs."""
        return bool(self._reins)

    def cancel(self) -> None:
        """Stop after the article at hand; what is in stays in, what is not read again is at the next start."""
        if self._reins:
            self._reins[0].stop()
            self.stopping.emit()

    def pause(self, rest: bool = True) -> None:
        """Let the work at hand rest, or go on."""
        if self._reins:
            self._reins[0].pause() if rest else self._reins[0].go_on()
            self.paused.emit(rest)

    def toggle_pause(self) -> None:
        """Let the work at hand rest if it runs, and go on if it rests."""
        if self._reins:
            self.pause(not self._reins[0].paused())

    def shown(self) -> None:
        """All that had come in when ``changed`` was told last is on the screen."""
        self._throttle.shown()

    def _import(self, paths: tuple[Path, ...], reins: Reins) -> ImportReport:
        def progress(done: int, total: int, name: str) -> None:
            reins.step(done, total, name)
            if self._throttle.may_show():
                self._jobs.batch.report(self.changed.emit)

        def tell() -> None:
            if news := reins.news():
                done, total, name = news
                self._jobs.batch.report(self.progressed.emit, done, total, reins.words() or name)

        def stopped() -> bool:
            tell()  # here: many files are through at once, their articles counted before, and this is asked often
            return reins.stopped()

        talk = Talk(progress, stopped, reins.paused, reins.count)
        return self._library.import_paths(paths, talk=talk, jobs=_others())

    def _ended(self, paths: tuple[Path, ...], tell: Callable[[ImportReport], object], report: ImportReport) -> None:
        self.forget(paths)
        if report.updated:
            self._undo.clear()  # its steps know places in the texts as they were
        self.changed.emit()
        tell(report)

    def paste(self) -> None:
        """Ask for the article in the clipboard and keep it."""
        from reader.ui.dialogs import PasteDialog

        self._make_ready()
        pasted = PasteDialog.ask(self._window, QGuiApplication.clipboard().text())
        if pasted is None:
            return
        known = {name: getattr(pasted, name) for name in ("title", "source", "published", "url")}
        self._jobs.write.run("paste", lambda: self._library.add_pasted(pasted.text, **known), self._pasted)

    def _pasted(self, article_id: str) -> None:
        self.changed.emit()
        self.added.emit(article_id)

    def follow_edits(self) -> None:
        """Bring list and search up to date, beside the window, with edits to many articles."""
        words = self.tr("writing the new data into the list")

        def progress(done: int, total: int, _name: str) -> None:
            self._jobs.batch.report(self.progressed.emit, done, total, words)
            if self._throttle.may_show():
                self._jobs.batch.report(self.changed.emit)

        def follow(reins: Reins) -> None:
            self._library.many.follow(progress=progress, cancelled=reins.stopped, jobs=_others())

        self._run("edits", follow, lambda _none: self.changed.emit())


def _others() -> int:
    """How many other processes read articles.

    One processor is left to the window; what other processes read doesn't keep its thread from going on.
    """
    return max(1, processors() - 1)


def _file_kinds() -> str:
    """The kinds of files that the dialog offers."""
    from reader.store.formats import suffixes  # not needed for a start

    known = " ".join(f"*{suffix}" for suffix in suffixes())
    texts, everything = (
        QCoreApplication.translate("ArchiveFlow", "Articles"),
        QCoreApplication.translate("ArchiveFlow", "All files"),
    )
    return f"{texts} ({known});;{everything} (*)"
