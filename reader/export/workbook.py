# SPDX-License-Identifier: MIT
"""Owns figures as an Excel workbook: a sheet of figures with their sentences, one of their articles, one of sums.

Numbers are numbers, so that sums and filters work; words are words, whatever they begin with. Rows are written as
they come: an archive of any size needs little memory.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from reader.core.corpus import Corpus, Entry, FigureRecord
from reader.core.figure import Figure
from reader.export.landing import landing, write_error
from reader.export.tables import sentence_of, with_totals
from reader.export.words import Words

if TYPE_CHECKING:
    from reader.core.yearly_sums import YearlySum

MOST_ROWS = 1_048_576
"""Of a sheet, with its head: Excel opens no more. (Excel specifications and limits, Microsoft.)"""
MOST_CHARACTERS = 32_767
"""Of a cell, by the same table."""

_FIGURES = (
    ("value", 10), ("approximate", 10), ("unit", 16), ("recipient", 12), ("action", 13), ("award_form", 16),
    ("year_from", 8), ("year_to", 8), ("year_source", 16), ("merit_from", 8), ("merit_to", 8), ("issuer", 34),
    ("level", 14), ("part_of", 10), ("about", 18), ("status", 13), ("reason", 22), ("sentence", 80), ("article", 44),
    ("source", 20), ("published", 12), ("file", 28), ("confidence", 8),
)  # fmt: skip
"""Columns with their widths in characters; ``workbook.NAME`` is what a column is called."""
_ARTICLES = (
    ("article", 60), ("source", 24), ("published", 12), ("event", 12), ("place", 20), ("count", 10), ("url", 40),
    ("file", 40),
)  # fmt: skip
_SUMS = (
    ("action", 16), ("year_from", 10), ("year_to", 10), ("level", 18), ("recipient", 18), ("value", 14), ("count", 12),
)  # fmt: skip
_LONG = "sentence"
_AMOUNTS = ("value", "part_of", "count")
_GROUPED = ("#,##0", "#,##0.0#####")
_HEAD_HEIGHT = 32
"""Points: two lines of words."""
_NO_CHARACTERS = {0xFFFE: None, 0xFFFF: None}

_KEPT_ARTICLES = 1000
"""Articles whose facts are kept while figures come in any order."""

Cells = Sequence[str | float | None]
Sums = Callable[[], Sequence["YearlySum"]]
"""Tells the sums when all rows are written."""


@dataclass(frozen=True, slots=True)
class FiguresOf:
    """An article with its figures, and the file that they stand in."""

    entry: Entry
    text: str
    records: Sequence[FigureRecord]
    file: str


@dataclass(frozen=True, slots=True)
class _Stated:
    """A figure with what its row says besides: the total that it is a part of, its sentence, article and file."""

    record: FigureRecord
    total: Figure | None
    sentence: str
    entry: Entry
    file: str


def write_workbook(target: Path, articles: Iterable[FiguresOf], words: Words, sums: Sums) -> int:
    """Write the workbook, whole or not at all; how many figures. ``words`` decides the language of its heads.

    ``sums`` tells what may be added up of all articles; it is asked when they have all been written.

    :raises ReaderError: the file can't be written.
    """

    def fill(figures: _Sheets, listed: _Sheets) -> None:
        for one in articles:
            listed.add(_article_cells(one.entry, len(one.records), one.file))
            for record, total in with_totals(one.records):
                stated = _Stated(record, total, sentence_of(record, one.text), one.entry, one.file)
                figures.add(_cells(stated, words))

    return _landed(target, fill, words, sums)


def write_figures(
    target: Path,
    corpus: Corpus,
    figures: Iterable[tuple[FigureRecord, str]],
    words: Words,
    sums: Sequence[YearlySum],
) -> int:
    """Write figures, each with its sentence, in this order, the articles that they are from, and their sums.

    Those whose article is gone are left out. Gives how many figures were written.

    :raises ReaderError: the file can't be written.
    """
    counts: Counter[str] = Counter()

    @lru_cache(_KEPT_ARTICLES)
    def article(article_id: str) -> tuple[Entry | None, dict[tuple[str, int, int], Figure | None]]:
        totals = {record.key: total for record, total in with_totals(corpus.figures_of(article_id))}
        return corpus.entry(article_id), totals

    def fill(sheet: _Sheets, listed: _Sheets) -> None:
        for record, sentence in figures:
            entry, totals = article(record.article_id)
            if entry is not None:
                counts[entry.id] += 1
                flat = " ".join(sentence.split())
                sheet.add(_cells(_Stated(record, totals.get(record.key), flat, entry, file_of(entry)), words))
        for article_id, count in counts.items():
            if (entry := corpus.entry(article_id)) is not None:
                listed.add(_article_cells(entry, count, file_of(entry)))

    return _landed(target, fill, words, lambda: sums)


def file_of(entry: Entry) -> str:
    """What the file of an article of a library is called; its id where it came without one."""
    return Path(entry.path).name if entry.path else entry.id


Fill = Callable[["_Sheets", "_Sheets"], None]
"""Fills the sheets of figures and of articles."""


def _landed(target: Path, fill: Fill, words: Words, sums: Sums) -> int:
    real = target.resolve()  # a link stays a link
    with landing((real,)) as (temporary,):
        try:
            return _write(temporary, fill, words, sums)
        except OSError as error:
            raise write_error(target, error.errno, error.strerror or str(error)) from error


def _write(file: Path, fill: Fill, words: Words, sums: Sums) -> int:
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    # rows wait in files beside the target until all are known; a writing that is broken off leaves none
    with TemporaryDirectory(prefix=".tulieu-", dir=file.parent, ignore_cleanup_errors=True) as waiting:
        book = Workbook(str(file), {"constant_memory": True, "tmpdir": waiting, "use_zip64": True})
        figures = _Sheets(book, words, "figures", _FIGURES)
        listed = _Sheets(book, words, "articles", _ARTICLES)
        try:
            fill(figures, listed)
            figures.end()
            listed.end()
            _add_sums(book, words, sums())
            book.close()
        except FileCreateError as error:
            raise error.args[0] from error
        finally:
            for sheet in book.worksheets():
                sheet.row_data_fh.close()
    with file.open("rb+") as written:
        os.fsync(written.fileno())
    return figures.rows


def _add_sums(book: Any, words: Words, sums: Sequence[YearlySum]) -> None:
    """A sheet of what may be added up, with a note on what was; none where there is nothing."""
    if not sums:
        return
    sheet = _Sheets(book, words, "sums", _SUMS)
    for one in sums:
        level = words(f"workbook.level.{one.level}") if one.level else words("workbook.level.unknown")
        what, who = words(f"export.action.{one.action}"), words(f"export.recipient.{one.recipient}")
        sheet.add((what, one.year_from, one.year_to, level, who, one.value, one.figures))
    sheet.end()
    sheet.note(words("workbook.note.sums"))


def _clean(words: str) -> str:
    """What XML can hold; the rest as a code."""
    words = words[:MOST_CHARACTERS].encode("utf-8", "backslashreplace").decode("utf-8")
    return words.translate(_NO_CHARACTERS)


class _Sheets:
    """A table on as many sheets as it needs."""

    def __init__(self, book: Any, words: Words, name: str, columns: Sequence[tuple[str, int]]) -> None:
        self.rows = 0
        self._book, self._words, self._name, self._columns = book, words, name, columns
        self._head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        top = {"valign": "top"}
        words_of = [{**top, "indent": 1, "text_wrap": name == _LONG} for name, _ in columns]
        self._words_as = [book.add_format(one) for one in words_of]
        self._whole, self._broken = (book.add_format({**top, "num_format": one}) for one in _GROUPED)
        self._bare = book.add_format(top)
        self._grouped = {column for column, (name, _) in enumerate(columns) if name in _AMOUNTS}
        self._begin(1)

    def _begin(self, number: int) -> None:
        title = self._words(f"workbook.sheet.{self._name}")
        self._sheet = self._book.add_worksheet(title if number == 1 else f"{title} {number}")
        self._sheet_number, self._row = number, 1
        self._sheet.freeze_panes(1, 1)
        self._sheet.set_row(0, _HEAD_HEIGHT)
        for column, (name, width) in enumerate(self._columns):
            self._sheet.set_column(column, column, width)
            self._sheet.write_string(0, column, self._words(f"workbook.{name}"), self._head)

    def add(self, cells: Cells) -> None:
        if self._row == MOST_ROWS:
            self.end()
            self._begin(self._sheet_number + 1)
        for column, cell in enumerate(cells):
            if isinstance(cell, str) and cell:
                self._sheet.write_string(self._row, column, _clean(cell), self._words_as[column])
            elif isinstance(cell, int | float):
                self._sheet.write_number(self._row, column, cell, self._number_as(column, cell))
        self._row += 1
        self.rows += 1

    def _number_as(self, column: int, number: float) -> Any:
        if column not in self._grouped:  # a year has no groups
            return self._bare
        return self._whole if float(number).is_integer() else self._broken

    def end(self) -> None:
        """Let every column be filtered."""
        self._sheet.autofilter(0, 0, self._row - 1, len(self._columns) - 1)

    def note(self, words: str) -> None:
        """Say something below the table, outside its filter."""
        self._sheet.write_string(self._row + 1, 0, words)


def _article_cells(entry: Entry, count: int, file: str) -> Cells:
    said = entry.title, entry.source, entry.published, entry.event_date, entry.place
    return *said, count, entry.url, file


def _cells(one: _Stated, words: Words) -> Cells:
    record, total, entry = one.record, one.total, one.entry
    figure = record.figure
    hedge = words(f"export.approximate.{figure.approximate}") if figure.approximate else None
    unit = f"% {figure.unit or ''}".strip() if figure.percent else figure.unit
    level = words(f"workbook.level.{figure.issuer_level}") if figure.issuer_level else None
    source = words(f"workbook.year_source.{figure.year_source}") if figure.year_source else None
    what = words(f"export.recipient.{figure.recipient}"), words(f"export.action.{figure.action}")
    when = figure.year_from, figure.year_to, source, figure.merit_from, figure.merit_to
    who = figure.issuer, level, total.value if total else None, "; ".join(figure.about)
    judged = words(f"export.status.{record.status}"), record.decision.reason if record.decision else None
    where = one.sentence, entry.title, entry.source, entry.published, one.file
    return figure.value, hedge, unit, *what, figure.award_form, *when, *who, *judged, *where, figure.confidence
