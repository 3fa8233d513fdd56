# SPDX-License-Identifier: MIT
"""States of a table: each is what its changes make of it, and none changes when others follow."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.table import Table

ROW = np.dtype([("value", "<i4"), ("sign", "u1")])
Model = list[tuple[int, int]]
"""Owner and value of each row."""


def table_of(rows: Model) -> Table:
    packed = np.array([(value, value % 7) for _, value in rows], dtype=ROW)
    return Table.of(packed, owner=np.array([owner for owner, _ in rows], dtype=np.int32))


def rows_in(table: Table) -> Model:
    assert (table["sign"] == table["value"] % 7).all()
    assert len(table) == len(table["value"]) == len(table["owner"])
    return list(zip(table["owner"].tolist(), table["value"].tolist(), strict=True))


def changed(rows: Model, gone: list[int], new: Model) -> Model:
    kept = [row for row in rows if row[0] not in gone]
    return sorted([*kept, *new], key=lambda row: row[0])


def step(table: Table, gone: list[int], new: Model) -> Table:
    return table.changed("owner", np.array(gone, dtype=np.int32), table_of(new))


owners = st.integers(1, 12)
pieces = st.dictionaries(owners, st.lists(st.integers(0, 50), max_size=3), max_size=5)


@given(first=pieces, changes=st.lists(st.tuples(pieces, st.sets(owners, max_size=3), st.integers(0, 3)), max_size=6))
def test_any_states_follow_one_another_and_stay_what_they_were(
    first: dict[int, list[int]], changes: list[tuple[dict[int, list[int]], set[int], int]]
) -> None:
    start = sorted((owner, value) for owner, values in first.items() for value in values)
    states = [(table_of(start), start)]
    for told, removed, back in changes:  # of any state that there was, not of the last alone
        table, model = states[max(0, len(states) - 1 - back)]
        new = [(owner, value) for owner in sorted(told) for value in told[owner]]
        gone = sorted({*told, *removed})
        states.append((step(table, gone, new), changed(model, gone, new)))
        assert all(rows_in(one) == expected for one, expected in states)


def test_a_thousand_rows_more_leave_every_older_state_as_it_was_and_copy_none_of_it() -> None:
    start = [(number, number) for number in range(1, 5001)]
    state = table_of(start)
    first, moments = state, {}
    for number in range(5001, 6001):
        state = step(state, [number], [(number, number), (number, number + 1)])
        if number % 100 == 0:
            moments[number] = state
    assert rows_in(first) == start
    assert np.shares_memory(first["value"], state["value"])
    for number, moment in moments.items():
        assert rows_in(moment)[-1] == (number, number + 1)
        assert len(moment) == 5000 + 2 * (number - 5000)


def test_two_that_follow_the_same_state_do_not_write_over_each_other() -> None:
    state = table_of([(1, 10)])
    one, other = step(state, [2], [(2, 20)]), step(state, [2], [(2, 30), (2, 31)])
    assert rows_in(one) == [(1, 10), (2, 20)]
    assert rows_in(other) == [(1, 10), (2, 30), (2, 31)]
    assert rows_in(step(one, [3], [(3, 5)])) == [(1, 10), (2, 20), (3, 5)]


def test_of_a_row_that_is_another_only_the_columns_that_differ_are_copied() -> None:
    state = table_of([(1, 10), (2, 20), (3, 30)])
    following = step(state, [2], [(2, 27)])  # as far as signs go the same
    assert rows_in(following) == [(1, 10), (2, 27), (3, 30)]
    assert rows_in(state) == [(1, 10), (2, 20), (3, 30)]
    assert np.shares_memory(state["sign"], following["sign"])
    assert not np.shares_memory(state["value"], following["value"])


def test_what_a_table_shows_cannot_be_written_to() -> None:
    state = table_of([(1, 10)])
    for column in (state["value"], step(state, [2], [(2, 20)])["value"]):
        with pytest.raises(ValueError, match="read-only"):
            column[0] = 5
