# SPDX-License-Identifier: MIT
"""Where else a report was printed: the line under the title, its card, by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.corpus import Article
from reader.ui.languages import speak
from reader.ui.reading import Printing, Printings, ReadingPanel
from reader.ui.reading.layout_map import Kind
from reader.ui.reading.printings import PrintingsCard
from tests.ui.reading.builders import make_article

Press = Callable[[], None]
OTHERS = (
    Printing("b1", "Đảng bộ khối tuyên dương điển hình", "Báo Vĩnh Long", "2021-05-02", first=True),
    Printing(
        "b2", "Tuyên dương 106 tập thể học và làm theo Bác ở khắp các huyện, thị xã", "Báo Nhân Dân", "2021-05-06"
    ),
)
FILES = ("/tin/2021/đảng ủy khối.txt", "/tin/sao lưu/đảng ủy khối (2).txt")


def line_of(panel: ReadingPanel) -> str:
    """The words of the line, empty where there is none."""
    kinds = [piece.kind for piece in panel.view.map.pieces]
    at = kinds.index(Kind.PRINTINGS) if Kind.PRINTINGS in kinds else -1
    return panel.view.document().findBlockByNumber(at).text() if at >= 0 else ""


@pytest.fixture
def printed(panel: ReadingPanel, article: Article) -> ReadingPanel:
    panel.set_printings(lambda _article_id: Printings(OTHERS, FILES))
    panel.show_article(article)
    return panel


@pytest.fixture
def press_line(printed: ReadingPanel) -> Press:
    def press() -> None:
        view = printed.view
        block = view.document().findBlockByNumber([piece.kind for piece in view.map.pieces].index(Kind.PRINTINGS))
        rect = view.document().documentLayout().blockBoundingRect(block)
        place = QPoint(round(rect.left()) + 30, round(rect.center().y()) - view.verticalScrollBar().value())
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    return press


def card_of(panel: ReadingPanel) -> PrintingsCard:
    return panel.printings.card


def test_the_line_says_where_else_the_report_was_printed(panel: ReadingPanel, article: Article) -> None:
    said: dict[str, Printings] = {
        "": Printings(files=FILES[:1]),
        "Cũng in ở 2 báo khác · trong 2 tệp ▾": Printings(OTHERS, FILES),
        "Cũng in ở 1 báo khác ▾": Printings(OTHERS[:1]),
        "In thêm 2 lần ▾": Printings((OTHERS[0], OTHERS[0])),
        "trong 2 tệp ▾": Printings(files=FILES),
    }
    for words, printings in said.items():
        panel.set_printings(lambda _article_id, found=printings: found)
        panel.show_article(article)
        assert line_of(panel) == words


def test_the_line_is_no_part_of_what_is_copied(printed: ReadingPanel, article: Article) -> None:
    printed.view.selectAll()
    printed.view.copy()
    clipboard = QApplication.clipboard()
    assert "báo khác" not in clipboard.text()
    assert article.text[:20] in clipboard.text()


def test_a_click_lists_the_printings_and_the_files(printed: ReadingPanel, press_line: Press) -> None:
    press_line()
    card = card_of(printed)
    assert card.isVisible()
    assert [row.title.text() for row in card.rows] == [one.title for one in OTHERS]
    assert [row.where.text() for row in card.rows] == [
        "Báo Vĩnh Long · 2.5.2021 · in đầu tiên",
        "Báo Nhân Dân · 6.5.2021",
    ]
    assert card.rows[0].accessibleName() == "Đảng bộ khối tuyên dương điển hình, Báo Vĩnh Long · 2.5.2021 · in đầu tiên"
    assert card.files_head.text() == "BÀI NÀY CÓ TRONG 2 TỆP"
    press_line()
    assert not card.isVisible()


def test_a_printing_opens_by_click_and_by_keys(printed: ReadingPanel, press_line: Press, qtbot: QtBot) -> None:
    press_line()
    with qtbot.waitSignal(printed.printing_chosen) as chosen:
        QTest.mouseClick(card_of(printed).rows[1], Qt.MouseButton.LeftButton)
    assert chosen.args == ["b2"]
    assert not card_of(printed).isVisible()
    printed.show_printings()
    assert QApplication.focusWidget() is card_of(printed).rows[0]
    QTest.keyClick(card_of(printed).rows[0], Qt.Key.Key_Down)
    with qtbot.waitSignal(printed.printing_chosen) as chosen:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)  # type: ignore[arg-type]
    assert chosen.args == ["b2"]


def test_the_caret_on_the_line_opens_the_card_and_escape_closes_it(printed: ReadingPanel) -> None:
    cursor = printed.view.textCursor()
    kinds = [piece.kind for piece in printed.view.map.pieces]
    cursor.setPosition(printed.view.document().findBlockByNumber(kinds.index(Kind.PRINTINGS)).position())
    printed.view.setTextCursor(cursor)
    QTest.keyClick(printed.view, Qt.Key.Key_Return)
    assert card_of(printed).isVisible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)  # type: ignore[arg-type]
    assert not card_of(printed).isVisible()
    assert QApplication.focusWidget() is printed.view


def test_an_article_is_split_off(printed: ReadingPanel, press_line: Press, qtbot: QtBot) -> None:
    press_line()
    with qtbot.waitSignal(printed.split_wanted) as wanted:
        QTest.mouseClick(card_of(printed).split, Qt.MouseButton.LeftButton)
    assert wanted.args == ["a1"]
    printed.set_printings(lambda _article_id: Printings(files=FILES[:1]))
    printed.update_printings()
    assert line_of(printed) == ""
    assert not card_of(printed).isVisible()


def test_another_article_closes_the_card(printed: ReadingPanel, press_line: Press) -> None:
    press_line()
    printed.set_printings(lambda _article_id: Printings())
    printed.show_article(make_article(article_id="a2"))
    assert not card_of(printed).isVisible()
    printed.show_printings()
    assert not card_of(printed).isVisible()


def test_in_english(printed: ReadingPanel, article: Article) -> None:
    speak("en")
    printed.show_article(article)
    assert line_of(printed) == "Also printed in 2 other papers · in 2 files ▾"
