# SPDX-License-Identifier: MIT
"""Tests short reports of our own as wholes: every figure with its years, its total, its giver and its award.

``26 collective commended 2014 of 52 | UBND tỉnh | bằng khen`` is one figure; what it does not name it must not have.
"""

from __future__ import annotations

import pytest

from reader.core.figure import Figure
from reader.extract.pipeline import read_article

_REPORTS: dict[str, tuple[str, list[str]]] = {
    "undated page on a document carried out": (
        """Tặng bằng khen cho 40 tập thể và cá nhân thực hiện tốt Chỉ thị 03
Hôm qua 9.5, UBND tỉnh tặng bằng khen của Chủ tịch UBND tỉnh cho 18 tập thể và 22 cá nhân.
Đó là những tập thể và cá nhân xuất sắc trong 03 năm thực hiện Chỉ thị số 03-CT/TW ngày 14.5.2011 của Bộ Chính trị.""",
        [
            "40 other commended 2014 | UBND tỉnh | bằng khen",
            "18 collective commended 2014 of 40 | UBND tỉnh | bằng khen",
            "22 individual commended 2014 of 40 | UBND tỉnh | bằng khen",
        ],
    ),
    "list under one verb with an item that won prizes, too": (
        """Tuyên dương những người trẻ
Ngày 20/11/2020, Tỉnh đoàn tổ chức tuyên dương 24 nhà giáo trẻ tiêu biểu; 51 học sinh THPT tiêu biểu; """
        "7 học sinh trung cấp tiêu biểu trong học tập và đạt giải trong các cuộc thi sáng tạo.",
        [
            "24 individual commended 2020 | Tỉnh đoàn",
            "51 individual commended 2020 | Tỉnh đoàn",
            "7 individual commended 2020 | Tỉnh đoàn",
        ],
    ),
    "two nouns under one number in the title": (
        """Lâm Bình có 7 nhà giáo, học sinh được tuyên dương
Sáng 18/10/2017, huyện Lâm Bình vinh dự có 4 nhà giáo và 3 học sinh được tuyên dương.""",
        [
            "7 individual commended 2017",
            "4 individual commended 2017 of 7",
            "3 individual commended 2017 of 7",
        ],
    ),
    "badges of a year, told of in the next": (
        """Năm 2018, trao Huy hiệu Đảng cho 1.310 đảng viên
Cập nhật, 15:36, Thứ Sáu, 11/01/2019 (GMT+7)
Ngoài ra, Ban Thường vụ Tỉnh ủy còn tặng bằng khen cho 3 đảng bộ đạt trong sạch, vững mạnh 5 năm liền """
        "giai đoạn 2013 - 2017.",
        [
            "1310 individual commended 2018 | - | huy hiệu",
            "3 collective commended 2018 | Ban Thường vụ Tỉnh ủy | bằng khen",
        ],
    ),
    "pupils honoured for a school year, on a page of exams and contests": (
        """Tỉnh thưởng 790 triệu đồng cho 79 học sinh, sinh viên
Biểu dương thành tích học tập trong năm học 2017 - 2018 của 79 học sinh, sinh viên, tỉnh thưởng mỗi em 10 triệu đồng.
Ngày 22/8/2018, tỉnh tổ chức lễ biểu dương, khen thưởng học sinh đạt huy chương Olympic.
79 học sinh, sinh viên được tỉnh vinh danh, gồm: 60 học sinh trong đội tuyển dự thi Olympic; """
        "15 sinh viên tốt nghiệp thủ khoa; 4 học sinh đoạt huy chương vàng.",
        [
            "79 individual commended 2018 | tỉnh",
            "60 individual commended 2018 of 79 | tỉnh",
            "15 individual commended 2018 of 79 | tỉnh",
            "4 individual commended 2018 of 79 | tỉnh",
        ],
    ),
    "degrees given on the day on which the best are honoured": (
        """Trường Đại học Y Tây Nguyên tuyên dương sinh viên xuất sắc
Sáng 3/6/2017, nhà trường tuyên dương 12 sinh viên và trao giấy khen cho 20 cá nhân.
Cũng trong đợt này có 436 học viên cao học nhận bằng thạc sĩ, 147 học viên nhận bằng chuyên khoa cấp II, """
        "18 giảng viên được bố trí lại công việc.",
        ["12 individual commended 2017 | nhà trường", "20 individual commended 2017 | nhà trường | giấy khen"],
    ),
    "a number in the title that several givers make up": (
        """135 tập thể, cá nhân được biểu dương
Sáng 4/6/2019, tỉnh tổ chức hội nghị điển hình tiên tiến. Dịp này, Thủ tướng tặng bằng khen cho 5 tập thể, 10 cá nhân.
Chủ tịch UBND tỉnh tặng bằng khen cho 50 tập thể; """
        "Tỉnh đoàn tặng giấy khen cho 70 cá nhân.",
        [
            "135 other commended 2019",
            "5 collective commended 2019 of 135 | Thủ tướng | bằng khen",
            "10 individual commended 2019 of 135 | Thủ tướng | bằng khen",
            "50 collective commended 2019 of 135 | UBND tỉnh | bằng khen",
            "70 individual commended 2019 of 135 | Tỉnh đoàn | giấy khen",
        ],
    ),
    "the year in which somebody was honoured": (
        """Một đời làm theo Bác
Ngày 5/6/2019, huyện gặp mặt gương điển hình. Năm 2009 - năm ông Lâm được tặng Huân chương Lao động hạng Ba, """
        "huyện có 3 tập thể được khen. Năm 2010, năm cá nhân được biểu dương.",
        ["3 collective commended 2009", "5 individual commended 2010"],
    ),
    "young people honoured, a footballer among them": (
        """Cầu thủ Trần Minh Đức là gương mặt trẻ tiêu biểu
Ngày 8/1/2019, Thành đoàn tổ chức lễ. Trong các lĩnh vực học tập, có sáu gương mặt được Thành đoàn Cần Thơ vinh danh.
Đức là cầu thủ bóng đá, được gọi vào đội tuyển, vừa vô địch một giải đấu lớn.""",
        ["6 exemplar commended 2019 | Thành đoàn Cần Thơ"],
    ),
    "a ranking of a magazine, which honours nobody": (
        """Doanh nhân trẻ và bóng đá
Ngày 8/1/2019, anh Đức được tạp chí vinh danh là một trong 30 gương mặt trẻ nổi bật nhất châu Á. Anh từng là cầu thủ """
        "bóng đá trong đội tuyển, vô địch hai lần.",
        [],
    ),
    "a council that proposes": (
        """Xem xét, đề nghị khen thưởng đối với 12 tập thể, cá nhân
15:37, 10/03/2016
Ngày 10-3, đồng chí Vũ Thắng, Chủ tịch UBND tỉnh, Chủ tịch Hội đồng Thi đua - Khen thưởng tỉnh đã chủ trì cuộc họp """
        """đề nghị khen thưởng đối với 12 tập thể, cá nhân.
Các thành viên Hội đồng đã bỏ phiếu để đề nghị khen thưởng đối với 12 tập thể, cá nhân. Trong đó có 1 tập thể, """
        "3 cá nhân đề nghị tặng thưởng Huân chương Lao động hạng Nhì; 2 tập thể, 6 cá nhân đề nghị tặng Bằng khen "
        "của Thủ tướng Chính phủ.",
        [
            "12 other introduced 2016 | Hội đồng Thi đua - Khen thưởng tỉnh",
            "1 collective introduced 2016 of 12 | Hội đồng | huân chương",
            "3 individual introduced 2016 of 12 | Hội đồng | huân chương",
            "2 collective introduced 2016 of 12 | Hội đồng | bằng khen",
            "6 individual introduced 2016 of 12 | Hội đồng | bằng khen",
        ],
    ),
    "kinds of praise that are proposed": (
        """Hội đồng Thi đua - Khen thưởng tỉnh họp phiên thứ hai
Ngày 7-5-2020, Hội đồng Thi đua - Khen thưởng tỉnh thống nhất đề nghị bằng khen của Chủ tịch UBND tỉnh cho 17 cá """
        "nhân; khen thưởng cán bộ có quá trình cống hiến lâu dài cho 2 cá nhân; khen thưởng công tác từ thiện cho 5 "
        "cá nhân.",
        [
            "17 individual introduced 2020 | Hội đồng Thi đua - Khen thưởng tỉnh | bằng khen",
            "2 individual introduced 2020 | Hội đồng Thi đua - Khen thưởng tỉnh",
            "5 individual introduced 2020 | Hội đồng Thi đua - Khen thưởng tỉnh",
        ],
    ),
    "merits of the year in the title": (
        """10:03, 28/03/2022
Hội đồng Thi đua - Khen thưởng tỉnh: Xét đề nghị khen thưởng cấp Nhà nước năm 2021
Sau khi nghe ý kiến, ông Lê Tuân thống nhất với đề nghị tặng Huân chương Độc lập hạng Nhì cho 1 tập thể.""",
        ["1 collective introduced 2022 | - | huân chương"],
    ),
    "shares in a row, and a year that opens what is told next": (
        """Cựu chiến binh gương mẫu
Ngày 12/8/2014. Hội khen thưởng 5 hội viên. Trong 5 năm qua, hội viên đạt danh hiệu gương mẫu đạt 95%, hộ đạt danh """
        "hiệu gia đình văn hóa 96%, năm 2013 Hội huyện được Trung ương Hội tặng Bằng khen.",
        [
            "5 individual commended 2014 | Hội",
            "95 individual rate 2009-2014",
            "96 household rate 2009-2014",
        ],
    ),
    "prizes by the organisers, cut short": (
        """Hội thi kể chuyện về Bác
Ngày 12/8/2014, hội thi kể chuyện tấm gương đạo đức Hồ Chí Minh bế mạc. BTC đã trao 1 giải nhất, 2 giải nhì.""",
        ["1 other commended 2014 | BTC | giải", "2 other commended 2014 | BTC | giải"],
    ),
    "guests who are parted into groups": (
        """Đại hội Thanh niên tiên tiến làm theo lời Bác
Ngày 2/10/2018, đại hội khai mạc. Các đại biểu chia thành 10 nhóm để tham gia nhiều chương trình.""",
        [],
    ),
    "badges in the title, of two kinds in the text": (
        """Hòa Lâm có 130 đảng viên được trao tặng, truy tặng huy hiệu Đảng đợt 19/5/2022
Trong dịp này, có 126 đồng chí được trao tặng huy hiệu Đảng và 04 đồng chí được truy tặng Huy hiệu Đảng.""",
        [
            "130 individual commended 2022 | - | huy hiệu",
            "126 individual commended 2022 of 130 | - | huy hiệu",
            "4 individual commended 2022 of 130 | - | huy hiệu",
        ],
    ),
    "exemplars, and the models among them": (
        """Tổng kết 10 năm thực hiện Chỉ thị 05
Ngày 15/5/2025. Qua 10 năm thực hiện Chỉ thị số 05-CT/TW, các cấp đã biểu dương hơn 40.000 tấm gương, trong đó có """
        "1.500 mô hình, điển hình có sức lan tỏa.",
        ["40000 exemplar commended 2016-2025", "1500 model commended 2016-2025 of 40000"],
    ),
    "hamlets that were looked at, beside those recognised": (
        """Ngày hội Đại đoàn kết
Năm 2018, MTTQ tỉnh trao giấy khen cho 5 cá nhân, công nhận 900/972 khu dân cư đạt chuẩn văn hóa, có 852/972 """
        "(87,65%) khu dân cư được kiểm tra nâng chất.",
        [
            "5 individual commended 2018 | MTTQ tỉnh | giấy khen",
            "900 collective commended 2018 | MTTQ tỉnh",
        ],
    ),
    "penalties with their shares": (
        """Thi hành kỷ luật đảng viên
Năm 2019, toàn tỉnh thi hành kỷ luật 50 đảng viên. Hình thức kỷ luật đảng viên: khiển trách 24 (chiếm 48%), """
        "cảnh cáo 19 (38%), cách chức 1 (2%), khai trừ 6 (12%).",
        [
            "50 individual other 2019",
            "24 individual other 2019 of 50",
            "48 individual rate 2019",
            "19 individual other 2019 of 50",
            "38 individual rate 2019",
            "1 individual other 2019 of 50",
            "2 individual rate 2019",
            "6 individual other 2019 of 50",
            "12 individual rate 2019",
        ],
    ),
    "penalties as cases": (
        """Thi hành kỷ luật đảng viên
Năm 2019, toàn tỉnh thi hành kỷ luật 50 đảng viên. Trong đó, khiển trách 24 trường hợp, cảnh cáo 19 trường hợp, """
        "cách chức 1 và khai trừ 6 trường hợp.",
        [
            "50 individual other 2019",
            "24 individual other 2019 of 50",
            "19 individual other 2019 of 50",
            "1 individual other 2019 of 50",
            "6 individual other 2019 of 50",
        ],
    ),
    "penalties of comrades, and no word of the campaign": (
        """Thi hành kỷ luật đảng viên
Năm 2019, cấp ủy các cấp thi hành kỷ luật 50 đảng viên với hình thức khiển trách 24 đồng chí, cảnh cáo 20 đồng chí, """
        "khai trừ 6 đồng chí.",
        [
            "50 individual other 2019 | cấp ủy các cấp",
            "24 individual other 2019 of 50 | cấp ủy các cấp",
            "20 individual other 2019 of 50 | cấp ủy các cấp",
            "6 individual other 2019 of 50 | cấp ủy các cấp",
        ],
    ),
}


def _told(text: str, figure: Figure, values: dict[str, float]) -> str:
    years = f"{figure.year_from}" if figure.year_from == figure.year_to else f"{figure.year_from}-{figure.year_to}"
    whole = f" of {values[figure.part_of]:g}" if figure.part_of else ""
    issuer = text[slice(*figure.issuer)] if isinstance(figure.issuer, tuple) else figure.issuer
    giver = f" | {issuer or '-'}" if issuer or figure.award_form else ""
    form = f" | {figure.award_form}" if figure.award_form else ""
    return f"{figure.value:g} {figure.recipient} {figure.action} {years}{whole}{giver}{form}"


@pytest.mark.parametrize("name", _REPORTS)
def test_report_states_these_figures(name: str) -> None:
    text, wanted = _REPORTS[name]
    figures = read_article(text).figures
    values = {figure.id: float(figure.value) for figure in figures}
    assert [_told(text, figure, values) for figure in sorted(figures, key=lambda one: one.start)] == wanted
