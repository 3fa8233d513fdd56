# SPDX-License-Identifier: MIT
"""Owns the highlights of a page: which strokes lie there in which order, and where, computed once per layout."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.ui.reading.geometry import LinePiece, line_pieces
from reader.ui.reading.strokes import Stroke, draw
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.reading.view import ArticleView

UNDER = ("mentions", "notes")
"""Painted beneath the words, in this order."""
OVER = ("hover", "evidence", "ring", "search", "hits", "flash")


@dataclass(slots=True)
class _Layer:
    strokes: Sequence[Stroke] = ()
    placed: list[tuple[Stroke, LinePiece]] | None = None
    bottoms: list[float] = field(default_factory=list)
    tallest: float = 0.0


class Layers:
    """The strokes of a page by the name of their layer."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._layers = {name: _Layer() for name in (*UNDER, *OVER)}

    def put(self, name: str, strokes: Iterable[Stroke]) -> None:
        """Replace the strokes of a layer."""
        strokes = tuple(strokes)
        if strokes != self._layers[name].strokes:
            self._layers[name] = _Layer(strokes)
            self._view.viewport().update()

    def strokes(self, name: str) -> Sequence[Stroke]:
        """What a layer paints."""
        return self._layers[name].strokes

    def forget_geometry(self) -> None:
        """The words moved: compute every place anew when it is needed."""
        for layer in self._layers.values():
            layer.placed = None

    def pieces_of(self, start: int, end: int) -> list[LinePiece]:
        """The lines of a stretch, given in code points."""
        ranges = self._view.map.ranges(start, end)
        return [piece for first, last in ranges for piece in line_pieces(self._view.document(), first, last)]

    def near(self, name: str, area: QRectF) -> Iterator[tuple[Stroke, LinePiece]]:
        """The strokes whose lines meet the height of an area, in px of the document."""
        layer = self._placed(name)
        placed = layer.placed or []
        index = bisect_left(layer.bottoms, area.top())
        for stroke, piece in placed[index:]:
            if piece.line_top - layer.tallest > area.bottom():
                return
            if piece.line_top - 6 <= area.bottom():
                yield stroke, piece

    def paint(
        self, painter: QPainter, names: Iterable[str], area: QRectF, theme: Theme, column: float, fade: float
    ) -> None:
        """Draw what these layers have in an area, given in px of the document."""
        for name in names:
            for stroke, piece in self.near(name, area):
                draw(painter, stroke, piece, theme, column, fade)

    def _placed(self, name: str) -> _Layer:
        layer = self._layers[name]
        if layer.placed is None:
            found = [(stroke, piece) for stroke in layer.strokes for piece in self.pieces_of(stroke.start, stroke.end)]
            layer.placed = sorted(found, key=lambda pair: pair[1].line_bottom)
            layer.bottoms = [piece.line_bottom + 6 for _, piece in layer.placed]
            heights = (piece.line_bottom - piece.line_top for _, piece in layer.placed)
            layer.tallest = max(heights, default=0.0) + 6
        return layer
