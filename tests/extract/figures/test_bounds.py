# SPDX-License-Identifier: MIT
"""What a number is hedged by, where the hedge has two parts."""

from __future__ import annotations

import pytest

from reader.core.figure import Approximation
from reader.extract.numbers import find_numbers
from reader.extract.tokens import Tokens


@pytest.mark.parametrize(
    ("sentence", "approximate"),
    [
        ("Năm 2022, huyện khen thưởng 70 gương chọn từ 129 hồ sơ.", None),
        ("Năm 2022, huyện khen thưởng 70 gương; tiếp nhận từ 129 hồ sơ trở lên.", Approximation.AT_LEAST),
        ("Huyện tiếp nhận hơn 129 hồ sơ.", Approximation.AT_LEAST),
    ],
)
def test_from_a_number_is_no_bound_unless_it_goes_up(sentence: str, approximate: Approximation | None) -> None:
    found = {number.value: number.approximate for number in find_numbers(Tokens(sentence))}
    assert found[129] == approximate
