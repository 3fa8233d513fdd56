# SPDX-License-Identifier: MIT
# ruff: noqa: E501
"""Texts whose lines are broken at one width, as mail and PDF break them, are read as if they were whole."""

from __future__ import annotations

import textwrap

import pytest

from reader.core.structure import Part
from reader.extract.pipeline import read_article
from reader.extract.structure import read_structure

ARTICLES = {
    "women of a district": (
        "Hội Liên hiệp Phụ nữ huyện Tân Phước tổng kết phong trào tiết kiệm làm theo Bác giai đoạn 2016 - 2020",
        "Thứ Tư, 21/10/2020 - 08:15",
        "Ngày 20/10/2020, Hội Liên hiệp Phụ nữ huyện Tân Phước tổ chức hội nghị tổng kết 5 năm thực hiện phong trào tiết kiệm làm theo tấm gương của Bác, với 120 đại biểu về dự.",
        "Theo bà Nguyễn Thị Hồng Gấm, Chủ tịch Hội Liên hiệp Phụ nữ huyện, các chi hội đã gây quỹ được 3,2 tỷ đồng, cho 415 chị em vay vốn không lấy lãi, nhờ đó có 96 hộ thoát nghèo.",
        "Dịp này, Ủy ban nhân dân huyện tặng giấy khen cho 8 tập thể và 15 cá nhân có thành tích xuất sắc; Hội Liên hiệp Phụ nữ tỉnh Tiền Giang tặng bằng khen cho 3 tập thể thực hiện tốt Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị.",
        "Lê Phương",
    ),
    "police of a province, title in capitals": (
        "CÔNG AN TỈNH SƠN LA SƠ KẾT SÁU THÁNG PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC NĂM 2018",
        "Cập nhật: 05/08/2018 14:20",
        "Chiều 3/8, tại thành phố Sơn La, Công an tỉnh tổ chức hội nghị sơ kết sáu tháng đầu năm 2018 phong trào Toàn dân bảo vệ an ninh Tổ quốc.",
        "Đại tá Phạm Quốc Khánh, Phó Giám đốc Công an tỉnh, cho biết lực lượng công an xã đã tiếp nhận 1.245 tin báo của nhân dân, qua đó làm rõ 312 vụ việc liên quan đến an ninh trật tự trên địa bàn.",
        "Nhân dịp này, Giám đốc Công an tỉnh Sơn La tặng giấy khen cho 12 tập thể và 20 cá nhân có thành tích trong phong trào; Chủ tịch Ủy ban nhân dân tỉnh tặng bằng khen cho 4 tập thể.",
        "Quang Huy",
    ),
    "school, no award": (
        "Cô giáo trẻ mang tiếng đàn bầu lên với học trò nội trú huyện Mường Nhé",
        "12-11-2014 | 07:33",
        "Buổi chiều nào cũng vậy, khi sương còn chưa phủ kín thung lũng, sân Trường Phổ thông dân tộc nội trú huyện Mường Nhé lại vang lên tiếng đàn bầu của cô giáo Trần Thu Hằng.",
        "Cô Hằng quê ở Vụ Bản, Nam Định, tốt nghiệp Trường Đại học Sư phạm Nghệ thuật Trung ương rồi tình nguyện lên Điện Biên công tác từ năm 2011, khi con đường từ thị xã Mường Lay vào đây còn lầy lội.",
        "Theo thầy Lò Văn Sơn, Hiệu trưởng nhà trường, câu lạc bộ đàn bầu đến nay có 42 em thuộc sáu dân tộc, trong đó 11 em đã tự đánh được một bài trọn vẹn.",
        "Bài và ảnh: Thu Minh",
    ),
}


def wrapped(lines: tuple[str, ...], width: int, *, between: str = "\n") -> str:
    """The lines broken at their spaces: every break is one space of the whole text, so positions stay the same."""
    return between.join("\n".join(textwrap.wrap(line, width, break_on_hyphens=False)) for line in lines)


