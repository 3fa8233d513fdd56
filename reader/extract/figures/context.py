# SPDX-License-Identifier: MIT
"""Owns when a deed was done whose sentence does not say it: what went before, the report, the event, the dateline."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from reader.core.dates import year_of
from reader.core.figure import Action, YearSource
from reader.core.structure import Part
from reader.core.values import replace
from reader.extract.figures.draft import Draft, Period
from reader.extract.figures.frames import day_period, is_of_all, is_reported, opens_summing_up, sums_up_years, weaker
from reader.extract.figures.lexicon import openings
from reader.extract.figures.meetings import is_now, says_summing_up, tells_of_guests, was_once
from reader.extract.figures.own_time import says
from reader.extract.figures.tellings import ends_a_time
from reader.extract.figures.timeline import BULLETS, NamedTimes

_HANDED_OVER = frozenset(("giấy khen", "bằng khen", "cờ thi đua", "kỷ niệm chương", "huân chương"))
_NEAR_REPORT = 4
_JUDGED = 60
"""Code points before a year in which it is said that awards are judged for it."""
_HEAD = 900
"""Code points in which an article says what it reports on."""
GOES_ON = 2
"""Sentences after one on the reported event that still speak of it."""
_TERM = 4
"""Years between the first and the last of a term of office."""
_BEGUN = 60
"""Code points before a year in which ``từ`` opens a time that lasts until today."""
_LOOKING_BACK = ("ngoái", "trước", "kia", "nữa")
"""How a year ends that is told beside this one: ``năm ngoái``."""
_LEVELS = frozenset(("các", "cấp", "sở"))
"""Many bodies do over the years what one does on a day: ``các cấp``, ``cơ sở``."""
_OF_THESE = ("riêng", "còn")
"""How a sentence begins that goes on with some of what the one before told of: ``Riêng ngành giáo dục có 86``."""
_WHOLE_SENTENCES = 60
"""How far the time of the title or lead reaches."""


@dataclass(slots=True)
class TimesAround(NamedTimes):
    """The times of an article and which of them dates what is told without a time of its own."""

    _numbers: list[int] | None = None
    _reports_contest: bool | None = None
    """Whether the head of the article speaks of a contest."""
    _of_meeting: bool | None = None
    _spoke_of_event: int = -9
    _summed_up: int = -9
    """The last sentence whose figures were dated by the report."""

    def _is_contest(self, draft: Draft) -> bool:
        """Prizes are given at the end of a contest; those of a school year are counted over it."""
        whole = self._frames[draft.sentence][1]
        if self._reports_contest is None:
            self._reports_contest = self._head_speaks_of("contest")
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
            if source != "stated" and year_of(self.structure.published) == year_of(date):
                known = YearSource.DATELINE
            return day_period(date, known)
        return self._dateline() or self._reckoned or self._titled_day()

    def _from_context(self, draft: Draft) -> Period | None:
        clause = draft.clause
        frame, (_, whole, event) = self._standing(draft), self._frames[draft.sentence]
        if clause.part is Part.CAPTION:
            frame = None
        told_of_one = frame is not None and frame.kind == "range" and self._is_until_now(frame)
        if told_of_one or (not is_reported(draft) and not is_of_all(draft) and not says(clause, "same")):
            frame, whole = self._near(draft, frame), self._near(draft, whole)
        if frame is not None and self._is_of_state(draft, frame):
            frame = None
        relative = self._relative(draft)
        if relative is not None:
            return relative
        if was_once(draft):
            return self._over_years_told(draft)
        if self._is_proposed_for(draft, frame or self._titled):
            return self._event_period(draft)
        if self._report is not None and self._is_of_years_before(draft):
            return weaker(self._report)
        if (says(clause, "same") or says(clause, "term")) and (ranges := self._ranges_before(draft)):
            return weaker(ranges[-1])
        if says(clause, "same") and self._report is not None:
            return weaker(self._report)
        if says(clause, "term"):
            return self._term_of_office()
        if says(clause, "some_years"):
            return weaker(whole) if whole is not None else None
        if says(clause, "yearly") and whole is not None:
            return weaker(whole)
        if self._is_in_report(draft) and (frame is None or frame.kind == "date" or not frame.adverbial):
            self._summed_up = draft.sentence
            return weaker(self._report) if self._report else None
        if (began := frame or whole) is not None and self._is_of_honouring(draft, began):
            return self._event_period(draft)
        if frame is not None and (longer := self._of_all_years(draft, frame, whole)) is not None:
            return weaker(longer)
        if frame is not None:
            return weaker(frame)
        return self._from_article(draft, whole, event)

    def _over_years_told(self, draft: Draft) -> Period | None:
        """``Qua 17 năm, giải … 80 tập thể từng nhận giải``: some time in the years just told of, if any are."""
        long = self._last_long
        return weaker(long) if long is not None and 0 <= draft.sentence - long.sentence <= GOES_ON else None

    def _from_article(self, draft: Draft, whole: Period | None, event: Period | None) -> Period | None:
        """By what the whole article tells of, where no time goes on: its title, its report, its event, its day."""
        if self._honoured is not None and (is_reported(draft) or is_of_all(draft)):
            return weaker(self._honoured)
        if whole is not None and draft.sentence - whole.sentence <= _WHOLE_SENTENCES:
            return weaker(whole)
        if self._titled is not None and self._titled.sentence < draft.sentence:
            return weaker(self._titled)
        if self._last_long is not None and (is_reported(draft) or is_of_all(draft)) and opens_summing_up(draft):
            return self._last_long
        if self._counted_over is not None and (is_reported(draft) or is_of_all(draft)):
            return weaker(self._counted_over)
        if event is not None:
            return weaker(event)
        last = self._event or self._before(draft.sentence)
        return self._event_period(draft) or (weaker(last) if last else None)

    def _is_proposed_for(self, draft: Draft, told: Period | None) -> bool:
        """``Xét đề nghị khen thưởng năm 2021`` in 2022: that is the year of the merits that are judged."""
        if told is None or draft.action is not Action.INTRODUCED or told.year_to >= (self._published or told.year_to):
            return False
        before = self.text[max(0, told.start - _JUDGED) : max(0, told.start)].lower()
        before = before[max(before.rfind("\n"), before.rfind(". ")) + 1 :]
        return any(map(before.__contains__, openings("judged for a year")))

    def _is_of_years_before(self, draft: Draft) -> bool:
        """``Trước đó, 69 tập thể đã được các chi bộ biểu dương``: over the years that the reported meeting sums up."""
        words = draft.clause.words
        opens = words[:2] == ["trước", "đó"] and draft.action is Action.COMMENDED
        return opens and self._report is not None and not _LEVELS.isdisjoint(words)

    def _is_of_state(self, draft: Draft, frame: Period) -> bool:
        """``Tính đến tháng 11-2008, 112 trường đã học``: how far it has come; what is told next is of all the years."""
        report, moment = self._report, self.moments.get(frame.sentence)
        if report is None or moment is None or moment.block == draft.clause.block:
            return False
        longer = report.year_from < frame.year_from == frame.year_to == report.year_to
        return longer and ends_a_time(self.text, frame)

    def _is_until_now(self, period: Period) -> bool:
        """``Hai năm nay, ấp không có ai vi phạm``: told of one place, beside what the article sums up."""
        return period.source is YearSource.INFERRED and "nay" in self.text[period.start : period.end]

    def _term_of_office(self) -> Period | None:
        """The ``5 năm qua`` of a congress: its term; that of ``5 năm thực hiện Chỉ thị 03`` is none."""
        long = self._last_long
        moment = self.moments.get(long.sentence) if long is not None else None
        if long is None or moment is None or (moment.long is not None and moment.long.document_year is not None):
            return None
        return long if long.year_to - long.year_from >= _TERM else None

    def _is_of_honouring(self, draft: Draft, frame: Period) -> bool:
        """``Bốn mươi hộ được tặng giấy khen`` in a report on praise, below a paragraph on how all began."""
        if not self._honours_now or frame.kind not in ("range", "school"):
            return False
        began, moment = self.text[max(0, frame.start - _BEGUN) : frame.start], self.moments.get(frame.sentence)
        elsewhere = moment is not None and moment.block != draft.clause.block and not moment.counted
        given = draft.action is Action.COMMENDED and draft.form is not None
        return given and elsewhere and not is_of_all(draft) and "từ" in began.lower()

    def _of_all_years(self, draft: Draft, frame: Period, whole: Period | None) -> Period | None:
        """``Qua phong trào, 7 tập thể được khen`` below a paragraph on one of the years that the article tells of."""
        moment = self.moments.get(frame.sentence)
        if moment is None or moment.block == draft.clause.block or not opens_summing_up(draft):
            return None
        told = [one for one in self._ranges_before(draft) if one.adverbial]
        longer = (one for one in (*reversed(told), whole) if one is not None and one.kind == "range")
        return next((one for one in longer if one.year_from <= frame.year_from == frame.year_to < one.year_to), None)

    def _is_in_report(self, draft: Draft) -> bool:
        """Whether a figure is one of those that the report sums up; praise right after one of them is, too."""
        if self._report is None:
            return False
        told_first = self._report_lasts and self._report.start < draft.start
        if told_first and not says_summing_up(draft) and not self._reports_meeting():
            return True
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
            return 0 <= away <= GOES_ON and not tells_of_guests(draft)
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
        """A length that was worked out (``sau 5 năm thực hiện``) dates praise in its own paragraph only.

        ``Ba năm qua`` goes on where the article reports on no meeting, at which praise would have been given.
        """
        if period is None or period.source is not YearSource.INFERRED:
            return period
        one_year = period.year_from == period.year_to or period.kind == "school"
        if one_year and not self.text[period.start : period.end].endswith(_LOOKING_BACK):
            return period
        moment = self.moments.get(period.sentence)
        if moment is None or moment.block == draft.clause.block:
            return period if moment is not None else None
        if draft.clause.words[0] in _OF_THESE:
            return period
        lasts = moment.long is not None and (moment.long.past or moment.long.document_year is not None)
        between = self.text[max(period.end, draft.start - _HEAD) : draft.start].lower() if lasts else ""
        lasts = lasts and not any(map(between.__contains__, openings("contest")))
        return period if lasts and not self._reports_meeting() else None

    def _reports_meeting(self) -> bool:
        """Whether the head of the article speaks of a meeting or of a day."""
        if self._of_meeting is None:
            self._of_meeting = self.structure.event_date is not None or self._head_speaks_of("meeting")
        return self._of_meeting

    def _head_speaks_of(self, group: str) -> bool:
        body = (block.end for block in self.structure.blocks if block.part is Part.BODY)
        head = self.text[: min(_HEAD, next(body, _HEAD))].lower()
        return any(map(head.__contains__, openings(group)))

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
        year = year_of(self._today)
        if year is None:
            return None
        if not is_now(draft):
            return None
        ranges = self._ranges_before(draft) if says(draft.clause, "term", draft) else []
        movement = draft.clause.words[:2] in (["phong", "trào"], ["cuộc", "vận"])
        if movement and self._report is not None and self._report.year_from < year == self._report.year_to:
            return weaker(self._report)  # ``Phong trào … đến nay ghi nhận``: over the years that are summed up
        if ranges and ranges[-1].year_from < year <= ranges[-1].year_to:
            return replace(weaker(ranges[-1]), year_to=year, date_to=str(year), start=-1, end=-1)
        return day_period(str(year), YearSource.DATELINE)
