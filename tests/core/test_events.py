# SPDX-License-Identifier: MIT
"""Articles that report one event are found from each other, and where they disagree it is said."""

from __future__ import annotations

from dataclasses import replace

from reader.core.corpus import Corpus, Entry, FigureRecord
from reader.core.events import witnesses_of
from reader.core.figure import Action, Figure, Recipient


def record(article: str, value: int, recipient: Recipient, *, group: str | None = None, start: int = 0) -> FigureRecord:
    figure = Figure(
        f"f{start}", start, start + 2, str(value), value, False, recipient, "", Action.COMMENDED, 0, 9,
        year_from=2022, year_to=2022, issuer_id="body:tinh-uy", event_group=group,
    )  # fmt: skip
    return FigureRecord(article, figure)


def corpus_of(*records: FigureRecord) -> Corpus:
    articles = dict.fromkeys(one.article_id for one in records)
    return Corpus.of([Entry(article, article, article) for article in articles], records)


def test_every_article_knows_the_others_and_not_itself() -> None:
    records = [record(article, 12, Recipient.COLLECTIVE) for article in ("a", "b", "c")]
    for one in records:
        told = witnesses_of(one, corpus_of(*records))
        assert [witness.record.article_id for witness in told] == [r.article_id for r in records if r is not one]
        assert all(witness.agrees for witness in told)


def test_where_they_disagree_the_other_number_is_given() -> None:
    mine, theirs = (record(a, v, Recipient.INDIVIDUAL, group="g") for a, v in (("a", 30), ("b", 31)))
    (told,) = witnesses_of(mine, corpus_of(mine, theirs))
    assert (told.record, told.agrees) == (theirs, False)


def test_of_several_numbers_of_one_article_the_equal_one_is_given() -> None:
    mine = record("a", 12, Recipient.COLLECTIVE, group="g")
    others = [record("b", value, Recipient.COLLECTIVE, group="g", start=value) for value in (5, 12, 7)]
    (told,) = witnesses_of(mine, corpus_of(mine, *others))
    assert (told.record.figure.value, told.agrees) == (12, True)


def test_another_year_or_an_unknown_issuer_is_another_event() -> None:
    mine = record("a", 12, Recipient.COLLECTIVE)
    later = FigureRecord("b", replace(mine.figure, year_from=2023, year_to=2023))
    nobody = FigureRecord("c", replace(mine.figure, issuer_id=None))
    assert list(witnesses_of(mine, corpus_of(mine, later, nobody))) == []
    assert list(witnesses_of(nobody, corpus_of(mine, later, nobody))) == []
