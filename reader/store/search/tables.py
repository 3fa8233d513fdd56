# SPDX-License-Identifier: MIT
"""Owns the tables of the index, which are part of the derived file: how segments get into them and out.

A segment is written once. Its rows may come in several transactions; it counts from the one on that writes its row of
``segments``. What an article was before it changed stays in its old segment and is noted down there as gone.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import apsw

if TYPE_CHECKING:
    from reader.store.search.packing import Row

TABLES = """
    CREATE TABLE derived.segments (
        number INTEGER PRIMARY KEY,
        articles BLOB NOT NULL,  -- their numbers by slot, 4 bytes each
        ends BLOB NOT NULL,  -- the free place behind every part of every article, 4 bytes each
        gone BLOB NOT NULL  -- the slots that don't count any more, 2 bytes each
    );
    CREATE TABLE derived.keys (
        segment INTEGER NOT NULL,
        key TEXT NOT NULL,
        slots BLOB NOT NULL,
        at INTEGER NOT NULL,
        size INTEGER NOT NULL,
        PRIMARY KEY (segment, key)
    ) WITHOUT ROWID;
    CREATE TABLE derived.places (number INTEGER PRIMARY KEY, data BLOB NOT NULL);  -- segment << 16 | chunk
    CREATE TABLE derived.indexed (article INTEGER PRIMARY KEY, stamp INTEGER NOT NULL, segment INTEGER NOT NULL);
    CREATE TABLE derived.index_state (state INTEGER NOT NULL);
    INSERT INTO derived.index_state VALUES (0);
"""
CHUNK = 1 << 16
"""Bytes of places in one row."""
_SEGMENT_BITS = 16


class Waiting(NamedTuple):
    """An article that is not indexed as it is."""

    number: int
    stamp: int


class SegmentRow(NamedTuple):
    """What is always at hand of a segment."""

    number: int
    articles: bytes
    ends: bytes
    gone: bytes


def waiting(db: apsw.Connection, only: Sequence[int] | None = None) -> list[Waiting]:
    """The articles, or those of some, that are new to the index or changed since."""
    chosen = "" if only is None else " AND c.article IN (SELECT value FROM json_each(?))"
    rows = db.execute(
        "SELECT c.article, c.stamp FROM derived.columns c LEFT JOIN derived.indexed i ON i.article = c.article"
        f" WHERE i.stamp IS NOT c.stamp{chosen} ORDER BY c.article",
        () if only is None else (json.dumps(list(only)),),
    )
    return [Waiting(*row) for row in rows]


def gone(db: apsw.Connection, among: Collection[int] | None = None) -> list[int]:
    """The articles, or those of some, that are indexed and not there any more."""
    chosen = "" if among is None else " AND article IN (SELECT value FROM json_each(?))"
    rows = db.execute(
        f"SELECT article FROM derived.indexed WHERE article NOT IN (SELECT article FROM derived.columns){chosen}",
        () if among is None else (json.dumps(list(among)),),
    )
    return [number for (number,) in rows]


def index_state(db: apsw.Connection) -> int:
    """Another number after every change of what is found."""
    return int(db.execute("SELECT state FROM derived.index_state").get)


def segments(db: apsw.Connection) -> list[SegmentRow]:
    """The segments that count, oldest first."""
    return [SegmentRow(*row) for row in db.execute("SELECT number, articles, ends, gone FROM derived.segments")]


def count_small(db: apsw.Connection, most: int) -> int:
    """How many segments have at most so many articles that count."""
    asked = "SELECT count(*) FROM derived.segments WHERE length(articles) / 4 - length(gone) / 2 <= ?"
    return int(db.execute(asked, (most,)).get)


def last_segment(db: apsw.Connection) -> int:
    """The highest number that any row has, also one of a segment that was never finished."""
    finished = db.execute("SELECT max(number) FROM derived.segments").get
    begun = db.execute("SELECT max(segment) FROM derived.keys").get
    return max(int(finished or 0), int(begun or 0))


def put_rows(db: apsw.Connection, segment: int, rows: Sequence[Row]) -> None:
    """Write some keys of a segment."""
    db.executemany("INSERT INTO derived.keys VALUES (?, ?, ?, ?, ?)", [(segment, *row) for row in rows])


def put_places(db: apsw.Connection, segment: int, first: int, chunks: Iterable[bytes]) -> None:
    """Write some chunks of a segment's places, from the chunk ``first`` on."""
    numbered = enumerate(chunks, (segment << _SEGMENT_BITS) + first)
    db.executemany("INSERT INTO derived.places VALUES (?, ?)", list(numbered))


