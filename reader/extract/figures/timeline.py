# SPDX-License-Identifier: MIT
"""Owns the times that an article names, taken in sentence by sentence, and what goes on from each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.dates import year_of
from reader.core.figure import YearSource
from reader.core.span import EntityType, Span
from reader.core.structure import Part
from reader.core.values import replace
from reader.extract.figures.bare_days import find_bare_day
from reader.extract.figures.clause import cues
from reader.extract.figures.congresses import elects_for_term, last_years, opens_term
from reader.extract.figures.draft import Draft, Period
from reader.extract.figures.frames import (
    SECTION_SENTENCES,
    Frame,
    Moment,
    mark_of,
)
from reader.extract.figures.guard import has_spot
from reader.extract.figures.lengths import YearsLong, find_years_long
from reader.extract.figures.lexicon import openings
from reader.extract.figures.periods import find_periods, is_anniversary_of_day
from reader.extract.figures.relative import find_relatives
from reader.extract.figures.remembered_times import LEADING, OPENING, RememberedTimes
from reader.extract.figures.tellings import (
    HONOURING,
    asks_of_now,
    draws_sum,
    is_of_praise,
    is_of_somebody,
)
from reader.extract.figures.today import Today
from reader.extract.figures.year_roles import is_planned
from reader.extract.tokens import words_in

BULLETS = frozenset("-–+•*●▪")
"""A line that begins with one goes on with the list above it."""
_ITEM = re.compile(r"\s*(?:[-–+•*●▪]|[a-zđ]\)|\d{1,2}[.)-]|[IVX]{1,4}[.-])")
_NAMES = frozenset((EntityType.PLACE, EntityType.ORGANISATION, EntityType.PERSON))
"""A month inside of one is none: ``Quảng trường 1 tháng 4``."""
_ROW = 90
"""Code points; a shorter line without a full stop is a row of a list."""
_SUMMED_UP = "03"
"""Up to this month what is told is of the year before."""


@dataclass(slots=True)
class NamedTimes(RememberedTimes):
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
        timed = has_spot(self.relatives, start, end)
        periods = self._with_years(spans, start, end)
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
        if periods or long is not None:
            self._take_in(sentence, block, part, start, periods, long, bare_day)
            self._drop_stray_frame(sentence, counts, part)

    def _with_years(self, spans: Sequence[Span], start: int, end: int) -> list[Period]:
        """The times of ``text[start:end]`` that are told by the numbers of their years."""
        if not has_spot(self.years, start, end):
            return []
        taken = [(span.start, span.end) for span in spans if span.type is EntityType.DOCUMENT]
        if self.counts:
            taken += self.counts[bisect_left(self.counts, (start, 0)) : bisect_left(self.counts, (end, 0))]
        return [one for one in find_periods(self.text, start, end, taken, self._published) if not self._is_to_come(one)]

    def _is_to_come(self, period: Period) -> bool:
        """The term that a reported congress opens: ``Đại hội thi đua yêu nước lần thứ IV (2020 - 2025)``."""
        if period.kind != "range":
            return self._is_of_other_year(period)
        begins = (self._published or period.year_from) <= period.year_from + 1
        if begins and elects_for_term(self.text, period.start, period.year_from, period.year_to):
            return True
        if self._ended is None:
            self._ended = last_years(self.text)
        return opens_term(self.text, period.start, period.year_from, period.year_to, self._ended)

    def _is_of_other_year(self, period: Period) -> bool:
        """``Ngày 28-12, nhân 76 năm Ngày truyền thống (… – 9-1-2026)``: an anniversary in the year after the event."""
        event = year_of(self.structure.event_date)
        return event is not None and event != period.year_to and is_anniversary_of_day(self.text, period)

    def _take_in(
        self,
        sentence: int,
        block: int,
        part: Part,
        start: int,
        periods: list[Period],
        long: YearsLong | None,
        bare_day: Period | None,
    ) -> None:
        """Keep the times of a sentence for its own numbers, and what they say of those that follow."""
        for period in periods:
            period.sentence = sentence
        if periods or sentence not in self.moments:
            self.moments[sentence] = Moment(sentence, block, part, periods, long)
        if long is not None and any(period.start < long.end and long.start < period.end for period in periods):
            long = None
        opening = bare_day if periods and bare_day is not None and bare_day.start - start <= LEADING else None
        dated = periods if opening is None else [replace(opening, sentence=sentence), *periods]
        told = dated if opening is not None and is_of_praise(self.text, opening, periods) else periods
        self._note_opening(sentence, periods)
        self._remember(sentence, block, part, told, long, start)
        if opening is not None and opening.end < periods[0].start:
            self.moments[sentence].periods = dated
        self._find_report(long, sentence, start)

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
            if span.start >= start + LEADING:
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
        if part is Part.BODY and period.start - start <= LEADING:
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
            end = min(end, start + 2 * LEADING)
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
