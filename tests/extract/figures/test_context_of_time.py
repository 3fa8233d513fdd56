# SPDX-License-Identifier: MIT
"""Tests how far the time of a report goes: openings of reports × what is told after them, near and far."""

from __future__ import annotations

import re
from itertools import product

import pytest

from reader.extract.pipeline import read_article

_OPENINGS = (
    ("2021-01-05", "Ngày 4/1, Huyện ủy tổng kết năm 2020, triển khai nhiệm vụ năm 2021.", "2020", "2021"),
    (
        "2022-12-10",
        "Sáng 9/12, Liên đoàn Lao động tỉnh tổng kết phong trào giai đoạn 2018 - 2022.",
        "2018-2022",
        "2022",
    ),
    ("2020-05-10", "Sáng 9/5, Đảng bộ Sở tổ chức Đại hội, tổng kết nhiệm kỳ 2015 - 2020.", "2015-2020", "2020"),
    ("2019-06-01", "Sáng 31/5, trường tổ chức tổng kết năm học 2018 - 2019.", "2018-2019", "2019"),
    ("2018-06-20", "Chiều 19/6, Đảng ủy Khối sơ kết 2 năm thực hiện Chỉ thị 05-CT/TW.", "2016-2018", "2018"),
    ("2015-08-10", "Ngày 8/8, UBND huyện biểu dương điển hình tiên tiến giai đoạn 2010 - 2015.", "2010-2015", "2015"),
    ("2020-10-20", "Năm năm qua, phong trào thi đua của Hội có nhiều đổi mới.", "2015-2020", "2020"),
    ("2016-05-19", "Sau 5 năm thực hiện Chỉ thị 03-CT/TW, Đảng bộ có nhiều chuyển biến.", "2011-2016", "2016"),
    (
        "2022-05-18",
        "Thực hiện Kết luận số 01-KL/TW, một năm qua, các chi bộ có nhiều cách làm hay.",
        "2021-2022",
        "2022",
    ),
    ("2021-11-20", "Kể từ đầu nhiệm kỳ 2020 - 2025 đến nay, Đảng bộ chú trọng việc nêu gương.", "2020-2021", "2021"),
    ("2013-05-19", "Hai năm đưa Chỉ thị 03 vào cuộc sống, Đảng bộ có nhiều chuyển biến.", "2011-2013", "2013"),
    (
        "2022-06-20",
        "Đại hội Đoàn huyện, nhiệm kỳ 2022 - 2027, họp sáng 19/6. Nhiệm kỳ qua, Đoàn đổi mới.",
        "2017-2022",
        "2022",
    ),
    (None, "Ngày 12/3/2021, Huyện ủy tổ chức hội nghị tổng kết công tác xây dựng Đảng năm 2020.", "2020", "2021"),
    ("2014-03-03", "Năm 2013 vừa qua, Đảng bộ có nhiều cách làm hay.", "2013", "2014"),
)
_BETWEEN = ("", "Đồng chí Phó Bí thư cho biết đây là kết quả của sự nỗ lực chung.\n")
_TOLD = (
    "Các cấp ủy đã khen thưởng 45 tập thể.",
    "Toàn Đảng bộ đã xây dựng được 45 mô hình.",
    "Đã có 45 cá nhân được cấp trên tặng bằng khen.",
    "Qua phong trào, 45 gương điển hình được biểu dương ở các cấp.",
    "Ủy ban kiểm tra các cấp đã thi hành kỷ luật 45 đảng viên.",
)
_DONE = ("Nhân dịp này, 45 tập thể được tặng giấy khen.", "Tại hội nghị, Huyện ủy trao giấy khen cho 45 cá nhân.")


def _years(opening: str, between: str, told: str, published: str | None) -> str:
    text = f"Học và làm theo Bác\n{opening}\n{between}{told}\nĐồng chí Bí thư đề nghị các chi bộ tiếp tục thực hiện.\n"
    (year_from, year_to), *others = (
        (figure.year_from, figure.year_to)
        for figure in read_article(text, published_fallback=published).figures
        if figure.value == 45
    )
    assert not others
    return str(year_from) if year_from == year_to else f"{year_from}-{year_to}"


