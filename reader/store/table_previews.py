# SPDX-License-Identifier: MIT
"""Owns what is shown of a table in an encoding, and that its columns stay what they are whatever their names become."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path

from reader.core.errors import ReaderError
from reader.store.formats import Document, Manner, Unreadable, columns_of, mapped

_LOOKED_AT = 1000
"""Rows; they are read in every encoding."""
_OTHERS = 4
_OF_OWN, _OF_OTHERS = 900, 200
"""Code points of the article's own row where others are shown too, and of each of these."""
_BETWEEN = "\n\n· · ·\n\n"


def names_in(path: Path, manner: Manner) -> Sequence[str]:
    """The names of a table's columns as they are in a manner's encoding.

    :raises ReaderError: it can't be read so.
    """
    with path.open("rb") as file:
        return columns_of(path, file, manner).columns


def same_columns(path: Path, now: Manner, other: Manner) -> dict[str, str]:
    """Field → column as ``other`` has to call it, for the columns that ``now`` takes: those that stand in their place.

    :raises ReaderError: one of the two can't be read.
    """
    here, there = names_in(path, now), names_in(path, other)
    places = {field: here.index(column) for field, column in mapped(here, now).items()}
    return {field: there[place] for field, place in places.items() if place < len(there)}


def telling_rows(rows: Iterable[Document | Unreadable], own: str) -> tuple[str, ...]:
    """The members of a table to be shown: the article's own row, and the first others with letters beside ASCII."""
    others, has_own = list[str](), False
    for row in islice(rows, _LOOKED_AT):
        if row.member == own:
            has_own = True
        elif len(others) < _OTHERS and isinstance(row, Document) and not row.text[:_OF_OTHERS].isascii():
            others.append(row.member)
        if has_own and len(others) == _OTHERS:
            break
    return (own, *others) if has_own or not others else tuple(others)


def beginnings(rows: Iterable[Document | Unreadable], members: Sequence[str], most: int) -> str:
    """How the texts of these rows begin, in ``most`` code points altogether."""
    texts: dict[str, str] = {}
    for row in islice(rows, _LOOKED_AT):
        if row.member in members and isinstance(row, Document):
            texts[row.member] = row.text
        if len(texts) == len(members):
            break
    if list(texts) == list(members[:1]):
        return texts[members[0]][:most]
    shown = [texts[one][: _OF_OTHERS if place else _OF_OWN] for place, one in enumerate(members) if one in texts]
    return _BETWEEN.join(shown)[:most]


def keeps_columns(path: Path, manner: Manner, columns: Mapping[str, str]) -> bool:
    """Whether the table's columns are taken for these by themselves."""
    try:
        return mapped(names_in(path, manner), manner) == dict(columns)
    except ReaderError:
        return False
