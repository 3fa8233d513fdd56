# SPDX-License-Identifier: MIT
"""Owns the line in which a page prints when its article was published, told apart from clocks and event dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial

from reader.extract.dates import read_days
from reader.extract.lines import Line, low_of
from reader.extract.mastheads import find_masthead, is_mark
from reader.extract.month_names import in_figures
from reader.extract.navigation import is_page_name, is_page_piece, looks_like_date, pieces_of, sections
from reader.extract.word_groups import LatePattern, choice, groups

_LIST = "page_words"
_any = partial(choice, "dateline_words")
_TIME = LatePattern(
    lambda: (
        r"\d{1,2}\s?(?:[:hg]\s?\d{1,2}(?:\s?[:'’p]\s?\d{2})?|giờ(?:\s?\d{1,2}(?:\s?phút)?)?|h)\b['’]?\s?(?:phút\b)?"
        rf"(?:\s?(?:{_any('times of day')})\b)?|\(?\[?gmt\s?[+-]?\s?\d+(?::\d\d)?\]?\)?|\bict\b|\+07(?::?00)?"
        rf"|(?:{_any('counters')})\s*:?\s*[\d.,]+(?:\s*lượt)?|[\d.,]+\s*lượt\s*xem"
    ),
    re.IGNORECASE,
)
_WEEKDAY = LatePattern(
    lambda: (
        rf"\b(?:thứ|th?\.?)\s*(?:{_any('weekdays')}|[2-7])\b|\bchủ\s*nhật\b|\bcn\b|\bt[2-7]\b"
        r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tue|wed|thu|fri|sat|sun),"
    ),
    re.IGNORECASE,
)
_POSTER = LatePattern(
    lambda: (
        rf"\b(?:{choice(_LIST, 'posters')})\s*:[^|]*"
        r"|(?:\b(?:bởi|by)\s*:?\s*)?\b(?:admin\w*|webmaster|quản trị(?: viên)?)\b"
        r"|\b(?:bởi|by)\s+[\w.]+$"
        r"|^\s*[\w.]{2,24}\s+gửi\s+(?:vào|lúc)\b"
        r"|\b(?:đăng bởi|posted by|by)(?:\s*:)?\s+[^|,;:\d]{2,40}?(?=\s*(?:[,|;\d]|-\s|$))"
    ),
    re.IGNORECASE,
)
_ISSUE = re.compile(
    r"\b(?:số(?: báo)?\s*:?\s*)?\d{1,5}(?=\s*(?:[-–|/]|$))|\bsố(?: báo)?\s*:?\s*\d{1,5}\b", re.IGNORECASE
)
_LABEL = LatePattern(
    lambda: (
        r"\b(?:cập nhật(?: lần cuối)?|đăng(?: tải| tin\b| bài\b)?(?!\s+(?:nhập|ký|xuất|kí))"
        rf"|(?:lần |được |tin )(?=cập nhật|đăng|viết)|tác giả(?: bài viết)?\s*:|{_any('labels')})\b"
    ),
    re.IGNORECASE,
)
_CLOCK = LatePattern(
    lambda: (
        rf"{choice(_LIST, 'clocks')}|\blưu\s+(?:lúc|ngày|trang|bản)|\bngày lưu"
        r"|\bin lúc|\bin ngày|\bngày in\b|\bxem (?:lúc|ngày)"
        r"|\b(?:saved|retrieved|accessed|downloaded|printed|archived)\b"
    ),
    re.IGNORECASE,
)
_GLUED = re.compile(
    r"(?<=[/.-](?:19|20)\d\d)-?(?=\d{1,2}[:h]\d)|(?<=[^\W\d],)(?=\d)|(?<=\d{4}-\d\d-\d\d)T(?=\d)|(?<=\s-)(?=\d)"
)
_YEAR_FIRST = re.compile(r"(?<![\d/.-])((?:19|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})(?![\d/.-])")
_SHORT_YEAR = re.compile(r"(?<![\d/.-])(\d{1,2}/\d{1,2})/([0-2]\d)(?![\d/.-])")
_AUTHOR = re.compile(r"tác giả(?: bài viết)?\s*:\s*[^:]{2,40}$", re.IGNORECASE)
_SECONDS = re.compile(r"\d:\d\d:\d\d")
_DIGITS = re.compile(r"\d")
_YEARED = re.compile(r"\d(?:\d{3}|/\d\d)")
"""A year in full or in short: asked first, for a line without one prints no date."""
_TIMED = re.compile(r"\d\s?[:h]\s?\d\d|cập nhật|đăng", re.IGNORECASE)
_MINUTES = re.compile(r"\d\s?:\s?\d\d")
_LABEL_WORDS = 5
"""Words of a section that no list knows, or of a name."""
_LABELLED = 90
"""Code points of a date among its labels."""
_BRACKETED = re.compile(r"[(\[]\s*(?P<inside>[^()\[\]]{6,40}?)\s*[)\]]\s*[-–:.]?\s+(?=\S)")
_CLOSING = re.compile(r"[(\[]\s*(?P<inside>[^()\[\]]{6,50}?)\s*[)\]]\s*$")
_PLACED = re.compile(r",\s*(?:ngày\s*)?$", re.IGNORECASE)
_AGENCY = re.compile(r"\((?:[A-ZĐ][\w+]*)(?:/[\w+]+)*\)")
_PARTS = re.compile(r"[|·•]|\s[-–—/]\s|\s{3,}")
_PAPERS = LatePattern(lambda: rf"(?:{_any('papers')})\s", re.IGNORECASE)
_PAPER = 6
"""Words of a paper that no list knows."""
_FIRST_YEAR = "1990"
"""Before it no site printed the dates of its articles."""
_REST = " \t\u00a0,.;:|/-–—_()[]•·&*>»"


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a line of the page says of the publication."""

    published: str
    """ISO 8601."""
    clock: bool
    """The page's own clock or the stamp of a copy: no publication."""
    labelled: bool
    author: str | None = None
    """A name that stands in the same line."""


