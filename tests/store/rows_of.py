# SPDX-License-Identifier: MIT
"""All rows of a library, to tell whether two imports gave the same."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import apsw

TABLES = (
    "main.articles",
    "main.versions",
    "main.sources",
    "main.state",
    "derived.readings",
    "derived.columns",
    "derived.codes",
    "derived.indexed",
)
SKIPPED = {"added", "id", "segment"}
"""Times, random ids, and in which part of the index an article lies."""

Rows = dict[str, list[tuple[object, ...]]]


def rows_of(home: Path) -> Rows:
    """Table → its rows, without what differs from one import to the next by its nature."""
    found: Rows = {}
    with closing(apsw.Connection(str(home / "library.db"))) as db:
        db.execute("ATTACH ? AS derived", (str(home / "derived.db"),))
        for table in TABLES:
            schema, name = table.split(".")
            names = [str(row[1]) for row in db.execute(f"PRAGMA {schema}.table_info({name})")]
            kept = ", ".join(one for one in names if one not in SKIPPED)
            found[table] = db.execute(f"SELECT {kept} FROM {table} ORDER BY 1, 2").fetchall()
    found["main.state"] = [row for row in found["main.state"] if row[0] != "imports"]
    return found
