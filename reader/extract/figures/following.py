# SPDX-License-Identifier: MIT
"""Owns the verb after a number: ``5 tập thể và 9 cá nhân được tặng bằng khen``, ``39 chi bộ tổ chức``."""

from __future__ import annotations

from reader.core.figure import Action, Recipient, Rule
from reader.extract.figures.asides import (
    DENIALS,
    after_aside,
    after_names,
    breaks_off,
    came,
    is_aside,
    is_denied,
    is_done_by,
    is_fresh,
    is_given_later,
    is_pointing,
    joins_titles,
    opens_part,
    suffers_else,
    suffers_itself,
)
from reader.extract.figures.clause import Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.fitting import (
    MADE,
    REACH,
    RECEIVING,
    can_be_given,
    form_between,
    is_for_membership,
    is_title,
    names_award,
    opaque,
    set_deed,
    suits,
)
from reader.extract.figures.lexicon import Sign, word_group
from reader.extract.figures.nouns import is_people
from reader.extract.figures.reaching import (
    goes_on_before,
    has_other_deed,
    heads_back,
    interrupts,
    is_made_before,
    is_of_another,
    is_of_praised,
    is_of_some_only,
    is_whole,
    reaches_back,
)
from reader.extract.figures.sharing import (
    can_act,
    comes_about,
    goes_to,
    granted_after,
    is_signed_up,
    may_receive,
    proposal_after,
    signs_up_at_once,
)

_ACTIVE = frozenset((Action.REGISTERED, Action.ORGANISED, Action.ISSUED, Action.ATTENDED))
_UNGIVEN = frozenset((Recipient.EVENT, Recipient.DOCUMENT))
_GIVEN = Sign("verb", Action.COMMENDED, "strong")
_PROPOSED = Sign("verb", Action.INTRODUCED, "strong")
_MERITS = 14
"""Words of merits between those counted and the award that they receive."""
_NAMED_MORE = 9
"""Tokens of the bodies that share a number and its verb."""
_ITEMS_BEFORE = 6
"""Words of other items before a subject."""
_PROPOSAL = 14
"""Tokens after a proposal in which its award is named."""
_WHENCE = 12
"""Tokens of the places that people come from."""
_FATE = 4
"""Tokens of ``bị xử lý kỷ luật``."""
_ASIDE = 9
"""Tokens of what a share is a share of."""


def look_right(clause: Clause, drafts: list[Draft], turn: int) -> None:
    """The verb after the number: ``5 tập thể và 9 cá nhân được tặng bằng khen``, ``39 chi bộ tổ chức``."""
    draft = drafts[turn]
    if draft.itemised:
        return
    alive = clause.words[draft.last : draft.last + 2] in (["đang", "sống"], ["còn", "sống"])
    alive = alive and clause.words[draft.last + 2 : draft.last + 3] != ["được"]
    if alive or (draft.rule in ("", "list", "verb", "verb-list") and is_denied(clause, draft)):
        draft.action, draft.blocked = None, True
        return
    own = draft.rule in ("list", "list-head", "verb-list") and suffers_itself(clause, draft)
    own = own or came(clause, draft) or signs_up_at_once(clause, draft)
    again = (draft.parts and turn > 0) or is_fresh(draft) or own
    if draft.number.percent or (draft.action is not None and not draft.weak and not again):
        return
    if (turn > 0 and is_of_another(clause, draft, drafts[turn - 1])) or _is_put_forward(clause, draft):
        return
    if not draft.depth or draft.chained is None or again:
        _read_right(clause, draft, drafts[turn + 1 : turn + 13])
    if draft.rule.startswith("after"):
        return
    follower = next((later for later in drafts[turn + 1 : turn + 13] if heads_back(later, draft)), None)
    if follower is not None and ":" in clause.words[draft.last : follower.first] and draft.action is None:
        return
    if follower is None or (follower.action is not None and is_whole(clause, draft, follower)):
        return
    goes_on = draft.action is not None or follower.rule == "after-active" or goes_on_before(clause, drafts, turn)
    if goes_on and ";" in clause.words[draft.last : follower.first]:
        return
    if has_other_deed(clause, draft, follower) or is_made_before(clause, draft, follower):
        return
    if is_of_some_only(draft, follower, drafts[turn + 1 : turn + 13]):
        return
    if follower.action is not None and reaches_back(draft, follower) and not _has_own_fate(clause, draft):
        _take_right(draft, follower)


