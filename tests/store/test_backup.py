# SPDX-License-Identifier: MIT
"""Copies of the user's work: when, which are kept, and coming back from one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import ReaderError
from reader.store.backup import back_up, kept, list_backups, restore
from reader.store.database import DamagedError
from reader.store.library import Library
from reader.store.paths import Paths
from tests.store.helpers import note_on, write

MOMENTS = st.lists(st.datetimes(datetime(2020, 1, 1), datetime(2026, 1, 1)), unique=True, max_size=60)


@pytest.fixture
def article(library: Library, folder: Path) -> str:
    return library.import_paths([write(folder, "a.txt")]).added[0]


def note_ids(copy: Path) -> list[str]:
    db = apsw.Connection(str(copy), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        return [one for (one,) in db.execute("SELECT id FROM notes ORDER BY id")]
    finally:
        db.close()


@given(MOMENTS)
def test_what_is_kept(moments: list[datetime]) -> None:
    keep = kept(moments)
    ordered = sorted(moments)
    assert keep <= set(moments)
    assert set(ordered[-10:]) <= keep
    assert len(keep) <= 10 + 14 + 12
    for period, number in (("%Y-%m-%d", 14), ("%Y-%m", 12)):
        newest = {moment.strftime(period): moment for moment in ordered}
        assert set(sorted(newest.values())[-number:]) <= keep


def test_years_of_daily_copies() -> None:
    start = datetime(2024, 1, 1, 12)
    keep = sorted(kept(start + timedelta(days=day) for day in range(730)))
    assert len(keep) == 14 + 11  # the newest month's newest copy is one of the fourteen
    assert keep[-1] - keep[-14] == timedelta(days=13)
    assert keep[0].strftime("%Y-%m") == "2025-01"


def test_closing_copies_what_changed(library: Library, paths: Paths, article: str) -> None:
    note_on(library, article, "126")
    library.close()
    (copy,) = list_backups(paths.backups)
    assert note_ids(copy) == ["n1"]
    Library.open(paths).close()
    assert list_backups(paths.backups) == [copy]


def test_a_copy_is_one_file(library: Library, paths: Paths, article: str) -> None:
    note_on(library, article, "126")
    library.care.back_up()
    assert [path.suffix for path in paths.backups.iterdir()] == [".db"]


def test_old_copies_go(library: Library, paths: Paths, article: str) -> None:
    with library.work._file.reading() as db:
        for number in range(16):
            note_on(library, article, "126", note_id=f"{number:02}")
            assert back_up(db, paths.backups, at=datetime(2026, 3, 5, 10, number, tzinfo=UTC))
    copies = list_backups(paths.backups)
    assert len(copies) == 10
    assert len(note_ids(copies[-1])) == 16
    assert len(note_ids(copies[0])) == 7


def test_a_file_that_is_not_ours_is_left_in_the_folder(library: Library, paths: Paths, article: str) -> None:
    other = paths.backups / "user-of-mine.db"
    other.write_text("x")
    note_on(library, article, "126")
    library.care.back_up()
    assert other.exists()
    assert len(list_backups(paths.backups)) == 1


def test_nothing_is_copied_over_from_a_damaged_file(paths: Paths, tmp_path: Path) -> None:
    paths.make()
    db = apsw.Connection(str(tmp_path / "user.db"))
    db.execute("CREATE TABLE notes (id); CREATE INDEX i ON notes (id)")
    with db:
        db.executemany("INSERT INTO notes VALUES (?)", [(number,) for number in range(500)])
    db.close()
    data = bytearray((tmp_path / "user.db").read_bytes())
    data[4096 : 4096 + 60] = b"\xff" * 60
    (tmp_path / "user.db").write_bytes(data)
    db = apsw.Connection(str(tmp_path / "user.db"))
    with pytest.raises(DamagedError):
        back_up(db, paths.backups)
    db.close()
    assert list_backups(paths.backups) == []


def test_a_copy_that_can_not_be_written_is_a_sentence(library: Library, paths: Paths, article: str) -> None:
    note_on(library, article, "126")
    paths.backups.rmdir()
    paths.backups.write_text("a file in the folder's place")
    with pytest.raises(ReaderError, match=str(paths.backups)):
        library.care.back_up()
    paths.backups.unlink()
    paths.backups.mkdir()


def test_the_newest_good_copy_is_restored(library: Library, paths: Paths, article: str, tmp_path: Path) -> None:
    with library.work._file.reading() as db:
        for number in range(3):
            note_on(library, article, "126", note_id=f"{number:02}")
            back_up(db, paths.backups, at=datetime(2026, 3, 5, 10, number, tzinfo=UTC))
    copies = list_backups(paths.backups)
    copies[-1].write_bytes(b"no database at all" * 100)
    assert restore(paths.backups, tmp_path / "user.db") == datetime(2026, 3, 5, 10, 1, tzinfo=UTC)
    assert note_ids(tmp_path / "user.db") == ["00", "01"]
    for copy in copies:
        copy.write_bytes(b"")
    assert restore(paths.backups, tmp_path / "other.db") is None
