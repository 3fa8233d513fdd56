# SPDX-License-Identifier: MIT
"""Owns what the program says of itself: version, what it is, the licences of everything that comes with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QTextBrowser, QWidget

from reader import __version__
from reader.core.resources import resource_root
from reader.ui.dialogs.frame import Frame
from reader.ui.dialogs.marked import show_markdown
from reader.ui.widgets.labels import toned

SIZE = (720, 520)
LIST_WIDTH = 232
ABOVE_LICENCE = 20
"""px"""

NARROWEST = 64
"""Letters: licences are broken at 65 to 80; what ends well before that was meant to end there."""
_OWN_LINE = re.compile(r"\s|[-*•=_]+(\s|$)|\(?[0-9a-z]{1,3}[.)]\s")
"""What a line of its own begins with: space, a bullet or a rule, a number."""
_RULE = re.compile(r"[\W_]+")
_LICENCES = ("LICENSE*", "OFL*", "COPYING*")


@dataclass(frozen=True, slots=True)
class Licence:
    """What a part is called, what is said of it in Markdown (perhaps nothing), and the words under which it comes."""

    name: str
    about: str
    text: str


def bundled_licences(root: Path) -> tuple[Licence, ...]:
    """The licences of fonts, icons and data below a folder; the README beside a licence says what it is for."""
    files = sorted({file for pattern in _LICENCES for file in root.rglob(pattern) if file.is_file()})
    return tuple(Licence(_name(file), _about(file), file.read_text(encoding="utf-8").strip()) for file in files)


def _name(file: Path) -> str:
    """The head of the README, or what its first sentence begins with; otherwise the licence's own surname."""
    if words := _about(file).partition("\n")[0].lstrip("# ").split(" (")[0].strip():
        return words
    surname = file.name.removesuffix(".txt").partition(".")[2]
    return surname or file.parent.name.replace("-", " ").capitalize()


def _about(file: Path) -> str:
    readme = file.with_name("README.md")
    return readme.read_text(encoding="utf-8").strip() if readme.is_file() else ""


def unwrapped(text: str) -> list[str]:
    """The lines of a licence without the breaks that only kept it from growing wide: the pane breaks them itself.

    A line goes on where the first word of the next one had no more room on it; heads, addresses, lists and rules of
    hyphens stay on lines of their own.
    """
    found: list[str] = []
    before = ""
    for raw in text.split("\n"):
        line = raw.rstrip()
        if before and _goes_on(before, line):
            found[-1] += " " + line
        else:
            found.append(line)
        before = line
    return found


def _goes_on(before: str, line: str) -> bool:
    full = len(before) + 1 + len(line.split(" ")[0]) > NARROWEST
    alone = _OWN_LINE.match(line) or _RULE.fullmatch(before) or before.endswith(":")
    return full and bool(line) and not alone


class AboutDialog(Frame):
    """The program's name and version above, licences to leaf through below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="")
        self.setWindowTitle(self.tr("About Tư Liệu"))
        self.resize(*SIZE)
        self.add_headline(
            self.tr("Tư Liệu %1").replace("%1", __version__),
            self.tr(
                "Reads Vietnamese news articles, finds who, where and how many, and traces every number to its "
                "sentence. Everything stays on this computer. MIT licence."
            ),
        )
        self.body.addWidget(toned(self.tr("Comes with"), "section"))
        self._add_licences()
        close = self.add_button(self.tr("Close"), "primary")
        close.clicked.connect(lambda _checked=False: self.accept())

    def _add_licences(self) -> None:
        self._licences = bundled_licences(resource_root())
        self.parts = QListWidget()
        self.parts.setProperty("kind", "plain")
        self.parts.setFixedWidth(LIST_WIDTH)
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # long names end in …
        self.parts.setAccessibleName(self.tr("Parts that come with the program"))
        self.parts.addItems([licence.name for licence in self._licences])
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("Licence"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.parts)
        row.addWidget(self.text, 1)
        self.body.addLayout(row, 1)
        self.parts.currentRowChanged.connect(self._show)
        if self._licences:
            self.parts.setCurrentRow(0)

    def _show(self, row: int) -> None:
        """What is said of the part, then its licence, paragraph by paragraph."""
        licence, document = self._licences[row], self.text.document()
        show_markdown(document, licence.about, self.palette())
        cursor = QTextCursor(document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        above = QTextBlockFormat()
        above.setTopMargin(ABOVE_LICENCE)
        for number, line in enumerate(unwrapped(licence.text)):
            if number or licence.about:
                cursor.insertBlock(QTextBlockFormat() if number else above, QTextCharFormat())
            cursor.insertText(line)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
