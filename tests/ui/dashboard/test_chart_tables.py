# SPDX-License-Identifier: MIT
"""The table behind each chart goes into a spreadsheet: years and numbers stand alone in their cells."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from reader.ui.dashboard import DashboardPanel
from tests.records import C, I, Press

Show = Callable[[Press], DashboardPanel]


def copied(button: QToolButton) -> list[list[str]]:
    QGuiApplication.clipboard().setText("")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    return [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]


def test_awards_by_year_come_with_whole_periods_and_what_has_no_year(show: Show) -> None:
    press = Press()
    press.state("a", (1200, C), (34957, I), year=2020)
    press.state("b", (3, I), year=2022)
    press.state("c", (7, C), year_from=2016, year_to=2020)
    press.state("d", (9, I))
    panel = show(press)
    assert copied(panel.years.copy_button) == [
        ["Năm", "tập thể", "cá nhân", "Ghi chú"],
        ["2020", "1200", "34957", ""],
        ["2022", "", "3", ""],
        ["không rõ năm", "", "9", ""],
        ["2016–2020", "7", "", "cả kỳ"],
    ]


def test_all_bodies_are_copied_also_those_that_are_not_shown(show: Show) -> None:
    press = Press()
    for number in range(30):
        press.state("a", (number + 1, C), year=2020, issuer=f"Chi bộ {number}", issuer_id=f"body:{number}")
    panel = show(press)
    head, *rows = copied(panel.bodies.copy_button)
    assert head == ["Đơn vị", "tập thể", "cá nhân"]
    assert len(rows) == 30
    assert rows[0][0].startswith("Chi bộ 29")
    assert rows[0][1:] == ["30", ""]
    QTest.mouseClick(panel.bodies.by_place, Qt.MouseButton.LeftButton)
    assert copied(panel.bodies.copy_button)[0][0] == "Nơi"


def test_actions_are_copied_and_every_button_says_of_what(panel: DashboardPanel) -> None:
    head, *rows = copied(panel.actions_card.copy_button)
    assert head == ["Việc", "Đối tượng", "Số"]
    assert ["Đăng ký", "cá nhân", "34957"] in rows
    named = {card.copy_button.accessibleName() for card in (panel.years, panel.bodies, panel.actions_card)}
    assert named == {
        "Khen thưởng theo năm: Chép thành bảng",
        "Theo đơn vị khen: Chép thành bảng",
        "Theo việc: Chép thành bảng",
    }
