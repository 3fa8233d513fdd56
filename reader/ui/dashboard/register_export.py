# SPDX-License-Identifier: MIT
"""Owns the table of figures outside: tab-separated for the clipboard, a workbook or a stream of CSV for a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from reader.core.corpus import FigureRecord
from reader.core.figure_columns import Records, Rows
from reader.core.messages import language
from reader.core.yearly_sums import yearly_sums
from reader.export.landing import write_lines
from reader.export.tables import BYTE_ORDER_MARK, csv_line, harmless
from reader.export.words import Words
from reader.ui.dashboard import words
from reader.ui.dashboard.chart_tables import plain_number
from reader.ui.dashboard.passages import Passages
from reader.ui.dashboard.register_model import Details, cell_text, column_name, read_details
from reader.ui.dashboard.register_order import Column

translate = words.translate
PAGE = 256
"""Figures that are read and written at a time."""
WORKBOOK = ".xlsx"


class StoppedError(Exception):
    """The user has stopped the writing; nothing of it is left."""


def as_tsv(passages: Passages, rows: Rows) -> str:
    """These rows and the head as tab-separated text; numbers without grouping, which every spreadsheet reads."""
    lines = ["\t".join(_head()), *("\t".join(cells) for cells in _lines(passages, rows))]
    return "\n".join(lines) + "\n"


def write_table(
    path: Path, passages: Passages, rows: Rows, *, told: Callable[[int], object], stop: Callable[[], bool]
) -> int:
    """Write the rows in their order, page by page; how many. ``told`` hears how many are written.

    As a workbook where the file is called so, with all that is known of each figure; else as they are shown, as CSV.

    :raises ReaderError: the file can't be written.
    :raises StoppedError: ``stop`` said so.
    """
    pages = _pages(rows, told, stop)
    if path.suffix.lower() == WORKBOOK:
        from reader.export.workbook import write_figures

        corpus = passages.labels.corpus
        return write_figures(path, corpus, _stated(passages, pages), Words(language()), yearly_sums(corpus, rows))
    write_lines(path, _csv(passages, pages))
    return len(rows)


def _pages(rows: Rows, told: Callable[[int], object], stop: Callable[[], bool]) -> Iterator[Rows]:
    for start in range(0, len(rows), PAGE):
        if stop():
            raise StoppedError
        yield rows[start : start + PAGE]
        told(min(start + PAGE, len(rows)))


def _stated(passages: Passages, pages: Iterable[Rows]) -> Iterator[tuple[FigureRecord, str]]:
    """The figures with their sentences."""
    for page in pages:
        for record in Records(page, passages.labels.corpus.records):
            yield record, passages.sentence(record)


def _csv(passages: Passages, pages: Iterable[Rows]) -> Iterator[str]:
    yield BYTE_ORDER_MARK + csv_line(_head())
    for page in pages:
        for cells in _lines(passages, page):
            yield csv_line(map(harmless, cells))


def _head() -> list[str]:
    behind = {
        Column.ISSUER: [translate("Dashboard", "Award form")],
        Column.ARTICLE: [translate("Dashboard", "Source"), translate("Dashboard", "Date")],
    }
    return [name for column in Column for name in (column_name(column), *behind.get(column, ()))]


def _lines(passages: Passages, rows: Rows) -> Iterator[list[str]]:
    """The columns of the table, and those beside them that it has no room for but whoever cites it needs."""
    for row, details in zip(rows.tolist(), read_details(passages, rows), strict=True):
        behind = {Column.ISSUER: (details.award,), Column.ARTICLE: (details.source, details.date)}
        cells = (cell for column in Column for cell in (_cell(passages, row, column, details), *behind.get(column, ())))
        yield [" ".join(cell.split()) for cell in cells]


def _cell(passages: Passages, row: int, column: Column, details: Details) -> str:
    if column is Column.ARTICLE:
        return details.title
    if column is Column.SENTENCE:
        return details.sentence
    columns = passages.labels.corpus.figure_columns
    if column is Column.VALUE and not columns["percent"][row]:
        return plain_number(float(columns["value"][row]))
    return cell_text(passages.labels, row, column)
