# SPDX-License-Identifier: MIT
"""Owns what the reading pane says while no article is open."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.theme import ThemeKeeper
from reader.ui.widgets.empty_page import EmptyPage


class NothingOpen(EmptyPage):
    """A quiet page with one sentence and what to do: choose an article, or bring the first one in."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(themes, "book-open", parent)
        self._themes = themes
        self.setObjectName("emptyPage")
        self.show_articles(0)

    def show_articles(self, count: int) -> None:
        """Say what can be done where the library has so many articles."""
        if count:
            hint = self.tr("Choose one in the list on the left, or drop files onto the window.")
        else:
            hint = self.tr(
                "Nothing to read yet: import files or a folder, drop them onto the window, or paste an article."
            )
        self.say(self.tr("No article is open"), hint)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._themes.current.colour("surface"))
