# SPDX-License-Identifier: MIT
"""Owns the help in the program: the pages of resources/help, in the language of the interface where they have one."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QUrl
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
    QTextOption,
    QTextTable,
)
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QTextBrowser, QWidget

from reader.core.messages import language
from reader.core.resources import resource
from reader.ui.dialogs.frame import Frame
from reader.ui.theme import interface_font

SIZE = (920, 640)
LIST_WIDTH = 220
MARGIN = 14
GAP = 10
CELL = 6
HEADLINES = (20, 15, 13)
"""px; headlines by their level."""
LINE = 0.35
"""How much of the muted colour the lines of tables have."""
PAGES = ("search", "concordance", "articles", "libraries", "extraction", "large-archives")
"""In the order of the list. Each is in both languages, in a folder of its language or (English alone) beside them."""


class Page(NamedTuple):
    """One page: its name, its headline, all of its words in Markdown."""

    name: str
    title: str
    words: str


def help_pages(spoken: str) -> tuple[Page, ...]:
    """The pages in a language."""
    return tuple(_page(name, spoken) for name in PAGES)


def _page(name: str, spoken: str) -> Page:
    own = resource(f"help/{spoken}/{name}.md")
    words = (own if own.is_file() else resource(f"help/{name}.md")).read_text(encoding="utf-8")
    return Page(name, words.partition("\n")[0].lstrip("# "), words)


class HelpDialog(Frame):
    """Pages to leaf through; a link leads from one to another, nothing is fetched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="")
        self.setWindowTitle(self.tr("Help"))
        self.resize(*SIZE)
        self._pages = help_pages(language())
        self.names = QListWidget()
        self.names.setProperty("kind", "plain")
        self.names.setFixedWidth(LIST_WIDTH)
        self.names.setWordWrap(True)
        self.names.setAccessibleName(self.tr("Pages"))
        self.names.addItems([page.title for page in self._pages])
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.page.setAccessibleName(self.tr("Page"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.names)
        row.addWidget(self.page, 1)
        self.body.addLayout(row, 1)
        close = self.add_button(self.tr("Close"), "primary")
        close.clicked.connect(lambda _checked=False: self.accept())
        self.names.currentRowChanged.connect(self._show)
        self.page.anchorClicked.connect(self._follow)
        self.names.setCurrentRow(0)
        self.names.setFocus()

    def _show(self, row: int) -> None:
        document = self.page.document()
        document.setDocumentMargin(MARGIN)
        document.setMarkdown(self._pages[row].words)
        _dress(document, self.palette())
        self.page.moveCursor(QTextCursor.MoveOperation.Start)

    def _follow(self, link: QUrl) -> None:
        """Another page, where the link names one."""
        name = Path(link.path()).stem
        if name in PAGES:
            self.names.setCurrentRow(PAGES.index(name))


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
