# SPDX-License-Identifier: MIT
"""Owns who stands behind an award: ``được X tặng``, ``giấy khen của X``, a verb after the number."""

from __future__ import annotations

from reader.core.figure import Action
from reader.core.span import EntityType
from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft
from reader.extract.figures.fitting import opaque
from reader.extract.figures.givers import Bodies, Body
from reader.extract.figures.lexicon import units, word_group

_FORM_REACH = 24
"""Tokens after a passive verb in which ``giấy khen của X`` names who stands behind the award."""
_FORM_BACK = 120
"""Tokens before a number in which the giver of its award is named."""
_AGENT_REACH = 30
"""Tokens between the agent of a passive and its verb."""
_AGENT_WORDS = 3
"""Words of their own between ``được`` and its verb that name an agent no list knows."""
_UNKNOWN = 6
"""Tokens of a name between ``được`` and its verb that no list knows."""
_ASKING = 4
"""Tokens of a verb of asking: ``đề nghị``, ``làm tờ trình``."""
_ASKED = 4
"""Tokens between who is asked and the award: ``đề nghị Bộ xem xét, tặng``."""
_GIVING = frozenset(("strong", "weak"))
_SUFFERING = frozenset(("được", "bị"))
_BEFORE_AGENT = frozenset(("được", "do", "bị", "bởi"))
_CLOSING = frozenset('”"')
_PASSIVE = frozenset(("đã", "vừa", "được"))
_SEPARATING = frozenset((",", ";"))
_ENDS = frozenset((",", ";", ".", ")", "và"))


def suffers(clause: Clause, draft: Draft) -> bool:
    """Whether the verb of a number is passive: ``lực lượng được tặng thưởng 54 bằng khen``."""
    verb = draft.verb_token
    if draft.rule.startswith("after") or verb < 0:
        return False
    if verb >= draft.first:  # ``Tỉnh có 3 cá nhân, đại diện cho …, được tuyên dương``
        return draft.rule == "surroundings" and "được" in clause.words[max(0, verb - 1) : verb + 1]
    return clause.words[verb] in _SUFFERING or passive_before(clause, verb, max(0, verb - _AGENT_REACH)) >= 0


def passive_before(clause: Clause, verb: int, floor: int) -> int:
    """Where ``được``, ``bị`` or ``do`` stands of which this is the verb, with only its agent between; else -1."""
    words = clause.words
    for at in range(verb - 1, floor - 1, -1):
        if words[at] in (";", ",") and not clause.named[at]:
            return -1
        if words[at] in _SUFFERING:
            return at if opaque(clause, at + 1, verb) <= _AGENT_WORDS else -1
    return -1


def is_chosen(clause: Clause, draft: Draft) -> bool:
    """``X xét chọn 218 tập thể để khen``: the verb after the number is no passive, its doer stands before both."""
    between = clause.words[draft.last : draft.verb_token + 1]
    return "để" in between and not any(word in _SUFFERING for word in between)


def chosen_for(clause: Clause, draft: Draft, bodies: Bodies) -> Body | None:
    """``chọn 16 tập thể để UBND huyện tặng giấy khen``: for whom they were chosen."""
    near = bodies.between(draft.last, draft.verb_token)
    return next((body for body in near if clause.words[body.office - 1] == "để"), None)


def asked_giver(clause: Clause, bodies: Bodies, first: int, last: int) -> Body | None:
    """``đề nghị Tỉnh ủy khen 6 tập thể``, ``để Bộ xét tặng``: who is asked for an award between two tokens."""
    for body in reversed(bodies.between(first, last)):
        asks = clause.marks_between(body.office - _ASKING, body.office)
        asked = bool(asks) and asks[-1].last == body.office and asks[-1].sign.action is Action.INTRODUCED
        if not asked and clause.words[body.office - 1 : body.office] != ["để"]:
            continue
        marks = clause.marks_between(body.last, body.last + _ASKED)
        if any(mark.sign.action is Action.COMMENDED and mark.sign.strength in _GIVING for mark in marks):
            return body
    return None


