# SPDX-License-Identifier: MIT
"""Owns the check of sums as printed: does a total agree with the parts that its article names?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.core.corpus import FigureRecord
from reader.core.figure import Status


@dataclass(frozen=True, slots=True)
class SumCheck:
    """A total and one breakdown of it, as stated in one sentence."""

    total: FigureRecord
    parts: tuple[FigureRecord, ...]

    @property
    def stated(self) -> float:
        """The total as the article gives it."""
        return self.total.figure.value

    @property
    def added(self) -> float:
        """What the parts add up to."""
        return round(sum(part.figure.value for part in self.parts), 6)

    @property
    def agrees(self) -> bool:
        """Whether the article's numbers fit."""
        return self.added == self.stated

    @property
    def corrected(self) -> bool:
        """Whether the user has corrected one of the numbers, so that they are not all the article's."""
        return any(record.figure.value != record.extracted.value for record in (self.total, *self.parts))


def check_sums(records: Iterable[FigureRecord]) -> tuple[SumCheck, ...]:
    """The checks of every total, in the order of the records.

    A lone part ("in which 30 …") is no breakdown and isn't checked, unless lone parts, as lines of a list or years
    told one after another, add up to the total together. Nor can parts be held against their total beside which others
    are left out ("…, the rest is of the communes"). Rejected figures take no part.
    """
    alive = [record for record in records if record.status is not Status.REJECTED]
    totals = {(record.article_id, record.extracted.id): record for record in alive}
    statements: dict[tuple[str, str, int], list[FigureRecord]] = {}
    for record in alive:
        part_of = record.figure.part_of
        if part_of is not None and (record.article_id, part_of) in totals:
            key = (record.article_id, part_of, record.figure.sentence_start)
            statements.setdefault(key, []).append(record)
    checks: list[SumCheck] = []
    alone: dict[tuple[str, str], list[FigureRecord]] = {}
    for (article_id, total_id, _sentence), parts in statements.items():
        checks += _breakdowns(totals[article_id, total_id], parts)
        if len(parts) == 1:
            alone.setdefault((article_id, total_id), []).extend(parts)
    together = [SumCheck(totals[key], tuple(parts)) for key, parts in alone.items() if len(parts) > 1]
    checks += [check for check in together if check.agrees]
    places = {record.key: place for place, record in enumerate(alive)}
    return tuple(sorted(checks, key=lambda check: (places[check.total.key], places[check.parts[0].key])))


def _breakdowns(total: FigureRecord, parts: list[FigureRecord]) -> list[SumCheck]:
    """One total may be broken down twice in a sentence: by party membership, then by sex."""
    kin = [part for part in parts if part.figure.recipient == total.figure.recipient] or parts
    if SumCheck(total, tuple(parts)).agrees:  # ``40 giải``: ``bốn người`` won the first, others ``10 giải nhì``
        kin = parts
    found: list[SumCheck] = []
    run: list[FigureRecord] = []
    for part in kin:
        run.append(part)
        check = SumCheck(total, tuple(run))
        if len(run) > 1 and check.agrees:
            found.append(check)
            run = []
    if len(run) > 1 and not any(part.figure.one_of_some for part in run):
        found.append(SumCheck(total, tuple(run)))
    return found
