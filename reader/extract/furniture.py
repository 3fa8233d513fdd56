# SPDX-License-Identifier: MIT
"""Owns the recognition of page furniture: navigation, buttons, counters, boxes of other headlines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reader.core.structure import Part
from reader.extract.datelines import read_dateline
from reader.extract.lines import Line, low_entries, low_of, text_bounds
from reader.extract.navigation import (
    EDGES,
    is_address,
    is_counter,
    is_foot,
    is_menu,
    is_row_of_buttons,
    looks_like_date,
    only_buttons,
    openings,
    pieces_of,
    sections,
)

_NUMBER = re.compile(r"\d[\d.,]*k?")
_HEAD = 12


@dataclass(frozen=True, slots=True)
class _Boxes:
    endings: frozenset[str]
    boxes: frozenset[str]


@cache
def _boxes() -> _Boxes:
    entries = low_entries("lists/furniture.txt")
    marked = {sign: frozenset(entry[1:].strip() for entry in entries if entry[0] == sign) for sign in "!+"}
    return _Boxes(marked["!"], marked["+"])


def mark_furniture(lines: list[Line]) -> None:
    """Give the lines of the page their part; the article's own are left as they are."""
    for line in lines:
        if _is_furniture(line):
            line.part = Part.FURNITURE
    _mark_margins(lines)
    _mark_sections(lines)
    _mark_boxes(lines)
    _mark_ending(lines)


def _is_furniture(line: Line) -> bool:
    if len(line.text) > 300:
        return False
    low = line.low
    if len(line.text) < 200 and low.startswith(openings()):
        return True
    if looks_like_date(line.text) and _is_dateline(line):
        return False
    return is_counter(line.text) or only_buttons(low) or is_address(line.text) or is_row_of_buttons(line)


def _mark_margins(lines: list[Line]) -> None:
    """Menus and headers above the title, buttons and imprints below the text."""
    first, last = text_bounds(lines)
    for index, line in enumerate(lines[: min(first, _HEAD)]):
        if line.part is None and _above_title(lines, index, first) and is_menu(line):
            line.part = Part.FURNITURE
    for line in lines[last + 1 :] if last >= 0 else ():
        if line.part is None and is_foot(line) and not _is_dateline(line):
            line.part = Part.FURNITURE


def _is_dateline(line: Line) -> bool:
    dated = read_dateline(line)
    return dated is not None and not dated.clock


def _above_title(lines: list[Line], index: int, first: int) -> bool:
    """Whether nothing that could be the title stands above a line, and something that could stands below."""
    above = any(line.part is None and not looks_like_date(line.text) for line in lines[:index])
    below = any(line.part is None and not looks_like_date(line.text) for line in lines[index + 1 : first + 1])
    return below and not above


def _mark_sections(lines: list[Line]) -> None:
    """Names of sections before the title are navigation; one in capitals right above the title is its kicker."""
    found = []
    for index, line in enumerate(lines[:_HEAD]):
        if line.part is None and not _is_dateline(line):
            if line.low.strip(EDGES) not in sections() or not any(later.part is None for later in lines[index + 1 :]):
                break
            found.append(line)
    above_title = len(found) == 1 and found[0].in_capitals and _next_is_title(lines, found[0])
    for line in [] if above_title else found:
        line.part = Part.FURNITURE


def _next_is_title(lines: list[Line], line: Line) -> bool:
    following = lines[lines.index(line) + 1]
    return not following.after_blank and following.part is None and not following.in_capitals


def _mark_boxes(lines: list[Line]) -> None:
    """Headlines under ``Tin liên quan`` belong to the page, until the next full paragraph."""
    inside = False
    for line in lines:
        if line.part is Part.FURNITURE:
            inside = inside or any(low_of(piece) in _boxes().boxes for piece in pieces_of(line.text)[-2:])
        elif inside and (line.is_paragraph or _is_signature(line)):
            inside = False
        elif inside:
            line.part = Part.FURNITURE


def _is_signature(line: Line) -> bool:
    return len(line.words) <= 6 and len(line.text) < 50 and all(word[0].isupper() for word in line.words)


def _mark_ending(lines: list[Line]) -> None:
    """After ``Các tin khác`` or ``Bình luận`` nothing of the article follows, if most of it went before."""
    lengths = [len(line.text) if line.part is None else 0 for line in lines]
    total, seen = sum(lengths), 0
    for index, line in enumerate(lines):
        seen += lengths[index]
        ends = line.part is Part.FURNITURE and _is_ending(line)
        if ends and seen * 2 >= total > 0 and not _body_follows(lines[index + 1 :]):
            for later in lines[index + 1 :]:
                later.part = Part.FURNITURE
            return


def _is_ending(line: Line) -> bool:
    return any(_NUMBER.sub("", low_of(piece)).strip(EDGES) in _boxes().endings for piece in pieces_of(line.text))


def _body_follows(lines: list[Line]) -> bool:
    """Whether running text follows, so that the line before was a button in the middle of the article."""
    return sum(line.is_paragraph for line in lines if line.part is None) >= 3
