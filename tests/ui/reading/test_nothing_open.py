# SPDX-License-Identifier: MIT
"""What the reading pane says while no article is open: something else where there is none to choose."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from reader.ui.reading.empty import NothingOpen
from reader.ui.theme import ThemeKeeper


def test_an_empty_library_asks_for_articles_any_other_for_a_choice(qtbot: QtBot, themes: ThemeKeeper) -> None:
    page = NothingOpen(themes)
    qtbot.addWidget(page)
    page.show_articles(3)
    assert "danh sách bên trái" in page.words.text()
    page.show_articles(0)
    assert "danh sách" not in page.words.text()
    assert "nhập tệp hoặc thư mục" in page.words.text()
