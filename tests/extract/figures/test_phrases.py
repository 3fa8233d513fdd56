# SPDX-License-Identifier: MIT
"""Tests the many ways of saying the same: each sentence of ``phrases.txt`` states these figures and no other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.figure import Figure
from reader.extract.pipeline import read_article

_INTRODUCTION = (
    "Sơ kết 3 năm học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh\n\n"
    "Ngày 18-5-2019, Huyện ủy Tân Phú tổ chức hội nghị sơ kết việc thực hiện Chỉ thị 05-CT/TW của Bộ Chính trị.\n\n"
)
_CLOSE = (
    "Phát biểu tại hội nghị, đồng chí Bí thư Huyện ủy đề nghị các chi bộ tiếp tục đưa việc học tập và làm theo Bác "
    "vào sinh hoạt thường xuyên, lấy kết quả công việc làm thước đo.\n\nMinh Hà\n"
)
_FILE = Path(__file__).with_name("phrases.txt")


def _cases() -> Iterator[object]:
    group = ""
    for number, line in enumerate(_FILE.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("["):
            group = line.strip("[]")
        elif line:
            sentence, _, stated = line.partition(" =")
            yield pytest.param(
                sentence, sorted(filter(None, map(str.strip, stated.split(";")))), id=f"{group}:{number}"
            )


def _read(passage: str) -> list[Figure]:
    """The figures of a passage that stands in an article on the campaign."""
    figures = read_article(f"{_INTRODUCTION}{passage}\n\n{_CLOSE}").figures
    begin, end = len(_INTRODUCTION), len(_INTRODUCTION) + len(passage)
    return [figure for figure in figures if begin <= figure.start < end]


def _told(figures: list[Figure]) -> list[str]:
    return sorted(f"{figure.value:g} {figure.recipient} {figure.action}" for figure in figures)


def _wanted(stated: list[str]) -> list[str]:
    return sorted(f"{float(value):g} {rest}" for value, rest in (one.split(" ", 1) for one in stated))


@pytest.mark.parametrize(("sentence", "stated"), list(_cases()))
def test_sentence_states_these_figures(sentence: str, stated: list[str]) -> None:
    assert _told(_read(sentence)) == _wanted(stated)


@pytest.mark.parametrize("sign", ["|", "/", "–", "-"])
def test_rows_of_a_table_are_read_by_their_head(sign: str) -> None:
    rows = [["Đơn vị", "Tập thể", "Cá nhân"], ["Xã Phú An", "12", "140"], ["Thị trấn Tân Phú", "9", "1.205"]]
    table = "\n".join(f" {sign} ".join(cells) for cells in rows)
    figures = _read(f"Kết quả khen thưởng của các đơn vị như sau:\n{table}")
    assert _told(figures) == _wanted(
        [
            "12 collective commended",
            "140 individual commended",
            "9 collective commended",
            "1205 individual commended",
        ]
    )


def test_a_row_that_names_an_award_is_praise() -> None:
    figures = _read("Hình thức | Tập thể | Cá nhân\nBằng khen của UBND tỉnh | 4 | 7\nGiấy khen các cấp | 40 | 310")
    assert _told(figures) == _wanted(
        ["4 collective commended", "7 individual commended", "40 collective commended", "310 individual commended"]
    )
    assert {figure.award_form for figure in figures} == {"bằng khen", "giấy khen"}


def test_cells_below_one_another_are_read_by_their_heads() -> None:
    rows = ["1\nGiấy khen của UBND thị xã\n18\n46", "2\nBằng khen của UBND tỉnh\n3\n9"]
    figures = _read("Kết quả khen thưởng\nTT\nHình thức\nTập thể\nCá nhân\n" + "\n".join(rows))
    assert _told(figures) == _wanted(
        ["18 collective commended", "46 individual commended", "3 collective commended", "9 individual commended"]
    )


def test_numbers_below_one_another_without_an_award_are_none() -> None:
    assert _read("Dân số các xã\nTT\nĐơn vị\nHộ\nNgười\n1\nPhú An\n1.204\n5.310\n2\nPhú Lâm\n980\n4.120") == []
