# SPDX-License-Identifier: MIT
"""Owns the form of award of a figure: named by the noun, between verb and number, or after the verb."""

from __future__ import annotations

from bisect import bisect_right

from reader.core.figure import Action, IssuerLevel
from reader.extract.figures.behind import is_of_other_matter
from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft
from reader.extract.figures.levels import level_of
from reader.extract.figures.lexicon import word_group
from reader.extract.figures.receivers import is_described

_WITH_FORM = frozenset((Action.COMMENDED, Action.INTRODUCED, Action.OTHER))
_TITLE = ["danh", "hiệu"]
_IN_VERBS = (_TITLE, ["thư", "khen"])
"""Awards that end a verb: ``thu hồi danh hiệu``, ``gửi thư khen``."""
_OF_STATE = "bằng khen"
"""Given by provinces, ministries and above; districts and communes give ``giấy khen``."""
_GIVES = ("tặng", "trao")
_AFTER = 16
"""Tokens after a verb in which its award is named."""
_ASKED = 3
"""Tokens behind those proposed in which the verb of the award begins: ``để xét tặng``."""
_LEADING = (["bằng"], [",", "đều", "là"], ["đều", "là"])
"""Words before an award that stands behind those who are given it."""
_PARTING = (",", ";", ":")
_LIST = 48
"""How many items on the award of a list is looked for behind the last; keeps the work linear."""


def assign_forms(clause: Clause, drafts: list[Draft]) -> None:
    """Give the drafts of one sentence their forms of award."""
    starts = [draft.first for draft in drafts]
    before: Draft | None = None
    for draft in drafts:
        if draft.action in _WITH_FORM:
            if draft.noun.heads[0].award and draft.noun.form is None and draft.rule == "list":
                continue  # ``24 bằng khen, 12 giấy chứng nhận``: an award of another form than those before
            draft.form = draft.noun.form or _form(clause, draft, drafts, starts) or draft.form or _form_of_list(draft)
            draft.form = draft.form or (draft.after.form if draft.after is not None else None)
            draft.form = draft.form or _form_not_said_again(clause, draft, before) or _form_of_whole(clause, draft)
            before = draft


def _form_not_said_again(clause: Clause, draft: Draft, before: Draft | None) -> str | None:
    """``tỉnh tặng bằng khen 10 tập thể; huyện tặng 12 tập thể``: the second gives the same, the award left out."""
    if before is None or before.form is None or draft.action is not before.action or before.noun.form is not None:
        return None
    gives = 0 <= before.last <= draft.verb_token < draft.first and clause.words[draft.verb_token] in _GIVES
    if not gives or draft.depth or draft.noun.form is not None or _named(clause, draft.verb_token, draft.first):
        return None  # ``Tỉnh ủy trao Biểu trưng cho 40 mô hình``: an award of its own, of no form
    too_low = draft.issuer is not None and is_above(before.form, clause.tokens.text[slice(*draft.issuer)])
    return None if too_low else before.form


def _form_of_whole(clause: Clause, draft: Draft) -> str | None:
    """``tặng danh hiệu cho 226 mẹ, trong đó truy tặng 212 mẹ``; ``có Huy hiệu 30 năm tuổi Đảng là 61 đồng chí``."""
    whole = draft.total
    if whole is None or draft.action is not whole.action:
        return None
    if draft.rule == "part":
        item = next((at + 1 for at in range(draft.first - 1, -1, -1) if clause.words[at] in _PARTING), 0)
        return _last_form(clause, item, draft.first)
    gives = draft.rule == "verb" and clause.words[draft.verb_token : draft.first][-1:] == ["tặng"]
    return whole.form if gives and whole.sentence == draft.sentence else None


def is_above(form: str | None, issuer: str) -> bool:
    """Whether an award is given by higher bodies than this one."""
    return form == _OF_STATE and level_of(issuer, None) in (IssuerLevel.ABOVE_BASE, IssuerLevel.BASE)


def _form_of_list(draft: Draft) -> str | None:
    """The award of the item before, where one head rules the list: ``Bằng khen: 5 tập thể, 9 cá nhân``."""
    before, at = draft.chained, draft.last
    if draft.clause.words[at : at + 1] == ["do"]:  # ``tặng bằng khen 210 người; 770 người do huyện khen``
        return None
    return before.form if before is not None and before.noun.form is None and before.verb == draft.verb else None


def _form(clause: Clause, draft: Draft, drafts: list[Draft], starts: list[int]) -> str | None:
    verb = draft.verb_token
    turn = bisect_right(starts, max(verb, draft.first))
    end = starts[turn] if turn < len(starts) else len(clause.words)
    if verb < 0 or draft.verb is None or not clause.start <= draft.verb[0] < clause.end:
        return _first_form(clause, draft.last, min(draft.last + _AFTER, end)) if draft.rule == "list-head" else None
    if draft.rule == "nominee":
        return None
    words = clause.words
    if is_of_other_matter(clause, draft.last, verb):
        return None
    if draft.rule.startswith("after") or verb >= draft.last:
        return _first_form(clause, verb, _next_deed(clause, verb, min(verb + _AFTER, end))) or _form_of_losers(
            clause, draft
        )
    near = next((mark.first for mark in clause.marks_between(draft.last, draft.last + _ASKED + 1)), draft.last)
    if own := _named_right_behind(clause, near if is_described(words[draft.last : near]) else draft.last):
        return own[0][2]
    if (given := _form_of_passive(clause, draft, end)) is not None:
        return given
    if (asked := _form_asked_for(clause, draft, end)) is not None:
        return asked
    if words[draft.last : draft.last + 1] == ["đạt"] and (won := _named(clause, draft.last + 1, draft.last + 2)):
        return won[0][2]
    before = _last_form(clause, max(verb, draft.first - 200), draft.first) or _form_before(clause, verb)
    turn = bisect_right(starts, draft.first)
    return before or _form_behind(clause, draft, drafts[turn : turn + _LIST])