def read_dateline(line: Line) -> Dateline | None:
    """The publication date if the line is nothing else, apart from a short name, a time and a counter."""
    return _read(line.text) if len(line.text) <= 140 else None


def author_beside_date(text: str) -> str | None:
    """The name that stands in a line of a date, as written there."""
    dated = _read(text) if len(text) <= 140 else None
    return dated.author if dated and not dated.clock else None


def prints_date(text: str) -> bool:
    """Whether a line is nothing but the date of a publication, perhaps with a time, a name and a counter."""
    return len(text) <= 140 and _read(text) is not None


def read_header_date(line: Line) -> Dateline | None:
    """The date among the pieces of a page's header: ``Thứ Sáu, 24/3/2023 | Đăng nhập | RSS``."""
    if not any(char.isdigit() for char in line.text) or len(line.text) > 200:
        return None
    if _CLOCK.search(line.text):
        return None
    found = (_read(piece) for piece in pieces_of(line.text))
    return next((date for date in found if date and not date.author and not date.clock), None)


def is_own_dateline(line: Line) -> bool:
    """Whether beside the date stand only counters and times: no menu or header of the page."""
    dated = read_dateline(line)
    if dated is None or dated.clock:
        return False
    others = (piece for piece in pieces_of(line.text) if not looks_like_date(piece))
    return all(_is_beside_date(piece) for piece in others)


def _is_beside_date(piece: str) -> bool:
    """A time, a counter, or the author with his label."""
    if _POSTER.fullmatch(piece) or _AUTHOR.match(piece):
        return True
    return _DIGITS.search(piece) is not None and not _TIME.sub("", piece).strip(_REST + "0123456789")


def is_issue_line(line: Line) -> bool:
    """Whether nothing but the paper's name and a day without a time stand there, as at the head of an issue."""
    others = [piece for piece in pieces_of(line.text) if not looks_like_date(piece)]
    return len(line.text) < 100 and not _TIME.search(line.text) and all(is_page_name(piece) for piece in others)


def is_section_line(line: Line) -> bool:
    """Whether nothing but sections and a time to the minute stand beside the day, right above a title."""
    others = [piece for piece in pieces_of(line.text) if not looks_like_date(piece)]
    known = all(low_of(piece) in sections() for piece in others)
    return bool(others) and known and _TIME.search(line.text) is not None and not _SECONDS.search(line.text)


def tells_time(text: str) -> bool:
    """Whether a line says an hour or a day of the week, as events in running text do not on a line of their own."""
    return _TIME.search(text) is not None or _WEEKDAY.search(text) is not None


def tells_minute(text: str) -> bool:
    """Whether a line says a time to the minute; clocks of pages run by the second."""
    return _MINUTES.search(text) is not None and not _SECONDS.search(text)


