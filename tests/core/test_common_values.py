# SPDX-License-Identifier: MIT
"""What several articles say alike of source, date and place is told, and where they differ."""

from __future__ import annotations

import pytest

from reader.core.common_values import Common, common_values
from reader.core.corpus import Corpus, Entry

ENTRIES = (
    Entry("a", "A", "1", source="Báo Bến Tre", published="2021-05-18", published_source="printed", place="Mỏ Cày"),
    Entry("b", "B", "2", source="Báo Bến Tre", published="2021-05", published_source="file", place="Chợ Lách"),
    Entry("c", "C", "3", source="Báo Bến Tre", event_date="2020-01-01", event_date_source="inferred"),
    Entry("d", "D", "4", published="2021", published_source="user", place="Ba Tri"),
    Entry("e", "E", "5", place="Giồng Trôm"),
)


@pytest.fixture
def corpus() -> Corpus:
    return Corpus.of(ENTRIES)


def test_what_all_say_is_told_once(corpus: Corpus) -> None:
    common = common_values(corpus, ["a", "b"], {})
    assert common["source"] == Common(("Báo Bến Tre",), 1)
    assert common["source"].same == "Báo Bến Tre"
    assert common["published"] == Common(("2021-05", "2021-05-18"), 2)
    assert common["published"].same is None


def test_nothing_is_a_value_too_and_comes_last(corpus: Corpus) -> None:
    common = common_values(corpus, "abcde", {})
    assert common["source"] == Common(("Báo Bến Tre", ""), 2)
    assert common["place"] == Common(("Ba Tri", "Chợ Lách", "Giồng Trôm"), 5)
    assert common_values(corpus, "e", {})["source"].same == ""


def test_the_date_of_an_event_is_not_the_article_s_own(corpus: Corpus) -> None:
    assert common_values(corpus, "ce", {})["published"] == Common(("",), 1)


def test_edits_are_newer_than_the_columns(corpus: Corpus) -> None:
    edits = {"a": {"source": "Báo Ấp Bắc"}, "b": {"source": "Báo Ấp Bắc", "place": ""}, "gone": {"source": "x"}}
    common = common_values(corpus, ["a", "b", "gone"], edits)
    assert common["source"] == Common(("Báo Ấp Bắc",), 1, 2)
    assert common["place"] == Common(("Mỏ Cày", ""), 2, 1)


def test_of_no_article_nothing_is_told(corpus: Corpus) -> None:
    assert common_values(corpus, ["gone"], {})["place"] == Common(("",), 1)
