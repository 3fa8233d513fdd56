# SPDX-License-Identifier: MIT
"""Tests who is read as the giver of an award, in sentences of our own from all sectors."""

from __future__ import annotations

import pytest

from reader.core.figure import IssuerLevel
from reader.extract.figures.levels import level_of
from reader.extract.identity_names import identity_name
from tests.extract.figures.reading_aid import case, read_passage

_SUBJECTS = (
    ("Ban Chấp hành Đoàn tỉnh Gia Lai tuyên dương 25 đoàn viên tiêu biểu.", "Ban Chấp hành Đoàn tỉnh"),
    ("Tại hội nghị, Thường trực Huyện ủy đã biểu dương 12 tập thể, 20 cá nhân.", "Thường trực Huyện ủy"),
    ("Nhà trường đã khen thưởng 35 học sinh làm theo Bác.", "Nhà trường"),
    ("Năm 2023, các chi bộ trực thuộc khen thưởng 120 đảng viên.", "các chi bộ trực thuộc"),
    ("Qua bình xét, cấp ủy các cấp đã biểu dương 215 đảng viên.", "cấp ủy các cấp"),
    ("Hội Nông dân các cấp đã biểu dương 340 hộ nông dân.", "Hội Nông dân các cấp"),
    ("Các cấp công đoàn trong tỉnh đã biểu dương 1.250 công nhân.", "Các cấp công đoàn trong tỉnh"),
    ("Phường An Khê khen thưởng 8 tập thể.", "Phường An Khê"),
    ("Xã đã tuyên dương 5 gương người tốt, việc tốt.", "Xã"),
    ("Năm học 2021 - 2022 ngành công nhận 46 chiến sĩ thi đua cơ sở.", "ngành"),
    ("Hội cấp huyện tặng giấy khen 19 tập thể.", "Hội cấp huyện"),
    ("Các phường, xã giới thiệu 41 gương điển hình.", "Các phường, xã"),
    ("Hội thi do Huyện đoàn Tân Hiệp tổ chức đã trao 2 giải nhì.", "Huyện đoàn Tân Hiệp"),
    ("Hội đồng thi đua chọn 14 cá nhân đề nghị Tỉnh ủy tặng bằng khen.", "Hội đồng thi đua"),
    ("Chủ tịch UBND cấp huyện khen 340 tập thể.", "UBND cấp huyện"),
    ("Thành phố tuyên dương 36 gương người tốt, việc tốt.", "Thành phố"),
    ("Bằng khen của Thủ tướng Chính phủ được trao cho 12 tập thể.", "Thủ tướng Chính phủ"),
    (
        "Bà Lê Thị Hoa, Phó Chủ tịch UBND TP Hải Phòng, thay mặt lãnh đạo thành phố trao Cờ thi đua cho 12 đơn vị.",
        "UBND TP Hải Phòng",
    ),
    ("Chủ tịch UBND các huyện, thành phố tặng giấy khen cho 120 tập thể.", "UBND các huyện, thành phố"),
    ("Tổng Thanh tra trao Kỷ niệm chương cho 14 công chức.", "Tổng Thanh tra"),
    ("Nhân dịp này, Thống đốc Lê Văn Bảy tặng bằng khen 9 cán bộ công đoàn.", "Thống đốc"),
    ("Ở cơ sở, các chi, đảng bộ đã biểu dương 203 đảng viên.", "các chi, đảng bộ"),
    ("Bí thư Xã đoàn đọc quyết định của Huyện đoàn Yên Thế tặng giấy khen cho 6 thanh niên.", "Huyện đoàn Yên Thế"),
    ("Nhân kỷ niệm 69 năm Ngày truyền thống CAND, Công an tỉnh Quảng Nam tuyên dương 45 gương.", "Công an tỉnh"),
    ("Chào mừng Đại hội Công đoàn Việt Nam, Liên đoàn Lao động tỉnh biểu dương 80 công nhân.", "Liên đoàn Lao động"),
    ("Kỷ niệm 70 năm thành lập Đảng bộ tỉnh, Ban Thường vụ Tỉnh ủy khen 12 tập thể.", "Ban Thường vụ Tỉnh ủy"),
    ("Hướng tới Đại hội Hội LHPN tỉnh, Hội LHPN huyện Ba Vì khen 20 hội viên.", "Hội LHPN huyện Ba Vì"),
    ("Nhân dịp này, Huyện ủy, UBND huyện Cư Jút khen thưởng 12 tập thể.", "Huyện ủy"),
    ("Huyện ủy Phù Yên tổ chức hội nghị biểu dương, tại đó 12 tập thể được tặng giấy khen.", "Huyện ủy Phù Yên"),
)
_AGENTS = (
    ("8 tập thể và 15 cá nhân được Chủ tịch UBND tỉnh tặng Bằng khen.", "UBND tỉnh"),
    ("Đợt này, 17 nhà giáo được Bộ trưởng Bộ Giáo dục và Đào tạo tặng bằng khen.", "Bộ Giáo dục và Đào tạo"),
    ("Có 9 chiến sĩ được Bộ trưởng Bộ Quốc phòng tặng bằng khen.", "Bộ Quốc phòng"),
    ("Đã có 6 tập thể và 13 cá nhân được cấp trên khen thưởng.", "cấp trên"),
    ("5 tập thể có cách làm hay được hội biểu dương ngay tại buổi gặp.", "hội"),
    ("12 gương điển hình được huyện Phú Quý tôn vinh.", "huyện Phú Quý"),
    ("Theo Quyết định số 87/QĐ-CTN do Chủ tịch nước ký, 101 thầy thuốc được phong tặng danh hiệu.", "Chủ tịch nước"),
)
_AWARDS = (
    ("Có 3 tập thể vinh dự đón nhận Cờ thi đua của Chính phủ.", "Chính phủ"),
    ("14 cựu chiến binh nhận Bằng khen của Trung ương Hội Cựu chiến binh Việt Nam.", "Trung ương Hội Cựu chiến binh"),
    ("Trao 30 giấy khen của Giám đốc Sở Y tế cho các trạm y tế.", "Sở Y tế"),
    ("Đồng chí Bí thư Ban Cán sự đảng trao Bằng khen của Chánh án cho 8 tập thể.", "Chánh án"),
    ("21 hộ nông dân nhận Giấy khen của Ban Thường vụ Hội Nông dân tỉnh.", "Ban Thường vụ Hội Nông dân tỉnh"),
    ("Thừa ủy quyền của Chủ tịch nước, lãnh đạo tỉnh trao Huân chương Lao động cho 2 tập thể.", "Chủ tịch nước"),
)
_LISTED = (
    (
        "Bộ trưởng Bộ Y tế tặng Bằng khen cho 35 tập thể, cá nhân. Kết quả như sau:\n"
        "Bệnh viện Bạch Mai: 5 tập thể, 12 cá nhân\nViện Pasteur: 3 tập thể, 15 cá nhân",
        "Bộ Y tế",
    ),
    (
        "Huyện ủy tặng giấy khen cho các tập thể, cá nhân sau:\n- Đảng bộ xã Phú An: 2 tập thể, 3 cá nhân",
        "Huyện ủy",
    ),
    ("Ban Dân vận Trung ương năm 2018 tặng bằng khen 4 tập thể của tỉnh.", "Ban Dân vận Trung ương"),
    ("Tính riêng cấp huyện từ năm 2021 đến năm 2023 đã khen 635 tập thể, 1.420 cá nhân.", "cấp huyện"),
)
_NATIONAL = (
    ("Thủ tướng Chính phủ tặng Bằng khen cho 12 tập thể.", "body:thu-tuong-chinh-phu"),
    ("Có 12 tập thể được Chủ tịch nước tặng Huân chương Lao động.", "body:chu-tich-nuoc"),
    ("Có 12 tập thể đón nhận Cờ thi đua của Chính phủ.", "body:chinh-phu"),
    ("Chủ tịch huyện tặng giấy khen cho 12 tập thể.", None),
)
_NOBODY = (
    ("10 cán bộ công đoàn được tặng Kỷ niệm chương “Vì sự nghiệp xây dựng tổ chức Công đoàn”.", None),
    ("Toàn tỉnh có 45 tập thể, 60 cá nhân được khen thưởng.", None),
    ("Lực lượng công an tỉnh đã được tặng thưởng 12 Huân chương Chiến công.", None),
)


