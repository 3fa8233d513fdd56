# SPDX-License-Identifier: MIT
"""Owns the recognition of captions and photo credits among the lines of an article."""

from __future__ import annotations

import re
from functools import cache

from reader.core.resources import read_lines
from reader.core.structure import Part
from reader.extract.lines import Line

_CREDIT_COLON = re.compile(
    r"(?:ảnh|photo|hình|clip|đồ họa)(?:[^:.()]{0,30})\s?:\s*(?P<name>[^:;()\[\]]{1,60}?)\s*[)\].]*$", re.IGNORECASE
)
_BARE_CREDIT = re.compile(
    r"[(\[]\s*(?:ảnh|hình)(?:\s+(?:tư liệu|minh họa|minh hoạ|internet)[^)\]]{0,30})?[)\]]\.?$", re.IGNORECASE
)
_NOTED = re.compile(r"(?:\s|\.|\(|–|-)ảnh\s+(?:tư liệu|minh họa|minh hoạ)\.?\)?$", re.IGNORECASE)
_LONGEST = 420


@cache
def _openings() -> tuple[str, ...]:
    return read_lines("lists/caption_openings.txt")


def credit_of(text: str) -> str | None:
    """The photographer named at the end of a caption, None where no photo credit stands there."""
    found = _CREDIT_COLON.search(text, max(0, len(text) - 110))
    return found["name"].strip(" .") if found else None


def credit_stretch(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the photographer's name stands at the end of the line ``[start, end)``, in code points."""
    found = _CREDIT_COLON.search(text, max(start, end - 110), end)
    return found.span("name") if found else None


def has_credit(text: str) -> bool:
    """Whether a line ends with a photo credit."""
    tail = text[-110:]
    return bool(_CREDIT_COLON.search(tail) or _BARE_CREDIT.search(tail) or _NOTED.search(tail))


def mark_captions(lines: list[Line]) -> None:
    """Give captions their part: with a credit, broken across lines, printed twice, or worded as one."""
    open_lines = [line for line in lines if line.part is None]
    for group in _broken_lines(open_lines):
        text = " ".join(line.text for line in group)
        if len(text) <= _LONGEST and has_credit(text):
            _mark(group)
    _mark_doubled(open_lines)
    for index, line in enumerate(open_lines[1:], start=1):
        if line.part is None and _is_worded(line) and any(later.is_paragraph for later in open_lines[index + 1 :][:4]):
            line.part = Part.CAPTION


def _mark(group: list[Line]) -> None:
    for line in group:
        alone = len(group) == 1 and re.match(r"[(\[]?\s*ảnh\s*:", line.text, re.IGNORECASE) and len(line.text) < 60
        line.part = Part.CREDIT if alone else Part.CAPTION


def _broken_lines(lines: list[Line]) -> list[list[Line]]:
    """Lines that a crawl broke, joined: one ends in the middle of a sentence and the next goes on in small letters."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1][-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _goes_on(before: Line, line: Line) -> bool:
    if before.ends_sentence or before.part is not None:
        return False
    only_credit = len(line.text) < 60 and re.match(r"[(\[]\s*(?:ảnh|hình)\b", line.text, re.IGNORECASE) is not None
    return line.text[0].islower() or only_credit


def _mark_doubled(lines: list[Line]) -> None:
    """A line printed twice within three lines is a caption and its alternative text."""
    for index, line in enumerate(lines[1:], start=1):
        if not 15 <= len(line.text) <= _LONGEST:
            continue
        for later in lines[index + 1 : index + 3]:
            if abs(len(line.text) - len(later.text)) < 8 and line.plain == later.plain:
                line.part = later.part = Part.CAPTION


def _is_worded(line: Line) -> bool:
    text = line.text
    if line.ends_sentence or not 30 <= len(text) <= 260 or line.in_capitals:
        return False
    return len(line.words) >= 7 and line.text.casefold().startswith(_openings())
