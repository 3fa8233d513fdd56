# SPDX-License-Identifier: MIT
"""Owns the measures of a row and where its words stand; pure geometry over font metrics, nothing is painted here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from reader.ui.articles.words import Piece
from reader.ui.theme import interface_font
from reader.ui.widgets.wrapping import wrap_lines

LEFT = 16
RIGHT = 14
TOP = 11
TITLE_LINE = 19
META_LINE = 18
META_GAP = 3
PIECE_GAP = 12
PIECE_LEAST = 76
BAR = 3
"""All in px."""

TITLE_FONT = 13
META_FONT = 12


class Face:
    """Fonts, metrics and the layout of rows at one width."""

    def __init__(self) -> None:
        self.title_font = interface_font(TITLE_FONT, 600)
        self.meta_font = interface_font(META_FONT, tabular=True)
        self.strong_font = interface_font(META_FONT, 600, tabular=True)
        self.meta_metrics = QFontMetricsF(self.meta_font)
        self.strong_metrics = QFontMetricsF(self.strong_font)
        self.title_lines = lru_cache(4000)(self._title_lines)
        """A title in at most two lines of a width in px."""

    def height(self, title_lines: int, *, snippet: bool) -> int:
        """The height of a row in px."""
        return 2 * TOP + title_lines * TITLE_LINE + META_GAP + META_LINE * (1 + snippet) + 1

    def _title_lines(self, title: str, width: int) -> tuple[str, ...]:
        return wrap_lines(title, self.title_font, width, 2)

    def place_pieces(self, pieces: Sequence[Piece], width: float) -> list[tuple[float, Piece, str]]:
        """Left edge, piece and its text; where the line is too narrow, some are shortened or left out."""
        widths = self._fit(pieces, width)
        placed: list[tuple[float, Piece, str]] = []
        left = 0.0
        for piece, room in zip(pieces, widths, strict=True):
            if room > 0:
                placed.append((left, piece, self._shortened(piece, room)))
                left += room + PIECE_GAP
        return placed

    def _fit(self, pieces: Sequence[Piece], width: float) -> list[float]:
        """The widths that the pieces get; 0 leaves a piece out."""
        widths = [self._advance(piece) for piece in pieces]
        for turn in (1, 2):
            for place, piece in enumerate(pieces):
                gaps = PIECE_GAP * (sum(1 for given in widths if given) - 1)
                excess = sum(widths) + gaps - width
                if piece.gives_way == turn and excess > 0:
                    left = widths[place] - excess
                    widths[place] = left if left >= PIECE_LEAST else 0
        return widths

    def _shortened(self, piece: Piece, room: float) -> str:
        metrics = self.strong_metrics if piece.strong else self.meta_metrics
        if self._advance(piece) <= room + 0.5:
            return piece.text
        return metrics.elidedText(piece.text, Qt.TextElideMode.ElideRight, room)

    def _advance(self, piece: Piece) -> float:
        return (self.strong_metrics if piece.strong else self.meta_metrics).horizontalAdvance(piece.text)
