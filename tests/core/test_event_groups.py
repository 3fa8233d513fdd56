# SPDX-License-Identifier: MIT
"""Figures of several articles that report one event are grouped, counted once, and their disagreements are known."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np

from reader.core.corpus import Corpus, Entry, FigureRecord
from reader.core.event_groups import EventIndex, Told
from reader.core.events import count_once
from reader.core.figure import Action, Figure, Recipient
from reader.core.sketch import SIZE, resemblance, sketch_of

WORDS = [f"tiếng{number}" for number in range(300)]


def figure(value: int, recipient: Recipient = Recipient.COLLECTIVE, *, issuer: str | None = "body:tinh-uy") -> Figure:
    return Figure(
        f"f{value}-{recipient}", value, value + 1, str(value), value, False, recipient, "", Action.COMMENDED, 0, 9,
        year_from=2021, year_to=2021, issuer_id=issuer,
    )  # fmt: skip


def told(article: str, order: int, *figures: Figure, day: str | None = None, words: list[str] | None = None) -> Told:
    return Told(article, order, day, sketch_of(words or random.Random(article).sample(WORDS * 2, 80)), figures)


def groups(*articles: Told) -> dict[str, tuple[str | None, ...]]:
    index = EventIndex()
    for article in articles:
        index.put(article)
    return {article.article: index.groups_of(article.article) for article in articles}


def test_the_sketch_tells_a_later_printing_from_another_text() -> None:
    text = random.Random(1).choices(WORDS, k=250)
    printed_again = ["trang", "chủ", *text[:120], "sửa", *text[121:], "chia", "sẻ"]
    assert len(sketch_of(text)) == SIZE
    assert resemblance(sketch_of(text), sketch_of(printed_again)) > 0.8
    assert resemblance(sketch_of(text), sketch_of(random.Random(2).choices(WORDS, k=250))) < 0.2
    assert sketch_of(["một", "hai"]) == ()
    assert resemblance((), ()) == 0


def test_one_issuer_one_year_and_the_same_numbers_are_one_event() -> None:
    both = (figure(12), figure(30, Recipient.INDIVIDUAL))
    found = groups(told("a", 1, *both), told("b", 2, *both), told("c", 3, figure(12)), told("d", 4, figure(99)))
    assert found["a"][0] is not None
    assert set(found["a"]) == set(found["b"]) == set(found["c"])
    assert found["d"] == (None,)


def test_another_issuer_or_year_is_another_event() -> None:
    later = replace(figure(12), year_from=2022, year_to=2022)
    found = groups(told("a", 1, figure(12)), told("b", 2, figure(12, issuer="body:khac")), told("c", 3, later))
    assert found == {"a": (None,), "b": (None,), "c": (None,)}


def test_a_report_of_the_same_days_may_disagree_on_one_of_its_numbers() -> None:
    first = told("a", 1, figure(12), figure(30, Recipient.INDIVIDUAL), day="2021-12-20")
    second = told("b", 2, figure(12), figure(31, Recipient.INDIVIDUAL), day="2021-12-22")
    much_later = replace(second, article="c", day="2022-11-01")
    assert groups(first, second)["b"][1] is not None
    assert groups(first, much_later)["c"] == (None, None)


def test_a_text_printed_again_is_one_event_though_its_issuer_is_unknown() -> None:
    text = random.Random(7).choices(WORDS, k=200)
    first = told("a", 1, figure(12, issuer=None), figure(30, Recipient.INDIVIDUAL, issuer=None), words=text)
    again = told(
        "b", 2, figure(12, issuer=None), figure(31, Recipient.INDIVIDUAL, issuer=None), words=["in", *text, "hết"]
    )
    other = told("c", 3, figure(12, issuer=None))
    found = groups(first, again, other)
    assert found["a"] == found["b"] != (None, None)
    assert found["c"] == (None,)
    records = [
        FigureRecord(one.article, replace(told_figure, event_group=group))
        for one in (first, again)
        for told_figure, group in zip(one.figures, found[one.article], strict=True)
    ]
    corpus = Corpus.of([Entry(article, article, article) for article in ("a", "b")], records)
    counted = count_once(corpus.figure_columns, np.ones(4, dtype=np.bool_))
    assert [corpus.figures[row].article_id for row in counted.repeated] == ["b", "b"]
    conflicts = counted.conflicts(corpus.records)
    assert [[record.figure.value for record in conflict.records] for conflict in conflicts] == [[30, 31]]


def test_the_same_articles_in_any_order_and_after_changes_give_the_same_groups() -> None:
    both = (figure(12), figure(30, Recipient.INDIVIDUAL))
    articles = [told("a", 1, *both), told("b", 2, *both), told("c", 3, figure(7)), told("d", 4, figure(7))]
    straight = groups(*articles)
    assert groups(*reversed(articles)) == straight
    index = EventIndex()
    for article in articles:
        index.put(article)
    assert index.put(told("b", 2, figure(99))) >= {"a", "b"}
    assert index.groups_of("a") == (None, None)
    assert index.put(articles[1]) >= {"a", "b"}
    assert {one.article: index.groups_of(one.article) for one in articles} == straight
    assert "c" in index.drop("d")
    assert index.groups_of("c") == (None,)
    assert index.groups_of("d") == ()
    assert index.put(articles[0]) == set()
