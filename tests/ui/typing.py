# SPDX-License-Identifier: MIT
"""Typing as Vietnamese is typed: plain letters by keys, letters with marks by the input method."""

from __future__ import annotations

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def type_words(widget: QWidget, words: str) -> None:
    """Type into a widget that has the keyboard."""
    for letter in words:
        if letter.isascii():
            QTest.keyClick(widget, letter)
        else:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QApplication.sendEvent(widget, event)


def compose(widget: QWidget, *stages: str, hand_over: str = "") -> None:
    """Compose a word as a Telex keyboard does, stage by stage, and perhaps hand it over in the end."""
    for stage in stages:
        QApplication.sendEvent(widget, QInputMethodEvent(stage, []))
    if hand_over:
        event = QInputMethodEvent()
        event.setCommitString(hand_over)
        QApplication.sendEvent(widget, event)
