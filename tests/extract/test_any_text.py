# SPDX-License-Identifier: MIT
# ruff: noqa: E501
"""Any text at all: nothing raises, and every mark is a stretch of the text, in order."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.corpus import Reading
from reader.core.structure import Part
from reader.extract.pipeline import read_article
from tests.extract.marking import FOLDER, read_marked

PIECES = [
    "Đồng chí ", "Nguyễn Văn A", "UBND tỉnh ", "Bí thư ", "ngày 15/5/2024", "Chỉ thị số 05-CT/TW", "xã Tân Lộc", "TP.", " - ", ", ",
    ".", "\n", "\r\n", "\u00a0", "😀", "“", "”", "(Ảnh: H.N)", "Đảng ủy Khối ", "các quận 1, 2", "tỉnh", "H'Hen Niê", "34.957", "./.",
    "PHẢN HỒI", "12/04/2021 - 06:35", "BĐ) - ", "N. AN", "Th.S ", "năm ", "từ ", " đến ", "khối", "Trung đoàn 8", "đường A - B", "quý I/2024",
]  # fmt: skip


def assert_sound(text: str, reading: Reading) -> None:
    for span in reading.spans:
        assert text[span.start : span.end] == span.text
        assert span.text.strip() == span.text
    keys = [(span.start, -span.end) for span in reading.spans]
    assert keys == sorted(keys)
    for before, after in pairwise(reading.sentences):
        assert before[1] <= after[0]
    furniture = [block for block in reading.structure.blocks if block.part is Part.FURNITURE]
    assert not any(b.start <= figure.start < b.end for b in furniture for figure in reading.figures)


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_characters(raw: str) -> None:
    text = unicodedata.normalize("NFC", raw)
    assert_sound(text, read_article(text))


def test_half_a_pair_of_utf16_hides_no_figure() -> None:
    text = "Ngày 1/5/2020, UBND tỉnh \ud800 Bến Tre tặng bằng khen cho 5 tập thể."
    reading = read_article(text)
    assert_sound(text, reading)
    assert [figure.value for figure in reading.figures] == [5]


@pytest.mark.parametrize("line", ["Đoàn thăm Đường", "Huyện Đèo", "Đoàn thăm Đèo\nBác", "UBND xã Hồ", "Ông Phố", "Cầu"])
def test_a_line_may_end_with_any_kind_of_place(line: str) -> None:
    assert_sound(line, read_article(line))


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_row_of_press_words(raw: str) -> None:
    text = unicodedata.normalize("NFC", raw)
    assert_sound(text, read_article(text))


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.txt"))[:8])
@pytest.mark.parametrize(
    "change",
    [
        lambda text: unicodedata.normalize("NFC", unicodedata.normalize("NFD", text)),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: "😀 " + text,
    ],
    ids=["nfd", "crlf", "nbsp", "emoji"],
)
def test_articles_in_other_clothes_keep_their_names(name: str, change: object) -> None:
    text, _ = read_marked(name)
    changed = change(text)  # type: ignore[operator]
    reading = read_article(changed)
    assert_sound(changed, reading)
    plain = [" ".join(span.text.split()) for span in read_article(text).spans if not span.generic]
    dressed = [" ".join(span.text.split()) for span in reading.spans if not span.generic]
    assert dressed == plain


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\ufeff", "a", "\ud800", "…" * 50, "0" * 50], ids=lambda text: ascii(text[:3])
)
def test_texts_without_an_article(text: str) -> None:
    reading = read_article(text)
    assert_sound(text, reading)
    assert reading.structure.published is None
