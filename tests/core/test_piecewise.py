# SPDX-License-Identifier: MIT
"""Long lists are sorted in pieces as in one go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core import piecewise
from reader.core.piecewise import pieces_in_order, sorted_in_pieces


@given(keys=st.lists(st.text(alphabet="aăâbđ", max_size=3), max_size=300))
def test_it_is_the_order_of_one_sort(keys: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(piecewise, "AT_ONCE", 16)
        assert sorted_in_pieces(range(len(keys)), keys.__getitem__) == sorted(range(len(keys)), key=keys.__getitem__)


def test_no_piece_is_longer_than_what_is_sorted_in_one_go() -> None:
    words = [f"{number * 7919 % 20_000:05}" for number in range(20_000)]
    pieces = pieces_in_order(words, str)
    assert [word for piece in pieces for word in piece] == sorted(words)
    assert max(map(len, pieces)) <= piecewise.AT_ONCE
