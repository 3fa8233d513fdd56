# SPDX-License-Identifier: MIT
"""What is packed into a segment of the index comes out of it again; small segments become one and lose nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.folding import exact, fold, has_marks
from reader.core.query import Query, words_in
from reader.core.query_language import Term
from reader.store.library import Library
from reader.store.paths import Paths
from reader.store.search import keeping, tables
from reader.store.search import vocabulary as search_vocabulary
from reader.store.search.following import (
    FOLLOWING,
    Expanding,
    Following,
    lay_out,
    letters_behind,
    pack_following,
    sound_of,
    sounds_of,
)
from reader.store.search.packing import Gathering, mark_slots, unpack_places
from reader.store.search.patterns import ways
from reader.store.search.vocabulary import Vocabulary
from reader.store.search.words import BEGINNING, MARKED_BEGINNING, PART_END, fold_all, key_of
from tests.store.helpers import write

WORDS = "Đảng đảng dâng 34.957 hoà hòa ky kỹ 12.5 a1.234 0903.123.456 x y z 😀 𝐀b khen thưởng _ - ﬁ İ Σ"
BEGUN = st.sampled_from(["đ", "d", "k", "t", "x", "3", "1", "th", "ky"])
TEXTS = st.lists(st.sampled_from(WORDS.split(" ")), max_size=40).map(" ".join)


def cut(texts: list[str], vocabulary: Vocabulary | None = None) -> list[str]:
    vocabulary = vocabulary or Vocabulary()
    return [vocabulary.words[number] for number in vocabulary.numbers(texts).tolist()]


def test_a_word_keeps_its_number() -> None:
    vocabulary = Vocabulary()
    first = vocabulary.numbers(["  Khen thưởng, khen", "thưởng KHEN 34.957", ""])
    assert vocabulary.words == [PART_END, "khen", "thưởng", "34957"]
    assert first.tolist() == [1, 2, 1, 0, 2, 1, 3, 0, 0]
    assert vocabulary.numbers(["34957 mới khen"]).tolist() == [3, 4, 1, 0]
    assert vocabulary.keys[1:] == [key_of(word) for word in ("khen", "thưởng", "34957", "mới")]


def test_words_that_share_a_place_of_the_table_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_vocabulary, "_SHIFT", np.uint64(62))  # four places for all words
    texts = [f"x{number} khen x{number // 2}" for number in range(300)]
    vocabulary = Vocabulary()
    expected = [word for text in texts for word in (*words_in(text), PART_END)]
    assert cut(texts, vocabulary) == cut(texts, vocabulary) == expected
    assert len(set(vocabulary.words)) == len(vocabulary.words) == 302


@given(st.lists(TEXTS | st.text(max_size=30), max_size=6))
def test_many_texts_are_cut_into_words_as_each_alone(texts: list[str]) -> None:
    expected = [word for text in texts for word in (*words_in(text), PART_END)]
    assert cut(texts) == expected


def test_words_as_long_as_books_are_told_apart_by_their_last_letter() -> None:
    book = "x" * 2_000_000
    first, second, _, third, _ = cut([f"{book}a {book}b", f"{book}a"])
    assert [first[-1], second[-1]] == ["a", "b"]
    assert first == third


def test_every_letter_is_cut_as_alone() -> None:
    parts = [f"A{chr(code)}b" for code in range(0x10000) if chr(code) != PART_END]
    assert cut(parts) == [word for part in parts for word in (*words_in(part), PART_END)]


@given(st.lists(TEXTS | st.text(max_size=30), max_size=4))
def test_texts_are_folded_by_table_as_by_letters(texts: list[str]) -> None:
    assert fold_all(texts) == [fold(text) for text in texts]


def places_by_key(parts: list[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    words = [word for text in parts for word in (*words_in(text), PART_END)]
    for place, word in enumerate(words):
        if word != PART_END:
            found.setdefault(key_of(word), []).append(place)
    return found


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=30), st.integers(0, 3000))
def test_places_and_articles_come_out_as_they_went_in(articles: list[tuple[str, str]], gap: int) -> None:
    parts = [part for one in articles for part in (one[0], one[1] + " xa" * gap)]
    gathering = Gathering()
    gathering.add(range(1, len(articles) + 1), parts)
    packed = gathering.pack()
    rows = {row.key: row for row in packed.rows if row.key[0] not in (BEGINNING, MARKED_BEGINNING)}
    expected = places_by_key(parts)
    assert list(rows) == sorted(expected)
    for key, row in rows.items():
        places = unpack_places(lambda _start, _end: (packed.places, 0), np.array([row.at]), np.array([row.size]))
        assert places.tolist() == expected[key]
        mask = np.zeros(len(articles), bool)
        mark_slots(mask, [row.slots])
        assert set(np.flatnonzero(mask)) == {np.searchsorted(packed.ends, place) // 2 for place in expected[key]}
    every = list(rows.values())[::2]
    ats, sizes = np.array([row.at for row in every], np.int64), np.array([row.size for row in every], np.int64)
    together = unpack_places(lambda _start, _end: (packed.places, 0), ats, sizes)
    assert sorted(together.tolist()) == sorted(place for row in every for place in expected[row.key])


def test_more_words_than_sixteen_bits_count_come_out_in_their_places() -> None:
    many = [f"từ{number * 7919 % 150_001}" for number in range(150_000)]
    parts = ["tin", " ".join(many), "bài", " ".join(many[::-3])]
    gathering = Gathering()
    gathering.add([1, 2], parts)
    packed = gathering.pack()
    row = [packed.names[rank - 1] if rank else "" for rank in packed.ranks.tolist()]
    assert row == [key for part in parts for key in (*map(key_of, part.split()), "")]
    words = [one for one in packed.rows if one.key[0] not in (BEGINNING, MARKED_BEGINNING)]
    expected = places_by_key(parts)
    for one in words[::997]:
        places = unpack_places(lambda _start, _end: (packed.places, 0), np.array([one.at]), np.array([one.size]))
        assert places.tolist() == expected[one.key]
    assert len(words) == len(expected) > 1 << 16


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=8), BEGUN, st.integers(0, 3000))
def test_what_a_word_is_followed_by_is_told_as_in_the_text(texts: list[str], begun: str, gap: int) -> None:
    parts = [part for text in texts for part in (text, " xa" * gap + " thi đua")]
    gathering = Gathering()
    gathering.add(range(1, len(texts) + 1), parts)
    packed = gathering.pack()
    (way,) = ways(Term((begun,), prefix=True))
    wanted = sounds_of(way[0])
    if wanted is None:
        assert begun == "ky"  # kỳ lies under ki
        return
    words = [word for part in parts for word in (*words_in(part), PART_END)]
    row = np.array([0 if word == PART_END else sound_of(key_of(word)) for word in words], np.uint8)
    at = np.array([(one.at, one.size) for one in packed.rows[: len(packed.names)]], np.int64).reshape(-1, 2)

    def read(_start: int, _end: int) -> tuple[bytes, int]:
        return packed.places, 0

    header, blocks = pack_following(packed.laid, row, 7)
    assert pack_following(lay_out(read, at), row, 7) == (header, blocks)
    expand = partial(Expanding().pieces, lambda first, last: blocks[first - 7 : last - 6])
    places, letters = letters_behind(read, expand, Following.of(header.at, header.slots), at[::2])
    assert sorted(places.tolist()) == sorted(unpack_places(read, at[::2, 0], at[::2, 1]).tolist())
    names = set(packed.names[::2])
    assert sorted(places[wanted[letters]].tolist()) == [
        place
        for place, (word, after) in enumerate(pairwise(words))
        if PART_END not in (word, after) and key_of(word) in names
        if (exact(after) if has_marks(begun) else fold(after)).startswith(begun)
    ]


@pytest.fixture
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Segments are merged as soon as there are three."""
    monkeypatch.setattr(keeping, "_MANY", 3)
    monkeypatch.setattr(keeping, "_ROWS", 64)


