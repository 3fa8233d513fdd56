# SPDX-License-Identifier: MIT
"""Owns the measurement of one article that is added to a large library: read, kept, listed and found."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from reader.core.query import Query
from reader.store.warming import make_ready
from tests.benchmarks.library.articles import ArticleMaker
from tests.benchmarks.library.context import Context
from tests.benchmarks.library.files import write_corpus
from tests.benchmarks.library.searching import opened
from tests.benchmarks.library.table import Row, Stopwatch

BAR = 100
"""ms"""
ADDED = 20
_UNKNOWN = 50_000_000
"""Numbers of articles that no library here has."""


def measure_adding(context: Context) -> list[Row]:
    """Import single files into a copy of the library, until each is in the corpus and found."""
    with tempfile.TemporaryDirectory(dir=context.keep) as folder:
        home = Path(folder, "library")
        shutil.copytree(context.library, home)
        maker = ArticleMaker(context.seed)
        write_corpus(Path(folder, "new"), maker.articles(ADDED + 1, _UNKNOWN))
        files = sorted(Path(folder, "new").rglob("*.txt"))
        watch = Stopwatch()
        with opened(home) as library:
            make_ready()  # as the window does while somebody chooses a file
            library.import_paths(files[:1])
            for file in files[1:]:
                with watch.lap():
                    (added,) = library.import_paths([file]).added
                    listed = library.corpus().position_of(added)
                assert listed is not None
            assert len(library.find(Query.parse("", typing=False))) == len(library.corpus())
    return [
        Row(
            f"add one article to {context.articles:,}, read and indexed",
            f"≤ {BAR} ms",
            str(watch),
            watch.cpu.p95 <= BAR,
        )
    ]
