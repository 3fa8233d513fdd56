# SPDX-License-Identifier: MIT
"""Owns the quiet page that stands where there is nothing to show: an icon, a headline, what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.ui.theme import Theme, ThemeKeeper, icon
from reader.ui.widgets.labels import toned

ICON = 28
WIDTH = 360
"""px"""


class EmptyPage(QWidget):
    """Its words stand in the middle, a little above half of the height."""

    def __init__(self, themes: ThemeKeeper, icon_name: str, parent: QWidget | None = None, width: int = WIDTH) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._icon = QLabel(self)
        self.headline = toned("", "title", wrap=True, parent=self)
        self.words = toned("", "muted", wrap=True, parent=self)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        for label in (self._icon, self.headline, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setFixedWidth(width)
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        themes.changed.connect(self._dress)
        self._dress(themes.current)

    def say(self, headline: str, words: str) -> None:
        """Show a headline and what can be done; both may be empty."""
        for label, text in ((self.headline, headline), (self.words, words)):
            label.setText(text)
            label.setVisible(bool(text))
            label.ensurePolished()  # in its own font, or it is measured too low
            needed = label.heightForWidth(label.width())  # a centred label is asked for no height by the layout
            label.setMinimumHeight(max(needed, 0))

    def _dress(self, theme: Theme) -> None:
        self._icon.setPixmap(icon(self._icon_name, theme).pixmap(ICON, ICON))
