# SPDX-License-Identifier: MIT
"""Owns the archive as the program sees it: articles, corpus, import, edits, and the user's work beside it."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.corpus import Article, Corpus, Reading
from reader.core.errors import ReaderError
from reader.core.resources import seeds_folder
from reader.store import articles, derived
from reader.store.arrivals import Arrivals
from reader.store.bin import RecycleBin
from reader.store.care import Care
from reader.store.corpus_state import CorpusState, FirstRows
from reader.store.database import DamagedError, ask_for_check
from reader.store.kept_paths import KeptPaths
from reader.store.libraries import LibraryName
from reader.store.lock import FolderLock
from reader.store.metadata import check
from reader.store.opening import OpenFiles, open_files
from reader.store.paths import Paths
from reader.store.placing import Placer
from reader.store.report import Cancelled, ImportReport, Progress, Talk
from reader.store.reprint_groups import Reprints
from reader.store.rereading import Rereader
from reader.store.rows import LibraryRows
from reader.store.texts import Texts
from reader.store.told_dates import told_date
from reader.store.user_work import UserWork

if TYPE_CHECKING:
    from reader.core.query import Query
    from reader.store.admitting import Taken
    from reader.store.importer import Importer, Workers
    from reader.store.looking import Unlocked
    from reader.store.many_edits import ManyEdits
    from reader.store.reading_choices import ReadingChoices
    from reader.store.search.concordance import Concordance
    from reader.store.search.segments import Numbers
    from reader.store.search.service import Search

__all__ = ["ImportReport", "Library"]

log = logging.getLogger(__name__)

_OPEN_ARTICLES = 32
"""How many articles stay in memory: those that somebody turns back to."""


class Library:
    """One archive, opened by one process; every method may be called from any thread."""

    work: UserWork
    notices: tuple[str, ...]
    """What the user should be told of the opening, in sentences: something was repaired, restored, is slow."""

    def __init__(self, paths: Paths, lock: FolderLock | Unlocked, files: OpenFiles) -> None:
        self.paths = paths
        self.notices = files.notices
        self._lock, self._files, self._file = lock, files, files.library
        self.texts = Texts(self._file)
        """The texts that articles have had."""
        self.work = UserWork(files.user, self.texts, lambda article_id: self._state.mark(article_id))
        self.care = Care(files, paths, lambda: self._state.drop(), self.work.shelf.know_texts)
        self.name = LibraryName(self._file, paths)
        self._state = CorpusState(self._file, self.work)
        self.reprints = Reprints(self._file, self.work.printings, self._state.fresh, self.work.shelf.removed)
        """Which articles are printings of one report."""
        self._rereader = Rereader(self._file, self._published, self._reread, self._state.pack)
        self._placer = Placer(self._file, self.work)
        self._arrivals = Arrivals(self._state, self.work, self._placer, lambda: self.engine)
        self.pending = KeptPaths(self._file, "imports")
        """What is to be imported still."""
        self.watched = KeptPaths(self._file, "watched")
        """Folders whose new files come in by themselves."""
        self.bin = RecycleBin(self._file, self.work, self._left)
        self._opened = lru_cache(_OPEN_ARTICLES)(self._read_version)

    @classmethod
    def open(cls, paths: Paths) -> Library:
        """Open an archive, or begin one; damaged files are repaired on the way (see ``notices``).

        :raises ReaderError: another process has it open, a newer program wrote it, or the folder can't be written in.
        """
        paths.make()
        lock = FolderLock(paths.data)
        try:
            library = cls(paths, lock, open_files(paths))
            try:
                library._begin()
            except DamagedError:  # in a file too large to be checked at every start
                library._files.close()
                library = cls(paths, lock, open_files(paths, thorough=True))
                library._begin()
        except BaseException:
            lock.release()
            raise
        return library

    @classmethod
    def look(cls, paths: Paths, why: ReaderError) -> Library:
        """Open an archive to be read alone, since it can't be opened otherwise (``why``); nothing is written.

        :raises ReaderError: it can't be read, or only after something was written.
        """
        from reader.store.looking import Unlocked, look_at  # hardly ever needed

        library = cls(paths, Unlocked(), look_at(paths, why))
        try:
            library.first_rows(1, descending=True)  # finds damage
        except BaseException:
            library.close()
            raise
        return library

    @property
    def only_read(self) -> str:
        """Why nothing can be written, in a sentence; empty where it can."""
        return self._file.only_read

    def _begin(self) -> None:
        self._placer.place_what_moved()
        self._state.first_rows(1, descending=True)  # finds damage, and packs what is missing

    def close(self) -> None:
        """Back the user's work up if it changed, and let the archive go; a second call does nothing."""
        if not self._lock.held:
            return
        try:
            self._state.settle()
            self.care.back_up()
        except ReaderError as error:  # nobody is there any more to be told; the next start repairs
            log.warning("no backup: %s", error)
        finally:
            if "engine" in vars(self):
                self.engine.close()
            self._files.close()
            self._lock.release()

    # reading

    def corpus(self) -> Corpus:
        """The archive as it is now; nothing is read again of what did not change."""
        return self._state.corpus()

    def first_rows(self, most: int, *, descending: bool) -> FirstRows:
        """The first articles by date, which a start shows before the whole corpus is there."""
        return self._state.first_rows(most, descending=descending)

    @property
    def rows(self) -> LibraryRows:
        """What stands behind the columns of the corpus, by key; asking waits for no import."""
        return self._state.rows

    def article(self, article_id: str) -> Article:
        """An article with its text and what was read out of it.

        :raises ReaderError: there is no such article.
        """
        number = self.rows.number_of(article_id)
        entry = self.rows.entries([number]).get(number) if number is not None else None
        if entry is None:
            raise ReaderError("library.no_article")
        text, reading = self._opened(entry.text_hash, article_id)
        return Article(entry, text, reading)

    def text(self, article_id: str) -> str:
        """The NFC text of an article alone: what was read out of it is not unpacked.

        :raises ReaderError: there is no such article.
        """
        number = self.rows.number_of(article_id)
        with self._file.looking() as db:
            text = articles.current_text(db, number) if number is not None else None
        if text is None:
            raise ReaderError("library.no_article")
        return text

    def _read_version(self, hashed: str, article_id: str) -> tuple[str, Reading]:
        try:
            with self._file.looking() as db:
                text = articles.read_text(db, hashed)
                reading = derived.get_reading(db, hashed)
        except ReaderError:
            ask_for_check(self.paths.data)
            raise
        reading = reading or self._rereader.read(article_id)
        if text is None or reading is None:
            raise ReaderError("library.no_article")
        return text, reading

    # import

    def import_paths(
        self,
        paths: Iterable[Path],
        *,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        talk: Talk | None = None,
        jobs: int = 0,
        workers: Workers | None = None,
    ) -> ImportReport:
        """Import files and folders; files that fail are listed, the rest goes on.

        ``talk`` stands for both callables and more. ``jobs`` other processes of this machine (0: none, but this one),
        or other ``workers``, read the files; the library is the same, row for row, whatever their number.

        :raises ReaderError: the library can't be written any more.
        """
        stopped = False
        try:
            from reader.store.importer import FEWEST_FOR_WORKERS  # not needed for a start
            from reader.store.pool import processes

            given = workers or (partial(processes, jobs) if jobs else None)
            fewest = 1 if workers else FEWEST_FOR_WORKERS
            report = self._importer().run(paths, talk or Talk.of(progress, cancelled), given, fewest)
            stopped = report.cancelled
            return report.knowing(self.work.shelf.removed())
        finally:
            self._arrivals.index(beside=stopped)

    def add_pasted(
        self,
        text: str,
        *,
        title: str | None = None,
        source: str | None = None,
        published: str | None = None,
        url: str | None = None,
        place: str | None = None,
    ) -> str:
        """Add a text from the clipboard with what the user says of it; a known text is the known article.

        :raises ReaderError: the text is empty, or the date is none.
        """
        said = {"title": title, "source": source, "published": published, "url": url, "place": place}
        fields = {name: value for name, value in check(said).items() if value}
        article_id = self._importer().paste(text, fields.get("published"))
        if fields:
            self.edit_metadata(article_id, **fields)
        self._arrivals.index()
        return article_id

    def ensure_seeds(self) -> None:
        """At the first start of an archive, import the articles that come with the program."""
        with self._file.reading() as db:
            done = articles.get_state(db, "seeded")
        if done or self.only_read or not self.paths.is_first:
            return
        report = self.import_paths([seeds_folder()])
        if report.failed:
            raise ReaderError("library.seeds", reason=report.failed[0][1])
        with self._file.writing() as db:
            articles.set_state(db, "seeded", "yes")

    def _importer(self) -> Importer:
        from reader.store.importer import Importer  # not needed for a start

        self._file.must_be_writable()
        wishes = self.work.printings.wishes
        importer = Importer(
            self._file, self.work.articles_of, self._said_date, self.work.dates_of_texts, self._arrivals.taken, wishes,
            self._arrivals.index_changed,
        )  # fmt: skip
        importer.manner_of = self.choices.manner_of
        return importer

    @cached_property
    def choices(self) -> ReadingChoices:
        """How files are to be read: the encodings of some, the columns of tables."""
        from reader.store.reading_choices import ReadingChoices  # not needed for a start

        return ReadingChoices(self._file, self.work, self._read_again)

    def _read_again(self, again: Sequence[Taken]) -> None:
        self._arrivals.taken(again)
        self._arrivals.index()

    def _said_date(self, article_id: str) -> str | None:
        return self.work.metadata(article_id).get("published")

    # search

    @cached_property
    def engine(self) -> Search:
        """Finds, ranks what was found and shows where it stands; may be asked from any thread."""
        from reader.store.search.service import Search  # not needed for a start

        return Search(self._file, self._state)

    def search(self, query: Query) -> frozenset[str]:
        """The ids of the articles that fit, as far as they are indexed (``index``).

        :raises SearchStoppedError: another thread called ``stop_search`` meanwhile.
        """
        return frozenset(self.rows.ids_of(self.find(query).tolist()).values())

    def find(self, query: Query) -> Numbers:
        """The numbers of the articles that fit, ascending, as far as they are indexed.

        :raises SearchStoppedError: as ``search`` does.
        """
        return self.engine.find(query, self.work.note_counts(), self.work.shelf.marks())

    def _left(self, numbers: set[int]) -> None:
        self._state.fresh(numbers)
        self._opened.cache_clear()
        self.engine.bring_up_to_date(only=(), left=numbers)

    def stop_search(self) -> None:
        """Let a search that runs on another thread end at once."""
        self.engine.stop()

    def index(self, *, progress: Progress | None = None, cancelled: Cancelled | None = None) -> int:
        """Bring the search index up to date; how many articles were new or changed to it. Stopping loses nothing."""
        return 0 if self.only_read else self.engine.bring_up_to_date(progress=progress, cancelled=cancelled)

    @cached_property
    def concordance(self) -> Concordance:
        """The lines of a concordance, of a query or an identity."""
        from reader.store.search.concordance import Concordance

        return Concordance(self._file, self._state, self.find)

    # edits

    def edit_metadata(self, article_id: str, **fields: str | None) -> None:
        """Put the user's words for title, source, published, place or url over what was read; None takes them back.

        :raises ReaderError: the date is none, or there is no such article.
        """
        if self.rows.number_of(article_id) is None:
            raise ReaderError("library.no_article")
        self.work.set_metadata(article_id, **fields)
        if "published" in fields:
            self._rereader.read_with_date(article_id)
        self._arrivals.changed(article_id)
        self._arrivals.index()

    @cached_property
    def many(self) -> ManyEdits:
        """Edits to what is known of several articles at once."""
        from reader.store.many_edits import ManyEdits  # seldom needed

        return ManyEdits(self._file, self.work, self._state, self._rereader, self._arrivals, lambda: self.engine)

    # derived data

    def stale(self) -> bool:
        """Whether some articles wait to be read by the rules of this program."""
        return not self.only_read and bool(self._rereader.stale())

    def refresh(self, *, progress: Progress | None = None, cancelled: Cancelled | None = None, jobs: int = 0) -> None:
        """Read what is stale, much of it by so many other processes; it may be used meanwhile, and stopped."""
        self._file.must_be_writable()
        try:
            self._rereader.refresh(progress, cancelled, jobs)
        finally:
            self._arrivals.index()

    def rebuild(self, *, progress: Progress | None = None, cancelled: Cancelled | None = None, jobs: int = 0) -> None:
        """Drop everything derived and make it again out of the texts kept here, as ``refresh`` does."""
        self._file.remake_derived()
        self._state.drop()
        self._opened.cache_clear()
        self.refresh(progress=progress, cancelled=cancelled, jobs=jobs)

    def _reread(self, article_id: str) -> None:
        self._opened.cache_clear()
        self._arrivals.reread(article_id)

    def _published(self, article_id: str) -> str | None:
        """What the rules are told: the date that the user gave, else the file."""
        return told_date(self._said_date(article_id), self.texts.facts(article_id))
