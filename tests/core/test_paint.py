# SPDX-License-Identifier: MIT
"""Which mark a stretch is painted with: the innermost, except where it is only part of a name."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.core.corpus import Decision, FigureRecord
from reader.core.figure import Action, Figure, Recipient, Status
from reader.core.paint import FIGURE, KINDS, PATTERNS, AnyMark, Mark, Run, marks_of, paint_runs, painted, run_at
from reader.core.span import EntityType, Span


def span(start: int, end: int, kind: EntityType = EntityType.ORGANISATION, **more: bool) -> Span:
    return Span(start, end, kind, "x" * (end - start), **more)


def record(start: int, end: int, status: Status | None = None, *mentions: tuple[int, int]) -> FigureRecord:
    figure = Figure(
        f"f{start}", start, end, "9", 9, False, Recipient.OTHER, "", Action.OTHER, start, end, mentions=mentions
    )
    decision = Decision("a", "h", start, end, "9", status) if status else None
    return FigureRecord("a", figure, decision)


def shown(runs: tuple[Run, ...]) -> list[tuple[int, int, str]]:
    return [(start, end, str(mark.kind)) for start, end, mark in painted(runs)]


def test_the_innermost_mention_decides() -> None:
    role, body = span(0, 20, EntityType.ROLE), span(7, 20)
    runs = paint_runs(marks_of([role, body], []))
    assert shown(runs) == [(0, 7, "ROLE"), (7, 20, "ORGANISATION")]
    assert [mark.source for mark in runs[1].marks] == [role, body]


def test_an_inner_mention_cuts_the_outer_in_two() -> None:
    runs = paint_runs(marks_of([span(0, 30), span(10, 14, EntityType.DATE)], []))
    assert shown(runs) == [(0, 10, "ORGANISATION"), (10, 14, "DATE"), (14, 30, "ORGANISATION")]


def test_a_place_that_is_part_of_a_name_leaves_the_name_whole() -> None:
    body, place = span(0, 20), span(10, 20, EntityType.PLACE, nested=True, generic=True)
    assert shown(paint_runs(marks_of([body, place], []))) == [(0, 20, "ORGANISATION")]


def test_it_shows_once_the_name_is_switched_off() -> None:
    body, place = span(0, 20), span(10, 20, EntityType.PLACE, nested=True, generic=True)
    runs = paint_runs(marks_of([body, place], [], hidden={"ORGANISATION"}))
    assert shown(runs) == [(10, 20, "PLACE")]
    assert runs[0].shown.faint


def test_a_figure_lies_on_top_of_a_name_of_the_same_length() -> None:
    runs = paint_runs(marks_of([span(4, 7, EntityType.DATE)], [record(4, 7)]))
    assert shown(runs) == [(4, 7, FIGURE)]


def test_of_two_that_cross_the_later_one_wins() -> None:
    runs = paint_runs(marks_of([span(0, 10), span(6, 16, EntityType.PERSON)], []))
    assert shown(runs) == [(0, 6, "ORGANISATION"), (6, 16, "PERSON")]


def test_rejected_figures_and_repetitions_are_faint() -> None:
    marks = marks_of([], [record(0, 1, Status.REJECTED), record(4, 5, None, (8, 9))])
    assert [(mark.start, mark.faint) for mark in marks] == [(0, True), (4, False), (8, True)]


def test_hidden_kinds_leave_no_mark() -> None:
    assert marks_of([span(0, 3)], [record(5, 6)], hidden=KINDS) == ()


def test_run_at_finds_only_what_is_covered() -> None:
    runs = paint_runs(marks_of([span(2, 5), span(8, 9)], []))
    assert [bool(run_at(runs, position)) for position in (1, 2, 4, 5, 7, 8, 9)] == [
        False,
        True,
        True,
        False,
        False,
        True,
        False,
    ]


def test_every_kind_has_a_pattern_of_its_own() -> None:
    assert sorted(PATTERNS) == sorted(KINDS)
    assert len(set(PATTERNS.values())) == len(KINDS)


stretches = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(st.tuples(stretches, st.sampled_from(list(EntityType))), max_size=12))
def test_runs_cover_exactly_what_the_marks_cover(marked: list[tuple[tuple[int, int], EntityType]]) -> None:
    marks: list[AnyMark] = [Mark(a, b, kind, span(a, b, kind)) for (a, b), kind in marked]
    runs = paint_runs(marks)
    covered = {position for mark in marks for position in range(mark.start, mark.end)}
    assert {position for run in runs for position in range(run.start, run.end)} == covered
    assert all(before.end <= after.start for before, after in pairwise(runs))
    for run in runs:
        expected = [mark for mark in marks if mark.start <= run.start and run.end <= mark.end]
        assert sorted(map(id, run.marks)) == sorted(map(id, expected))
