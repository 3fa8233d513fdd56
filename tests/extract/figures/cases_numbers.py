# SPDX-License-Identifier: MIT
"""Owns the passages on numbers and what they count: groups 1 to 7 of the phrasings. All are written for these tests."""

from __future__ import annotations

from tests.extract.figures.reading_aid import case, fig

UNDIVIDED = (
    case(
        "police-undivided",
        "Trong năm 2019, Công an tỉnh Quảng Nam đã khen thưởng 133 tập thể, cá nhân có thành tích làm theo lời Bác.",
        fig("133 other commended 2019", by="Công an tỉnh Quảng Nam"),
    ),
    case(
        "reversed-order",
        "Hội Liên hiệp Phụ nữ huyện Mộc Châu tuyên dương 7 cá nhân, tập thể điển hình năm 2022.",
        fig("7 other commended 2022"),
    ),
    case(
        "bare-numbers-in-brackets",
        "Năm 2017, Đảng ủy xã Ea Tu biểu dương 111 tập thể và cá nhân (24 và 87) tiêu biểu học tập Bác.",
        fig("111 other commended 2017"),
        fig("24 collective commended 2017", of=111),
        fig("87 individual commended 2017", of=111),
    ),
    case(
        "parts-in-a-later-sentence",
        "Năm 2018, toàn huyện Cư Kuin có 100 tập thể, cá nhân được khen thưởng. Trong đó có 10 tập thể và 90 cá nhân.",
        fig("100 other commended 2018"),
        fig("10 collective commended 2018", of=100),
        fig("90 individual commended 2018", of=100),
    ),
    case(
        "parts-in-words-of-their-own",
        "Quân khu 7 tặng bằng khen cho 42 tập thể, cá nhân trong năm 2023; gồm 12 tập thể và 30 cá nhân.",
        fig("42 other commended 2023", form="bằng khen", by="Quân khu 7"),
        fig("12 collective commended 2023", of=42),
        fig("30 individual commended 2023", of=42),
    ),
    case(
        "unit-and-household",
        "Năm 2021, thị xã An Nhơn khen thưởng 58 hộ gia đình, cá nhân làm theo gương Bác.",
        fig("58 other commended 2021"),
    ),
    case(
        "divided-two-sentences-on",
        "Năm 2015, ngành Giáo dục tỉnh Sơn La có 96 tập thể, cá nhân được biểu dương. "
        "Phong trào học tập và làm theo tấm gương đạo đức Hồ Chí Minh lan rộng. "
        "Sở đã tặng giấy khen cho 36 tập thể, 60 cá nhân.",
        fig("96 other commended 2015"),
        fig("36 collective commended 2015", of=96, form="giấy khen"),
        fig("60 individual commended 2015", of=96, form="giấy khen"),
    ),
)

