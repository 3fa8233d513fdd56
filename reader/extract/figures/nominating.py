# SPDX-License-Identifier: MIT
"""Owns whether praise is only asked for: ``đề nghị tỉnh khen 5 tập thể``, ``suy tôn 16 đơn vị để đề nghị tặng Cờ``."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.figure import Action
from reader.extract.figures.clause import Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import listed, word_group
from reader.extract.figures.nouns import is_people
from reader.extract.figures.sharing import is_granted

_ASKED = 6
"""Words from a proposal to the praise that it asks for."""
_DECIDES = 3
"""Words of ``thống nhất:``, with its colon."""
_LEADS = 12
"""How many verbs back a nomination is looked for; keeps the work linear."""


def nomination_before(clause: Clause, verb: Mark, verbs: list[Mark]) -> Mark | None:
    """A nomination before the award verb: ``đề nghị tỉnh khen thưởng 5 tập thể`` gives no award yet."""
    if verb.sign.action is Action.BUILT:
        return next((mark for mark in verbs if mark.last == verb.first and _is_promise(mark)), None)
    if verb.sign.action is not Action.COMMENDED:
        return None
    for mark in reversed(verbs[-_LEADS:]):
        if mark.first >= verb.first or _is_counted(clause, mark):
            continue
        between = clause.words[mark.last : verb.first]
        if ";" in between or ("," in between and verb.sign.strength == "select"):
            return None
        if is_granted(clause.words[mark.first : mark.last], between) or _is_decided(between):
            return None
        if mark.sign.action is Action.INTRODUCED and (mark.sign.strength == "strong" or "," not in between):
            return mark
        if mark.sign.action is Action.OTHER and "," not in between and "và" not in between:
            return mark
    return None


def is_proposed_too(clause: Clause, draft: Draft, verb: Mark, item: int, before: Draft) -> bool:
    """``đề nghị bằng khen cho 3 đơn vị; khen thưởng công tác từ thiện cho 5 cá nhân``: a kind of praise, no deed.

    So is ``đề nghị phong tặng danh hiệu … cho 50 người; phong tặng danh hiệu … cho 149 người``: the same words again.
    """
    words = clause.words
    if before.action is not Action.INTRODUCED or verb.first != item or not is_people(draft.recipient):
        return False
    if words[item - 1 : item] != [";"]:
        return False
    size = min(2, verb.last - verb.first)  # the two words that make up the verb, without what was given
    if before.clause is clause and 0 <= before.verb_token < before.first:
        asked = range(before.verb_token + 1, min(before.verb_token + _ASKED, before.first - size))
        if any(words[at : at + size] == words[verb.first : verb.first + size] for at in asked):
            return True
    named = words[verb.first : verb.last] == ["khen", "thưởng"] and verb.last < draft.first - 1
    return named and words[draft.first - 1] == "cho"


def is_voted_for(clause: Clause, draft: Draft, verb: Mark) -> bool:
    """``bỏ phiếu suy tôn 16 đơn vị để đề nghị Chính phủ tặng Cờ``: chosen to be proposed."""
    if verb.sign.action is not Action.COMMENDED or clause.words[verb.first] not in word_group("choosing"):
        return False
    at = draft.last + (clause.words[draft.last : draft.last + 1] == ["để"])
    marks = clause.marks_between(at, at + 2)
    return bool(marks) and marks[0].sign.action is Action.INTRODUCED and marks[0].sign.strength == "strong"


def go_on_proposing(clause: Clause, drafts: list[Draft], before: Sequence[Draft]) -> None:
    """``Đề nghị tỉnh tặng cờ cho 1 tập thể. Bằng khen của Bộ cho 7 cá nhân.``: asked for, too."""
    told = [draft for draft in before if draft.action is not None]
    if not told or told[-1].action is not Action.INTRODUCED or told[-1].clause is clause:
        return
    if _divides_asked(clause, told[-1]):
        for draft in drafts:
            if draft.action is None and not draft.number.percent:
                draft.rule, draft.confidence, draft.blocked, draft.parts = "part", 0.8, False, not draft.depth
            if draft.action in (None, Action.COMMENDED) and not draft.number.percent:
                draft.action = Action.INTRODUCED
        return
    if not any(mark.sign.kind == "form" for mark in told[-1].clause.marks):
        return
    if any(mark.sign.kind in ("verb", "stop", "passive") for mark in clause.marks):
        return
    opens = clause.marks[0] if clause.marks else None
    if opens is None or opens.first or opens.sign.kind != "form" or told[-1].clause.block != clause.block:
        return
    for draft in drafts:
        if draft.action is Action.COMMENDED and is_people(draft.recipient):
            draft.action = Action.INTRODUCED


def _divides_asked(clause: Clause, asked: Draft) -> bool:
    """``17 trường hợp đề nghị khen thưởng. Trong đó, khen thưởng cống hiến với 2 trường hợp``: what for it is asked."""
    parts = clause.marks[0] if clause.marks else None
    if parts is None or parts.first or parts.sign.kind != "parts" or asked.clause.block != clause.block:
        return False
    done = (at for at, word in enumerate(clause.words) if word == "được" and clause.words[at - 1] != "đạt")
    return asked.rule == "nominee" and next(done, None) is None


def _is_decided(between: list[str]) -> bool:
    """``xem xét hồ sơ đề nghị khen thưởng, hội đồng thống nhất: tặng giấy khen``: what was decided on a proposal."""
    return between[-1:] == [":"] and listed("markers", "decides").is_in(between[-_DECIDES:])


def _is_promise(mark: Mark) -> bool:
    """``đăng ký xây dựng 318 mô hình``: signed up for, not built yet."""
    return mark.sign.action is Action.REGISTERED and mark.sign.strength == "strong"


def _is_counted(clause: Clause, mark: Mark) -> bool:
    """``tiếp nhận 340 đề xuất, khen 18 người``: proposals as things that came in."""
    at = mark.first - 1
    return at >= 0 and clause.words[at][0].isdigit() and not clause.taken[at]
