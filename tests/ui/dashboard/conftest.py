# SPDX-License-Identifier: MIT
"""A dashboard on the screen, in Vietnamese, over the five articles' figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.dashboard import DashboardPanel
from reader.ui.languages import speak
from reader.ui.theme import ThemeKeeper, load_fonts
from tests.records import Press, five_articles

Show = Callable[[Press], DashboardPanel]


@pytest.fixture
def in_vietnamese(qapp: QApplication) -> Iterator[None]:
    speak("vi")
    yield
    speak("en")


@pytest.fixture
def themes() -> ThemeKeeper:
    load_fonts()
    return ThemeKeeper("light")


@pytest.fixture
def show(qtbot: QtBot, themes: ThemeKeeper, in_vietnamese: None) -> Iterator[Show]:
    """Show an archive in 1280 × 720."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1920, 1080)
    panel = DashboardPanel(themes, window)
    panel.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()

    def show_press(press: Press) -> DashboardPanel:
        panel.show_corpus(press.corpus(), press.sentence_of)
        QApplication.processEvents()
        QApplication.processEvents()
        return panel

    yield show_press
    window.close()


@pytest.fixture
def panel(show: Show) -> DashboardPanel:
    return show(five_articles())
