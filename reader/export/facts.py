# SPDX-License-Identifier: MIT
"""Owns what a PDF says about an article beside its text: source, date, place, and the table of its figures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import PurePath
from typing import Any

from reader.core.corpus import FigureRecord
from reader.core.dates import show_date
from reader.core.figure import Figure, Status
from reader.core.sum_checks import check_sums
from reader.export.printable import printable
from reader.export.request import ExportArticle
from reader.export.words import Words

LONG_TITLE = 220
"""A heading longer than this (in code points) is shortened; PDF/A allows no very long bookmark."""


SHORT_TITLE = 84
"""What the running header has room for."""


def shortened(title: str, limit: int = LONG_TITLE) -> str:
    """A title that fits a heading and a bookmark."""
    return title if len(title) <= limit else title[:limit].rsplit(" ", 1)[0] + "…"


def meta_lines(item: ExportArticle, words: Words) -> Iterator[tuple[str, str]]:
    """``(label, value)``: source, dates, place, address, file; what is unknown is said to be."""
    entry = item.article.entry
    printed_title = " ".join(item.article.reading.structure.title.split())
    yield words("pdf.source"), entry.source or words("pdf.unknown")
    yield words("pdf.published"), _published(item, words)
    if entry.event_date:
        inferred = f" ({words('pdf.event.inferred')})" if entry.event_date_source == "inferred" else ""
        yield words("pdf.event"), show_date(entry.event_date) + inferred
    yield words("pdf.place"), entry.place or words("pdf.unknown")
    if entry.url:
        yield words("pdf.url"), entry.url
    if entry.path:
        yield words("pdf.file"), PurePath(entry.path.replace("\\", "/")).name
    if printed_title and printed_title != " ".join(entry.title.split()):
        yield words("pdf.printed_title"), shortened(printed_title)


def contents_line(item: ExportArticle, words: Words) -> str:
    """Source and date for the table of contents."""
    entry = item.article.entry
    date = show_date(entry.published) if entry.published else words("pdf.undated")
    return " · ".join(part for part in (entry.source, date, entry.place) if part)


def _published(item: ExportArticle, words: Words) -> str:
    entry = item.article.entry
    if not entry.published:
        return words("pdf.undated")
    whence = f" ({words('pdf.published.' + entry.published_source)})" if entry.published_source else ""
    return show_date(entry.published) + whence


def figures_inside(item: ExportArticle) -> tuple[FigureRecord, ...]:
    """The records whose number stands in what is printed, in the order of the text."""
    start, end = item.extent
    inside = (record for record in item.figures if start <= record.extracted.start and record.extracted.end <= end)
    return tuple(sorted(inside, key=lambda record: record.extracted.start))


def table_groups(item: ExportArticle, words: Words) -> Iterator[dict[str, Any]]:
    """The figures by the sentence that states them, and whether its sums add up."""
    totals = {record.extracted.id: record.figure for record in item.figures}
    sums = _sums_by_sentence(item, words)
    for place, records in groupby(figures_inside(item), _sentence_of):
        sentence = " ".join(item.article.text[slice(*place)].split())
        text = item.article.text
        rows = [_row(record, totals.get(record.figure.part_of or ""), words, text) for record in records]
        yield {"sentence": printable(sentence), "rows": rows, "sums": sums.get(place, [])}


def _sums_by_sentence(item: ExportArticle, words: Words) -> dict[tuple[int, int], list[str]]:
    """For every total whose parts the article names: whether they add up. Nothing is mended."""
    lines: dict[tuple[int, int], list[str]] = {}
    for check in check_sums(figures_inside(item)):
        parts = words.added(part.figure.value for part in check.parts)
        differs = "export.sum.corrected" if check.corrected else "export.sum.differs"
        key = "export.sum.fits" if check.agrees else differs
        line = words(key, parts=parts, total=words.number(check.stated), sum=words.number(check.added))
        lines.setdefault(_sentence_of(check.parts[0]), []).append(line)
    return lines


def _sentence_of(record: FigureRecord) -> tuple[int, int]:
    return record.extracted.sentence_start, record.extracted.sentence_end


def _row(record: FigureRecord, total: Figure | None, words: Words, text: str) -> dict[str, Any]:
    figure = record.figure
    return {
        "value": printable(words.value(figure, text)),
        "unit": printable(words.unit(figure)),
        "part_of": words("export.part_of", total=words.number(total.value)) if total else "",
        "action": printable(words.action(figure)),
        "years": printable(words.years(figure)),
        "issuer": printable(figure.issuer or "–"),
        "status": words(f"export.status.{record.status}"),
        "reason": printable(record.decision.reason) if record.decision else "",
        "rejected": record.status is Status.REJECTED,
    }
