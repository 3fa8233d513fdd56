# SPDX-License-Identifier: MIT
"""Owns what a sentence says of time and how far that goes on, and which deeds a report sums up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.core.figure import Action, Recipient, YearSource
from reader.core.structure import Part
from reader.core.values import replace
from reader.extract.figures.draft import Draft, Period
from reader.extract.figures.lengths import YearsLong
from reader.extract.figures.lexicon import listed, word_group
from reader.extract.figures.own_time import says

_FRAME_SENTENCES = 6
_PARAGRAPH_SENTENCES = 12
"""How far a time reaches inside its own paragraph."""
SECTION_SENTENCES = 40
_FRAME_BLOCKS = 2
_OPENS = 16
"""Tokens from the start of a sentence that says that it sums up."""
_AROUND = 12
"""Tokens on either side of a number in which it says of whom it is told."""
_MANY, _GIVERS = 3, 2
"""So many verbs and bodies that gave in one sentence at least, where it sums up what many did."""
_REPORTED = frozenset((Action.BUILT, Action.ISSUED, Action.ORGANISED, Action.REGISTERED, Action.RATE))


@dataclass(slots=True)
class Moment:
    """What a sentence says of time."""

    sentence: int
    block: int
    part: Part
    periods: list[Period]
    long: YearsLong | None
    counted: bool = False
    """Whether one of its times dated a figure of its own sentence."""


@dataclass(slots=True)
class Frame:
    """A time that goes on from the sentence that names it to those that follow."""

    period: Period
    sentence: int
    block: int
    leading: bool
    """It opens its sentence, or stands in a heading; another one counts only if it dated a figure there."""
    section: bool = False
    """It stands in a heading and goes on to the next one."""
    mark: str = ""
    """How its line begins where it is an item of a list; the next item has a time of its own or that of the head."""
    previous: Frame | None = None
    origin: int = -1

    def is_past(self, block: int) -> bool:
        """Whether it is a single year of a paragraph before this one."""
        return not self.section and self.block != block and self.period.kind in ("year", "part")

    def ends_at(self, part: Part, sentence: int, block: int) -> bool:
        """Whether it goes no further than to here."""
        new_section = part is Part.HEADING and (self.section or self.period.kind in ("year", "part", "school"))
        return new_section or not self.reaches(sentence, block)

    @property
    def named_in(self) -> int:
        """The block that names it."""
        return self.origin if self.origin >= 0 else self.block

    def reaches(self, sentence: int, block: int) -> bool:
        """Whether a later sentence is still near enough."""
        if self.section:
            return sentence - self.sentence <= SECTION_SENTENCES
        reach = _PARAGRAPH_SENTENCES if block == self.block else _FRAME_SENTENCES
        return sentence - self.sentence <= reach and block - self.block <= _FRAME_BLOCKS


def years_listed(long: YearsLong, moments: list[Moment], is_used: Callable[[Period], bool]) -> Period | None:
    """``cộng cả 4 năm`` after four years that were named, and that dated figures, one by one."""
    if long.years < 2 or long.document_year is not None:
        return None
    periods = [period for moment in moments for period in moment.periods if period.start < long.start]
    years = [period for period in periods if period.kind == "year"]
    used = {period.year_to for period in years if is_used(period)}
    named = next((one for one in (used, {period.year_to for period in years}) if len(one) == long.years), set[int]())
    if not named or max(named) - min(named) != long.years - 1:
        return None
    first, last = min(named), max(named)
    return Period(long.start, long.end, first, last, str(first), str(last), "range", YearSource.CONTEXT)


def governing(periods: list[Period]) -> Period:
    """The time that goes on to the next sentence: the first that says when, of a series of years the last."""
    adverbial = [period for period in periods if period.adverbial]
    years = [period.year_to for period in adverbial if period.year_from == period.year_to]
    if len(years) > 1 and len(years) == len(adverbial) and years == sorted(years):
        return adverbial[-1]
    return adverbial[0] if adverbial else periods[-1]


def day_period(iso: str, source: YearSource) -> Period:
    """The time of an ISO day, month or year that stands nowhere in the text."""
    year = int(iso[:4])
    return Period(-1, -1, year, year, iso, iso, "date" if len(iso) > 7 else "year", source)


def is_reported(draft: Draft) -> bool:
    """Whether such a figure sums up a time, rather than tells of one day."""
    if draft.action is Action.ATTENDED:
        return draft.recipient is Recipient.ATTENDANCE
    if draft.action is Action.INTRODUCED:
        return not word_group("on air").isdisjoint(draft.clause.words)
    return draft.action in _REPORTED


def is_of_all(draft: Draft) -> bool:
    """``Đã có 12 tập thể được cấp trên khen``, ``214 gương được biểu dương ở các cấp``: praise that is summed up.

    ``Kết quả, ban giám khảo trao hai giải nhất`` tells of one contest.
    """
    if draft.of_many:
        return True
    words, opening = draft.clause.words, listed("periods", "summing up")
    if opening.match(words, 0) is not None and draft.first < _OPENS:
        return draft.form != "giải" or words[:2] != ["kết", "quả"]
    if words[max(0, draft.first - 3) : draft.first] == [",", "đã", "có"] and draft.form != "giải":
        return True
    return listed("periods", "of all").is_in(words[max(0, draft.first - _AROUND) : draft.last + _AROUND])


def find_those_of_many(members: Sequence[Draft], before: Sequence[Draft]) -> None:
    """``có 3 tập thể nhận cờ của Thủ tướng, 14 cá nhân được Bộ, 31 cá nhân được tỉnh tặng bằng khen``: all add up.

    ``before``: the numbers of the sentence before, with which these go on.
    """
    given = [draft for draft in members if draft.action is Action.COMMENDED]
    if not given or "event" in given[0].clause.cues:
        return
    goes_on = bool(before) and before[0].of_many and before[0].clause.block == given[0].clause.block
    told = given if goes_on else [draft for draft in given if draft.rule.startswith("after")]
    text = given[0].clause.tokens.text
    givers = {text[slice(*draft.issuer)].casefold() for draft in told if draft.issuer is not None}
    many = len({draft.verb_token for draft in told}) >= _MANY and len(givers) >= _GIVERS
    for draft in given if many or (goes_on and not givers) else ():
        draft.of_many = True


def opens_summing_up(draft: Draft) -> bool:
    """``Từ thực tiễn ấy, tỉnh đã giới thiệu 126 gương``: the sentence draws the sum of what was told before."""
    return listed("periods", "drawing the sum").match(draft.clause.words, 0) is not None


def sums_up_years(draft: Draft) -> bool:
    """Whether a report on several years counts such a figure over all of them: ``Qua bình xét, 267 tập thể …``."""
    if draft.action in (Action.COMMENDED, Action.OTHER) and not draft.noun.heads[0].works:
        told = says(draft.clause, "reported", draft) or draft.noun.heads[0].phrase.startswith("lượt")
        return told or is_of_all(draft)
    return is_reported(draft) or draft.noun.heads[0].works


def weaker(period: Period) -> Period:
    """A time taken over from another sentence is no longer stated."""
    return replace(period, source=YearSource.CONTEXT) if period.source is YearSource.STATED else period


def mark_of(item: str) -> str:
    """``a)`` and ``b)`` are items of one list, ``-`` and ``+`` of two."""
    return (
        "1"
        if item[0].isdigit()
        else "a"
        if item[0].isalpha() and item[0].islower()
        else item[0]
        if len(item) == 1
        else "I"
    )
