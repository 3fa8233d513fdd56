# SPDX-License-Identifier: MIT
"""Owns what a row and its menus say, and in which colour role each piece stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from reader.core.corpus import Entry
from reader.core.dates import show_date
from reader.core.marks import RowMarks
from reader.core.messages import language
from reader.core.sort_keys import Group, SortKey
from reader.ui.articles.listing import Head
from reader.ui.articles.rows import is_inferred, shown_date


class Piece(NamedTuple):
    """One piece of the line under the title; ``gives_way`` says what shrinks where the line is too narrow."""

    text: str
    role: str = "muted"
    strong: bool = False
    gives_way: int = 0
    """1 before 2; 0 never."""


def number(value: int) -> str:
    """A whole number as the language of the interface writes it: ``34.957``."""
    return QLocale(language()).toString(value)


def count_words(total: int, listed: Sequence[int] | None) -> str:
    """How many articles there are, and how many of them are listed where some are not."""
    if not total:
        return ""
    return number(total) if listed is None else f"{number(len(listed))} / {number(total)}"


def date_words(entry: Entry) -> str:
    """The date of the row, and whether it was worked out."""
    iso = shown_date(entry)
    if iso is None:
        return QCoreApplication.translate("ArticleRow", "undated")
    if is_inferred(entry):
        return QCoreApplication.translate("ArticleRow", "%1 (inferred)").replace("%1", show_date(iso))
    return show_date(iso)


def title_words(entry: Entry) -> str:
    """The title, or words for none."""
    return entry.title or QCoreApplication.translate("ArticleRow", "untitled")


def pieces(entry: Entry, notes: int) -> tuple[Piece, ...]:
    """The line under the title."""
    line = [Piece(date_words(entry))]
    if entry.source:
        line.append(Piece(entry.source, gives_way=1))
    if entry.place:
        line.append(Piece(entry.place, gives_way=2))
    else:
        line.append(Piece(QCoreApplication.translate("ArticleRow", "place: unresolved"), role="mention.place.line"))
    if entry.figures:
        line.append(Piece(figure_words(entry.figures), role="mention.figure.line", strong=True))
    if notes:
        line.append(Piece(note_words(notes), role="accent", strong=True))
    return tuple(line)


def figure_words(count: int) -> str:
    """``15 số``."""
    return QCoreApplication.translate("ArticleRow", "%Ln figure(s)", "", count)


def note_words(count: int) -> str:
    """``2 ghi chú``."""
    return QCoreApplication.translate("ArticleRow", "%Ln note(s)", "", count)


def mark_words(marks: RowMarks) -> list[str]:
    """What the marks of a row say: ``chưa đọc``, ``có sao``, its tags."""
    said = []
    if marks.unread:
        said.append(QCoreApplication.translate("ArticleRow", "unread"))
    if marks.starred:
        said.append(QCoreApplication.translate("ArticleRow", "starred"))
    said += [QCoreApplication.translate("ArticleRow", "tag %1").replace("%1", tag.name) for tag in marks.tags]
    return said


NO_MARKS = RowMarks()


def spoken_row(entry: Entry, notes: int, marks: RowMarks = NO_MARKS) -> str:
    """The whole row for a screen reader."""
    return ", ".join([title_words(entry), *(piece.text for piece in pieces(entry, notes)), *mark_words(marks)])


def head_words(head: Head) -> str:
    """What stands over a group of articles."""
    if head.value:
        return head.value
    if head.group is Group.YEAR:
        return QCoreApplication.translate("ArticleRow", "no year")
    return QCoreApplication.translate("ArticleRow", "no source")


def spoken_head(head: Head) -> str:
    """The whole row over a group for a screen reader."""
    count = QCoreApplication.translate("ArticleRow", "%Ln article(s)", "", head.articles)
    return f"{head_words(head)}, {count}"


def group_name(group: Group) -> str:
    """A way of grouping as the menu names it."""
    names = {
        Group.NONE: QCoreApplication.translate("ArticleSort", "Not grouped"),
        Group.YEAR: QCoreApplication.translate("ArticleSort", "Group by year"),
        Group.SOURCE: QCoreApplication.translate("ArticleSort", "Group by source"),
    }
    return names[group]


def sort_name(key: SortKey) -> str:
    """The key as the menu names it."""
    names = {
        SortKey.RELEVANCE: QCoreApplication.translate("ArticleSort", "Relevance"),
        SortKey.DATE: QCoreApplication.translate("ArticleSort", "Date"),
        SortKey.TITLE: QCoreApplication.translate("ArticleSort", "Title"),
        SortKey.SOURCE: QCoreApplication.translate("ArticleSort", "Source"),
        SortKey.PLACE: QCoreApplication.translate("ArticleSort", "Place"),
        SortKey.FIGURES: QCoreApplication.translate("ArticleSort", "Number of figures"),
        SortKey.NOTES: QCoreApplication.translate("ArticleSort", "Number of notes"),
        SortKey.ADDED: QCoreApplication.translate("ArticleSort", "Time of import"),
    }
    return names[key]


def direction_names(key: SortKey) -> tuple[str, str]:
    """How ascending and descending are called for a key."""
    if key is SortKey.ADDED:
        return (
            QCoreApplication.translate("ArticleSort", "First imported first"),
            QCoreApplication.translate("ArticleSort", "Last imported first"),
        )
    if key is SortKey.DATE:
        return (
            QCoreApplication.translate("ArticleSort", "Oldest first"),
            QCoreApplication.translate("ArticleSort", "Newest first"),
        )
    if key.descends_first:
        return (
            QCoreApplication.translate("ArticleSort", "Fewest first"),
            QCoreApplication.translate("ArticleSort", "Most first"),
        )
    return (
        QCoreApplication.translate("ArticleSort", "A to Y"),
        QCoreApplication.translate("ArticleSort", "Y to A"),
    )


def order_words(key: SortKey, *, descending: bool) -> str:
    """The order in use, as the button says it."""
    if key is SortKey.RELEVANCE:
        return sort_name(key)
    return (
        f"{sort_name(key)} · {direction_names(key)[descending].lower()}"
        if key.descends_first
        else (f"{sort_name(key)} · {direction_names(key)[descending]}")
    )
