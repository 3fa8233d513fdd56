# SPDX-License-Identifier: MIT
"""Owns what the words before a year say of it: that it is none of a deed, that of the deed, or one of a plan."""

from __future__ import annotations

import re
from functools import lru_cache, partial

from reader.extract.figures.draft import Period
from reader.extract.figures.lexicon import listed
from reader.extract.figures.tellings import AROUND_TIMES, MERITS, is_compared
from reader.extract.tokens import words_in
from reader.extract.word_groups import LatePattern, choice

_any = partial(choice, AROUND_TIMES)
_BREAKS = frozenset((",", ";", ".", ":"))
_HAS_COUNT = re.compile(r"(?:19|20)\d\d(?!\d)[^,;.:\d]*[ (]\d")
"""``trong khi năm 2011 tỷ lệ chỉ là 82%``: a number of that year follows."""
_CLAUSE = 80
_COUNT = 2
"""Digits of ``10 năm (2010 - 2020)``."""
_FROM_YEAR = re.compile(r"(?<!giai đoạn )(?<!nhiệm kỳ )(?<!thời gian )(?<!\w)từ (?:đầu )?(?:năm )?$", re.IGNORECASE)
"""``thống kê từ năm 2009 đến năm 2014``: years that begin with ``từ`` say when, whatever stands before."""
_FROM_WORDS = 28
_MERIT_WORDS = 140
"""Code points before such years in which merits are named, whose time they are."""
_OPENS = len("Trong khi của năm ")
"""Code points up to which ``Trong khi năm 2011 chỉ có 9`` opens its sentence: then a number of that year follows."""
_EDITION = re.compile(r"lần\s+thứ\s+\w{1,6}\s*[,–-]?\s*năm\s*$", re.IGNORECASE)
"""``lần thứ XVIII, năm 2021``: the year belongs to the contest or congress."""
_CLASS = re.compile(r"(?:^|[\n.,;] ?)(?:trong )?khóa (?:học )?$", re.IGNORECASE)
_TOOK_PLACE = LatePattern(lambda: rf"(?:{_any('took place in')})\s+$")
_HELD = 24
"""Code points before a year in which it is said that something took place then."""
_HEADS_BRACKET = re.compile(r"\s*\(\s*\d")
"""``gấp đôi năm 2017 (12 tập thể)``: the number of the year compared with."""
_HEADS_ITEM = re.compile(r":| (?:là|có|đạt) \d")
_PLAN = LatePattern(
    lambda: rf"(?:{_any('plans')})[^;:.\d]{{0,50}}$|(?:{_any('looks forward')})[^;:.,\d]{{0,24}}$", re.IGNORECASE
)
_PLANNED = LatePattern(
    lambda: (
        rf"(?:{_any('planned for a year')})\s+(?:cho\s+|của\s+|trong\s+|đến\s+)?"
        r"(?:6\s+tháng\s+cuối\s+)?(?:năm\s+(?:học\s+)?)?$"
    ),
    re.IGNORECASE,
)
_PLEDGED = re.compile(
    r"(?:phát động|giao ước|triển khai)\s+(?:phong trào\s+)?(?:thi đua\s+)?(?:công tác\s+)?(?:năm\s+)?$", re.IGNORECASE
)
_SUMMED = re.compile(r"tổng kết|sơ kết", re.IGNORECASE)
"""``tổng kết năm 2017 và ký giao ước thi đua năm 2018``."""
_ENTERED = LatePattern(lambda: rf"\W*(?:{_any('entering a year')})\s+năm\s+(?:học\s+)?", re.IGNORECASE)
"""``Bước vào năm 2018, 45 cơ quan đăng ký``: of the year of the publication, it says when."""


@lru_cache(maxsize=4)
def _left(text: str, start: int, at: int) -> list[str]:
    """The words before a position, its own head nouns (``năm``, ``giai đoạn``) left out."""
    words = words_in(text, max(start, at - 48), at)
    heads = listed("periods", "head")
    for _ in range(4):
        found = heads.ends_at(words, len(words), 2) if words else None
        if found is None:
            if words and words[-1].isdigit() and len(words[-1]) <= _COUNT:
                words = words[:-1]
                continue
            break
        words = words[: -found[0]]
    return words


def is_weak(text: str, start: int, at: int, was_weak_at: int) -> bool:
    """Whether the words before a year at ``at`` say that it is none of a deed: ``thành lập``, ``so với``."""
    if was_weak_at >= 0 and text[was_weak_at:at].strip() in ("-", "–", "—"):
        return True
    raw = words_in(text, max(start, at - 40), at)
    opens = at - start < _OPENS
    while_then = "trong" in raw[-5:] and ["trong", "khi"] in (raw[-5:-3], raw[-4:-2], raw[-3:-1], raw[-2:])
    if while_then and not opens and not _HAS_COUNT.search(text, at, at + _CLAUSE):
        return True
    if ["so", "với"] in (raw[-6:-4], raw[-5:-3], raw[-4:-2]) and _BREAKS.isdisjoint(raw[-5:]):
        return True
    weak = listed("periods", "weak")
    raw = raw[:-2] if raw[-2:] == ["niên", "khóa"] else raw
    if raw and weak.ends_at(raw, len(raw), 2):
        return True
    words = _left(text, start, at)
    return bool(words) and weak.ends_at(words, len(words), 2) is not None


def is_of_class(text: str, start: int, at: int) -> bool:
    """Whether the years at ``at`` are those of a class: ``Khóa 2014-2018, 24 sinh viên được khen``."""
    return _CLASS.search(text[max(start, at - _HELD) : at]) is not None


def is_adverbial(text: str, start: int, period: Period) -> bool:
    """Whether the words around a time say that it is when something was done, and no attribute of a noun."""
    if _EDITION.search(text, max(start, period.start - 28), period.start):
        return False
    if period.kind in ("part", "year") and _TOOK_PLACE.search(text, max(start, period.start - _HELD), period.start):
        return True
    words = _left(text, start, period.start)
    heads_item = _HEADS_ITEM.match(text, period.end) and "(" in text[max(start, period.start - 6) : period.start]
    told_of = _HEADS_BRACKET.match(text, period.end) and is_compared(text, period)
    if not words or heads_item or told_of or text[period.end - 3 : period.end] == "nay":
        return True
    if period.kind == "range" and _FROM_YEAR.search(text, max(start, period.start - _FROM_WORDS), period.start):
        return MERITS.search(text, max(start, period.start - _MERIT_WORDS), period.start) is None
    if listed("periods", "attributive").ends_at(words, len(words), 2) and words[-1] != "trong":
        return False
    return listed("periods", "adverb").ends_at(words, len(words), 2) is not None


def is_planned(text: str, start: int, period: Period, latest: int | None) -> bool:
    """``triển khai nhiệm vụ năm 2024``: the year of a plan, not earlier than that of the publication."""
    if latest is not None and period.year_to < latest:
        return False
    before = text[max(start, period.start - 80) : period.start]
    if period.year_to == latest and _PLEDGED.search(before) and _SUMMED.search(text, start, period.start):
        return True
    if latest in (period.year_from, period.year_to) and _ENTERED.fullmatch(text, start, period.start):
        return False
    return _PLANNED.search(before) is not None and _PLAN.search(before) is not None
