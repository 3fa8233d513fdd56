# SPDX-License-Identifier: MIT
"""Owns when a deed was done: by its own time phrase, by what was said before, worked out, or by the dateline."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from reader.core.dates import year_of
from reader.core.figure import Action, Recipient, YearSource
from reader.core.values import replace
from reader.extract.figures.context import GOES_ON, TimesAround
from reader.extract.figures.draft import Draft, Period
from reader.extract.figures.frames import (
    Moment,
    day_period,
    is_reported,
    sums_up_years,
)
from reader.extract.figures.lengths import YearsLong
from reader.extract.figures.lexicon import listed, word_group
from reader.extract.figures.meetings import (
    has_just_been,
    is_at_meeting,
    is_done_there,
    is_handed_over,
    is_programme,
    is_this_meeting,
    is_told,
    is_told_after,
    opens_example,
    tells_of_event,
    was_once,
)
from reader.extract.figures.occasions import occasion_told
from reader.extract.figures.own_time import (
    is_for_merits,
    is_merit_beside,
    is_of_merits,
    merit_between,
    own_time,
    says,
    since_model,
    turned_to,
)
from reader.extract.figures.periods import LASTING
from reader.extract.figures.remembered_times import OPENING
from reader.extract.figures.tellings import ends_a_time

_BESIDE = 24
"""Code points between a number and a time behind it that is still its own."""
_REACH = 160
"""Code points between a number and the length of time that closes its sentence."""
_SUMMED_UP = "03"
"""Up to this month a year is summed up in the next."""
_YEARS_LONG = 3
"""Years between the first and the last of a length of time for which others are looked for."""
_PLANNED = 12
"""Tokens before a number in which a year to come stands."""
_YEAR = len("2012")


@dataclass(slots=True)
class Timeline(TimesAround):
    """The times of an article and what they mean for the deeds in it."""

    def place(self, draft: Draft) -> None:
        """Say when the deed of a draft was done."""
        moment = self.moments.get(draft.sentence)
        periods = moment.periods if moment else []
        own, later = own_time(draft, periods)
        own = self._resumed(draft, own) or own
        own = since_model(draft, periods) or own
        own = None if own is not None and self._is_of_something_else(own, draft) else own
        later = None if later is not None and _is_of_guests(later, draft) else later
        length = self._length_before(draft, moment)
        at_end = length is not None and _is_summed_up_then(draft, length)
        length = None if at_end else length
        began = own if self._begins(own, length) else None
        own = None if began is not None else own
        length = None if length is not None and self._is_not_over(draft, own, later, length) else length
        if length is not None and own is not None:
            own, later = None, own
        event = length is None and (at_end or self._at_event(draft, own)) and self._event_period(draft)
        if own is None and length is None and (event or draft.form == "giải"):
            event = occasion_told(self.text, draft, self.moments, self._published) or event
        if own is not None and own.kind == "date" and own.start < draft.start:
            event = None
            if moment is not None and moment.long is not None and moment.long.of_event and sums_up_years(draft):
                own = None
        if event and own is not None and (own.start > draft.start or self._is_used(own)):
            event = None
        if own is not None and is_for_merits(draft, own):
            draft.merit, own = own, self._event_period(draft) or own
        if event and own is not None and (self._is_of_meeting(draft, own) or is_told_after(draft, own)):
            event = None
        if event and (own is None or not own.adverbial):
            draft.merit = own
            own = event
        elif length is not None:
            own = self._over_years(draft, length, began)
        if own is None and later is not None and is_of_merits(self.text, draft, later):
            own = self._honoured_then(draft, later)
            draft.merit = later if own is not None else None
        draft.period = self._as_known(draft, self._as_stated(own or later or self._from_context(draft)))
        if own is not None and own.start >= 0:
            self._use(own, draft)
        if own is not None and own.kind == "ago" and self._report is not None:
            inside = self._report.year_from <= own.year_from <= self._report.year_to
            self._summed_up = draft.sentence if inside else self._summed_up
        self._keep_merits(draft, own, later, periods)

    def _is_of_something_else(self, own: Period, draft: Draft) -> bool:
        """Whether a time beside a number is that of merits told before, of guests' titles, or of another item."""
        return self._is_of_merits_told(own, draft) or _is_of_guests(own, draft) or self._is_left_behind(own, draft)

    def _is_left_behind(self, own: Period, draft: Draft) -> bool:
        """``khen 18 em đạt giải kỳ thi năm học 2021-2022; khen 11 nghệ nhân``: it belongs to a noun of that item."""
        says_when = own.adverbial and not self.text[max(0, own.start - 4) : max(0, own.start)].lower().endswith(" và ")
        if says_when or self._is_used(own) or draft.verb is None or not 0 <= own.end <= draft.verb[0] < draft.start:
            return False
        return ";" in self.text[own.end : draft.verb[0]]

    def _keep_merits(self, draft: Draft, own: Period | None, later: Period | None, periods: list[Period]) -> None:
        """Say of which years the merits are, where that is said beside the time of the deed."""
        if draft.merit is None and own is not None:
            if later is not None and is_merit_beside(self.text, draft, later):
                draft.merit = later
            else:
                draft.merit = merit_between(draft, own, periods)
        if draft.merit is not None and draft.period is not None and _same_years(draft.merit, draft.period):
            draft.merit = None
        elif draft.merit is not None and draft.merit.start > draft.start:
            self._note_merits(draft.merit)

    def _honoured_then(self, draft: Draft, merit: Period) -> Period | None:
        """When those were praised whose merits are of years that are told.

        At the event that the article reports; else in the year that goes on from what was told before, where the
        merits come to their end by then.
        """
        event = self._event_period(draft)
        if event is None or event.source is not YearSource.DATELINE:
            return event
        told = self._from_context(draft)
        if told is None or told.year_from != told.year_to:
            return event
        return told if merit.year_to <= told.year_to < event.year_to else event

    def _over_years(self, draft: Draft, length: YearsLong, began: Period | None) -> Period | None:
        """The years of a length, from the beginning that is named with it."""
        self._summed_up = draft.sentence if sums_up_years(draft) else self._summed_up
        own = self.resolve(length, self._ranges_before(draft), draft.sentence)
        if own is None:
            return None
        first, since = own.year_from, own.date_from
        if began is not None and began.year_from < own.year_to:
            first, since = began.year_from, began.date_from
        return replace(own, sentence=draft.sentence, year_from=first, date_from=since)

    def _is_not_over(self, draft: Draft, own: Period | None, later: Period | None, length: YearsLong) -> bool:
        """Whether a length is not that of the deed: another time is, or it is that of one contest."""
        if own is not None and not (_trails_far(draft, own) or self._ends(own, length)):
            return True
        behind = own or later
        if behind is not None and behind.kind == "year" and behind.start > draft.start and length.years >= LASTING:
            return True  # ``lớn mạnh suốt 88 năm qua, đặc biệt là 72 cán bộ nhận giải thưởng … năm 2019``
        return length.years <= 2 and self._is_contest(draft)

    def is_to_come(self, draft: Draft) -> bool:
        """``Theo kế hoạch, đến năm 2030, 90% hộ đạt danh hiệu``: a year to come stands before the number."""
        today = self._published or year_of(self.structure.event_date)
        if today is None:
            return False
        words, low = draft.clause.words, max(0, draft.first - _PLANNED)
        if "năm" not in words[low : draft.first]:
            return False
        for at in range(draft.first - 1, low, -1):
            if words[at] == ";":
                return False
            if len(words[at]) == _YEAR and words[at].isdigit() and words[at][:2] in ("19", "20"):
                ahead = int(words[at]) > today and words[at - 1] == "năm"
                return ahead and words[at - 2] in word_group("up to a year") and not draft.clause.taken[at - 2]
        return False

    def _as_stated(self, period: Period | None) -> Period | None:
        """``5 năm qua`` that end in 2020 in an article that tells of the years 2016 - 2020."""
        if (
            period is None
            or period.source is not YearSource.INFERRED
            or period.year_to - period.year_from < _YEARS_LONG
        ):
            return period
        firsts = (period.year_from, period.year_from + 1)
        told = (one for one in self._ranges if one.year_to == period.year_to and one.year_from in firsts)
        same = next((one for one in told if one.source is YearSource.STATED), None)
        if same is None:
            return period
        return replace(period, year_from=same.year_from, date_from=same.date_from, source=YearSource.CONTEXT)

    def _as_known(self, draft: Draft, period: Period | None) -> Period | None:
        """The publication's year is known from the text where the head of the article states it."""
        if period is None or period.source is not YearSource.DATELINE or period.kind == "date":
            return period
        if self.latest is not None:
            told = self.text.find(str(period.year_to), 0, draft.start) >= 0
            return replace(period, source=YearSource.CONTEXT if told else YearSource.INFERRED)
        known = draft.sentence - self._opening_years.get(period.year_to, draft.sentence) >= OPENING
        return replace(period, source=YearSource.CONTEXT) if known else period

    def _ends(self, own: Period, length: YearsLong) -> bool:
        """``Sau gần 3 năm triển khai …, đến hết tháng 5/2019``: a day that ends the years, no time of its own."""
        if own.kind == "range" or (own.start < length.end and not 0 < length.start - own.end < len(" , ")):
            return False
        floor = length.end if own.start > length.end else 0
        return ends_a_time(self.text, own, floor)

    def _begins(self, own: Period | None, length: YearsLong | None) -> bool:
        """``Thực hiện Chỉ thị 05 từ tháng 6/2016, sau gần ba năm, …``: from when the years are counted."""
        if own is None or length is None:
            return False
        before = self.text[max(0, own.start - len("từ đầu năm ")) : max(own.start, 0)].lower()
        return 0 <= own.start < length.start and own.year_from == own.year_to and "từ " in before

    def _length_before(self, draft: Draft, moment: Moment | None) -> YearsLong | None:
        """``qua N năm`` before the number, unless the sentence speaks of the event itself."""
        long = moment.long if moment is not None else None
        if long is None or long.of_event or long.of_life:
            return None
        if long.start > draft.start and not (long.past and _closes(self.text, draft, long)):
            return None
        if is_done_there(draft):
            return None
        if long.start > draft.start and tells_of_event(draft):
            return None
        of_event = says(draft.clause, "event", draft) and not is_programme(draft)
        return None if of_event and not is_told(draft, long) else long

    def _resumed(self, draft: Draft, own: Period | None) -> Period | None:
        """``năm 2019 …, đến nay đã 48``, ``năm 2018 …; còn tại hội nghị này, 20``: the sentence comes back to today."""
        cues = draft.clause.cues
        if own is None or not 0 <= own.end <= draft.start or not ("now" in cues or "event" in cues):
            return None
        group = turned_to(draft, own)
        if group == "event":
            return self._event_period(draft)
        published = self._published
        return day_period(str(published), YearSource.DATELINE) if group and published else None

    def _at_event(self, draft: Draft, own: Period | None) -> bool:
        """Whether the sentence speaks of the reported event, or goes on from one that did."""
        frame = self._standing(draft)
        if own is None and (was_once(draft) or (frame is not None and opens_example(draft))):
            return False
        if own is None and (says(draft.clause, "same", draft) or says(draft.clause, "term", draft)):
            return False
        if own is None and self._is_of_years_before(draft):
            return False
        if own is None and (
            (self._is_contest(draft) and (_is_long(frame) or (frame is not None and not frame.adverbial)))
            or self._is_guest(draft, frame)
        ):
            return True
        told = tells_of_event(draft) or says(draft.clause, "recent") or draft.sentence in self._event_listed
        told = told or (own is None and has_just_been(draft))
        year = frame or self._titled
        of_office = year is not None and not year.adverbial and year.kind == "year"
        if told or (is_handed_over(draft, of_office=of_office) and not self._tells_of_before(draft)):
            recent = says(draft.clause, "recent") or is_this_meeting(draft)
            if frame is not None and not recent and self._is_older_day(draft, frame):
                return False
            self._spoke_of_event = draft.sentence
            return True
        goes_on = 0 < draft.sentence - self._spoke_of_event <= GOES_ON or draft.sentence == self._spoke_of_event
        return (
            own is None
            and goes_on
            and not is_reported(draft)
            and (frame is None or frame.sentence <= self._spoke_of_event)
        )

    def _is_guest(self, draft: Draft, frame: Period | None) -> bool:
        """Whether those counted came to the reported meeting; then what follows is told of it, too."""
        if not is_at_meeting(draft, frame or self._frames[draft.sentence][1]):
            return False
        self._spoke_of_event = draft.sentence
        return True

    def _tells_of_before(self, draft: Draft) -> bool:
        """``Năm 2008, hội thi có 24 thí sinh; ban tổ chức trao một giải``: the sentence tells of an earlier year."""
        moment, today = self.moments.get(draft.sentence), self._published
        if moment is None or today is None:
            return False
        before = (one for one in moment.periods if 0 <= one.start < draft.start)
        return any(one.adverbial and one.source is YearSource.STATED and one.year_to < today for one in before)

    def _is_of_meeting(self, draft: Draft, own: Period) -> bool:
        """``Tại hội thi của Quân chủng năm 2019, đơn vị đoạt hai giải``: another meeting, which names its own year."""
        clause, at = draft.clause, draft.clause.cues.get("event", -1)
        if at < 0 or own.source is not YearSource.STATED or self._published is None or own.year_to >= self._published:
            return False
        words = clause.words[at : bisect_left(clause.tokens.starts, own.start)]
        opens = at <= 1 or clause.words[at - 1] == ";"
        near = opens and own.start > clause.tokens.starts[at] and "," not in words
        printed = self.structure.published or ""
        long_ago = own.year_to < self._published - (printed[5:7] <= _SUMMED_UP)
        summed_up = listed("periods", "attributive").is_in(words) and not long_ago
        return near and own.kind in ("year", "part", "date") and not summed_up

    def _is_older_day(self, draft: Draft, frame: Period) -> bool:
        """Whether the paragraph tells of an earlier year, with its own meetings and occasions."""
        published, moment = self._published, self.moments.get(frame.sentence)
        here = moment is not None and moment.block == draft.clause.block
        if published is None or not here or frame.kind != "year":
            return False
        return frame.adverbial and frame.year_to < published - 1 and frame.source is YearSource.STATED


