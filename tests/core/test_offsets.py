# SPDX-License-Identifier: MIT
"""Positions: code points, UTF-16 units, and the file's own characters."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.offsets import SourceText, Utf16Map, utf16_offsets

VIETNAMESE = (
    "aăâeêioôơuưyđbcdghnt .\r\n\u00a0😀" + "áàảãạắặấậếệốộớợứựýỵ" + "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b"
)
texts = st.one_of(st.text(VIETNAMESE, max_size=40), st.text(max_size=30))


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@given(texts)
def test_the_text_of_a_source_is_its_nfc(decoded: str) -> None:
    assert SourceText.from_decoded(decoded).text == nfc(decoded)


@given(texts, st.data())
def test_a_stretch_of_the_file_says_what_the_stretch_of_the_text_says(decoded: str, data: st.DataObject) -> None:
    source = SourceText.from_decoded(decoded)
    start = data.draw(st.integers(0, len(source.text)))
    end = data.draw(st.integers(start, len(source.text)))
    raw_start, raw_end = source.raw_span(start, end)
    assert 0 <= raw_start <= raw_end <= len(decoded)
    if start == end:
        assert raw_start == raw_end
    else:
        assert source.text[start:end] in nfc(decoded[raw_start:raw_end])


@given(st.text("aăâêôơưđáàảãạấậếệốộớợứựbcn ,\r\n\u00a0😀", max_size=60), st.data())
def test_letters_taken_apart_map_back_exactly(text: str, data: st.DataObject) -> None:
    decoded = unicodedata.normalize("NFD", text)
    source = SourceText.from_decoded(decoded)
    start = data.draw(st.integers(0, len(source.text)))
    end = data.draw(st.integers(start, len(source.text)))
    raw_start, raw_end = source.raw_span(start, end)
    assert nfc(decoded[raw_start:raw_end]) == source.text[start:end]


@given(texts)
def test_stretches_side_by_side_lie_side_by_side_in_the_file(decoded: str) -> None:
    source = SourceText.from_decoded(decoded)
    ends = [source.raw_span(index, index + 1) for index in range(len(source.text))]
    assert all(first <= second for first, second in pairwise(ends))
    if ends:
        assert ends[0][0] == 0
        assert ends[-1][1] == len(decoded)


@pytest.mark.parametrize(
    ("decoded", "word", "raw"),
    [
        pytest.param("Hội nghị", "nghị", (4, 8), id="composed"),
        pytest.param("Ho\u0302\u0323i nghi\u0323", "nghị", (6, 11), id="taken apart"),
        pytest.param("e\u0323\u0302 x", "x", (4, 5), id="marks in the other order"),
        pytest.param("ê\u0323 x", "x", (3, 4), id="half composed, as Windows-1258 has it"),
        pytest.param("😀\r\nđa\u0309ng", "đảng", (3, 8), id="emoji and CRLF before"),
    ],
)
def test_where_a_word_lies_in_the_file(decoded: str, word: str, raw: tuple[int, int]) -> None:
    source = SourceText.from_decoded(decoded)
    start = source.text.index(word)
    assert source.raw_span(start, start + len(word)) == raw


def test_a_composed_text_is_kept_as_it_is() -> None:
    text = "Đảng bộ 😀\r\n"
    assert SourceText.from_decoded(text).text is text


@given(st.text(max_size=40))
def test_utf16_positions_are_those_of_the_encoded_text(text: str) -> None:
    safe = text.encode("utf-8", "replace").decode()
    offsets = utf16_offsets(safe)
    assert offsets == [len(safe[:index].encode("utf-16-le")) // 2 for index in range(len(safe) + 1)]
    units = Utf16Map(safe)
    for position, unit in enumerate(offsets):
        assert units.to_utf16(position) == unit
        assert units.from_utf16(unit) == position


def test_a_position_inside_a_pair_counts_as_before_it() -> None:
    assert Utf16Map("a😀b").from_utf16(2) == 1
    assert Utf16Map("a😀b").to_utf16(99) == 4
