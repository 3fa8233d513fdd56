# SPDX-License-Identifier: MIT
"""Owns the command ``kwic``: every place of a query's words in a library, each in a line with its context."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from reader.cli.opening import opened
from reader.cli.options import UsageError
from reader.cli.output import put
from reader.cli.querying import newest_first, read_query
from reader.core.concordance import NARROWEST, WIDEST, WIDTH, Order, in_order
from reader.export.kwic import csv_lines, json_lines, text_line


def kwic(typed: str, folder: Path | None, width: str, order: str, style: str, limit: int | None) -> int:
    """Print the lines, the newest article first unless ``order`` says otherwise; ``limit`` None prints all.

    Lines that come in the order of the articles are printed as they are found.

    :raises UsageError: the query can't be read or has no words, or the width is none.
    """
    query = read_query(typed)
    if not query.terms:
        raise UsageError("cli.kwic_words")
    around = _width(width)
    with opened(folder) as library:
        library.index()
        lines = library.concordance.lines(query, width=around, numbers=newest_first(library, query))
        if order:
            lines = iter(in_order(lines, Order(order)))
        chosen = islice(lines, limit)
        if style == "csv":
            for row in csv_lines(chosen):
                put(row)
        elif style == "jsonl":
            for row in json_lines(chosen):
                put(row + "\n")
        else:
            for line in chosen:
                put(text_line(line, around).rstrip() + "\n")
    return 0


def _width(typed: str) -> int:
    if not typed:
        return WIDTH
    if not typed.isdecimal() or not NARROWEST <= int(typed) <= WIDEST:
        raise UsageError("cli.kwic_width", value=typed, least=NARROWEST, most=WIDEST)
    return int(typed)
