# SPDX-License-Identifier: MIT
"""Owns the passages on kinds of deed and on odd places: groups 12 to 17 of the phrasings. All are our own."""

from __future__ import annotations

from tests.extract.figures.reading_aid import case, fig

NOMINATED = (
    case(
        "candidates",
        "Năm 2017, Hội đồng xét chọn nhận được 112 hồ sơ đề nghị tuyên dương gương làm theo Bác; "
        "đã biểu dương 50 gương.",
        fig("112 other introduced 2017"),
        fig("50 exemplar commended 2017"),
    ),
    case(
        "proposed-passive",
        "Năm 2021, 14 cá nhân làm theo Bác được đề nghị Thủ tướng Chính phủ tặng bằng khen.",
        fig("14 individual introduced 2021"),
    ),
    case(
        "proposed-active",
        "Năm 2018, Tỉnh ủy Trà Vinh đề nghị Ban Tuyên giáo Trung ương khen thưởng 4 tập thể học tập và làm theo Bác.",
        fig("4 collective introduced 2018"),
    ),
    case(
        "both-in-one-sentence",
        "Năm 2020, Đảng ủy Khối khen thưởng 18 tập thể, đề nghị Tỉnh ủy khen thưởng 3 tập thể làm theo Bác.",
        fig("18 collective commended 2020"),
        fig("3 collective introduced 2020"),
    ),
    case(
        "introduced-exemplars",
        "Năm 2023, các chi bộ giới thiệu 25 gương điển hình học tập và làm theo Bác (10 tập thể, 15 cá nhân).",
        fig("25 exemplar introduced 2023"),
        fig("10 collective introduced 2023", of=25),
        fig("15 individual introduced 2023", of=25),
    ),
    case(
        "proposal-as-a-reason",
        "Năm 2014, theo đề nghị của Sở Nội vụ, UBND tỉnh khen thưởng 30 tập thể.",
        fig("30 collective commended 2014"),
    ),
    case(
        "files",
        "Năm 2022, huyện lập hồ sơ đề nghị tặng danh hiệu cho 9 cá nhân làm theo Bác.",
        fig("9 individual introduced 2022"),
    ),
)

DISCIPLINE = (
    case(
        "discipline",
        "Năm 2019, các cấp ủy thi hành kỷ luật 21 tập thể, 318 cá nhân; khen thưởng 40 đảng viên làm theo Bác.",
        fig("21 collective other 2019"),
        fig("318 individual other 2019"),
        fig("40 individual commended 2019"),
    ),
    case(
        "revoked-title",
        "Năm 2016, Sở thu hồi danh hiệu của 2 tập thể làm theo Bác còn hình thức.",
        fig("2 collective other 2016"),
    ),
    case(
        "passive-discipline",
        "Trong năm 2020, 15 đảng viên bị kỷ luật, 120 đảng viên được biểu dương vì làm theo Bác.",
        fig("15 individual other 2020"),
        fig("120 individual commended 2020"),
    ),
    case(
        "reprimand",
        "Năm 2013, huyện học tập và làm theo Bác nghiêm túc: khiển trách 5 đảng viên, cảnh cáo 3 đảng viên.",
        fig("5 individual other 2013"),
        fig("3 individual other 2013"),
    ),
    case(
        "decision-withdrawn",
        "Năm 2021, UBND tỉnh hủy quyết định khen thưởng 1 cá nhân sau phong trào thi đua làm theo Bác.",
        fig("1 individual other 2021"),
    ),
    case(
        "discipline-is-also-order",
        "Năm 2018, nhờ giữ nghiêm kỷ luật, kỷ cương, Công an huyện có 6 tập thể được khen thưởng.",
        fig("6 collective commended 2018"),
    ),
)

SHARES = (
    case(
        "share-of-branches",
        "Năm 2022, 21/25 chi bộ đăng ký làm theo Bác.",
        fig("21 collective registered 2022"),
    ),
    case(
        "all-of-them",
        "Năm 2020, 8/8 chi bộ đã tổ chức học tập chuyên đề về Bác, học tập và làm theo Bác.",
        fig("8 collective rate 2020"),
    ),
    case(
        "per-cent-after-the-noun",
        "Năm 2017, tỷ lệ đảng viên đăng ký học tập và làm theo Bác đạt 98,7%.",
        fig("98.7% individual rate 2017"),
    ),
    case(
        "per-cent-before-the-noun",
        "Năm 2019, 100% chi bộ triển khai chuyên đề học tập và làm theo Bác.",
        fig("100% collective rate 2019"),
    ),
    case(
        "over-ninety",
        "Năm 2011, hơn 95% cán bộ, công chức tham gia học tập Chỉ thị 03 về làm theo Bác.",
        fig("95% individual rate 2011", hedge="at_least"),
    ),
    case(
        "share-with-per-cent",
        "Năm 2021, có 45/50 chi bộ (90%) viết cam kết làm theo Bác.",
        fig("45 collective registered 2021"),
        fig("90% collective rate 2021"),
    ),
    case(
        "a-day-is-no-share",
        "Ngày 12/6 năm 2019, Đảng ủy Học viện tuyên dương 7 giảng viên, 9 sinh viên làm theo Bác.",
        fig("7 individual commended 2019"),
        fig("9 individual commended 2019"),
    ),
)

