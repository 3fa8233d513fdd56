# SPDX-License-Identifier: MIT
"""Tests what an award is said to be for: documents and movements, in sentences of our own from all sectors."""

from __future__ import annotations

import pytest

from reader.core.figure import Figure
from reader.extract.document_registry import registry
from reader.extract.identity_names import identity_name
from reader.extract.movements import movements, movements_in
from reader.extract.pipeline import read_article
from reader.extract.words import Words

_05, _BAC = "doc:05-CT/TW", "movement:hoc-tap-lam-theo-bac"


def about(text: str, number: str) -> tuple[str, ...]:
    return figure(text, number).about


def figure(text: str, number: str) -> Figure:
    return next(one for one in read_article(text).figures if one.text == number)


def page(*body: str, title: str = "Hội nghị tổng kết ở Bình Đại") -> str:
    return "\n\n".join((title, "Bến Tre ngày 12/6/2021", *body))


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Huyện ủy tặng giấy khen 12 tập thể tiêu biểu trong thực hiện Chỉ thị số 05-CT/TW.", (_05,)),
        ("Qua 5 năm làm theo Chỉ thị 05-CT/TW, 12 tập thể được Huyện ủy khen thưởng.", (_05,)),
        (
            "Tổng kết 10 năm thực hiện Quyết định số 217-QĐ/TW, Huyện ủy tặng giấy khen 12 tập thể.",
            ("doc:217-QĐ/TW",),
        ),
        ("Dịp này, 12 tập thể được khen thưởng theo Quyết định số 45/QĐ-UBND ngày 3/6/2021.", ()),
        ("Căn cứ Luật Thi đua, khen thưởng, Chủ tịch UBND huyện tặng giấy khen 12 tập thể.", ()),
        ("Hội LHPN xã khen 12 tập thể trong cuộc vận động “5 không, 3 sạch”.", ("movement:nam-khong-ba-sach",)),
        ("Công an huyện có 12 tập thể được tặng giấy khen trong phong trào thi đua “Vì an ninh Tổ quốc”.",
         ("movement:vi-an-ninh-to-quoc",)),
        ("12 tập thể nhận Kỷ niệm chương “Vì an ninh Tổ quốc”.", ()),
        ("Ban CHQS huyện tặng giấy khen 12 tập thể trong Phong trào thi đua Quyết thắng.", ("movement:quyet-thang",)),
        ("LĐLĐ huyện tuyên dương 12 tập thể trong phong trào “Lao động giỏi - Lao động sáng tạo”.",
         ("movement:lao-dong-gioi",)),
        ("Hội Nông dân huyện tặng giấy khen 12 tập thể có thành tích trong phong trào nông dân thi đua sản xuất, "
         "kinh doanh giỏi.", ("movement:nong-dan-san-xuat-gioi",)),
        ("Hội CCB huyện tặng giấy khen 12 tập thể trong phong trào thi đua \"Cựu chiến binh gương mẫu\".",
         ("movement:cuu-chien-binh-guong-mau",)),
        ("Huyện đoàn tuyên dương 12 tập thể trong phong trào Tuổi trẻ sáng tạo.", ("movement:tuoi-tre-sang-tao",)),
        ("Phòng Giáo dục khen thưởng 12 tập thể xây dựng “Trường học thân thiện, học sinh tích cực”.",
         ("movement:truong-hoc-than-thien",)),
        ("UBMTTQ huyện khen thưởng 12 tập thể sau 10 năm “Toàn dân đoàn kết xây dựng đời sống văn hoá”.",
         ("movement:doi-song-van-hoa",)),
        ("UBND huyện khen thưởng 12 tập thể, cá nhân trong phong trào chung tay xây dựng nông thôn mới.",
         ("movement:chung-suc-nong-thon-moi",)),
        ("Huyện ủy biểu dương 12 tập thể học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.", (_BAC,)),
        ("Huyện ủy biểu dương 12 tập thể trong Cuộc vận động “Học tập và làm theo tấm gương đạo đức Hồ Chí Minh”.",
         (_BAC,)),
        ("Huyện ủy khen thưởng 12 tập thể “Dân vận khéo” và làm theo Bác.", ("movement:dan-van-kheo", _BAC)),
    ],
)  # fmt: skip
def test_the_own_sentence_says_what_it_was_for(sentence: str, wanted: tuple[str, ...]) -> None:
    assert about(page(sentence), "12") == wanted


