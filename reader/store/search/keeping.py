# SPDX-License-Identifier: MIT
"""Owns the index in the making: articles are packed and written as segments, small segments become large ones.

Nobody waits long for the file: a segment is written in many short transactions, and counts from the last of them on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from threading import Lock
from typing import TypeVar

import apsw
import numpy as np
from numpy.typing import NDArray

from reader.store.library_file import LibraryFile
from reader.store.report import Cancelled
from reader.store.search import tables
from reader.store.search.following import FOLLOWING, lay_out, pack_following, sound_of
from reader.store.search.packing import PARTS, Gathering, Packed, Row, unpack_words
from reader.store.search.tables import CHUNK, SegmentRow, Waiting
from reader.store.search.words import AFTER_ALL

T = TypeVar("T")
Settle = Callable[[apsw.Connection, int], bytes]
"""Says, in the transaction from which a segment counts, where its articles are; which of its slots don't count."""

FULL = 4096
"""Articles of a segment that grows no more."""
MOST_WORDS = 4_000_000
"""Words of a segment: so few that packing it takes little memory."""
_ROWS, _CHUNKS = 1500, 24
"""Written in one transaction."""
_STEPS = (64, 512, FULL // 2)
_MANY = 8
"""So many segments of at most so many articles are made one."""
_CROWD = 128
"""So many of the smallest slow searches down: somebody who adds an article waits until they are fewer."""


class Keeper:
    """Writes segments; one call at a time."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file
        self._lock = Lock()
        self._begun: set[int] = set()

    def write(self, gathering: Gathering, stamps: Sequence[Waiting]) -> None:
        """Let these articles be found; nothing changes where the derived file was thrown away meanwhile."""
        with self._writing(gathering.pack(), self._file.generation) as finish:
            if finish is not None:
                finish(lambda db, segment: _note(db, segment, stamps))

    def take_out(self, articles: Sequence[int]) -> None:
        """Let these articles be found no more."""
        with self._file.writing() as db:
            tables.take_out(db, articles)

    def take_out_older(self, stamps: Sequence[Waiting]) -> None:
        """Let these articles be found no more as they were before; as they are now another thread may have written."""
        with self._file.writing() as db:
            tables.take_out_older(db, stamps)

    def tidy(self, cancelled: Cancelled | None = None) -> None:
        """Make one of many small segments, and sweep away what counts no more; stopping loses nothing."""
        generation = self._file.generation
        with self._file.looking() as db:
            rows = tables.segments(db)
        for step in _STEPS:
            small = [row for row in rows if _count(row) <= step]
            while len(small) >= _MANY and not (cancelled and cancelled()):
                some = list(_fitting(small))
                if len(some) > 1:
                    self._merge(some, generation, cancelled)
                small = small[max(len(some), 1) :]
        self._sweep(cancelled)
        self._note_following(cancelled)

    def _note_following(self, cancelled: Cancelled | None) -> None:
        """Note down for segments of earlier versions how the words go on."""
        with self._file.looking() as db:
            numbers = [row.number for row in tables.segments(db)]
            lacking = [number for number in numbers if tables.row_of(db, number, FOLLOWING) is None]
        for number in lacking:
            if cancelled and cancelled():
                return
            with self._file.looking_long() as db:
                ends = next((row.ends for row in tables.segments(db) if row.number == number), None)
                keys = tables.keys_between(db, number, "", AFTER_ALL)
                chunks = tables.chunks(db, number, 0, tables.chunk_count(db, number) - 1)
            if ends is None:
                continue
            row, blocks = _following_of(keys, np.frombuffer(ends, np.int32), chunks)  # the file is free meanwhile
            with self._file.writing() as db:
                if tables.row_of(db, number, FOLLOWING) is None and _counts(db, number):
                    tables.put_places(db, number, row.at, blocks)
                    tables.put_rows(db, number, [row])
                    tables.note_change(db)

    def crowded(self) -> bool:
        """Whether there are so many segments that searching becomes slower."""
        with self._file.looking() as db:
            return tables.count_small(db, _STEPS[0]) >= _CROWD

    def _merge(self, rows: Sequence[SegmentRow], generation: int, cancelled: Cancelled | None) -> None:
        gathering = Gathering()
        taken: list[tuple[int, int]] = []
        for row in rows:
            if cancelled and cancelled():
                return
            taken += [(article, row.number) for article in self._gather(gathering, row)]
        with self._writing(gathering.pack(), generation, cancelled) as finish:
            if finish is not None:
                finish(lambda db, segment: _replace(db, segment, taken, [row.number for row in rows]))

    def _gather(self, gathering: Gathering, row: SegmentRow) -> list[int]:
        """Take the articles of a segment that still count into another; which these are."""
        with self._file.looking_long() as db:
            keys = tables.keys_between(db, row.number, "", AFTER_ALL)
            places = np.array([(at, size) for _, at, size in keys], np.int64).reshape(-1, 2)
            numbers = np.array([gathering.vocabulary.number_of_key(key) for key, _, _ in keys], np.int32)
            ends = np.frombuffer(row.ends, np.int32)
            words = unpack_words(partial(tables.places, db, row.number), places[:, 0], places[:, 1], numbers, ends)
        articles = np.frombuffer(row.articles, np.int32)
        alive = np.ones(len(articles), bool)
        alive[np.frombuffer(row.gone, np.uint16)] = False
        kept = np.repeat(alive, np.diff(ends[PARTS - 1 :: PARTS], prepend=np.int32(-1)))
        gathering.take(articles[alive].tolist(), words[kept])
        return [int(number) for number in articles[alive]]

    @contextmanager
    def _writing(
        self, packed: Packed, generation: int, cancelled: Cancelled | None = None
    ) -> Iterator[Callable[[Settle], None] | None]:
        """Write the rows of a segment; the block finishes it. None where there is nothing to finish any more.

        What is written of a segment that is not finished is swept away by the next ``tidy``.
        """
        segment = self._begin()
        try:
            steps = _steps(segment, packed)
            done = all(not (cancelled and cancelled()) and self._write_some(generation, step) for step in steps)

            def finish(settle: Settle) -> None:
                with self._file.writing() as db:
                    if self._file.generation == generation:
                        gone = settle(db, segment)
                        row = SegmentRow(segment, packed.articles.tobytes(), packed.ends.tobytes(), gone)
                        tables.put_segment(db, row)

            yield finish if done else None
        finally:
            with self._lock:
                self._begun.discard(segment)

    def _begin(self) -> int:
        with self._lock:
            with self._file.looking() as db:
                segment = max(tables.last_segment(db), *self._begun, 0) + 1
            self._begun.add(segment)
            return segment

    def _write_some(self, generation: int, step: Callable[[apsw.Connection], None]) -> bool:
        with self._file.writing() as db:
            if self._file.generation != generation:
                return False
            step(db)
            return True

    def _sweep(self, cancelled: Cancelled | None) -> None:
        with self._lock:
            begun = set(self._begun)
        with self._file.looking() as db:
            left = tables.left_behind(db, begun)
        for segment in left:
            swept = False
            while not swept and not (cancelled and cancelled()):
                with self._file.writing() as db:
                    swept = tables.sweep(db, segment, _ROWS)


def _steps(segment: int, packed: Packed) -> Iterator[Callable[[apsw.Connection], None]]:
    """The transactions that write a segment's rows."""
    chunks = [packed.places[at : at + CHUNK] for at in range(0, len(packed.places), CHUNK)]
    sounds = np.array([0, *map(sound_of, packed.names)], np.uint8)[packed.ranks]
    following, blocks = pack_following(packed.laid, sounds, len(chunks))
    chunks += blocks
    for rows in _in_groups(iter([*packed.rows, following]), _ROWS):
        yield lambda db, rows=rows: tables.put_rows(db, segment, rows)  # type: ignore[misc]
    for first in range(0, len(chunks), _CHUNKS):
        some = chunks[first : first + _CHUNKS]
        yield lambda db, first=first, some=some: tables.put_places(db, segment, first, some)  # type: ignore[misc]


def _following_of(
    keys: Sequence[tuple[str, int, int]], ends: NDArray[np.int32], chunks: Sequence[bytes]
) -> tuple[Row, list[bytes]]:
    """What is noted down of a finished segment, by its keys and its places."""
    words = np.array([(at, size) for _, at, size in keys], np.int64).reshape(-1, 2)
    sounds = np.array([sound_of(key) for key, _, _ in keys], np.int32)
    packed = b"".join(chunks)

    def read(_start: int, _end: int) -> tuple[bytes, int]:
        return packed, 0

    row = unpack_words(read, words[:, 0], words[:, 1], sounds, ends).astype(np.uint8)
    return pack_following(lay_out(read, words), row, len(chunks))


def _counts(db: apsw.Connection, segment: int) -> bool:
    return any(row.number == segment for row in tables.segments(db))


def _in_groups(items: Iterator[T], size: int) -> Iterator[list[T]]:
    while group := list(islice(items, size)):
        yield group


def _count(row: SegmentRow) -> int:
    return len(row.articles) // 4 - len(row.gone) // 2


def _fitting(rows: Sequence[SegmentRow]) -> Iterator[SegmentRow]:
    """The first of these segments, as many as one segment takes."""
    articles = words = 0
    for row in rows:
        articles += _count(row)
        words += int(np.frombuffer(row.ends, np.int32)[-1]) if row.ends else 0
        if articles > FULL or words > 2 * MOST_WORDS:
            return
        yield row


def _note(db: apsw.Connection, segment: int, stamps: Sequence[Waiting]) -> bytes:
    tables.note_indexed(db, segment, stamps)
    return b""


def _replace(db: apsw.Connection, segment: int, taken: Sequence[tuple[int, int]], older: Sequence[int]) -> bytes:
    """Put a segment in the place of others; what was taken out of these meanwhile doesn't count in it either."""
    found = tables.move(db, segment, taken)
    tables.drop_segments(db, older)
    return np.array([slot for slot, (article, _) in enumerate(taken) if article not in found], np.uint16).tobytes()
