# SPDX-License-Identifier: MIT
"""The whole window: the words of a search in their context, and the way from hit to hit."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from threading import current_thread

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.core.collation import collation_key
from reader.core.concordance import Line, Order
from reader.export.kwic import clipboard_table
from reader.ui.concordance import ConcordancePanel
from reader.ui.main_window import MainWindow
from reader.ui.reading.strokes import Shape
from tests.ui.driving import Start, open_article, settle


@pytest.fixture
def window(start: Start, qtbot: QtBot) -> MainWindow:
    """The program with the articles that come with it."""
    made = start()
    settle(qtbot, made)
    return made


def search(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Type words and wait for the list."""
    articles = window.desk.articles
    with qtbot.waitSignal(articles.filter_applied, check_params_cb=lambda _n: bool(articles.shown_query())):
        articles.head.search.setText(words)
    settle(qtbot, window)


def context_of(qtbot: QtBot, window: MainWindow) -> ConcordancePanel:
    """Open the words of the search in their context and wait until all lines are there."""
    window.commands.action("concordance").trigger()
    panel = window.desk.cover.page
    assert isinstance(panel, ConcordancePanel)
    gathered(qtbot, window, panel)
    return panel


def gathered(qtbot: QtBot, window: MainWindow, panel: ConcordancePanel) -> None:
    """Wait until no more lines come."""
    qtbot.waitUntil(lambda: not panel.at_work and not window.concordance.waits, timeout=10_000)
    settle(qtbot, window)


