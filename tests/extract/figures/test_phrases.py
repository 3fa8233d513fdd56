# SPDX-License-Identifier: MIT
"""Tests the many ways of saying the same: each sentence of ``phrases.txt`` states these figures and no other."""

from __future__ import annotations

import pytest

from tests.extract.figures.phrases import phrases, read_in_article, speaks_of_totals, told, wanted


@pytest.mark.parametrize(("sentence", "stated"), [pytest.param(*phrase[1:], id=phrase.id) for phrase in phrases()])
def test_sentence_states_these_figures(sentence: str, stated: list[str]) -> None:
    assert told(read_in_article(sentence), speaks_of_totals(stated)) == wanted(stated)


@pytest.mark.parametrize("sign", ["|", "/", "–", "-"])
def test_rows_of_a_table_are_read_by_their_head(sign: str) -> None:
    rows = [["Đơn vị", "Tập thể", "Cá nhân"], ["Xã Phú An", "12", "140"], ["Thị trấn Tân Phú", "9", "1.205"]]
    table = "\n".join(f" {sign} ".join(cells) for cells in rows)
    figures = read_in_article(f"Kết quả khen thưởng của các đơn vị như sau:\n{table}")
    assert told(figures) == wanted(
        [
            "12 collective commended",
            "140 individual commended",
            "9 collective commended",
            "1205 individual commended",
        ]
    )


def test_a_row_that_names_an_award_is_praise() -> None:
    figures = read_in_article(
        "Hình thức | Tập thể | Cá nhân\nBằng khen của UBND tỉnh | 4 | 7\nGiấy khen các cấp | 40 | 310"
    )
    assert told(figures) == wanted(
        ["4 collective commended", "7 individual commended", "40 collective commended", "310 individual commended"]
    )
    assert {figure.award_form for figure in figures} == {"bằng khen", "giấy khen"}


def test_cells_below_one_another_are_read_by_their_heads() -> None:
    rows = ["1\nGiấy khen của UBND thị xã\n18\n46", "2\nBằng khen của UBND tỉnh\n3\n9"]
    figures = read_in_article("Kết quả khen thưởng\nTT\nHình thức\nTập thể\nCá nhân\n" + "\n".join(rows))
    assert told(figures) == wanted(
        ["18 collective commended", "46 individual commended", "3 collective commended", "9 individual commended"]
    )


def test_numbers_below_one_another_without_an_award_are_none() -> None:
    assert (
        read_in_article("Dân số các xã\nTT\nĐơn vị\nHộ\nNgười\n1\nPhú An\n1.204\n5.310\n2\nPhú Lâm\n980\n4.120") == []
    )
