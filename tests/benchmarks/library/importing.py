# SPDX-License-Identifier: MIT
"""Owns the measurement of the import, against Recoll's indexer on the same files."""

from __future__ import annotations

import tempfile
from pathlib import Path

from reader.store.pool import processors
from tests.benchmarks.library import recoll
from tests.benchmarks.library.context import Context
from tests.benchmarks.library.table import Row

MOST_BESIDE = 0.8
"""ms of CPU an article for store, index and transport: all that the processes of an import use but for the rules.

That is looking through folders, reading, hashing and decoding files, packing, the way between the processes and what
they take to end, groups of reprints and events, every statement and commit, and the index. Only what a worker takes to
start is left out, which 100,000 articles share. To give back what the rules made is theirs: they have to where nobody
keeps it.
"""
LEAST_BUSY = 0.9


def measure_import(context: Context) -> list[Row]:
    """CPU an article by part, share of the cores, articles a second; Recoll's indexer on the same files."""
    files = context.files
    with tempfile.TemporaryDirectory(dir=context.keep) as folder:
        got = context.probe("import_probe", Path(folder, "library"), files)
    count = got["articles"]
    rules, workers, here = (1000 * got[key] / count for key in ("rules", "workers", "here"))
    used = got["rules"] + got["workers"] + got["here"] + got["start"]
    busy = used / (used + got["idle"])
    speed = count / got["wall"]
    rival, ratio = "", ""
    if context.rivals and (best := recoll.fastest_indexing(files, context.keep)):
        theirs = count / best.wall
        rival = f"recollindex {theirs:,.0f}/s, {1000 * best.cpu / count:.2f} ms CPU ({best.setting})"
        ratio = f"{speed / theirs:.2f}x its speed"
    of = f"{count:,} files" + (f" for {context.articles:,}: the cost is linear" if count < context.articles else "")
    return [
        Row(
            f"import: store, index, transport beside extraction ({of})",
            f"≤ {MOST_BESIDE} ms CPU",
            f"{workers + here:.2f} ms: all but extraction and the workers' start; in workers {workers:.2f} (reading,"
            f" decoding, packing, sending), in the importing process {here:.2f} (taking in, groups, SQL, index);"
            f" extraction {rules:.2f} ms, so {(workers + here) / rules:.1%} of it",
            workers + here <= MOST_BESIDE,
        ),
        Row(
            "import: cores busy",
            f"≥ {LEAST_BUSY:.0%}",
            f"{busy:.0%} of the time that {processors()} cores were free for it",
            busy >= LEAST_BUSY,
        ),
        Row(
            "import: speed",
            "recollindex's",
            f"{speed:,.0f} articles/s, {got['wall']:.1f} s; 100,000 in {100_000 / speed / 60:.1f} min",
            None,
            rival,
            ratio,
        ),
    ]
