# SPDX-License-Identifier: MIT
"""Places that look like a passage that is no more."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.likeness import LEAST_LIKE, MOST, Passage, likest, likest_of

OLD = "Huyện Chợ Lách biểu dương 126 tập thể và 732 cá nhân trong năm 2023."
NEW = "Tin mới. Huyện ủy Chợ Lách đã biểu dương, khen thưởng 127 tập thể và 700 cá nhân năm 2024. Xã khen 3 tập thể."


def passage(words: str) -> Passage:
    start = OLD.index(words)
    return Passage.of(OLD, start, start + len(words))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("126 tập thể", ["127 tập thể", "3 tập thể"]),
        ("732 cá nhân", ["700 cá nhân"]),
        ("Huyện Chợ Lách biểu dương", ["Chợ Lách đã biểu dương"]),
        ("trong năm 2023", []),
    ],
    ids=["number", "other number", "words between", "too little"],
)
def test_the_likest_place_stands_first(words: str, found: list[str]) -> None:
    places = likest(passage(words), NEW)
    assert [NEW[one.start : one.end] for one in places][: len(found)] == found
    assert [one.likeness for one in places] == sorted((one.likeness for one in places), reverse=True)


def test_only_the_places_that_can_be_meant_are_offered() -> None:
    numbers = [(NEW.index(number), NEW.index(number) + len(number)) for number in ("127", "700", "3 tập")]
    places = likest_of(passage("126"), NEW, numbers)
    assert next(NEW[one.start : one.end] for one in places) == "127"
    assert {(one.start, one.end) for one in places} <= set(numbers)


def test_the_same_words_are_as_like_as_can_be() -> None:
    (place, *_others) = likest(passage("732 cá nhân"), OLD)
    assert (OLD[place.start : place.end], place.likeness) == ("732 cá nhân", 1.0)


@given(st.text(alphabet="ab 1.đ\n", max_size=40), st.text(alphabet="ab 1.đ\n", max_size=120))
def test_places_are_in_the_text_few_and_apart(words: str, text: str) -> None:
    places = likest(Passage("", words, ""), text)
    assert len(places) <= MOST
    assert all(0 <= one.start < one.end <= len(text) and one.likeness >= LEAST_LIKE for one in places)
    ordered = sorted(places)
    assert all(first.end <= second.start for first, second in pairwise(ordered))
