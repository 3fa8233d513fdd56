# SPDX-License-Identifier: MIT
"""The figure card as a reader uses it: what it says, confirm, correct, reject, withdraw, keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.corpus import Article, Decision, FigureRecord
from reader.core.figure import Action, Recipient, Status
from reader.core.structure import Part
from reader.ui.reading import ReadingPanel
from reader.ui.reading.card import FigureCard
from reader.ui.theme import ThemeKeeper
from tests.ui.reading.builders import LINES, decided, make_article, records_of

Click = Callable[..., None]


@pytest.fixture
def card(panel: ReadingPanel, click: Click) -> Iterator[FigureCard]:
    """The card of „106 tập thể“, opened by a click."""
    click("106")
    return panel.review.card


@pytest.fixture
def answers(panel: ReadingPanel, article: Article) -> list[Decision]:
    """The decisions, which come back as records like from the window."""
    heard: list[Decision] = []

    def keep(decision: Decision) -> None:
        heard.append(decision)
        records = [
            FigureRecord(one.article_id, one.extracted, decision) if one.extracted.start == decision.start else one
            for one in records_of(article)
        ]
        panel.update_records(tuple(records))

    panel.decision_made.connect(keep)
    panel.decision_withdrawn.connect(lambda _record: panel.update_records(records_of(article)))
    return heard


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def type_into(field: object, words: str) -> None:
    field.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(field, words)


def test_a_click_on_a_figure_opens_its_card(panel: ReadingPanel, click: Click, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.figure_activated) as said:
        click("106")
    assert said.args[0].extracted.value == 106
    card = panel.review.card
    assert card.isVisible()
    assert card.head.text() == "SỐ LIỆU · KHEN THƯỞNG"
    assert (card.value.text(), card.unit.text()) == ("106", "tập thể")
    assert card.period.text() == "năm 2020 (trong câu) · do Đảng ủy khối (chưa xác định)"
    assert card.about.text() == "Về: Chỉ thị 05-CT/TW của Bộ Chính trị, 15.5.2016; Phong trào thi đua “Dân vận khéo”"
    assert "32 + 74 = 106" in card.sums.text()
    assert "✓ khớp" in card.sums.text()
    assert card.status.text() == "chưa duyệt"


def test_the_card_lies_inside_the_page_beside_its_figure(panel: ReadingPanel, card: FigureCard) -> None:
    assert panel.view.viewport().rect().contains(card.geometry())
    record = card.record
    assert record is not None
    place = panel.view.rect_of(record.extracted.start, record.extracted.end).toRect()
    assert not card.geometry().intersects(place)


def covers_its_figure(panel: ReadingPanel) -> bool:
    card = panel.review.card
    assert card.record is not None
    place = panel.view.rect_of(card.record.extracted.start, card.record.extracted.end).toRect()
    assert panel.view.viewport().rect().contains(place)
    return card.geometry().intersects(place)


@pytest.mark.parametrize("paragraph", [5, len(LINES) - 7, len(LINES) - 1])
def test_a_high_card_stays_clear_of_its_figure_wherever_that_stands(
    qtbot: QtBot, panel: ReadingPanel, paragraph: int
) -> None:
    others = [line for line in LINES if line[1] is not Part.FURNITURE]
    article = make_article((*others[:2], *others[3:paragraph], others[2], *others[paragraph:]))
    panel.show_article(article, records_of(article), ())
    panel.show_figure(records_of(article)[0])
    assert not covers_its_figure(panel)
    card = panel.review.card
    before = card.height()
    qtbot.mouseClick(card.why, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card.height() > before)
    assert card.height() > panel.view.viewport().height() / 2
    assert not covers_its_figure(panel)


def test_a_deed_without_a_name_of_its_own_is_said_in_full(
    panel: ReadingPanel, article: Article, card: FigureCard
) -> None:
    record = card.record
    assert record is not None
    start = article.text.index("khen thưởng 106")
    evidence = replace(record.extracted.evidence, verb=(start, start + len("khen thưởng 106 tập thể (tổ chức đảng")))
    other = replace(record, extracted=replace(record.extracted, action=Action.OTHER, evidence=evidence))
    panel.update_records((other,))
    head = card.head
    assert head.text() == "SỐ LIỆU · VIỆC KHÁC: “KHEN THƯỞNG 106 TẬP THỂ (TỔ CHỨC ĐẢNG”"
    room = QRect(0, 0, head.width(), 1000)
    needed = head.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), head.text())
    assert needed.width() <= head.width()
    assert needed.height() <= head.height()


@pytest.mark.parametrize("words", ["Đoạn 0 nói", "Đảng ủy khối khen thưởng 106"])
def test_the_card_stays_clear_of_what_shows_why(panel: ReadingPanel, article: Article, words: str) -> None:
    start = article.text.index(words)
    last = next(one for one in records_of(article) if one.extracted.value == 648)
    evidence = replace(last.extracted.evidence, verb=(start, start + len(words)))
    record = replace(last, extracted=replace(last.extracted, evidence=evidence))
    panel.update_records((record,))
    panel.show_figure(record)
    place = panel.view.rect_of(start, start + len(words)).toRect()
    assert panel.view.viewport().rect().contains(place)
    assert not panel.review.card.geometry().intersects(place)


def test_a_figure_that_is_shown_is_not_covered_by_a_selection(panel: ReadingPanel, article: Article) -> None:
    record = records_of(article)[0]
    panel.go_to(record.extracted.start, record.extracted.end)
    panel.show_figure(record)
    assert panel.selection() is None
    assert panel.view.caret() == record.extracted.start


def test_sums_that_do_not_add_up_are_said_not_mended(panel: ReadingPanel, article: Article) -> None:
    first, second, *others = records_of(article)
    wrong = decided(second, Status.CORRECTED, corrections={"value": 30})
    panel.update_records((first, wrong, *others))
    panel.show_figure(first)
    assert "30 + 74 = 104 ≠ 106" in panel.review.card.sums.text()
    assert "lệch 2" in panel.review.card.sums.text()


def test_a_part_names_its_total(panel: ReadingPanel, click: Click) -> None:
    click("32")
    assert panel.review.card.sums.text() == "thành phần của 106 tập thể"


def test_why_shows_rule_confidence_and_words(panel: ReadingPanel, article: Article, card: FigureCard) -> None:
    assert not card.grounds.isVisible()
    QTest.mouseClick(card.why, Qt.MouseButton.LeftButton)
    assert card.grounds.isVisible()
    assert card.grounds.text().splitlines() == [
        "Một động từ đứng trước số cho biết việc đã làm.",
        "việc: “khen thưởng”",
        "độ tin 90\u202f%",
    ]
    framed = [article.text[s.start : s.end] for s in panel.view.layers.strokes("evidence")]
    assert framed == ["khen thưởng"]


def test_why_names_a_rule_that_is_no_more(panel: ReadingPanel, article: Article, card: FigureCard) -> None:
    first, *others = records_of(article)
    older = replace(first, extracted=replace(first.extracted, rule="commended.list"))
    panel.update_records((older, *others))
    assert card.grounds.text().splitlines() == ["việc: “khen thưởng”", "độ tin 90\u202f% · quy tắc commended.list"]


def test_enter_confirms(card: FigureCard, answers: list[Decision], article: Article) -> None:
    press(Qt.Key.Key_Return)
    (decision,) = answers
    assert decision.status is Status.CONFIRMED
    assert (decision.article_id, decision.exact) == ("a1", "106")
    assert article.text[decision.start : decision.end] == "106"
    assert decision.text_hash == article.reading.text_hash
    assert decision.decided
    assert card.status.text() == "đã duyệt"
    assert not card.confirm.isVisible()


def test_withdrawing_sends_the_record(
    panel: ReadingPanel, card: FigureCard, answers: list[Decision], qtbot: QtBot
) -> None:
    press(Qt.Key.Key_Return)
    with qtbot.waitSignal(panel.decision_withdrawn) as said:
        QTest.mouseClick(card.withdraw, Qt.MouseButton.LeftButton)
    assert said.args[0].decision is answers[0]
    assert card.status.text() == "chưa duyệt"
    assert card.confirm.hasFocus()


def test_corrections_are_sent_and_shown(card: FigureCard, answers: list[Decision]) -> None:
    QTest.mouseClick(card.correct, Qt.MouseButton.LeftButton)
    type_into(card.edit.value, "1.107")
    card.edit.recipient.setCurrentIndex(list(Recipient).index(Recipient.HOUSEHOLD))
    card.edit.action.setCurrentIndex(list(Action).index(Action.REGISTERED))
    type_into(card.edit.year_to, "2021")
    press(Qt.Key.Key_Return)
    (decision,) = answers
    assert decision.status is Status.CORRECTED
    assert decision.corrections == {
        "value": 1107,
        "recipient": Recipient.HOUSEHOLD,
        "action": Action.REGISTERED,
        "year_to": 2021,
    }
    assert card.value.text() == "1.107"
    assert card.head.text() == "SỐ LIỆU · ĐĂNG KÝ"
    assert card.status.text() == "đã sửa"
    assert card.reason.text() == "Máy đọc: 106 tập thể · năm 2020 (trong câu)"


def test_a_wrong_number_is_said_and_nothing_is_sent(card: FigureCard, answers: list[Decision]) -> None:
    QTest.mouseClick(card.correct, Qt.MouseButton.LeftButton)
    type_into(card.edit.value, "nhieu")
    QTest.mouseClick(card.edit.save, Qt.MouseButton.LeftButton)
    assert answers == []
    assert card.edit.problem.isVisible()
    assert card.edit.problem.text() == "Số viết bằng chữ số, như 34.957."
    assert card.edit.value.hasFocus()
    press(Qt.Key.Key_Escape)
    assert card.facts.isVisible()


def test_saving_an_unchanged_form_confirms(card: FigureCard, answers: list[Decision]) -> None:
    card.start_edit()
    QTest.mouseClick(card.edit.save, Qt.MouseButton.LeftButton)
    assert [(one.status, one.corrections) for one in answers] == [(Status.CONFIRMED, {})]


def test_rejecting_asks_for_a_reason(card: FigureCard, answers: list[Decision]) -> None:
    QTest.mouseClick(card.drop, Qt.MouseButton.LeftButton)
    assert answers == []
    QTest.keyClicks(card.reject.reason, "bai nhac lai nam truoc")
    press(Qt.Key.Key_Return)
    assert [(one.status, one.reason) for one in answers] == [(Status.REJECTED, "bai nhac lai nam truoc")]
    assert card.status.text() == "đã bỏ"
    assert card.reason.text() == "Lý do: bai nhac lai nam truoc"
    assert card.confirm.isVisible()


def test_escape_steps_back_then_closes(panel: ReadingPanel, card: FigureCard) -> None:
    card.start_reject()
    press(Qt.Key.Key_Escape)
    assert card.isVisible()
    press(Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert panel.view.hasFocus()
    assert not panel.view.layers.strokes("ring")
    assert not panel.view.layers.strokes("evidence")


def test_tab_stays_in_the_card(card: FigureCard) -> None:
    seen = []
    for _ in range(6):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert card.isAncestorOf(focused)
        seen.append(focused)
        press(Qt.Key.Key_Tab)
    assert seen == [card.confirm, card.correct, card.drop, card.close_button, card.why, card.cite]
    assert QApplication.focusWidget() is card.confirm


def test_a_click_beside_it_closes_the_card(panel: ReadingPanel, card: FigureCard, click: Click) -> None:
    click("Năm 2020"[:3])
    assert not card.isVisible()


def test_next_and_previous_go_round(panel: ReadingPanel, article: Article) -> None:
    def ringed() -> str:
        (ring,) = panel.view.layers.strokes("ring")
        return article.text[ring.start : ring.end]

    seen = []
    for _ in range(5):
        panel.next_figure()
        seen.append(ringed())
    assert seen == ["106", "32", "74", "648", "106"]
    panel.previous_figure()
    assert ringed() == "648"
    assert not panel.review.is_open()
    press(Qt.Key.Key_Return)
    assert panel.review.card.value.text() == "648"


def test_an_open_card_goes_along(panel: ReadingPanel, card: FigureCard, answers: list[Decision]) -> None:
    panel.next_figure()
    assert card.isVisible()
    assert card.unit.text() == "tổ chức đảng"
    press(Qt.Key.Key_Return)
    assert answers[0].exact == "32"


def test_the_card_goes_with_its_article(panel: ReadingPanel, card: FigureCard) -> None:
    panel.show_article(None)
    assert not card.isVisible()


def test_the_card_is_redrawn_for_another_theme(panel: ReadingPanel, card: FigureCard, themes: ThemeKeeper) -> None:
    themes.use("dark")
    assert themes.current.roles["good"] in card.sums.text()
    assert card.isVisible()


def test_in_another_theme_the_card_stays_where_it_is(
    panel: ReadingPanel, article: Article, card: FigureCard, themes: ThemeKeeper
) -> None:
    panel.resize(panel.width(), 500)
    themes.use("dark")
    QApplication.processEvents()
    last = records_of(article)[-1]
    bar, place = panel.view.verticalScrollBar(), (last.extracted.start, last.extracted.end)
    bar.setValue(bar.value() + round(panel.view.rect_of(*place).top()) - 40)
    panel.show_figure(last)
    before = bar.value(), card.pos()
    assert card.y() > panel.view.rect_of(*place).bottom()
    themes.use("light")
    assert (bar.value(), card.pos()) == before
