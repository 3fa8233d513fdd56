# SPDX-License-Identifier: MIT
"""Owns the question which mark a stretch of text is painted with, where marks lie over each other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Generic, TypeVar

from reader.core.corpus import FigureRecord
from reader.core.figure import Status
from reader.core.span import EntityType, Span

FIGURE = "FIGURE"
"""The kind of an award figure, beside the values of EntityType."""

KINDS: tuple[str, ...] = (*EntityType, FIGURE)
"""Everything that the legend can switch, in its order."""


class Pattern(StrEnum):
    """How a mark is underlined, so that grey prints and colour-blind readers tell the types apart."""

    SINGLE = "single"
    DOT = "dot"
    DASH = "dash"
    DASH_DOT = "dash-dot"
    DASH_DOT_DOT = "dash-dot-dot"
    WAVE = "wave"
    DOUBLE = "single and overline"


PATTERNS: dict[str, Pattern] = {
    EntityType.PERSON: Pattern.SINGLE,
    EntityType.ROLE: Pattern.DOT,
    EntityType.ORGANISATION: Pattern.DASH,
    EntityType.PLACE: Pattern.DASH_DOT,
    EntityType.DATE: Pattern.DASH_DOT_DOT,
    EntityType.DOCUMENT: Pattern.WAVE,
    FIGURE: Pattern.DOUBLE,
}

T = TypeVar("T", bound="Span | FigureRecord")


@dataclass(frozen=True, slots=True)
class Mark(Generic[T]):
    """One stretch to highlight, in code points, and what it stands for."""

    start: int
    end: int
    kind: str
    source: T
    faint: bool = False
    """A general word, a rejected figure, or another place that states a figure again."""
    nested: bool = False
    """Part of an outer name: decides nothing as long as that name is shown."""

    @property
    def role(self) -> str:
        """The colour role without its last part: ``mention.person``."""
        return f"mention.{self.kind.lower()}"


AnyMark = Mark[Span] | Mark[FigureRecord]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch over which the same marks lie, the outermost first."""

    start: int
    end: int
    marks: tuple[AnyMark, ...]

    @property
    def shown(self) -> AnyMark:
        """The mark that the stretch is painted with: the innermost that is not part of another name."""
        return next((mark for mark in reversed(self.marks) if not mark.nested), self.marks[-1])


def marks_of(
    spans: Iterable[Span], records: Iterable[FigureRecord], hidden: Collection[str] = ()
) -> tuple[AnyMark, ...]:
    """The marks of an article, without the kinds that are switched off."""
    marks: list[AnyMark] = [
        Mark(span.start, span.end, span.type, span, span.generic, span.nested)
        for span in spans
        if span.type not in hidden
    ]
    if FIGURE not in hidden:
        marks.extend(mark for record in records for mark in _figure_marks(record))
    return tuple(marks)


def _figure_marks(record: FigureRecord) -> Iterator[AnyMark]:
    found = record.extracted
    yield Mark(found.start, found.end, FIGURE, record, faint=record.status is Status.REJECTED)
    for start, end in found.mentions:
        yield Mark(start, end, FIGURE, record, faint=True)


def paint_runs(marks: Iterable[AnyMark]) -> tuple[Run, ...]:
    """Cut overlapping marks into runs that do not overlap, in the order of the text.

    Of two marks over the same stretch a figure lies on top; of two that cross, the one that starts later.
    """
    ordered = sorted(marks, key=_outermost_first)
    edges = sorted({edge for mark in ordered for edge in (mark.start, mark.end)})
    runs: list[Run] = []
    active: list[AnyMark] = []
    upcoming = 0
    for start, end in pairwise(edges):
        active = [mark for mark in active if mark.end > start]
        while upcoming < len(ordered) and ordered[upcoming].start <= start:
            active.append(ordered[upcoming])
            upcoming += 1
        if active:
            runs.append(Run(start, end, tuple(active)))
    return tuple(runs)


def _outermost_first(mark: AnyMark) -> tuple[int, int, bool]:
    return mark.start, -mark.end, mark.kind == FIGURE


def painted(runs: Iterable[Run]) -> Iterator[tuple[int, int, AnyMark]]:
    """What is painted: ``(start, end, mark)``, neighbours with the same mark joined."""
    pending: tuple[int, int, AnyMark] | None = None
    for run in runs:
        if pending and pending[1] == run.start and pending[2] is run.shown:
            pending = (pending[0], run.end, run.shown)
            continue
        if pending:
            yield pending
        pending = (run.start, run.end, run.shown)
    if pending:
        yield pending


def run_at(runs: Sequence[Run], position: int) -> Run | None:
    """The run that covers this code point."""
    index = bisect_right(runs, position, key=lambda run: run.start) - 1
    return runs[index] if index >= 0 and position < runs[index].end else None
