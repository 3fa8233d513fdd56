# SPDX-License-Identifier: MIT
"""What the search box understands, and what it says of what it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.query_language import All, Either, Field, Near, Node, Not, Term, parse


def word(*words: str, prefix: bool = False) -> Term:
    return Term(words, prefix)


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        ("", None),
        ("  \t ", None),
        ("khen", word("khen")),
        ("khen thưởng", All((word("khen"), word("thưởng")))),
        ("khen AND thưởng", All((word("khen"), word("thưởng")))),
        ('"khen thưởng"', word("khen", "thưởng")),
        ("thưởn*", word("thưởn", prefix=True)),
        ('"khen thư', word("khen", "thư")),
        ("a OR b", Either((word("a"), word("b")))),
        ("a b OR c d", Either((All((word("a"), word("b"))), All((word("c"), word("d")))))),
        ("a (b OR c)", All((word("a"), Either((word("b"), word("c")))))),
        ("-khen", Not(word("khen"))),
        ("a NOT b", All((word("a"), Not(word("b"))))),
        ("NOT (a OR b)", Not(Either((word("a"), word("b"))))),
        ('-"khen thưởng"', Not(word("khen", "thưởng"))),
        ("NEAR(đảng viên, 5)", Near((word("đảng"), word("viên")), 5)),
        ("NEAR(đảng viên,5)", Near((word("đảng"), word("viên")), 5)),
        ('NEAR("chi bộ" khen)', Near((word("chi", "bộ"), word("khen")))),
        ("NEAR(12 34)", Near((word("12"), word("34")))),
        ("year:2021", Field("year", "2021")),
        ("year:2021..2023", Field("year", "2021", "2023")),
        ("year:..2023", Field("year", "", "2023")),
        ("date:2021-05..", Field("date", "2021-05", "")),
        ('place:"Vĩnh Long"', Field("place", "Vĩnh Long")),
        ("document:05-CT/TW", Field("document", "05-CT/TW")),
        ("-has:note", Not(Field("has", "note"))),
        ("giờ:10", word("giờ:10")),  # no field: a word with a colon
        ("05-CT/TW", word("05-CT/TW")),
        ("or and not", All((word("or"), word("and"), word("not")))),  # operators are capitals
    ],
)
def test_meaning(typed: str, tree: Node | None) -> None:
    parsed = parse(typed, typing=False)
    assert parsed.tree == tree
    assert parsed.problems == ()


def test_a_value_that_is_being_typed_is_blamed_as_soon_as_it_can_become_none() -> None:
    assert parse("is:rep").problems == ()
    assert [problem.key for problem in parse("is:reprintt").problems] == ["query.unknown_value"]


@pytest.mark.parametrize(
    ("typed", "key", "stretch", "tree"),
    [
        ("a OR", "query.lonely_or", "OR", word("a")),
        ("OR a", "query.lonely_or", "OR", word("a")),
        ("AND a", "query.lonely_and", "AND", word("a")),
        ("a NOT", "query.lonely_not", "NOT", word("a")),
        ("(a b", "query.open_bracket", "(", All((word("a"), word("b")))),
        ("a) b", "query.extra_close", ")", All((word("a"), word("b")))),
        ("year:20x1 a", "query.no_year", "20x1", word("a")),
        ("date:18/5", "query.no_date", "18/5", None),
        ("has:nonsense a", "query.unknown_value", "nonsense", word("a")),
        ("NEAR(a)", "query.near_needs_two", "NEAR(", word("a")),
        ("place:(a)", "query.field_without_value", "place:", word("a")),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(typed: str, key: str, stretch: str, tree: Node | None) -> None:
    parsed = parse(typed, typing=False)
    (problem,) = parsed.problems
    assert (problem.key, typed[problem.start : problem.end]) == (key, stretch)
    assert parsed.tree == tree


@pytest.mark.parametrize("typed", ["(khen", "NEAR(a b", "khen OR thư", '"khen thư', "year:2021 ("])
def test_what_is_being_typed_is_no_mistake_yet(typed: str) -> None:
    assert parse(typed).problems == ()


def test_only_the_last_word_is_still_being_typed() -> None:
    assert parse("khen thư").tree == All((word("khen"), word("thư", prefix=True)))
    assert parse("khen thư ").tree == All((word("khen"), word("thư")))
    assert parse("khen.").tree == word("khen")


@given(st.text('ab"()-*: ORNTAD,1yer.', max_size=40), st.booleans())
def test_whatever_is_typed_can_be_read(typed: str, typing: bool) -> None:
    parsed = parse(typed, typing=typing)
    assert all(0 <= problem.start <= problem.end <= len(typed) for problem in parsed.problems)
