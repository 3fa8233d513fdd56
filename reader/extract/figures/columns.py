# SPDX-License-Identifier: MIT
"""Owns tables whose cells a page prints one below the other: heads, then a name and its numbers, row by row."""

from __future__ import annotations

from collections.abc import Callable

from reader.core.figure import Action, Stretch
from reader.extract.figures.clause import Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.issuers import giver_of_row
from reader.extract.figures.lexicon import Unit, units
from reader.extract.figures.list_heads import ListHead
from reader.extract.figures.nouns import Noun
from reader.extract.numbers import Number
from reader.extract.tokens import words_in

_CELL = 90
"""Code points; a longer line is no cell."""
_HEAD = 24
"""Code points of a head that is a counted noun alone."""
_SURE = 0.9


class ColumnReader:
    """Reads the lines of an article in turn; keeps the heads of the table and the row that it stands in."""

    __slots__ = ("_forms", "_given", "_giver", "_heads", "_label", "_sums", "_turn")

    def __init__(self) -> None:
        self._heads: list[Unit] = []
        self._label = False
        self._given: ListHead | None = None
        self._forms: list[Mark] = []
        self._giver: Stretch | None = None
        self._turn = 0
        self._sums = False

    def read(
        self, text: str, start: int, end: int, given: ListHead | None, clause_of: Callable[[], Clause]
    ) -> Draft | None:
        """The draft of a cell that holds a number; None for a head, a name, or a line outside of tables."""
        if end - start > _CELL or text[end - 1] in ".!?":
            self._heads, self._label = [], False
            return None
        cell = text[start:end].strip()
        if cell.replace(".", "").isdigit() and cell.isascii():
            return self._number(clause_of) if len(self._heads) > 1 and self._label else None
        if end - start <= _HEAD and not self._label and (unit := _head(cell)) is not None:
            self._heads.append(unit)
            self._given = given
        elif len(self._heads) > 1:
            self._name(clause_of())
        else:
            self._heads = []
        return None

    def _name(self, clause: Clause) -> None:
        self._label, self._turn = True, 0
        self._sums = clause.words[0] in ("tổng", "cộng")
        self._forms = [mark for mark in clause.marks if mark.sign.kind == "form"]
        self._giver = giver_of_row(clause)

    def _number(self, clause_of: Callable[[], Clause]) -> Draft | None:
        unit = self._heads[self._turn]
        self._turn += 1
        if self._turn == len(self._heads):
            self._label = False
        clause = clause_of()
        digits = clause.words[0].replace(".", "")
        if len(clause.words) != 1 or not digits.isdigit() or not (self._forms or self._given or unit.award):
            return None
        number = Number(clause.tokens.starts[0], clause.tokens.ends[0], 0, 1, int(digits))
        noun = Noun(0, 1, unit.recipient, (unit,))
        draft = Draft(clause, number, noun, 0, 1, noun_first=True, recipient=unit.recipient)
        draft.tabular, draft.rule, draft.confidence, draft.sums_up = True, "table", _SURE, self._sums
        draft.action = self._given.action if self._given and not self._forms else Action.COMMENDED
        draft.verb = self._given.verb if self._given else (number.start, number.end)
        draft.issuer = self._giver
        draft.form = self._forms[-1].sign.form if len(self._forms) == 1 else None
        return draft


def _head(cell: str) -> Unit | None:
    """The counted noun that a head is, if it is nothing else."""
    words = words_in(cell, 0, len(cell))
    words = words[1:] if words[:1] == ["số"] else words
    found = units().match(words, 0) if words else None
    return found[1] if found is not None and found[0] == len(words) else None
