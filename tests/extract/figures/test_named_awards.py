# SPDX-License-Identifier: MIT
"""Tests prizes with a name of their own: one giver all through an article, and holders who are counted once."""

from __future__ import annotations

from tests.extract.figures.reading_aid import case, read_passage


def test_the_giver_of_a_named_prize_gives_it_all_through_an_article() -> None:
    passage = case(
        "named-prize",
        "Năm 2019, Trung ương Đoàn trao giải thưởng Lý Tự Trọng cho 72 cán bộ đoàn xuất sắc.\n"
        "Giải thưởng Lý Tự Trọng năm nay tôn vinh 36 cán bộ đoàn ở khu dân cư.\n"
        "Cũng trong buổi lễ, giải thưởng Sao Tháng Giêng được trao cho 14 sinh viên.",
    )
    givers = [figure.issuer for figure in read_passage(passage)]
    assert givers == ["Trung ương Đoàn", "Trung ương Đoàn", None]


def test_holders_of_a_named_prize_who_are_called_otherwise_are_counted_once() -> None:
    passage = case(
        "named-prize-again",
        "Giải thưởng Lý Tự Trọng được trao tặng cho 72 đại biểu đoàn xuất sắc nhất năm 2019.\n"
        "Năm nay, Trung ương Đoàn đã lựa chọn 72 cán bộ đoàn tiêu biểu để trao giải thưởng Lý Tự Trọng.",
    )
    assert [figure.text for figure in read_passage(passage)] == ["72"]
