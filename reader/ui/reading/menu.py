# SPDX-License-Identifier: MIT
"""Owns the context menu of the page."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from reader.core.paint import Run
from reader.core.span import Span
from reader.ui.reading.view import ArticleView
from reader.ui.theme import ThemeKeeper, icon

NAME_MOST = 40


class PageMenu(QObject):
    """What can be done with the selection and the mark under the pointer."""

    note_wanted = Signal(int, int)
    entity_wanted = Signal(object)
    citation_wanted = Signal()
    """What is selected is to be copied with its source."""

    def __init__(self, view: ArticleView, themes: ThemeKeeper) -> None:
        super().__init__(view)
        self._view, self._themes = view, themes

    def make(self, run: Run | None) -> QMenu:
        """The menu at a run of marks; the caller shows it, it goes away by itself."""
        theme = self._themes.current
        menu = QMenu(self._view)
        menu.aboutToHide.connect(menu.deleteLater)
        selected = self._view.selected()
        copy = menu.addAction(icon("copy", theme), self.tr("Copy"))
        copy.triggered.connect(self._view.copy)
        copy.setEnabled(selected is not None)
        cited = menu.addAction(self.tr("Copy with the source"))
        cited.triggered.connect(lambda _checked=False: self.citation_wanted.emit())
        cited.setEnabled(selected is not None)
        note = menu.addAction(icon("sticky-note", theme), self.tr("Note on the selection…"))
        note.triggered.connect(lambda _checked=False: self.note_wanted.emit(*(selected or (0, 0))))
        note.setEnabled(selected is not None)
        menu.addAction(self.tr("Select all")).triggered.connect(self._view.selectAll)
        spans = [mark.source for mark in reversed(run.marks if run else ()) if isinstance(mark.source, Span)]
        if spans:
            menu.addSeparator()
        for span in spans:
            words = self.tr("All mentions of “{name}”").format(name=_short(span.text))
            action = menu.addAction(icon("list", theme), words)
            action.triggered.connect(lambda _checked=False, one=span: self.entity_wanted.emit(one))
        return menu

    def show(self, place: QPoint, run: Run | None) -> None:
        """Show the menu at a place of the screen."""
        self.make(run).popup(place)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= NAME_MOST else words[: NAME_MOST - 1].rstrip() + "…"
