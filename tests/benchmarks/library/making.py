# SPDX-License-Identifier: MIT
"""Owns the fast making of large libraries: the store's own way in, with readings that need no reading.

What search, list, memory and disk are measured on is what an import of as many articles leaves, but for the rules'
time: some articles are read, all others are put together of their lines (``blocks``).
"""

from __future__ import annotations

import pickle
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from unittest.mock import patch

from reader.core.corpus import Reading
from reader.store import articles, preparing
from reader.store.extraction import read_text
from reader.store.formats import Document
from reader.store.library import Library
from reader.store.paths import Paths
from reader.store.pool import processors
from reader.store.preparing import Found
from reader.store.sources import RawFile
from tests.benchmarks.library.articles import ArticleMaker, Made
from tests.benchmarks.library.blocks import Composer, Units, cut
from tests.benchmarks.library.files import path_of

READ = 300
"""Articles that are read; their lines are what all others are made of."""
WORTH_WORKERS = 20
"""Fewer are read sooner than other processes are started."""
AT_ONCE = 250
_composer: list[Composer] = []


def make_library(folder: Path, count: int, seed: int = 1, *, short: bool = False, say: bool = True) -> float:
    """A library of so many articles in a folder, to be opened like any other; how many seconds it took."""
    began = time.perf_counter()
    library = Library.open(Paths.inside(folder))
    try:
        with _workers(_read_units(seed, max(5, min(READ, count))), seed, short) as workers:
            for done, found in enumerate(_all_found(workers, seed, count), 1):
                _keep(library, *found)
                if say and done % 5000 == 0:
                    print(f"  {done:,} of {count:,}, {time.perf_counter() - began:.0f} s", file=sys.stderr, flush=True)
        library.index()
        settle(library)
    finally:
        library.close()
    return time.perf_counter() - began


def library_folder(keep: Path, count: int, seed: int = 1, *, short: bool = False) -> Path:
    """A made library; made only where it isn't there from an earlier run."""
    folder = keep / f"library-{count}-{seed}{'-short' if short else ''}"
    done = folder / ".complete"
    if not done.exists():
        print(f"making a library of {count:,} articles", file=sys.stderr, flush=True)
        took = make_library(folder, count, seed, short=short)
        done.write_text(f"{took:.1f}", encoding="utf-8")
        print(f"made in {took:.0f} s", file=sys.stderr, flush=True)
    return folder


def settle(library: Library) -> None:
    """Have everything on the disk and nothing in journals, as after the program has been closed."""
    with library._file.reading() as db:
        db.execute("PRAGMA derived.wal_checkpoint(TRUNCATE)")
        db.execute("PRAGMA main.wal_checkpoint(TRUNCATE)")


def _keep(library: Library, found: Found, raw: RawFile) -> None:
    """As an import keeps what a worker has found."""
    library._importer().keep(found, raw)


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


def _workers(units: Units, seed: int, short: bool) -> Executor:
    """All but one of the processors: this process keeps what they make."""
    data = pickle.dumps(units)
    return ProcessPoolExecutor(max(1, processors() - 1), get_context("spawn"), _begin, (data, seed, short))


def _begin(units: bytes, seed: int, short: bool) -> None:
    _composer[:] = [Composer(pickle.loads(units), ArticleMaker(seed, short=short), seed, short=short)]


def _all_found(workers: Executor, seed: int, count: int) -> Iterator[tuple[Found, RawFile]]:
    """Everything in order; the workers are a few steps ahead."""
    firsts = iter(range(0, count, AT_ONCE))
    ahead: list[Future[list[tuple[Found, RawFile]]]] = []
    while True:
        while len(ahead) < 4 and (first := next(firsts, None)) is not None:
            ahead.append(workers.submit(_compose, first, min(AT_ONCE, count - first)))
        if not ahead:
            return
        yield from ahead.pop(0).result()


def _compose(first: int, count: int) -> list[tuple[Found, RawFile]]:
    return [prepared(*_composer[0].article(number)) for number in range(first, first + count)]


def prepared(made: Made, reading: Reading) -> tuple[Found, RawFile]:
    """What a worker of an import hands over, had it read a file with this article and its rules found this."""
    path = path_of(Path("/archive"), made.number)
    size = len(made.text.encode("utf-8"))
    raw = RawFile(path, b"", size, 1_500_000_000_000_000_000 + made.number, reading.text_hash)
    document = Document(made.text, "UTF-8")
    with patch.multiple(
        preparing, read_raw=lambda _: raw, documents=lambda _: [document], read_text=lambda *_: reading
    ):
        (found,) = preparing.prepare_file(path)
    assert isinstance(found, Found)
    return found, raw


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
