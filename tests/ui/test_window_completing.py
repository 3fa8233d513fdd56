# SPDX-License-Identifier: MIT
"""Values are offered below the search box while a field is typed, and taken over by keys or a click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.articles.completing import Completing, Values
from reader.ui.main_window import MainWindow
from reader.ui.widgets.search_box import DEBOUNCE_MS
from tests.ui.driving import Start, settle
from tests.ui.typing import type_words

Opened = tuple[MainWindow, Values]


@pytest.fixture
def opened(start: Start, qtbot: QtBot) -> Opened:
    window = start()
    settle(qtbot, window)
    window.desk.articles.focus_filter()
    (completing,) = window.desk.articles.head.search.findChildren(Completing)
    return window, completing.values


def typed(opened: Opened, qtbot: QtBot, words: str) -> list[tuple[str, str]]:
    window, values = opened
    box = window.desk.articles.head.search
    box.use_text("")
    type_words(box, words)
    qtbot.waitUntil(values.isVisible)
    qtbot.wait(DEBOUNCE_MS + 20)  # the search itself is on its way
    settle(qtbot, window)
    model = values.model
    return [(model.item(row, 0).text(), model.item(row, 1).text()) for row in range(model.rowCount())]


def test_down_and_enter_take_a_value_over_and_find_its_articles(opened: Opened, qtbot: QtBot) -> None:
    window, values = opened
    assert typed(opened, qtbot, "nơi:vi") == [("Vĩnh Long", "1")]
    box = window.desk.articles.head.search
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is box
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == 'nơi:"Vĩnh Long" '
    assert not values.isVisible()
    qtbot.waitUntil(lambda: len(window.desk.articles.shown_ids()) == 2)  # Chợ Lách belongs to it today


@pytest.mark.parametrize("field", ["nơi", "nguồn", "co-quan", "người", "document", "là", "có", "việc"])
def test_every_value_that_is_counted_is_found(opened: Opened, qtbot: QtBot, field: str) -> None:
    window, values = opened
    for row, (value, count) in enumerate(typed(opened, qtbot, f"{field}:")):
        typed(opened, qtbot, f"{field}:")
        place = values.view.visualRect(values.model.index(row, 0)).center()
        QTest.mouseClick(values.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        settle(qtbot, window)
        assert not window.desk.articles.head.problem.isVisible(), value
        if count:
            qtbot.waitUntil(lambda: 0 < len(window.desk.articles.shown_ids()) < 6)


def test_escape_puts_the_list_away_and_keeps_what_is_typed(opened: Opened, qtbot: QtBot) -> None:
    window, values = opened
    typed(opened, qtbot, "có:")
    box = window.desk.articles.head.search
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not values.isVisible()
    assert box.text() == "có:"
    QTest.keyClick(box, Qt.Key.Key_Down)  # as ever: on to the list
    assert not box.hasFocus()


def test_enter_without_a_choice_searches_for_what_is_typed(opened: Opened, qtbot: QtBot) -> None:
    window, values = opened
    typed(opened, qtbot, "place:v")
    box = window.desk.articles.head.search
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert not values.isVisible()
    assert box.text() == "place:v"


def test_the_list_goes_with_the_keyboard(opened: Opened, qtbot: QtBot) -> None:
    window, values = opened
    typed(opened, qtbot, "có:")
    window.desk.articles.view.setFocus()
    assert not values.isVisible()
