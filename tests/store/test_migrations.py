# SPDX-License-Identifier: MIT
"""Files of older programs become new ones; files of newer programs are left alone."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from reader.core.errors import ReaderError
from reader.core.query import Query
from reader.store import database, migrations, user_file
from reader.store.backup import list_backups
from reader.store.care import Care
from reader.store.library import Library
from reader.store.migrations import LIBRARY_STEPS, USER_STEPS, migrate, schema_number
from reader.store.paths import Paths
from tests.store.helpers import REVISED, note_on, shown, write

ONE_MORE = "CREATE TABLE stars (article_id TEXT PRIMARY KEY) WITHOUT ROWID; INSERT INTO stars VALUES ('a');"


@pytest.mark.parametrize("steps", [LIBRARY_STEPS, USER_STEPS], ids=["library", "user"])
def test_a_new_file_goes_through_all_steps_once(steps: tuple[str, ...], tmp_path: Path) -> None:
    db = apsw.Connection(str(tmp_path / "a.db"))
    migrate(db, steps, tmp_path)
    migrate(db, steps, tmp_path)
    assert schema_number(db) == len(steps)
    db.close()


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    db = apsw.Connection(str(tmp_path / "a.db"))
    migrate(db, ("CREATE TABLE a (x)",), tmp_path)
    with pytest.raises(apsw.SQLError):
        migrate(db, ("CREATE TABLE a (x)", "CREATE TABLE b (x)", "CREATE TABLE c (x); NONSENSE"), tmp_path)
    assert schema_number(db) == 2
    assert [name for (name,) in db.execute("SELECT name FROM sqlite_schema")] == ["a", "b"]
    db.close()


def test_notes_of_an_older_program_are_kept_and_backed_up_first(
    paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library.open(paths)
    (article_id,) = library.import_paths([write(folder, "a.txt")]).added
    note = note_on(library, article_id, "126")
    monkeypatch.setattr(Care, "back_up", lambda _: None)  # as if the program had died
    library.close()
    assert list_backups(paths.backups) == []
    monkeypatch.setattr(user_file, "USER_STEPS", (*USER_STEPS, ONE_MORE))
    library = Library.open(paths)
    assert library.work.notes() == (note,)
    with library.work._file.reading() as db:
        assert db.execute("SELECT article_id FROM stars").get == "a"
    library.close()
    (backup,) = list_backups(paths.backups)
    db = apsw.Connection(str(backup), flags=apsw.SQLITE_OPEN_READONLY)
    assert schema_number(db) == len(USER_STEPS)
    assert db.execute("SELECT id FROM notes").get == note.id
    db.close()


@pytest.mark.parametrize("name", ["library.db", "user.db"])
def test_a_file_of_a_newer_program_is_refused_and_left_alone(name: str, paths: Paths, folder: Path) -> None:
    library = Library.open(paths)
    library.import_paths([write(folder, "a.txt")])
    library.close()
    db = apsw.Connection(str(paths.data / name))
    db.execute("PRAGMA user_version = 99; CREATE TABLE of_the_future (x)")
    db.close()
    before = (paths.data / name).read_bytes()
    with pytest.raises(ReaderError, match=r"bản mới hơn.*Hãy cập nhật"):
        Library.open(paths)
    assert (paths.data / name).read_bytes() == before
    with pytest.raises(ReaderError, match="bản mới hơn"):  # the lock was let go
        Library.open(paths)


def test_derived_data_of_another_program_is_made_anew(
    paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library.open(paths)
    library.import_paths([write(folder, "a.txt")])
    before = shown(library)
    library.close()
    db = apsw.Connection(str(paths.derived_file))
    db.execute("PRAGMA user_version = 99")
    db.close()
    library = Library.open(paths)
    assert library.stale()
    assert ["đang được đọc lại" in notice for notice in library.notices] == [True]
    library.refresh()
    assert shown(library) == before
    library.close()


def test_steps_are_only_ever_added() -> None:
    assert len(migrations.LIBRARY_STEPS) >= 1
    assert "CREATE TABLE articles" in migrations.LIBRARY_STEPS[0]
    assert "CREATE TABLE notes" in migrations.USER_STEPS[0]


def test_files_in_pages_of_another_size_take_what_comes(
    paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sizes() -> list[int]:
        files = paths.library_file, paths.derived_file
        return [int.from_bytes(file.read_bytes()[16:18], "big") for file in files]

    with monkeypatch.context() as older:
        older.setattr(database, "_PAGE", 4096)
        library = Library.open(paths)
        library.import_paths([write(folder, "a.txt")])
        library.close()
    library = Library.open(paths)
    library.import_paths([write(folder, "b.txt", REVISED)])
    library.close()
    assert sizes() == [4096, 4096]
    library = Library.open(paths)
    assert library.notices == ()
    library.rebuild()
    library.import_paths([write(folder, "c.txt", f"{REVISED}\nThêm 5 tổ.")])
    library.close()
    assert sizes() == [4096, database._PAGE]
    library = Library.open(paths)
    assert [library._file.is_sound(schema) for schema in ("main", "derived")] == [True, True]
    assert len(library.corpus().entries) == len(library.find(Query.parse("tập thể"))) == 3
    library.close()
