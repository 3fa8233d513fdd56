# SPDX-License-Identifier: MIT
"""Owns the measurements in a real window: gaps of the event loop while a user works, and one step of scrolling."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from tests.benchmarks.library.context import Context
from tests.benchmarks.library.table import NOT_BUILT, Row, Spread, short

GAP_BAR, STEP_BAR = 50, 4
"""ms: at p99.9, and the median."""


def measure_gaps(context: Context) -> list[Row]:
    """The window of the program over a copy of the library, which is searched, scrolled, filled and emptied."""
    with tempfile.TemporaryDirectory(dir=context.keep) as folder:
        home = Path(folder, "library")
        shutil.copytree(context.library, home)
        gaps: dict[str, list[float] | None] = context.probe("window_probe", context.files, home=home)
    return [_gap_row(what, context.articles, found) for what, found in gaps.items()]


def _gap_row(what: str, articles: int, gaps: list[float] | None) -> Row:
    title = f"event-loop gap while {what}, {articles:,} articles"
    if not gaps:
        return Row(title, f"p99.9 ≤ {GAP_BAR} ms", NOT_BUILT)
    spread = Spread.of(gaps)
    longest = ", ".join(map(short, sorted(gaps, reverse=True)[:3]))
    said = f"{spread}; longest {longest} of {spread.count:,} turns"
    return Row(title, f"p99.9 ≤ {GAP_BAR} ms", said, spread.p999 <= GAP_BAR)


def measure_scrolling(context: Context) -> list[Row]:
    """Steps of the list at as many rows as the library has, painted each."""
    got = context.probe("scroll_probe", home=context.library)
    spread, jumps = Spread.of(got["steps"]), Spread.of(got["jumps"])
    return [
        Row(
            f"scroll step at {got['rows']:,} rows",
            f"median ≤ {STEP_BAR} ms",
            f"{spread}; a jump {jumps}",
            spread.p50 <= STEP_BAR,
        )
    ]
