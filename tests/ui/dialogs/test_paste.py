# SPDX-License-Identifier: MIT
"""Pasting an article: the title is guessed, the date is checked, nothing comes in without a text."""

from __future__ import annotations

import unicodedata

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from reader.ui.dialogs import PastedArticle, PasteDialog
from reader.ui.dialogs.paste import guess_title
from tests.ui.dialogs.conftest import Shown
from tests.ui.typing import type_words

TEXT = "\n  Chợ Lách:  Kết quả 5 năm\n\nBDK - Qua 5 năm triển khai."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(TEXT, "Chợ Lách: Kết quả 5 năm", id="first line with words"),
        pytest.param("12/04/2021 - 06:35\n***\nTên bài", "Tên bài", id="no title out of numbers"),
        pytest.param("", "", id="nothing"),
        pytest.param("từ " * 200, "từ " * 65 + "từ…", id="a paragraph is cut at a word"),
    ],
)
def test_guess(text: str, title: str) -> None:
    assert guess_title(text) == title


def paste(text: str, shown: Shown[PasteDialog]) -> PasteDialog:
    return shown(PasteDialog(text))


def test_the_clipboard_fills_text_and_title(shown: Shown[PasteDialog], qtbot: QtBot) -> None:
    dialog = paste(TEXT, shown)
    assert dialog.title.value == "Chợ Lách: Kết quả 5 năm"
    assert dialog.title.edit.hasFocus()
    qtbot.mouseClick(dialog.add_article, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.result_article() == PastedArticle(TEXT.strip(), "Chợ Lách: Kết quả 5 năm")


def test_the_title_follows_the_text_until_it_is_typed(shown: Shown[PasteDialog]) -> None:
    dialog = paste(TEXT, shown)
    dialog.text.setPlainText("Tên khác\nNội dung")
    assert dialog.title.value == "Tên khác"
    dialog.title.edit.selectAll()
    type_words(dialog.title.edit, "Tên của tôi")
    dialog.text.setPlainText("Lại khác\nNội dung")
    assert dialog.title.value == "Tên của tôi"


@pytest.mark.parametrize(
    ("typed", "iso"),
    [("15.5.2024", "2024-05-15"), ("15/5/2024", "2024-05-15"), ("5.2024", "2024-05"), ("2024", "2024"), ("", None)],
)
def test_dates_as_they_are_typed(shown: Shown[PasteDialog], qtbot: QtBot, typed: str, iso: str | None) -> None:
    dialog = paste(TEXT, shown)
    type_words(dialog.date.edit, typed)
    qtbot.mouseClick(dialog.add_article, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.result_article().published == iso


@pytest.mark.parametrize("typed", ["31.2.2024", "hôm qua", "15.13.2024"])
def test_a_wrong_date_is_said_and_keeps_the_dialog_open(shown: Shown[PasteDialog], qtbot: QtBot, typed: str) -> None:
    dialog = paste(TEXT, shown)
    dialog.date.edit.setFocus()
    type_words(dialog.date.edit, typed)
    qtbot.mouseClick(dialog.add_article, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.date.hint.isVisible()
    assert "15.5.2024" in dialog.date.hint.text()
    assert dialog.date.edit.property("state") == "error"
    assert dialog.date.edit.hasFocus()
    dialog.date.edit.selectAll()
    type_words(dialog.date.edit, "2")
    assert not dialog.date.hint.isVisible()


def test_without_words_nothing_can_be_added(shown: Shown[PasteDialog]) -> None:
    dialog = paste("  \n ", shown)
    assert not dialog.add_article.isEnabled()
    assert dialog.text.hasFocus()
    assert dialog.words.text() == "Chưa có chữ nào."
    dialog.text.setPlainText("Một bài ngắn")
    assert dialog.add_article.isEnabled()
    assert dialog.words.text() == "3 chữ"


def test_ask_gives_the_article_in_nfc(qtbot: QtBot) -> None:
    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PasteDialog)
        type_words(dialog.source.edit, "Báo Đồng Khởi")
        type_words(dialog.address.edit, "https://example.vn/1")
        dialog.accept()

    QTimer.singleShot(0, fill)
    pasted = PasteDialog.ask(None, unicodedata.normalize("NFD", "Tên bài\nNội dung"))
    assert pasted == PastedArticle("Tên bài\nNội dung", "Tên bài", "Báo Đồng Khởi", None, "https://example.vn/1")


def test_ask_gives_nothing_when_it_is_cancelled(qtbot: QtBot) -> None:
    def escape() -> None:
        qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)

    QTimer.singleShot(0, escape)
    assert PasteDialog.ask(None, TEXT) is None


def test_examples_in_empty_fields_are_called_examples(shown: Shown[PasteDialog]) -> None:
    dialog = shown(PasteDialog("Một bài."))
    assert dialog.date.edit.placeholderText() == "ví dụ 15.5.2024"
    assert dialog.source.edit.placeholderText() == "ví dụ Báo Vĩnh Long"
