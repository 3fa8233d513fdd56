# SPDX-License-Identifier: MIT
"""Owns what several articles say alike of source, date and place, and where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.core.columns import DatedBy, Mask
from reader.core.corpus import Corpus
from reader.core.runs import different

FIELDS = ("source", "published", "place")
"""What can be said of many articles at once."""
MOST_TOLD = 3
_OWN_DATES = (DatedBy.PRINTED, DatedBy.FILE, DatedBy.USER)
"""Dates of the article itself, not of what it tells of."""

Edits = Mapping[str, Mapping[str, str]]
"""Article id → field → the user's value."""


class Common(NamedTuple):
    """What articles say in one field."""

    values: tuple[str, ...]
    """The first few of the values that there are, ``""`` for none; dates in ISO 8601."""
    different: int
    """How many there are."""
    edited: int = 0
    """In how many articles the value is the user's."""

    @property
    def same(self) -> str | None:
        """The value of all of them; None where they differ."""
        return self.values[0] if self.different == 1 else None


def common_values(corpus: Corpus, article_ids: Iterable[str], edits: Edits) -> dict[str, Common]:
    """What these articles say in each of FIELDS; ``edits`` of them are newer than the columns of the corpus."""
    columns, numbers = corpus.columns, corpus.numbered(article_ids)
    asked = columns.mask(columns.positions_of(list(numbers.values())))
    found: dict[str, Common] = {}
    for field in FIELDS:
        said = {numbers[one]: words[field] for one, words in edits.items() if field in words and one in numbers}
        rows = asked & ~columns.mask(columns.positions_of(list(said)))
        read = _dates(corpus, rows) if field == "published" else _words(corpus, columns[field][rows])
        values = sorted({*read, *said.values()}, key=lambda value: (not value, value))
        found[field] = Common(tuple(values[:MOST_TOLD]) or ("",), max(len(values), 1), len(said))
    return found


def _words(corpus: Corpus, codes: NDArray[np.generic]) -> set[str]:
    there = [int(code) for code in different(codes)]
    words = corpus.words([code for code in there if code])
    return {words[code] if code else "" for code in there}


def _dates(corpus: Corpus, rows: Mask) -> set[str]:
    columns = corpus.columns
    own = np.isin(columns["dated_by"][rows], np.array(_OWN_DATES))
    return {_iso(int(number)) for number in different(np.where(own, columns["date"][rows], 0))}


def _iso(number: int) -> str:
    """A date as a number in ISO 8601, as exact as it is: ``20210500`` is ``2021-05``."""
    year, month, day = number // 10000, number // 100 % 100, number % 100
    parts = [f"{year:04}", *([f"{month:02}"] if month else ()), *([f"{day:02}"] if day else ())]
    return "-".join(parts) if year else ""