def read_opening_date(text: str) -> tuple[str, int] | None:
    """The date in brackets with which a paragraph opens, ``(22/11/2010) Ban Thi đua …``, and where it ends."""
    found = _BRACKETED.match(text)
    date = _read(found["inside"]) if found else None
    return (date.published, found.end()) if found and date and not date.author and not date.clock else None


def read_closing_date(title: str) -> str | None:
    """The date and time in brackets at the end of a title: ``… (12/03/2020 08:15)``, ``… (Cập nhật 12/03/2020)``."""
    found = _CLOSING.search(title)
    date = _read(found["inside"]) if found and _TIMED.search(found["inside"]) else None
    return date.published if date and not date.author and not date.clock else None


def _plain(text: str) -> str:
    """A line with its glued time parted, months in figures, the year last: ``19/5/19``, ``19/05/201905:12``."""
    text = in_figures(_GLUED.sub(" ", text))
    text = _YEAR_FIRST.sub(r"\3/\2/\1", text)
    return _SHORT_YEAR.sub(r"\1/20\2", text)


@lru_cache(maxsize=4096)
def _read(text: str) -> Dateline | None:
    if not _YEARED.search(text):
        return None
    text = _plain(text)
    day = next((day for day in read_days(text) if day.iso and day.day), None)
    if day is None or day.iso is None or day.iso < _FIRST_YEAR:
        return None
    rest = text[: day.start] + " | " + text[day.end :]
    clock = _CLOCK.search(rest) is not None
    second = next((other for other in read_days(rest) if other.day), None)
    if second:
        rest = rest[: second.start] + " | " + rest[second.end :]
    stripped = _WEEKDAY.sub(" ", _TIME.sub(" ", _POSTER.sub(" ", rest)))
    bare = _LABEL.sub(" ", _CLOCK.sub(" ", stripped))
    author = _author(bare)
    if author is None and not _stands_among_labels(text, bare):
        return None
    place = bool(author) and _PLACED.search(text[: day.start]) is not None
    if place and text[0] == "(" and text[-1] == ")" and not _TIME.search(text):
        return None  # where and when a speech was held
    return Dateline(day.iso, clock, _says_what(stripped), None if place else author or None)


def _stands_among_labels(text: str, rest: str) -> bool:
    """``Đất và người Bình Phước 08:10, 11/09/2019``: a time to the minute, sections that no list knows, names."""
    parted = len(pieces_of(text)) > 2 or len(_PARTS.split(text)) > 2
    if len(text) > _LABELLED or text[-1] in ".?!" or not (parted or _MINUTES.search(text)):
        return False
    pieces = [piece.strip(_REST) for part in _PARTS.split(rest) for piece in pieces_of(part)]
    left = [piece for piece in pieces if piece and not _is_of_page(piece)]
    return all(piece[0].isupper() and len(piece.split()) <= _LABEL_WORDS for piece in left) and len(left) <= 2


def _says_what(rest: str) -> bool:
    """Whether a word says what the day is of: ``Cập nhật``, ``Ngày:``; none does in ``Chủ nhật, ngày …``."""
    return any(
        found[0].lower() not in groups("dateline_words")["beside a day"] or rest[found.end() :].lstrip()[:1] == ":"
        for found in _LABEL.finditer(rest)
    )


def _author(rest: str) -> str | None:
    """The short name left over, an empty string for nothing, None where other words stand in the line."""
    pieces = (part.strip(_REST) for part in _PARTS.split(_AGENCY.sub(" ", _ISSUE.sub(" ", rest))))
    left = " ".join(piece for piece in pieces if piece and not _is_of_page(piece))
    words = left.split()
    if not any(char.isalnum() for char in left):
        return ""
    if re.search(r"\d", left) or len(words) > 7:
        return None
    small = [word.lower() for word in words if not word[0].isupper()]
    return (
        left
        if all(word in groups(_LIST)["between names"] for word in small) and not left.endswith(("!", "?"))
        else None
    )


def _is_of_page(piece: str) -> bool:
    """A button, a counter, a section or the mark of the paper, which stand beside many dates."""
    named = find_masthead(piece) is not None or (
        _PAPERS.match(piece) and piece[0].isupper() and len(piece.split()) <= _PAPER
    )
    return named or is_page_piece(piece) or low_of(piece) in sections() or is_mark(piece) or is_page_name(piece)
