# SPDX-License-Identifier: MIT
"""Owns the heads of lists: ``Kết quả khen thưởng:``, ``Bằng khen của UBND tỉnh:``, ``1. Tỉnh ủy khen thưởng``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.figure import Action, Stretch
from reader.extract.figures.clause import Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.fitting import RECEIVING
from reader.extract.figures.issuers import doer_of, giver_behind

_SORTS = ["hình", "thức", "khen", "thưởng"]
_BULLET = 2
"""Tokens before the award with which the head of a list begins: ``- Bằng khen của UBND tỉnh:``."""
_TITLES = frozenset(("danh hiệu", "giải", None))
"""Awards that are no list's of their own: their items name them."""


@dataclass(frozen=True, slots=True)
class ListHead:
    """``Kết quả khen thưởng như sau:``, the verb of the lines that follow."""

    action: Action
    verb: Stretch
    soft: bool = False
    """A section's heading: it rules only over items of the form ``Cấp tỉnh: 28 tập thể``."""
    issuer: Stretch | None = None
    """Who gives, where the line says it."""
    form: str | None = None
    """The award, where the line names it."""
    brief: bool = False
    """A heading without a colon that says who gives: it rules over the items right below it."""


def read_list_head(clause: Clause, soft: bool = False) -> ListHead | None:
    """The verb that a line ending in a colon, or a heading, gives to the lines after it."""
    forms = [mark for mark in clause.marks if mark.sign.kind == "form"]
    for mark in reversed(clause.marks):
        if mark.sign.kind != "verb" or mark.sign.action not in RECEIVING:
            continue
        given = [form for form in forms if form.first >= mark.last]
        if mark.sign.strength == "strong" or (mark.sign.action is Action.COMMENDED and given):
            form = given[-1].sign.form if given else None
            doer = doer_of(clause, mark.first)
            brief = soft and doer is not None and mark.last == len(clause.words)  # ``1. Tỉnh ủy khen thưởng``
            by = doer or giver_behind(clause, mark)
            return ListHead(mark.sign.action, _stretch(clause, mark), soft and not brief, by, form, brief)
    if not soft and (sorts := _sorts_of_praise(clause)) is not None:
        return ListHead(Action.COMMENDED, _stretch(clause, sorts))
    if soft or not forms or forms[0].first > _BULLET or forms[0].sign.form in _TITLES:
        return None
    if any(mark.sign.kind in ("verb", "stop") for mark in clause.marks):
        return None
    award = forms[0]
    return ListHead(Action.COMMENDED, _stretch(clause, award), False, giver_behind(clause, award), award.sign.form)


def _sorts_of_praise(clause: Clause) -> Mark | None:
    """``Các hình thức khen thưởng như sau:``, which praises nobody by itself."""
    named = (mark for mark in clause.marks if mark.sign.kind == "neutral")
    return next((mark for mark in named if clause.words[mark.first : mark.last] == _SORTS), None)


def _stretch(clause: Clause, mark: Mark) -> Stretch:
    return clause.tokens.starts[mark.first], clause.tokens.ends[mark.last - 1]


def head_of_those(told: Sequence[Draft]) -> ListHead | None:
    """``… tặng Bằng khen cho 353 tập thể, cá nhân. Kết quả như sau:``: the lines go on with that deed."""
    last = told[-1] if told else None
    if last is None or last.action is not Action.COMMENDED or last.blocked or last.verb is None:
        return None
    clause = last.clause
    form = next((mark.sign.form for mark in reversed(clause.marks_between(0, last.first)) if mark.sign.form), None)
    return ListHead(last.action, last.verb, issuer=doer_of(clause, last.verb_token), form=form)
