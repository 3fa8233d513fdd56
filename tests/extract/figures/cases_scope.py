# SPDX-License-Identifier: MIT
"""Owns the passages on verbs, years and issuers: groups 8 to 11 of the phrasings. All are written for these tests."""

from __future__ import annotations

from tests.extract.figures.reading_aid import case, fig

VERB_AFTER = (
    case(
        "passive-after-two",
        "Năm 2022, 5 tập thể và 9 cá nhân của Đảng bộ Sở Tài chính được tặng Giấy khen vì làm theo Bác.",
        fig("5 collective commended 2022", form="giấy khen"),
        fig("9 individual commended 2022", form="giấy khen"),
    ),
    case(
        "passive-with-agent",
        "Có 8 tập thể, 17 cá nhân tiêu biểu được Chủ tịch UBND tỉnh Phú Yên tặng Bằng khen năm 2020.",
        fig("8 collective commended 2020", form="bằng khen", by="UBND tỉnh Phú Yên"),
        fig("17 individual commended 2020", form="bằng khen", by="UBND tỉnh Phú Yên"),
    ),
    case(
        "semicolon-inherits",
        "Năm 2016, Huyện ủy Tam Nông khen thưởng 11 chi bộ; 26 đảng viên; 4 hộ gia đình.",
        fig("11 collective commended 2016", by="Huyện ủy Tam Nông"),
        fig("26 individual commended 2016", by="Huyện ủy Tam Nông"),
        fig("4 household commended 2016", by="Huyện ủy Tam Nông"),
    ),
    case(
        "far-before-the-verb",
        "Trong năm 2018, 14 tập thể có nhiều đổi mới trong cải cách hành chính, phục vụ nhân dân, "
        "thực hiện nghiêm quy chế văn hóa công sở đã được UBND thành phố biểu dương.",
        fig("14 collective commended 2018"),
    ),
    case(
        "receiving",
        "Năm 2011, 3 đơn vị và 6 cá nhân của ngành vinh dự đón nhận Huân chương Lao động.",
        fig("3 collective commended 2011", form="huân chương"),
        fig("6 individual commended 2011", form="huân chương"),
    ),
    case(
        "active-registering",
        "Năm 2014, 100 chi đoàn, 2.300 đoàn viên đăng ký thực hiện việc làm theo lời Bác.",
        fig("100 collective registered 2014"),
        fig("2300 individual registered 2014"),
    ),
    case(
        "names-in-brackets-between",
        "Năm 2023, 2 cá nhân (đồng chí Lò Văn Pâng, bản Nà Tòng và đồng chí Vừ A Sùng, bản Huổi Lóng) "
        "được Tỉnh ủy Điện Biên tặng bằng khen.",
        fig("2 individual commended 2023", form="bằng khen"),
    ),
    case(
        "bodies-that-organise",
        "Năm 2021, 27 chi bộ tổ chức sinh hoạt chuyên đề học tập và làm theo Bác.",
        fig("27 collective organised 2021"),
    ),
)

