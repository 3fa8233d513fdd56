# SPDX-License-Identifier: MIT
"""Owns what is kept of the times of a sentence for those that follow: the report, the event, the time that goes on."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.figure import YearSource
from reader.core.structure import Part
from reader.core.values import replace
from reader.extract.figures.draft import Period
from reader.extract.figures.frames import Frame, day_period, governing
from reader.extract.figures.lengths import YearsLong
from reader.extract.figures.own_time import is_time_of_merits
from reader.extract.figures.tellings import (
    HONOURING,
    closes_sentence,
    ends_a_time,
    ends_opening,
    has_gaps,
    is_before,
    is_compared,
    looks_back,
    summed_up,
    tells_of_launch,
    tells_of_merits,
)
from reader.extract.figures.worded_times import WordedTimes

OPENING = 4
"""Sentences at the head of an article that say what it reports on."""
LEADING = 24
"""Code points from the start of a sentence in which a time says when all that follows was done."""
_REPORT_NAMED = 8
"""Sentences in which the reported meeting is named; a later ``tổng kết 10 năm`` is one to come or another."""
_RECENT = 6
"""Years before the publication; an older time that no figure stands beside tells a life, not a campaign."""


@dataclass(slots=True)
class RememberedTimes(WordedTimes):
    """What the times that were named so far say of what follows."""

    def _remember(
        self, sentence: int, block: int, part: Part, periods: list[Period], long: YearsLong | None, start: int
    ) -> None:
        """Keep what the times of a sentence say of what follows: the report, the event, and the time that goes on."""
        if tells_of_launch(self.text, periods, start):
            self._launched.update(one.year_from for one in periods if one.year_from == one.year_to)
        years = [one for one in periods if one.kind in ("year", "part") and one.source is not YearSource.DATELINE]
        self._last_year = years[-1] if years else self._last_year
        self._ranges += [period for period in periods if period.kind in ("range", "school")]
        at_top = part in (Part.TITLE, Part.LEAD, Part.KICKER) or block <= 1
        opening = at_top or sentence < OPENING
        if opening and part is not Part.HEADING and self._report is None and not is_before(self.text, start):
            self._remember_report(periods, start)
        dates = self._remember_days(block, periods, start)
        strong = self._with_length(sentence, [one for one in periods if one.kind not in ("date", "ago")], long)
        if part is not Part.HEADING:
            strong = [one for one in strong if self._may_go_on(one, start)]
        stray = bool(strong) and self._frame is not None and looks_back(self.text, start, strong[0], self._frame.period)
        if not strong or part is Part.CAPTION or stray:
            return
        best = self._set_frame(sentence, block, part, strong, dates, start)
        head = part is not Part.BODY or sentence < OPENING
        if at_top and head and self._titled is None and not _tells_of_more(strong):
            self._titled = self._year_of_report(strong)
        if opening and self._whole is None and best.year_to > best.year_from:
            self._whole = best

    def _remember_days(self, block: int, periods: list[Period], start: int) -> list[Period]:
        """Keep the day of a paragraph and that of the event; those of the days of a sentence that say when."""
        days = [period for period in periods if period.kind == "date"]
        dates = [period for period in days if period.adverbial] or days
        months = [period for period in periods if period.kind == "part" and self.structure.published is None]
        if days and days[0].adverbial and days[0].start - start <= LEADING:
            self._day = days[0], block
        if self._event is None:
            self._event = self._first_of_now(dates or months)
        return dates

    def _with_length(self, sentence: int, strong: list[Period], long: YearsLong | None) -> list[Period]:
        """The times of a sentence, first the years that its length of time has been worked out to be."""
        if long is not None and long.document_year and self._reckoned is None:
            self._reckoned = day_period(str(long.document_year + long.years), YearSource.INFERRED)
        own = long is not None and not long.of_life and not long.of_event
        if long is None or not own or any(period.kind == "range" for period in strong):
            return strong
        resolved = self.resolve(long, self._ranges)
        if resolved is None:
            return strong
        worked_out = replace(resolved, sentence=sentence)
        lasts = "nay" not in self.text[long.start : long.end]  # ``hai năm nay``: told of one place
        self._last_long = worked_out if lasts else self._last_long
        return [worked_out, *strong]

    def _may_go_on(self, period: Period, start: int) -> bool:
        """Whether a time says when something was, and is neither full of gaps nor only compared with."""
        says_when = period.adverbial or period.kind not in ("range", "school") or ends_opening(self.text, period, start)
        if not says_when or has_gaps(self.text, period) or is_compared(self.text, period):
            return False
        if is_time_of_merits(self.text, period):
            return False
        return self._frame is None or not _ends_longer(self.text, period, start, self._frame.period)

    def _set_frame(
        self, sentence: int, block: int, part: Part, strong: list[Period], dates: list[Period], start: int
    ) -> Period:
        """Let the time that governs a sentence go on from it; that time."""
        best = governing(strong)
        if part is Part.HEADING:
            best = replace(best, adverbial=True)
        if dates and not best.adverbial and dates[0].start < best.start:
            best = dates[0]
        counted = not best.adverbial and any(map(str.isdigit, self.text[start + 2 : best.start]))
        mark = self._marks.get(block, "")
        leading = (best.start - start <= 2 * LEADING and not counted) or part is not Part.BODY
        leading = leading or closes_sentence(self.text, best) or ends_opening(self.text, best, start)
        self._frame = Frame(best, sentence, block, leading, part is Part.HEADING, mark, self._frame)
        return best

    def _remember_report(self, periods: list[Period], start: int) -> None:
        """The years that an opening sums up, or for which it honours."""
        named = [one for one in periods if one.kind in ("range", "school") and not one.adverbial]
        named = named or summed_up(self.text, periods, start)
        sums_up = named and HONOURING.search(self.text, start, named[0].start) is None
        self._report = named[0] if sums_up and self._is_of_now(named[0].date_to) else None
        self._report_lasts = self._report is not None and not tells_of_merits(self.text, start, self._report.start)
        if named and not sums_up and self._honoured is None:
            self._honoured = named[0]

    def _find_report(self, long: YearsLong | None, sentence: int, start: int) -> None:
        """Take the years of the reported meeting; a range of that length printed later tells them better."""
        if self._report is None:
            if long is not None and long.of_event and sentence < _REPORT_NAMED and not is_before(self.text, start):
                self._report, self._report_long = self.resolve(long, self._ranges), long
        elif self._report.source is YearSource.INFERRED and self._report_long is not None and self._ranges:
            self._report = self.resolve(self._report_long, self._ranges)

    def _drop_stray_frame(self, sentence: int, counts: bool, part: Part) -> None:
        """Forget a time that says nothing of what follows: ``chiếc xe máy mua từ năm 2004``."""
        frame, published = self._frame, self._published
        if frame is None or frame.period.sentence != sentence or part is not Part.BODY:
            return
        recent = published is None or frame.period.year_to >= published - _RECENT
        if not recent or (not counts and not frame.leading):
            self._frame = self._frames[sentence][0]


def _ends_longer(text: str, period: Period, start: int, longer: Period) -> bool:
    """``10 năm (2007 - 2017)… Đến cuối năm 2017, có 139 mô hình``: a day within the years of which all is told."""
    lasts = longer.year_to - longer.year_from > 1 and longer.source is YearSource.STATED
    within = lasts and longer.year_from < period.year_from == period.year_to <= longer.year_to
    return within and ends_a_time(text, period, start)


def _tells_of_more(periods: list[Period]) -> bool:
    """``Sau hai năm …, 286 người, trong đó năm 2017: 165``: the years that a longer time is divided into."""
    return periods[0].adverbial and periods[0].year_to > periods[0].year_from and periods[0].kind == "range"
