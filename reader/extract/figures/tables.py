# SPDX-License-Identifier: MIT
"""Owns tables that a page prints as lines: a head of counted nouns, then rows of a name and its numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.core.figure import Action, Stretch
from reader.extract.figures.clause import Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import listed, units
from reader.extract.figures.list_heads import ListHead
from reader.extract.figures.nouns import Noun
from reader.extract.numbers import Number

SIGNS = ("|", "/", "-")
"""What parts the cells of a row; every dash is ``-``."""
_CELL = re.compile(r"\s*[|/–—-]\s*(?:\d{1,3}(?:\.\d{3})+|\d{1,6})\Z")
_WIDEST = 40
"""Tokens of a head or a row."""
_SURE = 0.93


@dataclass(frozen=True, slots=True)
class _Column:
    noun: Noun
    verb: Mark | None
    clause: Clause


@dataclass(frozen=True, slots=True)
class _Head:
    sign: str
    columns: tuple[_Column | None, ...]
    given: ListHead | None
    totals: tuple[Draft, ...]


def ends_row(text: str, start: int, end: int) -> bool:
    """Whether a line ends with a cell that holds a number alone."""
    return text[end - 1].isdigit() and _CELL.search(text, max(start, end - 14), end) is not None


def may_be_table(text: str, start: int, end: int) -> bool:
    """Whether a line has cells at all; asked before it is parsed."""
    if end - start > 160 or text[end - 1] in ".!?":
        return False
    low = text[start:end]
    return low.count("|") > 1 or low.count(" / ") > 1 or low.count(" – ") > 1 or low.count(" - ") > 1


class TableReader:
    """Reads the lines of an article in turn; keeps the head of the table that it stands in."""

    __slots__ = ("_head",)

    def __init__(self) -> None:
        self._head: _Head | None = None

    def read(self, clause: Clause, given: ListHead | None, before: list[Draft]) -> list[Draft] | None:
        """The drafts of a row; [] for the head of a table; None for a line outside of tables."""
        if self._head is not None and (row := _row(clause, self._head)) is not None:
            return row
        self._head = _head(clause, given, before)
        return None if self._head is None else []

    def leave(self) -> None:
        """A line that is no row ends the table."""
        self._head = None


def _cells(words: list[str], sign: str) -> list[tuple[int, int]]:
    cells, first = [], 0
    for at, word in enumerate(words):
        if word == sign:
            cells.append((first, at))
            first = at + 1
    cells.append((first, len(words)))
    if cells and cells[0][0] == cells[0][1]:
        cells = cells[1:]
    if cells and cells[-1][0] == cells[-1][1]:
        cells = cells[:-1]
    return cells


def _head(clause: Clause, given: ListHead | None, before: list[Draft]) -> _Head | None:
    words = clause.words
    if len(words) > _WIDEST:
        return None
    for sign in SIGNS:
        if words.count(sign) < 2:
            continue
        cells = _cells(words, sign)
        if len(cells) > 1 and _number(clause, *cells[-1]) is not None:
            continue
        columns = (None, *(_column(clause, first, last) for first, last in cells[1:]))
        if len(columns) > 2 and any(columns):
            return _Head(sign, columns, given, tuple(before))
    return None


def _column(clause: Clause, first: int, last: int) -> _Column | None:
    if first >= last or any(word[0].isdigit() for word in clause.words[first:last]):
        return None
    at = first + 1 if clause.words[first] == "số" else first
    found = units().match(clause.words, at)
    if found is None or at + found[0] > last or listed("units", "nothing").match(clause.words, at):
        return None
    noun = Noun(at, at + found[0], found[1].recipient, (found[1],))
    verb = next((mark for mark in clause.marks_between(noun.last, last) if mark.sign.kind == "verb"), None)
    return _Column(noun, verb, clause)


def _row(clause: Clause, head: _Head) -> list[Draft] | None:
    words = clause.words
    if len(words) > _WIDEST:
        return None
    cells = _cells(words, head.sign)
    wide = len(head.columns)
    if len(cells) > wide and head.sign in ("-", "/"):
        surplus = len(cells) - wide
        cells = [(cells[0][0], cells[surplus][1]), *cells[surplus + 1 :]]
    if len(cells) != wide or words[cells[0][0]][0].isdigit():
        return None
    drafts: list[Draft] = []
    for column, (first, last) in zip(head.columns, cells, strict=True):
        if column is None:
            continue
        number = _number(clause, first, last)
        if number is None:
            if last - first > 1 or (last > first and words[first][0].isalnum()):
                return None
            continue
        drafts.append(_draft(clause, number, column, head))
    return drafts if drafts else None


def _number(clause: Clause, first: int, last: int) -> Number | None:
    if last - first != 1:
        return None
    digits = clause.words[first].replace(".", "")
    if not digits.isdigit() or len(digits) > 9 or not digits.isascii():
        return None
    tokens = clause.tokens
    return Number(tokens.starts[first], tokens.ends[first], first, last, int(digits))


def _draft(clause: Clause, number: Number, column: _Column, head: _Head) -> Draft:
    noun = column.noun
    draft = Draft(clause, number, noun, number.first, number.last, noun_first=True, recipient=noun.recipient)
    draft.tabular, draft.rule, draft.confidence = True, "table", _SURE
    _give_deed(draft, column, head)
    total = next((other for other in reversed(head.totals) if _divides(other, draft)), None)
    if total is not None and clause.words[0] not in ("tổng", "cộng"):
        draft.total = total
        if draft.action is None:
            draft.action, draft.verb, draft.verb_token = total.action, total.verb, total.verb_token
    return draft


def _give_deed(draft: Draft, column: _Column, head: _Head) -> None:
    """The verb of the column, else an award that the row names, else the verb of the line before the table."""
    clause = draft.clause
    forms = [mark for mark in clause.marks_between(0, draft.first) if mark.sign.kind == "form"]
    if column.verb is not None:
        draft.action, draft.verb = column.verb.sign.action, _stretch(column.clause, column.verb)
    elif forms:
        draft.action, draft.verb = Action.COMMENDED, _stretch(clause, forms[-1])
        draft.verb_token = forms[-1].first
    elif head.given is not None:
        draft.action, draft.verb = head.given.action, head.given.verb
    elif column.noun.heads[0].award:
        draft.action = Action.COMMENDED


def _divides(total: Draft, part: Draft) -> bool:
    if total.action is None or total.number.percent or total.recipient is not part.recipient:
        return False
    return part.value < total.value and part.action in (None, total.action)


def _stretch(clause: Clause, mark: Mark) -> Stretch:
    return clause.tokens.starts[mark.first], clause.tokens.ends[mark.last - 1]
