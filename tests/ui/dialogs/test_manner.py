# SPDX-License-Identifier: MIT
"""Choosing an encoding by its text, and the columns of a table over its first rows."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from pytestqt.qtbot import QtBot

from reader.ui.dialogs import ColumnsDialog, EncodingDialog
from tests.ui.dialogs.conftest import Shown

TEXTS = (("VNI", "Đảng bộ tỉnh"), ("TCVN3", "§aûng boä tænh"), ("Windows-1252", "Ñaûng boä tænh"))
COLUMNS = ("ma", "c1", "c2")
ROWS = (("1", "Đầu đề một", "Nội dung " * 60), ("2", "Đầu đề hai", "Nội dung\nhai dòng"))


def test_moving_through_the_encodings_shows_the_text_in_each(shown: Shown[EncodingDialog], qtbot: QtBot) -> None:
    dialog = shown(EncodingDialog(TEXTS, "Windows-1252"))
    assert dialog.chosen == "VNI"
    assert dialog.preview.toPlainText() == "Đảng bộ tỉnh"
    assert dialog.names.item(2).text() == "Windows-1252 (đang đọc)"
    qtbot.keyClick(dialog.names, Qt.Key.Key_Down)
    assert dialog.preview.toPlainText() == "§aûng boä tænh"
    qtbot.keyClick(dialog.names, Qt.Key.Key_Down)
    assert not dialog.read_again.isEnabled()
    qtbot.keyClick(dialog.names, Qt.Key.Key_Return)
    assert dialog.isVisible()  # it is read so already
    qtbot.keyClick(dialog.names, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.names, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert dialog.chosen == "TCVN3"


def test_an_encoding_that_was_kept_in_another_is_named_with_both(shown: Shown[EncodingDialog]) -> None:
    dialog = shown(EncodingDialog((("UTF-8 · VNI", "Đảng"), ("UTF-8 · UTF-8", "Äáº£ng")), "VNI"))
    assert [dialog.names.item(row).text() for row in range(2)] == ["VNI lưu dạng UTF-8", "UTF-8 mã hóa hai lần"]


def test_columns_are_told_over_the_first_rows(shown: Shown[ColumnsDialog], qtbot: QtBot) -> None:
    dialog = shown(ColumnsDialog(COLUMNS, ROWS, {}))
    assert not dialog.import_table.isEnabled()
    assert dialog.hint.text() == "Hãy chọn cột có nội dung bài."
    assert dialog.table.item(0, 1).text() == "Đầu đề một"
    assert dialog.table.item(1, 2).text() == "Nội dung hai dòng"
    assert dialog.table.item(0, 2).text().endswith("…")
    assert dialog.boxes["text"].hasFocus()
    qtbot.keyClick(dialog.boxes["text"], Qt.Key.Key_End)
    qtbot.keyClicks(dialog.boxes["title"], "c1")
    assert not dialog.hint.isVisible()
    qtbot.mouseClick(dialog.import_table, Qt.MouseButton.LeftButton)
    assert dialog.fields() == {"text": "c2", "title": "c1"}
    assert not dialog.isVisible()


def test_what_names_tell_is_filled_in(shown: Shown[ColumnsDialog]) -> None:
    dialog = shown(ColumnsDialog(COLUMNS, ROWS, {"text": "c2", "title": "gone"}))
    assert dialog.boxes["text"].currentText() == "c2"
    assert dialog.boxes["title"].currentText() == "(không có)"
    assert next(iter(dialog.boxes.values())).accessibleName() == "Nội dung bài"


def test_nothing_is_drawn_between_the_bars_of_a_wide_table(shown: Shown[ColumnsDialog]) -> None:
    columns = tuple(f"cột {number}" for number in range(20))
    dialog = shown(ColumnsDialog(columns, (columns,) * 40, {}))
    table = dialog.table
    across, down = table.horizontalScrollBar(), table.verticalScrollBar()
    assert across.isVisible()
    assert down.isVisible()
    picture = table.grab().toImage()
    corner = QRect(
        QPoint(down.mapTo(table, down.rect().topLeft()).x(), across.mapTo(table, across.rect().topLeft()).y()),
        QSize(down.width(), across.height()),
    )
    spots = [(x, y) for x in range(corner.left(), corner.right()) for y in range(corner.top(), corner.bottom())]
    assert len({picture.pixel(x, y) for x, y in spots}) == 1
