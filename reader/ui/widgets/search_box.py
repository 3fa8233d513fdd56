# SPDX-License-Identifier: MIT
"""Owns the search box: a line with a lens, what was typed and how many were found."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from reader.ui.theme import ThemeKeeper, icon
from reader.ui.widgets.command_keys import CommandLine

DEBOUNCE_MS = 60
HEIGHT = 34
EDGE = 12
MENU_WIDTH = 30
"""px"""


class SearchBox(CommandLine):
    """Tells what is looked for shortly after the last keystroke; Esc empties it, Down goes to the list."""

    query_changed = Signal(str)
    left = Signal()
    """The person goes on to the list: Down, or Esc in an empty box."""
    entered = Signal()
    menu_wanted = Signal()
    """Only where ``offer_menu`` was called."""

    def __init__(self, themes: ThemeKeeper, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setMinimumHeight(HEIGHT)
        self.setAcceptDrops(False)  # a file dropped here is meant for the list
        self._lens = QAction(self)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self._menu_action: QAction | None = None
        self._add_count()
        self.name(placeholder)
        self._timer = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._timer.timeout.connect(self._tell)
        self._told = ""
        self.words_changed.connect(self._typed)
        themes.changed.connect(self._dress)
        self._dress()

    def _add_count(self) -> None:
        self._count = QLabel(self)
        self._count.setProperty("tone", "muted")
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._count_line = QHBoxLayout(self)
        self._count_line.setContentsMargins(0, 0, EDGE, 0)
        self._count_line.addStretch(1)
        self._count_line.addWidget(self._count)

    def offer_menu(self, words: str) -> None:
        """Put a button at the right end that opens a menu; so do Alt+Down and F4."""
        self._menu_action = QAction(words, self)
        self._menu_action.triggered.connect(lambda _checked=False: self.menu_wanted.emit())
        self.addAction(self._menu_action, QLineEdit.ActionPosition.TrailingPosition)
        self._count_line.setContentsMargins(0, 0, MENU_WIDTH, 0)
        self._dress()

    def name(self, placeholder: str) -> None:
        """Say what the box is for."""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)

    def show_count(self, words: str) -> None:
        """Say how many were found; empty words take the count away."""
        self._count.setText(words)
        self._keep_clear()

    def count_words(self) -> str:
        """What stands at the right end."""
        return self._count.text()

    def use_text(self, text: str) -> None:
        """Put a text in and look for it at once."""
        self.drop_composed()
        self.setText(text)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._menu_action is not None and _opens_menu(event):
            self.menu_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            if self.text():
                self.use_text("")
            else:
                self.left.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self._tell()
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_clear()

    def _keep_clear(self) -> None:
        """Keep what is typed off the count."""
        wide = self._count.sizeHint().width() + EDGE - 4 if self._count.text() else 0
        self.setTextMargins(2, 0, wide, 0)

    def _typed(self) -> None:
        self._timer.start()

    def _tell(self) -> None:
        self._timer.stop()
        if (words := self.words()) != self._told:
            self._told = words
            self.query_changed.emit(self._told)

    def _dress(self, _theme: object = None) -> None:
        self._lens.setIcon(icon("search", self._themes.current))
        if self._menu_action is not None:
            self._menu_action.setIcon(icon("chevron-down", self._themes.current))


def _opens_menu(event: QKeyEvent) -> bool:
    held = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    return event.key() == (Qt.Key.Key_Down if held else Qt.Key.Key_F4)
