# SPDX-License-Identifier: MIT
"""Owns how pages in Markdown look in dialogs: headlines, lists, tables and what is to be typed."""

from __future__ import annotations

from PySide6.QtGui import (
    QColor,
    QFont,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)

from reader.ui.theme import interface_font

MARGIN = 14
GAP = 10
CELL = 6
HEADLINES = (20, 15, 13)
"""px; headlines by their level."""
LINE = 0.35
"""How much of the muted colour the lines of tables have."""


def show_markdown(document: QTextDocument, words: str, palette: QPalette) -> None:
    """Put a page in Markdown into a document, as the rest of the program looks."""
    document.setDocumentMargin(MARGIN)
    document.setMarkdown(words)
    _dress(document, palette)


def _dress(document: QTextDocument, palette: QPalette) -> None:
    """Headlines, tables and what is typed as the rest of the program has them."""
    block = document.begin()
    while block.isValid():
        if level := block.blockFormat().headingLevel():
            _dress_headline(block, level)
        else:
            _dress_gap(block)
            _dress_typed(block, palette)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            shape = frame.format()
            shape.setBorder(1)
            shape.setBorderCollapse(True)
            shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            shape.setBorderBrush(_line(palette))
            shape.setCellPadding(CELL)
            shape.setTopMargin(GAP)
            shape.setBottomMargin(GAP)
            frame.setFormat(shape)


def _line(palette: QPalette) -> QColor:
    colour = palette.placeholderText().color()
    colour.setAlphaF(LINE)
    return colour


def _dress_headline(block: QTextBlock, level: int) -> None:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    letters = QTextCharFormat()
    letters.setFont(interface_font(HEADLINES[min(level, len(HEADLINES)) - 1], QFont.Weight.DemiBold))
    cursor.setCharFormat(letters)
    shape = QTextBlockFormat()
    shape.setTopMargin(0 if level == 1 else 2 * GAP)
    shape.setBottomMargin(GAP / 2)
    cursor.mergeBlockFormat(shape)


def _dress_gap(block: QTextBlock) -> None:
    """Lines of a list at even distances, paragraphs apart, the first one right under its headline."""
    before = block.previous()
    shape = QTextBlockFormat()
    if block.textList():
        shape.setTopMargin(GAP / 2)
        shape.setBottomMargin(0)
    elif before.isValid() and before.blockFormat().headingLevel():
        shape.setTopMargin(0)
    elif _is_code(before) and not _is_code(block):
        shape.setTopMargin(GAP)
    elif before.isValid() and not (_is_code(block) or _in_table(block) or _in_table(before)):
        shape.setTopMargin(GAP)
        shape.setBottomMargin(0)
    else:
        return
    QTextCursor(block).mergeBlockFormat(shape)


def _in_table(block: QTextBlock) -> bool:
    return QTextCursor(block).currentTable() is not None


def _is_code(block: QTextBlock) -> bool:
    return block.isValid() and block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)


def _dress_typed(block: QTextBlock, palette: QPalette) -> None:
    """What is to be typed, in the colour of what can be done, in the letters of the interface."""
    pieces = block.begin()
    found = []
    while not pieces.atEnd():
        piece = pieces.fragment()
        if piece.isValid() and piece.charFormat().fontFixedPitch():
            found.append((piece.position(), piece.length()))
        pieces += 1
    for start, length in found:
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        letters = cursor.charFormat()
        letters.clearProperty(QTextFormat.Property.FontFamilies)
        letters.setFontFixedPitch(False)
        letters.setForeground(palette.link())
        cursor.setCharFormat(letters)
