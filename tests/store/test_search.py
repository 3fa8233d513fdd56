# SPDX-License-Identifier: MIT
"""The search index finds what a look into every text finds, and keeps up with what happens to the articles."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import apsw
import pytest

from reader.core.folding import fold
from reader.core.query import Query, SearchText
from reader.store.library import Library
from reader.store.paths import Paths
from reader.store.search import phrases, tables
from reader.store.search.service import SearchStoppedError

TEXTS = {
    "một": "Đảng bộ Hoà Bình\n\nNăm 2021, Đảng ủy khen thưởng 34.957 tập thể; kỹ năng, dạng mới. Đắk Nông, hoàng hôn.",
    "hai": "Chi bộ ấp\n\nKhen thường xuyên 12 cá nhân, thưởng 3 hộ; kĩ thuật số 05-CT/TW ngày 15/5/2016.",
    "ba": "Chợ Lách\n\nThành uỷ biểu dương 1.234.567 lượt người; dâng hương, đăng ký, quý III; 12.5 điểm, 34,5%."
    " ĐT 0903.123.456, 070.3821.234; số 12.3456, 1.2345.678, QĐ12.345, 5.000a.",
    "bốn": "Tin ngắn\n\nđak nông, ĐẮK NÔNG; Kết luận 01-KL/TW. Người dẫn: Ky A, kyoto; hoà hợp (khen) thưởng!",
}


@pytest.fixture
def library(home: Path, tmp_path: Path) -> Iterator[Library]:
    made = Library.open(Paths.inside(home))
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    made.import_paths([tmp_path / f"{name}.txt" for name in TEXTS])
    yield made
    made.close()


def names(library: Library, typed: str, *, typing: bool = False) -> set[str]:
    found = library.search(Query.parse(typed, typing=typing))
    return {Path(entry.path or "").stem for entry in library.corpus().entries if entry.id in found}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", {"một", "hai", "ba", "bốn"}),
        ("khen", {"một", "hai", "bốn"}),
        ("khen thuong", {"một", "hai", "bốn"}),
        ('"khen thuong"', {"một", "hai", "bốn"}),  # signs between words don't matter
        ('"khen thưởng"', {"một", "bốn"}),
        ('"khen thường"', {"hai"}),
        ('"khen thưởng" -dak', {"một", "bốn"} - {"một", "bốn"}),
        ("đảng", {"một"}),
        ("dang", {"một", "ba"}),
        ("hòa", {"một", "bốn"}),
        ("thủy OR uỷ", {"một", "ba"}),
        ("kĩ", {"một", "hai"}),
        ("34957", {"một"}),
        ("34.957", {"một"}),
        ("957", set()),
        ("1234567", {"ba"}),
        ("05-CT/TW", {"hai"}),
        ('"01 KL TW"', {"bốn"}),
        ("dak nong", {"một", "bốn"}),
        ('"dak nông"', {"một", "bốn"}),
        ('"đắk nong"', {"một", "bốn"}),
        ("NEAR(khen tập, 4)", {"một"}),
        ("NEAR(khen tập, 1)", set()),
        ("hoan*", {"một"}),
        ("-khen", {"ba"}),
        ("khen NOT (12 OR 34957)", {"bốn"}),
        ("year:2021 OR lách", {"ba"}),
        ("place:nông", set()),
    ],
)
def test_what_is_found(library: Library, typed: str, found: set[str]) -> None:
    assert names(library, typed) == found


def searched(library: Library) -> dict[str, tuple[SearchText, SearchText]]:
    """The words of every article's row, and its text."""
    rows = {e.id: f"{e.title}\n{e.source or ''}\n{e.place or ''}" for e in library.corpus().entries}
    return {one: (SearchText(row), SearchText(library.article(one).text)) for one, row in rows.items()}


