# SPDX-License-Identifier: MIT
"""Owns the move of the user's work to another text of its article: to the same words beyond doubt, or nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from reader.core.corpus import Decision
from reader.core.figure import Figure
from reader.core.note import Anchor, Note
from reader.store import articles
from reader.store.decisions import KeptDecision, Key, key_of
from reader.store.derived import get_reading
from reader.store.library_file import LibraryFile
from reader.store.user_work import UserWork

Stretch = tuple[int, int]


class Placer:
    """Looks after the user's work when texts change."""

    def __init__(self, file: LibraryFile, work: UserWork) -> None:
        self._file, self._work = file, work

    def place(self, article_id: str) -> None:
        """Bring an article's notes and decisions to its current text."""
        with self._file.reading() as db:
            version = articles.current_version(db, article_id)
        if version is None:
            return
        self._work.know_text(article_id, version.text_hash)
        notes = self._work.notes(article_id)
        if not notes and not self._work.kept_decisions(article_id):
            return
        with self._file.reading() as db:
            reading = get_reading(db, version.text_hash)
            text = articles.read_text(db, version.text_hash)
        if text is None:
            return
        if moved := [new for note in notes if (new := place_note(note, text, version.text_hash)) != note]:
            self._work.place_notes(moved)
        if reading is not None:  # else when it is read again
            figures = {(figure.start, figure.end): figure for figure in reading.figures}
            self._place_decisions(article_id, text, version.text_hash, figures)

    def place_what_moved(self) -> None:
        """Finish what an import that was killed left undone."""
        for article_id, hashed in self._work.placed():
            with self._file.reading() as db:
                version = articles.current_version(db, article_id)
            if version and version.text_hash != hashed:
                self.place(article_id)

    def _place_decisions(self, article_id: str, text: str, current: str, figures: Mapping[Stretch, Figure]) -> None:
        moves: dict[Key, KeptDecision] = {}
        for kept in self._work.kept_decisions(article_id):
            placed = place_decision(kept, text, current, figures, self._text(kept.decision.text_hash))
            if placed != kept:
                moves[key_of(kept.decision)] = placed
        if moves:
            self._work.move_decisions(article_id, moves)

    def _text(self, hashed: str) -> str | None:
        with self._file.reading() as db:
            return articles.read_text(db, hashed)


def note_now(file: LibraryFile, note: Note) -> Note:
    """A note that may come from before its article changed, brought to the current text."""
    with file.reading() as db:
        version = articles.current_version(db, note.article_id)
        if version is None or note.anchor is None or note.needs_placing or note.anchor.text_hash == version.text_hash:
            return note
        text = articles.read_text(db, version.text_hash)
    return note if text is None else place_note(note, text, version.text_hash)


def place_note(note: Note, text: str, current: str) -> Note:
    """The note on this text, or the note as it is, marked that it needs placing."""
    if note.anchor is None or (note.anchor.text_hash == current and not note.needs_placing):
        return note
    found = note.anchor.find_in(text)
    return replace(note, anchor=found or note.anchor, needs_placing=found is None)


def place_decision(
    kept: KeptDecision, text: str, current: str, figures: Mapping[Stretch, Figure], old_text: str | None
) -> KeptDecision:
    """A decision moves only to a number that the rules read as one again."""
    said = kept.decision
    if said.text_hash == current:
        return replace(kept, needs_placing=False)
    found = _find(said, text, old_text)
    if found is None or (found.start, found.end) not in figures:
        return replace(kept, needs_placing=True)
    moved = replace(said, text_hash=current, start=found.start, end=found.end)
    return KeptDecision(moved, figures[found.start, found.end])


def _find(decision: Decision, text: str, old: str | None) -> Anchor | None:
    if old is None or old[decision.start : decision.end] != decision.exact:
        return None
    return Anchor.at(old, decision.start, decision.end).find_in(text)
