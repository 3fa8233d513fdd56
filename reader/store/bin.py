# SPDX-License-Identifier: MIT
"""Owns the recycle bin's view on the library: what lies in it, and how an article leaves for good."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import apsw

from reader.core.marks import Ids
from reader.store import mark_rows
from reader.store.library_file import LibraryFile
from reader.store.user_work import UserWork

_FREEING = (
    "DELETE FROM derived.readings WHERE text_hash IN (SELECT text_hash FROM main.versions WHERE article = ?)",
    "DELETE FROM main.sources WHERE article = ?",
    "DELETE FROM main.versions WHERE article = ?",
    "DELETE FROM main.articles WHERE number = ?",
)
_AT_ONCE = 500
"""Articles of one transaction: nobody waits longer for the file."""


@dataclass(frozen=True, slots=True)
class Removed:
    """An article in the bin; ``at`` is s since 1970, ``worked_on`` tells of notes, decisions or edited data."""

    article_id: str
    title: str
    source: str
    at: int
    worked_on: bool


def texts_of(db: apsw.Connection, ids: Sequence[str]) -> list[tuple[str, str]]:
    """Text hash and article id, for every text that these articles have had."""
    rows = db.execute(
        "SELECT v.text_hash, a.id FROM json_each(?) JOIN main.articles a ON a.id = value"
        " JOIN main.versions v ON v.article = a.number",
        (mark_rows.as_json(ids),),
    )
    return [(str(text_hash), str(article_id)) for text_hash, article_id in rows]


class RecycleBin:
    """What lies in the bin; putting in and taking out is the shelf's."""

    def __init__(self, file: LibraryFile, work: UserWork, left: Callable[[set[int]], None]) -> None:
        """``left`` is told the numbers of the articles that left for good, and of those whose rows are others now."""
        self._file, self._work, self._left = file, work, left

    def entries(self) -> tuple[Removed, ...]:
        """The articles in the bin, those removed last first."""
        times = self._work.shelf.removed_when()
        titles = self._titles([article_id for article_id, _ in times])
        worked_on = self._work.ids_with_work()
        edits = self._work.all_metadata()
        found: list[Removed] = []
        for article_id, at in times:
            if article_id in titles:
                title, source = titles[article_id]
                said = edits.get(article_id, {})
                title, source = said.get("title") or title, said.get("source", source)
                found.append(Removed(article_id, title, source, at, article_id in worked_on))
        return tuple(found)

    def delete(self, ids: Collection[str], *, with_work: bool = False) -> Ids:
        """Free the texts of removed articles and forget them; which they were.

        Articles with notes, decisions or edited data stay in the bin unless ``with_work`` gives these up too.
        """
        leaving = frozenset(ids) & self._work.shelf.removed()
        if not with_work:
            leaving -= self._work.ids_with_work()
        ordered, changed = sorted(leaving), set[int]()
        try:
            for first in range(0, len(ordered), _AT_ONCE):
                some = frozenset(ordered[first : first + _AT_ONCE])
                with self._file.writing() as db:
                    changed |= self._free(db, some)
                self._work.drop_all(some)
        finally:  # whatever happens to the rest, these are gone
            self._left(changed)
        self._file.settle()
        return leaving

    def give_room_back(self) -> None:
        """Make the files as small as what they hold; others may write in between."""
        self._file.shrink()
        self._file.settle()

    def _free(self, db: apsw.Connection, ids: Ids) -> set[int]:
        """Take articles out of the library file and of what was derived of them; whose rows are others now."""
        from reader.store.keeping import forget  # reads packed rows, which a start can do without

        changed, wishes = set[int](), self._work.printings.wishes()
        for number in _numbers(db, ids):
            changed |= forget(db, self._file.codes, number, wishes)
            for statement in _FREEING:
                db.execute(statement, (number,))
        return changed

    def _titles(self, ids: Sequence[str]) -> dict[str, tuple[str, str]]:
        found: dict[str, tuple[str, str]] = {}
        for first in range(0, len(ids), _AT_ONCE):
            with self._file.reading() as db:
                found |= {
                    article_id: (title, source) for article_id, title, source in _titles(db, ids[first:][:_AT_ONCE])
                }
        return found


def _titles(db: apsw.Connection, ids: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    rows: Iterable[Any] = db.execute(
        "SELECT a.id, coalesce(json_extract(v.facts, '$.title'), json_extract(r.facts, '$.title'), ''), a.name,"
        " coalesce(json_extract(v.facts, '$.source'), json_extract(r.facts, '$.source'), '')"
        " FROM json_each(?) JOIN main.articles a ON a.id = value JOIN main.versions v ON v.number = a.version"
        " LEFT JOIN derived.readings r ON r.text_hash = v.text_hash",
        (mark_rows.as_json(ids),),
    )
    for article_id, title, name, source in rows:
        yield article_id, title or unicodedata.normalize("NFC", name), source


def _numbers(db: apsw.Connection, ids: Ids) -> list[int]:
    rows = db.execute(
        "SELECT number FROM main.articles WHERE id IN (SELECT value FROM json_each(?))", (mark_rows.as_json(ids),)
    )
    return [int(str(found)) for (found,) in rows]
