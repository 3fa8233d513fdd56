# SPDX-License-Identifier: MIT
"""Owns the second reading of the library's texts: after new rules, a lost derived file, a date from the user."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import closing

from reader.core.corpus import Reading
from reader.store import articles, columns, derived
from reader.store.database import DiskError, speaking
from reader.store.extraction import read_text, rules_version
from reader.store.library_file import LibraryFile
from reader.store.report import Cancelled, Progress

log = logging.getLogger(__name__)


class Rereader:
    """Reads texts again and keeps what it finds."""

    def __init__(
        self, file: LibraryFile, published_of: Callable[[str], str | None], done: Callable[[str], None]
    ) -> None:
        """``published_of`` tells the date that the user gave to an article; ``done`` is told of each one read."""
        self._file, self.published_of, self._done = file, published_of, done

    def stale(self) -> list[str]:
        """The articles that wait to be read by the rules of this program; nobody else waits for this long look."""
        if self._file.alone:
            with self._file.reading() as db:
                return derived.stale_articles(db, rules_version())
        with speaking(self._file.path), closing(self._file.read_only()) as db:
            return derived.stale_articles(db, rules_version())

    def refresh(self, progress: Progress | None, cancelled: Cancelled | None) -> None:
        """Read what is stale; stopping loses nothing.

        :raises DiskError: nothing can be written.
        """
        waiting = self.stale()
        for done, article_id in enumerate(waiting):
            if cancelled and cancelled():
                return
            try:
                self.read(article_id)
            except DiskError:
                raise
            except Exception:  # neither a spoilt text nor a bug in the rules may keep the others from being read
                log.exception("reading %s again", article_id)
            if progress:
                progress(done + 1, len(waiting), "")

    def read_with_date(self, article_id: str) -> None:
        """Read a text that doesn't print its date again: years may be worked out from the user's."""
        with self._file.reading() as db:
            version = articles.current_version(db, article_id)
            reading = derived.get_reading(db, version.text_hash) if version else None
            told = derived.fallback_of(db, version.text_hash) if version else None
        if reading and (reading.structure.published_source == "printed" or told == self.published_of(article_id)):
            return
        if version:
            self.read(article_id)

    def read(self, article_id: str) -> Reading | None:
        """Read an article's current text; None where there is no such article."""
        with self._file.reading() as db:
            version = articles.current_version(db, article_id)
            text = articles.read_text(db, version.text_hash) if version else None
        if version is None or text is None:
            return None
        published = self.published_of(article_id)
        reading = read_text(text, published)
        with self._file.writing() as db:
            derived.put_reading(db, version.text_hash, reading, published)
            columns.outdate(db, version.article)
        self._done(article_id)
        return reading
