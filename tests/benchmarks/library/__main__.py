# SPDX-License-Identifier: MIT
"""The figures of a large library: makes a corpus, measures every aim, prints a Markdown table with rivals beside.

    python -m tests.benchmarks.library [--articles 10000 | --growth] [--imported 2000] [--only search,disk]
                                       [--no-rivals] [--keep DIR] [--short] [--screen] [--library DIR]
    python -m tests.benchmarks.library make --articles N (--library DIR | --files DIR) [--short]

Rivals take part where they are installed (Debian: ripgrep, recollcmd), at the settings that are best for them, which
the table names. ``--keep`` uses made corpora and libraries again. A million articles want ``--short``: 400 characters
each, and get it. ``--library`` measures a library that was imported in place of a made one, on a copy; close it first.
``--growth`` prints the same table at 10,000, 100,000 and 1,000,000, one after the other.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from tests.benchmarks.library.adding import measure_adding
from tests.benchmarks.library.context import Context
from tests.benchmarks.library.disk import measure_disk
from tests.benchmarks.library.facets import measure_facets
from tests.benchmarks.library.files import corpus_folder
from tests.benchmarks.library.importing import measure_import
from tests.benchmarks.library.making import make_library, size_of
from tests.benchmarks.library.opening import measure_memory, measure_start
from tests.benchmarks.library.searching import measure_phrases, measure_typing
from tests.benchmarks.library.table import Row, machine, markdown
from tests.benchmarks.library.window import measure_gaps, measure_scrolling

MEASURES: dict[str, Callable[[Context], list[Row]]] = {
    "import": measure_import,
    "search": measure_typing,
    "phrases": measure_phrases,
    "facets": measure_facets,
    "gaps": measure_gaps,
    "scroll": measure_scrolling,
    "start": measure_start,
    "memory": measure_memory,
    "disk": measure_disk,
    "add": measure_adding,
}
GROWTH = (10_000, 100_000, 1_000_000)
SHORT_FROM = 1_000_000


def measure(context: Context, names: list[str]) -> list[Row]:
    """Every measurement; one that can't be made is a row that says so."""
    rows: list[Row] = []
    for name in names:
        began = time.perf_counter()
        try:
            rows += MEASURES[name](context)
        except Exception as error:  # one that breaks must not cost the others their hour
            traceback.print_exc()
            rows.append(Row(name, "", f"not measured: {str(error)[:200]}", False))
        print(f"{name}: {time.perf_counter() - began:.0f} s", file=sys.stderr, flush=True)
    return rows


def make(options: argparse.Namespace) -> None:
    """Only make what others measure with."""
    if options.library:
        took = make_library(options.library, options.articles, options.seed, short=options.short)
        print(f"{options.articles:,} articles in {took:.1f} s")
    if options.files:
        print(corpus_folder(options.files, options.articles, options.seed, short=options.short))


def read_options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", nargs="?", choices=("measure", "make"), default="measure")
    parser.add_argument("--articles", type=int, default=10_000, metavar="N", help="that the library has")
    parser.add_argument(
        "--growth", action="store_true", help=f"at {', '.join(f'{size:,}' for size in GROWTH)} articles"
    )
    parser.add_argument("--imported", type=int, default=2_000, metavar="N", help="that are imported for real")
    parser.add_argument("--queries", type=int, default=60, metavar="N", help="that are typed letter by letter")
    parser.add_argument("--only", default="", help=f"some of {', '.join(MEASURES)}, parted by commas")
    parser.add_argument("--rivals", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--keep", type=Path, metavar="DIR", help="where made corpora and libraries stay")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--short", action="store_true", help="articles of 400 characters")
    parser.add_argument("--screen", action="store_true", help="windows under Xvfb instead of offscreen")
    parser.add_argument(
        "--library", type=Path, metavar="DIR",
        help="one that was imported, to be measured; make: where to, without reading its articles",
    )  # fmt: skip
    parser.add_argument("--files", type=Path, metavar="DIR", help="make: a folder of txt files")
    options = parser.parse_args(arguments)
    options.only = [name for name in options.only.split(",") if name] or list(MEASURES)
    if options.command == "measure" and options.library and options.growth:
        parser.error("--growth makes its libraries itself")
    if unknown := set(options.only) - set(MEASURES):
        parser.error(f"no such measurement: {', '.join(sorted(unknown))}")
    return options


def main(arguments: list[str] | None = None) -> int:
    options = read_options(arguments)
    if options.command == "make":
        make(options)
        return 0
    print(f"{machine()}", flush=True)
    with ExitStack() as stack:
        keep = options.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tulieu-benchmark-")))
        keep.mkdir(parents=True, exist_ok=True)
        sizes = GROWTH if options.growth else (size_of(options.library) if options.library else options.articles,)
        return max(measure_size(size, keep, options) for size in sizes)


def measure_size(articles: int, keep: Path, options: argparse.Namespace) -> int:
    """The table at one size; 1 where something fails."""
    short = options.short or (articles >= SHORT_FROM and not options.library)
    context = Context(
        articles, min(options.imported, articles), keep, rivals=options.rivals, seed=options.seed, short=short,
        queries=options.queries, screen=options.screen, real=options.library,
    )  # fmt: skip
    rows = measure(context, options.only)
    print(f"\n{articles:,} articles{' of 400 characters' if short else ''}\n\n{markdown(rows)}", flush=True)
    return int(any(row.passed is False for row in rows))


if __name__ == "__main__":
    sys.exit(main())
