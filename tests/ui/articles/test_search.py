# SPDX-License-Identifier: MIT
"""Typing into the search box narrows the list by the one search rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.core.facet_kinds import Facet, FacetKind
from reader.core.query import Query
from reader.core.snippets import Snippet
from reader.ui.articles import Answer, ArticlesPanel
from reader.ui.articles.facets.value_row import ValueRow
from reader.ui.articles.listing import Listing
from reader.ui.articles.search import Lines, Shown
from reader.ui.theme import ThemeKeeper
from tests.ui.articles.conftest import Archive, Typing
from tests.ui.typing import compose


def test_words_without_marks_find_every_spelling(search: Typing, panel: ArticlesPanel) -> None:
    assert set(search("khen thuong")) == {"a0", "a1", "a2", "a3", "a4"}
    assert panel.head.search.count_words() == "5 / 5"


def test_a_word_with_marks_binds(search: Typing, panel: ArticlesPanel) -> None:
    assert set(search("Đắk Nông")) == {"a4"}
    assert panel.head.search.count_words() == "1 / 5"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        pytest.param("34957", {"a0"}, id="a number without its dots"),
        pytest.param('"Vĩnh Long"', {"a0"}, id="phrase"),
        pytest.param("05-CT/TW -chợ", {"a0", "a1", "a2", "a4"}, id="excluded"),
        pytest.param('"Bình Định"', {"a2"}, id="words of the row only"),
        pytest.param("34-CT/T", {"a1"}, id="last word still being typed"),
        pytest.param('place:"Vĩnh Long" OR "Đắk Nông"', {"a0", "a4"}, id="a field or a phrase"),
        pytest.param("khen NOT (year:2021 OR place:vinh)", {"a1", "a2"}, id="brackets"),
    ],
)
def test_rule(search: Typing, typed: str, found: set[str]) -> None:
    assert set(search(typed)) == found


def test_nothing_found_says_what_to_try(search: Typing, panel: ArticlesPanel, qtbot: QtBot) -> None:
    assert search("khèn thướng") == []
    assert panel.nothing.isVisible()
    assert "khèn thướng" in panel.nothing.headline.text()
    assert "không dấu" in panel.nothing.words.text()
    with qtbot.waitSignal(panel.filter_applied):
        qtbot.mouseClick(panel.nothing.unmarked_button, Qt.MouseButton.LeftButton)
    assert panel.head.search.text() == "khen thuong"
    assert len(panel.shown_ids()) == 5
    assert panel.view.isVisible()


def test_the_search_without_marks_keeps_the_signs_of_the_query(
    search: Typing, panel: ArticlesPanel, qtbot: QtBot
) -> None:
    assert search("khẹn AND (thướng OR Bẩc) -nơi:Huệ") == []
    assert panel.nothing.unmarked_button.text() == "Tìm “khen AND (thuong OR Bac) -noi:Hue”"
    with qtbot.waitSignal(panel.filter_applied):
        qtbot.mouseClick(panel.nothing.unmarked_button, Qt.MouseButton.LeftButton)
    assert panel.head.search.text() == "khen AND (thuong OR Bac) -noi:Hue"
    assert not panel.head.problem.isVisible()


def test_a_query_that_is_too_long_for_the_column_is_shortened(search: Typing, panel: ArticlesPanel) -> None:
    search("học tập và làm theo tư tưởng giaiđoạnhainghìnkhôngtrămhaimươimốt " + "đạo đức phong cách " * 6)
    headline = panel.nothing.headline
    assert headline.text().startswith("Không có bài nào cho “học tập và làm theo tư tưởng giaiđoạnhainghìnkhông…")
    assert headline.text().endswith(" …”")
    widest = max(headline.fontMetrics().horizontalAdvance(word) for word in headline.text().split())
    assert widest <= headline.width()
    button = panel.nothing.unmarked_button
    assert button.text() == "Tìm không dấu"
    assert button.width() >= button.sizeHint().width()


def test_what_is_cleared_is_what_is_there(search: Typing, panel: ArticlesPanel, qtbot: QtBot) -> None:
    search("khongcogi")
    assert panel.nothing.clear_button.text() == "Xóa ô tìm"
    panel.head.toggle_facet(Facet(FacetKind.YEAR, "1999"))
    search("khongcogi ca")
    assert panel.nothing.clear_button.text() == "Xóa ô tìm và bộ lọc"
    assert panel.nothing.words.text() == "Thử ít từ hơn hoặc từ ngắn hơn.\nHoặc bỏ bớt một bộ lọc."
    with qtbot.waitSignal(panel.filter_applied):
        panel.head.search.use_text("")
    assert panel.nothing.headline.text() == "Không có bài nào qua được bộ lọc"
    assert panel.nothing.words.text() == "Bỏ bớt một bộ lọc để thấy nhiều bài hơn."
    assert panel.nothing.clear_button.text() == "Bỏ mọi bộ lọc"


def test_unmarked_words_offer_no_unmarked_search(search: Typing, panel: ArticlesPanel) -> None:
    search("xyzzy")
    assert panel.nothing.isVisible()
    assert not panel.nothing.unmarked_button.isVisible()
    assert "ít từ hơn" in panel.nothing.words.text()


@pytest.mark.parametrize("typed", ["is:starred", 'year:1999 -place:"Huế"', "(year:1998 OR year:1999)"])
def test_fields_alone_are_not_answered_with_words_on_words(search: Typing, panel: ArticlesPanel, typed: str) -> None:
    assert search(typed) == []
    assert panel.nothing.words.text().startswith("Không bài nào có điều các trường này hỏi.")


def test_escape_shows_everything_again(search: Typing, panel: ArticlesPanel, qtbot: QtBot) -> None:
    search("Đắk Nông")
    with qtbot.waitSignal(panel.filter_applied):
        qtbot.keyClick(panel.head.search, Qt.Key.Key_Escape)
    assert len(panel.shown_ids()) == 5
    assert panel.head.search.count_words() == "5"


def test_enter_opens_the_first_hit(search: Typing, panel: ArticlesPanel, qtbot: QtBot) -> None:
    search("Đắk Nông")
    with qtbot.waitSignal(panel.article_chosen) as chosen:
        qtbot.keyClick(panel.head.search, Qt.Key.Key_Return)
    assert chosen.args == ["a4"]


def test_hits_are_painted_in_the_mark_colour(search: Typing, panel: ArticlesPanel, themes: ThemeKeeper) -> None:
    mark = themes.current.colour("search.mark")
    assert not _shows(panel, mark)
    search("khen thuong")
    assert _shows(panel, mark)


def _shows(panel: ArticlesPanel, colour: QColor) -> bool:
    picture = panel.view.viewport().grab().toImage()
    return any(
        picture.pixelColor(x, y) == colour for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2)
    )


def test_chips_narrow_the_list_and_go_by_a_click(panel: ArticlesPanel, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.head.facet_button, Qt.MouseButton.LeftButton)
    filter_panel = panel.drawer.panel
    assert filter_panel is not None
    row = filter_panel.plain[FacetKind.NOTES]
    assert row.accessibleName() == "có ghi chú, 2 bài"
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(40, 10))
    assert set(panel.shown_ids()) == {"a0", "a1"}
    chip = panel.findChild(QToolButton, "chip-notes")
    assert chip is not None
    assert chip.text() == "có ghi chú"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert len(panel.shown_ids()) == 5


def test_a_chip_that_is_taken_away_leaves_the_keyboard_at_the_next_one_or_in_the_box(
    panel: ArticlesPanel, qtbot: QtBot
) -> None:
    panel.head.toggle_facet(Facet(FacetKind.YEAR, "2021"))
    panel.head.toggle_facet(Facet(FacetKind.NOTES))
    for following in ("chip-notes", ""):
        qtbot.wait(1)  # for the chips to be laid out
        chip = next(one for one in panel.findChildren(QToolButton) if "chip-" in one.objectName() and one.isVisible())
        chip.setFocus()
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
        focused = panel.window().focusWidget()
        assert (focused.objectName() if focused else None) == following
    assert panel.window().focusWidget() is panel.head.search


def test_values_stay_where_they_are_while_somebody_chooses_among_them(panel: ArticlesPanel, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.head.facet_button, Qt.MouseButton.LeftButton)
    filter_panel = panel.drawer.panel
    assert filter_panel is not None
    section = filter_panel.sections[FacetKind.PLACE]

    def values() -> list[str]:
        return [row.words for row in section.findChildren(ValueRow) if row.isVisible()]

    def plain() -> list[str]:
        return [row.words for row in filter_panel.plain.values() if row.isVisible()]

    qtbot.waitUntil(lambda: len(values()) > 1)
    before, lines = values(), plain()
    last = next(row for row in section.findChildren(ValueRow) if row.isVisible() and row.words == before[-1])
    qtbot.mouseClick(last, Qt.MouseButton.LeftButton, pos=QPoint(40, 10))
    assert len(panel.shown_ids()) < 5
    qtbot.wait(1)
    assert values() == before
    assert plain() == lines
    filter_panel.closed.emit()
    qtbot.mouseClick(panel.head.facet_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: values()[:1] == before[-1:])  # what is chosen comes first when the filter is opened


def test_where_filters_hide_everything_they_can_be_taken_away_alone(search: Typing, panel: ArticlesPanel) -> None:
    panel.head.toggle_facet(Facet(FacetKind.YEAR, "1999"))
    assert search("dak nong") == []
    assert panel.nothing.unfilter_button.isVisible()
    panel.nothing.unfilter_button.click()
    assert panel.shown_ids() == ["a4"]
    assert panel.head.search.text() == "dak nong"
    search("khongcogi")
    assert not panel.nothing.unfilter_button.isVisible()


def test_what_only_looks_like_a_field_is_told_where_nothing_is_found(search: Typing, panel: ArticlesPanel) -> None:
    assert search("huyện:Hải") == []
    assert "“huyện:” không phải trường tìm. Các trường: năm:, nơi:" in panel.nothing.words.text()
    search("ngày-in:zzz")
    assert "“ngày-in:” không phải trường tìm" in panel.nothing.words.text()
    search("nơi:zzz")
    assert "không phải trường tìm" not in panel.nothing.words.text()
    search("co-quan:zzz")
    assert "không phải trường tìm" not in panel.nothing.words.text()
    search("place:zzz")
    assert "không phải trường tìm" not in panel.nothing.words.text()
    search("http://a.vn/zz")
    assert "không phải trường tìm" not in panel.nothing.words.text()


def test_chip_and_words_work_together(search: Typing, panel: ArticlesPanel) -> None:
    panel.head.toggle_facet(Facet(FacetKind.YEAR, "2021"))
    assert search("dak nong") == ["a4"]
    assert panel.head.search.count_words() == "1 / 5"


def test_an_edited_text_is_searched_anew(panel: ArticlesPanel, archive: Archive, search: Typing) -> None:
    assert search("xyzzy") == []
    entries = archive.corpus.entries
    changed = type(entries[0])("a9", "Bài mới", "another hash")
    corpus = type(archive.corpus).of((*entries, changed))
    archive.corpus, archive.texts = corpus, archive.texts | {"a9": "Có chữ xyzzy ở đây"}
    panel.show_corpus(corpus, {})
    assert panel.shown_ids() == ["a9"]


def test_what_is_not_understood_is_said_under_the_box(search: Typing, panel: ArticlesPanel) -> None:
    assert set(search("year:xx khen")) == {"a0", "a1", "a2", "a3", "a4"}
    assert panel.head.problem.isVisible()
    assert panel.head.problem.text() == "“xx” không phải là năm; hãy viết như năm:2021 hoặc năm:2021..2023."
    search("khen")
    assert not panel.head.problem.isVisible()


def test_enter_before_the_answer_opens_the_first_that_is_found(
    qtbot: QtBot, themes: ThemeKeeper, archive: Archive
) -> None:
    waiting: list[Answer] = []
    panel = ArticlesPanel(themes, archive, lambda _work, answer: waiting.append(answer))
    qtbot.addWidget(panel)
    panel.show_corpus(archive.corpus, {})
    opened: list[str] = []
    panel.article_chosen.connect(opened.append)
    panel.head.search.use_text("khen")
    qtbot.keyClick(panel.head.search, Qt.Key.Key_Return)
    assert opened == []
    waiting[-1](Shown(Listing(archive.corpus.numbers_of(["a3"]))))
    assert opened == ["a3"]


def test_an_answer_to_an_older_question_comes_too_late(qtbot: QtBot, themes: ThemeKeeper, archive: Archive) -> None:
    waiting: list[Answer] = []
    panel = ArticlesPanel(themes, archive, lambda _work, answer: waiting.append(answer))
    qtbot.addWidget(panel)
    panel.show_corpus(archive.corpus, {})
    panel.head.search.use_text("khen")
    panel.head.search.use_text("khen thu")
    first, second = waiting[-2:]
    second(Shown(Listing(archive.corpus.numbers_of(["a1"]))))
    first(Shown(Listing(archive.corpus.numbers_of(["a0", "a2"]))))
    assert panel.shown_ids() == ["a1"]


# ---- order by relevance, lines that come later


def choose_order(panel: ArticlesPanel, name: str) -> None:
    menu = panel.head.sort_button.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == name).trigger()


def test_relevance_is_an_order_while_words_are_searched_for(search: Typing, panel: ArticlesPanel) -> None:
    menu = panel.head.sort_button.menu()
    menu.aboutToShow.emit()
    assert "Mức liên quan" not in [action.text() for action in menu.actions()]
    by_date = search("khen")
    choose_order(panel, "Mức liên quan")
    assert panel.head.sort_button.text() == "Mức liên quan"
    by_relevance = panel.shown_ids()
    assert sorted(by_relevance) == sorted(by_date)
    assert by_relevance != by_date
    panel.clear_filter()
    assert panel.head.sort_button.text() == "Ngày · mới nhất trước"
    assert panel.shown_ids()[0] == "a2"
    assert search("khen") == by_relevance


def test_words_that_all_articles_have_are_sorted_by_date_and_that_is_said(search: Typing, panel: ArticlesPanel) -> None:
    panel.set_sort("relevance", True)
    found = search("va")
    assert panel.head.remark.isVisible()
    assert "xếp theo ngày" in panel.head.remark.text()
    panel.set_sort("date", True)
    assert panel.shown_ids() == found
    assert not panel.head.remark.isVisible()


def test_lines_that_are_not_there_yet_are_sent_for_together(
    qtbot: QtBot, themes: ThemeKeeper, archive: Archive
) -> None:
    waiting: dict[str, list[tuple[Callable[[], object], Answer]]] = {}

    def work(job: Callable[[], object], answer: Answer, key: str = "search") -> None:
        waiting.setdefault(key, []).append((job, answer))

    def let(key: str) -> None:
        for job, answer in waiting.pop(key):
            answer(job())

    panel = ArticlesPanel(themes, archive, work)
    qtbot.addWidget(panel)
    panel.resize(352, 720)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.show_corpus(archive.corpus, {})
    panel.head.search.use_text("khen")
    job, answer = waiting.pop("search")[-1]
    shown = job()
    assert isinstance(shown, Shown)
    assert len(shown.lines) == 5
    answer(shown._replace(lines={}))
    mark = themes.current.colour("search.mark")
    assert not _shows(panel, mark)
    qtbot.waitUntil(lambda: "lines" in waiting)
    assert len(waiting["lines"]) == 1
    let("lines")
    assert _shows(panel, mark)


def test_lines_for_older_words_come_too_late(qtbot: QtBot, archive: Archive) -> None:
    answers: list[Answer] = []
    lines = Lines(archive, lambda _job, answer, _key="search": answers.append(answer))
    lines.use(Query.parse("khen"), {})
    assert lines.of(1) is None
    qtbot.waitUntil(lambda: len(answers) == 1)
    lines.use(Query.parse("thưởng"), {})
    answers[0]({1: Snippet("khen", ((0, 4),))})
    assert lines.of(1) is None
    qtbot.waitUntil(lambda: len(answers) == 2)
    answers[1]({1: Snippet("thưởng", ((0, 6),))})
    assert lines.of(1) == Snippet("thưởng", ((0, 6),))
    lines.use(lines.query, {})
    assert lines.of(1) == Snippet("thưởng", ((0, 6),))


def test_the_list_follows_a_word_while_it_is_composed(panel: ArticlesPanel, qtbot: QtBot) -> None:
    box = panel.head.search
    box.setFocus()
    with qtbot.waitSignal(panel.filter_applied):
        compose(box, "D", "Đ", "Đă", "Đăk", "Đắk")
    assert panel.shown_ids() == ["a4"]
    with qtbot.assertNotEmitted(panel.filter_applied, wait=150):  # the same words
        compose(box, "", hand_over="Đắk")
    with qtbot.waitSignal(panel.filter_applied):
        compose(box, "x", hand_over=" xyzzy ")
    assert panel.shown_ids() == []
    box.setCursorPosition(0)
    with qtbot.waitSignal(panel.filter_applied):
        compose(box, "khèn")
    assert panel.nothing.isVisible()
    box.use_text("")
    assert box.words() == ""
    assert len(panel.shown_ids()) == 5
