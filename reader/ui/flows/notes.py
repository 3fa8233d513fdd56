# SPDX-License-Identifier: MIT
"""Owns the way of a note: from the editor into the user's work, “saved” only after the commit, with undo."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from reader.core.corpus import Article
from reader.core.dates import now
from reader.core.note import NOTE_COLOURS, Anchor, Note
from reader.store.user_work import UserWork
from reader.ui.flows.changes import Change, Step
from reader.ui.jobs import Jobs


class NoteFlow(QObject):
    """Keeps the reader's notes."""

    changed = Signal()
    """The notes are other than before; whether on the disk yet, ``saved`` tells."""
    saved = Signal(str)
    """The id of a note whose last state is on the disk."""
    deleted = Signal(object)
    """The note that was just taken away, and that undo brings back."""

    def __init__(self, work: UserWork, jobs: Jobs, undo: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._jobs = jobs
        self._undo = undo
        self._kept = {note.id: note for note in work.notes()}
        self._on_disk = dict(self._kept)
        """Note id → the state that was committed last; written by the lane."""
        self._reloads = self._changes = 0
        self._colour = NOTE_COLOURS[0]

    def of_article(self, article_id: str) -> tuple[Note, ...]:
        """The notes of one article, those on the whole article first, then in the order of the text."""
        notes = (note for note in self._kept.values() if note.article_id == article_id)
        return tuple(sorted(notes, key=_place))

    def all(self) -> tuple[Note, ...]:
        """Every note that says something."""
        notes = (note for note in self._kept.values() if not note.says_nothing)
        return tuple(sorted(notes, key=lambda note: (note.article_id, *_place(note))))

    def counts(self) -> dict[str, int]:
        """Article id → how many notes it has that say something."""
        counts: dict[str, int] = {}
        for note in self.all():
            counts[note.article_id] = counts.get(note.article_id, 0) + 1
        return counts

    def reload(self) -> None:
        """Read the notes again, after an import moved their anchors."""
        self._reloads += 1
        # through the lane: what waits there is written first
        self._jobs.write.run("notes", self._work.notes, partial(self._reloaded, self._reloads, self._changes))

    def _reloaded(self, number: int, changes: int, notes: tuple[Note, ...]) -> None:
        if number != self._reloads:
            return  # they are being read once more
        if changes != self._changes:
            self.reload()  # something was typed meanwhile
            return
        self._kept = {note.id: note for note in notes}
        self._on_disk = dict(self._kept)
        self.changed.emit()

    def new_note(self, article: Article, stretch: tuple[int, int] | None) -> Note:
        """Make a note on a stretch of the article (code points), or on all of it, and keep it."""
        anchor = Anchor.at(article.text, *stretch) if stretch else None
        moment = now()
        note = Note(uuid4().hex, article.entry.id, anchor, self._colour, "", moment, moment)
        self.create(note)
        return note

    def create(self, note: Note) -> None:
        """Keep a new note."""
        self._push(self.tr("New note"), note, None, note)

    def change(self, note: Note) -> None:
        """Keep another text or colour of a note; the letters of one sitting are undone together."""
        before = self._kept.get(note.id)
        if before == note:
            self._tell_saved(note.id)
            return
        self._colour = note.colour
        typed_on = before is not None and before.colour == note.colour
        key = f"{note.id}/{note.colour}" if typed_on else None
        self._push(self.tr("Edit the note"), note, before, note, key)

    def place(self, note: Note, anchor: Anchor) -> None:
        """Tie a note that lost its place to a stretch of its article's text as it is now."""
        before = self._kept.get(note.id, note)  # somebody may have typed in it since it was listed
        placed = replace(before, anchor=anchor, needs_placing=False)
        self._push(self.tr("Place the note again"), placed, before, placed)

    def delete(self, note: Note) -> None:
        """Take a note away; undo brings it back as it is given here, with what was typed a moment ago."""
        self._push(self.tr("Delete the note"), note, note, None)
        self.deleted.emit(note)

    def discard(self, note: Note) -> None:
        """Take away a note that was left without a word; that is no step that anybody would want to undo."""
        if note.says_nothing and note.id in self._kept:
            self._forget(note.id)
            self._jobs.write.run("user-work", lambda: self._work.delete_note(note.id))

    def _push(self, text: str, note: Note, before: Note | None, after: Note | None, key: str | None = None) -> None:
        forth, back = self._step(note.id, after), self._step(note.id, before)
        self._undo.push(Change(text, self._jobs.write, forth, back, lambda: self._tell_saved(note.id), key))

    def _step(self, note_id: str, state: Note | None) -> Step:
        """Bring a note into this state, None for gone: in the memory at once, on the disk by the lane."""
        if state is None:
            return Step(lambda: self._work.delete_note(note_id), lambda: self._forget(note_id))
        return Step(lambda: self._write(state), lambda: self._remember(state))

    def _write(self, state: Note) -> None:
        self._work.save_note(state)
        self._on_disk[state.id] = state

    def _tell_saved(self, note_id: str) -> None:
        """Say “saved” only of the newest state: an older one may be committed while a newer waits in the lane."""
        kept = self._kept.get(note_id)
        if kept is not None and self._on_disk.get(note_id) == kept:
            self.saved.emit(note_id)

    def _forget(self, note_id: str) -> None:
        self._changes += 1
        self._kept.pop(note_id, None)
        self.changed.emit()

    def _remember(self, note: Note) -> None:
        self._changes += 1
        self._kept[note.id] = note
        self.changed.emit()


def _place(note: Note) -> tuple[int, str]:
    return (note.anchor.start if note.anchor else -1, note.created)