def shown(panel: ConcordancePanel) -> list[str]:
    """The lines as they are read out."""
    model = panel.table.lines
    return [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def places_in(window: MainWindow, words: str) -> list[tuple[str, str]]:
    """Every place of a word in the listed articles, found the plain way: title, what stands there."""
    library = window.services.library
    listed = [window.corpus.entry(one) for one in window.desk.articles.shown_ids()]
    query = window.desk.articles.shown_query()
    from reader.core.query import SearchText

    found = []
    for entry in listed:
        assert entry is not None
        text = library.text(entry.id)
        found += [(entry.title, text[start:end]) for start, end in query.places(SearchText(text))]
    return found


def test_every_place_of_the_search_stands_in_a_line(window: MainWindow, qtbot: QtBot) -> None:
    search(qtbot, window, "khen thưởng")
    panel = context_of(qtbot, window)
    expected = places_in(window, "khen thưởng")
    assert len(expected) > 3
    lines = panel.table.lines.lines
    assert [(line.title, line.hit) for line in lines] == expected
    assert not window.desk.reading.isVisible()
    articles = len({line.article_id for line in lines})
    assert panel.count.text() == f"{len(lines)} dòng trong {articles} bài"
    assert f"[{lines[0].hit}]" in shown(panel)[0]
    assert lines[0].title in shown(panel)[0]


def test_a_line_leads_to_its_place_and_the_key_back(window: MainWindow, qtbot: QtBot) -> None:
    search(qtbot, window, "khen thưởng")
    panel = context_of(qtbot, window)
    row = len(panel.table.lines.lines) - 1
    line = panel.table.lines.lines[row]
    panel.table.go_to_row(row)
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert window.desk.reading.isVisible()
    assert not panel.isVisible()
    assert window.desk.article is not None
    assert window.desk.article.entry.id == line.article_id
    assert window.desk.reading.selection() == (line.start, line.end)
    window.commands.action("concordance").trigger()
    assert panel.isVisible()
    assert panel.table.currentIndex().row() == row
    QTest.keyClick(panel.table, Qt.Key.Key_Escape)
    assert window.desk.reading.isVisible()


def test_lines_follow_the_search_and_the_order(window: MainWindow, qtbot: QtBot) -> None:
    search(qtbot, window, "khen")
    panel = context_of(qtbot, window)
    many = len(panel.table.lines.lines)
    search(qtbot, window, "bằng khen")
    gathered(qtbot, window, panel)
    lines = panel.table.lines.lines
    assert 0 < len(lines) < many
    assert panel.title.text() == "bằng khen"
    search(qtbot, window, "khen")
    gathered(qtbot, window, panel)
    as_listed = list(panel.table.lines.lines)
    panel.controls.order.setCurrentIndex(panel.controls.order.findData(Order.RIGHT))
    gathered(qtbot, window, panel)
    by_right = list(panel.table.lines.lines)
    assert len(as_listed) == len(by_right) == many
    assert by_right != as_listed
    assert set(by_right) == set(as_listed)
    following = [collation_key(line.right.split()[0]) for line in by_right if line.right.split()]
    assert following == sorted(following)


@pytest.mark.parametrize("chosen", [0, 3])
def test_in_another_order_a_line_that_was_chosen_stays_so_but_who_chose_none_begins_anew(
    window: MainWindow, qtbot: QtBot, chosen: int
) -> None:
    search(qtbot, window, "khen")
    panel = context_of(qtbot, window)
    panel.table.go_to_row(chosen)
    line = panel.table.lines.lines[chosen]
    panel.controls.order.setCurrentIndex(panel.controls.order.findData(Order.LEFT))
    gathered(qtbot, window, panel)
    by_left = panel.table.lines.lines
    place = next(row for row, one in enumerate(by_left) if one is line)
    assert place > 0
    assert panel.table.currentIndex().row() == (place if chosen else 0)
    assert panel.table.selected_rows() == [panel.table.currentIndex().row()]


def test_the_context_grows_and_shrinks_with_the_slider(window: MainWindow, qtbot: QtBot) -> None:
    search(qtbot, window, "khen thưởng")
    panel = context_of(qtbot, window)
    widest = 0
    for width in (20, 60, 200):
        panel.controls.slider.setValue(width)
        lines = [panel.table.lines.line(row) for row in range(len(panel.table.lines.lines))]
        longest = max(max(len(line.left), len(line.right)) for line in lines)
        assert widest < longest <= width
        widest = longest


def test_lines_are_copied_and_saved_with_what_cites_them(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    search(qtbot, window, "khen thưởng")
    panel = context_of(qtbot, window)
    lines = panel.table.lines.lines
    panel.table.select_rows([0, 1], 1)
    QTest.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, *rows = QGuiApplication.clipboard().text().split("\n")
    assert "\t" in head
    assert [row.split("\t")[1] for row in rows] == [line.hit for line in lines[:2]]
    assert panel.count.text() == "Đã chép 2 dòng"
    panel.table.clearSelection()
    file = tmp_path / "ngữ cảnh.csv"
    panel.save(file)
    qtbot.waitUntil(lambda: "ngữ cảnh.csv" in panel.count.text())
    with file.open(encoding="utf-8-sig", newline="") as stream:
        saved = list(csv.reader(stream))
    assert [row[1] for row in saved[1:]] == [line.hit for line in lines]
    assert {row[6] for row in saved[1:]} == {line.article_id for line in lines}


def test_many_lines_are_put_together_beside_the_window(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_on: list[str] = []

    def table_of(lines: Iterable[Line]) -> str:
        made_on.append(current_thread().name)
        return clipboard_table(lines)

    monkeypatch.setattr("reader.ui.concordance.panel.AT_ONCE", 1)
    monkeypatch.setattr("reader.ui.concordance.panel.clipboard_table", table_of)
    search(qtbot, window, "khen thưởng")
    panel = context_of(qtbot, window)
    lines = panel.table.lines.lines
    QTest.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: panel.count.text() == f"Đã chép {len(lines)} dòng")
    assert len(QGuiApplication.clipboard().text().split("\n")) == len(lines) + 1
    assert made_on[0].startswith("read")


def test_without_a_search_the_page_asks_for_one(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.action("concordance").trigger()
    panel = window.desk.cover.page
    assert isinstance(panel, ConcordancePanel)
    assert "Gõ từ vào ô tìm kiếm" in panel.empty.words.text()
    assert panel.empty.isVisible()
    search(qtbot, window, "Vĩnh Long")
    gathered(qtbot, window, panel)
    assert panel.table.isVisible()
    assert len(panel.table.lines.lines) > 1
    search(qtbot, window, "zzzz")
    gathered(qtbot, window, panel)
    assert panel.empty.isVisible()
    assert "Không bài nào" in panel.empty.words.text()


def test_enter_in_the_search_box_goes_to_the_lines_where_they_are_seen(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.action("concordance").trigger()
    panel = window.desk.cover.page
    assert isinstance(panel, ConcordancePanel)
    search(qtbot, window, "Vĩnh Long")
    gathered(qtbot, window, panel)
    box = window.desk.articles.head.search
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert window.desk.cover.page is panel
    assert panel.table.isVisible()
    assert window.focusWidget() is panel.table
    window.commands.action("concordance").trigger()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert window.focusWidget() is window.desk.articles.view


def test_mentions_of_a_name_open_on_the_wide_page(window: MainWindow, qtbot: QtBot) -> None:
    article = window.desk.article
    assert article is not None
    span = max(article.reading.spans, key=lambda one: window.corpus.times_named(_key(one)))
    window.desk.show_mentions(span)
    settle(qtbot, window)
    QTest.mouseClick(window.desk.mentions.widen_button, Qt.MouseButton.LeftButton)
    panel = window.desk.cover.page
    assert isinstance(panel, ConcordancePanel)
    gathered(qtbot, window, panel)
    assert len(panel.table.lines.lines) == window.corpus.times_named(_key(span))
    title = panel.title.text()
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert window.desk.reading.isVisible()
    window.commands.action("concordance").trigger()
    assert panel.isVisible()
    assert panel.title.text() == title
    search(qtbot, window, "source:zzzz")
    gathered(qtbot, window, panel)
    assert len(panel.table.lines.lines) == window.corpus.times_named(_key(span))
    QTest.mouseClick(panel.controls.listed_only, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
    gathered(qtbot, window, panel)
    assert panel.table.lines.lines == []


def test_widths_of_the_room_come_back(window: MainWindow, qtbot: QtBot) -> None:
    before = window.desk.sizes()
    window.commands.action("concordance").trigger()
    assert window.desk.cover.widths() == before
    window.commands.action("concordance").trigger()
    assert window.desk.reading.isVisible()
    assert all(abs(now - then) <= 1 for now, then in zip(window.desk.cover.widths(), before, strict=True))


def test_hits_are_marked_where_an_article_opens_from_a_search(window: MainWindow, qtbot: QtBot) -> None:
    search(qtbot, window, "khen thưởng")
    QTest.keyClick(window.desk.articles.head.search, Qt.Key.Key_Return)
    settle(qtbot, window)
    strokes = window.desk.reading.view.layers.strokes("search")
    assert [stroke.shape for stroke in strokes][:1] == [Shape.CURRENT_HIT]
    assert {stroke.shape for stroke in strokes[1:]} <= {Shape.HIT}
    assert window.desk.article is not None
    text = window.desk.article.text
    assert {text[stroke.start : stroke.end].lower() for stroke in strokes} <= {"khen thưởng", "khen", "thưởng"}
    assert "khen thưởng" in {text[stroke.start : stroke.end].lower() for stroke in strokes}
    rect = window.desk.reading.view.rect_of(strokes[0].start, strokes[0].end)
    assert 0 <= rect.top() < window.desk.reading.view.viewport().height()
    window.desk.articles.clear_filter()
    qtbot.waitUntil(lambda: not window.desk.reading.view.layers.strokes("search"))


def test_f3_goes_through_all_hits_of_all_articles_and_round(window: MainWindow, qtbot: QtBot) -> None:
    search(qtbot, window, "khen thưởng")
    expected = [title for title, _ in places_in(window, "khen thưởng")]
    QTest.keyClick(window.desk.articles.head.search, Qt.Key.Key_Return)
    settle(qtbot, window)
    seen = []
    for _ in range(len(expected)):
        assert window.desk.article is not None
        seen.append((window.desk.article.entry.title, window.desk.reading.search_hits.current))
        window.commands.action("find-next").trigger()
        settle(qtbot, window)
    assert [title for title, _ in seen] == expected
    assert len(set(seen)) == len(expected)
    assert window.desk.article is not None
    assert window.desk.article.entry.title == expected[0]
    articles = len(window.desk.articles.shown_ids())
    assert f"bài 1 / {articles} · lại từ đầu danh sách" in window.strip.words()
    window.commands.action("find-previous").trigger()
    settle(qtbot, window)
    assert (window.desk.article.entry.title, window.desk.reading.search_hits.current) == seen[-1]
    assert "chỗ " in window.strip.words()
    search(qtbot, window, "đăng ký")
    assert "chỗ " not in window.strip.words()


def test_f3_without_a_search_opens_the_find_bar(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, window.corpus.entries[0].title)
    window.commands.action("find-next").trigger()
    assert window.desk.reading.find_bar.isVisible()


def test_the_find_bar_takes_the_marks_over(window: MainWindow, qtbot: QtBot) -> None:
    search(qtbot, window, "khen thưởng")
    QTest.keyClick(window.desk.articles.head.search, Qt.Key.Key_Return)
    settle(qtbot, window)
    layers = window.desk.reading.view.layers
    assert layers.strokes("search")
    window.commands.action("find").trigger()
    assert not layers.strokes("search")
    QTest.keyClick(window.desk.reading.find_bar.field, Qt.Key.Key_Escape)
    assert layers.strokes("search")


def _key(span: object) -> str:
    from reader.core.corpus import identity_key

    return identity_key(span)  # type: ignore[arg-type]
