# SPDX-License-Identifier: MIT
"""Owns the keys that mean a command of the window also where somebody is typing.

On Linux a field takes Ctrl+D for Delete, Ctrl+E for End and Ctrl+K for the rest of the line, as terminals do.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

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
    """A line to type into in which the commands of the window keep their keys."""

    def event(self, event: QEvent) -> bool:
        return False if left_to_commands(event) else super().event(event)
