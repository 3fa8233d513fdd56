# SPDX-License-Identifier: MIT
"""Files become articles, and are known again."""

from __future__ import annotations

import logging
import shutil
import unicodedata
from pathlib import Path

import pytest

from reader.core.corpus import Reading
from reader.store import importer
from reader.store.library import Library
from reader.store.paths import Paths
from tests.store.helpers import ARTICLE, REVISED, encode_legacy, note_on, small_rules, write


def ids(library: Library) -> list[str]:
    return [entry.id for entry in library.corpus().entries]


def test_a_file_becomes_an_article(library: Library, folder: Path) -> None:
    path = write(folder, "một.txt")
    report = library.import_paths([path])
    (entry,) = library.corpus().entries
    assert report.added == (entry.id,)
    assert (entry.title, entry.figures) == ("Đảng bộ tỉnh tổng kết năm năm học tập", 4)
    assert (entry.path, entry.encoding, entry.characters) == (str(path), "UTF-8", len(ARTICLE))
    assert library.article(entry.id).text == ARTICLE
    assert library.article(entry.id).reading == small_rules(ARTICLE)
    assert [record.extracted.text for record in library.corpus().figures] == ["126", "732", "16", "3"]
    assert [place.start for place in library.corpus().mentions_of("place:cl")] == [ARTICLE.index("Chợ Lách")]


def test_a_folder_with_bad_files_goes_on(library: Library, folder: Path) -> None:
    write(folder, "a.txt")
    (folder / "b.txt").write_bytes(b"")
    (folder / "c.txt").write_bytes(bytes(range(256)))
    write(folder, "sub/d.txt", "Bài khác\nvới 5 tập thể")
    told: list[tuple[int, int, str]] = []
    report = library.import_paths([folder, folder / "mất.txt"], progress=lambda *step: told.append(step))
    assert len(report.added) == 2
    assert [path.name for path, _ in report.failed] == ["b.txt", "c.txt", "mất.txt"]
    assert [sentence.split(".")[0] for _, sentence in report.failed][:2] == [
        "Tệp trống, không có chữ nào",
        "Đây không phải là văn bản thuần",
    ]
    assert told == [(1, 5, "a.txt"), (2, 5, "b.txt"), (3, 5, "c.txt"), (4, 5, "d.txt"), (5, 5, "mất.txt")]
    assert len(ids(library)) == 2


