# SPDX-License-Identifier: MIT
# ruff: noqa: E501
"""Pages as the common news sites and portals print them: what is the article's, what the page's, and when it was published."""

from __future__ import annotations

import pytest

from reader.core.structure import Part
from reader.extract.datelines import read_dateline
from reader.extract.lines import read_lines_of
from reader.extract.structure import read_structure

ONE = (
    "Thời gian qua, các chi hội trên địa bàn đã duy trì nhiều việc làm thiết thực, giúp nhau vốn, cây giống và ngày công, "
    "nhờ vậy đời sống của bà con từng bước được nâng lên."
)
TWO = (
    "Bên cạnh đó, việc kiểm tra, giám sát được làm thường xuyên hơn; những cách làm hay được phổ biến tới từng tổ, "
    "tạo chuyển biến rõ nét trong nếp nghĩ và việc làm của cán bộ, đảng viên."
)

PAGES = {
    "menus with bars, gaps and colons above the title": (
        f"Trang nhất | Chính trị | Xã hội | Nghe đài trực tuyến\nTRANG CHỦ   BÓNG ĐÁ   QUẦN VỢT   Gửi bài\nHUYỆN ỦY A LƯỚI - TP HUẾ :: Giới thiệu :: Văn bản :: Hộp thư\n"
        f"Lúa nước về bản A Hưa\n12/03/2020\n{ONE}\n{TWO}\nQuỳnh Lâm",
        {"furniture": [1, 2, 3], "title": [4], "dateline": [5], "byline": [8]},
        "2020-03-12",
    ),
    "section and date above the title": (
        f"QĐND Online - Thứ Hai, 18/05/2015, 21:5 (GMT+7)\nVăn hoá - Xã hội\nLữ đoàn 679 gặp mặt điển hình tiên tiến\n{ONE}\n{TWO}\nTin, ảnh: ĐÌNH TUẤN\nIn trang\nTừ khóa\nLữ đoàn 679\nhải quân",
        {"dateline": [1], "furniture": [2, 7, 8, 9, 10], "title": [3], "byline": [6]},
        "2015-05-18",
    ),
    "path one a line, date glued to counters": (
        f"Trang nhất\nTin Tức\nHoạt động của Huyện ủy\nHuyện Krông Nô: Biểu dương 25 tập thể\nThứ năm - 25/05/2017 03:48 1.523 0\n{ONE}\n{TWO}\nTác giả bài viết: Mai Hương\nNguồn tin: Ban Tuyên giáo\nÝ kiến bạn đọc\nNhững tin cũ hơn\nHội nghị lần thứ chín\n(20/05/2017)",
        {"furniture": [1, 2, 3, 10, 11, 12, 13], "title": [4], "dateline": [5], "byline": [8], "credit": [9]},
        "2017-05-25",
    ),
    "clock of the page in its header, no date of the article": (
        f"Thứ Bảy, 22/11/2025 14:05 | Đăng nhập | RSS\nHọc Bác để dân tin\n{ONE} Năm 2013, huyện có 12 mô hình.\n{TWO}\nQuốc Hùng",
        {"furniture": [1], "title": [2], "byline": [5]},
        None,
    ),
    "date of the issue in the header": (
        f"Báo Hậu Giang online | Thứ Năm, ngày 12/7/2018\nDanh hiệu không phải để treo\n{ONE} Sáng 11-7, huyện họp rút kinh nghiệm.\n{TWO}\nCao Oanh",
        {"furniture": [1], "title": [2], "byline": [5]},
        "2018-07-12",
    ),
    "bare date above the title of a text that speaks of history": (
        f"Thứ Hai, 27/07/2020\nNgười gác nghĩa trang Trường Sơn\n{ONE} Ông vào chiến trường năm 1971.\n{TWO}",
        {"dateline": [1], "title": [2]},
        "2020-07-27",
    ),
    "crawl stamp": (
        f"crawl 2023-11-04T02:17:55Z | lang=vi\nCon đường mang tên chung sức\n{ONE}\n{TWO}",
        {"furniture": [1], "title": [2]},
        None,
    ),
    "date in brackets at the head of the text": (
        f"Tỉnh đón nhận Huân chương\n(22/11/2010) {ONE}\n{TWO}\nIn trang này | Đóng cửa sổ",
        {"title": [1], "body": [2, 3], "furniture": [4]},
        "2010-11-22",
    ),
    "occasion above the title": (
        f"Kỷ niệm 70 năm Ngày truyền thống ngành\nNgười gác rừng ở Kẻ Gỗ và lời hứa hai mươi năm\n15:22 14/08/2015\n{ONE}\n{TWO}\nMạnh Cường",
        {"kicker": [1], "title": [2], "dateline": [3], "byline": [6]},
        "2015-08-14",
    ),
    "tags, comments and calls below the text": (
        f"Nhiều tấm gương bình dị\nThứ 5, 19:30, 17/05/2018\n{ONE}\n{TWO}./.\nKhoa Điềm/VOV-Tây Nguyên\nTag:\nKon Tum\nA Thút\nViết bình luận\nBình luận của bạn đang được xét duyệt",
        {"title": [1], "byline": [5], "furniture": [6, 7, 8, 9, 10]},
        "2018-05-17",
    ),
    "caption broken in two, printed again in full, its credit below": (
        f"Gặp mặt điển hình\n03/09/2025 08:44\n{ONE}\n{TWO}\nĐồng chí Đỗ Sáng trao giấy khen cho 11 đảng viên tiêu\nbiểu trong giải phóng mặt bằng.\n"
        "Đồng chí Đỗ Sáng trao giấy khen cho 11 đảng viên tiêu biểu trong giải phóng mặt bằng.\nẢnh: Lê Hiếu\nHotline: 0221.3910.123",
        {"title": [1], "caption": [5, 6, 7], "credit": [8], "furniture": [9]},
        "2025-09-03",
    ),
    "names with office, mail and note": (
        f"Mùa hoa ban\n03/09/2015\n{ONE}\n{TWO}\nKim Sơn - Hội LHPN huyện Tuy An",
        {"title": [1], "byline": [5]},
        "2015-09-03",
    ),
    "protected spaces and other spelling": (
        f"Trang\u00a0chủ\u00a0»\u00a0Văn\u00a0hoá\nMùa hoa ban\n03/09/2015\n{ONE}\n{TWO}\nLê Thanh (lethanh@bao.vn)\nChia\u00a0sẻ\u00a0bài\u00a0viết",
        {"furniture": [1, 7], "title": [2], "byline": [6]},
        "2015-09-03",
    ),
    "title of the browser's window above the title": (
        f"Bí thư xã trồng rừng cho dân - Báo Lai Châu điện tử\nBí thư xã trồng rừng cho dân\n03/09/2015\n{ONE}\n{TWO}",
        {"furniture": [1], "title": [2], "dateline": [3]},
        "2015-09-03",
    ),
    "author and date below the first paragraph": (
        f"Hoa giữa đời thường\n{ONE}\nNGỌC TÚ\nThứ tư, 12/09/2018 20:15\n{TWO}",
        {"title": [1], "byline": [3], "dateline": [4], "body": [2, 5]},
        "2018-09-12",
    ),
    "a date with a button below the first paragraph": (
        f"Hoa giữa đời thường\n{ONE}\n18/05/2022 | 06:30   Theo dõi báo trên Google News\n{TWO}",
        {"title": [1], "body": [2, 4]},
        "2022-05-18",
    ),
    "a day of an event as a heading below the first paragraph": (
        f"Hoa giữa đời thường\n{ONE}\nNgày 12/9/2018\n{TWO}",
        {"title": [1], "dateline": []},
        None,
    ),
    "sentences that speak of buttons are the article's": (
        f"Bản tin của xã\n{ONE}\nChia sẻ với chúng tôi, chị Lan nói sẽ còn làm tiếp.\nTrang thông tin điện tử của xã mỗi ngày có vài trăm người đọc.\n{TWO}",
        {"title": [1], "furniture": [], "body": [2, 3, 4, 5]},
        None,
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_lines_and_date_of_a_page(name: str) -> None:
    text, parts, published = PAGES[name]
    structure = read_structure(text)
    assert {part: list(structure.lines(Part(part))) for part in parts} == parts
    assert structure.published == published


@pytest.mark.parametrize(
    "line",
    [
        "Thứ 2, 19/5/2019 5:12:00 SA",
        "Chủ nhật, ngày 19 tháng năm năm 2019",
        "19 tháng 5, 2019",
        "Tháng Năm 19, 2019",
        "May 19, 2019",
        "19/5/19 | 05:12",
        "19/05/201905:12",
        "Thứ Hai,19/05/2019 -05:12:33",
        "2019-05-19T05:12:33+07:00",
        "2019/05/19 08:44",
        "LĐ - 145 - LÊ THU CÚC 7:30 AM, 19/05/2019",
        "Đăng lúc: Thứ sáu - 19/05/2019 08:44 - Người đăng bài viết: Siu H'Nguyệt",
        "Viết bởi Quản trị ngày 19/05/2019",
        "Kon Tum, ngày 19 tháng 5 năm 2019",
        "19/05/2019 | Lượt xem: 1.234 | Cỡ chữ A- A+",
    ],
)
def test_forms_of_a_dateline(line: str) -> None:
    found = read_dateline(read_lines_of(line)[0])
    assert found is not None
    assert (found.published, found.clock) == ("2019-05-19", False)


@pytest.mark.parametrize(
    "line",
    [
        "Sáng 19/5/2019, hội trường huyện không còn ghế trống",
        "Quyết định số 12 ngày 19/5/2019 của tỉnh",
        "Sinh ngày 19/5/1890 tại Kim Liên",
    ],
)
def test_a_date_in_a_sentence_is_no_dateline(line: str) -> None:
    assert read_dateline(read_lines_of(line)[0]) is None


@pytest.mark.parametrize(
    ("line", "author"), [("Theo dõi | 19/05/2019", None), ("Nguyễn An | 19/05/2019 05:12", "Nguyễn An")]
)
def test_the_name_beside_a_date(line: str, author: str | None) -> None:
    found = read_dateline(read_lines_of(line)[0])
    assert found is not None
    assert found.author == author
