# SPDX-License-Identifier: MIT
"""Owns the list of all notes as Qt sees it, and what its lines say."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.core.dates import show_date
from reader.core.note import Note
from reader.core.query import Query
from reader.ui.notes.listing import GroupKind, Head, Line, Titles
from reader.ui.notes.words import colour_name, day_words, quote_words

Index = QModelIndex | QPersistentModelIndex
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_NOWHERE = QModelIndex()


class NoteListModel(QAbstractTableModel):
    """Heads and notes, one line each; only notes can be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self.titles: Titles = {}
        self.query = Query()
        self.by_article = True

    def show(self, lines: list[Line], titles: Titles, query: Query, *, by_article: bool) -> None:
        """Put other lines in place of the ones there are."""
        self.beginResetModel()
        self.lines, self.titles, self.query, self.by_article = lines, titles, query, by_article
        self.endResetModel()

    def note(self, row: int) -> Note | None:
        """The note of a row, None for a head."""
        line = self.lines[row]
        return line if isinstance(line, Note) else None

    def row_of(self, note_id: str) -> int | None:
        """The row of a note, None where the filter hides it."""
        return next((row for row, line in enumerate(self.lines) if isinstance(line, Note) and line.id == note_id), None)

    def head_words(self, head: Head) -> str:
        """What the head of a group says."""
        match head.kind:
            case GroupKind.NEEDS_PLACING:
                return QCoreApplication.translate("NoteWords", "Needs a new place: the text has changed")
            case GroupKind.ARTICLE:
                return self.titles.get(head.value, "")
            case GroupKind.DAY:
                return show_date(head.value)
            case GroupKind.COLOUR:
                return colour_name(head.value)

    def origin_words(self, note: Note) -> str:
        """The small line of a note: its day, and its article where the head doesn't say it."""
        day = day_words(note.modified)
        if self.by_article and not note.needs_placing:
            return day
        return f"{self.titles.get(note.article_id, '')} · {day}"

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.note(index.row()) is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role != _DISPLAY and role != _SPOKEN:
            return None
        line = self.lines[index.row()]
        if isinstance(line, Head):
            return self.head_words(line)
        if role == _DISPLAY:
            return line.body or quote_words(line)
        return ", ".join([quote_words(line), line.body, colour_name(line.colour), self.origin_words(line)])