@pytest.mark.parametrize(
    "bounds",
    [{}, {"_MANY_BYTES": 0, "_FAR_MORE": 0, "_SELDOM": 1000, "_KEPT_BYTES": 4000}],
    ids=["as it is", "marked places, little kept"],
)
def test_the_index_agrees_with_a_look_into_every_text(
    library: Library, bounds: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thousands of queries made of the texts' own words and pieces of them, marked, unmarked, combined."""
    for name, bound in bounds.items():
        monkeypatch.setattr(phrases, name, bound)
    chance = random.Random(7)
    texts = searched(library)
    words = [word.strip(".,;!()") for text in TEXTS.values() for word in text.split()]

    def near() -> str:
        some = [chance.choice(words) for _ in range(chance.choice((2, 2, 3)))]
        return f"NEAR({' '.join(some)}, {chance.randint(0, 9)})"

    def term() -> str:
        if chance.random() < 0.1:
            return near()
        at = chance.randrange(len(words) - 2)
        some = words[at : at + chance.choice((1, 1, 1, 2, 3))]
        some = [fold(word) if chance.random() < 0.5 else word for word in some]
        if chance.random() < 0.4:
            some[-1] = some[-1][: chance.randint(1, len(some[-1]))] + "*"
        return f'"{" ".join(some)}"' if len(some) > 1 and not some[-1].endswith("*") else some[-1]

    for _ in range(1500):
        typed = f" {chance.choice(('', 'OR', 'AND', 'NOT', '-'))} ".join(term() for _ in range(chance.randint(1, 3)))
        typing = chance.random() < 0.3
        query = Query.parse(typed, typing=typing)
        expected = {one for one, (row, text) in texts.items() if query.matches(row, text)}
        assert library.search(query) == expected, typed


@pytest.mark.parametrize("bounds", [{}, {"_MANY_BYTES": 0, "_SELDOM": 1000}], ids=["as it is", "marked places"])
def test_a_phrase_finds_at_each_letter_what_a_look_into_every_text_finds(
    library: Library, bounds: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, bound in bounds.items():
        monkeypatch.setattr(phrases, name, bound)
    chance = random.Random(3)
    texts = searched(library)
    words = [word.strip(".,;!()") for text in TEXTS.values() for word in text.split()]
    for _ in range(40):
        at = chance.randrange(len(words) - 3)
        some = words[at : at + 3]
        typed = '"' + " ".join(fold(word) if chance.random() < 0.5 else word for word in some) + '"'
        for length in range(2, len(typed) + 1):
            query = Query.parse(typed[:length])
            expected = {one for one, (row, text) in texts.items() if query.matches(row, text)}
            assert library.search(query) == expected, typed[:length]


def test_a_search_that_is_given_up_ends_at_once(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def slots_between(*asked: Any) -> list[tuple[int, str, bytes]]:
        library.stop_search()  # as another thread does, in the middle
        return real(*asked)

    real = tables.slots_between
    monkeypatch.setattr(tables, "slots_between", slots_between)
    with pytest.raises(SearchStoppedError):
        library.search(Query.parse('"khen thưởng"'))
    monkeypatch.undo()
    assert names(library, '"khen thưởng"') == {"một", "bốn"}


def test_more_telling_articles_come_first(library: Library) -> None:
    query = Query.parse("dak", typing=False)
    found = library.find(query)
    ranked = library.engine.rank(query, found)
    assert not ranked.by_relevance  # half of so few articles have it: no word to rank by
    query = Query.parse("hoàng kyoto", typing=False)
    ranked = library.engine.rank(Query.parse("hoàng OR kyoto", typing=False), found)
    assert ranked.by_relevance
    assert sorted(ranked.numbers) == sorted(found)


def test_lines_under_rows_are_cut_from_the_texts(library: Library) -> None:
    query = Query.parse("tập thể", typing=False)
    lines = library.engine.snippets(query, library.find(query).tolist())
    assert [[line.text[start:end] for start, end in line.marks] for line in lines.values() if line] == [["tập thể"]]


def test_lines_under_rows_follow_a_text_that_changed(library: Library, tmp_path: Path) -> None:
    query = Query.parse("xuyên", typing=False)
    shown = library.engine.snippets(query, library.find(query).tolist())
    (tmp_path / "hai.txt").write_text(TEXTS["hai"].replace("12 cá nhân", "sáu người"), encoding="utf-8")
    library.import_paths([tmp_path / "hai.txt"])
    again = library.engine.snippets(query, library.find(query).tolist())
    texts = ["" if line is None else line.text for line in (*shown.values(), *again.values())]
    assert [("12 cá nhân" in text, "sáu người" in text) for text in texts] == [(True, False), (False, True)]


def test_edits_and_new_versions_are_found_and_old_words_are_not(library: Library, tmp_path: Path) -> None:
    article_id = next(e.id for e in library.corpus().entries if (e.path or "").endswith("hai.txt"))
    library.edit_metadata(article_id, place="Cà Mau", title="Tên khác hẳn")
    (tmp_path / "hai.txt").write_text(TEXTS["hai"].replace("cá nhân", "người dân"), encoding="utf-8")
    library.import_paths([tmp_path / "hai.txt"])
    assert library.index() == 0  # it was done on the way
    assert names(library, "cà mau") == {"hai"}
    assert names(library, '"khác hẳn"') == {"hai"}
    assert names(library, '"12 người dân"') == {"hai"}
    assert names(library, '"12 cá nhân"') == set()


def test_a_place_is_found_under_the_name_that_its_province_has_now(library: Library) -> None:
    article_id = next(e.id for e in library.corpus().entries if (e.path or "").endswith("hai.txt"))
    library.edit_metadata(article_id, place="Gia Nghĩa, Đắk Nông")
    assert names(library, 'place:"lam dong" khen') == {"hai"}
    assert names(library, 'place:"Đắk Nông" khen') == {"hai"}
    assert names(library, '"lam dong"') == set()  # the row says what is printed


def test_a_lost_derived_file_is_indexed_again(library: Library) -> None:
    library.rebuild()
    assert names(library, "khen") == {"một", "hai", "bốn"}
    assert library.index() == 0


def test_what_another_program_version_left_unindexed_is_indexed(home: Path, library: Library) -> None:
    library.close()
    with closing(apsw.Connection(str(Paths.inside(home).derived_file))) as db:
        db.execute("UPDATE segments SET gone = ?", (b"\0\0\1\0",))
        db.execute("DELETE FROM indexed WHERE article < 3")
    again = Library.open(Paths.inside(home))
    again.index(cancelled=lambda: True)
    assert names(again, "khen") == {"bốn"}
    assert again.index() == 2
    assert names(again, "khen") == {"một", "hai", "bốn"}
    again.close()
