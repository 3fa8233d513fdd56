# SPDX-License-Identifier: MIT
"""Dates as exact as they are known."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.dates import is_iso, now, read_typed_date, show_date, year_of


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("15.5.2024", "2024-05-15"),
        ("15/5/2024", "2024-05-15"),
        ("15-05-2024", "2024-05-15"),
        (" 2024-05-15 ", "2024-05-15"),
        ("5/2024", "2024-05"),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
        ("31.2.2024", None),
        ("29.2.2023", None),
        ("13/2024", None),
        ("2024-13", None),
        ("hôm qua", None),
        ("15.5.24", None),
        ("0000", None),
        ("٢٠٢٤", None),
        ("", None),
    ],
)
def test_what_a_person_types(typed: str, iso: str | None) -> None:
    assert read_typed_date(typed) == iso


@given(st.dates(), st.sampled_from([4, 7, 10]))
def test_a_shown_date_can_be_typed_again(day: object, length: int) -> None:
    iso = str(day)[:length]
    assert is_iso(iso)
    assert read_typed_date(show_date(iso)) == (iso if int(iso[:4]) > 0 else None) or int(iso[:4]) < 1000


@pytest.mark.parametrize("wrong", ["2024-5", "24-05-15", "2024-02-30", "2024/05/15", "2024-05-15T00:00", ""])
def test_what_is_no_date_of_ours(wrong: str) -> None:
    assert not is_iso(wrong)


def test_the_year() -> None:
    assert year_of("2024-05") == 2024
    assert year_of(None) is None


def test_now_is_in_utc_to_the_millisecond() -> None:
    moment = datetime.fromisoformat(now())
    assert moment.utcoffset() is not None
    assert not moment.utcoffset()
    assert len(now()) == len("2024-05-15T10:20:30.123+00:00")
