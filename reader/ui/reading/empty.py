# SPDX-License-Identifier: MIT
"""Owns what the reading pane says while no article is open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.ui.theme import Theme, ThemeKeeper, icon
from reader.ui.widgets.labels import toned

ICON = 28


class EmptyPage(QWidget):
    """A quiet page with one sentence and what to do."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setObjectName("emptyPage")
        self.picture = QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.head = toned(self.tr("No article is open"), "title", parent=self)
        self.hint = toned(
            self.tr("Choose one in the list on the left, or drop text files onto the window."),
            "muted",
            wrap=True,
            parent=self,
        )
        self.hint.setFixedWidth(320)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        for label in (self.picture, self.head, self.hint):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(3)
        self._dress(themes.current)
        themes.changed.connect(self._dress)

    def _dress(self, theme: Theme) -> None:
        self.picture.setPixmap(icon("book-open", theme).pixmap(ICON, ICON))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._themes.current.colour("surface"))
