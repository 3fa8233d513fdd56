# SPDX-License-Identifier: MIT
"""Owns the data of a whole PDF, as the template reads it: texts, colours, articles, legend. Nothing of it is markup."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from reader.core.dates import show_date
from reader.core.paint import KINDS
from reader.core.resources import read_json
from reader.export.page import article_data
from reader.export.printable import printable
from reader.export.request import ExportArticle, PdfRequest
from reader.export.words import Words

THEME = "themes/light.json"
"""Paper is white: a PDF has the colours of the light theme, whatever the screen shows."""

LABELS = (
    "pdf.contents",
    "pdf.figures",
    "pdf.figures.passage",
    "pdf.notes",
    "pdf.extent",
    "pdf.passage",
    "pdf.legend",
    "pdf.legend.note",
    "pdf.legend.years",
    "export.column.value",
    "export.column.unit",
    "export.column.action",
    "export.column.years",
    "export.column.issuer",
    "export.column.status",
)


def document_data(request: PdfRequest, part: Sequence[ExportArticle], number: int, parts: int) -> dict[str, Any]:
    """The data of one file; ``number`` is that of the part, from 1."""
    words = Words(request.language)
    articles = [article_data(item, words, request.unmarked) for item in part]
    title = printable(_title(request, articles, words))
    return {
        "language": request.language,
        "title": f"{title} ({number}/{parts})" if parts > 1 else title,
        "subtitle": words("pdf.subtitle", date=show_date(request.created[:10])),
        "labels": {key: words(key) for key in LABELS},
        "page": words("pdf.page", page="\ue000", pages="\ue001")
        .replace("\ue000", "{page}")
        .replace("\ue001", "{pages}"),
        "colours": read_json(THEME)["roles"],
        "articles": articles,
        "legend": _legend(articles, words),
        "has_notes": any(article["has_notes"] for article in articles),
    }


def _title(request: PdfRequest, articles: list[dict[str, Any]], words: Words) -> str:
    if request.title and request.title.strip():
        return request.title
    if len(request.articles) == 1:
        return str(articles[0]["title"])
    return words("pdf.title.several", count=len(request.articles))


def _legend(articles: list[dict[str, Any]], words: Words) -> list[list[str]]:
    """The types that are highlighted somewhere: ``[type, name]``, in the legend's order."""
    seen = Counter(run[1] for article in articles for block in article["blocks"] for run in block["runs"])
    return [[key, words(f"export.type.{key}")] for key in KINDS if seen[key]]
