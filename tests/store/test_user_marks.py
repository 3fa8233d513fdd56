# SPDX-License-Identifier: MIT
"""Stars, read marks, tags and the recycle bin: many at once, taken back exactly, kept through everything."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.errors import ReaderError
from reader.core.marks import Mark, Marks, RowMarks, Tag
from reader.core.patch import Patch, after, inverse, real_part
from reader.core.query_language import Field
from reader.store import mark_rows
from reader.store.library import Library
from reader.store.migrations import USER_STEPS
from reader.store.paths import Paths
from tests.store.helpers import ARTICLE, REVISED, checked, write
from tests.store.test_recovery import spoil


def names(library: Library) -> dict[str, set[str]]:
    """Tag → its articles."""
    marks = library.work.shelf.marks()
    return {tag.name: set(marks.having(tag.number)) for tag in marks.tags}


@pytest.fixture
def articles(library: Library, folder: Path) -> tuple[str, ...]:
    for number in range(4):
        write(folder, f"{number}.txt", f"{ARTICLE}\nBài {number}")
    return library.import_paths([folder]).added


# ---- marks


def test_a_new_article_is_unread_and_bears_nothing(library: Library, articles: tuple[str, ...]) -> None:
    assert library.work.shelf.marks().of(articles[0]) == RowMarks(starred=False, unread=True, tags=())


def test_marks_are_there_after_the_next_start(paths: Paths, library: Library, articles: tuple[str, ...]) -> None:
    shelf = library.work.shelf
    shelf.set_star(articles[:2], on=True)
    shelf.set_read(articles[1:3], on=True)
    shelf.set_removed(articles[3:], on=True)
    shelf.set_tags(articles[:1], on=["Khen thưởng"])
    before = shelf.marks()
    library.close()
    again = Library.open(paths)
    assert again.work.shelf.marks() == before
    assert again.work.shelf.marks_of(articles[:1]).of(articles[0]) == before.of(articles[0])
    assert again.work.shelf.removed() == {articles[3]}
    again.close()


def test_taking_back_leaves_what_was_starred_before(library: Library, articles: tuple[str, ...]) -> None:
    shelf = library.work.shelf
    shelf.set_star(articles[:1], on=True)
    back = shelf.set_star(articles, on=True)
    forth = shelf.apply(back)
    assert shelf.starred() == {articles[0]}
    shelf.apply(forth)
    assert shelf.starred() == set(articles)


def test_what_changes_nothing_writes_nothing(library: Library, articles: tuple[str, ...]) -> None:
    shelf = library.work.shelf
    shelf.set_star(articles, on=True)
    told: list[Patch] = []
    shelf.listen(told.append)
    transactions, revision = library.work.shelf._file.revision, shelf.revision(Mark.STAR)
    assert not shelf.set_star(articles, on=True)
    assert (library.work.shelf._file.revision, shelf.revision(Mark.STAR), told) == (transactions, revision, [])


def test_others_are_told_what_changed_and_only_that_kind_has_another_revision(
    library: Library, articles: tuple[str, ...]
) -> None:
    shelf = library.work.shelf
    told: list[Patch] = []
    shelf.listen(told.append)
    before = {kind: shelf.revision(kind) for kind in (*Mark, "tags")}
    shelf.set_tags(articles[:2], on=["mới"])
    assert {kind for kind in before if shelf.revision(kind) != before[kind]} == {"tags"}
    (patch,) = told
    assert patch.articles() == set(articles[:2])
    assert [tag.name for tag in patch.tags] == ["mới"]


# ---- tags


def test_one_name_is_one_tag_whatever_the_case_but_marks_count(library: Library, articles: tuple[str, ...]) -> None:
    shelf = library.work.shelf
    shelf.set_tags(articles[:1], on=["Khen  thưởng", "KHEN THƯỞNG", "khen thuong", "Khen thu\u031bo\u031b\u0309ng"])
    assert names(library) == {"Khen thuong".lower(): {articles[0]}, "Khen thưởng": {articles[0]}}
    with pytest.raises(ReaderError, match="Khen thưởng"):
        shelf.make_tag("khen thưởng")
    with pytest.raises(ReaderError):
        shelf.make_tag("   ")


def test_a_tag_keeps_its_articles_under_another_name(library: Library, articles: tuple[str, ...]) -> None:
    shelf = library.work.shelf
    shelf.set_tags(articles[:2], on=["một"])
    (tag,) = shelf.marks().tags
    back = shelf.rename_tag(tag.number, "Một")
    assert names(library) == {"Một": set(articles[:2])}
    shelf.apply(back)
    assert names(library) == {"một": set(articles[:2])}
    shelf.make_tag("hai")
    with pytest.raises(ReaderError):
        shelf.rename_tag(tag.number, "HAI")


def test_merging_is_taken_back_article_by_article(library: Library, articles: tuple[str, ...]) -> None:
    shelf = library.work.shelf
    shelf.set_tags(articles[:3], on=["một"])
    shelf.set_tags(articles[2:], on=["hai"])
    before = shelf.marks()
    numbers = {tag.name: tag.number for tag in before.tags}
    back = shelf.merge_tag(numbers["một"], numbers["hai"])
    assert names(library) == {"hai": set(articles)}
    shelf.apply(back)
    assert shelf.marks() == before


def test_a_deleted_tag_comes_back_with_its_articles_and_its_number_goes_to_no_other(
    library: Library, articles: tuple[str, ...]
) -> None:
    shelf = library.work.shelf
    shelf.set_tags(articles[:3], on=["một"])
    before = shelf.marks()
    back = shelf.drop_tag(before.tags[0].number)
    assert shelf.marks().tags == ()
    shelf.make_tag("hai")
    assert shelf.marks().tags[0].number != before.tags[0].number
    shelf.apply(back)
    assert names(library)["một"] == set(articles[:3])


def test_tags_stand_in_vietnamese_order(library: Library) -> None:
    for name in ("Đảng", "dân vận", "ân cần", "ăn", "an"):
        library.work.shelf.make_tag(name)
    assert [tag.name for tag in library.work.shelf.marks().tags] == ["an", "ăn", "ân cần", "dân vận", "Đảng"]


# ---- what a query asks for


MARKS = Marks(
    frozenset("ab"),
    frozenset("bc"),
    frozenset("d"),
    (Tag(1, "khen"), Tag(2, "Khen thưởng"), Tag(3, "khen thuong")),
    {1: frozenset("a"), 2: frozenset("b"), 3: frozenset("c")},
)


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        ("is", "starred", "ab"),
        ("is", "READ", "bc"),
        ("is", "unread", "adz"),
        ("is", "removed", "d"),
        ("has", "tag", "abc"),
        ("tag", "khen", "a"),
        ("tag", "khen thuong", "bc"),
        ("tag", "khen thưởng", "b"),
        ("tag", "thưởng", "b"),
        ("tag", "khen*", "abc"),
        ("tag", "gì khác", ""),
    ],
)
def test_fields_ask_for_marks_and_tags(name: str, value: str, found: str) -> None:
    chosen = MARKS.chosen(Field(name, value))
    assert chosen is not None
    assert {one for one in "abcdz" if one in chosen} == set(found)


def test_other_fields_are_not_answered_here() -> None:
    assert MARKS.chosen(Field("has", "note")) is None
    assert MARKS.chosen(Field("year", "2021")) is None


# ---- any change, taken back

IDS = st.frozensets(st.sampled_from("abcdef"))
TAGS = [Tag(1, "một"), Tag(2, "hai"), Tag(3, "ba")]
STATES = st.builds(
    lambda star, read, first, second: Marks(star, read, frozenset(), (TAGS[1], TAGS[0]), {1: first, 2: second}),
    *[IDS] * 4,
)
KEYS = st.sampled_from([*Mark, 1, 2, 3, 9])
PATCHES = st.builds(
    lambda put, take, tags, dropped: Patch(put, {k: v for k, v in take.items() if k not in put}, tags, dropped),
    st.dictionaries(KEYS, IDS),
    st.dictionaries(KEYS, IDS),
    st.sampled_from([(), (TAGS[2],), (Tag(1, "khác", "blue"),)]),
    st.sampled_from([(), (2,), (7,)]),
)


@given(STATES, PATCHES)
@settings(max_examples=200, deadline=None)
def test_every_change_can_be_taken_back(before: Marks, patch: Patch) -> None:
    real = real_part(patch, before)
    changed = after(real, before)
    back = real_part(inverse(real, before), changed)
    assert after(back, changed) == before
    assert after(real_part(inverse(back, changed), before), before) == changed


# ---- many at once


def test_a_hundred_thousand_articles_are_marked_and_unmarked_in_one_transaction_each(library: Library) -> None:
    many = [f"{number:032x}" for number in range(100_000)]
    shelf = library.work.shelf
    transactions = library.work.shelf._file.revision
    back = shelf.set_star(many, on=True)
    rest = shelf.set_star(many[:70_000], on=False)
    assert library.work.shelf._file.revision == transactions + 2
    assert shelf.starred() == set(many[70_000:])
    with library.work.shelf._file.reading() as db:
        assert mark_rows.read_ids(db, Mark.STAR) == shelf.starred()
    shelf.apply(rest)
    shelf.apply(back)
    with library.work.shelf._file.reading() as db:
        assert mark_rows.read_ids(db, Mark.STAR) == shelf.starred() == frozenset()


# ---- other texts, other libraries


def test_marks_are_known_again_by_the_text_when_the_library_was_lost(
    paths: Paths, library: Library, folder: Path, articles: tuple[str, ...]
) -> None:
    library.work.shelf.set_star(articles[:1], on=True)
    library.work.shelf.set_removed(articles[1:2], on=True)
    library.close()
    for file in (paths.library_file, paths.derived_file):
        file.unlink()
    again = Library.open(paths)
    again.import_paths([folder])
    title = {"Bài 0": articles[0], "Bài 1": articles[1]}
    for words, article_id in title.items():
        assert words in again.text(article_id)
    assert again.work.shelf.starred() == {articles[0]}
    again.close()


def test_texts_of_many_articles_are_noted_down_afterwards(
    paths: Paths, library: Library, folder: Path, articles: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.store.shelf._FEW", 2)
    library.work.shelf.set_star(articles, on=True)
    assert not any(map(library.work.article_of, library.texts.text_hashes(articles[0])))
    checked(library)
    assert [library.work.article_of(*library.texts.text_hashes(one)) for one in articles] == list(articles)


def test_marks_stay_when_the_file_says_something_else(
    library: Library, folder: Path, articles: tuple[str, ...]
) -> None:
    library.work.shelf.set_tags(articles[:1], on=["Khen thưởng"])
    write(folder, "0.txt", REVISED)
    assert library.import_paths([folder]).updated == articles[:1]
    assert names(library) == {"Khen thưởng": {articles[0]}}
    assert library.work.article_of(library.texts.text_hashes(articles[0])[-1]) == articles[0]


def test_a_file_from_before_marks_is_brought_up_to_date_and_copied_before(paths: Paths) -> None:
    paths.make()
    old = apsw.Connection(str(paths.user_file))
    old.execute(USER_STEPS[0])
    old.execute("PRAGMA user_version = 1")
    old.execute("INSERT INTO metadata VALUES ('a', 'title', 'Tên', '2024-01-01')")
    old.close()
    library = Library.open(paths)
    assert library.work.metadata("a") == {"title": "Tên"}
    assert library.work.shelf.marks() == Marks()
    assert len(list(paths.backups.iterdir())) == 1
    library.close()


# ---- damage


@pytest.mark.logs
def test_what_is_newer_than_the_last_copy_is_had_of_a_damaged_file(
    paths: Paths, library: Library, articles: tuple[str, ...]
) -> None:
    shelf = library.work.shelf
    shelf.set_tags(articles[:1], on=["một"])
    library.care.back_up()
    shelf.set_star(articles[:2], on=True)
    shelf.set_tags(articles[1:2], on=["Một", "hai"])
    library.close()
    for copy in sorted(paths.backups.iterdir())[1:]:
        copy.unlink()
    spoil(paths.user_file, 2)
    again = Library.open(paths)
    assert again.notices
    assert again.work.shelf.starred() == set(articles[:2])
    assert names(again) == {"một": set(articles[:2]), "hai": {articles[1]}}
    again.close()
