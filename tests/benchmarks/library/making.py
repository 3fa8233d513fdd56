# SPDX-License-Identifier: MIT
"""Owns the fast making of large libraries: an import like any other, but for readings that need no reading.

What search, list, memory and disk are measured on is what an import of as many articles leaves: some articles are read,
and whenever the import reads a file, the worker puts an article together of their lines instead (``blocks``).
"""

from __future__ import annotations

import os
import pickle
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from unittest.mock import patch

from reader.core.corpus import Reading
from reader.extract.user_words import rules_version
from reader.store import articles, pool, preparing
from reader.store.extraction import read_text
from reader.store.formats import Document
from reader.store.library import Library
from reader.store.migrations import DERIVED_SCHEMA
from reader.store.paths import Paths
from reader.store.pool import processors
from reader.store.sources import RawFile
from tests.benchmarks.library.articles import ArticleMaker
from tests.benchmarks.library.blocks import Composer, Units, cut
from tests.benchmarks.library.files import path_of

READ = 300
"""Articles that are read; their lines are what all others are made of."""
WORTH_WORKERS = 20
"""Fewer are read sooner than other processes are started."""
RECIPE = "TULIEU_BENCHMARK_RECIPE"
"""In the environment: the file with what the workers make articles of."""
_serve = pool.serve


def make_library(folder: Path, count: int, seed: int = 1, *, short: bool = False, say: bool = True) -> float:
    """A library of so many articles in a folder, to be opened like any other; how many seconds it took."""
    began = time.perf_counter()

    def progress(done: int, total: int, _name: str) -> None:
        if say and done % 5000 == 0:
            print(f"  {done:,} of {total:,}, {time.perf_counter() - began:.0f} s", file=sys.stderr, flush=True)

    library = Library.open(Paths.inside(folder))
    try:
        making = patch.object(pool, "serve", serve_made_articles)
        with _empty_files(count) as files, _recipe(seed, count, short=short), making:
            workers = partial(pool.processes, processors())  # however few the files are
            report = library.import_paths([files], progress=progress, workers=workers)
        if report.failed:
            raise RuntimeError(f"{len(report.failed)} articles failed: {report.failed[0][1]}")
        library.index()
        settle(library)
    finally:
        library.close()
    return time.perf_counter() - began


def library_folder(keep: Path, count: int, seed: int = 1, *, short: bool = False) -> Path:
    """A made library; made only where it isn't there from an earlier run."""
    folder = keep / f"library-{count}-{seed}{'-short' if short else ''}-schema-{DERIVED_SCHEMA}"
    done = folder / ".complete"
    if not done.exists():
        print(f"making a library of {count:,} articles", file=sys.stderr, flush=True)
        took = make_library(folder, count, seed, short=short)
        done.write_text(f"{took:.1f}", encoding="utf-8")
        print(f"made in {took:.0f} s", file=sys.stderr, flush=True)
    keep_readings(folder)
    return folder


def keep_readings(folder: Path) -> None:
    """Let a kept library pass for read by today's rules: the window would read its articles again while measured.

    What they say was put together anyway; only the real rules' speed is measured, and on other articles.
    """
    library = Library.open(Paths.inside(folder))
    try:
        with library._file.writing() as db:
            db.execute("UPDATE derived.readings SET rules = ?1 WHERE rules IS NOT ?1", (rules_version(),))
        settle(library)
    finally:
        library.close()


def settle(library: Library) -> None:
    """Have everything on the disk and nothing in journals, as after the program has been closed."""
    with library._file.reading() as db:
        db.execute("PRAGMA derived.wal_checkpoint(TRUNCATE)")
        db.execute("PRAGMA main.wal_checkpoint(TRUNCATE)")


def size_of(folder: Path) -> int:
    """How many articles a library has.

    :raises ReaderError: it can't be opened.
    """
    library = Library.open(Paths.inside(folder))
    try:
        return len(library.corpus())
    finally:
        library.close()


def texts_of(folder: Path) -> Iterator[str]:
    """The texts of a library's articles, in order."""
    library = Library.open(Paths.inside(folder))
    try:
        with library._file.reading() as db:
            numbers = [number for (number,) in db.execute("SELECT number FROM main.articles ORDER BY number")]
        for number in numbers:
            with library._file.reading() as db:
                text = articles.current_text(db, number)
            yield text or ""
    finally:
        library.close()


@contextmanager
def _empty_files(count: int) -> Iterator[Path]:
    """Files by whose names the workers know which articles to make."""
    with tempfile.TemporaryDirectory(prefix="tulieu-names-") as folder:
        for number in range(count):
            path = path_of(Path(folder), number)
            try:
                path.touch()
            except FileNotFoundError:
                path.parent.mkdir(parents=True)
                path.touch()
        yield Path(folder)


@contextmanager
def _recipe(seed: int, count: int, *, short: bool) -> Iterator[None]:
    """What the workers need, in a file that the environment names."""
    units = _read_units(seed, max(5, min(READ, count)))
    with tempfile.NamedTemporaryFile(prefix="tulieu-recipe-") as file:
        pickle.dump((units, seed, short), file)
        file.flush()
        with patch.dict(os.environ, {RECIPE: file.name}):
            yield


def _read_units(seed: int, count: int) -> Units:
    """Read some articles with the real rules."""
    texts = [made.text for made in ArticleMaker(seed + 1).articles(count)]
    if count <= WORTH_WORKERS:
        readings = list(map(_read, texts))
    else:
        with ProcessPoolExecutor(processors(), get_context("spawn")) as workers:
            readings = list(workers.map(_read, texts, chunksize=10))
    return cut(list(zip(texts, readings, strict=True)))


def _read(text: str) -> Reading:
    return read_text(text, None)


def serve_made_articles(*arguments: Any) -> None:
    """What a worker of an import does, with made articles in place of what lies in the files."""
    units, seed, short = pickle.loads(Path(os.environ[RECIPE]).read_bytes())
    source = Source(Composer(units, ArticleMaker(seed, short=short), seed, short=short))
    replaced: dict[str, Callable[..., Any]] = {
        "read_raw": source.raw,
        "documents": source.documents,
        "read_text": source.reading,
    }
    with patch.multiple(preparing, **replaced):
        _serve(*arguments)


class Source:
    """Stands between the import and its files; remembers the articles at hand."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer
        self._texts: dict[str, str] = {}
        self._readings: dict[str, Reading] = {}

    def raw(self, path: str) -> RawFile:
        """The file of an article."""
        made, reading = self._composer.article(int(Path(path).stem))
        self._texts[path], self._readings[made.text] = made.text, reading
        size = len(made.text.encode("utf-8"))
        return RawFile(path, b"", size, 1_500_000_000_000_000_000 + made.number, reading.text_hash)

    def documents(self, raw: RawFile, *_: Any) -> list[Document]:
        """The article in it."""
        return [Document(self._texts.pop(raw.name), "UTF-8")]

    def reading(self, text: str, _published: str | None) -> Reading:
        """What the rules would find."""
        return self._readings.pop(text)
