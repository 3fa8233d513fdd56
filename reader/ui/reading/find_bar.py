# SPDX-License-Identifier: MIT
"""Owns the bar for finding words in the open article, and the hits."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QLabel, QToolButton, QWidget

from reader.core.numerals import show_number
from reader.core.query import SearchText, find_in_page
from reader.ui.reading.strokes import Shape, Stroke
from reader.ui.reading.view import ArticleView
from reader.ui.theme import Theme, ThemeKeeper, icon, interface_font
from reader.ui.widgets.command_keys import CommandLine
from reader.ui.widgets.labels import set_tone, toned
from reader.ui.widgets.pressing import presses_button

TYPING_MS = 60


def float_above(frame: QFrame, colour: QColor) -> None:
    """Give a floating frame its shadow."""
    shadow = QGraphicsDropShadowEffect(frame)
    shadow.setBlurRadius(24)
    shadow.setOffset(0, 4)
    shadow.setColor(colour)
    frame.setGraphicsEffect(shadow)


class FindBar(QFrame):
    """A field, the count, next, previous, close."""

    typed = Signal()
    next_wanted = Signal()
    previous_wanted = Signal()
    closed = Signal()

    def __init__(self, themes: ThemeKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setProperty("floating", True)
        self.field = CommandLine(self)
        self.field.setPlaceholderText(self.tr("Find in this article"))
        self.field.setAccessibleName(self.tr("Find in this article"))
        self.field.setClearButtonEnabled(False)
        self.field.setMinimumWidth(190)
        self.count: QLabel = toned("", "muted", parent=self)
        self.count.setFont(interface_font(13, tabular=True))
        self.count.setMinimumWidth(64)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 8, 8)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        self._buttons: list[tuple[QToolButton, str]] = []
        for name, text, signal in (
            ("chevron-up", self.tr("Previous hit"), self.previous_wanted),
            ("chevron-down", self.tr("Next hit"), self.next_wanted),
            ("x", self.tr("Close"), self.closed),
        ):
            row.addWidget(self._button(name, text, signal))
        self.field.words_changed.connect(self.typed)
        self._dress(themes.current)
        themes.changed.connect(self._dress)
        self.hide()

    def _button(self, name: str, text: str, signal: object) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: signal.emit())  # type: ignore[attr-defined]
        self._buttons.append((button, name))
        return button

    def _dress(self, theme: Theme) -> None:
        for button, name in self._buttons:
            button.setIcon(icon(name, theme))
        float_above(self, theme.colour("shadow"))

    def show_count(self, current: int, total: int, *, empty: bool) -> None:
        """``3/12``, or that nothing was found; ``current`` counts from 1."""
        found = f"{show_number(current)}/{show_number(total)}" if total else self.tr("not found")
        self.count.setText("" if empty else found)
        set_tone(self.count, "danger" if not total and not empty else "muted")
        for button, name in self._buttons:
            button.setEnabled(name == "x" or total > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif presses_button(event, self):
            pass
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_wanted if back else self.next_wanted).emit()
        event.accept()


class Finder(QObject):
    """The hits of the typed words in one article."""

    unfold_wanted = Signal(int)
    """The current hit, at this code point, lies in lines that are folded away."""

    def __init__(self, view: ArticleView, bar: FindBar) -> None:
        super().__init__(bar)
        self._view, self._bar = view, bar
        self._text = ""
        self._search: SearchText | None = None
        self._hits: list[tuple[int, int]] = []
        self._current = -1
        self._from = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(TYPING_MS)
        self._later.timeout.connect(self._find)
        bar.typed.connect(self._later.start)
        bar.next_wanted.connect(self.next)
        bar.previous_wanted.connect(self.previous)
        bar.closed.connect(self.close)

    def use(self, text: str) -> None:
        """Another article is open; the words stay."""
        self._text, self._search = text, None  # folded when it is first searched: that takes longer than showing it
        self._from = 0
        if self._bar.isVisible():
            self._find()

    def open(self) -> None:
        """Show the bar with the selected words in it."""
        selected = self._view.selected()
        words = self._view.textCursor().selectedText().split("\u2029")[0].strip()
        self._from = selected[0] if selected else self._view.anchor()[0]
        if 0 < len(words) <= 80:
            self._bar.field.setText(words.replace("\u00a0", " "))
        self._bar.show()
        self._bar.raise_()
        self._bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._bar.field.selectAll()
        self._find()

    def close(self) -> None:
        """Hide the bar and its hits; the text is in focus again."""
        self._later.stop()
        self._bar.hide()
        self._hits = []
        self._view.layers.put("hits", ())
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def next(self) -> None:
        """Go to the next hit, after the last one to the first."""
        self._step(1)

    def previous(self) -> None:
        """Go to the hit before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if not self._bar.isVisible():
            self.open()
            return
        if self._later.isActive():
            self._find()
            return
        if self._hits:
            self._current = (self._current + by) % len(self._hits)
            self._show()

    def _find(self) -> None:
        self._later.stop()
        self._search = self._search or SearchText(self._text)
        self._hits = find_in_page(self._search, self._bar.field.words())
        index = bisect_left(self._hits, (self._from, 0))
        self._current = index % len(self._hits) if self._hits else -1
        self._show()

    def _show(self) -> None:
        hits = self._hits
        self._bar.show_count(self._current + 1, len(hits), empty=not self._bar.field.words().strip())
        if hits:
            start, _ = hits[self._current]
            self._from = start
            if not self._view.map.is_shown(start):
                self.unfold_wanted.emit(start)
        shapes = (Shape.CURRENT_HIT if index == self._current else Shape.HIT for index in range(len(hits)))
        strokes = [Stroke(start, end, shape) for (start, end), shape in zip(hits, shapes, strict=True)]
        self._view.layers.put("hits", strokes)
        if hits:
            self._view.reveal(*hits[self._current])
