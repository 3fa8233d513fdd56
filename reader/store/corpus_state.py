# SPDX-License-Identifier: MIT
"""Owns the corpus in the making: which articles changed since the last one, and the user's work laid over them.

What the corpus shows of an article lies packed in the table of columns. An import writes that row itself; where the
user worked on an article, or its text was read again, the row is packed anew here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from threading import RLock
from typing import NamedTuple, TypeVar

import apsw

from reader.core.corpus import Corpus, count_names
from reader.core.marks import Mark
from reader.core.piecewise import portions
from reader.store import columns
from reader.store.derived import get_reading
from reader.store.entries import make_entry, overview
from reader.store.library_file import LibraryFile
from reader.store.records import counted, make_records
from reader.store.report import Cancelled, Progress
from reader.store.rows import LibraryRows
from reader.store.user_work import UserWork

T = TypeVar("T")

_AT_ONCE = 5000
"""Rows that are loaded before others may have the file."""
_PACKED_AT_ONCE = 50
"""Articles of one transaction, ..."""
_WRITTEN_AT_ONCE = 250
"""... and those of which only the data are written anew: milliseconds too."""
_FEW = 300
"""Articles that are packed before the first look at a library; more are packed while it is waited for the corpus."""
_REVISION = "user_revision"
"""The revision of the user's file that lies over the columns."""


@dataclass(frozen=True, slots=True)
class FirstRows:
    """What the list shows before the columns are loaded."""

    total: int
    numbers: Sequence[int]
    """The first articles by date."""
    rows: LibraryRows


