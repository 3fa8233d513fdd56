# SPDX-License-Identifier: MIT
"""The measure of identities: what counts as the body or document that is meant, and what does not."""

from __future__ import annotations

import pytest

from tests.benchmarks.identities import meant, same_body, same_document


@pytest.mark.parametrize(
    ("identity", "name"),
    [
        ("body:so-y-te-tinh-nghe-an", "Sở Y tế Nghệ An"),
        ("body:thanh-uy-ho-chi-minh", "Thành ủy Thành phố Hồ Chí Minh"),
        ("body:ban-quan-li-cho-mi-tho", "Ban Quản lý Chợ Mỹ Tho"),
        ("body:dang-uy-xa-na-ngoi@40", "Đảng ủy xã Na Ngoi @ tỉnh Nghệ An"),
        ("body:chi-bo-ap-7-xa-phu-tuc@75", "Chi bộ ấp 7 @ xã Phú Túc @ tỉnh Đồng Nai"),
        ("body:hoi-lien-hiep-phu-nu-phuong-11@774", "Hội Liên hiệp Phụ nữ phường 11 @ quận 5"),
    ],
)
def test_these_are_the_body_that_is_meant(identity: str, name: str) -> None:
    assert same_body(identity, name)


@pytest.mark.parametrize(
    ("identity", "name"),
    [
        ("body:so-y-te-tinh-ha-nam", "Sở Y tế tỉnh Nghệ An"),
        ("body:tinh-uy-ha-nam", "Ban Thường vụ Tỉnh ủy Hà Nam"),
        ("body:cong-an-thanh-pho-hai-duong", "Công an tỉnh Hải Dương"),
        ("body:dang-uy-xa-na-ngoi@38", "Đảng ủy xã Na Ngoi @ tỉnh Nghệ An"),
        ("body:dang-uy-xa-na-ngoi", "Đảng ủy xã Na Ngoi @ tỉnh Nghệ An"),
        ("body:chi-bo-ap-7@75", "Chi bộ ấp 7 @ xã Phú Túc @ tỉnh Đồng Nai"),
    ],
)
def test_these_are_another_body_or_say_too_little(identity: str, name: str) -> None:
    assert not same_body(identity, name)


@pytest.mark.parametrize(
    ("identity", "name", "same"),
    [
        ("doc:05-CT/TW", "Chỉ thị 05-CT/TW | Bộ Chính trị | 2016-05-15", True),
        ("doc:137-NQ/ĐU@dang-uy-su-doan-10@2013", "Nghị quyết 137-NQ/ĐU | Đảng ủy Sư đoàn 10 | 2013", True),
        ("doc:137-NQ/ĐU@dang-uy-su-doan-5@2013", "Nghị quyết 137-NQ/ĐU | Đảng ủy Sư đoàn 10 | 2013", False),
        ("doc:18-NQ/TW@2022", "Nghị quyết 18-NQ/TW | Ban Chấp hành Trung ương Đảng | 2017-10-25", False),
        ("doc:34-CT/TU@83", "Chỉ thị 34-CT/TU | Tỉnh ủy Bến Tre | ?", True),
        ("doc:34-CT/TU@84", "Chỉ thị 34-CT/TU | Tỉnh ủy Bến Tre | ?", False),
        ("doc:34-CT/TW", "Chỉ thị 34-CT/TU | Tỉnh ủy Bến Tre | ?", False),
        ("doc:12-NQ/HU@084", "Nghị quyết 12-NQ/HU | Huyện ủy Si Ma Cai | 2011", False),
        ("doc:12-NQ/HU@084@2011", "Nghị quyết 12-NQ/HU | Huyện ủy Si Ma Cai | 2011", True),
        ("doc:15/2003/QH11", "Luật Thi đua, Khen thưởng | Quốc hội | 2003?", True),
        ("doc:Luật Thi đua, khen thưởng", "Luật Thi đua, Khen thưởng | Quốc hội | 2003?", True),
        ("doc:06/2022/QH15", "Luật Thi đua, Khen thưởng | Quốc hội | 2003?", False),
    ],
)
def test_which_document_is_meant(identity: str, name: str, *, same: bool) -> None:
    assert same_document(identity, name) is same


def test_meanings_are_written_down_for_their_articles_only() -> None:
    answers = meant("pg-13-mo-cay-nam-nam-nam")
    assert answers
    assert answers["ORGANISATION"]["Huyện ủy"] == "Huyện ủy Mỏ Cày Nam"
    assert meant("no-such-article") is None
