# SPDX-License-Identifier: MIT
"""Owns what bodies, places and articles are called, as far as one state of the archive knows them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
from PySide6.QtCore import QCoreApplication

from reader.core.award_rows import AwardRows, place_codes
from reader.core.corpus import Corpus
from reader.core.figure_columns import Records, Rows
from reader.core.runs import different
from reader.core.statistics import Row
from reader.extract.gazetteer import districts, provinces
from reader.ui.citation import source_line
from reader.ui.dashboard import words

translate = QCoreApplication.translate
T = TypeVar("T")
PLACES_TOLD = 2


class Labels:
    """The names in one state of the archive."""

    def __init__(self, corpus: Corpus | None = None) -> None:
        self.corpus = Corpus() if corpus is None else corpus
        self._kept: dict[Callable[[Labels], Any], Any] = {}

    def kept(self, make: Callable[[Labels], T]) -> T:
        """What a function makes of this state of the archive, made once."""
        if make not in self._kept:
            self._kept[make] = make(self)
        found: T = self._kept[make]
        return found

    @cached_property
    def _places(self) -> dict[str, str]:
        """Place identity → what an article calls it. Worked out beside the window: it goes through all articles."""
        columns = self.corpus.columns
        both = np.flatnonzero((columns["place_id"] != 0) & (columns["place"] != 0))
        identities, last = np.unique(columns["place_id"][both][::-1], return_index=True)
        names = columns["place"][both][::-1][last]
        told = self.corpus.words([*identities.tolist(), *different(names).tolist()])
        pairs = zip(identities.tolist(), names.tolist(), strict=True)
        return {told[identity]: told[name] for identity, name in pairs if identity in told and name in told}

    def place(self, place: str | None) -> str:
        """The name of a place (an identity, or an article's words for it); empty where it isn't known."""
        if not place:
            return ""
        return self._places.get(place) or (_gazetteer_name(place) if place.startswith("place:") else place)

    def place_at(self, rows: Rows) -> list[str]:
        """The place of each row: the issuer's, else the article's."""
        codes = place_codes(self.corpus, rows)
        told = self.corpus.words(different(codes[codes != 0]).tolist())
        names = {code: self.place(word) for code, word in told.items()}
        return [names.get(code, "") for code in codes.tolist()]

    def places(self, records: Records) -> str:
        """The places of these records, each once; of many only how many they are."""
        codes = place_codes(self.corpus, records.rows)
        found, first = np.unique(codes[codes != 0], return_index=True)
        if len(found) > PLACES_TOLD:
            return translate("Dashboard", "%Ln place(s)", "", len(found))
        ordered = found[np.argsort(first)].tolist()
        told = self.corpus.words(ordered)
        return ", ".join(dict.fromkeys(filter(None, (self.place(told.get(code)) for code in ordered))))

    def unresolved(self, rows: AwardRows) -> int:
        """How many of these rows have no place that is known."""
        return sum(count for place, count in rows.places.items() if not self.place(place))

    def issuer_row(self, row: Row) -> tuple[str, str]:
        """A body with its place, and what can't be resolved."""
        name = words.capital(row.name) if row.name else translate("Dashboard", "No issuer named")
        place = self.place(row.place)
        return (f"{name} · {place}", "") if place else (name, translate("Dashboard", "place unresolved"))

    def place_row(self, row: Row) -> tuple[str, str]:
        """A place, or that there is none."""
        place = self.place(row.place)
        return (place, "") if place else (translate("Dashboard", "Place unresolved"), "")

    def title(self, article_id: str) -> str:
        """The title of an article."""
        entry = self.corpus.entry(article_id)
        return entry.title if entry else article_id

    def source(self, article_id: str) -> str:
        """Title, paper and date of an article."""
        entry = self.corpus.entry(article_id)
        return source_line(entry) if entry else article_id

    def sources(self, records: Records, most: int) -> tuple[list[str], int]:
        """Title, paper and date of the first articles of these records, and how many others there are."""
        articles = self.corpus.figure_columns.article[records.rows]
        found, first = np.unique(articles, return_index=True)
        told = self.corpus.entries_at(found[np.argsort(first)][:most].tolist())
        return [source_line(entry) for entry in told], len(found) - len(told)


def _gazetteer_name(place_id: str) -> str:
    code = place_id.removeprefix("place:")
    unit = provinces().get(code) or districts().get(code)
    return unit.name if unit else ""
