# SPDX-License-Identifier: MIT
"""Owns the deed behind a number: the verb before it, or the list that it goes on."""

from __future__ import annotations

from reader.core.figure import Action, Recipient, Rule
from reader.extract.figures.clause import SEPARATORS, Clause, Mark
from reader.extract.figures.defaults import comes_along, settle, under_head
from reader.extract.figures.draft import Draft
from reader.extract.figures.excluded import goes_on_for_each, is_for_each
from reader.extract.figures.fitting import (
    MADE,
    REACH,
    can_be_recognised,
    is_for_membership,
    item_start,
    made_of,
    may_share,
    opaque,
    set_deed,
    suits,
)
from reader.extract.figures.following import look_right
from reader.extract.figures.lexicon import Sign, listed, word_group
from reader.extract.figures.list_heads import ListHead
from reader.extract.figures.matching import take_deeds
from reader.extract.figures.matters import is_ceiling
from reader.extract.figures.merits import gathers_praised, says_why, without_merits
from reader.extract.figures.nominating import is_proposed_too, is_voted_for, nomination_before
from reader.extract.figures.nouns import is_people
from reader.extract.figures.own_award import hold_titles, join_sign_ups, take_own_awards, take_own_sign_ups
from reader.extract.figures.part_chains import leaves_parts, stays_in_parts
from reader.extract.figures.picked import take_lists
from reader.extract.figures.rates import is_share_of_left_out
from reader.extract.figures.reaching import is_awarded_behind, is_of_block, is_whence
from reader.extract.figures.sharing import (
    gives_award_too,
    is_asked,
    is_taken_back,
    of_those,
    opens_with_guests,
    reaches_over,
    sent_on,
    wins_over,
)

_WEAK = MADE | {Action.ATTENDED}
_OPEN = frozenset(("select", "announced", "noted"))
"""Such verbs, by their strength, leave those whom they don't suit to another verb."""
_SIGNED_UP = 14
"""Tokens between those who signed up and those who did it."""
_OF_TIME = 8
"""Tokens of a time at the head of an item."""
_BACK = 6
"""How many numbers back the same noun is looked for."""
_EVENTS = 2
"""How many numbers back the event is looked for to which those counted came."""
_NAMED = 4
"""Words that name an item behind a colon."""


def assign_actions(clause: Clause, drafts: list[Draft], head: ListHead | None = None) -> None:
    """Give every draft of a sentence the action of its verb, where there is one; ``head`` is the verb of its list."""
    if not drafts:
        return
    stack: list[Draft] = []
    floor = 0
    for draft in drafts:
        sibling, owner = _neighbours(clause, draft, stack, floor)
        gap = clause.marks_between(floor, draft.number.first)
        _look_left(clause, draft, sibling, owner, gap, floor)
        if draft.action is None and not draft.blocked and draft.chained is None:
            under_head(clause, draft, gap, floor, head)
        if draft.action is None and not draft.blocked:
            held = (other for other in reversed(stack[-_EVENTS:]) if other.action is Action.ORGANISED)
            comes_along(clause, draft, next(held, sibling))
        stack.append(draft)
        floor = draft.last
    take_own_awards(clause, drafts)
    take_own_sign_ups(clause, drafts)
    for turn in range(len(drafts) - 1, -1, -1):
        look_right(clause, drafts, turn)
    hold_titles(clause, drafts)
    join_sign_ups(clause, drafts)
    take_lists(clause, drafts)
    for turn, draft in enumerate(drafts):
        _inherit(draft)
        _resume(drafts, turn)
        settle(clause, draft)
        if turn and is_whence(clause, draft, drafts[turn - 1]):
            draft.action, draft.blocked = None, True
        if turn and is_share_of_left_out(draft, drafts[turn - 1]):
            draft.blocked = True
    take_deeds(drafts)


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
    if draft.itemised or draft.rule == "award-list":
        return
    draft.of_each = is_for_each(clause, gap, draft) or goes_on_for_each(clause, sibling, draft)
    if clause.wished[draft.first] or draft.of_each:
        draft.blocked = True
        return
    if draft.number.percent:
        draft.blocked = is_ceiling(draft)
        if not draft.blocked:
            set_deed(draft, Action.RATE, None, "share", 0.8)
        return
    before, draft.owner = sibling or owner, owner
    said = {mark.sign.kind for mark in gap}
    draft.parts = draft.parts or "parts" in said
    draft.parts = draft.parts or of_those(clause, before, draft)
    if draft.parts and before is not None and draft.noun.key == "trường hợp" and is_people(before.recipient):
        draft.recipient = before.recipient
    if draft.noun.key == "lượt" and draft.noun.inner is None and before is not None:
        draft.noun.inner = before.noun.inner
    draft.sums_up = "total" in said
    if draft.sums_up and sibling is not None and sibling.blocked and sibling.noun.key == draft.noun.key:
        draft.blocked = True
        return
    verbs = _verbs_before(clause, draft, owner, gap, floor)
    item = floor if draft.labelled else item_start(clause, draft, floor)
    if item == floor and draft.parts and before is not None:  # ``246 mô hình trong đó có 158``, without a comma
        item = next((mark.first for mark in reversed(gap) if mark.sign.kind == "parts"), item)
    enclosed = item - (item > 0 and clause.words[item - 1] == "(")  # ``đề nghị tỉnh khen (4 tập thể, 9 cá nhân)``
    direct = [mark for mark in verbs if mark.last > item or mark.last == enclosed]
    draft.parts = draft.parts or stays_in_parts(clause, draft, before, item, gap)
    draft.fresh = not direct and item > 0 and (clause.words[item - 1] == ";" or ";" in clause.words[floor:item])
    if direct and _is_left_undone(clause, direct[-1]):
        draft.blocked = True
    elif direct and before is not None and is_proposed_too(clause, draft, direct[0], item, before):
        set_deed(draft, Action.INTRODUCED, clause, "verb", 0.88, direct[0])
    elif direct:
        _govern(clause, draft, direct[-1], verbs, "verb")
    elif verbs and _reaches_item(clause, verbs[-1], item, draft):
        _govern(clause, draft, verbs[-1], verbs, "verb-list")
    elif before is not None and not before.blocked:
        _chain(clause, draft, before, item, floor)
    elif before is not None:
        draft.blocked = _are_represented(clause, draft, before)
    if before is not None and _are_cases(draft, before):
        draft.recipient = before.recipient


