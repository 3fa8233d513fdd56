# SPDX-License-Identifier: MIT
"""Owns tables as spreadsheets write them: one article a row, the first row names the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from reader.core.errors import ReaderError
from reader.store.encodings import decode, looks_binary
from reader.store.formats.base import Document, Format, Unreadable
from reader.store.formats.records import article, mapped

_LONGEST_FIELD = 50_000_000


def _read(data: bytes) -> Iterator[Document | Unreadable]:
    if looks_binary(data):
        raise ReaderError("source.binary")
    text, encoding = decode(data)
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        dialect: type[csv.Dialect] | str = csv.Sniffer().sniff(text[:20_000].split("\n", 1)[0], ",;\t|")
    except csv.Error:
        dialect = "excel"
    rows = csv.DictReader(io.StringIO(text, newline=""), dialect=dialect, strict=False)
    try:
        names = [name for name in rows.fieldnames or () if name]
    except csv.Error as error:
        raise ReaderError("source.bad_line", line=1, reason=error) from error
    return _articles(rows, mapped(names), encoding)


def _articles(rows: csv.DictReader[str], columns: dict[str, str], encoding: str) -> Iterator[Document | Unreadable]:
    number = 1
    while True:
        number += 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Unreadable(str(number), ReaderError("source.bad_line", line=number, reason=error))
            return
        yield article(row, columns, str(number), f"CSV · {encoding}")


CSV = Format((".csv", ".tsv"), _read)
