# SPDX-License-Identifier: MIT
"""Damaged files: what can be had is had, nothing is thrown away, and the user is told."""

from __future__ import annotations

import random
from itertools import count
from pathlib import Path

import pytest

from reader.core.dates import now
from reader.core.errors import ReaderError
from reader.store import database
from reader.store.care import Care, Damage
from reader.store.library import Library
from reader.store.paths import Paths
from tests.store.helpers import ARTICLE, checked, decide_on, note_on, shown, statuses, write

pytestmark = pytest.mark.logs


@pytest.fixture
def archive(paths: Paths, folder: Path) -> Paths:
    """Forty articles, a note that is in the backup."""
    library = Library.open(paths)
    for number in range(40):
        padding = "".join(random.Random(number).choices("aăâbcdđeêghiklmnoôơpqrstuưvxy ", k=2500))  # hard to compress
        write(folder, f"{number:02}.txt", f"{ARTICLE}{padding}\n{number}")
    ids = library.import_paths([folder]).added
    note_on(library, ids[0], "126")
    library.edit_metadata(ids[1], title="Tên mới")
    library.close()
    return paths


def spoil(path: Path, *pages: int) -> None:
    """Overwrite the beginning of pages, counted from 1; how large they are stands in the file."""
    data = bytearray(path.read_bytes())
    size = int.from_bytes(data[16:18], "big")
    for page in pages:
        data[(page - 1) * size : (page - 1) * size + 300] = b"\xee" * 300
    path.write_bytes(data)


@pytest.mark.parametrize("damage", ["no database", "header", "page"])
def test_the_users_file_comes_back_from_its_backup(damage: str, archive: Paths) -> None:
    if damage == "no database":
        archive.user_file.write_bytes(b"hello" * 2000)
    else:
        spoil(archive.user_file, 1 if damage == "header" else 2)
    library = Library.open(archive)
    assert [note.id for note in library.work.notes()] == ["n1"]
    assert library.corpus().entries[1].title == "Tên mới"
    (notice,) = library.notices
    assert "khôi phục từ bản sao lưu" in notice
    (aside,) = archive.data.glob("user-damaged-*.db")
    assert str(aside) in notice
    library.close()
    library = Library.open(archive)
    assert library.notices == ()
    library.close()


@pytest.mark.parametrize("cut", [False, True], ids=["missing", "cut to nothing"])
def test_a_users_file_that_is_gone_comes_back(cut: bool, archive: Paths) -> None:
    archive.user_file.unlink()
    if cut:
        archive.user_file.touch()
    library = Library.open(archive)
    assert [note.id for note in library.work.notes()] == ["n1"]
    assert "bản sao lưu lúc" in library.notices[0]
    library.close()


def test_a_users_file_that_is_gone_with_all_its_backups_begins_anew(archive: Paths) -> None:
    archive.user_file.unlink()
    for copy in archive.backups.iterdir():
        copy.write_bytes(b"")
    library = Library.open(archive)
    assert library.work.notes() == ()
    assert "không có bản sao lưu nào dùng được" in library.notices[0]
    library.close()