def _is_left_undone(clause: Clause, verb: Mark) -> bool:
    """``không thi hành kỷ luật 22 đảng viên vì hết thời hiệu``."""
    return verb.first > 0 and verb.sign.kind == "verb" and clause.words[verb.first - 1] in ("không", "chưa", "miễn")


def _are_cases(draft: Draft, before: Draft) -> bool:
    """``kỷ luật 17 đảng viên: cảnh cáo 3, khai trừ 9 trường hợp``: cases of those told before."""
    punished = draft.action is before.action is Action.OTHER
    return punished and draft.noun.key == "trường hợp" and is_people(before.recipient)


def _are_represented(clause: Clause, draft: Draft, before: Draft) -> bool:
    """``3 người, đại diện cho 900 hội viên và 40 tổ trưởng, được tuyên dương``: those for whom they stand."""
    represents = clause.words[max(0, before.first - 3) : before.first] == ["đại", "diện", "cho"]
    return represents and clause.words[draft.first - 1] in ("và", ",")


def _verbs_before(clause: Clause, draft: Draft, owner: Draft | None, gap: list[Mark], floor: int) -> list[Mark]:
    """The verbs before a number that may say what was done: of its own brackets, and behind a ``nhưng``."""
    level = draft.depth
    verbs = [mark for mark in gap if mark.sign.kind in ("verb", "stop") and clause.depth[mark.first] <= level]
    verbs = [mark for mark in without_merits(clause, verbs, draft) if not _only_adds(clause, draft, mark)]
    if "nhưng" in clause.words[floor : draft.first]:  # ``được đề nghị nhưng mới có 2 tập thể được khen``
        turn = clause.words.index("nhưng", floor, draft.first)
        verbs = [mark for mark in verbs if mark.first > turn]
    if level:
        verbs = [mark for mark in verbs if owner is None or clause.depth[mark.first] == level]
    return verbs


def _only_adds(clause: Clause, draft: Draft, mark: Mark) -> bool:
    """``giới thiệu 11 chị; sang quý II có thêm 16 chị``: nothing but a time before it, so that the deed is the same."""
    words, at = clause.words, mark.first
    if not is_people(draft.recipient) or words[mark.first : mark.last] != ["có", "thêm"]:
        return False
    turns = word_group("before an unsaid doer") | word_group("before more")
    while at > max(0, mark.first - _OF_TIME) and words[at - 1] not in SEPARATORS:
        at -= 1
        if words[at].isalpha() and words[at] not in turns and not clause.taken[at]:
            return False
    return at > 0


def _reaches_item(clause: Clause, verb: Mark, item: int, draft: Draft) -> bool:
    """Whether a verb before a separator is that of the item behind it."""
    if reaches_over(clause, verb, item, draft):
        return True
    between = opaque(clause, item, draft.first)
    if verb.last == clause.colon and between <= _NAMED and is_of_block(clause, item) and not draft.parts:
        return True  # ``kết quả đăng ký: khối Đảng 12 mô hình; khối chính quyền 25 mô hình``
    return between == 0 and _rules_list(clause, verb, item, draft)


