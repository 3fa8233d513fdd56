# SPDX-License-Identifier: MIT
"""Owns what the fields of a query and their few values may be called: their own names, and those in Vietnamese.

Marks are typed or left out word by word, as everywhere in a search; ``cơ-quan`` may be ``cơ quan`` and ``co quan``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from reader.core.figure import Action, Recipient
from reader.core.folding import exact, fold, has_marks
from reader.core.resources import read_json

FIELDS = (
    "year",
    "date",
    "place",
    "source",
    "title",
    "issuer",
    "person",
    "body",
    "document",
    "action",
    "recipient",
    "has",
    "is",
    "tag",
)
VALUES = {
    "action": frozenset(Action),
    "recipient": frozenset(Recipient),
    "has": frozenset({"note", "figure", "date", "place", "source", "tag", "reprint"}),
    "is": frozenset({"read", "unread", "starred", "reprint"}),
}
"""The fields that have a few values only."""
MOST_WORDS = 3
"""Words of the longest name of a value."""

_PARTING = re.compile(r"[-_\s]+")


@cache
def _data() -> Any:
    return read_json("lists/query_words.json")


@cache
def field_pattern() -> str:
    """A regular expression of every name that a field goes by."""
    names = (*FIELDS, *(name for names in _data()["fields"].values() for name in names))
    return f"(?i:{'|'.join(map(_name_pattern, names))})"


def _name_pattern(name: str) -> str:
    return "[-_ ]".join(word if word == fold(word) else f"(?:{word}|{fold(word)})" for word in name.split("-"))


def field_called(typed: str) -> str | None:
    """The field that a name means, None where it is none of any."""
    return _called(typed, _fields())


def value_called(field: str, typed: str) -> str | None:
    """The value that a word or several mean in a field of few values, None where it has no such one."""
    return _called(typed, _values(field))


def begins_value(field: str, typed: str) -> bool:
    """Whether this may become the name of a value."""
    begun = "-".join(_words(fold(typed)))
    return any(fold(name).startswith(begun) for name in _values(field))


def values_beside(field: str, name: str) -> tuple[str, ...]:
    """The values that a field can have, in the language in which the field itself was named."""
    values = _data()["values"].get(field, {})
    if name.lower() in FIELDS:
        return tuple(sorted(VALUES.get(field, ())))
    return tuple(names[0] for names in values.values())


@cache
def _fields() -> Mapping[str, str]:
    return _by_name(FIELDS, _data()["fields"])


@cache
def _values(field: str) -> Mapping[str, str]:
    return _by_name(VALUES.get(field, ()), _data()["values"].get(field, {}))


def _by_name(own: Iterable[str], others: Mapping[str, Iterable[str]]) -> Mapping[str, str]:
    """Every name → what it means."""
    found = {str(name): str(name) for name in own}
    return found | {unicodedata.normalize("NFC", name): meant for meant, names in others.items() for name in names}


def _called(typed: str, names: Mapping[str, str]) -> str | None:
    words = _words(unicodedata.normalize("NFC", typed))
    return next((meant for name, meant in names.items() if _is_called(words, _words(name))), None)


def _is_called(words: list[str], name: list[str]) -> bool:
    if len(words) != len(name):
        return False
    return all(
        exact(word) == exact(its) if has_marks(word) else fold(word) == fold(its)
        for word, its in zip(words, name, strict=True)
    )


def _words(name: str) -> list[str]:
    return _PARTING.split(name.strip())
