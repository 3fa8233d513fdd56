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


def check(fields: Mapping[str, str | None]) -> dict[str, str | None]:
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


def write_metadata(db: apsw.Connection, article_id: str, fields: Mapping[str, str | None]) -> None:
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
