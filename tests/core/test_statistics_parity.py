# SPDX-License-Identifier: MIT
"""The sums over columns agree with the rules told record by record, whatever an archive holds."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from reader.core.corpus import Corpus, Entry, FigureRecord
from reader.core.counting import any_nature, award_nature, sort_out
from reader.core.figure import Action, IssuerLevel, Recipient, Status, YearSource
from reader.core.settings import DashboardSettings
from reader.core.statistics import summarise
from reader.core.sum_checks import check_sums
from tests.core.plain_statistics import PlainCount, by_body, heights
from tests.records import Press

YEARS = [(None, None), (2020, 2020), (2020, 2020), (2021, 2021), (2016, 2020), (2021, 2022)]
ISSUERS = [None, "Đảng ủy", "ĐẢNG  ủy", "UBND tỉnh"]


def any_press(chance: random.Random, articles: int) -> Press:
    """Articles that often tell of the same events, with parts, decisions and everything else."""
    press = Press()
    for article in (f"bài {number}" for number in range(articles)):
        for _ in range(chance.randint(0, 4)):
            first, last = chance.choice(YEARS)
            fields: dict[str, Any] = {
                "year_from": first,
                "year_to": last,
                "school_year": chance.random() < 0.3,
                "date_from": chance.choice([None, None, "2020-06"]),
                "action": chance.choice([*[Action.COMMENDED] * 6, *Action]),
                "year_source": chance.choice([None, *YearSource]),
                "issuer": chance.choice(ISSUERS),
                "issuer_id": chance.choice([None, None, "body:1", "body:2"]),
                "issuer_level": chance.choice([None, *IssuerLevel]),
                "place_id": chance.choice([None, None, "place:1"]),
                "award_form": chance.choice([None, None, "bằng khen"]),
                "event_group": chance.choice([None, None, None, "event:1", "event:2"]),
                "percent": chance.random() < 0.05,
                "part_of": chance.choice([None] * 8 + ["f12", "f999"]),
                "one_of_some": chance.random() < 0.3,
            }
            kinds = [*[Recipient.COLLECTIVE, Recipient.INDIVIDUAL] * 3, *Recipient]
            counts = [(chance.randint(1, 4), chance.choice(kinds)) for _ in range(chance.randint(1, 3))]
            for record in press.state(article, *counts, **fields):
                if chance.random() < 0.2:
                    press.decide(record, chance.choice(list(Status)))
        if article in press.entries:
            place = chance.choice([None, "Chợ Lách", "Vĩnh Long"])
            press.entries[article] = replace(
                press.entries[article], place=place, place_id=place and chance.choice([None, "place:1"])
            )
        else:
            press.entries[article] = Entry(article, article, article)
    return press


def any_options(chance: random.Random) -> DashboardSettings:
    return DashboardSettings(
        include_inferred=chance.random() < 0.7,
        confirmed_only=chance.random() < 0.2,
        hidden_levels=chance.choice([(), (), ("base",), ("unknown", "province")]),
        spread_periods=chance.random() < 0.4,
        each_event_once=chance.random() < 0.8,
        school_years_by_end=chance.random() < 0.5,
    )


def keys_of(corpus: Corpus, rows: Any) -> list[tuple[str, int, int]]:
    return [record.key for record in corpus.records(rows)]


@pytest.mark.parametrize("seed", range(60))
def test_every_sum_is_the_one_that_the_rules_give(seed: int) -> None:
    chance = random.Random(seed)
    press, options = any_press(chance, chance.choice([1, 3, 12])), any_options(chance)
    corpus = press.corpus()
    wanted = set(chance.sample(list(press.entries), chance.randint(0, len(press.entries))))
    mask = None if chance.random() < 0.5 else np.array([article in wanted for article in press.entries])
    records = [one for one in corpus.figures if mask is None or one.article_id in wanted]

    for nature in (award_nature, any_nature):
        plain = PlainCount(records, options, nature)
        counted = sort_out(corpus.figure_columns, options, nature, corpus.records, mask)
        assert keys_of(corpus, counted.used.rows) == [one.key for one in plain.used]
        reasons = {key: reason for reason, found in counted.left_out.items() for key in keys_of(corpus, found.rows)}
        assert reasons == plain.reasons
        assert len(counted.conflicts) == plain.conflicts
        for row, key in zip(counted.used.rows, keys_of(corpus, counted.used.rows), strict=True):
            told = keys_of(corpus, counted.told.with_witnesses(np.array([row])))
            assert (told[0], set(told[1:])) == (key, plain.witnesses.get(key, set()))

    statistics = summarise(corpus, options, mask)
    plain = PlainCount(records, options, award_nature)
    check_bars(statistics, plain, options)
    check_rows(statistics, plain, press)
    checked = [(check.total.key, [part.key for part in check.parts], check.agrees) for check in statistics.checks]
    assert checked == [(one.total.key, [part.key for part in one.parts], one.agrees) for one in check_sums(records)]
    assert statistics.checks.agreeing == sum(agrees for _, _, agrees in checked)
    assert statistics.total == len(records)


def check_bars(statistics: Any, plain: PlainCount, options: DashboardSettings) -> None:
    drawn: dict[Any, float] = Counter()
    for bar in statistics.bars:
        for segment in bar.segments:
            drawn[bar.year, str(bar.recipient), segment.level] += segment.value
    expected = heights(plain.used, options)
    assert drawn.keys() == expected.keys()
    assert all(drawn[key] == pytest.approx(expected[key]) for key in expected)
    periods = sum(one.collectives.value + one.individuals.value for one in statistics.periods)
    assert sum(expected.values()) + periods == pytest.approx(sum(one.figure.value for one in plain.used))


def check_rows(statistics: Any, plain: PlainCount, press: Press) -> None:
    def place_of(record: FigureRecord) -> str | None:
        entry = press.entries[record.article_id]
        return record.figure.place_id or entry.place_id or entry.place

    bodies = by_body(plain.used, place_of)
    sums = [row.collectives.value + row.individuals.value for row in statistics.issuers]
    assert sums == sorted(bodies.values(), reverse=True)
    assert Counter(row.place for row in statistics.issuers) == Counter(place for _, place in bodies)
    assert statistics.issuers.places == Counter(place for _, place in bodies)
    places: dict[str | None, float] = Counter()
    for one in plain.used:
        places[place_of(one)] += one.figure.value
    assert {row.place: row.collectives.value + row.individuals.value for row in statistics.places} == places
