# SPDX-License-Identifier: MIT
"""Owns givers that several figures have together: parts that of their total, sums that of their parts."""

from __future__ import annotations

from reader.core.figure import Action, Stretch
from reader.extract.figures.draft import Draft

_SUMMED = 12
"""How many numbers back a sum without parts of its own (``như vậy, qua 3 năm``) looks for its issuer."""


def share_issuers(drafts: list[Draft]) -> None:
    """Parts have the issuer of their total, a total after its parts theirs, unless they name another."""
    by_verb: dict[Stretch | None, Stretch] = {}
    for draft in drafts:
        total = draft.total
        if total is not None and draft.issuer is None and total.action is draft.action:
            draft.issuer = total.issuer
        if draft.rule == "goes-on" and draft.issuer is None:
            draft.issuer = by_verb.get(draft.verb)
        if draft.issuer is not None and draft.verb is not None:
            by_verb.setdefault(draft.verb, draft.issuer)
    _share_with_sums(drafts)
    _leave_to_parts(drafts)


def _leave_to_parts(drafts: list[Draft]) -> None:
    """A title that names no giver has not the one of some of its parts, where others gave the rest."""
    parts: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.total is not None and draft.issuer is not None:
            parts.setdefault(id(draft.total), []).append(draft)
    for total in drafts:
        given = {_words(part) for part in parts.get(id(total), ())}
        if len(given) > 1 and total.issuer is not None and _words(total) in given and not _names_giver(total):
            total.issuer = None


def _names_giver(draft: Draft) -> bool:
    """Whether the giver stands in the sentence of the number."""
    starts, ends = draft.clause.tokens.starts, draft.clause.tokens.ends
    return draft.issuer is not None and starts[0] <= draft.issuer[0] < ends[-1]


def _share_with_sums(drafts: list[Draft]) -> None:
    """A sum behind its parts has their issuer, and so has the total whose parts are such sums."""
    before: dict[int, list[Draft]] = {}
    summed: dict[int, list[Draft]] = {}
    for turn, draft in enumerate(drafts):
        total = draft.total
        if total is not None and total.start > draft.start:
            before.setdefault(id(total), []).append(draft)
        if draft.issuer is not None or draft.action is not Action.COMMENDED or draft.number.percent:
            continue
        parts = before.get(id(draft)) or []
        if draft.sums_up and total is None:
            draft.issuer = _one_issuer(parts or drafts[max(0, turn - _SUMMED) : turn])
        elif len(parts) > 1 and all(part.action is Action.COMMENDED for part in parts):
            draft.issuer = _one_issuer(parts)
            if total is not None and total.issuer is None:
                summed.setdefault(id(total), []).append(draft)
    for sums in summed.values():
        if len(sums) > 1 and sums[0].total is not None:
            sums[0].total.issuer = _one_issuer(sums)


def _one_issuer(parts: list[Draft]) -> Stretch | None:
    """The issuer of all awards among them, if it is one."""
    awards = [part for part in parts if part.action is Action.COMMENDED]
    named = {_words(part) for part in awards}
    return awards[0].issuer if len(named) == 1 else None


def _words(draft: Draft) -> str:
    return draft.clause.tokens.text[slice(*draft.issuer)].casefold() if draft.issuer else ""
