# SPDX-License-Identifier: MIT
"""Facets: which articles pass the chips, and what the counts say of each value."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from reader.core.corpus import Corpus, Entry, FigureRecord, Mention
from reader.core.facet_kinds import Facet, FacetKind
from reader.core.facets import Facets
from reader.core.figure import Action, Figure, Recipient
from reader.core.marks import Marks, Tag

SOURCES = ("Báo An Giang", "Báo Cà Mau", "Báo Đắk Lắk", None)
PEOPLE = ("PERSON:trần văn an", "person:le-thi-hoa@x", "PERSON:y moan")


def made(size: int, seed: int = 7) -> tuple[Corpus, list[Entry], dict[str, set[str]]]:
    """An archive in which every value is drawn by lot; the people whom each article names."""
    draw = random.Random(seed)
    entries, figures, named = [], [], {}
    mentions: dict[str, list[Mention]] = {person: [] for person in PEOPLE}
    for at in range(size):
        article = f"a{at}"
        year = draw.choice((None, "2019-05-01", "2020", "2021-03", "2021-06-21"))
        count = draw.randrange(3)
        entries.append(
            Entry(article, f"Bài {at}", f"h{at}", source=draw.choice(SOURCES), published=year, figures=count)
        )
        for place in range(count):
            kinds = draw.choice(list(Recipient)), draw.choice(list(Action))
            figure = Figure(f"f{place}", place, place + 1, "5", 5, False, kinds[0], "đv", kinds[1], 0, 9)
            figures.append(FigureRecord(article, figure))
        named[article] = {person for person in PEOPLE if draw.random() < 0.3}
        for person in named[article]:
            mentions[person] += [Mention(article, 0, 3)] * draw.randrange(1, 3)
    return Corpus.of(entries, figures, mentions), entries, named


def ids(corpus: Corpus, mask: object) -> set[str]:
    return {entry.id for entry, kept in zip(corpus.entries, mask, strict=True) if kept}  # type: ignore[call-overload]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("bounds", [(24, 2000), (0, 2000), (0, 0)], ids=["masks", "by value", "by article"])
def test_counts_answer_to_the_chips_of_all_other_kinds(
    seed: int, bounds: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.core.facets._VERY_FEW_VALUES", bounds[0])
    monkeypatch.setattr("reader.core.facets._FEW_VALUES", bounds[1])
    corpus, entries, named = made(200, seed)
    facets = Facets(corpus, {})
    chips = (
        Facet(FacetKind.SOURCE, "Báo Cà Mau"),
        Facet(FacetKind.SOURCE, "Báo An Giang"),
        Facet(FacetKind.PERSON, PEOPLE[0], excluded=True),
    )
    of_sources = {entry.id for entry in entries if entry.source in ("Báo Cà Mau", "Báo An Giang")}
    without = {article for article, people in named.items() if PEOPLE[0] not in people}
    assert ids(corpus, facets.mask(chips)) == of_sources & without
    counts = facets.counts(chips)
    passing = [entry for entry in entries if entry.id in of_sources & without]
    assert dict(counts[FacetKind.YEAR]) == Counter(e.published[:4] for e in passing if e.published)
    # a kind's own chips don't count for it: what else could be chosen of it stays in sight
    assert dict(counts[FacetKind.SOURCE]) == Counter(e.source for e in entries if e.source and e.id in without)
    by_person = Counter(person for article in of_sources for person in named[article])
    assert dict(counts[FacetKind.PERSON]) == by_person
    few = facets.counts(chips, corpus.columns.mask([3, 4, 5, 70]))  # counted in other ways than many
    assert {person: count for person, count in few[FacetKind.PERSON] if count} == Counter(
        person for place in (3, 4, 5, 70) if f"a{place}" in of_sources for person in named[f"a{place}"]
    )


def test_what_a_search_found_bounds_every_count() -> None:
    corpus, entries, _ = made(50)
    found = corpus.columns.mask([0, 3, 7])
    counts = Facets(corpus, {}).counts((), found)
    some = [entries[place] for place in (0, 3, 7)]
    assert sum(count for _, count in counts[FacetKind.SOURCE]) == sum(entry.source is not None for entry in some)
    assert dict(counts[FacetKind.FIGURES]).get("", 0) == sum(entry.figures > 0 for entry in some)


def test_a_chosen_value_that_nothing_fits_any_more_stays_with_zero() -> None:
    corpus, _, _ = made(50)
    chips = (Facet(FacetKind.SOURCE, "Báo Cà Mau"), Facet(FacetKind.YEAR, "1999"))
    counts = Facets(corpus, {}).counts(chips)
    assert dict(counts[FacetKind.SOURCE])["Báo Cà Mau"] == 0
    assert not Facets(corpus, {}).mask(chips).any()


def test_a_stretch_of_years() -> None:
    corpus, entries, _ = made(80)
    facets = Facets(corpus, {})
    chip = Facet(FacetKind.YEAR, "2020..2021")
    wanted = {entry.id for entry in entries if (entry.published or "")[:4] in ("2020", "2021")}
    assert ids(corpus, facets.mask((chip,))) == wanted
    years = facets.years((chip,))
    assert [year for year, _ in years] == [2019, 2020, 2021]
    assert dict(years)[2019] == sum((entry.published or "").startswith("2019") for entry in entries)


def test_stars_notes_tags_and_what_is_unread() -> None:
    corpus, entries, _ = made(10)
    marks = Marks(
        frozenset({"a1"}), frozenset({"a0", "a1"}), tags=(Tag(4, "Báo cáo năm"),), tagged={4: frozenset({"a2", "a3"})}
    )
    facets = Facets(corpus, {"a5": 2, "gone": 1}, marks)
    assert ids(corpus, facets.mask((Facet(FacetKind.STARRED),))) == {"a1"}
    assert ids(corpus, facets.mask((Facet(FacetKind.NOTES),))) == {"a5"}
    assert ids(corpus, facets.mask((Facet(FacetKind.TAG, "báo cáo năm"),))) == {"a2", "a3"}
    assert ids(corpus, facets.mask((Facet(FacetKind.UNREAD),))) == {entry.id for entry in entries} - {"a0", "a1"}
    counts = facets.counts((Facet(FacetKind.TAG, "Báo cáo năm", excluded=True),))
    assert counts[FacetKind.UNREAD] == [("", 6)]
    assert counts[FacetKind.TAG] == [("Báo cáo năm", 2)]
