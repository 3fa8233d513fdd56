# SPDX-License-Identifier: MIT
"""Owns a sentence that divides the total of the sentence before: ``Cụ thể: khiển trách 39, cảnh cáo 13``."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.figure import Action, Recipient
from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft
from reader.extract.figures.items import ENDS
from reader.extract.figures.lexicon import word_group
from reader.extract.numbers import Number

_NAME = 14
"""Tokens of an item's name."""
_SHARE = 0.3
"""The items together are at least so much of their total."""
_CUTS = frozenset((";", ".", "!", "?", "…"))
_DIVIDED = frozenset(
    (
        Recipient.COLLECTIVE,
        Recipient.INDIVIDUAL,
        Recipient.HOUSEHOLD,
        Recipient.MODEL,
        Recipient.EXEMPLAR,
        Recipient.EVENT,
        Recipient.DOCUMENT,
        Recipient.ATTENDANCE,
        Recipient.OTHER,
    )
)


def divide_before(
    clause: Clause, numbers: Sequence[Number], found: list[Draft], before: Sequence[Draft]
) -> list[Draft]:
    """The items of a sentence of names and numbers, tied to a total of the sentence before; [] if it is none."""
    known = {draft.number.first: draft for draft in found}
    if any(not draft.noun_first or draft.total is not None for draft in found):
        alone = (at for at, one in enumerate(numbers) if _stands_alone(known.get(one.first), before))
        numbers = numbers[: next(alone, len(numbers))]
    items = _items(clause, numbers, known)
    if len(items) < 2 or (_are_counted(items, known) and not _only_ranks(clause, items)):
        return []
    total = _total(before, items) or _total(_punished(before), items)
    if total is None or not _may_be_named(clause, items, total):
        return []
    if any(draft.rule == "award-list" for draft in found) and sum(item.value for item in items) != total.value:
        return []
    drafts = []
    for number in items:
        if number.first in known:
            if known[number.first].recipient is total.recipient or total.noun.undivided or not _is_of_persons(total):
                known[number.first].total = total
                continue
            found.remove(known[number.first])
        draft = Draft(clause, number, total.noun, number.first, number.last, noun_first=True, recipient=total.recipient)
        draft.total, draft.itemised = total, True
        drafts.append(draft)
    return [*drafts, *_shares(clause, numbers, drafts)]


def _shares(clause: Clause, numbers: Sequence[Number], items: Sequence[Draft]) -> list[Draft]:
    """The shares that stand in brackets behind the items: ``khiển trách 25 (chiếm 46%), cảnh cáo 18 (33%)``."""
    shares = []
    for item in items:
        share = next((one for one in numbers if one.percent and one.first > item.last), None)
        if share is not None and _closes_share(clause, item.last, share):
            draft = Draft(clause, share, item.noun, share.first, share.last, noun_first=True, recipient=item.recipient)
            draft.base = item
            shares.append(draft)
    return shares


def _is_of_persons(total: Draft) -> bool:
    """``120 thanh niên … nông thôn 55, trường học 35``: what divides people is no body."""
    return total.recipient in (Recipient.INDIVIDUAL, Recipient.HOUSEHOLD, Recipient.MODEL)


def _stands_alone(draft: Draft | None, before: Sequence[Draft]) -> bool:
    if draft is None or (draft.noun_first and draft.total is None):
        return False
    return draft.total is not None or not any(_is_kin(draft, other) for other in before)


def _is_kin(draft: Draft, total: Draft) -> bool:
    """``207 mô hình …, 92 mô hình``, ``10 người …, 6 gương mặt``: the noun of the total said once more."""
    if draft.noun.key == total.noun.key:
        return True
    persons = {draft.recipient, total.recipient} <= {Recipient.INDIVIDUAL, Recipient.EXEMPLAR}
    return persons and (draft.noun.plain or draft.recipient is Recipient.EXEMPLAR)


