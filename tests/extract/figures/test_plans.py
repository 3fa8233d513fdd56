# SPDX-License-Identifier: MIT
"""Tests passages of plans: what is meant to be done next year is not in the register, what was done is."""

from __future__ import annotations

import pytest

from reader.extract.pipeline import read_article
from tests.extract.figures.phrases import told, wanted

HEAD = "{title}\n{paper}, {day}\n{told}\n"
TOLD = "Năm 2023, huyện có 12 tập thể được khen thưởng vì học tập và làm theo Bác."
DONE = ["12 collective commended"]


def read(passage: str, day: str = "26/12/2023") -> list[str]:
    text = HEAD.format(title="Tân Phú học tập và làm theo Bác", paper="Báo Đồng Nai", day=day, told=TOLD) + passage
    return told(list(read_article(text).figures))


@pytest.mark.parametrize(
    "passage",
    [
        "Phương hướng, nhiệm vụ năm 2024\n- Tổ chức 5 hội nghị quán triệt cho 2.000 đảng viên.\n"
        "- Xây dựng 12 mô hình mới; khen thưởng 20 tập thể, 30 cá nhân.\n- 100% chi bộ đăng ký làm theo Bác.",
        "III. MỤC TIÊU, NHIỆM VỤ TRỌNG TÂM NĂM 2024\n1. Biểu dương 40 gương điển hình.\n"
        "2. Giới thiệu 6 tập thể để tỉnh khen.",
        "Thời gian tới, huyện tập trung thực hiện các nhiệm vụ sau:\n- Xây dựng 12 mô hình làm theo Bác.\n"
        "- 100% chi bộ đăng ký làm theo Bác; biểu dương 25 cá nhân.",
        "Một số chỉ tiêu chủ yếu đến năm 2025: 100% chi bộ đăng ký làm theo Bác; "
        "12 mô hình được công nhận; biểu dương 40 gương.",
        "Năm 2024, huyện tiếp tục thực hiện Chỉ thị 05; xây dựng 15 mô hình làm theo Bác; khen thưởng 30 cá nhân.",
        "Bước sang năm 2024, Đảng bộ huyện giới thiệu 10 gương điển hình, khen thưởng 30 tập thể.",
        "Trong thời gian tới, Huyện ủy tiếp tục đẩy mạnh việc học tập và làm theo Bác. Xây dựng 15 mô hình mới; "
        "khen thưởng từ 20 tập thể trở lên. Bên cạnh đó, biểu dương 35 gương điển hình làm theo Bác.",
        "Đề án đã được phê duyệt. Cụ thể, đến năm 2028, hoàn thành việc kiểm kê; vinh danh 15 nghệ nhân; "
        "mở 20 lớp học.",
        "Giai đoạn 2026-2030, khen thưởng 30 tập thể, 45 cá nhân.",
        "Dự kiến năm 2024, huyện biểu dương 40 gương điển hình.",
        "Nhiệm kỳ tới, Đảng bộ phấn đấu có 90% chi bộ đăng ký làm theo Bác. Hằng năm biểu dương 20 cá nhân.",
    ],
)
def test_what_is_planned_is_no_figure(passage: str) -> None:
    assert read(passage) == wanted(DONE)


@pytest.mark.parametrize(
    ("passage", "stated"),
    [
        (
            "Thời gian tới, huyện tiếp tục làm theo Bác. Dịp này, UBND huyện khen thưởng 8 tập thể, 15 cá nhân.",
            ["8 collective commended", "15 individual commended"],
        ),
        (
            "Phương hướng, nhiệm vụ năm 2024\n- Xây dựng 12 mô hình mới.\n"
            "Kết thúc hội nghị, Chủ tịch UBND huyện trao tặng giấy khen cho 9 tập thể.",
            ["9 collective commended"],
        ),
        (
            "Phương hướng, nhiệm vụ năm 2024\n- Xây dựng 12 mô hình mới.\nKết quả khen thưởng\n"
            "Huyện ủy khen thưởng 21 cá nhân làm theo Bác.",
            ["21 individual commended"],
        ),
        (
            "Kết quả thực hiện nhiệm vụ năm 2023\n- Các chi bộ biểu dương 45 gương điển hình làm theo Bác.",
            ["45 exemplar commended"],
        ),
        (
            "Thời gian tới, huyện tiếp tục làm theo Bác. Huyện ủy tặng giấy khen cho 14 cá nhân.",
            ["14 individual commended"],
        ),
        (
            "Để tiếp tục làm theo Bác, Huyện ủy khen thưởng 17 cá nhân tiêu biểu.",
            ["17 individual commended"],
        ),
        (
            "Nhiệm vụ khó cũng có người nhận\nHội Nông dân xã biểu dương 19 hội viên làm theo Bác.",
            ["19 individual commended"],
        ),
    ],
)
def test_what_was_done_beside_plans_is_kept(passage: str, stated: list[str]) -> None:
    assert read(passage) == wanted([*DONE, *stated])


def test_the_year_that_runs_may_be_told_of_what_was_done() -> None:
    assert read("Năm 2023, Huyện ủy tiếp tục biểu dương 33 cá nhân làm theo Bác.") == wanted(
        [*DONE, "33 individual commended"]
    )


def test_in_january_the_new_year_is_a_plan() -> None:
    assert read("Năm 2024, huyện tiếp tục khen thưởng 30 cá nhân làm theo Bác.", day="10/1/2024") == wanted(DONE)
    assert read("Năm 2024, huyện khen thưởng 30 cá nhân làm theo Bác.", day="10/1/2024") == wanted(
        [*DONE, "30 individual commended"]
    )


@pytest.mark.parametrize("rest", ["6 tháng cuối năm", "Những tháng cuối năm", "Từ nay đến cuối năm", "Quý IV"])
def test_the_rest_of_the_year_is_a_plan_until_it_comes(rest: str) -> None:
    passage = f"{rest}, Hội tập trung xây dựng 40 mô hình làm theo Bác, biểu dương 30 gương điển hình."
    assert read(passage, day="12/7/2023") == wanted(DONE)
    done = f"{rest}, Huyện ủy biểu dương 30 gương điển hình làm theo Bác."
    assert read(done, day="28/12/2023") == wanted([*DONE, "30 exemplar commended"])
