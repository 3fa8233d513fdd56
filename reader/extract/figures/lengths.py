# SPDX-License-Identifier: MIT
"""Owns lengths of time without their years: ``qua 5 năm thực hiện Chỉ thị 05``, ``sơ kết 3 năm``, ``từ khi``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reader.extract.figures.lexicon import openings
from reader.extract.tokens import Phrases, read_groups, words_in

_Y = r"(?:19|20)\d\d"
_DAY_OF_YEAR = re.compile(rf"\d\d?[./-]\d\d?[./-]({_Y})")
_WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_NUMBERS = {word: value for value, word in enumerate(_WORDS, start=1)}
_COUNT = r"(?P<n>\d{1,2}|" + "|".join(_NUMBERS) + r")"
_SUMS = r"tính chung|tính gộp|tính tổng|tính ra|cộng|cộng dồn|cộng lại|gộp|gộp lại|gộp chung|chung cuộc"
_YEARS_LONG = re.compile(
    rf"(?:qua|sau|trong|cả|sơ kết|tổng kết|đánh giá|kết quả|thực tiễn|nhìn lại|suốt|{_SUMS})\s+(?:hơn\s+|gần\s+)?"
    rf"{_COUNT}\s+năm\b"
    rf"(?!\s+(?:học|tuổi|{_Y}))"
    rf"|(?<!\w)(?<!mười )(?<!mươi ){_COUNT.replace('?P<n>', '?P<m>')}\s+năm\s+"
    rf"(?:qua|vừa qua|ấy|đó|gần đây|trở lại đây|gần nhất|sau cùng|liền|thực hiện|triển khai|hưởng ứng|đưa|học tập"
    rf"|học và|sau khi (?:có|thực hiện|triển khai|phát động|ban hành)|sau ngày (?:bộ|ban|phát động|triển khai)"
    rf"|làm theo|đẩy mạnh|kiên trì|chung sức|chung tay|vận dụng|thi đua|đồng hành|xây dựng)"
    rf"|(?:(?<=[,;:] )|(?:gần|hơn|suốt|ngót|đã) ){_COUNT.replace('?P<n>', '?P<t>')} năm nay(?!\w)"
    rf"|(?<=[,;:] ){_COUNT.replace('?P<n>', '?P<k>')}\s+năm\s+(?:đã\s+|được\s+)?"
    rf"(?:khen|biểu dương|tuyên dương|tôn vinh|tặng|trao|xử lý|thi hành|kỷ luật|tổ chức|vận động|mở|bình chọn|có)\b"
)
"""Of a text in small letters."""
_HEADING_LONG = re.compile(rf"(?:hơn |gần )?{_COUNT}\s+năm(?: nay)?, ")
"""``5 năm, huyện khen thưởng 320 lượt``: at the head of a sentence."""
_DEED_FOLLOWS = re.compile(
    r",? (?:(?:cũng|đều) )?(?:đã (?!(?:từng|có|gắn bó|sống|làm|công tác)(?!\w))"
    r"|(?:khen|biểu dương|tuyên dương|tôn vinh|xét tặng|tặng|trao)(?!\w))"
)
"""Behind ``Cấp cơ sở trong 3 năm``: the deed of the one named before it."""
_COUNTED_BEFORE = re.compile(r"\d[^,;:.]*$")
"""``14 sáng kiến trong 8 năm``: the length belongs to what is counted before it."""
_NEAR = 80
"""Code points before a length in which it is looked for; keeps the work linear."""
_SEASONS = re.compile(
    rf"(?<!\w)(?:qua|sau|trải qua|trong|suốt)\s+(?:hơn\s+)?{_COUNT}\s+"
    r"(?:mùa(?=,| (?:giải|thi|tổ chức|trao|xét))|"
    r"(?P<times>lần (?:tổ chức|trao giải|trao thưởng|xét tặng|xét chọn|bình chọn)))"
)
_OF_LIFE = (" công tác", " gắn bó", " làm ", " trong nghề", " đứng lớp", " dạy", " giảng dạy", " cầm ", " theo nghề")
_UNTIL_NOW = ("qua", "gần đây", "trở lại đây", "gần nhất", "sau cùng")
_LAST_ONES = ("gần nhất", "sau cùng")
"""After a number of years: the last of those that were told of, this one among them."""
_MEETINGS = ("sơ kết", "tổng kết", "đánh giá")


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
        if before.endswith(_WORDS) or before[-1:].isdigit():
            return True
        at = low.find(" năm", at + 1, end)
    return False


def find_years_long(text: str, start: int, end: int, low: str, timed: bool) -> YearsLong | None:
    """The first ``qua N năm`` of ``text[start:end]``; ``low`` is the text in lower case, ``timed``: it says ``năm``."""
    if (seasons := _seasons(low, start, end)) is not None:
        return seasons
    if not timed or not _counts_years(low, start, end):
        return _since(text, start, end, low)
    found = next((long for long in _YEARS_LONG.finditer(low, start, end) if _opens_clause(low, start, long)), None)
    found = found or _HEADING_LONG.match(low, start, end)
    if found is None:
        return _since(text, start, end, low)
    named = found.groupdict()
    count = named["n"] or named.get("m") or named.get("k") or named.get("t")
    years = _NUMBERS.get(count or "") or int(count or 0)
    if not years:
        return None
    of_event = found[0].startswith(_MEETINGS)
    of_life = low.startswith(_OF_LIFE, found.end()) or found[0].endswith("liền")
    past = found[0].endswith(_UNTIL_NOW) or low[found.end() : found.end() + 12].lstrip().startswith(_UNTIL_NOW)
    year = _document_year(text, found.end(), end)
    return YearsLong(found.start(), found.end(), years, year, of_life, past, of_event, found[0].endswith(_LAST_ONES))


def _seasons(low: str, start: int, end: int) -> YearsLong | None:
    """``Qua 13 mùa giải, 711 cán bộ trẻ được vinh danh``: one each year, this one among them."""
    if low.find("mùa", start, end) < 0 and low.find(" lần ", start, end) < 0:
        return None
    found = _SEASONS.search(low, start, end)
    if found is None or (found["times"] and not any(map(low.__contains__, openings("every year")))):
        return None
    years = _NUMBERS.get(found["n"]) or int(found["n"])
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
    if long[0].startswith((*_MEETINGS, "kết quả", "nhìn lại", "qua", "sau", "cả", "tính", "cộng", "gộp", "chung")):
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
