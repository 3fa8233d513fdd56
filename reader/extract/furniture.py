# SPDX-License-Identifier: MIT
"""Owns the recognition of page furniture: navigation, buttons, counters, boxes of other headlines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reader.core.resources import read_lines
from reader.core.structure import Part
from reader.extract.lines import Line
from reader.extract.words import Case, Phrases, Words

_COUNTER = re.compile(r"[\d.,:/()\[\]|+\-–•·*_=<>»«#%★☆ ]+")
_EDGES = " .:!?…|•·-–>»«<()[]*+"
_NUMBER = re.compile(r"\d[\d.,]*k?")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w{2,}|(?:[\w-]+\.)+(?:vn|com|net|org)(?:/\S*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Furniture:
    plain: frozenset[str]
    endings: frozenset[str]
    boxes: frozenset[str]
    openings: tuple[str, ...]
    sections: frozenset[str]


@cache
def _furniture() -> _Furniture:
    entries = read_lines("lists/furniture.txt")
    marked = {sign: frozenset(entry[1:].strip() for entry in entries if entry[0] == sign) for sign in "!+"}
    plain = frozenset(entry.lstrip("!+ ") for entry in entries)
    openings = read_lines("lists/furniture_openings.txt")
    return _Furniture(plain, marked["!"], marked["+"], openings, frozenset(read_lines("lists/sections.txt")))


def mark_furniture(lines: list[Line]) -> None:
    """Give the lines of the page their part; the article's own are left as they are."""
    for line in lines:
        if _is_furniture(line):
            line.part = Part.FURNITURE
    _mark_sections(lines)
    _mark_boxes(lines)
    _mark_ending(lines)


def _is_furniture(line: Line) -> bool:
    if len(line.text) > 300:
        return False
    if _COUNTER.fullmatch(line.text):
        return not _looks_like_date(line.text)
    low = line.text.casefold()
    if len(line.text) < 200 and low.startswith(_furniture().openings):
        return True
    return _only_buttons(low) or _ADDRESS.fullmatch(line.text) is not None


def _looks_like_date(text: str) -> bool:
    return re.search(r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{4}-\d\d-\d\d", text) is not None


def _only_buttons(low: str) -> bool:
    """Whether nothing but buttons and numbers stands in a line: ``Bình luận (3)``, ``Chia sẻ Facebook Zalo``."""
    if len(low) > 120:
        return False
    if low.strip(_EDGES) in _furniture().plain:
        return True
    words = Words(low)
    index = buttons = 0
    while index < words.size:
        if found := _buttons().longest(words.keys, index):
            index, buttons = found[0], buttons + 1
        elif words.cases[index] in (Case.SIGN, Case.NUMBER):
            index += 1
        else:
            return False
    return buttons > 0


@cache
def _buttons() -> Phrases:
    return Phrases((entry, True) for entry in _furniture().plain)


def _mark_sections(lines: list[Line]) -> None:
    """Names of sections before the title are navigation; one in capitals right above the title is its kicker."""
    sections = []
    for index, line in enumerate(lines[:12]):
        if line.part is None:
            if line.plain not in _furniture().sections or not any(later.part is None for later in lines[index + 1 :]):
                break
            sections.append(line)
    above_title = len(sections) == 1 and sections[0].in_capitals and _next_is_title(lines, sections[0])
    for line in [] if above_title else sections:
        line.part = Part.FURNITURE


def _next_is_title(lines: list[Line], line: Line) -> bool:
    following = lines[lines.index(line) + 1]
    return not following.after_blank and following.part is None and not following.in_capitals


def _mark_boxes(lines: list[Line]) -> None:
    """Headlines under ``Tin liên quan`` belong to the page, until the next full paragraph."""
    inside = False
    for line in lines:
        if line.part is Part.FURNITURE:
            inside = inside or line.plain.strip(_EDGES) in _furniture().boxes
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
        ends = line.part is Part.FURNITURE and _without_counter(line) in _furniture().endings
        if ends and seen * 2 >= total > 0 and not _body_follows(lines[index + 1 :]):
            for later in lines[index + 1 :]:
                later.part = Part.FURNITURE
            return


def _without_counter(line: Line) -> str:
    return _NUMBER.sub("", line.text.casefold()).strip(_EDGES)


def _body_follows(lines: list[Line]) -> bool:
    """Whether running text follows, so that the line before was a button in the middle of the article."""
    return sum(line.is_paragraph for line in lines if line.part is None) >= 3
