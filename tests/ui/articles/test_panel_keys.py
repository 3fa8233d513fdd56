# SPDX-License-Identifier: MIT
"""The list by the keyboard alone: where keys begin, what they open, and what they leave alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.ui.articles import ArticlesPanel


def test_arrows_move_and_enter_opens(panel: ArticlesPanel, qtbot: QtBot) -> None:
    panel.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert panel.view.ring_row == 0
    opened: list[str] = []
    panel.article_chosen.connect(opened.append)
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    assert opened == []
    assert panel.view.ring_row == 2
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert opened == [panel.shown_ids()[2]]


@pytest.mark.parametrize("row", [0, 3])
def test_keys_begin_at_the_article_that_is_selected(panel: ArticlesPanel, row: int) -> None:
    panel.view.select_stretches([(row, row)], None)
    panel.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert panel.view.ring_row == row
    assert panel.selection()() == [panel.shown_ids()[row]]


@pytest.mark.parametrize(("key", "row"), [(Qt.Key.Key_End, -1), (Qt.Key.Key_Home, 0)])
def test_home_and_end(panel: ArticlesPanel, qtbot: QtBot, key: Qt.Key, row: int) -> None:
    panel.view.setFocus()
    panel.view.go_to_row(2)
    qtbot.keyClick(panel.view, key)
    assert panel.selection()() == [panel.shown_ids()[row]]


def test_letters_typed_in_the_list_go_into_the_search_box(panel: ArticlesPanel, qtbot: QtBot) -> None:
    panel.view.setFocus()
    qtbot.keyClick(panel.view, "v")
    assert panel.head.search.text() == "v"
    assert panel.head.search.hasFocus()
    qtbot.keyClick(panel.head.search, Qt.Key.Key_Down)
    assert panel.view.hasFocus()


def test_escape_in_the_list_clears_the_search(panel: ArticlesPanel, qtbot: QtBot) -> None:
    panel.head.search.use_text("Đắk Nông")
    qtbot.waitUntil(lambda: len(panel.shown_ids()) == 1)
    qtbot.keyClick(panel.view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(panel.shown_ids()) == 5)


def test_step_opens_the_neighbour_and_stops_at_the_edge(panel: ArticlesPanel) -> None:
    opened: list[str] = []
    panel.article_chosen.connect(opened.append)
    for by in (1, 1, -1, -1):
        panel.step(by)
    first, second = panel.shown_ids()[:2]
    assert opened == [first, second, first, first]


def test_delete_does_nothing(panel: ArticlesPanel, qtbot: QtBot) -> None:
    panel.view.selectAll()
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    assert len(panel.shown_ids()) == 5
