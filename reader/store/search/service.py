# SPDX-License-Identifier: MIT
"""Owns search over a library: keeps the index in step with the articles, and answers beside whatever is written."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from hashlib import sha256
from threading import Event, RLock

import apsw

from reader.core.corpus import Corpus, Entry
from reader.core.errors import ReaderError
from reader.core.query import Query
from reader.core.query_fields import FieldIndex
from reader.core.query_language import Field
from reader.store import articles
from reader.store.corpus_state import CorpusState
from reader.store.database import on_network, speaking
from reader.store.library_file import LibraryFile
from reader.store.report import Cancelled, Progress
from reader.store.search import tables
from reader.store.search.index import SearchIndex

_AT_ONCE = 100
"""Articles of one transaction: nobody waits longer for the file."""

Found = frozenset[str]


class SearchStoppedError(Exception):
    """A newer question took the place of this one."""


class Search:
    """Answers queries over the articles of one library; may be asked from any thread, one question at a time."""

    def __init__(self, file: LibraryFile, state: CorpusState) -> None:
        self._file, self._state = file, state
        self._lock = RLock()
        self._own: apsw.Connection | None = None
        self._generation = -1
        self._stopped = Event()
        self._fields: tuple[Corpus, FieldIndex] | None = None

    # keeping up

    def bring_up_to_date(
        self,
        *,
        only: Collection[str] | None = None,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> int:
        """Index what is new or changed and forget what is gone; how many articles that were. Stopping loses nothing.

        ``only`` these articles are looked at, where they are known to be all that changed.
        """
        entries, numbers = self._state.corpus().entries, self._state.numbers()
        if only is not None:
            entries = tuple(entry for entry in entries if entry.id in only)
        wanted = {numbers[entry.id]: entry for entry in entries}
        with self._file.reading() as db:
            known = tables.stamps(db, None if only is None else tuple(wanted))
        gone = [number for number in known if number not in wanted]
        waiting = [
            (number, entry, stamp) for number, entry in wanted.items() if known.get(number) != (stamp := _stamp(entry))
        ]
        if gone:
            with self._file.writing() as db:
                for number in gone:
                    tables.remove(db, number)
        for first in range(0, len(waiting), _AT_ONCE):
            if cancelled and cancelled():
                break
            self._index(waiting[first : first + _AT_ONCE], known)
            if progress:
                progress(min(first + _AT_ONCE, len(waiting)), len(waiting), "")
        return len(gone) + len(waiting)

    def _index(self, batch: Iterable[tuple[int, Entry, str]], known: dict[int, str]) -> None:
        with self._file.writing() as db:
            for number, entry, stamp in batch:
                if (text := articles.current_text(db, number)) is not None:
                    tables.put(db, number, _row(entry), text, stamp, known=number in known)

    # answering

    def find(self, query: Query, notes: dict[str, int]) -> Found:
        """The ids of the articles that fit; ``notes``: article id → how many notes it has.

        :raises SearchStoppedError: ``stop`` was called meanwhile.
        """
        corpus, ids = self._state.corpus(), self._state.ids()
        fields = self._fields_of(corpus, notes)
        numbers = self._state.numbers()

        def having(field: Field) -> list[int]:
            return [numbers[article_id] for article_id in fields.ids(field) if article_id in numbers]

        with self._lock, speaking(self._file.derived_path):
            self._stopped.clear()
            index = SearchIndex(self._connection(), self._words_of, having)
            try:
                found = index.find(query).tolist()
            except apsw.InterruptError as error:
                raise SearchStoppedError from error
        return frozenset(ids[number] for number in found if number in ids)

    def stop(self) -> None:
        """Let the question that is being answered end with SearchStoppedError; from any thread."""
        self._stopped.set()
        if (own := self._own) is not None:
            own.interrupt()

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            if self._own is not None:
                self._own.close()
                self._own = None

    def _fields_of(self, corpus: Corpus, notes: dict[str, int]) -> FieldIndex:
        if self._fields is None or self._fields[0] is not corpus or self._fields[1].notes != notes:
            self._fields = corpus, FieldIndex(corpus, notes)
        return self._fields[1]

    def _connection(self) -> apsw.Connection:
        """A connection of its own, which waits for no writer; on a network drive only one is let in."""
        if on_network(self._file.path.parent):
            return self._file.db
        if self._own is not None and self._generation != self._file.generation:
            self.close()
        if self._own is None:
            own = apsw.Connection(str(self._file.path), flags=apsw.SQLITE_OPEN_READONLY)
            own.set_busy_timeout(5000)
            own.execute("ATTACH ? AS derived", (str(self._file.derived_path),))
            self._own, self._generation = own, self._file.generation
        return self._own

    def _words_of(self, number: int) -> str:
        if self._stopped.is_set():
            raise SearchStoppedError
        text = articles.current_text(self._connection(), number)
        entry = self._state.corpus().entry(self._state.ids().get(number, ""))
        if text is None or entry is None:
            raise ReaderError("library.no_article")
        return f"{_row(entry)}\n{text}"


def _row(entry: Entry) -> str:
    """The words of an article's row in the list."""
    return "\n".join(filter(None, (entry.title, entry.source, entry.place)))


def _stamp(entry: Entry) -> str:
    return sha256(f"{entry.text_hash}\n{_row(entry)}".encode("utf-8", "surrogatepass")).hexdigest()[:24]
