# SPDX-License-Identifier: MIT
"""What the edit form accepts, and which corrections come out of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.core.figure import Action, Approximation, Recipient
from reader.ui.reading.decisions import Typed, corrections_of, problems_for, read_number, read_year
from tests.ui.reading.builders import make_article, records_of

FIGURE = records_of(make_article())[0].extracted
UNCHANGED = Typed("106", None, "tập thể", Recipient.COLLECTIVE, Action.COMMENDED, "2020", "2020", "Đảng ủy khối", "")


@pytest.mark.parametrize(
    ("typed", "percent", "value"),
    [
        ("34.957", False, 34957),
        ("34,957", False, 34957),
        (" 34 957 ", False, 34957),
        ("106", False, 106),
        ("06", False, 6),
        ("98,8 %", True, 98.8),
        ("98.8%", True, 98.8),
        ("100%", True, 100),
        ("98,8", False, None),
        ("3.49", False, None),
        ("mười", False, None),
        ("", False, None),
        ("-5", False, None),
    ],
)
def test_numbers_as_people_type_them(typed: str, percent: bool, value: float | None) -> None:
    assert read_number(typed, percent=percent) == value


@pytest.mark.parametrize(
    ("typed", "year"), [("2020", 2020), (" 2024 ", 2024), ("20", None), ("3020", None), ("", None)]
)
def test_years(typed: str, year: int | None) -> None:
    assert read_year(typed) == year


def test_an_unchanged_form_corrects_nothing() -> None:
    assert problems_for(UNCHANGED, percent=False) == ()
    assert corrections_of(FIGURE, UNCHANGED) == {}


def test_only_what_differs_is_a_correction() -> None:
    typed = replace(UNCHANGED, value="107", approximate=Approximation.ABOUT, issuer=" ", award_form="giấy  khen")
    assert corrections_of(FIGURE, typed) == {
        "value": 107,
        "approximate": Approximation.ABOUT,
        "issuer": None,
        "award_form": "giấy khen",
    }


def test_one_year_is_a_period_of_one_year() -> None:
    assert corrections_of(FIGURE, replace(UNCHANGED, year_from="2019", year_to="")) == {
        "year_from": 2019,
        "year_to": 2019,
    }


@pytest.mark.parametrize(
    ("change", "problems"),
    [
        ({"value": "nhiều"}, ("value",)),
        ({"year_from": "20"}, ("year_from", "year_to")),
        ({"year_to": "2019"}, ("year_to",)),
        ({"year_from": "", "year_to": "2020"}, ("year_to",)),
        ({"year_from": "", "year_to": ""}, ()),
    ],
    ids=["no number", "short year", "ends before it begins", "end without beginning", "undated"],
)
def test_what_cannot_be_kept_is_named(change: dict[str, str], problems: tuple[str, ...]) -> None:
    assert problems_for(replace(UNCHANGED, **change), percent=False) == problems  # type: ignore[arg-type]
