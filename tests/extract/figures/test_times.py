# SPDX-License-Identifier: MIT
"""Tests the year or years of a figure, those of its merits, how exact they are and where they come from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.core.figure import Figure
from tests.extract.figures.reading_aid import Case, read_passage

_FILE = Path(__file__).with_name("times.txt")


def _passages() -> list[object]:
    """The passages of ``times.txt``: ``# name | date``, a title, lines, ``=> number=years/merits …``."""
    params: list[object] = []
    for group in _FILE.read_text(encoding="utf-8").split("## ")[1:]:
        kind, *passages = re.split(r"\n# ", group)
        for passage in passages:
            head, _, rest = passage.partition("\n")
            name, published = head.split(" | ")
            body, _, stated = rest.rpartition("\n=> ")
            params.append(pytest.param(body, published, stated.split(), id=f"{kind}:{name}"))
    return params


def _years(first: int | None, last: int | None) -> str:
    if first is None:
        return "-"
    return str(first) if first == last else f"{first}-{last}"


def _stated(figure: Figure, with_merits: bool) -> str:
    years = _years(figure.year_from, figure.year_to)
    merits = "/" + _years(figure.merit_from, figure.merit_to) if with_merits else ""
    return f"{figure.text}={years}{merits}"


@pytest.mark.parametrize(("body", "published", "stated"), _passages())
def test_figures_have_these_years(body: str, published: str, stated: list[str]) -> None:
    figures = read_passage(Case("", body, published=None if published == "-" else published, titled=True))
    left = list(figures)
    found = []
    for wanted in stated:
        number = wanted.partition("=")[0]
        figure = next((one for one in left if one.text == number), None)
        if figure is not None:
            left.remove(figure)
            found.append(_stated(figure, "/" in wanted))
    assert found == stated


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("6 tháng đầu năm, huyện biểu dương 12 tập thể học và làm theo Bác.", ("2022-01", "2022-06")),
        ("Chín tháng qua, huyện biểu dương 12 tập thể học và làm theo Bác.", ("2022-01", "2022-09")),
        ("Quý II, huyện biểu dương 12 tập thể học và làm theo Bác.", ("2022-04", "2022-06")),
        ("Quý III/2021, huyện biểu dương 12 tập thể học và làm theo Bác.", ("2021-07", "2021-09")),
        ("Tháng 8 vừa qua, huyện biểu dương 12 tập thể học và làm theo Bác.", ("2022-08", "2022-08")),
        ("Tháng trước, huyện biểu dương 12 tập thể học và làm theo Bác.", ("2022-09", "2022-09")),
        ("6 tháng cuối năm ngoái, huyện biểu dương 12 tập thể học và làm theo Bác.", ("2021-07", "2021-12")),
        ("Tháng 12, huyện biểu dương 12 tập thể học và làm theo Bác.", ("2021-12", "2021-12")),
        ("Ngày 15 tháng 9, huyện biểu dương 12 tập thể học và làm theo Bác.", ("2022-09-15", "2022-09-15")),
        ("Sáng 3/10, huyện biểu dương 12 tập thể học và làm theo Bác.", ("2022-10-03", "2022-10-03")),
        ("Từ đầu năm 2021 đến hết tháng 6/2022, huyện khen 12 tập thể học và làm theo Bác.", ("2021", "2022-06")),
        ("Năm học 2021-2022, huyện biểu dương 12 tập thể học và làm theo Bác.", ("2021", "2022")),
        ("Năm ngoái, huyện biểu dương 12 tập thể học và làm theo Bác.", ("2021", "2021")),
        ("Hai năm trước, huyện biểu dương 12 tập thể học và làm theo Bác.", ("2020", "2020")),
    ],
)
def test_dates_are_as_exact_as_the_words(sentence: str, dates: tuple[str, str]) -> None:
    (figure,) = read_passage(Case("", sentence, published="2022-10-12"))
    assert (figure.date_from, figure.date_to) == dates


@pytest.mark.parametrize(
    ("text", "published", "source"),
    [
        ("Năm 2019, xã biểu dương 12 tập thể học và làm theo Bác.", "2020-05-19", "stated"),
        ("Năm 2019 có nhiều việc.\nXã biểu dương 12 tập thể học và làm theo Bác.", "2020-05-19", "context"),
        ("Năm ngoái, xã biểu dương 12 tập thể học và làm theo Bác.", "2020-05-19", "inferred"),
        ("Qua 3 năm thực hiện Chỉ thị 05, xã khen 12 tập thể học và làm theo Bác.", "2019-05-19", "inferred"),
        ("Tại hội nghị, xã biểu dương 12 tập thể học và làm theo Bác.", "2020-05-19", "dateline"),
        ("Tại hội nghị, xã biểu dương 12 tập thể học và làm theo Bác.", None, None),
    ],
)
def test_where_the_year_comes_from(text: str, published: str | None, source: str | None) -> None:
    (figure,) = read_passage(Case("", text, published=published))
    assert figure.year_source == source
