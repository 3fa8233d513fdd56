# SPDX-License-Identifier: MIT
"""Owns who gave the award or did the counting: the verb's subject, ``được X tặng``, ``bằng khen của X``."""

from __future__ import annotations

from bisect import bisect_left

from reader.core.figure import Action, Recipient, Stretch
from reader.extract.figures.behind import (
    agent_of,
    by_form,
    chosen_for,
    given_by,
    is_chosen,
    later_agent,
    of_award,
    opens_item,
    passive_before,
    proposed_by,
    suffers,
)
from reader.extract.figures.clause import Clause, Mark
from reader.extract.figures.deciders import decider, granter, host, organiser, sender, signer
from reader.extract.figures.draft import Draft
from reader.extract.figures.fitting import opaque
from reader.extract.figures.givers import Bodies, Body, end_with_state, find_bodies, is_of_people
from reader.extract.figures.levels import level_of
from reader.extract.figures.lexicon import listed, word_group
from reader.extract.figures.unsaid import goes_on_with_own, level_of_item, own_doer, own_level, says_no_doer
from reader.extract.tokens import words_in

__all__ = ["assign_issuers", "doer_of", "giver_behind", "giver_of_row", "level_of"]

_GIVEN = frozenset((Action.COMMENDED, Action.INTRODUCED, Action.OTHER))
_SUBJECT = _GIVEN | {Action.ISSUED, Action.ATTENDED, Action.ORGANISED, Action.REGISTERED}
_FOLLOWING = frozenset(("verb", "verb-list", "list", "part"))
_RECEIVED = frozenset(("after-passive", "after-receiving"))
_REACH = 40
"""Tokens between a body and its verb."""
_AGENT_REACH = 30
"""Tokens between the agent of a passive and its verb."""
_HELD = 24
"""How many numbers back is looked for what people came to."""
_OPENING = 24
"""Tokens at the head of a sentence in which ``theo X`` names its source."""


def assign_issuers(clause: Clause, drafts: list[Draft]) -> None:
    """Give the drafts of one sentence their issuers."""
    acting = [draft for draft in drafts if draft.action in _SUBJECT and not draft.itemised]
    if not acting:
        return
    bodies = find_bodies(clause)
    nouns = (draft.noun for draft in drafts if not draft.tabular and not _has_doer_for_noun(draft))
    counted = {token for noun in nouns for token in range(noun.first, noun.last)}
    bodies.found = [body for body in bodies.found if body.last - 1 not in counted]
    bodies.in_turn = _in_turn(clause, bodies)
    starts = [draft.first for draft in drafts]
    last: tuple[int, int] | None = None
    before: Draft | None = None
    led: Draft | None = None
    found: tuple[int, int] | None
    for draft in acting:
        turn = bisect_left(starts, max(draft.last, draft.verb_token + 1))
        end = starts[turn] if turn < len(starts) else len(clause.words)
        found = last
        if (own := own_doer(clause, draft, bodies) or own_level(clause, draft, bodies)) is not None:
            found, led = (own.first, own.last), draft
        elif not goes_on_with_own(clause, draft, led):
            found = _issuer(clause, draft, bodies, drafts, end)
        if found is None and (_goes_on(clause, draft, before) or _given_beside(clause, draft, before)):
            found = last
        if _answers_other(clause, draft, acting, before):
            found = last = None
        elif found is None and draft.chained is not None and draft.verb == draft.chained.verb:
            draft.issuer = draft.issuer or draft.chained.issuer
        if found is not None:
            draft.issuer = (clause.tokens.starts[found[0]], clause.tokens.ends[found[1] - 1])
        last = found or (None if _stands_alone(draft) else last)
        before = draft


def _has_doer_for_noun(draft: Draft) -> bool:
    """``tỉnh khen: 13``: the word before the verb says who praised, and not who is counted."""
    return draft.noun_first and draft.rule == "verb" and draft.noun.last == draft.verb_token < draft.number.first


def _goes_on(clause: Clause, draft: Draft, before: Draft | None) -> bool:
    """Whether a draft without an issuer of its own has the one named last: ``X mở 73 lớp với 9.580 lượt đảng viên``."""
    if before is None:
        return False
    if draft.action is Action.ATTENDED and before.action is Action.ORGANISED:
        return ";" not in clause.words[before.last : draft.first]
    if draft.action is Action.REGISTERED:
        return draft.chained is before and before.action is Action.REGISTERED
    return draft.rule in _FOLLOWING and not suffers(clause, draft) and opens_item(clause, draft) < 0


