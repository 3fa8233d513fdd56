# SPDX-License-Identifier: MIT
"""The ways that a piece of the user's work takes: from a panel's signal through undo and a lane into the store."""

from __future__ import annotations

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from reader.ui.flows.archive import ArchiveFlow
from reader.ui.flows.bin import BinFlow
from reader.ui.flows.changes import hand_over
from reader.ui.flows.decisions import DecisionFlow
from reader.ui.flows.export import ExportFlow
from reader.ui.flows.libraries import LibrariesFlow
from reader.ui.flows.manner import MannerFlow
from reader.ui.flows.marks import MarksFlow
from reader.ui.flows.metadata import MetadataFlow
from reader.ui.flows.notes import NoteFlow
from reader.ui.flows.queries import QueriesFlow
from reader.ui.flows.searches import SearchesFlow
from reader.ui.flows.watch import WatchFlow
from reader.ui.flows.words import WordsFlow
from reader.ui.services import Services


class Flows:
    """All flows of one window; they share its undo stack."""

    def __init__(self, services: Services, undo: QUndoStack, window: QWidget) -> None:
        library, jobs, files = services.library, services.jobs, services.settings.files
        self._library = library
        self.archive = ArchiveFlow(library, jobs, undo, window, files)
        self.metadata = MetadataFlow(library, jobs, undo, window)
        self.metadata.changed.connect(self.archive.changed)
        self.metadata.much_changed.connect(self.archive.follow_edits)
        self.libraries = LibrariesFlow(library, services.known, jobs, undo, self.archive.works, window)
        self.manner = MannerFlow(library, jobs, undo, self.archive.import_paths, files, window)
        self.manner.changed.connect(self.archive.changed)
        self.watch = WatchFlow(library, jobs, self.archive.import_quietly, files, window)
        self.notes = NoteFlow(library.work, jobs, undo, window)
        self.decisions = DecisionFlow(library.work, jobs, undo, window)
        self.marks = MarksFlow(library.work.shelf, jobs, undo, window)
        self.bin = BinFlow(library, self.marks, jobs, undo, window)
        self.searches = SearchesFlow(library.work.searches, jobs, undo, window)
        self.queries = QueriesFlow(library, jobs, files, window)
        self.words = WordsFlow(services.paths.words_file, jobs, window)
        self.export = ExportFlow(library, self.notes, jobs, files, window)
        hand_over(undo, self._show_all_again)

    def _show_all_again(self) -> None:
        """A step of the window before this one was taken back or done again."""
        self.marks.follow()
        self.searches.load()
        self.archive.changed.emit()  # notes, decisions and what is known of articles
        if self._library.many.wait:
            self.archive.follow_edits()
