# SPDX-License-Identifier: MIT
"""The sums behind the charts: what is added up, what is left out and why, and the records behind every number."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.corpus import Corpus, Entry, FigureRecord
from reader.core.counting import Reason, any_nature, award_nature, sort_out
from reader.core.figure import Action, IssuerLevel, Recipient, Status, YearSource
from reader.core.settings import DashboardSettings
from reader.core.statistics import Statistics, summarise
from reader.core.sum_checks import check_sums
from reader.extract.pipeline import read_article
from tests.records import C, I, Press, five_articles, parts_of

ALL = DashboardSettings()


def bars(statistics: Statistics) -> dict[int | None, list[float]]:
    """Year → heights, collectives first."""
    found: dict[int | None, list[float]] = {}
    for bar in statistics.bars:
        found.setdefault(bar.year, []).append(bar.value)
    return found


def left_out(statistics: Statistics) -> dict[str, int]:
    return {str(reason): len(records) for reason, records in statistics.awards.left_out.items()}


def one_press(*counts: tuple[float, Recipient], **fields: Any) -> Corpus:
    press = Press()
    press.state("a", *counts, **fields)
    return press.corpus()


class TestFiveArticles:
    @pytest.fixture
    def statistics(self) -> Statistics:
        return summarise(five_articles().corpus(), ALL)

    def test_years(self, statistics: Statistics) -> None:
        assert bars(statistics) == {2020: [126, 732], 2021: [16, 30], 2023: [5, 11], 2024: [15, 18]}

    def test_only_2024_is_inferred(self, statistics: Statistics) -> None:
        assert {bar.year for bar in statistics.bars if bar.inferred} == {2024}

    def test_levels_are_stacked(self, statistics: Statistics) -> None:
        collectives = statistics.bars[0]
        assert [(part.level, part.value) for part in collectives.segments] == [("base", 106), ("above_base", 20)]

    def test_five_years_are_a_span(self, statistics: Statistics) -> None:
        (period,) = statistics.periods
        assert (period.year_from, period.year_to) == (2016, 2020)
        assert (period.collectives.value, period.individuals.value) == (103, 214)

    def test_totals_by_how_their_time_is_known(self, statistics: Statistics) -> None:
        collectives, individuals = statistics.collectives, statistics.individuals
        assert [collectives.all.value, collectives.by_year.value, collectives.by_period.value] == [265, 162, 103]
        assert [individuals.all.value, individuals.by_year.value, individuals.by_period.value] == [1005, 791, 214]

    def test_everything_left_out_is_named(self, statistics: Statistics) -> None:
        assert left_out(statistics) == {
            "registered": 2, "introduced": 2, "part": 10, "rate": 2,
            "organised": 1, "issued": 2, "attended": 1, "built": 2,
        }  # fmt: skip
        assert len(statistics.awards.used) == 12
        assert statistics.total == 34

    def test_actions_are_never_mixed(self, statistics: Statistics) -> None:
        assert statistics.amount(Action.COMMENDED, C).value == 265
        assert statistics.amount(Action.REGISTERED, C).value == 588
        assert statistics.amount(Action.REGISTERED, I).value == 34957
        assert statistics.amount(Action.INTRODUCED, Recipient.EXEMPLAR).value == 10
        assert statistics.amount(Action.BUILT).value == 163 + 318
        assert statistics.amount(Action.RATE).value == 0

    def test_five_of_five_sums_agree(self, statistics: Statistics) -> None:
        sums = {(check.stated, tuple(p.figure.value for p in check.parts)) for check in statistics.checks}
        assert sums == {(34957, (5357, 29600)), (106, (32, 74)), (648, (438, 210)), (84, (72, 12)), (10, (5, 5))}
        assert all(check.agrees for check in statistics.checks)

    def test_by_issuer_largest_first(self, statistics: Statistics) -> None:
        rows = [(row.name, row.collectives.value, row.individuals.value) for row in statistics.issuers]
        assert rows == [
            ("chi- đảng bộ cơ sở", 106, 648),
            ("Ban Thường vụ Đảng ủy Khối", 103, 214),
            ("Đảng ủy khối", 20, 84),
            ("Ban Thường vụ Đảng ủy khối", 21, 41),
            ("Đảng ủy Khối các cơ quan tỉnh", 15, 18),
        ]
        assert statistics.issuers[3].identity is None

    def test_by_place(self, statistics: Statistics) -> None:
        places = {row.place: (row.collectives.value, row.individuals.value) for row in statistics.places}
        assert places == {"place:86": (126, 732), "place:67": (103, 214), None: (21, 41), "place:52": (15, 18)}


def test_a_place_is_the_issuers_else_the_articles() -> None:
    press = Press()
    press.state("a", (1, C), year=2020, place_id="place:1")
    press.state("a", (2, C), year=2020)
    press.state("b", (4, C), year=2020)
    press.entries["a"] = replace(press.entries["a"], place="Chợ Lách, Bến Tre")
    places = {row.place: row.collectives.value for row in summarise(press.corpus(), ALL).places}
    assert places == {"place:1": 1, "Chợ Lách, Bến Tre": 2, None: 4}


def test_the_five_articles_as_they_are_read(seeds: Path) -> None:
    entries, records = [], []
    for file in sorted(seeds.glob("*.txt")):
        text = unicodedata.normalize("NFC", file.read_text(encoding="utf-8-sig"))
        entries.append(Entry(file.stem, file.stem, file.stem))
        records += [FigureRecord(file.stem, figure) for figure in read_article(text).figures]
    statistics = summarise(Corpus.of(entries, records), ALL)
    assert bars(statistics) == {2020: [126, 732], 2021: [16, 30], 2023: [5, 11], 2024: [15, 18]}
    assert [(p.collectives.value, p.individuals.value) for p in statistics.periods] == [(103, 214)]
    assert sum(left_out(statistics).values()) == 22
    assert [check.agrees for check in statistics.checks] == [True] * 5


class TestOptions:
    def test_without_inferred_years(self) -> None:
        statistics = summarise(five_articles().corpus(), replace(ALL, include_inferred=False))
        assert 2024 not in bars(statistics)
        assert left_out(statistics)["inferred"] == 2

    def test_one_level_only(self) -> None:
        hidden = replace(ALL, hidden_levels=("base",))
        statistics = summarise(five_articles().corpus(), hidden)
        assert bars(statistics)[2020] == [20, 84]
        assert [r.figure.value for r in statistics.awards.left_out[Reason.LEVEL]] == [106, 648]
        assert statistics.levels == ("base", "above_base")

    def test_periods_spread_out(self) -> None:
        statistics = summarise(five_articles().corpus(), replace(ALL, spread_periods=True))
        assert statistics.periods == ()
        assert bars(statistics)[2016] == [pytest.approx(20.6), pytest.approx(42.8)]
        assert bars(statistics)[2020] == [pytest.approx(146.6), pytest.approx(774.8)]
        assert statistics.collectives.by_period.value == 103

    def test_only_what_the_reader_has_seen(self) -> None:
        press = five_articles()
        seen = next(r for r in press.records if r.figure.value == 16)
        press.decide(seen, Status.CONFIRMED)
        statistics = summarise(press.corpus(), replace(ALL, confirmed_only=True))
        assert bars(statistics) == {2021: [16]}
        assert left_out(statistics)["unreviewed"] == 11


class TestDecisions:
    def test_rejected_figures_are_out(self) -> None:
        press = five_articles()
        press.decide(next(r for r in press.records if r.figure.value == 16), Status.REJECTED)
        statistics = summarise(press.corpus(), ALL)
        assert bars(statistics)[2021] == [30]
        assert left_out(statistics)["rejected"] == 1

    def test_corrected_values_count(self) -> None:
        press = five_articles()
        press.decide(next(r for r in press.records if r.figure.value == 16), Status.CORRECTED, value=61)
        assert bars(summarise(press.corpus(), ALL))[2021] == [61, 30]

    def test_corrections_as_plain_words(self) -> None:
        press = Press()
        (record,) = press.state("a", (7, I), year=2021, action=Action.REGISTERED)
        press.decide(record, Status.CORRECTED, action="commended", recipient="collective")
        statistics = summarise(press.corpus(), ALL)
        assert [(bar.recipient, bar.value) for bar in statistics.bars] == [(C, 7)]

    def test_a_year_that_the_reader_set_is_not_inferred(self) -> None:
        press = Press()
        (record,) = press.state("a", (7, I), year=2021, year_source=YearSource.INFERRED)
        press.decide(record, Status.CORRECTED, year_from=2020, year_to=2020)
        (bar,) = summarise(press.corpus(), replace(ALL, include_inferred=False)).bars
        assert (bar.year, bar.inferred) == (2020, False)


class TestTime:
    def test_undated_has_a_bar_of_its_own(self) -> None:
        press = Press()
        press.state("a", (3, C))
        press.state("a", (4, C), year=2020)
        statistics = summarise(press.corpus(), ALL)
        assert bars(statistics) == {2020: [4], None: [3]}
        assert statistics.bars[-1].year is None
        assert statistics.collectives.undated.value == 3

    def test_a_school_year_stands_at_its_second_year(self) -> None:
        school = {"year_from": 2022, "year_to": 2023, "school_year": True}
        corpus = one_press((9, I), **school)
        (bar,) = summarise(corpus, ALL).bars
        assert (bar.year, bar.value, bar.school_year) == (2023, 9, True)
        (period,) = summarise(corpus, replace(ALL, school_years_by_end=False)).periods
        assert (period.year_from, period.year_to, period.school_year) == (2022, 2023, True)

    def test_a_school_year_that_the_reader_corrected_is_none(self) -> None:
        press = Press()
        (record,) = press.state("a", (9, I), year_from=2022, year_to=2023, school_year=True)
        press.decide(record, Status.CORRECTED, year_from=2023)
        (bar,) = summarise(press.corpus(), ALL).bars
        assert (bar.year, bar.school_year) == (2023, False)

    def test_two_calendar_years_are_no_school_year(self) -> None:
        statistics = summarise(one_press((9, I), year_from=2022, year_to=2023), ALL)
        assert (len(statistics.bars), len(statistics.periods)) == (0, 1)

    def test_several_periods_stay_apart(self) -> None:
        press = Press()
        press.state("a", (1, C), year_from=2016, year_to=2020)
        press.state("b", (2, C), year_from=2016, year_to=2018)
        periods = summarise(press.corpus(), ALL).periods
        assert [(p.year_from, p.year_to, p.collectives.value) for p in periods] == [(2016, 2018, 2), (2016, 2020, 1)]


BODY = {"issuer": "UBND tỉnh", "issuer_id": "body:ubnd"}


class TestEvents:
    def two_reports(self, *second: tuple[float, Recipient], **fields: Any) -> Statistics:
        press = Press()
        press.state("a", (15, C), (18, I), year=2024, **BODY, **fields)
        press.state("b", *second, year=2024, **BODY, **fields)
        return summarise(press.corpus(), ALL)

    def test_the_same_numbers_count_once(self) -> None:
        statistics = self.two_reports((15, C), (18, I))
        assert bars(statistics) == {2024: [15, 18]}
        assert left_out(statistics) == {"repeated": 2}
        told = statistics.awards.told.with_witnesses(statistics.awards.used.rows[:1])
        assert [record.article_id for record in statistics.corpus.records(told)] == ["a", "b"]

    def test_a_shorter_report_counts_once_too(self) -> None:
        assert bars(self.two_reports((15, C))) == {2024: [15, 18]}

    def test_other_numbers_are_another_event(self) -> None:
        assert bars(self.two_reports((15, C), (40, I))) == {2024: [30, 58]}

    def test_one_event_by_name_that_articles_tell_differently(self) -> None:
        statistics = self.two_reports((16, C), (18, I), event_group="event:1")
        assert bars(statistics) == {2024: [15, 18]}
        (conflict,) = statistics.awards.conflicts
        assert [record.figure.value for record in conflict.records] == [15, 16]

    def test_the_reviewed_article_counts_first(self) -> None:
        press = Press()
        press.state("a", (15, C), year=2024, event_group="event:1")
        (second,) = press.state("b", (16, C), year=2024, event_group="event:1")
        press.decide(second, Status.CONFIRMED)
        assert bars(summarise(press.corpus(), ALL)) == {2024: [16]}

    def test_unresolved_issuers_are_not_taken_as_one(self) -> None:
        press = Press()
        for article in "ab":
            press.state(article, (15, C), year=2024, issuer="Đảng ủy khối")
        statistics = summarise(press.corpus(), ALL)
        assert bars(statistics) == {2024: [30]}
        assert len(statistics.issuers) == 2

    def test_the_switch_counts_every_report(self) -> None:
        press = Press()
        for article in "ab":
            press.state(article, (15, C), year=2024, **BODY)
        assert bars(summarise(press.corpus(), replace(ALL, each_event_once=False))) == {2024: [30]}


class TestTotalsAndParts:
    def test_an_undivided_total_counts_through_its_parts(self) -> None:
        press = Press()
        (total,) = press.state("a", (111, Recipient.OTHER), year=2020)
        press.state("a", (24, C), (87, I), words="gồm", **parts_of(total))
        statistics = summarise(press.corpus(), ALL)
        assert bars(statistics) == {2020: [24, 87]}
        assert left_out(statistics) == {"split": 1}
        assert statistics.amount(Action.COMMENDED).value == 111

    def test_an_undivided_total_alone_is_named(self) -> None:
        statistics = summarise(one_press((133, Recipient.OTHER), year=2020), ALL)
        assert bars(statistics) == {}
        assert left_out(statistics) == {"undivided": 1}

    def test_parts_of_a_rejected_total_stay_out(self) -> None:
        press = Press()
        (total,) = press.state("a", (106, C), year=2020)
        press.state("a", (32, C), (74, C), words="gồm", **parts_of(total))
        press.decide(total, Status.REJECTED)
        statistics = summarise(press.corpus(), ALL)
        assert left_out(statistics) == {"part": 2, "rejected": 1}
        assert tuple(statistics.checks) == ()

    @pytest.mark.parametrize(
        ("parts", "agrees"),
        [
            pytest.param((32, 74), [True], id="fits"),
            pytest.param((32, 73), [False], id="misprint"),
            pytest.param((30,), [], id="of which"),
            pytest.param((60, 46, 100, 6), [True, True], id="broken down twice"),
        ],
    )
    def test_sums_are_checked_and_nothing_is_mended(self, parts: tuple[int, ...], agrees: list[bool]) -> None:
        press = Press()
        (total,) = press.state("a", (106, C), year=2020)
        press.state("a", *((part, C) for part in parts), words="gồm", **parts_of(total))
        checks = check_sums(press.records)
        assert [check.agrees for check in checks] == agrees
        assert bars(summarise(press.corpus(), ALL)) == {2020: [106]}

    def test_the_same_id_in_two_articles_is_two_figures(self) -> None:
        press = Press()
        (total,) = press.state("a", (10, C), year=2020)
        press.state("b", (10, C), year=2020)
        press.state("b", (4, C), (6, C), **parts_of(total))
        assert [check.total.article_id for check in check_sums(press.records)] == ["b"]


FIGURES = st.builds(
    dict,
    value=st.integers(1, 40),
    recipient=st.sampled_from(list(Recipient)),
    action=st.sampled_from(list(Action)),
    years=st.sampled_from([(None, None), (2020, 2020), (2016, 2020), (2021, 2022)]),
    year_source=st.sampled_from([None, *YearSource]),
    issuer_id=st.sampled_from([None, "body:1", "body:2"]),
    issuer_level=st.sampled_from([None, *IssuerLevel]),
    event_group=st.sampled_from([None, "event:1"]),
    part_of=st.sampled_from([None, None, "f0", "f100", "f700"]),
    status=st.sampled_from(list(Status)),
)
OPTIONS = st.builds(
    DashboardSettings,
    include_inferred=st.booleans(),
    confirmed_only=st.booleans(),
    hidden_levels=st.sampled_from([(), ("base",), ("unknown", "province")]),
    spread_periods=st.booleans(),
    each_event_once=st.booleans(),
)


def any_press(facts: list[dict[str, Any]]) -> Press:
    press = Press()
    for number, fact in enumerate(facts):
        fact = dict(fact)
        status, (first, last) = fact.pop("status"), fact.pop("years")
        part_of = fact.pop("part_of")
        count = (fact.pop("value"), fact.pop("recipient"))
        (record,) = press.state(f"article {number % 3}", count, year_from=first, year_to=last, part_of=part_of, **fact)
        press.decide(record, status)
    return press


@given(facts=st.lists(FIGURES, max_size=12), options=OPTIONS)
def test_every_record_is_counted_or_named_once(facts: list[dict[str, Any]], options: DashboardSettings) -> None:
    corpus = any_press(facts).corpus()
    for nature in (award_nature, any_nature):
        counted = sort_out(corpus.figure_columns, options, nature, corpus.records)
        named = [row for group in counted.left_out.values() for row in group.rows.tolist()]
        assert sorted(counted.used.rows.tolist() + named) == list(range(len(facts)))


@given(facts=st.lists(FIGURES, max_size=12), options=OPTIONS)
def test_the_charts_agree_with_the_tiles(facts: list[dict[str, Any]], options: DashboardSettings) -> None:
    statistics = summarise(any_press(facts).corpus(), options)
    drawn = sum(bar.value for bar in statistics.bars) + sum(
        period.collectives.value + period.individuals.value for period in statistics.periods
    )
    told = statistics.collectives.all.value + statistics.individuals.all.value
    assert drawn == pytest.approx(told)
    for rows in (statistics.issuers, statistics.places):
        assert sum(row.collectives.value + row.individuals.value for row in rows) == told


def test_nothing_at_all() -> None:
    statistics = summarise(Corpus(), ALL)
    assert (statistics.bars, statistics.total, statistics.collectives.all.value) == ((), 0, 0)
