# SPDX-License-Identifier: MIT
"""Tests which award those who are counted were given, where it stands behind them or before the verb."""

from __future__ import annotations

import pytest

from tests.extract.figures.reading_aid import case, read_passage


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Hội LHPN huyện khen thưởng 5 tập thể, 27 cá nhân bằng giấy khen kèm phần quà.", ["giấy khen", "giấy khen"]),
        ("Bộ Chỉ huy khen thưởng 3 tổ và 8 đồng chí, đều là giấy khen.", ["giấy khen", "giấy khen"]),
        ("Tỉnh ủy khen thưởng 12 chi bộ, đều là bằng khen.", ["bằng khen"]),
        ("Tỉnh đoàn tặng 30 tập thể, 58 cá nhân bằng khen.", ["bằng khen", "bằng khen"]),
        (
            "Ông được tặng giấy khen của Huyện ủy và là một trong 21 cá nhân vừa được Tỉnh ủy Hà Tĩnh tặng bằng khen.",
            ["bằng khen"],
        ),
        ("Danh hiệu “Sinh viên 5 tốt” cấp thành phố thuộc về 231 sinh viên.", ["danh hiệu"]),
        ("Giấy khen “Dân vận khéo” được trao cho 12 tổ.", ["giấy khen"]),
        (
            "Thành phố giới thiệu 3 công nhân xét tặng Giải thưởng Nguyễn Đức Cảnh, 1 tập thể đề nghị tặng Cờ thi đua.",
            ["giải", "cờ thi đua"],
        ),
        (
            "Huyện đề nghị 3 tập thể tặng bằng khen, 1 đơn vị tặng Cờ thi đua của Chính phủ.",
            ["bằng khen", "cờ thi đua"],
        ),
        ("Hội nghị suy tôn 2 đơn vị để trình UBND tỉnh tặng Cờ thi đua.", ["cờ thi đua"]),
        ("Tỉnh hội lập danh sách 5 nông dân đề nghị Trung ương Hội tặng bằng khen.", ["bằng khen"]),
        ("Tỉnh đoàn tặng 24 bằng khen, 12 giấy chứng nhận, 5 huy hiệu.", ["bằng khen", None, "huy hiệu"]),
        ("Huyện giới thiệu 2 gương dự hội nghị, nơi trao bằng khen cho điển hình cả nước.", [None]),
        (
            "Năm 2016, 17 đồng chí được công nhận chiến sĩ thi đua; riêng phong trào giúp dân có 2 tập thể được "
            "Thủ tướng tặng Bằng khen.",
            ["danh hiệu", "bằng khen"],
        ),
        ("Sở phải hủy kết quả công nhận của 8 sáng kiến, thu hồi danh hiệu của 7 người.", [None, "danh hiệu"]),
        ("Huyện ủy khen thưởng 12 tập thể, đều là chi bộ vùng cao.", [None]),
        ("Huyện ủy tặng 12 tập thể, 30 cá nhân giấy khen vì có thành tích.", ["giấy khen", "giấy khen"]),
        ("Bộ tư lệnh tặng 2 đại đội, 5 chiến sĩ Bằng khen.", ["bằng khen", "bằng khen"]),
        (
            "Đảng ủy Khối tặng 2 chi bộ, 5 đảng viên Bằng khen; còn 15 chi bộ và 66 đảng viên nhận Giấy khen của Sở.",
            ["bằng khen", "bằng khen", "giấy khen", "giấy khen"],
        ),
        ("Thành đoàn trao tặng 9 chi đoàn bằng khen, 40 đoàn viên giấy khen.", ["bằng khen", "giấy khen"]),
        ("UBND tỉnh tặng bằng khen, tiền thưởng cho 5 tập thể.", ["bằng khen"]),
        ("UBND tỉnh tặng giấy khen, kèm tiền thưởng cho 8 cá nhân.", ["giấy khen"]),
        ("Bộ Công an tặng bằng khen, biểu trưng cho 6 tập thể.", ["bằng khen"]),
        ("Đảng ủy cơ sở tặng giấy khen 40 tập thể; Đảng ủy Bộ tặng 12 tập thể, 33 cá nhân.", ["giấy khen"] * 3),
        ("Sở Y tế tặng giấy khen 3 chi bộ; Sở Nội vụ cũng tặng 7 đảng viên.", ["giấy khen", "giấy khen"]),
        ("UBND tỉnh tặng bằng khen cho 3 tập thể; Bộ Y tế tặng 5 cá nhân.", ["bằng khen", "bằng khen"]),
        ("UBND tỉnh tặng bằng khen cho 3 tập thể; huyện tặng 5 cá nhân.", ["bằng khen", None]),
        ("UBND tỉnh tặng bằng khen cho 3 tập thể; Tỉnh đoàn tuyên dương 5 cá nhân.", ["bằng khen", None]),
        ("Tổng công ty gửi thư khen tới 5 đơn vị.", ["thư khen"]),
        ("UBND tỉnh trao Bằng khen cho 25 tập thể; Tỉnh ủy trao Biểu trưng cho 40 mô hình.", ["bằng khen", None]),
        ("Tổng LĐLĐ Việt Nam tặng Bằng Lao động sáng tạo cho 23 cá nhân.", [None]),
    ],
)
def test_an_award_stands_behind_its_receivers_or_before_its_verb(text: str, forms: list[str | None]) -> None:
    figures = read_passage(case("form", f"Hội nghị sơ kết việc học tập và làm theo Bác.\n{text}"))
    assert [figure.award_form for figure in figures] == forms
