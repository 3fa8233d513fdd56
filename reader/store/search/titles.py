# SPDX-License-Identifier: MIT
"""Owns which words of an article's row are its title: the row is indexed as title, source and place, one after another.

How many words source and place have is known by their codes; the words before them are the title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reader.core.columns import Numbers
from reader.core.corpus import Corpus
from reader.core.query import words_in
from reader.core.query_language import Term
from reader.store.search.packing import PARTS, Ints
from reader.store.search.segments import Mask, Segment

if TYPE_CHECKING:
    from reader.store.search.index import SearchIndex

_LENGTH_BITS = 8


class BesideTitles:
    """How many words stand behind the title in the row of each article of a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._counts: Numbers | None = None

    def is_of(self, corpus: Corpus) -> bool:
        """Whether this is told of that corpus."""
        return self._corpus is corpus

    def of(self, articles: Numbers) -> Numbers:
        """The words of source and place of these articles; 0 for one that the corpus does not have."""
        columns = self._corpus.columns
        if self._counts is None:
            self._counts = self._words_of(columns["source"]) + self._words_of(columns["place"])
        counts = np.zeros(max(int(np.max(articles, initial=0)), int(np.max(columns.numbers, initial=0))) + 1, np.int32)
        counts[columns.numbers] = self._counts
        return counts[articles]

    def _words_of(self, codes: Numbers) -> Numbers:
        present, places = np.unique(codes, return_inverse=True)
        words = self._corpus.words([int(code) for code in present if code])
        lengths = [len(words_in(words.get(int(code), ""))) for code in present]
        return np.array(lengths, dtype=np.int32)[places]


def titled(index: SearchIndex, term: Term, beside: BesideTitles) -> Mask:
    """The slots of the articles in whose title a term stands."""
    segments = index.segments
    mask = segments.none()
    others = beside.of(segments.articles)
    for segment in index.with_any(index.term_mask(term) & segments.alive):
        hits = index.hits(segment, term)
        slots = _within(segment, (hits >> _LENGTH_BITS).astype(np.int32), hits & ((1 << _LENGTH_BITS) - 1), others)
        mask[segment.start + slots] = True
    return mask


def _within(segment: Segment, starts: Ints, lengths: Numbers, others: Numbers) -> Numbers:
    """The slots of a segment in whose titles these stretches of words lie wholly."""
    parts = np.searchsorted(segment.ends, starts)
    in_row = parts % PARTS == 0
    parts, starts, lengths = parts[in_row], starts[in_row], lengths[in_row]
    slots = parts // PARTS
    title_ends = segment.ends[parts] - others[segment.start + slots]
    return slots[starts + lengths <= title_ends]
