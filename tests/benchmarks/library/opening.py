# SPDX-License-Identifier: MIT
"""Owns the measurements of a start: time to the usable window and memory, with many articles and with few."""

from __future__ import annotations

import os
import statistics
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.library.context import ROOT, Context
from tests.benchmarks.library.table import Row
from tests.benchmarks.start import platform, seconds_to_ready

MOST_TIMES = 1.5
MOST_MEGABYTES = 350
RUNS = 7


def measure_start(context: Context) -> list[Row]:
    """Wall time from the start of the process to the painted list, many articles against five, turn and turn about."""
    seconds: dict[Path, list[float]] = {context.few: [], context.library: []}
    with program_environment(context) as environment:
        for run in range(RUNS + 1):
            for home, taken in seconds.items():
                took = seconds_to_ready([sys.executable, "-m", "reader"], {**environment, "TULIEU_HOME": str(home)})
                if run:  # the first only warms the disk cache
                    taken.append(took)
    few, many = (1000 * statistics.median(seconds[home]) for home in (context.few, context.library))
    return [
        Row(
            f"start to usable window, {context.articles:,} articles against 5",
            f"≤ {MOST_TIMES}x",
            f"{many / few:.2f}x ({many:,.0f} ms against {few:,.0f}, medians of {RUNS})",
            many <= MOST_TIMES * few,
        )
    ]


def measure_memory(context: Context) -> list[Row]:
    """What the program holds of the memory after start, a search and the dashboard, then of few articles."""
    got = context.probe("memory_probe", home=context.library)
    few = context.probe("memory_probe", home=context.few)
    steps = ", ".join(f"{step} {rss:.0f} ({uss:.0f})" for step, (rss, uss) in got.items())
    most = max(rss for rss, _ in got.values())
    return [
        Row(
            f"memory with {context.articles:,} articles open, RSS (USS)",
            f"≤ {MOST_MEGABYTES} MB",
            f"{steps} MB; with 5 articles at most {max(rss for rss, _ in few.values()):.0f} MB",
            most <= MOST_MEGABYTES,
        )
    ]


@contextmanager
def program_environment(context: Context) -> Iterator[dict[str, str]]:
    """The environment of a program that ends by itself once its list is painted."""
    with platform(context.screen) as variables:
        environment = {**os.environ, **variables, "TULIEU_EXIT_WHEN_READY": "1", "PYTHONPATH": str(ROOT)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        yield environment
