# SPDX-License-Identifier: MIT
"""Printings of one report in a library: shown as a group, counted once, and grouped as the user says, for good."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from reader.core.corpus import Reading
from reader.core.query import Query
from reader.core.reprint_rules import CLOSED
from reader.core.settings import DashboardSettings
from reader.core.sketch import sketch_of
from reader.core.statistics import summarise
from reader.store import reprints
from reader.store.library import Library
from reader.store.paths import Paths
from tests.store.helpers import small_rules, write

WORDS = [f"tiếng{letter}{other}" for letter in "abcdefghiklmnopqrstuvxy" for other in "abcdefghiklmnopqrstuvxy"]


@pytest.fixture(autouse=True)
def rules_with_sketches(monkeypatch: pytest.MonkeyPatch, rules: None) -> None:
    def read(text: str, *, published_fallback: str | None = None) -> Reading:
        reading = small_rules(text, published_fallback=published_fallback)
        return replace(reading, structure=replace(reading.structure, sketch=sketch_of(text.split())))

    monkeypatch.setattr("reader.extract.pipeline.read_article", read)


def report(seed: int, day: str, head: str = "Tin tổng kết") -> str:
    wording = " ".join(random.Random(seed).choices(WORDS, k=150))
    return f"{head}\nNgày {day}\n{wording} đã khen thưởng {seed}00 tập thể tiêu biểu\n"


def ids_of(library: Library, paths: Iterable[Path]) -> list[str]:
    return [library.import_paths([path]).added[0] for path in paths]


@pytest.fixture
def printings(library: Library, folder: Path) -> list[str]:
    """Three printings of one report, the last imported printed first, and another report."""
    texts = [report(3, "2021-05-04", "Báo A"), report(3, "2021-05-06", "Báo B"), report(3, "2021-05-02", "Báo C")]
    texts.append(report(7, "2021-05-02", "Báo D"))
    return ids_of(library, [write(folder, f"{number}.txt", text) for number, text in enumerate(texts)])


def test_the_printings_of_a_report_are_a_group_first_printed_first(library: Library, printings: list[str]) -> None:
    one, two, three, other = printings
    assert library.reprints.group_of(one) == library.reprints.group_of(two) == (three, one, two)
    assert library.reprints.group_of(other) == ()
    assert library.reprints.groups() == ((three, one, two),)


def test_a_split_holds_through_import_rebuild_and_another_start(
    library: Library, printings: list[str], paths: Paths, folder: Path
) -> None:
    one, two, three, _ = printings
    library.reprints.split(two)
    assert library.reprints.groups() == ((three, one),)
    write(folder, "1.txt", report(3, "2021-05-06", "Báo B, sửa lại"))
    assert library.import_paths([folder]).updated == (two,)
    assert library.reprints.groups() == ((three, one),)
    library.rebuild()
    library.corpus()
    assert library.reprints.groups() == ((three, one),)
    library.close()
    again = Library.open(paths)
    assert again.reprints.groups() == ((three, one),)
    again.close()


def test_a_split_is_undone(library: Library, printings: list[str]) -> None:
    before = library.reprints.groups()
    for article_id in printings[:3]:
        said = library.reprints.split(article_id)
        assert article_id not in library.reprints.groups()[0]
        library.reprints.decide(said)
        assert library.reprints.groups() == before


def test_what_the_user_joins_is_one_and_what_he_splits_of_it_is_not(library: Library, printings: list[str]) -> None:
    one, _, _, other = printings
    library.reprints.split(one)
    said = library.reprints.join([other, one])
    assert set(library.reprints.group_of(other)) == {one, other}
    library.reprints.decide(said)
    assert library.reprints.group_of(other) == ()
    library.reprints.join([other, printings[1]])
    assert len(library.reprints.group_of(other)) == 3
    library.reprints.split(other)
    assert library.reprints.group_of(other) == ()
    assert len(library.reprints.groups()[0]) == 2


def test_those_who_were_one_through_an_article_stay_so_when_it_is_split_off(library: Library, folder: Path) -> None:
    reports = [write(folder, f"{number}.txt", report(number, "2021-05-04")) for number in (1, 2, 3, 4)]
    one, two, three, four = ids_of(library, reports)
    library.reprints.join([three, one, two, four])
    assert set(library.reprints.group_of(two)) == {one, two, three, four}
    said = library.reprints.split(three)
    assert set(library.reprints.group_of(two)) == {one, two, four}
    assert library.reprints.group_of(three) == ()
    library.reprints.decide(said)
    assert set(library.reprints.group_of(two)) == {one, two, three, four}


def test_reprints_never_double_a_sum_and_count_again_when_they_are_split(
    library: Library, printings: list[str]
) -> None:
    def stated(*article_ids: str) -> float:
        return sum(record.figure.value for one in article_ids for record in library.corpus().figures_of(one))

    def counted() -> float:
        return sum(bar.value for bar in summarise(library.corpus(), DashboardSettings()).bars)

    one, two, _, other = printings
    assert counted() == stated(one, other)
    said = library.reprints.split(two)
    assert counted() == stated(one, two, other)
    library.reprints.decide(said)
    assert counted() == stated(one, other)


def test_an_article_in_the_bin_is_shown_in_no_group(library: Library, printings: list[str]) -> None:
    one, two, three, _ = printings
    back = library.work.shelf.set_removed([three], True)
    assert library.reprints.group_of(one) == (one, two)
    library.work.shelf.set_removed([two], True)
    assert library.reprints.group_of(one) == ()
    library.work.shelf.apply(back)
    assert library.reprints.group_of(one) == (three, one)


def test_printings_are_found_by_the_query(library: Library, printings: list[str]) -> None:
    def found(typed: str) -> set[str]:
        return set(library.search(Query.parse(typed, typing=False)))

    one, two, three, other = printings
    assert found("is:reprint") == {two, three}
    assert found("has:reprint") == {one, two, three}
    assert found("-is:reprint") == {one, other}
    library.reprints.split(two)
    assert found("is:reprint") == {three}


def test_the_files_of_exact_doubles_are_listed(library: Library, folder: Path) -> None:
    first, second = write(folder, "một.txt", report(1, "2021-05-04")), write(folder, "hai.txt", report(1, "2021-05-04"))
    (article_id,) = ids_of(library, [first])
    library.import_paths([second])
    assert [source.path for source in library.reprints.sources_of(article_id)] == [str(first), str(second)]


def test_choices_come_back_with_a_library_that_was_lost(
    library: Library, printings: list[str], paths: Paths, folder: Path
) -> None:
    library.reprints.split(printings[1])
    library.close()
    for path in paths.data.glob(f"{paths.library_file.name}*"):
        path.unlink()
    again = Library.open(paths)
    again.import_paths([folder])
    assert printings[1] not in again.reprints.groups()[0]
    assert len(again.reprints.groups()[0]) == 2
    again.close()


def test_what_an_import_remembers_of_printings_is_what_is_in_the_file(library: Library) -> None:
    file, seen = library._file, library._file.printings

    def note(db: apsw.Connection) -> None:
        seen.begin(db)
        shelf = reprints.Shelf(db, reprints.NO_WISHES, seen=seen)
        shelf.keep(1, (5, 6))
        shelf.close(5)
        shelf.write()
        seen.end(db)

    def look() -> object:
        with file.writing() as db:
            seen.begin(db)
            shelf = reprints.Shelf(db, reprints.NO_WISHES, seen=seen)
            found = shelf.sketch(1), *shelf.having((5,))
            seen.end(db)
            return found

    def fail() -> None:
        with file.writing() as db:
            note(db)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert look() == (None, (5, []))
    with file.writing() as db:
        note(db)
    assert look() == look() == ((5, 6), (5, [CLOSED]))
    with file.writing() as db:  # as a rebuild does
        reprints.clear(db)
    assert look() == (None, (5, []))