def test_work_that_is_newer_than_the_backup_is_saved_from_the_damaged_file(
    archive: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library.open(archive)
    first, second, third = (entry.id for entry in library.corpus().entries[:3])
    new = note_on(library, second, "732", note_id="n2", body="sau bản sao lưu")
    edited = library.work.notes(first)[0].edited(body="viết thêm", now=now())
    library.work.save_note(edited)
    library.edit_metadata(second, title="Tên mới hơn")
    decide_on(library, third, "126")
    with library.work._file.reading() as db:
        (page,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'history'").fetchone()
    monkeypatch.setattr(Care, "back_up", lambda _: None)
    library.close()
    spoil(archive.user_file, page)
    library = Library.open(archive)
    assert "cứu thêm được 4 mục mới hơn" in library.notices[0]
    assert library.work.notes(first) == (edited,)
    assert library.work.notes(second) == (new,)
    assert library.corpus().entries[1].title == "Tên mới hơn"
    assert statuses(library, third)["126"] == "confirmed"
    library.close()


def test_without_a_backup_the_user_is_told_so(archive: Paths) -> None:
    for copy in archive.backups.iterdir():
        copy.unlink()
    archive.user_file.write_bytes(b"hello" * 2000)
    library = Library.open(archive)
    assert library.work.notes() == ()
    assert "chưa có bản sao lưu" in library.notices[0]
    assert len(library.corpus().entries) == 40
    library.close()


@pytest.mark.parametrize("damage", ["no database", "page", "half"])
def test_damaged_derived_data_is_made_again(damage: str, archive: Paths) -> None:
    if damage == "no database":
        archive.derived_file.write_bytes(b"hello" * 2000)
    elif damage == "page":
        spoil(archive.derived_file, 2, 3, 4)
    else:
        archive.derived_file.write_bytes(archive.derived_file.read_bytes()[:6000])
    library = Library.open(archive)
    assert "đang được đọc lại" in library.notices[0]
    assert len(library.corpus().entries) == 40
    library.refresh()
    assert all(entry.figures > 0 for entry in library.corpus().entries)
    assert [note.id for note in library.work.notes()] == ["n1"]
    library.close()


def test_of_a_damaged_library_the_whole_articles_are_kept(archive: Paths, folder: Path) -> None:
    library = Library.open(archive)
    before = {entry.id: library.article(entry.id).text for entry in library.corpus().entries}
    library.close()
    spoil(archive.library_file, 12, 20)
    library = Library.open(archive)
    kept = [entry.id for entry in library.corpus().entries]
    (notice,) = library.notices
    assert f"giữ lại được {len(kept)} bài" in notice
    assert 20 <= len(kept) < 40
    assert all(library.article(one).text == before[one] for one in kept)
    report = library.import_paths([folder])
    assert len(report.added) == 40 - len(kept)
    assert len(library.corpus().entries) == 40
    assert set(before) & {entry.id for entry in library.corpus().entries} >= set(kept)
    library.close()


def test_a_library_that_is_no_database_at_all_begins_anew_with_the_old_ids(archive: Paths, folder: Path) -> None:
    archive.library_file.write_bytes(b"hello" * 2000)
    library = Library.open(archive)
    assert "giữ lại được 0 bài" in library.notices[0]
    library.ensure_seeds()
    library.import_paths([folder])
    assert len(library.corpus().entries) == 45
    (note,) = library.work.notes()
    assert library.article(note.article_id).text.startswith(ARTICLE)
    library.close()


def test_damage_in_a_large_file_that_a_start_comes_across(archive: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "SMALL", 1000)
    spoil(archive.library_file, *range(10, 40))
    library = Library.open(archive)
    assert "giữ lại được" in library.notices[0]
    assert checked(library) == ()
    library.close()


def test_damage_that_work_comes_across_is_repaired_at_the_next_start(
    archive: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "SMALL", 1000)
    library = Library.open(archive)
    with library.work._file.reading() as db:
        (page,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'history'").fetchone()
    library.close()
    spoil(archive.user_file, page)
    library = Library.open(archive)
    assert library.notices == ()
    with pytest.raises(ReaderError, match=r"bị hỏng\. Hãy đóng và mở lại"):
        library.edit_metadata(library.corpus().entries[1].id, title="Tên khác")
    library.close()
    library = Library.open(archive)
    assert "khôi phục từ bản sao lưu" in library.notices[0]
    library.edit_metadata(library.corpus().entries[1].id, title="Tên khác")
    library.close()


def test_a_full_disk_is_a_sentence_and_loses_nothing(library: Library, folder: Path) -> None:
    for number in range(3):
        padding = "".join(random.Random(number).choices("abcdeghik ", k=20_000))
        write(folder, f"{number}.txt", f"Bài {number}\n{padding}")
    with library._file.reading() as db:
        db.execute(f"PRAGMA main.max_page_count = {db.pragma('page_count') + 2}")
    with pytest.raises(ReaderError, match=r"Ổ đĩa chứa .* đã đầy"):
        library.import_paths([folder])
    kept = library.corpus().entries
    assert len(kept) < 3
    with library._file.reading() as db:
        db.execute("PRAGMA main.max_page_count = 100000")
    assert len(library.import_paths([folder]).added) == 3 - len(kept)


def test_damage_that_a_start_does_not_come_across_is_found_in_the_background(archive: Paths) -> None:
    library = Library.open(archive)
    with library._file.writing() as db:
        db.execute("UPDATE versions SET text = zeroblob(100) WHERE number = 8")
    library.close()
    library = Library.open(archive)
    assert library.notices == ()
    (sentence,) = checked(library)
    assert str(archive.library_file) in sentence
    library.close()
    library = Library.open(archive)
    assert "giữ lại được 39 bài" in library.notices[0]
    assert checked(library) == ()
    library.close()


def test_a_spoilt_text_is_never_shown(archive: Paths, folder: Path) -> None:
    library = Library.open(archive)
    (path,) = (path for path in folder.iterdir() if path.name == "07.txt")
    with library._file.writing() as db:
        db.execute("UPDATE versions SET text = zeroblob(100) WHERE number = 8")
    article_id = library.corpus().entries[7].id
    with pytest.raises(ReaderError, match="bị hỏng trên đĩa"):
        library.article(article_id)
    library.close()
    library = Library.open(archive)
    assert "giữ lại được 39 bài" in library.notices[0]
    assert len(library.import_paths([path]).added) == 1
    library.close()


def test_damage_in_a_large_derived_file_is_mended_in_the_background(
    archive: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.store.library_file.SMALL", 1000)
    library = Library.open(archive)
    before = shown(library)
    library.close()
    spoil(archive.derived_file, 9, 10)
    library = Library.open(archive)
    if not library.notices:  # the pages that a start reads were whole
        assert "đang được đọc lại" in checked(library)[0]
    library.refresh()
    assert shown(library) == before
    library.close()


def test_a_healthy_archive_is_checked_and_backed_up(archive: Paths) -> None:
    library = Library.open(archive)
    note_on(library, library.corpus().entries[0].id, "732", note_id="n2")
    before = len(list(archive.backups.iterdir()))
    assert checked(library) == ()
    assert len(list(archive.backups.iterdir())) == before + 1
    library.close()


def test_a_look_for_damage_that_is_broken_off_mends_nothing(archive: Paths) -> None:
    library = Library.open(archive)
    with library._file.writing() as db:
        db.execute("UPDATE versions SET text = zeroblob(100) WHERE number = 8")
    assert library.care.look_for_damage(cancelled=lambda: True) is None
    damage = library.care.look_for_damage()
    assert damage is not None
    assert damage.files == (archive.library_file,)
    library.close()


def test_a_look_for_damage_rests_most_of_the_time_so_that_the_window_does_not_wait(
    archive: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, rests = count(step=0.001), list[float]()
    monkeypatch.setattr("reader.store.library_file._TEXTS", 1)
    monkeypatch.setattr("reader.store.library_file.perf_counter", lambda: next(clock))
    monkeypatch.setattr("reader.store.library_file.sleep", rests.append)
    library = Library.open(archive)
    assert library.care.look_for_damage() == Damage(derived=False, files=())
    assert len(rests) == len(library.corpus())
    assert min(rests) >= 0.004  # of a look that takes one thousandth
    library.close()
