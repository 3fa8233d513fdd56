# SPDX-License-Identifier: MIT
"""Owns the way of a selection into a PDF: dialog, a process of its own, progress, cancel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.core.corpus import Corpus
from reader.core.messages import language
from reader.store.library import Library
from reader.ui.flows.notes import NoteFlow
from reader.ui.jobs import Jobs
from reader.ui.widgets.file_choice import FileChoice

if TYPE_CHECKING:
    from reader.ui.dialogs import ExportChoices, ExportDialog


Find = Callable[[], Sequence[str]]
TOLD = 20
"""Titles that the dialog tells; more find no room."""


class _Chosen(NamedTuple):
    ids: tuple[str, ...]
    titles: tuple[str, ...]
    """Of the first."""


class ExportFlow(QObject):
    """Makes PDF files out of articles and passages."""

    _progressed = Signal(int, int)

    def __init__(self, library: Library, notes: NoteFlow, jobs: Jobs, files: FileChoice, parent: QWidget) -> None:
        super().__init__(parent)
        self._files = files
        self._window = parent
        self._library = library
        self._notes = notes
        self._jobs = jobs
        self._cancelled = False

    def ask(self, corpus: Corpus, find: Find, passage: tuple[str, int, int] | None) -> None:
        """Ask what to export and where, then do it while the dialog shows how far it is.

        ``find`` finds the ids of the articles, beside the window: they may be all that there are.
        """
        self._jobs.read.run("export", partial(_chosen, corpus, find), partial(self._ask, corpus, passage))

    def _ask(self, corpus: Corpus, passage: tuple[str, int, int] | None, chosen: _Chosen) -> None:
        from reader.ui.dialogs import ExportDialog

        ids, titles = chosen
        if not titles:  # none was chosen, or they are gone
            return
        passages, folder = passage is not None, self._files.target_folder
        dialog = ExportDialog(titles, count=len(ids), has_passage=passages, folder=folder, parent=self._window)
        dialog.export_requested.connect(lambda choices: self._start(dialog, corpus, ids, passage, choices))
        dialog.cancel_requested.connect(self._cancel)
        self._progressed.connect(dialog.show_progress)
        dialog.run()
        self._cancelled = True
        self._progressed.disconnect(dialog.show_progress)

    def _cancel(self) -> None:
        self._cancelled = True

    def _start(
        self,
        dialog: ExportDialog,
        corpus: Corpus,
        ids: tuple[str, ...],
        passage: tuple[str, int, int] | None,
        choices: ExportChoices,
    ) -> None:
        self._cancelled = False
        self._files.note_target(choices.path)
        self._jobs.batch.run(
            "export", lambda: self._export(corpus, ids, passage, choices), dialog.show_done, dialog.show_failure
        )

    def _export(
        self, corpus: Corpus, ids: tuple[str, ...], passage: tuple[str, int, int] | None, choices: ExportChoices
    ) -> tuple[Path, ...]:
        """The files written: several for a very large selection, none if cancelled."""
        from reader.export.pdf import ExportArticle, PdfRequest, export_pdf

        chosen = (passage[0],) if choices.passage_only and passage else ids
        stretch = passage[1:] if choices.passage_only and passage else None
        articles = tuple(
            ExportArticle(
                self._library.article(article_id),
                self._notes.of_article(article_id) if choices.notes else (),
                corpus.figures_of(article_id),
                stretch,
                with_table=choices.figures,
            )
            for article_id in chosen
        )
        request = PdfRequest(articles, language(), highlights=choices.highlights)
        return export_pdf(request, choices.path, progress=self._tell, cancelled=lambda: self._cancelled)

    def _tell(self, done: int, total: int) -> None:
        if total > 1:  # typesetting one file says nothing before its end: the bar just moves
            self._jobs.batch.report(self._progressed.emit, done, total)


def _chosen(corpus: Corpus, find: Find) -> _Chosen:
    ids = tuple(find())
    entries = map(corpus.entry, ids[:TOLD])
    return _Chosen(ids, tuple(entry.title for entry in entries if entry))
