# SPDX-License-Identifier: MIT
"""Owns the way of marks, tags and saved searches out of a damaged file: what is there is added."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import apsw

from reader.core.marks import Mark, Tag, tag_key
from reader.store import mark_rows

Row = dict[str, Any]
Rows = Callable[[str, str], list[Row]]
"""The rows of a table that can be read, the table and its key given."""


class Marked(NamedTuple):
    """The rows that could be read."""

    marks: list[Row]
    tags: list[Row]
    tagged: list[Row]
    searches: list[Row]


def find(rows: Rows) -> Marked:
    """Read what can be read."""
    return Marked(
        rows("marks", "kind, article_id"),
        rows("tags", "number"),
        rows("tagged", "tag, article_id"),
        rows("searches", "number"),
    )


def save(db: apsw.Connection, found: Marked) -> int:
    """Add what the file doesn't have; how many pieces that is."""
    before = db.total_changes()
    kinds = frozenset(map(str, Mark))
    for row in found.marks:
        if row["kind"] in kinds:
            _add(db, "marks", row)
    numbers = _tags(db, found.tags)
    for row in found.tagged:
        if row["tag"] in numbers:
            _add(db, "tagged", row | {"tag": numbers[row["tag"]]})
    for row in found.searches:
        _add(db, "searches", {name: value for name, value in row.items() if name != "number"})
    return db.total_changes() - before


def _tags(db: apsw.Connection, rows: list[Row]) -> dict[int, int]:
    """Number of a tag in the damaged file → its number here; the name decides."""
    numbers: dict[int, int] = {}
    for row in rows:
        known = db.execute("SELECT number FROM tags WHERE key = ?", (tag_key(str(row["name"])),)).fetchone()
        number = int(str(known[0])) if known else mark_rows.next_tag(db)
        if not known:
            mark_rows.write_tag(db, Tag(number, str(row["name"]), str(row["colour"])))
        numbers[row["number"]] = number
    return numbers


def _add(db: apsw.Connection, table: str, row: Row) -> None:
    marks = ", ".join("?" * len(row))
    db.execute(f"INSERT OR IGNORE INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
