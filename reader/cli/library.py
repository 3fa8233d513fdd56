# SPDX-License-Identifier: MIT
"""Owns the commands on a library: ``import``, ``search``, ``rebuild``."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from reader.cli.opening import opened
from reader.cli.output import put, say_error
from reader.cli.querying import newest_first, read_query
from reader.core.corpus import Entry
from reader.core.messages import message
from reader.core.pace import Pace
from reader.core.query import Query, SearchText
from reader.core.snippets import make_snippet
from reader.export.tables import json_line
from reader.store.report import Talk

if TYPE_CHECKING:
    from reader.store.library import Library

FAILED = 1
_SAID_EVERY = 0.2
"""s between two lines."""


def import_into(
    paths: Sequence[Path],
    folder: Path | None,
    jobs: int | None,
    scheduler: str | None,
    columns: Mapping[str, str],
) -> int:
    """Import files and folders into a library, which is begun where there is none.

    ``jobs`` None uses all cores, 1 no other process; with the address of a ``scheduler`` the files are read by its
    cluster. ``columns`` says which column of a table is which field.
    """
    from reader.store.pool import processors

    workers, jobs = None, jobs or processors()
    if scheduler:
        from reader.store.cluster import cluster

        workers = partial(cluster, scheduler)
    told = _ImportProgress() if _is_terminal() else None
    with opened(folder, begin=True) as library:
        library.pending.add(paths)
        library.choices.given = columns
        talk = Talk(progress=told.step, counted=told.count) if told else Talk()
        report = library.import_paths(paths, talk=talk, jobs=jobs if jobs > 1 else 0, workers=workers)
        library.pending.remove(paths)
    from reader.store.sources import shown

    for path, reason in report.failed:
        say_error(f"{shown(path)}: {reason}")
    counts = {"added": len(report.added), "updated": len(report.updated), "unchanged": len(report.unchanged)}
    counts |= {"moved": len(report.moved), "failed": len(report.failed)}
    put(message("cli.imported", **counts) + "\n")
    return FAILED if report.failed else 0


def search(typed: str, folder: Path | None, style: str, limit: int | None) -> int:
    """Print the articles that a query finds, the newest first; ``limit`` None prints all.

    :raises UsageError: the query can't be read.
    """
    query = read_query(typed)
    with opened(folder) as library:
        library.index(progress=_progress("cli.indexing"))
        corpus = library.corpus()
        found = newest_first(library, query)
        for number in found[:limit]:
            put(_row(library, corpus.entries_of([number])[number], query, style) + "\n")
        if style == "table":
            put(message("cli.found", count=len(found), total=len(corpus)) + "\n")
    return 0


def rebuild(folder: Path | None) -> int:
    """Make everything derived anew out of the texts that the library keeps."""
    from reader.store.pool import processors

    jobs = processors()
    with opened(folder, writes=True) as library:
        library.rebuild(progress=_progress("cli.reading"), jobs=jobs if jobs > 1 else 0)
        library.index(progress=_progress("cli.indexing"))
        put(message("cli.rebuilt", count=len(library.corpus().entries)) + "\n")
    return 0


def _date(entry: Entry) -> str:
    return entry.published or entry.event_date or ""


def _row(library: Library, entry: Entry, query: Query, style: str) -> str:
    snippet = make_snippet(query.terms, SearchText(library.text(entry.id)))
    if style == "jsonl":
        facts = {"id": entry.id, "title": entry.title, "source": entry.source, "published": entry.published}
        more = {"place": entry.place, "path": entry.path, "snippet": snippet.text if snippet else None}
        return json_line(facts | more)
    head = " · ".join(filter(None, (_date(entry), entry.source, entry.title)))
    return f"{head}\n    {snippet.text}" if snippet else head


def _is_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _progress(key: str) -> _Progress | None:
    """A line on a terminal that is written over and over; nothing where nobody looks."""
    return _Progress(key) if _is_terminal() else None


class _Progress:
    def __init__(self, key: str) -> None:
        self._key = key

    def __call__(self, done: int, total: int, _name: str) -> None:
        self.say(done, total, "")

    def say(self, done: int, total: int, more: str) -> None:
        line = " · ".join(filter(None, (message(self._key, done=done, total=total), more)))
        end = "\n" if done == total else ""
        print(f"\r{line}\x1b[K", end=end, file=sys.stderr, flush=True)


class _ImportProgress(_Progress):
    """The line with rate and time left."""

    def __init__(self) -> None:
        super().__init__("cli.importing")
        self._pace = Pace()
        self._articles = 0
        self._said = 0.0

    def count(self, articles: int) -> None:
        self._articles = articles

    def step(self, done: int, total: int, _name: str) -> None:
        self._pace.step(done, total, self._articles)
        if done == total or monotonic() - self._said >= _SAID_EVERY:
            self._said = monotonic()
            self.say(done, total, self._pace.words())