@pytest.mark.parametrize(("text", "issuer"), [*_SUBJECTS, *_AGENTS, *_AWARDS, *_LISTED, *_NOBODY])
def test_every_figure_of_a_sentence_has_this_giver(text: str, issuer: str | None) -> None:
    figures = read_passage(case("giver", f"Hội nghị sơ kết việc học tập và làm theo Bác.\n{text}"))
    assert figures
    for figure in figures:
        if issuer is None:
            assert figure.issuer is None
        else:
            assert (figure.issuer or "").startswith(issuer)


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (
            "UBND tỉnh tặng bằng khen cho 7 tập thể; Sở Giáo dục và Đào tạo tặng giấy khen cho 12 tập thể, 30 cá nhân.",
            ["UBND tỉnh", "Sở Giáo dục và Đào tạo", "Sở Giáo dục và Đào tạo"],
        ),
        (
            "5 hội viên được Hội LHPN tỉnh tặng bằng khen, 12 hội viên được Hội LHPN huyện tặng giấy khen.",
            ["Hội LHPN tỉnh", "Hội LHPN huyện"],
        ),
        (
            "Lực lượng được tặng thưởng 2 Huân chương Chiến công, 54 Bằng khen của Thủ tướng Chính phủ và "
            "902 Bằng khen của Bộ Công an.",
            [None, "Thủ tướng Chính phủ", "Bộ Công an"],
        ),
        (
            "Có 2 tập thể được Trung ương, 12 tập thể được tỉnh, 45 tập thể được huyện khen thưởng.",
            ["Trung ương", "tỉnh", "huyện"],
        ),
        (
            "Trong đó, Trung ương khen 5 tập thể; tỉnh 12 tập thể; huyện 35 tập thể.",
            ["Trung ương", "tỉnh", "huyện"],
        ),
        (
            "Cấp cơ sở đã biểu dương 318 lượt người; cấp huyện: 64 tập thể, 152 cá nhân; cấp tỉnh: 5 tập thể.",
            ["Cấp cơ sở", "cấp huyện", "cấp huyện", "cấp tỉnh"],
        ),
        (
            "Tỉnh ủy tặng bằng khen cho 15 tập thể, 20 cá nhân, huyện ủy 35 tập thể và 50 cá nhân, cơ sở 120 tập thể.",
            ["Tỉnh ủy", "Tỉnh ủy", "huyện ủy", "huyện ủy", "cơ sở"],
        ),
        (
            "Huyện ủy Trà Cú khen 8 tập thể, 12 cá nhân; Huyện ủy Cầu Kè 6 tập thể, 10 cá nhân; Thành ủy Trà Vinh là "
            "11 cá nhân.",
            ["Huyện ủy Trà Cú", "Huyện ủy Trà Cú", "Huyện ủy Cầu Kè", "Huyện ủy Cầu Kè", "Thành ủy Trà Vinh"],
        ),
        (
            "Tỉnh Khánh Hòa cũ tặng bằng khen 88 tập thể, 161 cá nhân; tỉnh Ninh Thuận cũ 53 tập thể, 97 cá nhân.",
            ["Tỉnh Khánh Hòa", "Tỉnh Khánh Hòa", "tỉnh Ninh Thuận", "tỉnh Ninh Thuận"],
        ),
        (
            "UBND tỉnh Bình Phước (cũ) tặng bằng khen cho 88 tập thể; UBND tỉnh Đồng Nai (cũ): 53 tập thể.",
            ["UBND tỉnh Bình Phước", "UBND tỉnh Đồng Nai"],
        ),
        (
            "UBND tỉnh tặng bằng khen cho 12 tập thể; huyện Ba Tơ 3 tập thể, huyện Đức Phổ 2 tập thể.",
            ["UBND tỉnh", "UBND tỉnh", "UBND tỉnh"],
        ),
        (
            "Tỉnh khen 15 tập thể ở huyện, 35 cá nhân ở xã.",
            ["Tỉnh", "Tỉnh"],
        ),
        (
            "Các cấp công đoàn biểu dương 960 lượt đoàn viên, trong đó 822 lượt do công đoàn cơ sở, 138 lượt do Liên "
            "đoàn Lao động huyện.",
            ["Các cấp công đoàn", "công đoàn cơ sở", "Liên đoàn Lao động huyện"],
        ),
        (
            "Thừa ủy quyền của Chủ tịch nước, Bộ trưởng trao Huân chương cho 2 tập thể; Bộ tuyên dương 68 điển hình.",
            ["Chủ tịch nước", "Bộ"],
        ),
        (
            "Nhà nước tặng thưởng Huân chương cho 4 tập thể; còn khen thưởng của UBND tỉnh cho phong trào lên tới "
            "1.034 tập thể.",
            ["Nhà nước", "UBND tỉnh"],
        ),
        (
            "Có 3 tập thể nhận Cờ thi đua của Bộ Công an; 11 tập thể đạt danh hiệu Đơn vị Quyết thắng, 25 tập thể là "
            "Đơn vị Tiên tiến.",
            ["Bộ Công an", None, None],
        ),
        (
            "Viện trưởng VKSND tối cao tặng Cờ thi đua cho VKSND tỉnh Nghệ An; tặng Bằng khen cho 5 tập thể.",
            ["VKSND tối cao"],
        ),
        (
            "UBND huyện tổ chức Đại hội thi đua yêu nước, với sự có mặt của 150 đại biểu.",
            [None],
        ),
        (
            "UBND huyện Tân Yên và UBND huyện Lục Nam tặng giấy khen lần lượt 8 và 6 cá nhân.",
            ["UBND huyện Tân Yên", "UBND huyện Lục Nam"],
        ),
        (
            "Đảng ủy Khối đã ban hành 15 kế hoạch, tổ chức 12 hội nghị với 3.400 lượt đảng viên tham dự.",
            ["Đảng ủy Khối", "Đảng ủy Khối", "Đảng ủy Khối"],
        ),
        (
            "Ủy ban Kiểm tra Huyện ủy và các cấp ủy đã thi hành kỷ luật 3 tổ chức đảng, 25 đảng viên.",
            ["Ủy ban Kiểm tra Huyện ủy", "Ủy ban Kiểm tra Huyện ủy"],
        ),
    ],
)
def test_givers_of_one_sentence_are_told_apart(text: str, issuers: list[str | None]) -> None:
    figures = read_passage(case("givers", f"Hội nghị sơ kết việc học tập và làm theo Bác.\n{text}"))
    assert [figure.issuer for figure in figures] == issuers


