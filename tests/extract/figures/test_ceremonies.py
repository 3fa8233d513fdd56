# SPDX-License-Identifier: MIT
"""Tests who is read as the giver of an award whose ceremony another sentence tells of, in sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.figures.reading_aid import case, read_passage

_HELD = "Sáng 19/5, Tỉnh đoàn Bắc Kạn tổ chức lễ tuyên dương thanh niên tiên tiến làm theo lời Bác."


def _issuers(text: str, **of_article: bool) -> list[str | None]:
    return [figure.issuer for figure in read_passage(case("ceremony", text, **of_article))]


@pytest.mark.parametrize(
    "later",
    [
        "Tại buổi lễ, 40 thanh niên được tuyên dương.",
        "Cũng tại buổi lễ, 40 gương mặt trẻ được tôn vinh.",
        "Dịp này, có 40 thanh niên được biểu dương.",
        "Phong trào lan từ các thôn, bản vùng cao. Tại đây, 40 đoàn viên đã được vinh danh.",
        "Đợt này, 40 gương mặt được biểu dương.",
        "Nhân dịp này, 40 thanh niên được khen thưởng.",
    ],
)
def test_who_holds_the_ceremony_gives(later: str) -> None:
    assert _issuers(f"{_HELD} {later}") == ["Tỉnh đoàn Bắc Kạn"]


@pytest.mark.parametrize(
    ("before", "giver"),
    [
        ("Hội LHPN huyện Sóc Sơn gặp mặt, biểu dương phụ nữ tiêu biểu làm theo Bác.", "Hội LHPN huyện Sóc Sơn"),
        (
            "Liên đoàn Lao động tỉnh Yên Bái tôn vinh công nhân tiêu biểu làm theo Bác.",
            "Liên đoàn Lao động tỉnh Yên Bái",
        ),
        ("Công an tỉnh phối hợp với Đài Truyền hình tổ chức lễ tôn vinh gương làm theo Bác.", "Công an tỉnh"),
        ("Xã vừa nhận quyết định khen thưởng của UBND huyện Mộc Châu vì làm theo Bác.", "UBND huyện Mộc Châu"),
        ("Chủ tịch UBND tỉnh - Trần Văn Bảy (bìa phải) khen thưởng các điển hình làm theo Bác.", "UBND tỉnh"),
    ],
)
def test_whoever_praised_before_gives_at_the_ceremony(before: str, giver: str) -> None:
    assert _issuers(f"{before} Dịp này, 25 người được biểu dương.") == [giver]


@pytest.mark.parametrize(
    "later",
    [
        "Toàn tỉnh có 40 thanh niên được tuyên dương.",
        "Tại buổi lễ, 12 tập thể được tặng bằng khen.",
        "Tại buổi lễ, 12 đảng viên được trao Huy hiệu Đảng.",
        "Theo báo cáo, năm qua 40 thanh niên được tuyên dương.",
        "Năm ngoái có 40 thanh niên được biểu dương.",
    ],
)
def test_what_is_no_praise_of_the_ceremony_has_no_giver(later: str) -> None:
    assert _issuers(f"{_HELD} {later}") == [None]


@pytest.mark.parametrize(
    "before",
    [
        "Các xã, thị trấn đã khen thưởng nhiều gương làm theo Bác.",
        "Đảng ủy Khối nhấn mạnh: khen thưởng người làm theo Bác phải kịp thời.",
        "Lễ tuyên dương gương làm theo Bác diễn ra tại Nhà văn hóa.",
    ],
)
def test_who_does_not_hold_the_ceremony_does_not_give(before: str) -> None:
    assert _issuers(f"{before} Dịp này, 25 người được biểu dương.") == [None]


def test_another_praise_before_names_no_giver_of_the_ceremony() -> None:
    text = "UBND tỉnh tặng bằng khen cho 5 tập thể làm theo Bác. Tại hội nghị, 30 cá nhân được biểu dương."
    assert _issuers(text) == ["UBND tỉnh", None]


@pytest.mark.parametrize(
    "later",
    [
        "Cụ thể, cụm Ba Bể: 9 tập thể, 21 cá nhân được tặng Giấy khen.",
        "Theo đó, 9 tập thể, 21 cá nhân được khen thưởng.",
        "Kết quả, 9 tập thể, 21 cá nhân được tặng giấy khen.",
    ],
)
def test_a_sentence_that_goes_on_has_the_giver_of_the_one_before(later: str) -> None:
    text = f"Liên đoàn Lao động tỉnh họp mặt cán bộ và trao thưởng phong trào làm theo Bác.\n{later}"
    assert _issuers(text) == ["Liên đoàn Lao động tỉnh"] * 2


def test_those_of_the_same_time_are_given_by_the_same() -> None:
    text = "Trong 90 cá nhân được Tỉnh ủy tuyên dương vì làm theo Bác có 49 nông dân. Cùng đợt có 26 tập thể."
    assert _issuers(text)[-1:] == ["Tỉnh ủy"]


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (f"Tuyên dương 40 thanh niên làm theo lời Bác\n{_HELD}", ["Tỉnh đoàn Bắc Kạn"]),
        (f"40 thanh niên Bắc Kạn được tôn vinh\n{_HELD}", ["Tỉnh đoàn Bắc Kạn"]),
        (
            "40 gương mặt trẻ được tuyên dương\nHọ là cô giáo, là chiến sĩ làm theo Bác. Chương trình do Thành Đoàn "
            "Hà Nội tổ chức nhân ngày thành lập Đoàn.",
            ["Thành Đoàn Hà Nội"],
        ),
        (
            "40 gương mặt trẻ được tuyên dương\nHọ làm theo Bác. Công viên do Thành Đoàn Hà Nội trông coi.",
            [None],
        ),
        (
            "32 tập thể, cá nhân được khen\nĐoàn Thanh niên có 2 sáng kiến đoạt giải. Tại hội nghị, giám đốc bệnh viện "
            "trao giấy khen cho 12 tập thể, 20 cá nhân làm theo Bác.",
            ["bệnh viện", None, "bệnh viện", "bệnh viện"],
        ),
        (
            "Trên 2.300 lượt đảng viên được khen thưởng\nĐảng bộ có 2.346 lượt đảng viên được khen về làm theo Bác; "
            "Huyện ủy khen 318 đảng viên, Đảng ủy cơ sở khen 1.964 đảng viên.",
            [None, None, "Huyện ủy", "Đảng ủy cơ sở"],
        ),
        ("40 thanh niên được tôn vinh\nLễ trao diễn ra ở Bắc Kạn. Ai cũng học tập và làm theo Bác.", [None]),
    ],
)
def test_the_title_has_the_giver_that_the_text_names_first(text: str, issuers: list[str | None]) -> None:
    assert _issuers(text, titled=True) == issuers