def _is_of_guests(period: Period, draft: Draft) -> bool:
    """``dự có 46 đại biểu là công dân ưu tú giai đoạn 2011 - 2017``: their title is of these years, not the meeting."""
    guests = draft.action is Action.ATTENDED and draft.recipient is Recipient.INDIVIDUAL
    told = period.adverbial and not (draft.verb is not None and period.start > draft.verb[0])
    return guests and period.kind == "range" and not told


def _trails_far(draft: Draft, own: Period) -> bool:
    """``riêng hai năm gần đây … 57 mô hình, phần nhiều từ chuyện hạn mặn năm 2016``: a year of something else."""
    return own.kind != "range" and own.start - draft.clause.tokens.ends[draft.last - 1] > _BESIDE


def _is_summed_up_then(draft: Draft, length: YearsLong) -> bool:
    """``Sau bốn năm, huyện tổng kết, khen 40 tập thể``: praised when the years were over."""
    if draft.action is not Action.COMMENDED or length.end > draft.start:
        return False
    clause = draft.clause
    between = clause.words[bisect_left(clause.tokens.starts, length.end) : draft.first]
    return any(two == "kết" and one in ("tổng", "sơ") and then == "," for one, two, then in _threes(between))


def _threes(words: list[str]) -> Iterator[tuple[str, str, str]]:
    return zip(words, words[1:], words[2:], strict=False)


def _closes(text: str, draft: Draft, long: YearsLong) -> bool:
    """``khen thưởng 45 tập thể trong ba năm qua``: the length closes the part of the sentence."""
    between = text[draft.start : long.start]
    return len(between) < _REACH and ";" not in between and "." not in between[len(draft.clause.words[draft.first]) :]


def _is_long(frame: Period | None) -> bool:
    return frame is None or frame.year_to > frame.year_from


def _same_years(one: Period, other: Period) -> bool:
    return (one.year_from, one.year_to) == (other.year_from, other.year_to)