def _answers_other(clause: Clause, draft: Draft, acting: list[Draft], before: Draft | None) -> bool:
    """``5 hộ được khen, 2 hộ được tỉnh khen; năm 2024: 7 hộ``: the item answers to the first before, of no giver."""
    if before is None or before.rule not in _RECEIVED or draft.rule != "list" or draft.depth:
        return False
    words = clause.words
    if ";" not in words[before.last : draft.first]:  # ``11 người đạt danh hiệu, 89 người là chiến sĩ thi đua``
        return before.rule == "after-receiving" and before.issuer is None
    begin = next((at for at in range(before.first - 1, -1, -1) if words[at] == ";"), -1)
    first = next(other for other in acting if other.first > begin)
    return first is not before and first.issuer is None and first.noun.key == draft.noun.key


def _stands_alone(draft: Draft) -> bool:
    """``3 tập thể nhận Cờ của Tòa án; 11 tập thể đạt danh hiệu``: what follows goes on with the second."""
    return draft.rule.startswith("after") and draft.action in _GIVEN


def _given_beside(clause: Clause, draft: Draft, before: Draft | None) -> bool:
    """``Bộ đã tặng Bằng khen cho 46 tập thể; 27 xã được tặng Cờ thi đua``: beside what the same body gave."""
    if before is None or draft.rule != "after-passive" or draft.action is not before.action or draft.depth:
        return False
    words, at = clause.words, draft.verb_token
    received = before.rule == "after-receiving" or "nhận" in words[before.verb_token : before.verb_token + 2]
    named = before.issuer if before.rule == "after-passive" else None
    if named and before.verb and named[0] > before.verb[0]:  # ``được trao bằng của Bộ; 22 tập thể được khen``
        return False
    if received or "riêng" in words[before.last : draft.first]:
        return False
    if words[at : at + 1] == ["được"] and ";" in words[before.last : draft.first]:
        at += 1
    bare = 0 < at < len(words) and words[at - 1] == "được" and words[at] not in ("nhận", "truy", "phong")
    return bare and draft.action is Action.COMMENDED and draft.first > before.last


def _issuer(clause: Clause, draft: Draft, bodies: Bodies, drafts: list[Draft], end: int) -> tuple[int, int] | None:
    if draft.action is Action.REGISTERED:
        return _source(clause, draft, bodies)
    verb = draft.verb_token
    if draft.tabular:
        return _row_head(bodies, draft.first)
    if draft.rule in _FOLLOWING and (by := given_by(clause, draft, bodies)):
        return by.first, by.last
    if draft.action is Action.ORGANISED and draft.rule in _FOLLOWING and (head := _item_head(clause, draft, bodies)):
        return head  # ``Phú Thọ: 512 hội thi; Hà Giang: 355 hội thi``
    if draft.action is Action.ATTENDED and draft.rule == "verb" and not _is_held(draft, drafts):
        return None
    if draft.rule == "prizes":
        return _proposer(clause, draft, bodies)
    if draft.action is Action.INTRODUCED and clause.words[draft.last : draft.last + 1] == ["do"]:
        by = proposed_by(clause, draft, bodies)
        return (by.first, by.last) if by else None
    if verb < 0 or draft.verb is None or not clause.start <= draft.verb[0] < clause.end:
        return _item_head(clause, draft, bodies)
    if (opened := opens_item(clause, draft)) >= 0:
        later = later_agent(clause, draft, bodies, opened)
        return (later.first, later.last) if later else None
    if draft.action in _GIVEN and draft.action is not Action.INTRODUCED and (own := of_award(clause, draft, bodies)):
        return own.first, own.last
    if draft.action is Action.INTRODUCED and draft.rule == "after-proposal":
        return _proposer(clause, draft, bodies)
    if draft.rule.startswith("after") or suffers(clause, draft):
        agent = agent_of(clause, draft, bodies)
        if agent is None and draft.action is not Action.INTRODUCED:
            agent = by_form(clause, draft, bodies, end)
        if agent is None and is_chosen(clause, draft):
            chosen = chosen_for(clause, draft, bodies)
            return (chosen.first, chosen.last) if chosen else _proposer(clause, draft, bodies)
        agent = agent or granter(clause, draft, bodies) or signer(clause, draft, bodies) or host(clause, draft, bodies)
        return (agent.first, agent.last) if agent else None
    if draft.action is not Action.INTRODUCED and (given := by_form(clause, draft, bodies, end)):
        return given.first, given.last
    if any(mark.sign.strength == "receive" for mark in clause.marks_between(verb, verb + 1)):
        return _recogniser(clause, draft, bodies)
    return _doer(clause, draft, bodies, drafts)


