# SPDX-License-Identifier: MIT
"""Owns the small words of the interface: section heads, labels that shorten, rules, cards."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget


def toned(text: str, tone: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A label in one of the style sheet's tones: muted, section, title, headline, good, warning, danger, accent."""
    label = QLabel(text.upper() if tone == "section" else text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if tone:
        label.setProperty("tone", tone)
    return label


def set_tone(label: QLabel, tone: str) -> None:
    """Give a label another tone."""
    label.setProperty("tone", tone)
    label.style().unpolish(label)
    label.style().polish(label)


def rule(parent: QWidget | None = None) -> QFrame:
    """A line of 1 px across."""
    line = QFrame(parent)
    line.setProperty("rule", True)
    return line


def card(parent: QWidget | None = None) -> QFrame:
    """A framed ground with round corners."""
    frame = QFrame(parent)
    frame.setProperty("card", True)
    return frame


class ElidedLabel(QLabel):
    """A label of one line that ends in … where it is too narrow, and then shows all of it as a tooltip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.contentsRect(), self.alignment(), self._shown())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(self.text() if self._shown() != self.text() else "")

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
