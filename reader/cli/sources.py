# SPDX-License-Identifier: MIT
"""Owns the way from the paths on a command line to articles that are read; what can't be read is told and left out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.cli.output import say_error
from reader.core.corpus import Article, Entry, FigureRecord, Reading
from reader.core.errors import ReaderError
from reader.core.messages import message
from reader.core.structure import Structure
from reader.export.tables import Origin
from reader.store.formats import Unreadable
from reader.store.sources import SourceFile, expand, is_folder, read_sources, shown
from reader.store.told_dates import beats_print


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read; ``name`` is its path from the folder given, or the base name of a single file."""

    name: str
    file: SourceFile

    @property
    def text(self) -> str:
        """The NFC text."""
        return self.file.source.text

    @property
    def origin(self) -> Origin:
        """What rows about this file need: positions in it as it lies on disk."""
        return Origin(self.name, self.text, self.file.source, self.file.member)

    def read(self) -> Reading:
        """What the extraction finds in it."""
        from reader.extract.pipeline import read_article

        date = self.file.facts.get("published")
        if beats_print(self.file.facts):
            return read_article(self.text, published=date)
        return read_article(self.text, published_fallback=date)


@dataclass(slots=True)
class Sources:
    """The files behind some paths, read one after another; counts those that failed."""

    paths: Iterable[Path]
    failed: int = 0

    def __iter__(self) -> Iterator[Source]:
        for path in self.paths:
            for name, file in self._files(path):
                yield from self._articles(name, file)

    def _articles(self, name: str, file: Path) -> Iterator[Source]:
        try:
            for found in read_sources(file):
                if isinstance(found, Unreadable):
                    self._tell(file / found.member, found.error)
                else:
                    yield Source(name, found)
        except ReaderError as error:
            self._tell(file, error)

    @property
    def exit_code(self) -> int:
        """1 where a file could not be read."""
        return 1 if self.failed else 0

    def _files(self, path: Path) -> Iterator[tuple[str, Path]]:
        if not is_folder(path):
            yield path.name, path
            return
        files = expand([path])
        if not files:
            self._tell(path, ReaderError("cli.empty_folder", path=shown(path)))
        for file in files:
            yield Path(os.path.relpath(file, path)).as_posix(), file

    def _tell(self, path: Path, error: ReaderError) -> None:
        self.failed += 1
        sentence = str(error)
        say_error(sentence if shown(path) in sentence else message("cli.failed", path=shown(path), reason=sentence))


def article_of(source: Source) -> tuple[Article, tuple[FigureRecord, ...]]:
    """A file as an article that no library knows."""
    reading = source.read()
    entry = _entry(source, reading.structure, reading.text_hash)
    records = tuple(FigureRecord(entry.id, figure) for figure in reading.figures)
    return Article(entry, source.text, reading), records


def _entry(source: Source, structure: Structure, hashed: str) -> Entry:
    given = source.file.facts
    return Entry(
        id=hashed,
        title=given.get("title") or structure.title or source.file.path.stem,
        text_hash=hashed,
        source=given.get("source") or structure.source,
        published=structure.published or given.get("published"),
        published_source=structure.published_source or ("file" if given.get("published") else None),
        event_date=structure.event_date,
        event_date_source=structure.event_date_source,
        place=structure.place,
        place_source=structure.place_source,
        place_id=structure.place_id,
        path=str(source.file.path),
        encoding=source.file.encoding,
        characters=len(source.text),
    )
