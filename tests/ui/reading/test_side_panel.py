# SPDX-License-Identifier: MIT
"""The panel beside the article: figures in a table, sums, names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.core.corpus import Article, FigureRecord
from reader.core.figure import Action, IssuerLevel, Recipient, Status
from reader.ui.reading import ArticleSidePanel
from reader.ui.reading.figure_rows import set_table
from reader.ui.reading.figure_table import NumberButton
from reader.ui.reading.names_list import NamesList, most_named
from reader.ui.theme import ThemeKeeper
from reader.ui.widgets.link_button import LinkButton
from tests.ui.reading.builders import decided, records_of


@pytest.fixture
def side(qtbot: QtBot, themes: ThemeKeeper, article: Article) -> ArticleSidePanel:
    made = ArticleSidePanel(themes)
    qtbot.addWidget(made)
    made.resize(320, 600)
    with qtbot.waitExposed(made):
        made.show()
    show(qtbot, made, article, records_of(article))
    return made


def show(qtbot: QtBot, side: ArticleSidePanel, article: Article | None, records: tuple[FigureRecord, ...] = ()) -> None:
    side.show_article(article, records)
    qtbot.waitUntil(lambda: side.settled)


def says(side: ArticleSidePanel) -> list[str]:
    return [label.text() for label in side.findChildren(QLabel) if label.isVisible()]


def changed(record: FigureRecord, **fields: object) -> FigureRecord:
    return replace(record, extracted=replace(record.extracted, **fields))  # type: ignore[arg-type]


def test_totals_stand_in_the_table_parts_apart(article: Article) -> None:
    table = set_table(records_of(article))
    (row,) = table.rows
    assert row.action is Action.COMMENDED
    assert {kind: [one.figure.value for one in cell] for kind, cell in row.cells.items()} == {
        Recipient.COLLECTIVE: [106],
        Recipient.INDIVIDUAL: [648],
    }
    assert [one.figure.value for one in table.parts] == [32, 74]


def test_levels_and_periods_never_share_a_row(article: Article) -> None:
    first, *_, last = records_of(article)
    records = (
        first,
        changed(first, start=1, end=4, id="f1", issuer_level=IssuerLevel.PROVINCE),
        changed(last, start=5, end=8, id="f5", year_from=2016, year_to=2020),
        changed(last, start=9, end=12, id="f9", recipient=Recipient.MODEL),
    )
    table = set_table(records)
    assert [(row.level, row.years) for row in table.rows] == [
        (None, (2020, 2020)),
        (IssuerLevel.PROVINCE, (2020, 2020)),
        (None, (2016, 2020)),
    ]
    assert all(row.show_years for row in table.rows)
    assert [one.figure.recipient for one in table.singles] == [Recipient.MODEL]


def test_several_counts_of_the_same_stand_in_rows_that_say_what_was_counted(
    side: ArticleSidePanel, article: Article
) -> None:
    first, *_, last = records_of(article)
    units = ("khu phố", "tổ chức tôn giáo", "tập thể")
    counts = [changed(first, value=n, unit=unit, start=n, end=n + 1) for n, unit in enumerate(units, start=4)]
    counts[2] = changed(counts[2], award_form="Bằng khen")
    side.update_records((*counts, changed(last, part_of=None)))
    assert [button.text() for button in side.table.numbers()] == ["4", "5", "6", "648"]
    assert [words for words in says(side) if words in (*units, "Bằng khen")] == [
        "tập thể",  # the head of the column
        "khu phố",
        "tổ chức tôn giáo",
        "Bằng khen",
    ]


def test_counts_that_go_together_by_their_order_share_their_rows(article: Article) -> None:
    first, *_, last = records_of(article)
    records = (
        changed(first, value=5, start=1, end=2),
        changed(last, value=9, start=3, end=4),
        changed(first, value=3, start=5, end=6),
        changed(last, value=2, start=7, end=8),
    )
    rows = [
        {kind: [one.figure.value for one in cell] for kind, cell in r.cells.items()} for r in set_table(records).rows
    ]
    assert rows == [
        {Recipient.COLLECTIVE: [5], Recipient.INDIVIDUAL: [9]},
        {Recipient.COLLECTIVE: [3], Recipient.INDIVIDUAL: [2]},
    ]


def test_the_table_shows_numbers_and_checked_sums(side: ArticleSidePanel) -> None:
    assert [button.text() for button in side.table.numbers() if button.isVisible()] == ["106", "648"]
    words = says(side)
    assert {"SỐ LIỆU CỦA BÀI", "tập thể", "cá nhân", "Khen thưởng", "✓ 1 tổng khớp với thành phần"} <= set(words)


def test_parts_unfold(side: ArticleSidePanel) -> None:
    (fold,) = [one for one in side.findChildren(QPushButton) if "thành phần" in one.text()]
    assert fold.text() == "▸ 2 số thành phần"
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert [button.text() for button in side.table.numbers() if button.isVisible()] == ["106", "648", "32", "74"]


def test_a_click_on_a_number_goes_to_its_figure(side: ArticleSidePanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(side.figure_activated) as said:
        QTest.mouseClick(side.table.numbers()[1], Qt.MouseButton.LeftButton)
    assert said.args[0].figure.value == 648


def test_the_states_show_in_the_numbers(side: ArticleSidePanel, article: Article) -> None:
    first, second, third, last = records_of(article)
    corrected = decided(last, Status.CORRECTED, corrections={"value": 650})
    side.update_records((decided(first, Status.CONFIRMED), second, third, corrected))
    assert [one.accessibleName() for one in side.table.numbers()][:2] == [
        "106 tập thể, năm 2020 (trong câu), đã duyệt",
        "650 cá nhân, năm 2020 (trong câu), đã sửa",
    ]


def test_a_sum_that_is_off_opens_its_total(side: ArticleSidePanel, article: Article, qtbot: QtBot) -> None:
    first, second, *others = records_of(article)
    side.update_records((first, decided(second, Status.CORRECTED, corrections={"value": 30}), *others))
    (warning,) = [
        one for one in side.findChildren(QPushButton) if (one.isVisible() and "≠" in one.text()) or "⚠" in one.text()
    ]
    assert warning.text() == "⚠ 30 + 74 = 104, không phải 106, sau khi bạn sửa"
    with qtbot.waitSignal(side.figure_activated) as said:
        QTest.mouseClick(warning, Qt.MouseButton.LeftButton)
    assert said.args[0].figure.value == 106


def test_a_long_sum_breaks_into_lines_and_pushes_nothing_out_of_sight(
    side: ArticleSidePanel, article: Article, qtbot: QtBot
) -> None:
    total, *parts, last = records_of(article)
    part = changed(parts[0], value=1_234_567)
    side.update_records((changed(total, value=9_999_999), part, changed(parts[1], value=2_345_678), last))
    (warning,) = side.findChildren(LinkButton)
    qtbot.waitUntil(lambda: warning.height() == warning.heightForWidth(warning.width()))
    assert warning.height() > 2 * warning.fontMetrics().height() - 4
    for shown in (*side.table.numbers()[:2], warning):
        assert shown.mapTo(side, shown.rect().topRight()).x() < side.width()


def test_a_long_number_of_one_line_takes_no_room_from_the_names_of_the_others(
    side: ArticleSidePanel, article: Article, qtbot: QtBot
) -> None:
    def width() -> int:
        return next(one.width() for one in side.findChildren(QLabel) if one.isVisible() and one.text() == "Khen thưởng")

    before = width()
    long = changed(
        records_of(article)[0],
        start=1,
        recipient=Recipient.ATTENDANCE,
        action=Action.ATTENDED,
        unit="lượt",
        value=2.94e9,
    )
    show(qtbot, side, article, (*records_of(article), long))
    assert any("2.940.000.000" in button.text() for button in side.table.numbers())
    assert width() == before


def test_no_word_of_a_name_is_cut_off_where_numbers_need_the_room(
    side: ArticleSidePanel, article: Article, qtbot: QtBot
) -> None:
    def name() -> QLabel:
        return next(one for one in side.findChildren(QLabel) if one.isVisible() and one.text() == "Khen thưởng · tỉnh")

    def stands_above() -> bool:
        return name().mapTo(side, name().rect().bottomLeft()).y() < first().mapTo(side, first().rect().topLeft()).y()

    def first() -> NumberButton:
        return side.table.numbers()[0]

    total, *_, last = (changed(one, issuer_level=IssuerLevel.PROVINCE) for one in records_of(article))
    many = changed(total, value=181_334), changed(last, value=9_080_219, approximate="about")
    side.resize(420, 600)
    show(qtbot, side, article, many)
    assert not stands_above()
    side.resize(260, 600)
    qtbot.waitUntil(stands_above)
    words = name().text().split()
    assert name().width() >= max(map(name().fontMetrics().horizontalAdvance, words))
    assert first().mapTo(side, first().rect().topRight()).x() < side.width()
    side.resize(420, 600)
    qtbot.waitUntil(lambda: not stands_above())


def test_nothing_is_said_of_an_article_before_it_is_known(qtbot: QtBot, themes: ThemeKeeper, article: Article) -> None:
    panel = ArticleSidePanel(themes)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.show_article(article, records_of(article))
    assert not any(words.startswith("Bài này không") for words in says(panel))
    qtbot.waitUntil(lambda: panel.settled)
    assert panel.table.numbers()[0].isVisible()


def test_the_next_article_comes_turn_by_turn(side: ArticleSidePanel, article: Article, qtbot: QtBot) -> None:
    other = replace(article, entry=replace(article.entry, id="other"), reading=replace(article.reading, spans=()))
    shown = side.table.numbers()
    side.show_article(other)
    assert not side.settled
    assert side.table.numbers() == shown  # until its turn comes, ...
    with qtbot.assertNotEmitted(side.figure_activated):
        shown[0].click()  # ... when they lead nowhere any more
    qtbot.waitUntil(lambda: side.settled)
    assert side.table.numbers() == []
    assert side.names.buttons() == []


def test_names_that_stay_keep_their_buttons(side: ArticleSidePanel, article: Article, qtbot: QtBot) -> None:
    before, width = side.names.buttons(), side.names.width()
    spans = tuple(span for span in article.reading.spans if span.id != "doc:05-CT/TW")
    show(qtbot, side, replace(article, reading=replace(article.reading, spans=spans)), records_of(article))
    after = side.names.buttons()
    assert after == before[: len(after)]
    assert "Chỉ thị số 05-CT/TW" not in [button.text() for button in after]
    assert side.names.width() == width


def test_figures_that_are_as_they_were_are_not_set_anew(side: ArticleSidePanel, article: Article) -> None:
    before = side.table.numbers()
    side.update_records(records_of(article))
    assert side.table.numbers() == before


def test_names_by_how_often_they_stand(article: Article) -> None:
    spans = article.reading.spans
    person = next(span for span in spans if span.id == "person:tran-van-an")
    short = replace(person, start=person.start + 9, text="An")
    named = most_named((*spans, short))
    assert (named[0].span.text, named[0].count) == ("Trần Văn An", 2)
    assert all(one.span.text != "Bác" for one in named)


def test_a_click_on_a_name_asks_for_its_mentions(side: ArticleSidePanel, qtbot: QtBot) -> None:
    button = next(one for one in side.names.buttons() if one.text() == "Chỉ thị số 05-CT/TW")
    with qtbot.waitSignal(side.entity_activated) as said:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert said.args[0].id == "doc:05-CT/TW"


def test_empty_states_say_something(side: ArticleSidePanel, article: Article, qtbot: QtBot) -> None:
    bare = replace(article, reading=replace(article.reading, spans=(), figures=()))
    show(qtbot, side, bare)
    assert "Bài này không nêu số liệu thi đua, khen thưởng." in says(side)
    assert "Không thấy tên riêng nào trong bài." in says(side)
    show(qtbot, side, None)
    assert says(side) == ["Số liệu, ghi chú và tên riêng của bài sẽ hiện ở đây."]


def test_the_notes_stand_between_figures_and_names(side: ArticleSidePanel, qtbot: QtBot) -> None:
    notes = QLabel("GHI CHÚ")
    side.set_notes_widget(notes)
    qtbot.waitUntil(notes.isVisible)
    qtbot.waitUntil(lambda: side.table.y() < notes.y() < side.names.y())


def test_a_name_that_nobody_knows_says_so(qtbot: QtBot, themes: ThemeKeeper, article: Article) -> None:
    names = NamesList(themes)
    qtbot.addWidget(names)
    names.show_spans(article.reading.spans)
    told = {button.text(): button.accessibleName() for button in names.buttons()}
    assert told["Đảng ủy khối"].endswith("chưa xác định")
    assert "chưa xác định" not in told["Chỉ thị số 05-CT/TW"]


def test_a_deed_without_a_name_of_its_own_is_called_as_the_article_calls_it(
    side: ArticleSidePanel, article: Article, qtbot: QtBot
) -> None:
    first, *others = records_of(article)
    place = article.text.index("khen thưởng 106")
    evidence = replace(first.extracted.evidence, verb=(place, place + len("khen thưởng")))
    show(qtbot, side, article, (changed(first, action=Action.OTHER, evidence=evidence), *others))
    assert any(words.startswith("Việc khác: “khen thưởng”") for words in says(side))
