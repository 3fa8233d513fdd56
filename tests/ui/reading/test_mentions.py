# SPDX-License-Identifier: MIT
"""The list of all mentions of one identity."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.ui.reading import MentionRow, MentionsPanel
from reader.ui.theme import ThemeKeeper

ROWS = (
    MentionRow("a1", "Bài một", 10, 18, "nhấn mạnh ", "Chỉ thị 05", " của Bộ Chính trị", "15.5.2024"),
    MentionRow("a1", "Bài một", 90, 98, "thực hiện\r\n", "Chỉ thị 05", ".", "15.5.2024"),
    MentionRow("a2", "Bài hai", 3, 11, "", "Chỉ thị 05", "", ""),
)


@pytest.fixture
def panel(qtbot: QtBot, themes: ThemeKeeper) -> MentionsPanel:
    made = MentionsPanel(themes)
    qtbot.addWidget(made)
    made.resize(360, 400)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.show_mentions("Chỉ thị 05", "05-CT/TW", ROWS)
    return made


def lines(panel: MentionsPanel) -> list[str]:
    model = panel.model
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def test_each_article_heads_its_lines(panel: MentionsPanel) -> None:
    assert lines(panel) == [
        "Bài một",
        "nhấn mạnh Chỉ thị 05 của Bộ Chính trị",
        "thực hiện Chỉ thị 05.",
        "Bài hai",
        "Chỉ thị 05",
    ]
    assert panel.count.text() == "3 chỗ nhắc · 2 bài"
    assert panel.identity.text() == "05-CT/TW"
    assert not panel.empty.isVisible()


def test_a_list_that_is_cut_says_of_how_many(panel: MentionsPanel) -> None:
    panel.show_mentions("Chỉ thị 05", "05-CT/TW", ROWS, 3616)
    assert panel.count.text() == "3 trong 3.616 chỗ nhắc · 2 bài"


def test_a_click_jumps(panel: MentionsPanel, qtbot: QtBot) -> None:
    place = panel.table.visualRect(panel.model.index(2, 0)).center()
    with qtbot.waitSignal(panel.mention_chosen) as said:
        QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert said.args == ["a1", 90, 98]


def test_arrows_pass_over_heads_and_enter_jumps(panel: MentionsPanel, qtbot: QtBot) -> None:
    panel.table.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        QTest.keyClick(panel.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.mention_chosen) as said:
        QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert said.args == ["a2", 3, 11]


def test_a_click_on_a_head_does_nothing(panel: MentionsPanel, qtbot: QtBot) -> None:
    place = panel.table.visualRect(panel.model.index(0, 0)).center()
    with qtbot.assertNotEmitted(panel.mention_chosen):
        QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.mark.parametrize("how", ["button", "escape"])
def test_the_way_back(panel: MentionsPanel, qtbot: QtBot, how: str) -> None:
    with qtbot.waitSignal(panel.closed):
        if how == "button":
            QTest.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(panel.table, Qt.Key.Key_Escape)


def test_a_single_mention_is_said_to_be_one(panel: MentionsPanel) -> None:
    panel.show_mentions("Trần Văn An", "chưa xác định", ROWS[2:])
    assert panel.empty.isVisible()
    assert panel.count.text() == "1 chỗ nhắc · 1 bài"


def test_the_model_keeps_qts_rules(panel: MentionsPanel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(panel.model)


def test_rows_are_tall_where_the_list_is_narrow(panel: MentionsPanel, qtbot: QtBot) -> None:
    assert panel.table.rowHeight(1) > panel.table.rowHeight(0)
    panel.resize(900, 400)
    qtbot.waitUntil(lambda: panel.table.rowHeight(1) < panel.table.rowHeight(0))
    panel.hide()
    panel.resize(320, 400)
    panel.show_mentions("Chỉ thị 05", "05-CT/TW", ROWS)
    panel.show()
    assert panel.table.rowHeight(1) > panel.table.rowHeight(0)


@pytest.mark.parametrize("width", [320, 900])
def test_keywords_stand_below_each_other(panel: MentionsPanel, width: int, themes: ThemeKeeper) -> None:
    """The first accent-coloured pixel of every line lies in the same column."""
    panel.resize(width, 400)
    panel.table.clearSelection()
    accent = themes.current.colour("accent").name()
    lefts = set()
    for row in (1, 2, 4):
        picture = panel.table.viewport().grab(panel.table.visualRect(panel.model.index(row, 0))).toImage()
        columns = (
            x
            for x in range(picture.width())
            if any(picture.pixelColor(x, y).name() == accent for y in range(picture.height()))
        )
        lefts.add(next(columns))
    assert len(lefts) == 1