def _is_held(draft: Draft, drafts: list[Draft]) -> bool:
    """``mở 8 diễn đàn, thu hút 2.700 lượt``: who came is counted by whoever held what they came to."""
    turn = bisect_left(drafts, draft.first, key=lambda other: other.first)
    return any(other.action is Action.ORGANISED for other in drafts[max(0, turn - _HELD) : turn])


def _doer(clause: Clause, draft: Draft, bodies: Bodies, drafts: list[Draft]) -> tuple[int, int] | None:
    """The subject of an active verb: the nearest body before it that can be a doer."""
    verb = draft.verb_token
    before = bodies.between(max(0, verb - _REACH), verb)
    if (whose := decider(clause, draft, bodies, before)) is not None:
        return whose.first, whose.last
    if (sent_by := sender(clause, before, verb)) is not None:
        return sent_by.first, sent_by.last
    if _is_done_by_none(clause, verb, before):
        return None
    subjects = [body for body in before if _can_do(clause, body, verb, draft.action in _GIVEN)]
    counted = _counted_subject(draft, drafts, verb)
    if counted is not None and (not subjects or counted.noun.last >= subjects[-1].last):
        return counted.noun.first, counted.noun.last
    inside = [body for body in subjects if ";" not in clause.words[body.last : verb]]
    if not inside and subjects and _goes_on_giving(clause, draft, drafts):
        inside = subjects[:1]
    if not inside and (signed := signer(clause, draft, bodies)) is not None:
        return signed.first, signed.last
    if not subjects and (level := level_of_item(clause, draft)) is not None:
        return level
    if not inside:
        return organiser(clause, before, verb)
    chosen = _council(clause, draft, inside) or _first_of_pair(clause, inside)
    if bodies.in_turn and chosen is bodies.in_turn[0]:
        turn = sum(other.verb_token == verb for other in drafts if other.first < draft.first)
        chosen = bodies.in_turn[min(turn, len(bodies.in_turn) - 1)]
    return chosen.first, chosen.last


def _council(clause: Clause, draft: Draft, inside: list[Body]) -> Body | None:
    """``Chủ tịch UBND tỉnh, Chủ tịch Hội đồng Thi đua - Khen thưởng … đề nghị``: who judges awards proposes them."""
    if draft.action is not Action.INTRODUCED:
        return None
    names = listed("issuers", "judges of awards")
    return next((body for body in inside if names.is_in(clause.words[body.first : body.last])), None)


def _is_done_by_none(clause: Clause, verb: int, before: list[Body]) -> bool:
    """``cả nước đã tuyên dương``, ``giải thưởng vinh danh``, ``chúng tôi chọn``: the subject of the verb is no body."""
    words, at = clause.words, verb
    while at and words[at - 1] in word_group("before a main verb"):
        at -= 1
    if before and before[-1].last == at and before[-1].subject:  # ``Ban tổ chức hội thi trao``
        return False
    return listed("issuers", "no giver").ends_at(words, at, 4) is not None


def _goes_on_giving(clause: Clause, draft: Draft, drafts: list[Draft]) -> bool:
    """``Viện trưởng tặng Cờ cho tỉnh Nghệ An; tặng Bằng khen cho 5 tập thể``: behind ``;`` the same one gives."""
    verb = draft.verb_token
    if draft.action is not Action.COMMENDED or any(other.first < draft.first for other in drafts):
        return False
    item = next((at + 1 for at in range(verb - 1, -1, -1) if clause.words[at] == ";"), 0)
    return says_no_doer(clause, item, verb)


def _proposer(clause: Clause, draft: Draft, bodies: Bodies) -> tuple[int, int] | None:
    """``Hội đồng chọn 14 cá nhân đề nghị tặng bằng khen``: who proposes stands before the number."""
    before = bodies.between(max(0, draft.first - _REACH), draft.first)
    fit = [body for body in before if body.subject and not _is_asked(clause, body)]
    fit = [body for body in fit if clause.depth[body.first] <= draft.depth]
    fit = [body for body in fit if ";" not in clause.words[body.last : draft.first]]
    return (fit[-1].first, fit[-1].last) if fit else None


