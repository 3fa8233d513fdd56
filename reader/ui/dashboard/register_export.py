# SPDX-License-Identifier: MIT
"""Owns the table of figures as text: tab-separated for the clipboard, a stream of CSV for a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.core.figure_columns import Rows
from reader.export.landing import landing, write_error
from reader.ui.dashboard.passages import Passages
from reader.ui.dashboard.register_model import Details, cell_text, column_name, read_details
from reader.ui.dashboard.register_order import Column

PAGE = 256
"""Figures that are read and written at a time."""
_FORMULA = ("=", "+", "-", "@")


class StoppedError(Exception):
    """The user has stopped the writing; nothing of it is left."""


def as_tsv(passages: Passages, rows: Rows) -> str:
    """These rows and the head as tab-separated text; numbers without grouping, which every spreadsheet reads."""
    lines = ["\t".join(_head()), *("\t".join(cells) for cells in _lines(passages, rows))]
    return "\n".join(lines) + "\n"


def write_csv(
    path: Path, passages: Passages, rows: Rows, *, told: Callable[[int], object], stop: Callable[[], bool]
) -> int:
    """Write the rows as they are shown, page by page; how many. ``told`` hears how many are written.

    :raises ReaderError: the file can't be written.
    :raises StoppedError: ``stop`` said so.
    """
    target = path.resolve()
    with landing((target,)) as (temporary,):
        try:
            # the mark: without it Excel takes UTF-8 for the system's old encoding
            with temporary.open("w", encoding="utf-8-sig", newline="") as file:
                _write(file, passages, rows, told, stop)
        except OSError as error:
            raise write_error(target, error.errno, error.strerror or str(error)) from error
    return len(rows)


def _write(
    file: io.TextIOBase, passages: Passages, rows: Rows, told: Callable[[int], object], stop: Callable[[], bool]
) -> None:
    writer = csv.writer(file)
    writer.writerow(_head())
    for start in range(0, len(rows), PAGE):
        if stop():
            raise StoppedError
        writer.writerows(map(_harmless, _lines(passages, rows[start : start + PAGE])))
        told(min(start + PAGE, len(rows)))


def _harmless(cells: list[str]) -> list[str]:
    """A spreadsheet would take words of an article for a formula."""
    return [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells]


def _head() -> list[str]:
    return [column_name(column) for column in Column]


def _lines(passages: Passages, rows: Rows) -> Iterator[list[str]]:
    for row, details in zip(rows.tolist(), read_details(passages, rows), strict=True):
        yield [" ".join(_cell(passages, row, column, details).split()) for column in Column]


def _cell(passages: Passages, row: int, column: Column, details: Details) -> str:
    if column is Column.ARTICLE:
        return details.title
    if column is Column.SENTENCE:
        return details.sentence
    columns = passages.labels.corpus.figure_columns
    if column is Column.VALUE and not columns["percent"][row]:
        value = float(columns["value"][row])
        return str(int(value)) if value.is_integer() else f"{value:g}"
    return cell_text(passages.labels, row, column)
