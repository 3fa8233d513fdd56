# SPDX-License-Identifier: MIT
"""Owns what stands behind the columns of a library: rows, records, mentions and words, fetched by key and kept a while.

Fetching waits for no writer, so the window may do it while an import runs.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from threading import RLock
from typing import TypeVar

import apsw

from reader.core.corpus import Entry, FigureRecord, Mention, mentions_in
from reader.core.event_groups import in_event
from reader.core.figure import Figure
from reader.core.piecewise import sorted_in_pieces
from reader.store import articles, columns
from reader.store.derived import get_figures, get_reading
from reader.store.entries import Overview, make_entry, overviews, titles
from reader.store.library_file import LibraryFile
from reader.store.records import counted, make_records
from reader.store.user_work import UserWork

T = TypeVar("T")

_ENTRIES, _RECORDS, _WORDS = 4096, 512, 8192
"""So much is kept at hand."""
_MANY = 500
"""Articles that are looked up by a connection of their own."""


class LibraryRows:
    """Fetches by key; may be asked from any thread."""

    def __init__(self, file: LibraryFile, work: UserWork, waits: Callable[[str], bool] = lambda _id: False) -> None:
        """``waits`` tells of an article whether its row is to be packed anew: what is in the row is not true then."""
        self._file, self._work, self._waits = file, work, waits
        self._lock = RLock()
        self._entries: OrderedDict[int, Entry] = OrderedDict()
        self._records: OrderedDict[int, tuple[FigureRecord, ...]] = OrderedDict()
        self._words: OrderedDict[int, str] = OrderedDict()
        self._numbers: OrderedDict[str, int | None] = OrderedDict()
        self._title_keys: dict[int, bytes] = {}
        """Of titles that begin like others."""
        self._state = 0
        """Grows with every change: what was read before one is not kept after it."""

    def forget(self, numbers: Iterable[int] | None = None) -> None:
        """Articles are others than before; all of them without numbers."""
        with self._lock:
            self._state += 1
            self._numbers.clear()
            if numbers is None:
                self._entries.clear()
                self._records.clear()
                self._words.clear()
                self._title_keys = {}
                return
            for number in numbers:
                self._entries.pop(number, None)
                self._records.pop(number, None)
                self._title_keys.pop(number, None)

    def _keep(self, kept: OrderedDict[Hashable, T], most: int, key: Hashable, value: T, state: int) -> T:
        with self._lock:
            if state == self._state:
                kept[key] = value
                while len(kept) > most:
                    kept.popitem(last=False)
        return value

    def entries(self, numbers: Sequence[int]) -> Mapping[int, Entry]:
        state = self._state
        found = {number: entry for number in numbers if (entry := self._entries.get(number)) is not None}
        missing = [number for number in numbers if number not in found]
        if missing:
            for number, entry in self._read_entries(missing):
                found[number] = self._keep(self._entries, _ENTRIES, number, entry, state)  # type: ignore[arg-type]
        return found

    def _read_entries(self, numbers: Sequence[int]) -> list[tuple[int, Entry]]:
        with self._file.looking() as db:
            views = overviews(db, numbers)
            counts = columns.counts(db, numbers)
            waiting = {view.number: get_figures(db, view.text_hash) for view in views if self._waits(view.id)}
        edits = self._work.metadata_of([view.id for view in views])
        for view in views:
            if view.number in waiting:
                counts[view.number] = counted(self._decided(view, waiting[view.number]))
        return [(v.number, make_entry(v, edits.get(v.id, {}), counts.get(v.number, 0))) for v in views]

    def records(self, number: int) -> tuple[FigureRecord, ...]:
        if (known := self._records.get(number)) is not None:
            return known
        state = self._state
        with self._file.looking() as db:
            views = overviews(db, [number])
            if not views:
                return ()
            figures = get_figures(db, views[0].text_hash)
            groups = self._events_of(db, views[0]) if figures else {}
        made = self._decided(views[0], figures)
        told = tuple(in_event(record, groups.get(record.extracted.start)) for record in made)
        return self._keep(self._records, _RECORDS, number, told, state)  # type: ignore[arg-type]

    def _decided(self, view: Overview, figures: Iterable[Figure]) -> tuple[FigureRecord, ...]:
        return make_records(view.id, view.text_hash, figures, self._work.kept_decisions(view.id))

    def _events_of(self, db: apsw.Connection, view: Overview) -> dict[int, str]:
        """Start of a number → the event that it shares with other articles; none while the row is of another text."""
        from reader.core.packing import events_in

        codes = events_in(columns.figures_of(db, view.number, view.version))
        words = columns.words_of(db, codes.values()) if codes else {}
        return {start: words[code] for start, code in codes.items() if code in words}

    def mentions(self, number: int, key: str) -> tuple[Mention, ...]:
        with self._file.looking() as db:
            row = db.execute(
                "SELECT a.id, v.text_hash FROM main.articles a JOIN main.versions v ON v.number = a.version"
                " WHERE a.number = ?",
                (number,),
            ).fetchone()
            reading = get_reading(db, str(row[1])) if row else None
        return mentions_in(str(row[0]), reading.spans, key) if row and reading else ()

    def number_of(self, article_id: str) -> int | None:
        if article_id in self._numbers:
            return self._numbers[article_id]
        state = self._state
        with self._file.looking() as db:
            number = articles.find_article(db, article_id)
        return self._keep(self._numbers, _ENTRIES, article_id, number, state)  # type: ignore[arg-type]

    def numbers_of(self, article_ids: Iterable[str]) -> Mapping[str, int]:
        """The numbers of many articles at once."""
        ids = list(article_ids)
        with self._looking_at(len(ids)) as db:
            return columns.numbers_of(db, ids)

    def ids_of(self, numbers: Sequence[int]) -> Mapping[int, str]:
        """The ids of many articles at once."""
        with self._looking_at(len(numbers)) as db:
            return columns.ids_of(db, numbers)

    def _looking_at(self, count: int) -> AbstractContextManager[apsw.Connection]:
        """Whoever paints a row meanwhile does not wait until many others are looked up."""
        return self._file.looking_long() if count > _MANY else self._file.looking()

    def numbers_by_title(self) -> Sequence[int]:
        with self._file.looking_long() as db:
            rows = columns.title_keys(db)
        keys = dict(rows)
        if alike := columns.alike(rows):
            keys.update(self._full_keys(alike))
        return sorted_in_pieces(list(keys), keys.__getitem__)  # equal ones stay as they were added

    def _full_keys(self, numbers: Sequence[int]) -> dict[int, bytes]:
        """The sort keys of titles of which only the beginnings are kept; others than titles are not fetched."""
        from reader.core.packing import title_key

        state, known = self._state, dict(self._title_keys)
        if missing := [number for number in numbers if number not in known]:
            with self._looking_at(len(missing)) as db:
                found = titles(db, missing)
            others = [number for number in missing if number not in found]
            found.update((number, entry.title) for number, entry in self.entries(others).items())
            made = {title: title_key(title) for title in set(found.values())}  # many reports are called the same
            known.update((number, made[title]) for number, title in found.items())
            with self._lock:
                if state == self._state:
                    self._title_keys = known
        return {number: known[number] for number in numbers if number in known}

    def words(self, codes: Iterable[int]) -> Mapping[int, str]:
        """The words behind many codes at once."""
        state = self._state
        found = {code: word for code in codes if (word := self._words.get(code)) is not None}
        missing = [code for code in codes if code not in found]
        if missing:
            with self._file.looking() as db:
                read = columns.words_of(db, missing)
            for code, word in read.items():
                found[code] = self._keep(self._words, _WORDS, code, word, state)  # type: ignore[arg-type]
        return found

    def code_of(self, word: str) -> int:
        with self._file.looking() as db:
            return columns.find_code(db, word)
