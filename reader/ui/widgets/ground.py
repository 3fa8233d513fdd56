# SPDX-License-Identifier: MIT
"""Owns the ground that the pages beside the article stand on."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.theme import ThemeKeeper


class Ground(QWidget):
    """Paints the window's colour under its children: a subclass of QWidget paints no ground of a style sheet."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._themes.current.colour("window"))
