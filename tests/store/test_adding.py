# SPDX-License-Identifier: MIT
"""Articles are added one by one: each is there at once, waits for no slow work, and leaves what was shown as it was."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from reader.core.corpus import Corpus
from reader.core.figure import Status
from reader.core.query import Query
from reader.store import checkpoints
from reader.store.checkpoints import Checkpoints
from reader.store.library import Library
from reader.store.paths import Paths
from reader.store.search import keeping
from tests.store.helpers import ARTICLE, decide_on, write
from tests.store.test_crash import is_whole

PATIENCE = 60
"""s"""


def add(library: Library, folder: Path, number: int, text: str = "") -> str:
    (added,) = library.import_paths([write(folder, f"{number:05}.txt", f"{ARTICLE}\nBài {number}{text}")]).added
    return added


def told(corpus: Corpus) -> tuple[object, ...]:
    """All that the columns of a state say."""
    columns, figures = corpus.columns, corpus.figure_columns
    rows = [columns[name].tolist() for name in ("number", "characters", "figures", "mentions", "date")]
    names = [columns.name_owners.tolist(), *(columns.names[name].tolist() for name in ("code", "count"))]
    numbers = [figures[name].tolist() for name in ("owner", "value", "start", "year_from", "status", "event_group")]
    return rows, names, numbers, figures.article.tolist(), columns["names"].tolist()


def test_a_state_that_somebody_looks_at_stays_what_it_was(library: Library, folder: Path) -> None:
    """The columns of all states share their memory."""
    first = [add(library, folder, number) for number in range(3)]
    moments = [(corpus := library.corpus(), told(corpus))]
    for number in range(3, 60):
        add(library, folder, number)
        corpus = library.corpus()
        moments.append((corpus, told(corpus)))
    decide_on(library, first[1], "126", Status.CORRECTED, corrections={"year_from": 2020, "year_to": 2020})
    write(folder, "00002.txt", f"{ARTICLE}\nBài 2 nói thêm 5 điều.")
    library.import_paths([folder])
    moments.append((corpus := library.corpus(), told(corpus)))
    library.work.shelf.set_removed([first[0]], on=True)
    library.corpus()
    for place, (corpus, before) in enumerate(moments):
        assert told(corpus) == before
        assert len(corpus) == min(3 + place, 60)


def test_the_state_step_by_step_is_the_state_of_a_new_start(paths: Paths, folder: Path) -> None:
    library = Library.open(paths)
    ids = [add(library, folder, number) for number in range(12)]
    library.corpus()
    library.work.shelf.set_removed(ids[2:4], on=True)
    library.corpus()
    for number in range(12, 20):
        ids.append(add(library, folder, number))
        library.corpus()
    library.edit_metadata(ids[5], published="2019-05-05", title="Khác")
    library.corpus()
    decide_on(library, ids[14], "126", Status.CORRECTED, corrections={"value": 99})
    library.work.shelf.set_removed([ids[15]], on=True)
    library.corpus()
    library.bin.delete([ids[2]])
    last = told(library.corpus())
    shown = [entry.id for entry in library.corpus().entries]
    library.close()
    again = Library.open(paths)
    assert told(again.corpus()) == last
    assert shown == [one for one in ids if one not in (ids[2], ids[3], ids[15])]
    assert [entry.id for entry in again.corpus().entries] == shown
    again.close()


def test_what_comes_while_others_lie_in_the_bin_is_shown_and_what_lies_there_is_not(
    library: Library, folder: Path
) -> None:
    ids = [add(library, folder, number) for number in range(4)]
    library.work.shelf.set_removed(ids[:2], on=True)
    library.corpus()
    ids.append(add(library, folder, 4))
    library.edit_metadata(ids[1], title="Trong thùng rác")
    assert [entry.id for entry in library.corpus().entries] == ids[2:]
    library.work.shelf.set_removed(ids[:2], on=False)
    assert [entry.id for entry in library.corpus().entries] == ids


Hold = Callable[[type, str], tuple[Event, Event, list[str]]]


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Hold:
    """Has a method wait for an event; it, an event of its beginning, and the names of the threads that called it."""

    def hold(owner: type, name: str) -> tuple[Event, Event, list[str]]:
        real, go_on, began, callers = getattr(owner, name), Event(), Event(), list[str]()

        def slow(*arguments: Any) -> Any:
            callers.append(threading.current_thread().name)
            began.set()
            assert go_on.wait(PATIENCE)
            return real(*arguments)

        monkeypatch.setattr(owner, name, slow)
        return go_on, began, callers

    return hold


def test_nobody_who_adds_an_article_waits_for_a_checkpoint(
    paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch, held: Hold
) -> None:
    monkeypatch.setattr(checkpoints, "DUE", 10)
    go_on, began, callers = held(Checkpoints, "_copy")
    library = Library.open(paths)
    ids = [add(library, folder, number) for number in range(30)]  # however long the disk takes
    assert began.is_set()
    assert set(callers) == {"checkpoint"}
    assert library.search(Query.parse('"bài 29"')) == {ids[29]}
    go_on.set()
    library.close()
    assert is_whole(paths.library_file)
    assert is_whole(paths.derived_file)
    again = Library.open(paths)
    assert [entry.id for entry in again.corpus().entries] == ids
    again.close()


def test_checkpoints_beside_the_work_bring_it_into_the_files(
    library: Library, paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checkpoints, "DUE", 10)
    size = paths.derived_file.stat().st_size
    for number in range(30):
        add(library, folder, number)
    for one in library._file._checkpoints.values():
        one.wait()
    assert paths.derived_file.stat().st_size > size


def test_a_journal_does_not_grow_for_ever_where_commits_come_faster_than_the_disk(
    library: Library, paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checkpoints, "DUE", 1_000_000)  # the thread beside never comes to its turn
    monkeypatch.setattr(checkpoints, "MOST", 100)
    for number in range(60):
        add(library, folder, number)
    journal = paths.derived_file.with_name(paths.derived_file.name + "-wal")
    assert journal.stat().st_size < 300 * 4200


def test_the_derived_file_is_made_anew_while_a_checkpoint_of_it_is_under_way(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checkpoints, "DUE", 1)
    ids = [add(library, folder, number) for number in range(5)]
    for _ in range(5):
        library.rebuild()
        assert [entry.id for entry in library.corpus().entries] == ids
    assert library.search(Query.parse("khen")) == set(ids)


def test_nobody_who_adds_an_article_waits_until_the_index_is_tidy(
    paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch, held: Hold
) -> None:
    monkeypatch.setattr(keeping, "_CROWD", 10)
    go_on, began, callers = held(keeping.Keeper, "tidy")
    library = Library.open(paths)
    ids = [add(library, folder, number) for number in range(15)]
    assert began.is_set()
    assert callers == ["index"]
    assert library.search(Query.parse("khen")) == set(ids)
    go_on.set()
    ids += [add(library, folder, number) for number in range(15, 20)]
    library.close()  # the thread has come to its end
    again = Library.open(paths)
    assert again.search(Query.parse("khen")) == set(ids)
    assert again.search(Query.parse('"bài 3"')) == {ids[3]}
    again.close()


def test_the_index_is_tidied_beside_the_work_and_finds_the_same(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "_CROWD", 10)
    ids = [add(library, folder, number) for number in range(30)]
    tidying = library.engine._tidying
    assert tidying is not None
    tidying.join(PATIENCE)
    with library._file.looking() as db:
        assert db.execute("SELECT count(*) FROM derived.segments").get < 30
    for number in (0, 11, 29):
        assert library.search(Query.parse(f'"bài {number}"')) == {ids[number]}
    assert library.search(Query.parse("b*")) == set(ids)
