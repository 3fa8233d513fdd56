# SPDX-License-Identifier: MIT
"""Owns the library file and the derived file beside it: one connection, one lock, whole transactions.

They are two files so that everything derived can be deleted at once, and so that damage to it costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from time import perf_counter, sleep

import apsw

from reader.store.articles import is_whole
from reader.store.checkpoints import Checkpoints
from reader.store.columns import Codes, Sieve
from reader.store.database import (
    SMALL,
    DamagedError,
    SharedFile,
    connect,
    is_sound,
    on_network,
    set_journal,
    siblings,
    speaking,
    transaction,
)
from reader.store.migrations import DERIVED_SCHEMA, DERIVED_TABLES, LIBRARY_STEPS, migrate, schema_number
from reader.store.seen import SeenPrintings

_TEXTS, _RESTS, _LONGEST_REST = 20, 5, 0.1
"""Texts that are looked at in one go; of what that took so many times are rested behind it, at most so many s."""
_PAGES = 1000
"""Of SQLite, that are given back in one go: nobody waits longer for the file."""
_AT_LENGTH, _USUALLY = 24_000, 2_000
"""KiB of the derived file that are at hand while much is written, and else."""


class LibraryFile(SharedFile):
    """The open files. Extraction runs outside of ``writing``, so nobody waits for it."""

    only_read = ""
    """Why nothing can be written here, in a sentence; empty where it can."""
    _checkpoints: Mapping[str, Checkpoints] = {}
    """Those of each file, by its name in SQL."""

    def __init__(self, path: Path, derived: Path, *, thorough: bool = False) -> None:
        """Open or make both files.

        :raises ReaderError: they can't be opened, or a newer program wrote the library.
        :raises DamagedError: the library file is damaged. (A damaged derived file is replaced by an empty one.)
        """
        super().__init__(path)
        self.derived_path = derived
        self._thorough = thorough
        self.codes, self.printings = Codes(), SeenPrintings()
        self.generation = 0
        """How often the derived file was replaced while it was open."""
        self.remade = False
        """Whether there was a derived file that was of no use."""
        self.db = connect(path, durable=False, thorough=thorough)
        try:
            with speaking(path):
                migrate(self.db, LIBRARY_STEPS, path)
            if thorough and not self.texts_are_whole():
                raise DamagedError(path)
            self._attach()
            self._checkpoints = {"main": Checkpoints(path), "derived": Checkpoints(derived)}
            self.db.set_wal_hook(self._committed)
        except BaseException:
            self.db.close()
            raise

    def _committed(self, _db: apsw.Connection, schema: str, pages: int) -> int:
        self._checkpoints[schema].committed(pages)
        return apsw.SQLITE_OK

    @contextmanager
    def writing(self) -> Iterator[apsw.Connection]:
        """One transaction."""
        with self.reading() as db:
            try:
                with transaction(db):
                    yield db
            except BaseException:
                self._forget()  # before another thread has the file: what that makes is to be remembered
                raise

    def _forget(self) -> None:
        self.codes.forget()
        self.printings.forget()

    @contextmanager
    def at_length(self) -> Iterator[None]:
        """For a block that writes much: rows go to any place in the tables, which are to be at hand meanwhile."""
        self._keep_at_hand(_AT_LENGTH)
        sieve = Sieve()
        with self.looking_long() as db:  # it may take a while
            sieve.take(db)
        with self.reading() as db:
            self.codes.sift(db, sieve)
        try:
            yield
        finally:
            self.codes.sift_no_more()
            self._keep_at_hand(_USUALLY)

    def _keep_at_hand(self, kibibytes: int) -> None:
        with self.reading() as db:
            db.execute(f"PRAGMA derived.cache_size = -{kibibytes}")

    def settle(self) -> None:
        """Wait until all that was committed lies on the disk: texts can't be made again.

        A commit to the library alone does it, which writes down again what stands there. Were every commit to wait for
        the disk, a kill would more often come between the two files.
        """
        with self.reading() as db:
            db.execute("PRAGMA main.synchronous = FULL")
            try:
                db.execute(f"PRAGMA main.user_version = {len(LIBRARY_STEPS)}")
            finally:
                db.execute("PRAGMA main.synchronous = NORMAL")

    def read_only(self) -> apsw.Connection:
        own = super().read_only()
        own.execute("ATTACH ? AS derived", (str(self.derived_path),))
        return own

    def _stop_copying(self) -> None:
        for checkpoints in self._checkpoints.values():
            checkpoints.wait()

    def shrink(self) -> None:
        """Give what was freed back to the disk, a little at a time: others may work in between."""
        for schema in ("main", "derived"):
            before, free = -1, self._free_pages(schema)
            while free and free != before:  # a file that was made without this keeps them
                with self.reading() as db:
                    db.execute(f"PRAGMA {schema}.incremental_vacuum({_PAGES})").fetchall()
                before, free = free, self._free_pages(schema)
        self._stop_copying()
        with self.reading() as db:  # the files themselves become shorter with this
            db.execute("PRAGMA main.wal_checkpoint(TRUNCATE)")
            db.execute("PRAGMA derived.wal_checkpoint(TRUNCATE)")

    def _free_pages(self, schema: str) -> int:
        with self.reading() as db:
            return int(db.execute(f"PRAGMA {schema}.freelist_count").get)

    def remake_derived(self) -> None:
        """Throw the derived file away and begin an empty one."""
        with self.reading() as db, self._looking:
            self.generation += 1
            self._forget()
            self._stop_looking()
            self._stop_copying()
            db.execute("DETACH derived")
            self._delete_derived()
            self._attach()

    def must_be_writable(self) -> None:
        """Before long work whose end is a writing.

        :raises ReaderError: nothing can be written here.
        """

    def is_sound(self, schema: str = "main", cancelled: Callable[[], bool] | None = None) -> bool:
        """SQLite's quick check of the library (``main``) or the ``derived`` file; others may work meanwhile."""
        path = self.path if schema == "main" else self.derived_path
        if on_network(path.parent):  # only one connection is let in there
            with self.lock:
                return is_sound(self.db, schema)
        with closing(apsw.Connection(str(path))) as other:
            return is_sound(other, cancelled=cancelled)

    def texts_are_whole(self, cancelled: Callable[[], bool] | None = None) -> bool:
        """Whether every text is still what it was, as far as it is looked; others may work meanwhile.

        Who can break it off does not wait for it: then it rests most of the time, so that the window has Python alone.
        """
        asked = "SELECT number, text_hash, text FROM versions WHERE number > ? ORDER BY number LIMIT ?"
        number: apsw.SQLiteValue = 0
        while cancelled is None or not cancelled():
            began = perf_counter()
            with self.reading() as db:
                rows = db.execute(asked, (number, _TEXTS)).fetchall()
            if not rows:
                return True
            if not all(is_whole(text_hash, text) for _, text_hash, text in rows):
                return False
            number = rows[-1][0]
            if cancelled is not None:
                sleep(min(_RESTS * (perf_counter() - began), _LONGEST_REST))
        return True

    def close(self) -> None:
        """Let go of both files."""
        self._stop_looking()
        with self.lock:
            self._stop_copying()
            self.db.close()

    def _attach(self) -> None:
        existed = self.derived_path.exists()
        try:
            if self._attach_tables():
                return
        except DamagedError:
            self._detach()
        self.remade = existed
        self._delete_derived()
        if not self._attach_tables():
            raise DamagedError(self.derived_path)

    def _attach_tables(self) -> bool:
        """Whether the file, attached now, has our tables; a new one gets them."""
        with speaking(self.derived_path):
            self.db.execute("ATTACH ? AS derived", (str(self.derived_path),))
            set_journal(self.db, "derived", self.derived_path, durable=False)
            if (schema := schema_number(self.db, "derived")) == 0:
                with transaction(self.db):
                    self.db.execute(DERIVED_TABLES)
                    self.db.execute(f"PRAGMA derived.user_version = {DERIVED_SCHEMA}")
                return True
            if schema == DERIVED_SCHEMA and (self._is_large() or is_sound(self.db, "derived")):
                return True
        self._detach()
        return False

    def _is_large(self) -> bool:
        """Large files are checked later, in the background."""
        return not self._thorough and self.derived_path.stat().st_size > SMALL

    def _detach(self) -> None:
        if any(name == "derived" for _, name, _ in self.db.execute("PRAGMA database_list")):
            self.db.execute("DETACH derived")

    def _delete_derived(self) -> None:
        for file in siblings(self.derived_path):
            file.unlink(missing_ok=True)
