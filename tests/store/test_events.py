# SPDX-License-Identifier: MIT
"""The events of a library are those of the rules in memory, whatever comes, changes and goes, and cost little."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import apsw
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.event_groups import EventIndex, Told
from reader.core.figure import Action, Figure, Recipient
from reader.store import events, reprints
from reader.store.event_tables import EVENT_NAMES
from tests.store.derived_file import derived_file, rows

RECIPIENTS = (Recipient.COLLECTIVE, Recipient.INDIVIDUAL, Recipient.HOUSEHOLD)


def figure(value: float, recipient: Recipient = Recipient.COLLECTIVE, **more: Any) -> Figure:
    given: dict[str, Any] = {"issuer_id": "body:tinh-uy", "year_from": 2021, "year_to": 2021} | more
    return Figure(
        f"f{value}",
        int(value),
        int(value) + 1,
        str(value),
        value,
        False,
        recipient,
        "",
        Action.COMMENDED,
        0,
        9,
        **given,
    )


def put(db: apsw.Connection, told: Told) -> set[int]:
    touched = reprints.put(db, told.order, told.sketch) if told.figures else reprints.drop(db, told.order)
    return touched | events.put(db, told.order, told.day, told.figures)


figures = st.builds(
    lambda value, recipient, issuer, year: figure(value, recipient, issuer_id=issuer, year_from=year, year_to=year),
    st.sampled_from([1, 1, 2, 40]),
    st.sampled_from(RECIPIENTS),
    st.sampled_from(["body:a", "body:a", None]),
    st.sampled_from([2021, 2021, None]),
)
days = st.sampled_from([None, "2021-03", "2021-03-01", "2021-03-08", "2021-06-20"])
changes = st.lists(
    st.tuples(st.integers(1, 7), st.none() | st.tuples(days, st.lists(figures, max_size=4).map(tuple))), max_size=24
)


@settings(deadline=None, max_examples=60)
@given(changes)
def test_whatever_comes_and_goes_the_tables_say_what_the_memory_says(
    steps: list[tuple[int, tuple[str | None, tuple[Figure, ...]] | None]],
) -> None:
    db, index = derived_file(), EventIndex()
    shown: dict[int, tuple[str | None, ...]] = {}
    for number, told in steps:
        if told is None:
            touched, same = events.drop(db, number), index.drop(f"a{number}")
            shown.pop(number, None)
        else:
            now = Told(f"a{number}", number, told[0], (), told[1])
            touched, same = put(db, now), index.put(now)
        assert {f"a{one}" for one in touched} >= same
        for one in touched:
            shown[one] = events.groups_of(db, one)
        for other, groups in shown.items():
            assert groups == events.groups_of(db, other) == index.groups_of(f"a{other}")
    for number in range(1, 8):
        events.drop(db, number)
    assert not any(rows(db, name) for name in EVENT_NAMES)


def test_an_event_is_always_one_of_several_articles() -> None:
    db = derived_file()
    rng = random.Random(3)
    told = {}
    for number in range(1, 60):
        told[number] = tuple(
            figure(rng.choice([3, 5, 9]), rng.choice(RECIPIENTS), issuer_id=rng.choice(["body:a", "body:b"]))
            for _ in range(rng.randint(1, 4))
        )
        events.put(db, number, rng.choice([None, f"2021-0{rng.randint(1, 9)}-12"]), told[number])
    for number in rng.sample(range(1, 60), 30):
        events.drop(db, number)
        del told[number]
    found: dict[str, set[int]] = {}
    for number in told:
        for group in events.groups_of(db, number):
            if group:
                found.setdefault(group, set()).add(number)
    assert len(found) > 5
    assert all(len(articles) > 1 for articles in found.values())


def test_a_corrected_figure_leaves_its_event_and_comes_back() -> None:
    db = derived_file()
    events.put(db, 1, None, [figure(12)])
    events.put(db, 2, None, [figure(12)])
    (together,) = events.groups_of(db, 1)
    assert together is not None
    assert (together,) == events.groups_of(db, 2)
    assert events.put(db, 1, None, [figure(13)]) >= {1, 2}
    assert events.groups_of(db, 1) == events.groups_of(db, 2) == (None,)
    assert events.put(db, 1, None, [figure(12)]) >= {1, 2}
    assert events.groups_of(db, 1) == events.groups_of(db, 2) == (together,)
    assert events.put(db, 1, None, [figure(12)]) == set()


def test_the_event_goes_on_when_the_article_that_told_it_first_is_gone() -> None:
    db = derived_file()
    fuller = [figure(12), figure(30, Recipient.INDIVIDUAL)]
    for number, told in enumerate(([figure(12)], [figure(12)], fuller, fuller), 1):
        events.put(db, number, None, told)
    name = events.groups_of(db, 4)[0]
    assert events.drop(db, 1) == set()
    assert events.groups_of(db, 2) == (name,)
    assert events.groups_of(db, 3) == (name, name)
    assert events.drop(db, 2) == {3, 4}
    assert events.groups_of(db, 3) == events.groups_of(db, 4) != (None, None)


def test_later_printings_have_the_events_of_the_first() -> None:
    db = derived_file()
    wording = tuple(range(1, 33))
    unknown = [figure(12, issuer_id=None), figure(30, Recipient.INDIVIDUAL, issuer_id=None)]
    events.put(db, 1, None, unknown)
    assert events.groups_of(db, 1) == (None, None)
    for number in (1, 2, 3):
        db.execute("INSERT INTO derived.reprint_sketches VALUES (?, ?)", (number, bytes(wording)))
    db.execute("INSERT INTO derived.reprints VALUES (2, 1), (3, 1)")
    more = [*unknown, figure(7, Recipient.HOUSEHOLD, issuer_id=None)]
    events.put(db, 2, None, more)
    events.put(db, 3, None, [replace(more[0], value=13), *more[1:]])
    first, second, third = (events.groups_of(db, number) for number in (1, 2, 3))
    assert None not in first
    assert second[:2] == third[:2] == first
    assert second[2] == third[2] not in (None, *first)


def test_a_number_that_thousands_say_costs_the_last_no_more_than_the_second() -> None:
    db = derived_file()
    same = [figure(5)]
    costs = []
    db.trace_v2(apsw.SQLITE_TRACE_STMT, lambda _statement: costs.append(1))
    steps = []
    for number in range(1, 2001):
        costs.clear()
        different = figure(number + 50, Recipient.INDIVIDUAL)
        touched = events.put(db, number, None, same if number % 2 else [figure(6), different])
        steps.append((len(costs), len(touched)))
    assert 3 < max(statements for statements, _ in steps[100:]) <= max(statements for statements, _ in steps[:100])
    assert max(touched for _, touched in steps) <= 2
    assert len({events.groups_of(db, number) for number in range(1, 2000, 2)}) == 1
