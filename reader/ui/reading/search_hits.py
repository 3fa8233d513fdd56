# SPDX-License-Identifier: MIT
"""Owns the hits of the archive's search in the open article: where they are marked, and which one is current."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.reading.strokes import Shape, Stroke
from reader.ui.reading.view import ArticleView

Hit = tuple[int, int]


class SearchHits(QObject):
    """Hits in code points, ascending; the find bar's own take their place while it is open."""

    unfold_wanted = Signal(int)
    """The current hit, at this code point, lies in lines that are folded away."""

    def __init__(self, view: ArticleView, find_bar: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.hits: Sequence[Hit] = ()
        self.current: Hit | None = None
        find_bar.installEventFilter(self)

    def show(self, hits: Sequence[Hit]) -> None:
        """Mark these; the current one stays if it is among them."""
        self.hits = hits
        if self.current not in hits:
            self.current = None
        self._mark()

    def go_to(self, hit: Hit) -> None:
        """Make a hit the current one and bring it into sight."""
        self.current = hit
        if not self._view.map.is_shown(hit[0]):
            self.unfold_wanted.emit(hit[0])
        self._mark()
        self._view.reveal(*hit)

    def first(self) -> bool:
        """Go to the first hit; whether there is one."""
        if self.hits:
            self.go_to(self.hits[0])
        return bool(self.hits)

    def step(self, by: int) -> bool:
        """Go to the next hit, or the one before for -1; False where this article has none further."""
        place = self._place(by)
        if 0 <= place < len(self.hits):
            self.go_to(self.hits[place])
            return True
        return False

    def _place(self, by: int) -> int:
        here = self.current
        if here is None:
            selected = self._view.selected()
            seen = selected or (self._view.anchor()[0], -1)
            return bisect_left(self.hits, seen) - (1 if by < 0 else 0)
        return bisect_right(self.hits, here) if by > 0 else bisect_left(self.hits, here) - 1

    def _mark(self, *, hidden: bool = False) -> None:
        shown = () if hidden else self.hits
        shapes = (Shape.CURRENT_HIT if hit == self.current else Shape.HIT for hit in shown)
        self._view.layers.put("search", [Stroke(*hit, shape) for hit, shape in zip(shown, shapes, strict=True)])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._mark(hidden=event.type() is QEvent.Type.Show)
        return False
