# SPDX-License-Identifier: MIT
"""Owns how the figure card learns which other articles of the archive report the same event."""

from __future__ import annotations

from reader.core.corpus import Corpus, FigureRecord
from reader.core.dates import show_date
from reader.core.events import witnesses_of
from reader.ui.reading import ToldBy


def told_by(corpus: Corpus, record: FigureRecord) -> tuple[ToldBy, ...]:
    """The other articles that report the event of a record, in the order of the archive."""
    return tuple(
        ToldBy(witness.record, _called(corpus, witness.record.article_id), witness.agrees)
        for witness in witnesses_of(record, corpus.figures)
    )


def _called(corpus: Corpus, article_id: str) -> str:
    """Title, source and date of an article, as far as they are known."""
    entry = corpus.entry(article_id)
    if entry is None:
        return article_id
    date = show_date(entry.published) if entry.published else ""
    return " · ".join(filter(None, (entry.title, entry.source, date)))
