# SPDX-License-Identifier: MIT
"""Owns JSON lines: one article a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any, BinaryIO

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Format, Manner, Unreadable
from reader.store.formats.lines import text_lines
from reader.store.formats.records import Table, article, mapped, shown

_MOST_WITHOUT = 20
"""Lines at the beginning that may have no text, as descriptions of the data; after so many the file has none."""


def _read(file: BinaryIO, manner: Manner) -> Iterator[Document | Unreadable]:
    encoding, lines = text_lines(file, manner)
    columns: dict[str, str] = {}
    without: list[Unreadable] = []
    number = 0
    for number, row in _rows(lines):
        if isinstance(row, ValueError):
            yield Unreadable(str(number), ReaderError("source.bad_line", line=number, reason=row))
            continue
        try:
            columns = columns if columns and columns["text"] in row else mapped(list(row), manner)
        except ReaderError as error:
            without.append(Unreadable(str(number), error))
            if not columns and len(without) >= _MOST_WITHOUT:
                break
            continue
        yield from without
        without = []
        yield article(row, columns, str(number), f"JSONL · {encoding}")
    if without and not columns:
        raise without[0].error
    yield from without
    if not number:
        raise ReaderError("source.empty")


def _rows(lines: Iterator[str]) -> Iterator[tuple[int, dict[str, Any] | ValueError]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield number, ValueError(str(error))
        else:
            yield number, row if isinstance(row, dict) else ValueError(line[:40])


def table(file: BinaryIO, manner: Manner, most: int) -> Table:
    """The names of the fields and the first lines.

    :raises ReaderError: no line can be read.
    """
    _, lines = text_lines(file, manner)
    rows = [row for _, row in islice(_rows(lines), most) if isinstance(row, dict)]
    names = tuple(dict.fromkeys(name for row in rows for name in row))
    if not names:
        raise ReaderError("source.empty")
    return Table(names, tuple(tuple(shown(row.get(name)) for name in names) for row in rows))


JSONL = Format((".jsonl", ".ndjson"), _read, streams=True)
