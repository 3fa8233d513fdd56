# SPDX-License-Identifier: MIT
"""Owns which words of an article's row are its title: the row is indexed as title, source and place, one after another.

How many words source and place have is known by their codes; the words before them are the title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reader.core.columns import Numbers
from reader.core.corpus import Corpus
from reader.core.query import words_in
from reader.core.query_language import Term
from reader.core.runs import different
from reader.store.search.packing import PARTS
from reader.store.search.segments import Mask

if TYPE_CHECKING:
    from reader.store.search.index import SearchIndex


class BesideTitles:
    """How many words stand behind the title in the row of each article of a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._counts: Numbers | None = None

    def is_of(self, corpus: Corpus) -> bool:
        """Whether this is told of that corpus."""
        return self._corpus is corpus

    def of(self, articles: NDArray[np.integer]) -> Numbers:
        """The words of source and place of these articles; 0 for one that the corpus does not have."""
        columns = self._corpus.columns
        if self._counts is None:
            self._counts = self._words_of(columns["source"]) + self._words_of(columns["place"])
        counts = np.zeros(max(int(np.max(articles, initial=0)), int(np.max(columns.numbers, initial=0))) + 1, np.int32)
        counts[columns.numbers] = self._counts
        found: Numbers = counts[articles]
        return found

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
        starts, lengths = index.stretches(segment, term)
        ends = segment.ends[::PARTS] - others[segment.start : segment.stop]
        begins = np.concatenate((np.zeros(1, np.int64), segment.ends[PARTS - 1 : -1 : PARTS] + 1))
        # lengths are few; for each the articles are gone through, which are fewer than the hits
        for length in different(lengths):
            some = starts[lengths == length]
            first, last = np.searchsorted(some, begins), np.searchsorted(some, ends - length, "right")
            mask[segment.start : segment.stop] |= last > first
    return mask