def put_segment(db: apsw.Connection, row: SegmentRow) -> None:
    """Let a segment count from now on."""
    db.execute("INSERT INTO derived.segments VALUES (?, ?, ?, ?)", row)
    _changed(db)


def drop_segments(db: apsw.Connection, numbers: Iterable[int]) -> None:
    """Let segments count no more; their rows are swept away later (``sweep``)."""
    db.executemany("DELETE FROM derived.segments WHERE number = ?", [(number,) for number in numbers])
    _changed(db)


def _changed(db: apsw.Connection) -> None:
    db.execute("UPDATE derived.index_state SET state = state + 1")


def slots_by_head(db: apsw.Connection, head: str) -> list[tuple[int, bytes]]:
    """Of every segment that has this key, its number and the packed slots."""
    return db.execute(  # type: ignore[return-value]
        "SELECT s.number, k.slots FROM derived.segments s"
        " CROSS JOIN derived.keys k ON k.segment = s.number AND k.key = ?",
        (head,),
    ).fetchall()


def slots_between(db: apsw.Connection, segments: Iterable[int], first: str, last: str) -> list[tuple[int, str, bytes]]:
    """The keys of these segments from ``first`` up to but without ``last``, each with its packed slots."""
    return db.execute(  # type: ignore[return-value]
        "SELECT k.segment, k.key, k.slots FROM json_each(?) s"
        " CROSS JOIN derived.keys k ON k.segment = s.value AND k.key >= ? AND k.key < ?",
        (json.dumps(list(segments)), first, last),
    ).fetchall()


def keys_between(db: apsw.Connection, segment: int, first: str, last: str) -> list[tuple[str, int, int]]:
    """The keys of a segment from ``first`` up to but without ``last``, each with where its packed places are."""
    return db.execute(  # type: ignore[return-value]
        "SELECT key, at, size FROM derived.keys WHERE segment = ? AND key >= ? AND key < ? AND size > 0",
        (segment, first, last),
    ).fetchall()


def places(db: apsw.Connection, segment: int, start: int, end: int) -> tuple[bytes, int]:
    """The bytes of a segment's places from ``start`` to ``end`` at least, and where those that are given begin."""
    first, last = start // CHUNK, (end - 1) // CHUNK
    rows = db.execute(
        "SELECT data FROM derived.places WHERE number BETWEEN ? AND ? ORDER BY number",
        ((segment << _SEGMENT_BITS) + first, (segment << _SEGMENT_BITS) + last),
    )
    return b"".join([data for (data,) in rows]), first * CHUNK


def chunks(db: apsw.Connection, segment: int, first: int, last: int) -> list[bytes]:
    """The chunks from one number to another, that one included."""
    base = segment << _SEGMENT_BITS
    rows = db.execute(
        "SELECT data FROM derived.places WHERE number BETWEEN ? AND ? ORDER BY number", (base + first, base + last)
    )
    return [data for (data,) in rows]


def row_of(db: apsw.Connection, segment: int, key: str) -> tuple[int, bytes] | None:
    """What ``at`` and ``slots`` of a key of a segment are; None where there is none."""
    return db.execute("SELECT at, slots FROM derived.keys WHERE segment = ? AND key = ?", (segment, key)).fetchone()


def chunk_count(db: apsw.Connection, segment: int) -> int:
    """How many chunks a segment has."""
    base = segment << _SEGMENT_BITS
    last = db.execute(
        "SELECT max(number) FROM derived.places WHERE number BETWEEN ? AND ?", (base, base + (1 << _SEGMENT_BITS) - 1)
    ).get
    return 0 if last is None else int(last) - base + 1


def note_change(db: apsw.Connection) -> None:
    """Let whoever holds the index look at it anew."""
    _changed(db)