SUMS = (
    case(
        "total-is-not-the-nearest",
        "Năm 2020, Tỉnh đoàn Bến Tre khen thưởng 80 tập thể, cá nhân và tặng 5 cờ thi đua, "
        "trong đó có 20 tập thể, 60 cá nhân.",
        fig("80 other commended 2020"),
        fig("5 other commended 2020", form="cờ thi đua"),
        fig("20 collective commended 2020", of=80),
        fig("60 individual commended 2020", of=80),
    ),
    case(
        "does-not-add-up",
        "Năm 2016, Đảng bộ huyện biểu dương 50 cá nhân (đảng viên: 30, quần chúng: 15).",
        fig("50 individual commended 2016"),
        fig("30 individual commended 2016", of=50),
        fig("15 individual commended 2016", of=50),
    ),
    case(
        "total-after-as-sum",
        "Năm 2021 khen thưởng 12 tập thể; năm 2022 khen thưởng 18 tập thể; năm 2023 khen thưởng 20 tập thể. "
        "Như vậy, từ năm 2021 đến năm 2023, Đảng ủy phường đã khen thưởng 50 tập thể làm theo Bác.",
        fig("12 collective commended 2021", of=50),
        fig("18 collective commended 2022", of=50),
        fig("20 collective commended 2023", of=50),
        fig("50 collective commended 2021-2023"),
    ),
    case(
        "bare-grand-total",
        "Năm 2014, Liên đoàn Lao động tỉnh Hà Nam tuyên dương 153 công nhân và 200 cán bộ công đoàn. Tổng số: 353.",
        fig("153 individual commended 2014", of=353),
        fig("200 individual commended 2014", of=353),
        fig("353 individual commended 2014"),
    ),
    case(
        "each-recipient-has-its-part",
        "Năm 2022, Hội Nông dân tỉnh khen thưởng 35 tập thể, 120 cá nhân, "
        "trong đó 12 tập thể và 40 cá nhân được tặng bằng khen.",
        fig("35 collective commended 2022"),
        fig("120 individual commended 2022"),
        fig("12 collective commended 2022", of=35, form="bằng khen"),
        fig("40 individual commended 2022", of=120, form="bằng khen"),
    ),
    case(
        "of-which-only-some",
        "Năm 2013, Đảng ủy Khối Doanh nghiệp tỉnh biểu dương 64 gương điển hình, trong đó có 9 tập thể.",
        fig("64 exemplar commended 2013", by="Đảng ủy Khối Doanh nghiệp tỉnh"),
        fig("9 collective commended 2013", of=64),
    ),
)

BREAKDOWNS = (
    case(
        "noun-before-number",
        "Năm 2011, Thành ủy Vị Thanh khen thưởng 45 cá nhân (đảng viên 31, quần chúng 14).",
        fig("45 individual commended 2011"),
        fig("31 individual commended 2011", of=45),
        fig("14 individual commended 2011", of=45),
    ),
    case(
        "noun-colon-number",
        "Toàn đảng bộ có 260 cá nhân (đảng viên: 180, đoàn viên: 80) đăng ký làm theo Bác năm 2019.",
        fig("260 individual registered 2019"),
        fig("180 individual registered 2019", of=260),
        fig("80 individual registered 2019", of=260),
    ),
    case(
        "consists-of",
        "Năm 2024, huyện Tủa Chùa biểu dương 30 tập thể, gồm 18 chi bộ và 12 chi hội phụ nữ.",
        fig("30 collective commended 2024"),
        fig("18 collective commended 2024", of=30),
        fig("12 collective commended 2024", of=30),
    ),
    case(
        "colon-list",
        "Dịp sơ kết năm 2018, Đảng ủy Công ty khen thưởng 25 tập thể: 15 chi bộ, 10 công đoàn cơ sở.",
        fig("25 collective commended 2018"),
        fig("15 collective commended 2018", of=25),
        fig("10 collective commended 2018", of=25),
    ),
    case(
        "dash-list",
        "Năm 2012, trường vinh danh 22 nhà giáo - 14 giáo viên và 8 cán bộ.",
        fig("22 individual commended 2012"),
        fig("14 individual commended 2012", of=22),
        fig("8 individual commended 2012", of=22),
    ),
    case(
        "party-organisation-is-no-verb",
        "Năm 2021, Huyện ủy Nghĩa Đàn khen thưởng 40 tập thể (tổ chức đảng: 25, chính quyền: 15).",
        fig("40 collective commended 2021"),
        fig("25 collective commended 2021", of=40),
        fig("15 collective commended 2021", of=40),
    ),
    case(
        "including",
        "Trong 2 năm 2016, 2017, Bộ đội Biên phòng tỉnh tuyên dương 90 cá nhân, bao gồm 70 sĩ quan và 20 chiến sĩ.",
        fig("90 individual commended 2016-2017"),
        fig("70 individual commended 2016-2017", of=90),
        fig("20 individual commended 2016-2017", of=90),
    ),
)