def _are_counted(items: list[Number], known: dict[int, Draft]) -> bool:
    """Whether some of the items say the noun themselves."""
    return any(item.first in known and not known[item.first].noun_first for item in items)


def _only_ranks(clause: Clause, items: list[Number]) -> bool:
    """Whether a sentence of items that say their noun does nothing else: no verb."""
    marks = clause.marks_between(0, items[-1].last)
    return not any(mark.sign.kind in ("verb", "stop", "passive", "beside") for mark in marks)


def _items(clause: Clause, numbers: Sequence[Number], known: dict[int, Draft]) -> list[Number]:
    """The numbers from the first on that each end an item with a name."""
    items: list[Number] = []
    floor = 0
    for number in numbers:
        if items and number.percent and (closed := _closes_share(clause, floor, number)):
            floor = closed
            continue
        if number.percent or number.whole is not None or number.upper is not None:
            return []
        counted = known.get(number.first)
        if number.in_words and counted is None:
            break
        last = counted.last if counted is not None and not counted.noun_first else number.last
        if not _is_item(clause, number, floor, last):
            break
        items.append(number)
        floor = last
    return items


def _closes_share(clause: Clause, item: int, number: Number) -> int:
    """The token after the bracket that tells the share of the item before it: ``khiển trách 28 (chiếm 45%)``; or 0."""
    opened = item < number.first and clause.words[item] == "(" and clause.jump.get(item, 0) >= number.last
    return clause.jump[item] + 1 if opened else 0


def _is_item(clause: Clause, number: Number, floor: int, last: int) -> bool:
    words, end = clause.words, number.first - number.hedge
    if last < len(words) and words[last] not in ENDS and words[last] != "(":
        return False
    enclosed = words[end - 1 : end] == ["("] and words[last : last + 1] == [")"]
    if end and (enclosed or words[end - 1] in word_group("leads to a number")):
        end -= 1
    first = next((at for at in range(floor, end) if words[at] not in word_group("edges of an item")), end)
    colon = next((at for at in range(end - 1, first - 1, -1) if words[at] == ":"), None)
    first = first if colon is None or floor else colon + 1
    name = words[first:end]
    if not name or len(name) > _NAME or (name[-1] in word_group("no item ends so") and name[-2:] != ["dân", "số"]):
        return False
    return not any(word in _CUTS or word[0].isdigit() for word in name)


def _total(before: Sequence[Draft], items: list[Number]) -> Draft | None:
    together = sum(number.value for number in items)
    fitting = [
        draft
        for draft in before
        if draft.action is not None
        and not draft.blocked
        and draft.depth == 0
        and not draft.number.percent
        and draft.recipient in _DIVIDED
        and together <= draft.value
    ]
    exact = next((draft for draft in fitting if draft.value == together), None)
    return exact or next((draft for draft in reversed(fitting) if together >= draft.value * _SHARE), None)


def _punished(before: Sequence[Draft]) -> list[Draft]:
    """Those punished whom the sentence before divides: ``Theo hình thức: …. Theo nội dung: …`` divides them again."""
    totals = {id(draft.total): draft.total for draft in before if not draft.number.percent}
    only = next(iter(totals.values()), None)
    return [only] if len(totals) == 1 and only is not None and only.action is Action.OTHER else []


def _may_be_named(clause: Clause, items: list[Number], total: Draft) -> bool:
    """Whether nothing is done between the names; penalties may divide those who are punished."""
    for mark in clause.marks_between(0, items[-1].first):
        named = mark.sign.kind == "stop" and total.action is Action.OTHER  # ``thiếu trách nhiệm trong làm việc: 8``
        if mark.sign.kind in ("stop", "difference", "target", "each", "beside") and not named:
            return False
        if mark.sign.kind == "verb":
            penalty = mark.sign.action is Action.OTHER and total.action is Action.OTHER
            if not penalty and (mark.sign.strength == "strong" or mark.sign.action is Action.COMMENDED):
                return mark.last <= items[0].first and mark.sign.action is total.action
    return True
