# SPDX-License-Identifier: MIT
"""Owns what is kept of the times of an article while its sentences are read, and which of them dated figures."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from reader.core.dates import year_of
from reader.core.figure import YearSource
from reader.core.structure import Structure
from reader.extract.figures.draft import Draft, Period
from reader.extract.figures.frames import Frame, Moment, day_period
from reader.extract.figures.lengths import YearsLong
from reader.extract.figures.tellings import ends_a_time

_EVENT_DAYS = 200
_FIRST_YEAR = 2005
"""Days before it are history."""


@dataclass(slots=True)
class KeptTimes:
    """What is kept of the times that an article names, sentence by sentence."""

    text: str
    structure: Structure
    years: list[int]
    """Where a year may stand in the text: a sentence without one names no period."""
    relatives: list[int]
    """Where a time without its year may stand."""
    latest: int | None = None
    """On a page without a date: the latest year that the text tells of, from which ``năm ngoái`` is counted."""
    counts: list[tuple[int, int]] = field(default_factory=list)
    """The stretches of numbers that look like years and count something, in their order."""
    moments: dict[int, Moment] = field(default_factory=dict)
    _ranges: list[Period] = field(default_factory=list)
    _ended: frozenset[int] | None = None
    """The last years of ranges as long as a term, see ``congresses``; None until asked for."""
    _frame: Frame | None = None
    _used: dict[tuple[int, int, int], bool] = field(default_factory=dict)
    """Sentence and years of the times that dated a figure of their own sentence, and whether one behind them."""
    _merits: set[tuple[int, int, int]] = field(default_factory=set)
    """Sentence and years of the times that were those of merits, not of the deed."""
    _told_years: dict[int, set[int]] = field(default_factory=dict)
    """The single years that dated figures, by their block."""
    _of_person: set[int] = field(default_factory=set)
    """The sentences that begin with somebody's name."""
    _last_long: Period | None = None
    """The years of the last ``qua hơn hai năm``."""
    _honours_now: bool = False
    """Whether the head of the article reports on praise of the day."""
    _launched: set[int] = field(default_factory=set)
    """The years in which something was begun."""
    _last_year: Period | None = None
    _whole: Period | None = None
    _event: Period | None = None
    _day: tuple[Period, int] | None = None
    """The last day that opened a sentence, and its paragraph."""
    _titled: Period | None = None
    """The one year that the title, lead or first line names as that of the report."""
    _reckoned: Period | None = None
    _report: Period | None = None
    """The years that the reported meeting sums up: ``sơ kết 3 năm thực hiện …``."""
    _report_lasts: bool = False
    """Whether they are those of all that is told, not of somebody's merits."""
    _honoured: Period | None = None
    """The years whose merits the reported meeting honours."""
    _counted_over: Period | None = None
    """The first years until these days over which figures are counted."""
    _report_long: YearsLong | None = None
    _in_event_list: bool = False
    _in_event_section: bool = False
    _event_listed: set[int] = field(default_factory=set)
    """The lines of a list whose head speaks of the event: ``Dịp này, các cấp khen thưởng:``."""
    _marks: dict[int, str] = field(default_factory=dict)
    """How a line that is an item of a list begins, by its block."""
    _opening_years: dict[int, int] = field(default_factory=dict)
    """The years that the first sentences state, and which of them does."""
    _frames: dict[int, tuple[Frame | None, Period | None, Period | None]] = field(default_factory=dict)
    _published: int | None = field(init=False)
    """The year of the publication, on a page without a date the latest that is told of."""

    def __post_init__(self) -> None:
        self._published = year_of(self.structure.published or self.structure.event_date) or self.latest

    @property
    def _today(self) -> str | None:
        """The day from which times are counted, as exact as it is known."""
        known = self.structure.published or self.structure.event_date
        return known or (str(self.latest) if self.latest is not None else None)

    def _use(self, period: Period, draft: Draft) -> None:
        if period.year_from == period.year_to:
            self._told_years.setdefault(draft.clause.block, set()).add(period.year_to)
        if (moment := self.moments.get(period.sentence)) is not None:
            moment.counted = True
        if self._counted_over is None and self._is_of_all_told(period, draft):
            self._counted_over = period
        key = _key(period)
        self._used[key] = self._used.get(key, False) or period.start < draft.start

    def _note_merits(self, period: Period) -> None:
        self._merits.add(_key(period))

    def _is_of_merits_told(self, period: Period, draft: Draft) -> bool:
        """``Dịp này, 6 tập thể được khen …, giai đoạn 2016 - 2020; 2 tập thể được chọn``: not of what follows."""
        return 0 <= period.end <= draft.start and _key(period) in self._merits

    def _is_of_all_told(self, period: Period, draft: Draft) -> bool:
        """``Từ tháng 2-2007 đến tháng 3-2009, huyện mở 214 lớp``: years until these days over which is counted."""
        until_now = self._published is not None and period.year_to >= self._published - 1
        stated = period.kind == "range" and period.adverbial and period.source is YearSource.STATED
        return stated and until_now and 0 <= period.start < draft.start

    def _dated_before(self, period: Period) -> bool:
        """Whether it dated a figure that stands behind it."""
        return self._used.get(_key(period), False)

    def _is_used(self, period: Period) -> bool:
        return _key(period) in self._used

    def _is_of_now(self, date: str) -> bool:
        """Whether a day is one of the report's time, not of history."""
        published = self._published
        if published is None or self.latest is not None:
            return int(date[:4]) >= (published or _FIRST_YEAR)
        printed = self.structure.published or ""
        if len(date) == len(printed) == 10:
            return (datetime.date.fromisoformat(printed) - datetime.date.fromisoformat(date)).days <= _EVENT_DAYS
        return int(date[:4]) >= published - 1

    def _first_of_now(self, days: list[Period]) -> Period | None:
        """The day of what is reported; on a dated page none up to which is only counted."""
        reported = (one for one in days if self._is_of_now(one.date_from))
        dated = self._published is not None
        return next((one for one in reported if not (dated and ends_a_time(self.text, one))), None)

    def _year_of_report(self, periods: list[Period]) -> Period | None:
        """A year named at the top that is the publication's or the one before."""
        published = self._published
        near = [
            period
            for period in periods
            if period.kind in ("year", "part")
            and period.source is YearSource.STATED
            and (published is None or period.year_to >= published - 1)
        ]
        return near[0] if near else None

    def _titled_day(self) -> Period | None:
        """The year of the title, for what was done at the meeting of a page without a date."""
        titled = self._titled
        return day_period(str(titled.year_to), YearSource.CONTEXT) if titled is not None else None

    def _dateline(self) -> Period | None:
        """The year of the publication."""
        published = self._published
        return day_period(str(published), YearSource.DATELINE) if published else None


def _key(period: Period) -> tuple[int, int, int]:
    return period.sentence, period.year_from, period.year_to
