# SPDX-License-Identifier: MIT
# ruff: noqa: E501
"""What each line of a page is, and what the article says of itself: pages of many kinds, written for this test."""

from __future__ import annotations

import pytest

from reader.core.structure import Part
from reader.extract.pipeline import read_article

BODY = (
    "Thời gian qua, các cấp hội trên địa bàn đã triển khai nhiều hoạt động thiết thực, thu hút đông đảo hội viên tham gia, "
    "góp phần nâng cao chất lượng đời sống của nhân dân ở khu dân cư."
)
BODY2 = (
    "Bên cạnh đó, công tác kiểm tra, giám sát được duy trì nền nếp; nhiều mô hình hay, cách làm sáng tạo được nhân rộng, "
    "tạo chuyển biến rõ nét trong nhận thức và hành động của cán bộ, đảng viên."
)

PAGES = {
    "portal with path, date above the title, counter and share": (
        f"Trang chủ / Tin tức - Sự kiện\nThứ Ba, 12/03/2024, 08:15 (GMT+7)\nHội Nông dân xã Phú Lâm giúp hội viên làm giàu\n{BODY}\n{BODY2}\n"
        "Nguyễn Hồng\nLượt xem: 1.234\nChia sẻ Facebook Zalo\nIn bài viết",
        {"title": [3], "dateline": [2], "byline": [6], "furniture": [1, 7, 8, 9], "body": [4, 5]},
        {"published": "2024-03-12", "byline": "Nguyễn Hồng"},
    ),
    "crawled page with its clock, sections and related headlines": (
        f"Hôm nay: Thứ Bảy, 22/11/2025 14:05:33\nChính trị\nXây dựng Đảng\n\nĐảng bộ xã Tân Kỳ đổi mới sinh hoạt chi bộ\n20/06/2023 - 07:10\n"
        f"{BODY}\n{BODY2}\nMai Lan\nTags: chi bộ, đảng viên\nTin liên quan\nHuyện Tân Kỳ kết nạp 120 đảng viên mới\nBình luận (0)\nGửi bình luận",
        {"title": [5], "dateline": [6], "furniture": [1, 2, 3, 10, 11, 12, 13, 14], "byline": [9], "body": [7, 8]},
        {"published": "2023-06-20"},
    ),
    "headline that begins as a line of the margin does": (
        f"Trang chủ\nThời sự\nPhát hành sách về những tấm gương làm theo Bác\n12/03/2024 08:00\n{BODY}\n{BODY2}",
        {"furniture": [1, 2], "title": [3], "dateline": [4], "body": [5, 6]},
        {"published": "2024-03-12"},
    ),
    "headline on prices over its byline": (
        f"Giá cà phê lập đỉnh, nông dân phấn khởi\nMinh Anh\n{BODY}\n{BODY2}",
        {"title": [1], "byline": [2], "body": [3, 4]},
        {"published": None},
    ),
    "headline that is worded as a section": (
        f"Hà Nội\nThời sự\nHọc tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh\n12/03/2024\n{BODY}\n{BODY2}",
        {"furniture": [1, 2], "title": [3], "dateline": [4], "body": [5, 6]},
        {"published": "2024-03-12"},
    ),
    "no date printed, only the date of the event": (
        f"Trao nhà đại đoàn kết cho hộ nghèo\nSáng 15/7, Ủy ban MTTQ Việt Nam huyện tổ chức trao nhà đại đoàn kết cho 3 hộ nghèo tại xã Bình Minh, có đông đủ bà con đến dự và chúc mừng.\n{BODY}\n{BODY2}",
        {"title": [1], "body": [2, 3, 4]},
        {"published": None, "event_date": None},
    ),
    "event day with the year of the publication": (
        f"Ra quân làm sạch bờ biển\nCập nhật lúc: 14:20 05/06/2022\nSáng 4/6, đoàn viên thanh niên các xã ven biển ra quân dọn vệ sinh, thu gom hơn 5 tấn rác thải nhựa trên chiều dài 3 km bờ biển của huyện.\n{BODY}\n{BODY2}",
        {"title": [1], "dateline": [2], "body": [3, 4, 5]},
        {"published": "2022-06-05", "event_date": "2022-06-04", "event_date_source": "inferred"},
    ),
    "event day in full": (
        f"Khởi công cầu dân sinh\n(QBĐT) - Ngày 3/2/2024, huyện Quảng Ninh tổ chức lễ khởi công cầu dân sinh qua sông Long Đại với tổng mức đầu tư hơn 20 tỷ đồng từ nguồn xã hội hóa.\n{BODY}\n{BODY2}\nLê Minh",
        {"title": [1], "body": [2, 3, 4], "byline": [5]},
        {"published": None, "event_date": "2024-02-03", "event_date_source": "stated", "source": "Báo Quảng Bình"},
    ),
    "title in capitals over two lines, byline after it": (
        f"LAN TỎA GIÁ TRỊ CỦA VIỆC HỌC VÀ LÀM THEO BÁC\nTRONG LỰC LƯỢNG CÔNG AN HUYỆN\nThu Hà - 09:12 19/08/2021\n{BODY}\n{BODY2}",
        {"title": [1, 2], "dateline": [3], "body": [4, 5]},
        {"published": "2021-08-19", "byline": "Thu Hà"},
    ),
    "headings, numbered and not, and captions with and without a credit": (
        f"Sức sống mới ở vùng căn cứ\n{BODY}\n\nĐoàn viên chung tay làm đường. Ảnh: Quốc Việt\n\nKhơi dậy sức dân\n\n{BODY2}\n\n"
        f"Lãnh đạo huyện trao giấy khen cho các tập thể có thành tích xuất sắc\n\n{BODY}\n\n2. Những kết quả bước đầu\n\n{BODY2}\nBài và ảnh: Quốc Việt",
        {"title": [1], "caption": [4, 10], "heading": [6, 14], "byline": [17]},
        {"photo_credits": ("Quốc Việt",)},
    ),
    "agency's text with its source": (
        f"Nhiều hoạt động hướng về biển đảo\n{BODY}\n{BODY2}\nTheo TTXVN",
        {"title": [1], "body": [2, 3], "credit": [4]},
        {"source": "Thông tấn xã Việt Nam", "published": None},
    ),
    "date line of a portal with the counter in it": (
        f"Phụ nữ Công an tỉnh sinh hoạt chuyên đề\nThứ sáu - 08/03/2019 10:40 Đã xem: 512\n{BODY}\n{BODY2}\nTác giả bài viết: Phòng Công tác đảng\n"
        "Tổng số điểm của bài viết là: 5 trong 1 đánh giá\nNhững tin mới hơn\nTập huấn công tác hội năm 2019\nNhững tin cũ hơn\nThăm hỏi gia đình chính sách",
        {"title": [1], "dateline": [2], "furniture": [6, 7, 8, 9, 10], "body": [3, 4]},
        {"published": "2019-03-08"},
    ),
    "copyright and imprint at the foot": (
        f"Ấm lòng Tết quân dân\nĐăng ngày 20-01-2020\n{BODY}\n{BODY2}\nTRẦN NAM\nÝ kiến bạn đọc\n© Bản quyền thuộc Báo Kon Tum\nTổng Biên tập: Nguyễn Văn A\nĐiện thoại: 0260.3862.123",
        {"title": [1], "dateline": [2], "byline": [5], "furniture": [6, 7, 8, 9]},
        {"published": "2020-01-20"},
    ),
    "day in words": (
        f"Gương sáng người chiến sĩ quân y\nThứ hai, ngày 19 tháng 5 năm 2014\n{BODY}\n{BODY2}",
        {"title": [1], "dateline": [2]},
        {"published": "2014-05-19"},
    ),
    "pictures that a page numbers below its own title": (
        f"Xã Tân Lập khai giảng lớp xóa mù chữ\n{BODY}\n\nXã Tân Lập khai giảng lớp xóa mù chữ - Ảnh 1.\n\n{BODY2}\n\n"
        f"Các đại biểu bên vườn rau\n\n{BODY}\n\n"
        f"Xã Tân Lập khai giảng lớp xóa mù chữ - ảnh 2\nHọc viên nhận sách vở do xã tặng\n\n{BODY}\n\nlop-hoc_03.jpg\n\n{BODY2}",
        {"title": [1], "caption": [4, 8, 12, 13, 17], "lead": [2], "body": [6, 10, 15, 19], "furniture": []},
        {"title": "Xã Tân Lập khai giảng lớp xóa mù chữ"},
    ),
    "tables of one cell around headlines and pictures": (
        f"Hội thi cấy lúa ở xã Tân Lập\n| Chợ phiên vùng cao mở lại Giá phân bón hạ Mưa lớn ở miền núi |\n{BODY}\n\n{BODY2}\n"
        f"| Các đội thi cấy lúa trên cánh đồng Bản Mó |\n{BODY}",
        {"title": [1], "furniture": [2], "caption": [6], "body": [3, 5, 7]},
        {"title": "Hội thi cấy lúa ở xã Tân Lập"},
    ),
    "text without its title": (
        f"Sáng nay, tại nhà văn hóa trung tâm, huyện đã mở hội nghị gặp mặt những người có uy tín trong cộng đồng các dân tộc trên địa bàn.\n\n{BODY}\n\n{BODY2}",
        {"title": [], "body": [1, 3, 5]},
        {"title": ""},
    ),
    "kicker in capitals": (
        f"NGƯỜI TỐT - VIỆC TỐT\nÔng Ba Tân và chuyến đò không thu tiền\n{BODY}\n{BODY2}\nPhương Nghi",
        {"kicker": [1], "title": [2], "byline": [5]},
        {"title": "Ông Ba Tân và chuyến đò không thu tiền"},
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_parts_of_a_page(name: str) -> None:
    text, parts, facts = PAGES[name]
    structure = read_article(text).structure
    found = {part: list(structure.lines(Part(part))) for part in parts}
    assert found == parts
    assert {key: getattr(structure, key) for key in facts} == facts
