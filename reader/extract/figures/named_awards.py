# SPDX-License-Identifier: MIT
"""Owns awards with a name of their own (``giải thưởng Lý Tự Trọng``): who gives one gives it all through an article."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.figure import Action
from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft

_HEADS = (("giải", "thưởng"), ("giải",))
_SHORTEST, _LONGEST = 2, 6
"""Words of a name."""
_NEAR = 40
"""Words on either side of a number among which its award is named; keeps the work linear."""


def award_name(draft: Draft) -> tuple[str, ...] | None:
    """The name of the prize of which the sentence speaks beside a number, in small letters; None without one, or two.

    ``giải Nhất`` is none: a name has two words at least that begin with a capital.
    """
    if draft.action is not Action.COMMENDED or draft.form != "giải":
        return None
    clause, low = draft.clause, max(0, draft.first - _NEAR)
    heads = (at for at in range(low, min(len(clause.words), draft.last + _NEAR)) if clause.words[at] == "giải")
    names = {name for at in heads if (name := _name(clause, at)) is not None}
    return names.pop() if len(names) == 1 else None


def _name(clause: Clause, at: int) -> tuple[str, ...] | None:
    head = next(head for head in _HEADS if tuple(clause.words[at : at + len(head)]) == head)
    first = last = at + len(head)
    text, starts = clause.tokens.text, clause.tokens.starts
    while last < min(len(clause.words), first + _LONGEST) and text[starts[last]].isupper():
        last += 1
    return tuple(clause.words[first:last]) if last - first >= _SHORTEST else None


def name_givers(drafts: Sequence[Draft]) -> None:
    """Let the giver of a named prize be that of every number of it; where two gave it, nobody is said to."""
    told: dict[tuple[str, ...], list[Draft]] = {}
    for draft in drafts:
        if (name := award_name(draft)) is not None:
            told.setdefault(name, []).append(draft)
    for same in told.values():
        givers = {draft.clause.tokens.text[slice(*draft.issuer)].lower() for draft in same if draft.issuer}
        if len(givers) != 1:
            continue
        giver = next(draft.issuer for draft in same if draft.issuer)
        for draft in same:
            draft.issuer = draft.issuer or giver