@pytest.mark.parametrize(
    "lines",
    [
        "UBND tỉnh khen thưởng:\n- 5 tập thể, 9 cá nhân thuộc khối Đảng.\n- 4 tập thể thuộc khối chính quyền.",
        "UBND tỉnh tặng Bằng khen cho:\n- 5 tập thể, 9 cá nhân thuộc khối Đảng.\n- 4 tập thể thuộc khối chính quyền.",
    ],
)
def test_items_have_the_giver_of_their_head(lines: str) -> None:
    figures = read_passage(case("head", f"Sơ kết việc học tập và làm theo Bác\n{lines}"))
    assert [(figure.value, figure.issuer) for figure in figures] == [
        (5, "UBND tỉnh"),
        (9, "UBND tỉnh"),
        (4, "UBND tỉnh"),
    ]


def test_items_of_levels_name_their_givers() -> None:
    text = "Kết quả khen thưởng việc làm theo Bác:\n* Cấp quận: 96 tập thể - 257 cá nhân.\n* Cấp thành phố: 11 tập thể."
    figures = read_passage(case("levels", text))
    assert [figure.issuer for figure in figures] == ["Cấp quận", "Cấp quận", "Cấp thành phố"]


@pytest.mark.parametrize(
    ("later", "issuer"),
    [
        ("Năm 2022 khen thưởng 13 tập thể.", "Đảng ủy Khối"),
        ("Cùng với đó, tuyên dương 13 cá nhân.", "Đảng ủy Khối"),
        ("Ngoài ra, đề nghị Tỉnh ủy tặng bằng khen 13 cá nhân.", "Đảng ủy Khối"),
        ("Năm 2022, toàn Khối có 13 tập thể được khen thưởng.", None),
        ("Anh Lò Văn Páo tuyên dương 13 cá nhân.", None),
    ],
)
def test_a_doer_that_is_not_said_again_is_the_one_of_the_sentence_before(later: str, issuer: str | None) -> None:
    text = f"Năm 2021, Đảng ủy Khối khen thưởng 8 tập thể làm theo Bác. {later}"
    figures = read_passage(case("unsaid", text))
    assert [(figure.value, figure.issuer) for figure in figures] == [(8, "Đảng ủy Khối"), (13, issuer)]


