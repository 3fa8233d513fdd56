# SPDX-License-Identifier: MIT
"""Owns search over a library: keeps the index in step with the articles, and answers beside whatever is written."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import Event, RLock, Thread
from typing import TYPE_CHECKING

import apsw
import numpy as np

from reader.core.corpus import Corpus
from reader.core.errors import ReaderError
from reader.core.marks import Marks
from reader.core.packing import row_words
from reader.core.query import Query
from reader.core.query_fields import FieldIndex
from reader.core.runs import different
from reader.core.snippets import Snippet, make_snippet
from reader.store import reprints
from reader.store.articles import pack, unpack
from reader.store.corpus_state import CorpusState
from reader.store.database import speaking
from reader.store.library_file import LibraryFile
from reader.store.report import Cancelled, Progress
from reader.store.search import tables
from reader.store.search.index import SearchIndex
from reader.store.search.keeping import FULL, MOST_WORDS, Keeper
from reader.store.search.packing import Gathering
from reader.store.search.ranking import Ranked, rank
from reader.store.search.segments import Numbers, Segments
from reader.store.search.texts import TextsAtHand, current_texts
from reader.store.search.titles import BesideTitles
from reader.store.search.words import fold_all
from reader.store.search.young import Came, Young, YoungIndex

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.store.admitting import Told

log = logging.getLogger(__name__)

_AT_ONCE = 64
"""Articles that are read and cut into words at the same time."""


class SearchStoppedError(Exception):
    """A newer question took the place of this one."""


class Search:
    """Answers queries over the articles of one library; may be asked from any thread, one question at a time."""

    def __init__(self, file: LibraryFile, state: CorpusState) -> None:
        self._file, self._state = file, state
        self._keeper = Keeper(file)
        self._lock = RLock()
        self._own: apsw.Connection | None = None
        self._generation = -1
        self._stopped = Event()
        self._fields: tuple[Corpus, FieldIndex] | None = None
        self._beside: BesideTitles | None = None
        self._index: SearchIndex | None = None
        self._texts = TextsAtHand()
        self._seen: tuple[int, int] | None = None
        """Of which derived file and which state of it the index is."""
        self._young = Young()
        self._young_index: YoungIndex | None = None
        self._young_seen: tuple[int, tuple[int, int]] | None = None
        """Of which articles that have just come, beside which state of the index, that index is."""
        self._young_of = 0
        """Of which derived file those articles are."""
        self._tidying: Thread | None = None
        self._closing = Event()

    # keeping up

    def bring_up_to_date(
        self,
        *,
        only: Collection[str] | None = None,
        left: Collection[int] = (),
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> int:
        """Index what is new or changed and forget what is gone; how many articles that were. Stopping loses nothing.

        Where it is known what changed, ``only`` these articles are looked at, and those that ``left``.
        """
        self._state.bring_up_to_date()
        numbers = None if only is None else tuple(self._state.rows.numbers_of(only).values())
        came = 0
        if numbers is None or any(number in self._young for number in (*numbers, *left)):
            came = self._write_young()
        with self._file.looking() as db:
            waiting = tables.waiting(db, numbers)
            gone = tables.gone(db, None if only is None else left)
        if gone:
            self._keeper.take_out(gone)
        if not self._take_in(waiting, progress, cancelled):
            self._put_in_order(len(waiting), whole=only is None, cancelled=cancelled)
        return came + len(gone) + len(waiting)

    def add(self, articles: Sequence[tuple[int, Told]]) -> None:
        """Let articles be found that are new, by their numbers; they are written down in large portions."""
        if self._young_of != self._file.generation:
            self._young.drop()
            self._young_of = self._file.generation
        if any(number in self._young for number, _ in articles):  # another had this number, and left for good
            self._write_young()
        self._young.add(articles)
        if len(self._young) > FULL - _AT_ONCE or self._young.size > MOST_WORDS:
            self._write_young()

    def replace(self, articles: Sequence[tuple[int, Told]]) -> None:
        """Let articles be found as they are now, by their numbers: first so too, then so alone."""
        if articles:
            self.add(articles)
            self._keeper.take_out_older([tables.Waiting(number, told.stamp) for number, told in articles])

    def settle(self, *, beside: bool = False) -> None:
        """Write down what has come, or have it written; whoever dies before has it indexed at the next start."""
        if beside:
            self._do_beside(self._settle)
        else:
            self._settle()

    def _settle(self) -> None:
        self._put_in_order(self._write_young(last=True), cancelled=self._closing.is_set)

    def _write_young(self, *, last: bool = False) -> int:
        if self._young_of != self._file.generation:
            self._young.drop()
        return self._young.write(self._keeper.write, last=last)

    def _put_in_order(self, came: int, *, whole: bool = False, cancelled: Cancelled | None = None) -> None:
        if whole or came > _AT_ONCE:
            self._keeper.tidy(cancelled)
        elif self._keeper.crowded() and (self._tidying is None or not self._tidying.is_alive()):
            self._do_beside(lambda: self._keeper.tidy(self._closing.is_set))

    def _do_beside(self, work: Callable[[], object]) -> None:
        """On a thread of its own: whoever added the last of some articles doesn't wait for all of them."""
        self._tidying = Thread(target=self._do_after, args=(self._tidying, work), name="index", daemon=True)
        self._tidying.start()

    @staticmethod
    def _do_after(before: Thread | None, work: Callable[[], object]) -> None:
        try:
            if before is not None:
                before.join()
            work()
        except (ReaderError, apsw.Error) as error:  # nothing is lost by it, and the next time it is tried again
            log.warning("the index was not tidied: %s", error)

    def _take_in(
        self, waiting: Sequence[tables.Waiting], progress: Progress | None, cancelled: Cancelled | None
    ) -> bool:
        """Index what waits, a segment at a time; whether it was stopped."""
        gathering, stamps, stopped = Gathering(), list[tables.Waiting](), False
        for first in range(0, len(waiting), _AT_ONCE):
            if stopped := bool(cancelled and cancelled()):
                break
            stamps += self._gather(gathering, waiting[first : first + _AT_ONCE])
            if len(gathering) > FULL - _AT_ONCE or gathering.size > MOST_WORDS:
                self._keeper.write(gathering, stamps)
                gathering, stamps = Gathering(), []
            if progress:
                progress(min(first + _AT_ONCE, len(waiting)), len(waiting), "")
        if len(gathering):
            self._keeper.write(gathering, stamps)
        return stopped

    def _gather(self, gathering: Gathering, batch: Sequence[tables.Waiting]) -> list[tables.Waiting]:
        numbers = [one.number for one in batch]
        entries = self._state.rows.entries(numbers)
        with self._file.looking() as db:
            texts = current_texts(db, numbers)
        parts = {one: (row_words(entries[one]), texts[one]) for one in numbers if one in entries and one in texts}
        taken = [one for one in batch if one.number in parts]
        gathering.add([one.number for one in taken], [part for one in taken for part in parts[one.number]])
        return taken

    # answering

    def prepare(self) -> None:
        """Load what every answer needs; for a thread of the background, before the first letter is typed."""
        with self._asking():
            fold_all(["ấ"])
            unpack(pack("ấ"))

    def find(self, query: Query, notes: Mapping[str, int], marks: Marks) -> Numbers:
        """The numbers of the articles that fit, ascending; ``notes``: article id → how many notes it has.

        :raises SearchStoppedError: ``stop`` was called meanwhile.
        """
        with self._asking(self._fields_of(self._state.corpus(), notes, marks)) as indexes:
            found, *young = [index.find(query) for index in indexes]
        if young:
            found = different(np.concatenate((found, *young)))
        if not marks.removed:
            return found
        columns = self._state.corpus().columns
        return columns.numbers[columns.positions_of(found)].astype("int64")

    def rank(self, query: Query, numbers: NDArray[np.integer]) -> Ranked:
        """Found articles, those first that say most of what is asked for (see ``ranking``).

        :raises SearchStoppedError: ``stop`` was called meanwhile.
        """
        with self._asking() as indexes:
            return rank(indexes, query, numbers)

    def snippets(self, query: Query, numbers: Sequence[int]) -> dict[int, Snippet | None]:
        """The lines that show why these articles were found; meant for the rows of one screen.

        :raises SearchStoppedError: ``stop`` was called meanwhile.
        """
        found: dict[int, Snippet | None] = {}
        terms = query.terms
        with self._lock, self._connected() as db:
            for number, text in self._texts.of(db, numbers, self._go_on).items():
                self._go_on()
                found[number] = make_snippet(terms, text)
        return found

    def stop(self) -> None:
        """Let the question that is being answered end with SearchStoppedError; from any thread."""
        self._stopped.set()
        if (own := self._own) is not None:
            own.interrupt()

    def close(self) -> None:
        """Let go of the files."""
        self._closing.set()
        if self._tidying is not None:
            self._tidying.join()
        self._let_go()

    def _let_go(self) -> None:
        with self._lock:
            self._index = self._young_index = None
            if self._own is not None:
                self._own.close()
                self._own = None

    @contextmanager
    def _asking(self, fields: FieldIndex | None = None) -> Iterator[tuple[SearchIndex, ...]]:
        """The index as it is now, seen by one transaction, and what has come since it was written.

        Without ``fields`` words alone are asked for.
        """
        with self._lock:
            came = self._young.look()  # first: what is written down meanwhile is then in both, else it were in none
            with self._connected() as db:
                index, state = self._index, (self._file.generation, tables.index_state(db))
                if index is None or self._seen != state:
                    index, self._seen = SearchIndex(Segments.load(db)), state
                    self._index = index
                if came is None:
                    self._young_index = None
                indexes = (index,) if came is None else (index, self._index_of(came, index, state))
                for one in indexes:
                    one.look(db, self._go_on, fields.numbers if fields else None, self._beside if fields else None)
                yield indexes

    def _index_of(self, came: Came, index: SearchIndex, state: tuple[int, int]) -> YoungIndex:
        seen = came.state, state
        if self._young_index is None or self._young_seen != seen:
            self._young_index, self._young_seen = YoungIndex(came, index.segments), seen
        return self._young_index

    @contextmanager
    def _connected(self) -> Iterator[apsw.Connection]:
        """A connection of its own, which waits for no writer; on a network drive only one is let in."""
        self._stopped.clear()
        if self._file.alone:
            with self._file.reading() as db:
                yield db
            return
        with speaking(self._file.derived_path):
            db = self._connection()
            db.execute("BEGIN")
            try:
                yield db
            except apsw.InterruptError as error:
                raise SearchStoppedError from error
            finally:
                if db.in_transaction:
                    db.execute("ROLLBACK")

    def _connection(self) -> apsw.Connection:
        if self._own is not None and self._generation != self._file.generation:
            self._let_go()
        if self._own is None:
            self._own, self._generation = self._file.read_only(), self._file.generation
        return self._own

    def _go_on(self) -> None:
        if self._stopped.is_set():
            raise SearchStoppedError

    def _printed(self, later: bool) -> Sequence[int]:
        with self._file.looking() as db:
            return reprints.later(db) if later else reprints.printed_again(db)

    def _fields_of(self, corpus: Corpus, notes: Mapping[str, int], marks: Marks) -> FieldIndex:
        known = self._fields[1] if self._fields and self._fields[0] is corpus else None
        if known is None or known.notes != notes or known.marks is not marks:
            known = FieldIndex(corpus, dict(notes), marks, self._printed)
            self._fields = corpus, known
            if self._beside is None or not self._beside.is_of(corpus):
                self._beside = BesideTitles(corpus)
        return known
