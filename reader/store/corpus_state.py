# SPDX-License-Identifier: MIT
"""Owns the corpus in the making: which articles changed since the last one, and the user's work laid over them."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise
from threading import RLock
from types import MappingProxyType
from typing import NamedTuple

from reader.core.corpus import Corpus, Entry, FigureRecord, Mention
from reader.core.event_groups import EventIndex, Told, in_event
from reader.core.figure import Status
from reader.store.decisions import KeptDecision
from reader.store.derived import Overview, overviews
from reader.store.library_file import LibraryFile
from reader.store.metadata import Edits
from reader.store.user_work import UserWork


class Row(NamedTuple):
    """What one article brings to the corpus."""

    number: int
    entry: Entry
    figures: tuple[FigureRecord, ...]
    mentions: dict[str, tuple[Mention, ...]]
    sketch: tuple[int, ...] = ()
    """A sample of the text's wording."""


class CorpusState:
    """Makes a corpus out of the files; of the articles that did not change nothing is read again."""

    def __init__(self, file: LibraryFile, work: UserWork) -> None:
        self._file, self._work = file, work
        self._rows: dict[str, Row] | None = None
        self._changed: set[str] = set()
        self._corpus = Corpus()
        self._events = EventIndex()
        self._numbers: Mapping[str, int] = {}
        self._ids: Mapping[int, str] = {}
        self._lock = RLock()

    def mark(self, article_id: str) -> None:
        """This article is not what it was; may be called from any thread, under any lock."""
        self._changed.add(article_id)

    def corpus(self) -> Corpus:
        """The archive as it is now."""
        with self._lock:
            if self._rows is None:
                self._changed.clear()
                self._rows = self._load_all()
                self._events = EventIndex()
                for row in self._rows.values():
                    self._events.put(_told(row))
                self._tell_events(self._rows, self._rows)
                self._corpus = _assemble(self._rows.values(), _merge(self._rows.values()))
                self._number(self._rows)
            elif self._changed:
                self._load_changed(self._rows)
            return self._corpus

    def numbers(self) -> Mapping[str, int]:
        """Article id → the number of its row in the file, for the corpus as it is now."""
        self.corpus()
        return self._numbers

    def ids(self) -> Mapping[int, str]:
        """The number of a row → its article id."""
        self.corpus()
        return self._ids

    def _number(self, rows: Mapping[str, Row]) -> None:
        self._numbers = {article_id: row.number for article_id, row in rows.items()}
        self._ids = {number: article_id for article_id, number in self._numbers.items()}

    def _load_all(self) -> dict[str, Row]:
        with self._file.reading() as db:
            found = overviews(db)
        edits = self._work.all_metadata()
        kept: dict[str, list[KeptDecision]] = {}
        for decision in self._work.kept_decisions():
            kept.setdefault(decision.decision.article_id, []).append(decision)
        return {view.id: make_row(view, edits.get(view.id, {}), kept.get(view.id, ())) for view in found}

    def _load_changed(self, rows: dict[str, Row]) -> None:
        same_mentions = True
        touched: set[str] = set()
        while self._changed:
            article_id = self._changed.pop()
            with self._file.reading() as db:
                found = overviews(db, article_id)
            old = rows.get(article_id)
            for view in found:
                row = make_row(view, self._work.metadata(view.id), self._work.kept_decisions(view.id))
                same_mentions = same_mentions and old is not None and old.mentions == row.mentions
                rows[view.id] = row
                touched |= {view.id} | self._events.put(_told(row))
        self._tell_events(rows, touched)
        _put_in_order(rows)
        mentions = self._corpus.mentions if same_mentions else _merge(rows.values())
        self._corpus = _assemble(rows.values(), mentions)
        self._number(rows)

    def _tell_events(self, rows: dict[str, Row], touched: Iterable[str]) -> None:
        """Give the figures of these articles the events that they share with those of others."""
        for article_id in list(touched):
            row = rows.get(article_id)
            if row and row.figures:
                groups = self._events.groups_of(article_id)
                rows[article_id] = row._replace(figures=tuple(map(in_event, row.figures, groups)))


