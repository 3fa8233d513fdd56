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
