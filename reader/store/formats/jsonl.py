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


def _read(file: BinaryIO, manner: Manner) -> Iterator[Document | Unreadable]:
    encoding, lines = text_lines(file, manner)
    columns: dict[str, str] = {}
    anything = False
    for number, row in _rows(lines):
        anything = True
        try:
            if isinstance(row, ValueError):
                raise ReaderError("source.bad_line", line=number, reason=row)
            columns = columns if columns and columns["text"] in row else mapped(list(row), manner)
        except ReaderError as error:
            yield Unreadable(str(number), error)
        else:
            yield article(row, columns, str(number), f"JSONL · {encoding}")
    if not anything:
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
