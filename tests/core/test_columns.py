# SPDX-License-Identifier: MIT
"""Articles are found in the columns by their numbers, few or many of them, and those that are gone are left out."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.columns import ARTICLE, NAME, ArticleColumns, Owned, no_articles


def columns_of(numbers: list[int]) -> ArticleColumns:
    rows = np.zeros(len(numbers), dtype=ARTICLE)
    rows["number"] = numbers
    return ArticleColumns.of(rows, Owned(np.empty(0, dtype=NAME), np.empty(0, dtype=np.int32)))


@pytest.mark.parametrize("asked_at_once", [3, 3000])
@given(there=st.sets(st.integers(0, 4000), min_size=1), seed=st.integers(0, 99))
def test_positions_are_those_of_the_articles_that_are_there(asked_at_once: int, there: set[int], seed: int) -> None:
    numbers = sorted(there)
    asked = [*np.random.default_rng(seed).integers(-2, 4500, asked_at_once).tolist(), 2**31 - 1]
    place = {number: position for position, number in enumerate(numbers)}
    assert columns_of(numbers).positions_of(asked).tolist() == [place[one] for one in asked if one in place]


def test_nothing_is_found_where_there_is_nothing() -> None:
    assert no_articles().positions_of(range(2000)).tolist() == []


Named = dict[int, list[tuple[int, int]]]
"""Number of an article → the codes of its names and how often each stands there."""


def named(articles: Named) -> ArticleColumns:
    numbers = sorted(articles)
    rows = np.zeros(len(numbers), dtype=ARTICLE)
    rows["number"] = numbers
    names = [(number, code, count) for number in numbers for code, count in articles[number]]
    packed = np.zeros(len(names), dtype=NAME)
    packed["code"], packed["count"] = [code for _, code, _ in names], [count for _, _, count in names]
    return ArticleColumns.of(rows, Owned(packed, np.array([number for number, _, _ in names], dtype=np.int32)))


NAMED = st.dictionaries(st.integers(1, 12), st.lists(st.tuples(st.integers(1, 4), st.integers(1, 9)), max_size=3))


@given(NAMED, st.lists(st.tuples(NAMED, st.sets(st.integers(1, 14))), max_size=4))
def test_names_stay_with_their_articles(first: Named, changes: list[tuple[Named, set[int]]]) -> None:
    articles, columns = first, named(first)
    for new, left in changes:
        columns = columns.changed(np.array(sorted({*new, *left}), dtype=np.int32), named(new))
        articles = {number: names for number, names in articles.items() if number not in left} | new
    order = sorted(articles)
    assert columns.numbers.tolist() == order
    assert columns.name_owners.tolist() == [number for number in order for _ in articles[number]]
    assert columns.name_codes.tolist() == [code for number in order for code, _ in articles[number]]
    for code in range(1, 5):
        naming = [place for place, number in enumerate(order) if code in dict(articles[number])]
        assert columns.naming([code]).tolist() == naming
        every = [count for number in order for one, count in articles[number] if one == code]
        assert columns.times_named(code) == sum(every)
        assert columns.positions_of_names(columns.name_codes == code).tolist() == [
            place for place, number in enumerate(order) for one, _ in articles[number] if one == code
        ]
