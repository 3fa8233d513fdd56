# SPDX-License-Identifier: MIT
"""Owns the times that an article names, taken in sentence by sentence, and what goes on from each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.figure import YearSource
from reader.core.span import EntityType, Span
from reader.core.structure import Part
from reader.core.values import replace
from reader.extract.figures.bare_days import find_bare_day
from reader.extract.figures.clause import cues
from reader.extract.figures.draft import Draft, Period
from reader.extract.figures.frames import (
    SECTION_SENTENCES,
    Frame,
    Moment,
    day_period,
    governing,
    mark_of,
)
from reader.extract.figures.guard import has_spot
from reader.extract.figures.lengths import YearsLong, find_years_long
from reader.extract.figures.lexicon import openings
from reader.extract.figures.periods import find_periods
from reader.extract.figures.relative import find_relatives
from reader.extract.figures.tellings import (
    HONOURING,
    asks_of_now,
    closes_sentence,
    draws_sum,
    ends_opening,
    has_gaps,
    is_before,
    is_compared,
    is_of_praise,
    is_of_somebody,
    looks_back,
    summed_up,
    tells_of_launch,
    tells_of_merits,
)
from reader.extract.figures.today import Today
from reader.extract.figures.worded_times import WordedTimes
from reader.extract.figures.year_roles import is_planned
from reader.extract.tokens import words_in

BULLETS = frozenset("-–+•*●▪")
"""A line that begins with one goes on with the list above it."""
_ITEM = re.compile(r"\s*(?:[-–+•*●▪]|[a-zđ]\)|\d{1,2}[.)-]|[IVX]{1,4}[.-])")
_NAMES = frozenset((EntityType.PLACE, EntityType.ORGANISATION, EntityType.PERSON))
"""A month inside of one is none: ``Quảng trường 1 tháng 4``."""
OPENING = 4
"""Sentences at the head of an article that say what it reports on."""
_REPORT_NAMED = 8
"""Sentences in which the reported meeting is named; a later ``tổng kết 10 năm`` is one to come or another."""
_ROW = 90
"""Code points; a shorter line without a full stop is a row of a list."""
_LEADING = 24
"""Code points from the start of a sentence in which a time says when all that follows was done."""
_SUMMED_UP = "03"
"""Up to this month what is told is of the year before."""
_RECENT = 6
"""Years before the publication; an older time that no figure stands beside tells a life, not a campaign."""


@dataclass(slots=True)
class NamedTimes(WordedTimes):
    """The times that an article names, sentence by sentence, and how far each goes on."""

    def read(
        self,
        sentence: int,
        block: int,
        part: Part,
        start: int,
        end: int,
        low: str,
        spans: Sequence[Span],
        counts: bool,
    ) -> None:
        """Take in the next sentence, in the order of the text; ``counts``: it may state figures."""
        self._end_frame(sentence, block, part, start, end, low)
        day = self._day[0] if self._day is not None and self._day[1] == block else self._event
        self._frames[sentence] = (self._frame, self._whole, day)
        if low.startswith(openings("grounds"), start):
            return
        if self._frame is not None and self._is_row(part, start, end):
            self._frame = replace(self._frame, sentence=sentence, block=block, origin=self._frame.named_in)
        self._follow_list(sentence, part, start, end, low)
        self._note_item(block, start, end)
        self._note_whom(sentence, start, end, low, spans)
        periods: list[Period] = []
        if has_spot(self.years, start, end):
            taken = [(span.start, span.end) for span in spans if span.type is EntityType.DOCUMENT]
            periods = find_periods(self.text, start, end, taken, self._published)
        timed = has_spot(self.relatives, start, end)
        if timed:
            periods = self._with_relatives(periods, spans, block, part, start, end, low, counts)
        periods = periods or self._named_by_words(start, low)
        long = find_years_long(self.text, start, end, low, timed)
        bare_day = find_bare_day(low, start, end, self.structure.published) if counts else None
        if not periods and (long is None or long.of_event) and bare_day is not None:
            if self._event is None and self.structure.published is None:
                self._event = bare_day
            self.moments[sentence] = Moment(sentence, block, part, [replace(bare_day, sentence=sentence)], long)
        if timed and sentence not in self.moments and not periods and long is None:
            self._note_anniversary(sentence, block, part, start, end, low)
        if not periods and long is None:
            return
        for period in periods:
            period.sentence = sentence
        if periods or sentence not in self.moments:
            self.moments[sentence] = Moment(sentence, block, part, periods, long)
        if long is not None and any(period.start < long.end and long.start < period.end for period in periods):
            long = None
        opening = bare_day if periods and bare_day is not None and bare_day.start - start <= _LEADING else None
        dated = periods if opening is None else [replace(opening, sentence=sentence), *periods]
        told = dated if opening is not None and is_of_praise(self.text, opening, periods) else periods
        self._note_opening(sentence, periods)
        self._remember(sentence, block, part, told, long, start)
        if opening is not None and opening.end < periods[0].start:
            self.moments[sentence].periods = dated
        self._find_report(long, sentence, start)
        self._drop_stray_frame(sentence, counts, part)

    def _note_anniversary(self, sentence: int, block: int, part: Part, start: int, end: int, low: str) -> None:
        """Keep the year of an anniversary for its own sentence, and for a page that names no other day."""
        found = self._of_anniversary(start, end, low)
        if found is None:
            return
        if self._event is None and self.structure.published is None:
            self._event = found
        self.moments[sentence] = Moment(sentence, block, part, [replace(found, sentence=sentence)], None)

    def _note_whom(self, sentence: int, start: int, end: int, low: str, spans: Sequence[Span]) -> None:
        """Keep whose sentence it is, and whether the article opens with praise of the day."""
        for span in spans:
            if span.start >= start + _LEADING:
                break
            if span.type is EntityType.PERSON:
                self._of_person.add(sentence)
        if is_of_somebody(low, start, end):
            self._of_person.add(sentence)
        if low.startswith(openings("occasion"), start):
            self._event_listed.add(sentence)
        if sentence < OPENING and not self._honours_now:
            today = find_bare_day(low, start, end, self.structure.published)
            self._honours_now = today is not None and HONOURING.search(self.text, today.end, end) is not None

    def _note_item(self, block: int, start: int, end: int) -> None:
        """Keep what marks a line as an item of a list."""
        if block not in self._marks:
            item = _ITEM.match(self.text, start, end)
            self._marks[block] = mark_of(item[0].strip()) if item else ""

    def _end_frame(self, sentence: int, block: int, part: Part, start: int, end: int, low: str) -> None:
        """Drop the time that goes on where its reach, its section, or the tale of other days ends."""
        frame = self._frame
        if frame is None:
            return
        if asks_of_now(low, start, end):
            self._frame = None
            self._event_listed.add(sentence + 1)
            return
        turns_back = low.startswith(openings("closing"), start) and frame.is_past(block)
        if frame.ends_at(part, sentence, block) or turns_back:
            self._frame = None

    def _note_opening(self, sentence: int, periods: list[Period]) -> None:
        """Keep the years that the head of the article states."""
        if sentence < OPENING:
            for one in periods:
                if one.source is YearSource.STATED:
                    self._opening_years.setdefault(one.year_to, sentence)

    def _is_row(self, part: Part, start: int, end: int) -> bool:
        """Whether a line goes on with a list or table."""
        if self.text[start] in BULLETS or self.text.find(" | ", start, end) > 0:
            return True
        return part is Part.BODY and end - start <= _ROW and self.text[end - 1] not in '.!?”"'

    def _follow_list(self, sentence: int, part: Part, start: int, end: int, low: str) -> None:
        """Note the lines below a head that speaks of the event, and the section ``Khen thưởng tại hội nghị``."""
        if part is Part.HEADING:
            praise = "khen" in low[start:end] or HONOURING.search(self.text, start, end) is not None
            self._in_event_section = praise and "event" in cues(words_in(self.text, start, end))
        elif self._in_event_section:
            self._event_listed.add(sentence)
        if self.text[end - 1] == ":":
            self._in_event_list = "event" in cues(words_in(self.text, start, end))
        elif self.text[start] not in BULLETS:
            self._in_event_list = False
        elif self._in_event_list:
            self._event_listed.add(sentence)

    def _is_of_a_plan(self, period: Period, part: Part, start: int) -> bool:
        """``tổng kết năm học, triển khai nhiệm vụ năm học mới``; ``Bước vào năm học mới, …`` says when."""
        if part is not Part.BODY and self.text[period.start : period.end].lower().endswith(("học mới", "học tới")):
            return True
        if part is Part.BODY and period.start - start <= _LEADING:
            return False
        return is_planned(self.text, start, period, self._published)

    def _with_relatives(
        self,
        periods: list[Period],
        spans: Sequence[Span],
        block: int,
        part: Part,
        start: int,
        end: int,
        low: str,
        counts: bool,
    ) -> list[Period]:
        """Add the times that are named without their year; in a sentence that counts nothing, at its head only."""
        if not counts and part is Part.BODY:
            end = min(end, start + 2 * _LEADING)
        if not has_spot(self.relatives, start, end):
            return periods
        school = next((one for one in reversed(self._ranges[-4:]) if one.kind == "school"), None)
        day = self._today
        years = next((one for one in reversed(self._ranges[-4:]) if one.kind == "range"), None) or self._last_long
        today = Today(day, self._spoken_of(block), self._last_year, school, years)
        found = find_relatives(low, start, end, today, periods)
        if not found:
            return periods
        found = [one for one in found if not self._is_of_a_plan(one, part, start)]
        named = [(span.start, span.end) for span in spans if span.type in _NAMES]
        closed = [(other.start - len(" ("), other.end) for other in periods] + named
        free = [one for one in found if not any(one.start < high and low < one.end for low, high in closed)]
        return sorted((*periods, *free), key=lambda period: period.start)

    def _spoken_of(self, block: int) -> Period | None:
        """The single year or school year that the paragraph, or the title, speaks of."""
        frame, published = self._frame.period if self._frame else None, self._published
        if (
            self._frame is not None
            and frame is not None
            and (frame.kind == "school" or frame.year_from == frame.year_to)
        ):
            here = self._frame.block == block
            near = here or published is None or frame.year_to >= published - 1
            if frame.kind == "school" and not here:
                near = self._reports_school_year or (self._whole is not None and self._whole.kind == "school")
            if near and frame.source is not YearSource.DATELINE:
                return frame
        if self._whole is not None and self._whole.kind == "school":
            return self._whole
        return self._report if self._reports_school_year else self._titled

    @property
    def _reports_school_year(self) -> bool:
        return self._report is not None and self._report.kind == "school"

    def _find_report(self, long: YearsLong | None, sentence: int, start: int) -> None:
        """Take the years of the reported meeting; a range of that length printed later tells them better."""
        if self._report is None:
            if long is not None and long.of_event and sentence < _REPORT_NAMED and not is_before(self.text, start):
                self._report, self._report_long = self.resolve(long, self._ranges), long
        elif self._report.source is YearSource.INFERRED and self._report_long is not None and self._ranges:
            self._report = self.resolve(self._report_long, self._ranges)

    def _remember(
        self, sentence: int, block: int, part: Part, periods: list[Period], long: YearsLong | None, start: int
    ) -> None:
        if tells_of_launch(self.text, periods, start):
            self._launched.update(one.year_from for one in periods if one.year_from == one.year_to)
        years = [one for one in periods if one.kind in ("year", "part") and one.source is not YearSource.DATELINE]
        self._last_year = years[-1] if years else self._last_year
        self._ranges += [period for period in periods if period.kind in ("range", "school")]
        at_top = part in (Part.TITLE, Part.LEAD, Part.KICKER) or block <= 1
        opening = at_top or sentence < OPENING
        if opening and part is not Part.HEADING and self._report is None and not is_before(self.text, start):
            self._remember_report(periods, start)
        strong = [period for period in periods if period.kind not in ("date", "ago")]
        days = [period for period in periods if period.kind == "date"]
        dates = [period for period in days if period.adverbial] or days
        months = [period for period in strong if period.kind == "part" and self.structure.published is None]
        if days and days[0].adverbial and days[0].start - start <= _LEADING:
            self._day = days[0], block
        if self._event is None:
            self._event = self._first_of_now(dates or months)
        if long is not None and long.document_year and self._reckoned is None:
            self._reckoned = day_period(str(long.document_year + long.years), YearSource.INFERRED)
        own = long is not None and not long.of_life and not long.of_event
        if long is not None and own and not any(period.kind == "range" for period in strong):
            resolved = self.resolve(long, self._ranges)
            if resolved is not None:
                strong = [replace(resolved, sentence=sentence), *strong]
                lasts = "nay" not in self.text[long.start : long.end]  # ``hai năm nay``: told of one place
                self._last_long = strong[0] if lasts else self._last_long
        if part is not Part.HEADING:
            strong = [
                one
                for one in strong
                if (one.adverbial or one.kind not in ("range", "school") or ends_opening(self.text, one, start))
                and not has_gaps(self.text, one)
                and not is_compared(self.text, one)
            ]
        if (
            not strong
            or part is Part.CAPTION
            or (self._frame and looks_back(self.text, start, strong[0], self._frame.period))
        ):
            return
        best = governing(strong)
        if part is Part.HEADING:
            best = replace(best, adverbial=True)
        if dates and not best.adverbial and dates[0].start < best.start:
            best = dates[0]
        counted = not best.adverbial and any(map(str.isdigit, self.text[start + 2 : best.start]))
        mark = self._marks.get(block, "")
        leading = (best.start - start <= 2 * _LEADING and not counted) or part is not Part.BODY
        leading = leading or closes_sentence(self.text, best)
        self._frame = Frame(best, sentence, block, leading, part is Part.HEADING, mark, self._frame)
        head = part is not Part.BODY or sentence < OPENING
        if at_top and head and self._titled is None and not _tells_of_more(strong):
            self._titled = self._year_of_report(strong)
        if opening and self._whole is None and best.year_to > best.year_from:
            self._whole = best

    def _remember_report(self, periods: list[Period], start: int) -> None:
        """The years that an opening sums up, or for which it honours."""
        named = [one for one in periods if one.kind in ("range", "school") and not one.adverbial]
        named = named or summed_up(self.text, periods, start)
        sums_up = named and HONOURING.search(self.text, start, named[0].start) is None
        self._report = named[0] if sums_up and self._is_of_now(named[0].date_to) else None
        self._report_lasts = self._report is not None and not tells_of_merits(self.text, start, self._report.start)
        if named and not sums_up and self._honoured is None:
            self._honoured = named[0]

    def _drop_stray_frame(self, sentence: int, counts: bool, part: Part) -> None:
        """Forget a time that says nothing of what follows: ``chiếc xe máy mua từ năm 2004``."""
        frame, published = self._frame, self._published
        if frame is None or frame.period.sentence != sentence or part is not Part.BODY:
            return
        recent = published is None or frame.period.year_to >= published - _RECENT
        if not recent or (not counts and not frame.leading):
            self._frame = self._frames[sentence][0]

    def _rules(self, frame: Frame, block: int, mark: str) -> bool:
        """Whether a time goes on; one that belongs to a noun (``đợt thi đua năm 2015``) goes on in its paragraph."""
        if mark and frame.mark == mark and frame.named_in != block:
            return False
        if frame.named_in != block and frame.previous is not None and draws_sum(self.text, frame.period):
            return False
        of_schools = frame.period.kind == "school" and self._titled is not None and frame.named_in != block
        if of_schools or self._is_of_a_chronicle(frame, block):
            return False
        if self._dated_before(frame.period):
            return True
        bound = not (frame.period.adverbial or frame.section or frame.sentence < OPENING)
        bound = bound or self._is_of_a_tale(frame)
        return frame.leading and (not bound or frame.block == block)

    def _is_of_a_tale(self, frame: Frame) -> bool:
        """``Năm 2013, anh nhận một chiếc xe hỏng``: an earlier year that dated no figure is left with its paragraph."""
        period, published = frame.period, self._published
        of_person = period.sentence in self._of_person
        if frame.section or published is None or (frame.sentence < OPENING and not of_person):
            return False
        return period.year_from == period.year_to < published - 1 and period.kind in ("year", "part", "date")

    def _is_of_a_chronicle(self, frame: Frame, block: int) -> bool:
        """A paragraph that tells of several past years one by one leaves none of them to the next."""
        if frame.section or frame.named_in == block or self._published is None:
            return False
        if frame.period.year_from < frame.period.year_to:
            return False
        told = self._told_years.get(frame.named_in, ())
        summed_up = (self.structure.published or "")[5:7] <= _SUMMED_UP
        return len(told) > 1 and frame.period.year_to < self._published - summed_up

    def _standing(self, draft: Draft) -> Period | None:
        """The time that goes on to a draft's sentence; one in the middle of a sentence that dated nothing does not."""
        frame, block = self._frames[draft.sentence][0], draft.clause.block
        mark = self._marks.get(block, "")
        while frame is not None and draft.sentence - frame.sentence <= SECTION_SENTENCES:
            if self._rules(frame, block, mark):
                return frame.period if frame.reaches(draft.sentence, block) else None
            frame = frame.previous
        return None


def _tells_of_more(periods: list[Period]) -> bool:
    """``Sau hai năm …, 286 người, trong đó năm 2017: 165``: the years that a longer time is divided into."""
    return periods[0].adverbial and periods[0].year_to > periods[0].year_from and periods[0].kind == "range"
