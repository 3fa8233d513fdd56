# SPDX-License-Identifier: MIT
"""The dashboard as a person uses it: read totals, click bars, read sentences, turn switches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.core.counting import Reason
from reader.core.figure import Action, Status
from reader.core.settings import DashboardSettings
from reader.ui.dashboard import DashboardPanel
from reader.ui.theme import ThemeKeeper
from tests.records import C, I, Press, five_articles
from tests.ui.dashboard.clicking import click, mark

Show = Callable[[Press], DashboardPanel]


def click_button(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(6, button.height() // 2))


def sentences(panel: DashboardPanel) -> list[str]:
    return [item.text() for item in panel.evidence.items]


def link_texts(panel: DashboardPanel) -> list[str]:
    return [link.text() for link in panel.years.left_out.links]


def tile_texts(panel: DashboardPanel) -> list[tuple[str, str, str]]:
    return [(tile.facts.name, tile.facts.value, tile.facts.detail) for tile in panel.tiles.tiles if tile.facts]


class TestTotals:
    def test_tiles(self, panel: DashboardPanel) -> None:
        assert tile_texts(panel) == [
            ("Tập thể", "265", "162 theo năm · 103 cả kỳ"),
            ("Cá nhân", "1.005", "791 theo năm · 214 cả kỳ"),
            ("Đăng ký", "588 · 34.957", "tập thể · cá nhân"),
            ("Mô hình, gương", "163 · 318", "2016–2020"),
            ("Tổng khớp", "5 / 5", "khớp với thành phần"),
        ]

    def test_bars_and_spans(self, panel: DashboardPanel) -> None:
        assert [mark.choice.title for mark in panel.years_chart.marks] == [
            "2020 · 126 tập thể",
            "2020 · 732 cá nhân",
            "2021 · 16 tập thể",
            "2021 · 30 cá nhân",
            "2023 · 5 tập thể",
            "2023 · 11 cá nhân",
            "2024 * · 15 tập thể",
            "2024 * · 18 cá nhân",
            "2016–2020 · 103 tập thể · 214 cá nhân",
        ]

    def test_bars_are_as_high_as_their_numbers(self, panel: DashboardPanel) -> None:
        high = mark(panel.years_chart, "bar:2020:individual").shape
        low = mark(panel.years_chart, "bar:2020:collective").shape
        assert low.height() / high.height() == pytest.approx(126 / 732, rel=0.02)
        assert high.bottom() == pytest.approx(low.bottom())

    @pytest.mark.parametrize("width", [900, 1000, 1100, 1152, 1200, 1280, 1366, 1500, 1600, 1750, 1920])
    def test_nothing_is_cut_off_at_the_side(self, panel: DashboardPanel, width: int) -> None:
        panel.resize(width, 720)
        QApplication.processEvents()
        QApplication.processEvents()
        assert panel._page.width() == panel._area.viewport().width()

    def test_charts_without_a_figure_say_so(self, panel: DashboardPanel) -> None:
        assert {chart.said_instead for chart in panel._charts()} == {""}
        panel.controls.switches["confirmed_only"].click()
        assert {chart.said_instead for chart in panel._charts()} == {
            "Không có số liệu nào hợp với các lựa chọn ở trên."
        }
        QApplication.processEvents()
        assert all(chart.height() > chart.fontMetrics().height() for chart in panel._charts())

    def test_of_no_article_nothing_is_said_to_be_counted(self, panel: DashboardPanel) -> None:
        panel.show_filter(np.zeros(5, dtype=np.bool_))
        click_button(panel.controls.listed_only)
        head = panel.years.left_out.findChildren(QLabel)[0]
        assert not head.isVisible()
        click_button(panel.controls.listed_only)
        assert head.isVisible()
        assert head.text() == "Không tính ở đây (22 số liệu):"

    def test_a_span_lies_under_its_years(self, panel: DashboardPanel) -> None:
        chart = panel.years_chart
        span = mark(chart, "period:2016–2020:False").shape
        assert span.top() > mark(chart, "bar:2020:collective").shape.bottom()
        assert span.left() < chart.px(2016, 0).x() < chart.px(2020, 0).x() < span.right() < chart.px(2021, 0).x()

    def test_everything_left_out_is_named_under_the_chart(self, panel: DashboardPanel) -> None:
        assert link_texts(panel) == [
            "đăng ký 2",
            "giới thiệu 2",
            "thành phần của tổng 10",
            "tỷ lệ 2",
            "nơi tổ chức hội nghị 1",
            "văn bản 2",
            "lượt dự 1",
            "mô hình, gương 2",
        ]
        assert any("22 số liệu" in label.text() for label in panel.years.left_out.findChildren(QLabel))

    def test_sums_are_explained(self, panel: DashboardPanel) -> None:
        note = panel.years.note.text()
        assert "2020 tập thể, 2 cấp: 106 (cấp cơ sở) + 20 (cấp trên cơ sở)." in note
        assert "* năm suy ra" in note
        assert "không phải số người" in note

    def test_bodies_with_their_places(self, panel: DashboardPanel) -> None:
        titles = [(mark.choice.title, mark.choice.detail) for mark in panel.bodies.chart.marks]
        assert titles[0] == ("Chi- đảng bộ cơ sở · Vĩnh Long", "106 tập thể · 648 cá nhân")
        assert titles[3] == ("Ban Thường vụ Đảng ủy khối", "21 tập thể · 41 cá nhân · chưa xác định nơi")
        assert len(titles) == 5

    def test_by_place(self, panel: DashboardPanel) -> None:
        click_button(panel.bodies.by_place)
        assert panel.bodies.title.text() == "Theo nơi"
        titles = [mark.choice.title for mark in panel.bodies.chart.marks]
        assert titles[:3] == ["Vĩnh Long", "Đắk Nông", "Nơi chưa xác định"]

    def test_a_place_without_an_identity_keeps_its_words(self, show: Show) -> None:
        press = Press()
        press.state("a", (1, C), year=2020, issuer="UBND xã", place_id="place:86")
        press.state("b", (2, C), year=2020, issuer="UBND xã")
        press.entries["b"] = replace(press.entries["b"], place="Chợ Lách, Bến Tre")
        titles = [mark.choice.title for mark in show(press).bodies.chart.marks]
        assert titles == ["UBND xã · Chợ Lách, Bến Tre", "UBND xã · Vĩnh Long"]

    def test_by_action(self, panel: DashboardPanel) -> None:
        titles = [mark.choice.title for mark in panel.actions_chart.marks]
        assert "Đăng ký · 34.957 cá nhân" in titles
        assert "Khen thưởng · 265 tập thể" in titles
        assert [link.text() for link in panel.actions_card.left_out.links] == ["thành phần của tổng 10", "tỷ lệ 2"]


class TestSentences:
    def test_a_click_on_a_bar_lists_its_sentences(self, panel: DashboardPanel) -> None:
        click(panel.years_chart, "bar:2020:collective")
        assert panel.evidence.title.text() == "2020 · 126 tập thể"
        assert "106 (cấp cơ sở) + 20 (cấp trên cơ sở)" in panel.evidence.detail.text()
        assert sentences(panel) == ["Khen thưởng 106 tập thể, 648 cá nhân.", "Khen thưởng 20 tập thể, 84 cá nhân."]
        assert "Học tập làm theo Bác" in panel.evidence.items[0].accessibleName()

    def test_a_click_on_a_sentence_opens_it(self, panel: DashboardPanel, qtbot: QtBot) -> None:
        click(panel.years_chart, "bar:2021:individual")
        record = next(r for r in panel.statistics.awards.used if r.figure.value == 30)
        with qtbot.waitSignal(panel.figure_chosen) as opened:
            click_button(panel.evidence.items[0])
        assert opened.args == [record]
        assert record.article_id == "thanh-pho"

    def test_a_sentence_is_copied_with_its_source_and_stays_on_the_page(
        self, panel: DashboardPanel, qtbot: QtBot
    ) -> None:
        click(panel.years_chart, "bar:2021:individual")
        item = panel.evidence.items[0]
        with qtbot.assertNotEmitted(panel.figure_chosen):
            QTest.mouseClick(item.copy_button, Qt.MouseButton.LeftButton)
        by_mouse = QGuiApplication.clipboard().text()
        assert by_mouse.startswith("“Khen thưởng 16 tập thể, 30 cá nhân.” (“")
        QGuiApplication.clipboard().clear()
        QTest.keyClick(item, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QGuiApplication.clipboard().text() == by_mouse

    def test_a_click_beside_the_bars_does_nothing(self, panel: DashboardPanel) -> None:
        QTest.mouseClick(panel.years_chart.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(90, 60))
        assert panel.evidence.items == []

    def test_a_span(self, panel: DashboardPanel) -> None:
        click(panel.years_chart, "period:2016–2020:False")
        assert panel.evidence.title.text() == "2016–2020 · 103 tập thể · 214 cá nhân"
        assert sentences(panel) == ["Khen thưởng 103 tập thể, 214 cá nhân."]

    def test_a_row_of_bodies_and_a_point(self, panel: DashboardPanel) -> None:
        click(panel.bodies.chart, panel.bodies.chart.marks[4].choice.key)
        assert sentences(panel) == ["Khen thưởng 15 tập thể, 18 cá nhân."]
        click(panel.actions_chart, "action:introduced:exemplar")
        assert sentences(panel) == ["Giới thiệu 10 gương."]

    def test_a_tile(self, panel: DashboardPanel) -> None:
        click_button(panel.tiles.tiles[2])
        assert sentences(panel) == ["Đăng ký 588 tập thể, 34.957 cá nhân."]
        assert "Không cộng vào khen thưởng" in panel.evidence.detail.text()

    def test_a_group_that_is_left_out(self, panel: DashboardPanel) -> None:
        click_button(panel.years.left_out.links[1])
        assert panel.evidence.title.text() == "Giới thiệu"
        assert sentences(panel) == ["Giới thiệu 1 tập thể.", "Giới thiệu 10 gương."]

    def test_an_inferred_year_says_so(self, panel: DashboardPanel) -> None:
        click(panel.years_chart, "bar:2024:collective")
        assert "2024: suy ra từ bài" in panel.evidence.items[0].accessibleName()

    def test_close_shows_the_hint_again(self, panel: DashboardPanel) -> None:
        click(panel.years_chart, "bar:2020:collective")
        click_button(panel.evidence.close_button)
        assert panel.evidence.items == []
        assert panel.evidence.title.text() == "Câu nêu số liệu"

    def test_long_lists_come_in_pages(self, show: Show, qtbot: QtBot) -> None:
        press = Press()
        for _ in range(50):
            press.state("a", (1, C), year=2020)
        panel = show(press)
        click(panel.years_chart, "bar:2020:collective")
        qtbot.waitUntil(panel.evidence.more.isVisible)
        assert len(panel.evidence.items) == 40
        assert panel.evidence.more.text() == "Hiện thêm (còn 10 câu)"
        click_button(panel.evidence.more)
        qtbot.waitUntil(lambda: len(panel.evidence.items) == 50)
        assert not panel.evidence.more.isVisible()

    def test_witnesses_stand_beside(self, show: Show) -> None:
        press = Press()
        for article in "ab":
            press.state(article, (15, C), year=2024, issuer="UBND tỉnh", issuer_id="body:1")
        panel = show(press)
        assert link_texts(panel) == ["đã tính ở bài khác 1"]
        click(panel.years_chart, "bar:2024:collective")
        assert [item.records[0].article_id for item in panel.evidence.items] == ["a", "b"]
        assert "cùng sự kiện, chỉ tính một lần" in panel.evidence.items[1].accessibleName()

    def test_articles_that_disagree_are_named(self, show: Show) -> None:
        press = Press()
        press.state("a", (15, C), year=2024, event_group="event:1")
        press.state("b", (16, C), year=2024, event_group="event:1")
        panel = show(press)
        assert "bài nêu số khác nhau 1" in link_texts(panel)
        click_button(panel.years.left_out.links[-1])
        assert sentences(panel) == ["Khen thưởng 15 tập thể.", "Khen thưởng 16 tập thể."]


class TestSwitches:
    def turn_off(self, panel: DashboardPanel, level: str) -> None:
        next(action for action in panel.controls.level_menu.actions() if action.text() == level).trigger()
        QApplication.processEvents()

    def test_a_level_switched_off(self, panel: DashboardPanel, qtbot: QtBot) -> None:
        with qtbot.waitSignal(panel.settings_changed) as changed:
            self.turn_off(panel, "Cấp cơ sở")
        assert changed.args[0].hidden_levels == ("base",)
        assert mark(panel.years_chart, "bar:2020:collective").choice.title == "2020 · 20 tập thể"
        assert "cấp đang tắt: cấp cơ sở 2" in link_texts(panel)
        assert panel.controls.level_button.text() == "Chỉ cấp trên cơ sở"
        self.turn_off(panel, "Cấp cơ sở")
        assert mark(panel.years_chart, "bar:2020:collective").choice.title == "2020 · 126 tập thể"

    def test_without_inferred_years(self, panel: DashboardPanel) -> None:
        click_button(panel.controls.switches["include_inferred"])
        assert not [m for m in panel.years_chart.marks if "2024" in m.choice.title]
        assert "năm suy ra 2" in link_texts(panel)

    def test_reviewed_figures_only(self, show: Show) -> None:
        press = five_articles()
        press.decide(next(r for r in press.records if r.figure.value == 16), Status.CONFIRMED)
        panel = show(press)
        click_button(panel.controls.switches["confirmed_only"])
        assert [m.choice.title for m in panel.years_chart.marks] == ["2021 · 16 tập thể"]
        assert "chưa duyệt 11" in link_texts(panel)

    def test_periods_shared_among_their_years(self, panel: DashboardPanel) -> None:
        click_button(panel.controls.switches["spread_periods"])
        assert mark(panel.years_chart, "bar:2017:collective").choice.title == "2017 · 20,6 tập thể"
        assert not [m for m in panel.years_chart.marks if m.choice.key.startswith("period")]
        assert "Nét đứt" in panel.years.note.text()

    def test_what_is_open_follows_the_switches(self, panel: DashboardPanel) -> None:
        click(panel.years_chart, "bar:2020:collective")
        self.turn_off(panel, "Cấp cơ sở")
        assert panel.evidence.title.text() == "2020 · 20 tập thể"
        assert sentences(panel) == ["Khen thưởng 20 tập thể, 84 cá nhân."]
        self.turn_off(panel, "Cấp trên cơ sở")
        assert panel.evidence.items == []

    def test_settings_from_the_last_time(self, qtbot: QtBot, themes: ThemeKeeper, in_vietnamese: None) -> None:
        panel = DashboardPanel(themes, settings=DashboardSettings(include_inferred=False, hidden_levels=("base",)))
        qtbot.addWidget(panel)
        press = five_articles()
        panel.show_corpus(press.corpus(), press.sentence_of)
        assert not panel.controls.switches["include_inferred"].isChecked()
        assert panel.statistics.awards.left_out[Reason.LEVEL]

    def test_school_years_have_a_switch_where_there_are_any(self, panel: DashboardPanel, show: Show) -> None:
        switch = panel.controls.switches["school_years_by_end"]
        assert not switch.isVisible()
        press = Press()
        press.state("a", (9, I), year_from=2022, year_to=2023, school_year=True)
        show(press)
        assert switch.isVisible()
        assert panel.years_chart.marks[0].choice.title == "2023 † · 9 cá nhân"
        click_button(switch)
        assert panel.years_chart.marks[0].choice.title == "2022–2023 · 9 cá nhân"


class TestTime:
    def test_undated_stands_apart_and_opens(self, show: Show) -> None:
        press = Press()
        press.state("a", (3, C), words="biểu dương")
        press.state("a", (4, C), year=2020)
        panel = show(press)
        dated, undated = panel.years_chart.marks
        assert undated.choice.title == "không rõ năm · 3 tập thể"
        assert undated.shape.left() > dated.shape.right()
        click(panel.years_chart, undated.choice.key)
        assert sentences(panel) == ["Biểu dương 3 tập thể."]

    def test_periods_stack(self, show: Show) -> None:
        press = Press()
        press.state("a", (1, C), year_from=2016, year_to=2020)
        press.state("b", (2, C), year_from=2018, year_to=2022)
        press.state("c", (3, C), year_from=2010, year_to=2012)
        shapes = [mark.shape for mark in show(press).years_chart.marks]
        assert not any(a.intersects(b) for a in shapes for b in shapes if a is not b)


class TestHoverAndKeyboard:
    def test_hover_tells_value_and_source(self, panel: DashboardPanel) -> None:
        chart = panel.years_chart
        place = mark(chart, "bar:2020:individual").shape.center().toPoint()
        QTest.mouseMove(chart.viewport(), place)
        assert panel.hover.isVisible()
        assert panel.rect().contains(panel.hover.geometry())
        assert "2020 · 732 cá nhân" in panel.hover.text()
        assert "Học tập làm theo Bác" in panel.hover.text()
        QTest.mouseMove(chart.viewport(), QPoint(90, 60))
        assert not panel.hover.isVisible()

    def test_arrows_walk_the_bars_and_enter_opens(self, panel: DashboardPanel) -> None:
        chart = panel.years_chart
        chart.setFocus(Qt.FocusReason.TabFocusReason)
        assert "2020 · 126 tập thể" in chart.accessibleDescription()
        QTest.keyClick(chart, Qt.Key.Key_Right)
        QTest.keyClick(chart, Qt.Key.Key_Right)
        assert chart.accessibleDescription() == "2021 · 16 tập thể"
        QTest.keyClick(chart, Qt.Key.Key_Return)
        assert panel.evidence.title.text() == "2021 · 16 tập thể"
        assert panel.evidence.items[0].hasFocus()
        QTest.keyClick(panel.evidence.items[0], Qt.Key.Key_Escape)
        assert panel.evidence.items == []
        assert chart.hasFocus()

    def test_home_and_end(self, panel: DashboardPanel) -> None:
        chart = panel.actions_chart
        chart.setFocus()
        QTest.keyClick(chart, Qt.Key.Key_End)
        assert "Tổ chức" in chart.accessibleDescription()
        QTest.keyClick(chart, Qt.Key.Key_Home)
        assert "Khen thưởng" in chart.accessibleDescription()

    def test_everything_that_takes_the_focus_has_a_name(self, panel: DashboardPanel) -> None:
        click(panel.years_chart, "bar:2020:collective")
        tabbed = [w for w in panel.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
        nameless = [w for w in tabbed if w.isVisible() and not w.accessibleName()]
        assert len(tabbed) > 20
        assert nameless == []


class TestLook:
    def test_an_empty_archive_says_what_to_do(self, show: Show) -> None:
        panel = show(Press())
        assert panel.empty.isVisible()
        assert not panel.tiles.isVisible()

    def test_a_single_figure(self, show: Show) -> None:
        press = Press()
        press.state("a", (1, C), year=2020)
        panel = show(press)
        assert [m.choice.title for m in panel.years_chart.marks] == ["2020 · 1 tập thể"]
        assert tile_texts(panel)[1] == ("Cá nhân", "0", "chưa có")

    def test_no_awards_but_other_figures(self, show: Show) -> None:
        press = Press()
        press.state("a", (7, C), year=2020, action=Action.REGISTERED)
        panel = show(press)
        assert panel.years_chart.marks == ()
        assert link_texts(panel) == ["đăng ký 1"]

    def test_the_theme_changes_at_once(self, panel: DashboardPanel, themes: ThemeKeeper) -> None:
        chart = panel.years_chart
        place = mark(chart, "bar:2020:collective").shape.center().toPoint()
        light = QColor(chart.grab().toImage().pixel(place))
        themes.use("dark")
        dark = QColor(chart.grab().toImage().pixel(place))
        series = (("light", light), ("dark", dark))
        assert [colour.name() for _, colour in series] == [_role(name, "series.1") for name, _ in series]

    @pytest.mark.parametrize("width", [1000, 1280, 1920])
    def test_no_card_is_cut_at_any_width(self, panel: DashboardPanel, width: int) -> None:
        panel.resize(width, 720)
        QApplication.processEvents()
        QApplication.processEvents()
        for card in (panel.tiles, panel.years, panel.bodies, panel.actions_card, panel.register):
            right = card.mapTo(panel, QPoint(card.width(), 0)).x()
            assert right <= panel.evidence.x()
        assert panel.evidence.geometry().right() < width


def _role(theme: str, role: str) -> str:
    return ThemeKeeper(theme).current.colour(role).name()


def test_a_period_stays_inside_a_chart_that_was_empty_before(show: Show) -> None:
    show(Press())
    chart = show(five_articles()).years_chart
    period = next(mark for mark in chart.marks if "2016" in mark.choice.title)
    assert chart.rect().toRectF().contains(period.shape)
    assert period.shape.top() > max(m.shape.bottom() for m in chart.marks if m is not period)
