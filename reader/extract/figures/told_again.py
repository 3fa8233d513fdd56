# SPDX-License-Identifier: MIT
"""Owns totals that are said a second time with their parts: ``… và 45 cá nhân; trong 45 người ấy có 10 nữ``."""

from __future__ import annotations

from reader.extract.figures.dividing import WINDOW, agree, may_divide
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import listed


def total_told_again(draft: Draft, earlier: list[Draft]) -> Draft | None:
    """``15 tập thể và 45 cá nhân; trong 45 cá nhân có 10 nông dân``: the number is said again with its parts."""
    again = next((other for other in reversed(earlier[-4:]) if _opens_parts(other)), None)
    if again is None or again.sentence != draft.sentence:
        return None
    total = _first_told(again, earlier)
    return total if total is not None and may_divide(total, draft) and agree(total, draft) else None


def _first_told(again: Draft, earlier: list[Draft]) -> Draft | None:
    alike = (other for other in reversed(earlier) if other.value == again.value and other.start < again.start)
    people = listed("markers", "anaphor").match(again.clause.words, again.noun.first) is not None
    fits = (one for one in alike if one.noun.key == again.noun.key or (people and one.recipient is again.recipient))
    return next((other for other in fits if other.action is not None), None)


def silence_repeated(drafts: list[Draft]) -> None:
    """``… và 45 cá nhân; trong 45 cá nhân có 10 nông dân``: the second time it is no figure of its own."""
    for turn, draft in enumerate(drafts):
        if _opens_parts(draft) and not draft.number.percent:
            first = _first_told(draft, drafts[max(0, turn - WINDOW) : turn])
            if first is not None and first.sentence == draft.sentence:
                draft.action, draft.total, draft.blocked = None, None, True


def _opens_parts(draft: Draft) -> bool:
    words, first = draft.clause.words, draft.first
    if not first or words[first - 1] not in ("trong", "số"):
        return False
    return words[first - 1] == "trong" or words[max(0, first - 2)] == "trong"
