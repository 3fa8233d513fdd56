# SPDX-License-Identifier: MIT
"""Owns lines to type into: keys that mean a command of the window also there, and words that are still being composed.

On Linux a field takes Ctrl+D for Delete, Ctrl+E for End and Ctrl+K for the rest of the line, as terminals do.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_KEYS = (Qt.Key.Key_D, Qt.Key.Key_E, Qt.Key.Key_K)


def left_to_commands(event: QEvent) -> bool:
    """Whether a field that is asked for a key is to leave it to the window; the event is refused then."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    left = event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in _KEYS
    if left:
        event.ignore()
    return left


class CommandLine(QLineEdit):
    """A line to type into in which the commands of the window keep their keys.

    A Telex keyboard composes each word and hands it over with the space behind it; what is looked for follows before.
    """

    words_changed = Signal(str)
    """The text is another, or the word that is being composed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composed = ""
        self.textChanged.connect(lambda _text: self.words_changed.emit(self.words()))

    def words(self) -> str:
        """All that is seen in the line, with the word that is being composed."""
        text, at = self.text(), self.cursorPosition()
        return text[:at] + self._composed + text[at:]

    def drop_composed(self) -> None:
        """Let go of the word that is being composed: other text comes."""
        if self._composed:
            QGuiApplication.inputMethod().reset()
            self.inputMethodEvent(QInputMethodEvent())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        before, self._composed = self._composed, event.preeditString()
        super().inputMethodEvent(event)
        if self._composed != before:
            self.words_changed.emit(self.words())

    def event(self, event: QEvent) -> bool:
        return False if left_to_commands(event) else super().event(event)
