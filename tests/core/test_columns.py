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
