# SPDX-License-Identifier: MIT
"""What the pointer over a mark shows, and what takes it away again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.corpus import Article
from reader.ui.reading import ReadingPanel
from reader.ui.reading.tooltip import HOVER_MS

Click = Callable[..., None]


def hover(panel: ReadingPanel, article: Article, words: str) -> None:
    start = article.text.index(words)
    point = QPointF(panel.view.rect_of(start, start + len(words)).center())
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        point,
        QPointF(panel.view.viewport().mapToGlobal(point)),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(panel.view.viewport(), event)


def test_hovering_says_type_and_identity(panel: ReadingPanel, article: Article, qtbot: QtBot) -> None:
    hover(panel, article, "Chỉ thị số 05-CT/TW")
    qtbot.waitUntil(panel.hover.card.isVisible)
    assert panel.hover.card.words() == "VĂN BẢN\nChỉ thị số 05-CT/TW\n05-CT/TW"


def test_the_card_of_a_figure_is_not_covered_by_what_hovering_says(
    panel: ReadingPanel, article: Article, click: Click, qtbot: QtBot
) -> None:
    hover(panel, article, "106")
    click("106")
    hover(panel, article, "106 tập")
    qtbot.wait(HOVER_MS + 100)
    assert panel.review.card.isVisible()
    assert not panel.hover.card.isVisible()


def test_a_pointer_that_goes_onto_a_card_leaves_the_words_below(
    panel: ReadingPanel, article: Article, click: Click, qtbot: QtBot
) -> None:
    click("106")
    hover(panel, article, "Chỉ thị số 05-CT/TW")
    qtbot.waitUntil(panel.hover.card.isVisible)
    point = QPointF(panel.review.card.rect().center())
    QApplication.sendEvent(panel.review.card, QEnterEvent(point, point, point))
    assert not panel.hover.card.isVisible()


def test_a_click_on_a_name_takes_the_words_of_hovering_away(
    panel: ReadingPanel, article: Article, click: Click, qtbot: QtBot
) -> None:
    hover(panel, article, "Chỉ thị số 05-CT/TW")
    qtbot.waitUntil(panel.hover.card.isVisible)
    click("Chỉ thị số 05-CT/TW")
    assert not panel.hover.card.isVisible()


def test_the_outer_mention_is_framed_on_hover(panel: ReadingPanel, article: Article, qtbot: QtBot) -> None:
    hover(panel, article, "Đảng ủy khối tỉnh")
    frames = [article.text[s.start : s.end] for s in panel.view.layers.strokes("hover")]
    assert frames == ["Bí thư Đảng ủy khối tỉnh Long Hồ"]
    qtbot.waitUntil(panel.hover.card.isVisible)
    assert "trong chức vụ: Bí thư Đảng ủy khối tỉnh Long Hồ" in panel.hover.card.words()
    hover(panel, article, "nhắc")
    assert not panel.hover.card.isVisible()
    assert not panel.view.layers.strokes("hover")


def test_unresolved_names_say_so(panel: ReadingPanel, article: Article, qtbot: QtBot) -> None:
    hover(panel, article, "Đảng ủy khối khen")
    qtbot.waitUntil(panel.hover.card.isVisible)
    assert panel.hover.card.words() == "TỔ CHỨC\nĐảng ủy khối\nchưa xác định"


def test_who_knows_the_names_of_identities_can_tell(panel: ReadingPanel, article: Article, qtbot: QtBot) -> None:
    panel.set_identity_names(lambda span: "Chỉ thị 05 của Bộ Chính trị" if span.id else None)
    hover(panel, article, "Chỉ thị số 05-CT/TW")
    qtbot.waitUntil(panel.hover.card.isVisible)
    assert "Chỉ thị 05 của Bộ Chính trị" in panel.hover.card.words()