def test_each_part_of_a_sentence_has_its_own() -> None:
    text = page(
        "Huyện ủy khen 12 tập thể trong thực hiện Chỉ thị 05-CT/TW; 7 tập thể trong phong trào “Dân vận khéo”; "
        "3 cá nhân được tặng bằng khen."
    )
    assert about(text, "12") == (_05,)
    assert about(text, "7") == ("movement:dan-van-kheo",)
    assert about(text, "3") == ("movement:dan-van-kheo",)


def test_the_paragraph_before_comes_before_the_title() -> None:
    text = page(
        "Sáng nay, Huyện ủy Bình Đại họp. Hội nghị đánh giá 5 năm thực hiện Nghị quyết số 26-NQ/TW ngày 05/8/2008. "
        "Dịp này, 12 tập thể được Huyện ủy khen thưởng.",
        "Ngoài ra, UBND huyện tặng giấy khen 8 cá nhân.",
        title="Bình Đại sơ kết thực hiện Chỉ thị 05",
    )
    assert about(text, "12") == ("doc:26-NQ/TW@2008",)
    assert about(text, "8") == (_05,)


def test_a_list_and_a_section_hand_down_theirs() -> None:
    text = page(
        "Huyện đã sơ kết nhiều việc.",
        "Về cuộc vận động “Người Việt Nam ưu tiên dùng hàng Việt Nam”, UBND huyện khen thưởng:",
        "- 12 tập thể;",
        "- 8 cá nhân.",
        title="Bình Đại sơ kết Chỉ thị 05",
    )
    assert about(text, "12") == about(text, "8") == ("movement:hang-viet-nam",)


def test_a_campaign_gives_way_to_its_document_in_force() -> None:
    text = page(
        "Năm 2012, Huyện ủy khen thưởng 12 tập thể học tập và làm theo tấm gương đạo đức Hồ Chí Minh.",
        "Năm 2018, Huyện ủy khen thưởng 8 tập thể học tập và làm theo Bác.",
        "Đảng bộ đang tổng kết Chỉ thị số 05-CT/TW của Bộ Chính trị.",
        title="Chuyện ở Bình Đại",
    )
    assert about(text, "12") == (_BAC,)
    assert about(text, "8") == (_05,)


def test_an_article_that_names_nothing_leaves_it_open() -> None:
    assert about(page("UBND huyện tặng giấy khen 12 tập thể có thành tích chống hạn."), "12") == ()


def test_a_document_that_is_given_out_is_not_what_an_award_is_for() -> None:
    text = page("Thực hiện Chỉ thị 05-CT/TW, Huyện ủy ban hành Kế hoạch số 12-KH/HU và khen thưởng 12 tập thể.")
    assert about(text, "12") == (_05,)


def test_the_list_of_movements_is_wide_and_sound() -> None:
    assert len(movements()) >= 40
    for movement in movements().values():
        assert identity_name(movement.id) == movement.name
        assert all(document.removeprefix("doc:") in registry() for document in movement.documents)
        words = movement.name.replace("“", "").replace("”", "")
        assert [key for _, _, key in movements_in(Words(words))] == [movement.id]


def test_a_congress_is_for_its_movement() -> None:
    text = page(
        "Tại Đại hội, 12 tập thể được Huyện ủy khen thưởng.", title="Bình Đại: Đại hội Thi đua yêu nước lần thứ V"
    )
    assert about(text, "12") == ("movement:thi-dua-yeu-nuoc",)