def test_a_sum_after_its_parts_has_their_giver() -> None:
    text = (
        "Năm 2021, Đảng ủy Khối khen thưởng 8 tập thể làm theo Bác. Năm 2022, Đảng ủy Khối khen thưởng 13 tập thể. "
        "Như vậy, qua 2 năm, 21 tập thể đã được khen."
    )
    figures = read_passage(case("sum", text))
    assert [(figure.value, figure.issuer) for figure in figures][-1] == (21, "Đảng ủy Khối")


@pytest.mark.parametrize(
    ("issuer", "date", "level"),
    [
        ("Thủ tướng Chính phủ", None, IssuerLevel.CENTRAL),
        ("Hội Nông dân tỉnh", None, IssuerLevel.PROVINCE),
        ("Hội LHPN huyện Bắc Bình", None, IssuerLevel.ABOVE_BASE),
        ("Đảng ủy xã", "2019", IssuerLevel.BASE),
        ("Đảng ủy xã", "2025-08-01", IssuerLevel.ABOVE_BASE),
        ("Bộ Chỉ huy Quân sự tỉnh", None, IssuerLevel.SECTOR),
        ("Công an tỉnh", None, IssuerLevel.SECTOR),
        ("Thành ủy Long Khánh", None, IssuerLevel.ABOVE_BASE),
        ("Thành ủy Đà Nẵng", None, IssuerLevel.PROVINCE),
        ("các trường", None, IssuerLevel.BASE),
    ],
)
def test_level_of_a_giver(issuer: str, date: str | None, level: IssuerLevel | None) -> None:
    assert level_of(issuer, date) is level


