# SPDX-License-Identifier: MIT
"""Owns how the figure card learns which other articles of the archive report the same event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reader.core.corpus import Corpus, FigureRecord
from reader.core.dates import show_date
from reader.ui.reading import ToldBy

if TYPE_CHECKING:
    from reader.core.events import Witnesses


class Others(Sequence[ToldBy]):
    """The other articles that report an event; one is fetched when it is shown or opened."""

    def __init__(self, corpus: Corpus, witnesses: Witnesses) -> None:
        self._corpus, self._witnesses = corpus, witnesses

    def __len__(self) -> int:
        return len(self._witnesses)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return Others(self._corpus, self._witnesses[place])
        witness = self._witnesses[place]
        return ToldBy(witness.record, _called(self._corpus, witness.record.article_id), witness.agrees)


def told_by(corpus: Corpus, record: FigureRecord) -> Sequence[ToldBy]:
    """The other articles that report the event of a record, those that count first."""
    from reader.core.events import witnesses_of  # with it comes numpy, which the first paint must not wait for

    return Others(corpus, witnesses_of(record, corpus))


def _called(corpus: Corpus, article_id: str) -> str:
    """Title, source and date of an article, as far as they are known."""
    entry = corpus.entry(article_id)
    if entry is None:
        return article_id
    date = show_date(entry.published) if entry.published else ""
    return " · ".join(filter(None, (entry.title, entry.source, date)))