def note_indexed(db: apsw.Connection, segment: int, stamps: Iterable[Waiting]) -> None:
    """Articles are found in this segment from now on, and nowhere else."""
    values = list(stamps)
    take_out(db, [number for number, _ in values])
    rows = [(number, stamp, segment) for number, stamp in values]
    db.executemany("INSERT OR REPLACE INTO derived.indexed VALUES (?, ?, ?)", rows)


def take_out(db: apsw.Connection, articles: Sequence[int]) -> None:
    """Let nothing be found in these articles any more."""
    listed = json.dumps(list(articles))
    rows = db.execute(
        "SELECT segment, article FROM derived.indexed WHERE article IN (SELECT value FROM json_each(?))", (listed,)
    ).fetchall()
    by_segment: dict[Any, set[Any]] = {}
    for segment, number in rows:
        by_segment.setdefault(segment, set()).add(number)
    for segment, numbers in by_segment.items():
        _note_gone(db, segment, numbers)
    db.execute("DELETE FROM derived.indexed WHERE article IN (SELECT value FROM json_each(?))", (listed,))
    if rows:
        _changed(db)


def take_out_older(db: apsw.Connection, stamps: Sequence[Waiting]) -> None:
    """Let nothing be found in what these articles were before."""
    asked = "SELECT article, stamp FROM derived.indexed WHERE article IN (SELECT value FROM json_each(?))"
    indexed = dict(db.execute(asked, (json.dumps([number for number, _ in stamps]),)))
    take_out(db, [number for number, stamp in stamps if indexed.get(number, stamp) != stamp])


def _note_gone(db: apsw.Connection, segment: int, articles: set[int]) -> None:
    row = db.execute("SELECT articles, gone FROM derived.segments WHERE number = ?", (segment,)).fetchone()
    if row is None:
        return
    there = memoryview(row[0]).cast("i")
    slots = [slot for slot, number in enumerate(there) if number in articles]
    more = b"".join(slot.to_bytes(2, "little") for slot in slots)
    db.execute("UPDATE derived.segments SET gone = ? WHERE number = ?", (row[1] + more, segment))


def move(db: apsw.Connection, segment: int, taken: Iterable[tuple[int, int]]) -> set[int]:
    """Articles, each of an older segment, are found in this one from now on; which of them were still found there."""
    pairs = list(taken)
    db.executemany(
        "UPDATE derived.indexed SET segment = ? WHERE article = ? AND segment = ?",
        [(segment, article, older) for article, older in pairs],
    )
    rows = db.execute(
        "SELECT article FROM derived.indexed WHERE segment = ? AND article IN (SELECT value FROM json_each(?))",
        (segment, json.dumps([article for article, _ in pairs])),
    )
    return {number for (number,) in rows}


def left_behind(db: apsw.Connection, unfinished: Iterable[int]) -> list[int]:
    """The segments of which there are rows still, and that count no more; not those that are being written."""
    known = {number for (number,) in db.execute("SELECT number FROM derived.segments")} | set(unfinished)
    found: list[int] = []
    number = 0
    following = "SELECT segment FROM derived.keys WHERE segment > ? ORDER BY segment LIMIT 1"
    while (number := db.execute(following, (number,)).get) is not None:
        if number not in known:
            found.append(number)
    return found


def sweep(db: apsw.Connection, segment: int, most: int) -> bool:
    """Delete some rows of a segment that doesn't count; whether there are none left."""
    db.execute(
        "DELETE FROM derived.places WHERE number IN"
        " (SELECT number FROM derived.places WHERE number BETWEEN ? AND ? LIMIT ?)",
        (segment << _SEGMENT_BITS, (segment + 1 << _SEGMENT_BITS) - 1, most // 64),
    )
    if db.changes():
        return False
    row = db.execute(
        "SELECT key FROM derived.keys WHERE segment = ? ORDER BY key LIMIT 1 OFFSET ?", (segment, most)
    ).fetchone()
    if row is None:
        db.execute("DELETE FROM derived.keys WHERE segment = ?", (segment,))
        return True
    db.execute("DELETE FROM derived.keys WHERE segment = ? AND key < ?", (segment, row[0]))
    return False
