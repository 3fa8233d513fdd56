# SPDX-License-Identifier: MIT
"""Figures are confirmed and rejected where they are counted: under a bar, and row by row in the table."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.figure import Status
from reader.ui.dashboard import DashboardPanel
from reader.ui.dashboard.register_order import Column
from reader.ui.main_window import MainWindow
from tests.ui.driving import Start

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(start: Start, qtbot: QtBot) -> tuple[MainWindow, DashboardPanel]:
    window = start()
    panel = window.show_dashboard()
    qtbot.waitUntil(lambda: panel.settled and panel.statistics.total == 34)
    return window, panel


def decided(window: MainWindow) -> dict[float, Status]:
    """What is kept in the user's work, by number."""
    return {float(one.exact): one.status for one in window.services.library.work.decisions()}


def wait_for(qtbot: QtBot, panel: DashboardPanel, true: Callable[[], bool]) -> None:
    qtbot.waitUntil(lambda: panel.settled and true(), timeout=10_000)


def open_bar(panel: DashboardPanel, qtbot: QtBot, title: str) -> None:
    mark = next(one for one in panel.years_chart.marks if one.choice.title.endswith(title))
    place = mark.shape.center().toPoint()
    QTest.mouseClick(panel.years_chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    wait_for(qtbot, panel, lambda: bool(panel.evidence.items))


def select(panel: DashboardPanel, *rows: int) -> None:
    table, flags = panel.register.table, QItemSelectionModel.SelectionFlag
    table.clearSelection()
    for row in rows:
        table.selectionModel().select(table.model().index(row, 0), flags.Select | flags.Rows)
    table.selectionModel().setCurrentIndex(table.model().index(rows[0], Column.SENTENCE), flags.NoUpdate)


def test_a_sentence_under_a_bar_is_confirmed_where_it_stands(
    opened: tuple[MainWindow, DashboardPanel], qtbot: QtBot
) -> None:
    window, panel = opened
    open_bar(panel, qtbot, "· 126 tập thể")
    first, second = panel.evidence.items
    QTest.mouseClick(second.confirm_button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, panel, lambda: decided(window) == {20.0: Status.CONFIRMED})
    wait_for(qtbot, panel, lambda: "đã duyệt" in second.accessibleName())
    assert panel.evidence.items == [first, second]  # nothing has jumped
    assert not second.confirm_button.isVisible()
    assert first.confirm_button.isVisible()
    QTest.keyClick(first, Qt.Key.Key_Return, CONTROL)
    wait_for(qtbot, panel, lambda: decided(window) == {20.0: Status.CONFIRMED, 106.0: Status.CONFIRMED})
    window.undo.undo()
    wait_for(qtbot, panel, lambda: decided(window) == {20.0: Status.CONFIRMED} and first.confirm_button.isVisible())


def test_the_unreviewed_figures_are_gone_through_by_keyboard_the_least_certain_first(
    opened: tuple[MainWindow, DashboardPanel], qtbot: QtBot
) -> None:
    window, panel = opened
    register = panel.register
    assert register.buttons["open"].text() == "Chưa duyệt 34"
    open_bar(panel, qtbot, "· 30 cá nhân")  # what is open of a chart doesn't come between
    QTest.mouseClick(register.buttons["open"], Qt.MouseButton.LeftButton)
    table = register.table
    certain = [table.rows.record(row).extracted.confidence for row in range(table.model().rowCount())]
    assert certain == sorted(certain)
    select(panel, 0)
    first, second, third = (table.rows.record(row) for row in range(3))
    QTest.keyClick(table, Qt.Key.Key_Return, CONTROL)
    wait_for(qtbot, panel, lambda: table.model().rowCount() == 33)
    assert table.selected_rows().tolist() == [0]
    assert table.rows.record(0).key == second.key
    wait_for(qtbot, panel, lambda: panel.evidence.items[0].records[0].key == second.key)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    wait_for(qtbot, panel, lambda: table.model().rowCount() == 32)
    assert table.rows.record(table.currentIndex().row()).key == third.key
    kept = {(one.article_id, one.start, one.end): one.status for one in window.services.library.work.decisions()}
    assert kept == {first.key: Status.CONFIRMED, second.key: Status.REJECTED}
    window.undo.undo()
    window.undo.undo()
    wait_for(qtbot, panel, lambda: table.model().rowCount() == 34 and not decided(window))


def test_several_rows_are_decided_on_together_stay_selected_and_are_undone_together(
    opened: tuple[MainWindow, DashboardPanel], qtbot: QtBot
) -> None:
    window, panel = opened
    register, table = panel.register, panel.register.table
    assert not register.confirm_button.isEnabled()
    select(panel, 1, 3)
    keys = [table.rows.record(row).key for row in (1, 3)]
    assert register.confirm_button.isEnabled()
    QTest.mouseClick(register.confirm_button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, panel, lambda: list(decided(window).values()) == [Status.CONFIRMED] * 2)
    wait_for(qtbot, panel, lambda: table.rows.status(1) is Status.CONFIRMED)
    assert [table.rows.record(row).key for row in table.selected_rows().tolist()] == keys
    assert QApplication.focusWidget() is table
    back = next(one for one in table.menu().actions() if one.text() == "Trả về chưa duyệt")
    back.trigger()
    wait_for(qtbot, panel, lambda: decided(window) == {})
    window.undo.undo()
    wait_for(qtbot, panel, lambda: len(decided(window)) == 2)
    window.undo.undo()
    wait_for(qtbot, panel, lambda: decided(window) == {})


def test_another_list_selects_nothing_by_itself(opened: tuple[MainWindow, DashboardPanel], qtbot: QtBot) -> None:
    _, panel = opened
    select(panel, 2)
    QTest.mouseClick(panel.register.buttons["all"], Qt.MouseButton.LeftButton)
    wait_for(qtbot, panel, lambda: panel.register.table.model().rowCount() == 34)
    assert not len(panel.register.table.selected_rows())
    assert not panel.register.reject_button.isEnabled()
