# SPDX-License-Identifier: MIT
"""A share is seen as the share that it is: beside the article, on its card, under the pointer and in the dashboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.core.figure import Action
from reader.export.page import article_data
from reader.export.request import ExportArticle
from reader.export.words import Words
from reader.ui.dashboard.register_order import Column
from reader.ui.reading.figure_table import NumberButton
from tests.ui.driving import Start, open_article, settle

ARTICLE = "Xã nào cũng học tập chuyên đề\n\nNăm 2023, 95/95 xã tổ chức quán triệt Chỉ thị số 05-CT/TW ngày 15/5/2016.\n"


def test_a_share_is_shown_as_printed(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "bài.txt").write_text(ARTICLE, encoding="utf-8")
    window = start()
    window.import_paths([tmp_path / "bài.txt"])
    settle(qtbot, window)
    open_article(window, "Xã nào cũng")
    settle(qtbot, window)
    article = window.desk.article
    assert article is not None
    (record,) = window.corpus.figures_of(article.entry.id)
    assert (record.figure.action, record.figure.value) == (Action.RATE, 95), "what is kept stays a number"
    (button,) = (one for one in window.desk.side.findChildren(NumberButton) if one.record.key == record.key)
    assert button.text() == "95/95"
    window.desk.show_figure(record)
    assert window.desk.reading.review.card.value.text() == "95/95"
    hover = window.desk.reading.hover
    assert hover._figure_words(record)[1] == "95/95 xã"
    dashboard = window.show_dashboard()
    qtbot.waitUntil(lambda: dashboard.settled)
    QTest.mouseClick(dashboard.register.buttons["all"], Qt.MouseButton.LeftButton)
    model = dashboard.register.table.model()
    numbers = [model.index(row, Column.VALUE).data() for row in range(model.rowCount())]
    assert "95/95" in numbers
    data = article_data(ExportArticle(article, (), (record,)), Words("vi"))
    assert data["table"][0]["rows"][0]["value"] == "95/95"
