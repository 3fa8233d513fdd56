# SPDX-License-Identifier: MIT
"""Owns one note in the side panel: its quote, its text, its colour, and whether it is on the disk."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.core.dates import now
from reader.core.note import Note
from reader.ui.notes.autosave import Autosave
from reader.ui.notes.body import NoteBody
from reader.ui.notes.colours import ColourDots
from reader.ui.notes.quote import EDGE, Quote
from reader.ui.notes.words import quote_words
from reader.ui.theme import ThemeKeeper, icon
from reader.ui.widgets.labels import set_tone, toned

RADIUS = 10
BAR = 3
"""px"""


class NoteCard(QFrame):
    """Shows a note and lets the reader change it; “saved” stands there only after somebody said so."""

    changed = Signal(object)
    """The Note as it is now, to be kept."""
    deleted = Signal(object)
    chosen = Signal(object)
    saving_changed = Signal(bool)

    def __init__(self, note: Note, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = note
        self._themes = themes
        self._active = False
        self._handed_on = False
        """A state went out and has not come back as saved."""
        self._autosave = Autosave(self)
        self._make_parts()
        self._lay_out()
        self._connect_parts()
        self.show_note(note)
        self.set_active(False)
        themes.changed.connect(self._dress)
        self._dress()

    def _make_parts(self) -> None:
        self.quote = Quote(self._themes)
        self.warning = toned(self.tr("The text has changed: this note needs a new place."), "warning", wrap=True)
        self.warning.setContentsMargins(EDGE, 0, EDGE, 0)
        self.body = NoteBody()
        self.dots = ColourDots(self._themes)
        self.state = toned("", "muted")
        self.delete_button = QToolButton()
        self.delete_button.setAccessibleName(self.tr("Delete the note"))
        self.delete_button.setToolTip(self.tr("Delete the note"))
        self.delete_button.setIconSize(QSize(15, 15))
        self.delete_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _lay_out(self) -> None:
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(1, 2, 0, 0)
        tools.addWidget(self.dots)
        tools.addStretch(1)
        tools.addWidget(self.state)
        tools.addWidget(self.delete_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(BAR + 8, 8, 8, 8)
        column.setSpacing(2)
        column.addWidget(self.quote)
        column.addWidget(self.warning)
        column.addWidget(self.body)
        column.addWidget(self._tools)

    def _connect_parts(self) -> None:
        self.quote.clicked.connect(lambda _checked=False: self.chosen.emit(self.note))
        self.body.textChanged.connect(self._typed)
        self.body.left.connect(self.flush)
        self._autosave.due.connect(self._hand_on_text)
        self.dots.chosen.connect(self._recolour)
        self.delete_button.clicked.connect(lambda _checked=False: self._delete())

    # ---- showing

    def show_note(self, note: Note) -> None:
        """Show a state of the note; what is being typed right now stays."""
        self.note = note
        if not self._autosave.pending:
            self.body.blockSignals(True)
            self.body.show_text(note.body)
            self.body.blockSignals(False)
        self.quote.show_quote(quote_words(note))
        self.quote.setEnabled(note.anchor is not None)  # of one without a place it leads to where it gets one
        self.warning.setVisible(note.needs_placing)
        self.dots.show_colour(note.colour)
        self.update()

    @property
    def active(self) -> bool:
        """Whether its tools are up."""
        return self._active

    def set_active(self, active: bool) -> None:
        """Bring up the tools while the keyboard is at work in the card."""
        self._active = active
        self.dots.setVisible(active)
        self.delete_button.setVisible(active)
        self._tools.setVisible(active or bool(self.state.text()))

    @property
    def saving(self) -> bool:
        """Whether something of the note is not on the disk yet."""
        return self._autosave.pending or self._handed_on

    def mark_saved(self) -> None:
        """The state that was handed on last is on the disk."""
        self._handed_on = False
        if not self._autosave.pending:
            self._tell(self.tr("Saved"), "good")
            self.saving_changed.emit(False)

    def _tell(self, words: str, tone: str) -> None:
        self.state.setText(words)
        set_tone(self.state, tone)
        self._tools.setVisible(self._active or bool(words))

    # ---- changing

    def _typed(self) -> None:
        self._autosave.touch()
        self._tell(self.tr("Saving…"), "muted")
        self.saving_changed.emit(True)

    def flush(self) -> None:
        """Hand on at once what was typed."""
        self._autosave.flush()

    def _hand_on_text(self) -> None:
        text = self.body.toPlainText()
        if text != self.note.body:
            self._hand_on(self.note.edited(body=text, now=now()))
        elif not self._handed_on:  # typed and taken back: nothing is left to be kept
            self._tell("", "muted")
            self.saving_changed.emit(False)

    def _recolour(self, colour: str) -> None:
        self._autosave.forget()
        self._hand_on(self.note.edited(body=self.body.toPlainText(), colour=colour, now=now()))
        self.update()

    def _hand_on(self, note: Note) -> None:
        self.note = note
        self._handed_on = True
        self._tell(self.tr("Saving…"), "muted")
        self.saving_changed.emit(True)
        self.changed.emit(note)

    def _delete(self) -> None:
        self._autosave.forget()
        text = self.body.toPlainText()
        self.deleted.emit(self.note if text == self.note.body else self.note.edited(body=text, now=now()))

    # ---- look

    def _dress(self, _theme: object = None) -> None:
        self.delete_button.setIcon(icon("trash-2", self._themes.current))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.current
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = QPainterPath()
            ground.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            painter.fillPath(ground, theme.colour("raised"))
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawPath(ground)
            painter.setClipRect(QRectF(0, 0, BAR, self.height()))
            painter.fillPath(ground, theme.colour(f"note.{self.note.colour}"))
