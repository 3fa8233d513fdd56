# SPDX-License-Identifier: MIT
"""Owns the one list of marks of an article: every reader of names is asked in turn, what overlaps is settled."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.span import EntityType, Span
from reader.core.structure import Part, Structure
from reader.extract.dates import find_dates
from reader.extract.documents import find_documents


def find_spans(text: str, structure: Structure, sentences: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """The marks of an article, ordered by (start, -end); identities are not resolved yet."""
    spans: list[Span] = []
    for block in structure.blocks:
        if block.part is Part.FURNITURE:
            continue
        dates = find_dates(text, block.start, block.end)
        documents = find_documents(text, block.start, block.end, dates)
        for document in documents:
            spans.append(_span(text, document.start, document.end, EntityType.DOCUMENT, generic=document.generic))
        for date in dates:
            nested = any(d.start <= date.start and date.end <= d.end for d in documents)
            spans.append(_span(text, date.start, date.end, EntityType.DATE, generic=date.generic, nested=nested))
    return tuple(sorted(spans, key=lambda span: (span.start, -span.end)))


def _span(text: str, start: int, end: int, kind: EntityType, *, generic: bool = False, nested: bool = False) -> Span:
    return Span(start, end, kind, text[start:end], generic=generic, nested=nested)
