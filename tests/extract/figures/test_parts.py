# SPDX-License-Identifier: MIT
"""Tests which number is a part of which total, in sentences and lists of our own."""

from __future__ import annotations

import pytest

from tests.extract.figures.reading_aid import case, read_passage

Parts = list[tuple[float, float | None]]
_HEAD = "Hội nghị sơ kết việc học tập và làm theo Bác.\n"

_ITEMS: list[tuple[str, Parts]] = [
    (
        "UBND huyện khen 102 nông dân, trong đó người S'tiêng 47, người Mơ Nông 18, người Kinh 29.",
        [(102, None), (47, 102), (18, 102), (29, 102)],
    ),
    (
        "Sau hai tháng, 312 hộ tiểu thương đăng ký làm theo Bác, chiếm 71,7% số hộ; "
        "chia theo ngành hàng thì thịt cá 145, rau củ 98, tạp hóa 69.",
        [(312, None), (71.7, None), (145, 312), (98, 312), (69, 312)],
    ),
    (
        "Số đảng viên đăng ký là 1.612 người (khối xã 1.104, khối cơ quan 395, lực lượng vũ trang 113).",
        [(1612, None), (1104, 1612), (395, 1612), (113, 1612)],
    ),
    (
        "Các cấp khen thưởng 1.417 lượt tập thể, cá nhân, cụ thể: cấp Nhà nước 2, bộ, ngành và tỉnh 187, "
        "cấp huyện trước đây 426, còn lại là cấp xã.",
        [(1417, None), (2, 1417), (187, 1417), (426, 1417)],
    ),
    (
        "Tỉnh tặng 1.025 giấy khen; trong đó khen thường xuyên 412, khen đột xuất 389, khen chuyên đề 224.",
        [(1025, None), (412, 1025), (389, 1025), (224, 1025)],
    ),
    (
        "Năm 2020, Hội tặng 120 giấy khen: Hội cấp tỉnh 20, cấp huyện 100.",
        [(120, None), (20, 120), (100, 120)],
    ),
    (
        "Toàn ngành có 1.305 giáo viên đạt danh hiệu giáo viên dạy giỏi làm theo Bác (36 cấp tỉnh).",
        [(1305, None), (36, 1305)],
    ),
    (
        'Hội xây dựng 73 mô hình, gồm mô hình "Hũ gạo tình thương" (21), "Đường hoa" (43); 9 mô hình còn lại là tổ.',
        [(73, None), (21, 73), (43, 73), (9, 73)],
    ),
    (
        "Có 60 tập thể được khen, trong đó: khối Đảng 20, khối chính quyền 25 và 15 doanh nghiệp.",
        [(60, None), (20, 60), (25, 60), (15, 60)],
    ),
]
_BRACKETS: list[tuple[str, Parts]] = [
    (
        "Ban Tổ chức trao 26 giải cá nhân (giải Nhất: 02; giải Nhì: 04; giải Ba: 08; "
        "giải Khuyến khích: 12) và ba giải tập thể.",
        [(26, None), (2, 26), (4, 26), (8, 26), (12, 26), (3, None)],
    ),
    (
        "Cấp cơ sở khen 940 lượt (tập thể: 310, cá nhân: 630).",
        [(940, None), (310, 940), (630, 940)],
    ),
    (
        "Năm 2019, các đơn vị khen thưởng 84 tập thể, 210 cá nhân, cao hơn năm 2018 (77 tập thể, 195 cá nhân).",
        [(84, None), (210, None), (77, None), (195, None)],
    ),
]
_POINTING: list[tuple[str, Parts]] = [
    ("Huyện khen thưởng 31 tập thể và 116 cá nhân, mà 84 người ở vùng sâu.", [(31, None), (116, None), (84, 116)]),
    ("Huyện đã xây dựng 37 mô hình, 12 mô hình trong số này được nhân rộng.", [(37, None), (12, 37)]),
    ("Đã có 60 công nhân được tuyên dương, nữ chiếm 26 người.", [(60, None), (26, 60)]),
    (
        "Các cấp ủy khen thưởng 318 tập thể và 907 cá nhân, song trong số cá nhân ấy chỉ có 211 người là công nhân.",
        [(318, None), (907, None), (211, 907)],
    ),
    (
        "Tỉnh tôn vinh 100 người tiêu biểu. Trong số đó có 45 người là nữ, 12 người là đồng bào thiểu số.",
        [(100, None), (45, 100), (12, 100)],
    ),
    (
        "Đảng ủy ban hành 2 nghị quyết, 11 kế hoạch, 24 công văn, trong đó có 01 kế hoạch về làm theo Bác.",
        [(2, None), (11, None), (24, None), (1, 11)],
    ),
    (
        "Hội nghị biểu dương 100 hộ; Trung ương Hội tặng bằng khen 10 hộ, UBND tỉnh tặng bằng khen 25 hộ, "
        "65 hộ còn lại nhận giấy khen.",
        [(100, None), (10, 100), (25, 100), (65, 100)],
    ),
]
_POINTING += [
    (
        "Toàn ngành có 53 tập thể, 170 cá nhân được khen; riêng khối trường học có 30 tập thể, 96 cá nhân.",
        [(53, None), (170, None), (30, 53), (96, 170)],
    ),
    (
        "Trong số 85 hồ sơ, hội đồng chọn 50 hồ sơ gồm 20 tập thể và 30 cá nhân để khen thưởng.",
        [(85, None), (50, 85), (20, 50), (30, 50)],
    ),
    (
        "Hai cấp có 12 tập thể và 35 cá nhân được khen thưởng; trong số đó, UBND tỉnh tặng bằng khen cho 2 tập thể.",
        [(12, None), (35, None), (2, 12)],
    ),
]
_SUMS: list[tuple[str, Parts]] = [
    (
        "Tổng số được khen thưởng: 350 (tập thể 120, cá nhân 230).",
        [(350, None), (120, 350), (230, 350)],
    ),
    (
        "Tổng số được khen thưởng các cấp trong năm: 166 trường hợp. Chia ra:\n- Huân chương Lao động: 1;\n"
        "- Bằng khen của Chủ tịch UBND tỉnh: 21 (7 tập thể, 14 cá nhân);\n- Chiến sĩ thi đua: 48;\n- Giấy khen: 96.",
        [(166, None), (1, 166), (21, 166), (7, 21), (14, 21), (48, 166), (96, 166)],
    ),
    (
        "Ninh Bình: Huân chương 96; Cờ thi đua của Chính phủ 34.\n"
        "Nam Định: Huân chương 121; Cờ thi đua của Chính phủ 41.\n"
        "Tổng cộng: 217 Huân chương, 75 Cờ thi đua của Chính phủ.",
        [(96, 217), (34, 75), (121, 217), (41, 75), (217, None), (75, None)],
    ),
    (
        "Năm 2021 huyện khen thưởng 12 tập thể, năm 2022 khen thưởng 15 tập thể. "
        "Như vậy, cộng cả ba năm là 40 tập thể được khen thưởng.",
        [(12, 40), (15, 40), (40, None)],
    ),
    (
        "Các hình thức kỷ luật của 64 đảng viên bị thi hành kỷ luật gồm: khiển trách 38 trường hợp, "
        "cảnh cáo 17 trường hợp, khai trừ 9 trường hợp.",
        [(64, None), (38, 64), (17, 64), (9, 64)],
    ),
]
_APART: list[tuple[str, Parts]] = [
    (
        "Ủy ban Kiểm tra thi hành kỷ luật 29 đảng viên; trong đó, thu hồi giấy khen của 2 đảng viên.",
        [(29, None), (2, None)],
    ),
    ("Tỉnh khen thưởng 12 tập thể; huyện khen thưởng 10 tập thể.", [(12, None), (10, None)]),
    ("Huyện tặng giấy khen 20 tập thể. Riêng xã Tân Lập khen thưởng 5 tập thể.", [(20, None), (5, None)]),
    ("Hội tặng 120 giấy khen: hội viên cao tuổi nhất 92, trẻ nhất 18.", [(120, None)]),
]


