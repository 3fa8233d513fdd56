# SPDX-License-Identifier: MIT
"""Owns one value of the filter: a line with a box to tick, its words, how many articles it leaves, a way to say not.

Click or Space chooses it; a click on the minus, Shift+click or the minus key leaves its articles out.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.core.facet_kinds import Facet
from reader.ui.articles.words import number
from reader.ui.theme import Theme, ThemeKeeper, interface_font

HEIGHT = 28
SIDE = 16
BOX = 14
GAP = 10
MINUS = 22
"""px"""
_TICK = QPointF(-3.5, 0), QPointF(-1, 2.7), QPointF(3.6, -2.8)


class ValueRow(QWidget):
    """One value that can be chosen, left out, or neither."""

    toggled = Signal(object)
    """The Facet that is wanted now or not any more."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.facet: Facet | None = None
        self.words = ""
        self.count = 0
        self.state: bool | None = None
        """True: chosen, False: left out."""
        self._hovered = self._over_minus = False
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def show_value(self, facet: Facet, words: str, count: int, state: bool | None) -> None:
        """Take another value, or other numbers of the same."""
        if (facet, words, count, state) == (self.facet, self.words, self.count, self.state):
            return
        self.facet, self.words, self.count, self.state = facet, words, count, state
        self.setAccessibleName(self._spoken())
        self.setToolTip(words)
        self.update()

    def _spoken(self) -> str:
        articles = QCoreApplication.translate("ArticleFacet", "%Ln article(s)", "", self.count)
        said = {
            True: QCoreApplication.translate("ArticleFacet", "chosen"),
            False: QCoreApplication.translate("ArticleFacet", "left out"),
        }
        parts = [self.words, articles, said.get(self.state) if self.state is not None else None]
        return ", ".join(part for part in parts if part)

    # ---- mouse and keyboard

    def _toggle(self, *, excluded: bool) -> None:
        if self.facet is not None:
            self.toggled.emit(self.facet._replace(excluded=excluded))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            held = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._toggle(excluded=held or event.position().x() >= self._minus().left())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle(excluded=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Minus:
            self._toggle(excluded=True)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = event.position().x() >= self._minus().left()
        if over != self._over_minus:
            self._over_minus = over
            self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = self._over_minus = False
        self.update()

    # ---- painting

    def _minus(self) -> QRectF:
        return QRectF(self.width() - SIDE - MINUS + 6, 0, MINUS, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.current
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._hovered:
                painter.fillRect(self.rect(), theme.colour("accent.soft"))
            if self.hasFocus():
                painter.setPen(QPen(theme.colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 1, -5, -1), 6, 6)
            self._paint_box(painter, theme)
            self._paint_words(painter, theme)
            if self._hovered or self.hasFocus():
                self._paint_minus(painter, theme)

    def _paint_box(self, painter: QPainter, theme: Theme) -> None:
        box = QRectF(SIDE, (HEIGHT - BOX) / 2, BOX, BOX)
        on = self.state is not None
        painter.setPen(QPen(theme.colour("accent" if on else "control.line"), 1))
        painter.setBrush(theme.colour("accent") if on else theme.colour("surface"))
        painter.drawRoundedRect(box, 4, 4)
        if not on:
            return
        painter.setPen(QPen(theme.colour("accent.on"), 1.6))
        middle = box.center()
        if self.state:
            painter.drawPolyline([middle + point for point in _TICK])
        else:
            _dash(painter, middle, 3.5)

    def _paint_words(self, painter: QPainter, theme: Theme) -> None:
        counted = number(self.count)
        painter.setFont(interface_font(12, tabular=True))
        metrics = painter.fontMetrics()
        right = self._minus().left()
        width = metrics.horizontalAdvance(counted)
        painter.setPen(theme.colour("muted"))
        painter.drawText(
            QRectF(right - width - 4, 0, width + 4, HEIGHT),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            counted,
        )
        painter.setFont(interface_font(13))
        painter.setPen(theme.colour("text" if self.count or self.state is not None else "muted"))
        left = SIDE + BOX + GAP
        room = int(right - width - 4 - GAP - left)
        words = painter.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideMiddle, room)
        box = QRectF(left, 0, room, HEIGHT)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        if self.state is False:
            half = painter.fontMetrics().horizontalAdvance(words) / 2
            _dash(painter, QPointF(left + half, HEIGHT / 2 + 1), half)

    def _paint_minus(self, painter: QPainter, theme: Theme) -> None:
        middle = self._minus().center()
        painter.setPen(QPen(theme.colour("text" if self._over_minus else "muted"), 1.6))
        _dash(painter, middle, 4)


def _dash(painter: QPainter, middle: QPointF, half: float) -> None:
    painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0))
