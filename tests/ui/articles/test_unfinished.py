# SPDX-License-Identifier: MIT
"""What is offered while the value of a field is typed."""

from __future__ import annotations

import pytest

from reader.ui.articles.unfinished import MOST, Offer, Unfinished, completed, fitting, unfinished


@pytest.mark.parametrize(
    ("typed", "field", "value"),
    [
        ("place:", "place", ""),
        ("khen place:h", "place", "h"),
        ('nơi:"Vĩnh L', "place", "Vĩnh L"),
        ("noi:ha", "place", "ha"),
        ("-source:báo", "source", "báo"),
        ("(khen OR thẻ:x", "tag", "x"),
        ("IS:un", "is", "un"),
        ("co-quan:đảng", "issuer", "đảng"),
    ],
)
def test_a_field_at_the_end_wants_its_value(typed: str, field: str, value: str) -> None:
    found = unfinished(typed)
    assert found is not None
    assert (found.field, found.value) == (field, value)


@pytest.mark.parametrize(
    "typed",
    ["", "khen", "place", "place:h ", 'place:"Hà Nội"', "http://place", "myplace:h", "khen: 5", "place:h khen"],
)
def test_anything_else_wants_nothing(typed: str) -> None:
    assert unfinished(typed) is None


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("h", ["Hà Nội", "Hải Phòng", "Thị xã Hà Tiên"]),
        ("ha", ["Hà Nội", "Hải Phòng", "Thị xã Hà Tiên"]),
        ("hà", ["Hà Nội", "Thị xã Hà Tiên"]),
        ("hà  n", ["Hà Nội"]),
        ("noi", ["Hà Nội"]),
        ("ội", []),
        ("hai phong", []),  # it is all there
        ("a+(", []),
    ],
)
def test_values_fit_by_the_beginning_of_a_word_as_in_a_search(typed: str, values: list[str]) -> None:
    offers = [Offer("Hà Nội", 5), Offer("Hải Phòng", 2), Offer("Thị xã Hà Tiên", 1), Offer("Đắk Nông", 1)]
    assert [offer.value for offer in fitting(typed, offers)] == values


def test_few_are_offered_the_commonest_first() -> None:
    offers = [Offer(f"Xã {number}", 100 - number) for number in range(50)]
    assert fitting("", offers) == offers[:MOST]


@pytest.mark.parametrize(
    ("typed", "value", "whole"),
    [
        ("khen nơi:v", "Vĩnh Long", 'khen nơi:"Vĩnh Long" '),
        ('place:"Vĩ', "Vĩnh Long", 'place:"Vĩnh Long" '),
        ("document:05", "05-CT/TW", "document:05-CT/TW "),
        ("is:un", "unread", "is:unread "),
    ],
)
def test_a_value_is_put_in_quoted_where_it_must_be(typed: str, value: str, whole: str) -> None:
    at = unfinished(typed)
    assert isinstance(at, Unfinished)
    assert completed(typed, at, value) == whole
    assert unfinished(whole) is None
