# SPDX-License-Identifier: MIT
"""Owns the figure: a number that an article states, with who, what, when and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, get_args


class Recipient(StrEnum):
    """What is counted."""

    COLLECTIVE = "collective"
    INDIVIDUAL = "individual"
    HOUSEHOLD = "household"
    MODEL = "model"
    EXEMPLAR = "exemplar"
    DOCUMENT = "document"
    ATTENDANCE = "attendance"
    EVENT = "event"
    OTHER = "other"


class Action(StrEnum):
    """What was done."""

    COMMENDED = "commended"
    REGISTERED = "registered"
    INTRODUCED = "introduced"
    BUILT = "built"
    ISSUED = "issued"
    ATTENDED = "attended"
    ORGANISED = "organised"
    RATE = "rate"
    OTHER = "other"


class YearSource(StrEnum):
    """How the year is known: said in the sentence, earlier in the text, worked out, or by the publication date only."""

    STATED = "stated"
    CONTEXT = "context"
    INFERRED = "inferred"
    DATELINE = "dateline"


class Approximation(StrEnum):
    """The hedge of a number: gần, khoảng / hơn, trên / không quá."""

    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class IssuerLevel(StrEnum):
    """The level of the body that gave the award."""

    CENTRAL = "central"
    PROVINCE = "province"
    ABOVE_BASE = "above_base"
    BASE = "base"
    SECTOR = "sector"


Stretch = tuple[int, int]
"""``(start, end)`` in code points of the NFC text."""

Rule = Literal[
    "verb",
    "verb-list",
    "list",
    "list-head",
    "part",
    "total-after",
    "after-passive",
    "after-active",
    "after-receiving",
    "after-proposal",
    "award-list",
    "award-for",
    "prizes",
    "nominee",
    "goes-on",
    "again",
    "there-are",
    "received",
    "share",
    "attendance",
    "table",
    "surroundings",
]
"""What lets a number be read as a figure; the messages have a sentence for each: ``rule.verb``, …"""
RULES: frozenset[str] = frozenset(get_args(Rule))


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that the record rests on."""

    verb: Stretch | None = None
    issuer: Stretch | None = None
    period: Stretch | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One stated number; positions in code points of the NFC text, the number alone at ``[start, end)``."""

    id: str
    """Stable within one version of the text: ``f`` and the start."""
    start: int
    end: int
    text: str
    value: int | float
    percent: bool
    recipient: Recipient
    unit: str
    action: Action
    sentence_start: int
    sentence_end: int
    approximate: Approximation | None = None
    award_form: str | None = None
    year_from: int | None = None
    year_to: int | None = None
    date_from: str | None = None
    date_to: str | None = None
    merit_from: int | None = None
    merit_to: int | None = None
    school_year: bool = False
    """Whether the article calls the two years a school year: ``năm học 2022 - 2023``."""
    year_source: YearSource | None = None
    issuer: str | None = None
    issuer_id: str | None = None
    issuer_level: IssuerLevel | None = None
    place_id: str | None = None
    about: tuple[str, ...] = ()
    event_group: str | None = None
    part_of: str | None = None
    """The id of the total that this figure breaks down."""
    one_of_some: bool = False
    """Whether its sentence names only some parts of the total, or may: then they need not add up to it."""
    mentions: tuple[Stretch, ...] = ()
    """Other places of the article that state the same figure."""
    evidence: Evidence = Evidence()
    rule: str = ""
    """One of ``RULES``, or what older rules called theirs."""
    confidence: float = 0.0

    @property
    def spans_years(self) -> bool:
        """Whether the figure is for several years, and so for no single one."""
        return self.year_from is not None and self.year_to is not None and self.year_from != self.year_to

    @property
    def undated(self) -> bool:
        """Whether no year is known."""
        return self.year_from is None or self.year_to is None


class Status(StrEnum):
    """What the reader has said of a figure."""

    UNREVIEWED = "unreviewed"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    REJECTED = "rejected"


CORRECTABLE = (
    "value",
    "recipient",
    "action",
    "unit",
    "award_form",
    "year_from",
    "year_to",
    "issuer",
    "approximate",
)
"""The fields of a figure that a reader may correct."""
