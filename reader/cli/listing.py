# SPDX-License-Identifier: MIT
"""Owns the commands that print: figures, entities, text. Each file's lines come as soon as it is read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reader.cli.output import put
from reader.cli.sources import Sources
from reader.core.corpus import FigureRecord
from reader.core.messages import language
from reader.export.tables import csv_head, csv_lines, entity_rows, figure_rows, json_line
from reader.export.terminal import entity_table, figure_table
from reader.export.words import Words


def figures(paths: Iterable[Path], style: str) -> int:
    """Print the figures of the files; ``style`` is ``table``, ``csv`` or ``jsonl``."""
    sources = Sources(paths)
    if style == "csv":
        put(csv_head())
    for source in sources:
        reading = source.read()
        records = [FigureRecord(source.name, figure) for figure in reading.figures]
        if style == "csv":
            put("".join(csv_lines(records, source.origin)))
        elif style == "jsonl":
            _print(json_line(row) for row in figure_rows(records, source.origin))
        else:
            _print(figure_table(source.name, source.text, reading, records, Words(language())))
    return sources.exit_code


def entities(paths: Iterable[Path], style: str) -> int:
    """Print the marks of the files; ``style`` is ``table`` or ``jsonl``."""
    sources = Sources(paths)
    for source in sources:
        reading = source.read()
        if style == "jsonl":
            _print(json_line(row) for row in entity_rows(reading.spans, source.origin))
        else:
            _print(entity_table(source.name, reading, Words(language())))
    return sources.exit_code


def text(paths: Iterable[Path]) -> int:
    """Print the text of the files as it was decoded, nothing added between line ends."""
    sources = Sources(paths)
    for source in sources:
        put(source.file.decoded)
        if not source.file.decoded.endswith("\n"):
            put("\n")
    return sources.exit_code


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        put(line + "\n")
