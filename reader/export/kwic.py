# SPDX-License-Identifier: MIT
"""Owns the lines of a concordance as tables: CSV for a spreadsheet, tabs for the clipboard, JSON lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.core.concordance import Line
from reader.core.messages import message
from reader.export.landing import write_lines
from reader.export.tables import BYTE_ORDER_MARK, csv_line, harmless, json_line

HEADS = ("kwic.left", "kwic.hit", "kwic.right", "kwic.title", "kwic.source", "kwic.date", "kwic.id")
"""Keys of the messages that name the columns: the line, then what is needed to cite it."""


def csv_lines(lines: Iterable[Line]) -> Iterator[str]:
    """The table row by row, with the byte order mark and the column names first."""
    yield BYTE_ORDER_MARK + csv_line([message(key) for key in HEADS])
    for line in lines:
        yield csv_line([harmless(cell) for cell in _cells(line)])


def write_csv(path: Path, lines: Iterable[Line]) -> int:
    """Write the table to a file, whole or not at all; how many lines.

    :raises ReaderError: the file can't be written.
    """
    return write_lines(path, csv_lines(lines)) - 1  # without the head


def clipboard_table(lines: Iterable[Line]) -> str:
    """The table with tabs between its cells, as spreadsheets and word processors take it from the clipboard."""
    rows = ([message(key) for key in HEADS], *([harmless(cell) for cell in _cells(line)] for line in lines))
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)


def json_lines(lines: Iterable[Line]) -> Iterator[str]:
    """One object a line; ``start`` and ``end`` are code points of the article's NFC text."""
    for line in lines:
        fields = line._asdict()
        yield json_line({"id": fields.pop("article_id"), **fields})


def text_line(line: Line, width: int) -> str:
    """A line for a terminal: the hits below one another, the source behind."""
    cited = " · ".join(filter(None, (line.date, line.source, line.title)))
    return f"{line.left:>{width}}[{line.hit}]{line.right:<{width}} | {cited}"


def _cells(line: Line) -> tuple[str, ...]:
    return line.left, line.hit, line.right, line.title, line.source, line.date, line.article_id
