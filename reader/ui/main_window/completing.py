# SPDX-License-Identifier: MIT
"""Owns which values the search box offers for a field: those that the archive has, or the few that there are."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.core.facet_kinds import FacetKind
from reader.core.query_names import VALUES, values_beside
from reader.ui.articles.completing import Completing
from reader.ui.articles.unfinished import Offer, Unfinished

if TYPE_CHECKING:
    from reader.ui.main_window.window import MainWindow

MOST_LOOKED_THROUGH = 5000
"""Values of a field, the commonest first."""
_KINDS = {
    "place": FacetKind.PLACE,
    "source": FacetKind.SOURCE,
    "issuer": FacetKind.ISSUER,
    "person": FacetKind.PERSON,
    "document": FacetKind.DOCUMENT,
    "tag": FacetKind.TAG,
}
_NUMBER = re.compile(r"\d+[\w/-]+")
"""Of a document that has one."""


def complete_searches(window: MainWindow) -> Completing:
    """Offer values below the search box of this window."""
    articles, run = window.desk.articles, window.services.jobs.read.run

    def offers_of(at: Unfinished) -> Callable[[], Sequence[Offer]] | None:
        if at.field in VALUES:
            return lambda: [Offer(value) for value in values_beside(at.field, at.name)]
        kind = _KINDS.get(at.field)
        if kind is None or not len(window.corpus):
            return None
        values_of = articles.drawer.values_of(kind, MOST_LOOKED_THROUGH)
        return lambda: [Offer(words, count) for value, count in values_of() if (words := _typed(kind, value))]

    return Completing(
        articles.head.search, offers_of, lambda work, answer: run("offers", work, lambda offers: answer(offers))
    )


def _typed(kind: FacetKind, value: str) -> str:
    """A value as it is typed in a search; empty for what has no name or number of its own."""
    if kind is FacetKind.PERSON:
        from reader.ui.main_window.desk import name_of_key

        return name_of_key(value)
    if kind is FacetKind.DOCUMENT:
        number = value.partition(":")[2].partition("@")[0]
        return number if _NUMBER.fullmatch(number) else ""
    return value
