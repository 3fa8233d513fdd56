# SPDX-License-Identifier: MIT
"""Owns what an export is asked for: which articles, which passage of them, with which notes and figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from reader.core.corpus import Article, FigureRecord
from reader.core.note import Note
from reader.core.paint import KINDS

PART_ARTICLES = 300
"""Typesetting takes about 1 MB of memory a page, 1 GB for so many articles: longer selections become several files."""

PART_CHARACTERS = 1_000_000
"""Typesetting takes about 0.5 KB of memory a character; an article alone may exceed this."""


def export_moment() -> str:
    """This moment with the distance from UTC, as a PdfRequest wants it."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


@dataclass(frozen=True, slots=True)
class ExportArticle:
    """An article to print; ``passage`` is a ``[start, end)`` of its text in code points, None for all of it."""

    article: Article
    notes: tuple[Note, ...] = ()
    figures: tuple[FigureRecord, ...] = ()
    passage: tuple[int, int] | None = None
    with_table: bool = True
    """Whether the table of its figures is printed; they are highlighted either way."""

    def __post_init__(self) -> None:
        if self.passage is not None and not 0 <= self.passage[0] < self.passage[1] <= len(self.article.text):
            raise ValueError(f"not a passage of the text: {self.passage}")

    @property
    def extent(self) -> tuple[int, int]:
        """What is printed of the text, in code points."""
        return self.passage or (0, len(self.article.text))


@dataclass(frozen=True, slots=True)
class PdfRequest:
    """What shall stand in the PDF.

    ``created`` is ISO 8601 with the distance from UTC; the same request with the same moment gives the same bytes.
    ``hidden_types`` names the kinds of mark that are printed without highlight, ``highlights`` says if any has one.
    """

    articles: tuple[ExportArticle, ...]
    language: str
    created: str = field(default_factory=export_moment)
    title: str | None = None
    highlights: bool = True
    hidden_types: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.articles:
            raise ValueError("nothing to print")
        if datetime.fromisoformat(self.created).tzinfo is None:
            raise ValueError(f"without time zone: {self.created}")

    @property
    def unmarked(self) -> frozenset[str]:
        """The kinds of mark that are printed without highlight."""
        return frozenset(self.hidden_types if self.highlights else KINDS)


def parts_of(request: PdfRequest) -> tuple[tuple[ExportArticle, ...], ...]:
    """The articles in parts of bounded size, each to become one file."""
    return tuple(_cut(request.articles))


def _cut(articles: tuple[ExportArticle, ...]) -> Iterator[tuple[ExportArticle, ...]]:
    part: list[ExportArticle] = []
    characters = 0
    for article in articles:
        length = article.extent[1] - article.extent[0]
        if part and (len(part) == PART_ARTICLES or characters + length > PART_CHARACTERS):
            yield tuple(part)
            part, characters = [], 0
        part.append(article)
        characters += length
    yield tuple(part)


def planned_files(request: PdfRequest, out: Path) -> tuple[Path, ...]:
    """The files that an export will write: ``out``, or ``NAME-1.pdf``, ``NAME-2.pdf`` … beside it."""
    count = len(parts_of(request))
    if count == 1:
        return (out,)
    return tuple(out.with_name(f"{out.stem}-{number}{out.suffix}") for number in range(1, count + 1))
