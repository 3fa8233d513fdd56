# SPDX-License-Identifier: MIT
"""Owns lengths of time without their years: ``qua 5 năm thực hiện Chỉ thị 05``, ``sơ kết 3 năm``, ``từ khi``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, partial

from reader.extract.figures.lexicon import openings
from reader.extract.figures.tellings import AROUND_TIMES, GENERATION
from reader.extract.number_words import count_choice, counting, value_of
from reader.extract.tokens import Phrases, read_groups, words_in
from reader.extract.word_groups import LatePattern, choice, groups

_Y = r"(?:19|20)\d\d"
_DAY_OF_YEAR = re.compile(rf"\d\d?[./-]\d\d?[./-]({_Y})")
_any = partial(choice, AROUND_TIMES)
_GROUP = "nmtk"
"""What the numbers of the ways to tell a length of years are called in its pattern."""


def _count(group: str = _GROUP[0]) -> str:
    return rf"(?P<{group}>\d{{1,2}}|{count_choice()})"


_YEARS_LONG = LatePattern(
    lambda: (
        rf"(?:{_any('all through years')}|{_any('sums up years')})\s+(?:hơn\s+|gần\s+)?{_count()}\s+năm\b"
        rf"(?!\s+(?:học|tuổi|{_Y}))"
        rf"|(?<!\w)(?<!mười )(?<!mươi ){_count('m')}\s+năm\s+(?:{_any('years went by')})"
        rf"|(?:(?<=[,;:] )|(?:{_any('so long by now')}) ){_count('t')} năm nay(?!\w)"
        rf"|(?<=[,;:] ){_count('k')}\s+năm\s+(?:đã\s+|được\s+)?(?:{_any('done in those years')})\b"
    )
)
"""Of a text in small letters."""
_HEADING_LONG = LatePattern(lambda: rf"(?:hơn |gần )?{_count()}\s+năm(?: nay)?, ")
"""``5 năm, huyện khen thưởng 320 lượt``: at the head of a sentence."""
_DEED_FOLLOWS = LatePattern(
    lambda: (
        rf",? (?:(?:cũng|đều) )?(?:đã (?!(?:{_any('no deed of those years')})(?!\w))"
        rf"|(?:{_any('deed of those years')})(?!\w))"
    )
)
_COUNTED_BEFORE = re.compile(r"\d[^,;:.]*$")
"""``14 sáng kiến trong 8 năm``: the length belongs to what is counted before it."""
_NEAR = 80
"""Code points before a length in which it is looked for; keeps the work linear."""
_SEASONS = LatePattern(
    lambda: (
        rf"(?<!\w)(?:{_any('through seasons')})\s+(?:hơn\s+)?{_count()}\s+"
        rf"(?:mùa(?=,| (?:{_any('seasons of a contest')}))|(?P<times>{_any('times held')}))"
    )
)
_OF_LIFE = LatePattern(lambda: rf" (?:{_any('working life')})(?!\w)")


@dataclass(frozen=True, slots=True)
class YearsLong:
    """``Qua 5 năm …`` at ``[start, end)``: a length without its years."""

    start: int
    end: int
    years: int
    document_year: int | None
    """The year of the document that is said to be carried out, if it is a known one or printed with its date."""
    of_life: bool = False
    """``trong 11 năm công tác``: somebody's working life."""
    past: bool = False
    """``trong ba năm qua``: it ends today, wherever it stands."""
    of_event: bool = False
    """``hội nghị sơ kết 3 năm``: it names the meeting, not the time of the deeds."""
    last_ones: bool = False
    """``hai năm sau cùng``: the last years that were told of, this one among them."""

    def first(self, today: int, launched: set[int]) -> int:
        """The year in which it begins, where it ends in the year ``today``; of a thing carried out, its start.

        ``launched``: the years in which the text says that something was begun.
        """
        if self.last_ones:
            return today - self.years + 1
        begun = [year for year in launched if self.years and abs(today - year - self.years) <= 1]
        if begun:
            return max(begun)
        start = self.document_year
        return today - self.years if start is None or (self.years and abs(today - start - self.years) > 1) else start


def _counts_years(low: str, start: int, end: int) -> bool:
    """Whether a number stands before some ``năm``: asked first, for the pattern is slow."""
    at = low.find(" năm", start, end)
    while at >= 0:
        before = low[max(start, at - 12) : at].rstrip()
        if before.endswith(tuple(counting())) or before[-1:].isdigit():
            return True
        at = low.find(" năm", at + 1, end)
    return False


