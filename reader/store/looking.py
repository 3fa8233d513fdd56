# SPDX-License-Identifier: MIT
"""Owns the files of a library that is only read: somebody else has it open, or its disk lets nothing be written.

Nothing is written beside them either, no lock, no journal, no backup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NoReturn

import apsw

from reader.core.errors import ReaderError
from reader.core.messages import message
from reader.store.columns import Codes
from reader.store.database import SharedFile, siblings, speaking
from reader.store.library_file import LibraryFile
from reader.store.migrations import DERIVED_SCHEMA, LIBRARY_STEPS, USER_STEPS, migrate, schema_number
from reader.store.opening import OpenFiles
from reader.store.paths import Paths
from reader.store.user_file import UserFile

_READ = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
_PATIENCE_MS = 2000


def look_at(paths: Paths, why: ReaderError) -> OpenFiles:
    """Open the files to be read; ``why`` they can't be opened otherwise is told.

    :raises ReaderError: they can't be read, or were left by a newer or an older program.
    """
    library = LookedAtLibrary(paths.library_file, paths.derived_file, why)
    try:
        user = LookedAtUser(paths.user_file)
    except BaseException:
        library.close()
        raise
    return OpenFiles(library, user, (library.only_read,))


class Unlocked:
    """In the place of a lock that is not ours."""

    held = True

    def release(self) -> None:
        """There is nothing to release."""
        self.held = False


class LookedAtLibrary(LibraryFile):
    """The library and the derived file, as they are."""

    def __init__(self, path: Path, derived: Path, why: ReaderError) -> None:
        """Open both.

        :raises ReaderError: they can't be read, or another program than this wrote them.
        """
        SharedFile.__init__(self, path)
        self.derived_path = derived
        self.only_read = _sentence(why)
        self.codes = Codes()
        self.generation = 0
        self.remade = False
        try:
            self._addresses = _address(path), _address(derived)
            with speaking(path):
                self.db = self.read_only()
        except ReaderError as error:
            raise why if error.key == "store.busy" else error from error  # on a network drive one machine has it alone
        try:
            self._check()
        except BaseException:
            self.db.close()
            raise

    def _check(self) -> None:
        with speaking(self.path):
            if (schema := schema_number(self.db)) != len(LIBRARY_STEPS):
                newer = schema > len(LIBRARY_STEPS)
                raise ReaderError("store.newer" if newer else "store.older", path=self.path)
            if schema_number(self.db, "derived") != DERIVED_SCHEMA:
                raise ReaderError("store.nothing_derived", path=self.path.parent)

    def read_only(self) -> apsw.Connection:
        library, derived = self._addresses
        own = apsw.Connection(library, flags=_READ)
        own.set_busy_timeout(_PATIENCE_MS)
        own.execute("ATTACH ? AS derived", (derived,))
        return own

    @contextmanager
    def looking(self) -> Iterator[apsw.Connection]:
        self._follow()
        with super().looking() as db:
            yield db

    @contextmanager
    def looking_long(self) -> Iterator[apsw.Connection]:
        self._follow()
        with super().looking_long() as db:
            yield db

    @contextmanager
    def reading(self) -> Iterator[apsw.Connection]:
        self._follow()
        with super().reading() as db:
            yield db

    def _follow(self) -> None:
        """What was nobody's may have come into use since: then its journal is to be read too."""
        if not any(map(_is_still, self._addresses)) or not siblings(self.path)[1].exists():
            return
        with self.lock, self._looking, speaking(self.path):
            self._addresses = _address(self.path), _address(self.derived_path)
            self.generation += 1
            self._stop_looking()
            self.db.close()
            self.db = self.read_only()

    @contextmanager
    def writing(self) -> Iterator[apsw.Connection]:
        self.must_be_writable()
        yield self.db

    def must_be_writable(self) -> NoReturn:
        raise ReaderError("store.only_read")

    def settle(self) -> None:
        pass

    def remake_derived(self) -> None:
        self.must_be_writable()

    def is_sound(self, schema: str = "main", cancelled: Callable[[], bool] | None = None) -> bool:
        return True  # a mend would have to be written


class LookedAtUser(UserFile):
    """The user's own work as it was when the library was opened: a copy in memory, brought up to date there."""

    def __init__(self, path: Path) -> None:
        """Copy the file.

        :raises ReaderError: it can't be read, or a newer program wrote it.
        """
        SharedFile.__init__(self, path)
        self.alone = True  # what is in memory has one connection, and no writer
        self.db = apsw.Connection(":memory:")
        with speaking(path):
            if path.exists():
                with (
                    closing(apsw.Connection(_address(path), flags=_READ)) as there,
                    self.db.backup("main", there, "main") as copy,
                ):
                    copy.step()
            migrate(self.db, USER_STEPS, path)

    @contextmanager
    def writing(self) -> Iterator[apsw.Connection]:
        raise ReaderError("store.only_read")
        yield self.db


def _sentence(why: ReaderError) -> str:
    key = "store.looking_in_use" if why.key == "store.in_use" else "store.looking_read_only"
    return message(key, **why.details)


def _address(path: Path) -> str:
    """How SQLite is to open a file in order to read it alone.

    :raises ReaderError: it can't be read, or it was not closed and its journal needs to be written to.
    """
    plain = path.absolute().as_uri() + "?mode=ro"
    with speaking(path):
        try:
            with closing(apsw.Connection(plain, flags=_READ)) as db:
                db.set_busy_timeout(_PATIENCE_MS)
                schema_number(db)
        except (apsw.CantOpenError, apsw.ReadOnlyError) as error:
            return _still(path, plain, error)
    return plain


def _still(path: Path, plain: str, error: apsw.Error) -> str:
    """A file in the way of a journal of its own that can't be made: nobody writes in it, so it needs none."""
    journal = siblings(path)[1]
    if not path.exists():
        key = "store.nothing_derived" if path.stem == "derived" else "store.looking_gone"
        raise ReaderError(key, path=path.parent) from error
    if journal.exists() and journal.stat().st_size:
        raise ReaderError("store.looking_journal", path=path.parent) from error
    return plain + "&immutable=1"


def _is_still(address: str) -> bool:
    return address.endswith("&immutable=1")
