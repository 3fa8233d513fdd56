# SPDX-License-Identifier: MIT
"""Owns figures and entities as rows: JSON lines with the fields of the register, CSV for a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from reader.core.corpus import FigureRecord
from reader.core.figure import Figure, Stretch
from reader.core.offsets import SourceText
from reader.core.span import Span

Row = dict[str, Any]

CSV_FIELDS = (
    "file",
    "member",
    "value",
    "percent",
    "approximate",
    "unit",
    "recipient",
    "action",
    "award_form",
    "year_from",
    "year_to",
    "year_source",
    "date_from",
    "date_to",
    "merit_from",
    "merit_to",
    "issuer",
    "issuer_level",
    "issuer_id",
    "place_id",
    "about",
    "event_group",
    "part_of",
    "status",
    "reason",
    "sentence",
    "text",
    "start",
    "end",
    "sentence_start",
    "sentence_end",
    "part_of_start",
    "mentions",
    "rule",
    "confidence",
    "id",
)

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the system's old encoding."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Origin:
    """The text that rows are about: how it is called, and the way from its NFC text to the positions to print."""

    file: str
    text: str
    source: SourceText | None = None
    member: str = ""
    """The article inside the file, where it holds several."""

    @property
    def name(self) -> Row:
        """What names the article in a row; a file of one article needs no member."""
        return {"file": self.file, "member": self.member} if self.member else {"file": self.file}

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Code points of the NFC text to code points of the decoded file as it lies on disk."""
        return (start, end) if self.source is None else self.source.raw_span(start, end)


def figure_rows(records: Iterable[FigureRecord], origin: Origin) -> Iterator[Row]:
    """One row a record, in the order of the text; ``part_of`` is the value of the total."""
    for record, total in with_totals(records):
        yield _figure_row(record, total, origin)


def with_totals(records: Iterable[FigureRecord]) -> Iterator[tuple[FigureRecord, Figure | None]]:
    """The records of an article in the order of the text, each with the total that it is a part of."""
    ordered = sorted(records, key=lambda record: record.extracted.start)
    totals = {record.extracted.id: record.figure for record in ordered}
    for record in ordered:
        yield record, totals.get(record.figure.part_of or "")


def sentence_of(record: FigureRecord, text: str) -> str:
    """The sentence of the NFC text that states a figure, in one line."""
    found = record.extracted
    return " ".join(text[found.sentence_start : found.sentence_end].split())


def _figure_row(record: FigureRecord, total: Figure | None, origin: Origin) -> Row:
    figure = record.figure
    start, end = origin.span(figure.start, figure.end)
    sentence_start, sentence_end = origin.span(figure.sentence_start, figure.sentence_end)
    return {
        **origin.name,
        "id": figure.id,
        "start": start,
        "end": end,
        "text": figure.text,
        "value": figure.value,
        "percent": figure.percent,
        "approximate": figure.approximate,
        "recipient": figure.recipient,
        "unit": figure.unit,
        "action": figure.action,
        "award_form": figure.award_form,
        "year_from": figure.year_from,
        "year_to": figure.year_to,
        "date_from": figure.date_from,
        "date_to": figure.date_to,
        "merit_from": figure.merit_from,
        "merit_to": figure.merit_to,
        "year_source": figure.year_source,
        "issuer": figure.issuer,
        "issuer_id": figure.issuer_id,
        "issuer_level": figure.issuer_level,
        "place_id": figure.place_id,
        "about": list(figure.about),
        "event_group": figure.event_group,
        "part_of": total.value if total else None,
        "part_of_start": origin.span(total.start, total.end)[0] if total else None,
        "mentions": [list(origin.span(*mention)) for mention in figure.mentions],
        "evidence": _evidence(figure, origin),
        "sentence_start": sentence_start,
        "sentence_end": sentence_end,
        "rule": figure.rule,
        "confidence": figure.confidence,
        "status": record.status,
    }


def _evidence(figure: Figure, origin: Origin) -> dict[str, list[int] | None]:
    def place(stretch: Stretch | None) -> list[int] | None:
        return list(origin.span(*stretch)) if stretch else None

    words = figure.evidence
    return {"verb": place(words.verb), "issuer": place(words.issuer), "period": place(words.period)}


def entity_rows(spans: Iterable[Span], origin: Origin) -> Iterator[Row]:
    """One row a mark, in the order of the text; general words are no entities and left out."""
    for span in spans:
        if span.generic:
            continue
        start, end = origin.span(span.start, span.end)
        yield {
            **origin.name,
            "start": start,
            "end": end,
            "text": span.text,
            "type": span.type,
            "id": span.id,
            "person": None if span.person is None else origin.span(span.person, span.person)[0],
            "nested": span.nested,
        }


def json_line(row: Row) -> str:
    """A row as one line of JSON, without its line end."""
    return json.dumps(row, ensure_ascii=False)


def csv_head() -> str:
    """The byte order mark and the line of the column names."""
    return BYTE_ORDER_MARK + csv_line(CSV_FIELDS)


def csv_lines(records: Iterable[FigureRecord], origin: Origin) -> Iterator[str]:
    """The records as lines of CSV, each with its line end; with the sentence, so that the number can be judged."""
    for record, total in with_totals(records):
        told = {
            "sentence": sentence_of(record, origin.text),
            "reason": record.decision.reason if record.decision else "",
        }
        cells = {"member": "", **_figure_row(record, total, origin), **told}
        yield csv_line([_cell(cells[name]) for name in CSV_FIELDS])


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(f"{item[0]}-{item[1]}" if isinstance(item, list) else str(item) for item in value)
    return harmless(value) if isinstance(value, str) else value


def harmless(words: str) -> str:
    """A cell of words that no spreadsheet takes for a formula."""
    return "'" + words if words.startswith(_FORMULA) else words


def csv_line(cells: Iterable[object]) -> str:
    """Cells as a line of CSV with its line end."""
    line = io.StringIO()
    csv.writer(line).writerow(list(cells))
    return line.getvalue()
