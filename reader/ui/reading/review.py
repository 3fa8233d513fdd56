# SPDX-License-Identifier: MIT
"""Owns the figures of the open article on the page: which is current, its card, ring and evidence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, Qt, Signal

from reader.core.corpus import Article, FigureRecord
from reader.ui.reading.card import FigureCard
from reader.ui.reading.strokes import Shape, Stroke
from reader.ui.reading.tooltip import place_beside
from reader.ui.reading.view import ArticleView
from reader.ui.theme import ThemeKeeper

CARD_ROOM = 240
NEAR = 100
"""px between a number and what shows why it was read so, where the card stays clear of both."""


class FigureReview(QObject):
    """Opens, moves and closes the card; steps from figure to figure."""

    opened = Signal(object)
    """The FigureRecord whose card opened."""
    unfold_wanted = Signal(int)

    def __init__(self, view: ArticleView, themes: ThemeKeeper) -> None:
        super().__init__(view)
        self._view = view
        self._article: Article | None = None
        self._records: tuple[FigureRecord, ...] = ()
        self._place: tuple[int, int] | None = None
        self.card = FigureCard(themes, view.viewport())
        self.card.closed.connect(self.close)
        self.card.resized.connect(self._fit_card)
        view.laid_out.connect(self.put_card)

    def use(self, article: Article | None, records: tuple[FigureRecord, ...]) -> None:
        """Another article, or the same with other records."""
        same = article is not None and self._article is not None and article.entry.id == self._article.entry.id
        self._article, self._records = article, records
        shown = self.card.record
        kept = next((one for one in records if shown and one.key == shown.key), None)
        if not same or kept is None:
            self.close(focus=False)
        elif self.card.isVisible() and article is not None:
            self.card.show_record(kept, article, records)
            self.card.focus_if_lost()
            self._mark(kept)

    def is_open(self) -> bool:
        """Whether a card is shown."""
        return self.card.isVisible()

    def tells(self, source: object) -> bool:
        """Whether the card that is shown is the one of this record."""
        shown = self.card.record if self.is_open() else None
        return shown is not None and isinstance(source, FigureRecord) and source.key == shown.key

    def open(self, record: FigureRecord, place: tuple[int, int] | None = None) -> None:
        """Show the card of a record beside the number, or beside another place that states it."""
        if self._article is None:
            return
        found = record.extracted
        self._place = place or (found.start, found.end)
        if not self._view.map.is_shown(self._place[0]):
            self.unfold_wanted.emit(self._place[0])
        self.card.show_record(record, self._article, self._records)
        self._make_room()
        self._mark(record)
        self.card.show()
        self.card.raise_()
        self.put_card()
        self.card.focus()
        self.opened.emit(record)

    def close(self, *, focus: bool = True) -> None:
        """Take the card away; the caret stays at the figure."""
        if focus and self.card.isVisible():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.card.hide()
        self.card.record = None
        for layer in ("ring", "evidence"):
            self._view.layers.put(layer, ())

    def step(self, by: int) -> FigureRecord | None:
        """Go to the next (1) or previous (-1) figure after the caret, round at the ends; an open card goes along."""
        if not self._records:
            return None
        starts = [record.extracted.start for record in self._records]
        here = self.card.record.extracted.start if self.card.record else self._view.caret()
        fresh = self.card.record is None and not self._view.layers.strokes("ring") and here == 0
        at = bisect_right(starts, here) if by > 0 else bisect_left(starts, here) - 1
        if fresh and by > 0:
            at = bisect_left(starts, here)
        record = self._records[at % len(starts)]
        self._visit(record)
        return record

    def _visit(self, record: FigureRecord) -> None:
        found = record.extracted
        if not self._view.map.is_shown(found.start):
            self.unfold_wanted.emit(found.start)
        self._view.setTextCursor(self._view.cursor_at(found.start))
        if self.is_open():
            self.open(record)
            return
        self._view.reveal(found.start, found.end, room=CARD_ROOM)
        self._mark(record)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self, record: FigureRecord) -> None:
        found = record.extracted
        start, end = self._place if self._place and self.is_open() else (found.start, found.end)
        self._view.layers.put("ring", [Stroke(start, end, Shape.RING)])
        self._view.layers.put("evidence", _evidence(record))

    def _make_room(self) -> None:
        if self._place is not None:
            self._view.reveal(*self._place, room=max(self.card.height() + 16, CARD_ROOM))

    def _fit_card(self) -> None:
        """Let the card that has become higher cover its own number only where the page is too low for both."""
        self.put_card()
        if self._place is None or self.card.isHidden():
            return
        if self.card.geometry().intersects(self._view.rect_of(*self._place).toRect()):
            self._make_room()
            self.put_card()

    def put_card(self) -> None:
        """Let the card stand beside its place, wherever that is seen now."""
        if self._place is None or self.card.isHidden():
            return
        rect = self._view.rect_of(*self._place)
        room = rect.adjusted(0, -6, 0, 6) if not rect.isNull() else QRectF()
        self.card.move(place_beside(self.card, self._view.viewport(), self._with_evidence(room)))

    def _with_evidence(self, room: QRectF) -> QRectF:
        """A number's room and the lines near it that hold its verb, issuer and time, if the card fits beside them."""
        if room.isNull():
            return room
        top, bottom = room.top(), room.bottom()
        for stroke in self._view.layers.strokes("evidence"):
            for piece in (self._view.rect_of(stroke.start, stroke.end), self._view.rect_of(stroke.end - 1, stroke.end)):
                if not piece.isNull() and abs(piece.top() - room.top()) <= NEAR:
                    top, bottom = min(top, piece.top() - 6), max(bottom, piece.bottom() + 6)
        needed, height = self.card.height() + 2 * 8, self._view.viewport().height()
        if bottom + needed > height and top < needed:
            return room
        return QRectF(room.left(), top, room.width(), bottom - top)


def _evidence(record: FigureRecord) -> Sequence[Stroke]:
    evidence = record.extracted.evidence
    places = (evidence.verb, evidence.issuer, evidence.period)
    return [Stroke(place[0], place[1], Shape.EVIDENCE) for place in places if place is not None]
