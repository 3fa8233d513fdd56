# SPDX-License-Identifier: MIT
"""The reader's notes: the editor beside an article and the list of all notes."""

from reader.ui.notes.article_notes import ArticleNotes
from reader.ui.notes.panel import NotesPanel

__all__ = ["ArticleNotes", "NotesPanel"]
