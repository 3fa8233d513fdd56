# SPDX-License-Identifier: MIT
"""Owns what Enter means where a button has the focus: the same as Space, in the window as in its dialogs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QMainWindow, QRadioButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def presses_button(event: QKeyEvent, part: QWidget) -> bool:
    """Press the button with the focus in this part of a window, if the key is Enter; whether there was one."""
    at: QWidget | None = part.window().focusWidget()
    if event.key() not in _ENTER or not isinstance(at, QAbstractButton) or not part.isAncestorOf(at):
        return False
    if isinstance(at, QCheckBox | QRadioButton):  # these are chosen by Space; Enter goes on, as out of a field
        return False
    at.click()
    return True


class PressingWindow(QMainWindow):
    """A window in which Enter presses the button that has the focus."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses_button(event, self):
            super().keyPressEvent(event)
