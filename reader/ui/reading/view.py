# SPDX-License-Identifier: MIT
"""Owns the page: a read-only text with highlights painted beneath and around the words.

Highlights never touch the document, so switching a type on or off moves no word. Positions in signals and methods are
code points of the article's text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QScrollBar, QTextEdit, QWidget

from reader.core.corpus import Article
from reader.ui.reading.document import Typesetter
from reader.ui.reading.layers import OVER, UNDER, Layers
from reader.ui.reading.layout_map import Kind, Piece, TextMap
from reader.ui.reading.strokes import Shape, Stroke, bar_rect
from reader.ui.theme import ThemeKeeper, load_sizes
from reader.ui.widgets.stops import KEYBOARD_FOCUS

MIN_MARGIN = 40
TOP_MARGIN = 30
BOTTOM_MARGIN = 72
"""px"""
FLASH_MS = 1600
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _SteadyBar(QScrollBar):
    """As wide between two themes as in them: a page that becomes narrower is laid out anew, all of it."""

    def sizeHint(self) -> QSize:
        return QSize(load_sizes()["scrollbar.width"], super().sizeHint().height())


class ArticleView(QTextEdit):
    """Shows one article; knows where words lie, not what they mean."""

    clicked = Signal(int)
    """A click without a selection, at this code point."""
    made_clicked = Signal(object)
    """A click on a Piece that is not the article's own words."""
    bar_clicked = Signal(str)
    """A click on the margin bar with this key."""
    hovered = Signal(int)
    """The pointer came over this code point; -1 when it left the words."""
    user_selected = Signal()
    """The user changed the selection by mouse or keys."""
    menu_wanted = Signal(QPoint, int)
    """The context menu is asked for at this global place and code point (-1 for none)."""
    moved = Signal()
    """The words moved under the pointer: scrolled or laid out anew."""
    laid_out = Signal()
    """The words were laid out anew."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("article")
        self._themes = themes
        self._article: Article | None = None
        self.map = TextMap("", (), ())
        self.layers = Layers(self)
        self._measure = 560.0
        self._fade = 0.0
        self._pressed: QPoint | None = None
        self._hover = -1
        self._keyboard_focus = False
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # files that are dropped here are the window's
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setVerticalScrollBar(_SteadyBar(self))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.viewport().setMouseTracking(True)
        self._flash = QVariantAnimation(self)
        self._flash.setDuration(FLASH_MS)
        self._flash.setStartValue(1.0)
        self._flash.setEndValue(0.0)
        self._flash.valueChanged.connect(self._on_fade)
        self._flash.finished.connect(lambda: self.layers.put("flash", ()))
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())

    # what is shown

    def show_pieces(self, article: Article, pieces: Sequence[Piece], size: float, made: Callable[[Piece], str]) -> None:
        """Set the article anew; the caller keeps the place with ``anchor`` and ``restore``."""
        self._article = article
        setter = Typesetter(self._themes.current, size)
        self._measure = setter.measure()
        document = self.document()
        self._keep_width(True)
        document.clear()
        self._fit_column()  # before the words come, so that they are laid out once
        self.map = setter.fill(document, article, pieces, made)
        document.documentLayout().documentSize()
        self._keep_width(False)
        self.layers.forget_geometry()
        self.viewport().update()
        self.moved.emit()
        self.laid_out.emit()

    def _keep_width(self, keep: bool) -> None:
        """Where there is a scroll bar it stays while there are no words: else all are laid out twice."""
        if not keep or self.verticalScrollBar().isVisible():
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if keep else Qt.ScrollBarPolicy.ScrollBarAsNeeded
            self.setVerticalScrollBarPolicy(policy)

    @property
    def column(self) -> float:
        """The left edge of the text, in px of the document."""
        return float(self.document().rootFrame().frameFormat().leftMargin())

    def _fit_column(self) -> None:
        width = self.viewport().width()
        side = max((width - self._measure) / 2, MIN_MARGIN)
        shape = self.document().rootFrame().frameFormat()
        shape.setLeftMargin(side)
        shape.setRightMargin(max(width - side - self._measure, 24))
        shape.setTopMargin(TOP_MARGIN)
        shape.setBottomMargin(BOTTOM_MARGIN)
        if shape != self.document().rootFrame().frameFormat():
            self.document().rootFrame().setFrameFormat(shape)
        self.document().documentLayout().documentSize()  # lays out to the end, so that every place is known

    # places

    def anchor(self) -> tuple[int, float]:
        """The first code point in sight, or the next one, and how far its line is below the upper edge, in px."""
        start = self.map.to_text(self.cursorForPosition(QPoint(round(self.column) + 2, 2)).position())
        return start, float(self.cursorRect(self.cursor_at(start)).top())

    def restore(self, anchor: tuple[int, float]) -> None:
        """Bring a place back to where ``anchor`` found it."""
        cursor = self.cursor_at(anchor[0])
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(self.cursorRect(cursor).top() - anchor[1]))

    def cursor_at(self, start: int, end: int | None = None) -> QTextCursor:
        """A cursor at a code point, or over a stretch."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.map.to_document(start))
        if end is not None:
            cursor.setPosition(self.map.to_document(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def rect_of(self, start: int, end: int) -> QRectF:
        """Where the first line of a stretch lies in the viewport; empty if it is not shown."""
        pieces = self.layers.pieces_of(start, end)
        return pieces[0].rect.translated(-self._offset()) if pieces else QRectF()

    def reveal(self, start: int, end: int, *, room: int = 0) -> None:
        """Scroll a stretch into the upper third, or higher, unless it is in sight with ``room`` px below it.

        Where the page ends before, the room is made above it.
        """
        rect, height = self.rect_of(start, end), self.viewport().height()
        if rect.isNull() or (rect.top() >= 8 and rect.bottom() + room + 8 <= height):
            return
        bar = self.verticalScrollBar()
        top = max(8, min(height / 3, height - 8 - room - rect.height()))
        bar.setValue(bar.value() + ceil(rect.top() - top))
        rect = self.rect_of(start, end)
        lacking = room + 8 - rect.top()
        if rect.bottom() + room + 8 > height and 0 < lacking <= height - 8 - rect.bottom():
            bar.setValue(bar.value() - ceil(lacking))

    def flash(self, start: int, end: int) -> None:
        """Ring a stretch for a moment."""
        self.layers.put("flash", [Stroke(start, end, Shape.FLASH)])
        self._flash.stop()
        self._flash.start()

    def selected(self) -> tuple[int, int] | None:
        """The selected stretch of the article's own words."""
        cursor = self.textCursor()
        start, end = self.map.to_text(cursor.selectionStart()), self.map.to_text(cursor.selectionEnd())
        return (start, end) if start < end else None

    def caret(self) -> int:
        """Where the caret stands."""
        return self.map.to_text(self.textCursor().selectionStart())

    def text_at(self, point: QPoint) -> int | None:
        """The place in the document (UTF-16 units) of the character under a point of the viewport."""
        spot = QPointF(point) + self._offset()
        near = self.document().documentLayout().hitTest(spot, Qt.HitTestAccuracy.ExactHit)
        block = self.document().findBlock(near)
        if near < 0 or not block.isValid():
            return None
        inside = spot - self.document().documentLayout().blockBoundingRect(block).topLeft()
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            if line.naturalTextRect().adjusted(0, -2, 0, 2).contains(inside):
                return block.position() + _on_character(line, inside.x())
        return None

    def _offset(self) -> QPointF:
        return QPointF(0, self.verticalScrollBar().value())

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint(UNDER, event)
        super().paintEvent(event)
        self._paint(OVER, event)

    def _paint(self, names: Iterable[str], event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-self._offset())
            area = QRectF(event.rect()).translated(self._offset())
            self.layers.paint(painter, names, area, self._themes.current, self.column, self._fade)
            if names is OVER and self._keyboard_focus and self.hasFocus():
                painter.resetTransform()
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._themes.current.colour("accent"), 2))
                painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def _on_fade(self, value: float) -> None:
        self._fade = min(value * 2, 1.0)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self._keyboard_focus:  # the ring stays where it is, Qt moves the pixels
            self.viewport().update()

    # events

    def resizeEvent(self, event: QResizeEvent) -> None:
        at_top = self.verticalScrollBar().value() == 0
        place = self.anchor()
        super().resizeEvent(event)
        self._fit_column()
        self.layers.forget_geometry()
        if not at_top:
            self.restore(place)
        self.moved.emit()
        self.laid_out.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        self._show_keyboard_focus(False)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        still = self._pressed is not None and (point - self._pressed).manhattanLength() < 4
        self._pressed = None
        if self.textCursor().hasSelection():
            self.user_selected.emit()
        elif still:
            self._click(point)

    def _click(self, point: QPoint) -> None:
        if key := self.bar_at(point):
            self.bar_clicked.emit(key)
        elif (unit := self.text_at(point)) is not None:
            self._activate(unit)

    def _activate(self, unit: int) -> None:
        piece = self.map.piece_at(unit)
        if self.map.is_text(unit):
            self.clicked.emit(self.map.to_text(unit))
        else:
            self.made_clicked.emit(piece)

    def bar_at(self, point: QPoint) -> str:
        """The key of the margin bar under a point of the viewport, empty if there is none."""
        spot = QPointF(point) + self._offset()
        for stroke, piece in self.layers.near("notes", QRectF(spot.x(), spot.y(), 1, 1)):
            if bar_rect(stroke, piece, self.column).adjusted(-3, 0, 3, 0).contains(spot):
                return stroke.key
        return ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        unit = self.text_at(point) if not event.buttons() else None
        shown = unit is not None and self.map.is_text(unit)
        self._set_hover(self.map.to_text(unit) if shown and unit is not None else -1)
        pressable = unit is not None and not shown and self.map.piece_at(unit).kind in (Kind.FOLD, Kind.PRINTINGS)
        if pressable or self.bar_at(point):
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hover(-1)

    def _set_hover(self, position: int) -> None:
        if position != self._hover:
            self._hover = position
            self.hovered.emit(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers():
            self._activate(self.textCursor().selectionStart())
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self.textCursor().hasSelection():
            self.user_selected.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_keyboard_focus(event.reason() in KEYBOARD_FOCUS)

    def _show_keyboard_focus(self, shown: bool) -> None:
        self._keyboard_focus = shown
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() is QContextMenuEvent.Reason.Keyboard
        point = self.cursorRect().bottomLeft() if by_keys else event.pos()
        unit = self.textCursor().selectionStart() if by_keys else self.text_at(point)
        position = self.map.to_text(unit) if unit is not None and self.map.is_text(unit) else -1
        self.menu_wanted.emit(self.viewport().mapToGlobal(point), position)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the article's own words as plain text: no meta line, no-break spaces kept."""
        cursor, data = self.textCursor(), QMimeData()
        text = self._article.text if self._article else ""
        data.setText(self.map.copied(text, cursor.selectionStart(), cursor.selectionEnd()))
        return data


def _on_character(line: QTextLine, x: float) -> int:
    return int(line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter))