@pytest.mark.parametrize(
    ("sentence", "issuers"),
    [
        ("Năm 2019, 8 tập thể đạt danh hiệu Đơn vị Quyết thắng theo gương Bác.", [None]),
        ("Bộ trưởng Bộ Tư pháp tặng Cờ thi đua ngành Tư pháp cho 27 tập thể.", ["Bộ Tư pháp"]),
        ("Chủ tịch nước tặng Huân chương Lao động cho Trường A; hạng Nhì cho 2 cá nhân.", ["Chủ tịch nước"]),
    ],
)
def test_the_name_of_an_award_is_no_giver(sentence: str, issuers: list[str | None]) -> None:
    figures = read_passage(case("award", f"Sơ kết việc học tập và làm theo Bác\n{sentence}"))
    assert [figure.issuer for figure in figures] == issuers


@pytest.mark.parametrize(("text", "identity"), _NATIONAL)
def test_offices_of_the_whole_country_have_an_identity(text: str, identity: str | None) -> None:
    figures = read_passage(case("giver", f"Hội nghị sơ kết việc học tập và làm theo Bác.\n{text}"))
    assert [figure.issuer_id for figure in figures] == [identity]
    assert identity is None or identity_name(identity) is not None


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Từ giới thiệu của các chi bộ, Đảng ủy xã khen 20 đảng viên (nam 12, nữ 8).", ["Đảng ủy xã"] * 3),
        ("Trên cơ sở đề nghị của các chi đoàn, Huyện đoàn tuyên dương 35 đoàn viên.", ["Huyện đoàn"]),
        ("Qua bình chọn từ các khoa, Công đoàn bệnh viện khen thưởng 20 điều dưỡng.", ["Công đoàn bệnh viện"]),
        ("Theo đề nghị của Ban Tuyên giáo, Tỉnh ủy Bến Tre khen thưởng 12 tập thể.", ["Tỉnh ủy Bến Tre"]),
        ("Ủy ban Kiểm tra Huyện ủy và các cấp ủy khen thưởng 12 đảng viên.", ["Ủy ban Kiểm tra Huyện ủy"]),
        ("12 đảng viên được Huyện ủy khen và 3 người nhận bằng khen của Tỉnh ủy.", ["Huyện ủy", "Tỉnh ủy"]),
    ],
)
def test_who_proposes_does_not_give(text: str, issuers: list[str]) -> None:
    figures = read_passage(case("giver", f"Hội nghị sơ kết việc học tập và làm theo Bác.\n{text}"))
    assert [figure.issuer for figure in figures] == issuers