def _source(clause: Clause, draft: Draft, bodies: Bodies) -> tuple[int, int] | None:
    """``Theo Hội Nông dân tỉnh, đã có 2.317 hộ đăng ký``: the body that did the counting."""
    for body in bodies.between(0, min(draft.first, _OPENING)):
        named = body.last - body.first > 1 and clause.tokens.text[clause.tokens.starts[body.first]].isupper()
        if named and body.office == body.first and body.first and clause.words[body.first - 1] == "theo":
            return body.first, body.last
    return None


def _in_turn(clause: Clause, bodies: Bodies) -> list[Body]:
    """The bodies of ``X và Y tặng lần lượt 8 và 6 cá nhân``, in their order."""
    words = clause.words
    turns = listed("markers", "in turn")
    at = next((at for at in turns.starts(words) if turns.match(words, at)), -1)
    before = [body for body in bodies.between(0, max(at, 0)) if body.subject]
    if at < 0 or not before:
        return []
    turn = len(before) - 1
    while turn and words[before[turn - 1].last : before[turn].office] in (["và"], [","]):
        turn -= 1
    return before[turn:]


def _can_do(clause: Clause, body: Body, verb: int, gives: bool) -> bool:
    words = clause.words
    if clause.depth[body.first] > clause.depth[verb]:
        return False
    end = end_with_state(clause, body)
    end += 2 * (words[end : end + 2] == ["tổ", "chức"])  # ``Lâm Đồng tổ chức tuyên dương``
    if body.place and (opaque(clause, end, verb) or not gives):
        return False
    if body.office and words[body.office - 1] == "nghe":  # ``nghe Phòng Nội vụ báo cáo, hội đồng thống nhất tặng``
        return False
    if not body.subject:
        leads = words[body.office - 1] if body.office else ""
        if leads == "là":  # ``Tiêu biểu là Hội Nông dân các huyện Cao Phong, Lạc Sơn đã khen``
            return all(clause.named[at] or words[at] in word_group("before praise") for at in range(body.last, verb))
        return leads == "do" and opaque(clause, body.last, verb) == 0
    return not _is_asked(clause, body)


def _is_asked(clause: Clause, body: Body) -> bool:
    """``đề nghị Tỉnh ủy tặng``, ``vận động Quỹ xây``: what a verb is done to does nothing yet."""
    marks = clause.marks_between(body.office - 4, body.office)
    verb: Mark | None = marks[-1] if marks else None
    return verb is not None and verb.last == body.office and verb.sign.kind in ("verb", "stop", "neutral")


def _first_of_pair(clause: Clause, bodies: list[Body]) -> Body:
    """Of ``UBKT Huyện ủy và các cấp ủy`` the first is named as the doer."""
    chosen, turn = bodies[-1], len(bodies) - 1
    while turn and clause.words[bodies[turn - 1].last : chosen.office] in (["và"], [","], ["cùng"], ["/"]):
        if _is_of_another_part(clause, bodies[turn - 1], chosen):
            break
        turn -= 1
        chosen = bodies[turn]
    return chosen


def _is_of_another_part(clause: Clause, body: Body, after: Body) -> bool:
    """``Theo đề nghị của các chi bộ, Đảng ủy khen``, ``Nhân kỷ niệm Ngày truyền thống CAND, Công an tỉnh khen``."""
    words = clause.words
    if not body.office or words[body.last : after.office] != [","]:
        return False
    if words[body.office - 1] in word_group("before who proposed") or _is_counted(words, body.office):
        return True
    begin = next((at + 1 for at in range(body.office - 1, -1, -1) if words[at] in (",", ";")), 0)
    told = words[body.office - 1].isalpha() and words[body.office - 1] not in word_group("pointing")
    return told and listed("issuers", "opens an occasion").match(words, begin) is not None


def _is_counted(words: list[str], at: int) -> bool:
    """``Sau đợt kiểm tra tại 24 chi, đảng bộ trực thuộc, Huyện ủy nhắc nhở``: so many bodies are no doer beside one."""
    if words[max(0, at - 2) : at] == ["chi", ","]:
        at -= 2
    return at > 0 and words[at - 1][0].isdigit()