@pytest.mark.logs
def test_an_article_that_the_rules_fail_on_is_listed(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def failing(text: str, *, published_fallback: str | None = None) -> Reading:
        if "hỏng" in text:
            raise ZeroDivisionError("a bug")
        return small_rules(text)

    monkeypatch.setattr("reader.extract.pipeline.read_article", failing)
    write(folder, "a.txt", "hỏng")
    write(folder, "b.txt")
    report = library.import_paths([folder])
    assert [(path.name, "nhật ký" in sentence) for path, sentence in report.failed] == [("a.txt", True)]
    assert len(report.added) == 1
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_cancelling_keeps_what_is_in(library: Library, folder: Path) -> None:
    for number in range(5):
        write(folder, f"{number}.txt", f"Bài {number}")
    asked: list[None] = []

    def cancelled() -> bool:
        asked.append(None)
        return len(asked) > 2

    report = library.import_paths([folder], cancelled=cancelled)
    assert report.cancelled
    assert len(report.added) == len(ids(library)) == 2
    again = library.import_paths([folder])
    assert not again.cancelled
    assert (len(again.added), len(again.unchanged), len(ids(library))) == (3, 2, 5)


def test_articles_stay_in_the_order_of_their_coming(library: Library, folder: Path) -> None:
    for number in range(30):
        write(folder, f"{number:02}.txt", f"Bài {number}")
    library.import_paths([folder])
    assert [entry.title for entry in library.corpus().entries] == [f"Bài {number}" for number in range(30)]


def test_an_unchanged_file_is_known(library: Library, folder: Path) -> None:
    write(folder, "a.txt")
    (article_id,) = library.import_paths([folder]).added
    report = library.import_paths([folder])
    assert (report.added, report.updated, report.unchanged) == ((), (), (article_id,))
    assert ids(library) == [article_id]


def test_a_changed_file_is_the_same_article(library: Library, folder: Path) -> None:
    path = write(folder, "a.txt")
    (article_id,) = library.import_paths([path]).added
    before = library.corpus()
    write(folder, "a.txt", REVISED)
    report = library.import_paths([path])
    assert report.updated == (article_id,)
    assert ids(library) == [article_id]
    assert library.article(article_id).text == REVISED
    after = library.corpus()
    assert before.columns["characters"][0] == len(ARTICLE)  # an old state stays as it was
    assert after.columns["characters"][0] == len(REVISED)


def test_a_file_changed_back_shows_the_first_text(library: Library, folder: Path) -> None:
    path = write(folder, "a.txt")
    (article_id,) = library.import_paths([path]).added
    for text in (REVISED, ARTICLE):
        write(folder, "a.txt", text)
        assert library.import_paths([path]).updated == (article_id,)
        assert library.article(article_id).text == text


def test_a_moved_file_is_the_same_article(library: Library, folder: Path) -> None:
    path = write(folder, "a.txt")
    (article_id,) = library.import_paths([path]).added
    moved = folder / "2024" / "b.txt"
    moved.parent.mkdir()
    shutil.move(path, moved)
    report = library.import_paths([folder])
    assert (report.added, report.updated, report.unchanged, report.moved) == ((), (), (), (article_id,))
    assert library.corpus().entries[0].path == str(moved)
    moved.write_bytes(REVISED.encode())
    assert library.import_paths([folder]).updated == (article_id,)


def test_the_same_text_twice_is_one_article(library: Library, folder: Path) -> None:
    write(folder, "a.txt")
    write(folder, "b.txt")
    (folder / "c.txt").write_bytes(unicodedata.normalize("NFD", ARTICLE).encode("utf-16"))
    (folder / "d.txt").write_bytes(encode_legacy(ARTICLE, "vni"))
    report = library.import_paths([folder])
    assert len(report.added) == 1
    assert report.unchanged == report.added
    assert len(ids(library)) == 1


def test_of_two_copies_one_may_become_another_article(library: Library, folder: Path) -> None:
    write(folder, "a.txt")
    copy = write(folder, "b.txt")
    library.import_paths([folder])
    copy.write_bytes("Bài hoàn toàn khác\nvề 7 hộ gia đình".encode())
    report = library.import_paths([folder])
    assert (len(report.added), report.updated) == (1, ())
    assert {entry.title for entry in library.corpus().entries} == {
        "Đảng bộ tỉnh tổng kết năm năm học tập",
        "Bài hoàn toàn khác",
    }


def test_of_two_copies_one_may_be_revised(library: Library, folder: Path) -> None:
    write(folder, "a.txt")
    copy = write(folder, "b.txt")
    (article_id,) = library.import_paths([folder]).added
    copy.write_bytes(ARTICLE.replace("tiêu biểu", "điển hình").encode())
    assert library.import_paths([copy]).updated == (article_id,)


def test_a_file_overwritten_with_a_known_article_is_that_article(library: Library, folder: Path) -> None:
    first, second = write(folder, "a.txt"), write(folder, "b.txt", "Bài thứ hai")
    one, two = library.import_paths([folder]).added
    first.write_bytes(second.read_bytes())
    assert library.import_paths([folder]).unchanged == (two,)
    assert set(ids(library)) == {one, two}
    assert library.article(one).text == ARTICLE


def test_line_ends_and_composition_of_the_file_are_not_lost(library: Library, folder: Path) -> None:
    (folder / "a.txt").write_bytes(unicodedata.normalize("NFD", ARTICLE.replace("\n", "\r\n")).encode())
    (article_id,) = library.import_paths([folder]).added
    assert library.article(article_id).text == ARTICLE.replace("\n", "\r\n")


def test_a_text_without_title_is_called_by_its_file(library: Library, folder: Path) -> None:
    write(folder, unicodedata.normalize("NFD", "Tin số 5.txt"), "x" * 80)
    library.import_paths([folder])
    assert library.corpus().entries[0].title == "Tin số 5"


def test_the_files_of_the_user_are_not_touched(library: Library, folder: Path) -> None:
    path = write(folder, "a.txt")
    path.chmod(0o444)
    before = path.stat()
    library.import_paths([folder])
    after = path.stat()
    assert (before.st_mtime_ns, before.st_size, before.st_mode) == (after.st_mtime_ns, after.st_size, after.st_mode)


def test_an_import_shows_as_it_goes(library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importer, "BATCH_SECONDS", 60)  # however busy the machine is
    monkeypatch.setattr(importer, "BATCH", batch := 100)
    for number in range(3 * batch):
        write(folder, f"{number}.txt", f"Bài {number}")
    seen: list[tuple[int, int]] = []
    library.import_paths([folder], progress=lambda done, *_: seen.append((done, len(library.corpus().entries))))
    assert [done for done, _ in seen] == list(range(1, 3 * batch + 1))
    assert all(done <= shown for done, shown in seen)  # what is called done is in
    assert {shown for _, shown in seen} >= {batch, 2 * batch}


def test_seeds_come_once(library: Library, paths: Paths) -> None:
    library.ensure_seeds()
    assert len(ids(library)) == 5
    library.ensure_seeds()
    assert len(ids(library)) == 5
    assert all(entry.encoding == "UTF-8" for entry in library.corpus().entries)


def test_pasted_text_becomes_an_article(library: Library) -> None:
    article_id = library.add_pasted(
        unicodedata.normalize("NFD", ARTICLE), title=" Tổng kết ", source="Báo Bến Tre", published="15.5.2024", url=""
    )
    (entry,) = library.corpus().entries
    assert (entry.id, entry.title, entry.source, entry.published) == (
        article_id,
        "Tổng kết",
        "Báo Bến Tre",
        "2024-05-15",
    )
    assert (entry.published_source, entry.url, entry.path) == ("user", None, None)
    assert library.article(article_id).text == ARTICLE
    assert {record.figure.year_from for record in library.corpus().figures} == {2024}
    assert library.add_pasted(ARTICLE) == article_id
    assert library.corpus().entries[0].title == "Tổng kết"
    assert library.add_pasted(ARTICLE, published="2023") == article_id
    assert {record.figure.year_from for record in library.corpus().figures} == {2023}


def test_pasted_nothing_is_refused(library: Library) -> None:
    from reader.core.errors import ReaderError

    with pytest.raises(ReaderError, match="Tệp trống"):
        library.add_pasted(" \n")
    with pytest.raises(ReaderError, match="không phải là ngày"):
        library.add_pasted(ARTICLE, published="hôm qua")
    assert ids(library) == []


def test_half_a_pair_from_the_clipboard_is_survived(library: Library) -> None:
    article_id = library.add_pasted("Bài \ud83d hỏng")
    assert library.article(article_id).text == "Bài \ufffd hỏng"


def test_a_lost_library_gets_its_ids_back_where_the_user_worked(paths: Paths, folder: Path) -> None:
    write(folder, "a.txt")
    write(folder, "b.txt", "Bài không ghi chú")
    library = Library.open(paths)
    with_note, _ = library.import_paths([folder]).added
    note = note_on(library, with_note, "126 tập thể")
    library.edit_metadata(with_note, title="Tên của tôi")
    library.close()
    for name in ("library.db", "derived.db"):
        (paths.data / name).unlink()
    library = Library.open(paths)
    assert len(library.corpus()) == 0
    library.import_paths([folder])
    assert library.corpus().entries[0].id == with_note
    assert library.corpus().entries[0].title == "Tên của tôi"
    assert library.work.notes(with_note) == (note,)
    library.close()
