# SPDX-License-Identifier: MIT
"""Owns the shape that all dialogs share: headline, body, a row of buttons; fields with a label and a line below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.ui.widgets.labels import set_tone, toned
from reader.ui.widgets.pressing import presses_button

EDGE = 24
GAP = 14
FRAME = 16
"""px"""


class Frame(QDialog):
    """A dialog with its body in ``body`` and its buttons, the main one last, in a row below."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 20, EDGE, 18)
        column.setSpacing(GAP)
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        column.addLayout(self.body, 1)
        column.addSpacing(2)
        column.addLayout(self.buttons)

    def run(self) -> None:
        """Show it until it is closed, and give it up then: its parent would keep it, and all that it knows."""
        self.exec()
        self.deleteLater()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.Show:
            self._fit_screen()
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._make_room()
        return done

    def _make_room(self) -> None:
        """Grow with words that break into more lines: a window's own layout only looks at how high they are at least.

        Otherwise the last of them lose what hangs below their line: the dot of ộ, the tail of g.
        """
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        if self.isVisible() and needed > self.height():
            self.resize(self.width(), min(needed, max(self._room().height(), self.height())))

    def _room(self) -> QRect:
        """Where the screen has room for it and its frame."""
        return self.screen().availableGeometry().adjusted(FRAME, 2 * FRAME, -FRAME, -FRAME)

    def _fit_screen(self) -> None:
        """A large dialog on a small screen, or one whose scale is twice as large: its buttons stay within reach."""
        room = self._room()
        if self.height() > room.height() or self.width() > room.width():
            self.resize(self.size().boundedTo(room.size()))
            self.move(room.center() - self.rect().center())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus; only elsewhere does it mean the main one."""
        if not presses_button(event, self):
            super().keyPressEvent(event)

    def add_headline(self, headline: str, words: str = "") -> None:
        """A headline, and muted words under it."""
        block = QVBoxLayout()
        block.setSpacing(4)
        block.addWidget(toned(headline, "headline", wrap=True))
        if words:
            block.addWidget(toned(words, "muted", wrap=True))
        self.body.addLayout(block)

    def add_button(self, text: str, kind: str = "") -> QPushButton:
        """One more button at the right end."""
        button = QPushButton(text)
        button.setAutoDefault(False)
        if kind:
            button.setProperty("kind", kind)
        if kind == "primary":
            button.setDefault(True)
        self.buttons.addWidget(button)
        return button

    def add_closing(self, text: str) -> QPushButton:
        """A button that closes the dialog without doing anything."""
        button = self.add_button(text)
        button.clicked.connect(lambda _checked=False: self.reject())
        return button


class Field(QWidget):
    """A label, a line to type into, and a line below for a hint or for what is wrong."""

    def __init__(self, label: str, value: str = "", *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(value)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(label)
        self.edit.setCursorPosition(0)
        name = toned(label, "muted")
        name.setBuddy(self.edit)
        self.below = QHBoxLayout()
        self.hint = toned("", "muted", wrap=True)
        self.hint.hide()
        self.below.addWidget(self.hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(name)
        self._line = QHBoxLayout()
        self._line.setSpacing(8)
        self._line.addWidget(self.edit, 1)
        column.addLayout(self._line)
        column.addLayout(self.below)
        column.addStretch(1)

    def add_beside(self, button: QPushButton) -> None:
        """A button at the end of the line."""
        self._line.addWidget(button)

    @property
    def value(self) -> str:
        """What was typed, without white space at its ends."""
        return self.edit.text().strip()

    def say(self, words: str, *, wrong: bool = False) -> None:
        """Show words under the line; empty words take them away."""
        self.hint.setText(words)
        self.hint.setVisible(bool(words))
        set_tone(self.hint, "danger" if wrong else "muted")
        self.edit.setProperty("state", "error" if wrong else "")
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
        self.edit.setAccessibleDescription(words)


def selectable(label: QLabel) -> QLabel:
    """Let the words of a label be selected and copied."""
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
