# SPDX-License-Identifier: MIT
"""Owns the help in the program: the pages of resources/help, in the language of the interface where they have one."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QTextBrowser, QWidget

from reader.core.messages import language
from reader.core.resources import resource
from reader.ui.dialogs.frame import Frame
from reader.ui.dialogs.marked import show_markdown

SIZE = (920, 640)
LIST_WIDTH = 220
"""px"""
PAGES = ("search", "figures", "concordance", "articles", "libraries", "extraction", "large-archives")
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
        show_markdown(self.page.document(), self._pages[row].words, self.palette())
        self.page.moveCursor(QTextCursor.MoveOperation.Start)

    def _follow(self, link: QUrl) -> None:
        """Another page, where the link names one."""
        name = Path(link.path()).stem
        if name in PAGES:
            self.names.setCurrentRow(PAGES.index(name))
