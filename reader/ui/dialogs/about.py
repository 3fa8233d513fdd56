# SPDX-License-Identifier: MIT
"""Owns what the program says of itself: version, what it is, the licences of everything that comes with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPlainTextEdit, QWidget

from reader import __version__
from reader.core.resources import resource_root
from reader.ui.dialogs.frame import Frame
from reader.ui.widgets.labels import toned

SIZE = (720, 520)
LIST_WIDTH = 232
"""px"""

_LICENCES = ("LICENSE*", "OFL*", "COPYING*")


@dataclass(frozen=True, slots=True)
class Licence:
    """What a part is called, and the words under which it comes."""

    name: str
    text: str


def bundled_licences(root: Path) -> tuple[Licence, ...]:
    """The licences of fonts, icons and data below a folder; the README beside a licence says what it is for."""
    files = sorted({file for pattern in _LICENCES for file in root.rglob(pattern) if file.is_file()})
    return tuple(Licence(_name(file), _text(file)) for file in files)


def _name(file: Path) -> str:
    """The head of the README, or what its first sentence begins with; otherwise the licence's own surname."""
    readme = file.with_name("README.md")
    first = readme.read_text(encoding="utf-8").split("\n", 1)[0] if readme.is_file() else ""
    if words := first.lstrip("# ").split(" (")[0].strip():
        return words
    surname = file.name.removesuffix(".txt").partition(".")[2]
    return surname or file.parent.name.replace("-", " ").capitalize()


def _text(file: Path) -> str:
    readme = file.with_name("README.md")
    parts = [readme.read_text(encoding="utf-8").strip()] if readme.is_file() else []
    return "\n\n".join([*parts, file.read_text(encoding="utf-8").strip()])


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
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Licence"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.parts)
        row.addWidget(self.text, 1)
        self.body.addLayout(row, 1)
        self.parts.currentRowChanged.connect(lambda row: self.text.setPlainText(self._licences[row].text))
        if self._licences:
            self.parts.setCurrentRow(0)
