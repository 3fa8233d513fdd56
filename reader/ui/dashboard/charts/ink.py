# SPDX-License-Identifier: MIT
"""Owns how the charts draw: bars with a pattern besides the colour, spans, points, words, in px and theme roles."""

from __future__ import annotations

from enum import Enum
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTransform,
)

from reader.core.figure import Recipient
from reader.ui.theme import Theme, interface_font

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
RADIUS = 3.0


class Pattern(Enum):
    """What tells bars apart without colour."""

    PLAIN = 0
    STRIPES = 1
    DOTS = 2
    CROSS = 3


_STEP = {Pattern.STRIPES: 6, Pattern.DOTS: 5, Pattern.CROSS: 6}
"""The side of a pattern's tile in px."""
_FINE = 4
"""Points a px of a tile where the screen's don't come out even."""

STYLES = {
    Recipient.COLLECTIVE: ("series.1", Pattern.PLAIN),
    Recipient.INDIVIDUAL: ("series.2", Pattern.STRIPES),
    Recipient.MODEL: ("series.3", Pattern.DOTS),
    Recipient.EXEMPLAR: ("series.4", Pattern.CROSS),
}
OTHER_STYLE = ("muted", Pattern.PLAIN)


def style_of(recipient: Recipient) -> tuple[str, Pattern]:
    """The colour role and the pattern of a kind of recipient."""
    return STYLES.get(recipient, OTHER_STYLE)


@cache
def _font(size: float, weight: int) -> QFont:
    return interface_font(size, weight)


@cache
def metrics(size: float, weight: int = 400) -> QFontMetricsF:
    """The measures of the interface's font, in px."""
    return QFontMetricsF(_font(size, weight))


class Ink:
    """A painter that knows the theme."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self._painter = painter
        self._theme = theme
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)

    def bar(self, rect: QRectF, recipient: Recipient, *, share: bool = False) -> None:
        """A filled bar; a ``share`` of a longer period is only outlined and tinted."""
        role, pattern = style_of(recipient)
        colour = self._theme.colour(role)
        path = QPainterPath()
        radius = min(RADIUS, rect.width() / 2, rect.height() / 2)
        path.addRoundedRect(rect, radius, radius)
        if share:
            self._painter.fillPath(path, _tinted(colour, 60))
            self._painter.strokePath(path, QPen(colour, 1.2, Qt.PenStyle.DashLine))
            return
        self._painter.fillPath(path, colour)
        if pattern is not Pattern.PLAIN:  # anchored to the foot, so that bars of any height show the same weave
            ratio = self._painter.device().devicePixelRatioF()
            self._painter.setBrushOrigin(rect.bottomLeft().toPoint())
            self._painter.fillPath(path, _weave(pattern, _tinted(self._theme.colour("raised"), 120).rgba(), ratio))

    def gap(self, left: QPointF, right: QPointF) -> None:
        """The line that parts two levels of a bar."""
        self._painter.setPen(QPen(self._theme.colour("raised"), 2))
        self._painter.drawLine(left, right)

    def span(self, rect: QRectF) -> None:
        """The band of a period."""
        self._painter.setPen(QPen(self._theme.colour("accent"), 1.3, Qt.PenStyle.DashLine))
        self._painter.setBrush(self._theme.colour("accent.soft"))
        self._painter.drawRoundedRect(rect, 6, 6)

    def line(self, start: QPointF, end: QPointF, role: str = "line", *, dotted: bool = False) -> None:
        """A thin straight line."""
        pen = QPen(self._theme.colour(role), 1)
        if dotted:
            pen.setStyle(Qt.PenStyle.DotLine)
        self._painter.setPen(pen)
        self._painter.drawLine(start, end)

    def point(self, centre: QPointF, recipient: Recipient, size: float = 11) -> None:
        """A point whose shape goes with the kind of recipient."""
        role, _ = style_of(recipient)
        self._painter.setPen(QPen(self._theme.colour("raised"), 1.5))
        self._painter.setBrush(self._theme.colour(role))
        half = size / 2
        x, y = centre.x(), centre.y()
        if recipient == Recipient.COLLECTIVE:
            self._painter.drawRect(QRectF(x - half + 0.5, y - half + 0.5, size - 1, size - 1))
        elif recipient == Recipient.MODEL:
            corners = [(0, -half - 1), (half + 1, 0), (0, half + 1), (-half - 1, 0)]
            self._painter.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in corners]))
        elif recipient == Recipient.EXEMPLAR:
            corners = [(0, -half), (half + 0.5, half - 1), (-half - 0.5, half - 1)]
            self._painter.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in corners]))
        else:
            self._painter.drawEllipse(centre, half, half)

    def words(
        self,
        rect: QRectF,
        text: str,
        *,
        role: str = "text",
        size: float = 13,
        weight: int = 400,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        """Words in one line, cut with … where the room ends."""
        self._painter.setFont(_font(size, weight))
        self._painter.setPen(self._theme.colour(role))
        shown = metrics(size, weight).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 1)
        self._painter.drawText(rect, int(align) | int(Qt.TextFlag.TextDontClip), shown)

    def clear(self, rect: QRectF) -> None:
        """The ground of the card, where words stand on lines."""
        self._painter.fillRect(rect, self._theme.colour("raised"))

    def ring(self, rect: QRectF, *, strong: bool) -> None:
        """The frame around the mark that the keyboard is on, or (not strong) whose sentences are shown."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._theme.colour("accent" if strong else "muted"), 2 if strong else 1.2))
        self._painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), 5, 5)

    def glow(self, rect: QRectF) -> None:
        """The ground under the mark that the mouse is on."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(_tinted(self._theme.colour("accent.soft"), 140))
        self._painter.drawRoundedRect(rect, 6, 6)


@cache
def _weave(pattern: Pattern, code: int, ratio: float) -> QBrush:
    """A brush of one tile of a pattern, as fine as the screen: each line of each bar takes ten times as long."""
    step = _STEP[pattern]
    scale = ratio if (step * ratio).is_integer() else _FINE
    tile = QImage(round(step * scale), round(step * scale), QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(Qt.GlobalColor.transparent)
    with QPainter(tile) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        colour = QColor.fromRgba(code)
        if pattern is Pattern.DOTS:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(step / 2, step / 2), 1.2, 1.2)
        else:
            painter.setPen(QPen(colour, 1.4))
            for place in (-step, 0, step):  # the neighbours reach into the corners
                painter.drawLine(QPointF(place + 2 * step, -step), QPointF(place - step, 2 * step))
                if pattern is Pattern.CROSS:
                    painter.drawLine(QPointF(place - step, -step), QPointF(place + 2 * step, 2 * step))
    brush = QBrush(tile)
    brush.setTransform(QTransform.fromScale(1 / scale, 1 / scale))
    return brush


def _tinted(colour: QColor, alpha: int) -> QColor:
    result = QColor(colour)
    result.setAlpha(alpha)
    return result
