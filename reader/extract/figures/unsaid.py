# SPDX-License-Identifier: MIT
"""Owns doers that are not said again: behind ``;``, in the next item or sentence, behind the number alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from reader.core.figure import Action, IssuerLevel, Stretch
from reader.core.span import EntityType
from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft
from reader.extract.figures.givers import Bodies, Body, end_with_state, find_bodies
from reader.extract.figures.levels import level_of
from reader.extract.figures.lexicon import listed, word_group
from reader.extract.tokens import words_in

_ALL_LEVELS = ("các", "cấp")
_LONGEST_LEVEL = 4
"""Words of the name of a level: ``các cấp cơ sở``."""
_NEAR_VERB = 6
"""Tokens around a verb in which it is said that all levels do it."""
_DONE = frozenset((Action.COMMENDED, Action.INTRODUCED))
_SENTENCES = 2
"""How many sentences on a doer is still meant that is not said again."""
_HEAD = 24
"""Tokens at most before a verb whose doer is not said."""
_HEAD_WORDS = 2
"""Words of a body's name that tell its kind: ``Huyện ủy``, ``Liên đoàn``, ``tỉnh``."""
_NAME = 48
"""Tokens of the longest name of a body."""
_HEIGHT = {
    IssuerLevel.BASE: 0,
    IssuerLevel.ABOVE_BASE: 1,
    IssuerLevel.PROVINCE: 2,
    IssuerLevel.SECTOR: 2,
    IssuerLevel.CENTRAL: 3,
}
_LEVELS = ("bare level", "name tail")
"""Groups of bodies that are named by their level."""
_BETWEEN = frozenset((",", ";", "và", "còn"))
_OF_TIME = frozenset((EntityType.DATE, EntityType.DOCUMENT))


def says_no_doer(clause: Clause, first: int, verb: int) -> bool:
    """``Năm 2009: tặng``, ``; đồng thời tặng``: nothing between but times and words that go on."""
    if verb - first > _HEAD:
        return False
    starts, words, going_on = clause.tokens.starts, clause.words, word_group("before an unsaid doer")
    told = [(span.start, span.end) for span in clause.spans if span.type in _OF_TIME]
    return all(
        words[at] in going_on or not words[at].isalpha() or any(start <= starts[at] < end for start, end in told)
        for at in range(first, verb)
    )


def own_doer(clause: Clause, draft: Draft, bodies: Bodies) -> Body | None:
    """``tỉnh khen 15 tập thể, huyện 35``, ``tỉnh A tặng 5 tập thể; tỉnh B: 3``: its verb is not said again."""
    verb, chained = draft.verb_token, draft.chained
    if draft.action is not Action.COMMENDED or draft.rule != "list" or chained is None:
        return None
    if chained.verb_token != verb or not 0 <= verb < chained.first or _lists_receivers(clause, verb, chained.first):
        return None
    own = next((body for body in bodies.between(chained.last, draft.first) if _leads(clause, body, draft)), None)
    if own is None or own.office != chained.last + 1 or clause.words[chained.last] not in _BETWEEN:
        return None
    near = bodies.between(max(0, verb - _NAME), verb)
    doer = next((body for body in near if verb - 1 <= end_with_state(clause, body) <= verb), None)
    return own if doer is not None and _are_alike(clause, doer, own, clause.words[chained.last]) else None


def goes_on_with_own(clause: Clause, draft: Draft, led: Draft | None) -> bool:
    """``tỉnh khen 15 tập thể; huyện 35 tập thể, 80 cá nhân``: what follows in the item of one who has his own doer."""
    if led is None or draft.rule != "list" or draft.verb_token != led.verb_token or draft.depth != led.depth:
        return False
    return ";" not in clause.words[led.last : draft.first]


def own_level(clause: Clause, draft: Draft, bodies: Bodies) -> Body | None:
    """``cấp tỉnh khen 27 tập thể, 41 cá nhân; cấp huyện: 2.110 và 6.025``: the level at the head of the item gives."""
    model = draft.like
    if draft.rule != "goes-on" or draft.action is not Action.COMMENDED or model is None or model.clause is not clause:
        return None
    words = clause.words
    near = [body for body in bodies.between(model.last, draft.first) if _is_level(words, body)]
    if model.issuer is None or not near or ";" in words[near[-1].last : draft.first]:
        return None
    return near[-1] if words[near[-1].office - 1] in _BETWEEN else None


