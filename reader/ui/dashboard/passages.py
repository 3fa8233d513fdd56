# SPDX-License-Identifier: MIT
"""Owns the sentences behind rows of the register: grouped over columns, read page by page beside the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np

from reader.core.corpus import FigureRecord
from reader.core.errors import ReaderError
from reader.core.figure_columns import GONE, FigureColumns, Records, Rows
from reader.core.record_facts import year_is_inferred
from reader.core.runs import grouped, joined
from reader.core.sum_checks import SumCheck, check_sums
from reader.ui.citation import citation
from reader.ui.dashboard.labels import Labels

SentenceOf = Callable[[FigureRecord], str]


class SentenceGroups:
    """Rows by the sentence that states them, in the order in which the sentences come first."""

    def __init__(self, columns: FigureColumns, rows: Rows) -> None:
        article = columns.article[rows]
        self._rows = rows
        self._groups = grouped(joined(article, columns["sentence"][rows]))
        self._order = np.argsort(self._groups.order[self._groups.starts[:-1]])
        self.articles = int(np.count_nonzero(np.bincount(article))) if len(rows) else 0
        """How many articles they are of."""

    def __len__(self) -> int:
        return len(self._order)

    def page(self, first: int, most: int) -> list[Rows]:
        """The rows of these sentences, each row once."""
        found = []
        for group in self._order[first : first + most]:
            rows = self._rows[self._groups[group]]
            _, at = np.unique(rows, return_index=True)
            found.append(rows[np.sort(at)])
        return found


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with the records that it states, read and ready to be shown."""

    records: tuple[FigureRecord, ...]
    rows: tuple[int, ...]
    """The row of each record."""
    sentence: str
    source: str
    """Title, paper and date of the article."""
    periods: tuple[str, ...]
    """Of each record the words that its year was worked out from."""
    wrong_sums: tuple[SumCheck, ...] = ()
    """The totals among the records that their parts don't add up to."""
    cited: str = ""
    """The sentence as a quotation with its source; empty where either is gone meanwhile."""


class Passages:
    """Reads sentences of one state of the archive; may be used beside the window's own thread."""

    def __init__(self, labels: Labels, sentence_of: SentenceOf) -> None:
        self.labels = labels
        self._sentence_of = sentence_of

    def read(self, groups: Iterable[Rows]) -> list[Passage]:
        """The sentences of these groups of rows; those whose article is gone meanwhile are left out."""
        groups = list(groups)
        rows = np.concatenate(groups) if groups else np.empty(0, dtype=np.int64)
        records = Records(rows, self.labels.corpus.records)
        found, place = [], 0
        for group in groups:
            told = [(records[place + at], int(row)) for at, row in enumerate(group)]
            place += len(group)
            if there := [one for one in told if one[0] is not GONE]:
                found.append(self._passage(there))
        return found

    def _passage(self, told: list[tuple[FigureRecord, int]]) -> Passage:
        records, rows = tuple(record for record, _ in told), tuple(row for _, row in told)
        article = records[0].article_id
        periods, keys = tuple(map(self._period, records)), {record.key for record in records}
        checks = check_sums(self.labels.corpus.figures_of(article))
        wrong = tuple(check for check in checks if not check.agrees and check.total.key in keys)
        sentence, entry = self.sentence(records[0]), self.labels.corpus.entry(article)
        cited = citation(sentence, entry) if entry and sentence else ""
        return Passage(records, rows, sentence, self.labels.source(article), periods, wrong, cited)

    def sentence(self, record: FigureRecord) -> str:
        """The sentence that states a record; empty where its article is gone meanwhile."""
        try:
            return self._sentence_of(record)
        except ReaderError:
            return ""

    def _period(self, record: FigureRecord) -> str:
        """The words of the article that a year was worked out from."""
        stretch = record.extracted.evidence.period
        if stretch is None or not year_is_inferred(record):
            return ""
        # sentences are read by the positions that a record holds
        there = replace(record.extracted, sentence_start=stretch[0], sentence_end=stretch[1])
        return self.sentence(FigureRecord(record.article_id, there))
