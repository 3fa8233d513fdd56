# SPDX-License-Identifier: MIT
"""Owns how commands ask a library: the query as it was typed, and the articles that it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.options import UsageError
from reader.core.query import Query

if TYPE_CHECKING:
    from reader.store.library import Library


def read_query(typed: str) -> Query:
    """A query that was typed to its end.

    :raises UsageError: it can't be read; the sentence says where.
    """
    query = Query.parse(typed, typing=False)
    for problem in query.problems:
        raise UsageError("cli.query", sentence=problem, place=problem.start + 1)
    return query


def newest_first(library: Library, query: Query) -> list[int]:
    """The numbers of the articles that a query finds, the newest first and undated ones last."""
    from reader.core.ordering import Ordering
    from reader.core.sort_keys import SortKey

    corpus = library.corpus()
    columns = corpus.columns
    order = Ordering(corpus, {}).order(SortKey.DATE, descending=True)
    found = columns.mask(columns.positions_of(library.find(query).tolist()))
    numbers: list[int] = columns.numbers[order[found[order]]].tolist()
    return numbers
