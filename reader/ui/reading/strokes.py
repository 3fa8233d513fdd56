# SPDX-License-Identifier: MIT
"""Owns the drawing of highlights: tints, underline patterns, boxes, outlines, margin bars."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.core.paint import Pattern
from reader.ui.reading.geometry import LinePiece
from reader.ui.theme import Theme

FAINT = 0.42
"""Opacity of the tint of a general word."""
FAINT_LINE = 0.6
BAR_WIDTH = 3.0
BAR_GAP = 18.0
"""From the margin bar of a note to the column, in px."""
_DASHES = {
    Pattern.DASH: [3.6, 2.2],
    Pattern.DASH_DOT: [4.0, 1.8, 1.0, 1.8],
    Pattern.DASH_DOT_DOT: [4.0, 1.6, 1.0, 1.6, 1.0, 1.6],
    Pattern.DOT: [1.0, 1.3],
}


class Shape(Enum):
    """What a stroke looks like."""

    MENTION = auto()
    FRAME = auto()
    """The outer mention of the one under the pointer."""
    EVIDENCE = auto()
    """The words that a figure rests on."""
    RING = auto()
    """The figure whose card is open."""
    NOTE = auto()
    HIT = auto()
    CURRENT_HIT = auto()
    FLASH = auto()


@dataclass(frozen=True, slots=True)
class Stroke:
    """A stretch of the text (code points) and how it is drawn."""

    start: int
    end: int
    shape: Shape
    role: str = "accent"
    """A colour role; of a mention the role without ``tint`` and ``line``."""
    pattern: Pattern = Pattern.SINGLE
    faint: bool = False
    struck: bool = False
    """A rejected figure: no tint, crossed out."""
    lane: int = 0
    """Which margin bar of several side by side, from the column outwards."""
    key: str = ""


def draw(painter: QPainter, stroke: Stroke, piece: LinePiece, theme: Theme, column: float, fade: float = 1.0) -> None:
    """Draw the part of a stroke on one line; ``column`` is the left edge of the text, in px."""
    painter.save() if stroke.shape is Shape.FLASH else None
    _DRAW[stroke.shape](painter, stroke, piece, theme, column, fade)
    painter.restore() if stroke.shape is Shape.FLASH else None


def _mention(painter: QPainter, stroke: Stroke, piece: LinePiece, theme: Theme, _column: float, _fade: float) -> None:
    rect = piece.rect.adjusted(-1, 0, 1, 0)
    line = _faded(theme.colour(f"{stroke.role}.line"), FAINT_LINE if stroke.faint else 1.0)
    if stroke.struck:
        painter.setPen(QPen(line, 1.2))
        middle = piece.baseline - rect.height() * 0.24
        painter.drawLine(QLineF(rect.left(), middle, rect.right(), middle))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_faded(theme.colour(f"{stroke.role}.tint"), FAINT if stroke.faint else 1.0))
    painter.drawRoundedRect(rect, 3, 3)
    underline(painter, rect, stroke.pattern, line)


def underline(painter: QPainter, rect: QRectF, pattern: Pattern, colour: QColor) -> None:
    """Draw the underline of a type along the lower edge of a rectangle."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    y = rect.bottom() - 0.8
    pen = QPen(colour, 1.6)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if pattern is Pattern.WAVE:
        pen.setWidthF(1.3)
        painter.setPen(pen)
        painter.drawPath(_wave(rect.left(), rect.right(), y - 0.4))
        return
    if dashes := _DASHES.get(pattern):
        pen.setDashPattern(dashes)
    painter.setPen(pen)
    painter.drawLine(QLineF(rect.left(), y, rect.right(), y))
    if pattern is Pattern.DOUBLE:
        painter.drawLine(QLineF(rect.left(), rect.top() + 0.8, rect.right(), rect.top() + 0.8))


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    x, up = left, True
    while x < right:
        step = min(3.0, right - x)
        path.quadTo(QPointF(x + step / 2, y + (-2.0 if up else 2.0)), QPointF(x + step, y))
        x, up = x + step, not up
    return path


def _outline(
    painter: QPainter, piece: LinePiece, colour: QColor, width: float, room: float, style: Qt.PenStyle
) -> None:
    rect = piece.rect.adjusted(-room, -room / 2, room, room / 2)
    painter.setPen(QPen(colour, width, style))
    painter.drawRoundedRect(rect, 4, 4)


def _frame(painter: QPainter, stroke: Stroke, piece: LinePiece, theme: Theme, _column: float, _fade: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _outline(painter, piece, theme.colour(f"{stroke.role}.line"), 1.2, 2.5, Qt.PenStyle.SolidLine)


def _evidence(painter: QPainter, stroke: Stroke, piece: LinePiece, theme: Theme, _column: float, _fade: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _outline(painter, piece, theme.colour(stroke.role), 1.0, 1.5, Qt.PenStyle.DashLine)


def _ring(painter: QPainter, stroke: Stroke, piece: LinePiece, theme: Theme, _column: float, _fade: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _outline(painter, piece, theme.colour("surface"), 2.0, 2.0, Qt.PenStyle.SolidLine)
    _outline(painter, piece, theme.colour(stroke.role), 2.0, 4.0, Qt.PenStyle.SolidLine)


def _hit(painter: QPainter, _stroke: Stroke, piece: LinePiece, theme: Theme, _column: float, _fade: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _outline(painter, piece, theme.colour("search.hit"), 1.0, 1.0, Qt.PenStyle.SolidLine)


def _current_hit(
    painter: QPainter, _stroke: Stroke, piece: LinePiece, theme: Theme, _column: float, _fade: float
) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _outline(painter, piece, theme.colour("search.hit"), 2.0, 3.0, Qt.PenStyle.SolidLine)


def _flash(painter: QPainter, stroke: Stroke, piece: LinePiece, theme: Theme, _column: float, fade: float) -> None:
    painter.setOpacity(fade)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _outline(painter, piece, theme.colour(stroke.role), 2.0, 3.0 + 3.0 * (1 - fade), Qt.PenStyle.SolidLine)


def _note(painter: QPainter, stroke: Stroke, piece: LinePiece, theme: Theme, column: float, _fade: float) -> None:
    colour = theme.colour(stroke.role)
    rect = piece.rect.adjusted(-2, -1, 2, 1)
    pen = QPen(colour, 1.0)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawLine(rect.topLeft(), rect.topRight())
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if piece.opens:
        painter.drawLine(rect.topLeft(), rect.bottomLeft())
    if piece.closes:
        painter.drawLine(rect.topRight(), rect.bottomRight())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(bar_rect(stroke, piece, column))


def bar_rect(stroke: Stroke, piece: LinePiece, column: float) -> QRectF:
    """The margin bar of a note beside one line."""
    left = column - BAR_GAP - stroke.lane * (BAR_WIDTH + 3)
    return QRectF(left, piece.line_top, BAR_WIDTH, piece.line_bottom - piece.line_top)


def _faded(colour: QColor, opacity: float) -> QColor:
    if opacity >= 1:
        return colour
    result = QColor(colour)
    result.setAlphaF(opacity)
    return result


_Draw = Callable[[QPainter, Stroke, LinePiece, Theme, float, float], None]
_DRAW: dict[Shape, _Draw] = {
    Shape.MENTION: _mention,
    Shape.FRAME: _frame,
    Shape.EVIDENCE: _evidence,
    Shape.RING: _ring,
    Shape.NOTE: _note,
    Shape.HIT: _hit,
    Shape.CURRENT_HIT: _current_hit,
    Shape.FLASH: _flash,
}
