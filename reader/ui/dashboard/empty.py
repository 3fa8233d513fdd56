# SPDX-License-Identifier: MIT
"""Owns what the dashboard shows while no article states a figure."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.ui.dashboard import words
from reader.ui.theme import Theme, ThemeKeeper, icon
from reader.ui.widgets.labels import toned

translate = words.translate
ICON = QSize(44, 44)
WIDTH = 460


class EmptyState(QWidget):
    """A sentence on what will stand here, and what to do."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._title = toned("", "headline")
        self._advice = toned("", "muted", wrap=True)
        self._advice.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        for label in (self._icon, self._title, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        themes.changed.connect(self._dress)
        self._dress(themes.current)
        self.retranslate()

    def _dress(self, theme: Theme) -> None:
        self._icon.setPixmap(icon("chart-column", theme, "faint").pixmap(ICON))

    def retranslate(self) -> None:
        """Show the words in the language of the interface."""
        self._title.setText(translate("Dashboard", "No figures yet"))
        self._advice.setText(
            translate(
                "Dashboard",
                "Import articles that say how many were commended: their numbers are plotted here, with the sentences.",
            )
        )
        self._advice.ensurePolished()  # in its own font, or it is measured too low
        self._advice.setMinimumHeight(self._advice.heightForWidth(WIDTH))  # a centred label is asked for no height
