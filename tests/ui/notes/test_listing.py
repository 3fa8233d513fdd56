# SPDX-License-Identifier: MIT
"""All notes in groups, found by the one search rule."""

from __future__ import annotations

import pytest

from reader.core.note import Note
from reader.core.query import Query
from reader.ui.notes.listing import GroupKind, Head, NoteOrder, listing
from tests.ui.notes.conftest import ELSEWHERE, LOST, NAMED, QUOTED, WHOLE

TITLES = {"a0": "Học tập làm theo Bác", "a1": "Đắk Nông thi đua"}
NOTES = (QUOTED, NAMED, WHOLE, ELSEWHERE, LOST)


def groups(order: NoteOrder, typed: str = "") -> list[tuple[str, list[str]]]:
    """The value of every head and the ids below it."""
    found: list[tuple[str, list[str]]] = []
    for line in listing(NOTES, TITLES, Query.parse(typed), order, lambda moment: moment[:10]):
        if isinstance(line, Head):
            found.append((line.value or str(line.kind), []))
        else:
            found[-1][1].append(line.id)
    return found


def test_by_article_in_vietnamese_order_and_the_order_of_the_text() -> None:
    assert groups(NoteOrder.ARTICLE) == [("needs_placing", ["n5"]), ("a1", ["n4"]), ("a0", ["n1", "n2", "n3"])]


def test_by_day_the_newest_first() -> None:
    assert groups(NoteOrder.DATE) == [
        ("needs_placing", ["n5"]),
        ("2026-11-21", ["n2", "n3"]),
        ("2026-11-20", ["n1", "n4"]),
    ]


def test_by_colour() -> None:
    heads = [value for value, _ in groups(NoteOrder.COLOUR)]
    assert heads == ["needs_placing", "amber", "blue", "green", "rose"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        pytest.param("chuc vu", {"n2"}, id="text, without marks"),
        pytest.param("chúc", set(), id="marks bind"),
        pytest.param("ca nhan", {"n1"}, id="quote"),
        pytest.param("dak nong", {"n4", "n5"}, id="title of the article"),
        pytest.param("khen -cap", set(), id="excluded"),
    ],
)
def test_search(typed: str, found: set[str]) -> None:
    assert {note for _, members in groups(NoteOrder.ARTICLE, typed) for note in members} == found


def test_heads_count_their_notes() -> None:
    lines = listing(NOTES, TITLES, Query(), NoteOrder.ARTICLE, lambda moment: moment)
    counts = {head.value: head.count for head in lines if isinstance(head, Head) and head.kind is GroupKind.ARTICLE}
    assert counts == {"a0": 3, "a1": 1}
    assert sum(isinstance(line, Note) for line in lines) == 5
