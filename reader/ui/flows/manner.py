# SPDX-License-Identifier: MIT
"""Owns the way of what the user says of how files are read: another encoding, the columns of a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from reader.store.library import Library
from reader.ui.jobs import Jobs
from reader.ui.widgets.file_choice import FileChoice

_TABLES = "*.csv *.tsv *.jsonl *.ndjson *.csv.gz *.jsonl.gz *.csv.zst *.jsonl.zst"


class MannerFlow(QObject):
    """Lets the user choose, and has the files read accordingly."""

    changed = Signal()
    """An article was read again."""

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        undo: QUndoStack,
        import_paths: Callable[[Sequence[Path]], None],
        files: FileChoice,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window, self._library, self._jobs, self._undo = parent, library, jobs, undo
        self._import_paths, self._files = import_paths, files

    # encodings

    def ask_encoding(self, article_id: str) -> None:
        """Show the article's text in every encoding, the likeliest first; read it again in the one that is chosen."""
        work = partial(self._library.choices.candidates, article_id)
        self._jobs.read.run("encodings", work, partial(self._choose_encoding, article_id))

    def _choose_encoding(self, article_id: str, found: tuple[str, tuple[tuple[str, str], ...]]) -> None:
        from reader.ui.dialogs import EncodingDialog

        current, candidates = found
        if name := EncodingDialog.ask(self._window, candidates, current):
            work = partial(self._library.choices.reread_as, article_id, name)
            self._jobs.write.run("reread", work, lambda _article_id: self._reread())

    def _reread(self) -> None:
        self._undo.clear()  # its steps know places in the text as it was
        self.changed.emit()

    # columns

    def ask_table(self) -> None:
        """Let the user choose a table, say what its columns are, and import it."""
        kinds = f"{self.tr('Tables')} ({_TABLES})"
        if file := self._files.file(self._window, self.tr("Which column is what?"), kinds):
            self.ask_columns(file)

    def ask_columns(self, path: Path) -> None:
        """Ask what the columns of a table are, remember it for all tables with these columns, and import this one."""
        from reader.ui.dialogs import ColumnsDialog

        choices = self._library.choices
        table = choices.look_into(path)
        fields = ColumnsDialog.ask(self._window, table.columns, table.rows, choices.columns(table.columns))
        if fields:
            work = partial(choices.remember_columns, table.columns, fields)
            self._jobs.write.run("columns", work, lambda _none: self._import_paths([path]))
