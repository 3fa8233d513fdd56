# SPDX-License-Identifier: MIT
"""Owns the emulation movements and campaigns: their names in a text, the documents that belong to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.core.resources import read_lines
from reader.extract.tokens import Phrases, Tokens
from reader.extract.word_groups import groups
from reader.extract.words import Words

_LIST = "lists/movements.txt"
_WITH_KIND = "~"
_SIGNS = frozenset("“”\"'‘’,-:…()")
"""Not compared: the press sets quotation marks, commas and dashes in these names as it likes."""


@dataclass(frozen=True, slots=True)
class Movement:
    """A movement of the list; ``id`` with its ``movement:``."""

    id: str
    name: str
    """With its kind: ``Phong trào “Tuổi trẻ sáng tạo”``."""
    documents: frozenset[str]
    """Identities of the documents that began it or carry it on."""


@cache
def movements() -> dict[str, Movement]:
    """Id → movement."""
    return {movement.id: movement for movement, _ in _rows()}


def _rows() -> Iterator[tuple[Movement, list[str]]]:
    for row in read_lines(_LIST):
        key, kind, shown, others, documents = (cell.strip() for cell in row.split("|"))
        name = shown.removeprefix(_WITH_KIND)
        names = [f"{lead} {name}" for lead in groups("movement_words")["kinds"]] if shown != name else [name]
        names += filter(None, map(str.strip, others.split(";")))
        carried = frozenset(f"doc:{document}" for document in documents.split())
        yield Movement(f"movement:{key}", f"{kind} “{name}”", carried), names


@cache
def _names() -> Phrases[str]:
    return Phrases(
        (" ".join(word for word in Tokens(name.replace(".", " . ")).words if word not in _SIGNS), movement.id)
        for movement, names in _rows()
        for name in names
    )


def movements_in(words: Words) -> list[tuple[int, int, str]]:
    """Where a text names movements, as ``(start, end, id)`` in code points, in order; the longest name wins."""
    keys = words.keys
    firsts, end = _names().firsts, words.size
    found: list[tuple[int, int, str]] = []
    done = 0
    for first in _names().starts(keys):
        if first < done:
            continue
        at, node = first, firsts[keys[first]]
        following = keys[first + 1]
        if following not in node and following not in _SIGNS and None not in node:
            continue  # as with most: a name begins with everyday words
        while node is not None:
            at += 1
            if None in node:
                done, name = at, node[None]
            while at < end and keys[at] in _SIGNS:
                at += 1
            node = node.get(keys[at]) if at < end else None
        if done > first:
            found.append((words.starts[first], words.ends[done - 1], name))
    return found