_OTHER_WORDS: list[tuple[str, Parts]] = [
    (
        "Huyện tôn vinh 60 điển hình, gồm 15 tập thể và 45 cá nhân; trong 45 cá nhân có 10 nông dân, 8 công nhân.",
        [(60, None), (15, 60), (45, 60), (10, 45), (8, 45)],
    ),
    (
        "Quân khu khen 31 tập thể và 54 cá nhân; nổi bật, Sư đoàn 5 được khen 6 tập thể, 9 cá nhân.",
        [(31, None), (54, None), (6, 31), (9, 54)],
    ),
    (
        "Bộ Chỉ huy quân sự tỉnh tặng giấy khen 30 tập thể, 62 cá nhân. Riêng dân quân có 8 tập thể và 15 cá nhân.",
        [(30, None), (62, None), (8, 30), (15, 62)],
    ),
    (
        "Có 320 cá nhân được biểu dương, nhiều nhất là ngành giáo dục với 110 cá nhân, kế đến là y tế 85 cá nhân.",
        [(320, None), (110, 320), (85, 320)],
    ),
    ("Tỉnh tặng cờ thi đua 8 đơn vị, 3 trong số đó là đơn vị cơ sở.", [(8, None), (3, 8)]),
    ("Trung tâm khen đột xuất 31 người; 17 trong đó là điều dưỡng.", [(31, None), (17, 31)]),
    (
        "Toàn tỉnh xây dựng được 250 mô hình làm theo Bác; lĩnh vực kinh tế 80, văn hóa - xã hội 90, an ninh 80.",
        [(250, None), (80, 250), (90, 250), (80, 250)],
    ),
    (
        "Thành phố tuyên dương 100 gương làm theo Bác: quận 1 có 12 gương, quận 3 có 10 gương.",
        [(100, None), (12, 100), (10, 100)],
    ),
    (
        "Trong số 75 cá nhân được khen thưởng, nữ chiếm 30 người, người dân tộc thiểu số 12 người.",
        [(75, None), (30, 75), (12, 75)],
    ),
    (
        "Hội Nông dân tặng giấy khen 8 chi hội và 21 nông dân, trong những người này có 9 người Khmer, 2 người Hoa.",
        [(8, None), (21, None), (9, 21), (2, 21)],
    ),
    (
        "Ngành tổ chức 85 hội nghị học tập và làm theo Bác với 12.000 lượt người, trong đó trực tuyến 30 hội nghị "
        "với 7.000 lượt người.",
        [(85, None), (12000, None), (30, 85), (7000, 12000)],
    ),
    (
        "Hội nghị đã biểu dương 50 gương điển hình. Có 12 gương là người dân tộc Mông.",
        [(50, None), (12, 50)],
    ),
    ("Nhà trường tặng giấy khen 135 học sinh, với 41 em đạt danh hiệu xuất sắc.", [(135, None), (41, 135)]),
    (
        "Có 120 đảng viên được biểu dương, cấp huyện 20, cấp cơ sở 100.",
        [(120, None), (20, 120), (100, 120)],
    ),
    (
        "Xã dựng 36 mô hình làm theo Bác, trong đó có 12 mô hình tập thể; 8 mô hình được tỉnh công nhận.",
        [(36, None), (12, 36), (8, None)],
    ),
]

