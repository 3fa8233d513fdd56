# SPDX-License-Identifier: MIT
"""Owns the rows of articles that are new to the library: they are gathered, and written together in few statements."""

from __future__ import annotations

import apsw

from reader.store.derived import ReadingRow, put_rows
from reader.store.finding import Found

SourceRow = tuple[int, int, bytes, str, int, int, str]
"""Article, version, path, member, size, time, hash of the bytes."""
_SOURCE = "INTO sources (article, version, path, member, size, modified, sha256) VALUES (?, ?, ?, ?, ?, ?, ?)"
NEW_SOURCE = f"""
    INSERT {_SOURCE}
    ON CONFLICT (path, member) DO UPDATE SET article = excluded.article, version = excluded.version,
        size = excluded.size, modified = excluded.modified, sha256 = excluded.sha256
"""
_ARTICLE = "INSERT INTO articles (number, id, name, added, version) VALUES (?, ?, ?, ?, ?)"
_VERSION = (
    "INSERT INTO versions (number, article, text_hash, encoding, characters, text, added, facts)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


class NewRows:
    """The rows of one transaction. Whoever looks into the tables meanwhile has them written first (``write``)."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db
        self._articles: list[tuple[int, str, str, str, int]] = []
        self._versions: list[tuple[int, int, str, str, int, bytes, str, str]] = []
        self._sources: list[SourceRow] = []
        self._readings: list[ReadingRow] = []
        self._last: tuple[int, int] | None = None
        """The highest numbers of an article and of a version; None where others may have come."""

    def add(self, found: Found, article_id: str, added: str) -> tuple[int, int]:
        """A new article with its first version; the numbers of both."""
        article, version = self._last or self._highest()
        self._last = article, version = article + 1, version + 1
        self._articles.append((article, article_id, found.name, added, version))
        text = found.text_hash, found.encoding, found.characters, found.text
        self._versions.append((version, article, *text, added, found.facts))
        return article, version

    def add_source(self, row: SourceRow) -> None:
        """A file that an article is in."""
        self._sources.append(row)

    def add_reading(self, row: ReadingRow) -> None:
        """What was found in a text."""
        self._readings.append(row)

    def write(self) -> None:
        """Write what was gathered."""
        if self._articles:
            self._db.executemany(_ARTICLE, self._articles)
            self._db.executemany(_VERSION, self._versions)
        if self._sources:
            _put_sources(self._db, self._sources)
        put_rows(self._db, self._readings)
        self._articles, self._versions, self._sources, self._readings = [], [], [], []
        self._last = None

    def _highest(self) -> tuple[int, int]:
        articles = self._db.execute("SELECT max(number) FROM articles").get
        return int(articles or 0), int(self._db.execute("SELECT max(number) FROM versions").get or 0)


def _put_sources(db: apsw.Connection, sources: list[SourceRow]) -> None:
    """Mostly all of them are new.

    A statement that may put a row in the place of another has SQLite write every page that it changes to a file beside,
    to be able to take it back; one that leaves such rows out has not.
    """
    before = db.total_changes()
    db.executemany(f"INSERT OR IGNORE {_SOURCE}", sources)
    if db.total_changes() - before < len(sources):
        db.executemany(NEW_SOURCE, sources)
