# SPDX-License-Identifier: MIT
"""Figures as columns: nothing that counts is lost on the way, whatever was corrected; the next state by changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from reader.core.corpus import FigureRecord
from reader.core.figure import Action, Approximation, IssuerLevel, Recipient, Status, YearSource
from reader.core.figure_columns import (
    ACTIONS,
    APPROXIMATIONS,
    FIGURE,
    GONE,
    LEVELS,
    LOST_TOTAL,
    NO_TOTAL,
    RECIPIENTS,
    STATUSES,
    YEAR_SOURCES,
    FigureColumns,
    Records,
)
from reader.core.figure_packing import pack
from tests.records import C, I, Press, five_articles, parts_of


class Codes:
    """Words by number."""

    def __init__(self) -> None:
        self.words = [""]

    def __call__(self, word: str) -> int:
        if word not in self.words:
            self.words.append(word)
        return self.words.index(word)


def columns_of(press: Press, codes: Codes) -> FigureColumns:
    """Articles numbered 10, 20, … in the order of the press."""
    numbers = {article: 10 * place for place, article in enumerate(press.entries, start=1)}
    packed = [
        (number, pack([one for one in press.records if one.article_id == article], codes))
        for article, number in numbers.items()
    ]
    return FigureColumns.from_packed(packed, np.array(list(numbers.values()), dtype=np.int32))


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        (RECIPIENTS, Recipient),
        (ACTIONS, Action),
        (STATUSES, Status),
        (LEVELS, IssuerLevel),
        (YEAR_SOURCES, YearSource),
        (APPROXIMATIONS, Approximation),
    ],
)
def test_every_kind_has_a_number_that_fits(table: Sequence[str | None], kind: type) -> None:
    assert [one for one in table if one is not None] == list(kind)
    assert len(table) < 256


def test_a_row_is_narrow() -> None:
    assert FIGURE.itemsize <= 96


def test_all_that_is_counted_stands_in_the_columns() -> None:
    codes = Codes()
    press = five_articles()
    columns = columns_of(press, codes)
    assert len(columns) == len(press.records) == 34
    for row, record in enumerate(press.records):
        figure = record.figure
        assert columns["value"][row] == figure.value
        assert RECIPIENTS[columns["recipient"][row]] is figure.recipient
        assert ACTIONS[columns["action"][row]] is figure.action
        assert LEVELS[columns["level"][row]] is figure.issuer_level
        assert YEAR_SOURCES[columns["year_source"][row]] is figure.year_source
        assert columns["year_from"][row] == (figure.year_from or 0)
        assert columns["percent"][row] == figure.percent
        assert codes.words[columns["issuer"][row]] == (figure.issuer or "")
        assert codes.words[columns["issuer_id"][row]] == (figure.issuer_id or "")
        assert codes.words[columns["unit"][row]] == figure.unit
        assert columns["sentence"][row] == figure.sentence_start


def test_a_part_knows_the_row_of_its_total() -> None:
    press = Press()
    press.state("a", (1, C))
    (total,) = press.state("b", (10, C), year=2020)
    press.state("b", (4, C), (6, C), **parts_of(total))
    press.state("b", (6, C), part_of="f9999")
    columns = columns_of(press, Codes())
    assert columns.totals_of(columns.rows_of(None)).tolist() == [NO_TOTAL, NO_TOTAL, 1, 1, LOST_TOTAL]


def test_the_users_corrections_are_in_the_columns() -> None:
    press = Press()
    first, second = press.state("a", (7, I), (8, I), year=2021, year_source=YearSource.INFERRED)
    press.decide(first, Status.CORRECTED, year_from=2020, year_to=2020, recipient="collective", action="registered")
    press.decide(second, Status.REJECTED)
    columns = columns_of(press, Codes())
    assert columns["year_from"].tolist() == [2020, 2021]
    assert columns["inferred"].tolist() == [False, True]
    assert [RECIPIENTS[one] for one in columns["recipient"]] == [C, I]
    assert ACTIONS[columns["action"][0]] is Action.REGISTERED
    assert [STATUSES[one] for one in columns["status"]] == [Status.CORRECTED, Status.REJECTED]


def test_what_is_no_year_is_none_and_no_number_is_too_large() -> None:
    press = Press()
    (record,) = press.state("a", (7, I), year=2021)
    press.decide(record, Status.CORRECTED, year_from=123_456, value=10**400)
    columns = columns_of(press, Codes())
    assert columns["year_from"].tolist() == [0]
    assert columns["value"][0] == 1e300


def test_figures_are_found_by_article_and_key() -> None:
    columns = columns_of(five_articles(), Codes())
    for row in (0, 20, 33):
        position, start, end = columns.key(row)
        assert columns.row_of(position, start, end) == row
        assert columns.slice_of(position).start <= row < columns.slice_of(position).stop
    assert columns.row_of(0, 9999, 10000) is None
    only = np.zeros(len(columns.numbers), dtype=np.bool_)
    only[1] = True
    assert columns.rows_of(only).tolist() == list(range(*columns.slice_of(1).indices(len(columns))))


def packed_press(*articles: str) -> list[tuple[int, bytes]]:
    codes = Codes()
    found = []
    for article in articles:
        press = Press()
        press.state(article, *((ord(letter), C) for letter in article))
        found.append((ord(article[0]), pack(press.records, codes)))
    return found


def numbers(letters: str) -> np.ndarray:
    return np.array([ord(letter) for letter in letters], dtype=np.int32)


@pytest.mark.parametrize(
    ("gone", "new", "after", "left"),
    [
        pytest.param("", ["c"], "abc", "axbc", id="appended"),
        pytest.param("a", ["az"], "ab", "azb", id="read again"),
        pytest.param("a", [], "b", "b", id="removed"),
        pytest.param("b", ["bbb", "d"], "abd", "axbbbd", id="both"),
        pytest.param("ab", [], "", "", id="emptied"),
    ],
)
def test_the_next_state_by_what_changed(gone: str, new: list[str], after: str, left: str) -> None:
    state = FigureColumns.from_packed(packed_press("ax", "b"), numbers("ab"))
    following = state.changed(numbers(gone), packed_press(*new), numbers(after))
    assert "".join(chr(int(value)) for value in following["value"]) == left
    assert "".join(chr(int(one)) for one in following.numbers[following.article]) == "".join(
        chr(int(one)) for one in following.owner
    )
    assert "".join(chr(int(value)) for value in state["value"]) == "axb"


class TestRecords:
    def records(self, read: list[int], *, gone: int = -1) -> Records:
        (one,) = Press().state("a", (1, C))

        def fetch(rows: np.ndarray) -> list[FigureRecord]:
            read.extend(rows.tolist())
            return [
                FigureRecord("a", replace(one.extracted, start=int(row), end=int(row) + 1))
                for row in rows
                if row != gone
            ]

        return Records(np.arange(1000, dtype=np.int64)[::-1], fetch)

    def test_only_the_page_that_is_looked_at_is_read(self) -> None:
        read: list[int] = []
        records = self.records(read)
        assert (len(records), read) == (1000, [])
        assert records[0].extracted.start == 999
        assert records[-1].extracted.start == 0
        assert len(read) == Records.PAGE + 1000 % Records.PAGE

    def test_slices_stay_lazy_and_going_through_reads_each_once(self) -> None:
        read: list[int] = []
        part = self.records(read)[10:300]
        assert (len(part), read) == (290, [])
        assert [one.extracted.start for one in part] == list(range(989, 699, -1))
        assert read == list(range(989, 699, -1))

    def test_a_record_that_is_gone_leaves_the_others_in_place(self) -> None:
        records = self.records([], gone=998)
        assert records[1] is GONE
        assert records[2].extracted.start == 997
        assert len(list(records)) == 999

    def test_beyond_the_end_there_is_nothing(self) -> None:
        with pytest.raises(IndexError):
            self.records([])[1000]
