# SPDX-License-Identifier: MIT
"""Tests the figures of passages in every known phrasing, and that pages without awards give none."""

from __future__ import annotations

import pytest

from reader.core.figure import RULES
from tests.extract.figures import cases_items, cases_kinds, cases_numbers, cases_scope
from tests.extract.figures.cases_silent import SILENT
from tests.extract.figures.reading_aid import Case, as_records, read_passage

_GROUPS = {**cases_numbers.GROUPS, **cases_scope.GROUPS, **cases_kinds.GROUPS, **cases_items.GROUPS}
_CASES = [pytest.param(passage, id=f"{group}:{passage.id}") for group, cases in _GROUPS.items() for passage in cases]


@pytest.mark.parametrize("passage", _CASES)
def test_passage_states_these_figures(passage: Case) -> None:
    figures = read_passage(passage)
    expected = [{**record, "value": float(record["value"])} for record in passage.expected]
    assert as_records(figures, passage.expected) == expected
    assert {figure.rule for figure in figures} <= RULES


@pytest.mark.parametrize("passage", [pytest.param(passage, id=passage.id) for passage in SILENT])
def test_numbers_without_award_are_no_figures(passage: Case) -> None:
    assert [(figure.text, figure.unit, figure.rule) for figure in read_passage(passage)] == []


@pytest.mark.parametrize("group", list(_GROUPS))
def test_every_phrasing_has_six_passages(group: str) -> None:
    assert len({passage.id for passage in _GROUPS[group]}) >= 6
