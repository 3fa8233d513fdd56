# SPDX-License-Identifier: MIT
"""Owns the course of an import: files are given away, come back in the same order, and are kept in batches."""

from __future__ import annotations

import gc
import os
import unicodedata
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any, TypeVar

from reader.core.errors import ReaderError
from reader.core.messages import language
from reader.store.admitting import AskedBytes, Keeper, KnownIds, Taken, known_bytes, known_texts
from reader.store.extraction import know_words
from reader.store.finding import Failure
from reader.store.formats import Manner
from reader.store.intake import Intake, Order
from reader.store.library_file import LibraryFile
from reader.store.pool import MOST_DEATHS, Here, Pool, PoolBrokenError, Task, WorkerDiedError
from reader.store.preparing import (
    SELDOM,
    FileRead,
    KnownBytes,
    Setting,
    Wanted,
    nfc_hash,
    prepare_text,
)
from reader.store.report import ImportReport, Outcome, Talk
from reader.store.reprints import Wishes
from reader.store.sources import Walk, holds_many, shown

T = TypeVar("T")
Workers = Callable[[Setting], AbstractContextManager[Pool]]
FEWEST_FOR_WORKERS = 40
"""Files: fewer are read sooner than other processes are started, ..."""
_LARGE = 100_000
"""... but for those that hold many articles and have so many bytes, packed or not."""
AHEAD = 8
"""Orders that are on their way for each worker: one slow file keeps nobody waiting, and little is held."""
BATCH = 512
"""Articles that are kept at once, since many cost less each, ..."""
BATCH_SECONDS, LONGEST_BATCH = 2.0, 6.0
"""... sooner where they come slowly: what is read is soon seen. In a long import it may be the longer time, ..."""
_BATCH_SHARE = 20
"""... 1 s for so many s of it: every batch writes into pages all over the tables, anew and anew."""
_INDEX_SECONDS, _LONGEST_PAUSE = 2.0, 64.0
"""What moved, and what changed and bears work of the user, is found as it is now so many seconds after the start, then
after twice as many each time ..."""
_INDEX_SHARE = 5
"""... or so many times as long as that took: many at once cost less each, and need not be put together later."""
_POLL = 0.2
"""s between two looks whether the import is to stop."""


class _StoppedError(Exception):
    """The import is to end here."""


@contextmanager
def _collecting_less() -> Iterator[None]:
    """Let Python's garbage collector leave alone what was there before the block, and look seldom at what comes.

    An import leaves next to nothing for it, and many thousand short-lived values make it look again and again. The
    window, which collects garbage itself, is not meddled with.
    """
    if not gc.isenabled():
        yield
        return
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


def _holds_very_many(path: str) -> bool:
    try:
        return holds_many(path) and os.path.getsize(path) >= _LARGE  # noqa: PTH202
    except (OSError, ValueError):  # reading it says why
        return False


