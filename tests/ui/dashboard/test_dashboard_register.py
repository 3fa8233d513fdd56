# SPDX-License-Identifier: MIT
"""The table of figures: listed, sorted, copied, opened."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.core.messages import use_language
from reader.ui.dashboard import DashboardPanel
from reader.ui.dashboard.register_order import Column
from reader.ui.dashboard.register_table import RegisterTable
from reader.ui.languages import speak
from tests.records import C, I, Press

Show = Callable[[Press], DashboardPanel]


def column(table: RegisterTable, which: Column) -> list[str]:
    model = table.model()
    return [model.index(row, which).data() for row in range(model.rowCount())]


def click_head(table: RegisterTable, which: Column) -> None:
    head = table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(which) + 20, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)


def click_row(table: RegisterTable, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    place = table.visualRect(table.model().index(row, Column.YEARS)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, place)


@pytest.fixture
def table(panel: DashboardPanel) -> RegisterTable:
    return panel.register.table


def test_it_lists_the_awards_first_then_everything(panel: DashboardPanel, table: RegisterTable) -> None:
    assert column(table, Column.VALUE)[:3] == ["106", "648", "20"]
    assert len(column(table, Column.VALUE)) == 12
    assert table.isColumnHidden(Column.ACTION)  # all of them are awards: the sentence has the room
    QTest.mouseClick(panel.register.buttons["all"], Qt.MouseButton.LeftButton)
    assert len(column(table, Column.VALUE)) == 34
    assert not table.isColumnHidden(Column.ACTION)
    assert "98,8\u202f%" in column(table, Column.VALUE)


def test_it_lists_what_is_open(panel: DashboardPanel, table: RegisterTable) -> None:
    panel.years_chart.chosen.emit(panel.years_chart.marks[1].choice)
    button = panel.register.buttons["chosen"]
    assert button.text() == "Đang mở 2"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert column(table, Column.VALUE) == ["648", "84"]
    panel.close_choice()
    assert not button.isVisible()
    assert len(column(table, Column.VALUE)) == 12


def test_numbers_sort_by_value(table: RegisterTable) -> None:
    click_head(table, Column.VALUE)
    assert column(table, Column.VALUE)[:3] == ["5", "11", "15"]
    click_head(table, Column.VALUE)
    assert column(table, Column.VALUE)[:3] == ["648", "214", "106"]


def test_words_sort_in_vietnamese_order(show: Show) -> None:
    press = Press()
    for number, issuer in enumerate(("Đảng ủy", "Dân quân", "Ủy ban", "Chi bộ", "Ăn mặc", None, "An ninh")):
        press.state(f"a{number}", (1, C), year=2020, issuer=issuer)
    table = show(press).register.table
    click_head(table, Column.ISSUER)
    order = ["An ninh", "Ăn mặc", "Chi bộ", "Dân quân", "Đảng ủy", "Ủy ban", "–"]
    assert column(table, Column.ISSUER) == order
    click_head(table, Column.ISSUER)
    assert column(table, Column.ISSUER) == [*reversed(order[:-1]), "–"]


def test_undated_stays_last_both_ways(show: Show) -> None:
    press = Press()
    press.state("a", (1, C))
    press.state("b", (2, C), year=2020)
    press.state("c", (3, C), year=2018)
    table = show(press).register.table
    click_head(table, Column.YEARS)
    assert column(table, Column.YEARS) == ["2018", "2020", "không rõ năm"]
    click_head(table, Column.YEARS)
    assert column(table, Column.YEARS) == ["2020", "2018", "không rõ năm"]


def test_the_order_survives_a_new_state_of_the_archive(show: Show) -> None:
    press = Press()
    press.state("a", (9, C), (1, I), year=2020)
    panel = show(press)
    click_head(panel.register.table, Column.VALUE)
    press.state("b", (5, C), year=2021)
    show(press)
    assert column(panel.register.table, Column.VALUE) == ["1", "5", "9"]


def test_copy_takes_the_rows_that_are_selected(table: RegisterTable) -> None:
    click_row(table, 0)
    click_row(table, 2, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, *rows, end = QGuiApplication.clipboard().text().split("\n")
    assert head == "Số\tĐối tượng\tViệc\tNăm\tĐơn vị\tHình thức khen\tBài\tBáo\tNgày\tCâu\tDuyệt"
    assert [row.split("\t")[0] for row in rows] == ["106", "20"]
    assert rows[0].split("\t")[4:] == [
        "Chi- đảng bộ cơ sở · Vĩnh Long",
        "",
        "Học tập làm theo Bác tạo sự chuyển biến",
        "",
        "không rõ ngày",
        "Khen thưởng 106 tập thể, 648 cá nhân.",
        "chưa duyệt",
    ]
    assert end == ""


def test_copy_without_a_selection_takes_all(panel: DashboardPanel) -> None:
    QTest.mouseClick(panel.register.buttons["all"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel.register.copy_button, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 35
    assert lines[2].startswith("34957\tcá nhân\tĐăng ký\t2020\t")


def test_the_menu_copies_sorts_and_opens(table: RegisterTable) -> None:
    menu = table.menu()
    texts = [action.text() for action in menu.actions()]
    assert texts[:2] == ["Chép", "Mở bài"]
    sort = next(action for action in menu.actions() if action.text() == "Sắp xếp theo: Số")
    sort.trigger()
    assert column(table, Column.VALUE)[0] == "5"
    sort.trigger()
    assert column(table, Column.VALUE)[0] == "648"


def test_the_menu_sorts_by_columns_in_sight_alone(table: RegisterTable) -> None:
    def sorts() -> list[str]:
        return [one.text() for one in table.menu().actions() if one.text().startswith("Sắp xếp")]

    assert "Sắp xếp theo: Việc" not in sorts()
    table.show_actions(True)
    assert "Sắp xếp theo: Việc" in sorts()


def test_a_row_shows_its_sentence_and_enter_opens_the_article(
    panel: DashboardPanel, table: RegisterTable, qtbot: QtBot
) -> None:
    click_row(table, 1)
    assert [item.text() for item in panel.evidence.items] == ["Khen thưởng 106 tập thể, 648 cá nhân."]
    with qtbot.waitSignal(panel.figure_chosen) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args[0].article_id == "vinh-long"
    click_row(table, 4)
    with qtbot.waitSignal(panel.figure_chosen):
        place = table.visualRect(table.model().index(4, Column.YEARS)).center()
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_numbers_follow_the_language(panel: DashboardPanel, table: RegisterTable) -> None:
    QTest.mouseClick(panel.register.buttons["all"], Qt.MouseButton.LeftButton)
    assert "34.957" in column(table, Column.VALUE)
    use_language("en")
    panel.retranslate()
    assert "34,957" in column(table, Column.VALUE)


def test_the_model_keeps_qts_rules(table: RegisterTable, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(table.rows)


def test_an_empty_table_is_neither_copied_nor_saved(show: Show) -> None:
    register = show(Press()).register
    assert register.table.model().rowCount() == 0
    assert not register.save_button.isEnabled()
    assert not register.copy_button.isEnabled()
    assert register.message.text() == ""
    press = Press()
    press.state("a", (5, C), year=2020)
    filled = show(press).register
    assert filled.save_button.isEnabled()
    assert filled.copy_button.isEnabled()
    assert filled.message.text().startswith("Chọn dòng")


def test_what_decides_looks_so_once_a_row_is_selected(panel: DashboardPanel, table: RegisterTable) -> None:
    button = panel.register.confirm_button
    idle = button.grab().toImage()
    click_row(table, 0)
    QGuiApplication.processEvents()
    ready = button.grab().toImage()
    assert button.isEnabled()
    edge, middle = 0, idle.height() // 2
    assert idle.pixelColor(edge + 4, middle) != ready.pixelColor(edge + 4, middle)  # its ground, not only its words


def test_where_there_is_little_room_the_sentence_has_that_of_the_issuer(
    panel: DashboardPanel, table: RegisterTable
) -> None:
    assert not table.isColumnHidden(Column.ISSUER)
    panel.resize(960, 520)
    for _ in range(3):
        QApplication.processEvents()
    assert table.isColumnHidden(Column.ISSUER)
    assert table.columnWidth(Column.SENTENCE) >= 100
    panel.resize(1280, 720)
    for _ in range(3):
        QApplication.processEvents()
    assert not table.isColumnHidden(Column.ISSUER)


def test_one_is_counted_as_one_in_english(show: Show) -> None:
    speak("en")
    press = Press()
    press.state("a", (1, C), (2, I), year=2020)
    panel = show(press)
    assert [mark.choice.title.split(" · ")[-1] for mark in panel.years_chart.marks] == ["1 collective", "2 individuals"]