def _rules_list(clause: Clause, verb: Mark, item: int, draft: Draft) -> bool:
    """Whether a verb before the separator rules the list after it; ``từ việc đăng ký ấy, …`` does not."""
    if draft.parts and draft.noun.heads[0].award and verb.sign.action is Action.COMMENDED:
        return True
    if _is_by_what_way(clause, verb, item):
        return False
    if clause.is_main(verb) or (
        item > 0 and clause.words[item - 1] == ":" and ";" not in clause.words[verb.last : item]
    ):
        return True
    return opens_with_guests(clause, draft, verb)


def _is_by_what_way(clause: Clause, verb: Mark, item: int) -> bool:
    """``Qua tuyên truyền, vận động, 126 hộ đã ký cam kết``: how it came about, up to the comma."""
    return verb.sign.kind == "stop" and verb.last == item - 1 and clause.words[0] in word_group("by what way")


def _govern(clause: Clause, draft: Draft, verb: Mark, verbs: list[Mark], rule: Rule) -> None:
    """Take this verb if it may govern so far and such a noun."""
    if verb.sign.kind == "stop":
        free = draft.fresh and is_awarded_behind(clause, draft)
        draft.blocked = not free and not gives_award_too(clause, verb, draft) and not wins_over(clause, verb, draft)
        return
    if _is_sent_in(clause, draft, verb):
        return
    verb = _fitting_verb(clause, draft, verb, verbs)
    if rule == "verb-list" and _are_members(clause, draft, verb):
        draft.blocked = True
        return
    if says_why(clause, draft, verb):
        draft.blocked = True
        return
    distance = opaque(clause, verb.last, draft.first)
    limit = 60 if opens_with_guests(clause, draft, verb) else 25 if verb.sign.strength == "strong" else 8
    if distance > limit or draft.first - verb.last > REACH * 2:
        draft.blocked = distance > limit
        return
    lead = nomination_before(clause, verb, verbs)
    if draft.chained is None and is_taken_back(clause, draft, verb):
        set_deed(draft, Action.OTHER, clause, "verb-list", 0.86, verb)
        return
    if lead is None and _says_another_deed(clause, draft, verb, verbs, rule):
        return
    sign = lead.sign if lead else verb.sign
    if lead is None and not suits(clause, draft, verb, distance):
        of_total = draft.parts and rule == "verb-list" and sign.strength == "receive"
        hinders = sign.strength == "strong" or sign.action is Action.COMMENDED
        draft.blocked = sign.strength not in _OPEN and hinders and not of_total
        return
    assert sign.action is not None
    if sign.strength == "select" and is_ceiling(draft):
        draft.blocked = True
        return
    if is_for_membership(clause, lead or verb) and "bằng" not in clause.words[verb.last : draft.first]:
        draft.blocked = True
        return
    if sign.action is Action.INTRODUCED and lead is None and is_asked(clause, draft, verb):
        draft.blocked = True
        return
    action = made_of(draft, sign.action)
    set_deed(draft, action, clause, rule, _closeness(distance, sign), lead or verb)
    if sign.strength == "select" and listed("markers", "as a sample").match(clause.words, draft.last):
        draft.action, draft.blocked = None, True
    draft.weak = sign.strength == "select" or sign.action in _WEAK


def _is_sent_in(clause: Clause, draft: Draft, verb: Mark) -> bool:
    """``nhận được 936 tác phẩm tham dự giải``: what the judges were sent, no prize."""
    head = draft.noun.heads[0]
    return head.entry and head.phrase.endswith(("tham dự", "tham gia")) and clause.words[verb.last - 1] == "nhận"


def _says_another_deed(clause: Clause, draft: Draft, verb: Mark, verbs: list[Mark], rule: Rule) -> bool:
    """Whether with its surroundings the verb says another deed than by itself: that is set."""
    if is_voted_for(clause, draft, verb):
        set_deed(draft, Action.INTRODUCED, clause, rule, 0.86, verb)
    elif _is_what_became(clause, draft, verb) or gathers_praised(clause, draft, verb, verbs):
        set_deed(draft, Action.COMMENDED, clause, rule, 0.82, verb)
    elif (sent := sent_on(clause, draft, verb)) is not None:
        set_deed(draft, Action.INTRODUCED, clause, "after-proposal", 0.88, sent)
    else:
        return False
    return True


def _are_members(clause: Clause, draft: Draft, verb: Mark) -> bool:
    """``Tham gia phong trào, Hội huyện có 19 cơ sở hội, 17.600 hội viên``: how many a body has."""
    if verb.sign.action is not Action.ATTENDED or not is_people(draft.recipient) or draft.first < 2:
        return False
    return clause.words[draft.first - 1] == "có" and clause.named[draft.first - 2]


