# SPDX-License-Identifier: MIT
"""Owns the command line of the benchmark of large libraries."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.benchmarks.library.files import corpus_folder
from tests.benchmarks.library.making import make_library


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command")
    make = commands.add_parser("make", help="only make a library, or files to import")
    make.add_argument("--articles", type=int, default=10_000, metavar="N")
    make.add_argument("--seed", type=int, default=1)
    make.add_argument("--short", action="store_true", help="articles of 400 characters")
    make.add_argument("--library", type=Path, metavar="DIR", help="a library, without reading its articles")
    make.add_argument("--files", type=Path, metavar="DIR", help="a folder of txt files")
    options = parser.parse_args(arguments)
    if options.library:
        took = make_library(options.library, options.articles, options.seed, short=options.short)
        print(f"{options.articles:,} articles in {took:.1f} s")
    if options.files:
        print(corpus_folder(options.files, options.articles, options.seed, short=options.short))
    return 0


if __name__ == "__main__":
    sys.exit(main())