def _lists_receivers(clause: Clause, verb: int, last: int) -> bool:
    """``UBND tỉnh khen thưởng: cấp huyện 5 tập thể; cấp xã 7 tập thể``: behind a colon stand those who are given."""
    return any(not clause.words[at + 1][0].isdigit() for at in clause.colons_between(verb, last - 1))


def level_of_item(clause: Clause, draft: Draft) -> tuple[int, int] | None:
    """``Về khen thưởng: Tỉnh ủy 5 tập thể, 7 cá nhân; cơ sở 88 tập thể``: the level with which the item begins."""
    words, floor = clause.words, max(0, draft.verb_token)
    if draft.action is not Action.COMMENDED or draft.depth or not clause.colons_between(floor, draft.first):
        return None
    at = next(at for at in range(draft.first - 1, floor - 1, -1) if words[at] in (":", ";")) + 1
    found = max((listed("issuers", group).match(words, at) or (0, True) for group in _LEVELS), key=lambda one: one[0])
    if not found[0]:
        return None
    behind = at + found[0]
    while behind < draft.first and words[behind] in word_group("between a doer and its number"):
        behind += 1
    return (at, at + found[0]) if words[behind][0].isdigit() else None


def _leads(clause: Clause, body: Body, draft: Draft) -> bool:
    """Whether nothing stands between a body and a number but ``:``, ``là``, ``có`` or ``đã``."""
    return word_group("between a doer and its number").issuperset(
        clause.words[end_with_state(clause, body) : draft.first - draft.number.hedge]
    )


def _are_alike(clause: Clause, doer: Body, own: Body, sign: str) -> bool:
    """Whether both are levels or, behind ``;``, bodies of one kind: the second is no receiver of the first's award."""
    if _is_level(clause.words, doer) and _is_level(clause.words, own):
        return True
    if (doer.bare and own.bare) or (sign == ";" and _is_not_below(clause, own, doer)):
        return True
    heads = (set(clause.words[body.first : min(body.first + _HEAD_WORDS, body.last)]) for body in (doer, own))
    return sign == ";" and doer.place is own.place and not set.isdisjoint(*heads)


def _is_not_below(clause: Clause, own: Body, doer: Body) -> bool:
    """Whether a body stands as high as the doer before it, so that it is none of those who are given the award."""
    text, starts, ends = clause.tokens.text, clause.tokens.starts, clause.tokens.ends
    levels = (level_of(text[starts[body.first] : ends[body.last - 1]], None) for body in (own, doer))
    mine, other = (_HEIGHT[level] if level is not None else None for level in levels)
    return mine is not None and other is not None and mine >= other


def _is_level(words: list[str], body: Body) -> bool:
    """``tỉnh``, ``cấp huyện``, ``huyện ủy``, ``cơ sở``, ``trung ương``: a body without a name of its own."""
    found = (listed("issuers", group).match(words, body.first) for group in _LEVELS)
    return any(level is not None and body.first + level[0] == body.last for level in found)


def carry_doers(drafts: Sequence[Draft]) -> None:
    """Give the deeds of a sentence that says no doer that of the sentence before; drafts in the order of the text."""
    doer: tuple[int, Stretch] | None = None
    for sentence, group in groupby(drafts, key=lambda draft: draft.sentence):
        members = list(group)
        first = members[0]
        if doer is not None and sentence - doer[0] <= _SENTENCES and _lacks_doer(first):
            for draft in members:
                if draft.issuer is None and draft.verb == first.verb and draft.action is first.action:
                    draft.issuer = doer[1]
            doer = sentence, doer[1]
            continue
        own = next((draft for draft in members if _is_done_by(draft)), None)
        if own is not None and own.issuer is not None:
            doer = sentence, own.issuer


