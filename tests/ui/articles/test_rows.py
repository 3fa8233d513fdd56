# SPDX-License-Identifier: MIT
"""The order of the list by every key, and what the facets keep."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.corpus import Corpus, Entry
from reader.core.facet_kinds import Facet, FacetKind
from reader.core.marks import Marks
from reader.core.sort_keys import SortKey
from reader.ui.articles.rows import Rows, Wanted

ENTRIES = (
    Entry("dak", "Đắk Nông thi đua", "h1", source="Báo Đắk Nông", place="Đắk Nông", published="2021-06-21", figures=7),
    Entry("an", "Ân cần với dân", "h2", place="Bến Tre", event_date="2024-05-15", figures=2),
    Entry("dan", "Dân vận khéo", "h3", source="Báo Ấp Bắc", figures=15),
    Entry("am", "Ăn quả nhớ người trồng cây", "h4", source="Báo Cà Mau", place="Cà Mau", published="2021", figures=0),
)
NOTES = {"dan": 1, "am": 3}
MARKS = Marks()


def ordered(key: SortKey, *, descending: bool) -> list[str]:
    rows = Rows(Corpus.of(ENTRIES), NOTES)
    return rows.ids_of(rows.shown(Wanted(key, descending)).articles)


@pytest.mark.parametrize(
    ("key", "ascending", "descending"),
    [
        pytest.param(SortKey.DATE, ["am", "dak", "an", "dan"], ["an", "dak", "am", "dan"], id="undated last both ways"),
        pytest.param(
            SortKey.TITLE, ["am", "an", "dan", "dak"], ["dak", "dan", "an", "am"], id="ă before â, d before đ"
        ),
        pytest.param(SortKey.SOURCE, ["dan", "am", "dak", "an"], ["dak", "am", "dan", "an"], id="no source last"),
        pytest.param(SortKey.PLACE, ["an", "am", "dak", "dan"], ["dak", "am", "an", "dan"], id="no place last"),
        pytest.param(SortKey.FIGURES, ["am", "an", "dak", "dan"], ["dan", "dak", "an", "am"], id="figures"),
        pytest.param(SortKey.ADDED, ["dak", "an", "dan", "am"], ["am", "dan", "an", "dak"], id="added"),
        pytest.param(SortKey.NOTES, ["dak", "an", "dan", "am"], ["am", "dan", "dak", "an"], id="notes"),
    ],
)
def test_orders(key: SortKey, ascending: list[str], descending: list[str]) -> None:
    assert ordered(key, descending=False) == ascending
    assert ordered(key, descending=True) == descending


@given(st.sampled_from(SortKey), st.booleans())
def test_no_order_loses_a_row(key: SortKey, descending: bool) -> None:
    assert sorted(ordered(key, descending=descending)) == ["am", "an", "dak", "dan"]


def test_new_counts_of_notes_change_the_order() -> None:
    rows = Rows(Corpus.of(ENTRIES), NOTES)
    before = rows.ids_of(rows.shown(Wanted(SortKey.NOTES)).articles)
    rows.recount({"dak": 9})
    assert (before[0], rows.ids_of(rows.shown(Wanted(SortKey.NOTES)).articles)[0]) == ("am", "dak")


def test_notes_that_are_counted_again_while_a_list_is_put_in_order_count() -> None:
    class Interrupted(dict[str, int]):
        """As if a note were made and others deleted on the window's thread while a lane looks into the old counts."""

        def __getitem__(self, article_id: str) -> int:
            rows.recount({"dak": 9}, MARKS)
            return super().__getitem__(article_id)

    rows = Rows(Corpus.of(ENTRIES), Interrupted(NOTES))
    wanted = Wanted(SortKey.NOTES)
    rows.shown(wanted)
    assert rows.ids_of(rows.shown(wanted).articles)[0] == "dak"
    facets = rows.facets
    rows.recount({"an": 1}, MARKS)
    assert rows.ids_of(rows.shown(Wanted(facets=(Facet(FacetKind.NOTES),))).articles) == ["an"]
    assert rows.facets is not facets


@pytest.mark.parametrize(
    ("facets", "kept"),
    [
        pytest.param([Facet(FacetKind.FIGURES)], ["dak", "an", "dan"], id="with figures"),
        pytest.param([Facet(FacetKind.NOTES)], ["dan", "am"], id="with notes"),
        pytest.param([Facet(FacetKind.UNDATED)], ["dan"], id="undated"),
        pytest.param([Facet(FacetKind.YEAR, "2021")], ["dak", "am"], id="year"),
        pytest.param([Facet(FacetKind.YEAR, "2021"), Facet(FacetKind.YEAR, "2024")], ["dak", "an", "am"], id="or"),
        pytest.param([Facet(FacetKind.YEAR, "2021"), Facet(FacetKind.FIGURES)], ["dak"], id="and"),
        pytest.param([Facet(FacetKind.PLACE, "Bến Tre")], ["an"], id="place"),
    ],
)
def test_facets(facets: list[Facet], kept: list[str]) -> None:
    rows = Rows(Corpus.of(ENTRIES), NOTES)
    assert set(rows.ids_of(rows.shown(Wanted(facets=tuple(facets))).articles)) == set(kept)


def test_facet_values_come_with_their_counts() -> None:
    facets = Rows(Corpus.of(ENTRIES), NOTES).facets
    counts = facets.counts(())
    assert counts[FacetKind.YEAR] == [("2024", 1), ("2021", 2)]
    assert {value for value, _ in counts[FacetKind.SOURCE]} == {"Báo Ấp Bắc", "Báo Cà Mau", "Báo Đắk Nông"}
    assert counts[FacetKind.NOTES] == [("", 2)]
