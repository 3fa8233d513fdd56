# SPDX-License-Identifier: MIT
"""Owns whether an item after ``;`` still divides the total of the item before it: ``trong đó …; Quân khu tặng …``."""

from __future__ import annotations

from reader.core.figure import Action
from reader.extract.figures.clause import Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import listed


def stays_in_parts(clause: Clause, draft: Draft, before: Draft | None, item: int, gap: list[Mark]) -> bool:
    """``trong đó Bộ tặng 3 tập thể; Quân khu tặng 11 tập thể``: the second is of the same total."""
    if before is None or not before.parts or not item or ";" not in clause.words[max(item - 2, 0) : item]:
        return False
    if leaves_parts(clause, draft, before) or _gives_too(clause, before, item, gap):
        return False
    return not any(mark.sign.kind in ("beside", "total") for mark in gap)


def _gives_too(clause: Clause, before: Draft, item: int, gap: list[Mark]) -> bool:
    """``khen 30 tập thể, trong đó 12 ở vùng cao; Bộ tặng 4 tập thể``: a deed of its own after parts that had none."""
    own = any(mark.sign.action is Action.COMMENDED and mark.first >= item for mark in gap)
    if not own or before.rule != "list" or before.verb_token < 0:
        return False
    return any(mark.sign.kind == "parts" for mark in clause.marks_between(before.verb_token, before.first))


def leaves_parts(clause: Clause, draft: Draft, before: Draft) -> bool:
    """``23 tổ chức đảng, bằng hình thức khiển trách 18, cảnh cáo 5; và 671 đảng viên``: another total begins."""
    if listed("markers", "besides").is_in(clause.words[before.last : draft.first]):
        return True
    return _borrows_noun(before) and draft.recipient is not before.recipient and not _borrows_noun(draft)


def _borrows_noun(draft: Draft) -> bool:
    """``khiển trách 18, cảnh cáo 5``: the noun was said with the total."""
    return draft.noun_first and draft.noun.last < draft.first
