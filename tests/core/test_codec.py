# SPDX-License-Identifier: MIT
"""Values become JSON and come back the same."""

from __future__ import annotations

import json

import pytest

from reader.core.codec import from_plain, revive_fields, to_plain
from reader.core.corpus import Reading
from reader.core.figure import Action, Approximation, Evidence, Figure, Recipient, YearSource
from reader.core.settings import Settings
from reader.core.span import EntityType, Span
from reader.core.structure import Block, Part, Structure

FIGURE = Figure(
    "f4", 4, 7, "126", 126, False, Recipient.COLLECTIVE, "tập thể", Action.COMMENDED, 0, 20,
    approximate=Approximation.ABOUT, year_from=2016, year_to=2020, year_source=YearSource.STATED,
    about=("doc:05-CT/TW",), mentions=((30, 33),), evidence=Evidence(verb=(0, 3)), confidence=0.9,
)  # fmt: skip
READING = Reading(
    "hash",
    "1",
    Structure((Block(0, 3, 1, Part.TITLE), Block(5, 9, 3, Part.BODY)), title="Bài", photo_credits=("P.V",)),
    ((0, 3), (5, 9)),
    (Span(0, 3, EntityType.PERSON, "Bác", "person:ho-chi-minh", generic=True),),
    (FIGURE,),
)


def test_a_reading_survives_json() -> None:
    back = from_plain(Reading, json.loads(json.dumps(to_plain(READING))))
    assert back == READING
    assert type(back.figures[0].recipient) is Recipient
    assert type(back.structure.blocks[0].part) is Part
    assert type(back.figures[0].mentions[0]) is tuple


def test_a_sparse_reading_survives_json_too() -> None:
    plain = to_plain(READING, sparse=True)
    assert from_plain(Reading, json.loads(json.dumps(plain))) == READING
    assert plain["structure"]["blocks"][0] == {"start": 0, "end": 3, "line": 1, "part": "title"}
    assert "year_from" in plain["figures"][0]
    assert "merit_from" not in plain["figures"][0]


def test_settings_survive_json() -> None:
    assert from_plain(Settings, json.loads(json.dumps(to_plain(Settings())))) == Settings()


def test_fields_of_another_version_are_passed_over() -> None:
    plain = to_plain(READING.spans[0]) | {"from_the_future": 1}
    assert from_plain(Span, plain) == READING.spans[0]


def test_a_field_may_be_missing_where_it_has_a_default() -> None:
    plain = to_plain(FIGURE)
    del plain["rule"]
    assert from_plain(Figure, plain) == FIGURE
    del plain["start"]
    with pytest.raises(TypeError):
        from_plain(Figure, plain)


def test_a_value_that_the_type_does_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match="village"):
        from_plain(Figure, to_plain(FIGURE) | {"recipient": "village"})


def test_single_fields_get_their_types_back() -> None:
    back = revive_fields(Figure, {"recipient": "individual", "year_from": None, "value": 3, "unknown": 1})
    assert back == {"recipient": Recipient.INDIVIDUAL, "year_from": None, "value": 3}
    assert type(back["recipient"]) is Recipient
