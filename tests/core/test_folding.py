# SPDX-License-Identifier: MIT
"""How words are compared: folded, and exact but for spellings that are the same."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.folding import exact, fold, has_marks

nfc_texts = st.text(max_size=40).map(lambda text: unicodedata.normalize("NFC", text))
vietnamese = st.text("aáàảãạăắâấeéêếiíoóôốơớuúưứyýđbchklmnqst ", max_size=30)


@given(nfc_texts)
def test_both_forms_keep_every_position(text: str) -> None:
    assert len(fold(text)) == len(exact(text)) == len(text)


@given(vietnamese)
def test_folded_text_is_ascii_and_folding_again_changes_nothing(text: str) -> None:
    assert fold(text).isascii()
    assert fold(fold(text)) == fold(text)
    assert exact(exact(text)) == exact(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đảng uỷ", "dang uy"),
        ("ĐẮK NÔNG", "dak nong"),
        ("\u00d0ảng", "dang"),
        ("a\u00a0b", "a b"),
        ("Straße ₫", "straße ₫"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("HOÀ", "hòa"),
        ("thuỷ", "thủy"),
        ("khoẻ", "khỏe"),
        ("kỹ", "kĩ"),
        ("Mỹ", "mĩ"),
        ("Đắk", "Đăk"),
        ("lý", "lí"),
    ],
)
def test_spellings_that_are_the_same(one: str, other: str) -> None:
    assert exact(one) == exact(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("đang", "đảng"),
        ("đảng", "đang"),
        ("quý", "qúy"),
        ("thưởng", "thương"),
        ("tay", "tai"),
        ("thúy", "thùy"),
        ("đá", "dá"),
    ],
)
def test_words_that_are_not_the_same(one: str, other: str) -> None:
    assert exact(one) != exact(other)


@pytest.mark.parametrize(
    ("word", "bound"), [("dang", False), ("Dang", False), ("đang", True), ("dáng", True), ("DĐ", True), ("05", False)]
)
def test_which_words_bind_to_their_marks(word: str, bound: bool) -> None:
    assert has_marks(word) is bound