def read(text: str) -> dict[str, object]:
    """What is read, without regard to how lines are broken."""
    reading = read_article(text)
    structure = reading.structure
    return {
        "title": structure.title,
        "published": structure.published,
        "byline": structure.byline,
        "names": [(span.start, span.end, span.type, span.id, " ".join(span.text.split())) for span in reading.spans],
        "figures": [
            (
                f.start,
                f.value,
                f.recipient,
                f.action,
                f.year_from,
                f.year_to,
                f.issuer,
                f.award_form,
                f.sentence_start,
                f.sentence_end,
                f.id,
                f.part_of,
            )
            for f in reading.figures
        ],
        "sentences": reading.sentences,
    }


@pytest.mark.parametrize("width", [60, 66, 72, 76, 80, 90])
@pytest.mark.parametrize("name", ARTICLES)
def test_a_wrapped_article_reads_like_the_whole_one(name: str, width: int) -> None:
    whole = "\n".join(ARTICLES[name])
    assert read(wrapped(ARTICLES[name], width)) == read(whole)


@pytest.mark.parametrize("name", ARTICLES)
def test_with_blank_lines_between_paragraphs(name: str) -> None:
    whole = "\n\n".join(ARTICLES[name])
    assert read(wrapped(ARTICLES[name], 72, between="\n\n")) == read(whole)


@pytest.mark.parametrize("name", ARTICLES)
def test_line_ends_of_windows_and_indented_lines_keep_the_places_of_the_file(name: str) -> None:
    text = wrapped(ARTICLES[name], 72)
    expected = read_article(text)
    for source in (text.replace("\n", "\r\n"), "\n".join(f"    {line}" for line in text.split("\n"))):
        found = read_article(source)
        assert found.structure.title == expected.structure.title
        assert [(s.type, s.id, s.text.split()) for s in found.spans] == [
            (s.type, s.id, s.text.split()) for s in expected.spans
        ]
        assert [(f.value, f.action, f.issuer) for f in found.figures] == [
            (f.value, f.action, f.issuer) for f in expected.figures
        ]
        assert all(span.text == source[span.start : span.end] for span in found.spans)
        assert all(figure.text == source[figure.start : figure.end] for figure in found.figures)


@pytest.mark.parametrize("name", ARTICLES)
def test_every_printed_line_has_a_part_of_its_own(name: str) -> None:
    text = wrapped(ARTICLES[name], 72)
    blocks = read_structure(text).blocks
    lines = text.split("\n")
    assert [block.line for block in blocks] == list(range(1, len(lines) + 1))
    assert [text[block.start : block.end] for block in blocks] == lines
    title = len(textwrap.wrap(ARTICLES[name][0], 72))
    assert [block.part for block in blocks[:title]] == [Part.TITLE] * title
    assert Part.HEADING not in [block.part for block in blocks]


def test_a_name_may_run_over_the_end_of_a_line() -> None:
    broken = [
        " ".join(span.text.split())
        for name in ARTICLES
        for width in (60, 66, 72, 76, 80, 90)
        for span in read_article(wrapped(ARTICLES[name], width)).spans
        if "\n" in span.text
    ]
    assert {"Hội Liên hiệp Phụ nữ tỉnh Tiền Giang", "Chỉ thị số 05-CT/TW ngày 15/5/2016"} <= set(broken)
    assert len(broken) > 10


UNTOUCHED = {
    "verses": "Bến xưa\nTôi về bến cũ chiều nghiêng\ncon đò ai buộc vào miền nhớ mong\nnước trôi từ bấy đến giờ\nmẹ tôi tóc bạc vẫn chờ bên sông\nbao nhiêu con sóng qua lòng\nbấy nhiêu lần nắng đi vòng chân đê",
    "items of a list": "Nhiệm vụ của tổ dân phố\n- giữ gìn vệ sinh chung trong khu phố;\n- báo tin khi có người lạ tạm trú;\n- giúp đỡ gia đình neo đơn lúc ốm đau;\n- đóng góp quỹ khuyến học hằng năm.",
    "whole paragraphs and broken captions": "\n".join(
        (
            "Xóm chài lên bờ",
            ARTICLES["school, no award"][2],
            "Những ngôi nhà mới của bà con xóm chài nhìn từ",
            "phía sông. Ảnh: Vũ Hải",
            ARTICLES["school, no award"][3],
            "Trẻ em xóm chài đến lớp",
            "bằng con đường bê tông vừa đổ. Ảnh: Vũ Hải",
            ARTICLES["police of a province, title in capitals"][3],
        )
    ),
    "menu of one item a line": "Trang chủ\nGiới thiệu\nTin tức\nVăn bản\nLiên hệ\nMùa nước nổi năm nay về muộn\nNước về chậm, cá ít, nhưng bà con vẫn giăng lưới từ sáng sớm và mong một con nước lớn.",
    "hotline and headlines": "Đường dây nóng: 0123\nGiá lúa tăng\nlúa gạo\nnông dân\nđồng bằng",
}


