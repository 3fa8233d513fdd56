# SPDX-License-Identifier: MIT
"""Owns the order of found articles by how much they say of what is asked for: Okapi BM25 over words and phrases.

score = Σ idf · tf · (k1 + 1) / (tf + k1 · (1 − b + b · length / mean length)), idf = ln(1 + (N − n + ½) / (n + ½))
(Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009). A hit in the words of the row
(title, source, place) counts as several.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.core.query import Query
from reader.core.query_language import Term
from reader.store.search.index import SearchIndex
from reader.store.search.packing import PARTS
from reader.store.search.segments import Mask, Numbers

COMMON = 0.3
"""The share of all articles from which on a word says nothing of what an article is about."""
_K1, _B = 1.2, 0.75
_ROW_COUNTS = 4


class Ranked(NamedTuple):
    """Found articles in order; where every word is a common one they are not ranked, but as they were given."""

    numbers: Numbers
    by_relevance: bool


def rank(indexes: Sequence[SearchIndex], query: Query, numbers: NDArray[np.integer]) -> Ranked:
    """The best first; of equals the one that was added last. Each article counts in one of the ``indexes``."""
    slots = sum(len(index.segments.alive) for index in indexes)
    telling = [term for term in query.terms if 0 < _having(indexes, term) / max(slots, 1) < COMMON]
    if not telling:
        return Ranked(numbers.astype(np.int64), by_relevance=False)
    weights = {term: _weight(indexes, term) for term in telling}
    mean = max(float(np.concatenate([index.segments.lengths for index in indexes]).mean()), 1.0)
    articles: list[NDArray[np.int64]] = []
    scores: list[NDArray[np.float64]] = []
    for index in indexes:
        found = index.segments.mask(numbers) & index.segments.alive
        articles.append(index.segments.articles[found])
        told = [_scores(index, term, found, weight, mean)[found] for term, weight in weights.items()]
        scores.append(np.sum(told, axis=0))
    every, score = np.concatenate(articles), np.concatenate(scores)
    return Ranked(every[np.lexsort((-every, -score))], by_relevance=True)


def _having(indexes: Sequence[SearchIndex], term: Term) -> int:
    """How many articles have a term."""
    return sum(int((index.term_mask(term) & index.segments.alive).sum()) for index in indexes)


def _weight(indexes: Sequence[SearchIndex], term: Term) -> float:
    """How much a term says: the fewer have it, the more."""
    having = _having(indexes, term)
    total = sum(int(index.segments.alive.sum()) for index in indexes)
    return float(np.log(1 + (total - having + 0.5) / (having + 0.5)))


def _scores(index: SearchIndex, term: Term, found: Mask, weight: float, mean: float) -> NDArray[np.float64]:
    """What a term adds to the score of every slot; ``mean``: the words of an article."""
    frequency = _counted(index, term, found)
    norm = _K1 * (1 - _B + _B * index.segments.lengths / mean)
    scores: NDArray[np.float64] = weight * frequency * (_K1 + 1) / (frequency + norm)
    return scores


def _counted(index: SearchIndex, term: Term, found: Mask) -> NDArray[np.float64]:
    """How often a term stands in every slot that was found."""
    counts = np.zeros(len(found))
    for segment in index.with_any(found & index.term_mask(term)):
        part = np.searchsorted(segment.ends, index.starts(segment, term))
        weights = np.where(part % PARTS == 0, _ROW_COUNTS, 1)
        counts[segment.start : segment.stop] = np.bincount(part // PARTS, weights, segment.stop - segment.start)
    return counts