def _is_put_forward(clause: Clause, draft: Draft) -> bool:
    """``320 gương mặt do các tỉnh giới thiệu``: takes the verb of those who proposed them."""
    words, at = clause.words, draft.last
    if words[at : at + 1] not in (["do"], ["mà"]):
        return False
    near = clause.marks_between(at + 1, at + _PROPOSAL)
    verb = next((mark for mark in near if mark.sign.kind in ("verb", "stop")), None)
    apart = "," in words[at : verb.first] if verb is not None and not draft.noun.heads[0].nominee else False
    if verb is None or verb.sign.action is not Action.INTRODUCED or apart:
        return False
    _after(clause, draft, verb, "after-proposal", 0.88)
    files = draft.noun.heads[0].nominee or draft.recipient is Recipient.EXEMPLAR
    draft.blocked = draft.blocked and not files
    return True


def _has_own_fate(clause: Clause, draft: Draft) -> bool:
    """``420 người hy sinh, 260 người bị nhiễm độc, 38 bà mẹ được phong tặng``: it is told what befell them."""
    at = next((at for at in range(draft.last, len(clause.words)) if not clause.named[at]), draft.last)
    near = clause.marks_between(at, at + _FATE)
    if any(mark.sign.kind == "stop" and mark.first == at for mark in near):
        return True
    suffered = clause.words[at : at + 1] == ["bị"]
    return suffered and not any(mark.sign.action is Action.OTHER for mark in near)


def _take_right(draft: Draft, follower: Draft) -> None:
    if follower.action in RECEIVING and (draft.recipient in _UNGIVEN or draft.noun.heads[0].works):
        return
    draft.action, draft.rule = follower.action, follower.rule
    draft.verb, draft.verb_token = follower.verb, follower.verb_token
    draft.weak, draft.confidence = False, follower.confidence - 0.01


def _stretch_after(clause: Clause, draft: Draft, later: list[Draft]) -> tuple[int, int]:
    """The tokens after the number in which its verb may stand: after a share beside it, up to the next number."""
    stop_at = next((other.first for other in later if interrupts(clause, draft, other)), len(clause.words))
    end = min(stop_at, draft.last + REACH, len(clause.words))
    if later and later[0].number.percent and is_aside(clause, draft, later[0]):
        return after_aside(clause, later[0].last, end), end
    return draft.last, end


def _read_right(clause: Clause, draft: Draft, later: list[Draft]) -> None:
    at, end = _stretch_after(clause, draft, later)
    passive, commas, active, chosen, before = False, 0, None, False, 0
    marks = iter(clause.marks_between(at, end))
    mark = next(marks, None)
    while at < end:
        word = clause.words[at]
        if breaks_off(clause, draft, at):
            break
        if at in clause.jump and clause.jump[at] > at:
            at = clause.jump[at] + 1
            continue
        if word in DENIALS and active is None and not commas:
            draft.blocked = draft.blocked or draft.number.whole is not None
            break
        while mark is not None and mark.first < at:
            mark = next(marks, None)
        if mark is not None and mark.first == at:
            if mark.sign.kind == "parts" and word == "trong":
                at = mark.last if is_pointing(draft, mark) else after_names(clause, mark, end) or end
                continue
            if (mark.sign.kind == "passive" and word != "do") or ((draft.weak or chosen) and word == "để"):
                passive, before = not chosen or clause.words[at - 1] == ",", commas
            elif passive and (suffers_else(draft, mark) or (commas and _is_of_next(mark, later))):
                return
            elif (passive or word in word_group("done to somebody")) and _may_suffer(draft, mark, commas):
                if _take_passive(clause, draft, mark, before if passive else commas):
                    return
                chosen = mark.sign.strength == "select"
                passive = passive and not chosen
            elif _takes_at_once(clause, draft, mark, commas, passive):
                return
            elif mark.sign.kind == "verb" and active is None and _is_open(clause, draft, mark):
                if not commas or _only_names_more(clause, draft, mark) or _takes_award(clause, draft, mark):
                    active = mark
            elif mark.sign.kind == "verb" and mark.sign.strength == "strong" and commas and not passive:
                break
            at = mark.last
            continue
        passive = passive or ((draft.weak or chosen) and word == "để")
        commas += word == "," and not joins_titles(clause.words, at)
        if commas and active is not None and not passive:
            if _says_enough(clause, draft, active) and not is_given_later(clause, active, end):
                break
            active = None
        at += 1
    if active is not None and not is_of_praised(clause, draft, active):
        _take_active(clause, draft, active)


