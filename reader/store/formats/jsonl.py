# SPDX-License-Identifier: MIT
"""Owns JSON lines: one article a line."""

from __future__ import annotations

import json
from collections.abc import Iterator

from reader.core.errors import ReaderError
from reader.store.encodings import decode, looks_binary
from reader.store.formats.base import Document, Format, Unreadable
from reader.store.formats.records import article, mapped


def _read(data: bytes) -> Iterator[Document | Unreadable]:
    if looks_binary(data):
        raise ReaderError("source.binary")
    text, encoding = decode(data)
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not lines:
        raise ReaderError("source.empty")
    return _articles(lines, encoding)


def _articles(lines: list[tuple[int, str]], encoding: str) -> Iterator[Document | Unreadable]:
    columns: dict[str, str] = {}
    for number, line in lines:
        try:
            row = json.loads(line)
            if not isinstance(row, dict):
                raise ValueError(line[:40])
            columns = columns if columns and columns["text"] in row else mapped(list(row))
        except ValueError as error:
            yield Unreadable(str(number), ReaderError("source.bad_line", line=number, reason=error))
        except ReaderError as error:
            yield Unreadable(str(number), error)
        else:
            yield article(row, columns, str(number), f"JSONL · {encoding}")


JSONL = Format((".jsonl", ".ndjson"), _read)
