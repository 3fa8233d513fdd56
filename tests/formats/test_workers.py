# SPDX-License-Identifier: MIT
"""An import by several processes gives the library that one process gives, row for row."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from reader.core.corpus import Reading
from reader.store import pool, preparing
from reader.store.extraction import know_words
from reader.store.library import Library
from reader.store.paths import Paths
from reader.store.pool import processes, serve
from reader.store.preparing import KnownBytes, Setting
from tests.store.rows_of import rows_of

ROOT = Path(__file__).resolve().parents[2]


def deadly_serve(connection: Any, setting: Any) -> None:
    """A worker that is ended, as the system ends one for want of memory, by a text with certain words."""
    read = preparing.read_text

    def read_or_die(text: str, published: str | None) -> Reading:
        if "làm chết" in text:
            os._exit(137)
        return read(text, published)

    preparing.read_text = read_or_die
    serve(connection, setting)


def serve_with_one_accident(connection: Any, setting: Any) -> None:
    """A worker that is ended at its first task, unless another was so before it."""
    answer, happened = pool._answer, Path(os.environ["ACCIDENT"])

    def answer_or_die(work: Any, value: Any) -> bytes:
        with suppress(FileExistsError):
            happened.touch(exist_ok=False)
            os._exit(137)
        return answer(work, value)

    pool._answer = answer_or_die
    serve(connection, setting)


def stillborn_serve(connection: Any, setting: Any) -> None:
    """A worker that ends before it is ready, as where a program of the office forbids other processes."""
    os._exit(1)


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
    long_ago = time.time() - 3600
    for path in made.iterdir():
        os.utime(path, (long_ago, long_ago))
    return made


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
        made[jobs] = rows_of(home)
    assert made[1] == made[3]
    assert len(made[1]["derived.readings"]) == 51


def test_other_processes_know_the_dates_that_the_user_said(tmp_path: Path) -> None:
    folder, paths = tmp_path / "kho", Paths.inside(tmp_path / "thư viện")
    folder.mkdir()
    for number in range(45):
        text = f"Huyện số {number} khen thưởng\n\nNăm nay, Huyện ủy khen thưởng {number + 3} tập thể.\n"
        (folder / f"bài {number:02}.txt").write_text(text, encoding="utf-8")
    years = []
    for _ in range(2):
        library = Library.open(paths)
        ids = library.import_paths([folder], jobs=2).added
        if not years:
            library.many.keep({one: {"published": f"{2000 + place}"} for place, one in enumerate(sorted(ids))})
            library.many.follow()
        years.append(
            {
                (one.id, *(record.figure.year_from for record in library.corpus().figures_of(one.id)))
                for one in library.corpus().entries
            }
        )
        library.close()
        paths.library_file.unlink()
        paths.derived_file.unlink()
    assert years[0] == years[1] == {(one, 2000 + place) for place, one in enumerate(sorted(ids))}


def test_stopping_keeps_what_is_in_and_a_second_run_brings_the_rest(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.store.importer.BATCH", 32)  # short articles would all come in at once
    for number in range(57, 300):
        text = f"Huyện số {number} khen thưởng\n\nNăm 2022, Huyện ủy khen thưởng {number} tập thể.\n"
        (folder / f"bài {number}.txt").write_text(text, encoding="utf-8")
    library = Library.open(Paths.inside(tmp_path / "thư viện"))
    done: list[int] = []
    first = library.import_paths(
        [folder], jobs=2, progress=lambda number, *_: done.append(number), cancelled=lambda: len(done) >= 20
    )
    assert first.cancelled
    assert 20 <= done[-1] < 200
    assert len(library.corpus().entries) == len(first.added)
    second = library.import_paths([folder], jobs=2)
    assert not set(first.added) & set(second.added)
    assert len(library.corpus().entries) == 51 + 243
    library.close()


def test_sentences_come_in_the_users_language_from_other_processes(tmp_path: Path, folder: Path) -> None:
    library = Library.open(Paths.inside(tmp_path / "thư viện"))
    reasons = dict(library.import_paths([folder], jobs=2).failed)
    library.close()
    assert "Tệp này không phải là tệp Word" in reasons[folder / "hỏng.docx"]


def test_a_worker_that_dies_by_accident_costs_nothing(tmp_path: Path, folder: Path) -> None:
    library = Library.open(Paths.inside(tmp_path / "thư viện"))

    def kill_a_worker(done: int, *_: object) -> None:
        if done == 5:
            for process in multiprocessing.active_children():
                process.kill()

    report = library.import_paths([folder], jobs=2, progress=kill_a_worker)
    assert len(report.added) == 51
    assert len(report.failed) == 3
    library.close()


def test_what_is_given_to_workers_that_are_dead_already_is_done_by_others() -> None:
    with processes(2, Setting("vi", know_words(), KnownBytes())) as workers:
        assert workers.submit(abs, -3).result(60) == 3
        for process in multiprocessing.active_children():
            process.kill()
            process.join()
        assert [workers.submit(abs, number).result(60) for number in (-5, -7, -9)] == [5, 7, 9]


def test_tasks_and_answers_larger_than_a_pipe_keep_nobody_waiting(tmp_path: Path) -> None:
    program = (
        "from reader.store.extraction import know_words\n"
        "from reader.store.pool import processes\n"
        "from reader.store.preparing import KnownBytes, Setting\n"
        "if __name__ == '__main__':\n"
        "    with processes(1, Setting('vi', know_words(), KnownBytes())) as workers:\n"
        "        tasks = [workers.submit(bytes.swapcase, b'a' * 2_000_000) for _ in range(4)]\n"
        "        print([len(task.result(60)) for task in tasks])\n"
    )
    (tmp_path / "large.py").write_text(program, encoding="utf-8")
    ended = subprocess.run(  # beside this process, which would wait without end
        [sys.executable, tmp_path / "large.py"], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert (ended.stdout.strip(), ended.returncode) == (str([2_000_000] * 4), 0), ended.stderr


def test_one_accident_while_a_file_of_many_articles_is_opened_costs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Năm 2022, Huyện ủy khen thưởng {} tập thể có thành tích trong học tập và làm theo Bác."
    rows = [f'{{"title": "Tin {number}", "text": "{text.format(number + 2)}"}}' for number in range(900)]
    (tmp_path / "kho.jsonl").write_text("\n".join(rows), encoding="utf-8")
    monkeypatch.setattr("reader.store.pool.serve", serve_with_one_accident)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]))
    monkeypatch.setenv("ACCIDENT", str(tmp_path / "accident"))
    library = Library.open(Paths.inside(tmp_path / "thư viện"))
    report = library.import_paths([tmp_path / "kho.jsonl"], jobs=2)
    library.close()
    assert (tmp_path / "accident").exists()
    assert len(report.added) == 900
    assert not report.failed


def test_a_file_that_workers_die_of_is_left_out_and_never_read_here(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deadly = folder / "bài 20a.txt"
    deadly.write_text("Bài này làm chết tiến trình.\n", encoding="utf-8")
    monkeypatch.setattr("reader.store.pool.serve", deadly_serve)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]))
    library = Library.open(Paths.inside(tmp_path / "thư viện"))
    report = library.import_paths([folder], jobs=2)
    library.close()
    assert len(report.added) == 51
    reasons = dict(report.failed)
    assert len(reasons) == 4
    assert reasons[deadly].startswith("Tiến trình đọc tệp này bị ngắt giữa chừng")


def test_where_no_worker_can_be_started_all_is_read_here(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.store.pool.serve", stillborn_serve)
    library = Library.open(Paths.inside(tmp_path / "thư viện"))
    report = library.import_paths([folder], jobs=2)
    library.close()
    assert len(report.added) == 51
    assert sorted(path.name for path, _ in report.failed) == ["2", "hỏng.docx", "rỗng.txt"]
    assert not multiprocessing.active_children()


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


@pytest.mark.parametrize(("articles", "here"), [(8, True), (900, False)])
def test_one_file_of_very_many_articles_is_read_by_other_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, articles: int, *, here: bool
) -> None:
    read: list[int] = []
    real = preparing.read_text
    monkeypatch.setattr(preparing, "read_text", lambda *of: read.append(os.getpid()) or real(*of))
    text = "Năm 2022, Huyện ủy khen thưởng {} tập thể có thành tích trong học tập và làm theo Bác."
    rows = [f'{{"title": "Tin {number}", "text": "{text.format(number + 2)}"}}' for number in range(articles)]
    file = tmp_path / "kho.jsonl"
    file.write_text("\n".join(rows), encoding="utf-8")
    library = Library.open(Paths.inside(tmp_path / "thư viện"))
    report = library.import_paths([file, tmp_path / "không có.jsonl"], jobs=1)
    library.close()
    assert len(report.added) == articles
    assert [path.name for path, _ in report.failed] == ["không có.jsonl"]
    assert len(read) == (articles if here else 0)
