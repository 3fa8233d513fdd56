# SPDX-License-Identifier: MIT
"""Owns what the window does with printings of one report: shows them at the article, splits one off, joins several."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.store.sources import shown
from reader.ui.flows.reprints import ReprintFlow
from reader.ui.reading import Printing, Printings

if TYPE_CHECKING:
    from reader.store.reprint_groups import SourceFile
    from reader.ui.main_window.window import MainWindow


class WindowReprints(QObject):
    """Introduces the reading pane to the printings of the library."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._library = window.services.library
        self.flow = ReprintFlow(self._library.reprints, window.services.jobs, window.undo, self)
        reading = window.desk.reading
        reading.set_printings(self.printings_of)
        reading.printing_chosen.connect(window.desk.open_article)
        reading.split_wanted.connect(self.flow.split)
        self.flow.changed.connect(window.refresh)
        self.flow.said.connect(window.strip.tell)

    def printings_of(self, article_id: str) -> Printings:
        """Where else an article was printed, and the files that have it."""
        group = self._library.reprints.group_of(article_id)
        entries = [entry for one in group if (entry := self._window.corpus.entry(one)) is not None]
        others = tuple(
            Printing(entry.id, entry.title, entry.source or "", entry.published or "", first=entry is entries[0])
            for entry in entries
            if entry.id != article_id
        )
        return Printings(others, tuple(map(_shown, self._library.reprints.sources_of(article_id))))

    def show(self) -> None:
        """Open the list of the other printings of the article that is read."""
        reading = self._window.desk.reading
        if not reading.printings.printings:
            self._window.strip.tell(self.tr("This article is in the archive once"))
        reading.show_printings()

    def join(self) -> None:
        """Say that the articles selected in the list are one report."""
        panel = self._window.desk.articles
        self.flow.join(panel.selected_count(), panel.selection())


def _shown(source: SourceFile) -> str:
    path = shown(Path(source.path))
    return f"{path} › {source.member}" if source.member else path