_TWO_TOTALS: list[tuple[str, Parts]] = [
    (
        "Đã thi hành kỷ luật 23 tổ chức đảng, bằng các hình thức khiển trách 18, cảnh cáo 5; và 671 đảng viên, "
        "trong đó khai trừ 62, cách chức 21.",
        [(23, None), (18, 23), (5, 23), (671, None), (62, 671), (21, 671)],
    ),
    (
        "Xử lý kỷ luật 6 chi bộ, gồm khiển trách 4, cảnh cáo 2; và 40 đảng viên, gồm khiển trách 31, cảnh cáo 9.",
        [(6, None), (4, 6), (2, 6), (40, None), (31, 40), (9, 40)],
    ),
    (
        "Các cấp hội biểu dương 960 lượt hội viên, trong đó 822 lượt do hội cơ sở, 138 lượt do hội cấp huyện.",
        [(960, None), (822, 960), (138, 960)],
    ),
    (
        "Ban tổ chức trao 40 giải, trong đó 4 giải nhất, 12 giải nhì và 24 giải ba; ngoài ra có 6 tập thể được khen.",
        [(40, None), (4, 40), (12, 40), (24, 40), (6, None)],
    ),
    (
        "Có 70 tập thể, cá nhân được đề nghị, và tại hội nghị 52 trong số đó, gồm 20 tập thể và 32 cá nhân, "
        "đã được Tỉnh đoàn khen thưởng; Trung ương Đoàn cũng tặng bằng khen cho 2 chi đoàn.",
        [(70, None), (52, None), (20, 52), (32, 52), (2, None)],
    ),
    (
        "Hội xây dựng được 184 mô hình, với 127 mô hình duy trì nền nếp.",
        [(184, None), (127, 184)],
    ),
    (
        "Ban tổ chức trao giải cho 20 tác phẩm, gồm 1 giải A, 3 giải B, 6 giải C, 10 giải khuyến khích.",
        [(20, None), (1, 20), (3, 20), (6, 20), (10, 20)],
    ),
    (
        "Ban tổ chức trao 29 giải: nhất 1, nhì 3, ba 5 và 20 giải khuyến khích.",
        [(29, None), (1, 29), (3, 29), (5, 29), (20, 29)],
    ),
    (
        "Tỉnh khen 105 cá nhân; xét theo bậc học: mầm non 24, phổ thông 57, giáo dục thường xuyên 24.",
        [(105, None), (24, 105), (57, 105), (24, 105)],
    ),
    (
        "Đảng ủy Khối tặng giấy khen cho 133 tập thể, cá nhân (46 tập thể, 87 cá nhân). Xét theo loại hình, trong "
        "các tập thể được khen có 19 chi bộ cơ quan, 15 doanh nghiệp.",
        [(133, None), (46, 133), (87, 133), (19, 46), (15, 46)],
    ),
    (
        "Trong 90 cá nhân Tỉnh ủy tuyên dương lần này, có tới 49 người là nông dân.",
        [(90, None), (49, 90)],
    ),
    (
        "Số lượt người nghe là 9.460, gồm 7.905 lượt cán bộ, đảng viên và 1.555 lượt nhân dân.",
        [(9460, None), (7905, 9460), (1555, 9460)],
    ),
]


