# SPDX-License-Identifier: MIT
"""The rate and the time left of an import: told once they mean something, and right from then on."""

from __future__ import annotations

import pytest

from reader.core.pace import Pace
from tests.clock import Clock


def test_getting_ready_is_no_part_of_the_rate() -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.step(0, 1000, 0)
    clock.now += 6  # processes start, files are listed
    pace.step(20, 1000, 20)
    assert pace.words() == ""
    for done in range(40, 141, 20):
        clock.now += 0.4
        pace.step(done, 1000, done)
    assert pace.rate == pytest.approx(50)
    assert pace.left == pytest.approx((1000 - 140) / 50)


def test_nothing_is_told_too_early_or_while_nothing_comes() -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.step(3, 10, 3)
    clock.now += 1
    pace.step(4, 10, 4)
    assert pace.rate is None
    assert pace.left is None


def test_a_pause_does_not_slow_it_down() -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.step(1, 100, 1)
    clock.now += 2
    pace.step(21, 100, 21)
    pace.pause()
    clock.now += 60
    pace.go_on()
    clock.now += 2
    pace.step(41, 100, 41)
    assert pace.rate == 10
    assert pace.left == 5.9
