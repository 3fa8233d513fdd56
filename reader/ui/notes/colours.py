# SPDX-License-Identifier: MIT
"""Owns the row of five dots that gives a note its colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from reader.core.note import NOTE_COLOURS
from reader.ui.notes.words import colour_name
from reader.ui.theme import ThemeKeeper

SIZE = 20
DOT = 10
"""px"""


class ColourDot(QAbstractButton):
    """One colour; the chosen one wears a ring."""

    def __init__(self, colour: str, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = colour
        self._themes = themes
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(colour_name(colour))
        self.setToolTip(colour_name(colour))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(SIZE, SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.current
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(f"note.{self.colour}"))
            edge = (SIZE - DOT) / 2
            painter.drawEllipse(QRectF(edge, edge, DOT, DOT))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if self.isChecked():
                painter.setPen(QPen(theme.colour(f"note.{self.colour}"), 1.5))
                painter.drawEllipse(QRectF(2, 2, SIZE - 4, SIZE - 4))
            if self.hasFocus():
                painter.setPen(QPen(theme.colour("accent"), 2))
                painter.drawRoundedRect(QRectF(1, 1, SIZE - 2, SIZE - 2), 5, 5)


class ColourDots(QWidget):
    """The five dots; arrows move between them."""

    chosen = Signal(str)

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        self._dots = {colour: ColourDot(colour, themes) for colour in NOTE_COLOURS}
        for dot in self._dots.values():
            self._group.addButton(dot)
            row.addWidget(dot)
            dot.clicked.connect(lambda _checked=False, dot=dot: self.chosen.emit(dot.colour))

    def dot(self, colour: str) -> ColourDot:
        """The button of a colour."""
        return self._dots[colour]

    def show_colour(self, colour: str) -> None:
        """Mark a colour as the one in use."""
        self._dots[colour].setChecked(True)
