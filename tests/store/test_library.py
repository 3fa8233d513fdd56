# SPDX-License-Identifier: MIT
"""The archive as a whole: opening, rebuilding, several threads, one process."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.core.corpus import Mention, Reading, identity_key
from reader.core.errors import ReaderError
from reader.store.library import Library
from reader.store.paths import Paths
from tests.store.helpers import ARTICLE, checked, note_on, shown, write

ROOT = Path(__file__).resolve().parents[2]


def run(script: str, paths: Paths) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script, str(paths.data)], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )


def reopened(library: Library) -> Library:
    library.close()
    return Library.open(library.paths)


def test_everything_derived_comes_back_with_every_source_gone(library: Library, folder: Path, paths: Paths) -> None:
    for number in range(4):
        write(folder, f"{number}.txt", f"{ARTICLE}\nBài {number}")
    ids = library.import_paths([folder]).added
    note = note_on(library, ids[0], "126 tập thể")
    library.edit_metadata(ids[1], title="Tên mới")
    before = shown(library)
    articles = [library.article(article_id) for article_id in ids]
    library.close()
    for file in folder.iterdir():
        file.unlink()
    paths.derived_file.unlink()
    again = Library.open(paths)
    assert again.stale()
    again.rebuild()
    assert not again.stale()
    assert shown(again) == before
    assert [again.article(article_id) for article_id in ids] == articles
    assert again.work.notes() == (note,)
    again.close()


def test_new_rules_make_the_library_stale(library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        write(folder, f"{number}.txt", f"Bài {number}")
    library.import_paths([folder])
    assert not library.stale()
    monkeypatch.setattr("reader.extract.RULES_VERSION", "small, but better")
    assert library.stale()
    done: list[tuple[int, int, str]] = []
    library.refresh(progress=lambda *step: done.append(step), cancelled=lambda: len(done) == 1)
    assert done == [(1, 3, "")]
    assert library.stale()
    assert len(library.corpus().entries) == 3


def test_reading_again_onto_a_full_disk_says_so_and_goes_on_later(library: Library, folder: Path) -> None:
    for number in range(40):
        write(folder, f"{number}.txt", f"{ARTICLE}Bài {number}")
    library.import_paths([folder])
    db = library._file.db
    db.execute("DELETE FROM derived.readings")
    db.execute("PRAGMA derived.incremental_vacuum").fetchall()
    db.execute(f"PRAGMA derived.max_page_count = {db.execute('PRAGMA derived.page_count').get}")
    with pytest.raises(ReaderError, match="đầy"):
        library.refresh()
    assert library.stale()
    db.execute("PRAGMA derived.max_page_count = 1000000")
    library.refresh()
    assert not library.stale()
    assert len(library.corpus().entries) == 40


def test_an_article_without_derived_data_is_read_when_opened(library: Library, folder: Path, paths: Paths) -> None:
    (article_id,) = library.import_paths([write(folder, "a.txt")]).added
    library.close()
    paths.derived_file.unlink()
    again = Library.open(paths)
    assert again.corpus().entries[0].title == "a"
    assert len(again.article(article_id).reading.figures) == 4
    assert again.corpus().entries[0].title == "Đảng bộ tỉnh tổng kết năm năm học tập"
    again.close()


def test_what_the_real_rules_find_comes_back_whole(
    library: Library, real_rules: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.extract.pipeline.read_article", real_rules)
    library.ensure_seeds()
    again = reopened(library)
    for entry in again.corpus().entries:
        article = again.article(entry.id)
        assert article.reading == real_rules(article.text)
        assert tuple(record.extracted for record in again.corpus().figures_of(entry.id)) == article.reading.figures
    named: dict[str, list[Mention]] = {}
    for entry in again.corpus().entries:
        for span in again.article(entry.id).reading.spans:
            named.setdefault(identity_key(span), []).append(Mention(entry.id, span.start, span.end))
    for key, places in named.items():
        assert list(again.corpus().mentions_of(key)) == places
        assert again.corpus().times_named(key) == len(places)
    assert again.corpus().mention_count == sum(map(len, named.values()))
    again.close()


def test_an_unknown_article_is_a_sentence(library: Library) -> None:
    with pytest.raises(ReaderError, match="không còn trong thư viện"):
        library.article("nothing")


def test_an_opened_article_is_not_read_twice(library: Library, folder: Path) -> None:
    (article_id,) = library.import_paths([write(folder, "a.txt")]).added
    first, second = library.article(article_id), library.article(article_id)
    assert first.reading is second.reading
    assert first.text is second.text


def test_many_threads_at_once(library: Library, folder: Path) -> None:
    for number in range(40):
        write(folder, f"{number:02}.txt", f"{ARTICLE}Bài {number}")

    def read() -> int:
        return sum(len(library.article(entry.id).text) > 0 for entry in library.corpus().entries)

    def take_notes(first: int) -> None:
        for entry in library.corpus().entries:
            note_on(library, entry.id, "732", note_id=f"{first}-{entry.id}")
            library.edit_metadata(entry.id, place=f"nơi {first}")

    library.import_paths([folder / f"{number:02}.txt" for number in range(10)])
    with ThreadPoolExecutor(6) as pool:
        jobs = [pool.submit(library.import_paths, [folder]), *(pool.submit(read) for _ in range(20))]
        jobs += [pool.submit(take_notes, number) for number in range(3)]
        for job in jobs:
            job.result()
    assert len(library.corpus().entries) == 40
    assert len(library.work.notes()) >= 30
    assert checked(library) == ()


def test_a_second_process_is_told_who_has_the_library(library: Library, paths: Paths) -> None:
    script = """
import sys
from pathlib import Path
from reader.core.corpus import Mention, Reading, identity_key
from reader.core.errors import ReaderError
from reader.core.messages import use_language
from reader.store.library import Library
from reader.store.paths import Paths
use_language("vi")
try:
    Library.open(Paths.inside(Path(sys.argv[1])))
except ReaderError as error:
    sys.stdout.buffer.write(str(error).encode())
"""
    told = run(script, paths).stdout
    assert platform.node() in told
    assert str(os.getpid()) in told
    assert str(paths.data) in told
    assert "đang được" in told


def test_a_second_library_in_the_same_process_is_refused_until_the_first_is_closed(
    library: Library, paths: Paths
) -> None:
    with pytest.raises(ReaderError, match="đang được"):
        Library.open(paths)
    library.close()
    Library.open(paths).close()


def test_opening_imports_no_extraction_no_numpy_and_no_qt(library: Library, paths: Paths) -> None:
    library.ensure_seeds()
    library.close()
    script = """
import sys
sys.modules["PySide6"] = None
from pathlib import Path
from reader.store.library import Library
from reader.store.paths import Paths
library = Library.open(Paths.inside(Path(sys.argv[1])))
print(library.first_rows(9, descending=True).total)
print([name for name in ("numpy", "reader.extract.pipeline", "appdirs", "uuid") if name in sys.modules])
library.close()
"""
    done = run(script, paths)
    assert done.stdout.split("\n")[:2] == ["5", "[]"], done.stderr
