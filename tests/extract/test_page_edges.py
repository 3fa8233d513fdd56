# SPDX-License-Identifier: MIT
"""What sites print around an article: every line of the page is told from it, the title and the date are found."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.core.structure import Part
from reader.extract.pipeline import read_article
from reader.extract.structure import read_structure

TEXT = (
    "Theo những người sống lâu ở đây, con đường cũ chỉ đủ cho hai xe máy tránh nhau, mùa mưa nước ngập tới gối, học "
    "trò phải xắn quần lội qua mới tới được lớp.",
    "Chị Lò Thị Thắm kể rằng hồi mới về làm dâu, mỗi tháng chị chỉ ra chợ một lần, mua muối, dầu thắp và ít kẹo cho lũ "
    "trẻ, còn lại đều trông vào nương rẫy.",
    "Nay thì khác, xe tải vào tận sân, thương lái tranh nhau thu mua, nhà nào cũng tính chuyện trồng thêm vụ mới để có "
    "tiền sửa nhà, mua sắm đồ dùng học tập cho con.",
)


class Page(NamedTuple):
    """A page: its printed date, and its lines with their letters."""

    name: str
    published: str | None
    lines: list[tuple[str, str]]

    def numbers(self, letter: str) -> list[int]:
        return [number for number, (kind, _) in enumerate(self.lines, start=1) if kind == letter]


@cache
def bodies() -> dict[str, list[tuple[str, str]]]:
    """The articles of ``page_bodies.txt`` by their letter."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in (Path(__file__).parent / "marked" / "page_bodies.txt").read_text(encoding="utf-8").split("\n"):
        if row.startswith("="):
            lines = found.setdefault(row[1:], [])
        elif row and not row.startswith("#"):
            lines.append((row[0], row[2:]))
    return found


def pages(*names: str) -> list[Page]:
    found: list[Page] = []
    texts = ((Path(__file__).parent / "marked" / name).read_text(encoding="utf-8") for name in names)
    for row in "\n".join(texts).split("\n"):
        if row.startswith("== "):
            name, published = row[3:].rsplit(" | ", 1)
            found.append(Page(name, None if published == "-" else published, []))
        elif row.startswith("*") and len(row) > 1:
            found[-1].lines.extend(bodies()[row[1:]])
        elif row == "*":
            found[-1].lines.extend(("B", paragraph) for paragraph in TEXT)
        elif row and not row.startswith("#"):
            found[-1].lines.append((row[0], row[2:]))
    return found


FILES = ("page_edges.txt", "page_frames.txt", "page_copies.txt", "page_mixed.txt")
PAGES = [pytest.param(page, id=page.name) for page in pages(*FILES)]
FRAMES = [pytest.param(page, id=page.name) for page in pages("page_frames.txt")]


@pytest.mark.parametrize("page", PAGES)
def test_the_article_is_told_from_the_page_around_it(page: Page) -> None:
    structure = read_structure("\n".join(words for _, words in page.lines))
    assert list(structure.lines(Part.FURNITURE)) == page.numbers("F")
    assert list(structure.lines(Part.TITLE)) == page.numbers("T")
    assert structure.published == page.published