class Importer:
    """Puts files into the library."""

    def __init__(
        self,
        file: LibraryFile,
        known_ids: KnownIds,
        date_of: Callable[[str], str | None],
        dates_of: Callable[[Iterable[str] | None], Mapping[str, str]],
        taken: Callable[[Sequence[Taken]], None],
        wishes: Callable[[], Wishes],
        index: Callable[[], None],
    ) -> None:
        """``known_ids`` tells the ids that texts had in another library, ``date_of`` the date that the user gave to an
        article, ``dates_of`` those of the articles that had some texts, or any, ``wishes`` what the user said of
        printings; ``taken`` is told of the articles that are in; ``index`` makes findable what is not new."""
        self._file, self._taken, self._index = file, taken, index
        self._date_of, self._dates_of = date_of, dates_of
        self._keeper = Keeper(file, known_ids, wishes)
        self._ids: dict[Outcome, dict[str, None]] = {outcome: {} for outcome in Outcome}
        self._failed: list[tuple[Path, str]] = []
        self._articles = 0
        self._done = 0
        self._batch: list[tuple[FileRead, Order]] = []
        self._came = 0
        """Articles in it."""
        self._began = self._flushed = self._indexed = monotonic()
        self._pause_between = _INDEX_SECONDS
        self._orders: deque[Order] = deque()
        self.manner_of: Callable[[str], Manner | None] = lambda _path: None
        """How the user wants a path to be read."""

    def run(
        self,
        paths: Iterable[Path],
        talk: Talk,
        workers: Workers | None = None,
        fewest: int = FEWEST_FOR_WORKERS,
    ) -> ImportReport:
        """Import files and folders; what fails is listed and the rest goes on.

        With ``workers`` files are read by other processes from ``fewest`` files on; they come in in the same order.

        :raises ReaderError: the library can't be written any more.
        """
        self._talk = talk
        words = know_words()  # as they are now, so that all files are read alike, here and by workers
        files = Walk(paths, talk.cancelled)
        self._total = files.count
        self._known: KnownBytes | AskedBytes = AskedBytes(self._file)
        stopped = False
        with ExitStack() as stack:
            stack.enter_context(_collecting_less())
            self._pool: Pool = Here()
            if workers and (self._total >= fewest or any(map(_holds_very_many, files))):
                stack.enter_context(self._file.at_length())
                self._known = known = self._known_bytes()
                self._pool = stack.enter_context(workers(Setting(language(), words, known, self._dates_of(None))))
            try:
                self._bring_in(files)
            except _StoppedError:
                stopped = True
            self._flush()
        self._file.settle()
        return self._report(stopped)

    def _known_bytes(self) -> KnownBytes:
        with self._file.reading() as db:
            return known_bytes(db)

    def _report(self, stopped: bool) -> ImportReport:
        ids = {outcome: tuple(self._ids[outcome]) for outcome in Outcome}
        return ImportReport(
            ids[Outcome.ADDED],
            ids[Outcome.UPDATED],
            ids[Outcome.UNCHANGED],
            tuple(self._failed),
            stopped,
            moved=ids[Outcome.MOVED],
        )

    # the way there and back

    def _bring_in(self, files: Walk) -> None:
        self._intake = Intake(
            self._file, self._pool, self._known, self._date_of, self._opened, self.manner_of, self._dates_of
        )
        most = AHEAD * self._pool.size
        for order in self._intake.orders(files, files.count):
            self._look_up()
            self._orders.append(order)
            while len(self._orders) > most:
                self._take_next()
        while self._orders:
            self._look_up()
            self._take_next()

    def _look_up(self) -> None:
        """Do what cannot wait for the next file: stop, pause, keep what has come.

        :raises _StoppedError: the import is to end here.
        """
        while True:
            if self._talk.cancelled():
                raise _StoppedError
            if not self._talk.paused():
                break
            self._flush()
            sleep(_POLL)
            self._flushed = monotonic()
        now = monotonic()
        longest = max(BATCH_SECONDS, min(LONGEST_BATCH, (now - self._began) / _BATCH_SHARE))
        if self._batch and now - self._flushed >= longest:
            self._flush()

    def _result(self, task: Task[T]) -> T:
        while True:
            try:
                return task.result(_POLL)
            except TimeoutError:
                self._look_up()

    def _opened(self, task: Task[Any]) -> Any:
        """What was in a container; None where its worker died of it.

        :raises PoolBrokenError: it is to be opened here, as is all that follows.
        """
        try:
            return self._result(task)
        except WorkerDiedError:
            return None
        except PoolBrokenError:
            self._do_without()
            raise

    def _take_next(self) -> None:
        order = self._orders.popleft()
        for read in self._reads(order) or ():
            self._batch.append((read, order))
            self._came += len(read.found) or 1
        if self._came >= BATCH:
            self._flush()

    def _reads(self, order: Order) -> Iterable[FileRead] | None:
        """What came of an order; None where it was given away again, in parts."""
        if order.task is None:
            return order.reads
        try:
            return self._result(order.task)
        except WorkerDiedError:
            order.deaths += 1
        except PoolBrokenError:
            self._do_without()
        if order.single and order.deaths >= MOST_DEATHS:
            return order.failed()
        parts = [order] if order.single else order.parts()
        self._orders.extendleft(reversed([self._intake.give(part) for part in parts]))
        return None

    def _do_without(self) -> None:
        """No worker can be started any more: the rest is read here."""
        self._pool = self._intake.pool = Here()

    # into the library

    def _flush(self) -> None:
        """Keep what has come."""
        self._flushed = monotonic()
        if not self._batch:
            return
        batch, self._batch, self._came = self._batch, [], 0
        fresh = [(read, read.path in order.known) for read, order in batch if not order.ids and read.facts]
        again = self._keep(fresh) if fresh else frozenset()
        for read, order in batch:
            if read.path in again and read.known:
                self._orders.appendleft(self._intake.give(Order((self._whatever(read.path),))))
            else:
                self._tell(read, order)
        self._index_in_time()

    def _whatever(self, path: str) -> Wanted:
        return Wanted(path, whatever=True, manner=self.manner_of(path))

    def _keep(self, fresh: list[tuple[FileRead, bool]]) -> frozenset[str]:
        taken, again = self._keeper.keep(fresh)
        for one in taken:
            self._ids[one.outcome][one.article_id] = None
        self._taken(taken)
        self._articles += len(taken)
        return frozenset(again)

    def _tell(self, read: FileRead, order: Order) -> None:
        self._failed += [(Path(read.path, one.member), one.sentence) for one in read.found if isinstance(one, Failure)]
        self._ids[Outcome.UNCHANGED].update(dict.fromkeys(order.ids))
        self._articles += len(order.ids)
        self._talk.counted(self._articles)
        self._done += not read.more
        self._talk.progress(self._done, max(self._total, self._done), shown(os.path.basename(read.path)))  # noqa: PTH119

    def _index_in_time(self) -> None:
        now = monotonic()
        if now - self._indexed < self._pause_between:
            return
        self._index()
        self._indexed = monotonic()
        took = self._indexed - now
        self._pause_between = max(min(2 * self._pause_between, _LONGEST_PAUSE), _INDEX_SHARE * took)

    # without a file

    def paste(self, text: str, published: str | None) -> str:
        """Put a text without a file into the library; the id of its article.

        :raises ReaderError: there is no text.
        """
        text = unicodedata.normalize("NFC", text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
        if not text.strip():
            raise ReaderError("source.empty")
        hashed = nfc_hash(text)
        with self._file.reading() as db:
            known = bool(known_texts(db, [hashed]))
        published = published or self._dates_of([hashed]).get(hashed)
        taken = self._keeper.keep_text(prepare_text(text, published, known=known))
        self._taken([taken])
        self._file.settle()
        return taken.article_id
