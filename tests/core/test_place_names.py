# SPDX-License-Identifier: MIT
"""A place that is printed under an earlier name is known by its present one too."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from reader.core.corpus import Corpus, Entry
from reader.core.place_names import other_names, present_name
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


@pytest.mark.parametrize(
    ("printed", "others"),
    [
        ("xã Vĩnh Bình, Chợ Lách, Bến Tre", ("Vĩnh Long", "Xã Phú Phụng, Vĩnh Long", "Huyện Chợ Lách, Bến Tre")),
        (
            "Vĩnh Bình, huyện Chợ Lách, tỉnh Bến Tre",
            ("Vĩnh Long", "Xã Phú Phụng, Vĩnh Long", "Huyện Chợ Lách, Bến Tre"),
        ),
        ("xã Vĩnh Bình, Vĩnh Long", ("Xã Phú Phụng, Vĩnh Long", "Huyện Chợ Lách, Bến Tre")),
        ("Phú Phụng, Vĩnh Long", ("Xã Phú Phụng, Vĩnh Long", "Huyện Chợ Lách, Bến Tre")),
        ("phường 6, Quận 8, TP. Hồ Chí Minh", ("Phường Bình Đông, Hồ Chí Minh", "Quận 8, Hồ Chí Minh")),
        ("xã Vĩnh Bình", ()),  # of several provinces
        ("Vĩnh Bình", ()),
        ("Chợ Lách, Bến Tre", ("Vĩnh Long",)),  # the district, not the town of that name
        ("thị trấn Chợ Lách, Bến Tre", ("Vĩnh Long", "Xã Chợ Lách, Vĩnh Long", "Huyện Chợ Lách, Bến Tre")),
        ("Xã Không Có, Bến Tre", ("Vĩnh Long",)),
        ("Lâm Đồng", ()),
        (", ,", ()),
    ],
)
def test_other_names_of_communes(printed: str, others: tuple[str, ...]) -> None:
    assert other_names(printed) == others


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
    assert fitting(CORPUS, PLACES, typed) == found


COMMUNES = {
    "before": ("2019-03-02", "xã Vĩnh Bình, Chợ Lách, Bến Tre"),
    "since": ("2025-08-01", "xã Phú Phụng, Vĩnh Long"),
    "district": ("2019-03-02", "Chợ Lách, Bến Tre"),
    "same name": ("2019-03-02", "xã Vĩnh Bình, Vĩnh Thạnh, Cần Thơ"),
}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ('place:"Phú Phụng"', {"before", "since"}),
        ('place:"xã phu phung"', {"before", "since"}),
        ('place:"Chợ Lách"', {"before", "since", "district"}),
        ('place:"Vĩnh Bình"', {"before", "same name"}),
        ('place:"Vĩnh Long" year:2019', {"before", "district"}),
    ],
)
def test_a_commune_is_found_under_its_name_then_and_now_and_under_its_district(typed: str, found: set[str]) -> None:
    corpus = Corpus.of([Entry(one, one, one, published=date, place=place) for one, (date, place) in COMMUNES.items()])
    assert fitting(corpus, COMMUNES, typed) == found


def fitting(corpus: Corpus, names: Iterable[str], typed: str) -> set[str]:
    index, query = FieldIndex(corpus, {}), Query.parse(typed)
    return {
        one
        for number, one in enumerate(names, start=1)
        if query.matches(field_holds=lambda field, number=number: number in index.numbers(field))
    }
