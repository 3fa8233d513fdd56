# SPDX-License-Identifier: MIT
"""The page as a reader uses it: marks, legend, click, folds, sizes, themes, selection."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.core.corpus import Article
from reader.core.figure import Status
from reader.core.numerals import show_number
from reader.core.paint import PATTERNS, Pattern
from reader.core.settings import TEXT_SIZES
from reader.core.span import EntityType
from reader.core.structure import Part
from reader.ui.languages import speak
from reader.ui.reading import ReadingPanel
from reader.ui.theme import ThemeKeeper, load_theme
from tests.ui.reading.builders import decided, make_article, note_on, records_of
from tests.ui.reading.conftest import press

Click = Callable[..., None]


def marked(panel: ReadingPanel, article: Article) -> dict[str, list[str]]:
    """The words that are highlighted, by role."""
    found: dict[str, list[str]] = {}
    for stroke in panel.view.layers.strokes("mentions"):
        found.setdefault(stroke.role.removeprefix("mention."), []).append(article.text[stroke.start : stroke.end])
    return found


def colour_at(panel: ReadingPanel, start: int, end: int) -> str:
    """The ground of a stretch, above its letters."""
    rect = panel.view.rect_of(start, end)
    return panel.view.viewport().grab().toImage().pixelColor(round(rect.left()) + 1, round(rect.top()) + 4).name()


def test_marks_lie_on_the_right_words_behind_an_emoji(panel: ReadingPanel, article: Article) -> None:
    found = marked(panel, article)
    assert found["organisation"] == ["Đảng ủy khối", "Đảng ủy khối tỉnh Long Hồ"]
    assert found["role"] == ["Bí thư "]
    assert found["figure"] == ["106", "32", "74", "648"]
    assert found["document"] == ["Chỉ thị số 05-CT/TW"]
    assert "place" not in found  # part of the organisation's name


def test_the_tint_is_painted_under_the_words(panel: ReadingPanel, article: Article) -> None:
    at = article.text.index("Trần Văn An")
    assert colour_at(panel, at, at + 11) == load_theme("light").colour("mention.person.tint").name()
    assert colour_at(panel, at - 5, at - 1) == load_theme("light").colour("surface").name()


def test_patterns_differ_by_type_and_general_words_are_faint(panel: ReadingPanel, article: Article) -> None:
    strokes = {stroke.role: stroke for stroke in panel.view.layers.strokes("mentions")}
    assert strokes["mention.figure"].pattern is Pattern.DOUBLE
    assert strokes["mention.document"].pattern is Pattern.WAVE
    faint = [article.text[s.start : s.end] for s in panel.view.layers.strokes("mentions") if s.faint]
    assert faint == ["Bác"]


def test_a_click_on_a_chip_takes_the_tint_away(panel: ReadingPanel, article: Article, qtbot: QtBot) -> None:
    at = article.text.index("Trần Văn An")
    with qtbot.waitSignal(panel.hidden_types_changed) as said:
        QTest.mouseClick(panel.legend.chips["PERSON"], Qt.MouseButton.LeftButton)
    assert said.args == [("PERSON",)]
    assert "person" not in marked(panel, article)
    assert colour_at(panel, at, at + 11) == load_theme("light").colour("surface").name()
    QTest.keyClick(panel.legend.chips["PERSON"], Qt.Key.Key_Space)
    assert marked(panel, article)["person"] == ["Trần Văn An", "Bác"]


def test_switching_a_type_moves_no_word(panel: ReadingPanel, article: Article) -> None:
    at = article.text.index("648")
    before = panel.view.rect_of(at, at + 3)
    panel.set_hidden_types(("FIGURE", "ORGANISATION"))
    assert panel.view.rect_of(at, at + 3) == before
    assert panel.legend.hidden() == ("ORGANISATION", "FIGURE")


def test_the_legend_counts_without_general_words(panel: ReadingPanel) -> None:
    texts = {kind: chip.text() for kind, chip in panel.legend.chips.items()}
    assert texts["PERSON"] == "Người 1"
    assert texts["FIGURE"] == "Số liệu 4"
    assert texts["PLACE"] == "Nơi 0"


def test_a_click_on_a_name_asks_for_its_mentions(panel: ReadingPanel, click: Click, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.entity_activated) as said:
        click("Trần Văn An")
    assert said.args[0].id == "person:tran-van-an"


def test_enter_at_the_caret_does_what_a_click_does(panel: ReadingPanel, article: Article, qtbot: QtBot) -> None:
    panel.view.setFocus()
    panel.view.setTextCursor(panel.view.cursor_at(article.text.index("Văn An")))
    with qtbot.waitSignal(panel.entity_activated) as said:
        QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert said.args[0].text == "Trần Văn An"


def test_lines_of_the_page_fold_and_unfold(panel: ReadingPanel) -> None:
    folded = "▸ 2 dòng ngoài bài (Phản hồi · Các tin khác)"
    assert panel.view.toPlainText().endswith(folded)
    bar = panel.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    cursor = panel.view.textCursor()
    cursor.setPosition(panel.view.document().characterCount() - 3)
    press(panel, panel.view.cursorRect(cursor).center())
    assert panel.view.toPlainText().endswith("▾ 2 dòng ngoài bài (Phản hồi · Các tin khác)\nPhản hồi\nCác tin khác")
    panel.view.setTextCursor(panel.view.document().find("▾"))
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert panel.view.toPlainText().endswith(folded)


def test_going_into_a_fold_opens_it(panel: ReadingPanel, article: Article) -> None:
    at = article.text.index("Các tin khác")
    panel.go_to(at, at + 12)
    assert panel.view.textCursor().selectedText() == "Các tin khác"


def test_the_line_under_the_title_states_the_facts(panel: ReadingPanel, article: Article) -> None:
    length = show_number(len(article.text))
    line = panel.view.toPlainText().splitlines()[1]
    assert line == f"Không rõ ngày đăng · Long Hồ · UTF-8 · {length} ký tự"


def test_go_to_selects_the_right_words_and_rings_them(panel: ReadingPanel, article: Article, qtbot: QtBot) -> None:
    at = article.text.index("Đoạn 25")
    panel.go_to(at, at + 7)
    assert panel.view.textCursor().selectedText() == "Đoạn 25"
    assert panel.selection() == (at, at + 7)
    assert panel.view.viewport().rect().contains(panel.view.rect_of(at, at + 7).toRect())
    assert [(s.start, s.end) for s in panel.view.layers.strokes("flash")] == [(at, at + 7)]
    assert not panel.note_button.isVisible()
    qtbot.waitUntil(lambda: not panel.view.layers.strokes("flash"))


def test_position_and_restore_position_agree(panel: ReadingPanel, article: Article) -> None:
    at = article.text.index("Đoạn 9 ")
    panel.restore_position(at)
    assert panel.position() == at
    panel.restore_position(0)
    assert panel.view.verticalScrollBar().value() == 0


@pytest.mark.parametrize("step", [1, -1, 3])
def test_another_size_keeps_the_first_line(panel: ReadingPanel, article: Article, qtbot: QtBot, step: int) -> None:
    at = article.text.index("Đoạn 12 ")
    panel.restore_position(at)
    with qtbot.waitSignal(panel.text_size_changed):
        panel.step_text_size(step)
    assert panel.text_size() == TEXT_SIZES[TEXT_SIZES.index(17.5) + step]
    assert panel.position() == at
    panel.step_text_size(0)
    assert (panel.text_size(), panel.position()) == (17.5, at)


def test_size_buttons_stop_at_the_ends(panel: ReadingPanel) -> None:
    for _ in TEXT_SIZES:
        QTest.mouseClick(panel.legend.larger, Qt.MouseButton.LeftButton)
    assert panel.text_size() == TEXT_SIZES[-1]
    assert not panel.legend.larger.isEnabled()
    assert panel.legend.smaller.isEnabled()


def test_another_theme_keeps_place_and_selection(panel: ReadingPanel, article: Article, themes: ThemeKeeper) -> None:
    at = article.text.index("Đoạn 12 ")
    panel.go_to(at, at + 7)
    panel.restore_position(at)
    themes.use("dark")
    assert panel.position() == at
    assert panel.view.textCursor().selectedText() == "Đoạn 12"
    ground = panel.view.viewport().grab().toImage().pixelColor(3, 3)
    assert ground.name() == load_theme("dark").colour("surface").name()


def test_another_theme_keeps_the_place_also_above_the_words(panel: ReadingPanel, themes: ThemeKeeper) -> None:
    themes.use("dark")
    bar = panel.view.verticalScrollBar()
    for place in (20, 45, 65, 90, 130):
        bar.setValue(place)
        for name in ("sepia", "dark"):
            themes.use(name)
            assert bar.value() == place


class Widths(QObject):
    """How wide the page was laid out."""

    def __init__(self) -> None:
        super().__init__()
        self.all: list[int] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent):
            self.all.append(event.size().width())
        return False


def test_another_theme_never_lays_the_words_out_at_another_width(panel: ReadingPanel, themes: ThemeKeeper) -> None:
    assert panel.view.verticalScrollBar().isVisible()
    themes.use("dark")
    panel.view.viewport().installEventFilter(widths := Widths())
    themes.use("sepia")
    assert widths.all == []


def test_a_narrower_window_keeps_the_first_line(panel: ReadingPanel, article: Article, qtbot: QtBot) -> None:
    at = article.text.index("Đoạn 12 ")
    panel.restore_position(at)
    panel.resize(520, 520)
    qtbot.waitUntil(lambda: panel.view.viewport().width() < 540)
    assert panel.position() == at


def test_a_selection_by_mouse_offers_a_note(panel: ReadingPanel, article: Article, qtbot: QtBot) -> None:
    at = article.text.index("Trần Văn An")
    rect = panel.view.rect_of(at, at + 11)
    left, right = (
        QPoint(round(rect.left()), round(rect.center().y())),
        QPoint(round(rect.right()), round(rect.center().y())),
    )
    QTest.mousePress(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=left)
    QTest.mouseMove(panel.view.viewport(), right)
    QTest.mouseRelease(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=right)
    assert panel.note_button.isVisible()
    with qtbot.waitSignal(panel.note_requested) as said:
        QTest.mouseClick(panel.note_button, Qt.MouseButton.LeftButton)
    assert said.args == [at, at + 11]


def test_the_offer_of_a_note_goes_once_the_note_is_there(panel: ReadingPanel, article: Article) -> None:
    at = article.text.index("Đồng chí")
    panel.view.setTextCursor(panel.view.cursor_at(at, at + len("Đồng chí")))
    panel.view.user_selected.emit()
    assert panel.note_button.isVisible()
    panel.update_notes((note_on(article, "Đồng chí"),))
    assert not panel.note_button.isVisible()


def test_copying_keeps_no_break_spaces_and_leaves_out_the_facts(panel: ReadingPanel, article: Article) -> None:
    panel.view.selectAll()
    copied = panel.view.createMimeDataFromSelection().text()
    assert copied.startswith("😀 Đảng ủy khối khen thưởng\n\nĐồng chí")
    assert "2020,\u00a0Đảng" in copied
    assert "ký tự" not in copied


def test_notes_get_a_box_and_a_margin_bar(panel: ReadingPanel, article: Article, qtbot: QtBot) -> None:
    panel.update_notes((note_on(article, "Đồng chí"), note_on(article, "Đồng chí Trần", "blue", "n2")))
    strokes = panel.view.layers.strokes("notes")
    assert [(s.key, s.role, s.lane) for s in strokes] == [("n2", "note.blue", 0), ("n1", "note.rose", 1)]
    bar = QPoint(
        round(panel.view.column - 17), round(panel.view.rect_of(strokes[0].start, strokes[0].end).center().y())
    )
    with qtbot.waitSignal(panel.note_activated) as said:
        press(panel, bar)
    assert said.args == ["n2"]


def test_a_click_on_noted_words_opens_the_note(
    panel: ReadingPanel, article: Article, click: Click, qtbot: QtBot
) -> None:
    panel.update_notes((note_on(article, "Đồng chí"),))
    with qtbot.waitSignal(panel.note_activated) as said:
        click("Đồng chí")
    assert said.args == ["n1"]


def test_rejected_figures_lose_their_tint(panel: ReadingPanel, article: Article) -> None:
    first, *others = records_of(article)
    panel.update_records((decided(first, Status.REJECTED), *others))
    struck = [article.text[s.start : s.end] for s in panel.view.layers.strokes("mentions") if s.struck]
    assert struck == ["106"]


def test_without_an_article_the_pane_says_what_to_do(panel: ReadingPanel) -> None:
    panel.show_article(None)
    page = panel.findChild(QWidget, "emptyPage")
    assert page is not None
    assert page.isVisible()
    assert not panel.view.isVisible()
    assert panel.selection() is None
    assert panel.position() == 0
    panel.open_find()
    assert not panel.find_bar.isVisible()


def test_another_article_starts_at_its_top(panel: ReadingPanel, article: Article) -> None:
    panel.restore_position(article.text.index("Đoạn 12 "))
    other = make_article((("Bài khác", Part.TITLE), ("Thân bài.", Part.BODY)), "a2")
    panel.show_article(other, (), ())
    assert panel.article_id() == "a2"
    assert panel.view.toPlainText().startswith("Bài khác")
    assert panel.view.verticalScrollBar().value() == 0
    assert not panel.view.layers.strokes("mentions")


def test_the_menu_offers_all_mentions_of_the_name_under_it(panel: ReadingPanel, article: Article, qtbot: QtBot) -> None:
    run = next(run for run in panel._runs if article.text[run.start : run.end] == "Trần Văn An")
    menu = panel.menu.make(run)
    assert [action.text() for action in menu.actions() if not action.isSeparator()] == [
        "Chép",
        "Chép kèm nguồn",
        "Ghi chú đoạn đang chọn…",
        "Chọn hết",
        "Mọi chỗ nhắc đến “Trần Văn An”",
    ]
    with qtbot.waitSignal(panel.entity_activated):
        menu.actions()[-1].trigger()
    menu.deleteLater()


def test_everything_that_takes_the_focus_has_a_name(panel: ReadingPanel, article: Article) -> None:
    panel.open_find()
    panel.show_figure(records_of(article)[0])
    panel.review.card.start_edit()
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in panel.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
        and widget.isVisible()
    ]
    assert nameless == []


def luminance(code: str) -> float:
    channels = [int(code[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "sepia", "dark"])
@pytest.mark.parametrize("kind", sorted(PATTERNS))
def test_words_stay_legible_on_every_tint(theme: str, kind: str) -> None:
    """Captions and furniture are muted, kickers have the accent; lines reach 3:1 on their own tint."""
    roles = load_theme(theme).roles
    tint = roles[f"mention.{kind.lower()}.tint"]
    assert {role: contrast(roles[role], tint) >= 4.5 for role in ("text", "muted", "accent")} == {
        "text": True,
        "muted": True,
        "accent": True,
    }
    assert contrast(roles[f"mention.{kind.lower()}.line"], tint) >= 3


@pytest.mark.parametrize(("language", "one", "many"), [("en", "Person 1", "People 2"), ("vi", "Người 1", "Người 2")])
def test_the_legend_tells_one_from_many(panel: ReadingPanel, language: str, one: str, many: str) -> None:
    speak(language)
    chip = panel.legend.chips[EntityType.PERSON]
    chip.show_count(1)
    assert chip.text() == one
    chip.show_count(2)
    assert chip.text() == many
