# SPDX-License-Identifier: MIT
"""Owns the choice of an encoding by what becomes of the article's first lines in each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout, QWidget

from reader.ui.dialogs.frame import Frame
from reader.ui.widgets.labels import toned

SIZE = (820, 560)
LIST_WIDTH = 230
"""px"""

Candidate = tuple[str, str]
"""The name of an encoding, and the beginning of the text in it."""


class EncodingDialog(Frame):
    """The likeliest encoding stands first; moving through the list shows the text in each."""

    def __init__(self, candidates: Sequence[Candidate], current: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="")
        self.setWindowTitle(self.tr("Encoding"))
        self.resize(*SIZE)
        self.add_headline(
            self.tr("Encoding"),
            self.tr("Choose the one in which the text reads well. The article is then read again from its file."),
        )
        self._current = current
        self._texts = dict(candidates)
        self._make_list()
        self._make_preview()
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(_titled(self.tr("Encoding"), self.names))
        row.addLayout(_titled(self.tr("How the text begins"), self.preview), 1)
        self.body.addLayout(row, 1)
        self.add_closing(self.tr("Cancel"))
        self.read_again = self.add_button(self.tr("Read again"), "primary")
        self.read_again.clicked.connect(lambda _checked=False: self.accept())
        self.names.currentItemChanged.connect(lambda _now, _before: self._show())
        self.names.setCurrentRow(0)
        self.names.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, candidates: Sequence[Candidate], current: str) -> str | None:
        """Let the user choose; None where it stays as it is."""
        dialog = cls(candidates, current, parent)
        chosen = dialog.chosen if dialog.exec() else None
        dialog.deleteLater()
        return chosen

    def _make_list(self) -> None:
        self.names = QListWidget()
        self.names.setProperty("kind", "plain")
        self.names.setAccessibleName(self.tr("Encoding"))
        self.names.setFixedWidth(LIST_WIDTH)
        for name in self._texts:
            item = QListWidgetItem(self._shown(name))
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.names.addItem(item)
        self.names.itemActivated.connect(lambda _item: self.accept())

    def _shown(self, name: str) -> str:
        outer, _, inner = name.partition(" · ")
        words = self.tr("%1 kept as %2").replace("%1", inner).replace("%2", outer) if inner else name
        if inner == outer:
            words = self.tr("%1 twice over").replace("%1", inner)
        return self.tr("%1 (as it is read now)").replace("%1", words) if name == self._current else words

    def _make_preview(self) -> None:
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("How the text begins"))

    def _show(self) -> None:
        self.preview.setPlainText(self._texts.get(self.chosen, ""))
        self.read_again.setEnabled(self.chosen != self._current)

    @property
    def chosen(self) -> str:
        """The encoding that is marked."""
        item = self.names.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def accept(self) -> None:
        if self.read_again.isEnabled():
            super().accept()


def _titled(title: str, widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(toned(title, "muted"))
    column.addWidget(widget, 1)
    return column
