# SPDX-License-Identifier: MIT
"""A reading pane with an article in it, in Vietnamese."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.core.corpus import Article
from reader.ui.languages import speak
from reader.ui.reading import ReadingPanel
from reader.ui.theme import ThemeKeeper, load_fonts
from tests.ui.reading.builders import make_article, records_of


@pytest.fixture
def themes(qtbot: QtBot) -> Iterator[ThemeKeeper]:
    load_fonts()
    speak("vi")
    keeper = ThemeKeeper("light")
    keeper.apply()
    yield keeper
    speak("en")


@pytest.fixture
def article() -> Article:
    return make_article()


@pytest.fixture
def panel(qtbot: QtBot, themes: ThemeKeeper, article: Article) -> ReadingPanel:
    made = ReadingPanel(themes)
    qtbot.addWidget(made)
    made.resize(800, 520)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.show_article(article, records_of(article), ())
    return made


@pytest.fixture
def click(panel: ReadingPanel, article: Article) -> Callable[..., None]:
    """Click on the first place of these words."""

    def on(words: str, nth: int = 0) -> None:
        start = -1
        for _ in range(nth + 1):
            start = article.text.index(words, start + 1)
        panel.view.reveal(start, start + len(words))
        centre = panel.view.rect_of(start, start + len(words)).center().toPoint()
        assert panel.view.viewport().rect().contains(centre)
        press(panel, centre)

    return on


def press(panel: ReadingPanel, point: QPoint) -> None:
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
