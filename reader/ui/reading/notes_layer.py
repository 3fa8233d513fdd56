# SPDX-License-Identifier: MIT
"""Owns how notes are marked on the page: a thin box and a margin bar in the note's colour. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from reader.core.note import Note
from reader.ui.reading.strokes import Shape, Stroke


def note_strokes(notes: Iterable[Note]) -> tuple[Stroke, ...]:
    """A stroke for each note that has a place; notes beside each other get margin bars side by side."""
    placed = [(note, note.anchor) for note in notes if note.anchor is not None and not note.needs_placing]
    placed.sort(key=lambda pair: (pair[1].start, -pair[1].end))
    ends: list[int] = []
    strokes: list[Stroke] = []
    for note, anchor in placed:
        lane = next((number for number, end in enumerate(ends) if end <= anchor.start), len(ends))
        ends[lane : lane + 1] = [anchor.end]
        strokes.append(
            Stroke(anchor.start, anchor.end, Shape.NOTE, f"note.{note.colour}", lane=min(lane, 3), key=note.id)
        )
    return tuple(strokes)


def note_at(notes: Iterable[Note], position: int) -> Note | None:
    """The shortest note over this code point."""
    over = [
        note
        for note in notes
        if note.anchor and not note.needs_placing and note.anchor.start <= position < note.anchor.end
    ]
    return min(over, key=lambda note: note.anchor.end - note.anchor.start if note.anchor else 0, default=None)
