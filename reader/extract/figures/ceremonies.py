# SPDX-License-Identifier: MIT
"""Owns who gave at a ceremony of which another sentence told: ``Tại buổi lễ, 40 thanh niên được tuyên dương``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby, islice

from reader.core.figure import Action, Stretch
from reader.core.structure import Part
from reader.extract.figures.behind import asked_giver
from reader.extract.figures.clause import Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.forms import is_above
from reader.extract.figures.givers import body_heads, find_bodies
from reader.extract.figures.issuers import doer_of
from reader.extract.figures.lexicon import listed, word_group
from reader.extract.tokens import words_in

_HEADS = frozenset((Part.TITLE, Part.KICKER))
_OPENING = 5
"""Sentences at the head of an article that tell which ceremony it reports."""
_BACK = 3
"""Sentences before, in which the ceremony may be told of."""
_HEAD = 2
"""Tokens at the head of a sentence before the words that say at which ceremony it was: ``Cũng tại``."""
_FORM = 4
"""Tokens behind a verb of giving in which the award stands."""
_OF_STATE = frozenset(("huân chương", "huy hiệu", "danh hiệu", "kỷ niệm chương", "cờ thi đua"))
"""Awards that those who hold the ceremony only hand over."""
_RULES = frozenset(("list", "verb-list", "part", "surroundings"))
_SPEECH = frozenset((":", "rằng", "“"))
_SEVERAL = (-1, -1)
"""Stands for more than one giver."""
_Clauses = Mapping[int, Callable[[], Clause]]


def carry_givers(drafts: Sequence[Draft], clauses: _Clauses) -> None:
    """Give awards without a giver that of the ceremony at which they were given; ``clauses`` by their sentence."""
    told: dict[int, Stretch | None] = {}
    given = _given(drafts)
    for sentence, group in groupby(drafts, key=lambda draft: draft.sentence):
        members = [draft for draft in group if _lacks_giver(draft)]
        if not members:
            continue
        clause = members[0].clause
        again = clause.part in _HEADS or _opens(clause.words, "told before")
        if not again and any(draft.form is not None for draft in members):
            continue  # an award in writing may be another's than his who holds the ceremony
        for at in _where(sentence, clause, clauses):
            if not again and at in given:
                continue
            if given.get(at) == _SEVERAL:
                break  # ``Huyện ủy khen 318, Đảng ủy cơ sở khen 1.964``: the number of the title is not one's alone
            if at not in told:
                told[at] = given.get(at) or _praiser(clauses[at]())
            giver = told[at] or (_holder(clauses[at]()) if clause.part in _HEADS else None)
            if giver is not None:
                _give(members, giver)
                break


def _given(drafts: Sequence[Draft]) -> dict[int, Stretch | None]:
    """Who gave the awards that a sentence counts, by its number; ``_SEVERAL`` where more than one did."""
    given: dict[int, Stretch | None] = {}
    for draft in drafts:
        if draft.action is Action.COMMENDED:
            known = given.get(draft.sentence)
            several = known is not None and draft.issuer is not None and draft.issuer != known
            given[draft.sentence] = _SEVERAL if several else draft.issuer or known
    return given


def _give(members: Sequence[Draft], giver: Stretch) -> None:
    name = members[0].clause.tokens.text[slice(*giver)]
    for draft in members:
        if draft.form not in _OF_STATE and not is_above(draft.form, name):
            draft.issuer = giver


def _lacks_giver(draft: Draft) -> bool:
    if draft.action is not Action.COMMENDED or draft.issuer is not None or draft.number.percent or draft.depth:
        return False
    return draft.rule.startswith("after") or draft.rule in _RULES or draft.clause.part in _HEADS


def _where(sentence: int, clause: Clause, clauses: _Clauses) -> Iterator[int]:
    """The sentences in which the ceremony may be told of, the likeliest first."""
    if clause.part in _HEADS:
        yield from islice((at for at in sorted(clauses) if at != sentence), _OPENING)
        return
    words = clause.words
    near = [at for at in range(sentence - 1, sentence - 1 - _BACK, -1) if at in clauses]
    if _opens(words, "told before"):
        yield from near[:1]
    elif _opens(words, "at a ceremony"):
        yield from near
        yield from (at for at in islice(sorted(clauses), _OPENING) if at < sentence and at not in near)


def _opens(words: list[str], group: str) -> bool:
    """Whether a sentence begins with one of these phrases, but for ``cũng``, ``và`` before it."""
    return any(listed("issuers", group).match(words, at) for at in range(min(_HEAD, len(words))))


def _praiser(clause: Clause) -> Stretch | None:
    """Who praises in a sentence, or holds a ceremony for it: ``Tỉnh đoàn tổ chức lễ tuyên dương``."""
    asked = asked_giver(clause, find_bodies(clause), 0, len(clause.words))
    if asked is not None:
        return clause.tokens.starts[asked.first], clause.tokens.ends[asked.last - 1]
    for mark in clause.marks:
        if _praises(clause, mark):
            giver = _decider(clause, mark) or doer_of(clause, mark.first)
            if giver is not None and _may_hold(clause, giver) and not _is_speech(clause, giver, mark):
                return giver
    return None


def _holder(clause: Clause) -> Stretch | None:
    """``Chương trình do Thành Đoàn Hà Nội tổ chức``: who holds the ceremony of which a title speaks."""
    words, starts, ends = clause.words, clause.tokens.starts, clause.tokens.ends
    for body in find_bodies(clause).found:
        ceremony = word_group("meeting").intersection(words[max(0, body.office - _FORM) : body.office])
        held = words[body.last : body.last + 2] in (["tổ", "chức"], ["phối", "hợp"])
        if ceremony and held and words[body.office - 1] == "do":
            return starts[body.first], ends[body.last - 1]
    return None


def _praises(clause: Clause, mark: Mark) -> bool:
    if mark.sign.kind != "verb" or mark.sign.action is not Action.COMMENDED:
        return False
    if mark.sign.strength == "receive":
        return False  # ``Đoàn Thanh niên có 2 sáng kiến đoạt giải``
    forms = clause.marks_between(mark.last, mark.last + _FORM)
    return mark.sign.strength == "strong" or any(
        form.sign.kind == "form" and form.sign.form not in _OF_STATE for form in forms
    )


def _decider(clause: Clause, mark: Mark) -> Stretch | None:
    """``nhận quyết định khen thưởng của UBND huyện``: whose praise it is."""
    if clause.words[mark.last : mark.last + 1] != ["của"]:
        return None
    starts, ends = clause.tokens.starts, clause.tokens.ends
    bodies = find_bodies(clause).between(mark.last, len(clause.words))
    body = next((body for body in bodies if body.office == mark.last + 1), None)
    return None if body is None else (starts[body.first], ends[body.last - 1])


def _is_speech(clause: Clause, giver: Stretch, mark: Mark) -> bool:
    """``Đảng ủy nhấn mạnh: khen thưởng phải kịp thời``: spoken of, not done."""
    said = words_in(clause.tokens.text, giver[1], max(giver[1], clause.tokens.starts[mark.first]))
    return not _SPEECH.isdisjoint(said)


def _may_hold(clause: Clause, giver: Stretch) -> bool:
    """Whether a body has a name or a level of its own, so that it holds the one ceremony."""
    words = words_in(clause.tokens.text, *giver)
    return bool(words) and words[0] not in word_group("bodies in general") and body_heads().match(words, 0) is not None
