# SPDX-License-Identifier: MIT
"""Editing what is known of an article shows what was read and leads back to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.corpus import Entry
from reader.core.structure import Structure
from reader.ui.dialogs import MetadataDialog
from tests.ui.dialogs.conftest import Shown
from tests.ui.typing import type_words

READ = Structure((), title="Nhân rộng các mô hình", source="Báo Đắk Nông", published="2021-06-21", place="Đắk Nông")
ENTRY = Entry(
    "a4",
    "Nhân rộng các mô hình",
    "h",
    source="Báo Lâm Đồng",
    published="2021-06-21",
    published_source="printed",
    place="Đắk Nông",
)


def retype(dialog: MetadataDialog, name: str, words: str) -> None:
    edit = dialog.fields[name].edit
    edit.setFocus()
    edit.clear()
    type_words(edit, words)


def test_an_edited_field_shows_what_was_read(shown: Shown[MetadataDialog]) -> None:
    dialog = shown(MetadataDialog(ENTRY, READ))
    assert dialog.fields["source"].hint.text() == "Đọc được: Báo Đắk Nông"
    assert dialog.back_buttons["source"].isVisible()
    assert not dialog.back_buttons["title"].isVisible()
    assert dialog.fields["published"].value == "21.6.2021"
    retype(dialog, "place", "Lâm Đồng")
    assert dialog.fields["place"].hint.text() == "Đọc được: Đắk Nông"


def test_only_what_was_changed_is_given(shown: Shown[MetadataDialog]) -> None:
    dialog = shown(MetadataDialog(ENTRY, READ))
    assert dialog.edits() == {}
    retype(dialog, "place", "Lâm Đồng")
    retype(dialog, "published", "22/6/2021")
    assert dialog.edits() == {"place": "Lâm Đồng", "published": "2021-06-22"}


def test_back_to_what_was_read(shown: Shown[MetadataDialog], qtbot: QtBot) -> None:
    dialog = shown(MetadataDialog(ENTRY, READ))
    qtbot.mouseClick(dialog.back_buttons["source"], Qt.MouseButton.LeftButton)
    assert dialog.fields["source"].value == "Báo Đắk Nông"
    assert not dialog.back_buttons["source"].isVisible()
    assert dialog.edits() == {"source": None}


def test_an_emptied_field_says_that_there_is_none(shown: Shown[MetadataDialog]) -> None:
    dialog = shown(MetadataDialog(ENTRY, READ))
    retype(dialog, "place", "")
    retype(dialog, "title", "")
    assert dialog.edits() == {"place": "", "title": None}


def test_a_wrong_date_keeps_the_dialog_open(shown: Shown[MetadataDialog]) -> None:
    dialog = shown(MetadataDialog(ENTRY, READ))
    retype(dialog, "published", "32.1.2021")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.fields["published"].edit.property("state") == "error"


def test_an_undated_article_names_its_event(shown: Shown[MetadataDialog]) -> None:
    entry = Entry("a2", "Tên", "h", event_date="2024-05-15", event_date_source="inferred")
    dialog = shown(MetadataDialog(entry, Structure((), title="Tên")))
    assert dialog.fields["published"].hint.text() == "Sự kiện trong bài: 15.5.2024"


def test_ask(qtbot: QtBot) -> None:
    def save() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, MetadataDialog)
        retype(dialog, "url", "https://example.vn")
        qtbot.keyClick(dialog.fields["url"].edit, Qt.Key.Key_Return)

    QTimer.singleShot(0, save)
    assert MetadataDialog.ask(None, ENTRY, READ) == {"url": "https://example.vn"}


def test_ask_gives_nothing_for_no_change(qtbot: QtBot) -> None:
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().accept())  # type: ignore[attr-defined]
    assert MetadataDialog.ask(None, ENTRY, READ) is None


@pytest.mark.parametrize("scale", [1, 2, 5])
def test_what_was_read_has_room_for_all_its_lines(scale: int, shown: Shown[MetadataDialog]) -> None:
    title = "Học tập làm theo Bác tạo sự chuyển biến mạnh mẽ về tư tưởng và hành động " * scale
    read = Structure((), title=title, source=title, place="Mỏ Cày")
    dialog = shown(MetadataDialog(ENTRY, read))
    QApplication.processEvents()
    for name in ("title", "source", "place"):
        hint = dialog.fields[name].hint
        assert hint.height() >= hint.heightForWidth(hint.width())
    retype(dialog, "published", "2020")
    QApplication.processEvents()
    for name in dialog.fields:
        hint = dialog.fields[name].hint
        assert not hint.isVisible() or hint.height() >= hint.heightForWidth(hint.width())