TWO_NOUNS = (
    case(
        "young-officials",
        "Ngày 19/5/2023, Thành đoàn Đà Nẵng tuyên dương 45 cán bộ trẻ học tập và làm theo Bác.",
        fig("45 individual commended 2023", date_from="2023-05-19"),
    ),
    case(
        "flowers-as-a-metaphor",
        "Năm 2010, Hội nghị biểu dương 397 gương người tốt, việc tốt. Đây là 397 đóa hoa đẹp trong vườn hoa của Bác.",
        fig("397 exemplar commended 2010"),
    ),
    case(
        "title-repeats-the-number",
        "Biểu dương 60 gương điển hình tiên tiến\n"
        "Năm 2016, tỉnh Lai Châu biểu dương 60 gương điển hình tiên tiến học tập và làm theo Bác.",
        fig("60 exemplar commended 2016"),
        titled=True,
    ),
    case(
        "collective-model",
        "Giai đoạn 2016-2018, Đảng bộ xã xây dựng được 17 mô hình tập thể làm theo Bác.",
        fig("17 model built 2016-2018"),
    ),
    case(
        "collective-exemplar",
        "Năm 2022, Đảng ủy giới thiệu 1 tập thể tấm gương tiêu biểu học tập và làm theo Bác.",
        fig("1 collective introduced 2022"),
    ),
    case(
        "faces",
        "Năm 2019, Đoàn thanh niên Bộ Công an vinh danh 20 gương mặt trẻ tiêu biểu làm theo lời Bác.",
        fig("20 exemplar commended 2019"),
    ),
)

CERTIFICATES = (
    case(
        "certificates",
        "Năm 2020, Thủ tướng Chính phủ tặng 54 Bằng khen cho các đơn vị của ngành Y tế.",
        fig("54 other commended 2020", form="bằng khen", by="Thủ tướng Chính phủ"),
    ),
    case(
        "prizes-in-words",
        "Hội thi kể chuyện về Bác năm 2017 đã trao hai giải Nhì và năm giải Ba.",
        fig("2 other commended 2017", form="giải"),
        fig("5 other commended 2017", form="giải"),
    ),
    case(
        "prizes-of-both-kinds",
        "Năm 2021, Ban Tổ chức cuộc thi trao 3 giải tập thể và 25 giải cá nhân.",
        fig("3 other commended 2021", form="giải"),
        fig("25 other commended 2021", form="giải"),
    ),
    case(
        "medals-with-recipients",
        "Năm 2015, Chủ tịch nước tặng Huân chương Lao động hạng Ba cho 2 tập thể và 5 cá nhân.",
        fig("2 collective commended 2015", form="huân chương", by="Chủ tịch nước"),
        fig("5 individual commended 2015", form="huân chương", by="Chủ tịch nước"),
    ),
    case(
        "badges-for-members",
        "Năm 2024, Quận ủy trao Huy hiệu 60 năm tuổi Đảng cho 12 đảng viên.",
        fig("12 individual commended 2024", form="huy hiệu"),
    ),
    case(
        "commemorative-medals",
        "Năm 2018, Hội Cựu chiến binh tỉnh Kon Tum trao tặng 30 Kỷ niệm chương, 12 Giấy khen.",
        fig("30 other commended 2018", form="kỷ niệm chương"),
        fig("12 other commended 2018", form="giấy khen"),
    ),
    case(
        "flags",
        "UBND tỉnh tặng 4 Cờ thi đua cho các đơn vị dẫn đầu năm 2009.",
        fig("4 other commended 2009", form="cờ thi đua", by="UBND tỉnh"),
    ),
)

