# SPDX-License-Identifier: MIT
"""Owns the making of the document that is shown: fonts, leading and space of every part of an article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from reader.core.corpus import Article
from reader.core.structure import Part
from reader.ui.reading.layout_map import Kind, Piece, TextMap, displayed
from reader.ui.theme import Theme, interface_font, reading_font

LEADING = 1.72
MEASURE = 58
"""Width of the column, in zeros of the reading font: about 62 characters of Vietnamese."""
BASE_SIZE = 17.5
PIXELS_TO_POINTS = 72 / 96


@dataclass(frozen=True, slots=True)
class Style:
    """How one part is set; sizes relative to the text, space in ems of the text."""

    size: float = 1.0
    leading: float = LEADING
    above: float = 0.0
    below: float = 0.78
    role: str = "text"
    weight: int = 400
    italic: bool = False
    interface: bool = False


STYLES: dict[Part, Style] = {
    Part.KICKER: Style(0.72, 1.5, 0.0, 0.35, "accent", weight=600, interface=True),
    Part.TITLE: Style(26 / BASE_SIZE, 1.3, 0.0, 0.5, weight=700),
    Part.LEAD: Style(weight=600),
    Part.HEADING: Style(1.06, 1.45, 0.65, 0.5, weight=700),
    Part.BODY: Style(),
    Part.CAPTION: Style(0.83, 1.55, 0.0, 0.75, "muted", italic=True),
    Part.BYLINE: Style(0.94, 1.6, 0.3, 0.7, weight=700),
    Part.CREDIT: Style(0.83, 1.55, 0.0, 0.75, "muted", italic=True),
    Part.DATELINE: Style(0.75, 1.5, 0.0, 0.9, "muted", interface=True),
    Part.FURNITURE: Style(0.75, 1.5, 0.0, 0.4, "muted", interface=True),
}

_CLOSE = 0.2
"""Share of the space below that is left between two lines of one caption, title or fold."""
_JOINED = (Part.TITLE, Part.CAPTION, Part.CREDIT)


def _style(pieces: Sequence[Piece], number: int) -> Style:
    """The style of a part, closer to the next line where both are one thing."""
    part = pieces[number].part
    following = pieces[number + 1].part if number + 1 < len(pieces) else None
    style = STYLES[part]
    if pieces[number].kind is Kind.PRINTINGS:
        return replace(style, role="accent", weight=500)
    if number + 1 < len(pieces) and pieces[number + 1].kind is Kind.PRINTINGS:
        return replace(style, below=style.below * _CLOSE)
    return replace(style, below=style.below * _CLOSE) if part in _JOINED and following is part else style


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Turns pieces into a document for one theme and size of text (in px)."""

    theme: Theme
    size: float

    def measure(self) -> float:
        """The width of the column, in px."""
        return MEASURE * QFontMetricsF(self.font(STYLES[Part.BODY])).horizontalAdvance("0")

    def font(self, style: Style) -> QFont:
        """The font of a part, to the fraction of a px."""
        px = self.size * style.size
        if style.interface:
            font = interface_font(px, style.weight)
        else:
            font = reading_font(px, italic=style.italic)
            font.setWeight(QFont.Weight(style.weight))
        font.setPointSizeF(px * PIXELS_TO_POINTS)
        return font

    def fill(
        self, document: QTextDocument, article: Article, pieces: Sequence[Piece], made: Callable[[Piece], str]
    ) -> TextMap:
        """Write the pieces into an empty document.

        ``made`` gives the words of a piece that are not the article's.
        """
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        lengths: list[int] = []
        for number, piece in enumerate(pieces):
            words = article.text[piece.start : piece.end] if piece.kind is Kind.TEXT else made(piece)
            words = displayed(words)
            self._write(cursor, words, _style(pieces, number), first=number == 0)
            lengths.append(len(words.encode("utf-16-le", "surrogatepass")) // 2)
        cursor.endEditBlock()
        return TextMap(article.text, pieces, lengths)

    def _write(self, cursor: QTextCursor, words: str, style: Style, *, first: bool) -> None:
        block, chars = self._block_format(style), QTextCharFormat()
        chars.setFont(self.font(style))
        chars.setForeground(self.theme.colour(style.role))
        if first:
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(chars)
        else:
            cursor.insertBlock(block, chars)
        cursor.insertText(words, chars)

    def _block_format(self, style: Style) -> QTextBlockFormat:
        block = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        block.setLineHeight(self.size * style.size * style.leading, fixed.value)
        block.setTopMargin(self.size * style.above)
        block.setBottomMargin(self.size * style.below)
        return block
