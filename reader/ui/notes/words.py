# SPDX-License-Identifier: MIT
"""Owns the words that the editor and the list of notes share."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from reader.core.dates import show_date
from reader.core.messages import language
from reader.core.note import Note


def colour_name(colour: str) -> str:
    """The name of one of NOTE_COLOURS, for a person."""
    names = {
        "amber": QCoreApplication.translate("NoteColour", "Amber"),
        "blue": QCoreApplication.translate("NoteColour", "Blue"),
        "green": QCoreApplication.translate("NoteColour", "Green"),
        "rose": QCoreApplication.translate("NoteColour", "Rose"),
        "violet": QCoreApplication.translate("NoteColour", "Violet"),
    }
    return names[colour]


def quote_words(note: Note) -> str:
    """The words that the note stands at, or that it is on the whole article."""
    if note.anchor is None:
        return QCoreApplication.translate("NoteWords", "whole article")
    return f"“{' '.join(note.anchor.exact.split())}”"


def local_day(moment: str) -> str:
    """The day of a moment (ISO 8601 in UTC) where the reader is, ISO 8601."""
    return datetime.fromisoformat(moment).astimezone().date().isoformat()


def day_words(moment: str) -> str:
    """The day of a moment as offices write it: ``15.5.2024``."""
    return show_date(local_day(moment))


def number(value: int) -> str:
    """A whole number as the language of the interface writes it."""
    return QLocale(language()).toString(value)
