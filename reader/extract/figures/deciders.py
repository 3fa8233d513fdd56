# SPDX-License-Identifier: MIT
"""Owns whose award it is that another hands over: who signed or decided, was asked for it, holds the ceremony."""

from __future__ import annotations

from reader.core.figure import Action
from reader.core.span import EntityType
from reader.extract.figures.behind import asked_giver
from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft
from reader.extract.figures.givers import Bodies, Body
from reader.extract.figures.lexicon import listed, word_group

_DECISION = 3
"""Tokens of ``quyết định khen thưởng``."""
_PAPER = "quyết định"
"""What a paper is called that gives awards."""
_STATED = 160
"""Tokens between those praised and who is said to hold their meeting or to have signed; keeps the work linear."""


def signer(clause: Clause, draft: Draft, bodies: Bodies) -> Body | None:
    """``Theo Quyết định do Chủ tịch nước ký, 101 thầy thuốc được phong tặng``: who signed what gave the awards."""
    words, end = clause.words, min(draft.first, draft.verb_token)
    for body in bodies.between(max(0, end - _STATED), end):
        signs = words[body.office - 1 : body.office] == ["do"] and words[body.last : body.last + 1] == ["kí"]
        if signs or _decides(clause, body):
            return body
    return None


def _decides(clause: Clause, body: Body) -> bool:
    """``quyết định khen thưởng của Huyện đoàn``, ``Quyết định số 87/QĐ-UBND của UBND tỉnh``: whose decision it is."""
    words, of = clause.words, body.office - 1
    if of < 1 or words[of] != "của":
        return False
    end = clause.tokens.ends[of - 1]
    papers = (span.text.lower() for span in clause.spans if span.end == end and span.type is EntityType.DOCUMENT)
    return any(paper.startswith(_PAPER) for paper in papers) or "định" in words[max(0, of - _DECISION) : of]


def granter(clause: Clause, draft: Draft, bodies: Bodies) -> Body | None:
    """``huyện đề nghị tỉnh khen 6 tập thể, kết quả 4 tập thể được khen``: who was asked gives what came of it."""
    if draft.action is not Action.COMMENDED:
        return None
    words, end = clause.words, min(draft.first, draft.verb_token)
    asked = asked_giver(clause, bodies, max(0, end - _STATED), end)
    return asked if asked is not None and listed("issuers", "outcome").is_in(words[asked.last : end]) else None


def decider(clause: Clause, draft: Draft, bodies: Bodies, before: list[Body]) -> Body | None:
    """``đọc quyết định của Huyện đoàn tặng giấy khen``, ``khen thưởng của UBND tỉnh lên tới``: whose deed it is."""
    words, verb = clause.words, draft.verb_token
    if before and before[-1].last == verb and words[before[-1].office - 1 : before[-1].office] == ["của"]:
        of = before[-1].office - 1
        praises = of > 0 and (words[of - 1] in word_group("praise") or words[of - 1] in (",", ";"))
        return before[-1] if praises or _decides(clause, before[-1]) else None
    mark = next(iter(clause.marks_between(verb, verb + 1)), None)
    if mark is None or mark.last >= draft.first or words[mark.last] != "của":
        return None
    return next((body for body in bodies.between(mark.last, draft.first) if body.office == mark.last + 1), None)


def sender(clause: Clause, before: list[Body], verb: int) -> Body | None:
    """``Thừa ủy quyền của Chủ tịch nước, lãnh đạo tỉnh trao``: for whom another hands over."""
    behalf = listed("issuers", "on behalf")
    bodies = (body for body in reversed(before) if "lãnh" not in clause.words[body.office : body.first])
    named = (body for body in bodies if behalf.ends_at(clause.words, body.office, 4))
    sent_by = next(named, None)
    return None if sent_by is None or ";" in clause.words[sent_by.last : verb] else sent_by


def host(clause: Clause, draft: Draft, bodies: Bodies) -> Body | None:
    """``Huyện ủy tổ chức hội nghị biểu dương, tại đó 12 tập thể được tặng``: who holds the meeting that praises."""
    words, end = clause.words, min(draft.first, draft.verb_token)
    if draft.action is not Action.COMMENDED:
        return None
    for body in bodies.between(max(0, end - _STATED), end):
        at = body.last + (words[body.last] in ("đã", "vừa"))
        holds = words[at : at + 2] == ["tổ", "chức"]
        if holds and ";" not in words[body.last : end] and not word_group("praise").isdisjoint(words[body.last : end]):
            return body
    return None


def organiser(clause: Clause, before: list[Body], verb: int) -> tuple[int, int] | None:
    """``Hội thi do Quận đoàn tổ chức đã chọn ra 2 giải nhì``: who holds a contest gives its prizes."""
    words = clause.words
    for body in before:
        holds = words[body.last : body.last + 2] == ["tổ", "chức"] and ";" not in words[body.last : verb]
        if holds and body.office and words[body.office - 1] == "do":
            return body.first, body.last
    return None
