# SPDX-License-Identifier: MIT
"""Owns the years of the filter as bars: a drag over them, or Shift with the arrow keys, chooses a stretch of years."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.ui.articles.words import number
from reader.ui.theme import ThemeKeeper, interface_font
from reader.ui.widgets.stops import KEYBOARD_FOCUS

HEIGHT = 99
SIDE = 16
AXIS = 21
RING_ROOM = 3
TOP = 6
LEAST_BAR = 2
WIDEST_BAR = 30
"""px"""

Span = tuple[int, int]


class YearBars(QWidget):
    """One bar for each year from the first to the last that there is."""

    chosen = Signal(object)
    """First and last year, or None for all."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._years: list[int] = []
        self._counts: dict[int, int] = {}
        self._all: dict[int, int] = {}
        self.span: Span | None = None
        self._drag: Span | None = None
        """Where a drag began and where it is."""
        self._cursor: int | None = None
        self._ring = False
        """Whether the keyboard is at work here."""
        self.setMinimumHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Articles by year"))
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    def show_years(self, counts: Sequence[tuple[int, int]], span: Span | None) -> None:
        """The years with how many articles the other filters leave of each, and the stretch that is chosen."""
        self._counts = dict(counts)
        self._years = list(range(counts[0][0], counts[-1][0] + 1)) if counts else []
        self.span = span
        self.setAccessibleDescription(self._spoken())
        self.update()

    def _spoken(self) -> str:
        told = [f"{year}: {number(self._counts[year])}" for year in self._years if self._counts.get(year)]
        return ", ".join(told)

    # ---- geometry

    def _step(self) -> float:
        return (self.width() - 2 * SIDE) / max(len(self._years), 1)

    def _year_at(self, x: float) -> int:
        place = int((x - SIDE) / self._step())
        return self._years[min(max(place, 0), len(self._years) - 1)]

    def _bar(self, place: int, most: int) -> QRectF:
        step, room = self._step(), self.height() - TOP - AXIS
        count = self._counts.get(self._years[place], 0)
        height = max(room * count / most, LEAST_BAR) if count else 0
        width = min(max(step - (2 if step > 8 else 1 if step > 4 else 0), 1), WIDEST_BAR)
        return QRectF(SIDE + (place + 0.5) * step - width / 2, TOP + room - height, width, height)

    # ---- mouse and keyboard

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring = event.reason() in KEYBOARD_FOCUS

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._years:
            year = self._year_at(event.position().x())
            self._drag = (year, year)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._years:
            return
        year = self._year_at(event.position().x())
        if self._drag:
            self._drag = self._drag[0], year
            self.update()
        count = self._counts.get(year, 0)
        words = f"{year}: " + QCoreApplication.translate("ArticleFacet", "%Ln article(s)", "", count)
        QToolTip.showText(event.globalPosition().toPoint(), words, self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag:
            wanted = min(self._drag), max(self._drag)
            self._drag = None
            self._choose(None if wanted == self.span else wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ring = True
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps and self._years:
            self._move(steps[Qt.Key(event.key())], wider=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self.span:
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def _move(self, by: int, *, wider: bool) -> None:
        """The arrow keys walk over single years, with Shift they draw the stretch on."""
        first, last = self._years[0], self._years[-1]
        if self.span is None:
            start = end = self._cursor = last if by < 0 else first
        else:
            cursor = self._cursor if self._cursor in self.span else self.span[1]
            moved = min(max(cursor + by, first), last)
            other = self.span[0] if cursor == self.span[1] else self.span[1]
            start, end = (min(other, moved), max(other, moved)) if wider else (moved, moved)
            self._cursor = moved
        self._choose((start, end))

    def _choose(self, span: Span | None) -> None:
        if span != self.span:
            self.span = span
            self.update()
            self.chosen.emit(span)

    # ---- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.current
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            most = max(self._counts.values(), default=0)
            chosen = (min(self._drag), max(self._drag)) if self._drag else self.span
            painter.setPen(Qt.PenStyle.NoPen)
            if chosen and self._years:
                painter.setBrush(theme.colour("accent.soft"))
                painter.drawRoundedRect(self._stretch(chosen), 4, 4)
            for place, year in enumerate(self._years):
                if most:
                    inside = chosen is None or chosen[0] <= year <= chosen[1]
                    painter.setBrush(theme.colour("series.1" if inside else "chart.off"))
                    painter.drawRect(self._bar(place, most))
            base = self.height() - AXIS
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(QPointF(SIDE, base + 0.5), QPointF(self.width() - SIDE, base + 0.5))
            self._paint_axis(painter)
            if self._ring:
                painter.setPen(QPen(theme.colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 1, -5, -1), 6, 6)

    def _stretch(self, chosen: Span) -> QRectF:
        step, first = self._step(), self._years[0]
        left = SIDE + (max(chosen[0], first) - first) * step
        right = SIDE + (min(chosen[1], self._years[-1]) - first + 1) * step
        return QRectF(left, TOP - 2, right - left, self.height() - AXIS - TOP + 2)

    def _paint_axis(self, painter: QPainter) -> None:
        if not self._years:
            return
        painter.setFont(interface_font(11, tabular=True))
        painter.setPen(self._themes.current.colour("muted"))
        first, last = str(self._years[0]), str(self._years[-1])
        box = QRectF(SIDE, self.height() - AXIS, self.width() - 2 * SIDE, AXIS - RING_ROOM)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, first)
        if last != first:
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, last)
        if self.span:
            words = "–".join(str(year) for year in dict.fromkeys(self.span))
            if self.span[0] != self._years[0] or self.span[1] != self._years[-1]:
                painter.setPen(self._themes.current.colour("accent"))
                painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, words)