def doer_of(clause: Clause, verb: int) -> Stretch | None:
    """The body that is the subject of an active verb, in code points: of ``Tỉnh ủy tặng bằng khen cho:``."""
    bodies = [body for body in find_bodies(clause).between(0, verb) if _can_do(clause, body, verb, gives=True)]
    if not bodies or passive_before(clause, verb, max(0, verb - _AGENT_REACH)) >= 0:
        return None
    chosen = _first_of_pair(clause, bodies)
    return clause.tokens.starts[chosen.first], clause.tokens.ends[chosen.last - 1]


def giver_behind(clause: Clause, mark: Mark) -> Stretch | None:
    """Who stands behind what heads a list: ``Bằng khen của UBND tỉnh:``, ``Khen thưởng cấp tỉnh:``."""
    words, starts, ends = clause.words, clause.tokens.starts, clause.tokens.ends
    at = mark.last + (words[mark.last : mark.last + 1] in (["của"], ["ở"]))
    if at == mark.last and words[at : at + 1] != ["cấp"]:
        return None
    if mark.first > 0 and words[mark.first - 1].isalpha():  # ``Kết quả khen thưởng của huyện`` is that of many
        return None
    body = next((body for body in find_bodies(clause).between(at, len(words)) if body.office == at), None)
    return None if body is None else (starts[body.first], ends[body.last - 1])


def _recogniser(clause: Clause, draft: Draft, bodies: Bodies) -> tuple[int, int] | None:
    """``thị xã công nhận 41 ấp``: who recognises gives, who receives does not."""
    if listed("issuers", "gives by receiving").match(clause.words, draft.verb_token) is None:
        return None
    return _doer(clause, draft, bodies, [])


def giver_of_row(clause: Clause) -> Stretch | None:
    """``Bằng khen của UBND tỉnh``: the giver that the name of a table's row says, in code points."""
    named = _row_head(find_bodies(clause), len(clause.words))
    return (clause.tokens.starts[named[0]], clause.tokens.ends[named[1] - 1]) if named else None


def _row_head(bodies: Bodies, end: int) -> tuple[int, int] | None:
    """``Bằng khen của UBND tỉnh | 57 | 141``: the row of a table names who gave."""
    words = bodies.clause.words
    before = [body for body in bodies.between(1, end) if words[body.office - 1] in ("của", "do")]
    return (before[-1].first, before[-1].last) if before else None


def _item_head(clause: Clause, draft: Draft, bodies: Bodies) -> tuple[int, int] | None:
    """``- Cấp quận: 96 tập thể``: the item of a list begins with the body, unless its head says who gives."""
    if draft.rule == "list-head" and draft.issuer is not None and not _is_of_many(clause, draft.issuer):
        return None
    goes_on = draft.rule in _FOLLOWING and draft.chained is not None and draft.chained.rule == "list-head"
    begin = draft.chained.last if goes_on and draft.chained is not None else 0
    before = [body for body in bodies.between(begin, draft.first) if clause.words[body.last] == ":"]
    before = [body for body in before if not is_of_people(clause, body)]
    if before and listed("issuers", "neighbourhoods").match(clause.words, before[-1].first) is not None:
        return None  # ``Khu phố 2: 377 hộ``: where those live who were praised
    if goes_on and not before:
        return None
    return (before[-1].first, before[-1].last) if before else level_of_item(clause, draft)


def _is_of_many(clause: Clause, issuer: Stretch) -> bool:
    """``Các cấp khen thưởng:`` says nothing of which of them."""
    return not {"các", "cấp"}.isdisjoint(words_in(clause.tokens.text, *issuer))


def _counted_subject(draft: Draft, drafts: list[Draft], verb: int) -> Draft | None:
    """``39 chi bộ tổ chức … khen thưởng 106 tập thể``: the counted bodies are the givers."""
    for other in drafts[:8]:
        if other is draft or other.last > verb:
            break
        led = other.first and other.clause.words[other.first - 1] in word_group("belongs to what is before")
        if draft.action is Action.ATTENDED and ";" in other.clause.words[other.last : verb]:
            continue  # ``112 trường tổ chức học; số người tham gia là 27.640``
        if other.action is Action.ORGANISED and other.recipient is Recipient.COLLECTIVE:
            return None if other.noun_first or led else other
    return None
