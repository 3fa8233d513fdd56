# SPDX-License-Identifier: MIT
"""What of the dashboard is reached by keyboard, and what is told of a sum that does not fit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from reader.ui.dashboard import DashboardPanel
from tests.records import C, I, Press, parts_of
from tests.ui.dashboard.clicking import click

Show = Callable[[Press], DashboardPanel]


class TestKeyboard:
    def test_tab_goes_from_the_top_to_the_table_and_stops_at_every_chart(self, panel: DashboardPanel) -> None:
        panel.window().activateWindow()
        panel.controls.level_button.setFocus()
        passed: list[QWidget] = []
        while (at := QApplication.focusWidget()) is not None and at not in passed:
            passed.append(at)
            QTest.keyClick(at, Qt.Key.Key_Tab)
        charts = [panel.years_chart, panel.bodies.chart, panel.actions_chart]
        stops = [panel.tiles.tiles[-1], *charts, panel.register.table]
        assert [one for one in passed if one in stops] == stops
        assert passed.index(panel.register.buttons["used"]) < passed.index(panel.register.copy_button)
        assert set(passed) >= set(panel.years.left_out.links)


class TestSums:
    def test_a_sum_that_does_not_fit_is_told_below_its_sentence(self, show: Show) -> None:
        press = Press()
        total, *_ = press.state("a", (10, C), year=2020)
        press.state("a", (4, C), (3, C), words="gồm", **parts_of(total))
        press.state("b", (5, I), year=2020)
        panel = show(press)
        click(panel.years_chart, "bar:2020:collective")
        assert [label.text() for label in panel.evidence.items[0].findChildren(QLabel)][2] == "4 + 3 = 7, bài ghi 10"
        click(panel.years_chart, "bar:2020:individual")
        assert "bài ghi" not in panel.evidence.items[0].accessibleName()
