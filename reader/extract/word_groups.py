# SPDX-License-Identifier: MIT
"""Owns the way from a group of a word list to a tuple of its words, or to the alternatives of a pattern."""

from __future__ import annotations

import re
from functools import cache

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


def choice(*phrases: str) -> str:
    """The alternatives of a pattern that matches one of these phrases, however wide their spaces are."""
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)
