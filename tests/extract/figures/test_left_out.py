# SPDX-License-Identifier: MIT
"""Which parts are said to be all of their total, and which numbers fill a sum that no list of nouns knows."""

from __future__ import annotations

import pytest

from tests.extract.figures.reading_aid import case, read_passage


def _parts(text: str) -> tuple[list[int | float], set[bool]]:
    """The numbers of the parts, and whether others may be left out beside them."""
    parts = [figure for figure in read_passage(case("", text)) if figure.part_of]
    return [part.value for part in parts], {part.one_of_some for part in parts}


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2022, huyện khen thưởng 41 cá nhân, trong đó có 25 nông dân, 6 giáo viên.",
        "Năm 2022, có 139 tập thể được khen, trong đó tỉnh 12 tập thể, huyện 86 tập thể, còn lại do xã khen.",
        "Năm 2022, tỉnh tuyên dương 96 cán bộ đoàn, trong đó có 38 nữ và 21 người dân tộc thiểu số.",
        "Năm 2022, xã khen 87 đảng viên, trong đó 23 đảng viên trẻ, 5 đảng viên cao tuổi.",
        "Năm 2022, xã khen hơn 87 đảng viên, gồm 63 đảng viên nông thôn, 15 đảng viên cơ quan.",
    ],
)
def test_parts_that_are_only_some(text: str) -> None:
    values, some = _parts(text)
    assert len(values) == 2
    assert some == {True}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Năm 2022, tỉnh khen 80 tập thể, cá nhân; trong đó tập thể: 29, cá nhân: 50.", [29, 50]),
        ("Huyện có 214 mô hình làm theo Bác (khối phường: 131; khối cơ quan: 49; khối trường học: 32).", [131, 49, 32]),
        ("Năm 2022, huyện khen thưởng 41 cá nhân, gồm 25 nông dân, 6 giáo viên.", [25, 6]),
        ("Năm 2022, huyện khen thưởng 31 cá nhân, trong đó có 25 nông dân, 6 giáo viên.", [25, 6]),
    ],
)
def test_parts_that_are_meant_as_all(text: str, values: list[int]) -> None:
    assert _parts(text) == (values, {False})


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "Huyện có 5.236 cá nhân đăng ký học Bác, trong đó đảng viên 2.914, đoàn viên 1.407, hội viên đoàn thể 915.",
            [2914, 1407, 915],
        ),
        (
            "Năm 2022, tỉnh khen 312 thanh niên, trong đó nông thôn 97, trường học 84, công chức 51, "
            "lực lượng vũ trang 46, công nhân 34.",
            [97, 84, 51, 46, 34],
        ),
    ],
)
def test_the_numbers_that_are_left_fill_a_sum(text: str, values: list[int]) -> None:
    assert _parts(text) == (values, {False})


def test_what_does_not_fill_a_sum_is_no_part_of_it() -> None:
    text = "Huyện có 5.236 cá nhân đăng ký làm theo Bác, trong đó đảng viên 2.914, đoàn viên 1.407, kinh phí 725 triệu."
    assert _parts(text) == ([2914, 1407], {False})
