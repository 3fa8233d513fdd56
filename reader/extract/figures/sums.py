# SPDX-License-Identifier: MIT
"""Owns parts and totals that are known by their sums: totals after their parts, lists of lines, years."""

from __future__ import annotations

from itertools import accumulate, groupby

from reader.core.figure import Action, Recipient
from reader.core.structure import Part
from reader.extract.figures.dividing import SENTENCES_BACK, WINDOW, may_divide, take_over, tie
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import listed
from reader.extract.figures.nouns import is_people

_ENOUGH = 3
"""So many numbers that add up to another are no chance."""
_PAIR = 2
_ALL = 5
"""Numbers at least that make up the number of a title though they miss it a little."""
_MISCOUNTED = 0.005
_NO_CHANCE = 20
"""From this value on two numbers hardly add up to the one of a title by chance."""
_HEADS = (Part.TITLE, Part.KICKER, Part.LEAD)
_NEAR = 16
"""Tokens between a year and its number."""


def totals_after(drafts: list[Draft]) -> None:
    """``Tổng số: 353``, ``Như vậy, qua 3 năm … 353``: the numbers before it that add up to it are its parts."""
    for turn, total in enumerate(drafts):
        marked = total.sums_up
        if total.number.percent or total.total is not None or not (marked or _opens_with_sum(total)):
            continue
        earlier = [
            other
            for other in drafts[max(0, turn - 2 * WINDOW) : turn]
            if other.total is None and not other.nameless and _could_be_part(total, other)
        ]
        members = _suffix_sum(earlier, total.value) or _bracket_sum(total, drafts[turn + 1 : turn + 1 + WINDOW])
        members = members or (_open_parts(total, earlier) if marked else [])
        if members:
            tie(members, total)
            _name(total, members)
            total.sums_up = True
        elif not marked:
            continue
        elif total.nameless:
            total.blocked = True
        elif total.action is None and (last := _last_given(total, drafts[max(0, turn - 4) : turn])) is not None:
            take_over(total, last)


def _opens_with_sum(total: Draft) -> bool:
    """``Như vậy, cả hai đợt huyện đã khen 30 tập thể``: the verb stands between the sign and its number."""
    words, sums = total.clause.words, listed("markers", "total")
    if total.action is not Action.COMMENDED or words[total.last : total.last + 1] == ["("]:
        return False
    return words[0] in sums.firsts and sums.match(words, 0) is not None


def _bracket_sum(total: Draft, later: list[Draft]) -> list[Draft]:
    """``Tổng số: 350 (tập thể 120, cá nhân 230)``: what stands in the bracket and adds up to a total without a noun."""
    inside = [draft for draft in later if draft.sentence == total.sentence and (draft.parts or draft.owner is total)]
    fits = total.nameless and len(inside) > 1 and sum(draft.value for draft in inside) == total.value
    return inside if fits else []


def _open_parts(total: Draft, earlier: list[Draft]) -> list[Draft]:
    """``Chia theo việc làm, có 18 quân y, 11 thầy giáo, còn lại …. Gộp lại là 92``: parts whose total comes last."""
    members = [part for part in earlier if part.parts and part.action is None and not part.blocked]
    near = [part for part in members if total.sentence - part.sentence <= 1]
    fits = total.action is not None and not total.nameless and len(near) > 1
    return near if fits and sum(part.value for part in near) <= total.value else []


def _last_given(total: Draft, before: list[Draft]) -> Draft | None:
    """The deed that was told last before a sum without a verb: ``Tổng số: 68 tập thể, cá nhân``."""
    near = [draft for draft in before if total.sentence - draft.sentence <= 1 and draft.action is not None]
    people = is_people(total.recipient) or total.noun.undivided
    return near[-1] if near and people and is_people(near[-1].recipient) else None


def _could_be_part(total: Draft, part: Draft) -> bool:
    if total.nameless:
        return part.action is not None and part.value < total.value and not part.number.percent
    listed = part.action is None and not part.blocked and (part.parts or _stands_before(total, part))
    open_deed = total.action is None or total.rule == "there-are"
    alike = part.action is total.action or open_deed or listed
    return part.value < total.value and may_divide(total, part) and alike


def _stands_before(total: Draft, part: Draft) -> bool:
    """``khối trường học 20 em, khối cơ quan 14 người, cộng 34 cá nhân được khen``: the deed is told of the sum."""
    return part.sentence == total.sentence and total.sums_up and part.recipient is total.recipient


