# SPDX-License-Identifier: MIT
"""Prizes of shows, matches, goods and lotteries, gifts and papers are no awards; awards beside them are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.extract.pipeline import read_article

MARKED = Path(__file__).parent / "marked"


def pages() -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for row in (MARKED / "other_worlds.txt").read_text(encoding="utf-8").splitlines():
        if row.startswith("== "):
            rows = found.setdefault(row[3:], [])
        elif not row.startswith("#"):
            rows.append(row)
    return {name: "\n".join(rows) for name, rows in found.items()}


def sentences() -> list[tuple[str, str]]:
    rows = (MARKED / "other_worlds_sentences.txt").read_text(encoding="utf-8").splitlines()
    pairs = (row.partition(" | ") for row in rows if not row.startswith("#"))
    return [(title, sentence) for title, _, sentence in pairs]


@pytest.mark.parametrize(("name", "text"), pages().items(), ids=list(pages()))
def test_a_page_of_another_world_states_no_figure(name: str, text: str) -> None:
    assert [(figure.text, figure.unit, figure.action) for figure in read_article(text).figures] == []


@pytest.mark.parametrize(("title", "sentence"), sentences(), ids=[title for title, _ in sentences()])
def test_a_sentence_of_another_world_states_no_figure(title: str, sentence: str) -> None:
    text = f"{title}\nThứ Ba, 12/8/2014\n{sentence}\n"
    assert [(figure.text, figure.unit, figure.action) for figure in read_article(text).figures] == []


PRAISED = (
    (
        "Ngành Văn hóa, Thể thao Bắc Giang tổng kết năm 2019",
        "Năm 2019, các đội tuyển của tỉnh giành 412 huy chương các loại, có 25 lần đăng cai giải vô địch. Dịp này, Chủ "
        "tịch UBND tỉnh tặng Bằng khen cho 8 tập thể, 15 cá nhân; Sở khen thưởng 32 vận động viên, huấn luyện viên.",
        ["8", "15", "32"],
    ),
    (
        "Hội thi tiếng hát về Bác",
        'Hội thi "Tiếng hát dâng Người" hưởng ứng việc học tập và làm theo tấm gương đạo đức Hồ Chí Minh do Đoàn khối '
        "tổ chức năm 2012, thu hút nhiều tiết mục. Ban tổ chức trao 2 giải nhất, 3 giải nhì, 4 giải ba.",
        ["2", "3", "4"],
    ),
    (
        "Biểu dương doanh nghiệp, doanh nhân tiêu biểu",
        "Sáng 13/10/2015, UBND tỉnh Thanh Hóa biểu dương 52 doanh nghiệp, 34 doanh nhân có thành tích trong sản xuất; "
        "12 doanh nghiệp có thương hiệu mạnh, doanh thu trên 500 tỷ đồng được tặng Bằng khen.",
        ["52", "34", "12"],
    ),
    (
        "Tổng kết phong trào nông dân thi đua sản xuất kinh doanh giỏi",
        "Giai đoạn 2018 - 2020, có 12.450 hộ đạt danh hiệu; hội xây dựng 24 sản phẩm OCOP. UBND tỉnh tặng Bằng khen 20 "
        "tập thể, 45 hộ.",
        ["12.450", "20", "45"],
    ),
    (
        "Nhiều hộ tự nguyện thoát nghèo được khen",
        "UBND huyện Mường Ảng tặng giấy khen cho 21 hộ tự nguyện viết đơn thoát nghèo năm 2019.",
        ["21"],
    ),
    (
        "Hội Điện ảnh",
        "Chủ tịch nước phong tặng danh hiệu Nghệ sĩ Ưu tú cho 45 nghệ sĩ, Nghệ sĩ Nhân dân cho 12 nghệ sĩ ngành điện "
        "ảnh đợt 8 năm 2015.",
        ["45", "12"],
    ),
    (
        "LĐLĐ tỉnh biểu dương công nhân sáng tạo",
        "LĐLĐ tỉnh trao bằng Lao động sáng tạo cho 42 công nhân năm 2021; công nhận 318 sáng kiến; 12 tập thể được "
        "tặng Cờ thi đua.",
        ["42", "318", "12"],
    ),
    (
        "Trao Huy hiệu Đảng đợt 7/11",
        "Đảng ủy phường trao Huy hiệu Đảng đợt 7/11 cho 45 đảng viên, gồm 2 đồng chí 75 năm, 8 đồng chí 50 năm "
        "tuổi Đảng.",
        ["45", "2", "8"],
    ),
    (
        "Trao giải cuộc thi trực tuyến tìm hiểu lịch sử Đảng bộ tỉnh",
        "Sau 10 tuần, Ban Tổ chức trao 10 giải nhất, 20 giải nhì, 30 giải ba và 5 giải tập thể năm 2020.",
        ["10", "20", "30", "5"],
    ),
)


@pytest.mark.parametrize(("title", "body", "numbers"), PRAISED, ids=[title for title, _, _ in PRAISED])
def test_awards_beside_another_world_are_read(title: str, body: str, numbers: list[str]) -> None:
    figures = read_article(f"{title}\nThứ Ba, 12/1/2021\n{body}\n").figures
    assert [figure.text for figure in figures if figure.action == "commended"] == numbers


MENU = "Trang chủ | Thời sự | Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh | Kinh tế | Văn hóa"


def test_what_the_menu_of_a_page_names_is_no_topic_of_the_article() -> None:
    told = "Sáng 5/8/2022, 45 hộ đăng ký lắp nước máy; 12 hội thảo được tổ chức; 300 người tham dự."
    figures = read_article(f"{MENU}\nNước máy về bản\nCập nhật: 14:20, 05/08/2022\n{told}\n").figures
    assert [figure.text for figure in figures] == []


NEAR_WORDS = (
    "Đại học Bách khoa đón sinh viên. Có 1.240 em đăng ký ở ký túc xá; trường mở 12 lớp; 3.100 người tham dự lễ.",
    "Hội Thiên văn mời xem nguyệt thực. Có 40 hội viên đăng ký hướng dẫn; 12 buổi được tổ chức, 3.000 người tham gia.",
    "Nhớ lời bác sĩ, 45 hộ cam kết diệt bọ gậy; 12 lớp được mở, 300 người tham gia; phường ban hành 3 kế hoạch.",
)


@pytest.mark.parametrize("text", NEAR_WORDS)
def test_words_that_only_begin_like_those_of_the_campaign_are_none(text: str) -> None:
    assert [figure.text for figure in read_article(f"Tin trong ngày\n{text}\n").figures] == []
