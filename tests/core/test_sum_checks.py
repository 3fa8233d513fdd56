# SPDX-License-Identifier: MIT
"""Tests which breakdowns of a total are checked when its parts stand in several sentences."""

from __future__ import annotations

import pytest

from reader.core.figure import Recipient
from reader.core.sum_checks import check_sums
from reader.core.sum_columns import all_checks
from tests.records import C, I, Press, parts_of


@pytest.mark.parametrize(
    ("lines", "added"),
    [
        ([(40,), (66,)], [106]),
        ([(1,), (5,), (100,)], [106]),
        ([(40,), (60,)], []),
        ([(106,)], []),
        ([(40, 66), (30,)], [106]),
        ([(40, 50), (30,), (76,)], [90, 106]),
    ],
)
def test_lone_parts_are_one_breakdown_where_they_add_up(lines: list[tuple[int, ...]], added: list[int]) -> None:
    press = Press()
    (total,) = press.state("a", (106, C), year=2020)
    for line in lines:
        press.state("a", *((part, C) for part in line), words="gồm", **parts_of(total))
    assert sorted(check.added for check in check_sums(press.records)) == added


@pytest.mark.parametrize(
    ("parts", "some", "agrees"),
    [
        (((40, C), (60, C)), False, [False]),
        (((40, C), (60, C)), True, []),
        (((40, C), (66, C)), True, [True]),
        (((4, I), (102, C)), False, [True]),
        (((4, I), (100, C), (5, C)), False, [False]),
    ],
)
def test_parts_beside_which_others_are_left_out_are_not_held_against_their_total(
    parts: tuple[tuple[int, Recipient], ...], some: bool, agrees: list[bool]
) -> None:
    press = Press()
    (total,) = press.state("a", (106, C), year=2020)
    press.state("a", *parts, words="gồm", one_of_some=some, **parts_of(total))
    assert [check.agrees for check in check_sums(press.records)] == agrees
    assert [check.agrees for check in all_checks(press.corpus().figure_columns, press.corpus().records)] == agrees
