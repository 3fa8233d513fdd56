# SPDX-License-Identifier: MIT
"""Owns the list of all notes as plain lines: found, ordered, in groups with heads; no Qt."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from reader.core.collation import collation_key
from reader.core.note import NOTE_COLOURS, Note
from reader.core.query import Query, SearchText


class NoteOrder(StrEnum):
    """By what the notes stand together."""

    ARTICLE = "article"
    DATE = "date"
    COLOUR = "colour"


class GroupKind(StrEnum):
    """What the head of a group names."""

    NEEDS_PLACING = "needs_placing"
    ARTICLE = "article"
    DAY = "day"
    COLOUR = "colour"


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a group; ``value`` is an article id, a day (ISO 8601) or a colour, empty for the first kind."""

    kind: GroupKind
    value: str
    count: int


Line = Head | Note
Titles = Mapping[str, str]
"""Article id → title."""


def listing(
    notes: Iterable[Note], titles: Titles, query: Query, order: NoteOrder, day_of: Callable[[str], str]
) -> list[Line]:
    """The notes that the query finds, in groups; those that need placing come first, whatever the order.

    ``day_of`` gives the day of a moment where the reader is.
    """
    found = [note for note in notes if finds(query, note, titles.get(note.article_id, ""))]
    lost = [note for note in found if note.needs_placing]
    placed = [note for note in found if not note.needs_placing]
    lines: list[Line] = []
    if lost:
        lines += [Head(GroupKind.NEEDS_PLACING, "", len(lost)), *sorted(lost, key=_in_text)]
    for head, members in _groups(placed, titles, order, day_of):
        lines += [head, *members]
    return lines


def finds(query: Query, note: Note, title: str) -> bool:
    """Whether a note is found by its text, its quote or the title of its article."""
    if not query:
        return True
    quote = note.anchor.exact if note.anchor else ""
    return query.matches(_searchable("\n".join((note.body, quote, title))))


@lru_cache(maxsize=20_000)
def _searchable(text: str) -> SearchText:
    return SearchText(text)


def _groups(
    notes: list[Note], titles: Titles, order: NoteOrder, day_of: Callable[[str], str]
) -> list[tuple[Head, list[Note]]]:
    match order:
        case NoteOrder.ARTICLE:
            ordered = sorted(notes, key=lambda note: (collation_key(titles.get(note.article_id, "")), *_in_text(note)))
            return _parted(ordered, GroupKind.ARTICLE, lambda note: note.article_id)
        case NoteOrder.DATE:
            ordered = sorted(notes, key=lambda note: note.modified, reverse=True)
            return _parted(ordered, GroupKind.DAY, lambda note: day_of(note.modified))
        case NoteOrder.COLOUR:
            ordered = sorted(notes, key=lambda note: (NOTE_COLOURS.index(note.colour), *_in_text(note)))
            return _parted(ordered, GroupKind.COLOUR, lambda note: note.colour)


def _parted(notes: list[Note], kind: GroupKind, value_of: Callable[[Note], str]) -> list[tuple[Head, list[Note]]]:
    groups: OrderedDict[str, list[Note]] = OrderedDict()
    for note in notes:
        groups.setdefault(value_of(note), []).append(note)
    return [(Head(kind, value, len(members)), members) for value, members in groups.items()]


def _in_text(note: Note) -> tuple[Any, ...]:
    """By article, then in the order of the text, notes on the whole article last."""
    start = (1, 0) if note.anchor is None else (0, note.anchor.start)
    return note.article_id, *start, note.created
