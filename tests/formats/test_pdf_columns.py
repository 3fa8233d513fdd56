# SPDX-License-Identifier: MIT
"""PDF pages as newspapers print them: columns, headlines over them, tables, pictures, heads and feet of pages."""

from __future__ import annotations

import ctypes
import io
import random
import re
from collections.abc import Callable, Iterable
from functools import cache
from itertools import pairwise

import pypdfium2
import pytest
import typst
from pypdfium2 import raw

from reader.core.resources import resource
from reader.store.formats.pdf_columns import reading_order
from reader.store.formats.pdf_pieces import Page, Piece
from tests.formats.helpers import only

PAGE = "#set page(margin: 2cm)\n#set text(size: 10pt, lang: 'vi')\n#set par(justify: true)\n".replace("'", '"')
WORDS = re.findall(
    r"\w+",
    "phong trào thi đua yêu nước học tập và làm theo tư tưởng đạo đức phong cách ở các chi bộ cơ sở được đẩy mạnh với "
    "nhiều cách làm hay sáng tạo gắn với nhiệm vụ chính trị của địa phương đơn vị",
)
UNITS = ("Huyện ủy Chợ Lách", "Thành ủy Vĩnh Long", "Đảng bộ Sở Y tế", "Đảng ủy Khối các cơ quan", "Thị ủy Bình Minh")

Drawn = tuple[pypdfium2.PdfObject, float, float]
"""An object of a page, how far right and how high it stands."""


