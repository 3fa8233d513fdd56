# SPDX-License-Identifier: MIT
"""Owns what rows of data (JSON lines, CSV) mean as articles: which column is the text, which the title."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, timezone
from functools import cache
from typing import NamedTuple

from reader.core.dates import read_typed_date
from reader.core.errors import ReaderError
from reader.core.folding import fold
from reader.core.resources import read_json
from reader.store.formats.base import Document, Manner, Unreadable
from reader.store.told_dates import BY, COLUMN

FIELDS = ("text", "title", "lead", "published", "source", "url")
"""What a column can be; ``lead`` is the paragraph between title and text where it stands apart."""
_SHOWN = 12
_VIETNAM = timezone(timedelta(hours=7))
_DATE = re.compile(r"\d{4}-\d{1,2}(?:-\d{1,2})?|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
_SECONDS, _MILLISECONDS = re.compile(r"\d{9,10}(?:\.\d+)?"), re.compile(r"\d{12,13}")


class Table(NamedTuple):
    """The beginning of a file of rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def guessed(columns: Sequence[str]) -> dict[str, str]:
    """Field → the column that has it, by the names that people use in Vietnamese and English."""
    by_name: dict[str, str] = {}
    for column in columns:
        by_name.setdefault(_bare(column), column)
    return {
        field: next(by_name[name] for name in names if name in by_name)
        for field, names in _known_names().items()
        if any(name in by_name for name in names)
    }


def mapped(columns: Sequence[str], manner: Manner) -> dict[str, str]:
    """Field → the column that has it: as somebody said, else by its name.

    :raises ReaderError: no column can be the text, or the one named isn't there.
    """
    if said := {field: column for field, column in manner.columns.items() if column}:
        if missing := [column for column in said.values() if column not in columns]:
            raise ReaderError("source.no_such_column", column=missing[0], columns=_list(columns))
        found = {**guessed(columns), **said}
    else:
        found = dict(manner.known_columns.get(frozenset(columns)) or guessed(columns))
    if "text" not in found:
        raise ReaderError("source.no_text_column", columns=_list(columns))
    return found


def _list(columns: Sequence[str]) -> str:
    names = ", ".join(column[:40] for column in columns[:_SHOWN])
    return names + (", …" if len(columns) > _SHOWN else "")


@cache
def _known_names() -> dict[str, tuple[str, ...]]:
    lists: dict[str, list[str]] = read_json("lists/columns.json")
    return {field: tuple(_bare(name) for name in names) for field, names in lists.items()}


def _bare(column: str) -> str:
    return "".join(char for char in fold(column) if char.isalnum())


def article(row: Mapping[str, object], columns: Mapping[str, str], member: str, encoding: str) -> Document | Unreadable:
    """The article of one row."""
    values = {field: shown(row.get(column)).strip() for field, column in columns.items()}
    body, lead = values.pop("text"), values.pop("lead", "")
    if not body:
        return Unreadable(member, ReaderError("source.empty_row", line=member))
    if date := values.get("published"):
        values["published"] = _date(date)
        values[BY] = COLUMN if values["published"] else ""
    parts = [part for part in (values.get("title", ""), lead) if part and part not in body[: len(part) + 400]]
    text = "\n\n".join((*parts, body))
    return Document(text, encoding, member, {name: value for name, value in values.items() if value})


def shown(value: object) -> str:
    """A field as text: a list of paragraphs is so many lines."""
    if isinstance(value, list):
        return "\n".join(map(shown, value))
    return "" if value is None or isinstance(value, dict) else str(value)


def _date(value: str) -> str:
    """ISO 8601, empty where no date can be seen; seconds since 1970 are told in Vietnam's time."""
    try:
        if _MILLISECONDS.fullmatch(value):
            value = str(int(value) / 1000)
        if _SECONDS.fullmatch(value):
            return datetime.fromtimestamp(float(value), _VIETNAM).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return ""
    found = _DATE.search(value)
    return read_typed_date(value) or (read_typed_date(found[0]) if found else None) or ""
