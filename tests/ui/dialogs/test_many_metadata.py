# SPDX-License-Identifier: MIT
"""Editing what is known of several articles changes what was touched, and says what becomes of each field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.common_values import Common
from reader.ui.dialogs import ManyMetadataDialog
from reader.ui.dialogs.many_metadata import Will
from tests.ui.dialogs.conftest import Shown
from tests.ui.typing import type_words

COMMON = {
    "source": Common(("Báo Bến Tre", "Báo Vĩnh Long", ""), 5, 3),
    "published": Common(("2021-05-18",), 1),
    "place": Common(("",), 1),
}


@pytest.fixture
def dialog(shown: Shown[ManyMetadataDialog]) -> ManyMetadataDialog:
    return shown(ManyMetadataDialog(1200, COMMON))


def retype(dialog: ManyMetadataDialog, name: str, words: str) -> None:
    edit = dialog.fields[name].line.edit
    edit.setFocus()
    edit.selectAll()
    if not words:
        QTest.keyClick(edit, Qt.Key.Key_Backspace)
    type_words(edit, words)


def test_it_shows_what_is_alike_and_where_they_differ(dialog: ManyMetadataDialog) -> None:
    assert dialog.windowTitle() == "Sửa thông tin của 1.200 bài"
    source, published, place = (dialog.fields[name].line for name in ("source", "published", "place"))
    assert (source.value, source.edit.placeholderText()) == ("", "(khác nhau)")
    assert source.hint.text() == "5 giá trị: Báo Bến Tre · Báo Vĩnh Long · không có · …"
    assert published.value == "18.5.2021"
    assert (place.value, place.edit.placeholderText()) == ("", "")
    assert dialog.save.text() == "Lưu cho 1.200 bài"
    assert not dialog.save.isEnabled()
    assert dialog.edits() == {}


def test_only_what_is_touched_is_changed(dialog: ManyMetadataDialog) -> None:
    retype(dialog, "place", "Chợ Lách")
    assert dialog.fields["place"].line.hint.text() == "Ghi cho cả 1.200 bài"
    assert dialog.edits() == {"place": "Chợ Lách"}
    retype(dialog, "published", "5/2021")
    assert dialog.edits() == {"published": "2021-05", "place": "Chợ Lách"}
    retype(dialog, "published", "18.5.2021")
    assert dialog.edits() == {"place": "Chợ Lách"}


def test_a_field_that_differs_stays_when_what_was_typed_is_deleted(dialog: ManyMetadataDialog) -> None:
    retype(dialog, "source", "Báo")
    assert dialog.edits() == {"source": "Báo"}
    retype(dialog, "source", "")
    assert dialog.fields["source"].line.edit.placeholderText() == "(khác nhau)"
    assert dialog.edits() == {}
    assert not dialog.save.isEnabled()


def test_a_field_is_emptied_by_deleting_what_all_have_or_by_its_link(dialog: ManyMetadataDialog, qtbot: QtBot) -> None:
    retype(dialog, "published", "")
    assert dialog.fields["published"].line.hint.text() == "Bỏ trống ở cả 1.200 bài"
    qtbot.mouseClick(dialog.fields["source"].button(Will.EMPTY), Qt.MouseButton.LeftButton)
    assert dialog.fields["source"].line.edit.placeholderText() == "(bỏ trống)"
    assert dialog.edits() == {"source": "", "published": ""}
    assert not dialog.fields["place"].button(Will.EMPTY).isVisible()


def test_back_to_what_was_read_and_back_to_nothing(dialog: ManyMetadataDialog, qtbot: QtBot) -> None:
    assert not dialog.fields["published"].button(Will.GO_BACK).isVisible()
    source = dialog.fields["source"]
    qtbot.mouseClick(source.button(Will.GO_BACK), Qt.MouseButton.LeftButton)
    assert source.line.hint.text() == "Trở lại như đọc được ở 3 bài đã sửa"
    assert dialog.edits() == {"source": None}
    qtbot.mouseClick(source.button(Will.STAY), Qt.MouseButton.LeftButton)
    assert source.line.edit.placeholderText() == "(khác nhau)"
    assert dialog.edits() == {}


def test_a_wrong_date_keeps_it_open_and_says_so(dialog: ManyMetadataDialog, qtbot: QtBot) -> None:
    retype(dialog, "published", "31.2.2021")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.fields["published"].line.hint.text() == "Không phải ngày. Hãy viết 15.5.2024, 5.2024 hoặc 2024."


def test_nothing_moves_while_one_types(shown: Shown[ManyMetadataDialog]) -> None:
    long = ("Báo Quân khu Chín", "Tạp chí Nông thôn mới và Phát triển", "Trang tin Đảng ủy Khối Doanh nghiệp")
    dialog = shown(ManyMetadataDialog(1200, COMMON | {"place": Common(long, 40)}))
    assert dialog.fields["place"].line.hint.text().startswith("40 giá trị: Báo Quân khu Chín · Tạp chí")
    assert dialog.fields["place"].line.hint.text().endswith("…")
    places = [field.line.geometry() for field in dialog.fields.values()]
    retype(dialog, "place", "Mỏ Cày")
    retype(dialog, "published", "2021")
    QApplication.processEvents()
    assert [field.line.geometry() for field in dialog.fields.values()] == places


@pytest.mark.parametrize(("key", "answer"), [(Qt.Key.Key_Return, {"place": "Mo Cay"}), (Qt.Key.Key_Escape, None)])
def test_asking(key: Qt.Key, answer: dict[str, str] | None, qtbot: QtBot) -> None:
    def type_and_press() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ManyMetadataDialog)
        retype(dialog, "place", "Mo Cay")
        qtbot.keyClick(dialog.fields["place"].line.edit, key)

    QTimer.singleShot(0, type_and_press)
    assert ManyMetadataDialog.ask(None, 2, COMMON) == answer
