# SPDX-License-Identifier: MIT
"""Owns what the user says of an article in place of what was read: title, source, date, place, address."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

import apsw

from reader.core.dates import now, read_typed_date
from reader.core.errors import ReaderError
from reader.store.user_file import remember

FIELDS = ("title", "source", "published", "place", "url")
Edits = Mapping[str, str]
"""Field → the user's value; an empty one says that there is none."""
Fields = Mapping[str, str | None]
"""The same as something to be kept: None takes an edit back."""
ManyFields = Mapping[str, Fields]
"""Article id → what is to be kept of it."""


def check(fields: Fields) -> dict[str, str | None]:
    """The fields as they are kept: trimmed, dates in ISO 8601; None takes an edit back.

    :raises ReaderError: a date is none.
    :raises ValueError: there is no such field.
    """
    if unknown := set(fields) - set(FIELDS):
        raise ValueError(f"not editable: {sorted(unknown)}")
    checked = {name: None if value is None else " ".join(value.split()) for name, value in fields.items()}
    if typed := checked.get("published"):
        checked["published"] = read_typed_date(typed)
        if checked["published"] is None:
            raise ReaderError("metadata.date", typed=typed)
    return checked


def check_many(edits: ManyFields) -> dict[str, Fields]:
    """The same for many articles, of which most are told the same.

    :raises ReaderError: a date is none.
    """
    checked: dict[int, Fields] = {}
    for fields in edits.values():
        if id(fields) not in checked:
            checked[id(fields)] = check(fields)
    return {article_id: checked[id(fields)] for article_id, fields in edits.items()}


def read_metadata(db: apsw.Connection, article_id: str) -> dict[str, str]:
    """The edits of one article."""
    return dict(db.execute("SELECT field, value FROM metadata WHERE article_id = ?", (article_id,)))


def read_metadata_of(db: apsw.Connection, article_ids: Iterable[str]) -> dict[str, dict[str, str]]:
    """Article id → its edits, for those of these articles that have any."""
    found: dict[str, dict[str, str]] = {}
    rows = db.execute(
        "SELECT article_id, field, value FROM metadata WHERE article_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(article_ids)),),
    )
    for article_id, field, value in rows:
        found.setdefault(article_id, {})[field] = value
    return found


def read_all_metadata(db: apsw.Connection) -> dict[str, dict[str, str]]:
    """Article id → its edits, for the articles that have any."""
    found: dict[str, dict[str, str]] = {}
    for article_id, field, value in db.execute("SELECT article_id, field, value FROM metadata"):
        found.setdefault(article_id, {})[field] = value
    return found


def write_many(db: apsw.Connection, edits: ManyFields) -> dict[str, Fields]:
    """Keep edits of many articles; what takes back those of articles in which they changed something."""
    known = read_metadata_of(db, edits)
    back: dict[str, Fields] = {}
    for article_id, fields in edits.items():
        before = known.get(article_id, {})
        if any(before.get(name) != value for name, value in fields.items()):
            remember(db, "metadata", article_id, dict(before), always=True)
            back[article_id] = {name: before.get(name) for name in fields}
    rows = [(one, name, value) for one in back for name, value in edits[one].items()]
    taken = [(one, name) for one, name, value in rows if value is None]
    at = now()
    put = [(one, name, value, at) for one, name, value in rows if value is not None]
    db.executemany("DELETE FROM metadata WHERE article_id = ? AND field = ?", taken)
    db.executemany("INSERT OR REPLACE INTO metadata VALUES (?, ?, ?, ?)", put)
    return back


def write_metadata(db: apsw.Connection, article_id: str, fields: Fields) -> None:
    """Keep these edits, and drop those that are None."""
    before = read_metadata(db, article_id)
    if all(before.get(name) == value for name, value in fields.items()):
        return
    remember(db, "metadata", article_id, dict(before), always=True)
    for name, value in fields.items():
        if value is None:
            db.execute("DELETE FROM metadata WHERE article_id = ? AND field = ?", (article_id, name))
        else:
            db.execute("INSERT OR REPLACE INTO metadata VALUES (?, ?, ?, ?)", (article_id, name, value, now()))
