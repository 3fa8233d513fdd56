# SPDX-License-Identifier: MIT
"""The whole window over 20,000 figures: everything on the dashboard opens, and the list's filter is followed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.figure import Action, Recipient, Status
from reader.ui.dashboard import DashboardPanel
from reader.ui.main_window import MainWindow
from tests.records import C, I, Press, parts_of
from tests.ui.driving import Start

ARTICLES = 1000
REGISTERED = {"words": "đăng ký", "action": Action.REGISTERED}


@pytest.fixture(scope="module")
def press() -> Press:
    """20,000 figures of 1,000 articles: totals with parts, spans, events of two articles, decisions, all actions."""
    press = Press()
    for number in range(ARTICLES):
        article, year = f"bài {number}", 2000 + number % 25
        body = {"issuer": f"Đảng ủy {number % 300}", "issuer_id": f"body:{number % 300}", "place_id": "place:86"}
        for turn in range(2):
            (total,) = press.state(article, (10 + number, C), year=year + turn, **body)
            press.state(article, (4, C), (6 + number, C), words="gồm", **parts_of(total))
            press.state(article, (7, I), (9, Recipient.OTHER), year=year, **body)
            press.state(article, (5, I), year_from=year, year_to=year + 1 + number % 12, **body)
            press.state(article, (8, C), (9, I), year=year, **REGISTERED)
            press.state(article, (turn + number % 2, C), year=year, event_group=f"event:{number // 2}-{turn}")
            press.state(article, (3, Recipient.MODEL), words="xây dựng", year=year, action=Action.BUILT)
    for record in press.records[::50]:
        press.decide(record, Status.CONFIRMED)
    assert len(press.records) == 20_000
    return press


def dashboard_over(window: MainWindow, press: Press, monkeypatch: pytest.MonkeyPatch) -> DashboardPanel:
    monkeypatch.setattr(window, "sentence_of", press.sentence_of)
    monkeypatch.setattr(window.desk, "open_article", lambda _id: None)  # these have no texts to be read
    window.show_tab("dashboard")
    window.show_corpus(press.corpus())
    panel = window.dashboard
    assert panel is not None
    return panel


def test_everything_opens(start: Start, qtbot: QtBot, press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    window = start()
    panel = dashboard_over(window, press, monkeypatch)

    def settle() -> None:
        qtbot.waitUntil(lambda: panel.settled, timeout=30_000)

    qtbot.waitUntil(lambda: panel.statistics.total == 20_000, timeout=30_000)
    settle()
    assert panel.statistics.checks.agreeing == len(panel.statistics.checks) == 2 * ARTICLES
    opened = set()
    charts = (panel.years_chart, panel.bodies.chart, panel.actions_chart)
    choices = [mark.choice for chart in charts for mark in chart.marks]
    choices += [
        link.choice for card in (panel.years, panel.actions_card) for link in card.left_out.links if link.choice
    ]
    choices += [tile.facts.choice for tile in panel.tiles.tiles if tile.facts]
    assert {choice.key.partition(":")[0] for choice in choices} >= {
        "bar", "period", "issuer", "action", "left", "conflict", "tile",
    }  # fmt: skip
    kinds = {choice.key.partition(":")[0]: choice for choice in choices}
    for kind, choice in kinds.items():
        panel.open_choice(choice)
        settle()
        assert panel.evidence.title.text() == choice.title
        assert panel.evidence.items, kind
        assert panel.evidence.items[0].text().endswith(".")
        opened.add(kind)
    assert opened == kinds.keys()
    QTest.mouseClick(panel.register.buttons["all"], Qt.MouseButton.LeftButton)
    settle()
    assert panel.register.table.model().rowCount() == 20_000


def test_it_follows_what_is_searched_in_the_list(start: Start, qtbot: QtBot) -> None:
    window = start()
    window.desk.articles.focus_filter()
    QTest.keyClicks(QApplication.focusWidget(), "cho lach")
    qtbot.waitUntil(lambda: window.desk.articles.listed_numbers() is not None)
    window.commands.action("listed-only").trigger()
    panel = window.dashboard
    assert panel is not None
    qtbot.waitUntil(lambda: panel.settled and panel.statistics.articles == 1, timeout=10_000)
    assert panel.controls.listed_only.text() == "chỉ các bài đang lọc (1)"
    assert panel.statistics.total == 2
    window.commands.action("listed-only").trigger()
    qtbot.waitUntil(lambda: panel.statistics.articles == 5, timeout=10_000)
