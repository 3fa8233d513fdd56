# SPDX-License-Identifier: MIT
"""Enter does what the button with the focus says, and what the main button says where none has it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from reader.core.common_values import Common
from reader.ui.dialogs import ManyMetadataDialog, PasteDialog
from reader.ui.dialogs.bin import DeleteQuestion
from reader.ui.dialogs.libraries import LeaveDialog
from reader.ui.dialogs.many_metadata import Will
from tests.ui.dialogs.conftest import Shown

ENTER = pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])


def press(dialog: QDialog, key: Qt.Key, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget() or dialog, key)


def on_button(dialog: QDialog, words: str) -> None:
    next(one for one in dialog.findChildren(QPushButton) if one.text() == words).setFocus()


@ENTER
def test_staying_is_what_enter_means_at_first(key: Qt.Key, shown: Shown[LeaveDialog], qtbot: QtBot) -> None:
    dialog = shown(LeaveDialog())
    assert dialog.stay.hasFocus()
    press(dialog, key, qtbot)
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_nothing_is_deleted_by_enter_at_first(shown: Shown[DeleteQuestion], qtbot: QtBot) -> None:
    dialog = shown(DeleteQuestion(3, 1))
    press(dialog, Qt.Key.Key_Return, qtbot)
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_cancel_with_the_focus_cancels(shown: Shown[PasteDialog], qtbot: QtBot) -> None:
    dialog = shown(PasteDialog("Một bài báo."))
    on_button(dialog, "Hủy")
    press(dialog, Qt.Key.Key_Return, qtbot)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_the_main_button_is_meant_in_a_field(shown: Shown[PasteDialog], qtbot: QtBot) -> None:
    dialog = shown(PasteDialog("Một bài báo."))
    dialog.source.edit.setFocus()
    press(dialog, Qt.Key.Key_Return, qtbot)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_a_link_with_the_focus_does_what_it_says(shown: Shown[ManyMetadataDialog], qtbot: QtBot) -> None:
    various = Common(("Báo A", "Báo B"), 2)
    dialog = shown(ManyMetadataDialog(2, {"source": various, "published": Common(("",), 1), "place": various}))
    dialog.fields["place"].button(Will.EMPTY).setFocus()
    press(dialog, Qt.Key.Key_Return, qtbot)
    assert dialog.isVisible()
    assert dialog.edits() == {"place": ""}
