# SPDX-License-Identifier: MIT
"""Owns tables as spreadsheets write them: one article a row, the first row names the columns."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import BinaryIO

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Format, Manner, Unreadable
from reader.store.formats.lines import LONGEST_LINE, text_lines
from reader.store.formats.records import Table, article, mapped

_DELIMITERS = ",;\t|"
_LOOKED_AT = 200
"""Lines that are looked at to tell what stands between the columns."""
_SAID = re.compile(r"sep=(.)\s*$", re.IGNORECASE)
"""Excel's own line before the first row."""
_OLD_MAC = re.compile(r"(?<=\r)(?!\n)")


def _read(file: BinaryIO, manner: Manner) -> Iterator[Document | Unreadable]:
    encoding, rows = _rows(file, manner)
    names = next(rows, None)
    if not names:
        raise ReaderError("source.empty")
    if isinstance(names, csv.Error):
        raise ReaderError("source.bad_row", line=1)
    columns = mapped(names, manner)
    return _articles(names, rows, columns, f"CSV · {encoding}")


def table(file: BinaryIO, manner: Manner, most: int) -> Table:
    """The names of the columns and the first rows.

    :raises ReaderError: this is no table.
    """
    _, rows = _rows(file, manner)
    good = [row for row in islice(rows, most + 1) if isinstance(row, list)]
    if not good:
        raise ReaderError("source.empty")
    return Table(tuple(good[0]), tuple(tuple(_fit(row, len(good[0]))) for row in good[1:]))


def _rows(file: BinaryIO, manner: Manner) -> tuple[str, Iterator[list[str] | csv.Error]]:
    csv.field_size_limit(LONGEST_LINE)
    encoding, lines = text_lines(file, manner)
    clean = (part for line in lines for part in _OLD_MAC.split(line.replace("\0", "")) if part)
    head = list(islice(clean, _LOOKED_AT))
    if head and (said := _SAID.match(head[0])):
        delimiter, head = said[1], head[1:]
    else:
        delimiter = _delimiter(head)
    return encoding, _closed(_Counted(chain(head, clean)), delimiter)


class _OpenQuoteError(csv.Error):
    """A quotation mark that is never closed: all that follows it is one cell."""


class _Counted:
    """Lines that count the quotation marks in them, and themselves."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self.marks = self.lines = 0

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self.marks += line.count('"')
            self.lines += 1
            yield line


def _closed(lines: _Counted, delimiter: str) -> Iterator[list[str] | csv.Error]:
    """The rows; in place of a last one that swallowed the lines behind an open quotation mark, what is wrong."""
    last: list[str] | csv.Error | None = None
    is_open = False
    for row in _parsed(csv.reader(lines, delimiter=delimiter)):
        if last is not None:
            yield last
        last, is_open = row, lines.marks % 2 == 1 and lines.lines > 1
        lines.marks = lines.lines = 0
    if last is not None:
        yield _OpenQuoteError() if is_open else last


def _parsed(reader: Iterator[list[str]]) -> Iterator[list[str] | csv.Error]:
    """The rows that hold anything; what is no row is told, and the rest goes on."""
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield error
            continue
        if any(row):
            yield row


def _delimiter(head: list[str]) -> str:
    """The sign that cuts most rows into as many columns as the first one has, more than one."""
    return max(_DELIMITERS, key=lambda sign: _evenness(head, sign))


def _evenness(head: Iterable[str], delimiter: str) -> tuple[float, int]:
    widths = []
    for row in _parsed(csv.reader(iter(head), delimiter=delimiter)):
        if isinstance(row, list):
            widths.append(len(row))
    if not widths or widths[0] < 2:
        return 0.0, 0
    return Counter(widths)[widths[0]] / len(widths), widths[0]


def _articles(
    names: list[str], rows: Iterator[list[str] | csv.Error], columns: dict[str, str], encoding: str
) -> Iterator[Document | Unreadable]:
    number = 1
    for number, row in enumerate(rows, 2):
        if isinstance(row, csv.Error):
            key = "source.open_quote" if isinstance(row, _OpenQuoteError) else "source.bad_row"
            yield Unreadable(str(number), ReaderError(key, line=number))
        else:
            yield article(dict(zip(names, _fit(row, len(names)), strict=True)), columns, str(number), encoding)
    if number == 1:
        raise ReaderError("source.no_rows")


def _fit(row: list[str], width: int) -> list[str]:
    return (row + [""] * width)[:width]


CSV = Format((".csv", ".tsv"), _read, streams=True)
