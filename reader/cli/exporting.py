# SPDX-License-Identifier: MIT
"""Owns the command ``export``: files, or the articles of a library, to PDF, CSV or notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.opening import is_there, opened
from reader.cli.sources import Sources, article_of
from reader.core.errors import ReaderError
from reader.core.event_groups import tell_events
from reader.core.messages import language
from reader.export.landing import write_file
from reader.export.request import ExportArticle, PdfRequest
from reader.export.tables import Origin, csv_head, csv_lines
from reader.export.words import Words
from reader.store.paths import Paths

if TYPE_CHECKING:
    from reader.store.library import Library

KINDS = ("pdf", "csv", "notes")


@dataclass(frozen=True, slots=True)
class _Item:
    """An article to export, and where rows about it say that they stand."""

    article: ExportArticle
    origin: Origin


def export(kind: str, paths: Sequence[Path], library: Path | None, ids: Sequence[str], out: Path) -> int:
    """Write the articles of the files, or of the library in a folder (those with these ids), to ``out``.

    :raises ReaderError: there is no library, nothing to export, or ``out`` can't be written.
    """
    if library is not None:
        with opened(library) as found:
            _write(kind, list(_from_library(found, ids)), out)
        return 0
    sources = Sources(paths)
    items = _in_events(list(_from_files(sources, out)))
    _write(kind, _with_own_notes(items) if kind == "notes" else items, out)
    return sources.exit_code


def _from_files(sources: Sources, out: Path) -> Iterator[_Item]:
    target = out.resolve()
    for source in sources:
        if source.file.path.resolve() == target:
            raise ReaderError("cli.overwrites_source", path=out)
        article, records = article_of(source)
        yield _Item(ExportArticle(article, figures=records), source.origin)


def _in_events(items: list[_Item]) -> list[_Item]:
    """The articles with the events that their figures share."""
    found = [
        (item.article.article.text, item.article.article.reading.structure, item.article.figures) for item in items
    ]
    told = zip(items, tell_events(found), strict=True)
    return [replace(item, article=replace(item.article, figures=records)) for item, records in told]


def _from_library(library: Library, ids: Sequence[str]) -> Iterator[_Item]:
    corpus = library.corpus()
    for article_id in ids or [entry.id for entry in corpus.entries]:
        article = library.article(article_id)
        notes = library.work.notes(article_id)
        name = Path(article.entry.path).name if article.entry.path else article_id
        yield _Item(ExportArticle(article, notes, corpus.figures_of(article_id)), Origin(name, article.text))


def _with_own_notes(items: list[_Item]) -> list[_Item]:
    """Files bring no notes: those of the person's own library go with them, by the hash of the text."""
    if not is_there(Paths.home().user_file):
        return items
    with opened(None) as library:
        return [replace(item, article=_noted(item.article, library)) for item in items]


def _noted(item: ExportArticle, library: Library) -> ExportArticle:
    article_id = library.work.article_of(item.article.entry.text_hash)
    return replace(item, notes=library.work.notes(article_id)) if article_id else item


def _write(kind: str, items: Sequence[_Item], out: Path) -> None:
    if not items:
        raise ReaderError("cli.nothing")
    if kind == "pdf":
        from reader.export.pdf import export_pdf

        export_pdf(PdfRequest(tuple(item.article for item in items), language()), out)
    elif kind == "csv":
        rows = (line for item in items for line in csv_lines(item.article.figures, item.origin))
        write_file(out, (csv_head() + "".join(rows)).encode("utf-8", "backslashreplace"))
    else:
        _write_notes(items, out)


def _write_notes(items: Sequence[_Item], out: Path) -> None:
    from reader.export.notes import markdown, web_annotations

    articles = [(item.article.article.entry, item.article.notes) for item in items]
    as_data = out.suffix.lower() in (".json", ".jsonld")
    written = web_annotations(articles) if as_data else markdown(articles, Words(language()))
    write_file(out, written.encode("utf-8", "backslashreplace"))
