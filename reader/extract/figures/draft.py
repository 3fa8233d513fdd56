# SPDX-License-Identifier: MIT
"""Owns the figure in the making: what each rule adds, until it becomes a record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from reader.core.figure import Action, Recipient, Rule, Stretch, YearSource
from reader.extract.figures.clause import Clause
from reader.extract.figures.nouns import Noun
from reader.extract.numbers import Number


@dataclass(slots=True)
class Period:
    """A time that the text names at ``[start, end)`` in code points; ISO dates as exact as the words."""

    start: int
    end: int
    year_from: int
    year_to: int
    date_from: str
    date_to: str
    kind: str
    """``year``, ``range``, ``school``, ``part`` (months of a year) or ``date``."""
    source: YearSource = YearSource.STATED
    adverbial: bool = True
    """It says when something was done; otherwise it belongs to a noun (``tổng kết năm 2023``)."""
    sentence: int = -1


@dataclass(slots=True, eq=False)
class Draft:
    """A counted noun with its number in one sentence; equal to itself alone."""

    clause: Clause
    number: Number
    noun: Noun
    first: int
    last: int
    """Tokens of the whole phrase, hedge to noun."""
    noun_first: bool = False
    recipient: Recipient = Recipient.OTHER
    action: Action | None = None
    verb: Stretch | None = None
    verb_token: int = -1
    rule: Rule | Literal[""] = ""
    weak: bool = False
    blocked: bool = False
    confidence: float = 0.0
    form: str | None = None
    chained: Draft | None = None
    """The draft before it in the same list."""
    owner: Draft | None = None
    """The number before the bracket in which it stands."""
    parts: bool = False
    """It follows ``gồm``, ``trong đó``."""
    fresh: bool = False
    """It opens a new part of the sentence, after ``;``."""
    sums_up: bool = False
    """It follows ``tổng số``, ``như vậy``."""
    series: int = 0
    """Its turn in a series of bare numbers by years: 1 for the first noun, 2 for the second."""
    itemised: bool = False
    """A bare number at the end of an item: ``gồm: bảo vệ môi trường 512, giảm nghèo 407``."""
    exact: bool = False
    """An item that holds only if all of them add up: nothing says that they divide the total."""
    base: Draft | None = None
    """What a share is the share of: ``4.356 đảng viên (98,5%)``."""
    tabular: bool = False
    """A cell of a table that the page prints as lines."""
    of_place: bool = False
    """A bare number after a place: ``Lý Nhân 88, Kim Bảng 76``."""
    labelled: bool = False
    """Its label says what was done: ``Tập thể được biểu dương: 12``."""
    pointing: bool = False
    """It points back to its total: ``12 mô hình trong số này``."""
    like: Draft | None = None
    """The one before to which a bare number answers: ``con số tương ứng là 842``."""
    after: Draft | None = None
    """Those of another kind in the sentence before who were given the same."""
    nameless: bool = False
    """A total without a noun of its own: it holds only if its parts add up."""
    total: Draft | None = None
    period: Period | None = None
    merit: Period | None = None
    issuer: Stretch | None = None
    issuer_level: str | None = None
    mentions: list[Stretch] = field(default_factory=list)
    sentence: int = 0
    of_many: bool = False
    """Its sentence tells what several bodies gave: that is a sum over some time, and no one event."""
    of_each: bool = False
    """A rule for each (``mỗi chi bộ chọn 2 cá nhân``)."""
    depth: int = field(init=False)
    """How deep in brackets it stands."""
    start: int = field(init=False)
    """Where the number begins, in code points."""
    value: int | float = field(init=False)
    """The number's value."""

    def __post_init__(self) -> None:
        """Kept, for the rules ask for these again and again."""
        number = self.number
        self.depth, self.start, self.value = self.clause.depth[number.first], number.start, number.value

    @property
    def form_noun(self) -> bool:
        """Whether prizes are counted: ``năm giải A``."""
        return self.noun.form == "giải" and self.noun.heads[0].award
