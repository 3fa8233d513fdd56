# SPDX-License-Identifier: MIT
"""An article is found from the moment on in which it is in the list; what was found so is found afterwards too."""

from __future__ import annotations

import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from reader.core.folding import fold
from reader.core.query import Query, SearchText
from reader.store import importer
from reader.store.arrivals import Arrivals
from reader.store.library import Library
from reader.store.paths import Paths
from reader.store.report import Talk
from reader.store.search import keeping, service, tables, young
from tests.store.helpers import ARTICLE, write
from tests.store.test_search import TEXTS


def keep_young(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in the middle of an import: what has come waits to be written down."""
    monkeypatch.setattr(Arrivals, "index", lambda arrivals, **_: arrivals.index_changed())


@pytest.fixture(params=[0, 2], ids=["all have just come", "half have just come"])
def library(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[Library]:
    made = Library.open(Paths.inside(home))
    paths = [write(tmp_path, f"{name}.txt", text) for name, text in TEXTS.items()]
    made.import_paths(paths[: request.param])
    keep_young(monkeypatch)
    made.import_paths(paths[request.param :])
    yield made
    made.close()


def segments(library: Library) -> int:
    with library._file.looking() as db:
        return len(tables.segments(db))


def names(library: Library, typed: str) -> list[str]:
    numbers = library.find(Query.parse(typed)).tolist()
    entries = library.rows.entries(numbers)
    return [Path(entries[number].path or "").stem for number in numbers]


def typed_at_random(chance: random.Random) -> Iterator[str]:
    words = [word.strip(".,;!()") for text in TEXTS.values() for word in text.split()]
    while True:
        at = chance.randrange(len(words) - 3)
        some = [fold(word) if chance.random() < 0.5 else word for word in words[at : at + chance.choice((1, 2, 3))]]
        if chance.random() < 0.4:
            some[-1] = some[-1][: chance.randint(1, len(some[-1]))] + "*"
        near = f"NEAR({' '.join(some)}, {chance.randint(0, 9)})"
        one = chance.choice((f'"{" ".join(some)}"', " ".join(some), near if len(some) > 1 else some[0]))
        yield f"{one} {chance.choice(('OR', 'AND', 'NOT'))} {chance.choice(words)}" if chance.random() < 0.3 else one


def test_what_has_just_come_is_found_as_a_look_into_every_text_finds_it(library: Library) -> None:
    assert segments(library) <= 1
    entries = library.corpus().entries
    rows = {one.id: f"{one.title}\n{one.source or ''}\n{one.place or ''}" for one in entries}
    texts = {one: (SearchText(row), SearchText(library.article(one).text)) for one, row in rows.items()}
    queries = typed_at_random(random.Random(11))
    for _ in range(700):
        typed = next(queries)
        query = Query.parse(typed)
        expected = {one for one, (row, text) in texts.items() if query.matches(row, text)}
        assert library.search(query) == expected, typed


def test_what_was_found_young_is_found_in_the_same_order_when_it_is_written_down(library: Library) -> None:
    asked = [Query.parse(typed, typing=False) for typed in ("hoàng OR kyoto OR giay", "title:lach", "khen", "-khen")]

    def answers() -> list[object]:
        found = [library.find(query) for query in asked]
        ranked = [library.engine.rank(query, some) for query, some in zip(asked, found, strict=True)]
        return [(some.tolist(), best.numbers.tolist()) for some, best in zip(found, ranked, strict=True)]

    young_ones = answers()
    assert library.index() in (2, 4)
    assert segments(library) > 0
    assert answers() == young_ones
    assert library.index() == 0


def test_a_young_article_that_changes_or_leaves_is_found_as_it_is_then(library: Library, tmp_path: Path) -> None:
    assert names(library, "kyoto") == ["bốn"]
    article_id = next(one.id for one in library.corpus().entries if (one.path or "").endswith("bốn.txt"))
    library.edit_metadata(article_id, title="Tên khác hẳn")
    assert names(library, '"khác hẳn"') == ["bốn"]
    library.import_paths([write(tmp_path, "bốn.txt", TEXTS["bốn"].replace("kyoto", "osaka"))])
    library._arrivals.index_changed()
    assert (names(library, "kyoto"), names(library, "osaka")) == ([], ["bốn"])
    library.import_paths([write(tmp_path, "năm.txt", "Bài thứ năm\n\nviết về nagoya.")])
    (young_one,) = [one.id for one in library.corpus().entries if (one.path or "").endswith("năm.txt")]
    assert names(library, "nagoya") == ["năm"]
    library.work.shelf.set_removed([young_one], True)
    assert names(library, "nagoya") == []
    assert library.bin.delete([young_one]) == {young_one}
    assert library.find(Query.parse("nagoya")).tolist() == []


def test_a_changed_file_is_found_as_it_is_now_while_the_import_goes_on(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Arrivals, "index_changed", lambda _arrivals: None)
    for town in ("osaka", "nagoya"):
        text = TEXTS["bốn"].replace("kyoto", town)
        library.import_paths([write(tmp_path, "bốn.txt", text), write(tmp_path, f"{town}.txt", f"Bài ở {town}.")])
        found = {one: names(library, one) for one in ("kyoto", "osaka", "nagoya")}
        assert found == {"kyoto": [], "osaka": ["osaka"], "nagoya": []} | {town: sorted(["bốn", town])}
    monkeypatch.undo()
    assert library.index() > 0
    assert {one: names(library, one) for one in found} == found
    assert library.index() == 0


def test_a_changed_file_is_found_also_where_what_has_come_is_written_down_at_once(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Arrivals, "index_changed", lambda _arrivals: None)
    monkeypatch.setattr(service, "FULL", 1)
    for town in ("osaka", "nagoya"):
        library.import_paths([write(tmp_path, "bốn.txt", TEXTS["bốn"].replace("kyoto", town))])
        assert (names(library, "kyoto"), names(library, town)) == ([], ["bốn"])


def test_a_new_derived_file_forgets_what_had_come(library: Library) -> None:
    library.rebuild()
    assert names(library, "kyoto") == ["bốn"]
    assert library.index() == 0


def test_who_dies_before_it_is_written_down_finds_it_after_the_next_look(library: Library) -> None:
    library._files.close()  # nothing is written down
    library._lock.release()
    again = Library.open(library.paths)
    assert again.index() in (2, 4)
    assert sorted(names(again, "khen")) == ["bốn", "hai", "một"]
    again.close()


def test_articles_are_found_as_they_come(home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importer, "BATCH", 3)
    made = Library.open(Paths.inside(home))
    paths = [write(folder, f"{number:02}.txt", f"{ARTICLE}\nBài {number}") for number in range(12)]
    seen: list[tuple[int, int]] = []
    look = Talk.of(lambda *_: seen.append((len(made.corpus()), len(made.find(Query.parse('"dang bo tinh"'))))), None)
    made.import_paths(paths, talk=look)
    assert {listed for listed, _ in seen} >= {3, 6, 9, 12}
    assert all(listed == found for listed, found in seen)
    made.close()


def test_nothing_is_missing_or_double_while_it_is_written_down(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importer, "BATCH", 4)
    monkeypatch.setattr(service, "FULL", service._AT_ONCE + 9)  # written down after every tenth
    monkeypatch.setattr(young, "_RUNS", 2)
    monkeypatch.setattr(young, "_MOST_WORDS", 40)
    made = Library.open(Paths.inside(home))
    for number in range(120):
        write(folder, f"{number:03}.txt", f"{ARTICLE}\nBài {number}, từ{number}")
    with ThreadPoolExecutor(1) as other:
        whole = other.submit(made.import_paths, [folder])
        before = 0
        while not whole.done() or before < 120:
            found = made.find(Query.parse('"dang bo"')).tolist()
            assert len(set(found)) == len(found) >= before
            ranked = made.engine.rank(Query.parse("từ7*"), made.find(Query.parse("từ7*"))).numbers.tolist()
            assert len(set(ranked)) == len(ranked)
            before = len(found)
        assert len(whole.result().added) == 120
    assert segments(made) > 1
    assert made.index() == 0
    made.close()


def test_nobody_who_stops_an_import_waits_for_the_index_and_nothing_is_missing_in_it(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importer, "BATCH", 10)
    may_write = Event()
    write_down = keeping.Keeper.write

    def write_late(keeper: keeping.Keeper, *of: Any) -> None:
        assert may_write.wait(20)
        write_down(keeper, *of)

    monkeypatch.setattr(keeping.Keeper, "write", write_late)
    for number in range(90):
        write(folder, f"{number:02}.txt", f"{ARTICLE}\nBài {number}")
    made = Library.open(Paths.inside(home))
    told: list[int] = []
    report = made.import_paths([folder], progress=lambda done, *_: told.append(done), cancelled=lambda: len(told) > 70)
    assert report.cancelled  # and nothing is written down yet
    added = len(report.added)
    assert 70 < added < 90
    assert len(made.find(Query.parse('"dang bo"'))) == added
    assert segments(made) == 0
    may_write.set()
    made.import_paths([folder])  # goes on at once, whatever is written beside it
    assert len(made.find(Query.parse('"dang bo"'))) == 90
    made.close()
    again = Library.open(Paths.inside(home))
    assert again.index() == 0
    assert len(again.find(Query.parse('"dang bo"'))) == 90
    again.close()


def test_an_archive_that_is_closed_at_once_after_a_stopped_import_is_indexed_whole(home: Path, folder: Path) -> None:
    for number in range(60):
        write(folder, f"{number:02}.txt", f"{ARTICLE}\nBài {number}")
    made = Library.open(Paths.inside(home))
    told: list[int] = []
    report = made.import_paths([folder], progress=lambda done, *_: told.append(done), cancelled=lambda: len(told) > 40)
    made.close()
    again = Library.open(Paths.inside(home))
    assert again.index() == 0
    assert len(again.find(Query.parse('"dang bo"'))) == len(report.added) > 0
    again.close()
