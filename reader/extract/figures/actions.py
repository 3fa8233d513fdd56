# SPDX-License-Identifier: MIT
"""Owns the deed behind a number: the verb before it, the list that it goes on, or the verb after it."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.figure import Action, Recipient, Stretch
from reader.extract.figures.candidates import is_people
from reader.extract.figures.clause import SEPARATORS, Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import Sign, listed

_CONJUNCTIONS = frozenset(("và", "cùng", "hoặc", "&"))
_REACH = 60
"""Tokens; how far a verb reaches over attributes, names and brackets."""
_RECEIVING = frozenset((Action.COMMENDED, Action.INTRODUCED, Action.OTHER, Action.REGISTERED))
_MADE = frozenset((Action.BUILT, Action.ISSUED, Action.ORGANISED))
_WEAK = _MADE | {Action.ATTENDED}
_ACTIVE = frozenset((Action.REGISTERED, Action.ORGANISED, Action.ISSUED, Action.ATTENDED))


@dataclass(frozen=True, slots=True)
class ListHead:
    """``Kết quả khen thưởng như sau:``, the verb of the lines that follow."""

    action: Action
    verb: Stretch


def read_list_head(clause: Clause) -> ListHead | None:
    """The verb that a line ending in a colon gives to the lines after it."""
    for mark in reversed(clause.marks):
        if mark.sign.kind == "verb" and mark.sign.strength == "strong" and mark.sign.action in _RECEIVING:
            stretch = (clause.tokens.starts[mark.first], clause.tokens.ends[mark.last - 1])
            return ListHead(mark.sign.action, stretch)
    return None


def assign_actions(clause: Clause, drafts: list[Draft], head: ListHead | None = None) -> None:
    """Give every draft of a sentence the action of its verb, where there is one; ``head`` is the verb of its list."""
    stack: list[Draft] = []
    floor = 0
    for draft in drafts:
        sibling, owner = _neighbours(clause, draft, stack, floor)
        gap = clause.marks_between(floor, draft.number.first)
        _look_left(clause, draft, sibling, owner, gap, floor)
        if draft.action is None and not draft.blocked and draft.chained is None:
            _under_head(clause, draft, gap, floor, head)
        stack.append(draft)
        floor = draft.last
    for turn in range(len(drafts) - 1, -1, -1):
        _look_right(clause, drafts, turn)
    for draft in drafts:
        _inherit(draft)
        _settle(clause, draft)


def _under_head(clause: Clause, draft: Draft, gap: list[Mark], floor: int, head: ListHead | None) -> None:
    """``- Bằng khen của Tổng Liên đoàn: 2 tập thể``: an award, a colon, a number, under a head or without one."""
    if any(mark.sign.kind in ("verb", "stop") for mark in gap) or draft.depth or draft.recipient in _UNGIVEN:
        return
    forms = [mark for mark in gap if mark.sign.kind == "form"]
    item = _item_start(clause, draft, floor)
    if forms and item and clause.words[item - 1] == ":" and _opaque(clause, item, draft.first) == 0:
        _set(draft, head.action if head else Action.COMMENDED, clause, "award-list", 0.9, forms[-1])
    elif head is not None and (draft.noun_first or _opaque(clause, item, draft.first) == 0):
        _set(draft, head.action, None, "list-head", 0.88)
        draft.verb = head.verb


def _there_are(clause: Clause, draft: Draft) -> bool:
    """``hiện có 120 mô hình``: models that are there have been built; exemplars that attend a meeting have not."""
    if not draft.first or clause.words[draft.first - 1] not in ("có", "được") or draft.noun_first:
        return False
    if draft.recipient is Recipient.MODEL:
        return True
    near = clause.marks_between(draft.last, draft.last + 6)
    return draft.recipient is Recipient.EXEMPLAR and not any(mark.sign.kind == "verb" for mark in near)


_UNGIVEN = frozenset((Recipient.DOCUMENT, Recipient.EVENT, Recipient.ATTENDANCE))


def _settle(clause: Clause, draft: Draft) -> None:
    """What the noun alone says: a nominee is proposed, a ``lượt`` came; a ``lượt tập thể`` commended is a body."""
    if draft.noun.heads[0].nominee and draft.action in (None, Action.COMMENDED, Action.ATTENDED):
        near = clause.marks_between(draft.first - _REACH, draft.last + _REACH)
        if any(mark.sign.action in (Action.COMMENDED, Action.INTRODUCED) for mark in near):
            _set(draft, Action.INTRODUCED, None, "nominee", 0.85)
            draft.blocked = False
    if draft.action is None and not draft.blocked and not draft.number.percent and _there_are(clause, draft):
        _set(draft, Action.BUILT, None, "there-are", 0.82)
        draft.weak = True
    if draft.noun.heads[0].works and draft.action in _MADE:
        draft.action = Action.OTHER
    if draft.recipient is not Recipient.ATTENDANCE or draft.number.percent:
        return
    if draft.action is None and not draft.blocked and draft.noun.inner is not None:
        _set(draft, Action.ATTENDED, None, "attendance", 0.8)
    elif draft.action in _RECEIVING and draft.noun.inner is not None:
        draft.recipient = draft.noun.inner


def _neighbours(clause: Clause, draft: Draft, stack: list[Draft], floor: int) -> tuple[Draft | None, Draft | None]:
    """The number before in the same list, and the one that this bracket explains."""
    depth = draft.depth
    while stack and stack[-1].depth > depth:
        stack.pop()
    sibling = stack[-1] if stack and stack[-1].depth == depth else None
    if depth and sibling is not None and any(level < depth for level in clause.depth[floor : draft.first]):
        while stack and stack[-1].depth >= depth:
            stack.pop()
        sibling = None
    owner = next((other for other in reversed(stack[-4:]) if other.depth < depth), None)
    return sibling, owner


def _look_left(
    clause: Clause, draft: Draft, sibling: Draft | None, owner: Draft | None, gap: list[Mark], floor: int
) -> None:
    """The verb between the number before and this one, or the list that goes on."""
    if clause.wished[draft.first] or _for_each(clause, gap, draft):
        draft.blocked = True
        return
    if draft.number.percent:
        _set(draft, Action.RATE, None, "share", 0.8)
        return
    before, draft.owner = sibling or owner, owner
    draft.parts = draft.parts or any(mark.sign.kind == "parts" for mark in gap)
    draft.sums_up = any(mark.sign.kind == "total" for mark in gap)
    level = draft.depth
    verbs = [mark for mark in gap if mark.sign.kind in ("verb", "stop") and clause.depth[mark.first] <= level]
    if level:
        verbs = [mark for mark in verbs if owner is None or clause.depth[mark.first] == level]
    item = _item_start(clause, draft, floor)
    direct = [mark for mark in verbs if mark.last > item]
    draft.parts = draft.parts or _stays_in_parts(clause, before, item, gap)
    draft.fresh = not direct and item > 0 and clause.words[item - 1] == ";"
    if direct:
        _govern(clause, draft, direct[-1], verbs, "verb")
    elif verbs and _opaque(clause, item, draft.first) == 0 and (before is None or clause.is_main(verbs[-1])):
        _govern(clause, draft, verbs[-1], verbs, "verb-list")
    elif before is not None and not before.blocked:
        _chain(clause, draft, before, item, floor)


def _stays_in_parts(clause: Clause, before: Draft | None, item: int, gap: list[Mark]) -> bool:
    """``trong đó Bộ tặng 3 tập thể; Quân khu tặng 11 tập thể``: the second is of the same total."""
    if before is None or not before.parts or not item or clause.words[item - 1] != ";":
        return False
    return (
        not any(mark.sign.kind in ("beside", "total") for mark in gap) and "ngoài" not in clause.words[item : item + 2]
    )


def _for_each(clause: Clause, gap: list[Mark], draft: Draft) -> bool:
    """Whether the number is a rule for each (``mỗi chi bộ chọn 2 cá nhân``)."""
    for mark in gap:
        if mark.sign.kind == "each" and draft.first - mark.last <= 12:
            between = clause.words[mark.last : draft.first]
            if "," not in between and ";" not in between:
                return True
    return False


def _item_start(clause: Clause, draft: Draft, floor: int) -> int:
    """The token after the last separator before the number, at its own bracket depth."""
    words, depth = clause.words, draft.depth
    for at in range(draft.first - 1, floor - 1, -1):
        if clause.depth[at] < depth:
            return at + 1
        if clause.depth[at] > depth or clause.named[at] or clause.marked[at]:
            continue
        if words[at] in SEPARATORS or (words[at] in _CONJUNCTIONS and _opaque(clause, at + 1, draft.first) == 0):
            return at + 1
    return floor


def _opaque(clause: Clause, first: int, last: int) -> int:
    """How many words between two tokens say something of their own."""
    words, transparent, at, count = clause.words, listed("markers", "transparent"), first, 0
    while at < last:
        if at in clause.jump and clause.jump[at] > at:
            at = clause.jump[at] + 1
        elif clause.named[at] or clause.taken[at] or clause.glue[at] or not words[at].isalpha():
            at += 1
        elif found := transparent.match(words, at) or _time_or_form(words, at):
            at += found[0]
        else:
            at, count = at + 1, count + 1
    return count


def _time_or_form(words: list[str], at: int) -> tuple[int, object] | None:
    from_list = listed("markers", "parts").match(words, at) or listed("markers", "total").match(words, at)
    if from_list:
        return from_list
    if words[at] in ("năm", "tháng", "ngày", "quý", "học", "giai", "đoạn"):
        return 1, True
    for level in ("province", "above_base", "base", "commune", "central", "sector"):
        if found := listed("issuers", level).match(words, at):
            return found
    return None


def _govern(clause: Clause, draft: Draft, verb: Mark, verbs: list[Mark], rule: str) -> None:
    """Take this verb if it may govern so far and such a noun."""
    if verb.sign.kind == "stop":
        draft.blocked = True
        return
    distance = _opaque(clause, verb.last, draft.first)
    limit = 25 if verb.sign.strength == "strong" else 8
    if distance > limit or draft.first - verb.last > _REACH * 2:
        draft.blocked = distance > limit
        return
    lead = _dominating(clause, verb, verbs)
    sign = lead.sign if lead else verb.sign
    if lead is None and not _suits(clause, draft, verb, distance):
        draft.blocked = sign.strength == "strong" or sign.action is Action.COMMENDED
        return
    assert sign.action is not None
    if _is_for_membership(clause, lead or verb) and "bằng" not in clause.words[verb.last : draft.first]:
        draft.blocked = True
        return
    _set(draft, sign.action, clause, rule, _closeness(distance, sign), lead or verb)
    draft.weak = sign.strength == "select" or sign.action in _WEAK


def _closeness(distance: int, sign: Sign) -> float:
    base = 0.96 if sign.strength == "strong" else 0.9
    return base - min(distance, 20) * 0.012


def _dominating(clause: Clause, verb: Mark, verbs: list[Mark]) -> Mark | None:
    """A nomination before the award verb: ``đề nghị tỉnh khen thưởng 5 tập thể`` gives no award yet."""
    if verb.sign.action is not Action.COMMENDED:
        return None
    for mark in reversed(verbs):
        if mark.first >= verb.first:
            continue
        between = clause.words[mark.last : verb.first]
        if ";" in between:
            return None
        if mark.sign.action is Action.INTRODUCED and (mark.sign.strength == "strong" or "," not in between):
            return mark
        if mark.sign.action is Action.OTHER and "," not in between and "và" not in between:
            return mark
    return None


def _suits(clause: Clause, draft: Draft, verb: Mark, distance: int) -> bool:
    """Whether such a verb can have such an object."""
    action, recipient = verb.sign.action, draft.recipient
    if action is Action.COMMENDED:
        return _can_be_commended(clause, draft, verb, distance)
    if action is Action.BUILT:
        return recipient in (Recipient.MODEL, Recipient.EXEMPLAR) or draft.noun.heads[0].works
    if action is Action.ISSUED:
        return recipient is Recipient.DOCUMENT
    if action is Action.ORGANISED:
        return recipient is Recipient.EVENT or draft.noun.heads[0].works
    if action is Action.ATTENDED:
        return recipient in (Recipient.ATTENDANCE, Recipient.INDIVIDUAL, Recipient.COLLECTIVE)
    if action is Action.OTHER:
        return is_people(recipient) or recipient is Recipient.OTHER
    return recipient not in (Recipient.EVENT, Recipient.DOCUMENT)


def _can_be_commended(clause: Clause, draft: Draft, verb: Mark, distance: int) -> bool:
    recipient = draft.recipient
    if recipient in (Recipient.DOCUMENT, Recipient.EVENT) or draft.noun.heads[0].works:
        return False
    if verb.sign.strength == "strong":
        return recipient is not Recipient.ATTENDANCE or draft.noun.inner is not None
    if draft.noun.form or _is_award_noun(draft):
        return True
    if recipient is Recipient.OTHER and not draft.noun.undivided:
        return False
    if form_between(clause, verb.last, draft.first):
        return True
    return distance == 0 and not draft.noun.plain and recipient is not Recipient.HOUSEHOLD


def _is_award_noun(draft: Draft) -> bool:
    return draft.recipient is Recipient.OTHER and draft.noun.heads[0].phrase in _AWARD_NOUNS


_AWARD_NOUNS = frozenset(("huy chương", "giấy chứng nhận", "bằng chứng nhận", "phần thưởng", "suất thưởng"))


def form_between(clause: Clause, first: int, last: int) -> bool:
    """Whether a form of award is named between two tokens."""
    return any(mark.sign.kind == "form" for mark in clause.marks_between(first, last))


def _set(
    draft: Draft, action: Action, clause: Clause | None, rule: str, confidence: float, verb: Mark | None = None
) -> None:
    draft.action, draft.rule, draft.confidence = action, rule, confidence
    if clause is not None and verb is not None:
        tokens = clause.tokens
        draft.verb = (tokens.starts[verb.first], tokens.ends[verb.last - 1])
        draft.verb_token = verb.first


def _chain(clause: Clause, draft: Draft, before: Draft, item: int, floor: int) -> None:
    """Go on with the list of the number before, if this number opens an item of it."""
    if item == floor and before.depth == draft.depth and clause.words[draft.first - 1] != "cho":
        return
    opaque = _opaque(clause, item, draft.first)
    if opaque == 0 or (opaque <= 4 and _same_kind(draft, before)):
        draft.chained = before
        draft.confidence = -0.005 - 0.02 * opaque
        draft.sums_up = draft.sums_up or (before.sums_up and before.depth == draft.depth)
        draft.parts = draft.parts or (before.parts and before.depth == draft.depth)
        _inherit(draft)


def _same_kind(draft: Draft, before: Draft) -> bool:
    if draft.noun.heads[0].phrase in ("người", "vị"):
        return before.recipient is Recipient.INDIVIDUAL
    return is_people(draft.recipient) and is_people(before.recipient) and not draft.noun.plain


def _inherit(draft: Draft) -> None:
    """Take over the action of the list."""
    before = draft.chained
    if draft.action is not None or before is None or before.action is None or before.action is Action.RATE:
        return
    if not _may_share(draft, before):
        return
    draft.action, draft.verb, draft.verb_token = before.action, before.verb, before.verb_token
    draft.rule = "part" if draft.depth > before.depth else "list"
    draft.weak = before.weak
    draft.confidence += before.confidence


def _may_share(draft: Draft, before: Draft) -> bool:
    """Whether an item of this noun can go on with that deed."""
    action, recipient = before.action, draft.recipient
    if draft.noun.heads[0].works:
        return action in _MADE
    if action in (Action.BUILT, Action.ISSUED, Action.ORGANISED):
        same = recipient is before.recipient or {recipient, before.recipient} <= {Recipient.MODEL, Recipient.EXEMPLAR}
        return same or (draft.depth > before.depth and is_people(recipient) and before.recipient is Recipient.EXEMPLAR)
    if action is Action.ATTENDED:
        return recipient in (Recipient.ATTENDANCE, Recipient.INDIVIDUAL)
    if recipient in (Recipient.DOCUMENT, Recipient.EVENT) or draft.noun.heads[0].works:
        return False
    if recipient is Recipient.ATTENDANCE:
        return draft.noun.inner is not None
    if recipient is Recipient.OTHER and not draft.noun.undivided:
        return draft.noun.form is not None or before.recipient is Recipient.OTHER
    return True


def _look_right(clause: Clause, drafts: list[Draft], turn: int) -> None:
    """The verb after the number: ``5 tập thể và 9 cá nhân được tặng bằng khen``, ``39 chi bộ tổ chức``."""
    draft = drafts[turn]
    again = draft.parts or draft.fresh
    if draft.number.percent or (draft.action is not None and not draft.weak and not again):
        return
    if not draft.depth or draft.chained is None or again:
        _read_right(clause, draft, drafts[turn + 1 : turn + 13])
    if draft.rule.startswith("after"):
        return
    follower = next((later for later in drafts[turn + 1 : turn + 13] if _heads_back(later, draft)), None)
    if follower is not None and draft.action is not None and ";" in clause.words[draft.last : follower.first]:
        return
    if follower is not None and follower.action is not None and follower.rule.startswith("after"):
        _take_right(draft, follower)


def _heads_back(later: Draft, draft: Draft) -> bool:
    return later.chained is draft and later.depth == draft.depth


def _take_right(draft: Draft, follower: Draft) -> None:
    draft.action, draft.rule = follower.action, follower.rule
    draft.verb, draft.verb_token = follower.verb, follower.verb_token
    draft.weak, draft.confidence = False, follower.confidence - 0.01


def _read_right(clause: Clause, draft: Draft, later: list[Draft]) -> None:
    aside = next((other for other in later[:1] if other.number.percent and other.first - draft.last <= 3), None)
    stop_at = next((other.first for other in later if _interrupts(clause, draft, other)), len(clause.words))
    end = min(stop_at, draft.last + _REACH, len(clause.words))
    passive, commas, active = False, 0, None
    at = draft.last if aside is None else aside.last
    if aside is not None and at < end and clause.words[at] == ",":
        at += 1
    marks = iter(clause.marks_between(at, end))
    mark = next(marks, None)
    while at < end:
        word = clause.words[at]
        if clause.depth[at] < draft.depth or (word == ";" and clause.depth[at] == draft.depth):
            break
        if at in clause.jump and clause.jump[at] > at:
            at = clause.jump[at] + 1
            continue
        while mark is not None and mark.first < at:
            mark = next(marks, None)
        if mark is not None and mark.first == at:
            if (mark.sign.kind == "passive" and word != "do") or (draft.weak and word == "để"):
                passive = True
            elif (passive or word in _SUFFERING) and mark.sign.kind == "verb":
                if _take_passive(clause, draft, mark, commas):
                    return
            elif draft.weak and mark.sign.action is Action.INTRODUCED and mark.sign.strength == "strong":
                _after(clause, draft, mark, "after-proposal", 0.88)
                return
            elif mark.sign.kind == "verb" and not commas and active is None and draft.action is None:
                active = mark
            elif mark.sign.kind == "verb" and mark.sign.strength == "strong" and commas and not passive:
                break
            at = mark.last
            continue
        passive = passive or (draft.weak and word == "để")
        commas += word == ","
        if commas and active is not None and not passive:
            break
        at += 1
    if active is not None:
        _take_active(clause, draft, active)


def _interrupts(clause: Clause, draft: Draft, other: Draft) -> bool:
    """Whether the next number takes the verb after it for itself; ``70 … trong số 182 hồ sơ`` does not."""
    if other.depth > draft.depth or other.number.percent:
        return False
    before = clause.words[max(0, other.first - 3) : other.first]
    return not ("số" in before and ("trong" in before or "trên" in before))


def _take_passive(clause: Clause, draft: Draft, mark: Mark, commas: int) -> bool:
    """``được khen thưởng``, ``được xây dựng``: says whether the search is over."""
    sign = mark.sign
    if sign.action in _RECEIVING:
        if sign.action is Action.COMMENDED and not _can_be_given(clause, draft, mark):
            return True
        if _is_for_membership(clause, mark):
            draft.blocked = True
            return True
        _after(clause, draft, mark, "after-passive", 0.94 if commas == 0 else 0.9)
        return True
    if sign.action in _MADE and draft.action is None and _suits(clause, draft, mark, 0):
        _after(clause, draft, mark, "after-passive", 0.85)
    return draft.action is not None


def _take_active(clause: Clause, draft: Draft, mark: Mark) -> None:
    """``39 chi bộ tổ chức``, ``120 đoàn viên đăng ký``, ``5 tập thể nhận bằng khen``."""
    sign = mark.sign
    if _opaque(clause, draft.last, mark.first) > 6:
        return
    if sign.action in _ACTIVE and (is_people(draft.recipient) or draft.recipient in _OPEN):
        _after(clause, draft, mark, "after-active", 0.88)
    elif sign.action is Action.COMMENDED and sign.strength == "weak" and form_between(clause, mark.last, mark.last + 8):
        _after(clause, draft, mark, "after-receiving", 0.92)


def _is_for_membership(clause: Clause, mark: Mark) -> bool:
    """``giới thiệu cho Đảng``, ``giới thiệu ứng cử``: a nomination for membership or office, not for an award."""
    if mark.sign.action is not Action.INTRODUCED:
        return False
    return bool(_MEMBERSHIP.intersection(clause.words[mark.last : mark.last + 14]))


_MEMBERSHIP = frozenset(("kết", "ứng", "bầu", "đảng", "quy"))
"""First words of: kết nạp, ứng cử, bầu, (cho) Đảng, quy hoạch."""
_SUFFERING = frozenset(("được", "bị", "đều", "vinh"))
_OPEN = frozenset((Recipient.OTHER, Recipient.ATTENDANCE))


def _can_be_given(clause: Clause, draft: Draft, verb: Mark) -> bool:
    recipient = draft.recipient
    if recipient in (Recipient.DOCUMENT, Recipient.EVENT):
        return False
    if verb.sign.strength == "strong":
        return True
    if draft.noun.form or form_between(clause, verb.first, verb.last + 14) or draft.noun.undivided:
        return True
    named = draft.noun.heads[0].phrase in ("tập thể", "cá nhân", "gương", "tấm gương", "điển hình", "mô hình")
    return named and verb.sign.strength in ("weak", "select")


def _after(clause: Clause, draft: Draft, mark: Mark, rule: str, confidence: float) -> None:
    assert mark.sign.action is not None
    _set(draft, mark.sign.action, clause, rule, confidence, mark)
    draft.weak = False