@pytest.mark.parametrize("page", PAGES)
def test_blank_lines_between_all_lines_change_nothing_but_the_numbers(page: Page) -> None:
    structure = read_structure("\n\n".join(words for _, words in page.lines))
    assert [(number + 1) // 2 for number in structure.lines(Part.FURNITURE)] == page.numbers("F")
    assert [(number + 1) // 2 for number in structure.lines(Part.TITLE)] == page.numbers("T")


@pytest.mark.parametrize("page", FRAMES)
def test_no_figure_is_read_where_the_article_reports_no_award(page: Page) -> None:
    figures = read_article("\n".join(words for _, words in page.lines)).figures
    told = "\n".join(words for kind, words in page.lines if kind in "TLBHC")
    assert bool(figures) == any(word in told for word in ("tặng bằng khen", "tặng giấy khen"))


DATES = (
    "Thứ sáu, 12 Tháng 5 2017 14:33",
    "T6, 12/05/2017 - 14:33",
    "12-05-2017 | 14:33",
    "12/5/17 14:33",
    "14:33 [GMT+7] Thứ Sáu, 12/05/2017",
    "Friday, 12 May 2017 14:33",
    "May 12, 2017",
    "12 Th5, 2017",
    "12 thg 5 2017 14:33",
    "Được tạo: 12 Tháng 5 2017",
    "Được đăng ngày Thứ sáu, 12 Tháng 5 2017 14:33",
    "Posted on Tháng Năm 12, 2017",
    "» 12/05/2017 14:33",
    "Cập nhật lúc 14h33 ngày 12/05/2017",
    "bientap gửi vào T6, 2017-05-12 08:21",
    "2017-05-12T14:33:00+07:00",
)
UNDATED = ("2 giờ trước", "Vừa xong", "Hôm qua, 08:15", "14:33", "12/05", "Tháng 5/2017")


@pytest.mark.parametrize("above", [True, False])
@pytest.mark.parametrize("printed", [*DATES, *UNDATED])
def test_days_are_read_in_all_forms_above_and_below_the_title(printed: str, above: bool) -> None:
    title = "Con đường mới ở bản Khe Trăn"
    head = (printed, title) if above else (title, printed)
    structure = read_structure("\n".join(("Trang chủ", "Đời sống", *head, *TEXT)))
    assert structure.title == title
    assert structure.published == ("2017-05-12" if printed in DATES else None)


def test_a_date_on_its_title_holds_although_the_text_looks_back() -> None:
    lines = (
        "Thời sự",
        "Thứ tư, 12/5/2021, 06:30 (GMT+7)",
        "Con đường mới ở bản Khe Trăn",
        *TEXT,
        "Đường mở từ năm 2018.",
    )
    assert read_structure("\n".join(lines)).published == "2021-05-12"


MAIL = (
    "Từ: Ban Biên tập Bản tin <bantin@example.vn>\nĐến: Danh sách cộng tác viên\nChủ đề: Bài số tháng 6",
    "Người gửi: Lê Hoa\nNgười nhận: Tòa soạn\nTiêu đề: Bài gương người tốt",
    "From: a@example.vn\nTo: toasoan@example.vn\nSubject: Bai dang",
    "> From: Lan\n> To: Tòa soạn\n> Subject: Bài gửi",
    "Tuổi trẻ xã Đạ K'Nàng\n5 tháng 9, 2023 lúc 19:42 ·",
)


@pytest.mark.parametrize("head", MAIL)
def test_the_head_of_a_mail_or_a_post_is_no_title(head: str) -> None:
    assert (
        read_structure("\n".join((head, "Con đường mới ở bản Khe Trăn", *TEXT))).title == "Con đường mới ở bản Khe Trăn"
    )


@pytest.mark.parametrize("head", ["Chủ đề: Nước sạch", "Ngày: 12/05/2017"])
def test_one_label_makes_no_mail(head: str) -> None:
    structure = read_structure("\n".join((head, "Con đường mới ở bản Khe Trăn", *TEXT)))
    assert structure.title == "Con đường mới ở bản Khe Trăn"


NOTICES = ("TIN VẮN", "TIN BUỒN", "THÔNG BÁO", "LỜI CẢM ƠN", "ĐÍNH CHÍNH", "THÔNG BÁO TUYỂN SINH", "Thư Cảm Ơn")


@pytest.mark.parametrize("notice", NOTICES)
@pytest.mark.parametrize("head", ["", "Trang chủ\nTin tức\n", "Thời sự trong tỉnh\n"])
def test_the_kind_of_a_notice_is_its_title(head: str, notice: str) -> None:
    structure = read_structure(head + "\n".join((notice, "12/05/2017", *TEXT, "Mai Lan")))
    assert (structure.title, structure.byline) == (notice, "Mai Lan")


@pytest.mark.parametrize(
    ("below", "of_page"),
    [
        ("Trao mái ấm cho hộ bà Tư\nKhánh thành cầu hẻm số mười tám\nPhát động tháng cao điểm vì người nghèo", True),
        ("Ủng hộ báo", True),
        ("Danh sách kèm theo:\n1. Lê Văn A\n2. Trần B", False),
        ("Ảnh: Văn Nam", False),
    ],
)
def test_what_stands_below_the_name_is_of_the_page_or_not(below: str, of_page: bool) -> None:
    structure = read_structure("\n".join(("Con đường mới ở bản Khe Trăn", "12/05/2017", *TEXT, "Mai Lan", below)))
    numbers = [7 + at for at in range(below.count("\n") + 1)]
    assert list(structure.lines(Part.FURNITURE)) == (numbers if of_page else [])


HEADLINES = (
    "147 mô hình tự quản: điểm tựa của công an cơ sở",
    "Điển hình tiên tiến: Người cựu binh giữ rừng",
    "Truyền hình trực tiếp: Lễ khai giảng ở vùng cao",
    "Ảnh hưởng bão số 4: Bà con mất trắng vườn cây",
    "Tình hình mưa lũ: Nhiều bản làng bị chia cắt",
)


@pytest.mark.parametrize("headline", HEADLINES)
def test_half_a_word_behind_which_a_colon_stands_is_no_credit(headline: str) -> None:
    lines = ("Báo Cao Bằng", "An ninh hình sự", "Chuyên đề: Giữ bình yên bản làng", headline, "13:04 04/08/2018", *TEXT)
    structure = read_structure("\n".join(lines))
    assert (structure.title, structure.photo_credits) == (headline, ())


@pytest.mark.parametrize("credit", ["Ảnh: Mai Lan", "Hình: Mai Lan", "Ảnh tư liệu: Mai Lan", "(Ảnh: Mai Lan)"])
def test_a_credit_behind_a_model_is_one(credit: str) -> None:
    caption = f"Bà con thăm mô hình trồng sen ở bản. {credit}"
    structure = read_structure("\n".join(("Con đường mới ở bản Khe Trăn", TEXT[0], caption, *TEXT[1:])))
    assert structure.photo_credits == ("Mai Lan",)
