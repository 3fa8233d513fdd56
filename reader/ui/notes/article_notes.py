# SPDX-License-Identifier: MIT
"""Owns the notes of the article that is read: one card each, saved while they are typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from reader.core.corpus import Article
from reader.core.note import Note
from reader.ui.notes.card import NoteCard
from reader.ui.theme import ThemeKeeper, icon
from reader.ui.widgets.labels import toned
from reader.ui.widgets.text_button import TextButton

SETTLE_MS = 30
CARET_ROOM = 40
"""Kept free above and below the line that is written: the card's tools stand below it, in px."""


class ArticleNotes(QWidget):
    """The editor list of the side panel."""

    note_changed = Signal(object)
    """A Note to be kept: at the latest 300 ms after the last keystroke, at once when the keyboard goes elsewhere."""
    note_deleted = Signal(object)
    note_left = Signal(object)
    """A Note that the keyboard left without a word in it."""
    note_chosen = Signal(object)
    """A Note whose place in the article is wanted."""
    article_note_requested = Signal()
    pending_changed = Signal(bool)
    """Whether something that was typed is not on the disk yet."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._cards: dict[str, NoteCard] = {}
        self._unsaved: set[str] = set()
        self._article_id: str | None = None
        self.only_read = False
        """Whether notes are shown and not written."""
        self._make_head()
        self._hint = toned(self.tr("Select a passage and press Ctrl+N to write a note on it."), "muted", wrap=True)
        self._lay_out()
        themes.changed.connect(self._dress)
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self._settle)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self._dress()
        self.show_notes(None, ())

    def _make_head(self) -> None:
        self.add_button = TextButton(self.tr("Note on the article"))
        self.add_button.setToolTip(self.tr("Write a note on the whole article"))
        self.add_button.setAccessibleName(self.add_button.toolTip())
        self.add_button.clicked.connect(lambda _checked=False: self.article_note_requested.emit())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(toned(self.tr("Notes"), "section"))
        head.addStretch(1)
        head.addWidget(self.add_button)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._hint)
        column.addLayout(self._list)
        column.addStretch(1)

    # ---- showing

    def show_notes(self, article: Article | None, notes: tuple[Note, ...]) -> None:
        """Show the notes of another article, None for no article."""
        self.flush()
        article_id = article.entry.id if article else None
        if article_id != self._article_id:
            for card in self.cards():
                self._leave(card)
            self._article_id = article_id
            for note_id in list(self._cards):
                self._drop(note_id)
        self.setEnabled(article is not None)
        self.update_notes(notes)

    def update_notes(self, notes: tuple[Note, ...]) -> None:
        """Show other states of the article's notes; what is being typed right now stays."""
        kept = {note.id for note in notes}
        for note_id in [note_id for note_id in self._cards if note_id not in kept]:
            self._drop(note_id)
        for place, note in enumerate(_in_order(notes)):
            card = self._cards.get(note.id)
            if card is None:
                card = self._add(note)
            else:
                card.show_note(note)
            if self._list.indexOf(card) != place:
                self._list.removeWidget(card)
                self._list.insertWidget(place, card)
        self._hint.setVisible(not notes and self._article_id is not None)

    def _add(self, note: Note) -> NoteCard:
        card = self._cards[note.id] = NoteCard(note, self._themes, self)
        card.changed.connect(self.note_changed)
        card.deleted.connect(self._delete)
        card.chosen.connect(self.note_chosen)
        card.body.cursorPositionChanged.connect(lambda: self._follow_caret(card))
        card.saving_changed.connect(lambda saving, note_id=note.id: self._count_unsaved(note_id, saving))
        self._list.addWidget(card)
        card.body.setReadOnly(self.only_read)
        card.show()
        return card

    def _drop(self, note_id: str) -> None:
        card = self._cards.pop(note_id)
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()

    def card(self, note_id: str) -> NoteCard:
        """The card of a note.

        :raises KeyError: the article that is read has no such note.
        """
        return self._cards[note_id]

    def cards(self) -> list[NoteCard]:
        """The cards from top to bottom."""
        return sorted(self._cards.values(), key=self._list.indexOf)

    def focus_note(self, note_id: str) -> None:
        """Bring a note into sight and let the reader write in it."""
        if card := self._cards.get(note_id):
            card.body.setFocus(Qt.FocusReason.OtherFocusReason)
            card.body.go_to_end()
            QTimer.singleShot(0, card, lambda: _bring_into_sight(card))  # its place is known after the next layout

    def _follow_caret(self, card: NoteCard) -> None:
        """Keep the line that is written in sight: a long note is higher than the panel."""
        if card.body.hasFocus():
            # body, card and list grow in turn
            QTimer.singleShot(SETTLE_MS, card, lambda: _bring_caret_into_sight(card))

    # ---- saving

    def flush(self) -> None:
        """Hand on at once what is being typed."""
        for card in self._cards.values():
            card.flush()

    def mark_saved(self, note_id: str) -> None:
        """The last state of this note is on the disk: only now does the card say so."""
        if card := self._cards.get(note_id):
            card.mark_saved()
        else:
            self._count_unsaved(note_id, False)

    @property
    def pending(self) -> bool:
        """Whether something that was typed is not on the disk yet."""
        return bool(self._unsaved)

    def _count_unsaved(self, note_id: str, unsaved: bool) -> None:
        before = self.pending
        if unsaved:
            self._unsaved.add(note_id)
        else:
            self._unsaved.discard(note_id)
        if self.pending != before:
            self.pending_changed.emit(self.pending)

    def _delete(self, note: Note) -> None:
        cards = self.cards()
        place = cards.index(self._cards[note.id])
        neighbours = cards[place + 1 :] or cards[:place][-1:]
        (neighbours[0].body if neighbours else self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)
        if neighbours:  # Ctrl+Z takes back the last step of all, this one, and not what was typed there before
            neighbours[0].flush()
            neighbours[0].body.document().clearUndoRedoStacks()
        self._count_unsaved(note.id, False)
        self.note_deleted.emit(note)

    # ---- look

    def _focus_moved(self) -> None:
        self._settle()

    def _settle(self) -> None:
        """Let the card with the keyboard show its tools, the others hide theirs.

        Not while a mouse button is down: the cards would move away below the pointer, and the click would miss.
        """
        if QApplication.mouseButtons():
            self._settling.start()
            return
        focused = QApplication.focusWidget()
        for card in self.cards():
            was, now = card.active, focused is not None and card.isAncestorOf(focused)
            card.set_active(now)
            if was and not now and focused is not None:  # else another window has the keyboard
                self._leave(card)

    def _leave(self, card: NoteCard) -> None:
        card.flush()
        if card.note.says_nothing and not card.body.toPlainText().strip() and not self.only_read:
            self._count_unsaved(card.note.id, False)
            self.note_left.emit(card.note)

    def _dress(self, _theme: object = None) -> None:
        self.add_button.setIcon(icon("plus", self._themes.current))


def _in_order(notes: tuple[Note, ...]) -> list[Note]:
    """In the order of the text; those that need placing and those on the whole article come last."""

    def place(note: Note) -> tuple[int, int, str]:
        if note.anchor is None:
            return 2, 0, note.created
        return int(note.needs_placing), note.anchor.start, note.created

    return sorted(notes, key=place)


def _scroll_area(card: NoteCard) -> QScrollArea | None:
    above = card.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above if isinstance(above, QScrollArea) else None


def _bring_into_sight(card: NoteCard) -> None:
    if area := _scroll_area(card):
        area.ensureWidgetVisible(card)
        _bring_caret_into_sight(card)


def _bring_caret_into_sight(card: NoteCard) -> None:
    area = _scroll_area(card)
    page = area.widget() if area is not None else None
    if area is None or page is None:
        return
    caret = card.body.cursorRect()
    place = card.body.viewport().mapTo(page, caret.center())
    area.ensureVisible(place.x(), place.y(), 0, caret.height() // 2 + CARET_ROOM)
