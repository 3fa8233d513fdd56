# SPDX-License-Identifier: MIT
"""Owns the command ``export``: files, or the articles of a library, to PDF, Excel, CSV or notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.opening import is_there, opened
from reader.cli.querying import newest_first, read_query
from reader.cli.sources import Sources, article_of
from reader.core.errors import ReaderError
from reader.core.event_groups import tell_events
from reader.core.messages import language
from reader.export.landing import write_file, write_lines
from reader.export.request import ExportArticle, PdfRequest
from reader.export.tables import Origin, csv_head, csv_lines
from reader.export.words import Words
from reader.export.workbook import FiguresOf, Sums, file_of, write_workbook
from reader.store.paths import Paths

if TYPE_CHECKING:
    from reader.core.corpus import Corpus
    from reader.core.query import Query
    from reader.core.yearly_sums import YearlySum
    from reader.store.library import Library

KINDS = ("pdf", "xlsx", "csv", "notes")


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which articles of a library: those with these ids, those that a query finds, both, or all."""

    ids: Sequence[str] = ()
    query: str = ""


@dataclass(frozen=True, slots=True)
class _Item:
    """An article to export, and where rows about it say that they stand."""

    article: ExportArticle
    origin: Origin


def export_library(kind: str, folder: Path, chosen: Chosen, out: Path) -> int:
    """Write articles of the library in a folder to ``out``.

    :raises ReaderError: there is no library, nothing to export, or ``out`` can't be written.
    :raises UsageError: the query can't be read.
    """
    query = read_query(chosen.query) if chosen.query else None
    with opened(folder) as library:
        corpus = library.corpus()
        ids = _ids(library, corpus, chosen.ids, query)
        if kind == "notes" and not chosen.ids:  # the others need not be read; one at least, the file is written anyway
            noted = library.work.note_counts()
            ids = [article_id for article_id in ids if article_id in noted] or ids[:1]
        _write(kind, map(partial(_from_library, library, corpus), ids), out, lambda: _sums_of(corpus, ids))
    return 0


def export_files(kind: str, paths: Sequence[Path], out: Path) -> int:
    """Write the articles of files to ``out``.

    :raises ReaderError: there is nothing to export, or ``out`` can't be written.
    """
    sources = Sources(paths)
    items = _in_events(list(_from_files(sources, out)))
    _write(kind, _with_own_notes(items) if kind == "notes" else items, out, lambda: _sums_of_files(items))
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


def _ids(library: Library, corpus: Corpus, wished: Sequence[str], query: Query | None) -> list[str]:
    """The articles in the order of the library; of a query, the newest first; as they are named, where they are."""
    if query is None:
        return list(wished) or [entry.id for entry in corpus.entries]
    library.index()
    found, named = corpus.ids_of(newest_first(library, query)), frozenset(wished)
    return [article_id for article_id in found if not named or article_id in named]


def _from_library(library: Library, corpus: Corpus, article_id: str) -> _Item:
    article = library.article(article_id)
    notes = library.work.notes(article_id)
    origin = Origin(file_of(article.entry), article.text)
    return _Item(ExportArticle(article, notes, corpus.figures_of(article_id)), origin)


def _with_own_notes(items: list[_Item]) -> list[_Item]:
    """Files bring no notes: those of the person's own library go with them, by the hash of the text."""
    if not is_there(Paths.home().user_file):
        return items
    with opened(None) as library:
        return [replace(item, article=_noted(item.article, library)) for item in items]


def _noted(item: ExportArticle, library: Library) -> ExportArticle:
    article_id = library.work.article_of(item.article.entry.text_hash)
    return replace(item, notes=library.work.notes(article_id)) if article_id else item


def _sums_of(corpus: Corpus, ids: Iterable[str]) -> Sequence[YearlySum]:
    from reader.core.yearly_sums import yearly_sums  # it brings NumPy, which the other kinds do without

    articles = corpus.columns.mask(corpus.columns.positions_of(corpus.numbers_of(ids)))
    return yearly_sums(corpus, corpus.figure_columns.rows_of(articles))


def _sums_of_files(items: Iterable[_Item]) -> Sequence[YearlySum]:
    """The same text in two files is one article."""
    from reader.core.corpus import Corpus

    articles = {item.article.article.entry.id: item.article for item in items}
    figures = chain.from_iterable(article.figures for article in articles.values())
    return _sums_of(Corpus.of((one.article.entry for one in articles.values()), figures), articles)


def _write(kind: str, items: Iterable[_Item], out: Path, sums: Sums) -> None:
    """Tables are written as the articles come, however many these are; the other kinds need all of them."""
    items = iter(items)
    first = next(items, None)
    if first is None:
        raise ReaderError("cli.nothing")
    items = chain((first,), items)
    if kind == "pdf":
        from reader.export.pdf import export_pdf

        export_pdf(PdfRequest(tuple(item.article for item in items), language()), out)
    elif kind == "xlsx":
        write_workbook(out, map(_figures_of, items), Words(language()), sums)
    elif kind == "csv":
        rows = (line for item in items for line in csv_lines(item.article.figures, item.origin))
        write_lines(out, chain((csv_head(),), rows))
    else:
        _write_notes(items, out)


def _figures_of(item: _Item) -> FiguresOf:
    article = item.article.article
    file = f"{item.origin.file} · {item.origin.member}" if item.origin.member else item.origin.file
    return FiguresOf(article.entry, article.text, item.article.figures, file)


def _write_notes(items: Iterable[_Item], out: Path) -> None:
    from reader.export.notes import markdown, web_annotations

    articles = [(item.article.article.entry, item.article.notes) for item in items]
    as_data = out.suffix.lower() in (".json", ".jsonld")
    written = web_annotations(articles) if as_data else markdown(articles, Words(language()))
    write_file(out, written.encode("utf-8", "backslashreplace"))