def _suffix_sum(drafts: list[Draft], value: float) -> list[Draft]:
    """The nearest numbers, two or more, that add up to the value."""
    added: float = 0
    for count, draft in enumerate(reversed(drafts), start=1):
        added += draft.value
        if added == value and count > 1:
            return drafts[-count:]
        if added > value:
            break
    return []


def _name(total: Draft, members: list[Draft]) -> None:
    """A total without a noun counts what its parts count."""
    open_deed = total.action is None or total.rule == "there-are"
    if open_deed and members[0].action is not None:
        take_over(total, members[0])
        total.rule = "total-after"
    if total.nameless:
        kinds = {member.recipient for member in members}
        total.recipient = kinds.pop() if len(kinds) == 1 else Recipient.OTHER
        total.noun = members[0].noun


def exact_sums(drafts: list[Draft]) -> None:
    """All the numbers of one kind in a sentence that add up to one in a sentence near by are its parts."""
    sentences = [list(group) for _, group in groupby(drafts, key=lambda draft: draft.sentence)]
    for turn, members in enumerate(sentences):
        for kind in dict.fromkeys(draft.recipient for draft in members):
            parts = [draft for draft in members if draft.recipient is kind and not draft.number.percent]
            if len(parts) < _PAIR or any(part.total is not None or part.action is None for part in parts):
                continue
            before = [total for group in sentences[max(0, turn - 2) : turn] for total in group]
            if len(parts) < _ENOUGH:
                _tie_exactly(parts, [total for total in before if _heads(total, parts)])
                continue
            after = [total for group in sentences[turn + 1 : turn + 2] for total in group]
            after = after if any(total.sums_up for total in after) else []
            _tie_exactly(parts, [*after, *reversed(before)])


def _heads(total: Draft, parts: list[Draft]) -> bool:
    """``140 đảng viên được tặng huy hiệu`` in the title, ``137 đồng chí được trao và 3 được truy tặng`` in the text."""
    same = all(part.action is total.action and part.value < total.value for part in parts)
    return same and total.clause.part in _HEADS and total.value >= _NO_CHANCE


def listed_sums(drafts: list[Draft]) -> None:
    """``Tổng số: 2.966 trường hợp. Chia ra:`` and a list of lines that adds up to it exactly."""
    for turn, total in enumerate(drafts):
        if total.number.percent or total.total is not None or total.action is not Action.COMMENDED or total.depth:
            continue
        members: list[Draft] = []
        added: float = 0
        for draft in drafts[turn + 1 : turn + 1 + 2 * WINDOW]:
            if draft.total is not None or draft.depth or draft.number.percent or draft.noun is total.noun:
                continue
            if draft.sentence == total.sentence or draft.action is not Action.COMMENDED or added >= total.value:
                break
            members.append(draft)
            added += draft.value
        if added == total.value and len(members) >= _ENOUGH and _may_list(total, members):
            tie(members, total)


def headed_sums(drafts: list[Draft]) -> None:
    """``135 tập thể, cá nhân được khen`` in the title, numbers of several givers in the text that make it up."""
    for turn, total in enumerate(drafts):
        if total.clause.part not in _HEADS:
            break
        if total.value < _NO_CHANCE or total.action is not Action.COMMENDED or not _is_whole(total, drafts):
            continue
        given = [draft for draft in drafts[turn + 1 : turn + 1 + 2 * WINDOW] if _may_make_up(total, draft)]
        sums = list(accumulate(draft.value for draft in given))
        reached = next((at for at, added in enumerate(sums, start=1) if added >= total.value), len(sums))
        if reached > 1 and sums[reached - 1] == total.value:
            tie(given[:reached], total)
        elif len(given) >= _ALL and abs(sums[-1] - total.value) <= max(1, _MISCOUNTED * total.value):
            tie(given, total)  # as printed they miss it by one or so, which is shown


def _may_make_up(total: Draft, draft: Draft) -> bool:
    """Whether a number of the text may be one of those that make up the number of the title."""
    if draft.action is not Action.COMMENDED or draft.sentence == total.sentence or draft.value == total.value:
        return False
    if draft.total is not None or draft.number.percent or draft.depth or not may_divide(total, draft):
        return False
    return not _counts_times(draft) or _counts_times(total)


def _counts_times(draft: Draft) -> bool:
    """``19 lượt tập thể``: how often somebody was praised, which divides nobody."""
    return draft.noun.heads[0].phrase.startswith("lượt")