def _told(row: Row) -> Told:
    """What an article tells of events."""
    day = row.entry.event_date or row.entry.published
    return Told(row.entry.id, row.number, day, row.sketch, tuple(record.figure for record in row.figures))


def _put_in_order(rows: dict[str, Row]) -> None:
    """The order of the rows is that of the corpus, and articles may become known in another."""
    numbers = [row.number for row in rows.values()]
    if any(first > second for first, second in pairwise(numbers)):
        ordered = sorted(rows.items(), key=lambda item: item[1].number)
        rows.clear()
        rows.update(ordered)


def _assemble(rows: Iterable[Row], mentions: Mapping[str, tuple[Mention, ...]]) -> Corpus:
    return Corpus(tuple(row.entry for row in rows), tuple(record for row in rows for record in row.figures), mentions)


def _merge(rows: Iterable[Row]) -> Mapping[str, tuple[Mention, ...]]:
    merged: dict[str, list[Mention]] = {}
    for row in rows:
        for key, places in row.mentions.items():
            merged.setdefault(key, []).extend(places)
    return MappingProxyType({key: tuple(places) for key, places in merged.items()})


def make_row(view: Overview, edits: Edits, kept: Iterable[KeptDecision]) -> Row:
    """An article with the user's work laid over it."""
    records = _records(view, kept)
    entry = _edited(_entry(view), edits)
    counted = sum(record.status is not Status.REJECTED for record in records)
    return Row(view.number, replace(entry, figures=counted), records, view.mentions, view.facts.sketch)


def _entry(view: Overview) -> Entry:
    facts, given = view.facts, view.given
    return Entry(
        id=view.id,
        title=given.get("title") or facts.title or unicodedata.normalize("NFC", view.name),
        text_hash=view.text_hash,
        source=given.get("source") or facts.source,
        url=given.get("url"),
        published=facts.published or given.get("published"),
        published_source=facts.published_source or ("file" if given.get("published") else None),
        event_date=facts.event_date,
        event_date_source=facts.event_date_source,
        place=facts.place,
        place_source=facts.place_source,
        place_id=facts.place_id,
        path=os.fsdecode(view.path) if view.path is not None else None,
        encoding=view.encoding,
        characters=view.characters,
        added=view.added,
    )


def _edited(entry: Entry, edits: Edits) -> Entry:
    if not edits:
        return entry
    changes: dict[str, str | None] = {field: value or None for field, value in edits.items()}
    if not changes.get("title", entry.title):
        del changes["title"]  # an article is always called something
    if "published" in changes:
        changes["published_source"] = "user"
    if "place" in changes:
        changes |= {"place_source": "user", "place_id": None}
    return replace(entry, **changes)  # type: ignore[arg-type]  # the fields of metadata.FIELDS are all texts


def _records(view: Overview, kept: Iterable[KeptDecision]) -> tuple[FigureRecord, ...]:
    """Every figure with its decision; a figure that the user accepted stays where the rules lose it."""
    records = {(figure.start, figure.end): FigureRecord(view.id, figure) for figure in view.figures}
    for one in sorted(kept, key=lambda one: (one.decision.start, one.decision.end) not in records):
        said = one.decision
        if said.text_hash != view.text_hash or one.needs_placing:
            continue
        place = _place_of(records, said.start, said.end)
        if place is not None:
            records[place] = replace(records[place], decision=said)
        elif one.figure is not None and said.status is not Status.REJECTED:
            records[said.start, said.end] = FigureRecord(view.id, one.figure, said)
    return tuple(record for _, record in sorted(records.items()))


def _place_of(records: dict[tuple[int, int], FigureRecord], start: int, end: int) -> tuple[int, int] | None:
    """The figure there, or the only undecided one that overlaps: newer rules may take a sign more or less."""
    if (start, end) in records:
        return start, end
    near = [place for place, one in records.items() if place[0] < end and start < place[1] and one.decision is None]
    return near[0] if len(near) == 1 else None
