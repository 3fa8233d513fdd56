# SPDX-License-Identifier: MIT
"""In no dialog words are cut off: neither at their end nor the marks and tails below and above their line."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.tour.pages import PAGES
from reader.ui.languages import speak
from reader.ui.widgets.labels import ElidedLabel
from tests.ui.driving import Start, settle


def cut_off(page: QWidget) -> list[str]:
    """The words that have no room."""
    found: list[str] = []
    for label in page.findChildren(QLabel):
        if not label.isVisible() or not label.text() or isinstance(label, ElidedLabel):
            continue
        widest = max((label.fontMetrics().horizontalAdvance(word) for word in label.text().split()), default=0)
        if label.wordWrap():
            fits = label.height() >= label.heightForWidth(label.width()) and label.width() >= widest
        else:
            fits = label.width() >= label.sizeHint().width() and label.height() >= label.sizeHint().height()
        if not fits:
            found.append(label.text())
    buttons = [button for button in page.findChildren(QPushButton) if button.isVisible() and button.text()]
    return found + [button.text() for button in buttons if button.width() < button.sizeHint().width()]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_all_words_of_all_pages_have_room(language: str, start: Start, qtbot: QtBot) -> None:
    window = start()
    settle(qtbot, window)
    speak(language)
    for screen in (one for one in PAGES if one.is_page):
        page = screen.show(window)
        QApplication.processEvents()
        assert (screen.name, cut_off(page)) == (screen.name, [])
        page.close()