OTHER_DEEDS = (
    case(
        "models-appear",
        "Giai đoạn 2011-2013, toàn tỉnh xuất hiện 120 mô hình, 300 tấm gương làm theo Bác.",
        fig("120 model built 2011-2013"),
        fig("300 exemplar built 2011-2013"),
    ),
    case(
        "documents",
        "Năm 2016, Huyện ủy ban hành 5 kế hoạch, 3 công văn thực hiện Chỉ thị 05 học tập và làm theo Bác.",
        fig("5 document issued 2016"),
        fig("3 document issued 2016"),
    ),
    case(
        "events",
        "Năm 2018, Đảng ủy tổ chức 12 hội nghị, 40 buổi nói chuyện về học tập và làm theo Bác.",
        fig("12 event organised 2018"),
        fig("40 event organised 2018"),
    ),
    case(
        "attendance",
        "Năm 2017, huyện tổ chức quán triệt Chỉ thị 05 về làm theo Bác cho 3.450 lượt cán bộ, đảng viên.",
        fig("3450 attendance attended 2017"),
    ),
    case(
        "events-with-attendance",
        "Năm 2012, ngành mở 6 lớp học tập Chỉ thị 03 làm theo Bác với 900 lượt người tham dự.",
        fig("6 event organised 2012"),
        fig("900 attendance attended 2012"),
    ),
    case(
        "pledges",
        "Năm 2015, 1.120 hộ gia đình ký cam kết làm theo Bác.",
        fig("1120 household registered 2015"),
    ),
)

MEMBERS = (
    case("members-of-an-association", "Hội Luật gia tỉnh hiện có 96 hội viên, gồm 81 tập thể và 15 cá nhân."),
    case("party-members", "Đảng bộ xã có 14 chi bộ với 420 đảng viên, luôn học tập và làm theo Bác."),
    case("admitted", "Năm 2022, Đảng bộ kết nạp 35 đảng viên, trong đó có 12 đoàn viên, học tập và làm theo Bác."),
    case("elected", "Đại hội đã bầu 15 đồng chí vào Ban Chấp hành nhiệm kỳ 2020-2025 và 3 đồng chí dự khuyết."),
    case("union-size", "Công đoàn ngành quản lý 48 công đoàn cơ sở, 5.600 đoàn viên."),
    case("delegates", "Dự đại hội có 180 đại biểu thay mặt 2.400 hội viên của 23 chi hội."),
)

PLACES = (
    case(
        "caption-alone",
        "Đại biểu chụp ảnh.\nBí thư Huyện ủy tặng giấy khen cho 11 cá nhân làm theo Bác năm 2020. Ảnh: Minh Hà",
        fig("11 individual commended 2020", form="giấy khen"),
    ),
    case(
        "caption-printed-twice",
        "Lãnh đạo tỉnh tặng bằng khen cho 6 tập thể năm 2019.\nLãnh đạo tỉnh tặng bằng khen cho 6 tập thể năm 2019.",
        fig("6 collective commended 2019"),
    ),
    case(
        "lead-and-body",
        "Năm 2021, Đảng ủy Khối khen thưởng 17 tập thể làm theo Bác.\n"
        "Sáng nay, hội nghị sơ kết diễn ra trang trọng.\nNăm 2021, Đảng ủy Khối khen thưởng 17 tập thể.",
        fig("17 collective commended 2021"),
    ),
    case(
        "same-number-other-year",
        "Năm 2021, Đảng ủy khen thưởng 17 tập thể.\nNăm 2022, Đảng ủy khen thưởng 17 tập thể.",
        fig("17 collective commended 2021"),
        fig("17 collective commended 2022"),
    ),
    case(
        "same-number-in-one-sentence",
        "Năm 2020, Đảng ủy khen thưởng 10 cá nhân (đảng viên: 5, quần chúng: 5).",
        fig("10 individual commended 2020"),
        fig("5 individual commended 2020", of=10),
        fig("5 individual commended 2020", of=10),
    ),
    case(
        "event-date",
        "Tại hội nghị, Tỉnh đoàn tặng bằng khen cho 13 thanh niên tiên tiến làm theo lời Bác.",
        fig("13 individual commended 2018", form="bằng khen"),
        published="2018-05-20",
        event="2018-05-19",
    ),
    case(
        "a-page-clock-is-no-year",
        "10:45 | 1,205 lượt xem\nĐảng ủy phường biểu dương 8 đảng viên làm theo Bác.",
        fig("8 individual commended -"),
    ),
)

GROUPS = {
    "nominated": NOMINATED,
    "discipline": DISCIPLINE,
    "shares": SHARES,
    "other-deeds": OTHER_DEEDS,
    "members": MEMBERS,
    "places": PLACES,
}
