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


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (
            "Bộ tặng Cờ cho 5 đơn vị; 11 đồng chí đạt danh hiệu lao động tiên tiến, 89 đồng chí là chiến sĩ thi đua.",
            ["Bộ", None, None],
        ),
        (
            "Năm 2023 có 16 hộ được biểu dương, 5 hộ được UBND tỉnh tặng bằng khen; năm 2024 có 22 hộ.",
            [None, "UBND tỉnh", None],
        ),
        (
            "Năm 2016, 17 đồng chí được công nhận chiến sĩ thi đua; riêng phong trào giúp dân có 2 tập thể được "
            "Thủ tướng tặng Bằng khen.",
            [None, "Thủ tướng"],
        ),
        ("Thành phố gửi thư khen cho 17 người; riêng 4 hộ hiến đất được biểu dương tại xóm.", ["Thành phố", None]),
        ("Có 30 người được nhận Bằng khen của Bộ Y tế; 5 gia đình cũng được tuyên dương.", ["Bộ Y tế", None]),
        ("Huyện ủy khen 12 tập thể; bên cạnh đó là 37 hộ tiêu biểu được tôn vinh.", ["Huyện ủy", "Huyện ủy"]),
        (
            "Ông được tặng giấy khen của Huyện ủy và là một trong 21 cá nhân vừa được Tỉnh ủy Hà Tĩnh tặng bằng khen.",
            ["Tỉnh ủy Hà Tĩnh"],
        ),
    ],
)
def test_an_item_of_other_matter_has_no_giver_of_its_neighbour(text: str, issuers: list[str | None]) -> None:
    assert _issuers(text) == issuers


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Theo Bí thư Trung ương Đoàn, cả nước đã tuyên dương 1.200 thanh niên.", None),
        ("Phó Chủ tịch Hội LHPN Việt Nam nhắc lại rằng giải thưởng đã vinh danh 58 chị.", None),
        ("Từ hồ sơ các công đoàn cơ sở gửi lên, chúng tôi khen 41 công nhân.", None),
        ("Giám đốc Sở Y tế cho hay, năm qua toàn ngành khen thưởng 41 bác sĩ.", None),
        ("Phó Chủ tịch UBND tỉnh đã đến trụ sở Công an huyện Lục Yên trao thưởng cho 3 tập thể.", "UBND tỉnh"),
        ("Danh hiệu “Sinh viên 5 tốt” cấp thành phố thuộc về 231 sinh viên.", None),
        ("Có 10 thôn giữ vững danh hiệu thôn văn hóa.", None),
        ("Ban tổ chức cuộc thi trao thưởng 6 tác giả.", "Ban tổ chức cuộc thi"),
        ("Các cấp ủy trong cả nước khen 3.600 đảng viên.", "Các cấp ủy trong cả nước"),
    ],
)
def test_what_is_no_body_gives_nothing(text: str, issuer: str | None) -> None:
    assert _issuers(text) == [issuer]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            "Tiêu biểu là Hội Nông dân các huyện Cao Phong, Lạc Sơn, Tân Lạc đã khen 120 hội viên.",
            "Hội Nông dân các huyện",
        ),
        ("Đi đầu là Huyện đoàn Yên Thế đã tuyên dương 45 đoàn viên.", "Huyện đoàn Yên Thế"),
        ("Nhà máy thưởng nóng 22 công nhân.", "Nhà máy"),
        ("Năm đầu xã khen 16 người.", "xã"),
        ("Có 71 công nhân nhận Huy hiệu Lao động sáng tạo của Tổng Liên đoàn Lao động Việt Nam.", "Tổng Liên đoàn"),
    ],
)
def test_a_giver_is_found_wherever_it_stands(text: str, issuer: str) -> None:
    assert [(found or "").startswith(issuer) for found in _issuers(text)] == [True]


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Năm 2019, Gia Lai khen 12 tập thể; Kon Tum tôn vinh 8 tập thể.", ["Gia Lai", "Kon Tum"]),
        (
            "Đắk Lắk đã biểu dương 312 tập thể, 980 cá nhân; Đắk Nông 98 tập thể; Lâm Đồng là 410 tập thể.",
            ["Đắk Lắk", "Đắk Lắk", "Đắk Nông", "Lâm Đồng"],
        ),
        ("Theo tổng hợp của các tỉnh, Lâm Đồng tổ chức tuyên dương 215 điển hình.", ["Lâm Đồng"]),
        ("Đà Nẵng trao thưởng 120 gương.", ["Đà Nẵng"]),
        ("Ở Thanh Hóa đã biểu dương 15 tập thể.", [None]),
        ("Người dân Thanh Hóa khen 12 cán bộ.", [None]),
        ("Tại Gia Lai, Kon Tum khen 12 tập thể.", [None]),
        ("UBND tỉnh tặng bằng khen cho 12 tập thể; Ba Tơ 3 tập thể.", ["UBND tỉnh", "UBND tỉnh"]),
    ],
)
def test_a_place_without_its_kind_may_praise(text: str, issuers: list[str | None]) -> None:
    assert _issuers(text) == issuers


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (
            "Huyện Đức Trọng khen 45 tập thể; TP Bảo Lộc 38 tập thể; Đảng ủy Khối 60 tập thể; Công an tỉnh: 9 hộ.",
            ["Huyện Đức Trọng", "TP Bảo Lộc", "Đảng ủy Khối", "Công an tỉnh"],
        ),
        (
            "Hội Nông dân tỉnh khen 12 hộ; Tỉnh đoàn 9 hộ; Sở Y tế là 4 hộ.",
            ["Hội Nông dân tỉnh", "Tỉnh đoàn", "Sở Y tế"],
        ),
        ("Xã khen 12 hộ; huyện 4 hộ.", ["Xã", "huyện"]),
        (
            "Cấp tỉnh khen 27 tập thể, 41 cá nhân; cấp huyện: 2.110 và 6.025.",
            ["Cấp tỉnh", "Cấp tỉnh", "cấp huyện", "cấp huyện"],
        ),
        ("Trung ương Hội tặng 2 bằng khen, Tỉnh hội 5 bằng khen.", ["Trung ương Hội", "Tỉnh hội"]),
        ("Tỉnh ủy khen 5 tập thể, đảng ủy cơ sở 120 tập thể.", ["Tỉnh ủy", "đảng ủy cơ sở"]),
        (
            "Sau đợt kiểm tra tại 24 chi, đảng bộ trực thuộc, Ban Thường vụ Huyện ủy khen 9 chi bộ.",
            ["Ban Thường vụ Huyện ủy"],
        ),
        ("UBND tỉnh khen 12 tập thể; Trường Chu Văn An 3 tập thể.", ["UBND tỉnh", "UBND tỉnh"]),
    ],
)
def test_who_stands_as_high_as_the_giver_gives_too(text: str, issuers: list[str | None]) -> None:
    assert _issuers(text) == issuers


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            "Đồng chí Trần Quốc Huy, Phó Trưởng Ban Chỉ đạo Tây Nguyên, trao bằng khen cho 15 tập thể.",
            "Ban Chỉ đạo Tây Nguyên",
        ),
        ("Các cục chuyên ngành, nhà trường, đơn vị trực thuộc khen 210 tập thể.", "Các cục chuyên ngành, nhà trường"),
    ],
)
def test_the_name_of_a_body_begins_at_its_first_word(text: str, issuer: str) -> None:
    assert [(found or "").startswith(issuer) for found in _issuers(text)] == [True]


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Hội LHPN tỉnh tuyên dương 64 chị, chọn từ 1.215 chị do cơ sở giới thiệu.", ["Hội LHPN tỉnh", "cơ sở"]),
        ("Từ 526 gương do các chi hội giới thiệu, Hội CCB tỉnh biểu dương 289 gương.", ["các chi hội", "Hội CCB tỉnh"]),
        ("Ban Thi đua - Khen thưởng tiếp nhận 120 hồ sơ do các sở, ngành trình.", ["các sở, ngành"]),
        ("Huyện đoàn nhận 45 hồ sơ do xã đề cử.", ["xã"]),
        ("Từ 90 gương do bà con giới thiệu, Tỉnh ủy khen 12 gương.", [None, "Tỉnh ủy"]),
    ],
)
def test_who_proposes_stands_behind_those_who_are_proposed(text: str, issuers: list[str | None]) -> None:
    assert _issuers(text) == issuers


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (
            "Các huyện đã khen 245 tập thể, trong đó huyện Na Rì 50 tập thể, huyện Bạch Thông 70 tập thể.",
            ["Các huyện", "huyện Na Rì", "huyện Bạch Thông"],
        ),
        (
            "Các địa phương, đơn vị khen 320 tập thể. Cụ thể: TP Bảo Lộc 38 tập thể, Đảng ủy Khối 60 tập thể.",
            ["Các địa phương, đơn vị", "TP Bảo Lộc", "Đảng ủy Khối"],
        ),
        (
            "Các tỉnh Tây Nguyên khen 1.227 tập thể, 3.545 cá nhân, trong đó Đắk Lắk 312 tập thể, 980 cá nhân; Gia Lai "
            "287 tập thể.",
            ["Các tỉnh Tây Nguyên", "Các tỉnh Tây Nguyên", "Đắk Lắk", "Đắk Lắk", "Gia Lai"],
        ),
        ("Các chi bộ khen 120 đảng viên, gồm Chi bộ Quân sự 12 đảng viên.", ["Các chi bộ", "Chi bộ Quân sự"]),
        ("Các cấp công đoàn khen 120 đoàn viên, riêng cấp tỉnh là 75 đoàn viên.", ["Các cấp công đoàn"] * 2),
        ("Các trường khen 120 học sinh, gồm 50 nữ, 70 nam.", ["Các trường"] * 3),
        ("Huyện ủy khen 120 đảng viên, trong đó Chi bộ Quân sự 12 đảng viên.", ["Huyện ủy", "Huyện ủy"]),
    ],
)
def test_the_parts_of_what_several_bodies_gave_name_their_body(text: str, issuers: list[str | None]) -> None:
    assert _issuers(text) == issuers


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (
            "Năm 2007, Huyện ủy biểu dương 4 tập thể và 13 cá nhân; năm 2008 là 7 tập thể, 22 cá nhân. Như vậy, toàn "
            "huyện có 46 điển hình (11 tập thể, 35 cá nhân) được nêu tên.",
            ["Huyện ủy"] * 7,
        ),
        (
            "Năm 2007, Huyện ủy biểu dương 4 tập thể và 13 cá nhân; năm 2008 Tỉnh ủy khen 7 tập thể, 22 cá nhân. Như "
            "vậy, toàn huyện có 46 điển hình (11 tập thể, 35 cá nhân) được nêu tên.",
            ["Huyện ủy", "Huyện ủy", "Tỉnh ủy", "Tỉnh ủy", None, None, None],
        ),
    ],
)
def test_a_sum_of_sums_has_the_giver_of_all_of_them(text: str, issuers: list[str | None]) -> None:
    assert _issuers(text) == issuers


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (
            "Về khen thưởng: Tỉnh ủy 5 tập thể, 7 cá nhân; Đảng ủy Khối 20 tập thể, 46 cá nhân; cơ sở 88 tập thể.",
            ["Tỉnh ủy", "Tỉnh ủy", "Đảng ủy Khối", "Đảng ủy Khối", "cơ sở"],
        ),
        (
            "Kết quả khen thưởng năm 2019: cấp tỉnh 5 tập thể, 7 cá nhân; cấp huyện có 20 tập thể.",
            ["cấp tỉnh", "cấp tỉnh", "cấp huyện"],
        ),
        ("Công tác biểu dương: Trung ương 3 tập thể; tỉnh: 12 tập thể.", ["Trung ương", "tỉnh"]),
        (
            "Khen thưởng của Đảng ủy Khối dành cho 15 chi bộ, của Huyện ủy dành cho 9 chi bộ.",
            ["Đảng ủy Khối", "Huyện ủy"],
        ),
        ("UBND tỉnh khen thưởng: cấp huyện 5 tập thể; cấp xã 7 tập thể.", ["UBND tỉnh", "UBND tỉnh"]),
        ("Kết quả khen thưởng: Trường Chu Văn An 5 học sinh; Trường Lê Lợi 7 học sinh.", [None, None]),
    ],
)
def test_an_item_without_a_verb_begins_with_its_giver(text: str, issuers: list[str | None]) -> None:
    assert _issuers(text) == issuers


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Đảng ủy xã đã ban hành 4 công văn; có 34/34 chi bộ đăng ký mô hình.", ["Đảng ủy xã", None]),
        ("Theo Hội Nông dân tỉnh, có 2.317 hộ đăng ký, 64 xã đăng ký mô hình.", ["Hội Nông dân tỉnh"] * 2),
        ("Tỉnh hội tổ chức 11 lớp tập huấn; 169 cơ sở Hội đăng ký làm theo.", ["Tỉnh hội", None]),
        ("Có 112 trường tổ chức học tập; số giảng viên tham gia học tập là 27.640 người.", [None, None]),
    ],
)
def test_who_registers_or_attends_of_himself_has_no_giver(text: str, issuers: list[str | None]) -> None:
    assert _issuers(text) == issuers


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Toàn huyện có 12 xã, thị trấn khen thưởng 45 hộ.", [None]),
        ("Các sở, ban, ngành tuyên dương 3.120 người.", ["Các sở, ban, ngành"]),
        ("Các xã, thị trấn khen 45 hộ.", ["Các xã, thị trấn"]),
        (
            "Thủ tướng tặng Cờ thi đua cho 28 đơn vị, Chủ tịch nước tặng Huân chương cho 3 tập thể.",
            ["Thủ tướng", "Chủ tịch nước"],
        ),
        ("Các phòng, ban, đoàn thể khen 14 hội viên.", ["Các phòng, ban, đoàn thể"]),
    ],
)
def test_bodies_named_together_are_one_giver(text: str, issuers: list[str | None]) -> None:
    assert _issuers(text) == issuers
