# SPDX-License-Identifier: MIT
"""An import by several processes gives the library that one process gives, row for row."""

from __future__ import annotations

import multiprocessing
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from reader.store.library import Library
from reader.store.paths import Paths

TABLES = ("main.versions", "main.sources", "derived.readings", "derived.indexed")
SKIPPED = {"added", "id"}
"""Times and random ids."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Sixty files: some are the same text, some can't be read."""
    made = tmp_path / "kho"
    made.mkdir()
    for number in range(57):
        text = f"Huyện số {number % 50} khen thưởng\n\nNăm 2022, Huyện ủy khen thưởng {number % 50 + 3} tập thể.\n"
        (made / f"bài {number:02}.txt").write_text(text, encoding="utf-8")
    (made / "hỏng.docx").write_bytes(b"no document")
    (made / "rỗng.txt").touch()
    (made / "kho.jsonl").write_text('{"text": "Xã A khen 4 cá nhân năm 2020."}\n{broken\n', encoding="utf-8")
    return made


def rows(home: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(apsw.Connection(str(home / "library.db"))) as db:
        db.execute("ATTACH ? AS derived", (str(home / "derived.db"),))
        found = {}
        for table in TABLES:
            schema, name = table.split(".")
            names = [row[1] for row in db.execute(f"PRAGMA {schema}.table_info({name})") if row[1] not in SKIPPED]
            found[table] = db.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY 1, 2").fetchall()
        return found


def test_the_library_is_the_same_row_for_row(tmp_path: Path, folder: Path) -> None:
    made = {}
    for jobs in (1, 3):
        home = tmp_path / f"thư viện {jobs}"
        library = Library.open(Paths.inside(home))
        seen: list[int] = []
        report = library.import_paths(
            [folder], jobs=jobs, progress=lambda done, _all, _name, seen=seen: seen.append(done)
        )
        assert len(report.added) == 51
        assert sorted(path.name for path, _ in report.failed) == ["2", "hỏng.docx", "rỗng.txt"]
        assert seen == list(range(1, 61))
        again = library.import_paths([folder], jobs=jobs)
        assert (again.added, again.updated) == ((), ())
        library.close()
        made[jobs] = rows(home)
    assert made[1] == made[3]
    assert len(made[1]["derived.readings"]) == 51


def test_stopping_keeps_what_is_in_and_a_second_run_brings_the_rest(tmp_path: Path, folder: Path) -> None:
    library = Library.open(Paths.inside(tmp_path / "thư viện"))
    done: list[int] = []
    first = library.import_paths(
        [folder], jobs=2, progress=lambda number, *_: done.append(number), cancelled=lambda: len(done) >= 20
    )
    assert first.cancelled
    assert 20 <= len(first.added) + len(first.unchanged) < 40
    assert len(library.corpus().entries) == len(first.added)
    library.import_paths([folder], jobs=2)
    assert len(library.corpus().entries) == 51
    library.close()


def test_sentences_come_in_the_users_language_from_other_processes(tmp_path: Path, folder: Path) -> None:
    library = Library.open(Paths.inside(tmp_path / "thư viện"))
    reasons = dict(library.import_paths([folder], jobs=2).failed)
    library.close()
    assert "Không đọc được dưới dạng Word" in reasons[folder / "hỏng.docx"]


@pytest.mark.logs
def test_a_worker_that_dies_costs_nothing(tmp_path: Path, folder: Path) -> None:
    library = Library.open(Paths.inside(tmp_path / "thư viện"))

    def kill_a_worker(done: int, *_: object) -> None:
        if done == 5:
            for process in multiprocessing.active_children():
                process.kill()

    report = library.import_paths([folder], jobs=2, progress=kill_a_worker)
    assert len(report.added) == 51
    assert len(report.failed) == 3
    library.close()


def test_workers_know_the_users_words_wherever_the_library_lies(home: Path, tmp_path: Path, folder: Path) -> None:
    home.mkdir(exist_ok=True)
    (home / "words.txt").write_text("[danh từ đếm: tập thể]\nchòm xóm\n", encoding="utf-8")
    (folder / "thêm.txt").write_text("Năm 2022, Huyện ủy khen thưởng 7 tập thể và 4 chòm xóm.\n", encoding="utf-8")
    found = {}
    for jobs in (1, 2):
        library = Library.open(Paths.inside(tmp_path / f"thư viện {jobs}"))
        library.import_paths([folder], jobs=jobs)
        article = next(entry.id for entry in library.corpus().entries if (entry.path or "").endswith("thêm.txt"))
        found[jobs] = [record.figure.value for record in library.corpus().figures_of(article)]
        library.close()
    assert found == {1: [7, 4], 2: [7, 4]}