def segment_count(library: Library) -> int:
    with library._file.looking() as db:
        return len(tables.segments(db))


@pytest.mark.usefixtures("small_steps")
def test_small_segments_become_one_and_find_the_same(home: Path, folder: Path) -> None:
    library = Library.open(Paths.inside(home))
    for number in range(7):
        text = f"Bài số {number}\n\nĐảng bộ khen thưởng {number}.000 tập thể, xã {chr(97 + number)}."
        write(folder, f"{number}.txt", text)
        library.import_paths([folder / f"{number}.txt"])
    ids = library.corpus().entries
    library.edit_metadata(ids[3].id, title="Tên khác")
    count = partial(lambda typed: len(library.search(Query.parse(typed, typing=False))))
    before = segment_count(library), answers(count)
    library.index()
    assert segment_count(library) < before[0]
    assert answers(count) == before[1] == [7, 7, 1, 1, 7, 1, 6]
    with library._file.looking() as db:
        assert tables.left_behind(db, ()) == []
    library.close()


def answers(count: Callable[[str], int]) -> list[int]:
    typed = ["khen", '"đảng bộ khen"', "3000", '"tên khác"', "th*", '"xã a"', '"bài số" NOT khác']
    return [count(one) for one in typed]


def test_an_index_of_an_earlier_version_answers_and_learns_how_words_go_on(home: Path, folder: Path) -> None:
    library = Library.open(Paths.inside(home))
    write(folder, "một.txt", "Một\n\nĐảng bộ khen thưởng tập thể; khen tặng; học tập.")
    write(folder, "hai.txt", "Hai\n\nKhen ngợi đảng viên. Khen thưởng, họ tên.")
    library.import_paths([folder])
    typed = ['"khen t', '"khen th', '"đảng v', '"đảng bộ k', '"hoc t', '"khen x', '"họ t', '"thưởng h']

    def counts() -> list[int]:
        return [len(library.search(Query.parse(one))) for one in typed]

    expected = [2, 2, 1, 1, 1, 0, 1, 1]
    assert counts() == expected
    with library._file.writing() as db:
        db.execute("DELETE FROM derived.keys WHERE key = ?", (FOLLOWING,))
        tables.note_change(db)
    assert counts() == expected
    library.index()
    with library._file.looking() as db:
        assert all(tables.row_of(db, row.number, FOLLOWING) for row in tables.segments(db))
    assert counts() == expected
    library.close()


@pytest.mark.usefixtures("small_steps")
def test_an_index_whose_writing_was_cut_off_is_written_again(home: Path, folder: Path) -> None:
    library = Library.open(Paths.inside(home))
    write(folder, "một.txt")
    library.import_paths([folder / "một.txt"])
    with library._file.writing() as db:  # rows of a segment that was never finished
        tables.put_places(db, 9, 0, [b"x"])
        db.execute("INSERT INTO derived.keys VALUES (9, 'khen', x'0000', 0, 1)")
    write(folder, "hai.txt", "Hai\n\nKhen thưởng hai lần.")
    library.import_paths([folder / "hai.txt"])
    assert len(library.search(Query.parse("khen"))) == 2
    library.index()
    with library._file.looking() as db:
        assert tables.left_behind(db, ()) == []
    library.close()
