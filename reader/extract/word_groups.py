# SPDX-License-Identifier: MIT
"""Owns the way from a group of a word list to a tuple of its words, or to a pattern made of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from reader.core.resources import read_lines


@cache
def groups(name: str) -> dict[str, tuple[str, ...]]:
    """The groups of a list of ``resources/lists``: name → entries, in the order of the file."""
    found: dict[str, list[str]] = {}
    entries: list[str] = []
    for line in read_lines(f"lists/{name}.txt"):
        if len(line) > 2 and line.startswith("[") and line.endswith("]"):
            entries = found.setdefault(line[1:-1].strip(), [])
        else:
            entries.append(line)
    return {group: tuple(entries) for group, entries in found.items()}


def choice(name: str, group: str) -> str:
    """The alternatives of a pattern that matches one of a group's entries, however wide their spaces are."""
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in groups(name)[group])


def ranks(name: str, group: str) -> dict[str, int]:
    """The place of each word in a group that goes by rank, from 1 on; spellings parted by ``|`` share one."""
    rows = enumerate(groups(name)[group], start=1)
    return {word.strip(): rank for rank, words in rows for word in words.split("|")}


class LatePattern:
    """A pattern with the words of lists in it: read and compiled when first asked, then as quick as any other."""

    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    sub: Callable[..., str]

    def __init__(self, make: Callable[[], str], flags: re.RegexFlag = re.NOFLAG) -> None:
        self._make, self._flags = make, flags

    def __getattr__(self, name: str) -> Any:
        """Put the methods of the pattern beside the makings of it; asked only until they are there."""
        if name not in LatePattern.__annotations__:
            raise AttributeError(name)
        pattern = re.compile(self._make(), self._flags)
        for method in LatePattern.__annotations__:
            setattr(self, method, getattr(pattern, method))
        return getattr(self, name)
