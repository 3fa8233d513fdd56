# SPDX-License-Identifier: MIT
"""Owns how the figures table is painted: numbers bold and in columns, the review as a pill.

Painted by hand, since a cell of Qt's style with a style sheet takes ten times as long, and scrolling paints them all.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.core.figure import Status
from reader.ui.dashboard.register_model import RegisterModel
from reader.ui.dashboard.register_order import Column
from reader.ui.figure_words import status_word
from reader.ui.theme import Theme, ThemeKeeper, interface_font

PADDING = 11
PILLS = {
    Status.UNREVIEWED: ("mention.figure.tint", "mention.figure.line"),
    Status.CONFIRMED: ("accent.soft", "accent"),
    Status.CORRECTED: ("mention.person.tint", "mention.person.line"),
    Status.REJECTED: ("mention.date.tint", "mention.date.line"),
}
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
_ELIDED = 2000
"""Shortened texts that are kept."""


class CellDelegate(QStyledItemDelegate):
    """Paints one cell; asks the model for texts without the way round by roles."""

    def __init__(self, themes: ThemeKeeper, model: RegisterModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._model = model
        self._number_font = interface_font(13, 600, tabular=True)
        self._font = interface_font(13)
        self._metrics = QFontMetricsF(self._font)
        self._pill_font = interface_font(11.5, 500)
        self._pill_metrics = QFontMetricsF(self._pill_font)
        self._short: dict[tuple[str, int], str] = {}
        self._size = QSize(60, 34)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self._size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, rect, column = self._themes.current, option.rect, index.column()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("accent.soft"))
        if column == Column.STATUS:
            self._paint_pill(painter, QRectF(rect), self._model.status(index.row()), theme)
        else:
            self._paint_text(painter, rect, self._model.text(index.row(), Column(column)), column, theme)
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def _paint_text(self, painter: QPainter, cell: QRect, text: str, column: int, theme: Theme) -> None:
        if not text:
            return
        number = column == Column.VALUE
        room = cell.adjusted(PADDING, 0, -PADDING, 0)
        painter.setPen(theme.colour("text"))
        painter.setFont(self._number_font if number else self._font)
        painter.drawText(room, _RIGHT if number else _LEFT, text if number else self._shortened(text, room.width()))

    def _shortened(self, text: str, width: int) -> str:
        found = self._short.get((text, width))
        if found is None:
            if len(self._short) >= _ELIDED:
                self._short.clear()
            # of a long sentence only what can be seen is measured
            found = self._metrics.elidedText(text[:400], Qt.TextElideMode.ElideRight, width)
            self._short[text, width] = found
        return found

    def _paint_pill(self, painter: QPainter, cell: QRectF, status: Status, theme: Theme) -> None:
        tint, ink = PILLS[status]
        text = status_word(status)
        width = self._pill_metrics.horizontalAdvance(text) + 18
        pill = QRectF(cell.left() + 6, cell.center().y() - 10, min(width, cell.width() - 8), 20)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(tint))
        painter.drawRoundedRect(pill, 10, 10)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.colour(ink))
        painter.setFont(self._pill_font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