@pytest.mark.parametrize(("opening", "between"), list(product(_OPENINGS, _BETWEEN)))
def test_what_is_summed_up_is_of_the_years_of_the_report(
    opening: tuple[str | None, str, str, str], between: str
) -> None:
    published, words, years, _ = opening
    assert [_years(words, between, told, published) for told in _TOLD] == [years] * len(_TOLD)


@pytest.mark.parametrize(("opening", "between"), list(product(_OPENINGS, _BETWEEN)))
def test_what_is_done_at_the_meeting_is_of_its_day(opening: tuple[str | None, str, str, str], between: str) -> None:
    published, words, _, year = opening
    assert [_years(words, between, done, published) for done in _DONE] == [year] * len(_DONE)


@pytest.mark.parametrize(
    ("time", "years"),
    [
        ("trong năm 2018", "2018"),
        ("hồi tháng 11/2018", "2018"),
        ("tháng 12 năm ngoái", "2018"),
        ("năm ngoái", "2018"),
        ("từ năm 2016 đến tháng 6/2018", "2016-2018"),
        ("từ đầu năm 2017 đến hết năm 2018", "2017-2018"),
        ("trong hai năm 2017, 2018", "2017-2018"),
        ("từ năm 2016 đến nay", "2016-2019"),
        ("trong 3 năm qua", "2016-2019"),
        ("tháng 2 vừa qua", "2019"),
        ("trong nhiệm kỳ 2013 - 2018", "2013-2018"),
        ("trong quý IV năm 2018", "2018"),
    ],
)
@pytest.mark.parametrize(
    "sentence",
    [
        "{}, các chi bộ đã xây dựng 45 mô hình làm theo Bác.",
        "Huyện ủy đã biểu dương 45 tập thể làm theo Bác {}.",
        "Ông Nam cho biết: “{}, Hội đã khen thưởng 45 hội viên làm theo Bác”.",
        "Riêng {}, 45 cán bộ được Bộ tặng Bằng khen.",
    ],
)
def test_a_time_is_read_wherever_it_stands_in_the_sentence(sentence: str, time: str, years: str) -> None:
    at_head = re.match(r"\W*(?:\{|Ông)", sentence) is not None
    said = time[0].upper() + time[1:] if at_head else time
    assert _years("Đảng bộ có nhiều cách làm sáng tạo.", "", sentence.format(said), "2019-03-20") == years


@pytest.mark.parametrize("giver", ["ban tổ chức", "UBND huyện", "Hội Khuyến học tỉnh", "lãnh đạo ngành"])
@pytest.mark.parametrize(
    "first", ["Năm 2008, hội thi có nhiều thí sinh vào chung khảo", "Năm 2010, cả huyện có 24 xã dự thi"]
)
def test_awards_handed_over_in_an_earlier_year_are_of_that_year(first: str, giver: str) -> None:
    text = f"Nhìn lại phong trào\n{first}; {giver} trao giấy khen cho 12 tập thể, 45 cá nhân.\n"
    figures = read_article(text, published_fallback="2014-08-12").figures
    told = {int(figure.value): figure.year_from for figure in figures if figure.award_form}
    assert told == {12: int(first[4:8]), 45: int(first[4:8])}


@pytest.mark.parametrize(
    "since",
    [
        "Từ sau đại hội các cấp năm 2012,",
        "Từ Hội nghị điển hình năm 2012 đến nay,",
        "Kể từ khi phát động năm 2012,",
        "Bắt đầu từ năm 2012,",
        "Tính từ ngày ra quân đầu năm 2012,",
    ],
)
def test_what_goes_on_since_an_occasion_is_counted_until_today(since: str) -> None:
    text = f"Học và làm theo Bác\n{since} các cấp ủy trong tỉnh đã khen thưởng 45 tập thể.\n"
    (figure,) = read_article(text, published_fallback="2014-08-12").figures
    assert (figure.value, figure.year_from, figure.year_to) == (45, 2012, 2014)
