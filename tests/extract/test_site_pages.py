# SPDX-License-Identifier: MIT
"""Pages of many sites line by line, and the printed forms of their dates, against clocks and stamps of copies."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from reader.core.structure import Part
from reader.extract.pipeline import read_article
from reader.extract.structure import read_structure

LETTERS = {
    Part.FURNITURE: "F",
    Part.TITLE: "T",
    Part.KICKER: "K",
    Part.LEAD: "L",
    Part.BODY: "B",
    Part.HEADING: "H",
    Part.CAPTION: "C",
    Part.BYLINE: "Y",
    Part.CREDIT: "R",
    Part.DATELINE: "D",
}


class Page(NamedTuple):
    """A page with the part of each line."""

    name: str
    published: str | None
    lines: list[tuple[str, str]]

    @property
    def text(self) -> str:
        return "\n".join(words for _, words in self.lines)


def pages() -> list[Page]:
    found: list[Page] = []
    for row in (Path(__file__).parent / "marked" / "site_pages.txt").read_text(encoding="utf-8").splitlines():
        if row.startswith("== "):
            name, published = row[3:].split(" | ")
            found.append(Page(name, None if published == "-" else published, []))
        elif not row.startswith("#"):
            found[-1].lines.append((row[0], row[2:]))
    return found


@pytest.mark.parametrize("page", [pytest.param(page, id=page.name) for page in pages()])
def test_every_line_of_the_page_is_told_apart(page: Page) -> None:
    structure = read_structure(page.text)
    read = [(LETTERS[block.part], page.text[block.start : block.end]) for block in structure.blocks]
    assert read == page.lines
    assert structure.published == page.published


@pytest.mark.parametrize("page", [pytest.param(page, id=page.name) for page in pages()])
def test_no_figure_comes_out_of_the_furniture(page: Page) -> None:
    reading = read_article(page.text)
    furniture = [block for block in reading.structure.blocks if block.part is Part.FURNITURE]
    stated = [(figure.text, figure.start) for figure in reading.figures]
    assert [text for text, at in stated if any(block.start <= at < block.end for block in furniture)] == []


TEXT = (
    "Theo báo cáo, các cấp ủy đã đưa nội dung này vào sinh hoạt chi bộ thường kỳ, gắn với nhiệm vụ chuyên môn của từng "
    "cơ quan, nhờ vậy nhiều việc khó được tháo gỡ ngay từ cơ sở.\nKhông chỉ lo chuyện làm ăn, các tổ còn góp ngày công "
    "sửa đường, dọn vệ sinh, trồng hoa hai bên lối đi, khiến bộ mặt xóm làng thay đổi từng ngày.\nMai Lan"
)
TITLE = "Bí thư xã trồng rừng cho dân nghèo"
PRINTED = """Thứ Năm, 19/05/2022 | 08:35 [GMT+7]
Cập nhật lúc: 08:35, 19/05/2022 (GMT+7)
Đăng lúc: 08:35 19/05/2022
19/05/2022 - 08:35 AM
Thứ năm, 19 Tháng năm 2022
19 Tháng Năm, 2022
Hà Nội, ngày 19 tháng 5 năm 2022
Thứ 5, ngày 19/5/2022 | 8:35 sáng
08:35' - 19/5/2022
2022-05-19 08:35:00
Ngày phát hành: 19/05/2022
Đăng vào 19/05/2022 bởi admin
May 19, 2022
Báo Vĩnh Long online - Thứ Năm, 19/05/2022
Ngày xuất bản: 19/05/2022 8:35:00 SA
19/5/2022 8:35:24 AM | 1203 lượt xem
Thứ 5 - 19/05/2022 08:35 - 1.203 lượt đọc
Lan Anh - Thứ năm, ngày 19/05/2022 08:35 AM (GMT+7)
Tác giả: Lan Anh | Ngày: 19/05/2022
19.05.2022 08:35
Lượt xem: 203 | Ngày đăng: 19/05/2022
Được đăng: Thứ năm, 19 Tháng 5 2022 08:35
Post date: 19/05/2022""".splitlines()
CLOCKS = """Hôm nay: Thứ Năm, 19/05/2022
Bây giờ là 08:35 ngày 19/05/2022
Lưu trang ngày 19/05/2022
Truy cập lúc 19/05/2022 08:35
Ngày in: 19/05/2022
Trang in - 19/05/2022 08:35
Saved 19/05/2022
Crawled: 2022-05-19
Retrieved 19/05/2022
Thứ Năm, 19/05/2022 08:35:12 | Đăng nhập
Kỷ niệm ngày sinh Bác 19/5/1890""".splitlines()


@pytest.mark.parametrize("printed", PRINTED)
def test_the_date_below_the_title_is_the_publication(printed: str) -> None:
    structure = read_structure(f"{TITLE}\n{printed}\n{TEXT}")
    assert (structure.title, structure.published) == (TITLE, "2022-05-19")


@pytest.mark.parametrize("printed", PRINTED[:7])
def test_the_date_above_the_title_is_the_publication(printed: str) -> None:
    structure = read_structure(f"{printed}\n{TITLE}\n{TEXT}")
    assert (structure.title, structure.published) == (TITLE, "2022-05-19")


@pytest.mark.parametrize(
    ("told", "published"),
    [
        ("Anh Vừ A Dia về làm bí thư chi bộ từ năm 2009.", "2022-05-19"),
        ("Tổ hợp tác được thành lập năm 2011 với bảy hộ.", "2022-05-19"),
        ("So với năm 2016, số hộ nghèo chỉ còn một nửa.", "2022-05-19"),
        ("Năm 2016, xã đạt chuẩn nông thôn mới.", None),
    ],
)
def test_a_date_above_the_title_is_doubted_by_the_years_of_the_text(told: str, published: str | None) -> None:
    assert read_structure(f"{PRINTED[0]}\n{TITLE}\n{told} {TEXT}").published == published


@pytest.mark.parametrize("clock", CLOCKS)
def test_a_clock_or_stamp_is_no_publication(clock: str) -> None:
    assert read_structure(f"{clock}\n{TITLE}\n{TEXT}").published is None


def test_the_cells_of_a_table_are_no_counters() -> None:
    cells = "Đơn vị\nTập thể\nCá nhân\nXã Hòa Bình\n4\n12\nXã Tân Lập\n3\n9\nXã Phú Mỹ\n5\n11"
    structure = read_structure(f"{TITLE}\n{TEXT.rpartition(chr(10))[0]}\n{cells}\nMai Lan\nLượt xem: 120\n12")
    furniture = [block.line for block in structure.blocks if block.part is Part.FURNITURE]
    assert furniture == [17, 18]


def test_rows_with_bars_are_no_menu() -> None:
    rows = "Đơn vị | Tập thể | Cá nhân\nXã Hòa Bình | 4 | 12\nXã Tân Lập | 3 | 9\nCộng | 7 | 21"
    structure = read_structure(f"{TITLE}\n{TEXT.rpartition(chr(10))[0]}\n{rows}\nMai Lan\nTrang chủ | Liên hệ")
    furniture = [block.line for block in structure.blocks if block.part is Part.FURNITURE]
    assert furniture == [9]


def page_lines() -> list[tuple[str, str]]:
    """``(place, line)``: lines that belong to the page where they stand."""
    place, found = "", []
    for row in (Path(__file__).parent / "marked" / "page_lines.txt").read_text(encoding="utf-8").splitlines()[1:]:
        if row in ("[head]", "[amid]", "[foot]"):
            place = row.strip("[]")
        else:
            found.append((place, row))
    return found


@pytest.mark.parametrize(("place", "line"), page_lines())
def test_the_line_is_of_the_page(place: str, line: str) -> None:
    rows = [TITLE, "12/03/2019 08:15", *TEXT.split("\n")]
    at = {"head": 0, "amid": 3, "foot": len(rows)}[place]
    structure = read_structure("\n".join([*rows[:at], line, *rows[at:]]))
    (block,) = (block for block in structure.blocks if block.line == at + 1)
    assert block.part in (Part.FURNITURE, Part.DATELINE)
    assert (structure.title, structure.byline) == (TITLE, "Mai Lan")


CAPTIONS = """Đồng chí Lê Thị Sương phát biểu tại hội nghị.
Lãnh đạo huyện trao giấy khen cho các tập thể tiêu biểu.
Bà con bản Púng Luông thu hoạch lúa nếp trên những thửa ruộng bậc thang
Đoàn viên xã Tân Lập dọn vệ sinh bờ kênh.
Ảnh 1: Một góc khu dân cư kiểu mẫu ở thôn Đông.
Ông Trần Văn Bảy bên vườn bưởi da xanh.""".splitlines()
SENTENCES = """Bà con ai cũng phấn khởi và mong cách làm ấy được giữ lâu dài.
Đồng chí Lê Văn Tám, Bí thư Huyện ủy đến dự và phát biểu chỉ đạo.
Chủ tịch UBND huyện tặng giấy khen cho 12 tập thể.
Ông Bảy nói sẽ làm tiếp.""".splitlines()


@pytest.mark.parametrize(
    ("line", "part"), [*((c, Part.CAPTION) for c in CAPTIONS), *((s, Part.BODY) for s in SENTENCES)]
)
def test_a_line_between_paragraphs_is_a_caption_or_not(line: str, part: Part) -> None:
    first, second, byline = TEXT.split("\n")
    structure = read_structure("\n".join([TITLE, "12/03/2019 08:15", first, line, second, byline]))
    (block,) = (block for block in structure.blocks if block.line == 4)
    assert block.part is part


def test_rows_parted_by_strokes_below_the_text_are_no_page() -> None:
    rows = "Xã Hòa Bình / 4 / 12\nXã Tân Lập / 3 / 9"
    structure = read_structure(f"{TITLE}\n{TEXT.rpartition(chr(10))[0]}\n{rows}\nMai Lan\nTrang chủ / Liên hệ")
    furniture = [block.line for block in structure.blocks if block.part is Part.FURNITURE]
    assert furniture == [7]
