# SPDX-License-Identifier: MIT
"""Owns what the state and its offices give or propose, whatever page tells of it: of exams, of sport, of shows."""

from __future__ import annotations

from reader.core.figure import Action, Recipient
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import listed
from reader.extract.figures.matters import is_of_festival
from reader.extract.figures.nouns import is_people
from reader.extract.tokens import Phrases

CLOSE = 9
"""Words on either side of a number in which its verb and its object stand."""
_GIVER = 7
"""Words before a verb of honour in which it is said who gave it."""
_TITLED = 30
"""Words behind a proposal in which the title is named."""


def is_of_state(draft: Draft) -> bool:
    """``Thủ tướng tặng Bằng khen cho 5 tuyển thủ``; what festivals of films call so is their own."""
    praised = goes_on_with(draft, "state award") or _is_praised_by_verb(draft) or _is_honoured(draft)
    praised = praised or _is_proposed_by_offices(draft)
    return praised and not is_of_festival(draft)


def _is_proposed_by_offices(draft: Draft) -> bool:
    """``18 cá nhân được các sở, ban, ngành đề nghị xét tặng danh hiệu``: whatever page lists who they are."""
    if draft.action is not Action.INTRODUCED or draft.recipient is not Recipient.INDIVIDUAL or draft.verb_token < 0:
        return False
    words = draft.clause.words
    titled = listed("topics", "state title").is_in(words[draft.verb_token : draft.verb_token + _TITLED])
    return titled and listed("topics", "offices").is_in(words[draft.last : draft.verb_token])


def _is_praised_by_verb(draft: Draft) -> bool:
    """``28 em (… điểm trở lên) của 17 trường trong tỉnh được tuyên dương``: however far from its number."""
    who = is_people(draft.recipient) or draft.recipient is Recipient.EXEMPLAR or draft.noun.undivided
    if not who or not 0 <= draft.verb_token < len(draft.clause.words):
        return False
    return listed("topics", "state award").match(draft.clause.words, draft.verb_token) is not None


def _is_honoured(draft: Draft) -> bool:
    """``vinh danh 10 công dân tiêu biểu``, ``94 sinh viên được thành phố vinh danh``; rankings honour others."""
    words, verb = draft.clause.words, draft.verb_token
    if not 0 <= verb < len(words) or draft.recipient not in (Recipient.INDIVIDUAL, Recipient.EXEMPLAR):
        return False
    if listed("topics", "honour of anybody").match(words, verb) is None:
        return False
    near = words[draft.noun.first : draft.last + CLOSE]
    if holds(listed("topics", "ranked"), near):
        return False
    giver = listed("topics", "state giver")
    return holds(listed("topics", "honoured by the state"), near) or giver.is_in(words[max(0, verb - _GIVER) : verb])


def goes_on_with(draft: Draft, group: str) -> bool:
    """Whether a phrase of this group stands close after the number or its verb."""
    words, at = draft.clause.words, draft.last
    return holds(listed("topics", group), words[max(0, draft.first - CLOSE) : at + CLOSE])


def holds(phrases: Phrases[bool], words: list[str]) -> bool:
    return phrases.is_in(words)
