# SPDX-License-Identifier: MIT
"""Owns the table of the benchmark: rows of bars and what was measured, the machine, percentiles."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reader.store.pool import processors


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; ``passed`` is None where nothing can be said."""

    what: str
    bar: str
    measured: str
    passed: bool | None = None
    rival: str = ""
    ratio: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """What repeated measurements gave, in ms."""

    p50: float
    p95: float
    p999: float
    count: int

    @classmethod
    def of(cls, milliseconds: Iterable[float]) -> Spread:
        """Of at least one measurement."""
        ordered = sorted(milliseconds)
        return cls(_at(ordered, 0.5), _at(ordered, 0.95), _at(ordered, 0.999), len(ordered))

    def __str__(self) -> str:
        return f"p50 {short(self.p50)}, p95 {short(self.p95)}, p99.9 {short(self.p999)} ms"


def _at(ordered: Sequence[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def short(milliseconds: float) -> str:
    """With as many digits as mean something."""
    return f"{milliseconds:.2f}" if milliseconds < 10 else f"{milliseconds:,.0f}"


class Stopwatch:
    """Times the same thing again and again, by the wall clock and by what the processors did for it.

    Where other programs keep the machine busy, the wall clock measures them too; bars are judged by the processors'
    time wherever nothing but work takes time.
    """

    def __init__(self) -> None:
        self._wall: list[float] = []
        self._cpu: list[float] = []

    @contextmanager
    def lap(self) -> Iterator[None]:
        """Time the block once more."""
        wall, cpu = time.perf_counter(), time.process_time()
        yield
        self._cpu.append(1000 * (time.process_time() - cpu))
        self._wall.append(1000 * (time.perf_counter() - wall))

    @property
    def cpu(self) -> Spread:
        """ms of the processors."""
        return Spread.of(self._cpu)

    @property
    def wall(self) -> Spread:
        """ms by the clock."""
        return Spread.of(self._wall)

    def __str__(self) -> str:
        return f"CPU {self.cpu}; wall p50 {short(self.wall.p50)}, p95 {short(self.wall.p95)}"


def markdown(rows: Iterable[Row]) -> str:
    """The table."""
    marks = {True: "pass", False: "**fail**", None: "–"}
    lines = ["| | bar | measured | | rival | ratio |", "|---|---|---|---|---|---|"]
    for row in rows:
        cells = (row.what, row.bar, row.measured, marks[row.passed], row.rival, row.ratio)
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def machine() -> str:
    """What it ran on, and how busy that was before."""
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg()) if hasattr(os, "getloadavg") else "unknown"
    now = time.strftime("%Y-%m-%d %H:%M")
    return (
        f"{now}; {processors()} cores, {_processor()}, {_memory()}; Python {platform.python_version()};"
        f" load average before: {load}"
    )


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def _memory() -> str:
    info = Path("/proc/meminfo")
    if not info.exists():
        return "memory unknown"
    return f"{int(info.read_text(encoding='ascii').split()[1]) / 1e6:.0f} GB"
