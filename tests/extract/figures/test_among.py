# SPDX-License-Identifier: MIT
"""Tests sentences about those counted before: some of them, a ranking of them, a rest that is not counted."""

from __future__ import annotations

import pytest

from reader.extract.pipeline import read_article
from tests.extract.figures.reading_aid import case, read_passage

Parts = list[tuple[float, float | None]]
_HEAD = "Hội nghị sơ kết việc học tập và làm theo Bác.\n"

_SAID_AGAIN: list[tuple[str, Parts]] = [
    (
        "Trung ương Đoàn tuyên dương 146 đội viên. Trong 146 bạn ấy, các bạn nữ áp đảo với 98 bạn; "
        "có 7 bạn là người dân tộc Dao.",
        [(146, None), (98, 146), (7, 146)],
    ),
    (
        "Hội tặng bằng khen cho 63 nông dân. Trong số 63 người này, 45 người có trang trại, 8 người là nữ.",
        [(63, None), (45, 63), (8, 63)],
    ),
    (
        "Chủ tịch nước phong tặng 101 Thầy thuốc Nhân dân. Trong 101 Thầy thuốc Nhân dân, 63 người làm ở tuyến trên.",
        [(101, None), (63, 101)],
    ),
    (
        "Huyện khen 10 tập thể và 15 cá nhân. Trong 10 tập thể và 15 cá nhân được khen lần này, "
        "có 3 tập thể và 5 cá nhân thuộc khối trường học.",
        [(10, None), (15, None), (3, 10), (5, 15)],
    ),
    (
        "Huyện ủy biểu dương 52 tập thể và 81 cá nhân. Số cá nhân có 22 phụ nữ, 19 đồng bào dân tộc thiểu số.",
        [(52, None), (81, None), (22, 81), (19, 81)],
    ),
    (
        "UBND tỉnh tặng bằng khen cho 120 cá nhân. 58 người là nữ, 12 người là công nhân trực tiếp sản xuất.",
        [(120, None), (58, 120), (12, 120)],
    ),
    (
        "Tỉnh Đoàn tuyên dương 120 thanh niên. Trong số được tuyên dương, 61,6% là nữ; 27 bạn là người dân tộc Mông.",
        [(120, None), (61.6, None), (27, 120)],
    ),
]
_OF_ONE_KIND: list[tuple[str, Parts]] = [
    (
        "Cục Thuế tặng giấy khen cho 21 tập thể, 163 cá nhân; đối với cá nhân, 40 người được khen về cải cách, "
        "78 người về thu nợ, số còn lại khen toàn diện.",
        [(21, None), (163, None), (40, 163), (78, 163)],
    ),
    (
        "1.184 mô hình làm theo Bác được gây dựng, với 927 mô hình hiện còn duy trì nền nếp.",
        [(1184, None), (927, 1184)],
    ),
    (
        "Hội đồng trao giải cho 12 tác phẩm: một giải nhất, hai giải nhì, 3 giải ba, 6 giải khuyến khích.",
        [(12, None), (1, 12), (2, 12), (3, 12), (6, 12)],
    ),
]
_RANKED: list[tuple[str, Parts]] = [
    (
        "Huyện công nhận 207 mô hình dân vận khéo. Lĩnh vực kinh tế chiếm nhiều hơn cả với 92 mô hình, "
        "tiếp đến là văn hóa - xã hội 71, quốc phòng - an ninh 28, còn xây dựng hệ thống chính trị là 16.",
        [(207, None), (92, 207), (71, 207), (28, 207), (16, 207)],
    ),
    (
        "Hội đồng chọn 10 người để trao giải. Đông nhất là khối doanh nghiệp với 6 gương mặt; khối sự nghiệp góp 3.",
        [(10, None), (6, 10), (3, 10)],
    ),
    (
        "Tỉnh tuyên dương 397 cựu chiến binh. Cựu chiến binh Duy Tiên có 91 người, Lý Nhân 88, Kim Bảng 76.",
        [(397, None), (91, 397), (88, 397), (76, 397)],
    ),
    (
        "Viện trưởng tặng danh hiệu cho 154 kiểm sát viên, ở cấp huyện chiếm quá nửa (83).",
        [(154, None), (83, 154)],
    ),
    (
        "Công ty tặng giấy khen cho 40 cá nhân, quá nửa (23) là công nhân, một phần tư (10) là kỹ sư.",
        [(40, None), (23, 40), (10, 40)],
    ),
]
_NUMBER_AGAIN: list[tuple[str, Parts]] = [
    ("Tỉnh đoàn biểu dương 12 chi đoàn. 5 trong 12 chi đoàn đó ở vùng biên giới.", [(12, None), (5, 12)]),
    ("Sở tặng giấy khen cho 20 cá nhân, 7 trong số 20 là nữ.", [(20, None), (7, 20)]),
    ("Huyện khen 58 lượt tập thể, 16 trong số 58 từ cấp bộ trở lên.", [(58, None), (16, 58)]),
    ("Hội biểu dương 40 hội viên; 9 trong 40 người là dân tộc Khmer.", [(40, None), (9, 40)]),
    ("Công an tỉnh tuyên dương 30 điển hình, 11 trong số 30 được Bộ khen.", [(30, None), (11, 30)]),
]
_NUMBER_OF_ELSE: list[tuple[str, Parts]] = [
    ("Tỉnh đoàn biểu dương 12 chi đoàn. Xã sửa 5 trong 12 cầu treo.", [(12, None)]),
    ("Sở khen 20 cá nhân và 9 tập thể. Thầy mang 6 trong 9 quyển vở.", [(20, None), (9, None)]),
    ("Huyện ủy ban hành 3 kế hoạch, 8 hướng dẫn. Chi bộ gỡ bớt 4 trong 8 loa vì dân kêu ồn.", [(3, None), (8, None)]),
    ("Hội biểu dương 7 hội viên. Anh Lềnh bán 3 trong 7 con bò để lợp mái trường.", [(7, None)]),
    ("Xã tặng giấy khen cho 15 hộ. Mưa làm đổ 4 trong 15 cột điện.", [(15, None)]),
]
_WITH_A_REST: list[tuple[str, Parts]] = [
    (
        "100 cán bộ Đoàn được nhận giải do Trung ương Đoàn trao: 22 người ở nông thôn, 31 người ở trường học, "
        "19 người khối lực lượng vũ trang, số còn lại thuộc khối công chức.",
        [(100, None), (22, 100), (31, 100), (19, 100)],
    ),
    (
        "Chia theo việc làm, có 18 quân y, có 11 thầy giáo quân hàm xanh, có 24 cán bộ tăng cường xã. "
        "Gộp lại, số cá nhân được tôn vinh dịp này lên tới 92 người.",
        [(18, 92), (11, 92), (24, 92), (92, None)],
    ),
    (
        "Cơ cấu giải gồm giải Nhất 9, giải Nhì 25, giải Ba 46 và giải Khuyến khích 71; cộng lại là 151 giải.",
        [(9, 151), (25, 151), (46, 151), (71, 151), (151, None)],
    ),
    (
        "Ban Chỉ đạo đếm được 1.315 mô hình làm theo Bác, duy trì đều 1.202.",
        [(1315, None), (1202, 1315)],
    ),
]


