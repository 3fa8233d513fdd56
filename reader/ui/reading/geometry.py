# SPDX-License-Identifier: MIT
"""Owns where a stretch of the document lies on the page, line by line, in px of the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine


@dataclass(frozen=True, slots=True)
class LinePiece:
    """The part of a stretch on one line."""

    rect: QRectF
    """From the top of the capitals' marks to the bottom of the descenders."""
    baseline: float
    line_top: float
    line_bottom: float
    opens: bool
    """The stretch begins here."""
    closes: bool
    """The stretch ends here."""


def line_pieces(document: QTextDocument, start: int, end: int) -> Iterator[LinePiece]:
    """The lines of ``[start, end)``, given in UTF-16 units of the document."""
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        yield from _in_block(document, block, start, end)
        block = block.next()


def _in_block(document: QTextDocument, block: QTextBlock, start: int, end: int) -> Iterator[LinePiece]:
    first = max(start - block.position(), 0)
    last = min(end - block.position(), block.length() - 1)
    area = document.documentLayout().blockBoundingRect(block)
    layout, pitch = block.layout(), block.blockFormat().lineHeight()
    opening = layout.lineForTextPosition(first)
    for number in range(opening.lineNumber() if opening.isValid() else 0, layout.lineCount()):
        line = layout.lineAt(number)
        line_start, line_end = line.textStart(), line.textStart() + line.textLength()
        if line_start >= last:
            return
        if line_end <= first:
            continue
        yield _piece(line, area.topLeft(), pitch, (max(first, line_start), min(last, line_end)), (first, last))


def _piece(line: QTextLine, origin: QPointF, pitch: float, part: tuple[int, int], whole: tuple[int, int]) -> LinePiece:
    left, right = (_x_of(line, position) for position in part)
    right = min(right, line.naturalTextRect().right())
    top, baseline = line.y(), line.y() + line.ascent()
    bottom = baseline + line.descent()
    rect = QRectF(left, top, max(right - left, 1.0), bottom - top).translated(origin)
    line_top = origin.y() + baseline - pitch * 0.8
    return LinePiece(rect, origin.y() + baseline, line_top, line_top + pitch, part[0] == whole[0], part[1] == whole[1])


def _x_of(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # a tuple in PySide6, where the position is passed by reference in C++
    return float(found[0] if isinstance(found, tuple) else found)
