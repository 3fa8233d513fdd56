# SPDX-License-Identifier: MIT
"""From one hit to the next, through the articles that were found."""

from __future__ import annotations

import pytest

from reader.core.hit_by_hit import Place, next_hit, previous_hit
from reader.core.query import Query

TEXTS = {7: "khen một, khen hai", 3: "chỉ tiêu đề", 9: "được khen", 5: "Khen, khen, khen"}
QUERY = Query.parse("khen", typing=False)
LIST = (9, 3, 7, 4, 5)
"""The order of the list; 4 is gone meanwhile."""
PLACES = [Place(9, 5, 9), Place(7, 0, 4), Place(7, 10, 14), Place(5, 0, 4), Place(5, 6, 10), Place(5, 12, 16)]


def test_forwards_through_all() -> None:
    here, seen = None, []
    while (here := next_hit(QUERY, LIST, here, TEXTS.get)) is not None:
        seen.append(here)
    assert seen == PLACES


def test_backwards_through_all() -> None:
    here, seen = None, []
    while (here := previous_hit(QUERY, LIST, here, TEXTS.get)) is not None:
        seen.append(here)
    assert seen == PLACES[::-1]


@pytest.mark.parametrize(
    ("here", "following", "before"),
    [
        pytest.param(Place(7, 5, 5), PLACES[2], PLACES[1], id="a cursor between two hits"),
        pytest.param(Place(3, 0, 0), PLACES[1], PLACES[0], id="an article without a hit"),
        pytest.param(Place(8, 0, 0), PLACES[0], PLACES[-1], id="an article that is not in the list"),
        pytest.param(Place(5, 16, 16), None, PLACES[-1], id="behind the last"),
    ],
)
def test_from_any_place(here: Place, following: Place | None, before: Place | None) -> None:
    assert next_hit(QUERY, LIST, here, TEXTS.get) == following
    assert previous_hit(QUERY, LIST, here, TEXTS.get) == before


def test_an_empty_list_has_no_hit() -> None:
    assert next_hit(QUERY, (), None, TEXTS.get) is None
    assert previous_hit(QUERY, (), None, TEXTS.get) is None
