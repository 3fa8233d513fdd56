# SPDX-License-Identifier: MIT
"""A place that is printed under an earlier name is known by its present one too."""

from __future__ import annotations

import pytest

from reader.core.corpus import Corpus, Entry
from reader.core.place_names import present_name
from reader.core.query import Query
from reader.core.query_fields import FieldIndex


@pytest.mark.parametrize(
    ("printed", "present"),
    [
        ("Đắk Nông", "Lâm Đồng"),
        ("Gia Nghĩa, Đăk Nông", "Lâm Đồng"),
        ("Chợ Lách, Bến Tre", "Vĩnh Long"),
        ("Hải Dương, tỉnh Hải Dương", "Hải Phòng"),
        ("Hoà Bình", "Phú Thọ"),
        ("Bà Rịa – Vũng Tàu", "Thành phố Hồ Chí Minh"),
        ("Thừa Thiên Huế", ""),  # another name, the same unit
        ("Lâm Đồng", ""),
        ("Thành phố Hồ Chí Minh", ""),
        ("Pháp", ""),
        ("", ""),
    ],
)
def test_present_names(printed: str, present: str) -> None:
    assert present_name(printed) == present


PLACES = {
    "then": ("2019-03-02", "Đắk Nông"),
    "town": ("2024-11-20", "Gia Nghĩa, Đắk Nông"),
    "kept": ("2019-03-02", "Đà Lạt, Lâm Đồng"),
    "now": ("2025-08-01", "Lâm Đồng"),
    "coast": ("2021-05-05", "Bình Thuận"),
    "far": ("2025-08-01", "Vĩnh Long"),
}
CORPUS = Corpus.of([Entry(one, one, one, published=date, place=place) for one, (date, place) in PLACES.items()])


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ('place:"Lâm Đồng"', {"then", "town", "kept", "now", "coast"}),
        ('place:"lam dong" year:2019', {"then", "kept"}),
        ('place:"Đắk Nông"', {"then", "town"}),
        ('place:"Bình Thuận"', {"coast"}),
        ('place:"Đà Lạt"', {"kept"}),
        ('place:"Bến Tre"', set()),
        ('-place:"Lâm Đồng"', {"far"}),
        ('place:"Đắk Nông Lâm Đồng"', set()),  # two names are no phrase
    ],
)
def test_a_province_is_found_under_its_name_then_and_now(typed: str, found: set[str]) -> None:
    index, query = FieldIndex(CORPUS, {}), Query.parse(typed)
    fitting = {
        one
        for number, one in enumerate(PLACES, start=1)
        if query.matches(field_holds=lambda field, number=number: number in index.numbers(field))
    }
    assert fitting == found
