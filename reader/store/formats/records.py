# SPDX-License-Identifier: MIT
"""Owns what rows of data (JSON lines, CSV) mean as articles: which column is the text, which the title."""

from __future__ import annotations

from collections.abc import Mapping

from reader.core.dates import read_typed_date
from reader.core.errors import ReaderError
from reader.core.folding import fold
from reader.core.resources import read_json
from reader.store.formats.base import Document, Unreadable


def mapped(columns: list[str]) -> dict[str, str]:
    """Field (text, title, published, source, url) → the column that has it, by the names that people use.

    :raises ReaderError: no column can be the text.
    """
    known: dict[str, list[str]] = read_json("lists/columns.json")
    by_name = {_bare(column): column for column in columns}
    found = {
        field: next(by_name[name] for name in names if name in by_name)
        for field, names in known.items()
        if any(name in by_name for name in names)
    }
    if "text" not in found:
        raise ReaderError("source.no_text_column", columns=", ".join(columns[:12]))
    return found


def _bare(column: str) -> str:
    return "".join(char for char in fold(column) if char.isalnum())


def article(row: Mapping[str, object], columns: Mapping[str, str], member: str, encoding: str) -> Document | Unreadable:
    """The article of one row."""
    values = {field: str(row.get(column) or "").strip() for field, column in columns.items()}
    body = values.pop("text")
    if not body:
        return Unreadable(member, ReaderError("source.empty"))
    if date := values.get("published"):
        values["published"] = read_typed_date(date) or read_typed_date(date[:10]) or ""
    title = values.get("title", "")
    text = body if not title or body.startswith(title) else f"{title}\n\n{body}"
    return Document(text, encoding, member, {name: value for name, value in values.items() if value})
