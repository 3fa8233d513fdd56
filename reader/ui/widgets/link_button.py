# SPDX-License-Identifier: MIT
"""Owns the link whose words break into lines where one is too narrow for them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from reader.ui.theme import ThemeKeeper, interface_font

LEAST = 60
"""px: narrower it is never asked for."""
_WRAPPED = Qt.TextFlag.TextWordWrap


class LinkButton(QPushButton):
    """A push button that looks like a link, over as many lines as it needs."""

    def __init__(self, words: str, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._themes = themes
        self._font = interface_font(13)
        self._font.setUnderline(True)
        self._metrics = QFontMetrics(self._font)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(self._metrics.horizontalAdvance(self.text()) + 2, self._metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, self._metrics.height() + 2)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(width, LEAST), 10_000)
        return self._metrics.boundingRect(room, _WRAPPED, self.text()).height() + 2

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.current
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("accent"))
                painter.drawRoundedRect(self.rect(), 3, 3)
            painter.setFont(self._font)
            painter.setPen(theme.colour("accent.on" if self.hasFocus() else "accent"))
            painter.drawText(self.rect(), _WRAPPED | Qt.AlignmentFlag.AlignVCenter, self.text())