_UNMARKED: list[tuple[str, Parts]] = [
    ("Sở tặng giấy khen 45 tập thể, riêng khối mầm non 12 tập thể.", [(45, None), (12, 45)]),
    ("Toàn ngành có 200 cá nhân được khen thưởng, riêng khối trường học 90 người.", [(200, None), (90, 200)]),
    ("Huyện khen 60 tập thể; riêng xã Tân Lập tặng giấy khen 5 tập thể.", [(60, None), (5, None)]),
    ("Có 100 cá nhân được tuyên dương; nữ 42 người.", [(100, None), (42, 100)]),
    (
        "Có 100 cá nhân được tuyên dương, nữ có 42 người, đảng viên có 65 người.",
        [(100, None), (42, 100), (65, 100)],
    ),
    (
        "Hội nghị biểu dương 100 cá nhân; dưới 35 tuổi có 40 người; trên 60 tuổi có 12 người.",
        [(100, None), (40, 100), (12, 100)],
    ),
    ("Có 100 cá nhân được tuyên dương, với 42 nữ và 65 đảng viên.", [(100, None), (42, 100), (65, 100)]),
    ("Có 63 nông dân được tôn vinh, có 9 nữ, 11 người dân tộc thiểu số.", [(63, None), (9, 63), (11, 63)]),
    ("Ngoài 120 hộ được huyện khen, còn có 30 hộ được tỉnh khen.", [(120, None), (30, None)]),
    (
        "Hội thi có 36 thí sinh đạt giải: 3 giải nhất, 10 giải nhì, 23 giải ba.",
        [(36, None), (3, 36), (10, 36), (23, 36)],
    ),
    (
        "Có 80 lượt cá nhân được khen thưởng, trong đó 20 Bằng khen, 60 Giấy khen.",
        [(80, None), (20, 80), (60, 80)],
    ),
    ("Có 100 cá nhân được tuyên dương. Về giới tính: 42 nữ, 58 nam.", [(100, None), (42, 100), (58, 100)]),
    (
        "Lễ vinh danh 100 gương tiêu biểu. Người cao tuổi có 12 gương, thanh niên có 35 gương, phụ nữ có 53 gương.",
        [(100, None), (12, 100), (35, 100), (53, 100)],
    ),
    (
        "Các cấp khen thưởng 100 tập thể và 500 cá nhân (cấp tỉnh: 20 tập thể, 50 cá nhân; cấp huyện: 30 tập thể, "
        "150 cá nhân; cơ sở: 50 tập thể, 300 cá nhân).",
        [(100, None), (500, None), (20, 100), (50, 500), (30, 100), (150, 500), (50, 100), (300, 500)],
    ),
    (
        "Đợt 1, huyện khen 12 tập thể; đợt 2 khen 18 tập thể. Như vậy, cả hai đợt huyện đã khen 30 tập thể.",
        [(12, 30), (18, 30), (30, None)],
    ),
    ("Tỉnh khen thưởng 60 tập thể, tăng so với năm 2012 (50 tập thể).", [(60, None), (50, None)]),
    ("Tỉnh khen thưởng 60 tập thể (năm 2012: 50 tập thể).", [(60, None), (50, None)]),
    (
        "Ngành khen thưởng 60 tập thể, 100 cá nhân. Trong đó:\n+ Bằng khen của UBND tỉnh: 10 tập thể, 20 cá nhân.\n"
        "+ Giấy khen của Sở: 50 tập thể, 80 cá nhân.",
        [(60, None), (100, None), (10, 60), (20, 100), (50, 60), (80, 100)],
    ),
    (
        "Tổng số khen thưởng: 160 trường hợp, trong đó:\n- Tập thể: 60.\n- Cá nhân: 100.",
        [(160, None), (60, 160), (100, 160)],
    ),
]