def agent_of(clause: Clause, draft: Draft, bodies: Bodies) -> Body | None:
    """The doer of a passive: ``được X tặng``, ``do X trao``, the first of ``được X và Y tặng``."""
    verb = draft.verb_token
    if (own := _own_agent(clause, draft, bodies)) is not None:
        return own
    if is_of_other_matter(clause, draft.last, verb):
        return None
    low = max(draft.last if draft.last <= verb else 0, verb - _AGENT_REACH)
    if clause.words[verb] in _SUFFERING and (named := _at(bodies, verb + 1)):
        return named
    at = verb
    while at > low and clause.words[at - 1] not in _BEFORE_AGENT:
        at -= 1
    if at == low and clause.words[verb] in _SUFFERING:
        return None
    if at == low:
        doer = next(iter(bodies.between(draft.last, verb) if draft.last <= verb else ()), None)
        beside = doer is not None and doer.last == verb and opaque(clause, draft.last, doer.first) == 0
        return doer if beside else None
    known = next((body for body in bodies.between(at, verb) if _may_act(clause, body, at)), None)
    return known or _unknown_agent(clause, at, verb)


def is_of_other_matter(clause: Clause, last: int, verb: int) -> bool:
    """``17 người là chiến sĩ thi đua; riêng phong trào có 2 tập thể được tỉnh khen``: the verb is not theirs."""
    words = clause.words
    return any(words[at] == ";" and words[at + 1] in word_group("opens other matter") for at in range(last, verb - 1))


def _own_agent(clause: Clause, draft: Draft, bodies: Bodies) -> Body | None:
    """``2 tập thể được tỉnh, 12 tập thể được huyện khen``: the verb is said once, behind the last of the agents."""
    words, verb = clause.words, draft.verb_token
    near = range(draft.last, min(verb, draft.last + _AGENT_REACH))
    at = next((at for at in near if words[at] in _SUFFERING and not clause.named[at]), verb)
    body = _at(bodies, at + 1) if at < verb else None
    if body is None or body.last >= verb - 1 or words[body.last] not in (",", "và", ";", "còn"):
        return None
    after = next((word for word in words[body.last + 1 : body.last + 4] if word not in ("và", "còn", "có")), "")
    return body if after[:1].isdigit() else None


def _unknown_agent(clause: Clause, begin: int, verb: int) -> Body | None:
    """``được Liên đội tuyên dương``: a name in capitals between ``được`` and its verb, though no list knows it."""
    tokens, people = clause.tokens, {span.start for span in clause.spans if span.type is EntityType.PERSON}
    if verb - begin > _UNKNOWN or begin >= verb or not tokens.text[tokens.starts[begin]].isupper():
        return None
    if tokens.starts[begin] in people or any(not word.isalpha() for word in clause.words[begin:verb]):
        return None
    return Body(begin, verb, subject=False, office=begin)


def _may_act(clause: Clause, body: Body, begin: int) -> bool:
    """Whether between ``được`` and its verb this body acts, and is no attribute of another."""
    before = clause.words[body.office - 1] if body.office else ""
    return body.office <= begin + 1 or before not in word_group("whose")


def given_by(clause: Clause, draft: Draft, bodies: Bodies) -> Body | None:
    """``822 lượt do hội cơ sở, 138 do hội huyện``, ``3 người được tỉnh, 9 người …``: by whom, right behind."""
    words, last = clause.words, draft.last
    while words[last : last + 1] and words[last] in word_group("before a passive"):
        last += 1
    if draft.action is not Action.COMMENDED or words[last : last + 1] not in (["do"], ["được"]):
        return None
    body = _at(bodies, last + 1)
    if body is None or body.last == len(words):
        return body
    praise = next(iter(clause.marks_between(body.last, body.last + 1)), None)
    again = praise is not None and praise.sign.action is Action.COMMENDED
    return body if again or words[body.last] in _ENDS else None


def proposed_by(clause: Clause, draft: Draft, bodies: Bodies) -> Body | None:
    """``chọn từ 1.215 người do cơ sở giới thiệu``: who proposed those that another counts."""
    body = _at(bodies, draft.last + 1)
    if body is None:
        return None
    marks = clause.marks_between(body.last, body.last + _ASKING)
    return body if any(mark.sign.action is Action.INTRODUCED for mark in marks) else None


def opens_item(clause: Clause, draft: Draft) -> int:
    """Where an item after ``;`` has its verb behind its number: ``…; 10 tập thể được UBND tỉnh khen``; else -1."""
    if draft.rule not in ("list", "verb-list") or draft.action is not Action.COMMENDED or draft.depth:
        return -1
    words, low = clause.words, max(-1, draft.first - _AGENT_REACH)
    begin = next((at for at in range(draft.first - 1, low, -1) if words[at] == ";"), -1)
    if begin < 0 or any(mark.sign.kind in ("verb", "form") for mark in clause.marks_between(begin, draft.first)):
        return -1
    for mark in clause.marks_between(draft.last, draft.last + _AGENT_REACH):
        if ";" in words[draft.last : mark.first]:
            break
        if mark.sign.kind == "passive" or mark.sign.strength == "receive":
            return mark.first
        if mark.sign.kind == "verb":
            break
    return -1


