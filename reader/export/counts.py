# SPDX-License-Identifier: MIT
"""Owns the table of many queries and how many articles each finds, as CSV."""

from __future__ import annotations

from collections.abc import Iterable

from reader.core.messages import message
from reader.core.query_batch import Answer
from reader.export.tables import BYTE_ORDER_MARK, csv_line, harmless

HEADS = ("batch.name", "batch.query", "batch.count", "batch.error")
"""Keys of the messages that name the columns."""


def counts_csv(answers: Iterable[Answer]) -> str:
    """The whole table, with the byte order mark and the line of the column names."""
    rows = ([message(key) for key in HEADS], *map(cells, answers))
    return BYTE_ORDER_MARK + "".join(map(csv_line, rows))


def cells(one: Answer) -> tuple[str, str, str, str]:
    """A line of the table."""
    count = "" if one.count is None else str(one.count)
    return harmless(one.line.name), harmless(one.line.query), count, one.error
