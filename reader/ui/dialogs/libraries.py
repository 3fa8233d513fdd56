# SPDX-License-Identifier: MIT
"""Owns what is asked before another library comes up: name and place of a new one, and whether an import may stop."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from reader.core.errors import ReaderError
from reader.store.libraries import check_place, is_library, new_folder
from reader.ui.dialogs.frame import Field, Frame

WIDTH = 520
"""px"""
ZERO_WIDTH_SPACE = "\u200b"
"""Behind each folder, so that a long path wraps."""


class NewLibraryDialog(Frame):
    """A name, and the folder in which the library's own folder is made; says below which one that will be."""

    def __init__(self, place: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="")
        self.setWindowTitle(self.tr("New library"))
        self.setMinimumWidth(WIDTH)
        words = self.tr(
            "A library is a folder with articles, notes and tags of its own. Settings are the same for all."
        )
        self.add_headline(self.tr("New library"), words)
        self.name = Field(self.tr("Name"), placeholder=self.tr("For example: Clippings 2026"))
        self.place = Field(self.tr("Where it is to lie"), str(place))
        browse = QPushButton(self.tr("Choose…"))
        browse.setAutoDefault(False)
        browse.setAccessibleName(self.tr("Choose the folder"))
        browse.clicked.connect(lambda _checked=False: self._ask_place())
        self.place.add_beside(browse)
        self.body.addWidget(self.name)
        self.body.addWidget(self.place)
        self.add_closing(self.tr("Cancel"))
        self.make = self.add_button(self.tr("Make the library"), "primary")
        self.make.clicked.connect(lambda _checked=False: self.accept())
        for field in (self.name, self.place):
            field.edit.textChanged.connect(lambda _text: self._check())
        self._check()
        self._keep_heights()
        self.name.edit.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, place: Path) -> tuple[Path, str] | None:
        """The folder and the name of the library that is to be made."""
        dialog = cls(place, parent)
        wanted = (dialog.folder(), dialog.name.value) if dialog.exec() else None
        dialog.deleteLater()
        return wanted

    def _keep_heights(self) -> None:
        """A long path takes two lines, and must not take them from the fields."""
        self.ensurePolished()
        for field in (self.name, self.place):
            field.edit.ensurePolished()
            field.edit.setMinimumHeight(field.edit.sizeHint().height())
        self.place.hint.setMinimumHeight(2 * self.place.hint.fontMetrics().lineSpacing() + 4)
        self.place.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        if (layout := self.layout()) is not None:
            self.setMinimumHeight(layout.heightForWidth(WIDTH))

    def folder(self) -> Path:
        """The folder of the library itself."""
        return new_folder(Path(self.place.value).expanduser(), self.name.value)

    def _ask_place(self) -> None:
        if place := QFileDialog.getExistingDirectory(self, self.tr("Where it is to lie"), self.place.value):
            self.place.edit.setText(place)

    def _check(self) -> None:
        wrong = self._objection() if self.name.value else ""
        ready = bool(self.name.value) and not wrong
        self.place.say(wrong or (self._told() if ready else self.tr("Its folder is made here.")), wrong=bool(wrong))
        self.make.setEnabled(ready)

    def _told(self) -> str:
        breakable = str(self.folder()).replace(os.sep, os.sep + ZERO_WIDTH_SPACE)
        return self.tr("The folder %1 is made.").replace("%1", breakable)

    def _objection(self) -> str:
        """What is wrong with the place, in a sentence."""
        folder = self.folder()
        if not folder.is_absolute():
            return self.tr("Choose a folder.")
        if is_library(folder):
            return self.tr("There is a library of this name here already. Choose another name, or open it.")
        try:
            check_place(folder)
        except ReaderError:
            return self.tr("There is a folder of this name with other files here. Choose another name.")
        return ""

    def accept(self) -> None:
        if self.make.isEnabled():
            super().accept()


class LeaveDialog(Frame):
    """Asks whether an import may stop for another library."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="")
        self.setWindowTitle(self.tr("An import is under way"))
        self.setMinimumWidth(420)
        words = self.tr(
            "It stops when another library is opened. What has come in stays;"
            " you are asked whether to go on when this library is opened again."
        )
        self.add_headline(self.tr("An import is under way"), words)
        self.stay = self.add_closing(self.tr("Stay here"))
        self.leave = self.add_button(self.tr("Stop and open"), "primary")
        self.leave.clicked.connect(lambda _checked=False: self.accept())
        self.stay.setFocus()

    @classmethod
    def ask(cls, parent: QWidget) -> bool:
        """Whether it may stop."""
        dialog = cls(parent)
        agreed = bool(dialog.exec())
        dialog.deleteLater()
        return agreed
