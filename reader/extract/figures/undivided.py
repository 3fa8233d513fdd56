# SPDX-License-Identifier: MIT
"""Owns a number of bodies and people together, and the two numbers that divide it: ``10 tập thể, cá nhân``."""

from __future__ import annotations

from itertools import groupby, pairwise

from reader.core.figure import Action, Recipient
from reader.core.structure import Part
from reader.extract.figures.dividing import SENTENCES_BACK, tie
from reader.extract.figures.draft import Draft
from reader.extract.figures.nouns import is_people

_OPEN = 4
"""Undivided numbers of earlier sentences that may still be divided."""
_UNDIVIDED = 8
"""Undivided numbers of a sentence that may still be divided; keeps the work linear."""


def divided_totals(drafts: list[Draft]) -> None:
    """``111 tập thể, cá nhân … 24 tập thể và 87 cá nhân``: a sentence that divides an undivided number.

    ``5 nhà giáo và học sinh … 3 nhà giáo và 2 học sinh``, too.
    """
    undivided, last = list[Draft](), list[Draft]()
    for sentence, group in groupby(drafts, key=lambda draft: draft.sentence):
        members = list(group)
        undivided = [total for total in undivided if sentence - total.sentence <= SENTENCES_BACK or _is_title(total)][
            -4:
        ]
        undivided += [draft for draft in members if _is_undivided(draft)][-_UNDIVIDED:]
        for total in undivided:
            _divide(total, [draft for draft in (*last, *members) if draft.total is None and draft is not total])
        last = members[-1:]


def _is_title(total: Draft) -> bool:
    """``Biểu dương 10 tập thể, cá nhân`` as the title: divided wherever the text tells of them."""
    return (
        total.clause.part is Part.TITLE
        and total.action is Action.COMMENDED
        and (total.noun.undivided or _names_both(total))
    )


def _is_undivided(draft: Draft) -> bool:
    counts_both = draft.noun.undivided or draft.recipient is Recipient.EXEMPLAR or len(draft.noun.heads) > 1
    return draft.total is None and counts_both


def _are_people(recipient: Recipient) -> bool:
    """``38 gương thanh niên``, ``25 chi đoàn``: bodies and people, also by what they are for others."""
    return is_people(recipient) or recipient is Recipient.EXEMPLAR


def _names_both(total: Draft) -> bool:
    """``63 thanh niên, chi đoàn``: people and bodies by nouns of their own."""
    kinds = {head.recipient for head in total.noun.heads}
    return Recipient.INDIVIDUAL in kinds and Recipient.COLLECTIVE in kinds


def _divide(total: Draft, members: list[Draft]) -> None:
    named = {head.family or head.phrase for head in total.noun.heads}
    mixed = total.noun.undivided or total.recipient is Recipient.EXEMPLAR or _names_both(total)
    for first, second in pairwise(members):
        kinds = {first.recipient, second.recipient}
        apart = (
            len(kinds) == 2 and all(map(_are_people, kinds)) if mixed else named == {first.noun.key, second.noun.key}
        )
        beside = first.chained is total and second.sentence != total.sentence  # ``48 gương và 36 em. … 12 tổ``
        if apart and not beside and first.value + second.value == total.value:
            if first.start > total.start or total.sums_up:
                tie((first, second), total)
            return
