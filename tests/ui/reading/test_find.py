# SPDX-License-Identifier: MIT
"""Finding words in the open article."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.corpus import Article
from reader.ui.reading import ReadingPanel
from reader.ui.reading.strokes import Shape
from tests.ui.typing import compose


def find(panel: ReadingPanel, qtbot: QtBot, words: str, count: str) -> None:
    panel.open_find()
    assert QApplication.focusWidget() is panel.find_bar.field
    panel.find_bar.field.selectAll()
    QTest.keyClicks(panel.find_bar.field, words)
    qtbot.waitUntil(lambda: panel.find_bar.count.text() == count)


def current(panel: ReadingPanel, article: Article) -> str:
    (hit,) = [s for s in panel.view.layers.strokes("hits") if s.shape is Shape.CURRENT_HIT]
    return article.text[hit.start : hit.end]


def test_unmarked_words_find_marked_ones(panel: ReadingPanel, article: Article, qtbot: QtBot) -> None:
    find(panel, qtbot, "khen thuong", "1/2")
    assert current(panel, article) == "khen thưởng"
    assert len(panel.view.layers.strokes("hits")) == 2


def test_what_is_found_follows_a_word_while_it_is_composed(panel: ReadingPanel, article: Article, qtbot: QtBot) -> None:
    panel.open_find()
    field = panel.find_bar.field
    field.clear()
    compose(field, "k", "kh", "khe", "khen")
    compose(field, "", hand_over="khen ")
    compose(field, "thuong", "thưong", "thương", "thưởng")
    qtbot.waitUntil(lambda: panel.find_bar.count.text() == "1/2")
    assert current(panel, article) == "khen thưởng"
    assert field.text() == "khen "


def test_enter_goes_on_and_round_shift_enter_back(panel: ReadingPanel, article: Article, qtbot: QtBot) -> None:
    find(panel, qtbot, "Doan", "1/30")
    field = panel.find_bar.field
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert panel.find_bar.count.text() == "2/30"
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert panel.find_bar.count.text() == "30/30"
    hit = panel.view.layers.strokes("hits")[-1]
    assert panel.view.viewport().rect().contains(panel.view.rect_of(hit.start, hit.end).toRect())
    panel.find_next()
    assert panel.find_bar.count.text() == "1/30"


def test_finding_moves_no_word(panel: ReadingPanel, article: Article, qtbot: QtBot) -> None:
    at = article.text.index("106")
    before = panel.view.rect_of(at, at + 3)
    find(panel, qtbot, "106", "1/1")
    assert panel.view.rect_of(at, at + 3) == before


def test_nothing_found_is_said(panel: ReadingPanel, qtbot: QtBot) -> None:
    find(panel, qtbot, "xyz", "không thấy")
    assert not panel.view.layers.strokes("hits")


def test_a_hit_in_folded_lines_opens_the_fold(panel: ReadingPanel, article: Article, qtbot: QtBot) -> None:
    find(panel, qtbot, "phan hoi", "1/1")
    assert current(panel, article) == "Phản hồi"
    assert panel.view.toPlainText().endswith("Phản hồi\nCác tin khác")


def test_selected_words_are_looked_for(panel: ReadingPanel, article: Article) -> None:
    at = article.text.index("Đoạn 3 ")
    panel.go_to(at, at + 6)
    panel.open_find()
    assert panel.find_bar.field.text() == "Đoạn 3"
    assert panel.find_bar.count.text() == "1/1"


def test_escape_in_the_text_closes_too(panel: ReadingPanel, qtbot: QtBot) -> None:
    find(panel, qtbot, "Bac", "1/31")
    panel.view.setFocus()
    QTest.keyClick(panel.view, Qt.Key.Key_Escape)
    assert not panel.find_bar.isVisible()


def test_escape_closes_and_returns_to_the_text(panel: ReadingPanel, qtbot: QtBot) -> None:
    find(panel, qtbot, "Bac", "1/31")
    QTest.keyClick(panel.find_bar.field, Qt.Key.Key_Escape)
    assert not panel.find_bar.isVisible()
    assert not panel.view.layers.strokes("hits")
    assert panel.view.hasFocus()
    panel.find_next()
    assert panel.find_bar.isVisible()
