# SPDX-License-Identifier: MIT
"""Owns the ground of every chart: a pyqtgraph plot with marks that mouse and keyboard reach.

The only module that knows pyqtgraph. Axis ranges are always set by hand: a redraw then costs 2 to 4 ms, against 10 to
14 with automatic ranges. Of pyqtgraph's plot only the axis and the box of its ranges are used: its menus, buttons and
grids, which no chart here has, take ten times as long to make.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsGridLayout, QSizePolicy, QWidget

from reader.ui.dashboard import words
from reader.ui.dashboard.charts.ink import CENTRE, Ink
from reader.ui.dashboard.choices import Choice
from reader.ui.theme import Theme, ThemeKeeper, interface_font

_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something in a chart that opens; both rectangles in px of the chart."""

    choice: Choice
    hit: QRectF
    """Where the mouse finds it."""
    shape: QRectF
    """What the focus ring goes around."""


MOST_ROUNDS = 3
"""A chart whose height follows its marks settles in two."""
EMPTY_HEIGHT = 56
"""px of a chart that only says that it is empty."""


class _Layer(pg.GraphicsObject):  # type: ignore[misc]
    """The chart's own drawing above the plot, in px."""

    def __init__(self, canvas: ChartCanvas) -> None:
        super().__init__()
        self._canvas = canvas

    def boundingRect(self) -> QRectF:
        return QRectF(self._canvas.rect())

    def grow(self) -> None:
        self.prepareGeometryChange()

    def paint(self, painter: QPainter, *_args: Any) -> None:
        self._canvas.paint_layer(painter)


class _Plot(pg.GraphicsWidget):  # type: ignore[misc]
    """The box in which values have their places, and the axis left of it."""

    def __init__(self) -> None:
        super().__init__()
        self.box = pg.ViewBox(self, enableMouse=False, enableMenu=False, defaultPadding=0)
        self.axis = pg.AxisItem("left", parent=self)
        self.axis.linkToView(self.box)
        self.axis.setZValue(0.5)
        self.axis.hide()
        grid = QGraphicsGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addItem(self.axis, 0, 0)
        grid.addItem(self.box, 0, 1)
        grid.setColumnStretchFactor(1, 1)
        self.setLayout(grid)


