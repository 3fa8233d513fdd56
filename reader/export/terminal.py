# SPDX-License-Identifier: MIT
"""Owns tables for a terminal: figures and entities aligned for a person who reads them there."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from reader.core.corpus import FigureRecord, Reading
from reader.core.dates import show_date
from reader.core.figure import Status
from reader.core.span import Span
from reader.export.words import Words

GAP = "  "


def cells_wide(text: str) -> int:
    """How many cells of a terminal a text takes: none for a combining mark, two for a wide character."""
    return sum(_cells(char) for char in text)


def _cells(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Cc", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def aligned(rows: Iterable[Sequence[str]], right: Sequence[bool]) -> list[str]:
    """The rows with their columns aligned; ``right`` says which columns are numbers."""
    rows = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = [max(cells_wide(cell) for cell in column) for column in zip(*rows, strict=True)]
    return [_line(row, widths, right) for row in rows]


def _line(row: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = []
    for cell, width, to_the_right in zip(row, widths, right, strict=True):
        space = " " * (width - cells_wide(cell))
        padded.append(space + cell if to_the_right else cell + space)
    return GAP.join(padded).rstrip()


def figure_table(
    file: str, text: str, reading: Reading, records: Iterable[FigureRecord], words: Words
) -> Iterator[str]:
    """An article's figures, each sentence above the figures that it states."""
    records = sorted(records, key=lambda record: record.extracted.start)
    yield _heading(file, reading, words("cli.figures.count", count=len(records)), words)
    if not records:
        return
    columns = ("value", "unit", "action", "years", "issuer")
    rows = [[words(f"export.column.{name}") for name in columns] + [""], *_figure_cells(records, text, words)]
    lines = aligned(rows, (True, False, False, False, False, False))
    yield "  " + lines[0]
    tail = iter(lines[1:])
    for (start, end), stated in groupby(records, lambda r: (r.extracted.sentence_start, r.extracted.sentence_end)):
        yield from _sentence(text[start:end])
        for _record in stated:
            yield "  " + next(tail)
    yield ""


def _heading(file: str, reading: Reading, count: str, words: Words) -> str:
    structure = reading.structure
    date = show_date(structure.published) if structure.published else words("export.undated")
    parts = (file, structure.title, structure.source, date, structure.place, count)
    return " · ".join(" ".join(part.split()) for part in parts if part)


def _sentence(sentence: str) -> list[str]:
    joined = "“" + " ".join(sentence.split()) + "”"
    return textwrap.wrap(joined, 100, initial_indent="  ", subsequent_indent="   ", break_on_hyphens=False)


def _figure_cells(records: Sequence[FigureRecord], text: str, words: Words) -> Iterator[list[str]]:
    totals = {record.extracted.id: record.figure for record in records}
    for record in records:
        figure = record.figure
        total = totals.get(figure.part_of or "")
        notes = [words("export.part_of", total=words.number(total.value))] if total else []
        if record.status is not Status.UNREVIEWED:
            notes.append(words(f"export.status.{record.status}"))
        issuer = figure.issuer or "–"
        yield [
            words.value(figure, text),
            words.unit(figure),
            words.action(figure),
            words.years(figure),
            issuer,
            ", ".join(notes),
        ]


def entity_table(file: str, reading: Reading, words: Words) -> Iterator[str]:
    """An article's marks in the order of the text, each with its type and identity."""
    spans = [span for span in reading.spans if not span.generic]
    yield _heading(file, reading, words("cli.entities.count", count=len(spans)), words)
    if spans:
        yield from ("  " + line for line in aligned([_entity_cells(span, words) for span in spans], (False,) * 3))
    yield ""


def _entity_cells(span: Span, words: Words) -> list[str]:
    return [words(f"export.type.{span.type}"), span.on_one_line, span.id or "–"]