@pytest.mark.parametrize(
    ("text", "parts"), [*_ITEMS, *_BRACKETS, *_POINTING, *_SUMS, *_APART, *_OTHER_WORDS, *_TWO_TOTALS, *_UNMARKED]
)
def test_numbers_are_parts_of_these_totals(text: str, parts: Parts) -> None:
    figures = read_passage(case("parts", _HEAD + text))
    values = {figure.id: figure.value for figure in figures}
    read = [(figure.value, values[figure.part_of] if figure.part_of else None) for figure in figures]
    assert read == parts


def test_parts_state_the_deed_giver_and_year_of_their_total() -> None:
    text = "Năm 2022, Tỉnh ủy tặng bằng khen 40 tập thể, gồm: khối Đảng 12, khối chính quyền 20, doanh nghiệp 8."
    figures = read_passage(case("deed", _HEAD + text))
    told = {(str(one.action), one.issuer, one.award_form, one.year_from, str(one.recipient)) for one in figures}
    assert len(figures) == 4
    assert told == {("commended", "Tỉnh ủy", "bằng khen", 2022, "collective")}


def test_a_repeated_statement_is_a_mention_and_others_are_figures() -> None:
    lines = (
        "Tỉnh ủy khen thưởng 26 tập thể học tập và làm theo Bác\n"
        "Sáng 12/5/2021, Tỉnh ủy khen thưởng 26 tập thể. Cũng tại hội nghị, Huyện ủy Sa Thầy khen thưởng 26 tập thể."
    )
    figures = read_passage(case("mentions", lines, titled=True))
    assert [(one.value, one.issuer, len(one.mentions)) for one in figures] == [
        (26, "Tỉnh ủy", 1),
        (26, "Huyện ủy Sa Thầy", 0),
    ]


