# SPDX-License-Identifier: MIT
"""Where the Tab key goes in the whole window, as the eye does, and what Enter does there."""

from __future__ import annotations

from itertools import groupby

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.core.facet_kinds import Facet, FacetKind
from reader.ui.main_window import MainWindow
from reader.ui.widgets.stops import go_on
from tests.ui.driving import Start, open_article, settle

MOST = 200
BACK = Qt.KeyboardModifier.ShiftModifier


def passed_from(first: QWidget, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> list[QWidget]:
    """What has the focus while Tab is pressed until it is where it began."""
    first.window().activateWindow()
    first.setFocus()
    passed: list[QWidget] = []
    while (at := QApplication.focusWidget()) is not None and at not in passed and len(passed) < MOST:
        passed.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab, modifier)
    assert QApplication.focusWidget() is first
    return passed


def parts_of(passed: list[QWidget], parts: dict[str, QWidget]) -> list[str]:
    """The parts in which these stand, one after another."""
    names = [
        next((name for name, part in parts.items() if part is one or part.isAncestorOf(one)), "") for one in passed
    ]
    return [name for name, _ in groupby(names)]


def desk_of(window: MainWindow) -> dict[str, QWidget]:
    """The parts of the reading tab by name."""
    desk = window.desk
    head = desk.articles.head
    return {
        "header": window.header,
        "search": head.search,
        "above the list": head,
        "list": desk.articles.view,
        "article": desk.reading.view,
        "above the article": desk.reading,
        "figures": desk.side.table,
        "notes": desk.article_notes,
        "names": desk.side.names,
    }


def test_tab_goes_from_head_to_list_to_article_to_what_is_known_of_it(start: Start, qtbot: QtBot) -> None:
    window = start()
    open_article(window, "tạo sự chuyển biến")
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.desk.side.settled)
    parts = desk_of(window)
    first = window.header.findChildren(QPushButton)[0]
    forward = passed_from(first)
    assert parts_of(forward, parts) == [
        *("header", "search", "above the list", "list"),
        *("above the article", "article", "figures", "notes", "names"),
    ]
    assert forward.index(window.header.import_button) < forward.index(window.header.menu_button)
    legend = window.desk.reading.legend
    chips = list(legend.chips.values())
    assert [one for one in forward if legend.isAncestorOf(one)] == [*chips, legend.smaller, legend.larger]
    assert passed_from(first, BACK) == [first, *reversed(forward[1:])]


def test_chips_of_the_filter_stand_between_search_and_order(start: Start, qtbot: QtBot) -> None:
    window = start()
    head = window.desk.articles.head
    head.toggle_facet(Facet(FacetKind.PLACE, "place:tinh-vinh-long"))
    settle(qtbot, window)
    passed = passed_from(head.search)
    chip = next(one for one in passed if one.objectName().startswith("chip-"))
    assert [passed.index(one) for one in (head.search, chip, head.sort_button)] == [0, 1, 2]


def test_on_the_dashboard_tab_goes_from_the_top_to_the_table_and_stops_at_every_chart(
    start: Start, qtbot: QtBot
) -> None:
    window = start()
    window.show_tab("dashboard")
    panel = window.dashboard
    assert panel is not None
    settle(qtbot, window)
    qtbot.waitUntil(lambda: panel.settled)
    passed = passed_from(panel.controls.level_button)
    charts = [panel.years_chart, panel.bodies.chart, panel.actions_chart]
    stops = [
        panel.controls.level_button,
        panel.tiles.tiles[-1],
        *charts,
        panel.register.table,
        window.header.menu_button,
    ]
    assert [one for one in passed if one in stops] == stops
    assert passed.index(panel.register.buttons["used"]) < passed.index(panel.register.copy_button)
    assert set(passed) >= set(panel.years.left_out.links)


class Ground(QWidget):
    """A page between two buttons, which scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.area, page = QScrollArea(), QWidget()
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.above, self.below = QPushButton("above"), QPushButton("below")
        self.rows = [QPushButton(str(number)) for number in range(30)]
        inside, column = QVBoxLayout(page), QVBoxLayout(self)
        for row in reversed(self.rows):
            inside.insertWidget(0, row)
        self.area.setWidget(page)
        for part in (self.above, self.area, self.below):
            column.addWidget(part)
        self.resize(200, 260)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return go_on([self], self.focusWidget(), forward=forward)


@pytest.fixture
def ground(qtbot: QtBot) -> Ground:
    """The page with rows, shown and at hand."""
    ground = Ground()
    qtbot.addWidget(ground)
    with qtbot.waitActive(ground):
        ground.show()
    return ground


def test_a_page_that_is_scrolled_keeps_its_place_and_shows_what_has_the_focus(ground: Ground) -> None:
    ground.area.verticalScrollBar().setValue(ground.area.verticalScrollBar().maximum())
    passed = passed_from(ground.above)
    assert passed == [ground.above, *ground.rows, ground.below]
    ground.rows[0].setFocus()
    for row in ground.rows[1:]:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert row.hasFocus()
        assert row.visibleRegion().boundingRect() == row.rect()


def test_what_is_hidden_gives_the_focus_to_what_stands_next(ground: Ground) -> None:
    ground.rows[3].setFocus()
    ground.rows[3].hide()
    assert ground.rows[4].hasFocus()
    ground.rows[4].setEnabled(False)
    assert ground.rows[5].hasFocus()


def test_what_ends_behind_a_dialog_gives_the_focus_to_what_stands_next(ground: Ground, qtbot: QtBot) -> None:
    ground.rows[3].setFocus()
    dialog = QDialog(ground)
    line = QLineEdit(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
    qtbot.waitUntil(line.hasFocus)
    ground.rows[3].setEnabled(False)
    assert ground.focusWidget() is ground.rows[4]
    assert line.hasFocus()
    dialog.close()


def test_enter_presses_the_button_that_has_the_focus(start: Start, qtbot: QtBot) -> None:
    window = start()
    settle(qtbot, window)
    with qtbot.waitActive(window):
        window.activateWindow()
    legend, head = window.desk.reading.legend, window.desk.articles.head
    chip = next(iter(legend.chips.values()))
    shown = chip.isChecked()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        chip.setFocus()
        QTest.keyClick(chip, key)
        shown = not shown
        assert chip.isChecked() is shown
    pressed: list[str] = []
    for button in (window.header.import_button, window.header.export_button):
        button.clicked.disconnect()
        button.clicked.connect(lambda _on=False, button=button: pressed.append(button.text()))
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == ["Nhập bài…", "Xuất PDF"]
    window.commands.action("find").trigger()
    bar = window.desk.reading.find_bar
    close = bar.findChildren(QToolButton)[-1]
    close.setFocus()
    QTest.keyClick(close, Qt.Key.Key_Return)
    assert not bar.isVisible()
    head.search.setFocus()
    QTest.keyClick(head.search, Qt.Key.Key_Return)
    assert pressed == ["Nhập bài…", "Xuất PDF"]
