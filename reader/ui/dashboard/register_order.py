# SPDX-License-Identifier: MIT
"""Owns the orders of the table of figures: rows by a column, what is unknown last both ways."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.core.award_rows import place_codes
from reader.core.collation import collation_key
from reader.core.corpus import Corpus
from reader.core.figure_columns import ACTIONS, RECIPIENTS, Rows
from reader.core.runs import different, joined, sorting
from reader.ui.dashboard.labels import Labels
from reader.ui.figure_words import action_word, recipient_word

_UNKNOWN = -1


class Column(IntEnum):
    """The columns, from the left."""

    VALUE = 0
    RECIPIENT = 1
    ACTION = 2
    YEARS = 3
    ISSUER = 4
    ARTICLE = 5
    SENTENCE = 6
    STATUS = 7


def in_order(labels: Labels, rows: Rows, column: Column, *, descending: bool) -> Rows:
    """The rows by a column; equal ones in the order of the archive, and so are they by the column of sentences."""
    rows = np.sort(rows)
    ranks = _RANKS[column](labels, rows)
    known = ranks != _UNKNOWN
    order = sorting((ranks[known].max(initial=0) - ranks if descending else ranks)[known])
    return np.concatenate((rows[known][order], rows[~known]))


def _by_value(labels: Labels, rows: Rows) -> NDArray[np.int64]:
    """Shares behind counts: they are no numbers of anything."""
    columns = labels.corpus.figure_columns
    ranks = _dense(columns["value"][rows])
    shares = columns["percent"][rows].astype(np.int64)
    return ranks + shares * len(rows)


def _by_recipient(labels: Labels, rows: Rows) -> NDArray[np.int64]:
    """By the noun as it is shown: the article's own, else that of the kind."""
    columns = labels.corpus.figure_columns
    kinds = [recipient_word(one) for one in RECIPIENTS]
    codes = np.where(
        columns["unit"][rows] != 0, columns["unit"][rows], -1 - columns["recipient"][rows].astype(np.int32)
    )
    present, place = np.unique(codes, return_inverse=True)
    told = labels.corpus.words([code for code in present.tolist() if code > 0])
    return _alphabetical([told.get(code, "") if code > 0 else kinds[-1 - code] for code in present.tolist()])[place]


def _by_action(labels: Labels, rows: Rows) -> NDArray[np.int64]:
    ranks = _alphabetical([action_word(one) for one in ACTIONS])
    found: NDArray[np.int64] = ranks[labels.corpus.figure_columns["action"][rows]]
    return found


def _by_years(labels: Labels, rows: Rows) -> NDArray[np.int64]:
    columns = labels.corpus.figure_columns
    first, last = columns["year_from"][rows], columns["year_to"][rows]
    return np.where((first != 0) & (last != 0), joined(first, last), _UNKNOWN)


def _by_issuer(labels: Labels, rows: Rows) -> NDArray[np.int64]:
    """By the name, then by the place that is shown behind it."""
    columns = labels.corpus.figure_columns
    issuers = columns["issuer"][rows]
    names = labels.kept(_issuer_ranks)[issuers]
    places = labels.kept(_place_ranks)[place_codes(labels.corpus, rows)]
    return np.where(issuers != 0, joined(names, places), _UNKNOWN)


def _issuer_ranks(labels: Labels) -> NDArray[np.int64]:
    return _ranks_of_words(labels.corpus, different(labels.corpus.figure_columns["issuer"]), lambda word: word)


def _place_ranks(labels: Labels) -> NDArray[np.int64]:
    codes = place_codes(labels.corpus, labels.corpus.figure_columns.rows_of(None))
    return _ranks_of_words(labels.corpus, different(codes), labels.place)


def _by_article(labels: Labels, rows: Rows) -> NDArray[np.int64]:
    articles = labels.corpus.columns
    ranks = np.zeros(len(articles), dtype=np.int64)
    positions = articles.positions_of(labels.corpus.numbers_by_title())
    ranks[positions] = np.arange(len(positions))
    return ranks[labels.corpus.figure_columns.article[rows]]


def _by_place_in_archive(_labels: Labels, rows: Rows) -> NDArray[np.int64]:
    return rows


def _by_status(labels: Labels, rows: Rows) -> NDArray[np.int64]:
    return labels.corpus.figure_columns["status"][rows].astype(np.int64)


_RANKS: dict[Column, Callable[[Labels, Rows], NDArray[np.int64]]] = {
    Column.VALUE: _by_value,
    Column.RECIPIENT: _by_recipient,
    Column.ACTION: _by_action,
    Column.YEARS: _by_years,
    Column.ISSUER: _by_issuer,
    Column.ARTICLE: _by_article,
    Column.SENTENCE: _by_place_in_archive,
    Column.STATUS: _by_status,
}


def _ranks_of_words(corpus: Corpus, codes: NDArray[np.int32], shown: Callable[[str], str]) -> NDArray[np.int64]:
    """Code → the alphabetical place of its word as it is shown, from 1; 0 for none."""
    present = codes[codes != 0].tolist()
    told = corpus.words(present)
    ranks = np.zeros(max(present, default=0) + 1, dtype=np.int64)
    ranks[present] = _alphabetical([shown(told.get(code, "")) for code in present]) + 1
    return ranks


def _alphabetical(texts: list[str]) -> NDArray[np.int64]:
    """The place of each text in Vietnamese order, the same for texts that are alike."""
    keys = [collation_key(text) for text in texts]
    ranks = {key: rank for rank, key in enumerate(sorted(set(keys)))}
    return np.array([ranks[key] for key in keys], dtype=np.int64)


def _dense(values: NDArray[Any]) -> NDArray[np.int64]:
    return np.unique(values, return_inverse=True)[1].astype(np.int64)
