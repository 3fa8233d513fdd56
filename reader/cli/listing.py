# SPDX-License-Identifier: MIT
"""Owns the commands that print: figures, entities, text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.cli.output import put
from reader.cli.sources import Sources
from reader.core.corpus import FigureRecord
from reader.core.event_groups import tell_events
from reader.core.messages import language
from reader.core.structure import Structure
from reader.export.tables import Origin, csv_head, csv_lines, entity_rows, figure_rows, json_line
from reader.export.terminal import entity_table, figure_table
from reader.export.words import Words


def figures(paths: Iterable[Path], style: str) -> int:
    """Print the figures of the files; ``style`` is ``table``, ``csv`` or ``jsonl``.

    A table's lines come as soon as a file is read; rows tell which figures of several files report one event, and so
    come when all are read.
    """
    sources = Sources(paths)
    if style == "table":
        for source in sources:
            reading = source.read()
            records = [FigureRecord(source.name, figure) for figure in reading.figures]
            _print(figure_table(source.name, source.text, reading, records, Words(language())))
        return sources.exit_code
    if style == "csv":
        put(csv_head())
    for told, origin in _in_events(sources):
        if style == "csv":
            put("".join(csv_lines(told, origin)))
        else:
            _print(json_line(row) for row in figure_rows(told, origin))
    return sources.exit_code


def _in_events(sources: Sources) -> Iterator[tuple[tuple[FigureRecord, ...], Origin]]:
    """The records of every file with the events that they share."""
    found: list[tuple[str, Structure, tuple[FigureRecord, ...]]] = []
    origins: list[Origin] = []
    for source in sources:
        reading = source.read()
        records = tuple(FigureRecord(source.name, figure) for figure in reading.figures)
        if records:
            found.append((source.text, reading.structure, records))
            origins.append(source.origin)
    return zip(tell_events(found), origins, strict=True)


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
