# SPDX-License-Identifier: MIT
"""Numbers as a person reads them, in both languages."""

from __future__ import annotations

import pytest

from reader.core.messages import use_language
from reader.core.numerals import show_number, show_sum


@pytest.mark.parametrize(
    ("value", "percent", "in_vietnamese", "in_english"),
    [
        (5, False, "5", "5"),
        (34957, False, "34.957", "34,957"),
        (98.8, True, "98,8\u202f%", "98.8%"),
        (100, True, "100\u202f%", "100%"),
        (1234567.25, False, "1.234.567,2", "1,234,567.2"),
        (20.04, False, "20", "20"),
        (0.02, False, "0", "0"),
    ],
)
def test_both_languages(value: float, percent: bool, in_vietnamese: str, in_english: str) -> None:
    assert show_number(value, percent=percent) == in_vietnamese
    use_language("en")
    assert show_number(value, percent=percent) == in_english
    assert show_number(value, percent=percent, speech="vi") == in_vietnamese


def test_sums_in_both_languages() -> None:
    assert show_sum((5357, 29600.5)) == "5.357 + 29.600,5"
    assert show_sum((5357, 29600.5), speech="en") == "5,357 + 29,600.5"
    assert show_sum((0.125, 2), decimals=6) == "0,125 + 2"
