# SPDX-License-Identifier: MIT
"""Tests which breakdowns of a total are checked when its parts stand in several sentences."""

from __future__ import annotations

import pytest

from reader.core.sum_checks import check_sums
from tests.records import C, Press, parts_of


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
