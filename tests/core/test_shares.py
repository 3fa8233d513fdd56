# SPDX-License-Identifier: MIT
"""A share is told with what it is one of, as its text prints it."""

from __future__ import annotations

import pytest

from reader.core.figure import Action, Figure, Recipient
from reader.core.shares import show_share, whole_of


def stated(text: str, number: str, value: float, **fields: object) -> Figure:
    at = text.index(number)
    given = {"percent": False, "action": Action.RATE} | fields
    return Figure(
        "f", at, at + len(number), number, value, recipient=Recipient.COLLECTIVE, unit="xã",
        sentence_start=0, sentence_end=len(text), **given,
    )  # type: ignore[arg-type]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "number", "value", "whole"),
    [
        ("Có 95/95 xã quán triệt.", "95", 95, 95),
        ("Có 1.200 / 1.250 đảng viên học tập.", "1.200", 1200, 1250),
        ("Có 20 trên 25 chi bộ học tập.", "20", 20, 25),
        ("Có 20 trong tổng số 25 xã quán triệt.", "20", 20, 25),
        ("Ngày 12/6/2021 học tập.", "12", 12, None),
        ("Có 95/90 xã học tập.", "95", 95, None),
        ("Có 95 xã học tập.", "95", 95, None),
    ],
)
def test_what_a_share_is_one_of(text: str, number: str, value: int, whole: int | None) -> None:
    assert whole_of(stated(text, number, value), text) == whole


def test_counts_and_percentages_are_no_shares_of_two_numbers() -> None:
    text = "Khen thưởng 12/15 chi bộ."
    assert whole_of(stated(text, "12", 12, action=Action.COMMENDED), text) is None
    assert whole_of(stated("Đạt 80% /100 xã", "80%", 80, percent=True), "Đạt 80% /100 xã") is None


def test_a_stretch_of_the_text_is_enough() -> None:
    text = "Tin ngắn. Có 95/95 xã quán triệt."
    assert whole_of(stated(text, "95", 95), text[10:], begins=10) == 95


def test_numbers_are_grouped_in_the_language_asked_for() -> None:
    assert show_share("1,200", 1250, "en") == "1,200/1,250"
    assert show_share("1.200", 1250, "vi") == "1.200/1.250"
    assert show_share("95", None) == "95"
