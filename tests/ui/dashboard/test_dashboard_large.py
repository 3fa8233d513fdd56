# SPDX-License-Identifier: MIT
"""The dashboard over more figures than are worked through at once: on the lanes, in turns, by pages."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.core.corpus import Corpus
from reader.ui.dashboard import DashboardPanel
from reader.ui.dashboard.register_order import Column
from reader.ui.dashboard.register_table import MOST_COPIED
from reader.ui.dashboard.worker import SMALL
from reader.ui.jobs import Jobs
from reader.ui.theme import ThemeKeeper
from tests.records import C, I, Press

Show = Callable[[Press], DashboardPanel]
ARTICLES = 300


@pytest.fixture(scope="module")
def large() -> Press:
    """6,000 figures in 300 articles: of each 20 five are spans, of many periods and bodies."""
    press = Press()
    for number in range(ARTICLES):
        for turn in range(5):
            year = 2005 + (number + turn) % 20
            fields = {"issuer": f"Chi bộ {number % 60}", "issuer_id": f"body:{number % 60}", "place_id": "place:86"}
            press.state(f"bài {number}", (number + 1, C), (turn + 1, I), (2, C), year=year, **fields)
            press.state(f"bài {number}", (3, I), year_from=year, year_to=year + turn + 1, **fields)
    assert len(press.records) > SMALL
    return press


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    return window


@pytest.fixture
def panel(
    window: QWidget, qtbot: QtBot, themes: ThemeKeeper, in_vietnamese: None, jobs: Jobs, large: Press
) -> DashboardPanel:
    panel = DashboardPanel(themes, window, jobs=jobs)
    panel.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    panel.show_corpus(corpus_of(large), large.sentence_of)
    wait(qtbot, panel)
    return panel


_MADE: dict[int, Corpus] = {}


def corpus_of(press: Press) -> Corpus:
    """Packed once for all tests of this file."""
    return _MADE.setdefault(id(press), press.corpus())


def wait(qtbot: QtBot, panel: DashboardPanel) -> None:
    qtbot.waitUntil(lambda: panel.settled, timeout=20_000)


def test_sums_and_the_first_sentences_come_from_the_lane(panel: DashboardPanel, qtbot: QtBot, jobs: Jobs) -> None:
    assert panel.statistics.total == 6000
    assert panel.tiles.tiles[0].facts is not None
    expected = sum(5 * (number + 1 + 2) for number in range(ARTICLES))
    assert panel.tiles.tiles[0].facts.value == f"{expected:,}".replace(",", ".")
    panel.open_choice(panel.years_chart.marks[0].choice)
    qtbot.waitUntil(lambda: len(panel.evidence.items) == 40, timeout=10_000)
    assert panel.evidence.items[0].text().startswith("Khen thưởng")
    assert "75 câu, 75 bài" in panel.evidence.detail.text()


def test_its_parts_are_made_one_a_turn_from_the_top_down(
    window: QWidget, qtbot: QtBot, themes: ThemeKeeper, in_vietnamese: None, jobs: Jobs, large: Press
) -> None:
    made: list[list[str]] = [[]]

    class Watched(DashboardPanel):
        def introduce(self, part: QWidget) -> None:
            super().introduce(part)
            made[-1].append(type(part).__name__)

    panel = Watched(themes, window, jobs=jobs)
    panel.resize(1280, 720)
    panel.show_corpus(corpus_of(large), large.sentence_of)
    window.show()
    while not panel.settled:
        made.append([])
        QCoreApplication.processEvents()
    assert [name for turn in made for name in turn] == [
        *("Controls", "TileRow", "YearsCard", "BodiesCard", "ChartCard", "Register", "EvidencePanel")
    ]
    assert max(map(len, made)) == 1
    assert panel.statistics.total == 6000
    assert panel.register.buttons["all"].text() == "Tất cả 6.000"


def test_what_is_asked_for_while_the_page_is_being_made_is_there(
    window: QWidget, qtbot: QtBot, themes: ThemeKeeper, in_vietnamese: None, jobs: Jobs, large: Press
) -> None:
    panel = DashboardPanel(themes, window, jobs=jobs)
    panel.show_corpus(corpus_of(large), large.sentence_of)
    listed = np.zeros(ARTICLES, dtype=np.bool_)
    listed[:2] = True
    panel.show_filter(listed)
    panel.turn_listed_only()
    window.show()
    wait(qtbot, panel)
    assert panel.statistics.articles == 2
    assert panel.controls.summary.text().startswith("2 bài")


def test_only_the_listed_articles(panel: DashboardPanel, qtbot: QtBot, jobs: Jobs) -> None:
    switch = panel.controls.listed_only
    assert not switch.isEnabled()
    listed = np.zeros(ARTICLES, dtype=np.bool_)
    listed[:2] = True
    panel.show_filter(listed)
    assert switch.text() == "chỉ các bài đang lọc (2)"
    switch.setFocus()
    QTest.keyClick(switch, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: panel.statistics.articles == 2, timeout=10_000)
    wait(qtbot, panel)
    assert panel.statistics.total == 40
    assert panel.controls.summary.text().startswith("2 bài · 40 trong 40")
    assert panel.register.buttons["all"].text() == "Tất cả 40"
    listed[2] = True
    panel.show_filter(listed)  # typed on in the list: the sums follow
    qtbot.waitUntil(lambda: panel.statistics.articles == 3, timeout=10_000)
    panel.show_filter(None)
    qtbot.waitUntil(lambda: panel.statistics.articles == ARTICLES, timeout=10_000)
    wait(qtbot, panel)


def test_the_table_is_sorted_beside_the_window_and_read_by_pages(
    panel: DashboardPanel, qtbot: QtBot, jobs: Jobs
) -> None:
    QTest.mouseClick(panel.register.buttons["all"], Qt.MouseButton.LeftButton)
    table = panel.register.table
    table.selectRow(0)
    kept = table.rows.record(0)
    table.sortByColumn(Column.VALUE, Qt.SortOrder.DescendingOrder)
    wait(qtbot, panel)
    model = table.model()
    assert [model.index(row, Column.VALUE).data() for row in (0, 5, 5999)] == ["300", "299", "1"]
    (selected,) = table.selected_rows()
    assert table.rows.record(int(selected)) == kept
    first = model.index(5999, Column.SENTENCE)
    assert first.data() == ""  # its page is read when it is wanted
    qtbot.waitUntil(lambda: str(first.data()).startswith("Khen thưởng"), timeout=10_000)
    assert model.index(5999, Column.ARTICLE).data() == f"Bài {table.rows.record(5999).article_id}"


def test_all_rows_selected_are_told_without_reading_them(panel: DashboardPanel, qtbot: QtBot, jobs: Jobs) -> None:
    QTest.mouseClick(panel.register.buttons["all"], Qt.MouseButton.LeftButton)
    table = panel.register.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    wait(qtbot, panel)
    assert panel.evidence.title.text() == "6.000 dòng của bảng"
    assert "3.000 câu, 300 bài" in panel.evidence.detail.text()


def test_more_bodies_and_periods_unfold(panel: DashboardPanel, qtbot: QtBot) -> None:
    chart = panel.bodies.chart
    assert len(chart.marks) == 6
    QTest.mouseClick(panel.bodies.more, Qt.MouseButton.LeftButton)
    assert len(chart.marks) == 46
    assert panel.bodies.more.text() == "Hiện thêm 14"
    QTest.mouseClick(panel.bodies.fewer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(chart.marks) == 6)
    spans = [mark for mark in panel.years_chart.marks if mark.choice.key.startswith("period")]
    assert len(spans) == 8
    QTest.mouseClick(panel.years.more, Qt.MouseButton.LeftButton)
    assert len([mark for mark in panel.years_chart.marks if mark.choice.key.startswith("period")]) == 100


def test_bodies_fill_a_card_that_its_neighbour_makes_higher(panel: DashboardPanel, qtbot: QtBot) -> None:
    chart, more = panel.bodies.chart, panel.bodies.more
    assert more.text() == "Hiện thêm 40"
    neighbour = panel.actions_card
    neighbour.setMinimumHeight(panel.bodies.height() + 52 * 58)  # as high as six rows and all the others
    qtbot.waitUntil(lambda: len(chart.marks) == 18)
    assert chart.height() >= 18 * 58
    neighbour.setMinimumHeight(0)
    qtbot.waitUntil(lambda: len(chart.marks) == 6)
    assert more.isVisible()


def test_a_table_is_saved_whole(
    panel: DashboardPanel, qtbot: QtBot, jobs: Jobs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    QTest.mouseClick(panel.register.buttons["all"], Qt.MouseButton.LeftButton)
    target = tmp_path / "bảng"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), "CSV (*.csv)"))
    QTest.mouseClick(panel.register.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    assert panel.register.message.text().replace("6.000", "6000") == "Đã ghi 6000 dòng vào bảng.csv"
    with target.with_suffix(".csv").open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    assert head == [
        *("Số", "Đối tượng", "Việc", "Năm", "Đơn vị", "Hình thức khen", "Bài", "Báo", "Ngày", "Câu", "Duyệt")
    ]
    assert len(rows) == 6000
    assert rows[0][:4] == ["1", "tập thể", "Khen thưởng", "2005"]
    sentence = "Khen thưởng 1 tập thể, 1 cá nhân, 2 tập thể."
    assert rows[0][5:] == ["", "Bài bài 0", rows[0][7], "21.6.2021", sentence, "chưa duyệt"]


@pytest.mark.parametrize("name", ["figures.csv", "figures.xlsx"])
def test_a_stopped_table_leaves_nothing(
    panel: DashboardPanel, qtbot: QtBot, jobs: Jobs, tmp_path: Path, name: str
) -> None:
    QTest.mouseClick(panel.register.buttons["all"], Qt.MouseButton.LeftButton)
    panel.register.save_button.setFocus()
    panel.register.save(tmp_path / name)
    assert panel.window().focusWidget() is panel.register.stop_button
    QTest.mouseClick(panel.register.stop_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    assert panel.register.message.text() == "Đã dừng, không ghi tệp nào."
    assert list(tmp_path.iterdir()) == []
    assert panel.register.save_button.isVisible()
    assert panel.window().focusWidget() is panel.register.save_button


def test_too_many_rows_for_the_clipboard_are_said(panel: DashboardPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    assert MOST_COPIED >= 10_000
    monkeypatch.setattr("reader.ui.dashboard.register_table.MOST_COPIED", 5000)
    QGuiApplication.clipboard().setText("trước")
    QTest.mouseClick(panel.register.buttons["all"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel.register.copy_button, Qt.MouseButton.LeftButton)
    assert "Quá nhiều dòng" in panel.register.message.text()
    assert QGuiApplication.clipboard().text() == "trước"


def test_the_last_sums_stay_while_new_ones_are_worked_out(panel: DashboardPanel, qtbot: QtBot, jobs: Jobs) -> None:
    before = panel.statistics
    QTest.mouseClick(panel.controls.switches["spread_periods"], Qt.MouseButton.LeftButton)
    assert panel.statistics is before
    assert panel.controls.summary.text() == "Đang cộng…"
    assert panel.years_chart.marks
    wait(qtbot, panel)
    assert not [mark for mark in panel.years_chart.marks if mark.choice.key.startswith("period")]
    assert "trong 6.000" in panel.controls.summary.text()


def test_sentences_are_as_high_as_their_words_need_at_any_width(
    panel: DashboardPanel, window: QWidget, qtbot: QtBot, jobs: Jobs
) -> None:
    panel.open_choice(panel.years_chart.marks[0].choice)
    wait(qtbot, panel)
    before = panel.evidence.items[0].width()
    for width in (1280, 1000):
        panel.resize(width, 720)
        qtbot.waitUntil(
            lambda: all(
                item.height() == item.layout().totalHeightForWidth(item.width()) for item in panel.evidence.items
            )
        )
    assert panel.evidence.items[0].width() < before
