# SPDX-License-Identifier: MIT
"""Owns what bodies, places and articles are called, as far as one state of the archive knows them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from reader.core.corpus import Corpus, Entry, FigureRecord
from reader.core.dates import show_date
from reader.core.statistics import Row
from reader.extract.gazetteer import districts, provinces
from reader.ui.dashboard import words

translate = QCoreApplication.translate


class Labels:
    """The names in one state of the archive."""

    def __init__(self, corpus: Corpus | None = None) -> None:
        entries = corpus.entries if corpus else ()
        self._entries: dict[str, Entry] = {entry.id: entry for entry in entries}
        self._places = {entry.place_id: entry.place for entry in entries if entry.place_id and entry.place}

    def place(self, place: str | None) -> str:
        """The name of a place (an identity, or an article's words for it); empty where it isn't known."""
        if not place:
            return ""
        return self._places.get(place) or (_gazetteer_name(place) if place.startswith("place:") else place)

    def place_of(self, record: FigureRecord) -> str:
        """The place of a record: the issuer's, else the article's."""
        entry = self._entries.get(record.article_id)
        return self.place(record.figure.place_id) or (self.place(entry.place_id or entry.place) if entry else "")

    def places(self, records: Iterable[FigureRecord]) -> str:
        """The places of these records, each once."""
        return ", ".join(dict.fromkeys(filter(None, map(self.place_of, records))))

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
        entry = self._entries.get(article_id)
        return entry.title if entry else article_id

    def date(self, article_id: str) -> str:
        """When an article was published."""
        entry = self._entries.get(article_id)
        return show_date(entry.published) if entry and entry.published else translate("Dashboard", "no date")

    @property
    def articles(self) -> int:
        """How many articles there are."""
        return len(self._entries)


def _gazetteer_name(place_id: str) -> str:
    code = place_id.removeprefix("place:")
    unit = provinces().get(code) or districts().get(code)
    return unit.name if unit else ""
