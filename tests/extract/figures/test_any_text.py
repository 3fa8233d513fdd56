# SPDX-License-Identifier: MIT
"""Tests what holds for every text: figures lie in it, in order, tied to each other, and nothing raises."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.core.figure import Figure
from reader.core.resources import seeds_folder
from reader.core.structure import Block, Part, Structure
from reader.extract.figures import find_figures
from reader.extract.numbers import find_numbers
from reader.extract.sentences import split_sentences
from reader.extract.spans import find_spans
from reader.extract.tokens import Tokens

_WORDS = (
    *("tập thể", "cá nhân", "đảng viên", "mô hình", "lượt", "hội nghị", "kỷ luật", "bằng khen", "chi bộ"),
    *("khen thưởng", "biểu dương", "được", "tặng", "giới thiệu", "đề nghị", "đăng ký", "tổ chức", "xây dựng"),
    *("trong đó", "gồm", "tổng số", "như vậy", "của", "cho", "và", ",", ";", ":", "(", ")", "“", "”", "-", "%"),
    *("năm 2021", "giai đoạn 2016-2020", "qua 5 năm", "Ngày 12/6", "Tỉnh ủy", "làm theo Bác", "\n", "😀"),
    *("12", "3", "1.250", "98,8%", "21/25", "năm", "ba", "hai trăm linh", "rưỡi", "triệu", "trên", "đến"),
)
_any_text = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(_WORDS), max_size=60).map(" ".join))


def _read(text: str) -> tuple[Figure, ...]:
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            blocks.append(Block(start, at + len(line.rstrip()), number, Part.BODY))
        at += len(line) + 1
    structure = Structure(tuple(blocks), published="2022-03-04", published_source="printed")
    sentences = split_sentences(text, structure.blocks)
    return find_figures(text, structure, sentences, find_spans(text, structure, sentences))


@settings(max_examples=300, deadline=None)
@given(_any_text)
@example("0tập THỂ0TẶNG")
@example("Hội nghị làm theo Bác.\nCó 46 trường hợp phải điều trị, theo dõi 12 trường hợp.")
def test_figures_lie_in_any_text(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    figures = _read(text)
    stretches = [s for f in figures for s in (f.evidence.verb, f.evidence.issuer, f.evidence.period, *f.mentions) if s]
    assert all(0 <= low < high <= len(text) for low, high in stretches)
    ids = {figure.id for figure in figures}
    assert len(ids) == len(figures)
    assert [figure.start for figure in figures] == sorted(figure.start for figure in figures)
    for figure in figures:
        assert figure.text == text[figure.start : figure.end]
        assert figure.sentence_start <= figure.start < figure.end <= figure.sentence_end <= len(text)
        assert figure.part_of is None or (figure.part_of in ids and figure.part_of != figure.id)
        assert 0 < figure.confidence < 1
        assert figure.rule
        assert figure.unit
        assert figure.percent or isinstance(figure.value, int)


@settings(max_examples=200, deadline=None)
@given(_any_text)
def test_numbers_lie_in_order(text: str) -> None:
    tokens = Tokens(text)
    numbers = find_numbers(tokens)
    assert [number.start for number in numbers] == sorted(number.start for number in numbers)
    assert all(0 <= number.start < number.end <= len(text) for number in numbers)
    assert all(number.first < number.last <= len(tokens) for number in numbers)


@pytest.mark.parametrize("phrase", ["1 trên ", "một trên ", "3 đến ", "hai trăm linh ", "ba rưỡi trên 9 "])
def test_rows_of_shares_without_end_are_read(phrase: str) -> None:
    tokens = Tokens(phrase * 5000 + "; Năm 2021, 7 trên 9 làng được khen thưởng.")
    assert [(number.value, number.whole) for number in find_numbers(tokens)][-1] == (7, 9)


@pytest.mark.parametrize("path", sorted(seeds_folder().glob("*.txt")), ids=lambda path: path.stem)
def test_parts_of_the_seeds_add_up(path: Path) -> None:
    text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    figures = _read(text)
    for total in figures:
        parts = [figure.value for figure in figures if figure.part_of == total.id]
        assert not parts or sum(parts) == total.value