def _may_suffer(draft: Draft, mark: Mark, commas: int) -> bool:
    """Whether it may be done to those counted; ``12 cá nhân được mời dự hội nghị`` came, whatever stands before."""
    comes = mark.sign.action is Action.ATTENDED and not commas and draft.recipient is Recipient.INDIVIDUAL
    return mark.sign.kind == "verb" and not comes


def _is_of_next(mark: Mark, later: list[Draft]) -> bool:
    """``có 9 mô hình, được Quận ủy biểu dương 2 mô hình``: whom the verb takes for its object."""
    return bool(later) and later[0].first == mark.last and not later[0].noun.heads[0].award and mark.sign.kind == "verb"


def _takes_at_once(clause: Clause, draft: Draft, mark: Mark, commas: int, passive: bool) -> bool:
    """``… do Sở tặng``, ``được đề nghị``, ``được Giấy khen``: nothing behind says it better; whether it was taken."""
    if is_done_by(clause, draft, mark):
        _after(clause, draft, mark, "after-passive", 0.85)
    elif _is_proposed(draft, mark, commas):
        _after(clause, draft, Mark(mark.first, mark.last, _PROPOSED), "after-proposal", 0.88)
    elif passive and mark.sign.kind == "form" and clause.words[mark.first - 1] == "được" and _can_have(draft):
        _after(clause, draft, Mark(mark.first, mark.last, _GIVEN), "after-passive", 0.9)
    else:
        return False
    return True


def _is_proposed(draft: Draft, mark: Mark, commas: int) -> bool:
    """``chọn 5 gương đề nghị Tỉnh ủy biểu dương``, ``lựa chọn năm điển hình giới thiệu dự hội nghị``."""
    if draft.weak and draft.action is Action.COMMENDED and mark.sign.action is Action.ATTENDED and not commas:
        words = draft.clause.words[mark.first : mark.last]
        return "dự" in words and draft.clause.words[mark.first - 1] in ("đi", "để", "cử")
    if not draft.weak or mark.sign.action is not Action.INTRODUCED:
        return False
    words = draft.clause.words
    if words[mark.first - 1] == "và" and any(word[0].isdigit() for word in words[mark.last : mark.last + _PROPOSAL]):
        return False
    return mark.sign.strength == "strong" or (not commas and draft.action is Action.COMMENDED)


def _can_have(draft: Draft) -> bool:
    """Whether it has no deed yet and can be given an award: ``80 cá nhân được bằng khen``."""
    return draft.action is None and (is_people(draft.recipient) or draft.recipient is Recipient.EXEMPLAR)


def _only_names_more(clause: Clause, draft: Draft, mark: Mark) -> bool:
    """``8/8 đảng bộ vùng, lữ đoàn, học viện đăng ký``: the commas part bodies that one number counts."""
    words = clause.words[draft.last : mark.first]
    if len(words) > _NAMED_MORE or draft.action is not None or mark.sign.action is not Action.REGISTERED:
        return False
    if any(other.sign.kind != "neutral" for other in clause.marks_between(draft.last, mark.first)):
        return False
    if not is_people(draft.recipient) and draft.recipient is not Recipient.MODEL:
        return False
    return all(word == "," or word.isalpha() for word in words) and words[-1:] != [","]


