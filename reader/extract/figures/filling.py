# SPDX-License-Identifier: MIT
"""Owns numbers with nouns that no list knows, where they fill a sum: ``đoàn viên 1.407, hội viên các đoàn thể 915``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.extract.figures.dividing import NO_DEED, may_divide
from reader.extract.figures.draft import Draft
from reader.extract.numbers import Number, find_numbers

_FEWEST = 2
"""Parts that must be known besides."""
_LARGE = 20
"""A smaller total may be filled by chance."""
_MOST = 3
"""Numbers that may be missing."""


def fill_with_unread(drafts: list[Draft]) -> None:
    """Add the parts that are missing in a sum, where the numbers left in its sentence are just these.

    ``drafts`` stay in the order of the text; what is added has the noun of its total.
    """
    groups: dict[tuple[int, int], list[Draft]] = {}
    for draft in drafts:
        if draft.total is not None and not draft.number.percent:
            groups.setdefault((id(draft.total), draft.sentence), []).append(draft)
    by_start = {draft.start: draft for draft in drafts}
    added: list[Draft] = []
    for parts in groups.values():
        total = parts[0].total
        if total is None or len(parts) < _FEWEST or total.value < _LARGE or total.number.approximate is not None:
            continue
        for number in _filling(parts, total.value - sum(part.value for part in parts), by_start):
            known = by_start.get(number.start)
            part = known or Draft(parts[-1].clause, number, total.noun, number.first, number.last, noun_first=True)
            part.total = total
            alike = all(other.recipient is total.recipient for other in parts)
            if known is None or not may_divide(total, part) or (alike and part.recipient is not total.recipient):
                part.noun, part.recipient, part.itemised = total.noun, total.recipient, True
            if known is None:
                part.sentence = parts[-1].sentence
                by_start[part.start] = part
                added.append(part)
    if added:
        drafts[:] = sorted([*drafts, *added], key=lambda draft: draft.start)


def _filling(parts: Sequence[Draft], missing: float, by_start: Mapping[int, Draft]) -> list[Number]:
    """The numbers behind the first of the parts that belong nowhere, where they add up to what is missing."""
    first, clause = parts[0], parts[0].clause
    found: list[Number] = []
    for number in find_numbers(clause.tokens) if missing > 0 else ():
        if number.first < first.last or clause.taken[number.first] or clause.depth[number.first] != first.depth:
            continue
        known = by_start.get(number.start)
        if known is not None and (known.total is not None or known.rule not in NO_DEED or known.sums_up):
            continue
        if number.percent or number.whole is not None or number.approximate is not None or number.in_words:
            continue
        if len(found) == _MOST or number.value > missing:
            return []
        found.append(number)
        missing -= number.value
        if not missing:
            return found
    return []
