# SPDX-License-Identifier: MIT
"""Owns the rows of the notes in the user's file."""

from __future__ import annotations

from typing import Any

import apsw

from reader.core.codec import to_plain
from reader.core.note import NOTE_COLOURS, Anchor, Note
from reader.store.user_file import remember

COLUMNS = (
    "id, article_id, colour, body, created, modified, needs_placing, first, last, exact, prefix, suffix, text_hash"
)
_MARKS = ", ".join("?" * 13)


def read_notes(db: apsw.Connection, article_id: str | None = None) -> tuple[Note, ...]:
    """All notes, or one article's: by article, those on the whole article first, then by place."""
    where, values = ("", ()) if article_id is None else ("WHERE article_id = ?", (article_id,))
    rows = db.execute(f"SELECT {COLUMNS} FROM notes {where} ORDER BY article_id, first, last, created, id", values)
    return tuple(from_row(row) for row in rows)


def read_note(db: apsw.Connection, note_id: str) -> Note | None:
    """The note of this id."""
    row = db.execute(f"SELECT {COLUMNS} FROM notes WHERE id = ?", (note_id,)).fetchone()
    return from_row(row) if row else None


def count_notes(db: apsw.Connection) -> dict[str, int]:
    """Article id → number of notes that say something (see ``Note.says_nothing``), for the articles that have any."""
    says = "first IS NOT NULL OR needs_placing OR trim(body, char(9, 10, 13, 32)) <> ''"
    return dict(db.execute(f"SELECT article_id, count(*) FROM notes WHERE {says} GROUP BY article_id"))


def write_note(db: apsw.Connection, note: Note) -> None:
    """Insert or update a note."""
    if (before := read_note(db, note.id)) == note:
        return
    if before:
        remember(db, "note", note.id, to_plain(before))
    db.execute(f"INSERT OR REPLACE INTO notes ({COLUMNS}) VALUES ({_MARKS})", _row(note))


def remove_note(db: apsw.Connection, note_id: str) -> None:
    """Delete a note; what it said stays in the history."""
    if before := read_note(db, note_id):
        remember(db, "note", note_id, to_plain(before), always=True)
        db.execute("DELETE FROM notes WHERE id = ?", (note_id,))


def _row(note: Note) -> tuple[Any, ...]:
    head = (note.id, note.article_id, note.colour, note.body, note.created, note.modified, int(note.needs_placing))
    if (at := note.anchor) is None:
        return *head, None, None, None, None, None, None
    return *head, at.start, at.end, at.exact, at.prefix, at.suffix, at.text_hash


def from_row(row: tuple[Any, ...]) -> Note:
    """The note in a row of COLUMNS."""
    *head, needs_placing = row[:7]
    note_id, article_id, colour, body, created, modified = head
    anchor = None if row[7] is None else Anchor(*row[7:])
    if colour not in NOTE_COLOURS:  # of a newer program
        colour = NOTE_COLOURS[0]
    return Note(note_id, article_id, anchor, colour, body, created, modified, bool(needs_placing))
