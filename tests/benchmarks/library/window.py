# SPDX-License-Identifier: MIT
"""Owns the measurements in a real window: gaps of the event loop while a user works, and one step of scrolling."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from tests.benchmarks.library.context import Context
from tests.benchmarks.library.table import Row, Spread, short

GAP_BAR, STEP_BAR = 50, 4
"""ms: at p99.9, and the median."""


def measure_gaps(context: Context) -> list[Row]:
    """The window of the program over a copy of the library, which is searched, scrolled, filled and emptied."""
    with tempfile.TemporaryDirectory(dir=context.keep) as folder:
        home = Path(folder, "library")
        shutil.copytree(context.library, home)
        got = context.probe("window_probe", context.files, home=home)
    return [_gap_row(what, context.articles, gaps, got["blame"][what]) for what, gaps in got["gaps"].items()]


def _gap_row(what: str, articles: int, gaps: list[float], blame: list[tuple[str, int]]) -> Row:
    """``blame``: what the window was at when it was deaf, and how often it was seen at it."""
    title = f"event-loop gap while {what}, {articles:,} articles"
    spread = Spread.of(gaps)
    longest = ", ".join(map(short, sorted(gaps, reverse=True)[:3]))
    seen = "; ".join(f"{where} {times}x" for where, times in blame)
    said = f"{spread}; longest {longest} of {spread.count:,} turns" + (f"; deaf in {seen}" if seen else "")
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