YEARS = (
    case(
        "year-by-year",
        "Đảng ủy Sở Y tế năm 2021 khen thưởng 16 cá nhân; năm 2022 đề nghị khen thưởng 1 tập thể; "
        "năm 2023 tuyên dương 7 cá nhân làm theo Bác.",
        fig("16 individual commended 2021", source="stated"),
        fig("1 collective introduced 2022", source="stated"),
        fig("7 individual commended 2023", source="stated"),
    ),
    case(
        "school-year",
        "Năm học 2022 - 2023, Phòng Giáo dục và Đào tạo khen thưởng 12 tập thể, 85 giáo viên.",
        fig("12 collective commended 2022-2023"),
        fig("85 individual commended 2022-2023"),
    ),
    case(
        "stage",
        "Giai đoạn 2016-2020, Tỉnh ủy Sóc Trăng đã biểu dương 150 tập thể.",
        fig("150 collective commended 2016-2020", by="Tỉnh ủy Sóc Trăng", source="stated"),
    ),
    case(
        "from-to",
        "Từ năm 2007 đến năm 2010, Đảng ủy Quân sự tỉnh khen thưởng 210 quân nhân học tập tấm gương Bác.",
        fig("210 individual commended 2007-2010"),
    ),
    case(
        "years-counted-back",
        "Qua 5 năm thực hiện Chỉ thị 05, huyện Bù Đăng đã khen thưởng 320 cá nhân.",
        fig("320 individual commended 2016-2021", source="inferred"),
        published="2021-05-19",
    ),
    case(
        "years-known-from-before",
        "Trong 4 năm (2017-2020), xã đẩy mạnh học tập Bác.\nQua 4 năm thực hiện, Đảng ủy xã biểu dương 44 đảng viên.",
        fig("44 individual commended 2017-2020", source="context"),
    ),
    case(
        "merits-of-another-year",
        "Năm 2020, Đảng ủy phường giới thiệu 6 gương điển hình làm theo Bác trong năm 2019.",
        fig("6 exemplar introduced 2020", merit_from=2019, merit_to=2019),
    ),
    case(
        "half-year",
        "6 tháng đầu năm 2024, Công an huyện Kỳ Anh khen thưởng 9 tập thể.",
        fig("9 collective commended 2024", date_from="2024-01", date_to="2024-06"),
    ),
    case(
        "only-the-dateline",
        "Nhân dịp này, Thành ủy Bạc Liêu khen thưởng 19 tập thể làm theo Bác.",
        fig("19 collective commended 2015", source="dateline"),
        published="2015-05-18",
    ),
    case(
        "term",
        "Nhiệm kỳ 2015 - 2020, Đảng bộ huyện Mường Nhé khen thưởng 66 lượt tập thể.",
        fig("66 collective commended 2015-2020"),
    ),
    case(
        "up-to-now",
        "Từ năm 2021 đến nay, Tỉnh đoàn Hậu Giang tuyên dương 130 đoàn viên.",
        fig("130 individual commended 2021-2024"),
        published="2024-03-26",
    ),
    case(
        "year-from-the-paragraph-before",
        "Thực hiện chuyên đề năm 2019 về xây dựng ý thức tôn trọng Nhân dân theo gương Bác, chi bộ đã có chuyển biến.\n"
        "Kết quả, Đảng ủy khen thưởng 13 đảng viên.",
        fig("13 individual commended 2019", source="context"),
    ),
)

ISSUERS = (
    case(
        "province-and-district",
        "Năm 2020, tỉnh tặng bằng khen cho 10 tập thể; huyện tặng giấy khen cho 10 tập thể.",
        fig("10 collective commended 2020", by="tỉnh", form="bằng khen"),
        fig("10 collective commended 2020", by="huyện", form="giấy khen"),
    ),
    case(
        "besides",
        "Năm 2021, Huyện ủy Lục Ngạn khen thưởng 22 tập thể. "
        "Ngoài ra, Ban Thường vụ Tỉnh ủy Bắc Giang tặng bằng khen cho 3 tập thể.",
        fig("22 collective commended 2021", by="Huyện ủy Lục Ngạn", level="above_base"),
        fig("3 collective commended 2021", by="Ban Thường vụ Tỉnh ủy Bắc Giang", level="province"),
    ),
    case(
        "award-of-another-body",
        "Ngày 12/6/2019, lãnh đạo Sở trao Bằng khen của Thủ tướng Chính phủ cho 2 tập thể.",
        fig("2 collective commended 2019", by="Thủ tướng Chính phủ", form="bằng khen", level="central"),
    ),
    case(
        "ministry",
        "Năm 2017, Bộ Quốc phòng tặng bằng khen cho 8 tập thể học tập và làm theo Bác.",
        fig("8 collective commended 2017", by="Bộ Quốc phòng", level="sector"),
    ),
    case(
        "school",
        "Năm 2023, nhà trường khen thưởng 31 học sinh.",
        fig("31 individual commended 2023", by="nhà trường", level="base"),
    ),
    case(
        "counted-givers",
        "Năm 2015, có 52 chi bộ tổ chức hội nghị biểu dương, khen thưởng 140 đảng viên làm theo Bác.",
        fig("52 collective organised 2015"),
        fig("140 individual commended 2015", by="chi bộ"),
    ),
    case(
        "three-givers",
        "Năm 2022, Trung ương Đoàn tặng bằng khen 1 tập thể, Tỉnh đoàn tặng bằng khen 5 tập thể, "
        "Huyện đoàn tặng giấy khen 20 tập thể.",
        fig("1 collective commended 2022", by="Trung ương Đoàn"),
        fig("5 collective commended 2022", by="Tỉnh đoàn"),
        fig("20 collective commended 2022", by="Huyện đoàn"),
    ),
)

