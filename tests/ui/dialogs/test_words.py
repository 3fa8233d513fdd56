# SPDX-License-Identifier: MIT
"""The page of one's own words: mistakes are told by their line, what is right counts."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from reader.ui.dialogs import WordsDialog
from reader.ui.flows.words import _check
from reader.ui.languages import speak


def test_mistakes_are_told_and_lead_to_their_line(qtbot: QtBot) -> None:
    speak("vi")
    dialog = WordsDialog("[họ]\nVừ\nHọ Quá Dài Này\n", _check)
    qtbot.addWidget(dialog)
    assert "dòng 3: “Họ Quá Dài Này” không phải là họ" in dialog.told.text()
    assert "1 từ riêng được dùng" in dialog.told.text()
    dialog.told.linkActivated.emit("3")
    assert dialog.page.textCursor().selectedText() == "Họ Quá Dài Này"
    dialog.page.textCursor().removeSelectedText()
    qtbot.waitUntil(lambda: "không phải" not in dialog.told.text())
    assert "1 từ riêng được dùng" in dialog.told.text()
