# SPDX-License-Identifier: MIT
"""Owns parts that no word of parting marks: ``riêng khối trường 90 người``, ``nữ 42 người``, the rest, lines below."""

from __future__ import annotations

from itertools import groupby

from reader.core.figure import Action, Recipient
from reader.extract.figures.clause import Clause
from reader.extract.figures.dividing import NO_DEED, ONLY_PARTS, WINDOW, agree, may_divide, tie
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import word_group
from reader.extract.figures.nouns import is_people

_APART = 12
"""Tokens from ``riêng`` to its number."""
_LINES = 120
"""How many numbers below a total are added up; keeps the work linear."""
_PERSONS = frozenset((Recipient.INDIVIDUAL, Recipient.EXEMPLAR))
_AGES = frozenset(("dưới", "trên", "từ"))
_WINNERS = 6
"""Tokens from works that won to the first of their prizes."""


def unmarked_parts(drafts: list[Draft]) -> None:
    """Tie those set apart and those of one sort to the number before them in their sentence."""
    for turn, draft in enumerate(drafts):
        if draft.total is not None or draft.number.percent or draft.nameless or draft.rule not in (*NO_DEED, "verb"):
            continue
        earlier = [other for other in drafts[max(0, turn - WINDOW) : turn] if other.sentence == draft.sentence]
        _count_awards(draft, earlier)
        total = next((other for other in reversed(earlier) if _is_whole(other, draft)), None)
        if total is not None and (
            _is_set_apart(draft, total) or (_sort(draft) and not _sort(total)) or _with_some(draft, total, earlier[-1])
        ):
            draft.total = total


def _count_awards(draft: Draft, earlier: list[Draft]) -> None:
    """``26 lượt tập thể được khen, riêng năm nay 9 lượt tập thể``: times of being praised, no times of coming."""
    inner = draft.noun.inner
    if draft.action is None and draft.recipient is Recipient.ATTENDANCE and inner is not None:
        alike = [other for other in earlier if other.noun.key == draft.noun.key and other.recipient is inner]
        if any(other.action is Action.COMMENDED for other in alike):
            draft.recipient = inner


def _is_whole(other: Draft, draft: Draft) -> bool:
    if other.total is not None or other.action is None or other.blocked or other.depth > draft.depth:
        return False
    if draft.rule == "verb" and (draft.verb != other.verb or not other.rule.startswith("after")):
        return False
    kin = other.recipient is draft.recipient or {other.recipient, draft.recipient} <= _PERSONS
    return kin and other.value > draft.value and may_divide(other, draft) and agree(other, draft)


def _is_set_apart(draft: Draft, total: Draft) -> bool:
    """``45 tập thể, riêng khối mầm non 12 tập thể``: nobody else did anything to them."""
    clause, words = draft.clause, draft.clause.words
    low = max(total.last + 1, draft.first - _APART)
    at = next((at for at in range(draft.first - 1, low - 1, -1) if words[at] == "riêng"), -1)
    if at < 0 or words[at - 1] not in (",", ";", "còn") or ";" in words[at : draft.first]:
        return False
    done = any(mark.sign.kind in ("verb", "stop", "passive", "form") for mark in clause.marks_between(at, draft.first))
    behind = clause.marks_between(draft.last, draft.last + 2)
    done = done or any(mark.sign.kind in ("verb", "passive") for mark in behind)
    return not done and (draft.noun.key == total.noun.key or draft.noun.plain)


def _with_some(draft: Draft, total: Draft, before: Draft) -> bool:
    """``100 cá nhân được tuyên dương, với 42 nữ và 65 đảng viên``: of which sort they are is their noun."""
    words, first = draft.clause.words, draft.first
    persons = draft.recipient in _PERSONS and total.recipient in _PERSONS
    if not persons or not _is_of_sort(draft) or _is_of_sort(total):
        return False
    goes_on = before.total is total and _is_of_sort(before) and words[before.last : first] in ([","], ["và"])
    if draft.noun.key in ONLY_PARTS and words[first - 1] in (",", ";"):
        return True  # ``132 công nhân được vinh danh, trẻ nhất 22 tuổi; 47 nữ``
    return goes_on or words[first - 1] in ("với", "có")


