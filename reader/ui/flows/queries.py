# SPDX-License-Identifier: MIT
"""Owns the way of many queries: out of a file, one after another beside the window, into a table and a CSV file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.core.errors import ReaderError
from reader.core.messages import message
from reader.core.query_batch import Answer, Line, answer, read_lines
from reader.store.library import Library
from reader.ui.jobs import Jobs
from reader.ui.widgets.file_choice import FileChoice

if TYPE_CHECKING:
    from reader.ui.dialogs import QueriesDialog


class QueriesFlow(QObject):
    """Each query is a job of its own: none keeps the list waiting for long, and closing the page ends the rest."""

    def __init__(self, library: Library, jobs: Jobs, files: FileChoice, parent: QWidget) -> None:
        super().__init__(parent)
        self._files = files
        self._window, self._library, self._jobs = parent, library, jobs
        self._answers: list[Answer] = []
        self._run = 0
        """The number of the newest file; answers to an older one come too late."""

    def ask(self) -> None:
        """Show the page."""
        from reader.ui.dialogs import QueriesDialog

        dialog = QueriesDialog(self._files, self._window)
        dialog.file_chosen.connect(lambda path: self.read(dialog, path))
        dialog.save_chosen.connect(lambda path: self._save(dialog, path))
        dialog.copy_requested.connect(lambda: self._copy(dialog))
        dialog.exec()
        self._run += 1
        dialog.deleteLater()

    def read(self, dialog: QueriesDialog, path: Path) -> None:
        """Ask the queries of a file."""
        self._run += 1
        self._answers = []
        try:
            lines = read_lines(read_text(path))
        except ReaderError as error:
            dialog.begin(0)
            dialog.tell(str(error), wrong=True)
            return
        dialog.begin(len(lines))
        self._next(dialog, self._run, lines, 0)

    def _next(self, dialog: QueriesDialog, run: int, lines: tuple[Line, ...], at: int) -> None:
        if run != self._run:
            return
        if at == len(lines):
            dialog.end(self._answers)
            return
        ask = partial(answer, lines[at], lambda query: len(self._library.search(query)))
        self._jobs.read.run("queries", ask, lambda one: self._take(dialog, run, lines, at, one))

    def _take(self, dialog: QueriesDialog, run: int, lines: tuple[Line, ...], at: int, one: Answer) -> None:
        if run == self._run:
            self._answers.append(one)
            dialog.add(one)
            self._next(dialog, run, lines, at + 1)

    def _save(self, dialog: QueriesDialog, path: Path) -> None:
        from reader.export.counts import counts_csv
        from reader.export.landing import write_file

        try:
            write_file(path, counts_csv(self._answers).encode("utf-8"))
        except ReaderError as error:
            dialog.tell(str(error), wrong=True)
        else:
            dialog.tell(self.tr("Saved: %1").replace("%1", str(path)))

    def _copy(self, dialog: QueriesDialog) -> None:
        from reader.export.counts import HEADS, cells

        rows = [tuple(map(message, HEADS)), *map(cells, self._answers)]
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows) + "\n")
        dialog.tell(self.tr("Copied"))


def read_text(path: Path) -> str:
    """What is in a file of queries, whatever its encoding.

    :raises ReaderError: it can't be read.
    """
    from reader.store.encodings import decode

    try:
        return decode(path.read_bytes())[0]
    except OSError as error:
        raise ReaderError("source.unreadable", path=path, reason=error.strerror) from error
