# SPDX-License-Identifier: MIT
"""Owns how large the window comes up: as it was left, at first as large as it needs and its screen allows."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QMainWindow

FIRST_SIZE = QSize(1440, 900)
LEAST_SIZE = QSize(960, 460)
"""Fits a screen of 1920×1080 at 200 %, with a bar of the system's."""
SHARE = 0.9
"""How much of a small screen the window has where it does not fill it."""


def give_size(window: QMainWindow, left: object) -> None:
    """Put the window as it was ``left`` (what ``saveGeometry`` gave, else anything); first it fills a small screen."""
    window.setMinimumSize(LEAST_SIZE)
    window.resize(FIRST_SIZE)
    if isinstance(left, QByteArray) and window.restoreGeometry(left):
        return
    room = window.screen().availableSize()
    if holds(room, LEAST_SIZE) and not holds(room, FIRST_SIZE):
        window.resize((room * SHARE).expandedTo(LEAST_SIZE))
        window.setWindowState(Qt.WindowState.WindowMaximized)


def holds(room: QSize, size: QSize) -> bool:
    """Whether a size fits into a room."""
    return room.expandedTo(size) == room