def _is_of_sort(draft: Draft) -> bool:
    """``42 nữ``, ``11 người dân tộc thiểu số``."""
    words, first, sorts = draft.clause.words, draft.noun.first, word_group("sort of those")
    return not draft.noun_first and any(" ".join(words[first:end]) in sorts for end in range(first + 1, first + 4))


def _sort(draft: Draft) -> bool:
    """``nữ 42 người``, ``dưới 35 tuổi có 12 người``: of which sort they are stands alone before the number."""
    words, last = draft.clause.words, draft.first
    while last and words[last - 1] in word_group("leads to a number"):
        last -= 1
    first = last
    while first and words[first - 1] not in word_group("parts sorts") and last - first < _APART:
        first -= 1
    name = words[first:last]
    if draft.recipient not in _PERSONS or not name or not first:
        return False
    ages = name[0] in _AGES and name[-1] == "tuổi"
    return ages or " ".join(name) in word_group("sort of those")


def prizes_of_works(drafts: list[Draft]) -> None:
    """``43 tác phẩm đoạt giải, với 4 giải A, 8 giải B và 12 giải C``: what the works won, one after the other."""
    for turn, works in enumerate(drafts):
        if not works.noun.heads[0].entry or works.action is not Action.COMMENDED or works.number.percent:
            continue
        words, before, added = works.clause.words, works, 0.0
        for prize in drafts[turn + 1 : turn + 1 + WINDOW]:
            gap = words[before.last : prize.first] if prize.clause is works.clause else []
            joined = gap[-2:] == [",", "với"] and len(gap) <= _WINNERS if before is works else gap in ([","], ["và"])
            added += prize.value
            if not joined or prize.noun.form != "giải" or prize.total not in (None, works.total) or added > works.value:
                break
            tie([prize], works)
            before = prize


def rests(drafts: list[Draft]) -> None:
    """``biểu dương 100 hộ; Hội tặng 10 hộ, tỉnh tặng 25 hộ, 65 hộ còn lại …``: with the rest they add up."""
    for turn, last in enumerate(drafts):
        words = last.clause.words
        if last.total is not None or words[last.last : last.last + 2] != ["còn", "lại"]:
            continue
        alike = [
            draft
            for draft in drafts[max(0, turn - WINDOW) : turn]
            if draft.sentence == last.sentence and draft.recipient is last.recipient and draft.total is None
        ]
        added, members = last.value, [last]
        for draft in reversed(alike):
            if draft.value == added and len(members) > 1:
                tie(members, draft)
                break
            members.append(draft)
            added += draft.value


def parts_in_lines(drafts: list[Draft]) -> None:
    """``60 tập thể, 100 cá nhân. Trong đó:`` and lines that add up to each of them exactly."""
    sentences = [list(group) for _, group in groupby(drafts, key=lambda draft: draft.sentence)]
    for turn, heads in enumerate(sentences):
        totals = [draft for draft in heads if draft.total is None and draft.action is Action.COMMENDED]
        totals = [draft for draft in totals if not draft.depth and not draft.number.percent]
        if not totals or len(totals) != len(heads) or turn + 1 == len(sentences):
            continue
        following = [draft for group in sentences[turn + 1 : turn + 1 + WINDOW] for draft in group]
        for total in totals:
            members = _lines_of(total, following[:_LINES])
            if members:
                tie(members, total)


def _lines_of(total: Draft, following: list[Draft]) -> list[Draft]:
    """The lines right below that count the same as a total, or people where it counts both; [] without its sum."""
    members: list[Draft] = []
    added: float = 0
    block = total.clause.block
    for draft in following:
        if draft.total is not None or draft.depth or draft.number.percent:
            continue
        if draft.action is not Action.COMMENDED or draft.clause.block - block > len(members) + 2:
            break
        same = draft.recipient is total.recipient or (total.recipient is Recipient.OTHER and is_people(draft.recipient))
        if same and may_divide(total, draft):
            members.append(draft)
            added += draft.value
        if added >= total.value:
            break
    lines = {member.clause.block for member in members}
    apart = len(lines) > 1 and block not in lines
    return members if apart and added == total.value and _opens_lines(total.clause, members[0].clause) else []


def _opens_lines(head: Clause, line: Clause) -> bool:
    """Whether a colon stands before the first line: at the end of its head or of ``Trong đó:`` below it."""
    between = head.tokens.text[head.start : line.start].rstrip("-+*• \n\r\t")
    return between.endswith(":")
