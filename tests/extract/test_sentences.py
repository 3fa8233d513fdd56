# SPDX-License-Identifier: MIT
# ruff: noqa: E501
"""Where sentences end in Vietnamese print, and where they do not."""

from __future__ import annotations

import pytest

from reader.core.structure import Block, Part
from reader.extract.sentences import split_sentences


def sentences_of(text: str, part: Part = Part.BODY) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, [Block(0, len(text), 1, part)])]


@pytest.mark.parametrize(
    "text",
    [
        "Ảnh do P.V cung cấp cho tòa soạn",
        "Ngày 15.5, hội nghị khai mạc tại hội trường",
        "Đoàn đến TP.HCM và TP. Thủ Đức trong ngày",
        "Có 34.957 cá nhân và 1.200 hộ đăng ký",
        "Tỷ lệ đạt 98,8% so với kế hoạch",
        "Ông N. An và Th.S Lê Bình cùng dự",
        "PGS.TS. Trần Hà, GS. Lê Lân phát biểu",
        "Quyết định của UBND Q. Bình Thạnh, P. 12 có hiệu lực",
        "Mô hình “Học Bác. Làm theo Bác” được nhân rộng",
        "Cán bộ… và nhân dân cùng làm",
        "Xem tại www.baodongkhoi.vn để biết thêm",
        "Đại hội lần thứ I. nhiệm kỳ 2020 - 2025",
    ],
)
def test_one_sentence(text: str) -> None:
    assert sentences_of(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đây là cơ sở xếp loại./. Hội nghị bế mạc.", ["Đây là cơ sở xếp loại./.", "Hội nghị bế mạc."]),
        ("Về tư tưởng và hành động.Bằng những mô hình cụ thể.", ["Về tư tưởng và hành động.", "Bằng những mô hình cụ thể."]),
        ("Anh nói: “Tôi sẽ làm.” Mọi người vỗ tay.", ["Anh nói: “Tôi sẽ làm.”", "Mọi người vỗ tay."]),
        ("Ai làm trước? Đảng viên đi trước!", ["Ai làm trước?", "Đảng viên đi trước!"]),
        ("Gồm hộ nghèo, cận nghèo... Ngoài ra còn có quà.", ["Gồm hộ nghèo, cận nghèo...", "Ngoài ra còn có quà."]),
        ("Năm 2020. Năm 2021 tăng.", ["Năm 2020.", "Năm 2021 tăng."]),
        ("Kết quả tốt (đạt 98%). Các đơn vị phấn khởi.", ["Kết quả tốt (đạt 98%).", "Các đơn vị phấn khởi."]),
        ("Khen thưởng 5 tập thể. 12 cá nhân được biểu dương.", ["Khen thưởng 5 tập thể.", "12 cá nhân được biểu dương."]),
    ],
)  # fmt: skip
def test_two_sentences(text: str, expected: list[str]) -> None:
    assert sentences_of(text) == expected


def test_furniture_has_none_and_lines_are_not_crossed() -> None:
    text = "Phản hồi. Gửi\nMột câu dở\ndang dở."
    blocks = [Block(0, 13, 1, Part.FURNITURE), Block(14, 24, 2, Part.BODY), Block(25, 33, 3, Part.BODY)]
    assert [text[a:b] for a, b in split_sentences(text, blocks)] == ["Một câu dở", "dang dở."]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Điều 1. Tặng Bằng khen cho 5 tập thể. Điều này có lợi.", 2),
        ("3. Nhân dân và cán bộ xã Hòa Bình. Họ rất vui.", 2),
        ("II. Cá nhân được khen.", 1),
        ("KT. CHỦ TỊCH - PHÓ CHỦ TỊCH: Đan Đức Hiệu", 1),
        ("1. Hà Nội · 2. Quân đội · 3. TP.HCM", 1),
        ("Trời nóng 39 độ C. Dưới mỏ còn nóng hơn.", 2),
        ("BSCKII. Trần An và HT. Thích Minh dự lễ.", 1),
        ("Số tập thể: 188. Hội thi khép lại.", 2),
        ("Huyện khen 12 chi bộ trong quý III. Ngoài ra, xã khen 4 hộ.", 2),
    ],
)
def test_marks_of_lists_titles_and_measures(line: str, sentences: int) -> None:
    assert len(sentences_of(line)) == sentences


@pytest.mark.parametrize(
    "item",
    [
        "xã Phú Lộc khen 12 tập thể, 7 cá nhân; ",
        "xã Phú Lộc khen 12 tập thể, ",
        "xã Phú Lộc khen 12 tập thể ",
        "khen12tậpthể",
    ],
)
def test_a_run_without_an_end_is_cut_where_a_part_of_it_ends(item: str) -> None:
    text = (item * 2000).strip()
    sentences = sentences_of(text)
    assert all(0 < len(sentence) <= 4001 for sentence in sentences)
    assert "".join(sentences).replace(" ", "") == text.replace(" ", "")
    assert " ".join(sentences).split() == text.split() or " " not in item
    if item.rstrip().endswith((";", ",")):
        assert all(sentence.startswith("xã Phú Lộc") for sentence in sentences)


def test_longest_sentences_of_real_print_are_left_whole() -> None:
    text = "Tỉnh khen thưởng " + ", ".join(f"xã Phú Lộc {number} tập thể" for number in range(150)) + "."
    assert len(text) > 3000
    assert sentences_of(text) == [text]