@pytest.mark.parametrize(
    ("passage", "expected"), [*_SAID_AGAIN, *_NUMBER_AGAIN, *_NUMBER_OF_ELSE, *_OF_ONE_KIND, *_RANKED, *_WITH_A_REST]
)
def test_numbers_of_those_counted_before_are_parts(passage: str, expected: Parts) -> None:
    found = read_passage(case("among", _HEAD + passage))
    values = {figure.id: figure.value for figure in found}
    assert [(figure.value, values.get(figure.part_of or "")) for figure in found] == expected


def test_the_title_may_call_them_otherwise() -> None:
    found = read_article(
        "41 thầy cô được phong tặng danh hiệu Nhà giáo Nhân dân\n"
        "Sáng 18/11/2017, Chủ tịch nước phong tặng danh hiệu Nhà giáo Nhân dân cho 41 nhà giáo."
    ).figures
    assert [(figure.value, len(figure.mentions)) for figure in found] == [(41, 1)]


def test_what_the_text_says_again_is_still_what_the_title_called_otherwise() -> None:
    found = read_article(
        "41 thầy cô được phong tặng danh hiệu Nhà giáo Nhân dân\n"
        "Sáng 18/11/2017, Chủ tịch nước phong tặng danh hiệu Nhà giáo Nhân dân cho 41 nhà giáo. "
        "Hội trường kín chỗ.\nCuối buổi, 41 nhà giáo được tặng danh hiệu cùng chụp ảnh lưu niệm."
    ).figures
    assert [(figure.value, len(figure.mentions)) for figure in found] == [(41, 2)]


@pytest.mark.parametrize(
    ("behind", "unit"),
    [
        ("5 trong 12 ở vùng biên giới.", "chi đoàn"),
        ("Chỉ 4 trong số 12 là chi đoàn thôn.", "chi đoàn"),
        ("Có 3 trong 12 được Trung ương Đoàn khen.", "chi đoàn"),
    ],
)
def test_the_noun_of_some_of_those_is_that_of_the_sentence_before(behind: str, unit: str) -> None:
    long = "Dịp này, tại hội nghị tổng kết ở hội trường lớn của tỉnh, sau hai giờ thảo luận, Tỉnh đoàn biểu dương"
    found = read_passage(case("among", f"{_HEAD}{long} 12 chi đoàn. {behind}"))
    assert [figure.unit for figure in found] == ["chi đoàn", unit]