def _takes_award(clause: Clause, draft: Draft, mark: Mark) -> bool:
    """``8 chi bộ 5 năm liền trong sạch, vững mạnh nhận bằng khen``: the merits stand between."""
    if mark.sign.action is not Action.COMMENDED or mark.sign.strength != "receive" or draft.noun.plain:
        return False
    if not is_people(draft.recipient) or draft.action is not None or not form_between(clause, mark.last, mark.last + 4):
        return False
    return opaque(clause, draft.last, mark.first) <= _MERITS and _opens_clause(clause, draft)


def _says_enough(clause: Clause, draft: Draft, mark: Mark) -> bool:
    """Whether an active verb before a comma is the one that is looked for."""
    known = mark.sign.strength != "receive" or _is_of_registered(clause, draft, mark)
    return known or names_award(clause, draft, mark)


def _is_open(clause: Clause, draft: Draft, mark: Mark) -> bool:
    """Whether an active verb can be this number's: it has none, or took over one and its own follows at once."""
    if mark.sign.action in MADE and is_people(draft.recipient) and mark.sign.action is Action.BUILT:
        return False
    if clause.words[mark.first : mark.last] == ["đến", "từ"] and (draft.parts or _is_praised_later(clause, mark)):
        return False
    if draft.action is None:
        return True
    if draft.weak and draft.action in (Action.ATTENDED, Action.COMMENDED) and mark.first == draft.last:
        got = mark.sign.strength == "receive" and draft.noun_first and names_award(clause, draft, mark)
        return got or (mark.sign.action is Action.REGISTERED and mark.sign.strength == "strong")
    if came(clause, draft):
        return mark.first == draft.last
    if draft.rule != "list":
        return False
    if draft.recipient is Recipient.ATTENDANCE and mark.sign.action is Action.ATTENDED:
        return True
    if draft.action is Action.COMMENDED and mark.sign.strength == "receive" and is_fresh(draft):
        tells_more = clause.words[mark.first - 1] == "và"  # ``6 học sinh tiêu biểu trong học tập và đạt giải``
        return not tells_more and mark.sign.action is Action.COMMENDED and names_award(clause, draft, mark)
    if draft.action is Action.REGISTERED and mark.sign.strength == "receive":
        return _ends_after(clause, draft, mark) or names_award(clause, draft, mark)
    own = mark.sign.strength == "strong" and opaque(clause, draft.last, mark.first) == 0
    return own and (draft.fresh or (mark.sign.action is Action.REGISTERED and draft.action is Action.COMMENDED))


def _is_praised_later(clause: Clause, mark: Mark) -> bool:
    """``45 thanh niên đến từ 30 xã, phường được tuyên dương``."""
    near = clause.marks_between(mark.last, mark.last + _WHENCE)
    return (
        any(clause.words[other.first] == "được" for other in near)
        and ";" not in clause.words[mark.last : near[-1].first]
    )


def _is_of_registered(clause: Clause, draft: Draft, mark: Mark) -> bool:
    """``số đăng ký là 236.400 hộ, qua bình xét có 217.015 hộ đạt``."""
    if draft.action is Action.REGISTERED:
        return True
    before = clause.marks_between(max(0, draft.first - REACH), draft.first)
    return any(other.sign.action is Action.REGISTERED for other in before) and _ends_after(clause, draft, mark)


def _ends_after(clause: Clause, draft: Draft, mark: Mark) -> bool:
    """``102.730 hộ đăng ký, 64.877 hộ đạt``: of those who signed up, these did it; nothing more is said."""
    words = clause.words
    return mark.first - draft.last <= 1 and (mark.last >= len(words) or words[mark.last] in (",", ";", ".", "("))


def _take_passive(clause: Clause, draft: Draft, mark: Mark, commas: int) -> bool:
    """``được khen thưởng``, ``được xây dựng``: says whether the search is over."""
    sign = mark.sign
    if sign.action in RECEIVING:
        if sign.action is Action.COMMENDED and not can_be_given(clause, draft, mark):
            return sign.strength != "select"
        if draft.noun.plain and commas and not (draft.parts or _opens_clause(clause, draft)):
            return True
        if sign.action is Action.OTHER and commas and opaque(clause, draft.last, mark.first) > _ASIDE:
            return True
        if is_for_membership(clause, mark):
            draft.blocked = True
            return True
        free = commas == 0 and sign.strength == "strong"
        free = free and opens_part(clause, draft, at_once=mark.first - draft.last < 2)
        draft.blocked = draft.blocked and not free
        proposal = granted_after(clause, mark) or proposal_after(clause, mark)
        _after(clause, draft, proposal or mark, "after-passive", 0.94 if commas == 0 else 0.9)
        return True
    if sign.action in MADE and draft.action is None and suits(clause, draft, mark, 0):
        _after(clause, draft, mark, "after-passive", 0.85)
    return draft.action is not None