def _next_deed(clause: Clause, verb: int, end: int) -> int:
    """Where another begins to give: the comma of ``được Đảng ủy Khối khen, tòa án tặng giấy khen cho chi bộ``."""
    words = clause.words
    for at in (at for at in range(verb, end) if words[at] == ","):
        deed = next((mark for mark in clause.marks_between(at, end) if mark.sign.kind == "verb"), None)
        if deed is not None and not word_group("before a main verb").issuperset(words[at + 1 : deed.first]):
            return at
    return end


def _form_of_passive(clause: Clause, draft: Draft, end: int) -> str | None:
    """``là một trong 21 cá nhân vừa được Tỉnh ủy tặng bằng khen``: the award of the verb right behind the number."""
    words, at = clause.words, draft.last
    while words[at : at + 1] and words[at] in word_group("before a passive"):
        at += 1
    if draft.action is not Action.COMMENDED or words[at : at + 1] not in (["được"], ["do"]):
        return None
    verb = next((mark for mark in clause.marks_between(at + 1, at + _AFTER) if mark.sign.kind == "verb"), None)
    if verb is None or verb.sign.action is not Action.COMMENDED or {",", ";"}.intersection(words[at : verb.first]):
        return None
    return _first_form(clause, verb.first, min(verb.last + _AFTER, end))


def _form_asked_for(clause: Clause, draft: Draft, end: int) -> str | None:
    """``giới thiệu 3 công nhân xét tặng Giải thưởng …``: what those proposed shall be given, up to the comma."""
    if draft.action is not Action.INTRODUCED:
        return None
    near = clause.marks_between(draft.last, draft.last + _ASKED)
    if not any(mark.sign.action in (Action.COMMENDED, Action.INTRODUCED) for mark in near):
        return None
    behind = range(draft.last, min(draft.last + _AFTER, end))
    comma = next((at for at in behind if clause.words[at] in (",", ";")), behind.stop)
    return _first_form(clause, draft.last, comma)


def _form_behind(clause: Clause, draft: Draft, later: list[Draft]) -> str | None:
    """``tặng 2 chi bộ, 5 đảng viên Bằng khen``: the award stands behind the last of those who are given it."""
    last = draft
    for other in (draft, *later):
        goes_on = other.chained is last and other.verb == draft.verb
        if other is not draft and (not goes_on or ";" in clause.words[last.last : other.first]):
            continue
        last = other
        if named := _named_right_behind(clause, last.last):
            return named[0][2]
    return None


def _named_right_behind(clause: Clause, last: int) -> list[tuple[int, int, str | None]]:
    """``5 tập thể giấy khen``, ``5 tập thể bằng giấy khen``, ``5 tập thể, đều là giấy khen``."""
    led = next((len(words) for words in _LEADING if clause.words[last : last + len(words)] == words), 0)
    return _named(clause, last, last + 1) or (_named(clause, last + led, last + led + 1) if led else [])


def _named(clause: Clause, first: int, last: int) -> list[tuple[int, int, str | None]]:
    """Where forms are named between two tokens, alone or at the end of a verb (``thu hồi danh hiệu``)."""
    named: list[tuple[int, int, str | None]] = []
    for mark in clause.marks_between(first, last):
        if mark.sign.kind == "form":
            named.append((mark.first, mark.last, mark.sign.form))
        elif mark.sign.kind == "verb" and (words := clause.words[mark.last - 2 : mark.last]) in _IN_VERBS:
            named.append((mark.first, mark.last, " ".join(words)))
    return named


def _first_form(clause: Clause, first: int, last: int) -> str | None:
    parts = next((mark.first for mark in clause.marks_between(first, last) if mark.sign.kind == "parts"), last)
    for begin, _, form in _named(clause, first, parts):
        if ";" not in clause.words[first:begin]:
            return form
    return None


def _form_of_losers(clause: Clause, draft: Draft) -> str | None:
    """``danh hiệu “Đơn vị văn hóa” của 2 đội bị thu hồi``: the award stands before those who lose it."""
    if not draft.first or clause.words[draft.first - 1] != "của":
        return None
    return _last_form(clause, draft.first - _AFTER, draft.first)


def _form_before(clause: Clause, verb: int) -> str | None:
    """``trao Kỷ niệm chương “…” tặng 6 đồng chí``: the award stands before the verb, with nothing counted between."""
    named = _named(clause, verb - _AFTER, verb)
    if not named:
        return None
    told = range(named[-1][1], verb)  # but for what is quoted: ``danh hiệu “Sinh viên 5 tốt” thuộc về``
    between = [clause.words[at] for at in told if clause.depth[at] <= clause.depth[verb]]
    if word_group("goes with an award").issuperset(between):
        return named[-1][2]
    if "," in between or ";" in between or any(word[0].isdigit() for word in between):
        return None
    return named[-1][2]


def _last_form(clause: Clause, first: int, last: int) -> str | None:
    named = _named(clause, first, last)
    if (
        len(named) > 1
        and named[-1][2] is None
        and word_group("goes with an award").issuperset(clause.words[named[-2][1] : named[-1][0]])
    ):
        return named[-2][2]  # ``tặng Bằng khen, biểu trưng cho 5 tập thể``
    return named[-1][2] if named else None
