# SPDX-License-Identifier: MIT
"""Owns the commands on a library: ``import``, ``search``, ``rebuild``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.opening import opened
from reader.cli.options import UsageError
from reader.cli.output import put, say_error
from reader.core.corpus import Entry
from reader.core.messages import message
from reader.core.query import Query, SearchText
from reader.core.snippets import make_snippet
from reader.export.tables import json_line

if TYPE_CHECKING:
    from reader.store.library import Library

FAILED = 1


def import_into(paths: Sequence[Path], folder: Path | None, jobs: int | None) -> int:
    """Import files and folders into a library, which is begun where there is none; ``jobs`` None uses all cores."""
    from reader.store.pool import processors

    with opened(folder, begin=True) as library:
        report = library.import_paths(paths, progress=_progress("cli.importing"), jobs=jobs or processors())
    for path, reason in report.failed:
        say_error(f"{path}: {reason}")
    counts = {"added": len(report.added), "updated": len(report.updated), "unchanged": len(report.unchanged)}
    put(message("cli.imported", failed=len(report.failed), **counts) + "\n")
    return FAILED if report.failed else 0


def search(typed: str, folder: Path | None, style: str, limit: int | None) -> int:
    """Print the articles that a query finds, the newest first; ``limit`` None prints all.

    :raises UsageError: the query can't be read.
    """
    query = Query.parse(typed, typing=False)
    for problem in query.problems:
        raise UsageError("cli.query", sentence=problem, place=problem.start + 1)
    with opened(folder) as library:
        library.index(progress=_progress("cli.indexing"))
        found = library.search(query)
        entries = [entry for entry in library.corpus().entries if entry.id in found]
        entries.sort(key=_date, reverse=True)
        for entry in entries[:limit]:
            put(_row(library, entry, query, style) + "\n")
    if style == "table":
        put(message("cli.found", count=len(entries), total=len(library.corpus().entries)) + "\n")
    return 0


def rebuild(folder: Path | None) -> int:
    """Make everything derived anew out of the texts that the library keeps."""
    with opened(folder) as library:
        library.rebuild(progress=_progress("cli.reading"))
        library.index(progress=_progress("cli.indexing"))
        put(message("cli.rebuilt", count=len(library.corpus().entries)) + "\n")
    return 0


def _date(entry: Entry) -> str:
    return entry.published or entry.event_date or ""


def _row(library: Library, entry: Entry, query: Query, style: str) -> str:
    text = library.text(entry.id)
    snippet = make_snippet(query, text, SearchText(text))
    if style == "jsonl":
        facts = {"id": entry.id, "title": entry.title, "source": entry.source, "published": entry.published}
        more = {"place": entry.place, "path": entry.path, "snippet": snippet.text if snippet else None}
        return json_line(facts | more)
    head = " · ".join(filter(None, (_date(entry), entry.source, entry.title)))
    return f"{head}\n    {snippet.text}" if snippet else head


def _progress(key: str) -> _Progress | None:
    """A line on a terminal that is written over and over; nothing where nobody looks."""
    return _Progress(key) if sys.stderr is not None and sys.stderr.isatty() else None


class _Progress:
    def __init__(self, key: str) -> None:
        self._key = key

    def __call__(self, done: int, total: int, _name: str) -> None:
        end = "\n" if done == total else ""
        print(f"\r{message(self._key, done=done, total=total)}", end=end, file=sys.stderr, flush=True)
