# SPDX-License-Identifier: MIT
"""Where the keyboard is after unfolding, and what is told of a sum that does not fit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from reader.ui.dashboard import DashboardPanel
from tests.records import C, I, Press, parts_of
from tests.ui.dashboard.clicking import click

Show = Callable[[Press], DashboardPanel]


class TestKeyboard:
    def test_where_nothing_is_left_to_unfold_the_button_that_folds_has_the_focus(self, show: Show) -> None:
        press = Press()
        for number in range(20):
            press.state("a", (number + 1, C), year=2020, issuer=f"Chi bộ {number}", issuer_id=f"body:{number}")
        card = show(press).bodies
        card.window().activateWindow()
        card.more.setFocus()
        QTest.keyClick(card.more, Qt.Key.Key_Space)
        assert not card.more.isVisible()
        assert card.fewer.hasFocus()


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


class TestNarrow:
    def test_no_card_is_cut_off_in_a_narrow_window(self, show: Show) -> None:
        press = Press()
        press.state("a", (10, C), (5, I), year=2020)
        panel = show(press)
        for button in panel.register.buttons.values():
            button.setText("Khen thưởng 1.234.567")
            button.show()
        panel.register.message.setText("Đã ghi 1.234.567 dòng vào " + "bang-tong-hop-" * 9)
        panel.resize(960, 480)
        QTest.qWait(20)
        evidence = panel.evidence.mapTo(panel, QPoint(0, 0)).x()
        for card in (panel.tiles, panel.years, panel.bodies, panel.actions_card, panel.register):
            assert card.mapTo(panel, QPoint(card.width(), 0)).x() < evidence
