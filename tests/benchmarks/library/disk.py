# SPDX-License-Identifier: MIT
"""Owns the measurement of bytes on disk: texts, library file, and what is derived, table by table."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import apsw

from reader.store.paths import Paths
from tests.benchmarks.library.context import Context
from tests.benchmarks.library.making import texts_of
from tests.benchmarks.library.table import Row

MOST = 1.6
_SHOWN = 9
"""So many tables are named, the largest."""


def measure_disk(context: Context) -> list[Row]:
    """Bytes of index and derived data against the bytes of the texts."""
    paths = Paths.inside(context.library)
    text = sum(len(one.encode("utf-8")) for one in texts_of(context.library))
    tables = tables_of(paths.derived_file)
    derived, kept = sum(tables.values()), sum(tables_of(paths.library_file).values())
    named = ", ".join(f"{name} {size / text:.2f}" for name, size in list(tables.items())[:_SHOWN])
    return [
        Row(
            f"disk: index + derived data, {context.articles:,} articles",
            f"≤ {MOST}x the text",
            f"{derived / text:.2f}x = {derived / 1e6:,.0f} MB of {text / 1e6:,.0f} MB ({named});"
            f" the library file itself {kept / text:.2f}x",
            derived <= MOST * text,
        )
    ]


def tables_of(path: Path) -> dict[str, int]:
    """Bytes of each table and its indexes in a file, the largest first; what is free counts too, as a table."""
    with closing(apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)) as db:
        owners = dict(db.execute("SELECT name, tbl_name FROM sqlite_schema"))
        sizes: dict[str, int] = {}
        for name, size in db.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"):
            owner = str(owners.get(name, name))
            sizes[owner] = sizes.get(owner, 0) + size
        sizes["free"] = db.pragma("freelist_count") * db.pragma("page_size")
    return dict(sorted(sizes.items(), key=lambda one: one[1], reverse=True))
