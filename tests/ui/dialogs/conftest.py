# SPDX-License-Identifier: MIT
"""The look and the language that dialogs are shown in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reader.ui.languages import speak
from reader.ui.theme import ThemeKeeper, load_fonts

D = TypeVar("D", bound=QDialog)
Shown = Callable[[D], D]


@pytest.fixture(autouse=True)
def themes(qapp: object) -> ThemeKeeper:
    """The light theme, Vietnamese words."""
    load_fonts()
    speak("vi")
    keeper = ThemeKeeper("light")
    keeper.apply()
    return keeper


@pytest.fixture
def shown(qtbot: QtBot) -> Shown[QDialog]:
    """Show a dialog without waiting for its end."""

    def show(dialog: QDialog) -> QDialog:
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        return dialog

    return show
