# SPDX-License-Identifier: MIT
"""Owns the editing of the user's own words for the extraction; what is wrong is told line by line while they type."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from reader.ui.dialogs.frame import Frame
from reader.ui.widgets.labels import set_tone, toned

if TYPE_CHECKING:
    from reader.extract.user_words import Problem

SIZE = (640, 620)
"""px"""
CHECK_MS = 150
MOST_TOLD = 5

Check = Callable[[str], tuple[int, Sequence["Problem"]]]
"""How many entries of a text count, and what is wrong with it."""


class WordsDialog(Frame):
    """A page to write on; saving is possible with mistakes in it, they cost their lines only."""

    def __init__(self, text: str, check: Check, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="")
        self.setWindowTitle(self.tr("My words"))
        self.resize(*SIZE)
        self._check_text = check
        self.add_headline(
            self.tr("My words"),
            self.tr(
                "Family names, bodies, counted nouns and verbs that the reader does not know yet. One a line, under the"
                " heading of their kind. All articles are read again when you save."
            ),
        )
        self.page = QPlainTextEdit(text)
        self.page.setAccessibleName(self.tr("My words"))
        self.page.setTabChangesFocus(True)
        self.told: QLabel = toned("", "muted", wrap=True)
        self.told.setTextFormat(Qt.TextFormat.RichText)
        self.told.linkActivated.connect(self._go_to_line)
        self.body.addWidget(self.page, 1)
        self.body.addWidget(self.told)
        self.add_closing(self.tr("Cancel"))
        self.save = self.add_button(self.tr("Save and read again"), "primary")
        self.save.clicked.connect(lambda _checked=False: self.accept())
        self._timer = QTimer(self, singleShot=True, interval=CHECK_MS)
        self._timer.timeout.connect(self._check)
        self.page.textChanged.connect(self._timer.start)
        self._check()
        self.page.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, text: str, check: Check) -> str | None:
        """Let the user edit; the new text, None where nothing is to be saved."""
        dialog = cls(text, check, parent)
        changed = dialog.page.toPlainText() if dialog.exec() else None
        dialog.deleteLater()
        return changed if changed != text else None

    def _check(self) -> None:
        count, problems = self._check_text(self.page.toPlainText())
        lines = [f'<a href="{one.line}">{escape(str(one))}</a>' for one in problems[:MOST_TOLD]]
        if (more := len(problems) - MOST_TOLD) > 0:
            lines.append(self.tr("and %Ln more", "", more))
        lines.append(self.tr("%Ln word(s) of yours count", "", count))
        self.told.setText("<br>".join(lines))
        set_tone(self.told, "warning" if problems else "muted")

    def _go_to_line(self, line: str) -> None:
        block = self.page.document().findBlockByNumber(max(int(line) - 1, 0))
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self.page.setTextCursor(cursor)
        self.page.setFocus()
