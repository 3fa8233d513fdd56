# SPDX-License-Identifier: MIT
"""The tag picker keeps its size and its place while names are typed into it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.marks import Marks, Tag
from reader.ui.dialogs.tag_picker import Has, TagPicker
from reader.ui.dialogs.tags import TagsDialog
from reader.ui.theme import ThemeKeeper
from tests.ui.dialogs.conftest import Shown
from tests.ui.typing import compose, type_words

NAMES = ("Báo cáo năm 2024", "Cần hỏi lại", "Đã đối chiếu", "Khối cơ quan", "Thi đua", "Xã, phường", "Y tế")


def picker(names: tuple[str, ...], themes: ThemeKeeper) -> TagPicker:
    tags = tuple(Tag(number, name) for number, name in enumerate(names, start=1))
    return TagPicker(Marks(tags=tags), {tag.number: Has.NONE for tag in tags}, 3, themes.current)


@pytest.mark.parametrize("names", [(), NAMES[:2], NAMES, tuple(f"Thẻ số {number}" for number in range(40))])
def test_nothing_moves_while_names_are_typed(
    names: tuple[str, ...], shown: Shown[TagPicker], themes: ThemeKeeper, qtbot: QtBot
) -> None:
    page = shown(picker(names, themes))
    before = page.geometry()
    parts = page.edit.geometry(), page.hint.geometry()
    for typed in ("b", "áo", "xyz một thẻ mới", "thi đua"):
        type_words(page.edit, typed)
        QApplication.processEvents()
        assert page.geometry() == before
        assert (page.edit.geometry(), page.hint.geometry()) == parts
        page.edit.clear()
    type_words(page.edit, "Thẻ mới")
    qtbot.keyClick(page.edit, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert page.geometry() == before
    assert page.picked().on == ("Thẻ mới",)


def test_all_words_of_the_hints_have_room(shown: Shown[TagPicker], themes: ThemeKeeper, qtbot: QtBot) -> None:
    page = shown(picker(NAMES, themes))
    assert page.hint.heightForWidth(page.hint.width()) <= page.hint.height()
    qtbot.keyClick(page.edit, Qt.Key.Key_Space)
    assert page.hint.heightForWidth(page.hint.width()) <= page.hint.height()
    assert not page.view.verticalScrollBar().isVisible()


def test_without_any_tag_it_says_how_to_make_one(shown: Shown[TagPicker], themes: ThemeKeeper) -> None:
    page = shown(picker((), themes))
    assert page.nothing.isVisible()
    assert page.nothing.text() == "Chưa có thẻ nào: gõ tên rồi Enter."
    type_words(page.edit, "Thi đua")
    assert not page.nothing.isVisible()
    assert page.view.model().index(0, 0).data() == "Tạo thẻ “Thi đua”"


def test_tags_follow_a_word_while_it_is_composed(shown: Shown[TagPicker], themes: ThemeKeeper, qtbot: QtBot) -> None:
    page = shown(picker(NAMES, themes))
    compose(page.edit, "đ", "đô", "đối")
    assert page.view.model().index(0, 0).data() == "Đã đối chiếu"
    assert page.edit.text() == ""
    compose(page.edit, "", hand_over="đối")
    assert page.view.model().index(0, 0).data() == "Đã đối chiếu"
    qtbot.keyClick(page.edit, Qt.Key.Key_Return)
    assert page.picked().on == ("Đã đối chiếu",)


def test_all_of_it_is_done_with_the_mouse_alone(shown: Shown[TagPicker], themes: ThemeKeeper, qtbot: QtBot) -> None:
    page = shown(picker(NAMES, themes))
    place = page.view.visualRect(page.view.model().index(2, 0)).center()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseClick(page.done_button, Qt.MouseButton.LeftButton)
    assert not page.isVisible()
    assert page.result() == TagPicker.DialogCode.Accepted
    assert page.picked().on == ("Đã đối chiếu",)


@pytest.mark.parametrize(("typed", "tag"), [("Mới", "Mới"), ("thi dua", "Thi đua")])
def test_what_is_typed_counts_when_done_is_clicked(
    typed: str, tag: str, shown: Shown[TagPicker], themes: ThemeKeeper, qtbot: QtBot
) -> None:
    page = shown(picker(NAMES, themes))
    type_words(page.edit, typed)
    qtbot.mouseClick(page.done_button, Qt.MouseButton.LeftButton)
    assert page.picked().on == (tag,)


def test_cancel_is_reached_by_tab_and_pressed_by_enter(
    shown: Shown[TagPicker], themes: ThemeKeeper, qtbot: QtBot
) -> None:
    page = shown(picker(NAMES, themes))
    qtbot.keyClick(page.edit, Qt.Key.Key_Tab)
    assert page.cancel_button.hasFocus()
    qtbot.keyClick(page.cancel_button, Qt.Key.Key_Return)
    assert not page.isVisible()
    assert page.result() == TagPicker.DialogCode.Rejected


def test_the_page_of_tags_names_the_key_that_tags(shown: Shown[TagsDialog], themes: ThemeKeeper) -> None:
    page = shown(TagsDialog(Marks(), themes.current))
    assert page.nothing.text() == "Chưa có thẻ nào. Chọn bài trong danh sách rồi nhấn Alt+T."
    assert page.nothing.isVisible()
    assert page.nothing.height() > 3 * page.new_button.height()  # it has the room of the table
