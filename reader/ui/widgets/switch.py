# SPDX-License-Identifier: MIT
"""Owns the switch: a check box that looks like one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.ui.theme import ThemeKeeper

TRACK = QSize(32, 18)
GAP = 8


class Switch(QAbstractButton):
    """A labelled switch; Space turns it, the words belong to it."""

    def __init__(self, text: str, themes: ThemeKeeper, *, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self._redraw)

    def _redraw(self, _theme: object) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(TRACK.width() + GAP + metrics.horizontalAdvance(self.text()) + 6, max(metrics.height(), 22) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.current
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            top = (self.height() - TRACK.height()) / 2
            track = QRectF(2, top, TRACK.width(), TRACK.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent" if self.isChecked() else "control.line"))
            painter.drawRoundedRect(track, 9, 9)
            painter.setBrush(theme.colour("accent.on" if self.isChecked() else "raised"))
            left = track.right() - 16 if self.isChecked() else track.left() + 2
            painter.drawEllipse(QRectF(left, top + 2, 14, 14))
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.colour("text"), 2))
                painter.drawRoundedRect(track.adjusted(-1, -1, 1, 1), 10, 10)
            painter.setPen(theme.colour("text" if self.isEnabled() else "faint"))
            words = self.rect().adjusted(TRACK.width() + GAP + 2, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
