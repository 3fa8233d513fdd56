# SPDX-License-Identifier: MIT
"""Owns parts that nothing marks but their sum, their noun or who had them: ``…, xã Phú An có 3 tập thể``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from reader.core.figure import Action, Recipient
from reader.extract.figures.dividing import NO_DEED, WINDOW, agree, may_divide, tie
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import listed, word_group
from reader.extract.figures.nouns import is_people
from reader.extract.figures.parallel import name_before

_ENOUGH = 3
"""So many numbers that add up to another are no chance."""
_NAME = 12
"""Tokens of the body that had some of those counted."""
_OPENING = 24
"""Tokens between those who won and the first of their prizes."""
_REST = 16
"""Tokens between the last of the parts and the rest."""
_TIMES = frozenset(("lượt", "trường hợp"))
_OPEN = frozenset((Recipient.OTHER, Recipient.ATTENDANCE))
_DONE = frozenset((Action.COMMENDED, Action.INTRODUCED, Action.REGISTERED, Action.BUILT))
_PARTING = frozenset((",", ";"))
_GIVING = (["góp", "mặt"], ["đóng", "góp"])
"""How a body had some of them."""


def complete_parts(drafts: list[Draft]) -> None:
    """Tie what no word of parting marks; drafts in the order of the text."""
    last: list[Draft] = []
    for _, group in groupby(drafts, key=lambda draft: draft.sentence):
        members = list(group)
        _of_kind(members)
        if len(members) > 1:
            _fill(members)
            _right_behind(members)
            _had_by_one(members)
            _cases(members)
            _ahead(members)
            _blocks(members)
        _prizes(last, members)
        _idle(last, members)
        last = members


def _idle(last: list[Draft], members: list[Draft]) -> None:
    """``Huyện khen 30 chi bộ. Đó là 12 chi bộ nông thôn, 18 chi bộ cơ quan``: without a deed, but they add up."""
    if not last or members[0].sentence - last[0].sentence != 1:
        return
    for kind in dict.fromkeys(draft.recipient for draft in members):
        parts = [draft for draft in members if draft.recipient is kind]
        if len(parts) < _ENOUGH - 1 or not all(_is_open(part) and part.action is None for part in parts):
            continue
        added = sum(part.value for part in parts)
        whole = (one for one in last if one.recipient is kind and one.value == added and one.action in _DONE)
        total = next((one for one in whole if one.total is None and all(may_divide(one, part) for part in parts)), None)
        if total is not None:
            tie(parts, total)


def _of_kind(members: list[Draft]) -> None:
    """``Về cá nhân, tổng số lượt được khen là 405``: whose times are counted is said at the head."""
    for draft in members:
        if draft.noun.key not in _TIMES or draft.recipient not in _OPEN or draft.action is not Action.COMMENDED:
            continue
        words = draft.clause.words[max(0, draft.first - _NAME) : draft.first]
        heads = [at for at in range(len(words) - 2) if words[at] in ("về", "với") and words[at + 1] in ("cá", "tập")]
        if heads and ";" not in words[heads[-1] :]:
            draft.recipient = Recipient.INDIVIDUAL if words[heads[-1] + 1] == "cá" else Recipient.COLLECTIVE


def _fill(members: list[Draft]) -> None:
    """``trong đó khiển trách 9 tổ chức và 95 đảng viên, …, khai trừ 16 đảng viên``: what makes the sum full."""
    for total in _totals(members):
        parts = [turn for turn, draft in enumerate(members) if draft.total is total]
        added = sum(members[turn].value for turn in parts)
        model, more = members[parts[-1]], list[Draft]()
        for draft in members[parts[-1] + 1 : parts[-1] + 1 + 2 * WINDOW]:
            if draft.recipient is not model.recipient or draft.depth != model.depth or not _is_open(draft):
                continue
            if draft.sums_up or not (may_divide(total, draft) and agree(total, draft)):
                break
            more.append(draft)
            added += draft.value
            if added >= total.value:
                break
        own = total.action is Action.COMMENDED and any(draft.rule not in NO_DEED for draft in more)
        if more and added == total.value and len(parts) + len(more) > (_ENOUGH - 1 if own else 1):
            tie(more, total)


def _totals(members: Sequence[Draft]) -> list[Draft]:
    """The numbers that some of these divide, as their parts are told; no more than keep the work linear."""
    return list({id(draft.total): draft.total for draft in members if draft.total is not None}.values())[:WINDOW]


def _is_open(draft: Draft) -> bool:
    return draft.total is None and not draft.number.percent and not draft.blocked and not draft.nameless


def _right_behind(members: list[Draft]) -> None:
    """``công nhận 87 sáng kiến, 70 sáng kiến cấp cơ sở, 12 cấp ngành, …``: the list of one noun that adds up."""
    for turn, total in enumerate(members[:-2]):
        if total.action is None or total.noun_first or not _is_open(total):
            continue
        more: list[Draft] = []
        added: float = 0
        for draft in members[turn + 1 : turn + 1 + WINDOW]:
            if not _is_open(draft) or draft.noun is total.noun or added >= total.value:
                break
            if draft.depth != total.depth or draft.action not in (None, total.action) or not _divides(total, draft):
                break
            more.append(draft)
            added += draft.value
        if added == total.value and len(more) >= (_ENOUGH - 1 if _opens_with(total, more) else _ENOUGH):
            tie(more, total)


def _divides(total: Draft, draft: Draft) -> bool:
    """Whether one noun is counted again, or people and bodies where a total counts both."""
    if not may_divide(total, draft) or draft.clause is not total.clause:
        return False
    return draft.recipient is total.recipient or is_people(draft.recipient)


def _opens_with(total: Draft, more: Sequence[Draft]) -> bool:
    """``52 cá nhân, với 30 hội viên và 22 công nhân``."""
    gap = total.clause.words[total.last : more[0].first] if more else []
    return gap[-2:] == [",", "với"]


def _had_by_one(members: list[Draft]) -> None:
    """``tặng 27 tập thể, 55 cá nhân, phường Ninh Kiều có một tập thể và hai cá nhân``: one body had some of them."""
    for turn, draft in enumerate(members):
        before = members[turn - 1]
        if draft.pointing and _is_given(draft):
            draft.blocked = False
        if not turn or draft.total is not None or not (_is_open(draft) or _is_given(draft)) or draft.depth:
            continue
        beside = before.pointing and before.total is not None and before.total.sentence == draft.sentence
        had = _is_had(before, draft) or _is_in_one_place(before, draft)
        if not had and not (beside and _goes_on(before, draft)):
            continue
        earlier = members[max(0, turn - WINDOW) : turn]
        total = next((other for other in reversed(earlier) if _is_whole(other, draft)), None)
        if total is not None:
            if draft.action is Action.ATTENDED:
                draft.action = None
            draft.total, draft.pointing, draft.blocked = total, True, False


def _is_given(draft: Draft) -> bool:
    """``riêng Công an tỉnh đóng góp 21 gương``: no gift where those counted were counted before."""
    return draft.clause.words[max(0, draft.first - 2) : draft.first] in _GIVING


def _is_whole(other: Draft, draft: Draft) -> bool:
    """Whether those of a number were given something, and more of them than this."""
    if other.total is not None or other.action is None or other.blocked or other.number.percent or other.depth:
        return False
    words, first = other.clause.words, other.first
    if other.recipient is not draft.recipient or other.value <= draft.value or not may_divide(other, draft):
        return False
    if words[first - 1 : first] == ["có"]:  # ``khối xã có 18 cá nhân, khối trường có 7 cá nhân``
        name, again = name_before(words, 0, first), name_before(words, other.last, draft.first)
        if other.clause.named[first - 2] or (name and again and name[0] == again[0]):
            return False
    return draft.action in (None, other.action, Action.ATTENDED)


def _goes_on(before: Draft, draft: Draft) -> bool:
    return draft.clause.words[before.last : draft.first] in ([","], ["và"], [",", "và"])


def _is_had(before: Draft, draft: Draft) -> bool:
    """Whether ``, X có`` or ``, có`` stands before a number, and nothing that they did behind it."""
    words, first, clause = draft.clause.words, draft.first, draft.clause
    led = 2 if words[max(0, first - 2) : first] in _GIVING else int(words[first - 1] in ("có", "góp"))
    gap = words[before.last : first - led]
    if not led or not gap or (draft.rule not in NO_DEED and led == 1 and draft.verb != before.verb):
        return False
    at = next((at for at in range(len(gap) - 1, -1, -1) if gap[at] in _PARTING), -1)
    name = gap[at + 1 :]
    if at < 0 or len(name) > _NAME or any(word[0].isdigit() for word in name[:1] + name[2:]):
        return False
    again = draft.noun.key == before.noun.key
    again = again or listed("markers", "anaphor").match(words, draft.noun.first) is not None
    if not name:
        return gap[at] == "," and again and draft.recipient is before.recipient
    known = name[0] in word_group("body that had") or name[0] in ("cả", "toàn", "riêng")
    if not known and not clause.tokens.text[clause.tokens.starts[before.last + at + 1]].isupper():
        return False
    marks = clause.marks_between(before.last + at + 1, first - led)
    return not any(mark.sign.kind in ("verb", "stop", "passive") for mark in marks)


def _cases(members: list[Draft]) -> None:
    """``kỷ luật 19 đảng viên, 2 trường hợp khai trừ``: cases among those who were punished."""
    for before, draft in pairwise(members):
        total = before.total if before.total is not None and before.noun.key == draft.noun.key else before
        gap = draft.clause.words[before.last : draft.first]
        if draft.noun.key != "trường hợp" or not _is_open(draft) or not is_people(total.recipient):
            continue
        punished = total.action is Action.OTHER and draft.action in (None, Action.OTHER)
        behind = draft.clause.marks_between(draft.last, draft.last + 3)
        named = any(mark.sign.action is Action.OTHER and mark.sign.strength == "strong" for mark in behind)
        if punished and named and ";" not in gap and "," in gap and draft.value < total.value:
            draft.total, draft.recipient = total, total.recipient


def _ahead(members: list[Draft]) -> None:
    """``36 trong 120 gương được chọn``: so many of those whose number follows; they had what those had."""
    for draft, total in pairwise(members):
        gap = draft.clause.words[draft.last : total.first]
        if draft.noun.borrowed and gap[:1] == ["trong"] and len(gap) <= _ENOUGH and may_divide(total, draft):
            draft.total, draft.action, draft.blocked = total, None, False


def _blocks(members: list[Draft]) -> None:
    """``48 tập thể, cá nhân, trong đó cơ quan 17, doanh nghiệp 25, trường học 6``: blocks, not bodies, are named."""
    for total in _totals(members):
        parts = [draft for draft in members if draft.total is total]
        bodies = all(part.noun_first and part.recipient is Recipient.COLLECTIVE for part in parts)
        if total.noun.undivided and bodies and len(parts) > 1 and sum(part.value for part in parts) == total.value:
            for part in parts:
                part.recipient = total.recipient


def _is_in_one_place(before: Draft, draft: Draft) -> bool:
    """``Cả nước có 500 cá nhân được khen, Nghệ An 9 cá nhân``: a name alone, after a number of all."""
    words, clause = draft.clause.words, draft.clause
    gap = words[before.last : draft.first]
    comma = max((at for at, word in enumerate(gap) if word in _PARTING), default=-1)
    name = range(before.last + comma + 1, draft.first)
    if comma < 0 or not name or not all(clause.named[at] for at in name) or draft.rule not in NO_DEED:
        return False
    opening = words[: min(_OPENING, before.first)]
    return any(one in ("cả", "toàn") and then in word_group("whole of") for one, then in pairwise(opening))


def _prizes(last: Sequence[Draft], members: Sequence[Draft]) -> None:
    """``37 em đạt giải. Cụ thể: 1 giải nhất, 6 giải nhì, còn lại …``: prizes divide those who won them."""
    for turn, first in enumerate(members):
        if not first.form_noun or not _is_open(first) or (turn and members[turn - 1].form_noun):
            continue
        before = members[:turn] or (last if _opens_sentence(first) else [])
        if not before or not _has_won(before[-1], first):
            return
        run: list[Draft] = []
        for draft in members[turn : turn + WINDOW]:
            if not draft.form_noun or not _is_open(draft):
                break
            run.append(draft)
        added = sum(draft.value for draft in run)
        if len(run) > 1 and (added == before[-1].value or (added < before[-1].value and _leaves_rest(run[-1]))):
            tie(run, before[-1])
        return


def _opens_sentence(first: Draft) -> bool:
    words = first.clause.words
    found = listed("markers", "announced").match(words, 0) or listed("markers", "parts").match(words, 0)
    at = found[0] if found else 0
    return at > 0 and first.first - at <= 1


def _has_won(total: Draft, first: Draft) -> bool:
    """Whether those who won prizes, or what won them, are counted right before the list."""
    if total.total is not None or total.number.percent or total.action is not Action.COMMENDED:
        return False
    apart = total.sentence != first.sentence
    words = total.clause.words
    gap = words[total.last :] if apart else words[total.last : first.first]
    head = total.noun.heads[0]
    counted = is_people(total.recipient) or head.entry or head.works or total.form_noun
    opens = apart or ":" in gap or "(" in gap
    near = words[max(0, total.first - _NAME) : total.last + _NAME]
    return counted and opens and len(gap) <= _OPENING and "giải" in near


def _leaves_rest(draft: Draft) -> bool:
    words = draft.clause.words[draft.last : draft.last + _REST]
    return any(words[at : at + 2] == ["còn", "lại"] for at in range(len(words)))