@pytest.mark.parametrize("name", UNTOUCHED)
def test_lines_that_are_broken_for_other_reasons_stay_as_they_are(name: str) -> None:
    text = UNTOUCHED[name]
    reading = read_article(text)
    assert all("\n" not in text[start:end] for start, end in reading.sentences)
    assert all("\n" not in span.text for span in reading.spans)


TITLES = (
    "Hội Nông dân tỉnh biểu dương nông dân sản xuất, kinh doanh giỏi giai đoạn 2012 - 2015",
    "Sơ kết một năm thực hiện Cuộc vận động học tập và làm theo tấm gương đạo đức Hồ Chí Minh",
    "Học sinh trường phổ thông dân tộc nội trú làm báo tường kể về những thầy cô giáo của huyện Mường Nhé",
    "ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH TỔNG KẾT CÔNG TÁC XÂY DỰNG ĐẢNG VÀ THI ĐUA KHEN THƯỞNG NĂM 2011",
    "Phong trào “Cựu chiến binh gương mẫu” ở các xã vùng biên giới sau một năm nhìn lại từ cơ sở",
    "Bí thư chi bộ khu phố và chuyện vận động bà con góp đất mở hẻm của ông Nguyễn Văn Tám",
)
BODY = ARTICLES["police of a province, title in capitals"][2:5]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_whole_wherever_it_is_broken(title: str) -> None:
    for width in range(58, 84, 2):
        text = "\n".join(wrapped((line,), width) for line in (title, "05/08/2018 14:20", *BODY))
        assert read_structure(text).title == title, width


@pytest.mark.parametrize(
    "below", ["Thu Hà", "NGUYỄN HÙNG", "05/08/2018 14:20", "Chia sẻ", "google news", "Lượt xem: 120"]
)
@pytest.mark.parametrize("title", TITLES)
def test_what_stands_below_a_title_of_full_width_is_no_part_of_it(title: str, below: str) -> None:
    text = "\n".join((title, below, wrapped(BODY, len(title))))
    assert read_structure(text).title == title


@pytest.mark.parametrize("sheet", ["3", "- 2 -", "2/4", "Trang 12"])
@pytest.mark.parametrize("name", ARTICLES)
def test_the_number_of_a_sheet_breaks_no_sentence(name: str, sheet: str) -> None:
    lines = wrapped(ARTICLES[name], 72).split("\n")
    at = next(at for at in range(5, len(lines)) if lines[at][0].islower() and lines[at - 2][-1] not in ".;")
    whole = read_article("\n".join(lines))
    text = "\n".join((*lines[:at], "", sheet, "", *lines[at:]))
    found = read_article(text)
    assert [span.text.split() for span in found.spans] == [span.text.split() for span in whole.spans]
    assert [figure.value for figure in found.figures] == [figure.value for figure in whole.figures]
    assert found.structure.lines(Part.FURNITURE) == (at + 2,)
    assert [text[start:end].replace(f"\n\n{sheet}\n", "") for start, end in found.sentences] == [
        "\n".join(lines)[start:end] for start, end in whole.sentences
    ]


def test_the_last_word_of_a_broken_menu_is_no_title() -> None:
    menu = "TRANG CHỦ | GIỚI THIỆU | TIN TỨC - SỰ KIỆN | VĂN BẢN | THƯ VIỆN | LIÊN HỆ"
    text = "\n".join((menu.replace("LIÊN HỆ", "LIÊN\nHỆ"), "Cô giáo trẻ và cây đàn bầu", wrapped(BODY, len(menu) - 3)))
    structure = read_structure(text)
    assert structure.title == "Cô giáo trẻ và cây đàn bầu"
    assert structure.lines(Part.FURNITURE) == (1, 2)
