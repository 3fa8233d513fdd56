# SPDX-License-Identifier: MIT
"""Owns the legend: a chip for each type with its swatch and count that switches the type on and off; text size."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from reader.core.numerals import show_number
from reader.core.paint import FIGURE, KINDS, PATTERNS
from reader.ui.reading.strokes import underline
from reader.ui.reading.words import kind_names
from reader.ui.theme import Theme, ThemeKeeper, interface_font
from reader.ui.widgets.flow import FlowLayout
from reader.ui.widgets.stops import KEYBOARD_FOCUS

SWATCH = QSize(20, 14)
HEIGHT = 28
EDGE = 6
GAP = 5


def draw_swatch(painter: QPainter, rect: QRectF, kind: str, theme: Theme, *, off: bool = False) -> None:
    """Draw the tint and the underline pattern of a type; an empty box where it is switched off."""
    role = f"mention.{kind.lower()}"
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if off:
        painter.setPen(QPen(theme.colour("control.line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(f"{role}.tint"))
    painter.drawRoundedRect(rect, 2, 2)
    underline(painter, rect, PATTERNS[kind], theme.colour(f"{role}.line"))


class Chip(QAbstractButton):
    """One type of the legend; on while it is highlighted."""

    def __init__(self, kind: str, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._themes = themes
        self._count = 0
        self._ring = False
        self.setObjectName(f"chip-{kind}")
        self._font = interface_font(12, 600 if kind == FIGURE else 400, tabular=True)
        self.setCheckable(True)
        self.setChecked(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.toggled.connect(self._describe)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """How many marks of the type the article has."""
        self._count = count
        self.setText(f"{kind_names(self.kind, count)} {show_number(count)}")
        self._describe()
        self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        name = kind_names(self.kind)
        state = self.tr("highlighted") if self.isChecked() else self.tr("not highlighted")
        self.setAccessibleName(f"{self.text()}, {state}")
        hint = self.tr("Hide {type}") if self.isChecked() else self.tr("Highlight {type}")
        self.setToolTip(hint.format(type=name))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEYBOARD_FOCUS
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring = False
        super().focusOutEvent(event)

    def sizeHint(self) -> QSize:
        words = round(QFontMetricsF(self._font).horizontalAdvance(self.text()) + 0.5)
        return QSize(EDGE + SWATCH.width() + GAP + words + EDGE + 1, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, on = self._themes.current, self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.setBrush(theme.colour("raised" if on else "surface"))
            painter.setPen(self._border(theme))
            painter.drawRoundedRect(box, 6, 6)
            swatch = QRectF(EDGE, (self.height() - SWATCH.height()) / 2, SWATCH.width(), SWATCH.height())
            draw_swatch(painter, swatch, self.kind, theme, off=not on)
            painter.setFont(self._font)
            painter.setPen(theme.colour("text" if on and self._count else "muted"))
            words = self.rect().adjusted(EDGE + SWATCH.width() + GAP, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def _border(self, theme: Theme) -> QPen:
        if self._ring:
            return QPen(theme.colour("accent"), 2)
        if self.underMouse():
            return QPen(theme.colour("control.line"), 1)
        if self.kind == FIGURE and self.isChecked():
            return QPen(theme.colour("mention.figure.line"), 1.4)
        return QPen(theme.colour("line"), 1, Qt.PenStyle.SolidLine if self.isChecked() else Qt.PenStyle.DashLine)


class Legend(QWidget):
    """The row above the article."""

    hidden_changed = Signal(tuple)
    """The kinds that are switched off, in the order of the legend."""
    size_step = Signal(int)
    """One step smaller (-1) or larger (+1)."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.chips = {kind: Chip(kind, themes, self) for kind in KINDS}
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 8, 9)
        row.setSpacing(12)
        flow = FlowLayout(spacing=4, line_spacing=6)
        for chip in self.chips.values():
            flow.addWidget(chip)
            chip.clicked.connect(self._emit_hidden)
        row.addLayout(flow, 1)
        self.smaller = self._size_button("A−", self.tr("Smaller text"), -1)
        self.larger = self._size_button("A+", self.tr("Larger text"), 1)
        row.addWidget(self.smaller, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.larger, 0, Qt.AlignmentFlag.AlignTop)
        row.setSpacing(2)
        themes.changed.connect(self._redraw)

    def _size_button(self, text: str, name: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setFixedSize(30, HEIGHT)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: self.size_step.emit(step))
        return button

    def _redraw(self, _theme: object) -> None:
        for chip in self.chips.values():
            chip.update()

    def hidden(self) -> tuple[str, ...]:
        """The kinds that are switched off."""
        return tuple(kind for kind, chip in self.chips.items() if not chip.isChecked())

    def set_hidden(self, kinds: tuple[str, ...]) -> None:
        """Switch exactly these off."""
        for kind, chip in self.chips.items():
            chip.setChecked(kind not in kinds)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many marks of each type there are."""
        for kind, chip in self.chips.items():
            chip.show_count(counts.get(kind, 0))

    def allow_sizes(self, smaller: bool, larger: bool) -> None:
        """Whether there is another step of the text size."""
        self.smaller.setEnabled(smaller)
        self.larger.setEnabled(larger)

    def _emit_hidden(self) -> None:
        self.hidden_changed.emit(self.hidden())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._themes.current.colour("surface"))
            painter.setPen(QPen(self._themes.current.colour("line"), 1))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
