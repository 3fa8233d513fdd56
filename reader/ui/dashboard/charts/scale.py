# SPDX-License-Identifier: MIT
"""Owns the arithmetic of the charts: round ticks, the place of labels, rows for spans; pure, in px and values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10


def round_ticks(highest: float, wanted: int = 4) -> tuple[int, ...]:
    """Ticks from 0 to the first round number that isn't below the highest value; whole numbers only."""
    if highest <= 0:
        return (0, 1)
    step = highest / wanted
    power = 10 ** floor(log10(step)) if step >= 1 else 1
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= step)
    return tuple(int(step) * number for number in range(ceil(highest / step) + 1))


def decades(highest: float) -> tuple[int, ...]:
    """1, 10, 100 … up to the last power of ten that isn't above the highest value."""
    return tuple(10**power for power in range(len(str(int(max(highest, 1))))))


def thin_years(years: Sequence[int], room: float, needed: float) -> set[int]:
    """The years whose label has room: every, every second, fifth or tenth; ``room`` and ``needed`` in px a year."""
    if room <= 0:
        return set()
    every = next((step for step in (1, 2, 5, 10, 20) if step * room >= needed), 50)
    return {year for year in years if every == 1 or year % every == 0}


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in px."""

    left: float
    top: float
    width: float
    height: float

    def meets(self, other: Box) -> bool:
        """Whether the two overlap."""
        return (
            self.left < other.left + other.width
            and other.left < self.left + self.width
            and self.top < other.top + other.height
            and other.top < self.top + self.height
        )


@dataclass(frozen=True, slots=True)
class Label:
    """Words that ask for a place; the first of ``boxes`` that is free is taken. The weightier choose first."""

    weight: float
    boxes: tuple[Box, ...]


def place_labels(labels: Sequence[Label], bars: Sequence[Box]) -> dict[int, Box]:
    """The place of every label that finds one, covering neither a bar nor another label; by the label's number."""
    placed: dict[int, Box] = {}
    for number in sorted(range(len(labels)), key=lambda index: -labels[index].weight):
        taken = [*bars, *placed.values()]
        free = (box for box in labels[number].boxes if not any(box.meets(other) for other in taken))
        if box := next(free, None):
            placed[number] = box
    return placed


def pack(stretches: Iterable[tuple[float, float]], gap: float = 8) -> list[int]:
    """The line for every stretch (left, right) in px, so that none touches another in its line."""
    ends: list[float] = []
    lines = []
    for left, right in stretches:
        line = next((number for number, end in enumerate(ends) if end + gap <= left), len(ends))
        if line == len(ends):
            ends.append(right)
        ends[line] = right
        lines.append(line)
    return lines