@pytest.mark.parametrize(
    ("before", "text", "issuer"),
    [
        ("Hội Nông dân tỉnh Bến Tre làm theo Bác.", "Hội này khen thưởng 12 chi hội.", "Hội Nông dân tỉnh Bến Tre"),
        (
            "Hội Nông dân tỉnh Bến Tre làm theo Bác.",
            "Năm 2018, hội này khen thưởng 12 chi hội.",
            "Hội Nông dân tỉnh Bến Tre",
        ),
        ("Sở Y tế Bến Tre làm theo Bác.", "Có 45 bác sĩ được sở này tặng giấy khen.", "Sở Y tế Bến Tre"),
        ("Công ty May Phú Thọ làm theo Bác.", "Có 45 thợ được đơn vị này khen thưởng.", "Công ty May Phú Thọ"),
        ("Công ty May Phú Thọ làm theo Bác.", "Có 45 thợ được cơ quan ấy tặng giấy khen.", "Công ty May Phú Thọ"),
        ("Sở Y tế Bến Tre làm theo Bác.", "Có 45 công nhân được hội này khen thưởng.", "hội"),
        ("Sở Y tế Bến Tre làm theo Bác.", "Có 45 bác sĩ được các đơn vị khen thưởng.", "các đơn vị"),
    ],
)
def test_this_body_is_the_one_named_before(before: str, text: str, issuer: str) -> None:
    figures = read_passage(case("giver", f"{before}\n{text}"))
    assert [figure.issuer for figure in figures] == [issuer]


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (
            "Năm 2015, 139 tập thể, 417 cá nhân được các cấp khen. Cụ thể: Trung ương 1 tập thể; tỉnh 12 tập thể, "
            "31 cá nhân; huyện 46 tập thể, 125 cá nhân.",
            [None, None, "Trung ương", "tỉnh", "tỉnh", "huyện", "huyện"],
        ),
        (
            "Năm 2015, có 58 tập thể được các cấp biểu dương, trong đó tỉnh 8 tập thể; huyện 50 tập thể.",
            [None, "tỉnh", "huyện"],
        ),
        (
            "Năm 2019 có 77 đồng chí được các cấp khen, gồm: Huyện ủy 12 đồng chí, cơ sở 65 đồng chí.",
            [None, "Huyện ủy", "cơ sở"],
        ),
        (
            "Năm 2012, có 210 hội viên được các cấp khen thưởng, gồm tỉnh: 60 hội viên, huyện: 150 hội viên.",
            [None, "tỉnh", "huyện"],
        ),
        (
            "Năm 2018, có 35 cá nhân được các cấp khen thưởng, trong đó tỉnh có 5 cá nhân, huyện có 30 cá nhân.",
            [None, "tỉnh", "huyện"],
        ),
        (
            "Năm 2015, có 58 tập thể được các cấp biểu dương, trong đó cấp tỉnh 8 tập thể, cấp huyện 50 tập thể.",
            [None, None, None],
        ),
        (
            "Năm 2015, có 12 tập thể được biểu dương, trong đó huyện Na Rì 5 tập thể, huyện Bạch Thông 7 tập thể.",
            [None, None, None],
        ),
        (
            "Năm 2015, có 58 tập thể được Thủ tướng tặng Bằng khen, trong đó tỉnh 8 tập thể, huyện 50 tập thể.",
            ["Thủ tướng", "Thủ tướng", "Thủ tướng"],
        ),
    ],
)
def test_the_parts_of_what_all_levels_gave_name_their_level(text: str, issuers: list[str | None]) -> None:
    figures = read_passage(case("giver", f"Hội nghị sơ kết việc học tập và làm theo Bác.\n{text}"))
    assert [figure.issuer for figure in figures] == issuers


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        (
            "Có 2 bác sĩ được phong tặng danh hiệu Thầy thuốc Nhân dân, 17 bác sĩ Thầy thuốc Ưu tú; "
            "5 tập thể được Bộ Y tế tặng Bằng khen.",
            [(2, None, "danh hiệu"), (17, None, "danh hiệu"), (5, "Bộ Y tế", "bằng khen")],
        ),
        (
            "Toàn ngành có 12 tập thể được tặng Cờ thi đua, 30 tập thể Lao động xuất sắc; "
            "45 cá nhân được Thủ tướng tặng Bằng khen.",
            [(12, None, "cờ thi đua"), (30, None, "danh hiệu"), (45, "Thủ tướng", "bằng khen")],
        ),
        (
            "Có 3 giáo viên đạt danh hiệu Chiến sĩ thi đua cấp tỉnh, 25 giáo viên cấp cơ sở; "
            "6 tập thể được UBND tỉnh tặng Bằng khen.",
            [(3, None, "danh hiệu"), (25, None, "danh hiệu"), (6, "UBND tỉnh", "bằng khen")],
        ),
        (
            "Toàn tỉnh có 15 tập thể, 40 cá nhân; riêng huyện có 6 cá nhân được UBND tỉnh tặng Bằng khen.",
            [(6, "UBND tỉnh", "bằng khen")],
        ),
    ],
)
def test_what_stands_behind_a_semicolon_gives_nothing_to_a_list_before_it(
    text: str, givers: list[tuple[float, str | None, str]]
) -> None:
    told = [(figure.value, figure.issuer, figure.award_form) for figure in read_passage(case("givers", text))]
    assert told[-len(givers) :] == givers
