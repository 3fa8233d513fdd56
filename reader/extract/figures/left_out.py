# SPDX-License-Identifier: MIT
"""Owns whether a sentence names all parts of a total: ``trong đó 25 nông dân, 6 giáo viên``, ``…, còn lại là cấp xã``.

Only where it does can the parts be held against their total.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import listed
from reader.extract.numbers import find_numbers

_LEAD = 6
"""Tokens before the first part in which it is said that parts follow."""
_BEHIND = 40
"""Tokens behind the last part in which a rest may be told."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
"""Numbers that are rather years."""
_LEAST_SHARE = 0.5
"""Of the total: parts that make up less are hardly meant as all of it."""


def starts_of_some(drafts: Sequence[Draft]) -> frozenset[int]:
    """Where the numbers begin, in code points, of parts whose sentence names, or may name, only some of the parts."""
    statements: dict[tuple[int, int], list[Draft]] = {}
    known = frozenset(draft.start for draft in drafts)
    for draft in drafts:
        if draft.total is not None:
            statements.setdefault((draft.total.start, draft.sentence), []).append(draft)
    some = (
        parts for parts in statements.values() if len(parts) > 1 and not _add_up(parts) and _names_some(parts, known)
    )
    return frozenset(part.start for parts in some for part in parts)


def _add_up(parts: Iterable[Draft]) -> bool:
    parts = list(parts)
    return parts[0].total is not None and sum(part.value for part in parts) == parts[0].total.value


def _names_some(parts: Sequence[Draft], known: frozenset[int]) -> bool:
    total, first, last = parts[0].total, parts[0], parts[-1]
    words = first.clause.words
    if total is None or any(one.number.approximate is not None for one in (total, *parts)):
        return True
    if sum(part.value for part in parts) < _LEAST_SHARE * total.value or not _are_all_told(first, total):
        return True
    behind = words[first.first - _LEAD if first.first > _LEAD else 0 : last.last + _BEHIND]
    if listed("markers", "not all parts").is_in(behind) or any(_is_of_a_sort(part) for part in parts):
        return True
    return _has_unread(parts, total, known)


def _are_all_told(first: Draft, total: Draft) -> bool:
    """``gồm 3 giải A, 9 giải B``, ``(tập thể 3, cá nhân 6)``: words or signs behind which all parts are expected."""
    clause, end = first.clause, first.first
    if total.clause is clause and total.first > end:
        return False
    floor = total.last if total.clause is clause else 0
    opened = [mark.last for mark in clause.marks_between(floor, end) if mark.sign.kind == "parts"]
    begin = opened[-1] if opened else max(floor, end - _LEAD)
    led = clause.words[begin:end]
    if "có" in (*led[:1], *led[-1:], *clause.words[begin - 1 : begin]):
        return False
    return bool(opened) or ":" in led or (first.depth > total.depth and total.clause is clause)


def _is_of_a_sort(part: Draft) -> bool:
    """``35 nữ, 20 người dân tộc thiểu số``: somebody may be both."""
    return listed("markers", "sorts of persons").is_in(part.clause.words[part.noun.first : part.last + 2])


def _has_unread(parts: Sequence[Draft], total: Draft, known: frozenset[int]) -> bool:
    """Whether a number among the parts was not read as one: it may be one of them."""
    first, clause = parts[0], parts[0].clause
    own = {part.start for part in parts}
    return any(
        number.first > first.first
        and number.start not in own
        and (number.start not in known or number.first < parts[-1].first)
        and not (number.percent or _FIRST_YEAR <= number.value <= _LAST_YEAR or number.value > total.value)
        and clause.depth[number.first] == first.depth
        for number in find_numbers(clause.tokens)
    )
