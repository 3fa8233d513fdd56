# SPDX-License-Identifier: MIT
"""Texts of the library are read again by other processes as they are here: after a loss, and by dates of the user."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from reader.core.note import text_hash as hash_of
from reader.store import kept_texts
from reader.store.articles import pack, unpack
from reader.store.extraction import know_words
from reader.store.kept_texts import KeptText, Readers, Told
from reader.store.library import Library
from reader.store.paths import Paths
from reader.store.pool import processes, serve
from reader.store.preparing import KnownBytes, Setting
from tests.formats.test_workers import serve_with_one_accident
from tests.store.rows_of import Rows, rows_of

ROOT = Path(__file__).resolve().parents[2]
COUNT = 60


def deadly_serve(connection: Any, setting: Any) -> None:
    """A worker that is ended, as the system ends one for want of memory, by a text with certain words."""
    read = kept_texts._read

    def read_or_die(text: KeptText) -> Told:
        if "Huyện số 20 " in unpack(text.packed):
            os._exit(137)
        return read(text)

    kept_texts._read = read_or_die
    serve(connection, setting)


def stillborn_serve(connection: Any, setting: Any) -> None:
    """A worker that ends before it is ready."""
    os._exit(1)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Sixty undated articles; the years of their figures are told by nothing but dates that a user gives."""
    folder = tmp_path / "kho"
    folder.mkdir()
    for number in range(COUNT):
        text = f"Huyện số {number} khen thưởng\n\nNăm nay, Huyện ủy khen thưởng {number + 3} tập thể.\n"
        (folder / f"bài {number:02}.txt").write_text(text, encoding="utf-8")
    opened = Library.open(Paths.inside(tmp_path / "thư viện"))
    assert len(opened.import_paths([folder], jobs=2).added) == COUNT
    return opened


def years(library: Library) -> dict[str, set[int | None]]:
    corpus = library.corpus()
    return {one.id: {record.figure.year_from for record in corpus.figures_of(one.id)} for one in corpus.entries}


def test_what_is_rebuilt_is_the_same_row_for_row(library: Library, tmp_path: Path) -> None:
    made: list[Rows] = []
    for jobs in (0, 2):
        steps: list[int] = []
        library.rebuild(jobs=jobs, progress=lambda *step, steps=steps: steps.append(step[0]))
        assert steps[-1] == COUNT
        assert not library.stale()
        assert len(library.corpus().figures) == COUNT
        library.index()
        made.append(rows_of(tmp_path / "thư viện"))
    library.close()
    assert made[0] == made[1]


def test_dates_for_many_are_read_by_other_processes_and_the_last_one_counts(library: Library) -> None:
    ids = sorted(one.id for one in library.corpus().entries)
    later: list[str] = []

    def change_one(done: int, total: int, _name: str) -> None:
        if not later and done < COUNT == total:
            later.append(ids[-1])
            library.edit_metadata(ids[-1], published="2024")

    library.many.keep({one: {"published": f"{1950 + place}"} for place, one in enumerate(ids)})
    library.many.follow(jobs=2, progress=change_one)
    assert later
    assert not library.many.wait
    assert not library.stale()
    wanted = {one: {1950 + place} for place, one in enumerate(ids)}
    assert years(library) == {**wanted, ids[-1]: {2024}}
    library.close()


def test_a_date_given_while_readings_are_kept_is_not_lost(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    first = library.corpus().entries[0].id
    library.rebuild(jobs=0)
    writing, changed = library._file.writing, list[str]()

    @contextmanager
    def change_before() -> Iterator[Any]:
        if not changed:
            changed.append(first)
            library.edit_metadata(first, published="2015")
        with writing() as db:
            yield db

    monkeypatch.setattr(library._file, "writing", change_before)
    library.rebuild(jobs=0)
    assert changed
    assert years(library)[first] == {2015}
    library.close()


def test_stopping_loses_nothing(library: Library) -> None:
    ids = [one.id for one in library.corpus().entries]
    library.many.keep({one: {"published": "2019"} for one in ids})
    done: list[int] = []
    library.many.follow(
        jobs=2, progress=lambda step, *_: done.append(step), cancelled=lambda: bool(done) and done[-1] < COUNT
    )
    assert library.stale()
    library.refresh(jobs=2)
    assert not library.stale()
    assert set(map(frozenset, years(library).values())) == {frozenset({2019})}
    assert not multiprocessing.active_children()
    library.close()


def test_a_worker_that_dies_by_accident_costs_nothing(library: Library) -> None:
    def kill_a_worker(done: int, *_: object) -> None:
        if done == 16:
            for process in multiprocessing.active_children():
                process.kill()

    library.rebuild(jobs=2, progress=kill_a_worker)
    assert not library.stale()
    assert len(library.corpus().figures) == COUNT
    library.close()


def test_one_accident_with_a_single_text_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.store.pool.serve", serve_with_one_accident)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]))
    monkeypatch.setenv("ACCIDENT", str(tmp_path / "accident"))
    text = "Năm 2022, Huyện ủy khen thưởng 7 tập thể."
    with processes(1, Setting("vi", know_words(), KnownBytes())) as workers:
        (((_, told),),) = Readers(workers, lambda: False).read([[KeptText("a", hash_of(text), pack(text), None)]])
    assert (tmp_path / "accident").exists()
    assert not isinstance(told, str), told


@pytest.mark.logs
def test_a_text_that_workers_die_of_is_left_as_it_was(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.store.pool.serve", deadly_serve)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]))
    library.rebuild(jobs=2)
    assert len(library._rereader.stale()) == 1
    assert len(library.corpus().figures) == COUNT - 1
    assert len(library.corpus().entries) == COUNT
    library.close()


def test_where_no_worker_can_be_started_all_is_read_here(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.store.pool.serve", stillborn_serve)
    library.rebuild(jobs=2)
    assert not library.stale()
    assert len(library.corpus().figures) == COUNT
    library.close()
