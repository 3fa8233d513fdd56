# SPDX-License-Identifier: MIT
"""Owns the cutting of a block of text into runs of one look each: one highlight at most, under any number of notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Stretch:
    """Something at ``[start, end)``, in code points; ``key`` is a kind of mark, or the number of a note."""

    start: int
    end: int
    key: str | int
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch over which nothing begins or ends; the notes over it, the one that starts first before the others."""

    start: int
    end: int
    mark: Stretch | None = None
    notes: tuple[Stretch, ...] = ()


def cut_runs(start: int, end: int, marks: Sequence[Stretch], notes: Sequence[Stretch]) -> Iterator[Run]:
    """Cut ``[start, end)`` at every edge; nothing of it is left out. Marks do not overlap, notes may."""
    inner = {edge for item in (*marks, *notes) for edge in (item.start, item.end) if start < edge < end}
    marks_by_end = iter(sorted(marks, key=lambda m: m.end))
    mark = next(marks_by_end, None)
    for left, right in pairwise(sorted({start, end} | inner)):
        while mark and mark.end <= left:
            mark = next(marks_by_end, None)
        over = (note for note in notes if note.start <= left and right <= note.end)
        outermost_first = tuple(sorted(over, key=lambda n: (n.start, -n.end)))
        yield Run(left, right, mark if mark and mark.start <= left else None, outermost_first)


class Sweep:
    """Stretches in the order of the text, handed out block by block without a look at all of them each time."""

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        self._all = sorted(stretches, key=lambda s: (s.start, -s.end))
        self._next = 0
        self._open: list[Stretch] = []

    def touching(self, start: int, end: int) -> tuple[Stretch, ...]:
        """The stretches that touch ``[start, end)``; to be asked from the front of the text to its end."""
        self._open = [stretch for stretch in self._open if stretch.end > start]
        while self._next < len(self._all) and self._all[self._next].start < end:
            if self._all[self._next].end > start:
                self._open.append(self._all[self._next])
            self._next += 1
        return tuple(self._open)
