# SPDX-License-Identifier: MIT
"""The recycle bin: removed articles are nowhere to be seen, come back whole, and leave for good only when told so."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from reader.core.errors import ReaderError
from reader.core.query import Query
from reader.store.database import siblings
from reader.store.library import Library
from reader.store.library_file import LibraryFile
from reader.store.paths import Paths
from tests.store.helpers import ARTICLE, note_on, write


@pytest.fixture
def articles(library: Library, folder: Path) -> tuple[str, ...]:
    for number in range(4):
        write(folder, f"{number}.txt", f"{ARTICLE}\nBài {number}")
    added = library.import_paths([folder]).added
    library.index()
    return added


def shown(library: Library) -> list[str]:
    return [entry.id for entry in library.corpus().entries]


def test_a_removed_article_is_in_no_list_search_or_sum(library: Library, articles: tuple[str, ...]) -> None:
    figures = len(library.corpus().figures)
    back = library.work.shelf.set_removed(articles[1:3], on=True)
    assert shown(library) == [articles[0], articles[3]]
    assert len(library.corpus().figures) == figures / 2
    assert library.search(Query.parse("khen thưởng")) == {articles[0], articles[3]}
    library.work.shelf.apply(back)
    assert shown(library) == list(articles)
    assert len(library.corpus().figures) == figures
    assert library.search(Query.parse("khen thưởng")) == set(articles)


def test_what_was_removed_is_removed_at_the_next_start_too(
    paths: Paths, library: Library, articles: tuple[str, ...]
) -> None:
    library.work.shelf.set_removed(articles[:1], on=True)
    library.close()
    again = Library.open(paths)
    first = again.first_rows(10, descending=True)
    assert first.total == 3
    assert shown(again) == list(articles[1:])
    again.close()


def test_importing_a_removed_article_again_leaves_it_in_the_bin_and_says_so(
    library: Library, folder: Path, articles: tuple[str, ...]
) -> None:
    library.work.shelf.set_removed(articles[:2], on=True)
    report = library.import_paths([folder])
    assert set(report.unchanged) == set(articles)
    assert set(report.removed) == set(articles[:2])
    assert shown(library) == list(articles[2:])


def test_the_bin_lists_the_newest_first_with_their_names(library: Library, articles: tuple[str, ...]) -> None:
    library.edit_metadata(articles[0], title="Tên của tôi", source="Báo Vĩnh Long")
    library.work.shelf.set_removed(articles[:2], on=True)
    entries = {entry.article_id: entry for entry in library.bin.entries()}
    assert set(entries) == set(articles[:2])
    assert (entries[articles[0]].title, entries[articles[0]].source) == ("Tên của tôi", "Báo Vĩnh Long")
    assert entries[articles[1]].title == ARTICLE.splitlines()[0]
    assert [entries[one].worked_on for one in articles[:2]] == [True, False]
    assert all(entry.at > 0 for entry in entries.values())


def test_what_leaves_for_good_leaves_no_text_behind_and_is_new_when_it_comes_again(
    paths: Paths, library: Library, folder: Path, articles: tuple[str, ...]
) -> None:
    shelf = library.work.shelf
    shelf.set_tags(articles[:2], on=["Khen thưởng"])
    shelf.set_removed(articles[:2], on=True)
    assert library.bin.delete([*articles[:1], articles[3]]) == {articles[0]}  # the last one is in no bin
    assert shown(library) == list(articles[2:])
    assert library.texts.text_hashes(articles[0]) == ()
    assert shelf.removed() == {articles[1]}
    assert shelf.marks().having(shelf.marks().tags[0].number) == {articles[1]}
    assert library.search(Query.parse("khen thưởng")) == set(articles[2:])
    (added,) = library.import_paths([folder]).added
    assert added not in articles
    assert set(shown(library)) == {added, *articles[2:]}
    library.close()
    again = Library.open(paths)
    assert set(shown(again)) == {added, *articles[2:]}
    again.close()


def test_what_left_is_gone_from_lists_also_where_the_disk_is_too_full_to_settle(
    library: Library, articles: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: LibraryFile) -> None:
        raise ReaderError("store.disk_full", path="")

    assert shown(library) == list(articles)
    library.work.shelf.set_removed(articles[:2], on=True)
    monkeypatch.setattr(LibraryFile, "settle", full)
    with pytest.raises(ReaderError):
        library.bin.delete(articles[:2])
    assert shown(library) == list(articles[2:])
    assert library.search(Query.parse("khen thưởng")) == set(articles[2:])
    assert library.bin.entries() == ()


def test_work_of_the_users_keeps_an_article_in_the_bin_until_they_give_it_up(
    library: Library, articles: tuple[str, ...]
) -> None:
    note_on(library, articles[0], "126 tập thể")
    library.work.shelf.set_removed(articles[:2], on=True)
    assert library.bin.delete(articles[:2]) == {articles[1]}
    assert [note.article_id for note in library.work.notes()] == [articles[0]]
    library.work.shelf.set_removed(articles[:1], on=False)
    assert articles[0] in shown(library)
    library.work.shelf.set_removed(articles[:1], on=True)
    assert library.bin.delete(articles[:1], with_work=True) == {articles[0]}
    assert library.work.notes() == ()
    assert library.bin.entries() == ()


def on_the_disk(paths: Paths) -> int:
    """Bytes of the library with its journal."""
    return sum(file.stat().st_size for file in siblings(paths.library_file) if file.exists())


def test_what_leaves_for_good_makes_the_file_smaller(paths: Paths, library: Library, folder: Path) -> None:
    chance = random.Random(1)
    for number in range(60):  # words that no packing makes small
        words = "\n".join("".join(chance.choices("abcdeghiklmnopqrstuvxy", k=60)) for _ in range(200))
        write(folder, f"{number}.txt", f"Bài {number}\n\n{words}")
    added = library.import_paths([folder]).added
    library.work.shelf.set_removed(added[5:], on=True)
    before = on_the_disk(paths)
    library.bin.delete(added[5:])
    library.bin.give_room_back()
    assert on_the_disk(paths) < before / 4
    library.close()
    again = Library.open(paths)
    assert shown(again) == list(added[:5])
    assert again.text(added[0]).startswith("Bài 0")
    again.close()
