# SPDX-License-Identifier: MIT
"""Tests at which level a giver stands, by the words of its name, the year and the place of the article."""

from __future__ import annotations

import pytest

from reader.core.figure import IssuerLevel
from reader.extract.figures.levels import level_of

_CENTRAL, _PROVINCE, _SECTOR = IssuerLevel.CENTRAL, IssuerLevel.PROVINCE, IssuerLevel.SECTOR
_ABOVE, _BASE = IssuerLevel.ABOVE_BASE, IssuerLevel.BASE


@pytest.mark.parametrize(
    ("issuer", "level"),
    [
        ("Ủy ban Kiểm tra Trung ương", _CENTRAL),
        ("Ban Chỉ đạo quốc gia vận động hiến máu tình nguyện", _CENTRAL),
        ("Đảng ủy Khối Doanh nghiệp Trung ương", _CENTRAL),
        ("VKSND tối cao", _SECTOR),
        ("Tòa án nhân dân tối cao", _SECTOR),
        ("Trung ương Hội Nông dân Việt Nam", _SECTOR),
        ("Công đoàn Dệt may Việt Nam", _SECTOR),
        ("Đảng ủy Bộ Giao thông Vận tải", _SECTOR),
        ("Bộ Chỉ huy BĐBP tỉnh", _SECTOR),
        ("Đồn Biên phòng Cha Lo", _SECTOR),
        ("Tổng cục trưởng", _SECTOR),
        ("Ủy ban Kiểm tra Tỉnh ủy", _PROVINCE),
        ("Hội đồng Thi đua - Khen thưởng tỉnh", _PROVINCE),
        ("Ban Thường vụ Huyện ủy", _ABOVE),
        ("Ban Thường vụ Đoàn Khối", _ABOVE),
        ("Đảng ủy Tổng công ty Thép", _ABOVE),
        ("Công đoàn Khu kinh tế Dung Quất", _ABOVE),
        ("cấp ủy cấp trên cơ sở", _ABOVE),
        ("cấp ủy cơ sở", _BASE),
        ("Ban Thường vụ Đảng ủy Trường", _BASE),
        ("Hội đồng Thi đua - Khen thưởng Bệnh viện", _BASE),
        ("các cấp ủy trực thuộc", _BASE),
        ("Ban Tổ chức", None),
        ("Hội đồng", None),
    ],
)
def test_the_words_of_a_name_tell_its_level(issuer: str, level: IssuerLevel | None) -> None:
    assert level_of(issuer, "2019") is level


@pytest.mark.parametrize(
    ("issuer", "date", "place", "level"),
    [
        ("Thành ủy", "2011", "Lạng Sơn", _ABOVE),
        ("UBND thành phố", "2018", "Tân An, Long An", _ABOVE),
        ("Ủy ban Kiểm tra Thành ủy", "2018", "Hạ Long, Quảng Ninh", _ABOVE),
        ("Thành ủy", "2018", "Hải Phòng", _PROVINCE),
        ("UBND thành phố", "2022", "Ô Môn, Cần Thơ", _PROVINCE),
        ("Thành ủy", "2018", None, _PROVINCE),
        ("Thành đoàn Huế", "2010", "Huế", _ABOVE),
        ("Thành ủy Huế", "2025-03", "Huế", _PROVINCE),
        ("Thành ủy", "2015", "Huế", _ABOVE),
        ("Thành ủy Đà Nẵng", "2015", "Quảng Nam", _PROVINCE),
    ],
)
def test_a_city_without_a_name_is_that_of_the_article(
    issuer: str, date: str, place: str | None, level: IssuerLevel
) -> None:
    assert level_of(issuer, date, place) is level
