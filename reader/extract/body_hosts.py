# SPDX-License-Identifier: MIT
"""Owns which body a part of one belongs to that is named alone: ``Khoa Nhi`` of the only hospital of an article."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from reader.core.resources import read_lines
from reader.extract.body_spelling import keys_of
from reader.extract.body_where import Name


@cache
def _parts() -> dict[Name, tuple[Name, ...]]:
    """First words of a part → first words of the bodies that have such parts."""
    rows = (line.split("|") for line in read_lines("lists/body_hosts.txt"))
    return {keys_of(part): tuple(keys_of(whole) for whole in wholes.split(";")) for part, wholes in rows}


def wholes_of(words: Name) -> tuple[Name, ...]:
    """The first words of the bodies that have a part of this name; none where its name tells its body."""
    kinds = next((found for size in range(5, 0, -1) if (found := _parts().get(words[:size]))), ())
    return () if any(_found_in(words, kind, 1) for kind in kinds) else kinds


def completed_by_host(words: Name, names: Iterable[tuple[Name, Name | None]]) -> Name | None:
    """``Đội Cảnh sát khu vực`` with the only body of an article that has such parts.

    ``names``: the words of each body of the article and its whole name, None where nobody knows it. What nobody knows
    leaves the part open too, for it may be its host.
    """
    kinds = wholes_of(words)
    hosts: set[Name] = set()
    for printed, name in names if kinds else ():
        at = next((found for kind in kinds if (found := _found_in(name or printed, kind, 0))), 0)
        if at and name is None:
            return None
        if at and name:
            hosts.add(name[at - 1 :])
    return (*words, *next(iter(hosts))) if len(hosts) == 1 else None


def _found_in(words: Name, kind: Name, first: int) -> int:
    """One more than the index at which these words stand in a name, else 0."""
    size = len(kind)
    return next((at + 1 for at in range(first, len(words) - size + 1) if words[at : at + size] == kind), 0)
