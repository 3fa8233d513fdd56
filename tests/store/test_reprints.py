# SPDX-License-Identifier: MIT
"""Printings of one report are found, reports after one form are not; groups hold as articles come and go."""

from __future__ import annotations

import random

import apsw
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.reprint_rules import COMMON
from reader.core.sketch import SIZE, resemblance, sketch_of
from reader.store import reprints
from reader.store.event_tables import REPRINT_NAMES
from reader.store.reprint_choices import Wishes
from tests.store.derived_file import add_text, derived_file, rows
from tests.store.printings import FORMS, LATER, PRINTINGS, articles, measure

WORDS = [f"tiếng{number}" for number in range(4000)]


def text(seed: int, size: int = 200) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=size))


def put(db: apsw.Connection, number: int, wording: str, wishes: Wishes = reprints.NO_WISHES) -> set[int]:
    add_text(db, number, wording)
    return reprints.put(db, number, sketch_of(wording.split()), wishes)


def groups(db: apsw.Connection, most: int = 20) -> dict[int, tuple[int, ...]]:
    return {number: found for number in range(1, most) if (found := reprints.group_of(db, number))}


def test_printings_are_found_and_reports_after_one_form_are_not() -> None:
    texts = articles(step=12)
    found = {one.name: one.grouped / one.total for one in measure(texts, PRINTINGS)}
    assert min(found.values()) >= 0.94, found
    assert {one.name: one.grouped for one in measure(texts, FORMS)} == dict.fromkeys(FORMS, 0)


def test_what_a_paper_writes_a_day_later_above_what_was_known_is_another_report() -> None:
    (later,) = measure(articles(step=4), LATER)
    assert later.grouped / later.total <= 0.1, later


def test_no_two_articles_of_the_corpus_are_printings_of_one_report() -> None:
    db = derived_file()
    for number, wording in enumerate(articles(step=2), 1):
        put(db, number, wording)
    assert reprints.printed_again(db) == []


def test_a_group_is_named_by_the_article_that_came_first_and_handed_on_when_it_goes() -> None:
    db = derived_file()
    for number in (1, 2, 3):
        touched = put(db, number, text(1) + f" in lần {number}")
    assert touched == {3}
    put(db, 4, text(4))
    assert groups(db) == dict.fromkeys((1, 2, 3), (1, 2, 3))
    assert reprints.later(db) == [2, 3]
    assert reprints.printed_again(db) == [1, 2, 3]
    assert reprints.drop(db, 1) == {2, 3}
    assert groups(db) == dict.fromkeys((2, 3), (2, 3))
    assert reprints.drop(db, 3) == {2}
    assert groups(db) == {}


def test_likeness_is_not_handed_on_from_one_to_the_next() -> None:
    one, two, three = (text(seed, 300).split() for seed in (1, 2, 3))
    db = derived_file()
    put(db, 1, " ".join(one + two))
    put(db, 2, " ".join(two + three))
    put(db, 3, " ".join(three + text(4, 300).split()))
    for number, pair in enumerate(((1, 2), (2, 3), (1, 3)), 1):
        first, second = (sketch_of((one + two, two + three, three)[index - 1]) for index in pair)
        assert resemblance(first, second) < 0.6, number
    assert all(len(found) <= 2 for found in groups(db).values())


def test_an_article_whose_text_changes_finds_its_group_anew() -> None:
    db = derived_file()
    put(db, 1, text(1))
    put(db, 2, text(2))
    put(db, 3, text(1))
    assert groups(db) == dict.fromkeys((1, 3), (1, 3))
    assert put(db, 3, text(2)) == {1, 2, 3}
    assert groups(db) == dict.fromkeys((2, 3), (2, 3))
    assert put(db, 3, text(2)) == set()


def test_a_phrase_of_the_trade_finds_nothing_and_hides_nothing() -> None:
    phrase = "học tập và làm theo tư tưởng đạo đức phong cách của Người trong toàn Đảng toàn dân toàn quân"
    db = derived_file()
    for number in range(1, 3 * COMMON):
        put(db, number, f"{text(number, 120)} {phrase}")
    assert groups(db, 3 * COMMON) == {}
    put(db, 3 * COMMON, f"{phrase} {text(7, 120)}")
    assert reprints.group_of(db, 3 * COMMON) == (7, 3 * COMMON)


def test_the_last_of_many_printings_costs_no_more_than_the_second() -> None:
    db = derived_file()
    costs: list[int] = []
    db.trace_v2(apsw.SQLITE_TRACE_STMT, lambda _statement: costs.append(1))
    asked = []
    for number in range(1, 300):
        wording = text(1) + f" {number}"
        costs.clear()
        put(db, number, wording)
        asked.append(len(costs))
    assert max(asked[5:]) <= max(asked[:5])
    assert len(reprints.group_of(db, 299)) == 299


def test_what_the_user_says_goes_before_what_the_texts_say() -> None:
    db = derived_file()
    for number, seed in enumerate((1, 1, 1, 2), 1):
        put(db, number, text(seed))
    apart = Wishes(apart={"id2": frozenset({"id1", "id3"}), "id1": frozenset({"id2"}), "id3": frozenset({"id2"})})
    assert reprints.place_again(db, [2], apart) == {2}
    assert groups(db) == dict.fromkeys((1, 3), (1, 3))
    put(db, 5, text(1), apart)
    assert reprints.group_of(db, 5) == (1, 3, 5)
    tied = apart._replace(tied={"id1": frozenset({"id4"}), "id4": frozenset({"id1"})})
    assert reprints.place_again(db, [1, 4], tied) == {4}
    assert reprints.group_of(db, 4) == (1, 3, 4, 5)
    assert reprints.place_again(db, [4], apart) == {4}
    assert reprints.place_again(db, [2], Wishes()) == {2}
    assert groups(db) == dict.fromkeys((1, 2, 3, 5), (1, 2, 3, 5))


def test_who_the_user_says_are_one_are_so_in_whatever_order_they_come() -> None:
    tied = Wishes(tied={"id1": frozenset({"id2"}), "id2": frozenset({"id1"})})
    db = derived_file()
    put(db, 2, text(2), tied)
    put(db, 1, text(1), tied)
    assert groups(db) == dict.fromkeys((1, 2), (1, 2))


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.integers(1, 6), st.sampled_from([0, 1, 2, 3])), max_size=16))
def test_groups_are_whole_whatever_comes_and_goes(steps: list[tuple[int, int]]) -> None:
    db = derived_file()
    here: dict[int, int] = {}
    for number, seed in steps:
        before = groups(db)
        if seed:
            touched = put(db, number, text(seed, 60))
            here[number] = seed
        else:
            touched = reprints.drop(db, number)
            here.pop(number, None)
        after = groups(db)
        assert {one for one in here if before.get(one, ())[:1] != after.get(one, ())[:1]} <= touched | {number}
        for one in here:
            same = {other for other in here if here[other] == here[one]}
            assert set(after.get(one, (one,))) == same
    for number in range(1, 7):
        reprints.drop(db, number)
    assert not any(rows(db, name) for name in REPRINT_NAMES)


def test_the_sketch_of_a_short_text_has_what_it_has() -> None:
    assert len(sketch_of(text(1).split())) == SIZE
    assert sketch_of(["một", "hai", "ba", "bốn"]) == ()
