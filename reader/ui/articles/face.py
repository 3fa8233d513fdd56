# SPDX-License-Identifier: MIT
"""Owns the measures of a row and where its words stand; pure geometry over font metrics, nothing is painted here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from reader.ui.articles.words import Piece
from reader.ui.theme import interface_font

LEFT = 16
RIGHT = 14
TOP = 11
TITLE_LINE = 19
META_LINE = 18
META_GAP = 3
PIECE_GAP = 12
PIECE_LEAST = 36
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
        self.title_metrics = QFontMetricsF(self.title_font)
        self.meta_metrics = QFontMetricsF(self.meta_font)
        self.strong_metrics = QFontMetricsF(self.strong_font)
        self.title_lines = lru_cache(4000)(self._title_lines)

    def height(self, title_lines: int, *, snippet: bool) -> int:
        """The height of a row in px."""
        return 2 * TOP + title_lines * TITLE_LINE + META_GAP + META_LINE * (1 + snippet) + 1

    def _title_lines(self, title: str, width: int) -> tuple[str, ...]:
        """The title in at most two lines, the second one cut with … where it doesn't fit."""
        title = " ".join(title.split())
        if self.title_metrics.horizontalAdvance(title) <= width:
            return (title,)
        layout = QTextLayout(title, self.title_font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        units = line.textLength()
        layout.endLayout()
        # Qt counts UTF-16 units: cut there, then come back to Python's characters
        encoded = title.encode("utf-16-le", "surrogatepass")
        first, rest = (
            part.decode("utf-16-le", "surrogatepass") for part in (encoded[: 2 * units], encoded[2 * units :])
        )
        return first.rstrip(), self.title_metrics.elidedText(rest.lstrip(), Qt.TextElideMode.ElideRight, width)

    def place_pieces(self, pieces: Sequence[Piece], width: float) -> list[tuple[float, Piece, str]]:
        """Left edge, piece and its text, shortened where the line is too narrow."""
        natural = [self._advance(piece) for piece in pieces]
        widths = _share(natural, [piece.shrinks for piece in pieces], width - PIECE_GAP * (len(pieces) - 1))
        placed: list[tuple[float, Piece, str]] = []
        left = 0.0
        for piece, wanted, given in zip(pieces, natural, widths, strict=True):
            room = min(given, width - left)
            if room < 12:
                break
            metrics = self.strong_metrics if piece.strong else self.meta_metrics
            fits = wanted <= room + 0.5
            text = piece.text if fits else metrics.elidedText(piece.text, Qt.TextElideMode.ElideRight, room)
            placed.append((left, piece, text))
            left += given + PIECE_GAP
        return placed

    def _advance(self, piece: Piece) -> float:
        return (self.strong_metrics if piece.strong else self.meta_metrics).horizontalAdvance(piece.text)


def _share(natural: list[float], shrinks: list[bool], width: float) -> list[float]:
    """The widths that pieces get: those that may shrink are cut to one common length, never below the least."""
    excess = sum(natural) - width
    shared = natural[:]
    while excess > 0.5:
        long = [place for place, may in enumerate(shrinks) if may and shared[place] > PIECE_LEAST]
        if not long:
            break
        longest = max(shared[place] for place in long)
        top = [place for place in long if shared[place] >= longest - 0.5]
        below = max([shared[place] for place in long if place not in top], default=PIECE_LEAST)
        step = min(longest - max(below, PIECE_LEAST), excess / len(top))
        if step <= 0:
            break
        for place in top:
            shared[place] -= step
        excess -= step * len(top)
    return shared
