# SPDX-License-Identifier: MIT
"""Tests whose award it is that another hands over, or that another had asked for, in sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.figures.reading_aid import case, read_passage


def _issuers(text: str) -> list[str | None]:
    figures = read_passage(case("decider", f"Hội nghị sơ kết việc học tập và làm theo Bác.\n{text}"))
    return [figure.issuer for figure in figures]


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Huyện đã đề nghị tỉnh khen thưởng 6 tập thể; kết quả có 4 tập thể được khen.", ["Huyện", "tỉnh"]),
        (
            "Đảng ủy phường đề nghị Quận ủy khen 5 chi bộ, kết quả 3 chi bộ được tặng giấy khen.",
            ["Đảng ủy phường", "Quận ủy"],
        ),
        (
            "Tỉnh đoàn đề xuất Trung ương Đoàn khen 9 đoàn viên, đến nay 2 đoàn viên được tuyên dương.",
            ["Tỉnh đoàn", "Trung ương Đoàn"],
        ),
        (
            "Công đoàn trường đề nghị Sở Giáo dục và Đào tạo khen thưởng 8 nhà giáo. Kết quả, 5 nhà giáo được khen.",
            ["Công đoàn trường", "Sở Giáo dục và Đào tạo"],
        ),
        (
            "Hội đồng Thi đua giới thiệu 6 đảng viên để Ban Thường vụ Tỉnh ủy xét tặng bằng khen, kết quả 4 đồng chí "
            "được tặng bằng khen.",
            ["Hội đồng Thi đua", "Ban Thường vụ Tỉnh ủy"],
        ),
        ("Huyện đã đề nghị tỉnh khen thưởng 6 tập thể; ngoài ra có 4 tập thể được khen.", ["Huyện", None]),
        ("Huyện đề nghị các chi bộ khen thưởng kịp thời; có 4 tập thể được khen.", [None]),
    ],
)
def test_who_was_asked_gives_what_came_of_it(text: str, issuers: list[str | None]) -> None:
    assert _issuers(text) == issuers


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Quyết định số 1234/QĐ-UBND của Chủ tịch UBND tỉnh tặng Bằng khen cho 31 tập thể.", "UBND tỉnh"),
        (
            "Theo Quyết định số 1234/QĐ-UBND ngày 12/5/2019 của UBND tỉnh Hà Nam, có 31 tập thể được tặng Bằng khen.",
            "UBND tỉnh Hà Nam",
        ),
        ("Tại Quyết định số 87/QĐ-CTN của Chủ tịch nước, 31 nhà giáo được phong tặng danh hiệu.", "Chủ tịch nước"),
        (
            "Thay mặt Đảng ủy xã, bà Lâm Thị Xuyến công bố quyết định của UBND xã tặng giấy khen 31 giáo viên.",
            "UBND xã",
        ),
        ("Thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị, 31 tập thể được khen thưởng.", None),
        ("Theo Tờ trình số 12/TTr-SNV của Sở Nội vụ, có 31 tập thể được khen thưởng.", None),
    ],
)
def test_whose_decision_it_is_gives(text: str, issuer: str | None) -> None:
    assert _issuers(text) == [issuer]


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Có 12 người do Tỉnh ủy khen, 46 người do Huyện ủy khen.", ["Tỉnh ủy", "Huyện ủy"]),
        (
            "Nhiều người được cấp trên khen: 3 đồng chí được Bộ Tư lệnh Quân khu 1, 9 đồng chí được Bộ CHQS tỉnh tặng "
            "bằng khen.",
            ["Bộ Tư lệnh Quân khu 1", "Bộ CHQS tỉnh"],
        ),
        ("Hội đồng Thi đua - Khen thưởng xét, chọn 16 tập thể để Chủ tịch UBND huyện tặng giấy khen.", ["UBND huyện"]),
        ("Đảng ủy chọn 16 chi bộ để khen thưởng.", ["Đảng ủy"]),
        ("Giám đốc công ty tặng giấy khen cho 38 tổ sản xuất.", ["công ty"]),
        ("Hiệu trưởng nhà trường đã khen 38 học sinh.", ["nhà trường"]),
    ],
)
def test_the_giver_stands_beside_those_who_are_given(text: str, issuers: list[str | None]) -> None:
    assert _issuers(text) == issuers