BESIDE = (
    case(
        "apart-from",
        "Ngoài 3 tập thể được Tỉnh ủy khen, năm 2018 Đảng ủy còn tặng giấy khen cho 12 cá nhân làm theo Bác.",
        fig("3 collective commended 2018"),
        fig("12 individual commended 2018", form="giấy khen"),
    ),
    case(
        "difference-is-no-figure",
        "Năm 2021, Đảng ủy khen thưởng 24 cá nhân, tăng 4 cá nhân so với năm 2020.",
        fig("24 individual commended 2021"),
    ),
    case(
        "fewer-is-no-figure",
        "Năm 2013, đơn vị biểu dương 15 tập thể, giảm 2 tập thể so với năm trước.",
        fig("15 collective commended 2013"),
    ),
    case(
        "increase-in-brackets",
        "Năm 2019, có 70 cá nhân được khen thưởng (tăng 12 cá nhân).",
        fig("70 individual commended 2019"),
    ),
    case(
        "award-named-only-later",
        "Năm 2016, bên cạnh 2 tập thể, còn có 7 cá nhân được UBND thị xã tặng giấy khen.",
        fig("2 collective commended 2016"),
        fig("7 individual commended 2016", form="giấy khen"),
    ),
    case(
        "more-than-the-year-before",
        "Năm 2024 toàn ngành tuyên dương 88 giáo viên, nhiều hơn 10 giáo viên so với năm 2023.",
        fig("88 individual commended 2024"),
    ),
)

REPORTS = (
    case(
        "term-without-its-years",
        "Trong nhiệm kỳ này, Đảng bộ xã Yên Lạc học tập và làm theo Bác. Trong nhiệm kỳ này, Ủy ban Kiểm tra "
        "thi hành kỷ luật 3 đảng viên.",
        fig("3 individual other -"),
        published="2008-05-19",
    ),
    case(
        "chosen-over-the-years-reported",
        "Sáng nay, Huyện ủy Kim Sơn tổ chức hội nghị sơ kết 3 năm thực hiện Chỉ thị 05. Qua bình xét, "
        "37 tập thể đã được khen thưởng.",
        fig("37 collective commended 2016-2019"),
        published="2019-06-12",
    ),
    case(
        "praise-goes-on-with-the-report",
        "Ngày 14/6, Huyện ủy Yên Thủy tổ chức hội nghị sơ kết 5 năm thực hiện Chỉ thị 05.\n"
        "Toàn huyện xây dựng 45 mô hình. Có 312 tập thể được khen thưởng.\n"
        "Tại hội nghị, 12 tập thể được tặng giấy khen.",
        fig("45 model built 2016-2021"),
        fig("312 collective commended 2016-2021"),
        fig("12 collective commended 2021", form="giấy khen"),
        published="2021-06-15",
    ),
    case(
        "holiday-without-its-year",
        "Dịp 2/9 vừa qua, Thị ủy Sông Cầu tặng giấy khen cho 14 cá nhân học tập và làm theo Bác.",
        fig("14 individual commended 2018", form="giấy khen"),
        published="2018-09-20",
    ),
    case(
        "day-soon-to-come",
        "Dịp 20/10 này, Hội Phụ nữ huyện biểu dương 9 hội viên làm theo Bác.",
        fig("9 individual commended 2022"),
        published="2022-10-18",
    ),
    case(
        "parts-in-the-next-sentence",
        "Năm 2020, Đảng ủy khen thưởng 46 tập thể. Xét theo loại hình, trong các tập thể được khen có 19 chi bộ, "
        "15 doanh nghiệp, 12 đơn vị.",
        fig("46 collective commended 2020"),
        fig("19 collective commended 2020", of=46),
        fig("15 collective commended 2020", of=46),
        fig("12 collective commended 2020", of=46),
    ),
)

GROUPS = {"reports": REPORTS, "verb-after": VERB_AFTER, "years": YEARS, "issuers": ISSUERS, "beside": BESIDE}