@pytest.mark.parametrize(
    ("later", "mentions"),
    [
        ("Trong số 36 cá nhân ấy, anh Lý Chí Cường là người ít nói nhất.", 1),
        ("Ngoài 36 cá nhân cấp tỉnh, hội đồng còn ghi nhận nhiều tấm gương khác.", 1),
        ("36 gương mặt ấy được mời lên sân khấu nhận hoa.", 1),
        ("Tổng doanh thu của 36 người được tôn vinh là 86 tỷ đồng.", 1),
        ("Huyện Sông Mã khen thưởng 36 cá nhân khác.", 0),
    ],
)
def test_a_number_that_points_back_is_a_mention(later: str, mentions: int) -> None:
    text = f"Tỉnh tôn vinh 36 cá nhân tiêu biểu học tập và làm theo Bác.\n{later}"
    figures = read_passage(case("back", text))
    assert [len(figure.mentions) for figure in figures] == ([mentions] if mentions else [0, 0])


def test_a_part_of_a_number_told_again_is_of_the_first() -> None:
    text = (
        "UBND tỉnh tặng bằng khen 14 tập thể và 26 cá nhân học tập và làm theo Bác. "
        "Trong 26 cá nhân được bằng khen có 12 người là nông dân."
    )
    figures = read_passage(case("again", text))
    values = {figure.id: figure.value for figure in figures}
    read = [(figure.value, values.get(figure.part_of or ""), figure.issuer) for figure in figures]
    assert read == [(14, None, "UBND tỉnh"), (26, None, "UBND tỉnh"), (12, 26, "UBND tỉnh")]


def test_lines_after_a_total_go_on_with_its_deed_and_add_up_to_it() -> None:
    text = (
        "Bộ Giao thông vận tải khen thưởng việc học tập và làm theo Bác\n"
        "Đợt này, Bộ trưởng tặng bằng khen cho 114 tập thể, cá nhân. Kết quả như sau:\n"
        "1. Khối cục\n"
        "Cục Đường thủy nội địa Việt Nam: 12 tập thể, 48 cá nhân\n"
        "Cục Hàng không Việt Nam: 6 tập thể, 21 cá nhân\n"
        "2. Khối trường\n"
        "Các trường: 3 tập thể, 24 cá nhân."
    )
    figures = read_passage(case("lines", text, titled=True))
    values = {figure.id: figure.value for figure in figures}
    read = [(figure.value, values.get(figure.part_of or "")) for figure in figures]
    assert read == [(114, None), (12, 114), (48, 114), (6, 114), (21, 114), (3, 114), (24, 114)]


def test_cells_under_a_title_with_a_verb_are_its_figures_and_the_last_row_sums_them_up() -> None:
    text = (
        "Học tập và làm theo Bác ở tỉnh mới\n"
        "BẢNG: SỐ TẬP THỂ, CÁ NHÂN ĐƯỢC BIỂU DƯƠNG NĂM 2025\n"
        "Địa bàn\nTập thể\nCá nhân\nNinh Thuận (cũ)\n8\n21\nKhánh Hòa (cũ)\n6\n17\nTổng cộng\n14\n38"
    )
    figures = read_passage(case("cells", text, titled=True))
    values = {figure.id: figure.value for figure in figures}
    read = [(figure.value, figure.recipient.value, values.get(figure.part_of or "")) for figure in figures]
    assert read == [
        (8, "collective", 14),
        (21, "individual", 38),
        (6, "collective", 14),
        (17, "individual", 38),
        (14, "collective", None),
        (38, "individual", None),
    ]
