# SPDX-License-Identifier: MIT
"""Owns the question for a name: one line, which may not stay empty."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from reader.ui.dialogs.frame import Field, Frame

WIDTH = 420
"""px"""
Objection = Callable[[str], str]
"""What is wrong with a name, in a sentence; empty where it is good."""


class NameDialog(Frame):
    """Says while one types what is wrong with the name."""

    def __init__(
        self, title: str, label: str, name: str, objection: Objection, done: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent, title="")
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self._objection = objection
        self.add_headline(title)
        self.field = Field(label, name)
        self.body.addWidget(self.field)
        self.add_closing(self.tr("Cancel"))
        self.save = self.add_button(done, "primary")
        self.save.clicked.connect(lambda _checked=False: self.accept())
        self.field.edit.textChanged.connect(lambda _text: self._check())
        self._check()
        self.field.edit.selectAll()
        self.field.edit.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, title: str, label: str, name: str, objection: Objection, done: str) -> str:
        """The name that was typed, ``""`` where the reader gave up."""
        dialog = cls(title, label, name, objection, done, parent)
        typed = dialog.field.value if dialog.exec() else ""
        dialog.deleteLater()
        return typed

    def _check(self) -> None:
        said = self._objection(self.field.value) if self.field.value else ""
        self.field.say(said, wrong=bool(said))
        self.save.setEnabled(bool(self.field.value) and not said)

    def accept(self) -> None:
        if self.save.isEnabled():
            super().accept()