class CorpusState:
    """Makes a corpus out of the files; of the articles that did not change nothing is read again."""

    def __init__(self, file: LibraryFile, work: UserWork) -> None:
        self._file, self._work = file, work
        self._looked_over = self._caught_up = bool(file.only_read)
        """Where nothing can be written, what was packed by those who may write is what there is."""
        self.rows = LibraryRows(file, work, lambda article_id: article_id in self._marked)
        self._lock = RLock()
        self._packing = RLock()
        """For packing alone, so that what is fetched by key need not wait for a corpus."""
        self._everything: Corpus | None = None
        """Also what lies in the recycle bin."""
        self._corpus: Corpus | None = None
        self._removals = -1
        """The revision of the recycle bin that the corpus knows of."""
        self._marked: set[str] = set()
        self._fresh: set[int] = set()
        self._later: set[str] = set()
        """As ``_marked``, but so many that nobody is to wait for them."""

    # what changed; each may be called from any thread, under any lock

    def mark(self, article_id: str) -> None:
        """This article is not what it was: its row is to be packed anew."""
        self._marked.add(article_id)

    def mark_later(self, article_ids: Collection[str]) -> None:
        """So are these many: the list shows them as they are, their rows are packed anew by ``pack_later``."""
        self._later.update(article_ids)
        self.rows.forget(self.rows.numbers_of(article_ids).values())

    @property
    def later(self) -> int:
        """How many of them wait."""
        return len(self._later)

    def fresh(self, numbers: Iterable[int]) -> None:
        """The rows of these articles were written, or taken away."""
        self._fresh.update(numbers)

    def is_bare(self, number: int) -> bool:
        """Whether an article that is in the library has no row yet."""
        with self._file.reading() as db:
            return not columns.has(db, number)

    # what is there

    def first_rows(self, most: int, *, descending: bool) -> FirstRows:
        """The first articles by date, without loading the columns."""
        ready = self._seems_caught_up()
        if not ready:
            self._catch_up(_FEW)
            ready = self._caught_up
        removed = self.rows.numbers_of(self._work.shelf.removed()).values()
        with self._file.looking() as db:
            found = columns.newest(db, most + len(removed), descending=descending) if ready else []
            total = (columns.count_rows if ready else columns.count_articles)(db) - len(removed)
        return FirstRows(total, [number for number in found if number not in removed][:most], self.rows)

    def corpus(self) -> Corpus:
        """The archive as it is now."""
        with self._lock:
            removals = self._work.shelf.revision(Mark.REMOVED)
            same = self._everything is not None and not (self._marked or self._fresh)
            if self._corpus is not None and same and removals == self._removals:
                return self._corpus
            change = None
            if self._everything is None:
                self._catch_up()
                self._pack_marked()
                self.rows.forget()
                self._fresh.clear()
                self._everything = self._load()
            elif not same:
                self._pack_marked()
                change = self._what_changed()
                self._everything = change.of(self._everything)
            known = self._corpus if removals == self._removals else None
            self._removals = removals
            self._corpus = self._without_removed(self._everything, known, change)
            return self._corpus

    def bring_up_to_date(self) -> None:
        """Pack what was marked, so that what is fetched by key is as it should be."""
        self._catch_up(_FEW)
        if 0 < len(self._marked) <= _FEW:
            self._pack_marked()

    def drop(self) -> None:
        """The derived file is another one: everything is to be loaded again."""
        with self._lock:
            self._everything = self._corpus = None
            self._looked_over = self._caught_up = bool(self._file.only_read)
            self.rows.forget()

    def settle(self) -> None:
        """Note down, at the end, that all of the user's work lies over the columns."""
        if self._lock.acquire(blocking=False):  # who makes a corpus at the end of the program makes it for nobody
            try:
                if self._caught_up and not self._marked:  # notes and the like change nothing in them
                    self._note_revision(self._work.revision)
            finally:
                self._lock.release()

    # making it

    def _catch_up(self, most: int | None = None) -> None:
        """Pack what an earlier program or a crash left out, once; with ``most`` only where it is no more than that."""
        with self._packing:
            if not self._looked_over:
                self._look_over()
            if not self._caught_up and (most is None or len(self._marked) <= most):
                self._pack_marked()
                self._caught_up = True

    def _seems_caught_up(self) -> bool:
        """Whether nothing is to be packed, at a glance: a start doesn't wait until every article has been looked at."""
        if self._caught_up or self._marked:
            return self._caught_up
        with self._file.looking() as db:
            known = columns.get_state(db, _REVISION) == str(self._work.revision)
            return known and columns.count_rows(db) == columns.count_articles(db)

    def _look_over(self) -> None:
        """Find what is to be packed."""
        with self._packing:
            self._looked_over = True
            revision = str(self._work.revision)
            with self._file.reading() as db:
                outdated = columns.outdated(db)
                whole = not outdated and columns.count_rows(db) == columns.count_articles(db)
                gone = [] if whole else columns.gone(db)
                self._marked.update(outdated)
                known = columns.get_state(db, _REVISION)
                laid_over = columns.overlaid(db) if known != revision else []
            if gone:
                with self._file.writing() as db:
                    for number in gone:
                        columns.remove(db, number)
            if known != revision:
                self._marked |= {*laid_over, *self._work.worked_on()}

    def _note_revision(self, revision: int) -> None:
        if self._file.only_read or self._later or self._marked:
            return
        with self._file.reading() as db:
            known = columns.get_state(db, _REVISION)
        if known != str(revision):
            with self._file.writing() as db:
                columns.set_state(db, _REVISION, str(revision))

    def _pack_marked(self) -> None:
        if self._file.only_read:
            return
        with self._packing:
            revision = self._work.revision
            ordered = sorted(_emptied(self._marked))
            for some in portions(ordered, _PACKED_AT_ONCE):
                self._pack_some(some)
            self._note_revision(revision)

    def pack_later(self, progress: Progress | None = None, cancelled: Cancelled | None = None) -> list[str]:
        """Pack what waits for it, some at a time: who wants a corpus meanwhile has it as far as it has come."""
        revision, total = self._work.revision, len(self._later)
        packed: list[str] = []
        while self._later and not (cancelled and cancelled()):
            with self._packing:
                some = [self._later.pop() for _ in range(min(_WRITTEN_AT_ONCE, len(self._later)))]
                try:
                    for left in portions(self._write_heads(some), _PACKED_AT_ONCE):
                        self._pack_some(left)
                except BaseException:
                    self._later.update(some)
                    raise
            packed += some
            if progress:
                progress(len(packed), max(total, len(packed)), "")
        self._note_revision(revision)
        return packed

    def pack(self, article_ids: Sequence[str]) -> None:
        """Pack these now: many are read again, and whoever asks for a corpus in the end is not to wait for them all."""
        with self._packing:
            self._marked.difference_update(article_ids)  # who marks one from now on has it packed once more
            try:
                self._pack_some(article_ids)
            except BaseException:
                self._marked.update(article_ids)
                raise

    def _write_heads(self, article_ids: Sequence[str]) -> list[str]:
        """Write what is known of articles into their rows, in one transaction; whose rows are to be packed instead."""
        from reader.store.heads import rewrite  # seldom needed

        with self._file.writing() as db:
            written, left = rewrite(db, self._file.codes, self._work, article_ids)
        self._fresh |= written
        self.rows.forget(written)
        return left

    def _pack_some(self, article_ids: Iterable[str]) -> None:
        """Pack a few articles in one transaction."""
        with self._file.writing() as db:
            packed = {number for one in article_ids for number in self._pack(db, one)}
        self._fresh |= packed
        self.rows.forget(packed)

    def _pack(self, db: apsw.Connection, article_id: str) -> set[int]:
        """Write the row of an article; the numbers of all whose rows are others now, none where it is gone."""
        from reader.core.packing import draft_of
        from reader.store.keeping import keep  # reads packed rows, which a start can do without

        view = overview(db, article_id)
        if view is None:
            return set()
        reading = get_reading(db, view.text_hash)
        kept = self._work.kept_decisions(article_id)
        records = make_records(article_id, view.text_hash, reading.figures if reading else (), kept)
        edits = self._work.metadata(article_id)
        entry = make_entry(view, edits, counted(records))
        draft = draft_of(entry, records, count_names(reading.spans if reading else ()), view.facts)
        wishes = self._work.printings.wishes()
        version = view.version if reading else -view.version
        return keep(db, self._file.codes, view.number, version, draft, wishes, overlaid=bool(edits or kept))

    def _load(self) -> Corpus:
        from reader.core.packing import Gathering

        gathering = Gathering()
        after = 0
        while True:
            with self._file.looking_long() as db:
                some = columns.load(db, after, _AT_ONCE)
            gathering.add(some)
            if len(some) < _AT_ONCE:
                return Corpus(self.rows, *gathering.columns())
            after = some[-1].number

    def _what_changed(self) -> _Change:
        fresh = _emptied(self._fresh)
        with self._file.reading() as db:
            rows = columns.load_some(db, fresh)
        self.rows.forget(fresh)
        return _Change(self.rows, sorted(fresh), rows)

    def _without_removed(self, everything: Corpus, known: Corpus | None, change: _Change | None) -> Corpus:
        """What is not in the recycle bin; from what is ``known`` for the same bin the next state is a small step."""
        removed = self._work.shelf.removed()
        if not removed:
            return everything
        if known is not None and change is not None:
            ids = self.rows.ids_of([row.number for row in change.rows])
            return change.but_for({number for number, one in ids.items() if one in removed}).of(known)
        numbers = everything.numbers_of(removed)
        return everything.without(numbers) if numbers else everything


class _Change(NamedTuple):
    """What makes the next state of the archive out of one."""

    behind: LibraryRows
    numbers: Sequence[int]
    """Articles that are others now, or gone; ascending."""
    rows: Sequence[columns.ColumnsRow]
    """Those that are there, ascending."""

    def but_for(self, left_out: Collection[int]) -> _Change:
        """The same where some of the articles are not shown."""
        return self._replace(rows=[row for row in self.rows if row.number not in left_out])

    def of(self, before: Corpus) -> Corpus:
        """The next state."""
        import numpy as np

        from reader.core.packing import article_columns

        gone = np.array(self.numbers, dtype=np.int32)
        new = article_columns((row.number, row.article, row.names) for row in self.rows)
        articles = before.columns.changed(gone, new)
        packed = ((row.number, row.figures) for row in self.rows)
        return Corpus(self.behind, articles, before.figure_columns.changed(gone, packed, articles.numbers))


def _emptied(waiting: set[T]) -> set[T]:
    """What waits, taken one by one: another thread may add to it meanwhile."""
    taken: set[T] = set()
    while waiting:
        taken.add(waiting.pop())
    return taken
