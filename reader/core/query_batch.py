# SPDX-License-Identifier: MIT
"""Owns a list of queries in a text file, one a line, and the table of what each of them finds.

A line is a query, or a name, a tab and a query; ``#`` begins a line that is a remark.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reader.core.messages import message
from reader.core.query import Query


class Line(NamedTuple):
    """One query of the file; ``number`` is that of its line, from 1."""

    number: int
    name: str
    query: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a line: how many articles were found, or why it can't be read."""

    line: Line
    count: int | None
    error: str = ""


def read_lines(text: str) -> tuple[Line, ...]:
    """The queries in a text; a query without a name is its own name."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    for number, typed in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        if not (stripped := typed.strip()) or stripped.startswith("#"):
            continue
        name, tab, query = typed.partition("\t")
        name, query = (name.strip(), query.strip()) if tab else (stripped, stripped)
        yield Line(number, name or query, query)


def answer(line: Line, count: Callable[[Query], int]) -> Answer:
    """Ask one query; the first thing that can't be read is told with its place, and nothing is counted."""
    query = Query.parse(line.query, typing=False)
    if query.problems:
        problem = query.problems[0]
        return Answer(line, None, message("batch.problem", place=problem.start + 1, sentence=problem))
    if not query:
        return Answer(line, None, message("batch.no_words"))
    return Answer(line, count(query))
