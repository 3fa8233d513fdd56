# SPDX-License-Identifier: MIT
"""Owns how heads and notes of the list of all notes are painted, and how high they are."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.note import Note
from reader.core.query import Query, SearchText
from reader.ui.notes.list_model import NoteListModel
from reader.ui.notes.listing import GroupKind, Head
from reader.ui.notes.words import number, quote_words
from reader.ui.theme import Theme, interface_font, reading_font
from reader.ui.widgets.row_table import RowTable
from reader.ui.widgets.wrapping import wrap_lines

SIDE = 24
MEASURE = 760
PAD = 12
BAR = 3
GAP = 8
HEAD = 40
QUOTE_LINE = 19
BODY_LINE = 20
ORIGIN_LINE = 18
LINE_MARK = 17
MOST_QUOTE_LINES = 2
MOST_BODY_LINES = 6
"""All in px, the last two in lines."""


class NoteListDelegate(QStyledItemDelegate):
    """Paints cards in a column of readable width."""

    def __init__(self, model: NoteListModel, theme: Theme, view: RowTable) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self._head_font = interface_font(13, 600)
        self._quote_font = reading_font(13)
        self._body_font = interface_font(13)
        self._origin_font = interface_font(12, tabular=True)
        self._wrapped = lru_cache(4000)(self._wrap)
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._colours = {role: theme.colour(role) for role in theme.roles}

    # ---- measures

    def column(self, width: int) -> tuple[int, int]:
        """Left edge and width of the column of cards in a view of this width."""
        measure = min(width - 2 * SIDE, MEASURE)
        return (width - measure) // 2, measure

    def height(self, row: int, width: int) -> int:
        """The height of a row in a view of this width."""
        note = self._model.note(row)
        if note is None:
            return HEAD
        quote, body = self._texts(note, self.column(width)[1] - 2 * PAD - BAR)
        return 2 * PAD + len(quote) * QUOTE_LINE + len(body) * BODY_LINE + ORIGIN_LINE + 4 + GAP

    def _texts(self, note: Note, width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        quote = self._wrapped(quote_words(note), "quote", width, MOST_QUOTE_LINES)
        return quote, self._wrapped(note.body, "body", width, MOST_BODY_LINES)

    def _wrap(self, text: str, kind: str, width: int, most: int) -> tuple[str, ...]:
        if kind == "quote":
            return wrap_lines(text, self._quote_font, width, most)
        lines: list[str] = []
        for paragraph in text.split("\n"):
            if len(lines) < most:
                lines += wrap_lines(paragraph, self._body_font, width, most - len(lines))
        return tuple(lines)

    # ---- painting

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        area: QRect = option.rect
        left, width = self.column(area.width())
        line = self._model.lines[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Head):
            self._paint_head(painter, QRectF(area.left() + left, area.top(), width, area.height()), line)
        else:
            box = QRectF(area.left() + left, area.top(), width, area.height() - GAP).adjusted(0.5, 0.5, -0.5, -0.5)
            self._paint_card(painter, box, line, option.state, ring=index.row() == self._view.ring_row)
            self._paint_note(painter, box, line)
        painter.restore()

    def _paint_head(self, painter: QPainter, box: QRectF, head: Head) -> None:
        words = box.adjusted(0, 10, 0, -2)
        count = number(head.count)
        painter.setFont(self._origin_font)
        room = painter.fontMetrics().horizontalAdvance(count) + 8
        warns = head.kind is GroupKind.NEEDS_PLACING
        self._write(painter, words, self._head_font, "warning" if warns else "text", self._fitted(head, box, room))
        self._write(painter, words, self._origin_font, "muted", count, Qt.AlignmentFlag.AlignRight)

    def _fitted(self, head: Head, box: QRectF, room: int) -> str:
        lines = wrap_lines(self._model.head_words(head), self._head_font, box.width() - room, 1)
        return lines[0] if lines else ""

    def _paint_card(self, painter: QPainter, box: QRectF, note: Note, state: QStyle.StateFlag, *, ring: bool) -> None:
        ground = QPainterPath()
        ground.addRoundedRect(box, 10, 10)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillPath(ground, self._colours["accent.soft" if selected else "raised"])
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(self._colours["control.line" if hover else "line"], 1))
        painter.drawPath(ground)
        painter.save()
        painter.setClipRect(QRectF(box.left() - 0.5, box.top() - 0.5, BAR, box.height() + 1))
        painter.fillPath(ground, self._colours[f"note.{note.colour}"])
        painter.restore()
        if ring:
            painter.setPen(QPen(self._colours["accent"], 2))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)

    def _paint_note(self, painter: QPainter, box: QRectF, note: Note) -> None:
        inner = box.adjusted(BAR + PAD, PAD, -PAD, -PAD)
        quote, body = self._texts(note, round(box.width() + 1) - 2 * PAD - BAR)
        top = inner.top()
        for lines, font, height, role in (
            (quote, self._quote_font, QUOTE_LINE, "muted"),
            (body, self._body_font, BODY_LINE, "text"),
            ((self._origin(note, inner.width()),), self._origin_font, ORIGIN_LINE + 4, "muted"),
        ):
            for line in lines:
                self._mark_hits(painter, QRectF(inner.left(), top, inner.width(), height), font, line)
                self._write(painter, QRectF(inner.left(), top, inner.width(), height), font, role, line)
                top += height

    def _mark_hits(self, painter: QPainter, box: QRectF, font: QFont, line: str) -> None:
        """Tint the words that the search found."""
        metrics = QFontMetricsF(font)
        for start, end in _hits(self._model.query, line):
            left = box.left() + metrics.horizontalAdvance(line[:start])
            mark = QRectF(left - 1, box.top() + 1, metrics.horizontalAdvance(line[start:end]) + 2, LINE_MARK)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours["search.mark"])
            painter.drawRoundedRect(mark, 3, 3)

    def _origin(self, note: Note, width: float) -> str:
        lines = wrap_lines(self._model.origin_words(note), self._origin_font, width, 1)
        return lines[0] if lines else ""

    def _write(
        self,
        painter: QPainter,
        box: QRectF,
        font: QFont,
        role: str,
        words: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._colours[role])
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)


@lru_cache(maxsize=4000)
def _hits(query: Query, line: str) -> tuple[tuple[int, int], ...]:
    """What the search found in a line; words that stand side by side are marked as one."""
    joined: list[tuple[int, int]] = []
    for start, end in query.hits(SearchText(line)) if query.terms else []:
        if joined and not line[joined[-1][1] : start].strip():
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)