def later_agent(clause: Clause, draft: Draft, bodies: Bodies, at: int) -> Body | None:
    """The giver after the number: ``được UBND tỉnh khen``, ``nhận giấy khen của Hội``."""
    return _at(bodies, at + 1) or _behind(clause, bodies.between(at, at + _FORM_REACH), draft.depth)


def _at(bodies: Bodies, office: int) -> Body | None:
    """The body that begins, with its office, at this token."""
    return next((body for body in bodies.between(office, office + _AGENT_REACH) if body.office == office), None)


def of_award(clause: Clause, draft: Draft, bodies: Bodies) -> Body | None:
    """``54 Bằng khen của Thủ tướng``: who stands behind the awards that are counted."""
    head = draft.noun.heads[0]
    if not (head.award or head.form) or draft.noun_first:
        return None
    words, last = clause.words, draft.last
    for at in range(last, min(last + 4, len(words))):
        if words[at] in (",", ";", ")", "và") or words[at][0].isdigit():
            return None
        if words[at] in ("của", "do"):
            return _at(bodies, at + 1)
    return None


def by_form(clause: Clause, draft: Draft, bodies: Bodies, end: int) -> Body | None:
    """``giấy khen của X``: who stands behind the award, between verb and number or after both."""
    verb = draft.verb_token
    if verb < draft.first and (
        body := _behind(clause, bodies.between(max(verb, draft.first - _FORM_BACK), draft.first)[::-1], draft.depth)
    ):
        return body
    if verb < draft.first and (body := _before_verb(clause, bodies, verb, draft.depth)):
        return body
    low = max(verb, draft.last)
    high = min(low + _FORM_REACH, end if end > low else len(clause.words), len(clause.words))
    semicolon = next((at for at in range(low, high) if clause.words[at] == ";"), high)
    if verb < draft.first:
        semicolon = next((at for at in range(low, semicolon) if clause.words[at] in (",", "và")), semicolon)
    return _behind(clause, bodies.between(low, semicolon), draft.depth)


def _before_verb(clause: Clause, bodies: Bodies, verb: int, depth: int) -> Body | None:
    """``Bằng khen của Tổng cục tặng 3 tập thể``, ``… được trao cho``: award and giver stand right before the verb."""
    near = bodies.between(max(0, verb - _FORM_REACH), verb)
    before = [body for body in near if _PASSIVE.issuperset(clause.words[body.last : verb])]
    return _behind(clause, before, depth)


def _behind(clause: Clause, bodies: list[Body], depth: int) -> Body | None:
    """The first of these bodies that stands behind an award."""
    words = clause.words
    for body in bodies:
        at = body.office
        belongs = at > 0 and words[at - 1] in ("của", "do")
        vague = words[body.first] in ("cấp", "cơ") or (words[body.first] == "ngành" and not belongs)
        named = at > 0 and not vague and clause.depth[body.first] <= depth
        if named and _form_ends(clause, _before_name(clause, at - 1) if belongs else at, 5 if belongs else 0):
            return body
    return None


def _before_name(clause: Clause, at: int) -> int:
    """Where a name in quotation marks begins that ends here: ``Kỷ niệm chương “Vì sự nghiệp hàng hải”``."""
    if clause.words[at - 1] not in _CLOSING:
        return at
    return next((opening for opening, closing in clause.jump.items() if closing == at - 1), at)


def _is_of_form(clause: Clause, first: int, last: int) -> bool:
    """Whether nothing else begins and nothing is counted between an award and its giver."""
    words, tokens = clause.words[first:last], clause.tokens
    nouns = (at for at in range(first, last) if tokens.text[tokens.starts[at]].islower())  # ``Lao động sáng tạo``
    counted = any(word[0].isdigit() for word in words) or any(units().match(clause.words, at) for at in nouns)
    return _SEPARATING.isdisjoint(words) and not counted


def _form_ends(clause: Clause, at: int, slack: int) -> bool:
    """Whether a form of award ends here, or up to ``slack`` words before (``Huân chương Lao động hạng Ba của``)."""
    marks = clause.marks_between(at - 8, at)
    return any(
        mark.sign.kind == "form"
        and mark.last <= at <= mark.last + slack
        and (slack or mark.sign.form != "danh hiệu")
        and _is_of_form(clause, mark.last, at)
        for mark in marks
    )
