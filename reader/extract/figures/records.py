# SPDX-License-Identifier: MIT
"""Owns the figures that are made of what was read of the numbers of an article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.core.figure import Evidence, Figure, Stretch, YearSource
from reader.core.span import EntityType, Span
from reader.core.structure import Structure
from reader.core.values import maker
from reader.extract.body_names import national_issuer
from reader.extract.figures.about import Subjects
from reader.extract.figures.confidence import confidence_of
from reader.extract.figures.draft import Draft, Period
from reader.extract.figures.issuers import level_of
from reader.extract.figures.left_out import starts_of_some
from reader.extract.figures.worlds import Topics
from reader.extract.words import Words

_make_figure, _make_evidence = maker(Figure), maker(Evidence)


@dataclass(slots=True)
class _Article:
    """What is known of the article in which the numbers stand."""

    text: str
    structure: Structure
    topics: Topics
    subjects: Subjects
    kept: frozenset[int]
    """Where the numbers begin that are figures, in code points."""
    some: frozenset[int]
    """Where the numbers begin of parts beside which others are left out."""
    bodies: Mapping[Stretch, str | None]
    """Where a body is named → its identity."""


def records(
    words: Words, structure: Structure, drafts: Sequence[Draft], topics: Topics, spans: Sequence[Span]
) -> tuple[Figure, ...]:
    """The figures of these drafts, each with its deed, in their order; positions in code points."""
    subjects = Subjects(words, structure.blocks, spans)
    kept = frozenset(draft.start for draft in drafts)
    bodies = {(span.start, span.end): span.id for span in spans if span.type is EntityType.ORGANISATION}
    article = _Article(words.text, structure, topics, subjects, kept, starts_of_some(drafts), bodies)
    return tuple(_record(article, draft) for draft in drafts)


def _record(article: _Article, draft: Draft) -> Figure:
    number, period, merit = draft.number, draft.period, draft.merit
    assert draft.action is not None
    text, structure = article.text, article.structure
    issuer = text[slice(*draft.issuer)] if draft.issuer else None
    total = draft.total if draft.total is not None and draft.total.start in article.kept else None
    return _make_figure(
        id=f"f{number.start}",
        start=number.start,
        end=number.end,
        text=text[number.start : number.end],
        value=number.value,
        percent=number.percent,
        recipient=draft.recipient,
        unit=_unit(draft),
        action=draft.action,
        sentence_start=draft.clause.start,
        sentence_end=draft.clause.end,
        approximate=number.approximate,
        award_form=draft.form,
        year_from=period.year_from if period else None,
        year_to=period.year_to if period else None,
        date_from=period.date_from if period else None,
        date_to=period.date_to if period else None,
        school_year=bool(period and period.kind == "school"),
        merit_from=merit.year_from if merit else None,
        merit_to=merit.year_to if merit else None,
        year_source=_source(draft),
        issuer=issuer,
        issuer_id=(article.bodies.get(draft.issuer) or national_issuer(issuer)) if draft.issuer and issuer else None,
        place_id=structure.place_id,
        issuer_level=level_of(issuer, _day(period, structure.published), structure.place) if issuer else None,
        about=article.subjects.of(draft),
        part_of=f"f{total.number.start}" if total is not None else None,
        one_of_some=total is not None and number.start in article.some,
        mentions=tuple(draft.mentions),
        evidence=_make_evidence(draft.verb, draft.issuer, _stretch(draft)),
        rule=draft.rule,
        confidence=confidence_of(draft, article.topics),
    )


def _day(period: Period | None, published: str | None) -> str | None:
    """The date that tells which levels there were; a year alone is as exact as the page of that year."""
    if period is None or (published is not None and published[:4] == period.date_from):
        return published
    return period.date_from


def _unit(draft: Draft) -> str:
    """The counted noun as written; a total that names none borrows its parts' noun."""
    total = draft.total
    borrowed = total is not None and _has_noun_of(draft, total)
    if draft.nameless or borrowed or draft.noun.borrowed or draft.tabular or draft.itemised or draft.series:
        return draft.noun.heads[0].phrase
    return draft.clause.tokens.slice(draft.noun.first, draft.noun.last)


def _has_noun_of(part: Draft, total: Draft) -> bool:
    """Whether the noun stands at the total alone, perhaps in another sentence; a nameless total has its part's."""
    if part.clause is total.clause:
        return part.noun.first == total.noun.first
    return part.noun is total.noun and not total.nameless


def _source(draft: Draft) -> YearSource | None:
    """Stated where the words stand in the figure's own sentence."""
    return draft.period.source if draft.period else None


def _stretch(draft: Draft) -> Stretch | None:
    period = draft.period
    return (period.start, period.end) if period is not None and period.start >= 0 else None
