# SPDX-License-Identifier: MIT
"""What typed words find."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.query import Query, SearchText, find_in_page

TEXT = "Đảng bộ Hoà Bình đang khen thưởng 34.957 tập thể; kỹ năng, dạng mới.\nĐắk Nông 05-CT/TW, hoàng hôn."


def found(typed: str, text: str = TEXT, *, typing: bool = False) -> list[str]:
    return [text[start:end] for start, end in Query.parse(typed, typing=typing).hits(SearchText(text))]


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        pytest.param("dang", ["Đảng", "đang", "dạng"], id="no mark finds all"),
        pytest.param("đang", ["đang"], id="a mark binds"),
        pytest.param("ĐẢNG", ["Đảng"], id="capitals do not matter"),
        pytest.param("hòa", ["Hoà"], id="place of the tone"),
        pytest.param("kĩ", ["kỹ"], id="i for y"),
        pytest.param("ky", ["kỹ"], id="y without mark"),
        pytest.param("đăk", ["Đắk"], id="Đăk for Đắk"),
        pytest.param("dak nong", ["Đắk", "Nông"], id="two words"),
        pytest.param('"dak nông"', ["Đắk Nông"], id="a phrase may mix"),
        pytest.param('"khen thương"', [], id="a marked word in a phrase binds"),
        pytest.param("34957", ["34.957"], id="number without its dot"),
        pytest.param("34.957", ["34.957"], id="number with its dot"),
        pytest.param("349", [], id="part of a number"),
        pytest.param("05-CT/TW", ["05-CT/TW"], id="number of a document"),
        pytest.param("hoàn*", ["hoàn"], id="prefix"),
        pytest.param("hoan", [], id="no prefix unless asked for"),
        pytest.param("(tập", ["tập"], id="punctuation"),
        pytest.param("", [], id="nothing"),
        pytest.param("- * \" .", [], id="signs alone"),
    ],
)  # fmt: skip
def test_hits(typed: str, hits: list[str]) -> None:
    assert found(typed) == hits


def test_composition_does_not_matter() -> None:
    assert found(unicodedata.normalize("NFD", "đảng")) == ["Đảng"]


@pytest.mark.parametrize(
    ("typed", "hits"),
    [("hoà", ["Hoà", "hoà"]), ("hoàn", ["hoàn"]), ('"khen thư', ["khen thư"]), ('"dak no', ["Đắk Nô"]), ("ky", ["kỹ"])],
)
def test_the_last_word_is_still_being_typed(typed: str, hits: list[str]) -> None:
    assert found(typed, typing=True) == hits


def test_ky_being_typed_is_not_the_beginning_of_kiem() -> None:
    assert found("ky", "kiểm tra kỳ, kĩ thuật, kỷ luật", typing=True) == ["kỳ", "kĩ", "kỷ"]


@pytest.mark.parametrize(
    ("typed", "fits"),
    [
        ("dang -hop", True),
        ("dang -dạng", False),
        ("-hop", True),
        ('-"khen thưởng"', False),
        ("dang hop", False),
        ("", True),
        ("-", True),
        ('"', True),
    ],
)
def test_which_texts_fit(typed: str, fits: bool) -> None:
    assert Query.parse(typed).matches(SearchText(TEXT)) is fits


@given(st.text(max_size=20), st.text(max_size=60))
def test_whatever_is_typed_finds_stretches_of_the_text(typed: str, raw: str) -> None:
    text = unicodedata.normalize("NFC", raw)
    hits = Query.parse(typed).hits(SearchText(text)) + find_in_page(SearchText(text), typed)
    assert all(0 <= start < end <= len(text) for start, end in hits)


@given(st.text("ăâđêôơưáàảãạbchnt", min_size=1, max_size=8))
def test_every_word_finds_itself_marked_and_unmarked(word: str) -> None:
    from reader.core.folding import fold

    text = SearchText(f"mở {word} kết")
    assert (3, 3 + len(word)) in Query.parse(word, typing=False).hits(text)
    assert (3, 3 + len(word)) in Query.parse(fold(word), typing=False).hits(text)


def test_find_in_page_also_looks_inside_words() -> None:
    text = SearchText("Hoàng, thưởng; khen  thưởng")
    assert find_in_page(text, "oà") == [(1, 3)]
    assert find_in_page(text, "ưởn") == [(9, 12), (23, 26)]
    assert find_in_page(text, "khen thưởng") == [(15, 27)]
    assert find_in_page(text, "  ") == []
