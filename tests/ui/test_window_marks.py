# SPDX-License-Identifier: MIT
"""Stars, read marks and tags in the window, by keyboard and by menu."""

from __future__ import annotations

import unicodedata

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reader.ui.dialogs.ask_name import NameDialog
from reader.ui.dialogs.tag_picker import TagPicker
from reader.ui.dialogs.tags import TagsDialog
from reader.ui.main_window import read_watch
from tests.ui.driving import Start, settle
from tests.ui.marking import SPOKEN, opened, press, spoken, when_open
from tests.ui.typing import type_words

# ---- marks


def test_new_articles_are_unread_and_say_so(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    assert all("chưa đọc" in words for words in spoken(window).values())


def test_s_stars_all_that_are_selected_and_takes_back_exactly_that(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    (first,) = press(window, "s", 0)
    settle(qtbot, window)
    ids = press(window, "s", 0, 1, 2)
    settle(qtbot, window)
    assert {each for each, words in spoken(window).items() if "có sao" in words} == set(ids)
    assert window.marking.strip.words() == "Đã gắn sao 2 bài"
    window.commands.action("undo").trigger()
    settle(qtbot, window)
    assert window.services.library.work.shelf.starred() == {first}
    press(window, "s", 0)
    settle(qtbot, window)
    assert window.services.library.work.shelf.starred() == set()


def test_a_mixed_selection_is_marked_read_first_and_unread_the_next_time(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    shelf = window.services.library.work.shelf
    press(window, "m", 1)
    settle(qtbot, window)
    ids = press(window, "m", 0, 1, 2)
    settle(qtbot, window)
    assert shelf.read() == set(ids)
    press(window, "m", 0, 1, 2)
    settle(qtbot, window)
    assert shelf.read() == set()


def test_letters_alone_are_typed_into_the_search_box(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    window.desk.articles.view.setFocus()
    with qtbot.waitSignal(window.desk.articles.filter_applied):
        QTest.keyClicks(window.desk.articles.view, "t")
    settle(qtbot, window)
    assert window.desk.articles.head.search.text() == "t"


def test_marks_are_there_after_the_next_start(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    (starred,) = press(window, "s", 2)
    settle(qtbot, window)
    window = opened(start, qtbot)
    assert "có sao" in spoken(window)[starred]


def test_what_is_looked_at_for_a_while_is_read_unless_that_is_switched_off(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read_watch, "AFTER_MS", 30)
    window = start()
    settle(qtbot, window)
    shelf = window.services.library.work.shelf
    assert window.desk.article is not None
    first = window.desk.article.entry.id
    qtbot.waitUntil(lambda: shelf.read() == {first})
    assert not window.undo.canUndo()
    second, third = [each for each in window.desk.articles.shown_ids() if each != first][:2]
    window.commands.action("mark-read").trigger()
    window.desk.open_article(second)
    qtbot.wait(120)
    assert shelf.read() == {first}
    window.commands.action("mark-read").trigger()
    window.desk.open_article(third)
    qtbot.waitUntil(lambda: shelf.read() == {first, third})


@pytest.mark.parametrize(
    "typed", ["is:unread", "là:chưa-đọc", "la:chua doc", unicodedata.normalize("NFD", "là:chưa đọc")]
)
def test_a_search_for_unread_articles_follows_what_is_marked_by_hand(typed: str, start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    window.desk.articles.head.search.use_text(typed)
    settle(qtbot, window)
    ids = press(window, "m", 0, 1)
    qtbot.waitUntil(lambda: len(window.desk.articles.shown_ids()) == 3)
    assert not set(ids) & set(window.desk.articles.shown_ids())


# ---- tags


def test_t_makes_and_puts_a_tag_on_all_selected_articles(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)

    def pick(dialog: QDialog) -> None:
        assert isinstance(dialog, TagPicker)
        QTest.keyClicks(dialog.edit, "Khen thuong")
        QTest.keyClick(dialog.edit, Qt.Key.Key_Return)
        QTest.keyClick(dialog.edit, Qt.Key.Key_Return)

    when_open(TagPicker, pick)
    ids = press(window, "t", 0, 1)
    settle(qtbot, window)
    assert {each for each, words in spoken(window).items() if "thẻ Khen thuong" in words} == set(ids)
    window.desk.articles.head.search.use_text('tag:"khen thuong"')
    qtbot.waitUntil(lambda: set(window.desk.articles.shown_ids()) == set(ids))


def test_the_picker_shows_what_only_some_have_and_can_give_it_to_all_or_none(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    ids = window.desk.articles.shown_ids()[:2]
    window.flows.marks.tag(ids[:1], ["một", "hai"], [])
    settle(qtbot, window)

    def pick(dialog: QDialog) -> None:
        assert isinstance(dialog, TagPicker)
        model = dialog.view.model()
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        assert [row.data(SPOKEN) for row in rows] == ["hai, có ở một số bài", "một, có ở một số bài"]
        QTest.keyClick(dialog.edit, Qt.Key.Key_Space)
        QTest.keyClick(dialog.edit, Qt.Key.Key_Down)
        QTest.keyClick(dialog.edit, Qt.Key.Key_Space)
        QTest.keyClick(dialog.edit, Qt.Key.Key_Space)
        assert [model.index(row, 0).data(SPOKEN) for row in range(2)] == ["hai, có ở tất cả", "một, không có"]
        QTest.keyClick(dialog.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    when_open(TagPicker, pick)
    press(window, "t", 0, 1)
    settle(qtbot, window)
    marks = window.services.library.work.shelf.marks()
    assert {tag.name: set(marks.having(tag.number)) for tag in marks.tags} == {"hai": set(ids), "một": set()}


def test_escape_in_the_picker_changes_nothing(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)

    def give_up(dialog: QDialog) -> None:
        assert isinstance(dialog, TagPicker)
        type_words(dialog.edit, "mới")
        QTest.keyClick(dialog.edit, Qt.Key.Key_Return)
        QTest.keyClick(dialog.edit, Qt.Key.Key_Escape)

    when_open(TagPicker, give_up)
    press(window, "t", 0)
    settle(qtbot, window)
    assert window.services.library.work.shelf.marks().tags == ()


def test_tags_are_renamed_merged_and_deleted_on_their_page_and_brought_back(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    ids = window.desk.articles.shown_ids()
    flow, shelf = window.flows.marks, window.services.library.work.shelf
    flow.tag(ids[:2], ["một"], [])
    flow.tag(ids[1:3], ["hai"], [])
    settle(qtbot, window)
    before = shelf.marks()

    def work(dialog: QDialog) -> None:
        assert isinstance(dialog, TagsDialog)

        def rename(asked: QDialog) -> None:
            assert isinstance(asked, NameDialog)
            asked.field.edit.setText("MỘT")
            assert not asked.save.isEnabled()  # the other tag is called so
            assert "gộp" in asked.field.hint.text()
            asked.field.edit.setText("Hai mươi")
            QTest.keyClick(asked.field.edit, Qt.Key.Key_Return)

        when_open(NameDialog, rename)
        dialog.rename_button.click()
        settle(qtbot, window)
        assert [tag.name for tag in shelf.marks().tags] == ["Hai mươi", "một"]
        dialog.merge_button.menu().aboutToShow.emit()
        dialog.merge_button.menu().actions()[0].trigger()
        settle(qtbot, window)
        (tag,) = shelf.marks().tags
        assert (tag.name, set(shelf.marks().having(tag.number))) == ("một", set(ids[:3]))
        dialog.drop_button.click()
        settle(qtbot, window)
        assert shelf.marks().tags == ()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        for _ in range(3):
            QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
            settle(qtbot, window)

    when_open(TagsDialog, work)
    window.commands.action("tags").trigger()
    settle(qtbot, window)
    assert shelf.marks() == before
