# SPDX-License-Identifier: MIT
"""Owns how the window copies words of the article that is read, with the source behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from reader.ui.citation import citation

if TYPE_CHECKING:
    from reader.ui.main_window.window import MainWindow


class WindowCiting(QObject):
    """Copies what is selected, or the sentence of the figure whose card is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.desk.reading.citation_wanted.connect(self.copy)

    def copy(self) -> None:
        """Put the words with their source on the clipboard and say so; without any, say what to do."""
        desk, tell = self._window.desk, self._window.strip.tell
        stretch = desk.reading.to_cite()
        if desk.article is None or stretch is None:
            tell(self.tr("Select words, or open a figure, to copy them with their source"))
            return
        QGuiApplication.clipboard().setText(citation(desk.article.text[slice(*stretch)], desk.article.entry))
        tell(self.tr("Copied with its source"))
