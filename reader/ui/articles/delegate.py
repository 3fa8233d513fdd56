# SPDX-License-Identifier: MIT
"""Owns how a row of the article list is painted."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.core.marks import RowMarks
from reader.core.snippets import Snippet
from reader.ui.articles import face as measures
from reader.ui.articles.face import Chip, Face, Style
from reader.ui.articles.listing import Head
from reader.ui.articles.model import ArticleModel
from reader.ui.articles.words import head_words, number, title_words
from reader.ui.theme import Theme
from reader.ui.widgets.row_table import RowTable


class ArticleDelegate(QStyledItemDelegate):
    """Paints rows straight from the model's lists."""

    def __init__(self, model: ArticleModel, theme: Theme, view: RowTable) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self.face = Face()
        self.opened: str | None = None
        """The article that the reading pane shows."""
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._colours = {role: theme.colour(role) for role in theme.roles}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, self.face.height(2, snippet=bool(self._model.lines.query.terms)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.row()
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if (head := self._model.head(row)) is not None:
            self._paint_head(painter, area, head)
            painter.restore()
            return
        marks = self._model.marks_of(row)
        self._paint_ground(painter, area, index)
        self._paint_words(painter, area, row, marks)
        if row == self._view.ring_row:
            painter.setPen(QPen(self._colours["accent"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(2, 2, -2, -3), 6, 6)
        painter.restore()

    def _paint_head(self, painter: QPainter, area: QRect, head: Head) -> None:
        """What the articles below have in common, and at the end of the line how many they are."""
        self._fill(painter, area, "window")
        self._fill(painter, QRect(area.left(), area.bottom(), area.width(), 1), "line")
        box = QRectF(area).adjusted(measures.LEFT, measures.HEAD_DROP, -measures.RIGHT, 0)
        count = number(head.articles)
        painter.setPen(self._colours["muted"])
        painter.setFont(self.face.count_font)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        room = box.width() - self.face.count_metrics.horizontalAdvance(count) - measures.PIECE_GAP
        words = self.face.head_metrics.elidedText(head_words(head).upper(), Qt.TextElideMode.ElideRight, room)
        painter.setFont(self.face.head_font)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_ground(self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        row = index.row()
        # asked of the view: option.state would load QStyle, which a start can do without; isRowSelected() asks the
        # model for the flags of each cell
        if self._view.selectionModel().selection().contains(index):
            self._fill(painter, area, "accent.soft")
        elif row == self._view.hovered_row:
            self._fill(painter, area, "raised")
        self._fill(painter, QRect(area.left(), area.bottom(), area.width(), 1), "line")
        if self._model.entry(row).id == self.opened:
            role = "accent" if self._view.isActiveWindow() else "control.line"
            self._fill(painter, QRect(area.left(), area.top(), measures.BAR, area.height() - 1), role)

    def _fill(self, painter: QPainter, area: QRect, role: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours[role])
        painter.drawRect(area)

    def _paint_marks(self, painter: QPainter, area: QRect, top: float, marks: RowMarks) -> None:
        """In the margins of the first line: words stay where they are, whatever an article is marked with."""
        middle = top + measures.TITLE_LINE / 2
        painter.setPen(Qt.PenStyle.NoPen)
        if marks.unread:
            painter.setBrush(self._colours["accent"])
            painter.drawEllipse(
                QPointF(area.left() + measures.LEFT / 2 + 1, middle), measures.DOT / 2, measures.DOT / 2
            )
        if marks.starred:
            painter.setBrush(self._colours["note.amber"])
            painter.drawPolygon(star(QPointF(area.right() - measures.RIGHT / 2, middle), measures.STAR / 2))

    def _paint_words(self, painter: QPainter, area: QRect, row: int, marks: RowMarks) -> None:
        face = self.face
        left, width = area.left() + measures.LEFT, area.width() - measures.LEFT - measures.RIGHT
        lines = face.title_lines(title_words(self._model.entry(row)), width)
        # rows of a long list are equally high; a line below that is still on its way has its room
        spare = area.height() - face.height(len(lines), snippet=bool(self._model.lines.query.terms))
        top = area.top() + measures.TOP + max(spare, 0) // 2
        self._paint_marks(painter, area, top, marks)
        style = Style.TITLE if marks.unread else Style.READ
        painter.setPen(self._colours["text"])
        for place, line in enumerate(lines):
            self._write(painter, left, top + (place + 0.5) * measures.TITLE_LINE, line, style)
        top += len(lines) * measures.TITLE_LINE + measures.META_GAP
        self._paint_meta(painter, QRectF(left, top, width, measures.META_LINE), row, marks)
        if snippet := self._model.snippet(row):
            self._paint_snippet(painter, QRectF(left, top + measures.META_LINE, width, measures.META_LINE), snippet)

    def _paint_meta(self, painter: QPainter, box: QRectF, row: int, marks: RowMarks) -> None:
        """What is known of the article, then its tags."""
        width = box.width()
        if marks.tags:
            pieces = self._model.pieces(row)
            taken = self.face.line_width(pieces) + measures.PIECE_GAP
            least = self.face.line_width([piece for piece in pieces if not piece.gives_way]) + measures.PIECE_GAP
            room = max(width - taken, min(width - least, width * measures.TAG_SHARE))
            chips = self.face.place_tags(marks.tags, room)
            used = chips[-1].left + chips[-1].width if chips else 0
            start = self.face.width_of(pieces, min(taken, width - used) - measures.PIECE_GAP) + measures.PIECE_GAP
            for chip in chips:
                self._paint_chip(painter, box, chip._replace(left=box.left() + start + chip.left))
            width = start - measures.PIECE_GAP
        self._paint_pieces(painter, QRectF(box.left(), box.top(), width, box.height()), row)

    def _paint_chip(self, painter: QPainter, box: QRectF, chip: Chip) -> None:
        frame = QRectF(chip.left + 0.5, box.top() + 1.5, chip.width - 1, box.height() - 3)
        painter.setPen(QPen(self._colours["line"], 1))
        painter.setBrush(self._colours["raised"])
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        left = chip.left + measures.TAG_PADDING
        if chip.tag is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours[f"note.{chip.tag.colour}"])
            radius = measures.TAG_DOT / 2
            painter.drawEllipse(QPointF(left + radius, box.center().y()), radius, radius)
            left += measures.TAG_DOT + 4
        painter.setFont(self.face.tag_font)
        painter.setPen(self._colours["text" if chip.tag else "muted"])
        painter.drawText(QRectF(left, box.top(), chip.width, box.height()), Qt.AlignmentFlag.AlignVCenter, chip.text)

    def _paint_pieces(self, painter: QPainter, box: QRectF, row: int) -> None:
        middle = box.center().y()
        for left, piece, text in self.face.placed(self._model.pieces(row), box.width()):
            painter.setPen(self._colours[piece.role])
            self._write(painter, box.left() + left, middle, text, Style.STRONG if piece.strong else Style.META)

    def _write(self, painter: QPainter, left: float, middle: float, text: str, style: Style) -> None:
        """Words in one line about a middle, px."""
        font, words, height = self.face.written(text, style)
        painter.setFont(font)
        painter.drawStaticText(QPointF(left, round(middle - height / 2)), words)

    def _paint_snippet(self, painter: QPainter, box: QRectF, snippet: Snippet) -> None:
        """The line in pieces, the hits marked, … where the row ends."""
        metrics, strong = self.face.meta_metrics, self.face.strong_metrics
        left = box.left()
        for text, marked in _parts(snippet):
            used = strong if marked else metrics
            room = box.right() - left
            shown = used.elidedText(text, Qt.TextElideMode.ElideRight, room)
            advance = used.horizontalAdvance(shown)
            if marked:
                self._paint_mark(painter, QRectF(left - 1, box.top() + 1, advance + 2, box.height() - 2))
            painter.setFont(self.face.strong_font if marked else self.face.meta_font)
            painter.setPen(self._colours["text" if marked else "muted"])
            baseline = box.top() + (box.height() + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(left, baseline), shown)
            left += advance
            if shown != text:
                return

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours["search.mark"]))
        painter.drawRoundedRect(box, 3, 3)


def star(middle: QPointF, radius: float) -> QPolygonF:
    """A star of five points, px."""
    corners = ((turn * pi / 5 - pi / 2, radius * (0.45 if turn % 2 else 1)) for turn in range(10))
    return QPolygonF([middle + QPointF(far * cos(angle), far * sin(angle)) for angle, far in corners])


def _parts(snippet: Snippet) -> list[tuple[str, bool]]:
    """The line cut at the edges of its marks: text and whether it is marked."""
    parts: list[tuple[str, bool]] = []
    place = 0
    for start, end in snippet.marks:
        parts += [(snippet.text[place:start], False), (snippet.text[start:end], True)]
        place = end
    parts.append((snippet.text[place:], False))
    return [part for part in parts if part[0]]
