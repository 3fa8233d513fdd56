# SPDX-License-Identifier: MIT
"""Owns the line in which a page prints when its article was published, told apart from clocks and event dates."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.extract.dates import read_days
from reader.extract.lines import Line

_TIME = re.compile(
    r"\d{1,2}\s?(?:[:hg]\s?\d{2}(?:\s?[:'’p]\s?\d{2})?|giờ(?:\s?\d{1,2}(?:\s?phút)?)?|h)\b['’]?\s?(?:phút\b)?"
    r"(?:\s?(?:[ap]m|sa|ch)\b)?|\(?\[?gmt\s?[+-]?\s?\d+(?::\d\d)?\]?\)?|\+07(?::?00)?"
    r"|(?:số lượt xem|lượt xem|đã xem|lượt đọc|xem)\s*:?\s*[\d.,]+(?:\s*lượt)?|[\d.,]+\s*lượt\s*xem",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"\b(?:thứ|t\.?)\s*(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])\b|\bchủ\s*nhật\b|\bcn\b|\bt[2-7]\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tue|wed|thu|fri|sat|sun),",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:cập nhật(?: lần cuối)?|đăng tải|đăng|xuất bản|phát hành|ngày tạo|ngày viết|đưa tin|gửi lúc|thời gian"
    r"|post(?:ed)?|publish(?:ed)?|updated?|ngày|lúc|hồi|vào|on|at|năm)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"hôm nay|bây giờ|hiện tại|truy cập|lưu lúc|lưu ngày|crawl|sao chụp|tải về|in lúc|in ngày", re.IGNORECASE
)
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
    if len(line.text) > 140:
        return None
    day = next((day for day in read_days(line.text) if day.iso and day.day), None)
    if day is None or day.iso is None:
        return None
    rest = line.text[: day.start] + " | " + line.text[day.end :]
    clock = _CLOCK.search(rest) is not None
    second = next((other for other in read_days(rest) if other.day), None)
    if second:
        rest = rest[: second.start] + " | " + rest[second.end :]
    stripped = _WEEKDAY.sub(" ", _TIME.sub(" ", rest))
    bare = _LABEL.sub(" ", _CLOCK.sub(" ", stripped))
    labelled = _LABEL.search(stripped) is not None
    author = _author(bare)
    if author is None:
        return None
    return Dateline(day.iso, clock, labelled, author or None)


def _author(rest: str) -> str | None:
    """The short name left over, an empty string for nothing, None where other words stand in the line."""
    left = " ".join(piece for piece in (part.strip(_REST) for part in rest.split("|")) if piece)
    words = left.split()
    if not any(char.isalnum() for char in left):
        return ""
    if re.search(r"\d", left) or len(words) > 7:
        return None
    names = sum(word[0].isupper() for word in words)
    return left if names >= len(words) - 1 and not left.endswith(("!", "?")) else None
