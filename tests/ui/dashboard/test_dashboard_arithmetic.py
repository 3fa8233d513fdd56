# SPDX-License-Identifier: MIT
"""The arithmetic behind the charts, and the excerpts of the sentences."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.dashboard.charts.actions import _named
from reader.ui.dashboard.charts.scale import Box, Label, decades, pack, place_labels, round_ticks, thin_years
from reader.ui.dashboard.excerpts import excerpt, one_line, place_in_sentence
from reader.ui.dashboard.passages import SentenceGroups
from tests.records import C, I, Press


@pytest.mark.parametrize(
    ("highest", "ticks"),
    [
        (0, (0, 1)),
        (1, (0, 1)),
        (3, (0, 1, 2, 3)),
        (18, (0, 5, 10, 15, 20)),
        (732, (0, 200, 400, 600, 800)),
        (34957, (0, 10000, 20000, 30000, 40000)),
    ],
)
def test_ticks_are_round(highest: float, ticks: tuple[int, ...]) -> None:
    assert round_ticks(highest) == ticks


@given(st.floats(0.2, 1e8))
def test_ticks_are_few_whole_and_reach_the_top(highest: float) -> None:
    ticks = round_ticks(highest)
    assert ticks[0] == 0
    assert ticks[-1] >= highest > ticks[-2] - 1e-6
    assert 2 <= len(ticks) <= 6


def test_decades_end_at_the_last_that_is_reached() -> None:
    assert decades(34957) == (1, 10, 100, 1000, 10000)
    assert decades(1) == (1,)


def test_years_thin_out() -> None:
    years = range(2007, 2026)
    assert thin_years(years, 60, 50) == set(years)
    assert thin_years(years, 12, 50) == {2010, 2015, 2020, 2025}
    assert thin_years(years, 0, 50) == set()


def test_the_weightier_label_takes_its_place_first() -> None:
    light, heavy, far = (Label(w, (Box(x, 0, 20, 10),)) for w, x in ((5, 0), (9, 10), (1, 40)))
    assert set(place_labels([light, heavy, far], [])) == {1, 2}


def test_a_label_moves_aside_for_a_bar_or_stays_away() -> None:
    bar = Box(15, -50, 10, 60)
    beside, covered = Label(5, (Box(0, 0, 20, 10), Box(-10, 0, 20, 10))), Label(9, (Box(10, 0, 20, 10),))
    assert place_labels([beside, covered], [bar]) == {0: Box(-10, 0, 20, 10)}


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(1, 50)), max_size=12))
def test_spans_of_one_line_never_touch(stretches: list[tuple[int, int]]) -> None:
    spans = [(float(left), float(left + width)) for left, width in sorted(stretches)]
    lines = pack(spans)
    for line in set(lines):
        own = [span for span, place in zip(spans, lines, strict=True) if place == line]
        assert all(a[1] < b[0] for a, b in pairwise(own))


SENTENCE = "Theo đó, đã có 588 tập thể và 34.957 cá nhân đăng ký thực hiện " + "rất tốt " * 40 + "trong năm."


def test_an_excerpt_keeps_whole_words_around_its_numbers() -> None:
    place = SENTENCE.index("34.957")
    piece = excerpt(SENTENCE, [(place, place + 6)], margin=18)
    assert piece.text == "…588 tập thể và 34.957 cá nhân đăng ký…"
    ((start, end),) = piece.marks
    assert piece.text[start:end] == "34.957"


@given(st.text("ab c\n", min_size=1, max_size=80), st.data(), st.integers(0, 40))
def test_an_excerpt_never_loses_its_numbers(sentence: str, data: st.DataObject, margin: int) -> None:
    start = data.draw(st.integers(0, len(sentence) - 1))
    end = data.draw(st.integers(start + 1, len(sentence)))
    piece = excerpt(sentence, [(start, end)], margin)
    ((a, b),) = piece.marks
    assert piece.text[a:b] == sentence[start:end]


def test_a_sentence_without_its_number_is_shown_all_the_same() -> None:
    press = Press()
    (record,) = press.state("a", (5, C), year=2020)
    assert place_in_sentence(record, "Không có số nào.") is None
    assert excerpt("Không có số nào.", []).text == "Không có số nào."
    assert one_line("Không có\nsố nào.", None) == "Không có số nào."


def test_two_numbers_of_one_sentence_are_one_item() -> None:
    press = Press()
    press.state("a", (5, C), (6, I), year=2020)
    press.state("a", (7, C), year=2021)
    press.state("b", (8, C))
    columns = press.corpus().figure_columns
    groups = SentenceGroups(columns, np.array([3, 2, 0, 1, 0]))
    assert [group.tolist() for group in groups.page(0, 9)] == [[3], [2], [0, 1]]
    assert [group.tolist() for group in groups.page(1, 1)] == [[2]]
    assert (len(groups), groups.articles) == (3, 2)


def test_a_scale_never_names_its_first_value_alone() -> None:
    assert _named(6, 2) == {0, 2, 4}
    assert _named(5, 9) == {0, 4}
    assert _named(1, 1) == {0}
