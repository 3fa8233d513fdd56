# SPDX-License-Identifier: MIT
"""Owns numbers behind their label: ``- Tập thể được biểu dương: 12``, ``Số cá nhân được khen là 345``, a row's name."""

from __future__ import annotations

import re

from reader.core.figure import Recipient
from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft
from reader.extract.figures.items import ENDS
from reader.extract.figures.lexicon import word_group
from reader.extract.figures.nouns import Noun, is_people, read_noun
from reader.extract.numbers import Number

_LABEL = 18
"""Tokens of a label."""
_LINE = 140
"""Code points; a longer line is no row of names and numbers."""
_ENDS_LINE = re.compile(r"[:|]\s?\d[\d./]{0,9}\Z")
_BEGINS = frozenset((";", ".", "+", "•", "*", "|", "-"))
_ROW = "|"


def ends_in_cell(text: str, start: int, end: int) -> bool:
    """Whether a line ends with its number alone: asked before it is parsed."""
    if end - start > _LINE or not text[end - 1].isdigit():
        return False
    return _ENDS_LINE.search(text, max(start, end - 14), end) is not None


_HEADING = 8
"""Tokens of such a line before its bracket."""
_MARK = 2
"""Tokens of the mark of a line of a list: ``III.``, ``a)``, ``-``."""
_BEHIND_MARK = frozenset((".", ")", "-", "+", "*", "•", "/"))
_MOST_LISTED = 1900
"""From here on a bare number in brackets may be a year."""


def number_of(clause: Clause, number: Number) -> Draft | None:
    """``Số tập thể được khen thưởng là 345``: the noun stands after ``số``, the number at the end."""
    words, at = clause.words, number.first - number.hedge
    ends = _ends(clause, number) or words[number.last] == "("
    if not at or words[at - 1] not in word_group("ends with its number") or not ends:
        return None
    for place in range(at - 2, max(-1, at - 18), -1):
        if words[place] in (";", "."):
            return None
        if words[place] == "," and (own := _next_of_row(clause, place + 1, number)) is not None:
            return own
        if words[place] == "số" and (noun := read_noun(clause.tokens, place + 1)) is not None:
            return _draft(clause, number, noun)
    return None


def _next_of_row(clause: Clause, at: int, number: Number) -> Draft | None:
    """``số tập thể được khen tăng từ 14 lên 22, cá nhân từ 30 lên 47``: the second noun has its own number."""
    noun = read_noun(clause.tokens, at)
    people = noun is not None and is_people(noun.recipient)
    if noun is None or not people or clause.words[noun.last : noun.last + 1] not in (["từ"], ["tăng"]):
        return None
    return _draft(clause, number, noun)


def labelled(clause: Clause, number: Number) -> Draft | None:
    """``Tập thể được biểu dương: 12``, ``Chi bộ đăng ký | 35/38``: what was done to whom, then how many."""
    words, at = clause.words, number.first - number.hedge
    if number.percent or number.in_words or not at or words[at - 1] not in (":", _ROW) or not _ends(clause, number):
        return None
    begin = _begin(clause, at - 1)
    noun = read_noun(clause.tokens, begin + (words[begin] == "số")) if begin < at - 1 else None
    if noun is None or noun.last > at - 1:
        return None
    first = 0 if words[at - 1] == _ROW else noun.last
    done = any(mark.sign.kind == "verb" for mark in clause.marks_between(first, at - 1))
    if not done and (words[at - 1] != _ROW or noun.recipient is not Recipient.EVENT or noun.last < at - 1):
        return None
    draft = _draft(clause, number, noun)
    draft.labelled = True
    return draft


def of_line(clause: Clause, number: Number) -> Draft | None:
    """``1. Tập thể (4): …``: a line of a list that says whom it lists, and in brackets how many."""
    noun = heading_noun(clause, number.first)
    alone = noun is not None and clause.words[number.last : number.last + 1] == [")"]
    if noun is None or not alone or number.percent or number.hedge or number.value >= _MOST_LISTED:
        return None
    return _draft(clause, number, noun)


def heading_noun(clause: Clause, first: int) -> Noun | None:
    """The noun with which a line begins, behind its mark, where the bracket opens in which the token ``first`` stands.

    ``I. Tập thể (04 đơn vị)``
    """
    words, opening = clause.words, first - 1
    if not 0 < opening <= _HEADING or words[opening] != "(" or clause.depth[first] != 1:
        return None
    mark = next((at for at in range(min(opening, _MARK) - 1, -1, -1) if words[at] in _BEHIND_MARK), -1)
    noun = read_noun(clause.tokens, mark + 1)
    return noun if noun is not None and noun.last == opening and is_people(noun.recipient) else None


def _draft(clause: Clause, number: Number, noun: Noun) -> Draft:
    first = number.first - number.hedge
    return Draft(clause, number, noun, first, number.last, noun_first=True, recipient=noun.recipient)


def _ends(clause: Clause, number: Number) -> bool:
    return number.last >= len(clause.words) or clause.words[number.last] in (*ENDS, _ROW)


def _begin(clause: Clause, end: int) -> int:
    """Where the label begins that ends before this token; ``end`` where it has a number in it."""
    words, at = clause.words, end
    while at > max(0, end - _LABEL) and words[at - 1] not in _BEGINS:
        at -= 1
        if words[at][0].isdigit():
            return at + 2 if words[at + 1 : at + 2] == [","] else end
    return at
