# SPDX-License-Identifier: MIT
"""Owns the painting of a concordance: the words of all lines below one another, their sources at the right edge."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QStaticText, QTransform
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.concordance import Line
from reader.ui.concordance.model import ConcordanceModel, cited
from reader.ui.theme import Theme, ThemeKeeper, interface_font, reading_font
from reader.ui.widgets.row_table import RowTable

ROW_HEIGHT = 30
SIDE = 16
GAP = 6
MARK_ROOM = 3
"""px of the mark on either side of the hit."""
CITED_SHARE, CITED_LEAST, CITED_MOST = 0.3, 150, 340
"""Of the width, how much the source has; px."""
HIT_AT = 0.47
HIT_MOST = 0.32
"""Of the width that the line has: where the hit begins, and how much of it it may take."""
_SAMPLE = "tặng bằng khen cho các tập thể và cá nhân có thành tích xuất sắc trong phong trào"
_KEPT = 2000
"""Cut words that are kept ready."""
_RIGHT, _LEFT = Qt.TextElideMode.ElideRight, Qt.TextElideMode.ElideLeft
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class LineDelegate(QStyledItemDelegate):
    """Paints the lines; what is scrolled sideways is the line, its source stays in sight."""

    def __init__(self, themes: ThemeKeeper, model: ConcordanceModel, table: RowTable) -> None:
        super().__init__(table)
        self._themes, self._model, self._table = themes, model, table
        self._context, self._bold, self._small = reading_font(14), reading_font(14, bold=True), interface_font(12)
        self._bold_metrics, metrics = QFontMetricsF(self._bold), QFontMetricsF(self._context)
        self._fitted = lru_cache(_KEPT)(_fitted)
        self._space = metrics.horizontalAdvance(" ")
        self._character = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)

    # ---- measures, in px

    def cited_width(self) -> float:
        """What the source has at the right edge."""
        return min(max(self._table.viewport().width() * CITED_SHARE, CITED_LEAST), CITED_MOST)

    def width_needed(self) -> int:
        """How wide rows are: at least as the window, more where the context asks for it."""
        side = self._model.width * self._character + GAP + SIDE
        least = side / HIT_AT + self.cited_width()
        return max(self._table.viewport().width(), round(least))

    def hit_at(self) -> float:
        """Where the hits begin in the row."""
        return (self._table.columnWidth(0) - self.cited_width()) * HIT_AT

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, ROW_HEIGHT)

    # ---- painting

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = self._themes.current
        row, line = QRectF(option.rect), self._model.line(index.row())
        seen = QRectF(0, row.top(), self._table.viewport().width(), row.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, seen, option.state, theme)
        self._paint_line(painter, row, seen.width() - self.cited_width(), line, theme)
        self._paint_cited(painter, seen, line, theme)
        if self._table.ring_row == index.row():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(seen.adjusted(7, 2, -7, -2), 6, 6)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag, theme: Theme) -> None:
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            chosen = state & QStyle.StateFlag.State_Selected
            painter.setBrush(theme.colour("accent.soft" if chosen else "raised"))
            painter.drawRoundedRect(area.adjusted(6, 1, -6, -1), 6, 6)

    def _paint_line(self, painter: QPainter, row: QRectF, end: float, line: Line, theme: Theme) -> None:
        """Paint what is seen of the line left of ``end``, where the source begins."""
        seen = QRectF(SIDE, row.top(), end - SIDE - GAP, row.height())
        at = row.left() + self.hit_at()
        hit = self._bold_metrics.elidedText(line.hit, _RIGHT, seen.width() * HIT_MOST)
        after = at + self._bold_metrics.horizontalAdvance(hit)
        painter.save()
        painter.setClipRect(seen)
        painter.setFont(self._context)
        painter.setPen(theme.colour("text"))
        self._paint_left(painter, QRectF(seen.topLeft(), QPointF(at - MARK_ROOM, seen.bottom())), line.left)
        self._paint_right(painter, QRectF(QPointF(after + MARK_ROOM, seen.top()), seen.bottomRight()), line.right)
        self._paint_hit(painter, QRectF(at, row.top(), after - at, row.height()), hit, theme)
        painter.restore()

    def _paint_left(self, painter: QPainter, room: QRectF, words: str) -> None:
        room.adjust(0, 0, -self._space if words[-1:].isspace() else 0, 0)
        if room.width() > 0:
            shown = self._fitted(words.rstrip(), self._context, _LEFT, room.width())
            painter.drawStaticText(_beside(room, shown, room.width() - shown.size().width()), shown)

    def _paint_right(self, painter: QPainter, room: QRectF, words: str) -> None:
        room.adjust(self._space if words[:1].isspace() else 0, 0, 0, 0)
        if room.width() > 0:
            shown = self._fitted(words.lstrip(), self._context, _RIGHT, room.width())
            painter.drawStaticText(_beside(room, shown), shown)

    def _paint_hit(self, painter: QPainter, area: QRectF, hit: str, theme: Theme) -> None:
        height = self._bold_metrics.height()
        mark = QRectF(area.left() - MARK_ROOM, area.center().y() - height / 2, area.width() + 2 * MARK_ROOM, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("search.mark"))
        painter.drawRoundedRect(mark, 4, 4)
        painter.setFont(self._bold)
        painter.setPen(theme.colour("text"))
        painter.drawText(area.adjusted(0, 0, 4, 0), _MIDDLE, hit)

    def _paint_cited(self, painter: QPainter, seen: QRectF, line: Line, theme: Theme) -> None:
        area = seen.adjusted(seen.width() - self.cited_width() + GAP, 0, -SIDE, 0)
        words = " · ".join(filter(None, (cited(line), line.title)))
        painter.setFont(self._small)
        painter.setPen(theme.colour("muted"))
        shown = self._fitted(words, self._small, _RIGHT, area.width())
        painter.drawStaticText(_beside(area, shown), shown)


def _fitted(words: str, font: QFont, mode: Qt.TextElideMode, room: float) -> QStaticText:
    """Words cut to a width in px and laid out, which takes longer than painting them."""
    shown = QStaticText(QFontMetricsF(font).elidedText(words, mode, room))
    shown.setTextFormat(Qt.TextFormat.PlainText)
    shown.prepare(QTransform(), font)
    return shown


def _beside(area: QRectF, words: QStaticText, left: float = 0.0) -> QPointF:
    """Where words begin that stand in the middle of an area's height, so many px from its left edge."""
    return QPointF(area.left() + left, area.center().y() - words.size().height() / 2)
