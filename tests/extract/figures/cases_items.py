# SPDX-License-Identifier: MIT
"""Owns the passages on numbers without a noun of their own, shares, and years that a report sums up."""

from __future__ import annotations

from tests.extract.figures.reading_aid import case, fig

ITEMS = (
    case(
        "levels-in-brackets",
        "Năm 2013, huyện mở 42 buổi sinh hoạt học tập và làm theo Bác (cấp huyện 4, cơ sở 38).",
        fig("42 event organised 2013"),
        fig("4 event organised 2013", of=42),
        fig("38 event organised 2013", of=42),
    ),
    case(
        "blocks-that-end-in-a-noun",
        "Năm 2016, quận xây dựng 214 mô hình làm theo Bác (khối phường: 131; khối cơ quan - doanh nghiệp: 83).",
        fig("214 model built 2016"),
        fig("131 model built 2016", of=214),
        fig("83 model built 2016", of=214),
    ),
    case(
        "noun-said-once",
        "Năm 2025, xã xây dựng được 9 mô hình làm theo Bác (6 mô hình của phụ nữ, 3 của cựu chiến binh).",
        fig("9 model built 2025"),
        fig("6 model built 2025", of=9),
        fig("3 model built 2025", of=9),
    ),
    case(
        "respectively",
        "Năm 2020, huyện Lục Nam và huyện Yên Thế tặng giấy khen lần lượt 8 và 6 cá nhân làm theo Bác.",
        fig("8 individual commended 2020", form="giấy khen"),
        fig("6 individual commended 2020", form="giấy khen"),
    ),
    case(
        "penalties-in-brackets",
        "Năm 2018, trong đợt học tập Chỉ thị 05 có 19 đảng viên bị kỷ luật (12 khiển trách, 5 cảnh cáo, 2 khai trừ).",
        fig("19 individual other 2018"),
        fig("12 individual other 2018", of=19),
        fig("5 individual other 2018", of=19),
        fig("2 individual other 2018", of=19),
    ),
    case(
        "ranks-of-prizes",
        "Năm 2019, hội thi kể chuyện về Bác trao 8 giải cá nhân (1 nhất, 2 nhì, 5 ba).",
        fig("8 other commended 2019", form="giải"),
        fig("1 other commended 2019", form="giải", of=8),
        fig("2 other commended 2019", form="giải", of=8),
        fig("5 other commended 2019", form="giải", of=8),
    ),
    case(
        "of-those",
        "Năm 2022, trong số 45 cá nhân được tuyên dương vì làm theo Bác có 20 đảng viên.",
        fig("45 individual commended 2022"),
        fig("20 individual commended 2022", of=45),
    ),
    case(
        "a-whole-is-not-commended",
        "Năm 2021, trường có 60 giáo viên, 12 người được tuyên dương vì làm theo Bác.",
        fig("12 individual commended 2021"),
    ),
)

SHARES = (
    case(
        "share-like-a-date",
        "Năm 2017, 10/10 chi hội đăng ký làm theo Bác.",
        fig("10 collective registered 2017"),
    ),
    case(
        "share-after-another-deed",
        "Năm 2020, có 2.145 đoàn viên đăng ký làm theo Bác; 21/25 công đoàn cơ sở có mô hình tiết kiệm.",
        fig("2145 individual registered 2020"),
        fig("21 collective rate 2020"),
    ),
    case(
        "share-inside-the-subject",
        "Năm 2021, 5.240 đảng viên, bằng 98,7% tổng số đảng viên toàn Đảng bộ, đăng ký làm theo Bác.",
        fig("5240 individual registered 2021"),
        fig("98.7% individual rate 2021"),
    ),
    case(
        "not-yet-done",
        "Năm 2025, có 22 chi bộ đăng ký làm theo Bác, còn 7 chi bộ chưa đăng ký.",
        fig("22 collective registered 2025"),
    ),
    case(
        "letters-run-into-the-number",
        "Năm 2015, Huyện ủy tặng giấy khen cho12 tập thể, 25cá nhân làm theo Bác.",
        fig("12 collective commended 2015", form="giấy khen"),
        fig("25 individual commended 2015", form="giấy khen"),
    ),
    case(
        "level-as-the-doer",
        "Năm 2014, 23 lượt tập thể và 67 lượt cá nhân làm theo Bác được các cấp tuyên dương.",
        fig("23 collective commended 2014"),
        fig("67 individual commended 2014"),
    ),
)

REPORTS = (
    case(
        "report-sums-up-its-years",
        "Hội nghị sơ kết 3 năm thực hiện Chỉ thị 05\nHuyện ủy vừa tổ chức hội nghị sơ kết 3 năm thực hiện Chỉ thị 05 "
        "về học tập và làm theo Bác.\nCác cấp ủy đã ban hành 31 kế hoạch, xây dựng 45 mô hình.",
        fig("31 document issued 2016-2019"),
        fig("45 model built 2016-2019"),
        published="2019-05-20",
        titled=True,
    ),
    case(
        "those-years",
        "Giai đoạn 2010 - 2015, huyện có 20 mô hình làm theo Bác.\nNăm 2016, huyện mở lớp học.\n"
        "Cũng trong 5 năm ấy, Huyện ủy tuyên dương 23 tập thể làm theo Bác.",
        fig("20 model built 2010-2015"),
        fig("23 collective commended 2010-2015"),
        published="2016-08-14",
    ),
    case(
        "day-without-its-year",
        "Tháng 5/2024, xã học tập và làm theo Bác.\nNgày 28/10, Đảng ủy xã biểu dương 11 tập thể làm theo Bác.",
        fig("11 collective commended 2025"),
        published="2025-11-06",
    ),
    case(
        "day-of-last-december",
        "Ngày 28/12, Đảng ủy xã biểu dương 11 tập thể học tập và làm theo Bác.",
        fig("11 collective commended 2024"),
        published="2025-01-03",
    ),
    case(
        "a-working-life",
        "Trong 11 năm công tác, chị Lan giúp nhiều người.\nĐảng ủy xã biểu dương 6 cá nhân học tập và làm theo Bác.",
        fig("6 individual commended 2015"),
        published="2015-08-14",
    ),
    case(
        "an-old-motorbike",
        "Ông vẫn đi chiếc xe máy mua từ năm 2004, làm 4,2 ha cà phê.\n"
        "Bảy hộ nông dân làm theo Bác được Chủ tịch UBND tỉnh tặng Bằng khen.",
        fig("7 household commended 2018"),
        published="2018-10-14",
    ),
)

GROUPS = {"items": ITEMS, "part shares": SHARES, "reports": REPORTS}
