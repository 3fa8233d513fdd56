# SPDX-License-Identifier: MIT
"""Owns the painting of context lines: the keyword of every line at the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.theme import Theme, ThemeKeeper, interface_font, reading_font
from reader.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from reader.ui.reading.mentions import ArticleHead, MentionRow, MentionsModel

ROW_HEIGHT = 30
TALL_ROW_HEIGHT = 50
HEAD_HEIGHT = 32
NARROW = 520
"""In a list narrower than this, in px, rows are tall and the words after the keyword stand in a line of their own."""
SIDE = 16
KEYWORD_AT = 0.36
"""Where the keyword begins, as a share of the width."""
KEYWORD_MOST = 0.64
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class KwicDelegate(QStyledItemDelegate):
    """Paints article heads and context lines."""

    def __init__(self, themes: ThemeKeeper, model: MentionsModel, table: RowTable) -> None:
        super().__init__(table)
        self._themes, self._model, self._table = themes, model, table
        self._context, self._keyword = reading_font(14), reading_font(14, bold=True)
        self._head, self._small = interface_font(12.5, 600), interface_font(12, tabular=True)
        self._keyword_metrics = QFontMetricsF(self._keyword)
        self._context_metrics = QFontMetricsF(self._context)
        self._head_metrics = QFontMetricsF(self._head)
        self._small_metrics = QFontMetricsF(self._small)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        from reader.ui.reading.mentions import ArticleHead

        line = self._model.lines[index.row()]
        theme = self._themes.current
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, ArticleHead):
            self._paint_head(painter, rect, line, theme, first=index.row() == 0)
        else:
            state = option.state
            self._paint_ground(painter, rect, state, theme, ring=self._table.ring_row == index.row())
            self._paint_line(painter, rect.adjusted(SIDE, 0, -SIDE, 0), line, theme)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRectF, head: ArticleHead, theme: Theme, *, first: bool) -> None:
        if not first:
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), theme.colour("line"))
        area = rect.adjusted(SIDE, 4, -SIDE, 0)
        words = f"{head.shown_date} · {head.count}" if head.shown_date else str(head.count)
        width = self._small_metrics.horizontalAdvance(words) + 10
        painter.setFont(self._small)
        painter.setPen(theme.colour("muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | _MIDDLE, words)
        painter.setFont(self._head)
        painter.setPen(theme.colour("text"))
        title = self._head_metrics.elidedText(head.title, Qt.TextElideMode.ElideRight, area.width() - width)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | _MIDDLE, title)

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag, theme: Theme, *, ring: bool
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setBrush(theme.colour("accent.soft"))
            painter.drawRoundedRect(rect.adjusted(6, 1, -6, -1), 6, 6)
        if ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(rect.adjusted(7, 2, -7, -2), 6, 6)

    def _paint_line(self, painter: QPainter, area: QRectF, row: MentionRow, theme: Theme) -> None:
        if area.height() < TALL_ROW_HEIGHT:
            end = self._paint_keyword(painter, area, row, theme)
            self._paint_after(painter, area, end, row.after)
            return
        upper = QRectF(area.left(), area.top() + 4, area.width(), area.height() / 2 - 4)
        self._paint_keyword(painter, upper, row, theme)
        self._paint_after(painter, upper.translated(0, upper.height()), area.left(), row.after.lstrip())

    def _paint_keyword(self, painter: QPainter, area: QRectF, row: MentionRow, theme: Theme) -> float:
        """Paint what comes before and the keyword; return where the keyword ends."""
        right = Qt.TextElideMode.ElideRight
        keyword = " ".join(row.keyword.split())
        keyword = self._keyword_metrics.elidedText(keyword, right, area.width() * KEYWORD_MOST)
        width = self._keyword_metrics.horizontalAdvance(keyword)
        left = area.left() + area.width() * KEYWORD_AT
        painter.setFont(self._keyword)
        painter.setPen(theme.colour("accent"))
        painter.drawText(QRectF(left, area.top(), width + 2, area.height()), _MIDDLE, keyword)
        painter.setFont(self._context)
        painter.setPen(theme.colour("text"))
        before = " ".join(row.before.split())
        space = self._context_metrics.horizontalAdvance(" ")
        gap_before = space if row.before[-1:].isspace() else 0.0
        room = left - area.left() - gap_before
        before = self._context_metrics.elidedText(before, Qt.TextElideMode.ElideLeft, room)
        painter.drawText(
            QRectF(area.left(), area.top(), room, area.height()), Qt.AlignmentFlag.AlignRight | _MIDDLE, before
        )
        return left + width

    def _paint_after(self, painter: QPainter, area: QRectF, start: float, words: str) -> None:
        start += self._context_metrics.horizontalAdvance(" ") if words[:1].isspace() else 0.0
        right = Qt.TextElideMode.ElideRight
        after = self._context_metrics.elidedText(" ".join(words.split()), right, area.right() - start)
        painter.drawText(QRectF(start, area.top(), area.right() - start, area.height()), _MIDDLE, after)