def _fitting_verb(clause: Clause, draft: Draft, verb: Mark, verbs: list[Mark]) -> Mark:
    """``tổ chức tuyên truyền được 2.134 cuộc``: of two verbs side by side the one that can have such an object."""
    at = verbs.index(verb)
    if not at or verb.sign.action is not Action.ATTENDED or suits(clause, draft, verb, 0):
        return verb
    before = verbs[at - 1]
    stands_by = before.sign.action is not None and verb.first - before.last <= 1
    return before if stands_by and suits(clause, draft, before, 0) else verb


def _is_what_became(clause: Clause, draft: Draft, verb: Mark) -> bool:
    """``số hộ đăng ký là 131.405, đạt 92.517 hộ``, ``bình xét được 987 hộ``: of those who signed up so many did it."""
    words = clause.words[verb.first : verb.last]
    picked = verb.sign.strength == "select" and words[-1] == "được"
    if not (picked or words == ["đạt"]) or draft.first != verb.last or not is_people(draft.recipient):
        return False
    signs = [mark.sign.action for mark in clause.marks_between(max(0, verb.first - _SIGNED_UP), verb.first)]
    return Action.REGISTERED in signs


def _closeness(distance: int, sign: Sign) -> float:
    base = 0.96 if sign.strength == "strong" else 0.95
    return base - min(distance, 20) * 0.012


def _chain(clause: Clause, draft: Draft, before: Draft, item: int, floor: int) -> None:
    """Go on with the list of the number before, if this number opens an item of it."""
    apart = item == floor and before.depth == draft.depth and clause.words[draft.first - 1] != "cho"
    if apart and not _are_authors(clause, draft, before):
        return
    own = 0 if draft.series else opaque(clause, item, draft.first)
    among = ["trong", "số"] if "trong" in clause.words[floor : draft.first] else []
    reach = 8 if among and _follows(clause.words[floor : draft.first], among) else 4
    more = "thêm" in clause.words[item : draft.first]
    again = draft.noun.key == before.noun.key and (more or is_of_block(clause, item))
    if own == 0 or (own <= reach and (_same_kind(draft, before) or again)):
        draft.chained = before
        draft.confidence = -0.005 - 0.02 * own
        draft.sums_up = draft.sums_up or (before.sums_up and before.depth == draft.depth)
        within = before.depth == draft.depth and not leaves_parts(clause, draft, before)
        draft.parts = draft.parts or (before.parts and within)
        _inherit(draft)


def _are_authors(clause: Clause, draft: Draft, before: Draft) -> bool:
    """``24 tác phẩm của 20 tác giả``: whose works they are."""
    if clause.words[draft.first - 1] != "của" or draft.first - before.last != 1 or not is_people(draft.recipient):
        return False
    return before.noun.heads[0].entry or (before.recipient is Recipient.OTHER and can_be_recognised(before))


def _follows(words: list[str], pair: list[str]) -> bool:
    return any(words[at : at + 2] == pair for at in range(len(words) - 1))


def _same_kind(draft: Draft, before: Draft) -> bool:
    if draft.noun.heads[0].phrase in ("người", "vị"):
        return before.recipient is Recipient.INDIVIDUAL
    return is_people(draft.recipient) and is_people(before.recipient) and not draft.noun.plain


def _resume(drafts: list[Draft], turn: int) -> None:
    """``11 hội nghị, 2.614 lượt người dự; cấp cơ sở 148 hội nghị``: goes on with the same noun further back."""
    draft = drafts[turn]
    if draft.action is not None or draft.blocked or draft.chained is None or draft.number.percent:
        return
    for other in reversed(drafts[max(0, turn - _BACK) : turn]):
        same = other.noun.key == draft.noun.key or other.recipient is draft.recipient is Recipient.EVENT
        if other.depth == draft.depth and same and other.action is not None:
            draft.chained = other
            _inherit(draft)
            return


def _inherit(draft: Draft) -> None:
    """Take over the action of the list."""
    before = draft.chained
    if draft.action is not None or before is None or before.action is None or before.action is Action.RATE:
        return
    if not may_share(draft, before):
        return
    if draft.noun.heads[0].phrase == "trường hợp" and is_people(before.recipient):
        draft.recipient = before.recipient
    if before.noun.heads[0].entry and before.action is Action.OTHER and is_people(draft.recipient):
        draft.action, draft.rule, draft.confidence = Action.ATTENDED, "attendance", 0.75
        return
    draft.action, draft.verb, draft.verb_token = before.action, before.verb, before.verb_token
    draft.rule = "part" if draft.depth > before.depth else "list"
    draft.weak = before.weak
    draft.confidence += before.confidence
