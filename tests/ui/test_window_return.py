# SPDX-License-Identifier: MIT
"""Coming back: the list stands where the article is that was read last."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.driving import Start, settle


def test_after_a_start_the_list_shows_the_article_that_was_read_last(start: Start, qtbot: QtBot) -> None:
    window = start()
    settle(qtbot, window)
    library = window.services.library
    for number in range(40):
        library.add_pasted(f"Bài số {number}\nNgày {number % 28 + 1}/3/2019, xã An Bình họp dân lần thứ {number}.")
    window.refresh()
    panel = window.desk.articles
    qtbot.waitUntil(lambda: len(panel.shown_ids()) == 45)
    last = panel.shown_ids()[40]
    window.desk.open_article(last)
    settle(qtbot, window)
    window = start()
    panel = window.desk.articles
    qtbot.waitUntil(lambda: window.desk.article is not None and len(panel.shown_ids()) == 45)
    settle(qtbot, window)
    assert window.desk.article is not None
    assert window.desk.article.entry.id == last
    row = panel.row_of(last)
    assert row is not None

    def in_sight() -> bool:
        place = panel.view.visualRect(panel.view.model().index(row, 0))
        return panel.view.viewport().rect().contains(place)

    qtbot.waitUntil(in_sight)
    panel.view.verticalScrollBar().setValue(0)
    panel.search_again()
    panel.set_sort("title", False)
    settle(qtbot, window)
    assert panel.view.verticalScrollBar().value() == 0
