# SPDX-License-Identifier: MIT
"""Owns the measures of a row and where its words stand; pure geometry over font metrics, nothing is painted here."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText

from reader.core.marks import Tag
from reader.ui.articles.words import Piece
from reader.ui.theme import interface_font
from reader.ui.widgets.wrapping import wrap_lines

LEFT = 16
RIGHT = 20
TOP = 11
TITLE_LINE = 19
META_LINE = 18
META_GAP = 3
PIECE_GAP = 12
PIECE_LEAST = 76
BAR = 3
HEAD = 32
HEAD_DROP = 4
DOT = 6
STAR = 12
TAG_PADDING = 6
TAG_GAP = 5
TAG_DOT = 6
TAG_LEAST = 44
TAG_SHARE = 0.45
"""All in px but the last: tags take so much of their line at most, unless it has more to spare."""

_FRAME = 2 * TAG_PADDING + TAG_DOT + 4
"""What stands around the words of a tag: frame and dot."""

TITLE_FONT = 13
META_FONT = 12
TAG_FONT = 11
HEAD_SPACING = 0.6


class Chip(NamedTuple):
    """A tag in its frame: edges in px from the left of the line, and the words; ``tag`` is None for ``+3``."""

    left: float
    width: float
    text: str
    tag: Tag | None


class Style(IntEnum):
    """In which font words stand."""

    TITLE = 0
    READ = 1
    META = 2
    STRONG = 3


class Written(NamedTuple):
    """Words as they are drawn; the height of their line in px."""

    font: QFont
    words: QStaticText
    height: float


class Face:
    """Fonts, metrics and the layout of rows at one width."""

    def __init__(self) -> None:
        self.title_font = interface_font(TITLE_FONT, 600)
        self.read_font = interface_font(TITLE_FONT, 400)
        self.head_font = interface_font(TAG_FONT, 600)
        self.head_font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, HEAD_SPACING)
        self.count_font = interface_font(TAG_FONT, tabular=True)
        self.head_metrics, self.count_metrics = QFontMetricsF(self.head_font), QFontMetricsF(self.count_font)
        self.tag_font = interface_font(TAG_FONT)
        self.tag_metrics = QFontMetricsF(self.tag_font)
        self.meta_font = interface_font(META_FONT, tabular=True)
        self.strong_font = interface_font(META_FONT, 600, tabular=True)
        self.meta_metrics = QFontMetricsF(self.meta_font)
        self.strong_metrics = QFontMetricsF(self.strong_font)
        self.title_metrics = QFontMetricsF(self.title_font)
        self._styles = {
            Style.TITLE: (self.title_font, self.title_metrics.height()),
            Style.READ: (self.read_font, self.title_metrics.height()),
            Style.META: (self.meta_font, self.meta_metrics.height()),
            Style.STRONG: (self.strong_font, self.strong_metrics.height()),
        }
        self.written = lru_cache(6000)(self._written)
        self.placed = lru_cache(4000)(self.place_pieces)
        self._measured = lru_cache(4000)(self._measure)
        self.title_lines = lru_cache(4000)(self._title_lines)
        """A title in at most two lines of a width in px."""

    def height(self, title_lines: int, *, snippet: bool) -> int:
        """The height of a row in px."""
        return 2 * TOP + title_lines * TITLE_LINE + META_GAP + META_LINE * (1 + snippet) + 1

    def _written(self, text: str, style: Style) -> Written:
        """Words laid out once: to lay them out at every paint takes ten times as long as to draw them."""
        font, height = self._styles[style]
        laid_out = QStaticText(text)
        laid_out.setTextFormat(Qt.TextFormat.PlainText)
        laid_out.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        return Written(font, laid_out, height)

    def _title_lines(self, title: str, width: int) -> tuple[str, ...]:
        return wrap_lines(title, self.title_font, width, 2)

    def place_pieces(self, pieces: tuple[Piece, ...], width: float) -> list[tuple[float, Piece, str]]:
        """Left edge, piece and its text; where the line is too narrow, some are shortened or left out."""
        widths = self._fit(pieces, width)
        placed: list[tuple[float, Piece, str]] = []
        left = 0.0
        for piece, room in zip(pieces, widths, strict=True):
            if room > 0:
                placed.append((left, piece, self._shortened(piece, room)))
                left += room + PIECE_GAP
        return placed

    def width_of(self, pieces: tuple[Piece, ...], width: float) -> float:
        """How wide the pieces are that find room in this width."""
        if not (placed := self.placed(pieces, width)):
            return 0.0
        left, last, text = placed[-1]
        return left + self._advance(last._replace(text=text))

    def line_width(self, pieces: Sequence[Piece]) -> float:
        """How wide a line is that nothing is left out of."""
        return sum(map(self._advance, pieces)) + PIECE_GAP * max(len(pieces) - 1, 0)

    def place_tags(self, tags: Sequence[Tag], width: float) -> tuple[Chip, ...]:
        """The tags in so much room: the first ones, the last of them shortened, then how many more there are."""
        chips: list[Chip] = []
        left = 0.0
        for place, tag in enumerate(tags):
            more = self._more(len(tags) - place)
            last = place == len(tags) - 1
            room = width - left - (0 if last else more.width + TAG_GAP)
            text = self.tag_metrics.elidedText(tag.name, Qt.TextElideMode.ElideRight, max(0, room - _FRAME))
            wide = self.tag_metrics.horizontalAdvance(text) + _FRAME
            if wide > room + 0.5 or (text != tag.name and room < TAG_LEAST):
                if left + more.width <= width + 0.5:
                    chips.append(more._replace(left=left))
                break
            chips.append(Chip(left, wide, text, tag))
            left += wide + TAG_GAP
        return tuple(chips)

    def _more(self, count: int) -> Chip:
        text = f"+{count}"
        return Chip(0, self.tag_metrics.horizontalAdvance(text) + 2 * TAG_PADDING, text, None)

    def _fit(self, pieces: Sequence[Piece], width: float) -> list[float]:
        """The widths that the pieces get; 0 leaves a piece out."""
        widths = [self._advance(piece) for piece in pieces]
        self._share(pieces, widths, width)
        for turn in (1, 2):
            for place, piece in enumerate(pieces):
                gaps = PIECE_GAP * (sum(1 for given in widths if given) - 1)
                excess = sum(widths) + gaps - width
                if piece.gives_way == turn and excess > 0:
                    left = widths[place] - excess
                    widths[place] = left if left >= PIECE_LEAST else 0
        return widths

    def _share(self, pieces: Sequence[Piece], widths: list[float], width: float) -> None:
        """Shorten the longest of the pieces that may be, while there is room for a part of each: none is to vanish."""
        giving = sorted((place for place, piece in enumerate(pieces) if piece.gives_way), key=widths.__getitem__)
        firm = sum(widths) - sum(widths[place] for place in giving)
        room = width - firm - PIECE_GAP * (len(pieces) - 1)
        if room < PIECE_LEAST * len(giving):
            return
        for number, place in enumerate(giving):
            widths[place] = min(widths[place], room / (len(giving) - number))
            room -= widths[place]

    def _shortened(self, piece: Piece, room: float) -> str:
        metrics = self.strong_metrics if piece.strong else self.meta_metrics
        if self._advance(piece) <= room + 0.5:
            return piece.text
        return metrics.elidedText(piece.text, Qt.TextElideMode.ElideRight, room)

    def _advance(self, piece: Piece) -> float:
        return self._measured(piece.text, piece.strong)

    def _measure(self, text: str, strong: bool) -> float:
        """How wide words are, px; sources, places and counts come again row after row."""
        return (self.strong_metrics if strong else self.meta_metrics).horizontalAdvance(text)
