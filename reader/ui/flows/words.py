# SPDX-License-Identifier: MIT
"""Owns the way of the user's own words: from the file to the page, back to the file, and into what is read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.core.errors import ReaderError
from reader.ui.jobs import Jobs

if TYPE_CHECKING:
    from reader.extract.user_words import Problem


class WordsFlow(QObject):
    """Lets the user edit the words; what is saved counts from then on."""

    saved = Signal()
    """Other words count now: every article is to be read again."""
    problems_found = Signal(str)
    """A sentence on what is wrong with the file."""

    def __init__(self, file: Path, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._window, self._file, self._jobs = parent, file, jobs

    def edit(self) -> None:
        """Show the page; a new file begins with every heading and an example."""
        from reader.ui.dialogs import WordsDialog

        changed = WordsDialog.ask(self._window, self._text(), _check)
        if changed is not None:
            self._jobs.write.run("words", lambda: self._save(changed), lambda _none: self.saved.emit())

    def check(self) -> None:
        """Look for mistakes in the file, beside the window, and tell of the first."""
        self._jobs.batch.run("words", self._first_problem, self._tell)

    def _tell(self, problem: str) -> None:
        if problem:
            self.problems_found.emit(problem)

    def _text(self) -> str:
        from reader.extract.user_words import template
        from reader.store.encodings import decode

        try:
            return decode(self._file.read_bytes())[0]  # written elsewhere in another encoding: saving must lose nothing
        except FileNotFoundError:
            return template()
        except OSError as error:
            raise ReaderError("words.unreadable", reason=error.strerror) from error

    def _save(self, text: str) -> None:
        from reader.export.landing import write_file
        from reader.store.extraction import know_words

        write_file(self._file, text.encode("utf-8"))
        know_words(self._file)

    def _first_problem(self) -> str:
        from reader.store.extraction import know_words

        problems = know_words(self._file).problems
        return str(problems[0]) if problems else ""


def _check(text: str) -> tuple[int, Sequence[Problem]]:
    from reader.extract.user_words import parse

    words = parse(text)
    return words.count, words.problems
