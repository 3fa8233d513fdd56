# SPDX-License-Identifier: MIT
"""Owns the order of found articles by how much they say of what is asked for: Okapi BM25 over words and phrases.

score = Σ idf · tf · (k1 + 1) / (tf + k1 · (1 − b + b · length / mean length)), idf = ln(1 + (N − n + ½) / (n + ½))
(Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009). A hit in the words of the row
(title, source, place) counts as several.
"""

from __future__ import annotations

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


def rank(index: SearchIndex, query: Query, numbers: NDArray[np.integer]) -> Ranked:
    """The best first; of equals the one that was added last."""
    segments = index.segments
    found = segments.mask(numbers) & segments.alive
    telling = [term for term in query.terms if 0 < (index.term_mask(term) & segments.alive).mean() < COMMON]
    if not telling:
        return Ranked(numbers.astype(np.int64), by_relevance=False)
    slots = np.flatnonzero(found)
    scores = np.zeros(len(slots), dtype=np.float64)
    for term in telling:
        scores += _scores(index, term, found)[slots]
    best = np.lexsort((-segments.articles[slots], -scores))
    return Ranked(segments.articles[slots[best]], by_relevance=True)


def _scores(index: SearchIndex, term: Term, found: Mask) -> NDArray[np.float64]:
    """What a term adds to the score of every slot."""
    segments = index.segments
    having = int((index.term_mask(term) & segments.alive).sum())
    total = int(segments.alive.sum())
    frequency, lengths = _counted(index, term, found), segments.lengths
    idf = np.log(1 + (total - having + 0.5) / (having + 0.5))
    norm = _K1 * (1 - _B + _B * lengths / max(float(lengths.mean()), 1.0))
    scores: NDArray[np.float64] = idf * frequency * (_K1 + 1) / (frequency + norm)
    return scores


def _counted(index: SearchIndex, term: Term, found: Mask) -> NDArray[np.float64]:
    """How often a term stands in every slot that was found."""
    counts = np.zeros(len(found))
    for segment in index.with_any(found & index.term_mask(term)):
        part = np.searchsorted(segment.ends, index.starts(segment, term))
        weights = np.where(part % PARTS == 0, _ROW_COUNTS, 1)
        counts[segment.start : segment.stop] = np.bincount(part // PARTS, weights, segment.stop - segment.start)
    return counts
