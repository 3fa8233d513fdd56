# SPDX-License-Identifier: MIT
"""What the fields of the search box find."""

from __future__ import annotations

import pytest

from reader.core.corpus import Corpus, Entry, FigureRecord, Mention
from reader.core.figure import Action, Figure, Recipient
from reader.core.query import Query
from reader.core.query_fields import FieldIndex


def entry(article_id: str, title: str, published: str | None, place: str | None, source: str | None) -> Entry:
    return Entry(article_id, title, f"hash-{article_id}", published=published, place=place, source=source)


ENTRIES = (
    entry("a", "Hội nghị sơ kết", "2021-06-21", "Vĩnh Long", "Báo Vĩnh Long"),
    entry("b", "Gương sáng", "2023", "Đắk Nông", None),
    entry("c", "Khen thưởng", None, None, "Báo Đắk Nông"),
)
FIGURE = Figure(
    "f1", 0, 1, "5", 5, False, Recipient.COLLECTIVE, "tập thể", Action.COMMENDED, 0, 9, issuer="Tỉnh ủy Vĩnh Long"
)
CORPUS = Corpus.of(
    ENTRIES,
    (FigureRecord("a", FIGURE),),
    {
        "body:tinh-uy-vinh-long": (Mention("a", 0, 3),),
        "doc:05-CT/TW": (Mention("b", 0, 3),),
        "PERSON:trần văn an": (Mention("c", 0, 3),),
    },
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("year:2021", "a"),
        ("year:2021..2023", "ab"),
        ("year:2022..", "b"),
        ("year:..2022", "a"),
        ("date:2021-06", "a"),
        ("date:2021-07..", "b"),
        ("date:2021-06-22..2021-12", ""),
        ('place:"vinh long"', "a"),
        ("place:vịnh", ""),  # a mark binds
        ('place:"Lâm Đồng"', "b"),  # Đắk Nông is part of it since July 2025
        ("place:lam*", "b"),
        ('place:"Đắk Nông"', "b"),
        ("place:lầm", ""),
        ("source:nong", "c"),
        ("title:gương", "b"),
        ("issuer:tỉnh", "a"),
        ("action:commended", "a"),
        ("recipient:individual", ""),
        ('body:"Tỉnh ủy"', "a"),
        ("document:05-CT/TW", "b"),
        ("document:5", ""),
        ('person:"Văn An"', "c"),
        ("has:note", "b"),
        ("has:figure", ""),
        ("-has:date", "c"),
        ("is:reprint", "b"),
        ("has:reprint", "ab"),
        ("year:2021 OR has:note", "ab"),
    ],
)
def test_fields(typed: str, found: str) -> None:
    fields = FieldIndex(CORPUS, {"b": 2}, printed=lambda later: (2,) if later else (1, 2))
    query = Query.parse(typed, typing=False)
    numbers = {number: one.id for number, one in enumerate(ENTRIES, start=1)}
    fitting = [
        article_id
        for number, article_id in numbers.items()
        if query.matches(field_holds=lambda field, number=number: number in fields.numbers(field))
    ]
    assert "".join(fitting) == found