def find_years_long(text: str, start: int, end: int, low: str, timed: bool) -> YearsLong | None:
    """The first ``qua N năm`` of ``text[start:end]``; ``low`` is the text in lower case, ``timed``: it says ``năm``."""
    if (seasons := _seasons(low, start, end)) is not None:
        return seasons
    if not timed or not _counts_years(low, start, end):
        return _since(text, start, end, low)
    told = (long for long in _YEARS_LONG.finditer(low, start, end) if _opens_clause(low, start, long))
    found = next((long for long in told if not _is_celebrated(low, start, long)), None)
    found = found or _HEADING_LONG.match(low, start, end)
    if found is None:
        return _since(text, start, end, low)
    years = _years_of(found)
    if not years:
        return None
    said = groups(AROUND_TIMES)
    of_event = found[0].startswith(said["meetings on years"])
    of_life = _OF_LIFE.match(low, found.end()) is not None or found[0].endswith("liền")
    until_now = said["until now"]
    past = found[0].endswith(until_now) or low[found.end() : found.end() + 12].lstrip().startswith(until_now)
    last_ones = found[0].endswith(said["last of them"])
    year = _document_year(text, found.end(), end)
    return YearsLong(found.start(), found.end(), years, year, of_life, past, of_event, last_ones)


def _years_of(long: re.Match[str]) -> int:
    named = long.groupdict()
    return value_of(next((named[group] for group in _GROUP if named.get(group)), "0"))


def _is_celebrated(low: str, start: int, long: re.Match[str]) -> bool:
    """``nhân 50 năm thực hiện Di chúc``: how long ago it was that is celebrated."""
    before = low[max(start, long.start() - _NEAR) : long.start()].rstrip()
    return before.endswith(groups(AROUND_TIMES)["celebrated"]) and _years_of(long) >= GENERATION


def _seasons(low: str, start: int, end: int) -> YearsLong | None:
    """``Qua 13 mùa giải, 711 cán bộ trẻ được vinh danh``: one each year, this one among them."""
    if low.find("mùa", start, end) < 0 and low.find(" lần ", start, end) < 0:
        return None
    found = _SEASONS.search(low, start, end)
    if found is None or (found["times"] and not any(map(low.__contains__, openings("every year")))):
        return None
    years = value_of(found["n"])
    return YearsLong(found.start(), found.end(), years - 1, None) if years > 1 else None


def _since(text: str, start: int, end: int, low: str) -> YearsLong | None:
    """``Từ khi thực hiện Chỉ thị 05 đến nay``: from the year of the document."""
    at = low.find("từ khi ", start, end)
    if at < 0 or not low.startswith(openings("carrying out"), at + 7):
        return None
    year = _document_year(text, at, end)
    return YearsLong(at, at + 6, 0, year) if year is not None else None


def _opens_clause(low: str, start: int, long: re.Match[str]) -> bool:
    """Whether the words say when: they open a clause or ``qua`` follows; ``14 sáng kiến trong 8 năm`` does not."""
    before = low[max(start, long.start() - 12) : long.start()].rstrip()
    if not before or before[-1] in ",;:.(-–—“!?" or not long["n"] or before.endswith(("cũng", "rằng")):
        return True
    if long[0].startswith(groups(AROUND_TIMES)["opens with years"]):
        return True
    if low[long.end() : long.end() + 12].lstrip().startswith(("qua", "thực hiện", "triển khai")):
        return True
    near = max(start, long.start() - _NEAR)
    return _DEED_FOLLOWS.match(low, long.end()) is not None and _COUNTED_BEFORE.search(low, near, long.start()) is None


@cache
def _document_years() -> Phrases[int]:
    entries = (line.split("=") for group, line in read_groups("lists/figures/periods.txt") if group == "document_years")
    return Phrases((name, int(year)) for name, year in entries)


def _document_year(text: str, at: int, end: int) -> int | None:
    """The year of the document carried out, named in the words that follow."""
    reach = min(end, at + 260)
    if printed := _DAY_OF_YEAR.search(text, at, reach):
        return int(printed[1])
    words = words_in(text, at, reach)
    known = _document_years()
    return next((found[1] for place in known.starts(words) if (found := known.match(words, place))), None)
