# SPDX-License-Identifier: MIT
"""Titles stand in the order of a Vietnamese dictionary."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.collation import collation_key


@pytest.mark.parametrize(
    "ordered",
    [
        pytest.param(["An", "Ăn", "Ân", "Ba", "Da", "Đa", "Em", "Êm"], id="letters of their own"),
        pytest.param(["on", "ôn", "ơn", "un", "ưn"], id="o and u"),
        pytest.param(["ma", "mà", "mả", "mã", "má", "mạ", "man"], id="tones within one syllable"),
        pytest.param(["ba", "ba xị", "bà", "bà ba", "bá"], id="syllable by syllable"),
        pytest.param(["Bài 2", "Bài 10", "Bài mười"], id="numbers by value, before letters"),
        pytest.param(["đây đó", "đấy"], id="a tone decides before the next syllable"),
        pytest.param(["Đắk Lắk", "Đắk Nông", "Đồng Nai", "Đồng Tháp"], id="places"),
        pytest.param(["êm", "fa", "gia", "già", "vui", "web", "xa"], id="f and w at their Latin places"),
    ],
)
def test_order(ordered: list[str]) -> None:
    backwards = ordered[::-1]
    assert sorted(backwards, key=collation_key) == ordered


def test_case_and_quotes_do_not_count() -> None:
    assert collation_key("“Tự soi, tự sửa”") == collation_key("TỰ SOI - TỰ SỬA")


@given(st.text())
def test_composed_and_decomposed_stand_at_the_same_place(text: str) -> None:
    assert collation_key(unicodedata.normalize("NFD", text)) == collation_key(unicodedata.normalize("NFC", text))


@given(st.lists(st.sampled_from(["hoà", "hòa", "khen", "thưởng", "đảng", "05", "5", "Chợ", "Lách"]), max_size=5))
def test_a_beginning_stands_before_the_whole(words: list[str]) -> None:
    assert collation_key(" ".join(words)) <= collation_key(" ".join([*words, "xa"]))
