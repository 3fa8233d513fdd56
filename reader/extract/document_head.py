# SPDX-License-Identifier: MIT
"""Owns the head of an official document among the lines of a page: its number, its day, its kind as a title."""

from __future__ import annotations

import re

from reader.core.structure import Part
from reader.extract.dates import read_days
from reader.extract.lexicon import document_kinds, grammar, roles
from reader.extract.lines import Line, openings_of, text_bounds
from reader.extract.navigation import looks_like_date
from reader.extract.signatures import is_name_line
from reader.extract.word_groups import groups
from reader.extract.words import Words

_HEAD = 10
_NUMBER = re.compile(r"(?:^|[;,.–-]\s*)Số\s*:?\s*[\d.…_]*\s*[-/–]\s*[A-ZĐ]{2}")
_LONGEST = 160
"""Code points of a line of such a head."""
_KIND = 4
"""Words of a kind of document: ``BÁO CÁO``, ``TỜ TRÌNH``."""
_BODY = 9
"""Words of the body where an author works."""
_OFFICE = 24
"""Words of the office of an author."""


def mark_document_head(lines: list[Line]) -> None:
    """Give the number of a document and what stands above it their part; its kind, alone in a line, is free."""
    head = lines[:_HEAD]
    numbered = next((at for at, line in enumerate(head) if is_number_line(line)), None)
    if numbered is None:
        return
    head[numbered].part = Part.FURNITURE
    for line in head[:numbered]:
        owner = line.part is None and line.in_capitals and _names_owner(line)
        if owner or line.low in grammar("mottoes over a document"):
            line.part = Part.FURNITURE
    for line in head[numbered + 1 :]:
        if line.low in grammar("mottoes over a document"):
            line.part = Part.FURNITURE
        elif is_kind(line):
            line.part = None
            return


def is_number_line(line: Line) -> bool:
    """``Số: 92-BC/BDV``, ``HUYỆN ỦY …; Số 15-KH/HU, Quế Sơn, ngày 5/6/2019``."""
    return len(line.text) <= _LONGEST and not line.is_paragraph and _NUMBER.search(line.text) is not None


def day_of_document(line: Line) -> str | None:
    """The day (ISO) in the line of a document's number."""
    days = [day.iso for day in read_days(line.text) if day.iso and day.day] if is_number_line(line) else []
    return days[-1] if days else None


def is_kind(line: Line) -> bool:
    """Whether nothing but the kind of a document stands in a line, in capitals; what it is about stands below."""
    if not line.in_capitals or len(line.words) > _KIND:
        return False
    words = Words(line.low)
    found = document_kinds().longest(words.keys, 0)
    return found is not None and found[0] == words.size


def _names_owner(line: Line) -> bool:
    return openings_of("lists/page_owners.txt").open(line.low)


def mark_author_offices(lines: list[Line]) -> None:
    """The office of an author, below the name that stands under the title, and above the date or the text."""
    first, _ = text_bounds(lines)
    head = lines[: min(first + 1, _HEAD)]
    for above, name, office, below in zip(head, head[1:], head[2:], head[3:], strict=False):
        free = above.part in (None, Part.DATELINE) and name.part is None and office.part is None
        if not free or not is_name_line(name) or is_name_line(above) or above.ends_sentence:
            continue
        if len(name.words) > 1 and _is_office(office) and (below.part is not None or below.is_paragraph):
            name.part, office.part = Part.BYLINE, Part.FURNITURE
            return


def _is_office(line: Line) -> bool:
    """``Phó Giám đốc Học viện Chính trị khu vực I``."""
    if line.ends_sentence or looks_like_date(line.text) or len(line.words) > _OFFICE or not line.text[0].isupper():
        return False
    if line.low.startswith(groups("page_words")["occupations of authors"]):
        return True
    words = Words(line.low)
    return roles().longest(words.keys, 0) is not None or (len(line.words) <= _BODY and _names_owner(line))