def _lacks_doer(draft: Draft) -> bool:
    at, words = draft.verb_token, draft.clause.words
    if draft.rule != "verb" or draft.action not in _DONE or draft.issuer is not None or draft.depth:
        return False
    named = words[draft.first - 1] in ("có", "là") or (at > 0 and draft.clause.named[at - 1])
    return 0 <= at < draft.first and not named and says_no_doer(draft.clause, 0, at)


def name_levels(drafts: Sequence[Draft]) -> None:
    """``được các cấp khen: Trung ương 1 tập thể; tỉnh 12 tập thể, 31 cá nhân``: each part names its level.

    So do the parts of what ``các huyện`` gave: ``trong đó huyện Na Rì 50 tập thể``.
    """
    before: Draft | None = None
    level: Stretch | None = None
    for draft in drafts:
        if draft.total is None or draft.action is not Action.COMMENDED:
            continue
        of_many = _is_of_many(draft.total)
        if not of_many and not _is_of_all_levels(draft.total):
            continue
        same = before is not None and before.clause is draft.clause
        if before is None or not same or not {",", "và"}.issuperset(_between(before, draft)):
            level = None
        level = _level_before(draft) or (_body_before(draft) if of_many else None) or level
        if draft.issuer is None or draft.issuer == draft.total.issuer:
            draft.issuer = level or draft.issuer
        before = draft


def _between(before: Draft, draft: Draft) -> list[str]:
    """The words between what one number counts and the next number."""
    return draft.clause.words[max(before.last, before.noun.last) : draft.first - draft.number.hedge]


def _is_of_all_levels(total: Draft) -> bool:
    """``được các cấp khen``, ``các cấp đã khen``: whether every level gave its part of a total."""
    words, verb = total.clause.words, total.verb_token
    if verb < 0 or total.verb is None or not total.clause.start <= total.verb[0] < total.clause.end:
        return False
    return _ALL_LEVELS in pairwise(words[max(0, verb - _NEAR_VERB) : verb + _NEAR_VERB])


def _is_of_many(total: Draft) -> bool:
    """``các huyện đã khen``: whether several bodies gave a total together."""
    issuer = total.issuer
    return issuer is not None and total.clause.tokens.text[slice(*issuer)].lower().startswith("các ")


def _body_before(draft: Draft) -> Stretch | None:
    """The body that stands right before a number, as in ``trong đó huyện Na Rì 50 tập thể``."""
    words, tokens = draft.clause.words, draft.clause.tokens
    end = draft.first - draft.number.hedge
    while end > 0 and words[end - 1] in word_group("between a doer and its number"):
        end -= 1
    near = find_bodies(draft.clause).between(max(0, end - _NAME), end)
    body = next((body for body in near if end_with_state(draft.clause, body) == end), None)
    if body is not None and words[body.first] == "cấp":
        return None
    opens = body is not None and (not body.office or words[body.office - 1] in word_group("before a part's body"))
    return (tokens.starts[body.first], tokens.ends[body.last - 1]) if body is not None and opens else None


def _level_before(draft: Draft) -> Stretch | None:
    """The level that stands right before a number, as in ``; tỉnh 12 tập thể``, ``gồm Huyện ủy: 12 đồng chí``."""
    words, starts = draft.clause.words, draft.clause.tokens.starts
    end = draft.first - draft.number.hedge
    while end > 0 and words[end - 1] in word_group("between a doer and its number"):
        end -= 1
    for group in _LEVELS:
        found = listed("issuers", group).ends_at(words, end, _LONGEST_LEVEL)
        if found is not None and words[end - found[0]] != "cấp":
            at = end - found[0]
            opens = not at or not words[at - 1].isalpha() or words[at - 1] in word_group("before a level's part")
            return (starts[at], draft.clause.tokens.ends[end - 1]) if opens else None
    return None


def _is_done_by(draft: Draft) -> bool:
    """Whether its issuer is the subject of its verb."""
    if draft.issuer is None or draft.verb is None or draft.action not in _DONE or draft.rule not in ("verb", "list"):
        return False
    if words_in(draft.clause.tokens.text, draft.clause.start, draft.issuer[0])[-1:] == ["do"]:
        return False  # ``hồ sơ do các bộ trình``
    return draft.clause.start <= draft.issuer[0] < draft.issuer[1] <= draft.verb[0]
