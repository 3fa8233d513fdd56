# SPDX-License-Identifier: MIT
"""Owns the searches that the user keeps by name, in an order of their own, and the ones of late."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from typing import Any

import apsw

from reader.core.errors import ReaderError
from reader.core.marks import tag_key, tag_name
from reader.store.user_file import UserFile

RECENT = 20
_COLUMNS = "number, name, query, facets, sort, descending"
Facets = tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search by name; ``number`` is 0 for one that is not kept yet. ``facets`` are JSON objects, one a filter."""

    name: str
    query: str
    facets: Facets = ()
    sort: str = "date"
    descending: bool = True
    number: int = field(default=0)


class Searches:
    """Saved and recent searches; may be used from any thread. What is written lies on the disk."""

    def __init__(self, file: UserFile) -> None:
        self._file = file

    def saved(self) -> tuple[SavedSearch, ...]:
        """The saved searches in the user's order."""
        with self._file.reading() as db:
            return _read(db)

    def save(self, search: SavedSearch) -> SavedSearch:
        """Keep a new search at the end, or another state of a known one; one of the same name is replaced.

        :raises ReaderError: the name is empty.
        """
        name = tag_name(search.name)
        if not name:
            raise ReaderError("searches.no_name")
        with self._file.writing() as db:
            number, place = _find(db, name, search.number)
            if search.number and search.number != number:
                db.execute("DELETE FROM searches WHERE number = ?", (search.number,))
            facets = json.dumps(search.facets, ensure_ascii=False)
            values = (number, place, name, tag_key(name), search.query, facets, search.sort, search.descending)
            db.execute("INSERT OR REPLACE INTO searches VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
            number = number or db.last_insert_rowid()
        return SavedSearch(name, search.query, search.facets, search.sort, search.descending, number)

    def replace_all(self, searches: tuple[SavedSearch, ...]) -> tuple[SavedSearch, ...]:
        """Keep just these, in this order, and return what was kept before; so is a change undone."""
        with self._file.writing() as db:
            before = _read(db)
            db.execute("DELETE FROM searches")
            for place, one in enumerate(searches):
                facets = json.dumps(one.facets, ensure_ascii=False)
                values = (one.number or None, place, one.name, tag_key(one.name), one.query, facets)
                statement = "INSERT OR IGNORE INTO searches VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                db.execute(statement, (*values, one.sort, one.descending))
        return before

    def recent(self) -> tuple[str, ...]:
        """The queries of late, the newest first."""
        with self._file.reading() as db:
            rows = db.execute("SELECT query FROM recent_searches ORDER BY at DESC LIMIT ?", (RECENT,))
            return tuple(str(query) for (query,) in rows)

    def remember(self, query: str) -> None:
        """Note a query down as the newest; the oldest go."""
        query = " ".join(query.split())
        if not query or self.recent()[:1] == (query,):
            return
        with self._file.writing() as db:
            db.execute("INSERT OR REPLACE INTO recent_searches VALUES (?, ?)", (query, time.time()))
            newest = "SELECT query FROM recent_searches ORDER BY at DESC LIMIT ?"
            db.execute(f"DELETE FROM recent_searches WHERE query NOT IN ({newest})", (RECENT,))

    def clear_recent(self) -> None:
        """Forget the queries of late."""
        with self._file.writing() as db:
            db.execute("DELETE FROM recent_searches")


def _read(db: apsw.Connection) -> tuple[SavedSearch, ...]:
    rows = db.execute(f"SELECT {_COLUMNS} FROM searches ORDER BY place, number")
    return tuple(_search(row) for row in rows)


def _search(row: tuple[Any, ...]) -> SavedSearch:
    number, name, query, facets, sort, descending = row
    return SavedSearch(name, query, _facets(facets), sort, bool(descending), number)


def _facets(kept: str) -> Facets:
    """The filters that can be read; a newer program may keep others."""
    try:
        read = json.loads(kept)
    except ValueError:
        return ()
    return tuple(one for one in read if isinstance(one, dict)) if isinstance(read, list) else ()


def _find(db: apsw.Connection, name: str, number: int) -> tuple[int | None, int]:
    """The row that a search of this name takes, and its place: that of the same name, its own, or a new one."""
    for which, value in (("key = ?", tag_key(name)), ("number = ?", number)):
        row = db.execute(f"SELECT number, place FROM searches WHERE {which}", (value,)).fetchone()
        if row:
            return int(str(row[0])), int(str(row[1]))
    return None, int(str(db.execute("SELECT coalesce(max(place), -1) + 1 FROM searches").get))
