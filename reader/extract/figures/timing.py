# SPDX-License-Identifier: MIT
"""Owns when a deed was done: by its own time phrase, by what was said before, worked out, or by the dateline."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from reader.core.dates import year_of
from reader.core.figure import Action, YearSource
from reader.core.structure import Part
from reader.core.values import replace
from reader.extract.figures.draft import Draft, Period
from reader.extract.figures.frames import (
    Moment,
    day_period,
    is_of_all,
    is_reported,
    opens_summing_up,
    sums_up_years,
    weaker,
)
from reader.extract.figures.lengths import YearsLong
from reader.extract.figures.lexicon import listed, openings
from reader.extract.figures.meetings import (
    is_at_meeting,
    is_done_there,
    is_handed_over,
    is_now,
    is_programme,
    is_this_meeting,
    is_told,
    tells_of_event,
    tells_of_guests,
)
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
from reader.extract.figures.tellings import ends_a_time
from reader.extract.figures.timeline import BULLETS, OPENING, NamedTimes

_HANDED_OVER = frozenset(("giấy khen", "bằng khen", "cờ thi đua", "kỷ niệm chương", "huân chương"))
_NEAR_REPORT = 4
_HEAD = 900
"""Code points in which an article says what it reports on."""
_GOES_ON = 2
"""Sentences after one on the reported event that still speak of it."""
_BESIDE = 24
"""Code points between a number and a time behind it that is still its own."""
_REACH = 160
"""Code points between a number and the length of time that closes its sentence."""
_SUMMED_UP = "03"
"""Up to this month a year is summed up in the next."""
_PLANNED = 12
"""Tokens before a number in which a year to come stands."""
_YEAR = len("2012")
_AHEAD = frozenset(("đến", "tới", "hết", "cuối", "vào"))
_BEGUN = 60
"""Code points before a year in which ``từ`` opens a time that lasts until today."""
_WHOLE_SENTENCES = 60
"""How far the time of the title or lead reaches."""


@dataclass(slots=True)
class Timeline(NamedTimes):
    """The times of an article and what they mean for the deeds in it."""

    _numbers: list[int] | None = None
    _reports_contest: bool | None = None
    """Whether the head of the article speaks of a contest."""
    _spoke_of_event: int = -9
    _summed_up: int = -9
    """The last sentence whose figures were dated by the report."""

    def place(self, draft: Draft) -> None:
        """Say when the deed of a draft was done."""
        moment = self.moments.get(draft.sentence)
        periods = moment.periods if moment else []
        own, later = own_time(draft, periods)
        own = self._resumed(draft, own) or own
        own = since_model(draft, periods) or own
        length = self._length_before(draft, moment)
        if own is not None and length is not None and not (_trails_far(draft, own) or self._ends(own, length)):
            length = None
        if length is not None and own is not None:
            own, later = None, own
        if length is not None and length.years <= 2 and self._is_contest(draft):
            length = None
        event = length is None and self._at_event(draft, own) and self._event_period(draft)
        if own is not None and own.kind == "date" and own.start < draft.start:
            event = None
        if event and own is not None and (own.start > draft.start or self._is_used(own)):
            event = None
        if own is not None and is_for_merits(draft, own):
            draft.merit, own = own, self._event_period(draft) or own
        if event and own is not None and self._is_of_meeting(draft, own):
            event = None
        if event and (own is None or not own.adverbial):
            draft.merit = own
            own = event
        elif length is not None:
            own = self.resolve(length, self._ranges_before(draft), draft.sentence)
            own = replace(own, sentence=draft.sentence) if own is not None else None
            self._summed_up = draft.sentence if sums_up_years(draft) else self._summed_up
        if own is None and later is not None and is_of_merits(self.text, draft, later):
            own = self._event_period(draft)
            draft.merit = later if own is not None else None
        draft.period = self._as_known(draft, own or later or self._from_context(draft))
        if own is not None and own.start >= 0:
            self._use(own, draft)
        if own is not None and own.kind == "ago" and self._report is not None:
            inside = self._report.year_from <= own.year_from <= self._report.year_to
            self._summed_up = draft.sentence if inside else self._summed_up
        if draft.merit is None and own is not None:
            if later is not None and is_merit_beside(self.text, draft, later):
                draft.merit = later
            else:
                draft.merit = merit_between(draft, own, periods)
        if draft.merit is not None and draft.period is not None and _same_years(draft.merit, draft.period):
            draft.merit = None

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
                return ahead and words[at - 2] in _AHEAD and not draft.clause.taken[at - 2]
        return False

    def _as_known(self, draft: Draft, period: Period | None) -> Period | None:
        """The publication's year is known from the text where the head of the article states it."""
        if period is None or period.source is not YearSource.DATELINE or period.kind == "date":
            return period
        known = draft.sentence - self._opening_years.get(period.year_to, draft.sentence) >= OPENING
        return replace(period, source=YearSource.CONTEXT) if known else period

    def _ends(self, own: Period, length: YearsLong) -> bool:
        """``Sau gần 3 năm triển khai …, đến hết tháng 5/2019``: a day that ends the years, no time of its own."""
        if own.kind == "range" or (own.start < length.end and not 0 < length.start - own.end < len(" , ")):
            return False
        floor = length.end if own.start > length.end else 0
        return ends_a_time(self.text, own, floor)

    def _length_before(self, draft: Draft, moment: Moment | None) -> YearsLong | None:
        """``qua N năm`` before the number, unless the sentence speaks of the event itself."""
        long = moment.long if moment is not None else None
        if long is None or long.of_event or long.of_life:
            return None
        if long.start > draft.start and not (long.past and _closes(self.text, draft, long)):
            return None
        if is_done_there(draft):
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
        if own is None and (says(draft.clause, "same", draft) or says(draft.clause, "term", draft)):
            return False
        if own is None and (
            (self._is_contest(draft) and (_is_long(frame) or (frame is not None and not frame.adverbial)))
            or is_at_meeting(draft, frame or self._frames[draft.sentence][1])
        ):
            return True
        told = tells_of_event(draft) or says(draft.clause, "recent") or draft.sentence in self._event_listed
        year = frame or self._titled
        of_office = year is not None and not year.adverbial and year.kind == "year"
        if told or (is_handed_over(draft, of_office=of_office) and not self._tells_of_before(draft)):
            recent = says(draft.clause, "recent") or is_this_meeting(draft)
            if frame is not None and not recent and self._is_older_day(draft, frame):
                return False
            self._spoke_of_event = draft.sentence
            return True
        goes_on = 0 < draft.sentence - self._spoke_of_event <= _GOES_ON or draft.sentence == self._spoke_of_event
        return (
            own is None
            and goes_on
            and not is_reported(draft)
            and (frame is None or frame.sentence <= self._spoke_of_event)
        )

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

    def _is_contest(self, draft: Draft) -> bool:
        """Prizes are given at the end of a contest; those of a school year are counted over it."""
        whole = self._frames[draft.sentence][1]
        if self._reports_contest is None:
            body = (block.end for block in self.structure.blocks if block.part is Part.BODY)
            head = self.text[: min(_HEAD, next(body, _HEAD))].lower()
            self._reports_contest = any(map(head.__contains__, openings("contest")))
        if not self._reports_contest:
            return False
        prize = draft.form == "giải" or draft.noun.heads[0].entry
        return prize and draft.action is Action.COMMENDED and (whole is None or whole.kind != "school")

    def _ranges_before(self, draft: Draft) -> list[Period]:
        last = bisect_left(self._ranges, draft.start, key=lambda period: period.start)
        return self._ranges[max(0, last - 8) : last]

    def _event_period(self, draft: Draft) -> Period | None:
        stated = self._frames[draft.sentence][2]
        if stated is not None:
            return replace(stated, source=YearSource.CONTEXT)
        date, source = self.structure.event_date, self.structure.event_date_source
        if date and self._is_of_now(date):
            known = YearSource.CONTEXT if source == "stated" else YearSource.INFERRED
            if source != "stated" and self._published == year_of(date):
                known = YearSource.DATELINE
            return day_period(date, known)
        return self._dateline() or self._reckoned or self._titled_day()

    def _from_context(self, draft: Draft) -> Period | None:
        clause = draft.clause
        frame, (_, whole, event) = self._standing(draft), self._frames[draft.sentence]
        if clause.part is Part.CAPTION:
            frame = None
        if not is_reported(draft) and not is_of_all(draft) and not says(clause, "same"):
            frame, whole = self._near(draft, frame), self._near(draft, whole)
        relative = self._relative(draft)
        if relative is not None:
            return relative
        if (says(clause, "same") or says(clause, "term")) and (ranges := self._ranges_before(draft)):
            return weaker(ranges[-1])
        if says(clause, "term"):
            return None
        if says(clause, "some_years"):
            return weaker(whole) if whole is not None else None
        if says(clause, "yearly") and whole is not None:
            return weaker(whole)
        if self._is_in_report(draft) and (frame is None or frame.kind == "date" or not frame.adverbial):
            self._summed_up = draft.sentence
            return weaker(self._report) if self._report else None
        if (began := frame or whole) is not None and self._is_of_honouring(draft, began):
            return self._event_period(draft)
        if frame is not None:
            return weaker(frame)
        if self._honoured is not None and (is_reported(draft) or is_of_all(draft)):
            return weaker(self._honoured)
        if whole is not None and draft.sentence - whole.sentence <= _WHOLE_SENTENCES:
            return weaker(whole)
        if self._titled is not None and self._titled.sentence < draft.sentence:
            return weaker(self._titled)
        if self._last_long is not None and (is_reported(draft) or is_of_all(draft)) and opens_summing_up(draft):
            return self._last_long
        if event is not None:
            return weaker(event)
        last = self._event or self._before(draft.sentence)
        return self._event_period(draft) or (weaker(last) if last else None)

    def _is_of_honouring(self, draft: Draft, frame: Period) -> bool:
        """``Bốn mươi hộ được tặng giấy khen`` in a report on praise, below a paragraph on how all began."""
        if not self._honours_now or frame.kind != "range" or frame.source is not YearSource.STATED:
            return False
        began, moment = self.text[max(0, frame.start - _BEGUN) : frame.start], self.moments.get(frame.sentence)
        elsewhere = moment is not None and moment.block != draft.clause.block and not moment.counted
        given = draft.action is Action.COMMENDED and draft.form is not None
        return given and elsewhere and not is_of_all(draft) and "từ" in began.lower()

    def _is_in_report(self, draft: Draft) -> bool:
        """Whether a figure is one of those that the report sums up; praise right after one of them is, too."""
        if self._report is None:
            return False
        return sums_up_years(draft) or self._goes_on_report(draft) or self._is_of_school_year(draft)

    def _is_of_school_year(self, draft: Draft) -> bool:
        """What a report on a school year counts, titles too; papers are handed over and others proposed at its end."""
        if not self._reports_school_year:
            return False
        given = draft.form in _HANDED_OVER and "passive" not in draft.rule
        return draft.sentence - self._summed_up <= 1 or not (given or draft.action is Action.INTRODUCED)

    def _goes_on_report(self, draft: Draft) -> bool:
        """Praise near a figure that was summed up: right after it, in its list, or by others (``được … khen``)."""
        away = draft.sentence - self._summed_up
        if draft.action is Action.ATTENDED:
            return 0 <= away <= _GOES_ON and not tells_of_guests(draft)
        if draft.action not in (Action.COMMENDED, Action.OTHER):
            return False
        passive = "passive" in draft.rule and 0 <= away <= _NEAR_REPORT and self._spoke_of_event < self._summed_up
        return 0 <= away <= 1 or passive or self._is_listed(draft)

    def _is_listed(self, draft: Draft) -> bool:
        """Whether it stands in a list of the report, after the last word on the event itself."""
        if draft.form is not None or draft.clause.part is not Part.BODY:
            return False
        return self.text[draft.clause.start] in BULLETS and self._spoke_of_event < self._summed_up

    def _near(self, draft: Draft, period: Period | None) -> Period | None:
        """A length that was worked out (``sau 5 năm thực hiện``) dates praise in its own paragraph only."""
        if period is None or period.source is not YearSource.INFERRED:
            return period
        moment = self.moments.get(period.sentence)
        return period if moment is not None and moment.block == draft.clause.block else None

    def _before(self, sentence: int) -> Period | None:
        """The last time named before a sentence, however far."""
        numbers = list(self.moments) if self._numbers is None else self._numbers
        self._numbers = numbers
        for at in range(bisect_left(numbers, sentence) - 1, -1, -1):
            if periods := self.moments[numbers[at]].periods:
                return periods[-1]
        return None

    def _relative(self, draft: Draft) -> Period | None:
        """``đến nay``, ``hiện có``: the year of the publication."""
        published = self.structure.published or self.structure.event_date
        if not published:
            return None
        year = int(published[:4])
        if not is_now(draft):
            return None
        ranges = self._ranges_before(draft) if says(draft.clause, "term", draft) else []
        movement = draft.clause.words[:2] in (["phong", "trào"], ["cuộc", "vận"])
        if movement and self._report is not None and self._report.year_from < year == self._report.year_to:
            return weaker(self._report)  # ``Phong trào … đến nay ghi nhận``: over the years that are summed up
        if ranges and ranges[-1].year_from < year <= ranges[-1].year_to:
            return replace(weaker(ranges[-1]), year_to=year, date_to=str(year), start=-1, end=-1)
        return day_period(str(year), YearSource.DATELINE)


def _trails_far(draft: Draft, own: Period) -> bool:
    """``riêng hai năm gần đây … 57 mô hình, phần nhiều từ chuyện hạn mặn năm 2016``: a year of something else."""
    return own.kind != "range" and own.start - draft.clause.tokens.ends[draft.last - 1] > _BESIDE


def _closes(text: str, draft: Draft, long: YearsLong) -> bool:
    """``khen thưởng 45 tập thể trong ba năm qua``: the length closes the part of the sentence."""
    between = text[draft.start : long.start]
    return len(between) < _REACH and ";" not in between and "." not in between[len(draft.clause.words[draft.first]) :]


def _is_long(frame: Period | None) -> bool:
    return frame is None or frame.year_to > frame.year_from


def _same_years(one: Period, other: Period) -> bool:
    return (one.year_from, one.year_to) == (other.year_from, other.year_to)
