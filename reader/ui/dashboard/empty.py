# SPDX-License-Identifier: MIT
"""Owns what the dashboard shows while no article states a figure."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.ui.dashboard import words
from reader.ui.theme import ThemeKeeper
from reader.ui.widgets.empty_page import EmptyPage

translate = words.translate
WIDTH = 460
"""px"""


class EmptyState(EmptyPage):
    """A sentence on what will stand here, and what to do."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(themes, "chart-column", parent, width=WIDTH)
        self.retranslate()

    def retranslate(self) -> None:
        """Show the words in the language of the interface."""
        advice = translate(
            "Dashboard",
            "Import articles that say how many were commended: their numbers are plotted here, with the sentences.",
        )
        self.say(translate("Dashboard", "No figures yet"), advice)