def _opens_clause(clause: Clause, draft: Draft) -> bool:
    """Whether the number and at most the items before it open this part of the sentence."""
    at = draft.first
    if at and clause.words[at - 1] in ("trong", "của", "thuộc", "với"):
        return False
    while at and clause.words[at - 1] != ";" and draft.first - at < REACH:
        at -= 1
    if any(mark.sign.kind in ("verb", "stop") for mark in clause.marks_between(at, draft.first)):
        return False
    return opaque(clause, at, draft.first) <= _ITEMS_BEFORE


def _take_active(clause: Clause, draft: Draft, mark: Mark) -> None:
    """``39 chi bộ tổ chức``, ``120 đoàn viên đăng ký``, ``5 tập thể nhận bằng khen``."""
    sign = mark.sign
    if opaque(clause, draft.last, mark.first) > (_MERITS if _takes_award(clause, draft, mark) else 6):
        return
    if draft.noun.plain and draft.first and clause.words[draft.first - 1] == "với" and sign.action in MADE:
        return
    if sign.action is Action.INTRODUCED:
        _take_proposal(clause, draft, mark)
    elif comes_about(clause, draft, mark):
        _after(clause, draft, mark, "after-active", 0.85)
    elif sign.action in _ACTIVE and (can_act(draft) or is_signed_up(draft, mark)):
        came = sign.action is Action.ATTENDED and draft.recipient is Recipient.ATTENDANCE
        moved = (sign.action is Action.REGISTERED or came) and mark.first == draft.last
        moved = moved and not clause.wished[draft.first] and not (draft.of_each and "mỗi" in clause.words)
        draft.blocked = draft.blocked and not moved
        _after(clause, draft, mark, "after-active", 0.91)
    elif goes_to(clause, draft, mark):
        _after(clause, draft, mark, "after-receiving", 0.85)
    elif sign.action is Action.COMMENDED and may_receive(draft, mark) and names_award(clause, draft, mark):
        _after(clause, draft, mark, "after-receiving", 0.93)
        draft.form = draft.form or ("danh hiệu" if is_title(clause, mark.last) else None)
        if draft.recipient is Recipient.EVENT:
            draft.recipient = Recipient.COLLECTIVE
    elif sign.strength == "receive" and _is_of_registered(clause, draft, mark):
        _after(clause, draft, mark, "after-receiving", 0.85)


def _take_proposal(clause: Clause, draft: Draft, mark: Mark) -> None:
    """``03 tập thể trình Tỉnh ủy khen thưởng``, ``7 trường đề nghị công nhận``: a proposal that names an award."""
    if mark.sign.strength != "strong" or is_for_membership(clause, mark) or opaque(clause, draft.last, mark.first) > 3:
        return
    near = clause.marks_between(mark.last, mark.last + _PROPOSAL)
    for_award = any(other.sign.action is Action.COMMENDED or other.sign.kind == "form" for other in near)
    if for_award and draft.recipient not in (Recipient.DOCUMENT, Recipient.EVENT, Recipient.ATTENDANCE):
        _after(clause, draft, mark, "after-proposal", 0.88)


def _after(clause: Clause, draft: Draft, mark: Mark, rule: Rule, confidence: float) -> None:
    assert mark.sign.action is not None
    if mark.sign.action is Action.INTRODUCED and draft.recipient is Recipient.EVENT:
        return  # ``64 cuộc họp về các đề án do các phòng trình``: papers are put forward, not meetings
    set_deed(draft, mark.sign.action, clause, rule, confidence, mark)
    draft.weak = False