def told(tag: str, numbers: Iterable[int], words: int = 60) -> str:
    """Paragraphs that say where they begin and end."""
    made = []
    for number in numbers:
        chance = random.Random(number)
        body = " ".join(chance.choice(WORDS) for _ in range(chance.randrange(words // 2, words)))
        made.append(f"{tag}{number} mở {body} đóng {tag}{number}.")
    return "\n\n".join(made)


def marks(tag: str, numbers: Iterable[int]) -> list[str]:
    return [mark for number in numbers for mark in (f"{tag}{number} mở", f"đóng {tag}{number}.")]


def columns(count: int, body: str, height: str = "auto") -> str:
    return f"#block(height: {height}, columns({count}, gutter: 13pt)[{body}])\n"


@cache
def printed(source: str) -> bytes:
    return typst.compile((PAGE + source).encode(), format="pdf")


def as_written(drawn: list[Drawn]) -> list[Drawn]:
    return drawn


def line_by_line(drawn: list[Drawn]) -> list[Drawn]:
    """As programs write that take a page for rows of letters."""
    return sorted(drawn, key=lambda one: (-round(one[2] / 3), one[1]))


def in_any_order(drawn: list[Drawn]) -> list[Drawn]:
    return random.Random(7).sample(drawn, len(drawn))


def reordered(data: bytes, order: Callable[[list[Drawn]], list[Drawn]]) -> bytes:
    """The same pages with their objects in another order in the file."""
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            drawn = [(one, *one.get_bounds()[:2]) for one in page.get_objects(max_depth=1)]
            for one, *_ in drawn:
                raw.FPDFPage_RemoveObject(page, one)
            for one, *_ in order(drawn):
                raw.FPDFPage_InsertObject(page, one)
            assert raw.FPDFPage_GenerateContent(page)
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


def flat(data: bytes) -> str:
    return " ".join(only("a.pdf", data).text.split())


def assert_order(text: str, *expected: str) -> None:
    places = [text.find(words) for words in expected]
    assert -1 not in places, [words for words, place in zip(expected, places, strict=True) if place < 0]
    wrong = [pair for pair, there in zip(pairwise(expected), pairwise(places), strict=True) if there[0] > there[1]]
    assert not wrong, text


ORDERS = pytest.mark.parametrize("order", [as_written, line_by_line, in_any_order])


@ORDERS
@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("justified", ["true", "false"])
def test_columns_under_a_headline(count: int, justified: str, order: Callable[..., list[Drawn]]) -> None:
    headline = "#align(center, text(size: 22pt)[Vĩnh Long biểu dương điển hình học tập và làm theo gương Bác])"
    source = f"#set par(justify: {justified})\n{headline}\n{columns(count, told('A', range(14)))}"
    assert_order(flat(reordered(printed(source), order)), "Vĩnh Long biểu", "gương Bác", *marks("A", range(14)))


def at(x: float, y: float, width: float, body: str) -> str:
    """A block at a place of the page, cm."""
    return f"#place(dx: {x}cm, dy: {y}cm, block(width: {width}cm)[{body}])\n"


@ORDERS
@pytest.mark.parametrize(
    "caption", ["toàn tỉnh", "tuyên dương điển hình tiên tiến toàn tỉnh của năm nay được chụp ảnh"]
)
def test_a_page_of_several_articles(caption: str, order: Callable[..., list[Drawn]]) -> None:
    page = (
        "#set page(width: 29.7cm, height: 42cm, margin: 1.5cm)\n#set text(size: 9pt)\n"
        + at(0, 0, 16, "#text(size: 30pt)[BÁO VĨNH LONG]")
        + at(0, 2, 8.6, "#text(size: 16pt)[Tít A của bài báo ở cột trái]#v(4pt)\n" + told("A", range(13)))
        + at(9.1, 2, 17.6, "#text(size: 22pt)[Tít B: Vĩnh Long có thêm 126 tập thể điển hình tiên tiến trong năm]")
        + at(9.1, 5, 17.6, columns(2, told("B", range(20, 29)), "12cm"))
        + at(
            9.1, 18, 17.6, f"#rect(width: 100%, height: 5cm)\n#text(size: 8pt)[Ảnh: các đại biểu dự hội nghị {caption}]"
        )
        + at(0, 26, 26.7, "#text(size: 22pt)[Tít C: Xây dựng nông thôn mới ở các xã ven sông Tiền]")
        + at(0, 27.5, 26.7, columns(3, told("C", range(40, 55)), "10cm"))
    )
    text = flat(reordered(printed(page), order))
    assert_order(text, "BÁO VĨNH LONG", "Tít A", *marks("A", range(13)), "Tít B", *marks("B", range(20, 29)), "Tít C")
    assert_order(text, "Tít B", "Ảnh: các đại biểu", "Tít C", *marks("C", range(40, 54)))


@ORDERS
def test_a_table_below_columns_is_read_by_its_rows(order: Callable[..., list[Drawn]]) -> None:
    rows = ", ".join(f"[{number}],[{unit}],[{number * 7} bằng khen]" for number, unit in enumerate(UNITS, 1))
    source = f"{columns(2, told('A', range(8)), '9cm')}#table(columns: (auto, 1fr, auto), {rows})\n{told('Z', [90])}"
    cells = [f"{number} {unit} {number * 7} bằng khen" for number, unit in enumerate(UNITS, 1)]
    assert_order(flat(reordered(printed(source), order)), *marks("A", range(8)), *cells, *marks("Z", [90]))


@ORDERS
def test_a_picture_in_a_column(order: Callable[..., list[Drawn]]) -> None:
    picture = "#rect(width: 100%, height: 4cm)\n#text(size: 8pt)[Ảnh: các đại biểu dự hội nghị]\n\n"
    source = columns(2, f"{told('A', [0, 1])}\n\n{picture}{told('A', range(2, 12))}", "15cm")
    expected = (*marks("A", [0, 1]), "Ảnh: các đại biểu", *marks("A", range(2, 12)))
    assert_order(flat(reordered(printed(f"= Tít bài\n{source}"), order)), "Tít bài", *expected)


@ORDERS
def test_the_last_lines_of_a_text_beside_a_long_column(order: Callable[..., list[Drawn]]) -> None:
    body = told("A", range(12), 50) + "\n\nCâu cuối của bài viết này chỉ còn hai dòng ở đầu cột bên phải của trang báo."
    for height in range(120, 160, 4):
        data = printed(columns(2, body, f"{height}mm"))
        if "Câu cuối" in flat(data):
            assert_order(flat(reordered(data, order)), *marks("A", range(12)), "Câu cuối")


def plain(data: bytes) -> str:
    """What the file itself has, page after page."""
    with pypdfium2.PdfDocument(data) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
        return " ".join(re.sub(r"\ufffe\s*", "", " ".join(texts)).split())


TABLE = ", ".join(f"[{n}],[{UNITS[n % 5]}],[{n * 7} bằng khen],[{n * 3}]" for n in range(1, 24))
WRAPPED = ", ".join(f"[{told('L', [n], 50)}],[{told('R', [n + 40], 50)}]" for n in range(6))
OF_ONE_COLUMN = {
    "text": "= Tít\n" + told("A", range(12)),
    "table": f"{told('A', [1])}\n#table(columns: (auto, 1fr, auto, auto), {TABLE})\n{told('A', [2])}",
    "table without lines": f"#table(columns: (auto, 1fr, auto, auto), stroke: none, {TABLE})",
    "table of sentences": f"#table(columns: (1fr, 1fr), {WRAPPED})",
    "table of sentences without lines": f"#table(columns: (1fr, 1fr), stroke: none, {WRAPPED})",
    "names": "#columns(2)[" + "\n\n".join(f"Nguyễn Văn {n}, xã Long Hồ" for n in range(30)) + "]",
    "form": "\\\n".join(f"Họ và tên: Nguyễn Văn {n} #h(1fr) Năm sinh: {1950 + n}" for n in range(30)),
    "decision": (
        "#grid(columns: (1fr, 1fr), align: center, [TỈNH ỦY VĨNH LONG \\ Số 05-QĐ/TU], [ĐẢNG CỘNG SẢN VIỆT NAM \\ "
        "_Vĩnh Long, ngày 18 tháng 5 năm 2022_])\n#align(center)[*QUYẾT ĐỊNH* \\ Về việc tặng bằng khen]\n"
        + told("A", range(5))
        + "\n\n#grid(columns: (1fr, 1fr), [*Nơi nhận:* \\ - Văn phòng Trung ương Đảng (để báo cáo), \\ - Các đồng chí "
        "Tỉnh ủy viên, \\ - Lưu Văn phòng Tỉnh ủy.], align(center)[T/M BAN THƯỜNG VỤ \\ PHÓ BÍ THƯ \\ \\ Nguyễn Văn A])"
    ),
    "footnotes": "\n\n".join(told("A", [n]) + f"#footnote[Chú thích {n} nói rõ nguồn của số liệu.]" for n in range(6)),
    "picture": told("A", [0]) + "\n#figure(rect(width: 8cm, height: 4cm), caption: [Đại biểu])\n" + told("A", [3, 4]),
    "poem": "\\\n".join(f"Câu thơ thứ {n} về quê hương" for n in range(20)),
}


@pytest.mark.parametrize("name", OF_ONE_COLUMN)
@pytest.mark.parametrize("order", [as_written, line_by_line])
def test_what_is_no_column_of_text_stays_in_the_order_of_the_file(name: str, order: Callable[..., list[Drawn]]) -> None:
    if order is line_by_line and name in ("names", "footnotes", "table of sentences without lines"):
        pytest.skip("the other order is as good, or there is no telling")
    data = reordered(printed(OF_ONE_COLUMN[name]), order)
    assert re.sub(r"\W", "", flat(data)) == re.sub(r"\W", "", plain(data))


@ORDERS
def test_no_word_is_lost(order: Callable[..., list[Drawn]]) -> None:
    for name, source in OF_ONE_COLUMN.items():
        data = printed(source)
        moved, whole = flat(reordered(data, order)), flat(data)
        assert sorted(re.findall(r"\w", moved)) == sorted(re.findall(r"\w", whole)), name
        assert name == "footnotes" or sorted(moved.split()) == sorted(whole.split()), (
            name
        )  # their numbers hang on words


# ---- heads and feet


@ORDERS
def test_heads_and_feet_of_pages_are_no_text(order: Callable[..., list[Drawn]]) -> None:
    margins = (
        "#set page(height: 20cm, header: [BÁO VĨNH LONG #h(1fr) Thứ tư, 18/5/2022], "
        "footer: context align(center)[Trang #counter(page).display()])\n"
    )
    data = reordered(printed(f"{margins}= Tít bài\n#columns(2, gutter: 13pt)[{told('A', range(50))}]"), order)
    text = flat(data)
    assert text.startswith("BÁO VĨNH LONG Thứ tư, 18/5/2022 Tít bài")  # what says where and when, once
    assert (text.count("BÁO VĨNH LONG"), text.count("18/5/2022"), text.count("Trang ")) == (1, 1, 0)
    assert_order(text, "Tít bài", *marks("A", range(50)))


def test_left_and_right_pages_with_heads_of_their_own() -> None:
    head = "#context if calc.odd(counter(page).get().first()) [Số 45 #h(1fr) Diễn đàn] else [Văn hóa #h(1fr) Kỳ II]"
    data = printed(
        f"#set page(height: 12cm, header: [{head}], numbering: '1 / 1')\n{told('A', range(30))}".replace("'", '"')
    )
    text = flat(data)
    assert_order(text, *marks("A", range(30)))
    assert not any(words in text for words in ("Số 45", "Diễn đàn", "Văn hóa", "Kỳ II", " / "))


def test_a_title_that_a_second_page_repeats_is_kept_once() -> None:
    page = "#text(size: 16pt)[DANH SÁCH TẬP THỂ ĐƯỢC KHEN]\n\n"
    data = printed(f"{page}{told('A', range(3))}\n#pagebreak()\n{page}{told('A', range(3, 6))}")
    assert flat(data).count("DANH SÁCH TẬP THỂ ĐƯỢC KHEN") == 1
    assert_order(flat(data), "DANH SÁCH", *marks("A", range(6)))


def test_rows_at_the_same_height_of_two_pages_are_text() -> None:
    rows = ", ".join(f"[{number}],[Xã số {number}],[{number % 7} hộ]" for number in range(90))
    text = flat(printed(f"#table(columns: 3, {rows})"))
    assert all(f"{number} Xã số {number} {number % 7} hộ" in text for number in range(90))


# ---- a file that no typesetter wrote: words one by one, wherever they come


class Press:
    """Puts words on a page in the order in which they are given."""

    def __init__(self) -> None:
        self.document = pypdfium2.PdfDocument.new()
        self.page = self.document.new_page(400, 600)
        data = next(resource("fonts").rglob("NotoSerif-Regular.ttf")).read_bytes()
        letters = (ctypes.c_ubyte * len(data)).from_buffer_copy(data)
        self.font = raw.FPDFText_LoadFont(self.document, letters, len(data), raw.FPDF_FONT_TRUETYPE, True)

    def put(self, x: float, y: float, words: str, size: float = 9) -> None:
        """Write words whose line begins there."""
        one = raw.FPDFPageObj_CreateTextObj(self.document, self.font, size)
        raw.FPDFText_SetText(one, ctypes.cast((words + "\0").encode("utf-16-le"), ctypes.POINTER(ctypes.c_ushort)))
        raw.FPDFPageObj_Transform(one, 1, 0, 0, 1, x, y)
        raw.FPDFPage_InsertObject(self.page, one)

    def bytes(self) -> bytes:
        """The file."""
        assert raw.FPDFPage_GenerateContent(self.page)
        out = io.BytesIO()
        self.document.save(out)
        raw.FPDFFont_Close(self.font)
        self.document.close()
        return out.getvalue()


LEFT = [
    "Sáng 18/5, Tỉnh ủy Vĩnh Long tổ chức", "hội nghị tuyên dương điển hình học", "tập và làm theo Bác với 126 tập thể",
    "và 732 cá nhân tiêu biểu được tặng", "bằng khen của Ban Thường vụ Tỉnh ủy", "trong năm năm qua. Tại hội nghị, các",
]  # fmt: skip
RIGHT = [
    "đại biểu nêu nhiều cách làm hay, được", "nhân rộng ở các chi bộ cơ sở, nhất là", "mô hình dân vận khéo của nhân-",
    "dân các xã vùng sâu, gắn với xây dựng", "nông thôn mới và giảm nghèo bền vững", "ở địa phương. Hội nghị kết thúc.",
]  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_lines_in_any_order_come_as_they_are_seen(seed: int) -> None:
    press = Press()
    lines = [(30.0, 500 - 12 * row, words) for row, words in enumerate(LEFT)]
    lines += [(210.0, 500 - 12 * row, words) for row, words in enumerate(RIGHT)]
    random.Random(seed).shuffle(lines)
    press.put(40, 540, "Vĩnh Long biểu dương điển hình", 20)
    for x, y, words in lines:
        press.put(x, y, words)
    text = only("a.pdf", press.bytes()).text
    body = " ".join([*LEFT, *RIGHT]).replace("nhân- dân", "nhândân")
    assert " ".join(text.split()) == f"Vĩnh Long biểu dương điển hình {body}"


def test_a_column_that_goes_on_at_the_head_of_the_next_is_one_paragraph() -> None:
    press = Press()
    for row, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        press.put(30, 500 - 12 * row, left)
        press.put(210, 500 - 12 * row, right)
    assert "Tại hội nghị, các đại biểu nêu nhiều cách làm hay" in only("a.pdf", press.bytes()).text.split("\n")[-1]


@pytest.mark.parametrize("seed", range(40))
def test_no_stretch_is_lost_or_told_twice_whatever_a_page_looks_like(seed: int) -> None:
    chance = random.Random(seed)
    text = "từ " * 400
    pieces = []
    for number in range(chance.randrange(2, 160)):
        left, bottom, height = chance.uniform(0, 500), chance.uniform(0, 800), chance.choice((0.0, 8.0, 10.0, 30.0))
        if chance.random() < 0.7:
            left, bottom = chance.choice((40, 220, 400)), round(bottom / 12) * 12
        right = left + chance.choice((0.0, 20.0, 165.0, 165.0, 165.0, 360.0))
        pieces.append(Piece(left, right, bottom, bottom + height, number * 3, number * 3 + 2, number))
    rules = tuple((chance.uniform(0, 300), chance.uniform(300, 600), chance.uniform(0, 800)) for _ in range(seed % 5))
    blocks = reading_order(Page(text, tuple(pieces), rules, 0.0, 842.0))
    if blocks is not None:
        assert sorted(piece for block in blocks for piece in block) == sorted(pieces)
