# SPDX-License-Identifier: MIT
"""Tests what the head of a list says of its items: who gave, which award, until where it rules."""

from __future__ import annotations

import pytest

from tests.extract.figures.reading_aid import case, read_passage


def _read(lines: str) -> list[tuple[float, str | None, str | None]]:
    figures = read_passage(case("head", f"Sơ kết việc học tập và làm theo Bác\n{lines}"))
    return [(figure.value, figure.issuer, figure.award_form) for figure in figures]


@pytest.mark.parametrize(
    ("head", "giver", "form"),
    [
        ("Bằng khen của UBND tỉnh:", "UBND tỉnh", "bằng khen"),
        ("- Giấy khen của Giám đốc Công an tỉnh:", "Công an tỉnh", "giấy khen"),
        ("Cờ thi đua của Chính phủ:", "Chính phủ", "cờ thi đua"),
        ("Kỷ niệm chương:", None, "kỷ niệm chương"),
        ("Khen thưởng cấp tỉnh:", "cấp tỉnh", None),
        ("Khen thưởng của Tỉnh ủy:", "Tỉnh ủy", None),
        ("Khen thưởng ở cấp huyện:", "cấp huyện", None),
        ("Tỉnh ủy khen thưởng:", "Tỉnh ủy", None),
        ("1. Tỉnh ủy khen thưởng", "Tỉnh ủy", None),
        ("a) Ban Thường vụ Huyện ủy biểu dương", "Ban Thường vụ Huyện ủy", None),
        ("Kết quả khen thưởng:", None, None),
        ("Kết quả khen thưởng của huyện:", None, None),
    ],
)
def test_items_have_the_giver_and_the_award_of_their_head(head: str, giver: str | None, form: str | None) -> None:
    assert _read(f"{head}\n- 5 tập thể\n- 12 cá nhân") == [(5, giver, form), (12, giver, form)]


def test_each_head_rules_over_its_own_items() -> None:
    lines = "Tỉnh ủy khen thưởng:\n- 5 tập thể\n- 12 cá nhân\nHuyện ủy khen thưởng:\n- 15 tập thể\n- 32 cá nhân"
    assert [(value, giver) for value, giver, _ in _read(lines)] == [
        (5, "Tỉnh ủy"),
        (12, "Tỉnh ủy"),
        (15, "Huyện ủy"),
        (32, "Huyện ủy"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "Về tổ chức:\n- 5 tập thể\n- 12 cá nhân",
        "Huyện ủy khen thưởng\nToàn huyện có 5 tập thể, 12 cá nhân.",
        "1. Tỉnh ủy khen thưởng\nCả tỉnh làm theo Bác.\n- 5 tập thể\n- 12 cá nhân",
    ],
)
def test_what_is_not_of_the_list_is_not_praised(lines: str) -> None:
    assert _read(lines) == []


def test_items_that_are_as_long_as_a_broken_line_are_items_still() -> None:
    lines = (
        "1. Khen cao:\n- Huân chương Lao động hạng Ba: 2 tập thể, 1 cá nhân\n"
        "- Bằng khen của Thủ tướng Chính phủ: 4 tập thể, 7 cá nhân\n"
        "- Bằng khen của Chủ tịch UBND tỉnh: 88 tập thể, 143 cá nhân"
    )
    assert _read(lines) == [
        (2, None, "huân chương"),
        (1, None, "huân chương"),
        (4, "Thủ tướng Chính phủ", "bằng khen"),
        (7, "Thủ tướng Chính phủ", "bằng khen"),
        (88, "UBND tỉnh", "bằng khen"),
        (143, "UBND tỉnh", "bằng khen"),
    ]


@pytest.mark.parametrize("head", ["Các hình thức khen thưởng gồm:", "Hình thức khen thưởng như sau:", "Khen thưởng:"])
def test_items_name_their_givers_under_a_head_of_many(head: str) -> None:
    lines = f"{head}\n+ Bộ Công an: 3 tập thể, 8 cá nhân.\n+ Công an tỉnh: 45 tập thể."
    assert [(value, giver) for value, giver, _ in _read(lines)] == [
        (3, "Bộ Công an"),
        (8, "Bộ Công an"),
        (45, "Công an tỉnh"),
    ]


def test_the_body_before_a_verb_and_its_bare_number_gives() -> None:
    text = "Trung ương khen 2 tập thể; tỉnh khen: 13; huyện khen: 30."
    assert [(value, giver) for value, giver, _ in _read(text)] == [(2, "Trung ương"), (13, "tỉnh"), (30, "huyện")]


@pytest.mark.parametrize("head", ["UBND xã thông báo danh sách khen thưởng như sau:", "UBND xã khen thưởng:"])
@pytest.mark.parametrize(
    "lines",
    [
        "I. Tập thể (04 đơn vị)\n1. Chi bộ thôn Đông\n2. Chi bộ thôn Đoài\nII. Cá nhân (07 đồng chí)\n1. Bà Lê Thị Mơ",
        "1. Tập thể (4): Chi bộ thôn Đông, chi bộ thôn Đoài.\n2. Cá nhân (7): Bà Lê Thị Mơ, ông Trần Sáu.",
    ],
)
def test_lines_that_say_in_brackets_how_many_they_list(head: str, lines: str) -> None:
    assert _read(f"{head}\n{lines}") == [(4, "UBND xã", None), (7, "UBND xã", None)]


def test_a_list_of_those_of_whom_was_told_counts_nobody_again() -> None:
    lines = "UBND xã tặng giấy khen cho 4 tập thể, 7 cá nhân.\nDanh sách khen thưởng:\nI. Tập thể (4)\nII. Cá nhân (7)"
    assert [(value, form) for value, _, form in _read(lines)] == [(4, "giấy khen"), (7, "giấy khen")]