class ChartCanvas(pg.GraphicsView):  # type: ignore[misc]
    """A plot of marks; arrow keys go from mark to mark, Enter or a click opens one."""

    chosen = Signal(object)
    """The Choice of the mark that was opened."""
    opened_by_key = Signal()
    """After ``chosen``, where Enter or Space opened the mark."""
    pointed = Signal(object, QRect)
    """The Choice under the mouse or the keyboard (or None) and its place in px of the chart."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        self._ready = self._arranging = self._resized_meanwhile = False
        super().__init__(parent, background=None)
        self._themes = themes
        self._marks: list[Mark] = []
        self._hovered: str | None = None
        self._current: str | None = None
        self._open: str | None = None
        self._plot = _Plot()
        self._x, self._y = (0.0, 1.0), (0.0, 1.0)
        self._scale = 0.0, 1.0, 0.0, 1.0
        """Left edge, px for a value, lower edge, px for a value."""
        self._prepare_plot()
        self._layer = _Layer(self)
        self.scene().addItem(self._layer)
        self._plot.box.sigResized.connect(self._resized)
        themes.changed.connect(self.dress)
        self._ready = True
        self.dress(themes.current)

    @property
    def themes(self) -> ThemeKeeper:
        """Whose colours it is drawn in."""
        return self._themes

    def table(self) -> Sequence[Sequence[str]]:
        """What it shows in words and numbers, for charts that know it by themselves."""
        return ()

    def _prepare_plot(self) -> None:
        self._plot.box.disableAutoRange()
        self.setCentralItem(self._plot)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.enableMouse(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # one stop for the Tab key, not two
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # after it: Qt hands on what the viewport is told
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def said_instead(self) -> str:
        """What an empty chart says."""
        return "" if self._marks else words.translate("Dashboard", "No figure fits the choices above.")

    # what a chart fills in

    def arrange(self) -> list[Mark]:
        """Set the ranges and find the place of every mark."""
        raise NotImplementedError

    def draw(self, ink: Ink) -> None:
        """Draw everything but the rings."""
        raise NotImplementedError

    # what charts use

    def set_ranges(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """The values at the edges of the plot."""
        self._x, self._y = x, y
        self._find_scale()
        self._plot.box.setRange(xRange=x, yRange=y, padding=0, disableAutoRange=True)

    def set_y_range(self, y: tuple[float, float]) -> None:
        """The values at the lower and the upper edge; those at the others stay."""
        self.set_ranges(self._x, y)

    def plot_rect(self) -> QRectF:
        """The plot without its axes, in px."""
        rect: QRectF = self._plot.box.sceneBoundingRect()
        return rect

    def sizeHint(self) -> QSize:
        return QSize(360, self.minimumHeight())

    def px(self, x: float, y: float) -> QPointF:
        """The place of a value in px, as the plot was when it was arranged."""
        left, right, bottom, up = self._scale
        return QPointF(left + (x - self._x[0]) * right, bottom - (y - self._y[0]) * up)

    def _find_scale(self) -> None:
        plot, (left, right), (bottom, top) = self.plot_rect(), self._x, self._y
        self._scale = plot.left(), plot.width() / (right - left), plot.bottom(), plot.height() / (top - bottom)

    def show_axis(self, ticks: Sequence[tuple[float, str]], *, size: float = 12) -> None:
        """An axis of words left of the plot at these values, without a line; none without values."""
        axis = self._plot.axis
        axis.setVisible(bool(ticks))
        if ticks:
            axis.setTicks([list(ticks)])
            axis.setStyle(tickLength=0, tickFont=interface_font(size, tabular=True), tickTextOffset=8)
            axis.setPen(None)
            axis.setTextPen(self._themes.current.colour("muted"))

    def refresh(self) -> None:
        """Arrange and draw anew."""
        if not self._ready:
            return
        if self._arranging:  # arranging asked for another height, which has resized the chart in the middle of it
            self._resized_meanwhile = True
            return
        self._arranging = True
        try:
            self._arrange_until_at_rest()
        finally:
            self._arranging = False
        self._layer.grow()
        self._layer.update()
        self.viewport().update()

    def _arrange_until_at_rest(self) -> None:
        for _ in range(MOST_ROUNDS):
            self._resized_meanwhile = False
            self._find_scale()
            self._marks = self.arrange()
            if not self._resized_meanwhile:
                return

    # themes, size

    def dress(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        self.setBackground(theme.colour("raised"))
        self._plot.axis.setTextPen(theme.colour("muted"))
        self.refresh()

    def _resized(self, *_args: Any) -> None:
        self.refresh()

    def paint_layer(self, painter: QPainter) -> None:
        """Draw the chart and the rings."""
        ink = Ink(painter, self._themes.current)
        hovered = self._mark(self._hovered)
        if hovered:
            ink.glow(hovered.hit)
        self.draw(ink)
        if said := self.said_instead:
            ink.words(QRectF(self.rect()).adjusted(8, 0, -8, 0), said, role="muted", align=CENTRE)
        if opened := self._mark(self._open):
            ink.ring(opened.shape, strong=False)
        current = self._mark(self._current)
        if current and self.hasFocus():
            ink.ring(current.shape, strong=True)

    # marks

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Everything that opens, in the order of the arrow keys."""
        return tuple(self._marks)

    def show_open(self, key: str | None) -> None:
        """Frame the mark whose sentences are shown."""
        self._open = key
        self._layer.update()

    def is_open(self) -> bool:
        """Whether the sentences of one of its marks are shown."""
        return self._mark(self._open) is not None

    def _mark(self, key: str | None) -> Mark | None:
        return next((mark for mark in self._marks if mark.choice.key == key), None) if key else None

    def _mark_at(self, position: QPointF) -> Mark | None:
        return next((mark for mark in self._marks if mark.hit.contains(position)), None)

    def _point(self, mark: Mark | None) -> None:
        place = mark.shape.toAlignedRect() if mark else QRect()
        self.pointed.emit(mark.choice if mark else None, place)

    # mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        mark = self._mark_at(event.position())
        key = mark.choice.key if mark else None
        if key != self._hovered:
            self._hovered = key
            self.setCursor(Qt.CursorShape.PointingHandCursor if mark else Qt.CursorShape.ArrowCursor)
            self._point(mark)
            self._layer.update()

    def leaveEvent(self, event: QEvent) -> None:
        if self._hovered:
            self._hovered = None
            self._point(None)
            self._layer.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        mark = self._mark_at(event.position())
        if mark and event.button() is Qt.MouseButton.LeftButton:
            self._current = mark.choice.key
            self.chosen.emit(mark.choice)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, never the chart

    # keyboard

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._mark(self._current) is None and self._marks:
            self._current = self._marks[0].choice.key
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._tell(self._mark(self._current))
        self._layer.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point(None)
        self._layer.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        target = self._target(Qt.Key(event.key()))
        if target is not None:
            self._current = target.choice.key
            self._tell(target)
            self._layer.update()
        elif event.key() in _OPEN and (mark := self._mark(self._current)):
            self.chosen.emit(mark.choice)
            self.opened_by_key.emit()
        else:
            event.ignore()

    def _target(self, key: Qt.Key) -> Mark | None:
        if not self._marks:
            return None
        keys = [mark.choice.key for mark in self._marks]
        place = keys.index(self._current) if self._current in keys else 0
        if key in _FORWARD:
            return self._marks[min(place + 1, len(keys) - 1)]
        if key in _BACK:
            return self._marks[max(place - 1, 0)]
        return {Qt.Key.Key_Home: self._marks[0], Qt.Key.Key_End: self._marks[-1]}.get(key)

    def _tell(self, mark: Mark | None) -> None:
        """Say to eyes and screen readers what the keyboard is on."""
        self._point(mark)
        if mark:
            self.setAccessibleDescription(". ".join(filter(None, (mark.choice.title, mark.choice.detail))))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def place_in(self, ancestor: QWidget, place: QRect) -> QRect:
        """A place in px of the chart, in px of a widget around it."""
        return QRect(self.mapTo(ancestor, place.topLeft() + QPoint(0, 0)), place.size())
