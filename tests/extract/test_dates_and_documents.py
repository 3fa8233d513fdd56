# SPDX-License-Identifier: MIT
"""Dates, periods and documents in their spellings."""

from __future__ import annotations

import pytest

from reader.core.span import EntityType
from reader.extract.pipeline import read_article


def found(sentence: str, kind: EntityType, *, generic: bool = False) -> list[str]:
    text = f"Một tiêu đề ngắn\n{sentence}"
    spans = read_article(text).spans
    return [s.text for s in spans if s.type is kind and not s.nested and s.generic is generic]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sáng 15/5, hội nghị diễn ra.", ["15/5"]),
        ("Từ ngày 1 đến 3/2/2020 có mưa.", ["ngày 1 đến 3/2/2020"]),
        ("Trong hai ngày 15 và 16/5/2024 diễn ra hội thi.", ["ngày 15 và 16/5/2024"]),
        ("Từ năm 2016 đến năm 2020 có nhiều đổi mới.", ["năm 2016", "năm 2020"]),
        ("Giai đoạn 2016 - 2020 và nhiệm kỳ 2020-2025.", ["Giai đoạn 2016 - 2020", "nhiệm kỳ 2020-2025"]),
        ("Trong 5 năm (2016-2020) đã làm.", ["2016-2020"]),
        ("Quý I/2024 và 6 tháng đầu năm 2024 tăng.", ["Quý I/2024", "6 tháng đầu năm 2024"]),
        ("Tháng 5 năm 2021, hội viên đông.", ["Tháng 5 năm 2021"]),
        ("Ngày 15 tháng 5 năm 2016 ban hành.", ["Ngày 15 tháng 5 năm 2016"]),
        ("Có 8/8 chi bộ, 21/25 đơn vị đạt 98,8%.", []),
        ("Năm học 2022 - 2023, trường có 5 năm liền tiên tiến.", ["Năm học 2022 - 2023"]),
        ("Nhân Ngày Nhà giáo Việt Nam 20/11 tặng hoa.", []),
        ("Cuối năm 2020, đầu năm 2021 làm xong.", ["năm 2020", "năm 2021"]),
        ("Mỗi năm 5 lần, mỗi ngày 2 giờ.", []),
        ("Chi 2.024 triệu đồng cho 2024 hộ.", []),
    ],
)
def test_dates(sentence: str, expected: list[str]) -> None:
    assert found(sentence, EntityType.DATE) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị.", ["Chỉ thị số 05-CT/TW ngày 15/5/2016"]),
        ("Theo Chỉ thị 03 CT – TW và Kết luận 19 KL/TW.", ["Chỉ thị 03 CT – TW", "Kết luận 19 KL/TW"]),
        ("Thực hiện Chỉ thị 05 và Nghị quyết số 12.", ["Chỉ thị 05", "Nghị quyết số 12"]),
        ("Căn cứ Nghị định số 91/2017/NĐ-CP, ngày 31/7/2017.", ["Nghị định số 91/2017/NĐ-CP, ngày 31/7/2017"]),
        ("Ban hành Quyết định 1156/QĐ-UBND.", ["Quyết định 1156/QĐ-UBND"]),
        ("Theo Luật Thi đua, khen thưởng năm 2022.", ["Luật Thi đua, khen thưởng năm 2022"]),
        ("Quán triệt Chỉ thị số 03-CT/TW và 05-CT/TW.", ["Chỉ thị số 03-CT/TW", "05-CT/TW"]),
        ("Ban hành 12 kế hoạch và 8 hướng dẫn.", []),
        ("Kế hoạch 5 năm và chương trình 3 bước.", []),
        ("Thực hiện chỉ thị của cấp trên.", []),
    ],
)
def test_documents(sentence: str, expected: list[str]) -> None:
    assert found(sentence, EntityType.DOCUMENT) == expected


def test_resolutions_of_a_plenum_are_general_words() -> None:
    assert found("Thực hiện Nghị quyết Trung ương 4 (khóa XII).", EntityType.DOCUMENT, generic=True) == [
        "Nghị quyết Trung ương 4 (khóa XII)"
    ]
