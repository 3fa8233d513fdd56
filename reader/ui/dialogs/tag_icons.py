# SPDX-License-Identifier: MIT
"""Owns the dot in a tag's colour, and how the colours are called."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from reader.ui.theme import Theme

_SIZE = 40
"""Device px: drawn four times as large as it is shown, sharp on every screen."""


def tag_icon(colour: str, theme: Theme) -> QIcon:
    """A round dot."""
    return _dot(theme.roles[f"note.{colour}"], theme.name, colour)


@lru_cache(maxsize=64)
def _dot(code: str, _theme: str, _colour: str) -> QIcon:
    pixmap = QPixmap(_SIZE, _SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(code))
        painter.drawEllipse(2, 2, _SIZE - 4, _SIZE - 4)
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)  # else Qt washes it out in the selected row
    return icon


def colour_words(colour: str) -> str:
    """The name of a colour."""
    names = {
        "amber": QCoreApplication.translate("TagColour", "amber"),
        "blue": QCoreApplication.translate("TagColour", "blue"),
        "green": QCoreApplication.translate("TagColour", "green"),
        "rose": QCoreApplication.translate("TagColour", "rose"),
        "violet": QCoreApplication.translate("TagColour", "violet"),
    }
    return names[colour]
