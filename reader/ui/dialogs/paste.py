# SPDX-License-Identifier: MIT
"""Owns the asking for an article out of the clipboard: its text, title, source, date and address."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from reader.ui.dialogs.date_field import DateField
from reader.ui.dialogs.frame import Field, Frame
from reader.ui.widgets.labels import set_tone, toned

LONGEST_TITLE = 200
SIZE = (720, 640)
"""px"""


@dataclass(frozen=True, slots=True)
class PastedArticle:
    """What the reader said of an article; None where nothing was said. ``published`` is ISO 8601."""

    text: str
    title: str | None = None
    source: str | None = None
    published: str | None = None
    url: str | None = None


def guess_title(text: str) -> str:
    """The first line that holds words, cut at a word's end where it is no title's length."""
    for line in text.splitlines():
        words = " ".join(line.split())
        if any(char.isalpha() for char in words):
            return words if len(words) <= LONGEST_TITLE else words[:LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
    return ""


class PasteDialog(Frame):
    """The title follows the text's first line until the reader types another one."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="")
        self.setWindowTitle(self.tr("Paste an article"))
        self.resize(*SIZE)
        self.add_headline(
            self.tr("Paste an article"), self.tr("It is kept in your library; you can edit all of it later.")
        )
        self._make_fields()
        self._make_text(text)
        self.add_closing(self.tr("Cancel"))
        self.add_article = self.add_button(self.tr("Add the article"), "primary")
        self.add_article.clicked.connect(lambda _checked=False: self.accept())
        self._text_changed()
        (self.title.edit if text.strip() else self.text).setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, clipboard_text: str) -> PastedArticle | None:
        """Ask for an article; None where the reader changed their mind."""
        dialog = cls(clipboard_text, parent)
        answer = dialog.result_article() if dialog.exec() else None
        dialog.deleteLater()
        return answer

    def _make_fields(self) -> None:
        self.title = Field(self.tr("Title"))
        self.source = Field(self.tr("Source"), placeholder=self.tr("such as Báo Vĩnh Long"))
        self.date = DateField(self.tr("Date of publication"))
        self.address = Field(self.tr("Web address"), placeholder="https://")
        self._own_title = False
        self.title.edit.textEdited.connect(self._title_typed)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.source, 2)
        row.addWidget(self.date, 1)
        self.body.addWidget(self.title)
        self.body.addLayout(row)
        self.body.addWidget(self.address)

    def _make_text(self, text: str) -> None:
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Text of the article"))
        self.text.setPlaceholderText(self.tr("Paste the text here (Ctrl+V)"))
        self.text.setTabChangesFocus(True)
        self.text.setPlainText(unicodedata.normalize("NFC", text).strip())
        self.text.textChanged.connect(self._text_changed)
        self.words = toned("", "muted")
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(toned(self.tr("Text of the article"), "muted"))
        column.addWidget(self.text, 1)
        column.addWidget(self.words)
        self.body.addLayout(column, 1)

    def _title_typed(self, typed: str) -> None:
        self._own_title = bool(typed.strip())

    def _text_changed(self) -> None:
        text = self.text.toPlainText()
        if not self._own_title:
            self.title.edit.setText(guess_title(text))
            self.title.edit.setCursorPosition(0)
        has_text = any(char.isalnum() for char in text)
        self.add_article.setEnabled(has_text)
        self.words.setText(
            self.tr("%Ln word(s)", "", len(text.split())) if has_text else self.tr("There is no text yet.")
        )
        set_tone(self.words, "muted")

    def result_article(self) -> PastedArticle:
        """What stands in the dialog."""
        return PastedArticle(
            text=self.text.toPlainText(),
            title=self.title.value or None,
            source=self.source.value or None,
            published=self.date.iso,
            url=self.address.value or None,
        )

    def accept(self) -> None:
        if not self.add_article.isEnabled():
            return
        if self.date.check():
            super().accept()
        else:
            self.date.edit.setFocus()
