# SPDX-License-Identifier: MIT
"""Owns the rows of the article list as the files have them: what was read, what the file says, what the user says."""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple

import apsw

from reader.core.corpus import Entry
from reader.core.structure import Structure
from reader.store.derived import get_facts
from reader.store.metadata import Edits
from reader.store.told_dates import beats_print, date_without_edits

_WHAT = """
    SELECT a.number, a.id, a.name, a.added, v.number, v.text_hash, v.encoding, v.characters, r.facts, r.sketch, v.facts,
        (SELECT path FROM main.sources s WHERE s.article = a.number ORDER BY s.number LIMIT 1)
    FROM main.articles a JOIN main.versions v ON v.number = a.version
    LEFT JOIN derived.readings r ON r.text_hash = v.text_hash
"""
_TITLES = """
    SELECT c.article,
        coalesce(nullif(v.facts ->> 'title', ''), CASE WHEN json_valid(r.facts) THEN r.facts ->> 'title' END)
    FROM derived.columns c JOIN main.versions v ON v.number = c.version
    LEFT JOIN derived.readings r ON r.text_hash = v.text_hash
    WHERE c.article IN (SELECT value FROM json_each(?)) AND NOT c.overlaid
"""


class Overview(NamedTuple):
    """One article as it is kept; the user's work is not in it."""

    number: int
    """In the order in which articles were added."""
    id: str
    name: str
    added: str
    version: int
    text_hash: str
    encoding: str
    characters: int
    facts: Structure
    """Without its blocks."""
    given: dict[str, str]
    """What the file says: title, published, source, url."""
    path: bytes | None


def overview(db: apsw.Connection, article_id: str) -> Overview | None:
    """One article by its id."""
    row = db.execute(f"{_WHAT} WHERE a.id = ?", (article_id,)).fetchone()
    return _overview(row) if row else None


def overviews(db: apsw.Connection, numbers: Iterable[int]) -> list[Overview]:
    """Articles by their numbers, ascending; those that are gone are left out."""
    listed = json.dumps([int(number) for number in numbers])
    rows = db.execute(f"{_WHAT} WHERE a.number IN (SELECT value FROM json_each(?)) ORDER BY a.number", (listed,))
    return list(map(_overview, rows))


def titles(db: apsw.Connection, numbers: Iterable[int]) -> dict[int, str]:
    """The titles that files and rules give articles; without those that have none, or over which an edit may lie."""
    listed = json.dumps([int(number) for number in numbers])
    rows = db.execute(_TITLES, (listed,))
    return {number: title for number, title in rows if title}


def _overview(row: tuple[Any, ...]) -> Overview:
    *kept, facts, sketch, given, path = row
    number, article_id, name, added, version, text_hash, encoding, characters = kept
    said: dict[str, str] = json.loads(given)
    found = get_facts(facts, sketch)
    return Overview(number, article_id, name, added, version, text_hash, encoding, characters, found, said, path)


def make_entry(view: Overview, edits: Edits, figures: int) -> Entry:
    """The row of an article with the user's edits laid over it; ``figures``: those that were not rejected."""
    facts, given = view.facts, view.given
    by_file = beats_print(given) or bool(given.get("published") and not facts.published)
    entry = Entry(
        id=view.id,
        title=given.get("title") or facts.title or unicodedata.normalize("NFC", view.name),
        text_hash=view.text_hash,
        source=given.get("source") or facts.source,
        url=given.get("url"),
        published=date_without_edits(given, facts.published),
        published_source="file" if by_file else facts.published_source,
        event_date=facts.event_date,
        event_date_source=facts.event_date_source,
        place=facts.place,
        place_source=facts.place_source,
        place_id=facts.place_id,
        path=os.fsdecode(view.path) if view.path is not None else None,
        encoding=view.encoding,
        characters=view.characters,
        figures=figures,
        added=view.added,
    )
    return _edited(entry, edits) if edits else entry


def _edited(entry: Entry, edits: Edits) -> Entry:
    changes: dict[str, str | None] = {field: value or None for field, value in edits.items()}
    if not changes.get("title", entry.title):
        del changes["title"]  # an article is always called something
    if "published" in changes:
        changes["published_source"] = "user"
    if "place" in changes:
        changes |= {"place_source": "user", "place_id": None}
    return replace(entry, **changes)  # type: ignore[arg-type]  # the fields of metadata.FIELDS are all texts
