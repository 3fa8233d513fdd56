# SPDX-License-Identifier: MIT
"""Owns the form of award of a figure: named by the noun, between verb and number, or after the verb."""

from __future__ import annotations

from reader.core.figure import Action
from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft

_WITH_FORM = frozenset((Action.COMMENDED, Action.INTRODUCED, Action.OTHER))
_AFTER = 16
"""Tokens after a verb in which its award is named."""


def assign_forms(clause: Clause, drafts: list[Draft]) -> None:
    """Give the drafts of one sentence their forms of award."""
    for draft in drafts:
        if draft.action in _WITH_FORM:
            draft.form = draft.noun.form or _form(clause, draft)


def _form(clause: Clause, draft: Draft) -> str | None:
    verb = draft.verb_token
    if verb < 0 or draft.verb is None or not clause.start <= draft.verb[0] < clause.end:
        return None
    if draft.rule.startswith("after") or verb >= draft.last:
        return _first_form(clause, verb, verb + _AFTER)
    return _last_form(clause, max(verb, draft.first - 200), draft.first) or _form_before(clause, verb)


def _first_form(clause: Clause, first: int, last: int) -> str | None:
    for mark in clause.marks_between(first, last):
        if mark.sign.kind == "form" and ";" not in clause.words[first : mark.first]:
            return mark.sign.form
    return None


def _form_before(clause: Clause, verb: int) -> str | None:
    """``trao Kỷ niệm chương “…” tặng 6 đồng chí``: the award stands before the verb, with nothing counted between."""
    marks = [mark for mark in clause.marks_between(verb - _AFTER, verb) if mark.sign.kind == "form"]
    if not marks:
        return None
    between = clause.words[marks[-1].last : verb]
    if "," in between or ";" in between or any(word[0].isdigit() for word in between):
        return None
    return marks[-1].sign.form


def _last_form(clause: Clause, first: int, last: int) -> str | None:
    marks = [mark for mark in clause.marks_between(first, last) if mark.sign.kind == "form"]
    return marks[-1].sign.form if marks else None
