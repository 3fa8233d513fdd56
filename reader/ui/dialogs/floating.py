# SPDX-License-Identifier: MIT
"""Owns the small dialogs that float over the window without a frame, with round corners."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QBitmap, QGuiApplication, QPainter, QPainterPath, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QVBoxLayout, QWidget

from reader.ui.theme import load_sizes


class Floating(QDialog):
    """Its parts go into ``column``, on ``ground``."""

    def __init__(self, edge: int, parent: QWidget | None = None) -> None:
        """``edge``: px around its parts."""
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        # where no compositor runs, and nothing tells whether one does, X11 paints black what is translucent
        self._cut = QGuiApplication.platformName() == "xcb"
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, not self._cut)
        self.ground = QFrame()
        self.ground.setProperty("floating", True)
        self.column = QVBoxLayout(self.ground)
        self.column.setContentsMargins(edge, edge, edge, edge)
        self.outer = QVBoxLayout(self)
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.outer.addWidget(self.ground)

    def fit(self) -> None:
        """Take the size of the parts at once, and not in the several turns in which layouts tell one another."""
        self.column.activate()
        self.outer.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._cut:
            self.setMask(round_mask(self.size()))


def round_mask(size: QSize) -> QBitmap:
    """What is seen of a window with round corners."""
    mask = QBitmap(size)
    mask.fill(Qt.GlobalColor.color0)
    shape, radius = QPainterPath(), load_sizes()["floating.radius"]
    shape.addRoundedRect(0, 0, size.width(), size.height(), radius, radius)
    with QPainter(mask) as painter:
        painter.fillPath(shape, Qt.GlobalColor.color1)
    return mask
