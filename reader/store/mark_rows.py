# SPDX-License-Identifier: MIT
"""Owns the rows of marks and tags in the user's file; 100,000 articles are written or taken out in one statement."""

from __future__ import annotations

import json
import time
from collections.abc import Collection, Iterable

import apsw

from reader.core.marks import NOBODY, TAG_COLOURS, Ids, Key, Mark, Marks, Tag, in_order, tag_key

_FEW = 500
"""So many rows are looked up one by one; more are found in one pass over the kind."""


def as_json(ids: Iterable[str]) -> str:
    """Ids as a JSON list, sorted, so that rows are written one behind the other."""
    ordered = sorted(ids)
    joined = '["' + '","'.join(ordered) + '"]'
    if joined.isascii() and joined.count('"') == 2 * len(ordered) and "\\" not in joined:  # nothing to escape
        return joined
    return json.dumps(ordered)


def _where(key: Key) -> tuple[str, str, str | int]:
    """The table, the column and the value of a mark or a tag."""
    return ("marks", "kind", str(key)) if isinstance(key, Mark) else ("tagged", "tag", key)


def read_ids(db: apsw.Connection, key: Key) -> Ids:
    """The articles with a mark or a tag: one long string is read several times faster than as many rows."""
    table, column, value = _where(key)
    joined = db.execute(f"SELECT group_concat(article_id, ' ') FROM {table} WHERE {column} = ?", (value,)).get
    return frozenset(str(joined).split()) if joined else NOBODY


def read_times(db: apsw.Connection, key: Key) -> list[tuple[str, int]]:
    """Article ids with the moment (s since 1970) of their mark, the newest first."""
    table, column, value = _where(key)
    rows = db.execute(f"SELECT article_id, at FROM {table} WHERE {column} = ? ORDER BY at DESC, article_id", (value,))
    return [(str(article_id), int(str(at))) for article_id, at in rows]


def put_ids(db: apsw.Connection, key: Key, ids: Collection[str]) -> None:
    """Give articles a mark or a tag that they don't have."""
    table, column, value = _where(key)
    db.execute(
        f"INSERT INTO {table} ({column}, article_id, at) SELECT ?, value, ? FROM json_each(?)",
        (value, int(time.time()), as_json(ids)),
    )


def take_ids(db: apsw.Connection, key: Key, ids: Ids, before: Ids) -> None:
    """Take a mark or a tag from articles; ``before``: all that have it."""
    table, column, value = _where(key)
    if len(ids) <= _FEW:
        db.executemany(f"DELETE FROM {table} WHERE {column} = ? AND article_id = ?", [(value, one) for one in ids])
        return
    # the plus keeps SQLite from seeking each row: one pass over the kind is faster
    kept = before - ids
    which, shorter = ("NOT IN", kept) if len(kept) < len(ids) else ("IN", ids)
    db.execute(
        f"DELETE FROM {table} WHERE {column} = ? AND +article_id {which} (SELECT value FROM json_each(?))",
        (value, as_json(shorter)),
    )


def read_tags(db: apsw.Connection) -> tuple[Tag, ...]:
    """All tags, in Vietnamese order."""
    rows = db.execute("SELECT number, name, colour FROM tags")
    return in_order([_tag(int(str(number)), str(name), str(colour)) for number, name, colour in rows])


def _tag(number: int, name: str, colour: str) -> Tag:
    return Tag(number, name, colour if colour in TAG_COLOURS else TAG_COLOURS[0])  # of a newer program


def write_tag(db: apsw.Connection, tag: Tag) -> None:
    """Make a tag, or give it another name or colour."""
    db.execute(
        "INSERT INTO tags (number, name, key, colour) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (number) DO UPDATE SET name = excluded.name, key = excluded.key, colour = excluded.colour",
        (tag.number, tag.name, tag_key(tag.name), tag.colour),
    )


def drop_tag(db: apsw.Connection, number: int) -> None:
    """Delete a tag with all that it is on."""
    db.execute("DELETE FROM tagged WHERE tag = ?", (number,))
    db.execute("DELETE FROM tags WHERE number = ?", (number,))


def next_tag(db: apsw.Connection) -> int:
    """A number that no tag ever had."""
    row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'tags'").fetchone()
    return int(str(row[0])) + 1 if row else 1


def read_marks(db: apsw.Connection) -> Marks:
    """Everything."""
    tags = read_tags(db)
    tagged = {tag.number: read_ids(db, tag.number) for tag in tags}
    starred, read, removed = (read_ids(db, mark) for mark in Mark)
    return Marks(starred, read, removed, tags, tagged)


def read_some(db: apsw.Connection, ids: Collection[str]) -> Marks:
    """What a few articles are marked with."""
    wanted = as_json(ids)
    found: dict[Mark, set[str]] = {mark: set() for mark in Mark}
    within = "article_id IN (SELECT value FROM json_each(?))"
    kinds = as_json(found)  # a kind by itself, so that its rows are sought, not gone through
    for kind, one in db.execute(
        f"SELECT kind, article_id FROM marks WHERE kind IN (SELECT value FROM json_each(?)) AND {within}",
        (kinds, wanted),
    ):
        found[Mark(str(kind))].add(str(one))
    tags = read_tags(db)
    tagged: dict[int, set[str]] = {tag.number: set() for tag in tags}
    for number, one in db.execute(
        f"SELECT tag, article_id FROM tagged WHERE tag IN (SELECT number FROM tags) AND {within}", (wanted,)
    ):
        tagged[int(str(number))].add(str(one))
    starred, read, removed = (frozenset(found[mark]) for mark in Mark)
    return Marks(starred, read, removed, tags, {number: frozenset(some) for number, some in tagged.items()})


def unknown_texts(db: apsw.Connection) -> list[str]:
    """The articles with a mark or a tag whose texts are not noted down yet."""
    rows = db.execute(
        "SELECT article_id FROM marks UNION SELECT article_id FROM tagged EXCEPT SELECT article_id FROM texts"
    )
    return [str(article_id) for (article_id,) in rows]