NUMBER_WORDS = (
    case(
        "three-collectives",
        "Năm 2013, Sư đoàn 5 khen thưởng ba tập thể và mười lăm cá nhân làm theo Bác.",
        fig("3 collective commended 2013"),
        fig("15 individual commended 2013"),
    ),
    case(
        "words-and-digits",
        "Năm 2022, cuộc thi viết về Bác trao sáu giải nhất, 12 giải nhì và hai chục giải khuyến khích.",
        fig("6 other commended 2022", form="giải"),
        fig("12 other commended 2022", form="giải"),
        fig("20 other commended 2022", form="giải"),
    ),
    case(
        "five-not-year",
        "Công đoàn cơ sở tuyên dương năm công nhân tiêu biểu trong năm 2016.",
        fig("5 individual commended 2016"),
    ),
    case(
        "sentence-begins-with-a-word",
        "Hai mươi mốt cá nhân được Đảng ủy Đại học Cần Thơ tặng giấy khen năm 2019.",
        fig("21 individual commended 2019", form="giấy khen"),
    ),
    case(
        "hundreds-in-words",
        "Năm 2007, cả nước tôn vinh hai trăm linh năm điển hình tiên tiến.",
        fig("205 exemplar commended 2007"),
    ),
    case(
        "one-in-a-list",
        "Năm 2023, Bộ Tư lệnh Vùng 4 Hải quân tặng bằng khen cho một tập thể và bốn cá nhân.",
        fig("1 collective commended 2023", form="bằng khen"),
        fig("4 individual commended 2023", form="bằng khen"),
    ),
    case("one-as-an-article", "Năm 2023, đây là một tập thể đoàn kết, một điển hình học tập và làm theo Bác."),
    case("family-names-are-no-numbers", "Ông Ba, bà Tám và anh Tư đều là cá nhân được biểu dương năm 2020."),
)

WRITTEN_FORMS = (
    case(
        "zero-padded",
        "Năm 2021, Chi bộ Trường THPT Lê Lợi khen thưởng 06 cá nhân, 02 tập thể.",
        fig("6 individual commended 2021"),
        fig("2 collective commended 2021"),
    ),
    case(
        "no-separator",
        "Trong năm 2018, toàn tỉnh Gia Lai có 9580 cá nhân đăng ký học tập và làm theo Bác.",
        fig("9580 individual registered 2018"),
    ),
    case(
        "millions",
        "Giai đoạn 2011-2015, cả nước có 1,2 triệu lượt người tham gia học tập, quán triệt Chỉ thị 03.",
        fig("1200000 attendance attended 2011-2015"),
    ),
    case(
        "thousands-in-words",
        "Năm 2017, Trung ương Đoàn biểu dương hơn 25 nghìn đoàn viên làm theo lời Bác.",
        fig("25000 individual commended 2017", hedge="at_least"),
    ),
    case(
        "nearly",
        "Năm 2012, Hội Chữ thập đỏ tỉnh tôn vinh gần 50 cá nhân.",
        fig("50 individual commended 2012", hedge="about"),
    ),
    case(
        "above-and-about",
        "Năm 2014, Tổng Liên đoàn Lao động Việt Nam tuyên dương trên 100.000 công nhân, khoảng 300 tập thể.",
        fig("100000 individual commended 2014", hedge="at_least"),
        fig("300 collective commended 2014", hedge="about"),
    ),
    case(
        "not-more-than",
        "Năm 2019, mỗi cụm thi đua khen thưởng, riêng cấp tỉnh tặng bằng khen không quá 30 tập thể.",
        fig("30 collective commended 2019", hedge="at_most"),
    ),
    case(
        "space-as-separator",
        "Năm 2010, Đảng bộ tỉnh Cao Bằng có 1 250 cá nhân được biểu dương.",
        fig("1250 individual commended 2010"),
    ),
)

GROUPS = {
    "undivided": UNDIVIDED,
    "sums": SUMS,
    "breakdown": BREAKDOWNS,
    "two-nouns": TWO_NOUNS,
    "certificates": CERTIFICATES,
    "number-words": NUMBER_WORDS,
    "written-forms": WRITTEN_FORMS,
}
