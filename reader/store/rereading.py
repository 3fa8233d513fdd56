# SPDX-License-Identifier: MIT
"""Owns the second reading of the library's texts: after new rules, a lost derived file, a date from the user."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager

from reader.core.corpus import Reading
from reader.core.messages import language
from reader.core.piecewise import portions
from reader.store import articles, columns, derived
from reader.store.database import DiskError, speaking
from reader.store.extraction import know_words, read_text, rules_version
from reader.store.kept_texts import KeptText, Readers, StoppedError, Told
from reader.store.library_file import LibraryFile
from reader.store.pool import Here, Pool, processes
from reader.store.report import Cancelled, Progress
from reader.store.told_dates import taken_apart

log = logging.getLogger(__name__)

FEWEST_FOR_WORKERS = 40
"""Texts: fewer are read sooner than other processes are started."""
_PORTION = 16
"""Texts that go to another process together, and are kept together."""


class Rereader:
    """Reads texts again and keeps what it finds."""

    def __init__(
        self,
        file: LibraryFile,
        published_of: Callable[[str], str | None],
        done: Callable[[str], None],
        pack: Callable[[Sequence[str]], None],
    ) -> None:
        """``published_of`` tells the date that the user gave to an article; ``done`` is told of each one read,
        ``pack`` has the rows of those made that were read together."""
        self._file, self.published_of, self._done, self._pack = file, published_of, done, pack

    def stale(self) -> list[str]:
        """The articles that wait to be read by the rules of this program; nobody else waits for this long look."""
        if self._file.alone:
            with self._file.reading() as db:
                return derived.stale_articles(db, rules_version())
        with speaking(self._file.path), closing(self._file.read_only()) as db:
            return derived.stale_articles(db, rules_version())

    def refresh(self, progress: Progress | None, cancelled: Cancelled | None, jobs: int = 0) -> None:
        """Read what is stale; stopping loses nothing. Many texts are read by so many other processes.

        :raises DiskError: nothing can be written.
        """
        waiting = self.stale()
        done = 0
        with self._pool(len(waiting), jobs) as pool:
            size = _PORTION if pool.size else 1
            readers = Readers(pool, lambda: bool(cancelled and cancelled()))
            try:
                for found in readers.read(self._texts(some) for some in portions(waiting, size)):
                    self._keep(found)
                    done = min(done + size, len(waiting))  # some may be gone meanwhile
                    if progress:
                        progress(done, len(waiting), "")
            except StoppedError:
                return

    @contextmanager
    def _pool(self, count: int, jobs: int) -> Iterator[Pool]:
        """Who reads so many texts."""
        if not jobs or count < FEWEST_FOR_WORKERS:
            yield Here()
            return
        from reader.store.preparing import KnownBytes, Setting  # the reading of files, which a start can do without

        setting = Setting(language(), know_words(), KnownBytes())
        with self._file.at_length(), processes(jobs, setting) as pool:
            yield pool

    def _texts(self, article_ids: Sequence[str]) -> list[KeptText]:
        """The current texts of these articles, with the dates by which they are to be read."""
        with self._file.reading() as db:
            kept = articles.current_texts(db, article_ids)
        by_id = {one[0]: one for one in kept}
        texts: list[KeptText] = []

        def take(article_id: str) -> None:
            texts.append(KeptText(*by_id[article_id], self.published_of(article_id)))

        for article_id in by_id:
            self._try(take, article_id)
        return texts

    def _keep(self, found: Sequence[tuple[KeptText, Told]]) -> None:
        """Keep what was found in texts whose date is still the one by which they were read; read the others again."""
        told_of = {text.article_id: (text, told) for text, told in found}
        outdated: list[str] = []
        read: dict[str, derived.ReadingRow] = {}

        def take(article_id: str) -> None:
            text, told = told_of[article_id]
            if isinstance(told, str):
                log.error("reading %s again: %s", article_id, told)
            elif text.published == self.published_of(article_id):
                read[article_id] = told
            else:
                outdated.append(article_id)

        with self._file.writing() as db:  # a date that is given from here on is read by after this block
            for article_id in told_of:
                self._try(take, article_id)
            derived.put_rows(db, list(read.values()))
            columns.outdate_all(db, list(read))
        for article_id in outdated:  # the user has given another date meanwhile
            self._try(self.read, article_id)
        for article_id in read:
            self._try(self._done, article_id)
        if read:
            self._pack(list(read))

    def _try(self, step: Callable[[str], object], article_id: str) -> None:
        try:
            step(article_id)
        except DiskError:
            raise
        except Exception:  # one article must not keep the others from being read
            log.exception("reading %s again", article_id)

    def read_with_date(self, article_id: str) -> None:
        """Read a text again that prints no date that counts: years may be worked out from the user's."""
        with self._file.reading() as db:
            version = articles.current_version(db, article_id)
            reading = derived.get_reading(db, version.text_hash) if version else None
            told = derived.fallback_of(db, version.text_hash) if version else None
        now = self.published_of(article_id)
        prints = reading is not None and reading.structure.published_source == "printed" and not taken_apart(now)[1]
        if reading and (prints or told == now):
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
        while True:
            published = self.published_of(article_id)
            reading = read_text(text, published)
            with self._file.writing() as db:
                if published != self.published_of(article_id):
                    continue  # the user has given another date meanwhile
                derived.put_reading(db, version.text_hash, reading, published)
                columns.outdate(db, version.article)
            self._done(article_id)
            return reading
