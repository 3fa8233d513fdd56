# SPDX-License-Identifier: MIT
"""Owns the quoted words at the top of a note; a click leads to their place in the article."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.ui.theme import ThemeKeeper, reading_font
from reader.ui.widgets.wrapping import wrap_lines

MOST_LINES = 3
LINE = 18
EDGE = 4
TOP = 2
"""px"""


class Quote(QAbstractButton):
    """At most three lines in the article's font, then …"""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._font = reading_font(12.5)
        self._role = "muted"
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_quote(self, words: str, *, role: str = "muted") -> None:
        """Show these words, in the colour of a role."""
        if (words, role) != (self.text(), self._role):
            self._role = role
            self.setText(words)
            self.setAccessibleName(self.tr("Show in the article: %1").replace("%1", words))
            self.setToolTip(words if len(words) > 120 else "")
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return len(self._lines(width)) * LINE + 2 * TOP

    def sizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, LINE + 2 * TOP)

    def _lines(self, width: int) -> tuple[str, ...]:
        return wrap_lines(self.text(), self._font, width - 2 * EDGE, MOST_LINES)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.current
        with QPainter(self) as painter:
            painter.setFont(self._font)
            painter.setPen(theme.colour("text" if self.underMouse() and self.isEnabled() else self._role))
            for number, line in enumerate(self._lines(self.width())):
                box = QRectF(EDGE, TOP + number * LINE, self.width() - 2 * EDGE, LINE)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, line)
            if self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(theme.colour("accent"), 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
