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

_BAD = ("source.bad_json", "source.deep_json", "source.no_json_object")
_MOST_WITHOUT = 20
"""Lines at the beginning that may have no text, as descriptions of the data; after so many the file has none."""


def _read(file: BinaryIO, manner: Manner) -> Iterator[Document | Unreadable]:
    encoding, lines = text_lines(file, manner)
    columns: dict[str, str] = {}
    without: list[Unreadable] = []
    bad = 0
    for number, row in _rows(lines):
        if isinstance(row, ReaderError):
            without.append(Unreadable(str(number), row))
            bad += 1
        else:
            try:
                columns = columns if columns and columns["text"] in row else mapped(list(row), manner)
            except ReaderError as error:
                without.append(Unreadable(str(number), error))
            else:
                yield from without
                without = []
                yield article(row, columns, str(number), f"JSONL · {encoding}")
                continue
        if columns:
            yield from without
            without = []
        elif len(without) >= _MOST_WITHOUT:
            break
    if without:
        raise ReaderError("source.no_json_lines") if bad == len(without) else _first_without(without)
    if not columns:
        raise ReaderError("source.empty")


def _first_without(without: list[Unreadable]) -> ReaderError:
    """The first row that could be read has no column for the text."""
    return next(one.error for one in without if one.error.key not in _BAD)


def _rows(lines: Iterator[str]) -> Iterator[tuple[int, dict[str, Any] | ReaderError]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            yield number, ReaderError("source.bad_json", line=number, place=error.pos + 1)
        except (ValueError, RecursionError):
            yield number, ReaderError("source.deep_json", line=number)
        else:
            yield number, row if isinstance(row, dict) else ReaderError("source.no_json_object", line=number)


def table(file: BinaryIO, manner: Manner, most: int) -> Table:
    """The names of the fields and the first lines.

    :raises ReaderError: no line can be read.
    """
    _, lines = text_lines(file, manner)
    found = [row for _, row in islice(_rows(lines), most)]
    rows = [row for row in found if isinstance(row, dict)]
    names = tuple(dict.fromkeys(name for row in rows for name in row))
    if not names:
        raise ReaderError("source.no_json_lines" if found else "source.empty")
    return Table(names, tuple(tuple(shown(row.get(name)) for name in names) for row in rows))


JSONL = Format((".jsonl", ".ndjson"), _read, streams=True)
