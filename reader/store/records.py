# SPDX-License-Identifier: MIT
"""Owns the records of one article: the figures that were found, with the user's decisions laid over them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.core.corpus import FigureRecord
from reader.core.figure import Figure, Status
from reader.store.decisions import KeptDecision


def make_records(
    article_id: str, text_hash: str, figures: Iterable[Figure], kept: Iterable[KeptDecision]
) -> tuple[FigureRecord, ...]:
    """Every figure with its decision; a figure that the user accepted stays where the rules lose it."""
    records = {(figure.start, figure.end): FigureRecord(article_id, figure) for figure in figures}
    for one in sorted(kept, key=lambda one: (one.decision.start, one.decision.end) not in records):
        said = one.decision
        if said.text_hash != text_hash or one.needs_placing:
            continue
        place = _place_of(records, said.start, said.end)
        if place is not None:
            records[place] = replace(records[place], decision=said)
        elif one.figure is not None and said.status is not Status.REJECTED:
            records[said.start, said.end] = FigureRecord(article_id, one.figure, said)
    return tuple(record for _, record in sorted(records.items()))


def counted(records: Iterable[FigureRecord]) -> int:
    """How many of the records the user did not reject."""
    return sum(record.status is not Status.REJECTED for record in records)


def _place_of(records: dict[tuple[int, int], FigureRecord], start: int, end: int) -> tuple[int, int] | None:
    """The figure there, or the only undecided one that overlaps: newer rules may take a sign more or less."""
    if (start, end) in records:
        return start, end
    near = [place for place, one in records.items() if place[0] < end and start < place[1] and one.decision is None]
    return near[0] if len(near) == 1 else None