def _is_whole(total: Draft, drafts: list[Draft]) -> bool:
    """Whether a number divides no other, and none divides it."""
    alone = total.total is None and not total.number.percent and not total.blocked
    return alone and not any(draft.total is total for draft in drafts)


def _may_list(total: Draft, members: list[Draft]) -> bool:
    """Whether lines of a list may divide such a total: they count the same, or the total counts cases."""
    lines = {member.sentence for member in members}
    same = all(member.recipient is total.recipient for member in members)
    return len(lines) >= _ENOUGH and (same or total.recipient is Recipient.OTHER)


def sums_of_years(drafts: list[Draft]) -> None:
    """``Như vậy, cộng cả 4 năm là 27 tập thể``: the numbers of the years before it, even if one of them is missing."""
    for turn, total in enumerate(drafts):
        if not total.sums_up or total.nameless or total.total is not None or total.number.percent:
            continue
        if any(part.total is total for part in drafts[max(0, turn - 2 * WINDOW) : turn]):
            continue
        members: dict[str, Draft] = {}
        for part in drafts[max(0, turn - WINDOW) : turn]:
            near = total.sentence - part.sentence <= SENTENCES_BACK and part.total is None
            if near and part.recipient is total.recipient and part.action is total.action and (year := _year_of(part)):
                members[year] = part
        if len(members) > 1 and sum(part.value for part in members.values()) < total.value:
            tie(members.values(), total)


def tie_anew(drafts: list[Draft]) -> None:
    """``Khen 64 chị. Họ được chọn trong 1.215 người. Gồm: nông dân 35, …``: items divide the one they add up to."""
    for turn, first in enumerate(drafts):
        total = first.total
        opens = total is not None and _is_item(first) and (not turn or drafts[turn - 1].total is not total)
        if total is None or not opens or total.sentence == first.sentence:
            continue
        items = [draft for draft in drafts[turn : turn + WINDOW] if draft.total is total and _is_item(draft)]
        added = sum(item.value for item in items)
        if len(items) < _ENOUGH or added == total.value:
            continue
        for other in reversed(drafts[max(0, turn - WINDOW) : turn]):
            near = first.sentence - other.sentence <= SENTENCES_BACK and other.total is None
            if near and other.value == added and other.action is not None and may_divide(other, first):
                tie(items, other)
                _count_as(items, total, other)
                break


def _is_item(draft: Draft) -> bool:
    return draft.itemised or (draft.parts and draft.noun_first)


def _count_as(items: list[Draft], before: Draft, total: Draft) -> None:
    """Items that had the noun of one total have that of another."""
    for item in items:
        if item.noun is before.noun:
            item.noun, item.recipient, item.action = total.noun, total.recipient, None


def _year_of(draft: Draft) -> str:
    """The year that is named last before a number in its sentence."""
    for word in reversed(draft.clause.words[max(0, draft.first - _NEAR) : draft.first]):
        if len(word) == len("2012") and word.isdigit() and word[:2] in ("19", "20"):
            return word
    return ""


def _tie_exactly(parts: list[Draft], totals: list[Draft]) -> None:
    added = sum(part.value for part in parts)
    for total in totals:
        deed = total.action is parts[0].action or (
            total.action is Action.COMMENDED and all(part.rule == "there-are" for part in parts)
        )
        same = total.recipient is parts[0].recipient and deed
        if same and total.value == added and not total.number.percent:
            tie(parts, total)
            total.sums_up = total.sums_up or total.start > parts[-1].start
            return


def drop_lonely(drafts: list[Draft]) -> list[Draft]:
    """Leave out items that together exceed their total, or fall short of it after a colon: they divide nothing."""
    sums: dict[int, float] = {}
    for draft in drafts:
        if draft.itemised and draft.total is not None:
            sums[id(draft.total)] = sums.get(id(draft.total), 0) + draft.value
    exact = {id(draft.total) for draft in drafts if draft.exact}
    return [draft for draft in drafts if not draft.itemised or draft.total is None or _holds(draft.total, sums, exact)]


def _holds(total: Draft, sums: dict[int, float], exact: set[int]) -> bool:
    added, words = sums[id(total)], total.clause.words
    if id(total) in exact:
        return added == total.value
    opener = listed("markers", "parts").match(words, total.last + 1) if total.last + 1 < len(words) else None
    if words[total.last : total.last + 1] == [":"] and opener is None:
        return added == total.value
    return added <= total.value * 1.1
