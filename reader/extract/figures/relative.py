# SPDX-License-Identifier: MIT
"""Owns the times that are named without their year: ``năm qua``, ``9 tháng đầu năm``, ``quý III``, ``tháng 5``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from reader.core.figure import YearSource
from reader.core.values import replace
from reader.extract.figures.draft import Period
from reader.extract.figures.lunar_years import lunar_year
from reader.extract.figures.months import COUNT_BEFORE, END_LATE, YEAR_WORDS, count_of, read_months, read_quarter, some
from reader.extract.figures.periods import heads_same_time
from reader.extract.figures.today import SCHOOL_BEGINS, Today
from reader.extract.number_words import order_choice, ordering
from reader.extract.tokens import is_cut_otherwise
from reader.extract.triggers import time_words
from reader.extract.word_groups import LatePattern, choice, groups
from reader.extract.words import Words

_any = partial(choice, YEAR_WORDS)
_KEY = re.compile(r"(?:năm(?<!\wnăm)|tháng(?<!\wtháng)|quý(?<!\wquý)|quí(?<!\wquí))(?!\w)")
"""Looks back only after the word: a pattern that begins with letters is searched for far faster."""
_SINGLE_KINDS = ("year", "school")
"""Times that a month named after them in the same sentence belongs to."""
_KEYS = frozenset(("năm", "tháng", "quý", "quí"))
_MAY_BE_KEY = re.compile(r"năm|tháng|qu[ýí]")
_THIS = re.compile(r" (?:nay|này)(?!\w)")
_YEARS_ON = LatePattern(lambda: rf" (?P<word>{_any('years on')})(?!\w)(?! (?:{_any('not years on')}))")
_ONE_BEFORE = re.compile(r"(?<!\w)(?:một|1|01)$")
_THAN_THAT = (" đó", " khi", " ngày", " lúc")
"""After ``ba năm trước``: not before today."""
_THAT = re.compile(r" (?:ấy|đó)(?!\w)")
_AGO = re.compile(r" (?:ngoái|trước(?P<twice> nữa)?|(?P<before>kia))(?!\w)")
_UNTIL_TODAY = LatePattern(lambda: rf" (?:{_any('up to')}) (?:{_any('today')})(?!\w)")
_PAST = re.compile(r" (?:vừa )?(?P<word>qua|rồi)(?!\w)")
_COUNTED = LatePattern(lambda: rf"(?:(?<!\w)(?:{some()}|mấy|vài|trăm|chục|mươi|nửa)|\d)(?: (?:gần|hơn))?$")
_TURN_BEFORE = LatePattern(lambda: rf"(?:{_any('turns by number')}) (?:{some()}|nhất)$")
"""``Đợt hai năm nay``: the number says which one, it counts no years."""
_SCHOOL = LatePattern(lambda: rf" học (?P<word>{_any('which school year')})(?!\w)")
_SCHOOL_OPENINGS = ("đầu", "từ đầu")
_WITHIN_SCHOOL = LatePattern(lambda: rf"(?<!\w)(?P<word>{_any('within a school year')})$")
_SCHOOL_ALONE = LatePattern(lambda: rf" học(?: đến nay| tới nay)?\s*(?:[,;:.)]|(?:{_any('behind a school year')})\b)")
_TURN_OF_YEARS = LatePattern(
    lambda: (
        rf" (?P<turn>đầu tiên|đầu|cuối|thứ (?P<nth>{order_choice(_LAST_TURN)}))"
        rf"(?: \(| ?,| (?:{_any('behind a turn of years')})(?!\w))"
    )
)
_TURNS_OF_YEARS = LatePattern(
    lambda: (
        rf"năm (?:đầu(?: tiên)?|thứ (?P<first>{order_choice(_LAST_TURN)})) (?:đến|tới) (?:hết |cuối |tận )?"
        rf"năm (?:cuối|thứ (?P<last>{order_choice(_LAST_TURN)}))(?!\w)"
    )
)
_LAST_TURN = 5
"""Years of a term."""
_SINGLE = re.compile(r"(?<!\w)(?:một|1|01) ?$")
_ABOUT_ONE = re.compile(r"(?<!\w)(?:gần|hơn|ngót|tròn) (?:một|1|01) ?$")
"""``Gần một năm qua``: a length, no year of the calendar."""
_INSIDE = LatePattern(lambda: rf"(?<!\w)(?P<word>{_any('within a year')})(?: của)? ?$")
_WHOLE_YEAR = LatePattern(lambda: rf" ?(?:[,.;:)–-]|$| (?:{_any('behind a whole year')})\b)")
_NOT_OF_YEAR = LatePattern(lambda: rf" (?:\d|{_any('no year spoken of')})")
_LATE = 3
"""Up to this month ``trong năm`` is the year before."""
_PAST_LATE = {"qua": 6, "rồi": 10}
"""Up to this month ``năm qua`` or ``năm rồi`` is the year before."""
_TURN = (11, 12, 1, 2)
"""Months in which ``một năm qua`` is the calendar year."""
_SCHOOL_ENDS = 6


def _words(group: str) -> tuple[str, ...]:
    return groups("figures/words")[group]


def relatives_in(low: str, words: Words) -> list[int]:
    """Where such a time may stand in a lower-case text, in order: asked before its sentence is looked at."""
    if is_cut_otherwise(words.text):
        return [found.start() for found in _MAY_BE_KEY.finditer(low)]
    return [words.starts[index] for index in time_words(words) if words.keys[index] in _KEYS]


def find_relatives(low: str, start: int, end: int, today: Today, stated: Sequence[Period] = ()) -> list[Period]:
    """The times without a year in a lower-case sentence, in order; none where nothing tells their year.

    ``stated``: the times of the same sentence that name their years.
    """
    if today.year is None and today.spoken_of is None:
        return []
    return list(_periods(low, start, end, today, stated))


def _periods(low: str, start: int, end: int, today: Today, stated: Sequence[Period]) -> Iterator[Period]:
    last, named = start, [one for one in stated if one.adverbial and one.kind in _SINGLE_KINDS]
    for key in _KEY.finditer(low, start, end):
        if key.start() < last:
            continue
        while named and named[0].end <= key.start():
            today = replace(today, spoken_of=named[0], last_named=named.pop(0))
        if key[0] == "năm":
            period = _year(low, start, key.start(), end, today)
        elif key[0] == "tháng":
            period = read_months(low, start, key.start(), end, today)
        else:
            period = read_quarter(low, key.start(), end, today)
        if period is not None:
            yield period
            last = period.end
            if period.kind in _SINGLE_KINDS:
                today = replace(today, spoken_of=period)


def _year(low: str, start: int, at: int, end: int, today: Today) -> Period | None:
    before, after = low[max(start, at - 16) : at].rstrip(), at + 3
    if today.year is not None and (lunar := lunar_year(low, after, end, today.year)) is not None:
        other = before.endswith(("sinh", *_words("no one year"), *_words("compared")))
        return None if other else _single(at, lunar[1], lunar[0], "year")
    if on := _years_on(low, start, at, end, today):
        return on
    if ago := _years_ago(low, start, at, end, today):
        return ago
    single = _SINGLE.search(before)
    if before.endswith(_words("to come")) and not _NOT_OF_YEAR.match(low, after, end):
        return _of_year(at, after, (today.year, YearSource.DATELINE) if today.year else None)
    counted = _COUNTED.search(before) is not None and _TURN_BEFORE.search(before) is None
    if before.endswith(_words("no one year")) or (counted and not single):
        return None
    if found := _SCHOOL.match(low, after, end):
        return _school_year(at, before, found, today)
    if turns := _turns_of(low, at, before, end, today):
        return turns
    if turn := _turn_of(low, before, after, end, today):
        return _single(at, after, turn, "ago")
    if _SCHOOL_ALONE.match(low, after, end) and (within := _WITHIN_SCHOOL.search(before)):
        return _school_year_within(at, within["word"], today)
    if single and _ABOUT_ONE.search(before):
        return None
    if found := _PAST.match(low, after, end):
        return _year_gone_by(at, found, today, one=single is not None)
    if single:
        return None
    if before.endswith("từ đầu") and _UNTIL_TODAY.match(low, after, end) and today.year is not None:
        return _of_year(at, after, (today.year, YearSource.DATELINE))
    if found := _THIS.match(low, after, end):
        if found[0] == " này" and today.last_named is not None:
            return _named_before(at, found.end(), today)
        return _of_year(at, found.end(), (today.year, YearSource.DATELINE) if today.year else None)
    if found := _THAT.match(low, after, end):
        return _named_before(at, found.end(), today)
    if found := _AGO.match(low, after, end):
        compared = before.endswith(_words("compared")) and not heads_same_time(low, start, at, found.end())
        return None if compared else _year_ago(low, at, found, end, before, today)
    return _year_inside(low, at, end, before, today)


def _single(start: int, end: int, year: int, kind: str) -> Period:
    return Period(start, end, year, year, str(year), str(year), kind, YearSource.INFERRED)


def _named_before(start: int, end: int, today: Today) -> Period | None:
    """``Năm ấy``, ``Năm này``: the last year that was named."""
    named = today.last_named
    return replace(named, start=start, end=end, source=YearSource.CONTEXT, adverbial=True) if named else None


def _year_gone_by(at: int, found: re.Match[str], today: Today, *, one: bool) -> Period | None:
    """``Năm qua``; ``Một năm qua`` is a year of the calendar only at the turn of two, or where one is spoken of."""
    if _is_long_ago(today):
        today = replace(today, spoken_of=None)
    whole = not one or today.spoken_of is not None or today.month in _TURN
    return _this_year(at, found.end(), today, _PAST_LATE[found["word"]]) if whole else None


def _year_ago(low: str, at: int, found: re.Match[str], end: int, before: str, today: Today) -> Period | None:
    """``Năm ngoái``, ``năm trước nữa``, ``Từ năm ngoái đến nay``."""
    if today.year is None:
        return None
    first = today.year - (2 if found["twice"] or found["before"] else 1)
    if before.endswith(("từ", "từ đầu", "từ cuối")) and _UNTIL_TODAY.match(low, found.end(), end):
        return Period(at, found.end(), first, today.year, str(first), str(today.year), "range", YearSource.INFERRED)
    return _of_year(at, found.end(), (first, YearSource.INFERRED))


def _year_inside(low: str, at: int, end: int, before: str, today: Today) -> Period | None:
    """``Trong năm``, ``Cuối năm``: that which is spoken of, else that of the page, or the one before early in it."""
    inside, after = _INSIDE.search(before), at + 3
    if inside is None or _NOT_OF_YEAR.match(low, after, end):
        return None
    word = inside["word"]
    if word in ("trong", "cả", "toàn") and not _WHOLE_YEAR.match(low, after, end):
        return None
    early = word in groups(YEAR_WORDS)["early in a year"]
    late = 0 if early else END_LATE if word in ("cuối", "nửa cuối") else _LATE
    return _this_year(at, after, today, late)


def _is_long_ago(today: Today) -> bool:
    """Whether an earlier year is spoken of than that which ``năm qua`` can mean."""
    spoken = today.spoken_of
    return spoken is not None and today.year is not None and spoken.year_to < today.year - 1


def _years_before(turn: str | None) -> int:
    """The years of a term before its ``năm thứ ba``; none before ``năm đầu``."""
    return ordering()[turn] - 1 if turn else 0


def _turn_of(low: str, before: str, after: int, end: int, today: Today) -> int:
    """``Trong năm đầu``, ``Sang năm thứ hai``: which of the years that are spoken of, 0 where none."""
    span, found = today.last_range, _TURN_OF_YEARS.match(low, after, end)
    opens = not before or before[-1] in ",;:" or before.endswith(groups(YEAR_WORDS)["before a turn of years"])
    if span is None or found is None or not opens:
        return 0
    if today.year is not None and not today.year - 1 <= span.year_to <= today.year:
        return 0
    year = span.year_to if found["turn"] == "cuối" else span.year_from + _years_before(found["nth"])
    return year if span.year_from < span.year_to and year <= span.year_to else 0


def _turns_of(low: str, at: int, before: str, end: int, today: Today) -> Period | None:
    """``Từ năm đầu tới hết năm thứ ba``: some of the years that are spoken of."""
    span = today.last_range
    found = _TURNS_OF_YEARS.match(low, at, end) if span is not None and before.endswith("từ") else None
    if span is None or found is None:
        return None
    first = span.year_from + _years_before(found["first"])
    last = span.year_from + _years_before(found["last"]) if found["last"] else span.year_to
    if not first < last <= span.year_to:
        return None
    return Period(at, found.end(), first, last, str(first), str(last), "range", YearSource.INFERRED)


def _this_year(start: int, end: int, today: Today, late: int) -> Period | None:
    """The year or school year that is spoken of, else that of the publication."""
    spoken = today.spoken_of
    if spoken is not None and spoken.kind == "school":
        return replace(spoken, start=start, end=end, source=YearSource.CONTEXT, adverbial=True)
    return _of_year(start, end, today.base(late))


def _years_on(low: str, start: int, at: int, end: int, today: Today) -> Period | None:
    """``một năm sau``, ``năm kế tiếp``, ``trước đó hai năm``: counted from the year that was named last."""
    named, before = today.last_named, low[max(start, at - 24) : at].rstrip()
    if named is None or today.year is None:
        return None
    counted = COUNT_BEFORE.search(before)
    years = count_of(counted) if counted else 1
    earlier = before[: counted.start()].rstrip() if counted else _ONE_BEFORE.sub("", before).rstrip()
    after = _YEARS_ON.match(low, at + 3, end)
    if after is not None and not earlier.endswith((*_words("no one year"), *_words("compared"))):
        year = named.year_to + (-years if after["word"] == "trước đó" else years)
    elif earlier.endswith(("trước đó", "sau đó")) and (counted or _ONE_BEFORE.search(before)):
        year = named.year_to + (-years if earlier.endswith("trước đó") else years)
    else:
        return None
    last = after.end() if after else at + 3
    if not 0 < year <= today.year:
        return None
    return Period(at, last, year, year, str(year), str(year), "year", YearSource.CONTEXT)


def _years_ago(low: str, start: int, at: int, end: int, today: Today) -> Period | None:
    """``ba năm trước``, ``cách đây 3 năm``: a time of its own sentence alone."""
    before = low[max(start, at - 24) : at]
    counted = COUNT_BEFORE.search(before) or _ONE_BEFORE.search(before.rstrip())
    if counted is None or today.year is None:
        return None
    earlier = before[: counted.start()].rstrip()
    tens = 10 if earlier.endswith("mười") else 0
    earlier = earlier.removesuffix("mười").rstrip()
    if earlier.endswith(groups(YEAR_WORDS)["no count of years"]):
        return None
    ago = _AGO.match(low, at + 3, end)
    ago = None if ago is not None and low.startswith(_THAN_THAT, ago.end()) else ago
    back = earlier.endswith("cách đây") or (ago and not earlier.endswith(_words("compared")))
    if not back:
        return None
    year = today.year - tens - (count_of(counted) if "n" in counted.groupdict() else 1)
    return Period(at, at + 3, year, year, str(year), str(year), "ago", YearSource.INFERRED)


def _school_year(start: int, before: str, found: re.Match[str], today: Today) -> Period | None:
    """``năm học mới``: the one that is about to begin, or has begun."""
    spoken = today.spoken_of
    if found["word"] in ("qua", "vừa qua", "vừa rồi"):
        if spoken is not None and spoken.kind == "school" and not _is_on(spoken, today):
            return replace(spoken, start=start, end=found.end(), source=YearSource.CONTEXT, adverbial=True)
        if today.year is None:
            return None
        last = today.year - (today.month < _SCHOOL_ENDS - 1)
        return Period(start, found.end(), last - 1, last, str(last - 1), str(last), "school", YearSource.INFERRED)
    if found["word"] in ("trước", "ngoái"):
        compared = before.endswith(_words("compared"))
        return None if compared else _school_year_before(start, found, today)
    begun = today.year is not None and today.month > SCHOOL_BEGINS
    if (
        found["word"] == "này"
        and today.year is not None
        and today.month <= _SCHOOL_ENDS
        and _is_near(spoken, today.year)
    ):
        first = today.year - 1
        return Period(start, found.end(), first, first + 1, str(first), str(first + 1), "school", YearSource.INFERRED)
    of_before = spoken is not None and spoken.kind == "school" and spoken.year_to != today.year
    if found["word"] == "này" and (of_before or not begun):
        return None
    if spoken is not None and spoken.kind == "school":
        first = spoken.year_to
    elif today.year is not None:
        first = today.year - (today.month < _SCHOOL_ENDS)
    else:
        return None
    last = first + 1
    return Period(start, found.end(), first, last, str(first), str(last), "school", YearSource.INFERRED)


def _is_on(spoken: Period, today: Today) -> bool:
    """Whether the school year that is spoken of has only begun: then ``năm học qua`` is the one before."""
    return today.year == spoken.year_from and today.month >= SCHOOL_BEGINS


def _is_near(spoken: Period | None, year: int) -> bool:
    """Whether the school year that is spoken of is the one that is on, or the one before; or none is."""
    return spoken is None or (spoken.kind == "school" and spoken.year_to >= year - 1)


def _school_year_within(at: int, word: str, today: Today) -> Period | None:
    """``Kết thúc năm học, 24 em được khen``: the one that is spoken of, else the one that is on or has just ended."""
    spoken = today.spoken_of
    if spoken is not None and spoken.kind == "school":
        return replace(spoken, start=at, end=at + 7, source=YearSource.CONTEXT, adverbial=True)
    if today.year is None or (word in _SCHOOL_OPENINGS and _SCHOOL_ENDS < today.month <= SCHOOL_BEGINS + 1):
        return None
    last = today.year + (today.month > SCHOOL_BEGINS + (word not in _SCHOOL_OPENINGS))
    return Period(at, at + 7, last - 1, last, str(last - 1), str(last), "school", YearSource.INFERRED)


def _school_year_before(start: int, found: re.Match[str], today: Today) -> Period | None:
    """``năm học trước``: before the one that is spoken of."""
    spoken = today.spoken_of
    if spoken is None or spoken.kind != "school":
        spoken = today.last_school
    if spoken is None:
        return None
    first, last = spoken.year_from - 1, spoken.year_to - 1
    return Period(start, found.end(), first, last, str(first), str(last), "school", YearSource.INFERRED)


def _of_year(start: int, end: int, base: tuple[int, YearSource] | None) -> Period | None:
    if base is None:
        return None
    year, source = base
    return Period(start, end, year, year, str(year), str(year), "year", source)
