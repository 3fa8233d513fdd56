# SPDX-License-Identifier: MIT
"""Owns long lists of parts that add up exactly to one total: told in one sentence, or in two that follow each other."""

from __future__ import annotations

from itertools import groupby

from reader.extract.figures.dividing import may_divide, tie
from reader.extract.figures.draft import Draft

_ENOUGH = 3
"""So many numbers that add up to another are no chance."""
_NEAR = 2
"""Sentences between a total, or the first of its parts, and what goes on with them."""


def tie_long_lists(drafts: list[Draft]) -> None:
    """Tie lists whose numbers add up to one total to it, whatever each of them could divide by itself."""
    before: list[Draft] = []
    for sentence, group in groupby(drafts, key=lambda draft: draft.sentence):
        members = list(group)
        near = [draft for draft in before if sentence - draft.sentence <= _NEAR]
        for parts in _lists(members):
            if all(part.total is not None for part in parts):
                _tie_together(parts, near)
            elif all(part.total is None for part in parts):
                _go_on(parts, near)
        before = near + members


def _lists(members: list[Draft]) -> list[list[Draft]]:
    """The numbers of a sentence that count the same deed done to the same."""
    kinds = dict.fromkeys((draft.recipient, draft.action) for draft in members if draft.action is not None)
    lists = (
        [draft for draft in members if (draft.recipient, draft.action) == kind and not draft.number.percent]
        for kind in kinds
    )
    return [parts for parts in lists if len(parts) >= _ENOUGH]


def _tie_together(parts: list[Draft], near: list[Draft]) -> None:
    """``337 đảng viên được tặng và 34 được truy tặng. Trong đó, có 5 …, 109 …``: items of one of two numbers."""
    totals = {id(part.total): part.total for part in parts}
    if len(totals) < 2 or any(total is None or total.sentence == parts[0].sentence for total in totals.values()):
        return
    added = sum(part.value for part in parts)
    whole = (one for one in reversed(near) if one.value == added and _may_be_whole(one, parts))
    if (total := next(whole, None)) is not None:
        tie(parts, total)


def _go_on(parts: list[Draft], near: list[Draft]) -> None:
    """``Trong đó, 12 cụ nhận …, 38 … Có 89 đồng chí nhận …, 131 …``: the rest of a total."""
    added = sum(part.value for part in parts)
    for total in {id(one.total): one.total for one in near if one.total is not None}.values():
        told = sum(one.value for one in near if one.total is total)
        if told and told + added == total.value and _may_be_whole(total, parts):
            tie(parts, total)
            return


def _may_be_whole(total: Draft, parts: list[Draft]) -> bool:
    same = total.recipient is parts[0].recipient and total.action is parts[0].action
    return same and not total.number.percent and all(may_divide(total, part) for part in parts)
