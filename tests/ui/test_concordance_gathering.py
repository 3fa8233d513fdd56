# SPDX-License-Identifier: MIT
"""Lines that come a little at a time: all of them, in the order wanted, as many as wanted, until somebody stops it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QObject
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.core.concordance import Line, Order, in_order
from reader.ui.concordance.gathering import AGAIN_MS, Gathered, Gatherer, Source
from reader.ui.concordance.model import ConcordanceModel
from reader.ui.jobs import Jobs

WORDS = ("bằng khen", "ấp", "an", "đảng", "dân", "ô", "ơ", "xã", "ý", "chi bộ")


def made(count: int) -> list[Line]:
    """So many lines, three an article."""
    return [
        Line(
            f"a{n // 3}",
            f"Bài {n // 3}",
            f"Báo {WORDS[n % 7]}",
            f"20{n % 24:02}-01-01",
            n,
            n + 4,
            f"{WORDS[n % 10]} ",
            "khen",
            f" {WORDS[n * 7 % 10]} {n}",
        )
        for n in range(count)
    ]


class GivenUpError(Exception):
    """A newer search took the place."""


@pytest.fixture
def gatherer(qtbot: QtBot) -> Iterator[Gatherer]:
    """On lanes of its own."""
    jobs = Jobs()
    yield Gatherer(jobs.read, lambda error: isinstance(error, GivenUpError), jobs)
    jobs.close()


def source(lines: list[Line]) -> Source:
    return Source(lambda: range(len(lines)), lambda _numbers: iter(lines))


def last(qtbot: QtBot, gatherer: Gatherer) -> Gathered:
    """What there is when no more lines come."""
    with qtbot.waitSignal(gatherer.gathered, check_params_cb=lambda found: found.done, timeout=10_000) as said:
        pass
    assert said.args is not None
    found: Gathered = said.args[0]
    return found


def test_all_lines_come_and_stand_in_the_order_wanted(gatherer: Gatherer, qtbot: QtBot) -> None:
    lines = made(10_000)
    gatherer.start(source(lines))
    found = last(qtbot, gatherer)
    assert (list(found.lines), found.articles, found.cut) == (lines, 3334, False)
    for order in (Order.LEFT, Order.RIGHT, Order.DATE, Order.SOURCE, Order.TEXT):
        gatherer.sort(order)
        assert list(last(qtbot, gatherer).lines) == in_order(lines, order)


def test_no_more_lines_than_wanted_and_it_is_said(gatherer: Gatherer, qtbot: QtBot) -> None:
    gatherer.most = 20
    gatherer.start(source(made(21)))
    found = last(qtbot, gatherer)
    assert (len(found.lines), found.cut) == (20, True)
    gatherer.start(source(made(20)))
    found = last(qtbot, gatherer)
    assert (len(found.lines), found.cut) == (20, False)


def test_lines_without_end_can_be_stopped_and_replaced(gatherer: Gatherer, qtbot: QtBot) -> None:
    line = made(1)[0]

    def endless(_numbers: Sequence[int]) -> Iterator[Line]:
        while True:
            yield line

    gatherer.most = 1 << 60
    with qtbot.waitSignal(gatherer.gathered):
        gatherer.start(Source(lambda: (), endless))
    gatherer.stop()
    found = last(qtbot, gatherer)
    assert found.cut
    assert len(found.lines) > 0
    gatherer.start(Source(lambda: (), endless))
    gatherer.start(source(made(3)))
    assert list(last(qtbot, gatherer).lines) == made(3)


def test_a_search_that_was_given_up_is_asked_again(gatherer: Gatherer, qtbot: QtBot) -> None:
    asked: list[int] = []

    def numbers() -> Sequence[int]:
        asked.append(1)
        if len(asked) == 1:
            raise GivenUpError
        return (1,)

    told: list[Gathered] = []
    gatherer.gathered.connect(told.append)
    gatherer.start(Source(numbers, lambda _numbers: iter(made(2))))
    qtbot.waitUntil(lambda: bool(asked))
    qtbot.wait(20)
    gatherer.sort(Order.RIGHT)
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(AGAIN_MS)
    assert [list(found.lines) for found in told] == [in_order(made(2), Order.RIGHT)]
    assert not gatherer.at_work


def test_a_failure_is_told(gatherer: Gatherer, qtbot: QtBot) -> None:
    def numbers() -> Sequence[int]:
        raise OSError("the disk is gone")

    with qtbot.waitSignal(gatherer.failed) as said:
        gatherer.start(Source(numbers, lambda _numbers: iter(())))
    assert isinstance(said.args[0], OSError)


def test_the_model_grows_and_is_sound(qapp: QObject, qtmodeltester: ModelTester) -> None:
    model = ConcordanceModel()
    lines = made(9)
    model.show(lines[:3])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show(lines, grown=True)
    assert model.rowCount() == 9
    assert model.data(model.index(8, 0)).startswith(f"{lines[8].left}khen")
    model.show(lines[4:])
    assert model.rowCount() == 5
